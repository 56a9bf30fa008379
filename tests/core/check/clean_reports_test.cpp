// Reports of every style of organ with nothing to find (tests/corpus/clean).
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "core/check/check.h"
#include "core/rules/registry.h"
#include "tests/core/all_rooms.h"
#include "tests/core/rules/report_fixture.h"
#include "tests/core/rules/rule_page.h"

namespace ogi::test {
namespace {

std::vector<std::string> clean_reports() {
  std::vector<std::string> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(OGI_SOURCE_DIR) + "/tests/corpus/clean")) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path().filename().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

TEST(CleanReports, give_no_error_and_no_warning) {
  const std::vector<std::string> files = clean_reports();
  ASSERT_GE(files.size(), 12U);
  for (const std::string& file : files) {
    SCOPED_TRACE(file);
    const Example example = parse_example("", read_repository_file("tests/corpus/clean/" + file));
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

}  // namespace
}  // namespace ogi::test
