#include "core/rules/equation_findings.h"
#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"
#include "core/rules/wording.h"

namespace ogi {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019, Basis::reg_50};

void check(const Subject& subject, Judgement& judgement) {
  const Report& report = subject.report;
  judge_equations(
      subject, judgement, EquationKind::balance, [&report](const EquationOutcome& outcome) {
        const std::vector<CellId>& left = outcome.equation->left;
        const std::vector<CellId>& right = outcome.equation->right;
        const auto number = [&report](CellId cell) { return to_string(report.value(cell).number); };
        const std::string difference = difference_of(outcome);
        const std::string column_zh(
            outcome.equation->name_zh.substr(0, outcome.equation->name_zh.find("：")));
        std::vector<CellId> cells = left;
        cells.insert(cells.end(), right.begin(), right.end());
        return Finding{
            .message = {.zh = concat({column_zh, "：本年新收 ", number(left[0]), "＋上年结转 ",
                                      number(left[1]), "＝", to_string(outcome.left), "，总计 ",
                                      number(right[0]), "＋结转下年 ", number(right[1]), "＝",
                                      to_string(outcome.right), "，差 ", difference,
                                      "。第一项加第二项应当等于第三项加第四项，请核对这四个数。"}),
                        .en = concat({outcome.equation->name_en, ": received ", number(left[0]),
                                      " + carried over ", number(left[1]), " = ",
                                      to_string(outcome.left), ", processed ", number(right[0]),
                                      " + carried forward ", number(right[1]), " = ",
                                      to_string(outcome.right), "; difference ", difference,
                                      ". Check these four figures."})},
            .places = places_of(cells),
            .expected = to_string(outcome.left),
            .actual = to_string(outcome.right),
            .terms = left,
        };
      });
}

}  // namespace

// OGI301: in every column, received + carried over = processed + carried forward.
constinit const Rule ogi301_requests_balance{
    .code = "OGI301",
    .slug = "requests-balance",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "申请数量收支不平衡",
    .title_en = "Requests do not balance",
    .check = check,
};

}  // namespace ogi
