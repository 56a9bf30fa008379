#include <algorithm>

#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_49, Basis::notice_2021};

bool is_calendar_year(const Period& period) {
  return period.from == Date{period.from.year, 1, 1} && period.to == Date{period.from.year, 12, 31};
}

std::string range_of(const Date& from, const Date& to) {
  return to_iso_date(from) + ".." + to_iso_date(to);
}

struct Day {
  int month = 0;
  int day = 0;  ///< 0 for a month alone
  CharacterRange range{0, 0};
};

/// The days and months that a clause names: 12月21日, 1月. Years are not looked at.
std::vector<Day> days_in(std::u32string_view text, const CharacterRange& clause) {
  std::vector<Day> days;
  for (std::size_t at = clause.begin; at < clause.end; ++at) {
    std::size_t begin = 0;
    if (text[at] != U'月' && text[at] != U'日') continue;
    const int value = number_before(text, at, begin);
    if (value == 0 || begin < clause.begin) continue;
    if (text[at] == U'月') {
      days.push_back({value, 0, {begin, at + 1}});
    } else if (!days.empty() && days.back().range.end == begin) {
      days.back().day = value;
      days.back().range.end = at + 1;
    }
  }
  return days;
}

/// What the preamble says of the time that the figures are of, where it is not the whole year:
/// 数据截止12月30日, 1月至11月, 统计起止时间为12月31日.
std::optional<CharacterRange> told_in_preamble(const SectionText& preamble) {
  const std::u32string_view text = preamble.view();
  for (std::size_t at = 0; at < text.size(); ++at) {
    constexpr Words openings =
        u"统计期限|统计时间|统计起止|起止时间|统计范围|统计截止|统计截至|统计周期|统计时限|"
        u"数据截止|数据截至|统计数据截|统计数据自|统计数据为|统计数据时|统计数据期|数据统计自|"
        u"数据统计为|涵盖";
    const std::size_t length = begins_with_any(text.substr(at), openings);
    if (length == 0) continue;
    const CharacterRange sentence = sentence_at(text, at);
    // What stands behind a comma is another matter: the day of publication. But: 自1月1日起，至
    // 12月31日止.
    std::size_t clause = std::min(text.find(U',', at), sentence.end);
    if (begins_with_any(text.substr(std::min(clause + 1, text.size())), u"至|到|截至|截止|止"))
      clause = std::min(text.find(U',', clause + 1), sentence.end);
    const std::vector<Day> days = days_in(text, {at, clause});
    // 涵盖12月举办的培训 is no period.
    const bool may_be_else = text[at] == U'涵' && days.size() == 1;
    at = std::max(at, sentence.end - 1);
    if (days.empty() || days.size() > 2 || may_be_else) continue;
    const Day& last = days.back();
    const bool ends_right = last.month == 12 && (last.day == 31 || last.day == 0);
    const bool begins_right =
        days.size() == 1 || (days[0].month == 1 && (days[0].day == 1 || days[0].day == 0));
    const std::u32string_view words = text.substr(sentence.begin, sentence.end - sentence.begin);
    const bool no_beginning =
        days.size() == 1 && has_any(words, u"起止") && !has_any(words, u"年初|截");
    if (ends_right && begins_right && !no_beginning) continue;
    return CharacterRange{days.front().range.begin, last.range.end};
  }
  return std::nullopt;
}

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (!report.period) {
    const SectionText& preamble = given.texts.of(Section::preamble);
    if (const auto told = told_in_preamble(preamble)) {
      find_in_text(
          rule_report, preamble, *told,
          "{0}写的统计期限是{1}，应当是当年1月1日至12月31日。请核对统计期限和表中数据的口径。",
          "{0} gives {1} as the time the figures cover; it should be 1 January to 31 December. "
          "Check what the figures cover.");
      return;
    }
    rule_report.not_applicable("报告没有写明统计期限。", "No statistical period is stated.");
    return;
  }
  const Period& period = *report.period;
  const int year = report.year.value_or(period.from.year);
  if (is_calendar_year(period)) {
    if (period.from.year != year)
      rule_report.not_judged("统计期限与报告年度的年份不一致，见 OGI003。",
                             "The years of the period and the report disagree: see OGI003.");
    return;
  }
  const Date first{year, 1, 1};
  const Date last{year, 12, 31};
  Finding& finding = rule_report.find(
      "统计期限写的是{0}至{1}，应当是{2}至{3}。请核对统计期限和表中数据的口径。",
      "The stated period is {0} to {1}; it should be {2} to {3}. Check what the figures cover.");
  finding.message.date(period.from).date(period.to).date(first).date(last);
  finding.point_at(Field::period);
  finding.expected = range_of(first, last);
  finding.actual = range_of(period.from, period.to);
}

}  // namespace

// OGI010: a stated period is not 1 January – 31 December of the year.
constinit const Rule ogi010_statistical_period{
    .code = "OGI010",
    .slug = "statistical-period",
    .version = 2,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "统计期限不是全年",
    .title_en = "Statistical period is not the year",
    .check = check,
};

}  // namespace ogi::rules
