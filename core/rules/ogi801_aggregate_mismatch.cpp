#include "core/report/comparison.h"
#include "core/rules/other_reports.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019, Basis::reg_49};

/// More terms than this are told without the noughts.
constexpr std::size_t most_terms = 20;

/// One finding for a row or block: it tells of the total where that is among the cells.
void find_row(const Case& given, RuleReport& rule_report, std::vector<SumComparison>& row) {
  if (row.empty()) return;
  const SumComparison& told = row.back();
  Finding& finding =
      rule_report.find("{0}为 {1}，{2} 份报告合计为 {3}{4}。请核对。",
                       "{0} is {1}, the {2} reports make {3}{4}. Check these figures.");
  finding.message.cell(told.cell)
      .number(*told.figure)
      .count(given.context.members.size())
      .number(*told.sum);
  if (row.size() > 1) {
    finding.message.phrase(Phrase("，同一行另有 {0} 个数不符", "; {0} more in the same row differ")
                               .count(row.size() - 1));
  } else {
    finding.message.text({});
  }
  for (const SumComparison& cell : row) finding.point_at(cell.cell);
  finding.expected = to_string(*told.sum);
  finding.actual = to_string(*told.figure);
  const auto members = given.context.members;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (members.size() <= most_terms || members[i].value(told.cell).number != Decimal{})
      finding.terms.emplace_back(told.cell, static_cast<std::int32_t>(i));
  }
  row.clear();
}

void check(const Case& given, RuleReport& rule_report) {
  if (has_no_members(given, rule_report)) return;
  const Aggregate sum = aggregate(given.context.members, editions_of(given.report));
  std::vector<SumComparison> row;
  std::string_view row_key;
  for (const SumComparison& cell : compare_with_sum(given.report, sum)) {
    const std::string_view key = cell_key(cell.cell);
    if (const std::string_view of_cell = key.substr(0, key.rfind('.')); of_cell != row_key) {
      find_row(given, rule_report, row);
      row_key = of_cell;
    }
    if (cell.state == SumComparison::State::not_compared || given.disputed[cell.cell]) {
      rule_report.not_judged("有的单元格在某份报告中空白、不是数字，或表格版本不同，未核对。",
                             "Some cells are blank or no number in one of the reports, or its "
                             "tables are of the other edition.");
    } else if (cell.state == SumComparison::State::different) {
      row.push_back(cell);
    }
  }
  find_row(given, rule_report, row);
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
