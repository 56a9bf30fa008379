// What a result says of its file and of equations that were not judged, in both languages.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "core/api/api.h"
#include "core/document/note.h"
#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

using Json = nlohmann::json;

Json checked(const Json& report, std::string_view language) {
  const Json options{{"language", language}};
  return Json::parse(check_json(report.dump(), options.dump()), nullptr, false);
}

/// A row of section 三 whose total is one too many.
const Json wrong_row{
    {"requests.granted.natural_person", "3"}, {"requests.granted.enterprise", "1"},
    {"requests.granted.research", "0"},       {"requests.granted.public_interest", "0"},
    {"requests.granted.legal_service", "0"},  {"requests.granted.other_org", "0"},
    {"requests.granted.total", "5"}};

std::set<std::string> reasons_of(const Json& result) {
  std::set<std::string> reasons;
  for (const Json& equation : result["equations"]["items"]) {
    if (equation.contains("reason")) reasons.insert(equation["reason"]);
  }
  return reasons;
}

TEST(Result, has_words_for_every_note_with_its_first_places) {
  for (const NoteKind kind : all_note_kinds) {
    const Json note{
        {"kind", note_kind_key(kind)}, {"count", 5}, {"parts", {"甲表", "乙表", "丙表", "丁表"}}};
    // Something that blanks lost, or an order lost, may be the reason of.
    Json cells = wrong_row;
    cells["requests.partly_granted.total"] = "";
    const Json report{{"schema", "ogi-report/1"}, {"cells", cells}, {"notes", Json::array({note})}};
    std::set<std::string> messages;
    for (const std::string_view language : {"zh-CN", "en"}) {
      const Json result = checked(report, language);
      const Json notes = result.value("notes", Json::array());
      ASSERT_EQ(notes.size(), 1U) << note_kind_key(kind);
      const std::string message = notes[0]["message"];
      EXPECT_FALSE(message.empty()) << note_kind_key(kind);
      EXPECT_EQ(message.find('{'), std::string::npos) << message;
      EXPECT_EQ(message.find("丁表"), std::string::npos) << message;
      messages.insert(message);
    }
    EXPECT_EQ(messages.size(), 2U) << note_kind_key(kind);
  }
}

TEST(Result, says_why_an_equation_was_not_judged) {
  const auto reasons = [](const Json& cells, const Json& notes, std::string_view language) {
    return reasons_of(
        checked({{"schema", "ogi-report/1"}, {"cells", cells}, {"notes", notes}}, language));
  };
  const Json lost = Json::array({{{"kind", "order-lost"}, {"count", 1}}});
  EXPECT_TRUE(reasons(wrong_row, lost, "zh-CN").contains("文字次序丢失"));
  EXPECT_TRUE(reasons(wrong_row, lost, "en").contains("the order of the words was lost"));

  Json blank = wrong_row;
  blank["requests.granted.research"] = "";
  EXPECT_TRUE(reasons(blank, Json::array(), "zh-CN")
                  .contains("（一）予以公开“科研机构”没有填写，空白处合计应为 1"));
  Json word = wrong_row;
  word["requests.granted.research"] = "若干";
  EXPECT_TRUE(reasons(word, Json::array(), "zh-CN").contains("（一）予以公开“科研机构”不是整数"));
  for (const auto& [cells, end] :
       {std::pair{blank, " is empty; the blanks must come to 1"}, {word, " is not a count"}}) {
    bool is_told = false;
    for (const std::string& reason : reasons(cells, Json::array(), "en"))
      is_told = is_told || reason.ends_with(end);
    EXPECT_TRUE(is_told) << end;
  }
}

}  // namespace
}  // namespace ogi::test
