#include <algorithm>

#include "core/rules/listed_words.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::site_check};

constexpr std::size_t most_places = 20;
constexpr std::size_t longest_doubled = 8;

constexpr CharacterSet stops = u"。,;、:";

/// A word of two characters or more that stands twice at `at`: the length of both; 0 for none. Of
/// two characters only where the second is not the beginning of another word (公开工作工作机制).
std::size_t doubled_at(const SectionText& section, std::size_t at) {
  const std::u32string_view text = section.view();
  const std::size_t longest = std::min(longest_doubled, (text.size() - at) / 2);
  for (std::size_t length = longest; length >= 2; --length) {
    if (text[at] != text[at + length]) continue;
    const std::u32string_view word = text.substr(at, length);
    if (word != text.substr(at + length, length)) continue;
    if (!std::all_of(word.begin(), word.end(), is_ideograph) || word.front() == word[1] ||
        std::any_of(word.begin(), word.end(), is_chinese_numeral))
      continue;
    bool broken = false;  // a heading and the line that begins with its words
    for (std::size_t i = at + 1; i < at + 2 * length; ++i)
      broken = broken || section.begins_line(i);
    if (broken || section.written({at, at + 2 * length}).find(' ') != std::string_view::npos)
      continue;
    const std::u32string_view behind = text.substr(at + 2 * length);
    const bool ends = behind.empty() || !is_ideograph(behind.front()) ||
                      begins_with_any(behind, u"的|达|为|和|及|了|是|在") > 0;
    if (length > 2 ? is_any(word, u"一年又") : !ends || is_any(word, u"研究|讨论|学习|考虑|商量"))
      continue;
    return 2 * length;
  }
  return 0;
}

/// Brackets of which one side is missing. (1) and 1) number items.
void unpaired(std::u32string_view text, std::vector<CharacterRange>& slips) {
  constexpr std::u32string_view opening = U"(《【〔";
  constexpr std::u32string_view closing = U")》】〕";
  constexpr CharacterFilter brackets(u"(《【〔)》】〕");
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!brackets.may_hold(text[at])) continue;
    if (opening.find(text[at]) != opening.npos) open.push_back(at);
    const std::size_t kind = closing.find(text[at]);
    if (kind == closing.npos) continue;
    if (!open.empty() && text[open.back()] == opening[kind]) {
      open.pop_back();
    } else if (!open.empty() && std::any_of(open.begin(), open.end(), [&](std::size_t i) {
                 return text[i] == opening[kind];
               })) {
      while (text[open.back()] != opening[kind]) {
        slips.push_back({open.back(), open.back() + 1});
        open.pop_back();
      }
      open.pop_back();
    } else if (at == 0 || !(is_ascii_digit(text[at - 1]) || is_chinese_numeral(text[at - 1]) ||
                            (text[at - 1] >= U'a' && text[at - 1] <= U'z'))) {
      slips.push_back({at, at + 1});
    }
  }
  for (const std::size_t at : open) slips.push_back({at, at + 1});
}

/// “ and ” of which one side is missing; nothing where straight marks stand among them, which open
/// and close.
std::vector<CharacterRange> unpaired_quotes(const SectionText& section) {
  const std::u32string_view text = section.view();
  std::vector<CharacterRange> slips;
  std::vector<std::size_t> open;
  for (std::size_t at = text.find(U'"'); at != text.npos; at = text.find(U'"', at + 1)) {
    const std::string_view mark = section.written({at, at + 1});
    if (mark == "“") {
      open.push_back(at);
    } else if (mark != "”") {
      return {};
    } else if (open.empty()) {
      slips.push_back({at, at + 1});
    } else {
      open.pop_back();
    }
  }
  for (const std::size_t at : open) slips.push_back({at, at + 1});
  return slips;
}

/// In one finding, at the first of them.
void tell(RuleReport& rule_report, const SectionText& section, std::vector<CharacterRange> slips,
          const char* zh, const char* en) {
  if (slips.empty()) return;
  std::iter_swap(slips.begin(),
                 std::min_element(slips.begin(), slips.end(),
                                  [](const auto& a, const auto& b) { return a.begin < b.begin; }));
  Finding& finding = find_in_text(rule_report, section, slips.front(), zh, en);
  finding.message.count(slips.size());
  for (std::size_t i = 1; i < std::min(slips.size(), most_places); ++i)
    section.point(finding, slips[i]);
}

void check(const Case& given, RuleReport& rule_report) {
  for (const Section part : all_sections) {
    const SectionText& section = given.texts.of(part);
    const std::u32string_view text = section.view();
    std::vector<CharacterRange> slips;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
      if (stops.holds(text[at]) && stops.holds(text[at + 1])) {
        const bool mixed = text[at] != text[at + 1] && text[at + 1] != U'。' && text[at] != U'。';
        if (!mixed && !section.begins_line(at + 1)) slips.push_back({at, at + 2});
        ++at;
      } else if (is_ideograph(text[at])) {
        const std::size_t length = doubled_at(section, at);
        if (length == 0) continue;
        slips.push_back({at, at + length});
        at += length - 1;
      }
    }
    unpaired(text, slips);
    for (const WordHit& hit : section.listed())
      if (hit.word->list == WordList::lost_first) slips.push_back(hit.range);
    tell(rule_report, section, slips, "{0}有 {2} 处疑似笔误，如{1}。请核对。",
         "{0} has what look like slips of the pen ({2}), such as {1}. Check them.");
    // A quotation mark within quotation marks nobody could read.
    tell(rule_report, section, unpaired_quotes(section), "{0}有 {2} 处引号不成对。请核对。",
         "{0} has unpaired quotation marks ({2}). Check them.");
  }
}

}  // namespace

// OGI611: a word doubled, a bracket open, two stops, a first character lost.
constinit const Rule ogi611_slip_of_the_pen{
    .code = "OGI611",
    .slug = "slip-of-the-pen",
    .version = 2,
    .severity = Severity::info,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "疑似笔误",
    .title_en = "A slip of the pen",
    .check = check,
};

}  // namespace ogi::rules
