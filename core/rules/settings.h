#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/date.h"
#include "core/rooms_generated.h"
#include "core/rules/listed_words.h"
#include "core/rules/phrase.h"
#include "core/rules/rule.h"

namespace ogi::rules {

/// A severity that an office raises or lowers, and why.
struct SeverityChange {
  std::string rule;
  Severity severity;
  std::string reason;
};

/// What an office asks for beside the form and the Regulations: an ogi-settings/1. What is empty
/// is not set.
struct Settings {
  /// Who set it, as results tell.
  std::string name;
  /// The last day on which to publish, of any year.
  std::optional<Date> departments_deadline;  ///< of departments, towns and streets
  std::optional<Date> governments_deadline;
  /// What section six must speak of: one of the words of each line, which `|` parts.
  std::vector<std::string> section_six;
  std::size_t longest_section_one = 0;  ///< characters without white space
  std::vector<std::string> roster;
  /// The organ above those that report.
  std::string parent;
  std::string province;
  std::vector<SeverityChange> severities;

  /// Of all lists together; the built-in ones have a sixth of it.
  static constexpr std::size_t most_words = 1000;
  /// Lists that stand in the place of those of core/rules/lists, a bit each.
  std::size_t replaced_lists = 0;
  std::vector<ListedWord> words;

  void replace(WordList list) { replaced_lists |= bit(list); }
  /// One word of a list that is replaced. Of a former name, the last report year it may stand in.
  /// False where the word is too short to be looked for, or longer than any.
  bool add_word(WordList list, std::string_view word, std::string_view right, int last_year);
  [[nodiscard]] bool replaces(WordList list) const { return (replaced_lists & bit(list)) != 0; }

 private:
  static constexpr std::size_t bit(WordList list) {
    return std::size_t{1} << static_cast<unsigned>(list);
  }

  struct Text {
    std::u16string word;
    std::string right;
  };
  std::vector<std::unique_ptr<Text>> texts_;  ///< what `words` views
};

/// `fixed_wording` … as the JSON names the lists.
std::optional<WordList> word_list_of_key(std::string_view key);

/// What is set, a line each, as every result tells it.
std::vector<Phrase> told_settings(const Settings& settings);

}  // namespace ogi::rules
