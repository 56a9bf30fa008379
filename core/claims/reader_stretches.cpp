#include <algorithm>

#include "core/claims/reader.h"

namespace ogi::claims {

std::span<const Token> Reader::tokens(std::size_t begin, std::size_t end) const {
  return std::span(scanned_.tokens).subspan(begin, end - begin);
}

void Reader::close_segment() {
  const std::span<const Token> segment = tokens(segment_begin_, position_);
  if (segment.empty()) return;
  Features features;
  collect(features, segment, scanned_.figures, context_.year);
  if (features.has(Role::compared) || features.has(Role::than)) sentence_.growth_pending = true;
  if (features.has(Role::negation) && read_negation(segment)) return;
  read_implied_answer(features, segment);
  collect(pending_, segment, scanned_.figures, context_.year);
  take_topic(features);
}

std::u32string_view Reader::text_of_segment() const {
  const std::uint32_t begin = segment_begin_ > 0 ? scanned_.tokens[segment_begin_ - 1].end : 0;
  return std::u32string_view(scanned_.characters)
      .substr(begin, scanned_.tokens[position_].begin - begin);
}

void Reader::take_topic(const Features& features) {
  Topic topic = Topic::none;
  const std::u32string_view segment_text = text_of_segment();
  if (segment_text.find(U"信息管理") != segment_text.npos && heading_open_) {
    topic = Topic::normative;
  } else if (features.has(Object::reconsideration) || features.has(Object::litigation) ||
             features.has(Object::review)) {
    topic = Topic::review;
  } else if (features.has(Object::fee) || features.has(Object::fee_notice)) {
    topic = Topic::fee;
  } else if (features.has(Object::request) ||
             ((features.has(Object::application) || features.has(Role::among)) &&
              features.answers()) ||
             (features.has(Object::activity) &&
              (features.has(Object::application) || features.has(Role::among)))) {
    topic = Topic::request;
  } else if (heading_open_ && (features.has(Verb::publish) || features.has(Object::activity))) {
    topic = Topic::information;
  }
  if (topic != Topic::none) topic_ = topic;
  if (topic == Topic::request) talk_of_requests_ = true;
  if (heading_open_) {
    heading_topic_ = topic;
    heading_open_ = false;
  }
}

bool Reader::read_negation(std::span<const Token> segment) {
  std::size_t at = 0;
  while (segment[at].kind != TokenKind::word || segment[at].word->role != Role::negation) ++at;
  const Token& negation = segment[at];
  std::span<const Token> after = segment.subspan(at + 1);
  // 未向申请人收取
  const bool to_somebody = negation.end < size() && scanned_.characters[negation.end] == U'向';
  while (!after.empty() &&
         (after.front().kind != TokenKind::word ||
          (to_somebody && after.front().word->role == Role::ignored) ||
          after.front().word->role == Role::negation || after.front().word->role == Role::all_of))
    after = after.subspan(1);
  Features features;
  collect(features, after, scanned_.figures, context_.year);
  const bool narrow = scanned_.characters[negation.begin] == U'未';
  const std::uint32_t longest_gap = to_somebody ? 8 : 3;
  if (narrow && (after.empty() || after.front().begin > negation.end + longest_gap ||
                 after.front().word->role != Role::verb))
    return false;
  if (features.object_count == 0 && features.outcomes.empty() && at > 0) {
    // 行政复议、行政诉讼均未发生.
    collect(features, segment.first(at), scanned_.figures, context_.year);
  } else if (!after.empty() && after.front().begin > negation.end + 16) {
    return false;
  }
  if (features.object_count == 0 && pending_.object_count != 0 && !features.says_what()) {
    features = pending_;  // 行政复议、行政诉讼情况：无
  }
  if (features.answers() || features.has(Verb::in_force)) return false;
  if (sentence_.span != Span::this_year || features.has(Role::about)) return false;

  const TextRange figure = range_of(negation.begin, negation.end);
  const std::uint32_t end = after.empty() ? negation.end : std::max(negation.end, features.end);
  const TextRange range =
      range_of(std::min(negation.begin, features.begin == 0 ? negation.begin : features.begin),
               std::max(end, negation.end));
  bool any = false;
  const auto first = static_cast<std::size_t>(&negation - scanned_.tokens.data());
  const auto last = static_cast<std::size_t>(&segment.back() - scanned_.tokens.data()) + 1;
  for (const Subject subject : denied_subjects(features)) {
    if (is_qualified({subject}, first, last)) continue;  // 无代理申请
    Claim claim;
    claim.range = range;
    claim.figure = figure;
    claim.negated = true;
    claim.extent = extent_;
    claim.subjects.add(subject);
    if (subject == Subject::received) claim.subjects.add(Subject::received_with_carried_over);
    if (subject == Subject::fee_received) claim.subjects.add(Subject::fee_charged);
    if (is_request(subject)) {
      topic_ = Topic::request;
      // 没有科研机构申请; but 任何单位和个人 is everybody.
      if (!features.joined || features.applicant() != Applicant::natural_person)
        claim.applicant = features.applicant();
      if (claim.applicant == Applicant::other_org) claim.extent = Extent::part;
    }
    if (is_review(subject)) topic_ = Topic::review;
    if (is_fee(subject)) topic_ = Topic::fee;
    finish(claim);
    cover(claim, first, last, topic_);
    note_talk(claim);
    claims_.claims.push_back(claim);
    any = true;
  }
  return any;
}

bool Reader::counts_decisions() {
  const std::span<const Claim> claims = recent_claims();
  return std::any_of(claims.begin(), claims.end(), [](const Claim& claim) {
    return !claim.subjects.empty() && is_disclosure(claim.subjects.front());
  });
}

SubjectSet Reader::denied_subjects(const Features& features) {
  SubjectSet subjects;
  if (features.last_object() == Object::foreign) return subjects;
  const bool received = features.receives() || features.has(Verb::handle);
  const bool reviews = features.has(Object::reconsideration) || features.has(Object::litigation) ||
                       features.has(Object::review) || features.has(Object::litigation_direct) ||
                       features.has(Object::litigation_after);
  const bool application =
      features.has(Object::application) && !features.has(Object::licensing) &&
      (topic_ == Topic::request || features.has(Object::activity) ||
       features.has(Object::information) || (received && topic_ != Topic::foreign));
  const bool names_request =
      features.has(Object::request) || application ||
      (received && (features.has(Object::activity) || features.has(Object::information)));
  const bool caused = features.has(Verb::happen) || features.application_is_ground;
  // 未收到其他形式的申请, 未收到线上申请, 未收到要求更正信息的申请
  const bool only_some = features.has(Role::unclear) || features.has(Role::manner) ||
                         features.has(Role::channel) || features.has(Role::remainder) ||
                         features.has(Role::carried) || features.has(Role::carried_forward) ||
                         features.has(Object::foreign);
  if (names_request && !only_some && !features.has(Verb::collect) && features.outcomes.empty() &&
      (!reviews || (!caused && features.joined)))
    subjects.add(Subject::received);
  if (reviews && !counts_decisions() &&
      (about_disclosure_ || heading_topic_ == Topic::review || context_.section == Section::four)) {
    const auto outcome = features.review_outcome;
    const auto with_outcome = [outcome](Subject total) {
      return static_cast<Subject>(static_cast<std::uint8_t>(total) + outcome);
    };
    const bool both = features.has(Object::review);
    if (features.has(Object::reconsideration) || both)
      subjects.add(with_outcome(Subject::reconsideration));
    if (features.has(Object::litigation) || both) subjects.add(with_outcome(Subject::litigation));
    if (features.has(Object::litigation_direct))
      subjects.add(with_outcome(Subject::litigation_direct));
    if (features.has(Object::litigation_after))
      subjects.add(with_outcome(Subject::litigation_after));
  }
  if (features.has(Object::fee_notice)) subjects.add(Subject::fee_notices);
  if (features.has(Object::fee) || features.has(Verb::collected) ||
      (topic_ == Topic::fee && features.has(Verb::collect)))
    subjects.add(Subject::fee_received);
  if (features.has(Object::administrative_fee)) subjects.add(Subject::administrative_fees);
  if (!features.has(Role::unclear) && !features.has(Verb::publish)) {
    if (features.has(Object::normative))
      subjects.add(features.has(Verb::repeal) ? Subject::normative_repealed
                                              : Subject::normative_issued);
    if (features.has(Object::rule))
      subjects.add(features.has(Verb::repeal) ? Subject::rules_repealed : Subject::rules_issued);
    if (!features.has(Object::information) && !features.has(Object::application)) {
      if (features.has(Object::licensing)) subjects.add(Subject::licensing);
      if (features.has(Object::penalty)) subjects.add(Subject::penalties);
      if (features.has(Object::coercion)) subjects.add(Subject::coercion);
    }
  }
  if (features.has(Role::carried_over) || (features.has(Role::carried) && features.last_year_named))
    subjects.add(Subject::carried_over);
  else if (features.has(Role::carried) && !features.next_year_named)  // 无结转
    subjects.add(Subject::carried_forward);
  else if (features.has(Role::carried_forward) ||
           (features.has(Role::carried) && features.next_year_named))
    subjects.add(Subject::carried_forward);
  if (topic_ == Topic::request && !features.outcomes.empty())
    subjects.add(features.outcomes.front());
  return subjects;
}

bool Reader::says_all_ended_so(std::span<const Token> segment) const {
  for (std::size_t i = 0; i + 1 < segment.size(); ++i) {
    const auto role = [&segment](std::size_t at) {
      return segment[at].kind == TokenKind::word ? segment[at].word->role : Role::ignored;
    };
    if (role(i) == Role::all_of && role(i + 1) == Role::review_outcome &&
        segment[i + 1].begin <= segment[i].end + 1)
      return true;
  }
  return false;
}

void Reader::read_implied_review(std::uint8_t outcome, std::span<const Token> segment) {
  const std::size_t first = sentence_.first_claim;
  const std::size_t count = claims_.claims.size();
  for (std::size_t i = std::max(first, count - std::min(count, most_lately)); i < count; ++i) {
    const Claim& total = claims_.claims[i];
    if (!total.comparable() || total.implied || total.value == Decimal{}) continue;
    const Subject subject = total.subjects.front();
    if (subject != Subject::reconsideration && subject != Subject::litigation) continue;
    Claim claim = total;
    claim.subjects = {static_cast<Subject>(static_cast<std::uint8_t>(subject) + outcome)};
    claim.implied = true;
    claim.range = range_of(segment.front().begin, segment.back().end);
    finish(claim);
    claims_.claims.push_back(claim);
  }
}

void Reader::read_implied_answer(const Features& features, std::span<const Token> segment) {
  if (!last_claim_ || marks_since_figure_ != 1 || !last_figure_in_sentence_) return;
  if (features.review_outcome != 0 && says_all_ended_so(segment)) {
    read_implied_review(features.review_outcome, segment);
    return;
  }
  const ClaimIndex subject = groups_.outermost_whole().value_or(*last_claim_);
  if (!features.answers() || features.has(Role::negation)) return;
  if (features.has(Role::next_year) || features.object_count > 1) return;
  const Claim& received = claims_.claims[subject];
  if (!received.subjects.contains(Subject::received) || received.value == Decimal{} ||
      received.applicant != Applicant::all || received.extent == Extent::part)
    return;
  if (received.subjects.contains(Subject::processed) && received.implied) return;
  for (const Token& token : segment) {
    if (token.kind != TokenKind::word || token.word->role != Role::verb) continue;
    if (token.end < size() && scanned_.characters[token.end] == U'率') return;
  }
  Claim claim = received;
  claim.subjects = {Subject::processed};
  claim.implied = true;
  claim.range = range_of(segment.front().begin, segment.back().end);
  finish(claim);
  claims_.claims.push_back(claim);
}

}  // namespace ogi::claims
