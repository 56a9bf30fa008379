#include "core/claims/denials.h"

#include <algorithm>

#include "core/claims/denied_subjects.h"
#include "core/claims/qualifiers.h"
#include "core/claims/recent_claims.h"
#include "core/claims/tokens.h"

namespace ogi::claims {
namespace {

/// A negation and what stands around it.
struct Negation {
  std::span<const Token> before;
  const Token& word;
  std::span<const Token> after;  ///< from the first word that is denied
  bool to_somebody;              ///< 未向申请人收取
};

Negation negation_in(std::span<const Token> clause, const ScannedText& text) {
  std::size_t at = 0;
  while (!has_role(clause[at], Role::negation)) ++at;
  const Token& word = clause[at];
  const bool to_somebody = behind(text, word, 1) == U"向";
  std::size_t next = at + 1;
  while (next < clause.size() &&
         (clause[next].kind != TokenKind::word || has_role(clause[next], Role::negation) ||
          has_role(clause[next], Role::all_of) ||
          (to_somebody && has_role(clause[next], Role::ignored))))
    ++next;
  return {clause.first(at), word, clause.subspan(next), to_somebody};
}

/// 未 denies the verb right behind it; other words deny whatever follows.
bool denies_a_verb(const Negation& negation) {
  const std::uint32_t longest_gap = negation.to_somebody ? 8 : 3;
  return !negation.after.empty() &&
         negation.after.front().begin <= negation.word.end + longest_gap &&
         has_role(negation.after.front(), Role::verb);
}

/// The words that tell what is denied; nothing where that is not known.
std::optional<Features> words_denied(const Negation& negation, const ScannedText& text,
                                     const Features& pending, std::optional<int> year) {
  constexpr std::uint32_t farthest = 16;
  Features words;
  collect(words, negation.after, text.figures, year);
  if (text.characters[negation.word.begin] == U'未' && !denies_a_verb(negation))
    return std::nullopt;
  if (words.object_count == 0 && words.outcomes.empty() && !negation.before.empty()) {
    collect(words, negation.before, text.figures, year);  // 行政复议、行政诉讼均未发生.
  } else if (!negation.after.empty() &&
             negation.after.front().begin > negation.word.end + farthest) {
    return std::nullopt;
  }
  if (words.object_count == 0 && pending.object_count != 0 && !words.says_what())
    words = pending;  // 行政复议、行政诉讼情况：无
  return words;
}

/// From the first of the words that tell it to the last.
TextRange range_of_denial(const Passage& passage, const Negation& negation, const Features& words) {
  const Token& word = negation.word;
  const std::uint32_t begin = words.begin == 0 ? word.begin : std::min(word.begin, words.begin);
  const std::uint32_t end = negation.after.empty() ? word.end : std::max(word.end, words.end);
  return passage.range_of(begin, end);
}

/// Zero of one thing.
Claim zero_of(Subject subject, const Features& words, Extent extent) {
  Claim claim;
  claim.negated = true;
  claim.extent = extent;
  claim.subjects.add(subject);
  if (subject == Subject::received) claim.subjects.add(Subject::received_with_carried_over);
  if (subject == Subject::fee_received) claim.subjects.add(Subject::fee_charged);
  if (!is_request(subject)) return claim;
  // 没有科研机构申请; but 任何单位和个人 is everybody.
  if (!words.joined || words.applicant() != Applicant::natural_person)
    claim.applicant = words.applicant();
  if (claim.applicant == Applicant::other_org) claim.extent = Extent::part;
  return claim;
}

}  // namespace

Denial read_denial(const Passage& passage, const Scope& scope, std::span<const Claim> recent) {
  const ScannedText& text = passage.text;
  const ClauseScope& clause = scope.clause;
  const Negation negation = negation_in(tokens_between(text, clause.begin, clause.at), text);
  Denial denial;
  denial.negation = static_cast<std::size_t>(&negation.word - text.tokens.data());
  const auto words = words_denied(negation, text, scope.sentence.pending, passage.context.year);
  if (!words || words->answers() || words->has(Verb::in_force) || words->has(Role::about) ||
      scope.sentence.time.span != Span::this_year)
    return denial;
  // 上年度没有发生行政诉讼案件, but 上年无结转
  const auto before = tokens_between(text, clause.begin, denial.negation);
  const bool last_year = std::any_of(before.begin(), before.end(), [](const Token& token) {
    return has_role(token, Role::last_year);
  });
  const TextRange range = range_of_denial(passage, negation, *words);
  for (const Subject subject : denied_subjects(*words, scope, count_decisions(recent))) {
    if (last_year && subject != Subject::carried_over) continue;
    // 无代理申请
    if (is_qualified(passage, {subject}, denial.negation, clause.at)) continue;
    Claim claim = zero_of(subject, *words, scope.sentence.extent);
    claim.range = range;
    claim.figure = passage.range_of(negation.word.begin, negation.word.end);
    denial.claims.push_back(claim);
  }
  return denial;
}

}  // namespace ogi::claims
