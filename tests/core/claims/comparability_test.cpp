// Every reason why a claim cannot be compared is that of the sentences it is told to hold for, and
// of none beside them.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "core/claims/claims.h"
#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

struct Examples {
  NotComparable why;
  std::string_view not_comparable;
  std::string_view comparable;
};

constexpr Examples examples[] = {
#define NOT_COMPARABLE(why, applies, not_comparable, comparable) \
  {NotComparable::why, not_comparable, comparable},
#include "core/claims/comparability.def"
#undef NOT_COMPARABLE
};

constexpr ClaimContext bureau{"清溪县水务局", 2024, Section::one};

/// Why the last figure of the sentence cannot be compared.
std::string_view reason_of_the_last(std::string_view sentence) {
  const Claims claims = read_claims(std::string(sentence) + "。", bureau);
  return claims.claims.empty() ? "nothing read"
                               : not_comparable_key(claims.claims.back().not_comparable_reason);
}

template <typename Check>
void for_each_line(std::string_view text, Check check) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    check(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

TEST(Comparability, reasons_hold_where_they_say_and_not_beside) {
  for (const Examples& reason : examples) {
    for_each_line(reason.not_comparable, [&reason](std::string_view sentence) {
      EXPECT_EQ(reason_of_the_last(sentence), not_comparable_key(reason.why)) << sentence;
    });
    for_each_line(reason.comparable, [](std::string_view sentence) {
      EXPECT_EQ(reason_of_the_last(sentence), "none") << sentence;
    });
  }
}

TEST(Comparability, every_reason_is_told_once) {
  std::set<NotComparable> told;
  for (const Examples& reason : examples)
    EXPECT_TRUE(told.insert(reason.why).second) << not_comparable_key(reason.why);
  EXPECT_EQ(told.size(), static_cast<std::size_t>(NotComparable::implied));
}

}  // namespace
}  // namespace ogi::test
