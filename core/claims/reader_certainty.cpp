#include <algorithm>

#include "core/claims/constructions.h"
#include "core/claims/reader.h"

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

}  // namespace

void Reader::cover(Claim& claim, std::size_t figure, std::size_t end, Topic topic_before) {
  if (end - segment_begin_ > longest_clause) {
    chain_has_unknown_ = clause_has_unknown_ = true;
    return;
  }
  const std::uint32_t behind = scanned_.tokens[figure].end;
  const bool told_of_it =
      scanned_.tokens[figure].kind == TokenKind::figure &&
      begins_predicate(std::u32string_view(scanned_.characters).substr(behind, 2));
  const auto slots = slots_of(scanned_, segment_begin_, told_of_it ? figure + 1 : end, figure,
                              slot_context_, told_of_it);
  clause_has_unknown_ = std::find(slots.begin(), slots.end(), Slot::unknown) != slots.end();
  const bool goes_on = separator_ == TokenKind::pause && last_figure_in_sentence_;
  chain_has_unknown_ = clause_has_unknown_ || (goes_on && chain_has_unknown_);
  if (chain_has_unknown_) return;
  if (claim.measure == Measure::person) return;  // 自然人35人: perhaps heads, not requests
  if (claim.subjects.empty() || is_narrowed_by_clause_before() || is_part_of_uncertain(claim))
    return;
  const Construction* construction =
      covering(slots, claim.subjects, talk_is_known(claim, topic_before));
  if (construction == nullptr) return;
  if (sentence_.cleared && construction->domain == Domain::document && construction->needs_talk)
    return;
  claim.certainty = Certainty::covered;
  claim.construction = construction->name;
}

bool Reader::is_part_of_uncertain(const Claim& claim) const {
  if (sentence_.about_applicant && claim.applicant == Applicant::all) return true;
  if (!in_part_of_) return false;
  const Claim& whole = claims_.claims[*in_part_of_];
  const bool depends = is_review(claim.subjects.front()) || claim.applicant != Applicant::all;
  return depends && !whole.covered();
}

bool Reader::is_narrowed_by_clause_before() const {
  if (segment_begin_ < 2 || scanned_.tokens[segment_begin_ - 1].kind != TokenKind::comma)
    return false;
  std::size_t begin = segment_begin_ - 1;
  while (begin > 0 && segment_begin_ - begin < longest_clause &&
         scanned_.tokens[begin - 1].kind == TokenKind::word)
    --begin;
  const std::uint32_t from = begin > 0 ? scanned_.tokens[begin - 1].end : 0;
  const std::u32string_view clause =
      std::u32string_view(scanned_.characters)
          .substr(from, scanned_.tokens[segment_begin_ - 1].begin - from);
  // 通过信函、网络等渠道: all of them
  if (clause.find(U'等') != clause.npos) return false;
  constexpr std::u32string_view narrowing[] = {U"通过", U"针对", U"涉及", U"关于",
                                               U"对于", U"就",   U"经由", U"在涉及"};
  return std::any_of(std::begin(narrowing), std::end(narrowing),
                     [clause](std::u32string_view word) { return clause.starts_with(word); });
}

bool Reader::talk_is_known(const Claim& claim, Topic topic_before) const {
  const Subject subject = claim.subjects.front();
  if (is_request(subject) && claim.applicant != Applicant::all && topic_is_open_to_applicants())
    return true;
  if (is_request(subject)) return talk_of_requests_ || (names_itself(subject) && topic_is_open());
  if (is_review(subject))
    return sentence_.about_disclosure || heading_topic_ == Topic::request ||
           heading_topic_ == Topic::review || context_.section == Section::four ||
           topic_ == Topic::review;
  return topic_before != Topic::none || topic_ == Topic::fee || topic_ == Topic::normative;
}

bool Reader::topic_is_open_to_applicants() const {
  return topic_ == Topic::request && !sentence_.of_documents && !sentence_.outcome_before;
}

bool Reader::topic_is_open() const {
  return topic_ != Topic::foreign && topic_ != Topic::review && !sentence_.of_documents &&
         !sentence_.applicant_named;
}

void Reader::note_talk(const Claim& claim) {
  if (claim.covered() && claim.not_comparable_reason != NotComparable::wider) {
    if (is_request(claim.subjects.front())) talk_of_requests_ = true;
    return;
  }
  // A figure that nobody understands may have changed the subject, unless it is a part of one that
  // is understood.
  if (!in_part_of_ && clause_has_unknown_) talk_of_requests_ = false;
}

}  // namespace ogi::claims
