#include <algorithm>
#include <utility>

#include "core/rules/listed_words.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::site_check};

constexpr std::size_t most_findings = 20;

void check(const Case& given, RuleReport& rule_report) {
  std::vector<std::pair<const ListedWord*, std::string_view>> told;
  for (const Section part : all_sections) {
    const SectionText& section = given.texts.of(part);
    for (const WordHit& hit : section.listed()) {
      if (hit.word->list != WordList::fixed_term && hit.word->list != WordList::fixed_wording)
        continue;
      const std::string_view written = section.written(hit.range);
      const auto known = std::find(told.begin(), told.end(), std::pair{hit.word, written});
      if (known != told.end()) {
        section.point(rule_report.findings()[static_cast<std::size_t>(known - told.begin())],
                      hit.range);
        continue;
      }
      if (told.size() == most_findings) return;
      told.emplace_back(hit.word, written);
      Finding& finding =
          find_in_text(rule_report, section, hit.range, "{0}的{1}有误，规范表述是“{2}”。请更正。",
                       "In {0}, {1} is miswritten: {2}.");
      finding.message.text(hit.word->right);
      finding.expected = hit.word->right;
    }
  }
}

}  // namespace

// OGI609: wording that has one right form stands otherwise.
constinit const Rule ogi609_fixed_wording{
    .code = "OGI609",
    .slug = "fixed-wording",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "规范表述写错",
    .title_en = "Fixed wording miswritten",
    .check = check,
};

}  // namespace ogi::rules
