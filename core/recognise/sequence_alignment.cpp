#include "core/recognise/sequence_alignment.h"

#include <algorithm>
#include <cstdint>

#include "core/rooms_generated.h"
#include "core/text/flags.h"
#include "core/text/order.h"

namespace ogi::recognise {
namespace {

constexpr int match = 2;
constexpr int match_in_a_run = 3;

enum Step : std::uint8_t { skip_pattern, skip_text, take };

/// The places of each character of a text, the last first.
class Occurrences {
 public:
  explicit Occurrences(std::u32string_view text) {
    places_.reserve(text.size());
    for (std::size_t j = 0; j < text.size(); ++j) places_.push_back(place(text[j], j));
    sort_numbers(places_);
  }

  template <typename Take>
  void for_each(char32_t character, const Take& take_place) const {
    auto each = std::lower_bound(places_.begin(), places_.end(), place(character, last));
    for (; each != places_.end() && *each >> 32U == character; ++each)
      take_place(last - static_cast<std::uint32_t>(*each));
  }

 private:
  static constexpr std::size_t last = UINT32_MAX;

  /// The character and the place in one number, which sorts later places first.
  static std::uint64_t place(char32_t character, std::size_t at) {
    return std::uint64_t{character} << 32U | (last - at);
  }

  std::vector<std::uint64_t> places_;
};

}  // namespace

std::vector<std::size_t> align_sequences(std::u32string_view pattern, std::u32string_view text) {
  // best[j]: the best score of pattern[i..] against text[j..], which never grows with j; taken[j]:
  // whether both begin with a match, which makes a match before it one of a run. From one i to the
  // next, best changes only at matches and, as far as their gain is the better one, left of them.
  const Occurrences occurrences(text);
  const std::size_t columns = text.size() + 1;
  std::vector<int> best(columns, 0);
  text::Flags taken(columns, false);
  std::vector<Step> steps(pattern.size() * columns, skip_pattern);
  struct Match {
    std::size_t at;
    int score;
  };
  std::vector<Match> matches;
  std::vector<Match> matches_below;

  for (std::size_t i = pattern.size(); i-- > 0;) {
    matches.clear();
    occurrences.for_each(pattern[i], [&](std::size_t j) {
      matches.push_back({j, best[j + 1] + (taken[j + 1] ? match_in_a_run : match)});
    });
    for (const Match& below : matches_below) taken[below.at] = false;
    Step* const row = &steps[i * columns];
    for (const Match& found : matches) {
      if (found.score < best[found.at]) continue;
      best[found.at] = found.score;
      taken[found.at] = true;
      row[found.at] = take;
      for (std::size_t j = found.at; j-- > 0 && best[j] < found.score;) {
        best[j] = found.score;
        row[j] = skip_text;
      }
    }
    matches_below.swap(matches);
  }

  std::vector<std::size_t> places(pattern.size(), not_found);
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < pattern.size() && j < text.size()) {
    switch (steps[i * columns + j]) {
      case take:
        places[i++] = j++;
        break;
      case skip_text:
        ++j;
        break;
      case skip_pattern:
        ++i;
        break;
    }
  }
  return places;
}

}  // namespace ogi::recognise
