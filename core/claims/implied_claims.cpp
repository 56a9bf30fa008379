#include "core/claims/implied_claims.h"

#include <algorithm>

#include "core/claims/tokens.h"

namespace ogi::claims {
namespace {

Claim implied_by(const Claim& claim, Subject subject, const TextRange& range) {
  Claim implied = claim;
  implied.subjects = {subject};
  implied.implied = true;
  implied.range = range;
  return implied;
}

/// 答复率
bool names_a_rate(std::span<const Token> tokens, const ScannedText& text) {
  return std::any_of(tokens.begin(), tokens.end(), [&text](const Token& token) {
    return has_role(token, Role::verb) && behind(text, token, 1) == U"率";
  });
}

/// Requests received that may all have been answered.
bool may_all_be_answered(const Claim& claim) {
  return claim.subjects.contains(Subject::received) && claim.value != Decimal{} &&
         claim.applicant == Applicant::all && claim.extent != Extent::part &&
         !(claim.subjects.contains(Subject::processed) && claim.implied);
}

bool is_of_all_ways(Subject subject) {
  return subject == Subject::reconsideration || subject == Subject::litigation;
}

bool is_review_total(Subject subject) {
  return is_of_all_ways(subject) || subject == Subject::litigation_direct ||
         subject == Subject::litigation_after;
}

}  // namespace

bool says_how_all_reviews_ended(const Features& clause, std::span<const Token> tokens) {
  if (clause.review_outcome == 0) return false;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (has_role(tokens[i], Role::all_of) && has_role(tokens[i + 1], Role::review_outcome) &&
        tokens[i + 1].begin <= tokens[i].end + 1)
      return true;
  }
  return false;
}

std::vector<Claim> implied_reviews(const Features& clause, std::span<const Claim> recent,
                                   const TextRange& range) {
  std::vector<Claim> implied;
  // 复议4件；经复议后又提起诉讼2件，均维持: of one way alone, where that was told last.
  const auto last = std::find_if(recent.rbegin(), recent.rend(), [](const Claim& claim) {
    return !claim.subjects.empty() && is_review_total(claim.subjects.front());
  });
  const bool of_both = last == recent.rend() || is_of_all_ways(last->subjects.front());
  for (const Claim& total : of_both ? recent : std::span(&*last, 1)) {
    if (!total.comparable() || total.implied || total.value == Decimal{}) continue;
    const Subject subject = total.subjects.front();
    if (of_both && !is_of_all_ways(subject)) continue;
    const auto ended_so =
        static_cast<Subject>(static_cast<std::uint8_t>(subject) + clause.review_outcome);
    implied.push_back(implied_by(total, ended_so, range));
  }
  return implied;
}

std::optional<Claim> implied_answer(const Features& clause, std::span<const Token> tokens,
                                    const ScannedText& text, const Claim& received,
                                    const TextRange& range) {
  const bool says_so = clause.answers() && !clause.has(Role::negation) &&
                       !clause.has(Role::next_year) && clause.object_count <= 1;
  if (!says_so || !may_all_be_answered(received) || names_a_rate(tokens, text)) return std::nullopt;
  return implied_by(received, Subject::processed, range);
}

}  // namespace ogi::claims
