#include <algorithm>

#include "core/claims/comparability.h"
#include "core/claims/figure_certainty.h"
#include "core/claims/figure_extent.h"
#include "core/claims/figure_parts.h"
#include "core/claims/figure_subject.h"
#include "core/claims/reader.h"
#include "core/claims/tokens.h"

namespace ogi::claims {
namespace {

/// The figure as it is written, from the first word that tells what it counts.
Claim claim_of_figure(const FigureReading& reading, const Situation& at) {
  const Figure& figure = at.figure();
  const Token& token = at.token();
  const Features& words = reading.features;
  const bool told_before = words.says_what() && words.end != 0 && words.begin <= token.begin;
  Claim claim;
  claim.range = at.passage.range_of(told_before ? words.begin : token.begin, token.end);
  claim.figure = at.passage.range_of(token.begin, token.end);
  claim.value = figure.value;
  claim.exact = figure.exact;
  claim.last_digit = figure.last_digit;
  claim.measure = figure.measure;
  claim.measure_word = figure.measure_word;
  return claim;
}

/// Whether the clause is the first of its sentence, or behind a semicolon.
bool begins_part(const ScannedText& text, std::size_t begin) {
  return begin == 0 || text.tokens[begin - 1].kind == TokenKind::semicolon ||
         text.tokens[begin - 1].kind >= TokenKind::stop;
}

bool counts_other_things(const Features& features) {
  const Object last = features.last_object();
  return last == Object::document || last == Object::foreign || last == Object::information;
}

Circumstances circumstances(const FigureReading& reading, const Passage& passage) {
  return {passage.organ, reading.resolution.of_any_kind,
          reading.resolution.published_items || reading.goes_on_publishing};
}

/// The next of the things named before 分别为.
void take_in_turn(FigureReading& reading, Scope& scope) {
  SentenceScope& sentence = scope.sentence;
  const Named& thing = sentence.in_turn[sentence.next_in_turn++];
  reading.in_turn = true;
  reading.resolution = {};
  reading.resolution.subjects = thing.subjects;
  reading.resolution.applicant = thing.applicant;
  reading.resolution.topic = scope.paragraph.topic;
}

/// 行政复议、行政诉讼均为0件, 科研机构、社会公益组织均为0件: one for each of what the figure is of.
std::vector<Claim> claims_apart(const FigureReading& reading) {
  std::vector<Claim> claims;
  if (reading.columns != 0) {
    for (unsigned i = 0; i < static_cast<unsigned>(Applicant::all); ++i) {
      if ((reading.columns >> i & 1) == 0) continue;
      claims.push_back(reading.claim);
      claims.back().applicant = static_cast<Applicant>(i);
    }
  } else {
    for (const Subject subject : reading.claim.subjects) {
      claims.push_back(reading.claim);
      claims.back().subjects = {subject};
    }
  }
  return claims;
}

/// What a figure is for those behind it.
void note_figure(Scope& scope, const FigureReading& reading, bool is_part) {
  const Features& before = reading.words.before;
  const Claim& claim = reading.claim;
  SentenceScope& sentence = scope.sentence;
  // 主动公开70件，依申请公开6件，不予公开20件: how documents are classed
  if (before.has(Verb::publish_first)) sentence.classed_in = claim.measure_word;
  sentence.before.of_review_outcome = before.review_outcome != 0;
  sentence.cleared |= before.has(Role::unclear) && before.has(Object::normative);
  if (!claim.subjects.empty() && is_outcome(claim.subjects.front()))
    sentence.before.outcome = claim.subjects.front();
  sentence.of_decisions |= !claim.subjects.empty() && is_decision(claim.subjects.front());
  sentence.before.span = claim.span;
  if (claim.span != Span::last_year) sentence.of_last_year = false;
  sentence.about_applicant |= !is_part && claim.applicant != Applicant::all;
  sentence.pending = {};
  const Topic topic = reading.resolution.topic;
  if (topic != Topic::none) scope.paragraph.topic = topic;
  scope.paragraph.heading_open = false;
  scope.last_features = reading.features;
}

}  // namespace

void Reader::count() {
  const Situation at{passage_, scope_, claims_.claims, groups_};
  SentenceScope& sentence = scope_.sentence;
  ClauseScope& clause = scope_.clause;
  FigureReading reading;
  reading.words = words_of_figure(passage_.text, clause.begin, clause.at, passage_.context.year);
  if (tells_growth(reading.words, passage_.text, scope_)) {
    sentence.growth_pending = true;
    return;
  }
  take_words(reading, at);
  reading.claim = claim_of_figure(reading, at);
  reading.resolution = resolve_figure(reading, at);
  const bool own_in_turn = reading.words.own() && sentence.next_in_turn > 0;
  if (sentence.reads_in_turn() && !own_in_turn) take_in_turn(reading, scope_);
  groups_.before_figure(clause.separator, starts_with_verb(passage_.text, clause),
                        leaves_lists(reading, at));
  const auto part_of = groups_.whole(reading.claim.measure);
  if (part_of) reading.whole = &claims_.claims[*part_of];
  settle_subjects(reading, at);
  reading.claim.span = span_of_figure(reading, at);
  if (reading.claim.span == Span::last_year && begins_part(passage_.text, clause.begin) &&
      has_role(passage_.text, clause.begin, Role::last_year))
    sentence.of_last_year = true;
  reading.claim.extent = is_a_part(reading, at) ? Extent::part : sentence.extent;
  reading.goes_on_publishing = goes_on_publishing(reading, at);
  sentence.before.of_publishing =
      reading.words.before.has(Verb::publish) || reading.goes_on_publishing;
  if (is_last_year_beside(reading, at)) {
    take_from_this_year(reading, at);
    return keep_beside(reading);
  }
  sentence.time.months_counted = true;
  const Coverage coverage = coverage_of(reading.claim, reading.whole, passage_, scope_, clause.at,
                                        reading.words.behind_end, reading.resolution.topic);
  clause.has_unknown = coverage.has_unknown;
  clause.chain_has_unknown = coverage.chain_has_unknown;
  settle_certainty(reading, at, coverage);
  // 由2021年的1107件上升到1284件；处罚37件: of this year again
  if (reading.ends_a_change && sentence.time.changes) {
    sentence.time.changes = false;
    sentence.time.span = Span::this_year;
  }
  keep(reading, part_of);
}

void Reader::keep(const FigureReading& reading, std::optional<ClaimIndex> part_of) {
  ClauseScope& clause = scope_.clause;
  const auto first = static_cast<ClaimIndex>(claims_.claims.size());
  if (reading.apart || reading.columns != 0) {
    for (const Claim& claim : claims_apart(reading)) add(claim, reading, part_of);
  } else {
    add(reading.claim, reading, part_of);
  }
  note_figure(scope_, reading, part_of.has_value());
  if (claims_.claims.size() > first) {
    read_figures_.push_back({static_cast<std::uint32_t>(clause.at), first});
    groups_.figure({first, clause.separator, starts_with_verb(passage_.text, clause)});
    clause.separator = TokenKind::word;
    clause.marks_since_figure = 0;
    clause.behind_figure = scope_.sentence.has_figure = true;
  }
  const FigureWords& words = reading.words;
  if (words.behind_ends_at_mark && words.behind.answers() && !words.before.answers())
    imply(words.behind, clause.at + 1, words.behind_end);
}

void Reader::add(Claim claim, const FigureReading& reading, std::optional<ClaimIndex> part_of) {
  const auto index = static_cast<ClaimIndex>(claims_.claims.size());
  if (part_of) {
    const bool of_other_things =
        std::binary_search(of_other_things_.begin(), of_other_things_.end(), *part_of);
    take_from_whole(claim, claims_.claims[*part_of], passage_.organ, reading.inherits,
                    of_other_things);
  }
  claim.not_comparable_reason = reason_against(claim, circumstances(reading, passage_));
  scope_.note_talk(claim, part_of.has_value());
  claims_.claims.push_back(claim);
  if (counts_other_things(reading.features)) of_other_things_.push_back(index);
  scope_.last_claim = index;
}

void Reader::keep_beside(const FigureReading& reading) {
  Claim claim = reading.claim;
  claim.not_comparable_reason = reason_against(claim, circumstances(reading, passage_));
  read_figures_.push_back({static_cast<std::uint32_t>(scope_.clause.at),
                           static_cast<ClaimIndex>(claims_.claims.size())});
  claims_.claims.push_back(claim);
}

}  // namespace ogi::claims
