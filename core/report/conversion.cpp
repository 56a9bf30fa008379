#include "core/report/conversion.h"

#include <algorithm>
#include <optional>

#include "core/report/sums.h"

namespace ogi::report {
namespace {

bool has(std::span<const CellId> cells, CellId cell) {
  return std::find(cells.begin(), cells.end(), cell) != cells.end();
}

/// The table of one report on its way into the other edition.
class TableConversion {
 public:
  TableConversion(const Report& before, Conversion& conversion, Table table, Edition edition)
      : before_(before),
        conversion_(conversion),
        old_cells_(cells_of(before.edition_of(table), table)),
        new_cells_(cells_of(edition, table)) {}

  void run() {
    for (const CellId cell : old_cells_) {
      if (!has(new_cells_, cell)) conversion_.report.cells[cell] = {};
    }
    for (const CellId cell : new_cells_) {
      if (!has(old_cells_, cell)) conversion_.report.write(cell, "");
    }
    std::vector<CellId> taken;
    for (const Counterpart& pair : counterparts()) {
      const std::span<const CellId> one(&pair.in_2019, 1);
      const bool is_later = has(new_cells_, pair.in_2021.front());
      const bool is_done = is_later ? has(old_cells_, pair.in_2019) && divide(one, pair.in_2021)
                                    : has(new_cells_, pair.in_2019) && join(pair.in_2021, one);
      if (!is_done) continue;
      const std::span<const CellId> from = is_later ? one : pair.in_2021;
      for (const CellId cell : from) taken.push_back(cell);
    }
    for (const CellId cell : old_cells_) {
      if (!has(new_cells_, cell) && !has(taken, cell) && says_something(cell))
        conversion_.left.push_back(cell);
    }
    for (const CellId cell : new_cells_) {
      if (!has(old_cells_, cell) && conversion_.report.value(cell).meaning == Meaning::blank)
        conversion_.open.push_back(cell);
    }
  }

 private:
  /// A figure goes on to one cell as it is written; to several only where it is 0 or none.
  bool divide(std::span<const CellId> from, std::span<const CellId> to) {
    const CellId old = from.front();
    if (to.size() > 1 && says_something(old)) return false;
    move(from, to, before_.cells[old].written);
    return true;
  }

  bool join(std::span<const CellId> from, std::span<const CellId> to) {
    if (from.size() == 1) return divide(from, to);
    if (std::none_of(from.begin(), from.end(), [&](CellId cell) { return is_written(cell); }))
      return true;
    const auto sum = sum_of_counts(before_, from).so_far();
    if (!sum) return false;
    move(from, to, to_string(*sum));
    return true;
  }

  void move(std::span<const CellId> from, std::span<const CellId> to, std::string_view written) {
    for (const CellId cell : to) conversion_.report.write(cell, written);
    if (std::any_of(from.begin(), from.end(), [&](CellId cell) { return is_written(cell); }))
      conversion_.moved.push_back({{from.begin(), from.end()}, {to.begin(), to.end()}});
  }

  [[nodiscard]] bool is_written(CellId cell) const {
    const Meaning meaning = before_.value(cell).meaning;
    return meaning != Meaning::absent && meaning != Meaning::blank;
  }

  [[nodiscard]] bool says_something(CellId cell) const {
    const CellValue& value = before_.value(cell);
    if (value.is_number()) return value.number.units != 0;
    return value.meaning == Meaning::text || value.meaning == Meaning::too_large;
  }

  const Report& before_;
  Conversion& conversion_;
  std::span<const CellId> old_cells_;
  std::span<const CellId> new_cells_;
};

}  // namespace

Conversion convert(const Report& report) {
  Conversion conversion;
  conversion.report = report;
  const Edition required = report.year ? edition_for_year(*report.year) : Edition::notice_2021;
  const auto convert_table = [&](Table table, std::optional<Edition>& edition) {
    if (report.edition_of(table) == required) return;
    TableConversion(report, conversion, table, required).run();
    edition = required;
    conversion.tables.push_back(table);
    if (!conversion.report.tables) return;
    for (TableFacts& facts : *conversion.report.tables) {
      if (facts.table == table) facts.problems.clear();
    }
  };
  convert_table(Table::disclosure, conversion.report.disclosure_edition);
  convert_table(Table::requests, conversion.report.requests_edition);
  return conversion;
}

}  // namespace ogi::report
