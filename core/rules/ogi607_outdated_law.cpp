#include <algorithm>

#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_56};

constexpr std::u32string_view full_name = U"中华人民共和国政府信息公开条例";
constexpr std::u32string_view short_name = U"政府信息公开条例";
constexpr std::size_t longest_name = 30;
constexpr std::size_t most_findings = 20;

/// How many characters one has that the other lacks, whichever has more of them. Their order does
/// not matter: 政府公开信息条例.
std::size_t difference(std::u32string_view name, std::u32string_view right) {
  std::uint32_t met = 0;
  std::size_t common = 0;
  for (const char32_t character : name) {
    for (std::size_t i = 0; i < right.size(); ++i) {
      if (right[i] != character || (met >> i & 1u) != 0) continue;
      met |= 1u << i;
      ++common;
      break;
    }
  }
  return std::max(name.size(), right.size()) - common;
}

/// Whether what stands in 《》 can only be meant for the Regulations, but is not their name. Names
/// of documents about them begin with the name; so do those of local rules with a place.
bool is_misnamed(std::u32string_view inside) {
  std::u32string name;
  for (const char32_t character : inside) {
    if (is_ideograph(character)) name += character;
  }
  if (name.size() > longest_name || name.starts_with(full_name) || name.starts_with(short_name) ||
      name == U"信息公开条例")
    return false;
  const bool of_the_state = has_any(name, u"中华|共和国");
  return of_the_state ? difference(name, full_name) <= 3
                      : has_any(name, u"条例|条列") && difference(name, short_name) <= 2;
}

constexpr std::u32string_view order = U"492号";
constexpr std::u32string_view year_of_old = U"2007";

constexpr Words of_ground = u"根据|按照|依据|依照|遵照|贯彻|落实|执行|要求";
constexpr Words of_history =
    u"修订|修改|修正|废止|原条例|原《|旧|历史|以来|首次|711|新条例|新《|替代|取代|同时|第一部|比较|"
    u"相比|"
    u"当时|曾";

/// Order 492, or the Regulations with the year 2007 or 2008, as the ground of what the sentence
/// tells: the range of it, empty where there is none.
CharacterRange outdated_ground(std::u32string_view text, const CharacterRange& sentence) {
  const std::u32string_view words = text.substr(sentence.begin, sentence.end - sentence.begin);
  if (!has_any(words, of_ground) || has_any(words, of_history)) return {0, 0};
  if (const std::size_t at = words.find(order); at != std::u32string_view::npos) {
    // 国务院令第492号, 第492号令; but not the motion 第492号.
    const std::size_t before = words.substr(0, at).find_last_not_of(U"国务院令第");
    const std::size_t begin = before == std::u32string_view::npos ? 0 : before + 1;
    std::size_t end = at + order.size();
    if (end < words.size() && words[end] == U'令') ++end;
    if (has_any(words.substr(begin, end - begin), u"令"))
      return {sentence.begin + begin, sentence.begin + end};
  }
  for (const std::u32string_view year : {U"2007年《", U"2007版《", U"2007年版《"}) {
    const std::size_t at = words.find(year);
    if (at != std::u32string_view::npos &&
        begins_with_any(words.substr(at + year.size()),
                        u"中华人民共和国政府信息公开条例|政府信息公开条例") > 0)
      return {sentence.begin + at, sentence.begin + at + year.size() - 1};
  }
  return {0, 0};
}

void check_section(const SectionText& section, RuleReport& rule_report) {
  const std::u32string_view text = section.view();
  const auto enough = [&rule_report] { return rule_report.findings().size() >= most_findings; };
  const bool names_old = text.find(order) != text.npos || text.find(year_of_old) != text.npos;
  for (std::size_t i = 0; names_old && i < text.size() && !enough();) {
    const CharacterRange sentence = sentence_at(text, i);
    const CharacterRange ground = outdated_ground(text, sentence);
    if (ground.end > ground.begin && ground.begin >= i) {
      Finding& finding = rule_report.find(
          "{0}以{1}为依据。现行的是国务院令第711号公布、2019年5月15日起施行的《条例》，请更正。",
          "{0} rests on {1}. The Regulations in force are those of Order 711, since 15 May 2019.");
      finding.message.phrase(section_phrase(section.section())).quoted(section.written(ground));
      section.point(finding, ground);
    }
    i = std::max(sentence.end, i) + 1;
  }
  for (std::size_t open = text.find(U'《'); open != std::u32string_view::npos && !enough();
       open = text.find(U'《', open + 1)) {
    constexpr std::size_t longest = 40;
    const std::u32string_view inside = text.substr(open + 1, longest);
    const std::size_t close = inside.find_first_of(U"》《");
    if (close == std::u32string_view::npos || inside[close] != U'》' ||
        !is_misnamed(inside.substr(0, close)))
      continue;
    const CharacterRange name{open, open + close + 2};
    Finding& finding = rule_report.find(
        "{0}的{1}名称有误，应当是《中华人民共和国政府信息公开条例》。请更正。",
        "In {0}, {1} is not the name of the Regulations: 《中华人民共和国政府信息公开条例》.");
    finding.message.phrase(section_phrase(section.section())).quoted(section.written(name));
    finding.expected = "《中华人民共和国政府信息公开条例》";
    finding.actual = section.written(name);
    section.point(finding, name);
  }
}

void check(const Case& given, RuleReport& rule_report) {
  for (const Section section : all_sections) check_section(given.texts.of(section), rule_report);
}

}  // namespace

// OGI607: the Regulations of 2007 are the ground of the report, or the name of the Regulations is
// miswritten.
constinit const Rule ogi607_outdated_law{
    .code = "OGI607",
    .slug = "outdated-law",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "依据过期或者名称写错",
    .title_en = "Outdated or misnamed Regulations",
    .check = check,
};

}  // namespace ogi::rules
