#include "core/report/aggregate.h"

#include <algorithm>

#include "core/text/fold.h"

namespace ogi::report {
namespace {

/// With fewer reports one is easily half of the others.
constexpr std::size_t fewest_for_sum = 4;

std::size_t index_of(Table table) {
  return static_cast<std::size_t>(table);
}

void add_cell(std::span<const Report> members, CellId cell, Table table, Aggregate& all) {
  CellSum& sum = all.cells[cell];
  const std::size_t first_gap = all.not_summed.size();
  for (std::size_t i = 0; i < members.size(); ++i) {
    const Report& member = members[i];
    if (member.edition_of(table) != all.editions[index_of(table)]) continue;
    const auto figure = figure_of(member, cell);
    if (!figure) {
      const Gap why = gap_of(member, cell);
      const auto known = std::find_if(
          all.not_summed.begin() + static_cast<std::ptrdiff_t>(first_gap), all.not_summed.end(),
          [why](const NotSummed& entry) { return entry.why == why; });
      if (known == all.not_summed.end()) {
        all.not_summed.push_back({.cell = cell, .why = why, .members = {i}});
      } else {
        known->members.push_back(i);
      }
      continue;
    }
    ++sum.figures;
    const auto next = add(sum.sum, *figure);
    sum.too_large = sum.too_large || !next;
    if (next) sum.sum = *next;
  }
}

std::optional<int> shared_year(std::span<const Report> members) {
  if (members.empty()) return std::nullopt;
  const std::optional<int> year = members.front().year;
  const bool shared = std::all_of(members.begin(), members.end(),
                                  [year](const Report& member) { return member.year == year; });
  return shared ? year : std::nullopt;
}

}  // namespace

TableEditions editions_of(const Report& report) {
  TableEditions editions{};
  for (const Table table : all_tables) editions[index_of(table)] = report.edition_of(table);
  return editions;
}

TableEditions most_used_editions(std::span<const Report> members) {
  TableEditions editions{};
  for (const Table table : all_tables) {
    const auto old = std::count_if(members.begin(), members.end(), [table](const Report& member) {
      return member.edition_of(table) == Edition::trial_2019;
    });
    editions[index_of(table)] = static_cast<std::size_t>(old) * 2 > members.size()
                                    ? Edition::trial_2019
                                    : Edition::notice_2021;
  }
  return editions;
}

Aggregate aggregate(std::span<const Report> members, const TableEditions& editions) {
  Aggregate sum{.members = members.size(), .year = shared_year(members), .editions = editions};
  for (const Table table : all_tables) {
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (members[i].edition_of(table) != editions[index_of(table)])
        sum.other_edition[index_of(table)].push_back(i);
    }
    for (const CellId cell : cells_of(editions[index_of(table)], table))
      add_cell(members, cell, table, sum);
  }
  return sum;
}

Report summed_report(const Aggregate& sum) {
  Report report;
  report.year = sum.year;
  report.disclosure_edition = sum.editions[index_of(Table::disclosure)];
  report.requests_edition = sum.editions[index_of(Table::requests)];
  for (const Table table : all_tables) {
    for (const CellId cell : cells_of(sum.editions[index_of(table)], table)) {
      const CellSum& of_cell = sum.cells[cell];
      const bool told = of_cell.figures > 0 && !of_cell.too_large;
      report.write(cell, told ? written_figure(cell, of_cell.sum) : std::string());
    }
  }
  return report;
}

std::optional<std::size_t> probable_sum(std::span<const Report> reports) {
  if (reports.size() < fewest_for_sum) return std::nullopt;
  const CellId received = *find_cell("requests.received.total");
  Decimal all;
  for (const Report& report : reports) {
    const auto next = add(all, figure_of(report, received).value_or(Decimal{}));
    if (!next) return std::nullopt;
    all = *next;
  }
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    if (!fold_label(reports[i].organ).ends_with(U"人民政府")) continue;
    const auto own = figure_of(reports[i], received);
    if (!own || compare(*own, {}) <= 0) continue;
    const auto others = subtract(all, *own);
    const auto twice = add(*own, *own);
    if (!others || !twice || compare(*twice, *others) < 0) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

}  // namespace ogi::report
