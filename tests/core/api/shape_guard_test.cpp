#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/api/read.h"
#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

using Json = nlohmann::json;

template <typename T>
std::string error_in(const ReadResult<T>& read) {
  const auto* error = std::get_if<ReadError>(&read);
  return error == nullptr ? "" : render(*error, Language::en);
}

std::string error_of_report(const std::string& members) {
  const auto read = read_report(R"({"schema":"ogi-report/1",)" + members + "}");
  return error_in(read);
}

using Cases = std::vector<std::pair<std::string, std::string>>;

TEST(ShapeGuard, a_value_of_the_wrong_kind_is_refused_with_its_place) {
  const Cases cases = {
      {R"("cells":{"requests.received.total":true})", "cells/requests.received.total"},
      {R"("cells":{"requests.received.total":{}})", "cells/requests.received.total"},
      {R"("cells":{"requests.received.total":[1]})", "cells/requests.received.total"},
      {R"("cells":[])", "cells in the JSON must be an object, not an array"},
      {R"("cells":{},"sections":{"1":5})", "sections/1 in the JSON must be a string, not a number"},
      {R"("cells":{},"sections":"1")", "sections"},
      {R"("cells":{},"year":"2024")", "year in the JSON must be a number, not a string"},
      {R"("cells":{},"published":20250117)", "published"},
      {R"("cells":{},"title":["T"])", "title in the JSON must be a string, not an array"},
      {R"("cells":{},"headings":"x")", "headings in the JSON must be an array, not a string"},
      {R"("cells":{},"headings":[{"section":"1","text":"a"},{"section":2,"text":"b"}])",
       "headings/1/section"},
      {R"("cells":{},"headings":[null])", "headings/0 in the JSON must be an object, not null"},
      {R"("cells":{},"period":{"from":false})",
       "period/from in the JSON must be a string, not a boolean"},
      {R"("cells":{},"tables":[{"problems":[{},{"row":1}]}])", "tables/0/problems/1/row"},
      {R"("cells":{},"notes":[{"pages":["1"]}])", "notes/0/pages/0"},
  };
  for (const auto& [members, told] : cases)
    EXPECT_NE(error_of_report(members).find(told), std::string::npos) << members << "\n"
                                                                      << error_of_report(members);
}

TEST(ShapeGuard, what_is_there_twice_is_refused) {
  const Cases cases = {
      {R"("year":2024,"cells":{},"year":2023)", "year stands twice"},
      {R"("cells":{},"cells":{})", "cells stands twice"},
      {R"("cells":{},"sections":{"5":"a","5":"b"})", "sections/5 stands twice"},
      {R"("cells":{"requests.received.total":"1","requests.received.total":"1"})",
       "requests.received.total"},
      {R"("cells":{"requests.received.total":"","requests.received.total":"1"})",
       "requests.received.total"},
  };
  for (const auto& [members, told] : cases)
    EXPECT_NE(error_of_report(members).find(told), std::string::npos) << error_of_report(members);
  EXPECT_EQ(error_of_report(R"("cells":{},"headings":[{"text":"a"},{"text":"a"}])"), "")
      << "each object has its own members";
}

TEST(ShapeGuard, null_is_absent_and_what_others_need_is_passed_over) {
  EXPECT_EQ(error_of_report(R"("cells":{"requests.received.total":null},"sections":{"1":null},
    "title":null,"year":null,"headings":null,"period":{"from":null})"),
            "");
  EXPECT_EQ(
      error_of_report(R"("cells":{},"id":7,"id":8,"more":{"cells":[true,{"year":"x"}],"cells":1})"),
      "");
  EXPECT_EQ(error_in(read_options("null")), "");
  EXPECT_NE(error_of_report(R"("cells":{},"sections":{"一":"x"})").find("sections/一"),
            std::string::npos);
}

TEST(ShapeGuard, an_option_or_setting_that_is_none_is_refused) {
  const Cases cases = {
      {"5", "object"},
      {R"("en")", "object"},
      {"true", "object"},
      {"[]", "object"},
      {R"({"lastyear":{}})", "lastyear"},
      {R"({"last_year":"x"})", "last_year"},
      {R"({"today":5})", "today"},
      {R"({"members":[{"schema":"ogi-report/1","cells":{},"year":"2024"}]})", "members/0/year"},
      {R"({"roster":["甲局",2]})", "roster/1"},
      {R"({"waivers":[{"finding":"OGI305/1","why":"x"}]})", "waivers/0/why"},
      {R"({"figures":[{"cell":"requests.received.total","value":3}]})", "figures/0/value"},
      {R"({"settings":{"schema":"ogi-settings/1","longest_section_1":5}})",
       "settings/longest_section_1"},
      {R"({"settings":{"schema":"ogi-settings/1","longest_section_one":"5"}})",
       "settings/longest_section_one"},
      {R"({"settings":{"schema":"ogi-settings/1","deadlines":{"department":"01-20"}}})",
       "settings/deadlines/department"},
      {R"({"settings":{"schema":"ogi-settings/1","severities":[{"rule":"OGI007","severity":"info"}]}})",
       "needs rule, severity and reason; complete that of \"OGI007\""},
      {R"({"settings":{"schema":"ogi-settings/1","severities":[{"rule":"OGI007","reason":"惯例"}]}})",
       "needs rule, severity and reason"},
  };
  for (const auto& [json, told] : cases)
    EXPECT_NE(error_in(read_options(json)).find(told), std::string::npos)
        << json << "\n"
        << error_in(read_options(json));
  EXPECT_EQ(error_in(read_options(R"({"last_year":{"schema":"ogi-report/1","cells":{},"id":5}})")),
            "")
      << "a report in the options may carry more, too";
}

TEST(ShapeGuard, documents_are_held_to_their_shape) {
  const auto document_error = [](const std::string& blocks) {
    return error_in(read_document(R"({"schema":"ogi-document/1","blocks":)" + blocks + "}"));
  };
  EXPECT_EQ(document_error(
                R"([{"type":"chart","series":[1,2]},{"type":"table","rows":[[{"text":"1"}]]}])"),
            "");
  EXPECT_NE(
      document_error(R"([{"type":"table","rows":[[{"text":"1"}],[{"text":"1"},{"text":5}]]}])")
          .find("blocks/0/rows/1/1/text"),
      std::string::npos);
  EXPECT_NE(document_error(R"([{"type":"table","rows":[["1"]]}])").find("blocks/0/rows/0/0"),
            std::string::npos);
  EXPECT_NE(document_error(R"({"type":"text"})").find("blocks"), std::string::npos);
}

/// Every value of a full example, replaced by one of another kind, is refused at its place.
void expect_each_refused(const Json& whole, const Json::json_pointer& place) {
  const Json& value = whole.at(place);
  if (!place.empty()) {
    Json changed = whole;
    changed[place] = value.is_boolean() ? Json("x") : Json(true);
    std::string path = place.to_string().substr(1);
    EXPECT_NE(error_in(read_options(changed.dump())).find(path), std::string::npos) << path;
  }
  if (value.is_object())
    for (const auto& [name, part] : value.items()) expect_each_refused(whole, place / name);
  if (value.is_array())
    for (std::size_t i = 0; i < value.size(); ++i) expect_each_refused(whole, place / i);
}

TEST(ShapeGuard, no_value_anywhere_may_be_of_another_kind) {
  const Json whole = Json::parse(R"({"language":"en","today":"2025-02-03",
    "last_year":{"schema":"ogi-report/1","organ":"甲","year":2023,"title":"t",
      "period":{"from":"2023-01-01","to":"2023-12-31"},"published":"2024-01-17",
      "editions":{"disclosure":"2019","requests":"2021"},
      "headings":[{"section":"1","text":"一、总体情况"}],
      "tables":[{"table":"review","source":"grid","problems":[
        {"kind":"row_twice","row":"received","column":"total","text":"两次"}]}],
      "notes":[{"kind":"part-not-read","count":2,"pages":[1,3],"parts":["表.xlsx"]}],
      "sections":{"preamble":"前言","6":"其他"},"cells":{"requests.received.total":"1"}},
    "members":[{"schema":"ogi-report/1","cells":{}}],"roster":["乙局"],
    "waivers":[{"finding":"OGI305/1/9f3a12cd","reason":"已核对"}],
    "confirmed":["requests.received.total"],"wrong":["review.reconsideration.total"],
    "figures":[{"cell":"disclosure.penalties.decisions","value":"12","source":"统计"}],
    "settings":{"schema":"ogi-settings/1","name":"县","deadlines":{"departments":"01-28"},
      "section_six":["提案"],"longest_section_one":1000,
      "severities":[{"rule":"OGI007","severity":"info","reason":"惯例"}],
      "lists":{"former_names":[{"word":"旧局","right":"新局","last_year":2019}]}}})");
  ASSERT_EQ(error_in(read_options(whole.dump())), "");
  expect_each_refused(whole, Json::json_pointer());
}

}  // namespace
}  // namespace ogi::test
