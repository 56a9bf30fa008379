#include "core/claims/named.h"

#include <span>

#include "core/claims/resolve.h"

namespace ogi::claims {
namespace {

/// The upheld cases of both kinds of review and of either way to court, or of the kind that is
/// named.
SubjectSet reviews_that_ended(const Features& features) {
  const auto with_outcome = [&features](Subject total) {
    return static_cast<Subject>(static_cast<std::uint8_t>(total) + features.review_outcome);
  };
  if (features.has(Object::reconsideration) && features.has(Object::litigation)) return {};
  if (features.has(Object::reconsideration)) return {with_outcome(Subject::reconsideration)};
  if (features.has(Object::litigation_direct)) return {with_outcome(Subject::litigation_direct)};
  if (features.has(Object::litigation_after)) return {with_outcome(Subject::litigation_after)};
  if (features.has(Object::litigation)) return {with_outcome(Subject::litigation)};
  return {with_outcome(Subject::reconsideration), with_outcome(Subject::litigation),
          with_outcome(Subject::litigation_direct), with_outcome(Subject::litigation_after)};
}

}  // namespace

Named named_by(const ScannedText& text, std::size_t begin, std::size_t end,
               std::optional<int> year) {
  Features features;
  collect(features, std::span(text.tokens).subspan(begin, end - begin), text.figures, year);
  constexpr Role narrowing[] = {Role::unclear,   Role::channel, Role::manner,
                                Role::remainder, Role::stage,   Role::already_public};
  for (const Role role : narrowing) {
    if (features.has(role)) return {};
  }
  if (features.last_object() == Object::foreign) return {};
  if (features.review_outcome != 0) return {reviews_that_ended(features), Applicant::all};
  Surroundings around;
  around.topic = Topic::request;
  around.about_disclosure = around.sentence_about_disclosure = true;
  const Resolution found = resolve(features, Measure::matter, U'件', around);
  const bool one =
      !found.together || (found.subjects.size() == 2 && found.subjects.contains(Subject::granted) &&
                          found.subjects.contains(Subject::partly_granted));
  if (!one || found.part || found.subjects.contains(Subject::information_published) ||
      found.applicant == Applicant::other_org)
    return {};
  if (found.together) return {{Subject::granted_with_partly}, found.applicant};
  return {found.subjects, found.applicant};
}

}  // namespace ogi::claims
