#include "core/report/figure.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50};

void check(const Case& given, RuleReport& rule_report) {
  if (given.context.figures.empty()) {
    rule_report.not_applicable("没有提供其他来源的数据。", "No figures from elsewhere are given.");
    return;
  }
  for (const GivenFigure& figure : given.context.figures) {
    const auto written = figure_of(given.report, figure.cell);
    const auto wanted = figure_of(figure.cell, read_cell_value(figure.value));
    if (!written || !wanted) {
      rule_report.not_judged("有的单元格空白或者不是数字，未与其他来源的数据核对。",
                             "Some cells are blank or no number.");
      continue;
    }
    if (*written == *wanted) continue;
    Finding& finding = rule_report.find("{0}为 {1}，{3}为 {2}。请核对是哪一处有误。",
                                        "{0} is {1}, in {3} it is {2}. Check which is right.");
    finding.message.cell(figure.cell).number(*written).number(*wanted);
    if (figure.source.empty())
      finding.message.words("所提供的数据", "the figures given");
    else
      finding.message.quoted(figure.source);
    finding.point_at(figure.cell);
    finding.expected = to_string(*wanted);
    finding.actual = to_string(*written);
  }
}

}  // namespace

// OGI901: a cell differs from a figure that was given beside the report.
constinit const Rule ogi901_figure_source{
    .code = "OGI901",
    .slug = "figure-source",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "与其他来源的数据不符",
    .title_en = "A figure differs from another source",
    .check = check,
};

}  // namespace ogi::rules
