// docs/schemas and the core know the same words and the same members.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "core/api/claim_keys.h"
#include "core/api/read.h"
#include "core/api/write.h"
#include "core/rules/applicability.h"
#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

using Json = nlohmann::json;
using Words = std::set<std::string>;

Json schema_of(const std::string& name) {
  std::ifstream file(OGI_SOURCE_DIR "/docs/schemas/" + name + ".schema.json");
  return Json::parse(file);
}

/// The words that `key_of` has for the values up to `last`.
template <typename Enumeration, typename KeyOf>
Words words_of(KeyOf key_of, Enumeration last) {
  Words words;
  for (int i = 0; i <= static_cast<int>(last); ++i)
    words.emplace(key_of(static_cast<Enumeration>(i)));
  return words;
}

template <std::size_t Count>
Words words_of(const std::array<std::string_view, Count>& keys) {
  return {keys.begin(), keys.end()};
}

/// A claim's usual value has a word that is never written.
Words without(Words words, const std::string& usual) {
  EXPECT_EQ(words.erase(usual), 1U) << usual;
  return words;
}

void collect_enumerations(const Json& schema, const std::string& path,
                          std::map<std::string, Words>& found) {
  if (!schema.is_structured()) return;
  if (schema.is_object() && schema.contains("enum") && schema["enum"].is_array())
    found[path] = schema["enum"].get<Words>();
  for (const auto& [name, part] : schema.items())
    collect_enumerations(part, path + "/" + name, found);
}

TEST(Schemas, every_list_of_words_is_that_of_the_core) {
  const std::map<std::string, Words> known{
      {"report/$defs/SectionKey", words_of(section_key, Section::six)},
      {"report/$defs/TableName", words_of(table_key, Table::review)},
      {"report/$defs/Edition", words_of(edition_key, Edition::notice_2021)},
      {"report/$defs/TableFacts/properties/source",
       words_of(table_source_key, TableSource::picture)},
      {"report/$defs/TableProblem/properties/kind",
       words_of(shape_problem_key, ShapeProblem::column_order)},
      {"claims/$defs/Claim/properties/measure", words_of(measure_keys)},
      {"claims/$defs/Claim/properties/applicant",
       without(words_of(applicant_key, Applicant::organisations), "total")},
      {"claims/$defs/Claim/properties/span", without(words_of(span_keys), "this_year")},
      {"claims/$defs/Claim/properties/extent", without(words_of(extent_keys), "whole")},
      {"claims/$defs/Claim/properties/not_comparable_reason",
       without(words_of(not_comparable_key, NotComparable::implied), "none")},
      {"claims/$defs/Claim/properties/certainty", words_of(certainty_key, Certainty::covered)},
      {"claims/$defs/Percentage/properties/kind", words_of(percentage_kind_keys)},
      {"claims/$defs/YearMention/properties/role", words_of(year_role_keys)},
      {"options/$defs/Language",
       {Json::parse(write_catalogue(Language::zh))["language"],
        Json::parse(write_catalogue(Language::en))["language"]}},
      {"catalogue/$defs/CatalogueRule/properties/organs",
       words_of(organs_key, Organs::without_rule_power)},
      {"result/$defs/Severity", words_of(severity_key, Severity::info)},
      {"result/$defs/RuleOutcome/properties/state",
       words_of(rule_state_key, RuleState::not_judged)},
      {"result/$defs/Fix/properties/certainty", words_of(confidence_key, Confidence::cannot_tell)},
      {"result/$defs/Place/oneOf/5/properties/field", words_of(field_key, Field::published)},
      {"result/properties/verdict", words_of(verdict_key, Verdict::not_a_report)},
      {"document/$defs/DocumentNoteKind", words_of(note_kind_key, NoteKind::note_marks)},
      // No function of the core gives these; tests/node/schemas.test.mjs sees each of them written.
      {"result/$defs/EquationOutcome/properties/state", {"held", "failed", "skipped"}},
  };
  std::map<std::string, Words> told;
  for (const std::string name :
       {"catalogue", "claims", "document", "error", "options", "recognition", "report", "result"})
    collect_enumerations(schema_of(name), name, told);
  EXPECT_EQ(told, known);
}

/// The members of an object, told in its schema and used in an example.
void expect_every_member(const Json& schema, const Json& example) {
  Words told;
  Words used;
  for (const auto& [name, member] : schema["properties"].items()) told.insert(name);
  for (const auto& [name, member] : example.items()) used.insert(name);
  EXPECT_EQ(used, told);
}

TEST(Schemas, every_member_of_a_report_is_read_and_written) {
  const Json example = Json::parse(R"({"schema":"ogi-report/1","organ":"甲局","year":2024,
    "title":"甲局2024年报告","period":{"from":"2024-01-01","to":"2024-12-31"},
    "published":"2025-01-17","editions":{"disclosure":"2019","requests":"2021"},
    "headings":[{"section":"1","text":"一、总体情况"}],
    "tables":[{"table":"review","source":"grid","problems":[
      {"kind":"row_twice","row":"received","column":"total","text":"两次"}]}],
    "notes":[{"kind":"part-not-read","count":2,"pages":[1,3],"parts":["表.xlsx"]}],
    "sections":{"preamble":"前言","6":"其他"},
    "cells":{"requests.received.total":"","review.litigation_direct.total":"3"}})");
  const Json schema = schema_of("report");
  expect_every_member(schema, example);
  expect_every_member(schema["properties"]["period"], example["period"]);
  expect_every_member(schema["properties"]["editions"], example["editions"]);
  expect_every_member(schema["$defs"]["Heading"], example["headings"][0]);
  expect_every_member(schema["$defs"]["TableFacts"], example["tables"][0]);
  expect_every_member(schema["$defs"]["TableProblem"], example["tables"][0]["problems"][0]);

  const auto read = read_report(example.dump());
  ASSERT_TRUE(std::holds_alternative<Report>(read));
  const Recognition recognition{.report = std::get<Report>(read), .origins = {}};
  EXPECT_EQ(Json::parse(write_recognition(recognition, Document{}))["report"], example);
}

void expect_read(const Settings& settings) {
  EXPECT_EQ(settings.name + settings.parent + settings.province, "县市省");
  EXPECT_EQ(settings.departments_deadline.value().day, 28);
  EXPECT_EQ(settings.governments_deadline.value().month, 2);
  EXPECT_EQ(settings.section_six.at(0), "提案");
  EXPECT_EQ(settings.longest_section_one, 1000U);
  EXPECT_EQ(settings.roster.at(0), "丙局");
  EXPECT_EQ(settings.severities.at(0).rule, "OGI007");
  EXPECT_EQ(settings.severities.at(0).severity, Severity::info);
  EXPECT_EQ(settings.severities.at(0).reason, "惯例");
  EXPECT_TRUE(settings.replaces(WordList::lost_first));
  EXPECT_EQ(settings.words.at(0).right, "新局");
  EXPECT_EQ(settings.words.at(0).last_year, 2019);
}

TEST(Schemas, every_option_is_read) {
  const Json example = Json::parse(R"({"language":"en","today":"2025-02-03",
    "last_year":{"schema":"ogi-report/1","organ":"去年","cells":{}},
    "members":[{"schema":"ogi-report/1","organ":"下级","cells":{}}],"roster":["乙局"],
    "waivers":[{"finding":"OGI305/1/9f3a12cd","reason":"已核对"}],
    "confirmed":["requests.received.total"],"wrong":["review.reconsideration.total"],
    "peers":[{"schema":"ogi-report/1","organ":"同级","cells":{}}],
    "figures":[{"cell":"disclosure.penalties.decisions","value":"12","source":"统计"}],
    "settings":{"schema":"ogi-settings/1","name":"县","parent":"市","province":"省",
      "deadlines":{"departments":"01-28","governments":"02-20"},"section_six":["提案"],
      "longest_section_one":1000,"roster":["丙局"],
      "severities":[{"rule":"OGI007","severity":"info","reason":"惯例"}],
      "lists":{"fixed_terms":[],"fixed_wording":[],"lost_first":[],
        "former_names":[{"word":"旧局","right":"新局","last_year":2019}]}}})");
  const Json schema = schema_of("options");
  expect_every_member(schema, example);
  expect_every_member(schema["$defs"]["Waiver"], example["waivers"][0]);
  expect_every_member(schema["$defs"]["GivenFigure"], example["figures"][0]);
  const Json of_settings = schema_of("settings");
  const Json& settings = example["settings"];
  expect_every_member(of_settings, settings);
  expect_every_member(of_settings["properties"]["deadlines"], settings["deadlines"]);
  expect_every_member(of_settings["properties"]["lists"], settings["lists"]);
  expect_every_member(of_settings["$defs"]["SeverityChange"], settings["severities"][0]);
  expect_every_member(of_settings["$defs"]["ListEntry"], settings["lists"]["former_names"][0]);

  const auto read = read_options(example.dump());
  ASSERT_TRUE(std::holds_alternative<Options>(read));
  const auto& options = std::get<Options>(read);
  EXPECT_EQ(options.language, Language::en);
  EXPECT_EQ(to_iso_date(options.today.value()), "2025-02-03");
  EXPECT_EQ(options.last_year.value().organ, "去年");
  EXPECT_EQ(options.members.at(0).organ, "下级");
  EXPECT_EQ(options.roster.at(0), "乙局");
  EXPECT_EQ(options.waivers.at(0).finding, "OGI305/1/9f3a12cd");
  EXPECT_EQ(options.waivers.at(0).reason, "已核对");
  EXPECT_EQ(cell_key(options.confirmed.at(0)), "requests.received.total");
  EXPECT_EQ(cell_key(options.wrong.at(0)), "review.reconsideration.total");
  EXPECT_EQ(options.peers.at(0).organ, "同级");
  EXPECT_EQ(cell_key(options.figures.at(0).cell), "disclosure.penalties.decisions");
  EXPECT_EQ(options.figures.at(0).value, "12");
  EXPECT_EQ(options.figures.at(0).source, "统计");
  expect_read(options.settings.value());
}

}  // namespace
}  // namespace ogi::test
