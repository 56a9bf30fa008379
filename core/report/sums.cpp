#include "core/report/sums.h"

#include <initializer_list>

namespace ogi::report {
namespace {

NamedSum named(std::string_view key, const Report& report, std::span<const CellId> cells) {
  const CountSum sum = sum_of_counts(report, cells);
  return {key, sum.counts == 0 ? std::nullopt : sum.so_far()};
}

NamedSum named(std::string_view key, const Report& report,
               std::initializer_list<std::string_view> cell_keys) {
  std::vector<CellId> cells;
  for (const std::string_view cell : cell_keys) cells.push_back(*find_cell(cell));
  return named(key, report, cells);
}

}  // namespace

CountSum sum_of_counts(const Report& report, std::span<const CellId> cells) {
  CountSum sum;
  for (const CellId cell : cells) {
    const CellValue& value = report.value(cell);
    if (value.is_count()) {
      ++sum.counts;
      if (!sum.too_large)
        sum.too_large = __builtin_add_overflow(sum.total, value.number.units, &sum.total);
      continue;
    }
    if (!sum.not_a_count) sum.not_a_count = cell;
    const bool open = value.meaning == Meaning::absent || value.meaning == Meaning::blank ||
                      value.meaning == Meaning::placeholder;
    if (open) {
      ++sum.open;
    } else if (!sum.not_readable) {
      sum.not_readable = cell;
    }
  }
  return sum;
}

std::vector<NamedSum> main_figures(const Report& report) {
  return {
      named("received", report, {"requests.received.total"}),
      named("processed", report, {"requests.processed.total"}),
      named("carried_forward", report, {"requests.carried_forward.total"}),
      named("reconsideration", report, {"review.reconsideration.total"}),
      named("litigation", report,
            {"review.litigation_direct.total", "review.litigation_after_reconsideration.total"})};
}

std::vector<NamedSum> outcome_figures(const Report& report) {
  std::vector<NamedSum> sums;
  std::string_view key;
  std::vector<CellId> cells;
  const auto end_of_group = [&] {
    if (!cells.empty()) sums.push_back(named(key, report, cells));
    cells.clear();
  };
  for (const RequestRow& row : request_rows(report.edition_of(Table::requests))) {
    if (!is_outcome(row)) continue;
    const std::string_view group = row.key.substr(0, row.key.find('.'));
    if (group != key) end_of_group();
    key = group;
    cells.push_back(row.cell(total_column));
  }
  end_of_group();
  return sums;
}

}  // namespace ogi::report
