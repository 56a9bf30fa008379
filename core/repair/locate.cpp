#include "core/repair/locate.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <utility>

namespace ogi::repair {
namespace {

/// Nodes, one bit each.
using NodeSet = std::uint64_t;
NodeSet only(std::size_t node) {
  return NodeSet{1} << node;
}

constexpr int nothing_dearer = std::numeric_limits<int>::max();

/// The nodes parted into groups joined by arcs in use. A group is open while its balances do not
/// add up to zero: then it is short of an arc, whatever flows inside.
class Groups {
 public:
  explicit Groups(std::span<const std::int64_t> balances) : count_(balances.size()) {
    for (std::size_t node = 0; node < count_; ++node) {
      group_of_[node] = static_cast<std::uint8_t>(node);
      sums_[node] = balances[node];
    }
  }

  /// False where both nodes were joined before.
  bool join(std::uint8_t a, std::uint8_t b) {
    const std::uint8_t kept = group_of_[a];
    const std::uint8_t given_up = group_of_[b];
    if (kept == given_up) return false;
    for (std::size_t node = 0; node < count_; ++node) {
      if (group_of_[node] == given_up) group_of_[node] = kept;
    }
    sums_[kept] += sums_[given_up];
    sums_[given_up] = 0;
    return true;
  }

  [[nodiscard]] std::size_t group_of(std::size_t node) const { return group_of_[node]; }
  [[nodiscard]] std::int64_t sum(std::size_t group) const { return sums_[group]; }
  [[nodiscard]] std::size_t count() const { return count_; }

  [[nodiscard]] NodeSet members(std::size_t group) const {
    NodeSet nodes = 0;
    for (std::size_t node = 0; node < count_; ++node) {
      if (group_of_[node] == group) nodes |= only(node);
    }
    return nodes;
  }

  /// At least so many arcs are still missing. To join n groups takes n − 1 arcs, so the fewest are
  /// needed where the open groups fall into the most parts that each add up to zero: all opposite
  /// pairs, then threes.
  [[nodiscard]] int missing_arcs() const {
    std::array<std::int64_t, node_limit> open;
    int unpaired = 0;
    int pairs = 0;
    for (std::size_t group = 0; group < count_; ++group) {
      const std::int64_t sum = sums_[group];
      if (sum == 0) continue;
      const auto end = open.begin() + unpaired;
      const auto opposite = std::find(open.begin(), end, -sum);
      if (opposite == end) {
        open[static_cast<std::size_t>(unpaired++)] = sum;
      } else {
        *opposite = open[static_cast<std::size_t>(--unpaired)];
        ++pairs;
      }
    }
    return pairs + unpaired - unpaired / 3;
  }

 private:
  std::array<std::uint8_t, node_limit> group_of_;
  std::array<std::int64_t, node_limit> sums_;
  std::size_t count_;
};

/// A set of nodes that cannot be balanced by the arcs in use: with a surplus that does not get out,
/// or with a lack that nothing gets in for.
struct Cut {
  NodeSet nodes;
  bool surplus;
};

class Search {
 public:
  Search(std::span<const FlowArc> arcs, std::span<const std::int64_t> balances, int& steps)
      : arcs_(arcs), balances_(balances), steps_(steps) {
    // The unknown ones first: what is reported is what is joined after them.
    use_all(unknown_weight);
    first_reported_ = in_use_count_;
    use_all(sought_weight);
    for (std::size_t arc = 0; arc < arcs.size(); ++arc) {
      const std::uint8_t weight = arcs[arc].weight;
      barred_[arc] = weight == unknown_weight || weight >= sought_weight;
      if (!barred_[arc]) cheapest_ = std::min(cheapest_, weight);
    }
  }

  Located run(int max_cost) {
    Groups groups(balances_);
    bool forced = true;
    for (std::size_t i = 0; i < in_use_count_; ++i) {
      const FlowArc& arc = arcs_[in_use_[i]];
      const bool bridges = groups.join(arc.tail, arc.head);
      forced = forced && (bridges || i < first_reported_);
    }
    located_.ruled_out = -1;
    for (limit_ = 0; limit_ <= max_cost; limit_ = next_limit_) {
      next_limit_ = nothing_dearer;
      descend(groups, 0, forced);
      if (given_up() || !located_.changes.empty()) break;
      located_.ruled_out = std::min(max_cost, next_limit_ - 1);
      if (next_limit_ == nothing_dearer) break;
    }
    located_.complete = !given_up();
    return std::move(located_);
  }

 private:
  [[nodiscard]] bool given_up() const { return steps_ < 0 || set_count_ > most_sets; }

  void use_all(std::uint8_t weight) {
    for (std::size_t arc = 0; arc < arcs_.size(); ++arc) {
      if (arcs_[arc].weight == weight) use(arc);
    }
  }

  void use(std::size_t arc) { in_use_[in_use_count_++] = static_cast<std::uint16_t>(arc); }

  /// `forced`: no sought or chosen arc lies on a cycle of arcs in use, so the flow on them is
  /// settled.
  void descend(const Groups& groups, int cost, bool forced) {
    steps_ -= 1 + static_cast<int>(looked_at_ / arcs_a_step);
    looked_at_ %= arcs_a_step;
    if (steps_ < 0) return;
    const int missing = groups.missing_arcs();
    if (!affordable(cost + missing * cheapest_)) return;

    Cut cut{};
    if (missing > 0) {
      cut = narrowest_open_group(groups);
    } else if (route(cut)) {
      emit(forced);
      return;
    }
    std::array<std::uint16_t, arc_limit> tried;
    std::size_t tried_count = 0;
    for (std::size_t arc = 0; arc < arcs_.size(); ++arc) {
      if (barred_[arc] || !relieves(arcs_[arc], cut)) continue;
      const int dearer = cost + arcs_[arc].weight;
      if (!affordable(dearer)) continue;
      barred_[arc] = true;
      tried[tried_count++] = static_cast<std::uint16_t>(arc);
      Groups joined = groups;
      const bool bridges = joined.join(arcs_[arc].tail, arcs_[arc].head);
      use(arc);
      descend(joined, dearer, forced && bridges);
      --in_use_count_;
      if (given_up()) break;
    }
    for (std::size_t i = 0; i < tried_count; ++i) barred_[tried[i]] = false;
  }

  bool affordable(int cost) {
    if (cost <= limit_) return true;
    next_limit_ = std::min(next_limit_, cost);
    return false;
  }

  /// Raising an arc carries from its tail to its head; lowering it, where there is something to
  /// lower, back.
  static bool relieves(const FlowArc& arc, const Cut& cut) {
    const bool from = (cut.nodes & only(arc.tail)) != 0;
    const bool to = (cut.nodes & only(arc.head)) != 0;
    if (from == to) return false;
    return from == cut.surplus || arc.figure > 0;
  }

  /// The open group with the fewest arcs to branch on; every one of them must get another arc
  /// anyway.
  [[nodiscard]] Cut narrowest_open_group(const Groups& groups) const {
    std::array<std::uint16_t, node_limit> ways{};
    for (std::size_t arc = 0; arc < arcs_.size(); ++arc) {
      if (barred_[arc]) continue;
      const std::size_t from = groups.group_of(arcs_[arc].tail);
      const std::size_t to = groups.group_of(arcs_[arc].head);
      if (from == to) continue;
      const bool lowers = arcs_[arc].figure > 0;
      if (groups.sum(from) > 0 || (lowers && groups.sum(from) < 0)) ++ways[from];
      if (groups.sum(to) < 0 || (lowers && groups.sum(to) > 0)) ++ways[to];
    }
    std::size_t narrowest = node_limit;
    for (std::size_t group = 0; group < groups.count(); ++group) {
      if (groups.sum(group) == 0) continue;
      if (narrowest == node_limit || ways[group] < ways[narrowest]) narrowest = group;
    }
    return {groups.members(narrowest), groups.sum(narrowest) > 0};
  }

  /// Carries all surpluses to the lacks along the arcs in use (augmenting paths) and leaves the
  /// deltas in `flow_`. Where that cannot be done: false, and in `cut` the nodes that a surplus
  /// cannot leave.
  bool route(Cut& cut) {
    std::array<std::int64_t, node_limit> balance{};
    std::copy(balances_.begin(), balances_.end(), balance.begin());
    flow_.fill(0);
    for (std::size_t source = 0; source < balances_.size();) {
      if (balance[source] <= 0) {
        ++source;
        continue;
      }
      // reached_by[node]: the arc, by its place in `in_use_`, that the flow came over.
      std::array<std::uint16_t, node_limit> reached_by{};
      NodeSet reached = only(source);
      std::size_t sink = node_limit;
      for (bool spreading = true; spreading && sink == node_limit;) {
        spreading = false;
        looked_at_ += in_use_count_;
        for (std::size_t i = 0; i < in_use_count_ && sink == node_limit; ++i) {
          const FlowArc& arc = arcs_[in_use_[i]];
          const bool from = (reached & only(arc.tail)) != 0;
          const bool to = (reached & only(arc.head)) != 0;
          if (from == to || (to && arc.figure + flow_[i] <= 0)) continue;
          const std::size_t next = from ? arc.head : arc.tail;
          reached |= only(next);
          reached_by[next] = static_cast<std::uint16_t>(i);
          spreading = true;
          if (balance[next] < 0) sink = next;
        }
      }
      if (sink == node_limit) {
        cut = {reached, true};
        return false;
      }
      push(source, sink, reached_by, balance);
    }
    return true;
  }

  void push(std::size_t source, std::size_t sink,
            const std::array<std::uint16_t, node_limit>& reached_by,
            std::array<std::int64_t, node_limit>& balance) {
    std::int64_t amount = std::min(balance[source], -balance[sink]);
    for (std::size_t node = sink; node != source;) {
      const std::size_t i = reached_by[node];
      const FlowArc& arc = arcs_[in_use_[i]];
      const bool raised = arc.head == node;
      if (!raised) amount = std::min(amount, arc.figure + flow_[i]);
      node = raised ? arc.tail : arc.head;
    }
    for (std::size_t node = sink; node != source;) {
      const std::size_t i = reached_by[node];
      const FlowArc& arc = arcs_[in_use_[i]];
      const bool raised = arc.head == node;
      flow_[i] += raised ? amount : -amount;
      node = raised ? arc.tail : arc.head;
    }
    balance[source] -= amount;
    balance[sink] += amount;
  }

  void emit(bool forced) {
    if (++set_count_ > most_sets) return;
    for (std::size_t arc = 0; arc < arcs_.size(); ++arc) {
      for (std::size_t i = first_reported_; i < in_use_count_; ++i) {
        if (in_use_[i] != arc) continue;
        located_.changes.push_back({set_count_ - 1, in_use_[i], forced, flow_[i]});
      }
    }
  }

  std::span<const FlowArc> arcs_;
  std::span<const std::int64_t> balances_;
  int& steps_;
  /// Without a cost, chosen, or had its turn in a branch before.
  std::array<bool, arc_limit> barred_{};
  /// Unknown, then sought, then chosen arcs, and what each is changed by.
  std::array<std::uint16_t, arc_limit> in_use_{};
  std::array<std::int64_t, arc_limit> flow_{};
  std::size_t in_use_count_ = 0;
  std::size_t first_reported_ = 0;
  std::uint8_t cheapest_ = fixed_weight;
  int limit_ = 0;
  int next_limit_ = 0;
  std::uint32_t set_count_ = 0;
  /// Arcs that route() has gone over since the last step: where most cells are blank, it is what
  /// takes the time.
  static constexpr std::size_t arcs_a_step = 64;
  std::size_t looked_at_ = 0;
  Located located_;
};

}  // namespace

Located locate(std::span<const FlowArc> arcs, std::span<const std::int64_t> balances, int max_cost,
               int& steps) {
  return Search(arcs, balances, steps).run(max_cost);
}

}  // namespace ogi::repair
