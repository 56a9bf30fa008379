#include <algorithm>
#include <utility>

#include "core/rules/listed_words.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reform};

// A sentence with one of these tells of the past as such.
constexpr Words of_history =
    u"原|旧|前身|合并|并入|划入|划转|整合|组建|更名|改名|撤销|历史|机构改革|移交|承接|当时|时任|"
    u"档案|"
    u"修订|废止|失效|印发|历年|以来|挂牌";
// In zones the departments of a committee keep names of their own.
constexpr Words zones = u"开发区|高新区|经开区|园区|新区|保税区|度假区|示范区|管委会";

bool names_year_up_to(std::u32string_view text, int last) {
  for (std::size_t at = 0; at + 4 < text.size(); ++at) {
    const auto year = parse_numeral(text.substr(at, 4));
    if (year && *year >= 1949 && *year <= last && (text[at + 4] == U'年' || text[at + 4] == U'〕'))
      return true;
  }
  return false;
}

/// Whether a 《 of the sentence is open at `at`.
bool in_title(std::u32string_view text, std::size_t begin, std::size_t at) {
  const std::u32string_view before = text.substr(begin, at - begin);
  const std::size_t open = before.rfind(U'《');
  return open != before.npos && before.find(U'》', open) == before.npos;
}

bool names_latest_congress(const SectionTexts& texts) {
  return std::any_of(all_sections.begin(), all_sections.end(), [&texts](Section part) {
    return has_any(texts.of(part).view(), u"二十大|二十届");
  });
}

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (!report.year) {
    rule_report.not_applicable("报告没有写明年度。", "No year is stated.");
    return;
  }
  const std::u32string organ = fold_label(report.organ);
  if (has_any(organ, zones)) {
    rule_report.not_applicable("开发区等的机构名称不按此判断。",
                               "Departments of zones keep names of their own.");
    return;
  }
  std::vector<std::pair<const ListedWord*, std::size_t>> told;
  for (const Section part : all_sections) {
    const SectionText& section = given.texts.of(part);
    const std::u32string_view text = section.view();
    for (const WordHit& hit : section.listed()) {
      const ListedWord& word = *hit.word;
      if (word.list != WordList::former_name || *report.year <= word.last_year) continue;
      const bool of_congress = word.word.back() == u'神';
      if (of_congress && names_latest_congress(given.texts)) continue;
      const bool own = std::search(organ.begin(), organ.end(), word.word.begin(),
                                   word.word.end()) != organ.end();
      if (own) continue;
      const CharacterRange sentence = sentence_at(text, hit.range.begin);
      const std::u32string_view words = text.substr(sentence.begin, sentence.end - sentence.begin);
      if (has_any(words, of_congress ? Words(u"以来|回顾|历次") : of_history) ||
          has_any(words, zones) || names_year_up_to(words, word.last_year) ||
          in_title(text, sentence.begin, hit.range.begin))
        continue;
      const auto known = std::find_if(told.begin(), told.end(),
                                      [&](const auto& entry) { return entry.first == &word; });
      if (known != told.end()) {
        section.point(rule_report.findings()[known->second], hit.range);
        continue;
      }
      told.emplace_back(&word, told.size());
      find_in_text(rule_report, section, hit.range,
                   "{0}的{1}是过去的名称或提法，{2} 年度已不再使用，现为{3}。请核对。",
                   "In {0}, {1} is a name of the past, no longer in use in {2}; now {3}. Check it.")
          .message.number(*report.year)
          .text(word.right);
    }
  }
}

}  // namespace

// OGI610: an organ, a congress or a plenum that is no longer, as if it were.
constinit const Rule ogi610_former_name{
    .code = "OGI610",
    .slug = "former-name",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "使用了过去的名称",
    .title_en = "A name of the past",
    .check = check,
};

}  // namespace ogi::rules
