#include <algorithm>

#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_49, Basis::notice_2021};

constexpr std::size_t most_places = 20;
constexpr std::size_t longest_note = 60;

// What a note to whoever fills in the template begins with.
constexpr Words notes =
    u"此处|请填|请在此|请根据|请补充|请插入|请替换|填写单位|填写本|填写具体|填写数字|根据实际填写|"
    u"待补充|待填|待核实|待确认|待核对|待完善|需核实|需补充|需确认|"
    u"具体网址|具体名称|具体数字|具体数量|具体数据|具体时间|具体日期|具体内容|插入图|插入表";
// What it may be as a whole.
constexpr Words names = u"网址)|待定)|机关名称)|单位名称)|部门名称)|单位全称)|填报单位)|单位简称)";

bool is_cross(char32_t character) {
  return character == U'X' || character == U'x' || character == U'×';
}

// What a draft is called, in brackets behind the title or in a line of its own.
constexpr Words drafts =
    u"送审稿)|征求意见稿)|讨论稿)|审议稿)|报审稿)|初稿)|草稿)|修改稿)|代拟稿)|报批稿)";

bool is_latin(char32_t character) {
  return is_ascii_digit(character) || is_ascii_letter(character);
}

char32_t at(std::u32string_view text, std::size_t index) {
  return index < text.size() ? text[index] : U'\0';
}

/// Whether a quotation opened in this sentence is still open at `index`.
bool in_quotation(std::u32string_view text, std::size_t index) {
  const std::size_t begin = sentence_at(text, index).begin;
  return std::count(text.begin() + static_cast<std::ptrdiff_t>(begin),
                    text.begin() + static_cast<std::ptrdiff_t>(index), U'"') %
             2 ==
         1;
}

/// XX, ××, XX.X at `index`, or one X before a measure word: the end of it, `index` where it means
/// something else (XXL, xxgk@126.com, “XX+”, 张××诉). Takes in the digits of 20XX年.
CharacterRange crosses_at(std::u32string_view text, std::size_t index) {
  const CharacterRange none{index, index};
  std::size_t end = index;
  std::size_t count = 0;
  bool small = false;
  while (is_cross(at(text, end)) ||
         (end > index && at(text, end) == U'.' && is_cross(at(text, end + 1)))) {
    count += text[end] != U'.';
    small = small || text[end] == U'x';
    ++end;
  }
  const std::u32string_view behind = text.substr(end);
  std::size_t begin = index;
  while (begin > 0 && is_ascii_digit(text[begin - 1])) --begin;
  if (begin < index) {  // only a year has digits in front
    const bool year =
        text.substr(begin, 2) == U"20" && end - begin == 4 && behind.starts_with(U"年");
    return year ? CharacterRange{begin, end} : none;
  }
  constexpr std::u32string_view joining = U"./@-_:~&=?#+<>\\";
  const char32_t before = index == 0 ? U'\0' : text[index - 1];
  const char32_t after = at(text, end);
  if (is_latin(before) || is_latin(after) || before == U'%' ||
      joining.find(before) != std::u32string_view::npos ||
      (after != U'\0' && joining.find(after) != std::u32string_view::npos))
    return none;
  if (small && !(is_ideograph(before) && (is_ideograph(after) || after == U'%'))) return none;
  if (count == 1 &&
      (small || !is_ideograph(before) || begins_with_any(behind, u"件|条|年|月|日|份") == 0))
    return none;
  if (begins_with_any(behind, u"诉|案|等人|同志|申请人|申请公开") > 0) return none;
  if (before != U'"' && in_quotation(text, index)) return none;
  if (before == U'"' && after != U'"') return none;
  return {index, end};
}

/// The end of a note in brackets at `index`, or of “具体……名称”; `index` where there is none.
std::size_t end_of_note(std::u32string_view text, std::size_t index) {
  const std::u32string_view inside = text.substr(index + 1, longest_note);
  const bool quoted = text[index] == U'"';
  if (!quoted && begins_with_any(text.substr(index), u"(|[|【") == 0) return index;
  const std::size_t length = inside.find_first_of(quoted ? U"\"" : U")]】");
  if (length == std::u32string_view::npos) return index;
  const std::u32string_view words = inside.substr(0, length);
  const bool is_note =
      quoted ? words.starts_with(U"具体") && (words.ends_with(U"名称") || words.ends_with(U"数字"))
             : begins_with_any(inside, notes) > 0 || begins_with_any(inside, names) > 0 ||
                   (words.starts_with(U"请") &&
                    (has_any(words, u"补充|核实|核对") ||
                     (text[index] != U'(' && has_any(words, u"填写|确认|修改|完善|提供"))));
  return is_note ? index + length + 2 : index;
}

/// The end of （送审稿） in a line of its own at `index`, `index` where there is none. Drafts of
/// which the text tells (《…（征求意见稿）》) are none of these.
std::size_t end_of_draft_mark(const SectionText& section, std::size_t index) {
  const std::u32string_view text = section.view();
  if (text[index] != U'(' || !section.begins_line(index)) return index;
  const std::size_t length = begins_with_any(text.substr(index + 1), drafts);
  const std::size_t end = index + 1 + length;
  return length > 0 && (end == text.size() || section.begins_line(end)) ? end : index;
}

std::vector<CharacterRange> placeholders(const SectionText& section) {
  const std::u32string_view text = section.view();
  std::vector<CharacterRange> ranges;
  const auto add = [&ranges](CharacterRange range) {
    // XXXX年XX月XX日 is one thing left.
    if (!ranges.empty() && range.begin <= ranges.back().end + 1) {
      ranges.back().end = range.end;
    } else {
      ranges.push_back(range);
    }
  };
  for (std::size_t i = 0; i < text.size();) {
    std::size_t next = i + 1;
    if (is_cross(text[i])) {
      const CharacterRange crosses = crosses_at(text, i);
      if (crosses.end > i) add(crosses);
      while (is_cross(at(text, next)) || (at(text, next) == U'.' && is_cross(at(text, next + 1))))
        ++next;
    } else if (text[i] == U'_' || text[i] == U'*') {
      while (at(text, next) == text[i]) ++next;
      // A whole line of them is a rule; in an address they part words.
      const bool line =
          section.begins_line(i) && (next == text.size() || section.begins_line(next));
      // Names and numbers are masked so too: 张***, 138****5678.
      const bool masks =
          text[i] == U'*' &&
          begins_with_any(text.substr(next), u"件|条|次|个|份|期|篇|场|项|元|万|%") == 0;
      if (next - i >= 3 && !line && !masks && !(i > 0 && is_latin(text[i - 1]))) add({i, next});
    } else if (const std::size_t draft = end_of_draft_mark(section, i); draft > i) {
      next = draft;
      add({i, next});
    } else if (const std::size_t end = end_of_note(text, i); end > i) {
      next = end;
      add({i, next});
    }
    i = next;
  }
  return ranges;
}

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  for (const Section part : all_sections) {
    const SectionText& section = given.texts.of(part);
    const std::vector<CharacterRange> ranges = placeholders(section);
    if (ranges.empty()) continue;
    Finding& finding = rule_report.find(
        "{0}有 {1} 处占位符或模板说明，如{2}。请补充或者删除。",
        "In {0}, placeholders or notes of the template are left ({1}), such as {2}. "
        "Fill them in or delete them.");
    finding.message.phrase(section_phrase(part))
        .count(ranges.size())
        .quoted(section.written(ranges.front()));
    for (std::size_t i = 0; i < std::min(ranges.size(), most_places); ++i)
      section.point(finding, ranges[i]);
  }
  const std::u32string title = fold_label(report.title.value_or(""));
  const bool draft = has_any(title, drafts);
  if (draft || has_any(title, u"XX|××")) {
    Finding& finding =
        draft ? rule_report.find("标题{0}有草稿的标记。请删除。",
                                 "The title {0} says that this is a draft. Delete the mark.")
              : rule_report.find("标题{0}有占位符。请补充。",
                                 "The title {0} has a placeholder. Fill it in.");
    finding.message.quoted(*report.title);
    finding.point_at(Field::title);
  }
}

}  // namespace

// OGI013: XX, ××, ___, a note of the template or the mark of a draft was left.
constinit const Rule ogi013_placeholder_left{
    .code = "OGI013",
    .slug = "placeholder-left",
    .version = 2,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "占位符或模板说明未删除",
    .title_en = "Placeholder left",
    .check = check,
};

}  // namespace ogi::rules
