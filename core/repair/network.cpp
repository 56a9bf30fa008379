#include "core/repair/network.h"

#include <algorithm>
#include <array>

namespace ogi {
namespace {

/// A cell's place in one equation: node and coefficient.
struct Incidence {
  std::uint8_t node;
  int coefficient;
};

struct Incidences {
  std::array<Incidence, 2> of{};
  std::size_t count = 0;
};

void note_cells(const Equation& equation, std::size_t node, int sign,
                std::array<Incidences, cell_count>& found) {
  const auto note = [&found, node](CellId cell, int coefficient) {
    Incidences& incidences = found[cell];
    incidences.of[incidences.count++] = {static_cast<std::uint8_t>(node), coefficient};
  };
  for (const CellId cell : equation.left) note(cell, sign);
  for (const CellId cell : equation.right) note(cell, -sign);
}

/// Turns the signs of nodes until every arc leaves one of its nodes and enters the other. The
/// network is connected, so the first node's sign settles all others.
void orient(Network& network, const std::array<Incidences, cell_count>& found) {
  std::vector<bool> settled(network.nodes.size(), false);
  settled[0] = true;
  for (bool changed = true; changed;) {
    changed = false;
    for (const Network::Arc& arc : network.arcs) {
      const auto& [a, b] = found[arc.cell].of;
      if (settled[a.node] == settled[b.node]) continue;
      const Incidence& known = settled[a.node] ? a : b;
      const Incidence& open = settled[a.node] ? b : a;
      network.nodes[open.node].sign =
          -network.nodes[known.node].sign * known.coefficient * open.coefficient;
      settled[open.node] = true;
      changed = true;
    }
  }
  for (Network::Arc& arc : network.arcs) {
    const auto& [a, b] = found[arc.cell].of;
    const bool enters_a = network.nodes[a.node].sign * a.coefficient > 0;
    arc.head = enters_a ? a.node : b.node;
    arc.tail = enters_a ? b.node : a.node;
  }
}

Network make_network(std::span<const Equation* const> equations, std::span<const CellId> cells) {
  Network network;
  std::array<Incidences, cell_count> found{};
  for (const Equation* equation : equations) {
    if (equation->id == "row.processed") {
      network.implied.push_back(equation);
      continue;
    }
    note_cells(*equation, network.nodes.size(), 1, found);
    network.nodes.push_back({equation, 1});
  }
  if (network.nodes.size() == 1) {
    note_cells(*equations[0], 1, 1, found);
    network.nodes.push_back({equations[0], -1});
  }
  for (const CellId cell : cells) {
    if (found[cell].count == 2) network.arcs.push_back({cell, 0, 0});
  }
  orient(network, found);
  return network;
}

std::vector<Network> make_networks(Edition edition) {
  std::vector<const Equation*> of_requests;
  std::vector<Network> networks(1);
  for (const Equation& equation : equations_of(edition)) {
    if (equation.kind != EquationKind::review_total) {
      of_requests.push_back(&equation);
      continue;
    }
    const Equation* only = &equation;
    networks.push_back(make_network({&only, 1}, cells_of(edition, Table::review)));
  }
  networks[0] = make_network(of_requests, cells_of(edition, Table::requests));
  return networks;
}

}  // namespace

std::span<const Network> networks_of(Edition edition) {
  static const std::vector<Network> of_2019 = make_networks(Edition::trial_2019);
  static const std::vector<Network> of_2021 = make_networks(Edition::notice_2021);
  return edition == Edition::trial_2019 ? of_2019 : of_2021;
}

}  // namespace ogi
