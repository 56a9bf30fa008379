#include <array>

#include "core/rules/equation_findings.h"
#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"
#include "core/rules/wording.h"

namespace ogi {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019, Basis::reg_50};

/// How much more or less the first side is than the second; nothing on overflow.
Message comparison(const EquationOutcome& outcome) {
  const bool more = compare(outcome.left, outcome.right) > 0;
  const auto by =
      more ? subtract(outcome.left, outcome.right) : subtract(outcome.right, outcome.left);
  if (!by) return {};
  return {.zh = concat({more ? "，前者多 " : "，前者少 ", to_string(*by)}),
          .en = concat({", the former ", to_string(*by), more ? " more" : " fewer"})};
}

void check(const Subject& subject, Judgement& judgement) {
  const Report& report = subject.report;
  judge_equations(
      subject, judgement, EquationKind::balance, [&report](const EquationOutcome& outcome) {
        const Equation& equation = *outcome.equation;
        const auto number = [&report](CellId cell) { return to_string(report.value(cell).number); };
        const CellId received = equation.left[0];
        const CellId carried_over = equation.left[1];
        const CellId processed = equation.right[0];
        const CellId carried_forward = equation.right[1];
        const Message difference = comparison(outcome);
        return Finding{
            .message = {.zh = concat({column_name_zh(equation), "列：本年新收 ", number(received),
                                      "＋上年结转 ", number(carried_over), "＝",
                                      to_string(outcome.left), "，总计 ", number(processed),
                                      "＋结转下年 ", number(carried_forward), "＝",
                                      to_string(outcome.right), difference.zh,
                                      "。两边应当相等，请核对这四个数。"}),
                        .en = concat({"Column ", column_name_en(equation), ": received ",
                                      number(received), " + carried over ", number(carried_over),
                                      " = ", to_string(outcome.left), ", processed ",
                                      number(processed), " + carried forward ",
                                      number(carried_forward), " = ", to_string(outcome.right),
                                      difference.en,
                                      ". They should be equal; check these four figures."})},
            .places = places_of(std::array{received, carried_over, processed, carried_forward}),
            .expected = to_string(outcome.left),
            .actual = to_string(outcome.right),
            .terms = equation.left,
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
