#include <algorithm>
#include <array>
#include <numeric>

#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"

namespace ogi {
namespace {

constexpr Basis basis[] = {Basis::reg_56};

constexpr std::u32string_view full_name = U"中华人民共和国政府信息公开条例";
constexpr std::u32string_view short_name = U"政府信息公开条例";
constexpr std::size_t longest_name = 30;
constexpr std::size_t most_findings = 20;

/// Whether the same characters stand in another order: 政府公开信息条例.
bool is_rearranged(std::u32string_view name, std::u32string_view right) {
  return name.size() == right.size() &&
         std::is_permutation(name.begin(), name.end(), right.begin());
}

/// How many characters must be put in, taken out or exchanged to make one of the other.
std::size_t distance(std::u32string_view a, std::u32string_view b) {
  std::array<std::size_t, longest_name + 1> row{};
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t k = 0; k < b.size(); ++k) {
      const std::size_t exchanged = diagonal + (a[i] == b[k] ? 0 : 1);
      diagonal = row[k + 1];
      row[k + 1] = std::min({exchanged, row[k] + 1, row[k + 1] + 1});
    }
  }
  return row[b.size()];
}

/// Whether what stands in 《》 can only be meant for the Regulations, but is not their name. Names
/// of documents about them begin with the name; so do those of local rules with a place.
bool is_misnamed(std::u32string_view inside) {
  std::u32string name;
  for (const char32_t character : inside)
    if (is_ideograph(character)) name += character;
  if (name.size() > longest_name || name.starts_with(full_name) || name.starts_with(short_name) ||
      name == U"信息公开条例")
    return false;
  if (is_rearranged(name, full_name) || is_rearranged(name, short_name)) return true;
  if (name.starts_with(U"中华") || name.ends_with(U"共和国政府信息公开条例"))
    return distance(name, full_name) <= 3;
  return has_any(name, u"信息") && has_any(name, u"条例|条列") && distance(name, short_name) <= 2;
}

constexpr Words of_ground = u"根据|按照|依据|依照|遵照|贯彻|落实|执行|要求";
constexpr Words of_history =
    u"修订|修改|修正|废止|原|旧|历史|以来|首次|711|新条例|新《|替代|取代|同时|第一部|比较|相比|"
    u"当时|曾";

/// Order 492, or the Regulations with the year 2007 or 2008, as the ground of what the sentence
/// tells: the range of it, empty where there is none.
CharacterRange outdated_ground(std::u32string_view text, const CharacterRange& sentence) {
  const std::u32string_view words = text.substr(sentence.begin, sentence.end - sentence.begin);
  if (!has_any(words, of_ground) || has_any(words, of_history)) return {0, 0};
  constexpr std::u32string_view orders[] = {
      U"国务院令第492号", U"国务院第492号令", U"国务院492号令", U"国令第492号",
      U"第492号令",       U"第492号",         U"492号令"};
  for (const std::u32string_view order : orders) {
    const std::size_t at = words.find(order);
    if (at != std::u32string_view::npos)
      return {sentence.begin + at, sentence.begin + at + order.size()};
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

void check_section(const SectionText& section, Judgement& judgement) {
  const std::u32string_view text = section.view();
  const auto enough = [&judgement] { return judgement.findings().size() >= most_findings; };
  for (std::size_t i = 0; i < text.size() && !enough();) {
    const CharacterRange sentence = sentence_at(text, i);
    const CharacterRange ground = outdated_ground(text, sentence);
    if (ground.end > ground.begin && ground.begin >= i) {
      Finding& finding = judgement.find(
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
    Finding& finding = judgement.find(
        "{0}的{1}名称有误，应当是《中华人民共和国政府信息公开条例》。请更正。",
        "In {0}, {1} is not the name of the Regulations: 《中华人民共和国政府信息公开条例》.");
    finding.message.phrase(section_phrase(section.section())).quoted(section.written(name));
    finding.expected = "《中华人民共和国政府信息公开条例》";
    finding.actual = section.written(name);
    section.point(finding, name);
  }
}

void check(const Case& given, Judgement& judgement) {
  for (const Section section : all_sections)
    check_section(SectionText(given.report, section), judgement);
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

}  // namespace ogi
