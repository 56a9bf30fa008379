#pragma once

#include <string>
#include <vector>

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

}  // namespace ogi::test
