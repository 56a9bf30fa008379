#include "core/claims/resolve_rows.h"

namespace ogi::claims {
namespace {

/// 规范性文件, 规章; 文件 alone, or a verb alone, where the talk is of those.
bool is_about_documents(const CountedWords& in) {
  const Features& words = in.words;
  if (words.has(Object::normative) || words.has(Object::rule)) return true;
  if (in.around.topic != Topic::normative) return false;
  if (words.last_object() == Object::document)
    return in.around.unknown_in_segment == 0 && !words.has(Role::remainder);
  return words.object_count == 0 && in.around.unknown_before <= 1 &&
         (words.has(Verb::repeal) || words.has(Verb::in_force) || words.has(Verb::issue));
}

/// The rows of one kind of document that the verbs may mean.
void add_documents(SubjectSet& subjects, const Features& words, Subject issued, Subject repealed,
                   Subject in_force) {
  if (words.has(Verb::repeal)) {
    if (words.has(Verb::issue)) subjects.add(issued);  // 制发、废止均为0件
    subjects.add(repealed);
  } else if (words.has(Verb::in_force)) {
    subjects.add(in_force);
  } else {
    subjects.add(issued);
    if (!words.has(Verb::issue)) subjects.add(in_force);
  }
}

/// Documents of no one kind, or counted in another way than the form's: 制定和废止4件, 清理36件.
bool are_of_no_row(const CountedWords& in) {
  const Features& words = in.words;
  const bool counted = in.measure == Measure::matter || in.measure == Measure::piece ||
                       in.measure == Measure::none || in.measure == Measure::other;
  const bool both =
      words.has(Verb::repeal) && words.has(Verb::issue) && !(words.joined && words.has(Role::each));
  const bool unclear = words.has(Role::unclear) && !words.has(Verb::repeal);
  return !counted || both || unclear || words.has(Object::information);
}

Resolution resolve_documents(const CountedWords& in) {
  const Features& words = in.words;
  Resolution resolution;
  resolution.topic = Topic::normative;
  if (are_of_no_row(in)) return resolution;
  const bool named = words.has(Object::normative) || words.has(Object::rule);
  const bool rule = words.has(Object::rule) || (!named && in.around.of_rules);
  const bool normative = words.has(Object::normative) || !rule;
  if (rule && normative && !words.joined) return resolution;
  SubjectSet& subjects = resolution.subjects;
  if (rule)
    add_documents(subjects, words, Subject::rules_issued, Subject::rules_repealed,
                  Subject::rules_in_force);
  if (normative)
    add_documents(subjects, words, Subject::normative_issued, Subject::normative_repealed,
                  Subject::normative_in_force);
  resolution.published_items = words.has(Verb::publish) && !words.has(Verb::issue) &&
                               !words.has(Verb::repeal) && !words.has(Verb::in_force);
  resolution.part = words.has(Role::manner);
  const bool each = words.has(Verb::repeal) && words.has(Verb::issue);
  resolution.together = resolution.enumerated = (rule && normative) || each;
  // One figure for both, of words that leave open which kind: nothing can be held against it.
  if (resolution.together && subjects.size() > 2) subjects = {};
  return resolution;
}

/// 行政许可事项35项 are kinds of decisions, not decisions.
bool counts_kinds(const CountedWords& in) {
  const Features& words = in.words;
  return in.measure_word == U'项' || in.measure_word == U'个' || words.has(Verb::in_force) ||
         words.has(Verb::issue) || words.has(Verb::repeal);
}

std::optional<Resolution> resolve_decisions(const CountedWords& in) {
  const Features& words = in.words;
  SubjectSet subjects;
  if (words.has(Object::licensing)) subjects.add(Subject::licensing);
  if (words.has(Object::penalty)) subjects.add(Subject::penalties);
  if (words.has(Object::coercion)) subjects.add(Subject::coercion);
  if (subjects.empty() || in.measure == Measure::money) return std::nullopt;
  Resolution resolution;
  if (words.has(Role::unclear) || words.has(Verb::receive) || counts_kinds(in) ||
      words.review_outcome != 0 || words.has(Object::application) || !in.counts_cases())
    return resolution;
  resolution.subjects = subjects;
  resolution.together = resolution.enumerated = subjects.size() > 1;
  resolution.published_items =
      words.has(Object::information) || words.has(Verb::publish) || in.measure == Measure::piece;
  resolution.part = !resolution.published_items && !words.has(Role::total) &&
                    (words.has(Role::manner) || words.has(Role::channel));
  return resolution;
}

}  // namespace

std::optional<Resolution> resolve_disclosure(const CountedWords& in) {
  if (in.is_foreign()) return std::nullopt;
  if (is_about_documents(in)) return resolve_documents(in);
  // 行政许可1250件，行政处罚318件，收费26.55万元
  const bool of_their_fees = in.measure == Measure::money && in.around.of_decisions &&
                             in.words.has(Verb::collect) && in.words.object_count == 0;
  if (!in.words.has(Object::administrative_fee) && !of_their_fees) return resolve_decisions(in);
  Resolution resolution;
  if ((in.measure == Measure::money || in.measure == Measure::none) && !in.words.has(Role::unclear))
    resolution.subjects = {Subject::administrative_fees};
  return resolution;
}

std::optional<Resolution> resolve_information(const CountedWords& in) {
  const Features& words = in.words;
  const Object last = words.last_object();
  const bool named =
      last == Object::information ||
      (words.has(Verb::publish) && (last == Object::none || last == Object::activity) &&
       in.measure == Measure::piece);
  if (!named || words.has(Role::unclear) || in.measure == Measure::money ||
      in.measure == Measure::person)
    return std::nullopt;
  Resolution resolution;
  resolution.subjects = {Subject::information_published};
  resolution.topic = Topic::information;
  return resolution;
}

}  // namespace ogi::claims
