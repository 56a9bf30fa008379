#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/claims/claims.h"
#include "core/report/folded_sections.h"
#include "core/report/report.h"
#include "core/rooms_generated.h"

namespace ogi::api {

// The border of the core: JSON text in, JSON text out, as docs/json.md says. All input is UTF-8.
// Input that is not the JSON asked for comes back as an `ogi-error/1`, never as a crash.

/// ogi-document/1 → ogi-recognition/1.
std::string recognise_json(std::string_view document);

/// ogi-report/1 → ogi-claims/1.
std::string claims_json(std::string_view report);

/// The text of a report, read.
struct TextReading {
  FoldedSections folded;
  Claims claims;
};

/// The text last read: while a report's figures are corrected its text stays, and reading it is
/// half the work of a check.
class TextMemory {
 public:
  /// That of `report`; null where it has no text. Valid until the next call.
  const TextReading* read(const Report& report);

 private:
  // All that a reading depends on.
  std::string organ_;
  std::optional<int> year_;
  decltype(Report::sections) sections_;

  std::optional<TextReading> reading_;
};

/// ogi-report/1 and options (may be empty) → ogi-result/1. The answer depends on these two alone,
/// whatever is in `memory`.
std::string check_json(std::string_view report, std::string_view options, TextMemory& memory);
std::string check_json(std::string_view report, std::string_view options);

/// Options → ogi-catalogue/1.
std::string catalogue_json(std::string_view options);

// The arithmetic of the form. Nobody beyond the border adds up cells.

/// ogi-report/1 → ogi-figures/1: the figure of every cell, and what they come to.
std::string figures_json(std::string_view report);

/// ogi-report/1 → ogi-completion/1: what may be written into empty cells.
std::string complete_json(std::string_view report);

/// ogi-report/1 → ogi-conversion/1: the report in the edition of the form that its year must use.
std::string convert_json(std::string_view report);

/// Options → ogi-aggregate/1: the sum of their `members`.
std::string aggregate_json(std::string_view options);

/// ogi-report/1 and options → ogi-comparison/1: the report against `last_year` and against the sum
/// of `members`, as far as they are given.
std::string compare_json(std::string_view report, std::string_view options);

/// Options → ogi-same-texts/1: which of their `members` have nearly the same text.
std::string same_texts_json(std::string_view options);

}  // namespace ogi::api
