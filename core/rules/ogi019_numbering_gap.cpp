#include <algorithm>

#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"
#include "core/text/decimal.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021};

enum Level : std::uint8_t { bracketed, digits, bracketed_digits, ordinals };
constexpr std::size_t levels = 4;

struct Number {
  Level level;
  std::int64_t value;
  CharacterRange range;
};

constexpr std::int64_t largest = 20;

/// The number that an item begins with at `at`: (一), 1., (1), or 一是.
std::optional<Number> number_at(const SectionText& section, std::size_t at) {
  const std::u32string_view text = section.view();
  if (text[at] != U'(' && !is_ascii_digit(text[at]) && !is_chinese_numeral(text[at]))
    return std::nullopt;
  const bool line = section.begins_line(at);
  const char32_t before = at == 0 ? U'\n' : text[at - 1];
  const bool sentence = line || std::u32string_view(U"。;:!?").find(before) != text.npos;
  const bool clause = sentence || before == U',' || before == U'、';
  if (!clause) return std::nullopt;
  const bool bracket = text[at] == U'(';
  std::size_t end = at + (bracket ? 1 : 0);
  const std::size_t first = end;
  const bool of_digits = end < text.size() && is_ascii_digit(text[end]);
  while (end < text.size() && end - first < 3 &&
         (of_digits ? is_ascii_digit(text[end]) : is_chinese_numeral(text[end])))
    ++end;
  if (end == first || end + 1 >= text.size()) return std::nullopt;
  const std::u32string_view numeral = text.substr(first, end - first);
  const std::optional<std::int64_t> value = parse_numeral(numeral);
  if (!value || *value < 1 || *value > largest) return std::nullopt;
  const char32_t mark = text[end];
  const std::u32string_view behind = text.substr(end + 1);
  if (!is_ideograph(behind.front()) && behind.front() != U'"' && behind.front() != U'《')
    return std::nullopt;
  if (bracket && mark == U')') {
    if (!sentence || (of_digits && !line) || begins_with_any(behind, u"项|款|至|和|类|条") > 0)
      return std::nullopt;
    return Number{of_digits ? bracketed_digits : bracketed, *value, {at, end + 1}};
  }
  if (!bracket && of_digits && line && (mark == U'.' || mark == U'、') && numeral.front() != U'0')
    return Number{digits, *value, {at, end + 1}};
  if (!bracket && !of_digits && mark == U'是') return Number{ordinals, *value, {at, end + 1}};
  return std::nullopt;
}

/// Whether the number missing stands between two others after all, in another place or form.
bool stands_between(std::u32string_view between, const Number& number) {
  constexpr std::u32string_view ones = U"零一二三四五六七八九十";
  if (number.value > 11) return true;
  const char32_t missing = ones[static_cast<std::size_t>(number.value - 1)];
  if (number.level == ordinals) return between.find(missing) != between.npos;
  const std::string digit = std::to_string(number.value - 1);
  std::u32string bracketed_form = number.level == bracketed
                                      ? std::u32string{U'(', missing, U')'}
                                      : std::u32string(digit.begin(), digit.end());
  return between.find(bracketed_form) != between.npos;
}

void check_section(const SectionText& section, RuleReport& rule_report) {
  const std::u32string_view text = section.view();
  std::optional<Number> last[levels];
  Finding* finding = nullptr;
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    const auto number = number_at(section, at);
    if (!number) continue;
    std::optional<Number>& before = last[number->level];
    const bool first = !before || number->value == 1;
    const bool jumps =
        !first && number->value > before->value + 1 &&
        !stands_between(text.substr(before->range.end, at - before->range.end), *number);
    // Lists of 一是 may stand inside one another.
    const bool repeats = !first && number->value <= before->value && number->level != ordinals;
    if (jumps || repeats) {
      if (finding == nullptr) {
        finding = &rule_report.find("{0}的编号{1}之后是{2}，不连续。请核对编号，或者是否漏了内容。",
                                    "In {0}, {2} follows {1}. Check the numbers, and whether "
                                    "something is left out.");
        finding->message.phrase(section_phrase(section.section()))
            .quoted(section.written(before->range))
            .quoted(section.written(number->range));
      }
      section.point(*finding, number->range);
    }
    before = number;
    for (std::size_t deeper = number->level + 1u; deeper < levels; ++deeper) last[deeper].reset();
    at = number->range.end - 1;
  }
}

void check(const Case& given, RuleReport& rule_report) {
  for (const Section part : {Section::one, Section::five, Section::six})
    check_section(given.texts.of(part), rule_report);
}

}  // namespace

// OGI019: numbers inside a section jump or repeat.
constinit const Rule ogi019_numbering_gap{
    .code = "OGI019",
    .slug = "numbering-gap",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "编号不连续",
    .title_en = "Numbering with a gap",
    .check = check,
};

}  // namespace ogi::rules
