#include "core/rules/claim_findings.h"
#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"
#include "core/text/utf8.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50, Basis::notice_2021, Basis::notice_2019};

constexpr int leap_year = 2024;

/// 13月, 2月30日: a day that no calendar has. Months alone may be counted (满13月), and those of
/// the moon have other days.
void judge_dates(const SectionText& section, RuleReport& rule_report) {
  const std::u32string_view text = section.view();
  for (std::size_t at = text.find(U'月'); at != text.npos; at = text.find(U'月', at + 1)) {
    std::size_t begin = at;
    const int month = number_before(text, at, begin);
    if (begin == at || at - begin > 2 || (begin > 0 && text[begin - 1] == U'.')) continue;
    std::size_t start = begin;
    int year = 0;
    if (begin > 4 && text[begin - 1] == U'年') year = number_before(text, begin - 1, start);
    if (year < 1900) {
      year = 0;
      start = begin;
    }
    std::size_t end = at + 1;
    while (end < text.size() && end - at < 4 && is_ascii_digit(text[end])) ++end;
    std::size_t day_begin = end;
    const bool has_day = end > at + 1 && end - at < 4 && end < text.size() && text[end] == U'日';
    const int day = has_day ? number_before(text, end, day_begin) : 1;
    if (year == 0 && !has_day) continue;
    if (make_date(year == 0 ? leap_year : year, month, day) ||
        has_any(text.substr(start > 3 ? start - 3 : 0, 3), u"农历|阴历"))
      continue;
    const CharacterRange range{start, has_day ? end + 1 : at + 1};
    find_in_text(rule_report, section, range, "{0}的日期{1}不存在。请核对。",
                 "In {0}, there is no such date as {1}. Check it.")
        .actual = to_utf8(text.substr(range.begin, range.end - range.begin));
  }
}

void check(const Case& given, RuleReport& rule_report) {
  for (const Section part : all_sections) judge_dates(given.texts.of(part), rule_report);
  const Claims* claims = claims_of(given, rule_report);
  if (claims == nullptr) return;
  judge_percentages(given, rule_report, *claims, PercentageRule::rates);
  for (const Percentage& percentage : claims->percentages) {
    if (percentage.kind != Percentage::Kind::rate || !percentage.exact ||
        compare(percentage.percent, Decimal::whole(100)) <= 0)
      continue;
    Finding& finding = rule_report.find("正文{0}超过 100%。请核对。",
                                        "{0} in the text is more than 100%. Check this figure.");
    quote(finding.message, given.report, percentage.range);
    point_at(finding, percentage.range);
    finding.actual = to_string(percentage.percent);
  }
}

}  // namespace

// OGI512: a rate that its two figures do not give, or of more than a hundred in a hundred; a date
// that does not exist.
constinit const Rule ogi512_rate{
    .code = "OGI512",
    .slug = "rate",
    .version = 2,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "比率或者日期有误",
    .title_en = "A rate or a date that cannot be",
    .check = check,
};

}  // namespace ogi::rules
