#include <algorithm>

#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50, Basis::notice_2021};

constexpr std::size_t longest_heading = 30;

/// 七、 or 八、 with a heading behind it, at the beginning of a line; nothing where section 六
/// numbers its own paragraphs so.
std::optional<CharacterRange> extra_heading(const SectionText& section) {
  const std::u32string_view text = section.view();
  std::optional<CharacterRange> found;
  for (std::size_t at = 0; at + 3 < text.size(); ++at) {
    if ((text[at + 1] != U'、' && text[at + 1] != U'.') || !section.begins_line(at)) continue;
    if (std::u32string_view(U"一二三四五六").find(text[at]) != text.npos) return std::nullopt;
    if (found || (text[at] != U'七' && text[at] != U'八')) continue;
    std::size_t end = at + 2;
    while (end < text.size() && end - at < longest_heading && !section.begins_line(end) &&
           std::u32string_view(U"。:;").find(text[end]) == text.npos)
      ++end;
    found = CharacterRange{at, end};
  }
  return found;
}

/// （六）存在的主要问题 as the heading of a paragraph: what section 五 is for.
std::optional<CharacterRange> problems_heading(const SectionText& section) {
  const std::u32string_view text = section.view();
  constexpr Words numbers = u"(四)|(五)|(六)|(七)|四、|五、|六、|七、|4.|5.|6.|7.|4、|5、|6、|7、";
  for (std::size_t at = 0; at + 4 < text.size(); ++at) {
    if (!section.begins_line(at)) continue;
    const std::size_t number = begins_with_any(text.substr(at), numbers);
    const std::u32string_view words = text.substr(at + number);
    const std::size_t problems = begins_with_any(
        words, u"存在的主要问题|存在的问题|存在主要问题|存在问题|存在的不足|存在的困难|主要问题");
    if (number == 0 || problems == 0) continue;
    std::size_t end = at + number + problems;
    end += begins_with_any(text.substr(end),
                           u"及改进情况|和改进情况|及改进措施|和改进措施|及下步打算");
    if (end == text.size() || section.begins_line(end) || text[end] == U'。' || text[end] == U':')
      return CharacterRange{at, end};
  }
  return std::nullopt;
}

void check(const Case& given, RuleReport& rule_report) {
  const SectionText& one = given.texts.of(Section::one);
  const auto misplaced = problems_heading(one);
  // Where section 五 is not known, section 一 may have run on into it.
  if (misplaced && given.report.section(Section::five)) {
    Finding& finding =
        rule_report.find("第一部分写了{0}，应当写在第五部分。请移过去，或者与第五部分合并。",
                         "Section 1 has {0}, which belongs to section 5. Move it there.");
    finding.message.quoted(one.written(*misplaced));
    finding.actual = one.written(*misplaced);
    one.point(finding, *misplaced);
  }
  const SectionText& last = given.texts.of(Section::six);
  if (const auto heading = extra_heading(last)) {
    Finding& finding = rule_report.find(
        "多出{0}。年度报告只有六个部分，请并入相应部分或者删除。",
        "{0} is a section too many: the report has six. Move it where it belongs, or delete it.");
    finding.message.quoted(last.written(*heading));
    finding.actual = last.written(*heading);
    last.point(finding, *heading);
  }
  // The fee is told in section 六; told in section 五 alone it is in the wrong one.
  if (!given.report.section(Section::six) || has_any(last.view(), u"费")) return;
  const SectionText& problems = given.texts.of(Section::five);
  constexpr std::u32string_view fee = U"信息处理费";
  const std::size_t at = problems.view().find(fee);
  if (at == std::u32string_view::npos || has_any(given.texts.of(Section::one).view(), u"处理费"))
    return;
  Finding& finding = rule_report.find(
      "信息处理费情况写在第五部分，应当写在第六部分。请调整。",
      "The information-processing fee is told in section 5; it belongs to section 6.");
  problems.point(finding, {at, at + fee.size()});
}

}  // namespace

// OGI021: a seventh section, or what belongs to one section in another.
constinit const Rule ogi021_extra_section{
    .code = "OGI021",
    .slug = "extra-section",
    .version = 2,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "多出部分或者内容放错部分",
    .title_en = "A section too many, or in the wrong place",
    .check = check,
};

}  // namespace ogi::rules
