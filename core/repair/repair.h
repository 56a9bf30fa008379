#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/repair/slips.h"
#include "core/report/equation.h"
#include "core/report/report.h"
#include "core/rooms_generated.h"

namespace ogi::repair {

/// Where a figure from outside the equations comes from.
enum class EvidenceSource : std::uint8_t { none, text, last_year, members, user };

/// What `source` says that `cell` must be.
struct EvidenceFigure {
  CellId cell;
  std::int64_t value;
  EvidenceSource source;
};

/// What speaks for or against single cells beside the equations.
struct Evidence {
  std::vector<CellId> confirmed;        ///< the user says they are right: never changed
  std::vector<CellId> wrong;            ///< the user says they are wrong: always changed
  std::vector<CellId> doubted;          ///< hard to read in the source: changed rather than others
  std::vector<EvidenceFigure> figures;  ///< claims of the text, sums of members
  /// Tells what was carried over into this year, and recognises figures copied from it.
  const Report* last_year = nullptr;
};

struct RepairOptions {
  Evidence evidence{};
  int max_cells = 8;         ///< the largest diagnosis looked for, per part of the form
  int search_steps = 1'000;  ///< a bound on time that is the same on every machine, per part
};

/// Stands for the figure of a cell without a count.
inline constexpr std::int64_t no_figure = -1;

/// A cell to change.
struct CellChange {
  CellId cell;
  std::int64_t from;  ///< as written, or no_figure
  std::int64_t to;
  Slip slip{};
  EvidenceSource backed_by = EvidenceSource::none;  ///< who else says that it should be `to`
};

/// What went wrong with many cells at once, where it was one thing.
enum class Move : std::uint8_t {
  none,
  row_shifted_left,  ///< the figures of a row stand one column too far left
  row_shifted_right,
  column_shifted_up,
  column_shifted_down,
  rows_swapped,
  columns_swapped,
  blocks_swapped,       ///< two blocks of section 四
  review_shifted_left,  ///< the fifteen figures of section 四 as one line
  review_shifted_right
};

enum class Certainty : std::uint8_t {
  sole,            ///< the only diagnosis; or the only one that outside figures bear out
  one_of_several,  ///< the equations allow others as small
  cannot_tell      ///< the equations cannot tell these cells apart at all
};

/// Changes that together mend a ComponentRepair's equations.
struct Diagnosis {
  Move move = Move::none;
  std::vector<CellChange> changes{};  ///< in the form's order
  Certainty certainty = Certainty::one_of_several;
  /// The one diagnosis of its component that is made of nothing but slips (or borne out from
  /// outside), where the equations can tell cells apart: likely right. Others are offered, not
  /// recommended.
  bool strong = false;
  /// Whether the equations leave no other figures for these cells. Where false, `to` is only one of
  /// the ways.
  bool forced = true;
  bool all_slips = false;  ///< each change is a slip of some kind, or all of them one move
  bool borne_out = false;  ///< somebody else says the same of each change
  /// The order is by how much speaks against the cells, weighed by the evidence; then by the slips,
  /// see Slip.
  int cost = 0;
  int slip_cost = 0;
};

/// Failing equations that are one trouble, and all that can be said of it. Components are
/// independent: any diagnosis of one can be applied together with any of another. Only a move
/// across the blocks of section 四 stands as one more component before those of the blocks
/// themselves, instead of which it is.
struct ComponentRepair {
  Table table = Table::requests;
  /// In the form's order; empty only for blocks that evidence shows exchanged.
  std::vector<const Equation*> failing{};
  /// The minimal diagnoses, likeliest first; the order is the same on every run. Empty where
  /// more cells than `more_than_cells` must be wrong, or where the search was given up there.
  std::vector<Diagnosis> diagnoses{};
  /// Whether they are all there are. Where a part of the form has too many, its troubles are told
  /// apart by one of them, and each has what else would mend it.
  bool complete = true;
  bool budget_exhausted = false;
  int more_than_cells = 0;
  /// The cell to ask about: whether it is right or wrong parts the diagnoses most evenly.
  std::optional<CellId> question{};
};

/// Explains the failing ones of `outcomes`, which must be those of evaluate_all(report), in their
/// order. Only counts that can be computed with are trusted; a cell without one counts as unknown,
/// and equations that fail by a figure above 2^53 are left out. Every diagnosis, applied alone,
/// makes all of `failing` hold, breaks no other equation and leaves no figure below zero.
std::vector<ComponentRepair> diagnose(const Report& report,
                                      std::span<const EquationOutcome> outcomes,
                                      const RepairOptions& options);

}  // namespace ogi::repair
