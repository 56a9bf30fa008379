// What a clause without a figure says: a denial, or what became of the figures before it.
#include "core/claims/denials.h"

#include "core/claims/implied_claims.h"
#include "core/claims/recent_claims.h"
#include "tests/core/claims/reading_fixture.h"

namespace ogi::test {
namespace {

/// The subjects denied by a text of one clause, by their keys.
std::string denied(std::string_view text) {
  const ReadText read(text);
  const Scope scope = read.at(0, read.text().tokens.size() - 1);
  std::string keys;
  for (const Claim& claim : read_denial(read.passage, scope, {}).claims)
    keys += std::string(keys.empty() ? "" : " ") + std::string(subject_key(claim.subjects.front()));
  return keys;
}

TEST(Denials, deny_what_they_name) {
  EXPECT_EQ(denied("全年未收到政府信息公开申请"), "requests.received");
  EXPECT_EQ(denied("未收取信息处理费"), "fee.received");
  EXPECT_EQ(denied("未制定规范性文件"), "disclosure.normative_documents.issued");
}

TEST(Denials, of_some_only_deny_nothing) {
  EXPECT_EQ(denied("未收到涉及商业秘密的政府信息公开申请"), "");
  EXPECT_EQ(denied("未收到线上申请"), "");
}

Claim counted(Subject subject, int value) {
  Claim claim;
  claim.subjects = {subject};
  claim.value = Decimal::whole(value);
  claim.not_comparable_reason = NotComparable::none;
  return claim;
}

TEST(ImpliedClaims, all_that_was_received_was_answered) {
  const ReadText read("均已按期答复");
  const Claim received = counted(Subject::received, 21);
  const auto answered = implied_answer(read.words(), read.text().tokens, read.text(), received, {});
  ASSERT_TRUE(answered);
  EXPECT_EQ(answered->value, Decimal::whole(21));
  EXPECT_TRUE(answered->subjects.contains(Subject::processed));
  EXPECT_TRUE(answered->implied);
}

TEST(ImpliedClaims, a_rate_of_answers_implies_none) {
  const ReadText read("按时答复率");
  EXPECT_FALSE(implied_answer(read.words(), read.text().tokens, read.text(),
                              counted(Subject::received, 21), {}));
}

TEST(ImpliedClaims, all_reviews_ended_so) {
  const ReadText read("均维持");
  EXPECT_TRUE(says_how_all_reviews_ended(read.words(), read.text().tokens));
  const Claim reviews[] = {counted(Subject::reconsideration, 7), counted(Subject::received, 3)};
  const auto implied = implied_reviews(read.words(), reviews, {});
  ASSERT_EQ(implied.size(), 1u);
  EXPECT_TRUE(implied[0].subjects.contains(Subject::reconsideration_upheld));
}

TEST(ImpliedClaims, of_the_way_of_suing_that_was_told_last) {
  const ReadText read("均维持");
  const Claim reviews[] = {counted(Subject::reconsideration, 4),
                           counted(Subject::litigation_after, 2)};
  const auto implied = implied_reviews(read.words(), reviews, {});
  ASSERT_EQ(implied.size(), 1u);
  EXPECT_TRUE(implied[0].subjects.contains(Subject::litigation_after_upheld));
}

TEST(RecentClaims, kinds_of_one_decision_are_left_open) {
  std::vector<Claim> claims = {counted(Subject::coercion, 8), counted(Subject::coercion, 4),
                               counted(Subject::licensing, 4)};
  leave_open_what_is_told_twice(claims);
  EXPECT_FALSE(claims[0].comparable());
  EXPECT_FALSE(claims[1].comparable());
  EXPECT_TRUE(claims[2].comparable());
}

TEST(RecentClaims, are_so_many_and_no_more) {
  std::vector<Claim> claims(100);
  EXPECT_EQ(recent_claims(claims, 90).size(), 10u);
  EXPECT_EQ(recent_claims(claims, 0).size(), 64u);
  EXPECT_EQ(recent_claims(claims, 100).size(), 0u);
}

}  // namespace
}  // namespace ogi::test
