#include "core/claims/in_turn.h"

#include <algorithm>

#include "core/claims/tokens.h"

namespace ogi::claims {
namespace {

/// 自然人、商业企业、其他组织
std::vector<Applicant> columns_named(std::span<const Token> words) {
  std::vector<Applicant> applicants;
  for (const Token& token : words) {
    if (has_role(token, Role::applicant))
      applicants.push_back(static_cast<Applicant>(token.word->value));
    else if (has_role(token, Role::remainder))
      applicants.push_back(Applicant::other_org);
  }
  return applicants;
}

/// 维持、纠正、尚未审结: of the reviews that are named or spoken of.
std::vector<Named> outcomes_named(std::span<const Token> words, Features named,
                                  const Surroundings& around) {
  std::vector<Named> outcomes;
  for (const Token& token : words) {
    if (!has_role(token, Role::review_outcome)) continue;
    named.review_outcome = token.word->value;
    outcomes.push_back({resolve(named, Measure::matter, U'件', around).subjects});
  }
  return outcomes;
}

/// The rows that columns named without one may be of: those received, or all there were.
SubjectSet row_of_columns(const Features& named, const SubjectSet& subjects) {
  if (!subjects.empty()) {
    const Subject row = subjects.front();
    const bool carried = row == Subject::carried_over || row == Subject::carried_forward;
    if (carried || (is_request(row) && named.answers() && !named.receives())) return subjects;
  }
  return {Subject::received, Subject::received_with_carried_over};
}

}  // namespace

std::size_t figures_in_turn(const ScannedText& text, std::size_t index) {
  constexpr std::uint32_t longest_link = 2;
  std::size_t count = 0;
  std::uint32_t end = text.tokens[index].end;
  for (std::size_t i = index + 1; i < text.tokens.size(); ++i) {
    const Token& token = text.tokens[i];
    if (token.begin > end + longest_link) break;
    end = token.end;
    if (token.kind == TokenKind::pause || has_role(token, Role::conjunction) ||
        has_role(token, Role::is))
      continue;
    if (token.kind != TokenKind::figure) break;
    ++count;
  }
  return count;
}

void begin_in_turn(Scope& scope, const Passage& passage, const Surroundings& around) {
  const ScannedText& text = passage.text;
  SentenceScope& sentence = scope.sentence;
  constexpr std::size_t longest_list = 64;  // tokens
  const std::size_t end = scope.clause.at;
  std::size_t begin = std::max(scope.clause.begin, end - std::min(end, longest_list));
  // 行政处罚、行政强制：分别为4217件、326件
  if (begin == end && end > 0 && text.tokens[end - 1].kind == TokenKind::colon) {
    const auto may_be_listed = [&text](std::size_t index) {
      return text.tokens[index].kind < TokenKind::comma ||
             text.tokens[index].kind == TokenKind::pause;
    };
    --begin;
    while (begin > 0 && end - begin < longest_list && may_be_listed(begin - 1)) --begin;
  }
  const auto tokens = tokens_between(text, begin, end);
  Features named;
  collect(named, tokens, text.figures, passage.context.year);
  sentence.in_turn.clear();
  sentence.next_in_turn = 0;
  const bool reviews = named.has(Object::reconsideration) || named.has(Object::litigation);
  // 申请、行政复议分别为: figures of several tables.
  if (reviews && (named.has(Object::request) || named.has(Object::application))) return;
  std::vector<Named> outcomes = outcomes_named(tokens, named, around);
  if (outcomes.size() > 1 && outcomes.size() == figures_in_turn(text, end)) {
    sentence.in_turn = std::move(outcomes);
    return;
  }
  const Resolution resolution = resolve(named, Measure::matter, U'件', around);
  if (resolution.enumerated) {
    for (const Subject subject : resolution.subjects) sentence.in_turn.push_back({{subject}});
    return;
  }
  std::vector<Applicant> applicants = columns_named(tokens);
  if (applicants.empty()) applicants = sentence.applicants;
  constexpr std::size_t least_applicants = 3;
  if (applicants.size() < least_applicants ||
      applicants.size() != figures_in_turn(text, scope.clause.at))
    return;
  const SubjectSet subjects = row_of_columns(named, resolution.subjects);
  for (const Applicant applicant : applicants) sentence.in_turn.push_back({subjects, applicant});
  sentence.applicants = std::move(applicants);
}

}  // namespace ogi::claims
