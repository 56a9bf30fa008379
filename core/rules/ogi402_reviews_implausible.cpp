#include <algorithm>

#include "core/rules/other_reports.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50, Basis::notice_2021, Basis::notice_2019};

constexpr std::int64_t worth_telling = 10;
// Where last year's report is not given: it may have been a much busier year.
constexpr std::int64_t busier = 3;
// A larger number is OGI107's to tell of; nothing here is computed with it.
constexpr std::int64_t believable = 1'000'000'000;

std::optional<std::int64_t> count_in(const Report& report, std::string_view key) {
  const CellValue& value = report.value(*find_cell(key));
  if (!value.is_count() || value.number.units > believable) return std::nullopt;
  return value.number.units;
}

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  constexpr std::string_view answered_key = "requests.processed.total";
  const auto answered = count_in(report, answered_key);
  const auto reviews = count_in(report, "review.reconsideration.total");
  const auto direct = count_in(report, "review.litigation_direct.total");
  const auto after = count_in(report, "review.litigation_after_reconsideration.total");
  if (!answered || !reviews || !direct || !after) {
    rule_report.not_judged("申请办结数或复议、诉讼总计空白、不是数字或大得不可信。",
                           "The requests answered, or a total of reviews or suits, is blank, no "
                           "number or too large to be believed.");
    return;
  }
  const Report* last_year =
      given.context.last_year == nullptr ? nullptr : comparable_last_year(given, rule_report);
  const auto before = last_year == nullptr ? std::nullopt : count_in(*last_year, answered_key);
  const std::int64_t most = before ? *answered + *before : busier * *answered + worth_telling;
  // Of one answer there is one review or one direct suit, and one suit after the review.
  const std::int64_t disputes = std::max(*reviews + *direct, *after);
  if (disputes <= most || *reviews + *direct + *after < worth_telling) return;
  Finding& finding = rule_report.find(
      "本年答复申请 {0} 件，行政复议 {1} 件、行政诉讼 {2} 件，不相称。请核对是否计入了其他案件。",
      "{0} requests were answered, yet there were {1} reviews and {2} suits. Check whether other "
      "cases were counted.");
  finding.message.number(*answered).number(*reviews).number(*direct + *after);
  for (const std::string_view key :
       {"review.reconsideration.total", "review.litigation_direct.total",
        "review.litigation_after_reconsideration.total"})
    if (*count_in(report, key) > 0) finding.point_at(*find_cell(key));
}

}  // namespace

// OGI402: more reviews and suits than the requests answered can have given rise to.
constinit const Rule ogi402_reviews_implausible{
    .code = "OGI402",
    .slug = "reviews-implausible",
    .version = 1,
    .severity = Severity::info,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "复议诉讼数量与申请数量不相称",
    .title_en = "More reviews than requests",
    .check = check,
};

}  // namespace ogi::rules
