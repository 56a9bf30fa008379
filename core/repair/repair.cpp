#include "core/repair/repair.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/repair/figures.h"
#include "core/repair/judgement.h"
#include "core/repair/locate.h"
#include "core/repair/moves.h"
#include "core/repair/network.h"
#include "core/repair/reasons.h"
#include "core/repair/witness.h"

namespace ogi {
namespace {

/// A line that slipped is one mishap, but a rarer one than a mistyped figure: it counts as two
/// cells.
constexpr int cells_of_a_move = 2;
constexpr int slip_cost_of_a_move = 4000;

bool contains(const std::vector<CellId>& cells, CellId cell) {
  return std::find(cells.begin(), cells.end(), cell) != cells.end();
}

bool same_changes(const Explanation& a, const Explanation& b) {
  return std::equal(a.changes.begin(), a.changes.end(), b.changes.begin(), b.changes.end(),
                    [](const CellChange& one, const CellChange& other) {
                      return one.cell == other.cell && one.to == other.to;
                    });
}

bool same_arcs(const ArcSet& a, const ArcSet& b) {
  return std::equal(
      a.changes.begin(), a.changes.end(), b.changes.begin(), b.changes.end(),
      [](const ArcChange& one, const ArcChange& other) { return one.arc == other.arc; });
}

/// Groups of nodes that grow together.
class NodeGroups {
 public:
  explicit NodeGroups(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) parent_[i] = static_cast<std::uint8_t>(i);
  }
  [[nodiscard]] std::size_t find(std::size_t node) const {
    while (parent_[node] != node) node = parent_[node];
    return node;
  }
  void join(std::size_t a, std::size_t b) { parent_[find(b)] = static_cast<std::uint8_t>(find(a)); }

 private:
  std::array<std::uint8_t, node_limit> parent_{};
};

/// What all parts of one report share.
struct Inquiry {
  Figures written;
  Witness witness;
  Edition edition;
  const RepairOptions& options;

  Inquiry(const Report& report, const RepairOptions& chosen)
      : written(report),
        witness(chosen.evidence, written, report.edition_of(Table::requests)),
        edition(report.edition_of(Table::requests)),
        options(chosen) {}

  // The witness looks into `written`.
  Inquiry(const Inquiry&) = delete;
  Inquiry& operator=(const Inquiry&) = delete;

  /// Without those that would change a cell that the user says is right.
  [[nodiscard]] std::vector<MovedCells> admissible(std::vector<MovedCells> moves) const {
    const auto touches_confirmed = [this](const MovedCells& moved) {
      return std::any_of(moved.changes.begin(), moved.changes.end(),
                         [this](const CellChange& change) {
                           return contains(options.evidence.confirmed, change.cell);
                         });
    };
    moves.erase(std::remove_if(moves.begin(), moves.end(), touches_confirmed), moves.end());
    return moves;
  }

  [[nodiscard]] Explanation explanation_of(std::vector<CellChange> changes, Move move,
                                           bool forced) const {
    Explanation explanation{.move = move, .changes = std::move(changes), .forced = forced};
    for (CellChange& change : explanation.changes) {
      change.backed_by = witness.who_says(change.cell, change.to);
      explanation.cost += witness.cost_of(change);
    }
    if (move == Move::none) {
      give_reasons(explanation, written, edition, options.evidence.last_year);
    } else {
      explanation.cost = cells_of_a_move * plain_weight;
      explanation.slip_cost = slip_cost_of_a_move;
    }
    return explanation;
  }
};

/// Explains the failing equations of one part of the form.
class PartRepair {
 public:
  PartRepair(const Inquiry& inquiry, const Network& network, std::vector<const Equation*> failing)
      : inquiry_(inquiry),
        network_(network),
        failing_(std::move(failing)),
        table_(table_of(network.arcs.front().cell)) {
    for (const Network::Node& node : network.nodes) {
      balances_.push_back(node.sign * inquiry.written.difference(*node.equation));
    }
    for (const Network::Arc& arc : network.arcs) {
      const std::uint8_t weight = inquiry.witness.weight_of(arc.cell);
      std::int64_t figure = inquiry.written.value(arc.cell);
      user_answered_ = user_answered_ || weight == fixed_weight || weight == sought_weight;
      if (weight == sought_weight) {
        // A figure known to be wrong counts for nothing.
        balances_[arc.tail] += figure;
        balances_[arc.head] -= figure;
        figure = 0;
      }
      arcs_.push_back({arc.tail, arc.head, weight, figure});
    }
  }

  void explain_into(std::vector<ComponentRepair>& repairs) {
    std::vector<MovedCells> moves;
    if (table_ == Table::requests && failing_.size() >= 3) {
      moves = inquiry_.admissible(find_moves_in_requests(inquiry_.written, inquiry_.edition));
    }
    search(moves.empty() ? inquiry_.options.max_cells : cells_of_a_move);
    const bool one_cell_will_do = !sets_.empty() && sets_.front().changes.size() == 1;
    if (!moves.empty() && !one_cell_will_do) {
      repairs.push_back(told_by_moves(moves));
    } else if (sets_.empty()) {
      repairs.push_back({.table = table_,
                         .failing = failing_,
                         .explanations = {},
                         .budget_exhausted = out_of_steps_,
                         .more_than_cells = ruled_out_cells_});
    } else {
      split_into(repairs);
    }
  }

 private:
  /// All explanations of the fewest cells, and all of the least cost by the evidence.
  void search(int max_cells) {
    int steps = inquiry_.options.search_steps;
    const int max_cost = max_cells * plain_weight;
    bool weighted = false;
    std::vector<FlowArc> alike = arcs_;
    for (FlowArc& arc : alike) {
      if (arc.weight != supported_weight && arc.weight != doubted_weight) continue;
      arc.weight = plain_weight;
      weighted = true;
    }
    Located fewest = locate(alike, balances_, max_cost, steps);
    ruled_out_cells_ = std::max(0, fewest.ruled_out) / plain_weight;
    sets_ = std::move(fewest.sets);
    out_of_steps_ = steps < 0;
    if (!weighted || out_of_steps_) return;
    for (ArcSet& set : locate(arcs_, balances_, max_cost, steps).sets) {
      const bool known = std::any_of(sets_.begin(), sets_.end(),
                                     [&set](const ArcSet& other) { return same_arcs(set, other); });
      if (!known) sets_.push_back(std::move(set));
    }
  }

  [[nodiscard]] ComponentRepair told_by_moves(std::vector<MovedCells>& moves) const {
    ComponentRepair repair{.table = table_, .failing = failing_};
    for (MovedCells& moved : moves) {
      repair.explanations.push_back(
          inquiry_.explanation_of(std::move(moved.changes), moved.move, true));
    }
    for (const ArcSet& set : sets_) add_explanation(set, set.changes, repair);
    judge(repair, user_answered_);
    return repair;
  }

  /// Equations that no explanation joins are troubles of their own: what mends one leaves the other
  /// as it is.
  void split_into(std::vector<ComponentRepair>& repairs) {
    NodeGroups groups(network_.nodes.size());
    std::optional<std::size_t> implied_node;
    const auto join = [&](std::size_t index) {
      const Network::Arc& arc = network_.arcs[index];
      groups.join(arc.tail, arc.head);
      // The cells of the implied equation stay together: to mend one alone could break that
      // equation.
      if (!is_in_implied(arc.cell)) return;
      if (implied_node) groups.join(*implied_node, arc.tail);
      implied_node = arc.tail;
    };
    for (std::size_t arc = 0; arc < arcs_.size(); ++arc) {
      if (arcs_[arc].weight == unknown_weight) join(arc);
    }
    for (const ArcSet& set : sets_) {
      for (const ArcChange& change : set.changes) join(change.arc);
    }

    const std::size_t first = repairs.size();
    std::vector<std::size_t> group_of_repair;
    for (const Equation* equation : failing_) {
      const std::optional<std::size_t> node = node_of(*equation);
      if (!node && !implied_node) continue;
      const std::size_t group = groups.find(node ? *node : *implied_node);
      const auto known = std::find(group_of_repair.begin(), group_of_repair.end(), group);
      const auto place = static_cast<std::size_t>(known - group_of_repair.begin());
      if (known == group_of_repair.end()) {
        group_of_repair.push_back(group);
        repairs.push_back({.table = table_});
      }
      repairs[first + place].failing.push_back(equation);
    }
    for (std::size_t i = 0; i < group_of_repair.size(); ++i) {
      ComponentRepair& repair = repairs[first + i];
      for (const ArcSet& set : sets_) {
        std::vector<ArcChange> part;
        for (const ArcChange& change : set.changes) {
          if (groups.find(network_.arcs[change.arc].tail) == group_of_repair[i]) {
            part.push_back(change);
          }
        }
        add_explanation(set, part, repair);
      }
      judge(repair, user_answered_);
    }
  }

  [[nodiscard]] bool is_in_implied(CellId cell) const {
    return std::any_of(network_.implied.begin(), network_.implied.end(),
                       [cell](const Equation* equation) {
                         return contains(equation->left, cell) || contains(equation->right, cell);
                       });
  }

  [[nodiscard]] std::optional<std::size_t> node_of(const Equation& equation) const {
    for (std::size_t node = 0; node < network_.nodes.size(); ++node) {
      if (network_.nodes[node].equation == &equation) return node;
    }
    return std::nullopt;
  }

  void add_explanation(const ArcSet& set, std::span<const ArcChange> part,
                       ComponentRepair& repair) const {
    std::vector<CellChange> changes;
    for (const ArcChange& change : part) {
      const CellId cell = network_.arcs[change.arc].cell;
      const std::int64_t to = arcs_[change.arc].figure + change.delta;
      const std::optional<std::int64_t> from = inquiry_.written.known(cell);
      if (from != to) changes.push_back({.cell = cell, .from = from, .to = to});
    }
    if (changes.empty()) return;
    Explanation explanation = inquiry_.explanation_of(std::move(changes), Move::none, set.forced);
    for (const Explanation& other : repair.explanations) {
      if (same_changes(other, explanation)) return;
    }
    repair.explanations.push_back(std::move(explanation));
  }

  const Inquiry& inquiry_;
  const Network& network_;
  std::vector<const Equation*> failing_;
  Table table_;
  bool user_answered_ = false;
  std::vector<std::int64_t> balances_;
  std::vector<FlowArc> arcs_;
  std::vector<ArcSet> sets_;
  bool out_of_steps_ = false;
  int ruled_out_cells_ = 0;
};

/// What the equations of section 四 cannot see block by block.
void explain_review_as_a_whole(const Inquiry& inquiry, std::span<const Equation* const> failing,
                               std::vector<ComponentRepair>& repairs) {
  const auto add = [&](std::vector<MovedCells> found, std::vector<const Equation*> mended) {
    std::vector<MovedCells> moves = inquiry.admissible(std::move(found));
    if (moves.empty()) return;
    ComponentRepair repair{.table = Table::review, .failing = std::move(mended)};
    for (MovedCells& moved : moves) {
      repair.explanations.push_back(
          inquiry.explanation_of(std::move(moved.changes), moved.move, true));
    }
    judge(repair, false);
    repairs.push_back(std::move(repair));
  };
  add(find_swapped_blocks(inquiry.written, inquiry.edition, inquiry.witness.figures()), {});
  std::vector<const Equation*> of_review;
  for (const Equation* equation : failing) {
    if (equation->kind == EquationKind::review_total) of_review.push_back(equation);
  }
  add(find_moves_in_review(inquiry.written, inquiry.edition), std::move(of_review));
}

}  // namespace

std::vector<ComponentRepair> explain(const Report& report,
                                     std::span<const EquationOutcome> outcomes,
                                     const RepairOptions& options) {
  const Inquiry inquiry(report, options);
  std::vector<const Equation*> failing;
  for (const EquationOutcome& outcome : outcomes) {
    if (outcome.state == EquationState::failed && inquiry.written.knows_all_of(*outcome.equation)) {
      failing.push_back(outcome.equation);
    }
  }

  std::vector<ComponentRepair> repairs;
  explain_review_as_a_whole(inquiry, failing, repairs);
  for (const Network& network : networks_of(inquiry.edition)) {
    std::vector<const Equation*> of_part;
    for (const Equation* equation : failing) {
      const bool in_nodes =
          std::any_of(network.nodes.begin(), network.nodes.end(),
                      [equation](const Network::Node& node) { return node.equation == equation; });
      const bool implied = std::find(network.implied.begin(), network.implied.end(), equation) !=
                           network.implied.end();
      if (in_nodes || implied) of_part.push_back(equation);
    }
    if (!of_part.empty()) PartRepair(inquiry, network, std::move(of_part)).explain_into(repairs);
  }
  return repairs;
}

}  // namespace ogi
