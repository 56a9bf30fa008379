#include "core/repair/network.h"

#include <utility>

namespace ogi {
namespace {

/// The nodes of section 三 in the order of its equations: the columns' balances, their results, the
/// rows.
std::size_t balance_node(std::size_t column) {
  return column;
}
std::size_t results_node(std::size_t column) {
  return applicant_count + column;
}
std::size_t row_node(std::size_t row) {
  return 2 * applicant_count + row;
}

void add_arc(Network& network, CellId cell, std::size_t tail, std::size_t head, bool back) {
  if (back) std::swap(tail, head);
  network.arcs.push_back({cell, static_cast<std::uint8_t>(tail), static_cast<std::uint8_t>(head)});
}

Network requests_network(Edition edition) {
  const std::span<const RequestRow> rows = request_rows(edition);
  Network network{.equations = equations_of(edition).first(row_node(rows.size())),
                  .node_count = row_node(rows.size()),
                  .implied = 0,
                  .arcs = {}};
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t column = 0; column < applicant_count; ++column) {
      const bool back = column == total_column;
      const CellId cell = rows[row].cell(column);
      const std::string_view key = rows[row].key;
      if (key == "received" || key == "carried_over") {
        add_arc(network, cell, row_node(row), balance_node(column), back);
      } else if (key == "processed") {
        network.implied = row_node(row);
        add_arc(network, cell, balance_node(column), results_node(column), back);
      } else if (key == "carried_forward") {
        add_arc(network, cell, balance_node(column), row_node(row), back);
      } else {
        add_arc(network, cell, results_node(column), row_node(row), back);
      }
    }
  }
  return network;
}

Network review_network(Edition edition, std::size_t block) {
  const std::size_t from_end = review_blocks().size() - block;
  Network network{.equations = equations_of(edition).last(from_end).first(1),
                  .node_count = 2,
                  .implied = 2,
                  .arcs = {}};
  for (std::size_t column = 0; column < outcome_count; ++column) {
    add_arc(network, review_blocks()[block].cell(column), 1, 0, column + 1 == outcome_count);
  }
  return network;
}

std::vector<Network> make_networks(Edition edition) {
  std::vector<Network> networks;
  networks.push_back(requests_network(edition));
  for (std::size_t block = 0; block < review_blocks().size(); ++block) {
    networks.push_back(review_network(edition, block));
  }
  return networks;
}

}  // namespace

std::span<const Network> networks_of(Edition edition) {
  static const std::vector<Network> of_2019 = make_networks(Edition::trial_2019);
  static const std::vector<Network> of_2021 = make_networks(Edition::notice_2021);
  return edition == Edition::trial_2019 ? of_2019 : of_2021;
}

}  // namespace ogi
