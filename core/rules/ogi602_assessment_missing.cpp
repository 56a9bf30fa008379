#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50};

constexpr Words assessment =
    u"考核|评议|追究|问责|追责|考评|评估|测评|满意度|绩效|评价|评查|评比|第三方|民意调查|督查|督导|"
    u"通报|责任制|考察|检查";

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  // It may stand in any of them.
  const bool all_given =
      report.section(Section::one) && report.section(Section::five) && report.section(Section::six);
  if (!all_given || !has_written_text(report)) {
    rule_report.not_applicable("没有提供第一、五、六部分的文字。",
                               "The text of sections 1, 5 and 6 was not given.");
    return;
  }
  for (const Section section : all_sections)
    if (has_any(given.texts.of(section).view(), assessment)) return;
  rule_report
      .find(
          "报告没有写工作考核、社会评议和责任追究结果。各级人民政府的报告应当写明，请在第一部分“监"
          "督保障”中补充。",
          "The report says nothing of assessment, public review and accountability, which a "
          "government's report must. Add it to section 1.")
      .point_at(Section::one);
}

}  // namespace

// OGI602: a government's own report says nothing of assessment, public review and accountability.
constinit const Rule ogi602_assessment_missing{
    .code = "OGI602",
    .slug = "assessment-missing",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .organs = Organs::governments,
    .basis = basis,
    .title_zh = "政府的报告没有写考核评议",
    .title_en = "Nothing of assessment in a government's report",
    .check = check,
};

}  // namespace ogi::rules
