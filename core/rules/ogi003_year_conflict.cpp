#include <algorithm>

#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"
#include "core/rules/title_contents.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_49, Basis::notice_2021};

struct StatedYear {
  Field field;
  int year;
  const char* zh;  // with {0} for the year
  const char* en;
};

std::vector<StatedYear> stated_years(const Report& report) {
  std::vector<StatedYear> years;
  if (report.title) {
    if (const auto year = contents_of_title(*report.title).year)
      years.push_back({Field::title, *year, "标题是{0}年", "the title says {0}"});
  }
  if (report.year)
    years.push_back({Field::year, *report.year, "报告年度是{0}年", "the report year says {0}"});
  // A period across two years says nothing of the year: OGI010 speaks of it.
  if (report.period && report.period->from.year == report.period->to.year)
    years.push_back({Field::period, report.period->from.year, "统计期限是{0}年",
                     "the statistical period says {0}"});
  return years;
}

/// The year of this report in a book title of the preamble, 《…2023年政府信息公开工作年度报告》,
/// where it is another than the report's: the words, as written.
std::optional<CharacterRange> other_year_in_preamble(const SectionText& preamble, int year) {
  const std::u32string_view text = preamble.view();
  for (std::size_t open = text.find(U'《'); open != text.npos; open = text.find(U'《', open + 1)) {
    const std::size_t length = text.substr(open, 60).find(U'》');
    if (length == text.npos) continue;
    const CharacterRange title{open, open + length + 1};
    const TitleContents contents = contents_of_title(preamble.written(title));
    if (!contents.names_the_report || !contents.year || *contents.year == year) continue;
    const CharacterRange sentence = sentence_at(text, open);
    if (!has_any(text.substr(sentence.begin, sentence.end - sentence.begin),
                 u"上年|上一年|去年|往年|历年|以往|对照|参照|相比|整改"))
      return title;
  }
  return std::nullopt;
}

void judge_preamble(const Case& given, RuleReport& rule_report) {
  if (!given.report.year) return;
  const SectionText& preamble = given.texts.of(Section::preamble);
  const auto title = other_year_in_preamble(preamble, *given.report.year);
  if (!title) return;
  find_in_text(rule_report, preamble, *title,
               "{0}写的是{1}，报告年度是{2}年，前后不一致。请核对后统一。",
               "{0} names {1}, but the report is of {2}: they disagree. Check which is right.")
      .message.number(*given.report.year);
}

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  judge_preamble(given, rule_report);
  const std::vector<StatedYear> years = stated_years(report);
  if (years.size() < 2) {
    rule_report.not_applicable("标题、报告年度、统计期限中写明年份的不足两处，无从比较。",
                               "Fewer than two of title, report year and period state a year.");
    return;
  }
  const bool agree = std::all_of(years.begin(), years.end(), [&years](const StatedYear& stated) {
    return stated.year == years.front().year;
  });
  if (agree) return;

  Finding& finding = rule_report.find("{0}，前后不一致。请核对后统一。",
                                      "{0}: they disagree. Check which is right.");
  std::vector<Phrase> statements;
  for (const StatedYear& stated : years) {
    statements.emplace_back(stated.zh, stated.en).number(stated.year);
    finding.point_at(stated.field);
  }
  finding.message.list("，", ", ", std::move(statements));
}

}  // namespace

// OGI003: title, declared year and statistical period disagree on the year.
constinit const Rule ogi003_year_conflict{
    .code = "OGI003",
    .slug = "year-conflict",
    .version = 2,
    .severity = Severity::error,
    .editions = Editions::all,
    .excused_by = {NoteKind::fonts_unreadable},
    .basis = basis,
    .title_zh = "年度不一致",
    .title_en = "Years disagree",
    .check = check,
};

}  // namespace ogi::rules
