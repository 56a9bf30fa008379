#include "core/rules/registry.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "core/check/check.h"
#include "core/rules/applicability.h"
#include "tests/core/all_rooms.h"
#include "tests/core/rules/report_fixture.h"
#include "tests/core/rules/rule_page.h"

namespace ogi::test {
namespace {

// Codes of rules that are no more. Waivers and links of old reports name them: they are never used
// again.
const std::set<std::string_view> retired_codes;

Result check_with(const Example& example, std::span<const Rule* const> rules) {
  const Claims claims = read_claims(example.report);
  return check_report(example.report,
                      {.today = example.today,
                       .claims = &claims,
                       .last_year = example.last_year ? &*example.last_year : nullptr,
                       .members = example.members,
                       .roster = example.roster,
                       .peers = example.peers,
                       .figures = example.figures,
                       .settings = example.settings.get(),
                       // A rule of a province is asked for where its own examples run.
                       .province = rules.size() == 1 ? rules.front()->province : ""},
                      rules);
}

/// Organs of which those that a rule with a limit is not for are told from the others by name.
constexpr const char* organs[] = {"清溪县人民政府", "清溪县水务局",     "水利部",
                                  "清溪省人民政府", "清溪县政府办公室", ""};

/// What the rule says of the report, the only one to run.
RuleOutcome outcome_of(const Rule& rule, const Example& example) {
  const Rule* only[] = {&rule};
  return check_with(example, only).rules.front();
}

std::string messages_of(const Result& result) {
  std::string text;
  for (const Finding& finding : result.findings)
    text += std::string(finding.rule->code) + ": " + render(finding.message, Language::zh) + "\n";
  return text;
}

TEST(Registry, has_exactly_the_rules_of_the_folder) {
  std::set<std::string> sources;
  std::set<std::string> pages;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(OGI_SOURCE_DIR) + "/core/rules")) {
    const std::string stem = entry.path().stem().string();
    const bool is_rule = stem.size() > 6 && stem.starts_with("ogi") && stem[6] == '_';
    if (is_rule && entry.path().extension() == ".cpp") sources.insert(stem);
    if (is_rule && entry.path().extension() == ".md") pages.insert(stem);
  }
  std::set<std::string> registered;
  for (const Rule* rule : all_rules()) registered.insert(stem_of(*rule));
  EXPECT_FALSE(registered.empty());
  EXPECT_EQ(sources, registered);
  EXPECT_EQ(pages, registered);
}

TEST(Registry, has_codes_in_order_each_once_and_none_retired) {
  const auto rules = all_rules();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const std::string_view code = rules[i]->code;
    EXPECT_EQ(code.size(), 6u) << code;
    EXPECT_TRUE(code.starts_with("OGI")) << code;
    EXPECT_EQ(retired_codes.count(code), 0u) << code;
    if (i > 0) {
      EXPECT_LT(rules[i - 1]->code, code);
    }
  }
}

TEST(Registry, finds_rules_by_their_codes_only) {
  for (const Rule* rule : all_rules()) EXPECT_EQ(find_rule(rule->code), rule);
  EXPECT_EQ(find_rule("OGI999"), nullptr);
  EXPECT_EQ(find_rule("ogi301"), nullptr);
}

TEST(Fixture, has_nothing_that_any_rule_objects_to) {
  for (const Edition edition : all_editions) {
    const Report report = consistent_report(edition);
    const Claims claims = read_claims(report);
    const Result result = check_report(
        report, {.today = Date{*report.year + 1, 1, 20}, .claims = &claims}, all_rules());
    EXPECT_EQ(result.verdict, Verdict::pass) << messages_of(result);
    EXPECT_TRUE(result.findings.empty()) << messages_of(result);
    EXPECT_EQ(result.count(EquationState::held), edition == Edition::notice_2021 ? 42u : 40u);
    for (const RuleOutcome& outcome : result.rules) {
      EXPECT_TRUE(outcome.state == RuleState::held || outcome.state == RuleState::not_applicable)
          << outcome.rule->code << ": " << render(outcome.reason, Language::zh);
    }
  }
}

TEST(Fixture, refuses_lines_it_does_not_understand) {
  for (const char* body :
       {"requests.granted.nobody = 1", "tittle = x", "edition.requests = 2020", "period = 2024",
        "table.requests.problem = row_eaten granted", "nonsense"}) {
    EXPECT_FALSE(parse_example("", body).error.empty()) << body;
  }
  EXPECT_FALSE(parse_example(" expects=field.title", "").error.empty());
}

class EveryRule : public testing::TestWithParam<const Rule*> {
 protected:
  [[nodiscard]] const Rule& rule() const { return *GetParam(); }
  [[nodiscard]] RulePage page() const { return rule_page(rule()); }
};

TEST_P(EveryRule, is_declared_completely) {
  EXPECT_FALSE(rule().title_zh.empty());
  EXPECT_FALSE(rule().title_en.empty());
  EXPECT_GE(rule().version, 1);
  ASSERT_NE(rule().check, nullptr);
  EXPECT_FALSE(rule().basis.empty());
  EXPECT_EQ(rule().slug.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"),
            std::string_view::npos);
}

TEST_P(EveryRule, is_named_after_the_defect_not_the_cure) {
  for (const char* word : {"check", "valid", "must", "should", "correct", "ensure", "rule"}) {
    const std::string name = "-" + std::string(rule().slug) + "-";
    EXPECT_EQ(name.find("-" + std::string(word) + "-"), std::string::npos) << word;
  }
}

TEST_P(EveryRule, has_a_page_with_its_title_and_the_fixed_headings) {
  const std::string title = std::string(rule().code) + " " + std::string(rule().slug) + " " +
                            std::string(rule().title_zh);
  EXPECT_EQ(page().title, title);
  const std::vector<std::string> headings{"为什么", "依据", "错例", "正例", "局限"};
  EXPECT_EQ(page().headings, headings);
}

TEST_P(EveryRule, names_its_basis_on_the_page_and_in_the_list_of_sources) {
  const std::string sources = read_repository_file("docs/legal_basis.md");
  ASSERT_FALSE(sources.empty());
  const std::string text = page().text;
  for (const Basis basis : rule().basis) {
    const std::string key(basis_key(basis));
    EXPECT_NE(sources.find("## " + key + "\n"), std::string::npos) << key;
    EXPECT_NE(text.find(key), std::string::npos) << key;
  }
}

TEST_P(EveryRule, has_examples_wrong_and_right_and_of_each_edition) {
  std::size_t wrong = 0;
  std::size_t right = 0;
  std::set<Edition> editions;
  for (const Fence& fence : page().fences) {
    const Example example = parse_example(fence.info, fence.body);
    EXPECT_EQ(example.error, "") << fence.body;
    ++(example.expected.empty() ? right : wrong);
    editions.insert(example.edition);
  }
  EXPECT_GE(wrong, 1u);
  EXPECT_GE(right, 1u);
  if (rule().editions != Editions::trial_2019) {
    EXPECT_EQ(editions.count(Edition::notice_2021), 1u);
  }
  if (rule().editions != Editions::notice_2021) {
    EXPECT_EQ(editions.count(Edition::trial_2019), 1u);
  }
}

TEST_P(EveryRule, is_for_report_years_that_have_its_form) {
  const Years& years = rule().years;
  constexpr int first_report_year_of_the_form = 2019;
  for (const std::optional<int>& end : {years.from, years.to}) {
    if (!end) continue;
    EXPECT_GE(*end, first_report_year_of_the_form);
    if (rule().editions != Editions::all) {
      EXPECT_EQ(edition_for_year(*end) == Edition::trial_2019,
                rule().editions == Editions::trial_2019);
    }
  }
  if (years.from && years.to) {
    EXPECT_LE(*years.from, *years.to);
  }
}

TEST_P(EveryRule, says_on_its_page_and_in_the_index_for_which_reports_it_is) {
  const std::string applicability = render(applicability_of(rule()), Language::zh);
  EXPECT_EQ(applicability.empty(), render(applicability_of(rule()), Language::en).empty());
  constexpr std::string_view between = " · ";
  for (std::size_t at = 0; at < applicability.size();) {
    const std::size_t end = std::min(applicability.find(between, at), applicability.size());
    const std::string limit = applicability.substr(at, end - at);
    EXPECT_NE(page().summary.find(limit), std::string::npos) << limit;
    at = end + between.size();
  }
  const std::string index = read_repository_file("docs/rules/README.md");
  const std::string row_end = " | " + applicability + " | " + std::string(rule().slug) + " |\n";
  EXPECT_NE(index.find(row_end), std::string::npos) << row_end;
}

TEST_P(EveryRule, is_silent_in_its_wrong_examples_once_they_are_outside_of_its_limits) {
  const Years& years = rule().years;
  std::vector<std::optional<int>> years_outside;
  if (years.from) years_outside.emplace_back(*years.from - 1);
  if (years.to) years_outside.emplace_back(*years.to + 1);
  if (!years.are_all()) years_outside.emplace_back(std::nullopt);
  for (const Fence& fence : page().fences) {
    SCOPED_TRACE(fence.info + "\n" + fence.body);
    Example example = parse_example(fence.info, fence.body);
    if (example.expected.empty()) continue;
    EXPECT_EQ(outcome_of(rule(), example).state, RuleState::failed);
    const Report wrong = example.report;
    for (const std::optional<int>& year : years_outside) {
      example.report.year = year;
      EXPECT_EQ(outcome_of(rule(), example).state, RuleState::not_applicable);
    }
    example.report = wrong;
    std::size_t outside = 0;
    for (const char* organ : organs) {
      if (is_among(organ, rule().organs).value_or(false)) continue;
      ++outside;
      example.report.organ = organ;
      EXPECT_EQ(outcome_of(rule(), example).state, RuleState::not_applicable) << organ;
    }
    EXPECT_EQ(outside > 0, rule().organs != Organs::all);
  }
}

TEST_P(EveryRule, is_not_judged_in_its_wrong_examples_where_the_file_may_be_at_fault) {
  const Rule* only[] = {&rule()};
  for (const Fence& fence : page().fences) {
    SCOPED_TRACE(fence.info + "\n" + fence.body);
    Example example = parse_example(fence.info, fence.body);
    if (example.expected.empty()) continue;
    for (const NoteKind kind : all_note_kinds) {
      example.report.notes = {{kind, 0, {}, {}}};
      const Result result = check_with(example, only);
      // Beside lost order and unreadable characters, which rules about figures and text know too.
      if (kind != NoteKind::order_lost && kind != NoteKind::fonts_unreadable) {
        EXPECT_EQ(result.findings.empty(), rule().excused_by.hold(kind)) << note_kind_key(kind);
      }
      if (rule().excused_by.hold(kind)) {
        EXPECT_TRUE(result.findings.empty()) << note_kind_key(kind);
      }
    }
  }
}

TEST_P(EveryRule, finds_in_its_examples_exactly_what_they_say) {
  const Rule* only[] = {&rule()};
  for (const Fence& fence : page().fences) {
    SCOPED_TRACE(fence.info + "\n" + fence.body);
    const Example example = parse_example(fence.info, fence.body);
    const Result result = check_with(example, only);
    EXPECT_EQ(place_names(result.findings, example.report), example.expected)
        << messages_of(result);
  }
}

TEST_P(EveryRule, has_right_examples_that_no_other_rule_objects_to) {
  for (const Fence& fence : page().fences) {
    SCOPED_TRACE(fence.info + "\n" + fence.body);
    const Example example = parse_example(fence.info, fence.body);
    if (!example.expected.empty() || example.partial) continue;
    const Result result = check_with(example, all_rules());
    EXPECT_EQ(result.count(Severity::error) + result.count(Severity::warning), 0u)
        << messages_of(result);
  }
}

TEST_P(EveryRule, writes_findings_with_a_sound_form) {
  for (const Fence& fence : page().fences) {
    const Example example = parse_example(fence.info, fence.body);
    for (const Finding& finding : check_with(example, all_rules()).findings) {
      SCOPED_TRACE(render(finding.message, Language::zh));
      EXPECT_FALSE(render(finding.message, Language::zh).empty());
      EXPECT_FALSE(render(finding.message, Language::en).empty());
      EXPECT_TRUE(render(finding.message, Language::zh).ends_with("。"));
      EXPECT_TRUE(render(finding.message, Language::en).ends_with("."));
      EXPECT_EQ(render(finding.message, Language::zh).find("！"), std::string::npos);
      for (const Language language : {Language::zh, Language::en})
        EXPECT_EQ(render(finding.message, language).find('{'), std::string::npos);
      EXPECT_EQ(render(finding.message, Language::en).find('!'), std::string::npos);
      // Milder than its rule, never more severe: info is the last enumerator.
      EXPECT_GE(finding.severity, finding.rule->severity);
      for (const Fix& fix : finding.fixes) {
        EXPECT_FALSE(render(fix.title, Language::zh).empty());
        EXPECT_FALSE(render(fix.title, Language::en).empty());
        EXPECT_FALSE(fix.edits.empty());
      }
    }
  }
}

TEST_P(EveryRule, is_in_the_generated_documents) {
  const std::string index = read_repository_file("docs/rules/README.md");
  const std::string texts = read_repository_file("docs/rules/rules-generated.json");
  EXPECT_NE(index.find("[" + std::string(rule().code) + "](../../" + page_path(rule()) + ")"),
            std::string::npos);
  EXPECT_NE(texts.find("\"" + std::string(rule().code) + "\""), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Registry, EveryRule,
                         testing::ValuesIn(all_rules().begin(), all_rules().end()),
                         [](const auto& rule) { return std::string(rule.param->code); });

}  // namespace
}  // namespace ogi::test
