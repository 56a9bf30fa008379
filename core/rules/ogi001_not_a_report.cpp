#include <algorithm>

#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"
#include "core/text/fold.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50, Basis::notice_2021};

/// A title alone is a trace where it speaks of the matter.
bool is_title_of_the_kind(const std::optional<std::string>& title) {
  if (!title) return false;
  const std::u32string folded = fold_label(*title);
  const auto speaks_of = [&folded](std::u32string_view word) {
    return folded.find(word) != std::u32string::npos;
  };
  return speaks_of(U"信息公开") && speaks_of(U"报告");
}

bool has_a_numbered_section(const Report& report) {
  return std::any_of(all_sections.begin() + 1, all_sections.end(),
                     [&report](Section section) { return report.section(section).has_value(); });
}

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  const bool has_headings = report.headings && !report.headings->empty();
  if (has_cells(report) || has_headings || has_a_numbered_section(report) ||
      is_title_of_the_kind(report.title))
    return;
  rule_report.find(
      "没有找到年度报告的标题、六个部分和表格，未作检查。请确认选择的是政府信息公开工作年度报告的"
      "全文；图片和扫描件请先转换成文字。",
      "No title, section or table of an annual report was found, so nothing was checked. "
      "Make sure that this is the full text of the report; convert pictures and scans "
      "to text first.");
}

}  // namespace

// OGI001: nothing of an annual report is there. check() then runs no other rule.
constinit const Rule ogi001_not_a_report{
    .code = "OGI001",
    .slug = "not-a-report",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .excused_by = {NoteKind::fonts_unreadable, NoteKind::part_not_read,
                   NoteKind::picture_instead_of_table, NoteKind::scanned},
    .basis = basis,
    .title_zh = "未识别出年度报告",
    .title_en = "Not an annual report",
    .check = check,
};

}  // namespace ogi::rules
