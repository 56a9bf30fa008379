#include "core/claims/figure_subject.h"

#include "core/claims/changes.h"
#include "core/claims/no_row.h"
#include "core/claims/tokens.h"

namespace ogi::claims {
namespace {

bool is_request_row(const SubjectSet& subjects) {
  return !subjects.empty() && is_request(subjects.front());
}

bool is_outcome_row(const SubjectSet& subjects) {
  return !subjects.empty() && is_outcome(subjects.front());
}

/// 由118件减为105件, 2022年987件，2023年1102件, 去年收到40件，今年48件: another figure of the same.
void take_words_of_a_change(FigureReading& reading, const Situation& at) {
  if (reading.words.own()) return;
  const std::size_t begin = at.clause().begin;
  const bool last_of_last_year = at.last() != nullptr && at.last()->span == Span::last_year;
  reading.ends_a_change =
      at.clause().has_figure && ends_a_change(at.text(), at.token()) && last_of_last_year;
  const bool labelled =
      is_labelled_by_a_year(at.text(), begin, at.clause().at) ||
      (last_of_last_year && is_labelled_by_this_year(at.text(), begin, at.clause().at));
  reading.of_a_further_year =
      at.scope.sentence.has_figure && !reading.features.says_what() && labelled;
  if (reading.ends_a_change || reading.of_a_further_year) reading.features = at.scope.last_features;
}

/// 申请集中在自然资源（12件）、住建（9件）: the name stands before the bracket.
std::optional<std::uint32_t> unknown_before_bracket(const FigureReading& reading,
                                                    const Situation& at) {
  const ClauseScope& clause = at.clause();
  if (reading.words.own() || clause.begin != clause.at || clause.at == 0) return std::nullopt;
  const Token& open = at.text().tokens[clause.at - 1];
  const std::uint32_t end = reading.features.end;
  if (open.kind != TokenKind::open || end == 0 || end >= open.begin) return std::nullopt;
  return open.begin - end;
}

Surroundings surroundings_of(const FigureReading& reading, const Situation& at) {
  Surroundings around = surroundings(at.scope, at.groups, at.claims);
  const char32_t classed_in = at.scope.sentence.classed_in;
  around.of_documents |= classed_in != 0 && classed_in == at.figure().measure_word;
  around.refers_back =
      at.scope.paragraph.both_reviews && !at.scope.sentence.reconsiderations &&
      !at.scope.sentence.lawsuits &&
      (reading.words.before.has(Verb::happen) || follows_one_of(at.text(), at.token(), U"的这"));
  const std::size_t begin = at.clause().begin;
  if (reading.words.own())
    around.unknown_before = unknown_before_figure(at.text(), begin, at.clause().at);
  if (const auto unknown = unknown_before_bracket(reading, at)) around.unknown_before = *unknown;
  around.unknown_in_segment = unknown_between(at.text(), begin, at.clause().at);
  return around;
}

/// Whether the words name applicants alone: 自然人83件, 自然人申请5件.
bool is_of_applicants(const Features& before) {
  const Object noun = before.last_object();
  return before.applicants != 0 && before.verbs == 0 && before.outcomes.empty() &&
         (noun == Object::none || noun == Object::application);
}

/// 上年结转2件（自然人1件…）: the applicant alone is named, so it is a part of the row before.
bool names_only_an_applicant(const Features& before) {
  return before.applicants != 0 && before.verbs == 0 && before.object_count == 0 &&
         before.outcomes.empty();
}

bool inherits_subjects(const FigureReading& reading, const Situation& at) {
  return reading.resolution.subjects.empty() && reading.whole != nullptr && !reading.words.own() &&
         reading.features.last_object() != Object::foreign &&
         reading.whole->measure == at.figure().measure;
}

/// The word right behind the figure; empty where there is none.
std::u32string_view word_behind(const Situation& at) {
  const auto& tokens = at.text().tokens;
  const std::size_t next = at.clause().at + 1;
  const bool stands = next < tokens.size() && tokens[next].begin == at.token().end &&
                      tokens[next].kind == TokenKind::word;
  return stands ? characters_of(at.text(), tokens[next]) : std::u32string_view();
}

/// Of parts, those of their whole.
SubjectSet subjects_of_part(const FigureReading& reading, const Situation& at) {
  SubjectSet subjects = reading.resolution.subjects;
  if (word_behind(at).starts_with(U"申请")) return subjects;  // 企业的3件申请中
  const Features& before = reading.words.before;
  const Claim* whole = reading.whole;
  const bool of_an_applicant =
      whole != nullptr && names_only_an_applicant(before) && is_request_row(whole->subjects);
  if (reading.inherits || of_an_applicant) subjects = whole->subjects;
  if (is_of_applicants(before)) {
    // 部分公开6件；其中自然人申请5件; 部分公开的21件，自然人15件: perhaps of those.
    const auto& outcome = at.scope.sentence.before.outcome;
    if (whole != nullptr && is_outcome_row(whole->subjects)) subjects = whole->subjects;
    if (whole == nullptr && !subjects.empty() && outcome) subjects.add(*outcome);
  }
  // 收到96件，上年结转4件；其中自然人83件: of those received, or of all; 收到95件，办结97件，结转
  // 下年2件。其中企业14件: and more than two are none of two.
  if (of_an_applicant &&
      (subjects.front() == Subject::carried_over || subjects.front() == Subject::carried_forward ||
       compare(at.figure().value, whole->value) > 0))
    subjects = {Subject::received, Subject::received_with_carried_over, Subject::processed,
                subjects.front()};
  return subjects;
}

/// 法律服务机构3件，其他2件: the last column, behind another that is not the first.
bool is_other_applicants(const Features& before, const Situation& at) {
  const Claim* last = at.last();
  if (last == nullptr || !at.scope.sentence.has_figure || before.verbs != 0 ||
      before.object_count != 0)
    return false;
  const ScannedText& text = at.text();
  const std::size_t figure = at.clause().at;
  if (figure + 1 < text.tokens.size() && text.tokens[figure + 1].kind == TokenKind::open)
    return false;  // 其他6件（法律服务机构5件、…）
  const bool column =
      last->applicant < Applicant::other_org && last->applicant != Applicant::natural_person;
  const Token& word = text.tokens[figure - 1];
  const std::u32string_view written = characters_of(text, word);
  const bool named = before.applicants == 1u << static_cast<unsigned>(Applicant::other_org);
  const bool other =
      named || (before.applicants == 0 && (written == U"其他" || written == U"其它"));
  return column && other && is_request_row(last->subjects) && !is_outcome_row(last->subjects) &&
         word.end == at.token().begin;
}

/// 科研机构、社会公益组织均为0件: the columns that the figure is of each of; none where it is of
/// one, or of everybody.
std::uint8_t columns_of_each(const FigureReading& reading, const Situation& at) {
  const Features& before = reading.words.before;
  constexpr unsigned first = 1u << static_cast<unsigned>(Applicant::enterprise);
  constexpr unsigned behind_last = 1u << static_cast<unsigned>(Applicant::all);
  const unsigned named = before.applicants;
  const bool several = (named & (named - 1)) != 0 && named >= first && named < behind_last &&
                       named % first == 0 && before.joined;
  const bool of_each = before.has(Role::each) || at.figure().value == Decimal{};
  // 各4件、2件、6件: of each in turn
  const std::size_t next = at.clause().at + 1;
  const bool in_turn = next + 1 < at.text().tokens.size() &&
                       at.text().tokens[next].kind == TokenKind::pause &&
                       at.text().tokens[next + 1].kind == TokenKind::figure;
  return several && of_each && !in_turn && before.outcomes.empty() &&
                 is_request_row(reading.claim.subjects)
             ? before.applicants
             : std::uint8_t{0};
}

/// 受理的申请为2318件, 731件申请里: of requests, whichever they are.
bool speaks_of_requests(const Features& words) {
  const Object noun = words.last_object();
  return (noun == Object::request || noun == Object::application) && words.outcomes.empty() &&
         words.applicants == 0 && !words.has(Role::unclear) && !words.has(Role::manner) &&
         !words.has(Role::carried) && !words.has(Role::carried_over) &&
         !words.has(Role::carried_forward) && !words.has(Role::several_bodies);
}

bool is_of_some_requests(const FigureReading& reading, const Situation& at) {
  const SentenceScope& sentence = at.scope.sentence;
  const bool of_documents =
      sentence.of_documents ||
      (sentence.classed_in != 0 && sentence.classed_in == at.figure().measure_word);
  const FigureWords& words = reading.words;
  // 585件申请中，机关处室承办214件
  if (!words.own() && !of_documents && word_behind(at) == U"申请中") return true;
  return reading.whole == nullptr && !of_documents &&
         (speaks_of_requests(words.before) || (!words.own() && speaks_of_requests(words.behind)));
}

}  // namespace

void take_words(FigureReading& reading, const Situation& at) {
  switch (who_tells(reading.words, at.passage, at.scope, at.groups.reading_parts())) {
    case ToldBy::own_words:
      reading.features = merged(reading.words);
      break;
    case ToldBy::words_before:
      reading.features = reading.words.before;
      break;
    case ToldBy::clauses_before:
      reading.features = at.scope.sentence.pending;
      break;
    case ToldBy::last_figure:
      reading.features = at.scope.last_features;
      break;
  }
  reading.begins_a_change = begins_a_change(at.text(), at.token());
  take_words_of_a_change(reading, at);
}

Resolution resolve_figure(const FigureReading& reading, const Situation& at) {
  const Figure& figure = at.figure();
  Resolution resolution =
      resolve(reading.features, figure.measure, figure.measure_word, surroundings_of(reading, at));
  if (!reading.ends_a_change && is_of_no_row(at.text(), at.scope, reading.words))
    resolution.subjects = {};
  // 对25件申请收取信息处理费2950元: the 25 are notices.
  if (resolution.subjects.empty() && figure.measure != Measure::money &&
      reading.words.before.has(Role::about) && is_followed_by_a_fee(at.text(), at.clause().at))
    resolution.subjects = {Subject::fee_notices};
  return resolution;
}

void settle_subjects(FigureReading& reading, const Situation& at) {
  Claim& claim = reading.claim;
  const Resolution& resolution = reading.resolution;
  reading.inherits = inherits_subjects(reading, at);
  claim.applicant = resolution.applicant;
  // 自然人申请办理情况：新收40件
  if (at.scope.sentence.of_applicant && claim.applicant == Applicant::all &&
      is_request_row(resolution.subjects))
    claim.applicant = *at.scope.sentence.of_applicant;
  claim.subjects = subjects_of_part(reading, at);
  reading.apart =
      resolution.enumerated && (at.figure().value == Decimal{} || reading.features.has(Role::each));
  reading.other_applicants = is_other_applicants(reading.words.before, at);
  if (reading.other_applicants) {
    claim.subjects = at.last()->subjects;
    claim.applicant = Applicant::other_org;
  }
  if (!reading.other_applicants) reading.columns = columns_of_each(reading, at);
  claim.of_some_requests = is_of_some_requests(reading, at);
  // 予以公开和部分公开的359件中，自然人299件: of both
  const bool of_several_rows = reading.whole != nullptr && reading.whole->together &&
                               claim.subjects.size() > 1 &&
                               claim.subjects == reading.whole->subjects;
  claim.together = (resolution.together || of_several_rows) && !reading.apart;
}

Surroundings surroundings(const Scope& scope, const GroupReader& groups,
                          const std::vector<Claim>& claims) {
  const SentenceScope& sentence = scope.sentence;
  const ParagraphScope& paragraph = scope.paragraph;
  Surroundings around;
  around.topic = paragraph.topic;
  around.review = paragraph.review;
  around.in_review_parts = sentence.before.of_review_outcome;
  around.both_reviews = sentence.reconsiderations && sentence.lawsuits;
  around.about_disclosure = paragraph.about_disclosure || paragraph.heading == Topic::review;
  around.sentence_about_disclosure = sentence.about_disclosure || scope.section == Section::four ||
                                     paragraph.heading == Topic::request;
  around.of_decisions = sentence.of_decisions;
  around.of_rules = sentence.of_rules;
  around.of_documents = sentence.of_documents;
  around.foreign_clause = sentence.pending.last_object() == Object::foreign;
  if (const auto whole = groups.whole(Measure::matter)) {
    const SubjectSet& subjects = claims[*whole].subjects;
    around.in_parts = is_request_row(subjects);
    if (around.in_parts) around.topic = Topic::request;
    around.in_review_parts |= !subjects.empty() && is_review(subjects.front());
  }
  return around;
}

}  // namespace ogi::claims
