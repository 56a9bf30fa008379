#include <algorithm>

#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50, Basis::notice_2021};

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (!report.headings) {
    rule_report.not_applicable("没有提供各部分的标题。", "No headings were given.");
    return;
  }
  std::vector<Phrase> missing;
  std::vector<Section> sections;
  for (const Section section : all_sections) {
    if (section == Section::preamble) continue;
    const bool present =
        std::any_of(report.headings->begin(), report.headings->end(),
                    [section](const Heading& heading) { return heading.section == section; });
    if (present) continue;
    missing.emplace_back("第{0}部分“{2}”", "section {1} {2}")
        .text(section_numeral(section))
        .text(section_key(section))
        .text(section_title(section));
    sections.push_back(section);
  }
  if (missing.empty()) return;
  Finding& finding = rule_report.find(
      "缺少{0}。年度报告应当有六个部分，请补上；没有相关情况的，也应当保留标题并写明。",
      "Missing: {0}. A report has six sections; one with nothing to report keeps its heading and "
      "says so.");
  finding.message.list("、", ", ", std::move(missing));
  for (const Section section : sections) finding.point_at(section);
}

}  // namespace

// OGI005: one of the six sections is absent.
constinit const Rule ogi005_section_missing{
    .code = "OGI005",
    .slug = "section-missing",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .excused_by = {NoteKind::order_lost, NoteKind::fonts_unreadable, NoteKind::part_not_read,
                   NoteKind::scanned},
    .basis = basis,
    .title_zh = "缺少规定的部分",
    .title_en = "Section missing",
    .check = check,
};

}  // namespace ogi::rules
