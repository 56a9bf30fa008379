#include "core/repair/network.h"

#include <utility>

namespace ogi::repair {
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
  network.add({cell, static_cast<std::uint8_t>(tail), static_cast<std::uint8_t>(head)});
}

Network requests_network(Edition edition) {
  const std::span<const RequestRow> rows = request_rows(edition);
  Network network;
  network.node_count = row_node(rows.size());
  network.equations = equations_of(edition).first(network.node_count);
  const std::size_t processed = rows.size() - 2;
  network.implied = row_node(processed);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t column = 0; column < applicant_count; ++column) {
      const std::size_t balance = balance_node(column);
      const std::size_t results = results_node(column);
      std::size_t tail = results;  // a row of outcomes
      std::size_t head = row_node(row);
      if (row < 2) {  // the requests received and carried over
        tail = head;
        head = balance;
      } else if (row == processed) {
        tail = balance;
        head = results;
      } else if (row > processed) {  // carried forward
        tail = balance;
      }
      add_arc(network, rows[row].cell(column), tail, head, column == total_column);
    }
  }
  return network;
}

Network review_network(Edition edition, std::size_t block) {
  Network network;
  network.equations = equations_of(edition).last(review_blocks().size()).subspan(block, 1);
  network.node_count = 2;
  network.implied = 2;
  for (std::size_t column = 0; column < outcome_count; ++column) {
    add_arc(network, review_blocks()[block].cell(column), 1, 0, column + 1 == outcome_count);
  }
  return network;
}

using Networks = std::array<Network, 4>;

Networks make_networks(Edition edition) {
  return {requests_network(edition), review_network(edition, 0), review_network(edition, 1),
          review_network(edition, 2)};
}

}  // namespace

std::span<const Network> networks_of(Edition edition) {
  static const Networks of_2019 = make_networks(Edition::trial_2019);
  static const Networks of_2021 = make_networks(Edition::notice_2021);
  return edition == Edition::trial_2019 ? of_2019 : of_2021;
}

}  // namespace ogi::repair
