#include "tests/core/repair/records.h"

#include <algorithm>
#include <string>
#include <utility>

#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

std::int64_t detail(Dice& dice, RecordStyle style) {
  if (dice.chance(style.zeros)) return 0;
  std::size_t limit = 1;
  for (std::size_t digits = 1 + dice.roll(style.digits); digits > 0; --digits) limit *= 10;
  return static_cast<std::int64_t>(1 + dice.roll(limit - 1));
}

CellId first_cell_of(Edition edition, std::string_view row_key) {
  for (const RequestRow& row : request_rows(edition)) {
    if (row.key == row_key) return row.first;
  }
  return 0;
}

}  // namespace

std::int64_t figure(const Report& report, CellId cell) {
  return report.value(cell).number.units;
}

void set_figure(Report& report, CellId cell, std::int64_t value) {
  report.write(cell, std::to_string(value));
}

Report consistent_record(Dice& dice, Edition edition, RecordStyle style) {
  Report report;
  report.year = edition == Edition::trial_2019 ? 2019 : 2024;
  report.requests_edition = edition;
  const CellId received = first_cell_of(edition, "received");
  const CellId carried_over = first_cell_of(edition, "carried_over");
  const CellId processed = first_cell_of(edition, "processed");
  const CellId carried_forward = first_cell_of(edition, "carried_forward");
  for (std::size_t i = 0; i < total_column; ++i) {
    const auto column = static_cast<CellId>(i);
    std::int64_t sum = 0;
    for (const RequestRow& row : request_rows(edition)) {
      if (row.first == received || row.first == carried_over || row.first == processed ||
          row.first == carried_forward) {
        continue;
      }
      const std::int64_t value = detail(dice, style);
      set_figure(report, row.cell(i), value);
      sum += value;
    }
    const std::int64_t forward = detail(dice, style);
    const std::int64_t over = std::min(detail(dice, style), sum + forward);
    set_figure(report, static_cast<CellId>(processed + column), sum);
    set_figure(report, static_cast<CellId>(carried_forward + column), forward);
    set_figure(report, static_cast<CellId>(carried_over + column), over);
    set_figure(report, static_cast<CellId>(received + column), sum + forward - over);
  }
  for (const RequestRow& row : request_rows(edition)) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < total_column; ++i) sum += figure(report, row.cell(i));
    set_figure(report, row.cell(total_column), sum);
  }
  for (const ReviewBlock& block : review_blocks()) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i + 1 < outcome_count; ++i) {
      const std::int64_t value = detail(dice, style);
      set_figure(report, block.cell(i), value);
      sum += value;
    }
    set_figure(report, block.cell(outcome_count - 1), sum);
  }
  return report;
}

std::vector<CellId> summed_cells(Edition edition) {
  std::vector<CellId> cells;
  for (const Table table : {Table::requests, Table::review}) {
    for (const CellId cell : cells_of(edition, table)) cells.push_back(cell);
  }
  return cells;
}

std::int64_t mistyped(Dice& dice, std::int64_t right) {
  for (;;) {
    std::string digits = std::to_string(right);
    const std::size_t at = dice.roll(digits.size());
    const char digit = static_cast<char>('0' + dice.roll(10));
    switch (dice.roll(4)) {
      case 0:
        digits[at] = digit;
        break;
      case 1:
        if (at + 1 < digits.size()) std::swap(digits[at], digits[at + 1]);
        break;
      case 2:
        digits.insert(at + dice.roll(2), 1, digit);
        break;
      default:
        if (digits.size() > 1) digits.erase(at, 1);
    }
    const std::int64_t wrong = std::stoll(digits);
    if (wrong != right) return wrong;
  }
}

std::int64_t arbitrary_other(Dice& dice, std::int64_t right) {
  const std::size_t limit = right < 10 ? 20 : static_cast<std::size_t>(right) * 2;
  for (;;) {
    const auto other = static_cast<std::int64_t>(dice.roll(limit));
    if (other != right) return other;
  }
}

std::vector<CellId> different_cells(Dice& dice, const std::vector<CellId>& cells,
                                    std::size_t count) {
  std::vector<CellId> chosen;
  while (chosen.size() < count) {
    const CellId cell = dice.pick(cells);
    if (std::find(chosen.begin(), chosen.end(), cell) == chosen.end()) chosen.push_back(cell);
  }
  return chosen;
}

}  // namespace ogi::test
