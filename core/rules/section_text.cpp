#include "core/rules/section_text.h"

#include <algorithm>

#include "core/rules/listed_words.h"
#include "core/rules/rule.h"
#include "core/text/utf8.h"

namespace ogi::rules {

SectionText::SectionText(const Report& report, Section section, const FoldedText& kept,
                         const Settings* settings)
    : section_(section), settings_(settings) {
  if (const auto& text = report.section(section)) written_ = *text;
  folded_.characters.reserve(kept.size());
  folded_.origins.reserve(kept.size() + 1);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const char32_t character = kept.characters[i];
    if (character == U' ' || character == U'\n') continue;
    folded_.characters.push_back(character);
    folded_.origins.push_back(kept.origins[i]);
  }
  folded_.origins.push_back(static_cast<std::uint32_t>(written_.size()));
}

std::size_t SectionText::start_of(const CharacterRange& range) const {
  return folded_.origins[range.begin];
}

std::size_t SectionText::end_of(const CharacterRange& range) const {
  if (range.end == range.begin) return start_of(range);
  const std::size_t last = folded_.origins[range.end - 1];
  return last + decode_utf8(written_, last).length;
}

std::string_view SectionText::written(const CharacterRange& range) const {
  const std::size_t start = start_of(range);
  return written_.substr(start, end_of(range) - start);
}

std::size_t SectionText::index_of(std::size_t byte) const {
  const auto begin = folded_.origins.begin();
  return static_cast<std::size_t>(std::lower_bound(begin, folded_.origins.end() - 1, byte) - begin);
}

bool SectionText::begins_line(std::size_t index) const {
  if (index == 0) return true;
  for (std::size_t at = folded_.origins[index - 1]; at < folded_.origins[index]; ++at) {
    if (written_[at] == '\n') return true;
  }
  return false;
}

void SectionText::point(Finding& finding, const CharacterRange& range) const {
  finding.point_at(section_, start_of(range), end_of(range));
}

const std::vector<WordHit>& SectionText::listed() const {
  if (!listed_)
    listed_ =
        std::make_shared<const std::vector<WordHit>>(find_listed_words(folded_.view(), settings_));
  return *listed_;
}

const SectionText& SectionTexts::of(Section section) const {
  const auto index = static_cast<std::size_t>(section);
  auto& text = texts_[index];
  if (!text) text.emplace(report_, section, folded_[index], settings_);
  return *text;
}

CharacterRange sentence_at(std::u32string_view text, std::size_t index) {
  constexpr std::u32string_view stops = U"。;!?";
  constexpr std::size_t reach = 400;
  const std::size_t from = index > reach ? index - reach : 0;
  const std::size_t before = text.substr(from, index - from).find_last_of(stops);
  const std::u32string_view behind = text.substr(index, reach);
  return {before == std::u32string_view::npos ? from : from + before + 1,
          index + std::min(behind.find_first_of(stops), behind.size())};
}

int number_before(std::u32string_view text, std::size_t end, std::size_t& begin) {
  begin = end;
  while (begin > 0 && end - begin < 4 && is_ascii_digit(text[begin - 1])) --begin;
  return static_cast<int>(parse_numeral(text.substr(begin, end - begin)).value_or(0));
}

Finding& find_in_text(RuleReport& rule_report, const SectionText& section,
                      const CharacterRange& range, const char* zh, const char* en) {
  Finding& finding = rule_report.find(zh, en);
  finding.actual = section.written(range);
  finding.message.phrase(section_phrase(section.section())).quoted(finding.actual);
  section.point(finding, range);
  return finding;
}

bool has_written_text(const Report& report) {
  return std::any_of(report.sections.begin(), report.sections.end(), [](const auto& text) {
    return text && text->find_first_not_of(" \t\r\n") != std::string::npos;
  });
}

Phrase section_phrase(Section section) {
  Phrase phrase = section == Section::preamble ? Phrase("正文开头", "the preamble")
                                               : Phrase("第{0}部分", "section {0}");
  phrase.words(section_numeral(section), section_key(section));
  return phrase;
}

}  // namespace ogi::rules
