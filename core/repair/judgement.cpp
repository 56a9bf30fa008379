#include "core/repair/judgement.h"

#include <algorithm>
#include <utility>

namespace ogi {
namespace {

bool is_total_left_at_zero(const Explanation& explanation) {
  return explanation.changes.size() == 1 &&
         explanation.changes[0].slip.kind == SlipKind::total_left_at_zero;
}

/// Every cell of a block of section 四 mends its one equation as well as any other: that an
/// explanation is there, or even alone, says nothing by itself.
bool equations_tell_apart(const ComponentRepair& repair) {
  return repair.table == Table::requests;
}

std::size_t count_with(const std::vector<Explanation>& explanations, CellId cell) {
  std::size_t count = 0;
  for (const Explanation& explanation : explanations) {
    for (const CellChange& change : explanation.changes) {
      if (change.cell == cell) ++count;
    }
  }
  return count;
}

/// The cell that is in as nearly half of the explanations as can be; the first in the form among
/// equals.
std::optional<CellId> telling_question(const std::vector<Explanation>& explanations) {
  std::optional<CellId> best;
  std::size_t best_worst = explanations.size();
  for (const Explanation& explanation : explanations) {
    for (const CellChange& change : explanation.changes) {
      const std::size_t with = count_with(explanations, change.cell);
      const std::size_t left_at_worst = std::max(with, explanations.size() - with);
      if (left_at_worst < best_worst ||
          (best && left_at_worst == best_worst && change.cell < *best)) {
        best = change.cell;
        best_worst = left_at_worst;
      }
    }
  }
  return best;
}

/// Total: two explanations neither of which comes before the other have the same changes.
bool comes_before(const Explanation& a, const Explanation& b) {
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

void add_in_order(ComponentRepair& repair, Explanation explanation) {
  std::vector<Explanation>& all = repair.explanations;
  std::size_t place = 0;
  while (place < all.size() && comes_before(all[place], explanation)) ++place;
  if (place < all.size() && !comes_before(explanation, all[place])) return;
  all.push_back(std::move(explanation));
  for (std::size_t i = all.size() - 1; i > place; --i) std::swap(all[i], all[i - 1]);
}

void judge(ComponentRepair& repair, bool user_answered) {
  std::vector<Explanation>& explanations = repair.explanations;
  const bool alone = explanations.size() == 1;
  int of_slips = 0;
  int borne_out = 0;
  for (const Explanation& explanation : explanations) {
    if (explanation.all_slips) ++of_slips;
    if (explanation.borne_out) ++borne_out;
  }
  for (Explanation& explanation : explanations) {
    const bool only_one_borne_out = explanation.borne_out && borne_out == 1;
    const bool located = equations_tell_apart(repair) || only_one_borne_out ||
                         is_total_left_at_zero(explanation) || (alone && user_answered);
    if (!located || !explanation.forced) {
      explanation.certainty = Certainty::cannot_tell;
      continue;
    }
    explanation.certainty =
        alone || only_one_borne_out ? Certainty::sole : Certainty::one_of_several;
    explanation.strong = only_one_borne_out || (explanation.all_slips && of_slips == 1);
  }
  repair.question = telling_question(explanations);
}

}  // namespace ogi
