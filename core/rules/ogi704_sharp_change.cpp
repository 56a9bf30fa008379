#include <algorithm>

#include "core/rules/other_reports.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50};

constexpr std::int64_t worth_telling = 20;
constexpr int times = 5;

constexpr std::string_view totals[] = {
    "disclosure.rules.in_force",
    "disclosure.normative_documents.issued",
    "disclosure.normative_documents.repealed",
    "disclosure.normative_documents.in_force",
    "disclosure.licensing.decisions",
    "disclosure.penalties.decisions",
    "disclosure.coercion.decisions",
    "disclosure.fees.amount",
    "requests.received.total",
    "requests.processed.total",
    "review.reconsideration.total",
    "review.litigation_direct.total",
    "review.litigation_after_reconsideration.total",
};
// What became of the requests: told where their number did not change sharply itself.
constexpr std::string_view outcomes[] = {
    "requests.granted.total",
    "requests.partly_granted.total",
    "requests.unable.not_held.total",
    "requests.refused.administrative_inquiry.total",
    "requests.not_processed.petition.total",
};

bool is_sharp(const Decimal& now, const Decimal& before) {
  const auto [low, high] = std::minmax(
      now, before, [](const Decimal& a, const Decimal& b) { return compare(a, b) < 0; });
  std::optional<Decimal> limit = low;
  for (int i = 1; i < times && limit; ++i) limit = add(*limit, low);
  return compare(high, Decimal::whole(worth_telling)) >= 0 && limit && compare(high, *limit) > 0;
}

void judge(const Case& given, const Report& last_year, std::span<const std::string_view> keys,
           RuleReport& rule_report) {
  for (const std::string_view key : keys) {
    const CellId cell = *find_cell(key);
    const CellValue& now = given.report.value(cell);
    const CellValue& before = last_year.value(cell);
    if (!now.is_number() || !before.is_number() || given.disputed[cell] ||
        !is_sharp(now.number, before.number))
      continue;
    Finding& finding =
        rule_report.find("{0}为 {1}，上年报告为 {2}，变化较大。如属实，建议在正文中说明原因。",
                         "{0} is {1}, in last year's report {2}. If so, the text "
                         "should say why.");
    finding.message.cell(cell).number(now.number).number(before.number);
    finding.point_at(cell);
    finding.actual = to_string(now.number);
    finding.terms = {{cell, Term::last_year}};
  }
}

void check(const Case& given, RuleReport& rule_report) {
  const Report* last_year = comparable_last_year(given, rule_report);
  if (last_year == nullptr) return;
  judge(given, *last_year, totals, rule_report);
  const CellId processed = *find_cell("requests.processed.total");
  const CellValue& now = given.report.value(processed);
  const CellValue& before = last_year->value(processed);
  if (now.is_number() && before.is_number() && !is_sharp(now.number, before.number))
    judge(given, *last_year, outcomes, rule_report);
}

}  // namespace

// OGI704: a total is more than 5 times last year's, or less than a fifth, from or to 20 or more.
constinit const Rule ogi704_sharp_change{
    .code = "OGI704",
    .slug = "sharp-change",
    .version = 2,
    .severity = Severity::info,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "数据比上年变化较大",
    .title_en = "A figure changed sharply",
    .check = check,
};

}  // namespace ogi::rules
