#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/report/equation.h"
#include "core/rooms_generated.h"

namespace ogi::repair {

/// One independent part of the form (section 三, or one block of section 四) as a network: every
/// equation is a node, every cell an arc between the two equations that it stands in.
///
/// In section 三 this is the way the requests go. In each column of applicants they come in (rows
/// 一 and 二), meet at the column's balance, go on through （七）总计 to the column's results and
/// out to the rows of outcomes, or out to row 四; from the rows they go back, all applicants
/// together, through the total column to where they began. A report adds up where at every node as
/// much comes in as goes out. The row of （七）总计 is no node of this network: its equation
/// follows from the others, and without it each cell stands in exactly two.
///
/// A block of section 四 has one equation. It stands at both ends: the parts go one way, the total
/// comes back.
struct Network {
  struct Arc {
    CellId cell;
    std::uint8_t tail;
    std::uint8_t head;
  };

  /// Node i is equation i. In a block of section 四 node 1 is its equation again.
  std::span<const Equation> equations;
  std::size_t node_count = 0;
  /// The node without arcs: that of the row of （七）总计; in a block `node_count`.
  std::size_t implied = 0;

  /// In the form's order.
  [[nodiscard]] std::span<const Arc> arcs() const { return {arcs_.data(), arc_count_}; }
  void add(const Arc& arc) { arcs_[arc_count_++] = arc; }

 private:
  std::array<Arc, 25 * applicant_count> arcs_{};
  std::size_t arc_count_ = 0;
};

/// Section 三 of `edition`, then the three blocks of section 四. Made once.
std::span<const Network> networks_of(Edition edition);

}  // namespace ogi::repair
