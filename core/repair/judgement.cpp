#include "core/repair/judgement.h"

#include <algorithm>
#include <utility>

namespace ogi {
namespace {

bool is_all_slips(const Explanation& explanation) {
  return explanation.move != Move::none ||
         std::none_of(explanation.changes.begin(), explanation.changes.end(),
                      [](const CellChange& change) { return change.slip.kind == SlipKind::none; });
}

bool is_borne_out(const Explanation& explanation) {
  return explanation.move == Move::blocks_swapped ||
         std::none_of(explanation.changes.begin(), explanation.changes.end(),
                      [](const CellChange& change) { return change.backed_by == Outside::none; });
}

bool is_total_left_at_zero(const Explanation& explanation) {
  return explanation.changes.size() == 1 &&
         explanation.changes[0].slip.kind == SlipKind::total_left_at_zero;
}

/// Every cell of a block of section 四 mends its one equation as well as any other: that an
/// explanation is there, or even alone, says nothing by itself.
bool equations_tell_apart(const ComponentRepair& repair) {
  return repair.table == Table::requests;
}

template <typename Predicate>
bool only_one(const std::vector<Explanation>& explanations, Predicate predicate) {
  return std::count_if(explanations.begin(), explanations.end(), predicate) == 1;
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
  return std::lexicographical_compare(
      a.changes.begin(), a.changes.end(), b.changes.begin(), b.changes.end(),
      [](const CellChange& one, const CellChange& other) {
        return one.cell != other.cell ? one.cell < other.cell : one.to < other.to;
      });
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
  const bool one_of_slips = only_one(explanations, is_all_slips);
  const bool one_borne_out = only_one(explanations, is_borne_out);
  for (Explanation& explanation : explanations) {
    const bool borne_out = one_borne_out && is_borne_out(explanation);
    const bool located = equations_tell_apart(repair) || borne_out ||
                         is_total_left_at_zero(explanation) || (alone && user_answered);
    if (!located || !explanation.forced) {
      explanation.certainty = Certainty::cannot_tell;
      continue;
    }
    explanation.certainty = alone || borne_out ? Certainty::sole : Certainty::one_of_several;
    explanation.strong = borne_out || (one_of_slips && is_all_slips(explanation));
  }
  repair.question = telling_question(explanations);
}

}  // namespace ogi
