// Claims out as JSON and in again: nothing is lost, and what does not belong to the text is
// refused.
#include <gtest/gtest.h>

#include <chrono>
#include <nlohmann/json.hpp>

#include "core/json/read.h"
#include "core/json/write.h"
#include "tests/core/rules/report_fixture.h"

namespace ogi {
namespace {

using Json = nlohmann::json;

Report talking_report() {
  Report report = consistent_report(Edition::notice_2021);
  report.sections[1] =
      "😀2024年，全局共收到政府信息公开申请12件，较2023年的10件增长20%，其中自然人申请约8件、"
      "商业企业申请4件，占33.3%。"
      "已答复11件，均未收取信息处理费。行政复议、行政诉讼共2件。网站发布信息754条，新媒体2808条，"
      "其中图解12个，占解读总量的25%。未收到法人或其他组织的申请。收取费用1.5万元。";
  return report;
}

std::string rewritten(const Report& report, const std::string& json) {
  const ReadResult<Claims> read = read_claims_of(report, json);
  const auto* claims = std::get_if<Claims>(&read);
  return claims ? write_claims(*claims, report) : render(std::get<ReadError>(read), Language::en);
}

TEST(ClaimsJson, comes_back_as_it_went) {
  const Report report = talking_report();
  const std::string json = write_claims(read_claims(report), report);
  EXPECT_TRUE(rewritten(report, json) == json);
  const Json parsed = Json::parse(json);
  EXPECT_GE(parsed["claims"].size(), 8u);
  EXPECT_FALSE(parsed["breakdowns"].empty());
  EXPECT_FALSE(parsed["percentages"].empty());
  EXPECT_FALSE(parsed["growths"].empty());
  EXPECT_FALSE(parsed["years"].empty());
}

TEST(ClaimsJson, counts_in_utf16) {
  const Report report = talking_report();
  const Json parsed = Json::parse(write_claims(read_claims(report), report));
  for (const Json& year : parsed["years"]) {
    if (year["range"]["section"] != "1" || year["role"] != "frame") continue;
    EXPECT_EQ(year["range"]["start"], 2) << "the smiling face before it takes two units";
    return;
  }
  FAIL() << "no year in section 1";
}

TEST(ClaimsJson, of_another_text_are_refused) {
  const Report report = talking_report();
  const std::string json = write_claims(read_claims(report), report);
  Report other = report;
  other.sections[1] = "短";
  EXPECT_NE(rewritten(other, json).find("do not belong"), std::string::npos);
}

TEST(ClaimsJson, that_name_claims_which_are_not_there_are_refused) {
  const Report report = talking_report();
  for (const char* list : {R"("breakdowns":[{}])", R"("breakdowns":[{"whole":3,"parts":[]}])",
                           R"("percentages":[{"bases":[0]}])", R"("growths":[{"claim":0}])",
                           R"("growths":[{"claim":-1}])", R"("growths":[{"claim":1e300}])"}) {
    const std::string json = std::string(R"({"schema":"ogi-claims/1",)") + list + "}";
    EXPECT_TRUE(std::holds_alternative<ReadError>(read_claims_of(report, json))) << list;
  }
  EXPECT_TRUE(std::holds_alternative<ReadError>(read_claims_of(report, "{}")));
}

TEST(ClaimsJson, with_members_it_does_not_know_is_taken) {
  const Report report = talking_report();
  const std::string json =
      R"({"schema":"ogi-claims/1","more":{"claims":[{}]},"claims":[{"colour":["red",{"a":1}],)"
      R"("value":"x","why_not":"a later reason"}]})";
  const ReadResult<Claims> read = read_claims_of(report, json);
  ASSERT_TRUE(std::holds_alternative<Claims>(read));
  ASSERT_EQ(std::get<Claims>(read).claims.size(), 1u);
  EXPECT_FALSE(std::get<Claims>(read).claims[0].comparable());
}

/// Sentences without an end, in which each word or mark asks for a look back.
TEST(ClaimsJson, take_time_in_proportion_to_the_text_whatever_it_says) {
  const auto milliseconds = [](std::string_view fragment, std::size_t length) {
    Report report = consistent_report(Edition::notice_2021);
    std::string& text = report.sections[1].emplace();
    while (text.size() < length) text += fragment;
    double best = 1e9;
    for (int round = 0; round < 2; ++round) {
      const auto start = std::chrono::steady_clock::now();
      const std::string json = write_claims(read_claims(report), report);
      EXPECT_FALSE(rewritten(report, json).empty());
      const std::chrono::duration<double, std::milli> taken =
          std::chrono::steady_clock::now() - start;
      best = std::min(best, taken.count());
    }
    return best;
  };
  for (const std::string_view fragment :
       {"其中甲1件；", "行政处罚1件扣除", "各镇（", "未发生行政复议、", "26件中，", "1件与",
        "自然人1件（", "其中政府信息公开行政复议1件；", "由1件增至", "占3%", "县政府"}) {
    const double once = milliseconds(fragment, 50'000);
    // A quadratic reading would take sixty-four times as long.
    EXPECT_LT(milliseconds(fragment, 400'000), std::max(once, 1.0) * 30) << fragment;
  }
}

}  // namespace
}  // namespace ogi
