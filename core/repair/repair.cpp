#include "core/repair/repair.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/repair/certainty.h"
#include "core/repair/figures.h"
#include "core/repair/locate.h"
#include "core/repair/moves.h"
#include "core/repair/network.h"
#include "core/repair/reasons.h"
#include "core/repair/weighed_evidence.h"

namespace ogi::repair {
namespace {

/// A line that slipped is one mishap, but a rarer one than a mistyped figure: it counts as two
/// cells.
constexpr int cells_of_a_move = 2;
constexpr int slip_cost_of_a_move = 4000;

/// Groups of nodes that grow together.
class NodeGroups {
 public:
  NodeGroups() {
    for (std::size_t i = 0; i < parent_.size(); ++i) parent_[i] = static_cast<std::uint8_t>(i);
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
  Edition edition;
  WeighedEvidence witness;
  const RepairOptions& options;

  Inquiry(const Report& report, const RepairOptions& chosen)
      : written(report),
        edition(report.edition_of(Table::requests)),
        witness(chosen.evidence, written, edition),
        options(chosen) {}
  // The witness looks into `written`.
  Inquiry(const Inquiry&) = delete;
  Inquiry& operator=(const Inquiry&) = delete;

  /// Adds a diagnosis of which the changed cells and their figures are known, and nothing else
  /// yet.
  void add(ComponentRepair& repair, Diagnosis diagnosis) const {
    const bool moved = diagnosis.move != Move::none;
    if (!moved) give_reasons(diagnosis, written, edition, options.evidence.last_year);
    diagnosis.all_slips = true;
    diagnosis.borne_out = true;
    for (CellChange& change : diagnosis.changes) {
      change.backed_by = witness.who_says(change.cell, change.to);
      diagnosis.cost += witness.cost_of(change);
      if (change.slip.kind == SlipKind::none) diagnosis.all_slips = moved;
      if (change.backed_by == EvidenceSource::none) diagnosis.borne_out = false;
    }
    if (moved) {
      diagnosis.cost = cells_of_a_move * plain_weight;
      diagnosis.slip_cost = slip_cost_of_a_move;
      // The text seldom speaks of every cell of a block; it was asked before.
      diagnosis.borne_out = diagnosis.move == Move::blocks_swapped;
    }
    add_in_order(repair, std::move(diagnosis));
  }

  /// The same for moves, without those that would change a cell that the user says is right.
  void add_moves(ComponentRepair& repair, std::vector<Diagnosis> moves) const {
    for (Diagnosis& move : moves) {
      bool admissible = true;
      for (const CellChange& change : move.changes) {
        admissible = admissible && !contains(options.evidence.confirmed, change.cell);
      }
      if (admissible) add(repair, std::move(move));
    }
  }
};

/// Explains the failing equations of one part of the form.
class PartRepair {
 public:
  PartRepair(const Inquiry& inquiry, const Network& network,
             std::span<const Equation* const> failing)
      : inquiry_(inquiry),
        network_(network),
        failing_(failing),
        table_(table_of(network.arcs().front().cell)) {
    for (const Network::Arc& arc : network.arcs()) {
      const std::uint8_t weight = inquiry.witness.weight_of(arc.cell);
      // A figure known to be wrong counts for nothing.
      const std::int64_t figure = weight == sought_weight ? 0 : inquiry.written.value(arc.cell);
      user_answered_ = user_answered_ || weight == fixed_weight || weight == sought_weight;
      balances_[arc.tail] -= figure;
      balances_[arc.head] += figure;
      arcs_[arc_count_++] = {arc.tail, arc.head, weight, figure};
    }
  }

  void explain_into(std::vector<ComponentRepair>& repairs) {
    ComponentRepair whole;
    whole.table = table_;
    for (const Equation* equation : failing_) whole.failing.push_back(equation);
    if (table_ == Table::requests && failing_.size() >= 3) {
      inquiry_.add_moves(whole, find_moves_in_requests(inquiry_.written, inquiry_.edition));
    }
    const bool moved = !whole.diagnoses.empty();
    search(moved ? cells_of_a_move : inquiry_.options.max_cells);
    whole.budget_exhausted = changes_.empty() && !complete_;
    const bool one_cell_will_do =
        !changes_.empty() && (changes_.size() == 1 || changes_[0].set != changes_[1].set);
    if (!changes_.empty() && (!moved || one_cell_will_do)) {
      if (complete_) {
        split_into(repairs);
      } else {
        explain_apart(repairs);
      }
      return;
    }
    if (moved) {
      add_sets(whole, [](const Network::Arc&) { return true; });
      whole.budget_exhausted = false;
    } else {
      whole.more_than_cells = ruled_out_cells_;
    }
    repairs.push_back(std::move(whole));
  }

 private:
  using Arcs = std::array<FlowArc, arc_limit>;

  /// The diagnoses of the fewest cells, and those of the least cost by the evidence.
  void search(int max_cells) {
    int steps = inquiry_.options.search_steps;
    const int max_cost = max_cells * plain_weight;
    const std::span<const std::int64_t> balances(balances_.data(), network_.node_count);
    const Arcs alike = arcs_weighed_alike();
    const bool weighted = !std::equal(
        alike.begin(), alike.end(), arcs_.begin(),
        [](const FlowArc& one, const FlowArc& other) { return one.weight == other.weight; });
    Located fewest = locate({alike.data(), arc_count_}, balances, max_cost, steps);
    ruled_out_cells_ = std::max(0, fewest.ruled_out) / plain_weight;
    complete_ = fewest.complete;
    changes_.swap(fewest.changes);
    if (!weighted || !complete_) return;
    const std::uint32_t first_set = changes_.empty() ? 0 : changes_.back().set + 1;
    const Located lightest = locate({arcs_.data(), arc_count_}, balances, max_cost, steps);
    complete_ = lightest.complete;
    for (ArcChange change : lightest.changes) {
      change.set += first_set;
      changes_.push_back(change);
    }
  }

  /// Without what evidence says of single cells, but for what the user said.
  [[nodiscard]] Arcs arcs_weighed_alike() const {
    Arcs alike = arcs_;
    for (FlowArc& arc : alike) {
      if (arc.weight == supported_weight || arc.weight == doubted_weight) arc.weight = plain_weight;
    }
    return alike;
  }

  /// Equations that no diagnosis joins are troubles of their own: what mends one leaves the other
  /// as it is.
  void join_what_explanations_join(NodeGroups& groups) const {
    for (std::size_t arc = 0; arc < arc_count_; ++arc) {
      if (arcs_[arc].weight == unknown_weight) join(groups, arc);
    }
    for (const ArcChange& change : changes_) join(groups, change.arc);
  }

  void join(NodeGroups& groups, std::size_t index) const {
    const Network::Arc& arc = network_.arcs()[index];
    groups.join(arc.tail, arc.head);
    if (network_.implied == network_.node_count) return;
    // The cells of the implied equation stay together: to mend one alone could break that equation.
    const Equation& implied = network_.equations[network_.implied];
    if (contains(implied.left, arc.cell) || contains(implied.right, arc.cell)) {
      groups.join(network_.implied, arc.tail);
    }
  }

  void split_into(std::vector<ComponentRepair>& repairs) const {
    NodeGroups groups;
    join_what_explanations_join(groups);
    for_each_trouble(groups, repairs, [&](ComponentRepair& repair, std::size_t group) {
      add_sets(repair, [&](const Network::Arc& arc) { return groups.find(arc.tail) == group; });
    });
  }

  /// Calls `explain` for each group of failing equations with its repair and its number.
  template <typename Explain>
  void for_each_trouble(const NodeGroups& groups, std::vector<ComponentRepair>& repairs,
                        Explain explain) const {
    std::uint64_t done = 0;
    for (const Equation* first : failing_) {
      const std::size_t group = groups.find(node_of(first));
      if ((done >> group & 1) != 0) continue;
      done |= std::uint64_t{1} << group;
      ComponentRepair repair;
      repair.table = table_;
      for (const Equation* equation : failing_) {
        if (groups.find(node_of(equation)) == group) repair.failing.push_back(equation);
      }
      explain(repair, group);
      repairs.push_back(std::move(repair));
    }
  }

  /// Where there are too many sets to tell, the troubles that the first of them mends, each with
  /// all that would mend it while the others stay mended as the first set has it.
  void explain_apart(std::vector<ComponentRepair>& repairs) {
    const auto end = std::find_if(
        changes_.begin(), changes_.end(),
        [this](const ArcChange& change) { return change.set != changes_.front().set; });
    const std::vector<ArcChange> first(changes_.begin(), end);
    steps_apart_ = inquiry_.options.search_steps;
    // An equation with an unknown cell joins nothing: that cell takes up what a change leaves.
    std::array<bool, node_limit> open{};
    for (std::size_t arc = 0; arc < arc_count_; ++arc) {
      if (arcs_[arc].weight != unknown_weight) continue;
      open[arcs_[arc].tail] = true;
      open[arcs_[arc].head] = true;
    }
    NodeGroups groups;
    for (const ArcChange& change : first) {
      const FlowArc& arc = arcs_[change.arc];
      if (!open[arc.tail] && !open[arc.head]) join(groups, change.arc);
    }
    for_each_trouble(groups, repairs, [&](ComponentRepair& repair, std::size_t group) {
      find_alternatives(first, [&](const FlowArc& arc) {
        return (!open[arc.tail] && groups.find(arc.tail) == group) ||
               (!open[arc.head] && groups.find(arc.head) == group);
      });
      repair.complete = false;
      add_sets(repair, [](const Network::Arc&) { return true; });
    });
  }

  /// Leaves in `changes_` what does as much as those changes of `first` whose arcs are `own`, while
  /// the others of them are made.
  template <typename IsOwn>
  void find_alternatives(const std::vector<ArcChange>& first, IsOwn is_own) {
    Arcs arcs = arcs_weighed_alike();
    std::array<std::int64_t, node_limit> balances = balances_;
    int cost = 0;
    changes_.clear();
    for (const ArcChange& change : first) {
      FlowArc& arc = arcs[change.arc];
      if (is_own(arc)) {
        if (arc.weight < sought_weight) cost += arc.weight;
        changes_.push_back(change);
      } else {
        balances[arc.tail] -= change.delta;
        balances[arc.head] += change.delta;
        arc.weight = fixed_weight;
      }
    }
    Located found = locate({arcs.data(), arc_count_}, {balances.data(), network_.node_count}, cost,
                           steps_apart_);
    if (!found.changes.empty()) changes_.swap(found.changes);
  }

  [[nodiscard]] std::size_t node_of(const Equation* equation) const {
    return static_cast<std::size_t>(equation - network_.equations.data());
  }

  /// Adds what each set changes in the cells that are `own`, and judges.
  template <typename IsOwn>
  void add_sets(ComponentRepair& repair, IsOwn is_own) const {
    for (std::size_t i = 0; i < changes_.size();) {
      Diagnosis diagnosis;
      diagnosis.forced = changes_[i].forced;
      const std::uint32_t set = changes_[i].set;
      for (; i < changes_.size() && changes_[i].set == set; ++i) {
        const std::uint16_t index = changes_[i].arc;
        const Network::Arc& arc = network_.arcs()[index];
        if (!is_own(arc)) continue;
        const std::int64_t to = arcs_[index].figure + changes_[i].delta;
        const std::int64_t from = inquiry_.written.at(arc.cell);
        if (from != to) diagnosis.changes.push_back({arc.cell, from, to});
      }
      if (!diagnosis.changes.empty()) inquiry_.add(repair, std::move(diagnosis));
    }
    assess(repair, user_answered_, repair.complete);
  }

  const Inquiry& inquiry_;
  const Network& network_;
  std::span<const Equation* const> failing_;
  Table table_;
  bool user_answered_ = false;
  std::array<std::int64_t, node_limit> balances_{};
  Arcs arcs_{};
  std::size_t arc_count_ = 0;
  std::vector<ArcChange> changes_;
  bool complete_ = true;
  int steps_apart_ = 0;  ///< left for the troubles of one part, told apart
  int ruled_out_cells_ = 0;
};

/// What the equations of section 四 cannot see block by block.
void explain_review_as_a_whole(const Inquiry& inquiry, std::span<const Equation* const> failing,
                               std::vector<ComponentRepair>& repairs) {
  ComponentRepair swapped;
  inquiry.add_moves(swapped, find_swapped_blocks(inquiry.written, inquiry.edition,
                                                 inquiry.options.evidence.figures));
  ComponentRepair slipped;
  inquiry.add_moves(slipped, find_moves_in_review(inquiry.written, inquiry.edition));
  for (const Equation* equation : failing) {
    if (equation->kind == EquationKind::review_total) slipped.failing.push_back(equation);
  }
  for (ComponentRepair* repair : {&swapped, &slipped}) {
    if (repair->diagnoses.empty()) continue;
    repair->table = Table::review;
    assess(*repair, false, true);
    repairs.push_back(std::move(*repair));
  }
}

}  // namespace

std::vector<ComponentRepair> diagnose(const Report& report,
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
  // Both the failing equations and the parts are in the form's order.
  std::span<const Equation* const> rest = failing;
  for (const Network& network : networks_of(inquiry.edition)) {
    const Equation* end = network.equations.data() + network.equations.size();
    std::size_t count = 0;
    while (count < rest.size() && rest[count] < end) ++count;
    if (count > 0) PartRepair(inquiry, network, rest.first(count)).explain_into(repairs);
    rest = rest.subspan(count);
  }
  return repairs;
}

}  // namespace ogi::repair
