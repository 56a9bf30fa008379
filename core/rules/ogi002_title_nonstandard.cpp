#include "core/report/organ.h"
#include "core/rules/rule_list.h"
#include "core/rules/title_contents.h"
#include "core/text/fold.h"
#include "core/text/words.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021};

/// 清溪县人民医院2024年信息公开工作年度报告: another kind of report, by organ and title.
bool is_of_public_institution(const Report& report) {
  const std::u32string title = fold_label(*report.title);
  return organ_of_name(report.organ).role == OrganRole::institution &&
         has_any(title, u"信息公开年度报告|信息公开工作年度报告|信息公开工作报告") &&
         !has_any(title, u"政府信息公开");
}

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (!report.title) {
    rule_report.not_applicable("没有提供标题。", "No title was given.");
    return;
  }
  if (fold_label(*report.title).empty()) {
    rule_report
        .find("报告没有标题。规范的写法是“机关名称＋年份＋政府信息公开工作年度报告”，请修改。",
              "The report has no title. The standard form is: name of the organ, year, "
              "政府信息公开工作年度报告.")
        .point_at(Field::title);
    return;
  }
  if (is_of_public_institution(report)) {
    Finding& finding = rule_report.find(
        "{0}是公共企事业单位的信息公开年度报告，不是行政机关的政府信息公开工作年度报告；"
        "格式以主管部门的规定为准。",
        "{0} is the annual report of a public institution or enterprise, not that of an organ of "
        "government; its form is that of the department in charge.");
    finding.severity = Severity::info;
    finding.message.quoted(*report.title);
    finding.point_at(Field::title);
    return;
  }
  const TitleContents contents = contents_of_title(*report.title);
  std::vector<Phrase> lacking;
  if (!contents.has_organ) lacking.emplace_back("机关名称", "the name of the organ");
  if (!contents.year) lacking.emplace_back("年份", "the year");
  if (!contents.names_the_report)
    lacking.emplace_back("“政府信息公开工作年度报告”的字样", "the words 政府信息公开工作年度报告");
  if (lacking.empty()) {
    if (!contents.year_twice) return;
    Finding& finding = rule_report.find("标题{0}的年份写了两遍。请删去一处。",
                                        "The title {0} has the year twice. Delete one.");
    finding.message.quoted(*report.title);
    finding.point_at(Field::title);
    return;
  }
  Finding& finding = rule_report.find(
      "标题{0}缺少{1}。规范的写法是“机关名称＋年份＋政府信息公开工作年度报告”，请修改。",
      "The title {0} lacks {1}. The standard form is: name of the organ, year, "
      "政府信息公开工作年度报告.");
  finding.message.quoted(*report.title).list("、", ", ", std::move(lacking));
  finding.point_at(Field::title);
  finding.actual = *report.title;
}

}  // namespace

// OGI002: the title is not <organ><year>年政府信息公开工作年度报告.
constinit const Rule ogi002_title_nonstandard{
    .code = "OGI002",
    .slug = "title-nonstandard",
    .version = 2,
    .severity = Severity::warning,
    .editions = Editions::all,
    .excused_by = {NoteKind::fonts_unreadable, NoteKind::part_not_read, NoteKind::scanned},
    .basis = basis,
    .title_zh = "标题不规范",
    .title_en = "Title not in the standard form",
    .check = check,
};

}  // namespace ogi::rules
