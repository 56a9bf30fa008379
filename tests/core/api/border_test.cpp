// The border as its users see it: JSON text in, JSON text out, checked with the library's own
// parser.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/api/api.h"
#include "core/api/utf16.h"
#include "core/api/writer.h"
#include "core/report/form.h"
#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

using Json = nlohmann::json;

Json parse(const std::string& text) {
  Json json = Json::parse(text, nullptr, false);
  EXPECT_FALSE(json.is_discarded()) << text;
  return json;
}

/// An all-zero report of edition 2021 with `changes` to its cells.
std::string report_with(const Json& changes) {
  Json report = {{"schema", "ogi-report/1"}, {"year", 2024}, {"cells", Json::object()}};
  for (const Table table : all_tables) {
    for (const CellId cell : cells_of(Edition::notice_2021, table))
      report["cells"][std::string(cell_key(cell))] = "0";
  }
  report["cells"].update(changes);
  return report.dump();
}

TEST(Border, a_failing_sum_is_told_with_its_terms_and_its_difference) {
  const Json result = parse(check_json(report_with({{"review.reconsideration.upheld", "10"},
                                                    {"review.reconsideration.corrected", "1"}}),
                                       ""));
  EXPECT_EQ(result["schema"], "ogi-result/1");
  EXPECT_EQ(result["verdict"], "fail");
  EXPECT_EQ(result["equations"]["checked"], 42);
  EXPECT_EQ(result["equations"]["failed"], 1);
  ASSERT_EQ(result["findings"].size(), 1U);
  const Json& finding = result["findings"][0];
  EXPECT_EQ(finding["rule"], "OGI401");
  EXPECT_EQ(finding["expected"], "11");
  EXPECT_EQ(finding["actual"], "0");
  EXPECT_EQ(finding["terms"].size(), 4U);
  for (const Json& item : result["equations"]["items"]) {
    if (item["state"] == "failed") {
      EXPECT_EQ(item["id"], "review.reconsideration");
      EXPECT_EQ(item["difference"], "-11");
    }
  }
}

TEST(Border, a_finding_rests_on_the_notice_of_the_report_s_own_year) {
  Json report = Json::parse(report_with({{"review.reconsideration.total", "1"}}));
  for (const auto& [year, notice] : {std::pair(2024, "2021"), std::pair(2020, "2019")}) {
    report["year"] = year;
    const Json result = parse(check_json(report.dump(), ""));
    for (const Json& finding : result["findings"]) {
      if (finding["rule"] != "OGI401") continue;
      ASSERT_EQ(finding["basis"].size(), 1U);
      EXPECT_NE(finding["basis"][0].get<std::string>().find(notice), std::string::npos);
    }
  }
}

TEST(Border, codes_order_and_places_do_not_depend_on_the_language) {
  const std::string report =
      report_with({{"requests.received.total", "5"}, {"requests.granted.enterprise", ""}});
  Json zh = parse(check_json(report, R"({"language":"zh-CN"})"));
  Json en = parse(check_json(report, R"({"language":"en"})"));
  ASSERT_EQ(zh["findings"].size(), en["findings"].size());
  for (std::size_t i = 0; i < zh["findings"].size(); ++i) {
    EXPECT_NE(zh["findings"][i]["message"], en["findings"][i]["message"]);
    for (const char* member : {"rule", "severity", "places"})
      EXPECT_EQ(zh["findings"][i][member], en["findings"][i][member]);
  }
}

TEST(Border, positions_are_utf16_units) {
  const std::string document =
      R"({"schema":"ogi-document/1","blocks":[{"type":"text","text":"临江市教育局2024年政府信息公开工作年度报告\n一、总体情况\n𠮷\n二、主动公开政府信息情况\n乙"}]})";
  const Json recognition = parse(recognise_json(document));
  const Json& pieces = recognition["origins"]["sections"]["1"];
  ASSERT_EQ(pieces.size(), 1U);
  // The title has 23 units, the heading 6, each line break 1; 𠮷 is two.
  EXPECT_EQ(pieces[0]["start"], 31);
  EXPECT_EQ(pieces[0]["end"], 33);
}

TEST(Border, the_catalogue_has_both_forms_whole) {
  const Json catalogue = parse(catalogue_json(""));
  const std::pair<const char*, std::size_t> editions[] = {{"2021", 42}, {"2019", 40}};
  for (const auto& [edition, equations] : editions) {
    const Json& form = catalogue["forms"][edition];
    EXPECT_EQ(form["equations"].size(), equations);
    std::size_t cells = 0;
    for (const Json& group : form["disclosure"]["groups"]) {
      for (const Json& row : group["rows"]) cells += row["cells"].size();
    }
    for (const Json& row : form["requests"]["rows"]) cells += row["cells"].size();
    for (const Json& block : form["review"]["blocks"]) cells += block["cells"].size();
    EXPECT_EQ(cells, edition == std::string_view("2021") ? 200U : 198U);
  }
  EXPECT_GE(catalogue["rules"].size(), 28U);
}

TEST(Border, wrong_input_is_answered_with_an_error_in_both_languages) {
  for (const std::string& answer :
       {recognise_json("no"), check_json("no", ""), check_json(report_with(Json::object()), "no"),
        catalogue_json("no")}) {
    const Json error = parse(answer);
    EXPECT_EQ(error["schema"], "ogi-error/1");
    EXPECT_FALSE(error["error"].get<std::string>().empty());
    EXPECT_FALSE(error["error_en"].get<std::string>().empty());
  }
}

TEST(JsonWriter, escapes_what_json_wants_escaped) {
  JsonWriter json;
  const std::string odd = std::string("\"\\\n\r\t\x01\x1f") + "规章\u007f";
  json.begin_array();
  json.value(odd);
  json.value(std::int64_t{-5});
  json.begin_object();
  json.end_object();
  json.end_array();
  const Json read = parse(json.take());
  EXPECT_EQ(read[0], odd);
  EXPECT_EQ(read[1], -5);
  EXPECT_TRUE(read[2].empty());
}

TEST(Utf16, positions_count_units_and_may_go_back) {
  const std::string text = "a年𠮷b";
  Utf16Positions positions(text);
  EXPECT_EQ(positions.at(0), 0U);
  EXPECT_EQ(positions.at(1), 1U);
  EXPECT_EQ(positions.at(4), 2U);
  EXPECT_EQ(positions.at(8), 4U);
  EXPECT_EQ(positions.at(1), 1U);
  EXPECT_EQ(positions.at(text.size()), 5U);
}

}  // namespace
}  // namespace ogi::test
