#include "core/claims/figure_parts.h"

#include <algorithm>

#include "core/claims/tokens.h"

namespace ogi::claims {
namespace {

bool is_of_an_outcome(const Claim& claim) {
  return !claim.subjects.empty() && is_outcome(claim.subjects.front());
}

/// Behind a semicolon, a figure that names a thing of its own beside the whole's is no part of
/// the whole: `行政复议3件，其中…；行政诉讼2件`.
bool begins_anew(const FigureReading& reading, const Situation& at) {
  const Features& before = reading.words.before;
  const auto index = at.groups.whole(reading.claim.measure);
  if (at.clause().separator != TokenKind::semicolon || !index || before.object_count == 0)
    return false;
  const SubjectSet& of_whole = at.claims[*index].subjects;
  const Resolution& resolution = reading.resolution;
  if (resolution.subjects.empty() || of_whole.empty()) return false;
  const Subject subject = resolution.subjects.front();
  return !is_outcome(subject) && before.review_outcome == 0 &&
         resolution.applicant == Applicant::all && !of_whole.contains(subject);
}

/// 企业申请办结4件，其中公开3件；自然人申请办结17件
bool turns_to_another_applicant(const FigureReading& reading, const Situation& at) {
  const auto index = at.groups.whole(reading.claim.measure);
  if (at.clause().separator != TokenKind::semicolon || !index) return false;
  const Claim& whole = at.claims[*index];
  const Resolution& of = reading.resolution;
  return of.applicant != Applicant::all && whole.applicant != Applicant::all &&
         of.applicant != whole.applicant && !of.subjects.empty() &&
         whole.subjects.contains(of.subjects.front());
}

bool names_a_deed_alone(const Features& before) {
  return (before.answers() || before.has(Verb::receive) || before.has(Verb::handle)) &&
         !before.has(Role::channel) && before.object_count == 0 && before.outcomes.empty();
}

bool is_narrower(Extent extent) {
  return extent == Extent::part || extent == Extent::own_office || extent == Extent::subordinate;
}

bool shares_a_subject(const Claim& part, const Claim& whole) {
  return part.subjects.empty() ||
         std::any_of(part.subjects.begin(), part.subjects.end(),
                     [&whole](Subject subject) { return whole.subjects.contains(subject); });
}

/// 办结的493件申请中，新收468件: not all that came in.
bool is_received_of_answered(const Claim& part, const Claim& whole) {
  return part.subjects.contains(Subject::received) && whole.subjects.contains(Subject::processed) &&
         !whole.subjects.contains(Subject::received_with_carried_over);
}

/// The part counts the whole's things, so that it is less than a row: 48件，其中网上申请30件.
bool is_less_than_a_row(const Claim& part, const Claim& whole, bool inherits,
                        bool of_other_things) {
  const bool only_new = part.subjects.size() == 1 && part.subjects.contains(Subject::received) &&
                        !inherits;  // 其中新收581件 of those handled
  const bool same_again =
      (inherits || shares_a_subject(part, whole)) && part.applicant == Applicant::all && !only_new;
  // Parts of something that the form does not count are parts of that.
  const bool of_something_else = whole.subjects.empty() && !is_narrower(whole.extent) &&
                                 (!is_of_an_outcome(part) || of_other_things);
  return same_again || of_something_else || whole.subjects.contains(Subject::information_published);
}

}  // namespace

bool starts_with_verb(const ScannedText& text, const ClauseScope& clause) {
  if (clause.begin >= clause.at || clause.begin == 0) return false;
  const Token& first = text.tokens[clause.begin];
  return has_role(first, Role::verb) && static_cast<Verb>(first.word->value) != Verb::collect &&
         first.begin == text.tokens[clause.begin - 1].end;
}

bool leaves_lists(const FigureReading& reading, const Situation& at) {
  return names_a_deed_alone(reading.words.before) || begins_anew(reading, at) ||
         turns_to_another_applicant(reading, at);
}

void take_from_whole(Claim& part, const Claim& whole, const Organ& organ, bool inherits,
                     bool of_other_things) {
  if (is_received_of_answered(part, whole)) {
    part.extent = Extent::part;
  } else if (is_less_than_a_row(part, whole, inherits, of_other_things)) {
    const bool own_office =
        part.extent == Extent::own_office && organ.role != OrganRole::government_office;
    part.extent = own_office ? Extent::own_office : Extent::part;
  } else if (is_narrower(whole.extent) ||
             (!whole.subjects.empty() && part.extent == Extent::whole)) {
    part.extent = whole.extent;
  }
  if (part.span == Span::this_year) part.span = whole.span;
  if (whole.applicant == Applicant::all || part.applicant != Applicant::all) return;
  // 自然人申请22件，其中予以公开8件: to them.
  if (is_of_an_outcome(part) && !whole.subjects.empty() &&
      whole.subjects.front() != Subject::carried_over)
    part.applicant = whole.applicant;
  else
    part.extent = Extent::part;
}

}  // namespace ogi::claims
