#include <algorithm>
#include <array>

#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021};

/// The headings that stand wrong: all but a longest rising run of them, so that one section moved
/// is one heading and not all those it passed. Of runs equally long the one that begins earlier is
/// kept.
std::vector<Section> misplaced(const std::vector<Section>& sections) {
  const std::size_t count = sections.size();
  std::vector<std::size_t> length(count, 1);  // of the longest rising run from here
  std::vector<std::size_t> next(count, count);
  // Of the headings of each section behind i, the one that begins the longest run.
  std::array<std::size_t, section_count> best;
  best.fill(count);
  for (std::size_t i = count; i-- > 0;) {
    const auto own = static_cast<std::size_t>(sections[i]);
    for (std::size_t section = own + 1; section < section_count; ++section) {
      const std::size_t j = best[section];
      if (j < count && (length[j] + 1 > length[i] || (length[j] + 1 == length[i] && j < next[i]))) {
        length[i] = length[j] + 1;
        next[i] = j;
      }
    }
    if (best[own] == count || length[i] >= length[best[own]]) best[own] = i;
  }
  std::size_t kept =
      static_cast<std::size_t>(std::max_element(length.begin(), length.end()) - length.begin());
  std::vector<Section> wrong;
  for (std::size_t i = 0; i < count; ++i) {
    if (i == kept) {
      kept = next[i];
    } else {
      wrong.push_back(sections[i]);
    }
  }
  return wrong;
}

constexpr std::size_t most_named = 40;

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (!report.headings) {
    rule_report.not_applicable("没有提供各部分的标题。", "No headings were given.");
    return;
  }
  std::vector<Section> sections;
  for (const Heading& heading : *report.headings) {
    if (heading.section != Section::preamble) sections.push_back(heading.section);
  }
  const std::vector<Section> wrong = misplaced(sections);
  if (wrong.empty()) return;

  std::string order;
  for (std::size_t i = 0; i < std::min(sections.size(), most_named); ++i) {
    if (i > 0) order += "、";
    order += section_numeral(sections[i]);
  }
  if (sections.size() > most_named) order += "……";
  Finding& finding = rule_report.find(
      "各部分依次是{0}，应当是一、二、三、四、五、六，各出现一次。请调整顺序，删去重复的部分。",
      "The sections stand in the order {0}; it should be 一 to 六, each once.");
  finding.message.text(order);
  for (const Section section : all_sections) {
    if (std::find(wrong.begin(), wrong.end(), section) != wrong.end()) finding.point_at(section);
  }
  finding.expected = "一、二、三、四、五、六";
  finding.actual = std::move(order);
}

}  // namespace

// OGI006: the sections are out of order, or one stands twice.
constinit const Rule ogi006_section_order{
    .code = "OGI006",
    .slug = "section-order",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .excused_by = {NoteKind::order_lost, NoteKind::fonts_unreadable, NoteKind::scanned},
    .basis = basis,
    .title_zh = "各部分顺序错误或重复",
    .title_en = "Sections out of order",
    .check = check,
};

}  // namespace ogi::rules
