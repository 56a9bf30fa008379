#include "core/rules/listed_words.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/rules/settings.h"
#include "core/text/utf8.h"
#include "core/text/word_index.h"

namespace ogi::rules {
namespace {

constexpr ListedWord words[] = {
#define FIXED_TERM(term, to_the_end, may_lose, source, fires, silent) \
  {WordList::fixed_term, u##term, term, {}, {}, 0, to_the_end, may_lose},
#include "core/rules/lists/fixed_terms.def"
#undef FIXED_TERM
#define FIXED_WORDING(wrong, right, not_behind, source, fires, silent) \
  {WordList::fixed_wording, u##wrong, right, u##not_behind},
#include "core/rules/lists/fixed_wording.def"
#undef FIXED_WORDING
#define FORMER_NAME(name, last_year, now, not_behind, not_before, source, fires, silent) \
  {WordList::former_name, u##name, now, u##not_behind, u##not_before, last_year},
#include "core/rules/lists/former_names.def"
#undef FORMER_NAME
#define LOST_FIRST(whole, rest, not_behind, source, fires, silent) \
  {WordList::lost_first, u##rest, whole, u##not_behind},
#include "core/rules/lists/lost_first.def"
#undef LOST_FIRST
};

bool has(std::u16string_view characters, char32_t character) {
  return std::find(characters.begin(), characters.end(), character) != characters.end();
}

/// Where the text has `rest` of a term, whose first two characters are one slip away from right:
/// the beginning of what was written; `at` where it is something else.
std::size_t begin_of_slip(std::u32string_view text, std::size_t at, std::u16string_view term) {
  if (at < 2 || text[at - 1] == U'\0') return at;
  const bool first = text[at - 2] == term[0];
  const bool second = text[at - 1] == term[1];
  const std::u16string_view rest = term.substr(2);
  if (first == second || text.size() - at < rest.size() ||
      !std::equal(rest.begin(), rest.end(), text.begin() + static_cast<std::ptrdiff_t>(at)))
    return at;
  if (first) return at - 2;                             // 中化人民共和国
  return is_ideograph(text[at - 2]) ? at - 2 : at - 1;  // 忠华人民共和国, 华人民共和国
}

}  // namespace

std::span<const ListedWord> listed_words() {
  return words;
}

std::size_t length_of_slip(std::u32string_view text, const ListedWord& word) {
  const std::u16string_view term = word.word;
  const auto [text_end, term_end] = std::mismatch(
      text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(text.size(), term.size())),
      term.begin());
  const auto same = static_cast<std::size_t>(term_end - term.begin());
  if (same == term.size() || same == text.size()) return 0;
  /// Whether the term's rest from `from` stands at `at`: the length up to its end.
  const auto rest = [&](std::size_t at, std::size_t from) -> std::size_t {
    const std::u16string_view left = term.substr(std::min(from, term.size()));
    const bool stands =
        !left.empty() && at + left.size() <= text.size() &&
        std::equal(left.begin(), left.end(), text.begin() + static_cast<std::ptrdiff_t>(at));
    return stands ? at + left.size() : 0;
  };
  // A page's number or a mark between the characters is no slip.
  const bool ideograph = is_ideograph(text[same]);
  if (same + 1 == term.size()) return word.to_the_end && ideograph ? term.size() : 0;
  if (const std::size_t end = ideograph ? rest(same + 1, same + 1) : 0) return end;  // one is wrong
  for (std::size_t lost = 1; lost <= word.may_lose; ++lost)
    if (const std::size_t end = rest(same, same + lost)) return end;
  if (const std::size_t end = ideograph ? rest(same + 1, same) : 0) return end;  // one too many
  // Two twice: 社会社会主义. Any other two may make another name of it (经济思想).
  if (same >= 2 && text.substr(same, 2) == text.substr(same - 2, 2)) {
    if (const std::size_t end = rest(same + 2, same)) return end;
  }
  if (same + 1 < text.size() && text[same] == term[same + 1] && text[same + 1] == term[same])
    return same + 2 == term.size() ? term.size() : rest(same + 2, same + 2);
  return 0;
}

namespace {

/// Takes what is written at `at` for `word`, if that is a hit; of a fixed term, its beginning
/// stands there, or what follows that.
void add_hit(std::vector<WordHit>& hits, std::u32string_view text, std::size_t at,
             const ListedWord& word, bool is_beginning) {
  CharacterRange range{at, at + word.word.size()};
  if (word.list == WordList::fixed_term) {
    if (is_beginning) {
      range.end = at + length_of_slip(text.substr(at), word);
    } else {
      range = {begin_of_slip(text, at, word.word), at + word.word.size() - 2};
      if (range.begin == at) return;
    }
  } else if ((at > 0 && has(word.not_behind, text[at - 1])) ||
             (range.end < text.size() && has(word.not_before, text[range.end]))) {
    return;
  } else if (word.list == WordList::lost_first && at > 0 &&
             to_utf8(text.substr(at - 1, 1)) == word.right.substr(0, 3)) {
    return;  // nothing is lost
  }
  if (range.end == range.begin) return;
  if (!hits.empty() && range.begin < hits.back().range.end) {
    // The longer one says more.
    if (range.end - range.begin > hits.back().range.end - hits.back().range.begin)
      hits.back() = {&word, range};
    return;
  }
  hits.push_back({&word, range});
}

/// Listed words, looked for together.
class ListedIndex {
 public:
  explicit ListedIndex(std::vector<const ListedWord*> listed)
      : listed_(std::move(listed)), index_(looked_for()) {}

  [[nodiscard]] std::vector<WordHit> hits_in(std::u32string_view text) const {
    std::vector<WordHit> hits;
    index_.scan(text, [&](std::size_t found, std::size_t at) {
      add_hit(hits, text, at, *listed_[parts_[found] / 2], parts_[found] % 2 == beginning);
    });
    return hits;
  }

 private:
  /// The words; of a fixed term its first two characters, and the next three, which stand there
  /// when one of the first two is wrong.
  std::vector<std::u16string_view> looked_for() {
    std::vector<std::u16string_view> all;
    for (std::size_t i = 0; i < listed_.size(); ++i) {
      const std::u16string_view word = listed_[i]->word;
      const bool is_term = listed_[i]->list == WordList::fixed_term;
      all.push_back(is_term ? word.substr(0, 2) : word);
      parts_.push_back(2 * i + beginning);
      if (!is_term || word.size() < 5) continue;
      all.push_back(word.substr(2, 3));
      parts_.push_back(2 * i + rest);
    }
    return all;
  }

  enum Part : std::size_t { beginning, rest };
  std::vector<const ListedWord*> listed_;
  std::vector<std::size_t> parts_;  ///< twice the number of the word, and which part of it
  WordIndex index_;
};

/// The built-in lists, but those that the settings replace, and theirs.
std::vector<const ListedWord*> words_of(const Settings* settings) {
  std::vector<const ListedWord*> listed;
  for (const ListedWord& word : words)
    if (settings == nullptr || !settings->replaces(word.list)) listed.push_back(&word);
  if (settings != nullptr)
    for (const ListedWord& word : settings->words) listed.push_back(&word);
  return listed;
}

}  // namespace

std::vector<WordHit> find_listed_words(std::u32string_view text, const Settings* settings) {
  static const ListedIndex built_in(words_of(nullptr));
  const bool has_own = settings != nullptr && settings->replaced_lists != 0;
  return has_own ? ListedIndex(words_of(settings)).hits_in(text) : built_in.hits_in(text);
}

}  // namespace ogi::rules
