#include "core/rules/equation_findings.h"
#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"
#include "core/rules/wording.h"

namespace ogi {
namespace {

constexpr Basis basis[] = {Basis::reg_33, Basis::notice_2021};

void check(const Subject& subject, Judgement& judgement) {
  const Report& report = subject.report;
  std::vector<CellId> cells;
  Message message;
  bool any_judged = false;
  for (const Equation& equation : equations_of(report.edition_of(Table::requests))) {
    if (equation.kind != EquationKind::balance) continue;
    const CellId carried_over = equation.left[1];
    const CellId processed = equation.right[0];
    if (!report.value(carried_over).is_count() || !report.value(processed).is_count()) continue;
    any_judged = true;
    if (compare(report.value(processed).number, report.value(carried_over).number) >= 0) continue;
    const std::string over_text = to_string(report.value(carried_over).number);
    const std::string processed_text = to_string(report.value(processed).number);
    message.zh += concat({cells.empty() ? "" : "；", column_name_zh(equation), "列办理总计 ",
                          processed_text, "，少于上年结转 ", over_text});
    message.en += concat({cells.empty() ? "" : "; ", "column ", column_name_en(equation),
                          ": processed ", processed_text, ", carried over ", over_text});
    cells.push_back(carried_over);
    cells.push_back(processed);
  }
  if (!any_judged) {
    judgement.not_judged({.zh = "上年结转和办理总计空白或不是数字。",
                          .en = "The figures carried over and processed are blank or no numbers."});
    return;
  }
  if (cells.empty()) return;
  message.zh += "。上年结转的申请应当在本年内办结，请核对。";
  message.en += ". Requests carried over must be answered within this year; check both.";
  judgement.find({.message = std::move(message), .places = places_of(cells)});
}

}  // namespace

// OGI305: fewer processed than carried over; last year's requests cannot wait another year.
constinit const Rule ogi305_carried_over_unprocessed{
    .code = "OGI305",
    .slug = "carried-over-unprocessed",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "办理数少于上年结转数",
    .title_en = "Last year's requests left unprocessed",
    .check = check,
};

}  // namespace ogi
