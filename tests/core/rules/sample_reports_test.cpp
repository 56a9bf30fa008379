// The rules on real reports, which are read in place and skipped where they are not at hand.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/check/check.h"
#include "core/recognise/recognise.h"
#include "core/rules/registry.h"
#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

std::filesystem::path samples_folder() {
  const char* given = std::getenv("OGI_SAMPLES");
  return given != nullptr ? std::filesystem::path(given)
                          : std::filesystem::path(OGI_SOURCE_DIR) / "../shared/samples";
}

std::string sample(const std::string& name) {
  std::ifstream stream(samples_folder() / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// The value of an attribute of the tag `head`, 1 where it has none.
int span_of(const std::string& head, const std::string& attribute) {
  const std::size_t at = head.find(attribute + "=\"");
  return at == std::string::npos ? 1 : std::atoi(head.c_str() + at + attribute.size() + 2);
}

/// Enough of HTML for the samples, which are plain: paragraphs, and tables of text.
Document document_of(const std::string& html) {
  Document document;
  std::string text;
  bool in_table = false;
  for (std::size_t at = html.find("<body"); at < html.size();) {
    if (html[at] != '<') {
      text += html[at++];
      continue;
    }
    const std::size_t end = html.find('>', at);
    const std::string head = html.substr(at + 1, end - at - 1);
    at = end + 1;
    const std::string tag = head.substr(0, head.find(' '));
    if (tag == "title") document.title = html.substr(at, html.find('<', at) - at);
    if (tag == "table") document.blocks.emplace_back(TableBlock{});
    if (tag == "table" || tag == "/table") in_table = tag == "table";
    if (!in_table) {
      if (tag == "/p") document.blocks.emplace_back(TextBlock{text});
      if (tag == "p" || tag == "/p" || tag == "/table") text.clear();
      continue;
    }
    auto& rows = std::get<TableBlock>(document.blocks.back()).rows;
    if (tag == "tr") rows.emplace_back();
    if (tag == "td" || tag == "th") {
      rows.back().push_back({"", span_of(head, "rowspan"), span_of(head, "colspan")});
      text.clear();
    }
    if (tag == "/td" || tag == "/th") rows.back().back().text = text;
  }
  const std::size_t title = html.find("<title>");
  if (title != std::string::npos)
    document.title = html.substr(title + 7, html.find("</title>") - title - 7);
  return document;
}

Result check_sample(const Report& report, const Report* last_year) {
  const Claims claims = read_claims(report);
  Result result = check_report(report, {.claims = &claims, .last_year = last_year}, all_rules());
  for (const Finding& finding : result.findings)
    std::printf("  %s %s: %s\n", std::string(finding.rule->code).c_str(),
                std::string(severity_key(finding.severity)).c_str(),
                render(finding.message, Language::zh).c_str());
  return result;
}

/// `OGI505 warning 170 134`: a finding of the rules that hold the text and other reports against
/// the tables.
std::vector<std::string> in_words(const Result& result) {
  std::vector<std::string> words;
  for (const Finding& finding : result.findings) {
    const std::string_view code = finding.rule->code;
    if (code < "OGI501" || (code > "OGI510" && code < "OGI701")) continue;
    words.push_back(std::string(code) + " " + std::string(severity_key(finding.severity)) + " " +
                    finding.expected + " " + finding.actual);
  }
  std::sort(words.begin(), words.end());
  return words;
}

TEST(SampleReports, of_a_city_have_the_differences_that_are_known_and_no_others) {
  const std::string now = sample("suqian-2024.html");
  if (now.empty()) GTEST_SKIP() << "practice reports are not here: " << samples_folder();
  const Report report = recognise_document(document_of(now)).report;
  const Report before = recognise_document(document_of(sample("suqian-2023.html"))).report;
  ASSERT_EQ(report.organ, "宿迁市");
  ASSERT_EQ(before.year, 2023);
  ASSERT_TRUE(report.value(*find_cell("review.reconsideration.total")).is_count());
  const std::vector<std::string> known{"OGI505 warning 77 57", "OGI510 warning 1.08 1.05"};
  std::printf("suqian-2024 with suqian-2023:\n");
  EXPECT_EQ(in_words(check_sample(report, &before)), known);
  std::printf("suqian-2023 alone:\n");
  EXPECT_TRUE(in_words(check_sample(before, nullptr)).empty());
}

TEST(SampleReports, of_a_bureau_with_nothing_wrong_have_no_finding) {
  const std::string text = sample("yanshi-2024.txt");
  if (text.empty()) GTEST_SKIP() << "practice reports are not here: " << samples_folder();
  const Report report =
      recognise_document(Document{.title = {}, .blocks = {TextBlock{text}}, .notes = {}}).report;
  std::printf("yanshi-2024:\n");
  EXPECT_TRUE(in_words(check_sample(report, nullptr)).empty());
}

/// The annotated passages through the rules: what their readers called false is reported, and
/// nothing else of lists, shares and growth; the tables of these reports are not given.
TEST(SampleReports, passages_give_what_their_readers_called_false_and_no_more) {
  const std::string lines = sample("claims.jsonl");
  if (lines.empty()) GTEST_SKIP() << "practice reports are not here: " << samples_folder();
  std::size_t reported = 0;
  std::size_t traps = 0;
  std::istringstream in(lines);
  for (std::string line; std::getline(in, line);) {
    const nlohmann::json annotated = nlohmann::json::parse(line);
    Report report;
    report.organ = annotated["organ"];
    report.year = annotated["year"].get<int>();
    report.sections[static_cast<std::size_t>(Section::one)] = annotated["text"];
    const Claims claims = read_claims(report);
    std::vector<std::string> found;
    for (const Finding& finding : check_report(report, {.claims = &claims}, all_rules()).findings) {
      if (!finding.rule->code.starts_with("OGI5") || finding.severity == Severity::info) continue;
      EXPECT_EQ(finding.rule->code, "OGI507") << render(finding.message, Language::zh);
      found.push_back(finding.expected);
    }
    std::vector<std::string> wanted;
    for (const auto& list : annotated["truth"]["breakdowns"]) {
      if (!list["consistent"]) wanted.push_back(std::to_string(list["total"].get<std::int64_t>()));
    }
    EXPECT_EQ(found, wanted) << annotated["id"];
    reported += found.size();
    traps += annotated["truth"]["traps"].size();
  }
  std::printf("annotated passages: %zu false lists reported, %zu traps silent\n", reported, traps);
}

}  // namespace
}  // namespace ogi::test
