// Claims as JSON, and the memory that a check keeps of them.
#include <gtest/gtest.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <ctime>
#include <nlohmann/json.hpp>

#include "core/api/api.h"
#include "core/api/write.h"
#include "tests/core/all_rooms.h"
#include "tests/core/rules/report_fixture.h"

namespace ogi::test {
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

TEST(ClaimsJson, has_every_list) {
  const Report report = talking_report();
  const Json parsed = Json::parse(write_claims(read_claims(report), report));
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

TEST(TextMemory, never_changes_an_answer) {
  Report report = talking_report();
  TextMemory memory;
  const auto expect_those_of = [&memory](const Report& given) {
    const TextReading* remembered = memory.read(given);
    ASSERT_NE(remembered, nullptr);
    EXPECT_EQ(write_claims(remembered->claims, given), write_claims(read_claims(given), given));
  };
  expect_those_of(report);
  const TextReading* first = memory.read(report);
  report.write(0, "12345");
  EXPECT_EQ(memory.read(report), first);
  expect_those_of(report);
  report.sections[1] = "2024年，全局共收到政府信息公开申请13件。";
  expect_those_of(report);
  report.year = 2023;
  expect_those_of(report);
  report.organ = "清溪县人民政府";
  expect_those_of(report);
  report.sections[5] = "较2023年增长20%。";
  expect_those_of(report);
  report.sections = {};
  EXPECT_EQ(memory.read(report), nullptr);
}

/// Sentences without an end, in which each word or mark asks for a look back.
TEST(ClaimsJson, take_time_in_proportion_to_the_text_whatever_it_says) {
#ifdef __GLIBC__
  // What is freed stays with the process: to be given fresh pages takes longer than to read.
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_MMAP_MAX, 0);
#endif
  const auto report_of = [](std::string_view fragment, std::size_t length) {
    Report report = consistent_report(Edition::notice_2021);
    std::string& text = report.sections[1].emplace();
    while (text.size() < length) text += fragment;
    return report;
  };
  // Of the process, natively: a busy machine takes none of it.
  const auto milliseconds = [](const Report& report) {
    const std::clock_t start = std::clock();
    EXPECT_FALSE(write_claims(read_claims(report), report).empty());
    return 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  };
  for (const std::string_view fragment :
       {"其中甲1件；", "行政处罚1件扣除", "各镇（", "未发生行政复议、", "26件中，", "1件与",
        "自然人1件（", "其中政府信息公开行政复议1件；", "由1件增至", "占3%", "县政府"}) {
    const Report once = report_of(fragment, 20'000);
    const Report eightfold = report_of(fragment, 160'000);
    double ratio = 1e9;
    double best_once = 1e9;
    double best_eightfold = 1e9;
    // A quadratic reading would take sixty-four times as long. Rounds end when the machine has once
    // not been busy with others.
    for (int round = 0; round < 30 && ratio >= 30; ++round) {
      best_once = std::min(best_once, milliseconds(once));
      best_eightfold = std::min(best_eightfold, milliseconds(eightfold));
      ratio = best_eightfold / std::max(best_once, 1.0);
    }
    EXPECT_LT(ratio, 30) << fragment;
  }
}

}  // namespace
}  // namespace ogi::test
