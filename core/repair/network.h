#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/report/equation.h"

namespace ogi {

/// One independent part of the form (section 三, or one block of section 四) as a network: every
/// equation is a node, every cell an arc between the two equations that it stands in. Raising a
/// cell by d takes d from the balance at its tail and adds d to the balance at its head, so a
/// report adds up where all balances are zero.
///
/// Two facts of the form make this so. 「（七）总计」's row equation follows from the others and is
/// no node; without it every cell of section 三 stands in exactly two equations. A block of section
/// 四 has one equation, which therefore stands at both ends of its five cells, once with its sign
/// turned.
struct Network {
  struct Node {
    const Equation* equation;
    int sign;  ///< balance = sign · (sum of `left` − sum of `right`)
  };
  struct Arc {
    CellId cell;
    std::uint8_t tail;
    std::uint8_t head;
  };

  std::vector<Node> nodes;
  std::vector<Arc> arcs;  ///< in the form's order
  /// The equations of this part that are implied by those of `nodes`.
  std::vector<const Equation*> implied;
};

/// Section 三 of `edition`, then the three blocks of section 四. Made once.
std::span<const Network> networks_of(Edition edition);

}  // namespace ogi
