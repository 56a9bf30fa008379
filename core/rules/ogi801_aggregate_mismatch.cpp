#include <algorithm>

#include "core/rules/form_cells.h"
#include "core/rules/other_reports.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019, Basis::reg_49};

/// More terms than this are told without the noughts.
constexpr std::size_t most_terms = 20;

/// The figure of a cell in one unit everywhere; nothing where it is no number, or an amount whose
/// unit nobody knows.
std::optional<Decimal> figure_of(const Report& report, CellId cell) {
  const CellValue& value = report.value(cell);
  if (!value.is_number()) return std::nullopt;
  if (quantity_of(cell) != Quantity::money) return value.number;
  const bool of_fees = cell_key(cell) == "disclosure.fees.amount";
  if (!of_fees && value.unit == Unit::none) return std::nullopt;
  return fee_in_ten_thousand_yuan(value);
}

struct Mismatch {
  CellId cell;
  Decimal written;
  Decimal sum;
};

/// Amounts of money may be rounded where they are summed up.
bool agree(const Mismatch& figures) {
  if (figures.written == figures.sum) return true;
  if (quantity_of(figures.cell) != Quantity::money) return false;
  const auto difference = subtract(figures.written, figures.sum);
  if (!difference) return true;
  const int scale = figures.written.scale;
  return compare(*difference, {1, scale}) < 0 && compare(*difference, {-1, scale}) > 0;
}

std::optional<Mismatch> mismatch_of(const Case& given, CellId cell) {
  const auto written = figure_of(given.report, cell);
  if (!written || given.disputed[cell]) return std::nullopt;
  Decimal sum;
  for (const Report& member : given.context.members) {
    const auto figure = figure_of(member, cell);
    const auto next = figure ? add(sum, *figure) : std::nullopt;
    if (!next) return std::nullopt;
    sum = *next;
  }
  return Mismatch{cell, *written, sum};
}

/// One finding for a row or block: it tells of the total where that is among the cells.
void find_row(const Case& given, RuleReport& rule_report, std::vector<Mismatch>& row) {
  if (row.empty()) return;
  const Mismatch& told = row.back();
  Finding& finding =
      rule_report.find("{0}为 {1}，{2} 份报告合计为 {3}{4}。请核对。",
                       "{0} is {1}, the {2} reports make {3}{4}. Check these figures.");
  finding.message.cell(told.cell)
      .number(told.written)
      .count(given.context.members.size())
      .number(told.sum);
  if (row.size() > 1) {
    finding.message.phrase(Phrase("，同一行另有 {0} 个数不符", "; {0} more in the same row differ")
                               .count(row.size() - 1));
  } else {
    finding.message.text({});
  }
  for (const Mismatch& figures : row) finding.point_at(figures.cell);
  finding.expected = to_string(told.sum);
  finding.actual = to_string(told.written);
  const auto members = given.context.members;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (members.size() <= most_terms || members[i].value(told.cell).number != Decimal{})
      finding.terms.emplace_back(told.cell, static_cast<std::int32_t>(i));
  }
  row.clear();
}

void check(const Case& given, RuleReport& rule_report) {
  if (has_no_members(given, rule_report)) return;
  for (const Table table : all_tables) {
    const Edition edition = given.report.edition_of(table);
    const bool shared =
        std::all_of(given.context.members.begin(), given.context.members.end(),
                    [&](const Report& member) { return member.edition_of(table) == edition; });
    std::vector<Mismatch> row;
    std::string_view row_key;
    for (const CellId cell : cells_of(edition, table)) {
      const std::string_view key = cell_key(cell);
      if (const std::string_view of_cell = key.substr(0, key.rfind('.')); of_cell != row_key) {
        find_row(given, rule_report, row);
        row_key = of_cell;
      }
      const auto figures = shared ? mismatch_of(given, cell) : std::nullopt;
      if (!figures) {
        rule_report.not_judged("有的单元格在某份报告中空白、不是数字，或表格版本不同，未核对。",
                               "Some cells are blank or no number in one of the reports, or its "
                               "tables are of the other edition.");
      } else if (!agree(*figures)) {
        row.push_back(*figures);
      }
    }
    find_row(given, rule_report, row);
  }
}

}  // namespace

// OGI801: a cell is not the sum over the reports summed up in this one.
constinit const Rule ogi801_aggregate_mismatch{
    .code = "OGI801",
    .slug = "aggregate-mismatch",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "汇总数与各报告之和不符",
    .title_en = "A figure is not the sum of the reports",
    .check = check,
};

}  // namespace ogi::rules
