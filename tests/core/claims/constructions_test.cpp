// Every construction covers the clauses it is told to cover, and not those beside them.
#include "core/claims/constructions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "core/claims/claims.h"
#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

struct Examples {
  std::string_view name;
  std::string_view right;
  std::string_view wrong;
};

constexpr Examples examples[] = {
#define CONSTRUCTION(name, slots, domain, needs_talk, right, wrong) {name, right, wrong},
#include "core/claims/constructions.def"
#undef CONSTRUCTION
};

constexpr ClaimContext bureau{"清溪县水务局", 2024, Section::one};

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// The construction that covers the last figure of the sentence; empty where none does.
std::string_view covering_the_last(const std::string& sentence) {
  const Claims claims = read_claims(sentence + "。", bureau);
  const std::size_t comma = sentence.rfind("，");
  const std::size_t clause = comma == std::string::npos ? 0 : comma;
  if (claims.claims.empty()) return {};
  const Claim& last = claims.claims.back();
  return last.comparable() && last.covered() && last.range.start >= clause ? last.construction
                                                                           : std::string_view{};
}

TEST(Constructions, cover_what_they_say_and_not_what_is_beside_it) {
  std::size_t right = 0;
  std::size_t wrong = 0;
  for (const Examples& construction : examples) {
    for (const std::string& sentence : lines_of(construction.right)) {
      EXPECT_EQ(covering_the_last(sentence), construction.name) << sentence;
      ++right;
    }
    for (const std::string& sentence : lines_of(construction.wrong)) {
      EXPECT_EQ(covering_the_last(sentence), "") << construction.name << ": " << sentence;
      ++wrong;
    }
  }
  EXPECT_GE(right, constructions().size());
  EXPECT_GE(wrong, 15u);
}

TEST(Constructions, have_names_of_their_own_and_slots_that_are_known) {
  std::set<std::string_view> names;
  for (const Construction& construction : constructions()) {
    EXPECT_TRUE(names.insert(construction.name).second) << construction.name;
    EXPECT_TRUE(is_sound(construction)) << construction.name << ": " << construction.slots;
  }
  EXPECT_FALSE(is_sound({"", "F [receive recieve]+ figure", Domain::received, false}));
  EXPECT_FALSE(is_sound({"", "F sum figure", Domain::received, false}));
}

TEST(Constructions, take_no_clause_with_a_word_that_nobody_knows) {
  // Any figure that is covered is covered no longer once an unknown word stands before it.
  for (const Examples& construction : examples) {
    for (const std::string& sentence : lines_of(construction.right)) {
      const std::size_t comma = sentence.rfind("，");
      const std::size_t at = comma == std::string::npos ? 0 : comma + 3;
      std::string changed = sentence;
      changed.insert(at, "甲乙丙");
      EXPECT_EQ(covering_the_last(changed), "") << changed;
    }
  }
}

}  // namespace
}  // namespace ogi::test
