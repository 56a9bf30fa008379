#include <vector>

#include "core/rules/other_reports.h"
#include "core/rules/rule_list.h"
#include "core/text/fold.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50, Basis::notice_2021, Basis::notice_2019};

constexpr std::size_t shingle_length = 5;  // characters
constexpr std::size_t shortest_problems = 40;
constexpr std::size_t shortest_section = 200;
constexpr std::size_t copied_percent = 80;

/// The text as it is compared: without marks and spaces, and without figures, whose change makes no
/// new text.
std::u32string words_of(const std::optional<std::string>& text) {
  std::u32string words;
  if (!text) return words;
  for (const char32_t character : fold_label(*text)) {
    if (is_ideograph(character)) words.push_back(character);
  }
  return words;
}

/// The hash of the five characters that begin at `at`.
std::uint32_t shingle(std::u32string_view words, std::size_t at) {
  std::uint32_t hash = 2166136261U;
  for (const char32_t character : words.substr(at, shingle_length))
    hash = (hash ^ character) * 16777619U;
  return hash ^ hash >> 15U;
}

/// How many of a hundred stretches of five characters of `words` stand in `before` too.
std::size_t percent_copied(std::u32string_view words, std::u32string_view before) {
  if (words.size() < shingle_length || before.size() < shingle_length) return 0;
  std::size_t size = 64;
  while (size < before.size() * 2) size *= 2;
  std::vector<std::uint32_t> known(size);  // open addressing; 0 is a free place
  const auto place_of = [&known, size](std::uint32_t hash) {
    std::size_t at = hash & (size - 1);
    while (known[at] != 0 && known[at] != hash) at = (at + 1) & (size - 1);
    return at;
  };
  for (std::size_t i = 0; i + shingle_length <= before.size(); ++i) {
    const std::uint32_t hash = shingle(before, i);
    known[place_of(hash)] = hash;
  }
  std::size_t copied = 0;
  const std::size_t all = words.size() - shingle_length + 1;
  for (std::size_t i = 0; i < all; ++i) copied += known[place_of(shingle(words, i))] != 0 ? 1U : 0U;
  return copied * 100 / all;
}

void check(const Case& given, RuleReport& rule_report) {
  const Report* last_year = comparable_last_year(given, rule_report);
  if (last_year == nullptr) return;
  for (const Section section : all_sections) {
    // What stands before the first section is the same every year.
    if (section == Section::preamble) continue;
    const std::u32string words = words_of(given.report.section(section));
    if (words.size() < (section == Section::five ? shortest_problems : shortest_section)) continue;
    const std::size_t percent = percent_copied(words, words_of(last_year->section(section)));
    if (percent < copied_percent) continue;
    Finding& finding = rule_report.find(
        "第{0}部分的文字有 {2}% 与上年报告相同（年份和数字不计）。请结合本年情况核对更新。",
        "{2}% of the text of section {1} is that of last year's report, years and figures aside. "
        "Check that it tells of this year.");
    finding.message.text(section_numeral(section))
        .text(section_key(section))
        .number(static_cast<std::int64_t>(percent));
    finding.point_at(section, 0, given.report.section(section)->size());
  }
}

}  // namespace

// OGI703: a section is nearly the same as last year's, years and figures aside.
constinit const Rule ogi703_copied_text{
    .code = "OGI703",
    .slug = "copied-text",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "文字与上年报告基本相同",
    .title_en = "The text is nearly last year's",
    .check = check,
};

}  // namespace ogi::rules
