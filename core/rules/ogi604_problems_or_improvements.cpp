#include <algorithm>

#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50, Basis::notice_2021};

// 不 in most words says what is wrong; not in these.
constexpr Words not_a_problem =
    u"不断|不仅|不定期|不但|不少于|不折不扣|不同|不以|不懈|不公开|不予|不漏|不留|不走过场|不忘|"
    u"不只|不低于";
constexpr Words of_problems =
    u"问题|不|短板|薄弱|差距|欠|有待|待|需|缺|少|弱|难|慢|低|滞后|单一|偏|仅|尚|困|漏|误|参差|仍|"
    u"还|差异|局限|较浅|空白";
// What tells of improvements wherever it stands.
constexpr Words of_improvements =
    u"改进|整改|下一步|下步|今后|将|针对|措施|打算|计划|接下来|为此|对此|努力|对策|举措|已|"
    u"新的一年|明年|来年|解决|着力|"
    u"确保|力争|务必|一要|二要|要求|严格|切实|认真|定期|纠正|改正|开展|安排|指导|督促|梳理|建立|"
    u"制定|明确|印发|组织|落实|"
    u"采取|持续|不断|继续|学习|培训";
// The same where a clause does not say that it is still to come.
constexpr Words of_improvements_here =
    u"加强|加大|强化|进一步|完善|提升|提高|优化|健全|推进|规范|加快|拓展|拓宽|丰富|深化|增强|扩大|"
    u"注重|做好|充实|细化|创新";
constexpr Words still_to_come = u"待|需|不够|仍|还|尚|不足|不到位";

bool tells_problems(std::u32string_view text) {
  while (!text.empty()) {
    const std::size_t harmless = begins_with_any(text, not_a_problem);
    if (harmless == 0 && begins_with_any(text, of_problems) > 0) return true;
    text.remove_prefix(std::max<std::size_t>(harmless, 1));
  }
  return false;
}

/// A clause that tells of problems tells of improvements only with strong words.
bool tells_improvements(std::u32string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(U",。;:!?"), text.size());
    std::u32string_view clause = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const bool wanting = has_any(clause, still_to_come);
    if (!wanting && has_any(clause, of_improvements_here)) return true;
    if (!has_any(clause, of_improvements)) continue;
    // 学习培训不够, 整改有待加强: a problem. 存在的问题及改进情况如下 promises one.
    if (!wanting || has_any(clause, u"下一步|下步|今后|将|针对|措施|改进情况|明年|来年|一要|二要"))
      return true;
  }
  return false;
}

void check(const Case& given, RuleReport& rule_report) {
  const SectionText& section = given.texts.of(Section::five);
  constexpr std::size_t shortest = 10;
  if (section.view().size() < shortest) {
    rule_report.not_applicable("第五部分没有可供判断的文字。", "Section 5 has no text to judge.");
    return;
  }
  const bool problems = tells_problems(section.view());
  const bool improvements = tells_improvements(section.view());
  if (problems == improvements) return;
  Finding& finding =
      problems ? rule_report.find("第五部分写了存在的问题，没有写改进情况。请补充。",
                                  "Section 5 tells problems, but no improvements. Add them.")
               : rule_report.find("第五部分写了改进情况，没有写存在的主要问题。请补充。",
                                  "Section 5 tells improvements, but no problems. Add them.");
  finding.point_at(Section::five);
}

}  // namespace

// OGI604: section 五 tells problems without improvements, or improvements without problems.
constinit const Rule ogi604_problems_or_improvements{
    .code = "OGI604",
    .slug = "problems-or-improvements",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "只有问题或者只有改进",
    .title_en = "Problems without improvements, or the reverse",
    .check = check,
};

}  // namespace ogi::rules
