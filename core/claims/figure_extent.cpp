#include "core/claims/figure_extent.h"

#include <algorithm>

#include "core/claims/changes.h"
#include "core/claims/constructions.h"
#include "core/claims/mentions.h"
#include "core/claims/qualifiers.h"
#include "core/claims/tokens.h"
#include "core/text/words.h"

namespace ogi::claims {
namespace {

bool is_of_reviews(const SubjectSet& subjects) {
  return !subjects.empty() && is_review(subjects.front());
}

bool is_of_decisions(const SubjectSet& subjects) {
  return !subjects.empty() && is_disclosure(subjects.front());
}

bool has_review_outcome(const SubjectSet& subjects) {
  return !subjects.empty() && is_review_outcome(subjects.front());
}

// ---- why a figure is a part: predicates of what is known of it

/// 被纠正6件，其中直接起诉的4件: of those.
bool is_of_an_outcome(const FigureReading& reading, const Situation&) {
  return reading.whole != nullptr && is_of_reviews(reading.claim.subjects) &&
         reading.words.before.review_outcome == 0 && has_review_outcome(reading.whole->subjects);
}

/// 5件行政复议中有1件被纠正
bool stands_among_others(const FigureReading& reading, const Situation& at) {
  return reading.words.before.has(Role::among) || follows_among(at.text(), at.token());
}

/// 纠错的有复议1件、诉讼1件: the outcome is that of both.
bool shares_an_outcome(const FigureReading& reading, const Situation& at) {
  return at.scope.sentence.before.of_review_outcome && is_of_reviews(reading.claim.subjects) &&
         reading.words.before.review_outcome == 0 && !reading.words.before.has(Role::remainder) &&
         at.clause().separator == TokenKind::pause;
}

/// 收到26件，其中涉网约车许可12件: what requests are about.
bool is_what_requests_are_about(const FigureReading& reading, const Situation&) {
  return reading.whole != nullptr && is_of_decisions(reading.claim.subjects) &&
         !reading.whole->subjects.empty() && !is_of_decisions(reading.whole->subjects);
}

/// 1名申请人提起复议2件; 收取处理费8460元，涉及申请17件
bool is_of_some(const FigureReading& reading, const Situation& at) {
  const std::size_t begin = at.clause().begin;
  return is_done_by_some(at.text(), begin, at.clause().at) ||
         is_of_another_cause(at.text(), reading.claim.subjects, begin, at.clause().at) ||
         concerns_some(at.text(), reading.claim.subjects, begin, at.clause().at);
}

/// 由于…不予公开2件, 因与信访诉求混同而不予处理的有2件: of one ground.
bool has_a_ground(const FigureReading& reading, const Situation& at) {
  const SubjectSet& subjects = reading.claim.subjects;
  if (subjects.empty() || !is_outcome(subjects.front())) return false;
  const auto words = characters_between(at.text(), at.clause().begin, at.clause().at);
  return at.scope.sentence.gives_reason ||
         (words.starts_with(U'因') && words.find(U'而') != words.npos);
}

/// 企业和其他组织12件: no column.
bool is_of_no_column(const FigureReading& reading, const Situation&) {
  return reading.resolution.applicant == Applicant::other_org && !reading.other_applicants &&
         reading.columns == 0 && !reading.in_turn;
}

/// 各3件 of things that are not told apart.
bool is_of_each(const FigureReading& reading, const Situation&) {
  return reading.words.before.has(Role::each) && !reading.apart && reading.columns == 0;
}

/// 2021至2024年分别收到15件、18件: one verb, and the figures of several years, organs or tables.
bool shares_a_verb(const FigureReading& reading, const Situation& at) {
  return reading.words.before.has(Role::respectively) && at.scope.sentence.in_turn.empty() &&
         !reading.resolution.enumerated;
}

/// 减免213万元，不计入上述收费; 当年收到申请6件，未纳入本报告: said before any other figure.
bool is_left_out(const FigureReading&, const Situation& at) {
  return text::has_any(words_up_to_next_figure(at.text(), at.clause().at),
                       u"不计入|未计入|没有计入|不纳入|未纳入|没有纳入|不列入|未列入|没有列入|"
                       u"另行统计|单独统计|不在统计");
}

/// 若剔除该批申请，申请量仅为368件
bool is_supposed(const FigureReading& reading, const Situation& at) {
  return at.scope.sentence.supposed && reading.claim.subjects.contains(Subject::received);
}

/// 与2023年的39件相比
bool is_compared_with(const FigureReading& reading, const Situation& at) {
  const std::u32string_view next = behind(at.text(), at.token(), 2);
  return reading.words.before.last_year_named &&
         (next == U"相比" || next == U"相较" || next == U"比较");
}

/// 与2023年（新收386件）相比, 比上年（58件）增加7件: of the time right before the bracket.
std::optional<Span> span_before_bracket(const Situation& at) {
  constexpr std::size_t longest = 6;
  const ScannedText& text = at.text();
  std::size_t open = at.clause().at;
  while (open > 0 && at.clause().at - open < longest && text.tokens[open].kind != TokenKind::open)
    --open;
  if (open == 0 || text.tokens[open].kind != TokenKind::open) return std::nullopt;
  const Token& before = text.tokens[open - 1];
  if (before.end < text.tokens[open].begin) return std::nullopt;
  if (has_role(before, Role::last_year) || has_role(before, Role::compared)) return Span::last_year;
  const auto& year = at.passage.context.year;
  if (before.kind != TokenKind::figure || !year) return std::nullopt;
  const Figure& figure = text.figures[before.figure];
  if (figure.kind != FigureKind::year || figure.in_document || figure.value.units >= *year)
    return std::nullopt;
  return span_of_year(*year - figure.value.units);
}

/// The claim in front of a bracket that has been closed since the last figure: in
/// 纠正28件（复议14件、起诉14件），较2023年的40件 the 40 are of the same as the 28.
const Claim* before_closed_bracket(const Situation& at) {
  const ScannedText& text = at.text();
  std::size_t i = at.clause().at;
  while (i > 0 && text.tokens[i - 1].kind != TokenKind::close &&
         text.tokens[i - 1].kind < TokenKind::semicolon &&
         (text.tokens[i - 1].kind != TokenKind::figure ||
          text.figures[text.tokens[i - 1].figure].kind == FigureKind::year))
    --i;
  if (i == 0 || text.tokens[i - 1].kind != TokenKind::close) return nullptr;
  while (i > 0 && text.tokens[i - 1].kind != TokenKind::open) --i;
  if (i == 0) return nullptr;
  const Token& bracket = text.tokens[i - 1];
  const std::size_t open = at.passage.range_of(bracket.begin, bracket.end).start;
  const auto behind = [open](const Claim& claim) { return claim.figure.start >= open; };
  const auto found = std::find_if_not(at.claims.rbegin(), at.claims.rend(), behind);
  const Claim* last = at.last();
  return found != at.claims.rend() && last != nullptr && found->sentence == last->sentence
             ? &*found
             : nullptr;
}

/// 收到7件，办结6件。另有1件年末收到; 另有自然人2件、企业1件跨年办理: of those told of before, or
/// of what its own words do not name.
bool is_one_more(const FigureReading& reading, const Situation& at) {
  constexpr std::size_t longest = 12;
  const ScannedText& text = at.text();
  const std::size_t figure = at.clause().at;
  const SubjectSet& subjects = reading.claim.subjects;
  const bool of_what_was_told = (!subjects.empty() && is_outcome(subjects.front()) &&
                                 reading.words.behind.outcomes.empty()) ||
                                (is_of_reviews(subjects) && !has_review_outcome(subjects));
  if (!reading.words.before.outcomes.empty() ||
      !(subjects.contains(Subject::received) || of_what_was_told))
    return false;
  for (std::size_t i = figure; i-- > 0 && figure - i <= longest;) {
    const Token& token = text.tokens[i];
    if (token.kind >= TokenKind::comma && token.kind != TokenKind::pause) return false;
    if (has_role(text, i, Role::list_end) && follows_one_of(text, text.tokens[i + 1], U"有另外"))
      return true;
  }
  return false;
}

using PartReason = bool (*)(const FigureReading&, const Situation&);
constexpr PartReason part_reasons[] = {
    is_of_an_outcome, stands_among_others, shares_an_outcome, is_what_requests_are_about,
    is_of_some,       has_a_ground,        is_of_no_column,   is_of_each,
    shares_a_verb,    is_left_out,         is_supposed,       is_one_more};

}  // namespace

Span span_of_figure(const FigureReading& reading, const Situation& at) {
  if (reading.begins_a_change) return Span::last_year;
  if (reading.ends_a_change) return Span::this_year;
  const SentenceScope& sentence = at.scope.sentence;
  if (at.token().begin < sentence.time.compared_until) return sentence.time.compared_span;
  if (reading.of_a_further_year) return sentence.time.span;
  if (reading.words.compared() || is_compared_with(reading, at)) return Span::last_year;
  if (const auto named = span_named_by(reading.features)) return *named;
  if (const auto named = span_named_by(reading.words.before)) return *named;  // 规章方面，年初13部
  if (const auto before = span_before_bracket(at)) return *before;
  // 去年予以公开40件、部分公开15件; 上年审结的23件中败诉3件
  const std::size_t figure = at.clause().at;
  const bool joined = figure > 1 && has_role(at.text(), figure - 1, Role::conjunction) &&
                      at.text().tokens[figure - 2].kind == TokenKind::figure;
  const bool goes_on = at.clause().separator == TokenKind::pause || joined ||
                       (at.clause().separator == TokenKind::word && at.clause().behind_figure &&
                        reading.words.before.review_outcome != 0);
  if (goes_on && sentence.before.span == Span::last_year) return Span::last_year;
  const SubjectSet& subjects = reading.claim.subjects;
  if (sentence.of_last_year && !reading.features.has(Role::this_year) && !subjects.empty() &&
      (is_review(subjects.front()) || is_outcome(subjects.front())))
    return Span::last_year;
  return span_of(reading.features, sentence.time);
}

bool is_a_part(const FigureReading& reading, const Situation& at) {
  return std::any_of(std::begin(part_reasons), std::end(part_reasons),
                     [&](PartReason applies) { return applies(reading, at); });
}

bool may_be_a_part(const FigureReading& reading, const Situation& at) {
  const Features& before = reading.words.before;
  const SubjectSet& subjects = reading.claim.subjects;
  const std::size_t begin = at.clause().begin;
  const bool one_way =
      !reading.words.own() && (before.has(Role::manner) || before.has(Role::channel));
  return reading.resolution.part || one_way ||
         is_qualified(at.passage, subjects, begin, at.clause().at) ||
         is_done_in_one_way(at.passage, before, subjects, begin, at.clause().at);
}

bool goes_on_publishing(const FigureReading& reading, const Situation& at) {
  return at.clause().separator == TokenKind::pause && at.scope.sentence.before.of_publishing &&
         is_of_decisions(reading.claim.subjects) && reading.words.before.verbs == 0;
}

bool is_last_year_beside(const FigureReading& reading, const Situation& at) {
  const Features& before = reading.words.before;
  const bool of_last_year = before.has(Role::last_year) || before.last_year_named;
  // 上年有1件被纠正: what it is of stands behind it.
  return !reading.words.own() && reading.words.behind.review_outcome == 0 &&
         (reading.words.compared() || (of_last_year && at.scope.sentence.has_figure));
}

void take_from_this_year(FigureReading& reading, const Situation& at) {
  reading.claim.span = Span::last_year;
  const Claim* in_front = before_closed_bracket(at);
  const Claim* now = in_front != nullptr ? in_front : at.last();
  if (now == nullptr || !at.scope.sentence.has_figure) return;
  Claim& claim = reading.claim;
  claim.subjects = now->subjects;
  claim.applicant = now->applicant;
  claim.together = now->together;
  claim.extent = now->extent;
  claim.certainty = now->certainty;
  // 国家秘密5件、执法案卷4件；较上年的14件增加4件: perhaps of all of them.
  const TokenKind separator = at.clause().separator;
  const bool behind_a_list = separator == TokenKind::semicolon ||
                             (separator == TokenKind::comma && at.groups.reading_parts());
  const bool of_another_year = names_a_year_before_last(at.text(), at.clause().begin,
                                                        at.clause().at, at.passage.context.year);
  if (now->covered() && !of_another_year && !behind_a_list) claim.construction = last_year_beside;
}

}  // namespace ogi::claims
