#include <algorithm>

#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"

namespace ogi {
namespace {

constexpr Basis basis[] = {Basis::reg_49, Basis::notice_2021};

constexpr std::size_t shortest = 40;       // characters without white space
constexpr std::size_t shortest_line = 25;  // that a page breaks a sentence after
constexpr std::size_t most_findings = 10;
constexpr std::size_t most_places = 20;

struct Paragraph {
  std::u32string letters;  ///< without punctuation and the number before it
  Section section;
  std::size_t start;
  std::size_t end;
};

std::u32string letters_of(std::u32string_view text) {
  std::u32string letters;
  for (const char32_t character : text)
    if (is_ideograph(character) || is_ascii_digit(character)) letters += character;
  // (一) and 1. before a paragraph do not make it another one.
  const std::size_t number = letters.find_first_not_of(U"一二三四五六七八九十0123456789");
  letters.erase(0, std::min(number, letters.size()));
  return letters;
}

/// Paragraphs end with a line that ends with a stop, or with a short one, which is a heading: text
/// from a PDF has line breaks anywhere.
void add_paragraphs(const SectionText& section, std::vector<Paragraph>& paragraphs) {
  const std::u32string_view text = section.view();
  std::size_t begin = 0;
  std::size_t line = 0;
  for (std::size_t end = 1; end <= text.size(); ++end) {
    constexpr std::u32string_view stops = U"。;:!?";
    const bool line_ends = end == text.size() || section.begins_line(end);
    if (!line_ends) continue;
    const bool short_line = end - line < shortest_line;
    line = end;
    if (end < text.size() && !short_line && stops.find(text[end - 1]) == std::u32string_view::npos)
      continue;
    const CharacterRange range{begin, end};
    std::u32string letters = letters_of(text.substr(begin, end - begin));
    if (letters.size() >= shortest)
      paragraphs.push_back(
          {std::move(letters), section.section(), section.start_of(range), section.end_of(range)});
    begin = end;
  }
}

void check(const Case& given, Judgement& judgement) {
  std::vector<Paragraph> paragraphs;
  // A page's summary before the first heading repeats the text by right.
  for (const Section section : all_sections)
    if (section != Section::preamble)
      add_paragraphs(SectionText(given.report, section), paragraphs);
  std::sort(paragraphs.begin(), paragraphs.end(), [](const Paragraph& a, const Paragraph& b) {
    const int order = a.letters.compare(b.letters);
    if (order != 0) return order < 0;
    return a.section != b.section ? a.section < b.section : a.start < b.start;
  });
  std::size_t found = 0;
  for (std::size_t i = 0; i < paragraphs.size() && found < most_findings;) {
    std::size_t end = i + 1;
    while (end < paragraphs.size() && paragraphs[end].letters == paragraphs[i].letters) ++end;
    if (end - i > 1) {
      const Paragraph& first = paragraphs[i];
      const Paragraph& second = paragraphs[i + 1];
      const std::string& text = *given.report.section(first.section);
      Finding& finding = judgement.find(
          "{0}的一段文字在{1}又出现一次：{2}。请核对后删去重复的一段。",
          "A paragraph of {0} stands again in {1}: {2}. Check, and delete the second one.");
      finding.message.phrase(section_phrase(first.section))
          .phrase(section_phrase(second.section))
          .quoted(std::string_view(text).substr(first.start, first.end - first.start));
      for (std::size_t k = i; k < std::min(end, i + most_places); ++k)
        finding.point_at(paragraphs[k].section, paragraphs[k].start, paragraphs[k].end);
      ++found;
    }
    i = end;
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

}  // namespace ogi
