#include "core/claims/resolve.h"

#include "core/claims/resolve_rows.h"

namespace ogi::claims {
namespace {

/// The kinds of rows in the order in which they are asked.
using KindOfRow = std::optional<Resolution> (*)(const CountedWords&);
constexpr KindOfRow kinds_of_rows[] = {resolve_outcome,    resolve_carried, resolve_review,
                                       resolve_fee,        resolve_request, resolve_disclosure,
                                       resolve_information};

Resolution first_of(const CountedWords& in) {
  for (const KindOfRow resolve_row : kinds_of_rows) {
    if (const auto resolution = resolve_row(in)) return *resolution;
  }
  Resolution resolution;
  if (in.is_foreign())
    resolution.topic = Topic::foreign;
  else if (in.around.topic == Topic::none)
    resolution = resolve_in_doubt(in);
  return resolution;
}

}  // namespace

Resolution resolve(const Features& features, Measure measure, char32_t measure_word,
                   const Surroundings& around) {
  Resolution resolution = first_of({features, measure, measure_word, around});
  constexpr std::uint32_t longest_unknown = 3;
  if (around.unknown_before > longest_unknown &&
      !resolution.subjects.contains(Subject::information_published))
    resolution.subjects = {};
  return resolution;
}

bool CountedWords::names_application() const {
  if (!words.has(Object::application) || words.application_is_ground) return false;
  if (words.has(Object::licensing) || words.has(Object::penalty) || words.has(Object::foreign))
    return false;
  if (words.application_is_plain && around.topic != Topic::foreign && !around.foreign_clause)
    return true;
  return around.topic == Topic::request || words.has(Object::activity) ||
         words.has(Object::information) || words.has(Verb::publish);
}

bool CountedWords::is_about_requests() const {
  return around.topic == Topic::request || words.has(Object::request) || names_application();
}

bool is_group_of_a_named_reason(const SubjectSet& outcomes, Subject group) {
  const std::string_view key = subject_key(group);
  for (const Subject other : outcomes) {
    const std::string_view reason = subject_key(other);
    if (reason.size() > key.size() && reason.starts_with(key) && reason[key.size()] == '.')
      return true;
  }
  return false;
}

Resolution resolve_in_doubt(const CountedWords& in) {
  const Features& words = in.words;
  Resolution resolution;
  if (!in.counts_cases() || words.has(Role::unclear) || in.around.of_documents) return resolution;
  SubjectSet subjects;
  for (const Subject subject : words.outcomes)
    if (!is_group_of_a_named_reason(words.outcomes, subject)) subjects.add(subject);
  const Object last = words.last_object();
  const bool no_object =
      last == Object::none || last == Object::activity || last == Object::application;
  const bool some = words.has(Role::list_end) || words.has(Role::about);  // 还有65件按期办理完毕
  if (words.outcomes.empty() && no_object && !some && in.around.unknown_before <= 1) {
    if (words.receives() && !words.answers())
      subjects = {Subject::received, Subject::received_with_carried_over};
    if (words.answers() && !words.receives()) subjects.add(Subject::processed);
  }
  if (subjects.empty() || (is_outcome(subjects.front()) && subjects.size() > 1)) return resolution;
  resolution.subjects = subjects;
  resolution.of_any_kind = true;
  resolution.applicant = words.applicant();
  return resolution;
}

}  // namespace ogi::claims
