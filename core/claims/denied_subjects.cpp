#include "core/claims/denied_subjects.h"

namespace ogi::claims {
namespace {

bool names_a_review(const Features& words) {
  return words.has(Object::reconsideration) || words.has(Object::litigation) ||
         words.has(Object::review) || words.has(Object::litigation_direct) ||
         words.has(Object::litigation_after);
}

/// 申请, 依申请公开, and 信息公开 where it is received.
bool names_a_request(const Features& words, Topic topic) {
  const bool received = words.receives() || words.has(Verb::handle);
  const bool of_disclosure = words.has(Object::activity) || words.has(Object::information);
  if (words.has(Object::request) || (received && of_disclosure)) return true;
  return words.has(Object::application) && !words.has(Object::licensing) &&
         (topic == Topic::request || of_disclosure || (received && topic != Topic::foreign));
}

/// 未收到其他形式的申请, 未收到线上申请, 未收到要求更正信息的申请
bool denies_only_some(const Features& words) {
  return words.has(Role::unclear) || words.has(Role::manner) || words.has(Role::channel) ||
         words.has(Role::remainder) || words.has(Role::carried) ||
         words.has(Role::carried_forward) || words.has(Object::foreign);
}

bool denies_requests(const Features& words, Topic topic) {
  const bool caused = words.has(Verb::happen) || words.application_is_ground;
  return names_a_request(words, topic) && !denies_only_some(words) && !words.has(Verb::collect) &&
         words.outcomes.empty() && (!names_a_review(words) || (!caused && words.joined));
}

void add_reviews(SubjectSet& subjects, const Features& words) {
  const auto add = [&](Subject total) {
    subjects.add(static_cast<Subject>(static_cast<std::uint8_t>(total) + words.review_outcome));
  };
  const bool both = words.has(Object::review);
  if (words.has(Object::reconsideration) || both) add(Subject::reconsideration);
  // 没有复议后起诉的案件: of lawsuits that went this way, not of all.
  const bool by_way = words.has(Object::litigation_direct) || words.has(Object::litigation_after);
  if ((words.has(Object::litigation) && !by_way) || both) add(Subject::litigation);
  if (words.has(Object::litigation_direct)) add(Subject::litigation_direct);
  if (words.has(Object::litigation_after)) add(Subject::litigation_after);
}

void add_fees(SubjectSet& subjects, const Features& words, Topic topic) {
  if (words.has(Object::fee_notice)) subjects.add(Subject::fee_notices);
  if (words.has(Object::fee) || words.has(Verb::collected) ||
      (topic == Topic::fee && words.has(Verb::collect)))
    subjects.add(Subject::fee_received);
  if (words.has(Object::administrative_fee)) subjects.add(Subject::administrative_fees);
}

void add_documents_and_decisions(SubjectSet& subjects, const Features& words) {
  if (words.has(Role::unclear) || words.has(Verb::publish)) return;
  const bool repealed = words.has(Verb::repeal);
  if (words.has(Object::normative))
    subjects.add(repealed ? Subject::normative_repealed : Subject::normative_issued);
  if (words.has(Object::rule))
    subjects.add(repealed ? Subject::rules_repealed : Subject::rules_issued);
  if (words.has(Object::information) || words.has(Object::application)) return;
  if (words.has(Object::licensing)) subjects.add(Subject::licensing);
  if (words.has(Object::penalty)) subjects.add(Subject::penalties);
  if (words.has(Object::coercion)) subjects.add(Subject::coercion);
}

void add_carried(SubjectSet& subjects, const Features& words) {
  const bool carried = words.has(Role::carried);
  if (words.has(Role::carried_over) || (carried && words.last_year_named))
    subjects.add(Subject::carried_over);
  else if (carried || words.has(Role::carried_forward))  // 无结转
    subjects.add(Subject::carried_forward);
}

}  // namespace

SubjectSet denied_subjects(const Features& words, const Scope& scope, bool counted_decisions) {
  SubjectSet subjects;
  if (words.last_object() == Object::foreign) return subjects;
  const Topic topic = scope.paragraph.topic;
  if (denies_requests(words, topic)) subjects.add(Subject::received);
  const bool about_disclosure = scope.paragraph.about_disclosure ||
                                scope.paragraph.heading == Topic::review ||
                                scope.section == Section::four;
  if (names_a_review(words) && !counted_decisions && about_disclosure) add_reviews(subjects, words);
  add_fees(subjects, words, topic);
  add_documents_and_decisions(subjects, words);
  add_carried(subjects, words);
  if (topic == Topic::request && !words.outcomes.empty()) subjects.add(words.outcomes.front());
  return subjects;
}

}  // namespace ogi::claims
