// Alignment against the plain table of all pairs, of which it fills in only what matters.
#include "core/recognise/sequence_alignment.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/core/all_rooms.h"
#include "tests/core/random_report.h"

namespace ogi::test {
namespace {

/// The same by every pair of places: a match is taken where nothing else is worth more.
std::vector<std::size_t> aligned_by_all_pairs(std::u32string_view pattern,
                                              std::u32string_view text) {
  constexpr int match = 2;
  constexpr int match_in_a_run = 3;
  struct Best {
    int score = 0;
    bool takes = false;
    bool skips_text = false;
  };
  std::vector<std::vector<Best>> best(pattern.size() + 1, std::vector<Best>(text.size() + 1));
  for (std::size_t i = pattern.size(); i-- > 0;) {
    for (std::size_t j = text.size(); j-- > 0;) {
      Best& here = best[i][j];
      here.score = best[i + 1][j].score;
      if (pattern[i] == text[j]) {
        const Best& behind = best[i + 1][j + 1];
        const int score = behind.score + (behind.takes ? match_in_a_run : match);
        if (score >= here.score) here = {score, true, false};
      }
      if (best[i][j + 1].score > here.score) here = {best[i][j + 1].score, false, true};
    }
  }
  std::vector<std::size_t> places(pattern.size(), not_found);
  for (std::size_t i = 0, j = 0; i < pattern.size() && j < text.size();) {
    if (best[i][j].takes) {
      places[i++] = j++;
    } else {
      ++(best[i][j].skips_text ? j : i);
    }
  }
  return places;
}

TEST(SequenceAlignment, is_that_of_all_pairs) {
  Random random(2011);
  for (int round = 0; round < 3000; ++round) {
    const auto text_of = [&random](std::int64_t longest) {
      std::u32string text(static_cast<std::size_t>(random.up_to(longest)), U'a');
      for (char32_t& character : text) character += static_cast<char32_t>(random.up_to(3));
      return text;
    };
    const std::u32string pattern = text_of(7);
    const std::u32string text = text_of(12);
    EXPECT_EQ(align_sequences(pattern, text), aligned_by_all_pairs(pattern, text));
  }
}

TEST(SequenceAlignment, finds_a_label_whole_that_another_interrupts) {
  using Places = std::vector<std::size_t>;
  EXPECT_EQ(align_sequences(U"另行制作", U"另外法另行制作"), (Places{3, 4, 5, 6}));
  EXPECT_EQ(align_sequences(U"制作", U"无"), (Places{not_found, not_found}));
}

}  // namespace
}  // namespace ogi::test
