#include "core/claims/certainty.h"

#include <algorithm>

#include "core/claims/qualifiers.h"
#include "core/claims/tokens.h"

namespace ogi::claims {
namespace {

constexpr std::size_t longest_clause = 48;  // tokens

/// 无法提供, 不予处理 and the reasons are said of requests alone; 不予公开 also of documents.
bool names_itself(Subject subject) {
  return is_outcome(subject) && subject != Subject::granted && subject != Subject::refused &&
         subject != Subject::granted_with_partly && subject != Subject::other &&
         subject != Subject::other_other;
}

/// 4件均系答复遗漏所致: what is told of the figure does not change what it counts.
bool begins_predicate(std::u32string_view behind) {
  constexpr std::u32string_view predicates[] = {U"均", U"系", U"都", U"主要", U"为",
                                                U"是", U"属", U"已", U"全部", U"因"};
  return std::any_of(std::begin(predicates), std::end(predicates),
                     [behind](std::u32string_view word) { return behind.starts_with(word); });
}

/// Reviews and applicants in a list whose whole may be something else.
bool is_part_of_uncertain(const Claim& claim, const Claim* whole, const SentenceScope& sentence) {
  if (sentence.about_applicant && claim.applicant == Applicant::all) return true;
  const bool depends = is_review(claim.subjects.front()) || claim.applicant != Applicant::all;
  return whole != nullptr && depends && !whole->covered();
}

/// The paragraph has not turned to other things than requests.
bool is_open(const Scope& scope) {
  return scope.paragraph.topic != Topic::foreign && scope.paragraph.topic != Topic::review &&
         !scope.sentence.of_documents && !scope.sentence.applicant_named;
}

bool is_open_to_applicants(const Scope& scope) {
  return scope.paragraph.topic == Topic::request && !scope.sentence.of_documents &&
         !scope.sentence.before.outcome;
}

/// Whether the talk is known to be of what the claim counts, so that its clause need not name it.
bool talk_is_known(const Claim& claim, const Scope& scope, Topic topic_before) {
  const Subject subject = claim.subjects.front();
  const ParagraphScope& paragraph = scope.paragraph;
  if (is_request(subject))
    return (claim.applicant != Applicant::all && is_open_to_applicants(scope)) ||
           paragraph.of_requests || (names_itself(subject) && is_open(scope));
  if (is_review(subject))
    return scope.sentence.about_disclosure || paragraph.heading == Topic::request ||
           paragraph.heading == Topic::review || scope.section == Section::four ||
           paragraph.topic == Topic::review;
  return topic_before != Topic::none || paragraph.topic == Topic::fee ||
         paragraph.topic == Topic::normative;
}

/// The clause as slots, without what is told of the figure behind it.
std::vector<Slot> slots_of_clause(const Passage& passage, std::size_t begin, std::size_t figure,
                                  std::size_t end) {
  const Token& token = passage.text.tokens[figure];
  const bool told_of_it =
      token.kind == TokenKind::figure && begins_predicate(behind(passage.text, token, 2));
  return slots_of(passage.text, begin, told_of_it ? figure + 1 : end, figure, passage.slots,
                  told_of_it);
}

/// Whether any construction may take the claim at all.
bool may_be_covered(const Claim& claim, const Claim* whole, const Passage& passage,
                    const Scope& scope) {
  // 自然人35人: perhaps heads, not requests
  return claim.measure != Measure::person && !claim.subjects.empty() &&
         !is_narrowed_by_clause_before(passage.text, scope.clause.begin) &&
         !is_part_of_uncertain(claim, whole, scope.sentence);
}

}  // namespace

Coverage coverage_of(const Claim& claim, const Claim* whole, const Passage& passage,
                     const Scope& scope, std::size_t figure, std::size_t end, Topic topic_before) {
  const ClauseScope& clause = scope.clause;
  if (end - clause.begin > longest_clause) return {true, true, nullptr};
  const auto slots = slots_of_clause(passage, clause.begin, figure, end);
  Coverage coverage;
  coverage.has_unknown = std::find(slots.begin(), slots.end(), Slot::unknown) != slots.end();
  const bool goes_on = clause.separator == TokenKind::pause && scope.sentence.has_figure;
  coverage.chain_has_unknown = coverage.has_unknown || (goes_on && clause.chain_has_unknown);
  if (coverage.chain_has_unknown || !may_be_covered(claim, whole, passage, scope)) return coverage;
  const Construction* found =
      covering(slots, claim.subjects, talk_is_known(claim, scope, topic_before));
  // 清理规范性文件36件: what follows may be of those.
  const bool of_cleared = found != nullptr && scope.sentence.cleared &&
                          found->domain == Domain::document && found->needs_talk;
  if (!of_cleared) coverage.construction = found;
  return coverage;
}

}  // namespace ogi::claims
