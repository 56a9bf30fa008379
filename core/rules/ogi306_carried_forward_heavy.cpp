#include "core/rules/rule_list.h"
#include "core/rules/wording.h"

namespace ogi {
namespace {

constexpr Basis basis[] = {Basis::reg_33, Basis::notice_2021};

constexpr Decimal worth_telling{10, 0};

void check(const Subject& subject, Judgement& judgement) {
  const Report& report = subject.report;
  const auto total = [](std::string_view row) {
    return *find_cell(concat({"requests.", row, ".total"}));
  };
  const CellId received = total("received");
  const CellId carried_over = total("carried_over");
  const CellId carried_forward = total("carried_forward");
  const CellValue& waiting = report.value(carried_forward);
  if (!report.value(received).is_count() || !report.value(carried_over).is_count() ||
      !waiting.is_count()) {
    judgement.not_judged({.zh = "总计列的新收、上年结转、结转下年度空白或不是数字。",
                          .en = "The totals received or carried are blank or no numbers."});
    return;
  }
  const auto all = add(report.value(received).number, report.value(carried_over).number);
  const auto twice = add(waiting.number, waiting.number);
  if (!all || !twice || compare(*twice, *all) <= 0 || compare(waiting.number, worth_telling) < 0)
    return;
  const std::string waiting_text = to_string(waiting.number);
  const std::string all_text = to_string(*all);
  judgement.find({
      .message =
          {.zh = concat({"结转下年度继续办理 ", waiting_text, " 件，超过本年新收与上年结转之和 ",
                         all_text, " 件的一半。如属实，建议在正文中说明原因。"}),
           .en = concat({waiting_text, " requests are carried forward, more than half of the ",
                         all_text, " received and carried over. If so, the text should say why."})},
      .places = {CellPlace{carried_forward}},
      .actual = waiting_text,
      .terms = {received, carried_over},
  });
}

}  // namespace

// OGI306: more than half of the year's requests, and at least 10, wait for the next year.
constinit const Rule ogi306_carried_forward_heavy{
    .code = "OGI306",
    .slug = "carried-forward-heavy",
    .version = 1,
    .severity = Severity::info,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "结转下年度的申请较多",
    .title_en = "Many requests carried forward",
    .check = check,
};

}  // namespace ogi
