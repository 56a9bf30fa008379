#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ogi::repair {

/// An arc that a figure stands on. `weight` is what it costs to suppose the figure wrong.
struct FlowArc {
  std::uint8_t tail;
  std::uint8_t head;
  std::uint8_t weight;
  std::int64_t figure;  ///< at least 0; 0 for the two kinds without a figure
};

/// Weights that are no costs. Unknown: there is no figure, any will do. Sought: the same, but its
/// figure is asked for and is part of every answer. Fixed: never supposed wrong.
inline constexpr std::uint8_t unknown_weight = 0;
inline constexpr std::uint8_t sought_weight = 254;
inline constexpr std::uint8_t fixed_weight = 255;

/// One change of a minimal set of arcs which, all changed, bring every balance to zero.
struct ArcChange {
  std::uint32_t set;  ///< which set it belongs to
  std::uint16_t arc;
  /// Whether no other deltas on the same arcs would do. Where false, the deltas given are one of
  /// the ways.
  bool forced;
  std::int64_t delta;
};

struct Located {
  /// Sets of the least cost, each once, one after the other, sought arcs included; empty where none
  /// was found.
  std::vector<ArcChange> changes{};
  /// Whether these are all sets of that cost.
  bool complete = true;
  /// Where nothing was found: no set of at most this cost exists.
  int ruled_out = 0;
};

/// No more sets are gathered: nobody reads them, and troubles that have nothing to do with each
/// other multiply theirs.
inline constexpr std::uint32_t most_sets = 64;

inline constexpr std::size_t node_limit = 64;
inline constexpr std::size_t arc_limit = 256;
/// Figures above this are not to be computed with; below it no sum of a whole form's figures
/// overflows.
inline constexpr std::int64_t largest_figure = std::int64_t{1} << 53;

/// Finds every cheapest set of arcs that can be changed so that all balances become zero and no
/// figure goes below zero (the smallest sets in the sense of Fellegi and Holt, 1976). Exact and
/// complete: where it returns sets, no cheaper one exists, and unless `steps` (taken off as the
/// search goes) runs out or there are more than `most_sets`, these are all of that cost. Where it
/// finds none, it says what it has ruled out. At most `node_limit` nodes and `arc_limit` arcs.
///
/// The search. Try to carry the surplus of some nodes to the lack of others along the arcs already
/// chosen. If that succeeds, they are a solution. If not, there is a set A of nodes with a surplus
/// that the chosen arcs cannot carry away; so *some* other arc that leads out of A must be in every
/// solution that contains the chosen ones. Branch on these, and bar each from the branches after
/// it, so that no solution is met twice. The cost is deepened step by step; a solution of the least
/// cost has no needless arc, for without it it would have been found one step before.
Located locate(std::span<const FlowArc> arcs, std::span<const std::int64_t> balances, int max_cost,
               int& steps);

}  // namespace ogi::repair
