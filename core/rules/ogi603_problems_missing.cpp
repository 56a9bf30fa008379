#include <algorithm>

#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50, Basis::notice_2021};

// Words that say nothing of what the problems are.
constexpr Words empty_words =
    u"存在|的|主要|问题|及|和|与|改进|整改|情况|措施|方面|政府信息公开|政务公开|信息公开|工作|我局|"
    u"我镇|我乡|我县|我区|我市|"
    u"我街道|我单位|我办|我委|我中心|我厅|我处|我院|我站|我所|我队|本局|本镇|本乡|本县|本区|本市|"
    u"本街道|本单位|本机关|本部门|"
    u"本委|本办|本级|年度|本年|年|全年|无|没有|暂无|暂|未发现|未|不存在|中|在|目前|尚|需要|需|均|"
    u"明显|较大|突出|重大|此项|该项|"
    u"内容|如下|略|等|事项|相关|有关|上述|任何|一|二|三|四|五|六|是|为|有|下一步|方向|发现";

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (!report.section(Section::five) || !has_written_text(report)) {
    rule_report.not_applicable("没有提供第五部分的文字。", "No text of section 5 was given.");
    return;
  }
  const SectionText& section = given.texts.of(Section::five);
  const std::u32string_view text = section.view();
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t word = begins_with_any(text.substr(i), empty_words);
    if (word == 0 && is_ideograph(text[i])) return;
    i += std::max<std::size_t>(word, 1);
  }
  if (text.empty()) {
    rule_report
        .find("第五部分没有内容。应当写明存在的主要问题和改进情况，请补充。",
              "Section 5 is empty. It tells the main problems and what was improved.")
        .point_at(Section::five);
    return;
  }
  const CharacterRange all{0, text.size()};
  Finding& finding = rule_report.find(
      "第五部分只写了{0}。应当写明存在的主要问题和改进情况，请补充。",
      "Section 5 says only {0}. It tells the main problems and what was improved.");
  finding.message.quoted(section.written(all));
  section.point(finding, all);
}

}  // namespace

// OGI603: section 五 is empty or says that there is nothing.
constinit const Rule ogi603_problems_missing{
    .code = "OGI603",
    .slug = "problems-missing",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "第五部分没有内容",
    .title_en = "Section 5 has no content",
    .check = check,
};

}  // namespace ogi::rules
