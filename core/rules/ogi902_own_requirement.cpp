#include <algorithm>

#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"
#include "core/rules/settings.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50};

/// Whether the text has one of the words of a line, which `|` parts.
bool speaks_of(std::u32string_view text, std::string_view line) {
  while (!line.empty()) {
    const std::size_t end = std::min(line.find('|'), line.size());
    const std::u32string word = fold_label(line.substr(0, end));
    if (!word.empty() && text.find(word) != std::u32string_view::npos) return true;
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return false;
}

void check(const Case& given, RuleReport& rule_report) {
  const Settings* settings = given.context.settings;
  if (settings == nullptr ||
      (settings->section_six.empty() && settings->longest_section_one == 0)) {
    rule_report.not_applicable("没有设置本级另外的要求。", "No requirements of an office are set.");
    return;
  }
  if (given.report.section(Section::six)) {
    std::vector<Phrase> missing;
    for (const std::string& line : settings->section_six) {
      if (!speaks_of(given.texts.of(Section::six).view(), line))
        missing.push_back(Phrase("{0}", "{0}").quoted(line.substr(0, line.find('|'))));
    }
    if (!missing.empty()) {
      Finding& finding = rule_report.find("第六部分没有写{0}，本级设置要求写明。请补充。",
                                          "Section 6 does not speak of {0}, which the settings "
                                          "ask for. Add it.");
      finding.message.list("、", ", ", std::move(missing));
      finding.point_at(Section::six);
    }
  }
  const std::size_t length = given.texts.of(Section::one).view().size();
  if (settings->longest_section_one == 0 || length <= settings->longest_section_one) return;
  Finding& finding =
      rule_report.find("第一部分有 {0} 字，本级设置不超过 {1} 字。请精简。",
                       "Section 1 has {0} characters, the settings allow {1}. Shorten it.");
  finding.severity = Severity::info;
  finding.message.count(length).count(settings->longest_section_one);
  finding.point_at(Section::one);
}

}  // namespace

// OGI902: what the settings of an office ask of the text.
constinit const Rule ogi902_own_requirement{
    .code = "OGI902",
    .slug = "own-requirement",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "不符合本级另外的要求",
    .title_en = "Not as the office asks",
    .check = check,
};

}  // namespace ogi::rules
