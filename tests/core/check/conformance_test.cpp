// tests/conformance: every fence of every rule's page as JSON that any implementation can run, with
// what the whole check finds. The files are generated; this test fails where they are stale.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/api/api.h"
#include "core/api/write.h"
#include "core/rules/registry.h"
#include "tests/core/all_rooms.h"
#include "tests/core/rules/report_fixture.h"
#include "tests/core/rules/rule_page.h"

namespace ogi::test {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Report& report) {
  const Recognition recognition{.report = report, .origins = {}};
  return Json::parse(write_recognition(recognition, {}))["report"];
}

/// The merge patch (RFC 7396) that makes `to` of `from`.
Json patch_between(const Json& from, const Json& to) {
  Json patch = Json::object();
  for (const auto& [key, value] : from.items()) {
    if (!to.contains(key)) patch[key] = nullptr;
  }
  for (const auto& [key, value] : to.items()) {
    if (!from.contains(key)) {
      patch[key] = value;
    } else if (from[key] != value) {
      patch[key] = value.is_object() ? patch_between(from[key], value) : value;
    }
  }
  return patch;
}

Json options_of(const Example& example) {
  Json options = Json::object();
  if (example.today) options["today"] = to_iso_date(*example.today);
  if (example.last_year) options["last_year"] = json_of(*example.last_year);
  for (const Report& member : example.members) options["members"].push_back(json_of(member));
  for (const Report& peer : example.peers) options["peers"].push_back(json_of(peer));
  for (const std::string& name : example.roster) options["roster"].push_back(name);
  for (const auto& [cell, value, source] : example.figures)
    options["figures"].push_back(
        {{"cell", std::string(cell_key(cell))}, {"value", value}, {"source", source}});
  if (example.settings) options["settings"] = Json::parse(example.settings_json);
  return options;
}

Json findings_of(const Json& report, const Json& options) {
  const Json result = Json::parse(check_json(report.dump(), options.dump()));
  Json findings = Json::array();
  for (const Json& finding : result["findings"]) {
    findings.push_back({{"rule", finding["rule"]},
                        {"severity", finding["severity"]},
                        {"places", finding["places"]}});
  }
  return findings;
}

Json case_of(const std::string& name, const Example& example) {
  const Json base = json_of(consistent_report(example.edition));
  const Json report = json_of(example.report);
  Json options = options_of(example);
  Json one = {{"case", name},
              {"base", std::string(edition_key(example.edition))},
              {"report", patch_between(base, report)},
              {"findings", findings_of(report, options)}};
  if (options.contains("last_year"))
    options["last_year"] = patch_between(base, options["last_year"]);
  for (const char* others : {"members", "peers"}) {
    if (!options.contains(others)) continue;
    for (Json& other : options[others]) other = patch_between(base, other);
  }
  if (!options.empty()) one["options"] = std::move(options);
  return one;
}

/// One case a line, so that a change shows as what it is.
std::string every_case() {
  std::string text;
  for (const Rule* rule : all_rules()) {
    const RulePage page = rule_page(*rule);
    std::size_t number = 0;
    for (const Fence& fence : page.fences) {
      const Example example = parse_example(fence.info, fence.body);
      const std::string kind = example.expected.empty() ? " right " : " wrong ";
      text += text.empty() ? "[\n" : ",\n";
      text += case_of(std::string(rule->code) + kind + std::to_string(++number), example).dump();
    }
  }
  return text + "\n]\n";
}

void expect_current(const std::string& name, const std::string& text) {
  const std::string path = "tests/conformance/" + name;
  if (std::getenv("OGI_UPDATE") != nullptr)
    std::ofstream(std::string(OGI_SOURCE_DIR) + "/" + path, std::ios::binary) << text;
  EXPECT_TRUE(read_repository_file(path) == text)
      << path << " is stale: run OGI_UPDATE=1 ogi_tests --gtest_filter=Conformance.*";
}

TEST(Conformance, cases_are_those_of_the_rules_pages) {
  expect_current("cases-generated.json", every_case());
}

TEST(Conformance, bases_are_the_correct_reports) {
  for (const Edition edition : all_editions) {
    expect_current("base-" + std::string(edition_key(edition)) + "-generated.json",
                   json_of(consistent_report(edition)).dump(1) + "\n");
  }
}

}  // namespace
}  // namespace ogi::test
