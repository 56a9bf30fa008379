#include "core/repair/certainty.h"

#include <algorithm>
#include <utility>

namespace ogi::repair {
namespace {

bool is_total_left_at_zero(const Diagnosis& diagnosis) {
  return diagnosis.changes.size() == 1 &&
         diagnosis.changes[0].slip.kind == SlipKind::total_left_at_zero;
}

/// Every cell of a block of section 四 mends its one equation as well as any other: that an
/// diagnosis is there, or even alone, says nothing by itself.
bool equations_tell_apart(const ComponentRepair& repair) {
  return repair.table == Table::requests;
}

std::size_t count_with(const std::vector<Diagnosis>& diagnoses, CellId cell) {
  std::size_t count = 0;
  for (const Diagnosis& diagnosis : diagnoses) {
    for (const CellChange& change : diagnosis.changes) {
      if (change.cell == cell) ++count;
    }
  }
  return count;
}

/// The cell that is in as nearly half of the diagnoses as can be; the first in the form among
/// equals.
std::optional<CellId> telling_question(const std::vector<Diagnosis>& diagnoses) {
  std::optional<CellId> best;
  std::size_t best_worst = diagnoses.size();
  for (const Diagnosis& diagnosis : diagnoses) {
    for (const CellChange& change : diagnosis.changes) {
      const std::size_t with = count_with(diagnoses, change.cell);
      const std::size_t left_at_worst = std::max(with, diagnoses.size() - with);
      if (left_at_worst < best_worst ||
          (best && left_at_worst == best_worst && change.cell < *best)) {
        best = change.cell;
        best_worst = left_at_worst;
      }
    }
  }
  return best;
}

/// Total: two diagnoses neither of which comes before the other have the same changes.
bool comes_before(const Diagnosis& a, const Diagnosis& b) {
  if (a.cost != b.cost) return a.cost < b.cost;
  if (a.slip_cost != b.slip_cost) return a.slip_cost < b.slip_cost;
  for (std::size_t i = 0; i < a.changes.size() && i < b.changes.size(); ++i) {
    const CellChange& one = a.changes[i];
    const CellChange& other = b.changes[i];
    if (one.cell != other.cell) return one.cell < other.cell;
    if (one.to != other.to) return one.to < other.to;
  }
  return a.changes.size() < b.changes.size();
}

}  // namespace

void add_in_order(ComponentRepair& repair, Diagnosis diagnosis) {
  std::vector<Diagnosis>& all = repair.diagnoses;
  std::size_t place = 0;
  while (place < all.size() && comes_before(all[place], diagnosis)) ++place;
  if (place < all.size() && !comes_before(diagnosis, all[place])) return;
  all.push_back(std::move(diagnosis));
  for (std::size_t i = all.size() - 1; i > place; --i) std::swap(all[i], all[i - 1]);
}

void assess(ComponentRepair& repair, bool user_answered, bool complete) {
  std::vector<Diagnosis>& diagnoses = repair.diagnoses;
  const bool alone = complete && diagnoses.size() == 1;
  int of_slips = 0;
  int borne_out = 0;
  for (const Diagnosis& diagnosis : diagnoses) {
    if (diagnosis.all_slips) ++of_slips;
    if (diagnosis.borne_out) ++borne_out;
  }
  for (Diagnosis& diagnosis : diagnoses) {
    const bool only_one_borne_out = diagnosis.borne_out && borne_out == 1;
    const bool located = equations_tell_apart(repair) || only_one_borne_out ||
                         is_total_left_at_zero(diagnosis) || (alone && user_answered);
    if (!located || !diagnosis.forced) {
      diagnosis.certainty = Certainty::cannot_tell;
      continue;
    }
    diagnosis.certainty = alone || only_one_borne_out ? Certainty::sole : Certainty::one_of_several;
    diagnosis.strong = only_one_borne_out || (complete && diagnosis.all_slips && of_slips == 1);
  }
  repair.question = telling_question(diagnoses);
}

}  // namespace ogi::repair
