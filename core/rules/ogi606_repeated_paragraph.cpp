#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_49, Basis::notice_2021};

constexpr std::size_t shortest = 40;       // characters without white space
constexpr std::size_t shortest_line = 25;  // that a page breaks a sentence after
constexpr std::size_t most_paragraphs = 2000;
constexpr std::size_t most_findings = 10;
constexpr std::size_t most_places = 20;

struct Paragraph {
  std::uint64_t hash;
  Section section;
  std::size_t start;
  std::size_t end;
  bool told;
};

/// FNV-1a of what is read of a paragraph: without punctuation and the number before it.
std::uint64_t hash_of(std::u32string_view text) {
  constexpr std::u32string_view numerals = U"一二三四五六七八九十0123456789";
  std::uint64_t hash = 0xCBF29CE484222325;
  bool in_number = true;
  for (const char32_t character : text) {
    if (!is_ideograph(character) && !is_ascii_digit(character)) continue;
    in_number = in_number && numerals.find(character) != std::u32string_view::npos;
    if (!in_number) hash = (hash ^ character) * 0x100000001B3;
  }
  return hash;
}

/// Paragraphs end with a line that ends with a stop, or with a short one, which is a heading: text
/// from a PDF has line breaks anywhere.
void add_paragraphs(const SectionText& section, std::vector<Paragraph>& paragraphs) {
  const std::u32string_view text = section.view();
  std::size_t begin = 0;
  std::size_t line = 0;
  for (std::size_t end = 1; end <= text.size(); ++end) {
    constexpr std::u32string_view stops = U"。;:!?";
    if (end < text.size() && !section.begins_line(end)) continue;
    const bool short_line = end - line < shortest_line;
    line = end;
    if (end < text.size() && !short_line && stops.find(text[end - 1]) == std::u32string_view::npos)
      continue;
    const CharacterRange range{begin, end};
    if (end - begin >= shortest && paragraphs.size() < most_paragraphs)
      paragraphs.push_back({hash_of(text.substr(begin, end - begin)), section.section(),
                            section.start_of(range), section.end_of(range), false});
    begin = end;
  }
}

void check(const Case& given, RuleReport& rule_report) {
  std::vector<Paragraph> paragraphs;
  // A page's summary before the first heading repeats the text by right.
  for (const Section section : all_sections) {
    if (section != Section::preamble) add_paragraphs(given.texts.of(section), paragraphs);
  }
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const Paragraph& first = paragraphs[i];
    if (first.told) continue;
    Finding* finding = nullptr;
    for (std::size_t k = i + 1; k < paragraphs.size(); ++k) {
      Paragraph& again = paragraphs[k];
      if (again.hash != first.hash) continue;
      again.told = true;
      if (finding == nullptr) {
        if (rule_report.findings().size() == most_findings) return;
        const std::string_view text = *given.report.section(first.section);
        finding = &rule_report.find(
            "{0}的一段文字在{1}又出现一次：{2}。请核对后删去重复的一段。",
            "A paragraph of {0} stands again in {1}: {2}. Check, and delete the second one.");
        finding->message.phrase(section_phrase(first.section))
            .phrase(section_phrase(again.section))
            .quoted(text.substr(first.start, first.end - first.start));
        finding->point_at(first.section, first.start, first.end);
      }
      if (finding->places.size() < most_places)
        finding->point_at(again.section, again.start, again.end);
    }
  }
}

}  // namespace

// OGI606: one paragraph stands twice.
constinit const Rule ogi606_repeated_paragraph{
    .code = "OGI606",
    .slug = "repeated-paragraph",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "段落重复",
    .title_en = "Repeated paragraph",
    .check = check,
};

}  // namespace ogi::rules
