// The rules about claims on many wordings: those that must stay silent, and those that must be
// found at exactly the words named.
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "core/check/check.h"
#include "core/rules/registry.h"
#include "tests/core/all_rooms.h"
#include "tests/core/rules/report_fixture.h"
#include "tests/core/rules/rule_page.h"

namespace ogi::test {
namespace {

Example tables() {
  return parse_example("", R"(
requests.received.natural_person = 40
requests.received.enterprise = 8
requests.carried_over.natural_person = 5
requests.carried_over.enterprise = 1
requests.granted.natural_person = 14
requests.granted.enterprise = 3
requests.partly_granted.natural_person = 5
requests.partly_granted.enterprise = 1
requests.refused.state_secret.natural_person = 1
requests.refused.third_party_rights.natural_person = 2
requests.refused.internal_affairs.natural_person = 1
requests.refused.deliberative_process.natural_person = 3
requests.unable.not_held.natural_person = 8
requests.unable.not_held.enterprise = 1
requests.unable.must_be_created.natural_person = 2
requests.not_processed.petition.natural_person = 2
requests.not_processed.repeated.natural_person = 1
requests.other.correction_overdue.natural_person = 1
requests.other.other.natural_person = 2
requests.carried_forward.natural_person = 3
requests.carried_forward.enterprise = 4
review.reconsideration.upheld = 5
review.reconsideration.corrected = 2
review.reconsideration.other = 1
review.reconsideration.pending = 3
review.litigation_direct.upheld = 4
review.litigation_direct.other = 1
review.litigation_direct.pending = 1
review.litigation_after_reconsideration.upheld = 2
review.litigation_after_reconsideration.corrected = 1
disclosure.normative_documents.issued = 8
disclosure.normative_documents.repealed = 3
disclosure.normative_documents.in_force = 36
disclosure.licensing.decisions = 1250
disclosure.penalties.decisions = 318
disclosure.coercion.decisions = 24
disclosure.fees.amount = 26.55
totals = recompute
last_year.requests.received.natural_person = 40
last_year.requests.carried_over.natural_person = 2
last_year.requests.granted.natural_person = 36
last_year.requests.carried_forward.natural_person = 6
last_year.review.reconsideration.upheld = 9
last_year.review.litigation_direct.upheld = 10
last_year.disclosure.normative_documents.issued = 10
last_year.disclosure.normative_documents.in_force = 31
last_year.disclosure.penalties.decisions = 300
last_year.totals = recompute
)");
}

std::vector<std::string> parts_of(std::string_view text, char mark) {
  std::vector<std::string> parts;
  std::istringstream stream{std::string(text)};
  for (std::string part; std::getline(stream, part, mark);) parts.push_back(trimmed(part));
  return parts;
}

/// The words of the text that the findings point at, each once; `messages` gets what they say.
std::vector<std::string> words_found(const Example& example, std::span<const Rule* const> rules,
                                     std::string& messages) {
  const Claims claims = read_claims(example.report);
  const Result result =
      check_report(example.report, {.claims = &claims, .last_year = &*example.last_year}, rules);
  std::vector<std::string> words;
  for (const Finding& finding : result.findings) {
    messages +=
        std::string(finding.rule->code) + " " + render(finding.message, Language::zh) + "\n";
    for (const Place& place : finding.places) {
      if (place.kind != PlaceKind::text) continue;
      const std::string& text = *example.report.section(place.section);
      words.push_back(text.substr(place.start, place.end - place.start));
    }
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

TEST(ClaimRules, are_silent_on_harmless_wordings_and_find_the_wrong_ones) {
  Example example = tables();
  ASSERT_EQ(example.error, "");
  for (const EquationOutcome& outcome : evaluate_all(example.report))
    ASSERT_EQ(outcome.state, EquationState::held) << equation_id(*outcome.equation);

  std::vector<const Rule*> claim_rules;
  for (const Rule* rule : all_rules())
    if (rule->code.starts_with("OGI5") && rule->severity != Severity::info)
      claim_rules.push_back(rule);
  ASSERT_EQ(claim_rules.size(), 12u);

  const Rule* rule = nullptr;
  Section section = Section::one;
  int silent = 0;
  int wrong = 0;
  std::istringstream lines(read_repository_file("tests/core/rules/claim_passages.txt"));
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (line.empty() || line.starts_with('#')) continue;
    SCOPED_TRACE(testing::Message() << "claim_passages.txt:" << number << " " << line);
    if (line.starts_with('@')) {
      const auto head = parts_of(line.substr(1), '|');
      ASSERT_EQ(head.size(), 3u);
      rule = find_rule(head[0]);
      ASSERT_NE(rule, nullptr);
      example.report.organ = example.last_year->organ = head[1];
      section = *section_of_key(head[2]);
      for (auto& text : example.report.sections) text.reset();
      continue;
    }
    const bool hints = line.starts_with("? ");
    const bool must_fire = line.starts_with("! ") || hints;
    std::string text = must_fire ? line.substr(2) : line;
    std::vector<std::string> expected;
    if (const std::size_t arrow = text.find(" => "); must_fire && arrow != std::string::npos) {
      expected = parts_of(text.substr(arrow + 4), '&');
      text.resize(arrow);
    }
    for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n"))
      text.replace(at, 2, "\n");
    std::sort(expected.begin(), expected.end());
    // Sentences about requests stand in a paragraph that says so.
    example.report.sections[static_cast<std::size_t>(section)] = text;
    std::string messages;
    const Rule* only[] = {hints ? find_rule("OGI513") : rule};
    const auto rules = must_fire ? std::span<const Rule* const>(only) : claim_rules;
    EXPECT_EQ(words_found(example, rules, messages), expected) << messages;
    ++(must_fire ? wrong : silent);
  }
  std::printf("claim passages: %d harmless, %d wrong\n", silent, wrong);
  EXPECT_GE(silent, 120);
  EXPECT_GE(wrong, 25);
}

}  // namespace
}  // namespace ogi::test
