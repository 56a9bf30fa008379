#include "core/rules/other_reports.h"
#include "core/rules/rule_list.h"
#include "core/rules/same_text.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50};

constexpr std::size_t shortest_problems = 40;
constexpr std::size_t shortest_section = 200;
constexpr std::size_t copied_percent = 80;

void check(const Case& given, RuleReport& rule_report) {
  const Report* last_year = comparable_last_year(given, rule_report);
  if (last_year == nullptr) return;
  for (const Section section : all_sections) {
    // What stands before the first section is the same every year.
    if (section == Section::preamble) continue;
    const std::u32string words = compared_words(given.report.section(section).value_or(""));
    if (words.size() < (section == Section::five ? shortest_problems : shortest_section)) continue;
    const std::u32string before = compared_words(last_year->section(section).value_or(""));
    const std::size_t percent = percent_shared(words, before);
    if (percent < copied_percent) continue;
    Finding& finding = rule_report.find(
        "第{0}部分的文字有 {2}% 与上年报告相同（年份和数字不计）。请结合本年情况核对更新。",
        "{2}% of the text of section {1} is that of last year's report, years and figures aside. "
        "Check that it tells of this year.");
    finding.message.text(section_numeral(section))
        .text(section_key(section))
        .number(static_cast<std::int64_t>(percent));
    finding.point_at(section, 0, given.report.section(section)->size());
  }
}

}  // namespace

// OGI703: a section is nearly the same as last year's, years and figures aside.
constinit const Rule ogi703_copied_text{
    .code = "OGI703",
    .slug = "copied-text",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "文字与上年报告基本相同",
    .title_en = "The text is nearly last year's",
    .check = check,
};

}  // namespace ogi::rules
