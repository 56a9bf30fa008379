// Reports of every style of organ with nothing to find (tests/corpus/clean).
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "core/check/check.h"
#include "core/rules/registry.h"
#include "tests/core/all_rooms.h"
#include "tests/core/rules/report_fixture.h"
#include "tests/core/rules/rule_page.h"

namespace ogi::test {
namespace {

TEST(CleanReports, give_no_error_and_no_warning) {
  const std::vector<std::string> files = clean_report_paths();
  ASSERT_GE(files.size(), 30U);
  for (const std::string& file : files) {
    SCOPED_TRACE(file);
    const Example example = parse_example("", read_repository_file(file));
    ASSERT_EQ(example.error, "");
    const Claims claims = read_claims(example.report);
    const Result result =
        check_report(example.report, {.today = example.today, .claims = &claims}, all_rules());
    for (const Finding& finding : result.findings) {
      EXPECT_EQ(finding.severity, Severity::info)
          << finding.rule->code << ": " << render(finding.message, Language::zh);
    }
  }
}

/// Of what kind an organ is and what it may do is told from its name: a right report stays right
/// under every name.
TEST(CleanReports, are_clean_under_names_of_every_kind) {
  std::istringstream names(read_repository_file("tests/corpus/organ-names.txt"));
  std::size_t count = 0;
  for (std::string name; std::getline(names, name); ++count) {
    Report report = consistent_report(Edition::notice_2021);
    // Governments must tell it, others may.
    *report.sections[static_cast<std::size_t>(Section::one)] += "开展工作考核和社会评议各1次。";
    report.organ = name;
    report.title = name + "2024年政府信息公开工作年度报告";
    const Claims claims = read_claims(report);
    const Result result = check_report(report, {.claims = &claims}, all_rules());
    for (const Finding& finding : result.findings) {
      EXPECT_EQ(finding.severity, Severity::info)
          << name << ": " << finding.rule->code << ": " << render(finding.message, Language::zh);
    }
  }
  EXPECT_GE(count, 100U);
}

}  // namespace
}  // namespace ogi::test
