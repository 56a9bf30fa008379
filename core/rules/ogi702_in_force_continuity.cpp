#include "core/rules/other_reports.h"
#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::reg_20};

/// Whether the text tells that the documents in force were counted anew.
bool tells_of_recount(const SectionTexts& texts) {
  for (const Section part : all_sections) {
    const std::u32string_view text = texts.of(part).view();
    constexpr std::u32string_view document = U"规范性文件";
    for (std::size_t at = text.find(document); at != text.npos; at = text.find(document, at + 1)) {
      const CharacterRange sentence = sentence_at(text, at);
      if (has_any(text.substr(sentence.begin, sentence.end - sentence.begin),
                  u"清理|重新认定|重新统计|重新梳理|口径调整|统计口径|机构改革|划入|划转"))
        return true;
    }
  }
  return false;
}

void check(const Case& given, RuleReport& rule_report) {
  const Report* last_year = comparable_last_year(given, rule_report);
  if (last_year == nullptr) return;
  for (const DisclosureRow& row : disclosure_rows(Edition::notice_2021)) {
    if (row.columns.size() != 3) continue;  // 规章 and 行政规范性文件 alone count documents
    const auto [issued, repealed, in_force] = row.cells;
    const CellValue& now = given.report.value(in_force);
    const CellValue& before = last_year->value(in_force);
    const CellValue& made = given.report.value(issued);
    const CellValue& ended = given.report.value(repealed);
    if (!now.is_count() || !before.is_count() || !made.is_count() || !ended.is_count()) {
      rule_report.not_judged(
          "本年或上年报告的制发、废止、现行有效件数空白或不是数字。",
          "The figures issued, repealed or in force of one of the years are blank "
          "or no numbers.");
      continue;
    }
    const auto sum = add(before.number, made.number);
    const auto expected = sum ? subtract(*sum, ended.number) : std::nullopt;
    if (!expected || *expected == now.number) continue;
    Finding& finding = rule_report.find(
        "“{0}”现行有效 {2} 件，上年现行有效 {3}＋本年制发 {4}－本年废止 {5}＝{6}。请核对。",
        "{1} is {2}; last year's {3} + {4} issued - {5} repealed = {6}. Check these figures.");
    finding.message.text(row.label.official).cell(in_force);
    for (const CellValue* value : {&now, &before, &made, &ended})
      finding.message.number(value->number);
    finding.message.number(*expected);
    finding.point_at(in_force);
    if (tells_of_recount(given.texts)) finding.severity = Severity::info;
    finding.expected = to_string(*expected);
    finding.actual = to_string(now.number);
    finding.terms = {{in_force, Term::last_year}, issued, repealed};
  }
}

}  // namespace

// OGI702: in force is not last year's + issued - repealed.
constinit const Rule ogi702_in_force_continuity{
    .code = "OGI702",
    .slug = "in-force-continuity",
    .version = 2,
    .severity = Severity::warning,
    .editions = Editions::notice_2021,
    .table = Table::disclosure,
    .basis = basis,
    .title_zh = "现行有效件数与上年不衔接",
    .title_en = "Documents in force do not follow from last year",
    .check = check,
};

}  // namespace ogi::rules
