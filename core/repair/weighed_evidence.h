#pragma once

#include <cstdint>
#include <optional>

#include "core/repair/figures.h"
#include "core/repair/locate.h"
#include "core/repair/repair.h"

namespace ogi::repair {

// What it costs to suppose a cell wrong. A cell that an outside figure supports is dearer than one
// that nothing speaks for, but cheaper than two of these.
inline constexpr std::uint8_t plain_weight = 4;
inline constexpr std::uint8_t supported_weight = 7;
inline constexpr std::uint8_t doubted_weight = 2;

/// What is known of the cells from outside the equations. Keeps references to all it is made of.
class WeighedEvidence {
 public:
  WeighedEvidence(const Evidence& evidence, const Figures& written, Edition edition)
      : evidence_(evidence), written_(written), edition_(edition) {}

  /// The weight for the search (locate.h). A cell that evidence contradicts is cheap; whether its
  /// new figure is the one that evidence gives is only known afterwards, see cost_of.
  [[nodiscard]] std::uint8_t weight_of(CellId cell) const;

  /// How much speaks against a change: a contradicted cell stays cheap only if it becomes what
  /// evidence says.
  [[nodiscard]] int cost_of(const CellChange& change) const;

  /// Who says that `cell` should be `value`, or at least that it is wrong.
  [[nodiscard]] EvidenceSource who_says(CellId cell, std::int64_t value) const;

 private:
  /// What last year's report carried forward is what this year's carries over.
  [[nodiscard]] std::optional<std::int64_t> carried_over(CellId cell) const;

  const Evidence& evidence_;
  const Figures& written_;
  Edition edition_;
};

}  // namespace ogi::repair
