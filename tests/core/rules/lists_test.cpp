// The lists of words (core/rules/lists, core/report/state_council.def): every line is executed,
// with the sentences that stand beside it.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/check/check.h"
#include "core/report/organ.h"
#include "core/rules/listed_words.h"
#include "core/rules/registry.h"
#include "core/text/utf8.h"
#include "core/text/word_index.h"
#include "tests/core/all_rooms.h"
#include "tests/core/rules/report_fixture.h"
#include "tests/core/rules/rule_page.h"

namespace ogi::test {
namespace {

struct Line {
  std::string_view word;
  std::string_view source;
  std::string_view fires;
  std::string_view silent;
  int year = 2024;  ///< of the report that the sentences stand in
  std::string_view organ = "清溪县水务局";
};

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> sentences;
  std::string rest(text);
  for (std::size_t end = 0; (end = rest.find('\n')) != std::string::npos; rest.erase(0, end + 1))
    sentences.push_back(rest.substr(0, end));
  sentences.push_back(rest);
  return sentences;
}

/// What the rule says of a report whose section one is the sentence; a correct one but for that.
Result result_of(std::string_view code, const Line& line, const std::string& sentence) {
  Report report = consistent_report(Edition::notice_2021);
  report.organ = line.organ;
  report.year = line.year;
  report.sections[static_cast<std::size_t>(Section::one)] = sentence;
  const Claims claims = read_claims(report);
  const Rule* only[] = {find_rule(code)};
  return check_report(report, {.claims = &claims}, only);
}

void expect_lines_hold(std::string_view code, const std::vector<Line>& lines) {
  ASSERT_FALSE(lines.empty());
  std::set<std::string_view> words;
  for (const Line& line : lines) {
    SCOPED_TRACE(line.word);
    EXPECT_TRUE(words.insert(line.word).second) << "stands twice";
    EXPECT_FALSE(line.source.empty());
    for (const std::string& sentence : sentences_of(line.fires)) {
      const Result result = result_of(code, line, sentence);
      ASSERT_EQ(result.findings.size(), 1U) << sentence;
      EXPECT_FALSE(result.findings[0].places.empty()) << sentence;
    }
    // A silent sentence may hold line breaks: it is one text.
    EXPECT_TRUE(result_of(code, line, std::string(line.silent)).findings.empty()) << line.silent;
    for (const std::string& sentence : sentences_of(line.silent))
      EXPECT_TRUE(result_of(code, line, sentence).findings.empty()) << sentence;
  }
}

std::vector<Line> fixed_terms() {
  return {
#define FIXED_TERM(term, to_the_end, may_lose, source, fires, silent) {term, source, fires, silent},
#include "core/rules/lists/fixed_terms.def"
#undef FIXED_TERM
  };
}

std::vector<Line> fixed_wordings() {
  return {
#define FIXED_WORDING(wrong, right, not_behind, source, fires, silent) \
  {wrong, source, fires, silent},
#include "core/rules/lists/fixed_wording.def"
#undef FIXED_WORDING
  };
}

std::vector<Line> former_names() {
  return {
#define FORMER_NAME(name, last_year, now, not_behind, not_before, source, fires, silent) \
  {name, source, fires, silent, last_year + 1},
#include "core/rules/lists/former_names.def"
#undef FORMER_NAME
  };
}

std::vector<Line> lost_first_characters() {
  return {
#define LOST_FIRST(whole, rest, not_behind, source, fires, silent) {whole, source, fires, silent},
#include "core/rules/lists/lost_first.def"
#undef LOST_FIRST
  };
}

std::vector<Line> departments() {
  std::vector<Line> lines{
#define DEPARTMENT(words, source, fires, silent) {words, source, fires, silent},
#include "core/rules/lists/departments.def"
#undef DEPARTMENT
#undef DEPARTMENT_SOURCE
  };
  lines.front().organ = "清溪县民政局";  // whose own line it is not
  return lines;
}

TEST(Lists, fixed_terms_are_told_from_slips) {
  expect_lines_hold("OGI609", fixed_terms());
}

TEST(Lists, fixed_wording_is_found_where_it_is_wrong) {
  expect_lines_hold("OGI609", fixed_wordings());
}

TEST(Lists, former_names_are_found_in_later_reports_and_in_no_earlier_ones) {
  const std::vector<Line> lines = former_names();
  expect_lines_hold("OGI610", lines);
  for (Line line : lines) {
    --line.year;
    for (const std::string& sentence : sentences_of(line.fires))
      EXPECT_TRUE(result_of("OGI610", line, sentence).findings.empty()) << sentence;
    // In zones the departments of a committee keep names of their own.
    line.year += 2;
    line.organ = "清溪经济技术开发区管理委员会";
    for (const std::string& sentence : sentences_of(line.fires))
      EXPECT_TRUE(result_of("OGI610", line, sentence).findings.empty()) << sentence;
  }
}

TEST(Lists, lost_first_characters_are_found) {
  expect_lines_hold("OGI611", lost_first_characters());
}

TEST(Lists, departments_are_told_from_the_reporting_one) {
  const std::vector<Line> lines = departments();
  ASSERT_FALSE(lines.empty());
  ASSERT_NE(lines.front().word.find("水务"), std::string_view::npos);
  expect_lines_hold("OGI017", lines);
  // No department is taken for another in its own report, whatever of its names it goes by.
  for (const Line& line : lines) {
    for (const std::string& sentence : sentences_of(line.fires)) {
      Line own = line;
      const std::size_t begin = sentence.find("县");
      ASSERT_NE(begin, std::string::npos) << sentence;
      const std::size_t end = std::min(sentence.find("局"), sentence.find("委")) + 3;
      const std::string organ = "清溪" + sentence.substr(begin, end - begin);
      own.organ = organ;
      EXPECT_TRUE(result_of("OGI017", own, sentence).findings.empty()) << organ << ": " << sentence;
    }
  }
}

/// What the rules that read by lists say of a report.
std::string said_by_lists(const Report& report, const Settings* settings,
                          std::initializer_list<const char*> codes) {
  std::vector<const Rule*> rules;
  for (const char* code : codes) rules.push_back(find_rule(code));
  return messages_of(check_report(report, {.settings = settings}, rules).findings);
}

/// Nothing of a list is found where its own rule, or another, has nothing to find.
TEST(Lists, no_line_fires_in_what_is_right_of_another) {
  for (const std::string& path : clean_report_paths()) {
    const Example clean = parse_example("", read_repository_file(path));
    EXPECT_EQ(said_by_lists(clean.report, nullptr, {"OGI017", "OGI609", "OGI610", "OGI611"}), "")
        << path;
  }
  for (const Rule* rule : all_rules()) {
    for (const Fence& fence : rule_page(*rule).fences) {
      const Example example = parse_example(fence.info, fence.body);
      if (!example.expected.empty()) continue;
      EXPECT_EQ(said_by_lists(example.report, example.settings.get(),
                              {"OGI017", "OGI609", "OGI610", "OGI611"}),
                "")
          << rule->code << "\n"
          << fence.body;
    }
  }
  for (const auto& lines :
       {fixed_terms(), fixed_wordings(), former_names(), lost_first_characters(), departments()}) {
    for (const Line& line : lines) {
      for (const std::string& sentence : sentences_of(line.silent)) {
        Report report = consistent_report(Edition::notice_2021);
        report.organ = line.organ;
        report.year = line.year;
        report.sections[static_cast<std::size_t>(Section::one)] = sentence;
        EXPECT_EQ(said_by_lists(report, nullptr, {"OGI017", "OGI609", "OGI610"}), "") << sentence;
        // Of OGI611 the list alone: half a sentence may well have half a pair of brackets.
        for (const WordHit& hit : find_listed_words(to_utf32(sentence)))
          EXPECT_NE(hit.word->list, WordList::lost_first) << sentence;
      }
    }
  }
}

struct StateOrgan {
  std::string_view names;
  RulePower power;
  std::string_view other;
};

TEST(Lists, organs_of_the_state_council_are_told_by_all_their_names) {
  using enum RulePower;
  const StateOrgan organs[] = {
#define STATE_ORGAN(names, power, other) {names, power, other},
#include "core/report/state_council.def"
#undef STATE_ORGAN
  };
  std::set<std::string> all;
  for (const StateOrgan& organ : organs) {
    std::string names(organ.names);
    std::replace(names.begin(), names.end(), '|', '\n');
    for (const std::string& name : sentences_of(names)) {
      SCOPED_TRACE(name);
      EXPECT_TRUE(all.insert(name).second) << "stands twice";
      const Organ told = organ_of_name(name);
      EXPECT_EQ(told.role, OrganRole::state_department);
      EXPECT_EQ(told.level, OrganLevel::state);
      EXPECT_EQ(rule_power(told), organ.power);
      EXPECT_EQ(organ_of_name("中华人民共和国" + name), told);
    }
    EXPECT_NE(organ_of_name(organ.other).role, OrganRole::state_department) << organ.other;
  }
}

TEST(WordIndex, finds_every_word_at_every_place) {
  const WordIndex index({u"公开", u"公开指南", u"指南", u"南北"});
  std::vector<std::pair<std::size_t, std::size_t>> found;
  index.scan(U"信息公开指南公开",
             [&](std::size_t word, std::size_t at) { found.emplace_back(word, at); });
  const std::vector<std::pair<std::size_t, std::size_t>> expected{{0, 2}, {1, 2}, {2, 4}, {0, 6}};
  EXPECT_EQ(found, expected);
  index.scan(U"", [](std::size_t, std::size_t) { FAIL(); });
  index.scan(U"南", [](std::size_t, std::size_t) { FAIL(); });
}

/// Every slip of one character in a fixed term is found, wherever it is but at the end.
TEST(Lists, a_fixed_term_is_found_with_any_character_wrong) {
  for (const ListedWord& term : listed_words()) {
    if (term.list != WordList::fixed_term) continue;
    const std::u32string right = to_utf32(term.right);
    for (std::size_t at = 0; at + (term.to_the_end ? 0 : 1) < right.size(); ++at) {
      std::u32string wrong = right;
      wrong[at] = U'鑫';
      const auto hits = find_listed_words(U"按照" + wrong + U"要求");
      ASSERT_EQ(hits.size(), 1U) << to_utf8(wrong);
      EXPECT_LE(hits[0].range.begin, 2 + at);
      EXPECT_GT(hits[0].range.end, 2 + at);
    }
    EXPECT_TRUE(find_listed_words(U"按照" + right + U"要求").empty()) << term.right;
  }
}

}  // namespace
}  // namespace ogi::test
