#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/report/folded_sections.h"
#include "core/report/report.h"
#include "core/rooms_generated.h"
#include "core/rules/finding.h"
#include "core/text/fold.h"
#include "core/text/words.h"

namespace ogi::rules {

/// Characters [begin, end) of a SectionText.
struct CharacterRange {
  std::size_t begin;
  std::size_t end;
};

struct WordHit;
struct Settings;
class RuleReport;

/// The text of a section folded without white space, to look for words in, with the way back to
/// what was written. Empty where the section has none. The report must outlive it.
class SectionText {
 public:
  /// `kept` is the section folded with its white space.
  SectionText(const Report& report, Section section, const FoldedText& kept,
              const Settings* settings = nullptr);

  [[nodiscard]] Section section() const { return section_; }
  [[nodiscard]] std::u32string_view view() const { return folded_.view(); }
  /// The range in bytes of the section's text.
  [[nodiscard]] std::size_t start_of(const CharacterRange& range) const;
  [[nodiscard]] std::size_t end_of(const CharacterRange& range) const;
  [[nodiscard]] std::string_view written(const CharacterRange& range) const;
  /// The index of the character that begins at `byte`, or of the first one behind it.
  [[nodiscard]] std::size_t index_of(std::size_t byte) const;
  /// Whether a line begins with the character at `index`.
  [[nodiscard]] bool begins_line(std::size_t index) const;

  void point(Finding& finding, const CharacterRange& range) const;

  /// Where words of the lists stand (listed_words.h); looked for once.
  [[nodiscard]] const std::vector<WordHit>& listed() const;

 private:
  Section section_;
  std::string_view written_;
  FoldedText folded_;
  const Settings* settings_;
  mutable std::shared_ptr<const std::vector<WordHit>> listed_;
};

/// The sections of a report, each made when it is first asked for: many rules read the same text.
class SectionTexts {
 public:
  /// All must outlive it.
  SectionTexts(const Report& report, const FoldedSections& folded,
               const Settings* settings = nullptr)
      : report_(report), folded_(folded), settings_(settings) {}

  [[nodiscard]] const SectionText& of(Section section) const;

 private:
  const Report& report_;
  const FoldedSections& folded_;
  const Settings* settings_;  ///< may have lists of words of its own
  mutable std::array<std::optional<SectionText>, section_count> texts_;
};

/// The sentence around `index`, at most 400 characters of it to each side, without the stop behind
/// it. A line break ends no sentence: text from a PDF has them anywhere.
[[nodiscard]] CharacterRange sentence_at(std::u32string_view text, std::size_t index);

/// The number in ASCII digits, at most four, that ends at `end`; `begin` becomes where it begins,
/// `end` where there is none.
int number_before(std::u32string_view text, std::size_t end, std::size_t& begin);

/// A finding about the words at `range`: points at them, says that they are what is actual, and has
/// as its message's arguments {0} the section and {1} the words.
Finding& find_in_text(RuleReport& rule_report, const SectionText& section,
                      const CharacterRange& range, const char* zh, const char* en);

/// Whether any section has text at all: a source that sends cells alone has none.
[[nodiscard]] bool has_written_text(const Report& report);

/// 第五部分 or 正文开头, for messages.
[[nodiscard]] Phrase section_phrase(Section section);

}  // namespace ogi::rules
