#include "core/recognise/sequence_alignment.h"

#include <cstdint>

namespace ogi::recognise {
namespace {

constexpr int match = 2;
constexpr int match_in_a_run = 3;

enum Step : std::uint8_t { skip_text, skip_pattern, take };

}  // namespace

std::vector<std::size_t> align_sequences(std::u32string_view pattern, std::u32string_view text) {
  // best[j]: the best score of pattern[i..] against text[j..]; run[j]: that when both begin with a
  // match, which is what makes a match before it one of a run.
  const std::size_t columns = text.size() + 1;
  std::vector<int> best(columns, 0);
  std::vector<int> below(columns, 0);
  std::vector<bool> taken(columns, false);
  std::vector<bool> taken_below(columns, false);
  std::vector<Step> steps(pattern.size() * columns, skip_pattern);

  for (std::size_t i = pattern.size(); i-- > 0;) {
    below.swap(best);
    taken_below.swap(taken);
    best[text.size()] = 0;
    taken[text.size()] = false;
    for (std::size_t j = text.size(); j-- > 0;) {
      Step step = skip_pattern;
      int score = below[j];
      if (best[j + 1] > score) {
        score = best[j + 1];
        step = skip_text;
      }
      if (pattern[i] == text[j]) {
        const int gained = below[j + 1] + (taken_below[j + 1] ? match_in_a_run : match);
        if (gained >= score) {
          score = gained;
          step = take;
        }
      }
      best[j] = score;
      taken[j] = step == take;
      steps[i * columns + j] = step;
    }
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
