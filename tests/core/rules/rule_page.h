#pragma once

#include <string>
#include <vector>

#include "core/rules/rule.h"
#include "tests/core/all_rooms.h"

namespace ogi::test {

struct Fence {
  std::string info;  ///< what stands behind ```report
  std::string body;
};

/// A rule's page, core/rules/ogiNNN_slug.md.
struct RulePage {
  std::string title;                  ///< the first line, without `# `
  std::vector<std::string> headings;  ///< without `## `
  std::string summary;                ///< between the title and the first heading
  std::vector<Fence> fences;
  std::string text;
};

/// A file of the repository as text; empty where there is none.
std::string read_repository_file(const std::string& path);

RulePage parse_rule_page(const std::string& text);

/// OGI301 requests-balance: ogi301_requests_balance, as its files are called.
std::string stem_of(const Rule& rule);
/// Where the rule's page lies in the repository.
std::string page_path(const Rule& rule);
RulePage rule_page(const Rule& rule);

/// The reports in which nothing is to be found (tests/corpus/clean), a path each, in order.
std::vector<std::string> clean_report_paths();

}  // namespace ogi::test
