#include "tests/core/rules/rule_page.h"

#include <fstream>
#include <sstream>

#include "tests/core/all_rooms.h"

namespace ogi::test {

std::string read_repository_file(const std::string& path) {
  std::ifstream file(std::string(OGI_SOURCE_DIR) + "/" + path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

RulePage parse_rule_page(const std::string& text) {
  RulePage page{.title = {}, .headings = {}, .summary = {}, .fences = {}, .text = text};
  Fence* open = nullptr;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (open != nullptr) {
      if (line == "```") {
        open = nullptr;
      } else {
        open->body += line + "\n";
      }
    } else if (line.starts_with("```report")) {
      page.fences.push_back({.info = line.substr(9), .body = {}});
      open = &page.fences.back();
    } else if (line.starts_with("# ") && page.title.empty()) {
      page.title = line.substr(2);
    } else if (line.starts_with("## ")) {
      page.headings.push_back(line.substr(3));
    } else if (page.headings.empty()) {
      page.summary += line + "\n";
    }
  }
  return page;
}

}  // namespace ogi::test
