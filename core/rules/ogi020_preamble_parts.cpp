#include <algorithm>

#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"
#include "core/text/decimal.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019};

constexpr std::int64_t parts_of_form = 6;

/// What each part may be called in a list of them.
constexpr Words parts[] = {u"总体情况|概述|总体概况",
                           u"主动公开",
                           u"收到和处理|依申请公开|申请情况|申请办理|申请的情况|公开申请",
                           u"复议",
                           u"问题",
                           (u"其他需要报告|其他需报告|需要报告的其他|其他报告事项|其他报告的事项|"
                            u"需要说明的其他|其他需要说明")};

std::int64_t parts_of(const Report& report) {
  return report.headings ? static_cast<std::int64_t>(report.headings->size()) : parts_of_form;
}

/// The number that ends at `end` of the text, unless it is an ordinal.
std::optional<std::int64_t> count_before(std::u32string_view text, std::size_t end,
                                         std::size_t& begin) {
  begin = end;
  while (begin > 0 && (is_chinese_numeral(text[begin - 1]) || is_ascii_digit(text[begin - 1])))
    --begin;
  if (begin == end || (begin > 0 && text[begin - 1] == U'第')) return std::nullopt;
  return parse_numeral(text.substr(begin, end - begin));
}

std::size_t parts_listed_in(std::u32string_view words) {
  return static_cast<std::size_t>(
      std::count_if(std::begin(parts), std::end(parts),
                    [words](const Words& part) { return has_any(words, part); }));
}

/// A sentence that lists more of the parts lists the report's; 五个方面 of section 一 have two of
/// these names as well.
constexpr std::size_t few = 3;

/// 本报告由总体情况…组成 without their number, of which some are left out. Whatever else may be
/// called one of the parts is taken for it.
void judge_uncounted_list(const SectionText& section, RuleReport& rule_report) {
  const std::u32string_view text = section.view();
  for (std::size_t at = 0; at < text.size();) {
    const CharacterRange sentence = sentence_at(text, at);
    const std::u32string_view words = text.substr(sentence.begin, sentence.end - sentence.begin);
    at = sentence.end + 1;
    const std::size_t begin = words.find(U"总体情况");
    const std::size_t listed = parts_listed_in(words);
    if (begin == words.npos || listed <= few || listed == std::size(parts) ||
        !has_any(words, u"报告由|报告共|报告分|报告包括|报告内容|内容包括|组成") ||
        has_any(words, u"等|其他|其它|有关|总体情况包括|部分|以及|需要报告|需报告|报告事项|说明"))
      continue;
    Finding& finding = rule_report.find("正文开头列出的报告内容不全，只有 {0} 项。请核对。",
                                        "The preamble lists only {0} parts of the report. Check "
                                        "the list.");
    finding.message.count(listed);
    section.point(finding, {sentence.begin + begin, sentence.end});
    return;
  }
}

void check(const Case& given, RuleReport& rule_report) {
  const SectionText& section = given.texts.of(Section::preamble);
  const std::u32string_view text = section.view();
  for (std::size_t at = 1; at < text.size();) {
    const std::size_t length =
        begins_with_any(text.substr(at), u"个部分|部分|项内容|大部分|个章节|个大项|方面内容");
    std::size_t begin = at;
    const auto stated = length > 0 ? count_before(text, at, begin) : std::nullopt;
    if (!stated) {
      ++at;
      continue;
    }
    const CharacterRange sentence = sentence_at(text, at);
    const std::u32string_view words = text.substr(sentence.begin, sentence.end - sentence.begin);
    const CharacterRange range{begin, at + length};
    at = range.end;
    const std::size_t listed = parts_listed_in(words);
    const bool of_report =
        has_any(words, u"报告由|报告共|报告分|报告包括|组成|内容包括") || listed > few;
    if (!of_report || has_any(words, u"总体情况包括")) continue;
    const bool miscounted = *stated != parts_of_form && *stated != parts_of(given.report);
    const bool left_out = listed > few && listed < std::size(parts) && *stated == parts_of_form &&
                          !has_any(words, u"等");
    if (!miscounted && !left_out) continue;
    Finding& finding = rule_report.find(
        miscounted ? "正文开头说报告有{0}，正文是 {1} 个部分。请核对。"
                   : "正文开头说报告有{0}，列出的名称不全。请核对。",
        miscounted ? "The preamble tells of {0}; the report has {1} parts. Check the number."
                   : "The preamble tells of {0} but does not list all of them. Check the list.");
    finding.message.quoted(section.written(range)).number(parts_of(given.report));
    section.point(finding, range);
    return;
  }
  judge_uncounted_list(section, rule_report);
}

}  // namespace

// OGI020: the preamble counts or lists the parts of the report otherwise than they stand.
constinit const Rule ogi020_preamble_parts{
    .code = "OGI020",
    .slug = "preamble-parts",
    .version = 2,
    .severity = Severity::info,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "正文开头所说的部分与正文不符",
    .title_en = "Parts told otherwise than they stand",
    .check = check,
};

}  // namespace ogi::rules
