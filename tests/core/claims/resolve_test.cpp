// What a figure counts, by the words around it.
#include "core/claims/resolve.h"

#include "tests/core/claims/reading_fixture.h"

namespace ogi::test {
namespace {

/// The subjects of a figure of 件 behind the words, by their keys.
std::string counted(std::string_view words, const Surroundings& around = {},
                    Measure measure = Measure::matter) {
  const Resolution found = resolve(ReadText(words).words(), measure, U'件', around);
  std::string keys;
  for (const Subject subject : found.subjects)
    keys += std::string(keys.empty() ? "" : " ") + std::string(subject_key(subject));
  return keys;
}

Surroundings in_talk_of(Topic topic) {
  Surroundings around;
  around.topic = topic;
  return around;
}

TEST(Resolve, requests_by_their_verbs) {
  EXPECT_EQ(counted("新收政府信息公开申请"), "requests.received");
  EXPECT_EQ(counted("办结政府信息公开申请"), "requests.processed");
  EXPECT_EQ(counted("收到"), "requests.received requests.received+carried_over");
  EXPECT_EQ(counted("新收", in_talk_of(Topic::request)), "requests.received");
}

TEST(Resolve, an_outcome_is_its_reason_where_one_is_told) {
  const Surroundings talk = in_talk_of(Topic::request);
  EXPECT_EQ(counted("予以公开", talk), "requests.granted");
  EXPECT_EQ(counted("本机关不掌握相关政府信息", talk), "requests.unable.not_held");
  EXPECT_EQ(counted("本机关不掌握", in_talk_of(Topic::review)), "");
}

TEST(Resolve, carried_requests_by_their_year) {
  const Surroundings talk = in_talk_of(Topic::request);
  EXPECT_EQ(counted("上年结转", talk), "requests.carried_over");
  EXPECT_EQ(counted("结转下年度", talk), "requests.carried_forward");
  EXPECT_EQ(counted("上年结转", in_talk_of(Topic::foreign)), "");
}

TEST(Resolve, reviews_by_the_kind_spoken_of) {
  Surroundings around = in_talk_of(Topic::review);
  around.about_disclosure = around.sentence_about_disclosure = true;
  around.review = Object::litigation;
  EXPECT_EQ(counted("维持", around), "review.litigation.upheld");
  EXPECT_EQ(counted("行政复议", around), "review.reconsideration.total");
}

TEST(Resolve, documents_and_decisions_by_their_verbs) {
  EXPECT_EQ(counted("制发规范性文件"), "disclosure.normative_documents.issued");
  EXPECT_EQ(counted("现行有效规范性文件"), "disclosure.normative_documents.in_force");
  EXPECT_EQ(counted("作出行政许可"), "disclosure.licensing.decisions");
  EXPECT_EQ(counted("制定和废止规范性文件"), "");
}

TEST(Resolve, money_is_a_fee) {
  EXPECT_EQ(counted("实际收取信息处理费", {}, Measure::money), "fee.received");
  EXPECT_EQ(counted("收取信息处理费", {}, Measure::money), "fee.received fee.charged");
}

TEST(Resolve, words_that_nobody_knows_leave_it_open) {
  Surroundings around;
  around.unknown_before = 4;
  EXPECT_EQ(counted("收到政府信息公开申请", around), "");
}

}  // namespace
}  // namespace ogi::test
