#include <algorithm>

#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50, Basis::notice_2021};

constexpr std::size_t worth_judging = 120;

/// Whether the text has a number that is not a year, a day or part of a document's number.
bool has_own_figure(std::u32string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_ascii_digit(text[at])) continue;
    std::size_t end = at;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    const bool dates = begins_with_any(text.substr(end), u"年|月|日|号|〕|]|)|.|、") > 0;
    if (!dates) return true;
    at = end;
  }
  return false;
}

/// How many points a passage numbers: the highest of 一是, 二是 …, counted on from 一是.
std::size_t points_of(std::u32string_view text) {
  constexpr std::u32string_view ordinals = U"一二三四五六七八九十";
  std::size_t points = 0;
  while (points < ordinals.size()) {
    const std::u32string next{ordinals[points], U'是'};
    if (text.find(next) == std::u32string_view::npos) break;
    ++points;
  }
  return points;
}

void check(const Case& given, RuleReport& rule_report) {
  const Claims* claims = given.context.claims;
  const SectionText& one = given.texts.of(Section::one);
  const auto is_of_one = [](const Claim& claim) { return claim.range.section == Section::one; };
  if (claims != nullptr && one.view().size() >= worth_judging &&
      std::none_of(claims->claims.begin(), claims->claims.end(), is_of_one) &&
      !has_own_figure(one.view()) && !has_any(one.view(), u"未收到|没有收到|未发生|无依申请"))
    rule_report
        .find("第一部分没有一个数字，只有一般性表述。建议写明主要工作的数量和具体做法。",
              "Section 1 has no figure of its own. It should tell the amount of the work and what "
              "was done.")
        .point_at(Section::one);

  const SectionText& five = given.texts.of(Section::five);
  const std::u32string_view text = five.view();
  std::size_t turn = text.npos;
  for (const std::u32string_view word :
       {U"改进情况", U"改进措施", U"改进举措", U"下一步", U"整改措施"})
    turn = std::min(turn, text.find(word, 10));
  if (turn == text.npos) return;
  const std::size_t problems = points_of(text.substr(0, turn));
  const std::size_t improvements = points_of(text.substr(turn));
  if (improvements < 1 || improvements >= problems) return;
  Finding& finding = rule_report.find(
      "第五部分写了 {0} 个问题、{1} 项改进。建议逐个问题写明改进情况。",
      "Section 5 tells {0} problems and {1} improvements. Each problem should have its own.");
  finding.message.count(problems).count(improvements);
  finding.point_at(Section::five);
}

}  // namespace

// OGI608: section 一 without a figure of its own, or section 五 with fewer improvements than
// problems.
constinit const Rule ogi608_vague_text{
    .code = "OGI608",
    .slug = "vague-text",
    .version = 1,
    .severity = Severity::info,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "内容空泛",
    .title_en = "Vague text",
    .check = check,
};

}  // namespace ogi::rules
