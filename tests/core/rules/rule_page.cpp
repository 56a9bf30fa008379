#include "tests/core/rules/rule_page.h"

#include <algorithm>
#include <filesystem>
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

std::string stem_of(const Rule& rule) {
  std::string stem = "ogi" + std::string(rule.code.substr(3)) + "_" + std::string(rule.slug);
  std::replace(stem.begin(), stem.end(), '-', '_');
  return stem;
}

std::string page_path(const Rule& rule) {
  return "core/rules/" + stem_of(rule) + ".md";
}

RulePage rule_page(const Rule& rule) {
  return parse_rule_page(read_repository_file(page_path(rule)));
}

std::vector<std::string> clean_report_paths() {
  const std::string folder = "tests/corpus/clean/";
  std::vector<std::string> paths;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(OGI_SOURCE_DIR) + "/" + folder)) {
    if (entry.path().extension() == ".txt")
      paths.push_back(folder + entry.path().filename().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace ogi::test
