#include "core/claims/resolve_rows.h"

namespace ogi::claims {
namespace {

/// Words that are said of requests alone, wherever they stand.
bool is_plain_outcome(Subject subject) {
  return subject == Subject::granted || subject == Subject::partly_granted ||
         subject == Subject::refused;
}

/// Reasons that the form alone words so: 本机关不掌握相关信息, 没有现成信息需另行制作.
bool is_worded_by_the_form(Subject subject) {
  return subject == Subject::refused_endangers_stability ||
         (subject >= Subject::refused_internal_affairs &&
          subject <= Subject::unable_still_unclear) ||
         (subject >= Subject::not_processed_repeated && subject < Subject::other);
}

/// The outcomes that are counted: of 不予公开（属于国家秘密） the reason, not the group.
SubjectSet outcomes_counted(const Features& words) {
  SubjectSet detailed;
  for (const Subject subject : words.outcomes) {
    if (!is_group_of_a_named_reason(words.outcomes, subject)) detailed.add(subject);
  }
  // 公开（含部分公开）14件
  if (detailed.size() == 1 && detailed.contains(Subject::partly_granted) &&
      words.has(Verb::publish) && (words.has(Role::list_start) || words.joined))
    return {Subject::granted_with_partly};
  // 公开类（予以公开与部分公开）
  if (detailed.contains(Subject::granted_with_partly)) return {Subject::granted_with_partly};
  return detailed;
}

/// 结转 alone, over or forward.
SubjectSet carried_counted(const Features& words) {
  const bool some = words.has(Role::carried);
  const bool over = words.has(Role::carried_over) || (some && words.last_year_named);
  const bool forward = words.has(Role::carried_forward) || (some && words.next_year_named);
  const bool both = words.joined || words.has(Role::total);
  if (words.receives() && both && !words.last_year_named && !words.next_year_named)
    return {Subject::received_with_carried_over};  // 结转和新收申请共645件, 新收加结转共645件
  if (over && !forward) return {Subject::carried_over};
  if (forward && !over) return {Subject::carried_forward};
  return {Subject::carried_forward, Subject::carried_over};
}

bool names_a_deed(const Features& words) {
  return words.receives() || words.has(Verb::handle) || words.answers();
}

/// 收到20件 in the talk of requests: the noun is left out.
bool carries_on(const CountedWords& in) {
  const Features& words = in.words;
  const Object last = words.last_object();
  const bool no_object = last == Object::none || last == Object::activity;
  return in.around.topic == Topic::request && no_object && in.around.unknown_before <= 1 &&
         (names_a_deed(words) || words.applicants != 0 ||
          (words.has(Verb::publish) && !words.has(Verb::publish_first)));
}

/// The rows that the words may mean, the likeliest first.
SubjectSet requests_counted(const Features& words, bool carried_on) {
  const bool received = words.receives();
  if (received && !words.has(Verb::handle) && !words.answers()) {
    if (words.has(Verb::receive_new)) return {Subject::received};
    return {Subject::received, Subject::received_with_carried_over};
  }
  const bool publishes = words.has(Verb::publish);
  if (words.answers() && !received) {
    if (!publishes) return {Subject::processed};
    // 公开答复274件
    return {Subject::processed, Subject::granted, Subject::granted_with_partly};
  }
  // 收到10件，公开8件.
  if (carried_on && !names_a_deed(words) && publishes)
    return {Subject::granted, Subject::granted_with_partly};
  SubjectSet subjects = {Subject::received, Subject::received_with_carried_over,
                         Subject::processed};
  if (publishes || !names_a_deed(words)) {  // 主动公开260条，依申请公开23件
    subjects.add(Subject::granted);
    subjects.add(Subject::granted_with_partly);
  }
  return subjects;
}

Resolution of_requests() {
  Resolution resolution;
  resolution.topic = Topic::request;
  return resolution;
}

}  // namespace

std::optional<Resolution> resolve_outcome(const CountedWords& in) {
  const Features& words = in.words;
  const Surroundings& around = in.around;
  if (words.outcomes.empty() || words.foreign_behind_outcome) return std::nullopt;
  // 涉及78项信息，其中公开36项: of the things asked for.
  if (!in.counts_cases() || in.measure_word == U'项' || in.measure_word == U'条')
    return Resolution{};
  // 未收取信息处理费，逾期未缴费的0件: the row that the talk of fees has a part in.
  const bool of_fees =
      words.outcomes.contains(Subject::other_fee_overdue) && in.measure_word != U'份';
  const bool elsewhere = around.topic != Topic::request && around.topic != Topic::none &&
                         !(of_fees && around.topic == Topic::fee);
  const bool about_requests = in.is_about_requests();
  if (elsewhere && !about_requests) return std::nullopt;
  if (words.has(Object::normative) || words.has(Object::rule) || around.of_documents)
    return std::nullopt;
  const bool only_groups =
      around.topic == Topic::none && !around.in_parts && !about_requests && !of_fees;
  for (const Subject subject : words.outcomes) {
    if (is_plain_outcome(subject)) continue;
    if (only_groups && !is_worded_by_the_form(subject)) return std::nullopt;
    if (words.asks_for) return Resolution{};
  }
  Resolution resolution = of_requests();
  if (of_fees) resolution.topic = around.topic;
  resolution.of_any_kind = only_groups && words.outcomes.contains(Subject::not_processed_repeated);
  resolution.subjects = outcomes_counted(words);
  if (words.has(Role::etc) && resolution.subjects.size() < words.outcomes.size()) {
    // 因不掌握等原因无法提供11件: the group's figure or the row's.
    resolution.subjects = words.outcomes;
  } else {
    // 作出不予公开、无法提供等答复12件: of those and of others
    if (resolution.subjects.size() > 1 && words.has(Role::etc)) resolution.subjects = {};
    resolution.together = resolution.enumerated = resolution.subjects.size() > 1;
  }
  resolution.applicant = words.applicant();
  return resolution;
}

std::optional<Resolution> resolve_carried(const CountedWords& in) {
  const Features& words = in.words;
  if (!words.has(Role::carried) && !words.has(Role::carried_over) &&
      !words.has(Role::carried_forward))
    return std::nullopt;
  const Topic topic = in.around.topic;
  if (in.is_foreign() || !in.counts_cases() || topic == Topic::foreign || topic == Topic::review)
    return Resolution{};
  const bool known = in.is_about_requests() || in.around.in_parts || words.has(Object::application);
  if (!known && topic != Topic::none) return Resolution{};
  Resolution resolution;
  resolution.subjects = carried_counted(words);
  // 上年结转、结转下年均为0件: each of them
  resolution.together = resolution.enumerated =
      resolution.subjects.size() > 1 && words.joined && words.has(Role::each);
  resolution.applicant = words.applicant();
  resolution.of_any_kind = !known;
  if (known) resolution.topic = Topic::request;
  return resolution;
}

std::optional<Resolution> resolve_request(const CountedWords& in) {
  const Features& words = in.words;
  const bool by_verb = names_a_deed(words);
  const bool carried_on = carries_on(in);
  if (!words.has(Object::request) && !in.names_application() && !carried_on) return std::nullopt;
  if (in.around.of_documents && !by_verb) return std::nullopt;
  const Object last = words.last_object();
  if (last == Object::foreign || last == Object::licensing || last == Object::penalty ||
      last == Object::normative)
    return std::nullopt;
  // 办理留言、依申请公开等128件
  const bool mixed = words.has(Object::foreign) && words.joined && words.has(Role::etc);
  // 自然人268人次, 企业61家次
  const bool heads =
      in.measure == Measure::person && carried_on && words.applicants != 0 && !by_verb;
  if (mixed || words.has(Role::unclear) || (!in.counts_cases() && !heads)) return of_requests();
  // 对25件申请收取了费用: some of the requests, not all of them.
  if (words.has(Role::about) && !by_verb) return Resolution{};
  Resolution resolution = of_requests();
  if (words.receives() && words.answers()) return resolution;  // 收到并办结42件: those of both
  resolution.part =
      heads || (!words.has(Role::total) && (words.has(Role::manner) || words.has(Role::channel) ||
                                            (words.after_duration && words.answers())));
  resolution.subjects = requests_counted(words, carried_on);
  resolution.applicant = words.applicant();
  return resolution;
}

}  // namespace ogi::claims
