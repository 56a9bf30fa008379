#include "core/claims/reader.h"

#include <algorithm>

#include "core/claims/certainty.h"
#include "core/claims/clause_topic.h"
#include "core/claims/comparability.h"
#include "core/claims/denials.h"
#include "core/claims/figure_subject.h"
#include "core/claims/growths.h"
#include "core/claims/implied_claims.h"
#include "core/claims/in_turn.h"
#include "core/claims/list_openers.h"
#include "core/claims/list_sums.h"
#include "core/claims/lists.h"
#include "core/claims/marks.h"
#include "core/claims/named.h"
#include "core/claims/recent_claims.h"
#include "core/claims/shares.h"
#include "core/claims/tokens.h"
#include "core/claims/whose.h"

namespace ogi::claims {

Reader::Reader(const Passage& passage, Claims& claims)
    : passage_(passage), claims_(claims), scope_(passage.context.section), groups_(claims) {
  scope_.sentence.first_claim = claims.claims.size();
  // Nearly every figure becomes a claim, and claims are large.
  claims.claims.reserve(claims.claims.size() + passage.text.figures.size());
}

std::vector<ReadFigure> Reader::run() {
  std::size_t& at = scope_.clause.at;
  for (at = 0; at < passage_.text.tokens.size(); ++at) {
    const TokenKind kind = passage_.text.tokens[at].kind;
    if (kind == TokenKind::word)
      read_word();
    else if (kind == TokenKind::figure)
      read_figure();
    else if (!scope_.goes_on(passage_.text))
      read_mark();
  }
  return std::move(read_figures_);
}

void Reader::read_mark() {
  const Token& mark = passage_.text.tokens[scope_.clause.at];
  if (!scope_.clause.has_figure) close_clause();
  open_lists_by_mark(groups_, scope_, passage_.text);
  switch (mark.kind) {
    case TokenKind::open:
      groups_.open_bracket(scope_.clause.behind_figure);
      scope_.open_bracket();
      break;
    case TokenKind::close:
      groups_.close_bracket();
      scope_.close_bracket();
      break;
    case TokenKind::semicolon:
      groups_.semicolon();
      scope_.end_part_of_sentence();
      break;
    case TokenKind::stop:
      end_sentence();
      break;
    case TokenKind::paragraph_end:
      end_sentence();
      // 一、 opens another subject.
      if (!is_circled_number(passage_.text, mark)) scope_.begin_paragraph(mark.end > mark.begin);
      break;
    default:
      break;
  }
  scope_.begin_clause(mark.kind);
}

void Reader::read_word() {
  const ScannedText& text = passage_.text;
  const std::size_t at = scope_.clause.at;
  const Role role = text.tokens[at].word->role;
  SentenceScope& sentence = scope_.sentence;
  sentence.extent = extent_behind(passage_, at, sentence.extent);
  const auto recent = recent_claims(claims_.claims, sentence.first_claim);
  sentence.supposed |= role == Role::less;
  if (role == Role::less && text.tokens[at].word->value == 0)
    leave_open(recent, Subject::received, Subject::received_with_carried_over);
  const Object object = object_at(text, at);
  const bool of_disclosure =
      object == Object::request || object == Object::activity || object == Object::information;
  // 行政诉讼15件，其中涉政府信息公开1件
  if (of_disclosure && !sentence.about_disclosure && groups_.reading_parts())
    leave_open(recent, Subject::reconsideration, Subject::litigation_after_pending);
  if (role == Role::respectively)
    begin_in_turn(scope_, passage_, surroundings(scope_, groups_, claims_.claims));
  open_and_end_lists(groups_, scope_, text);
  scope_.note_word(passage_);
  if (role != Role::ignored && role != Role::conjunction) scope_.clause.first_word = false;
}

namespace {

void note_year(const Passage& passage, Scope& scope, GroupReader& groups,
               std::vector<YearMention>& years) {
  const std::size_t at = scope.clause.at;
  SentenceScope& sentence = scope.sentence;
  const YearMention mention = read_year(sentence.time, passage, at, years.size());
  if (mention.role == YearRole::comparison)
    sentence.growth_pending |= has_role(passage.text, at - 1, Role::than) ||
                               has_role(passage.text, at - 1, Role::compared);
  if (mention.role == YearRole::frame && scope.clause.first_word) groups.end_lists();
  years.push_back(mention);
}

}  // namespace

void Reader::read_figure() {
  switch (passage_.text.figures[passage_.text.tokens[scope_.clause.at].figure].kind) {
    case FigureKind::year:
      return note_year(passage_, scope_, groups_, claims_.years);
    case FigureKind::month:
      return note_month(scope_.sentence.time, passage_.text, scope_.clause.at);
    case FigureKind::other:
      return;
    case FigureKind::bare:
      if (!may_count_bare(passage_.text, scope_)) return;
      count();
      break;
    case FigureKind::count:
      count();
      break;
    case FigureKind::percent:
      break;
  }
  scope_.begin_clause_of_figure();
}

void Reader::close_clause() {
  const ClauseScope& clause = scope_.clause;
  const auto tokens = tokens_between(passage_.text, clause.begin, clause.at);
  if (tokens.empty()) return;
  SentenceScope& sentence = scope_.sentence;
  const auto& year = passage_.context.year;
  Features words;
  collect(words, tokens, passage_.text.figures, year);
  // 自然人申请情况：…; 法律服务机构申请中，予以公开1件; 对自然人的申请，予以公开1件
  const Token& mark = passage_.text.tokens[clause.at];
  const auto characters = characters_between(passage_.text, clause.begin, clause.at);
  const bool of_these = follows_one_of(passage_.text, mark, U"中里") ||
                        characters.starts_with(U'对') || characters.starts_with(U'就');
  if (mark.kind == TokenKind::colon ||
      (mark.kind == TokenKind::comma && of_these && words.last_object() == Object::application))
    if (const auto applicant = applicant_of_heading(words)) sentence.of_applicant = applicant;
  if (words.has(Role::compared) || words.has(Role::than)) sentence.growth_pending = true;
  if (words.has(Role::negation) && deny()) return;
  if (clause.marks_since_figure == 1) imply(words, clause.begin, clause.at);
  collect(sentence.pending, tokens, passage_.text.figures, year);
  scope_.turn_to(topic_of_clause(words, characters, scope_.paragraph.heading_open));
}

bool Reader::deny() {
  const auto recent = recent_claims(claims_.claims, scope_.sentence.first_claim);
  const Denial denial = read_denial(passage_, scope_, recent);
  ClauseScope& clause = scope_.clause;
  Topic& topic = scope_.paragraph.topic;
  for (Claim claim : denial.claims) {
    const Subject subject = claim.subjects.front();
    if (is_request(subject)) topic = Topic::request;
    if (is_review(subject)) topic = Topic::review;
    if (is_fee(subject)) topic = Topic::fee;
    if (is_disclosure(subject) && !is_decision(subject)) topic = Topic::normative;
    const Coverage coverage =
        coverage_of(claim, nullptr, passage_, scope_, denial.negation, clause.at, topic);
    clause.has_unknown = coverage.has_unknown;
    clause.chain_has_unknown = coverage.chain_has_unknown;
    if (coverage.construction != nullptr) {
      claim.certainty = Certainty::covered;
      claim.construction = coverage.construction->name;
    }
    claim.not_comparable_reason = reason_against(claim, {passage_.organ});
    scope_.note_talk(claim, false);
    claims_.claims.push_back(claim);
  }
  return !denial.claims.empty();
}

void Reader::imply(const Features& words, std::size_t begin, std::size_t end) {
  if (!scope_.last_claim || !scope_.sentence.has_figure) return;
  const auto tokens = tokens_between(passage_.text, begin, end);
  const TextRange range = passage_.range_of(tokens.front().begin, tokens.back().end);
  std::vector<Claim> implied;
  if (says_how_all_reviews_ended(words, tokens)) {
    if (scope_.last_features.has(Role::stage)) return;  // 二审审结3件，均维持原判
    implied =
        implied_reviews(words, recent_claims(claims_.claims, scope_.sentence.first_claim), range);
  } else {
    const ClaimIndex received = groups_.outermost_whole().value_or(*scope_.last_claim);
    if (const auto answered =
            implied_answer(words, tokens, passage_.text, claims_.claims[received], range))
      implied.push_back(*answered);
  }
  for (Claim& claim : implied) {
    claim.not_comparable_reason = reason_against(claim, {passage_.organ});
    claims_.claims.push_back(claim);
  }
}

void Reader::end_sentence() {
  const SentenceScope& sentence = scope_.sentence;
  settle_years(sentence.time, passage_.context.year, claims_.years);
  groups_.end_sentence();
  const auto told = std::span(claims_.claims).subspan(sentence.first_claim);
  if (sentence.already_public) leave_open_what_was_granted(told);
  const std::span<Claim> recent = recent_claims(claims_.claims, sentence.first_claim);
  leave_open_what_is_told_twice(recent);
  leave_open_columns_of_an_unknown_row(recent);
  for (Claim& claim : told) claim.sentence = sentence_number_;
  ++sentence_number_;
  scope_.end_sentence(claims_.claims.size());
}

void read_text(std::string_view text, const FoldedText& folded, const ClaimContext& context,
               Claims& claims) {
  const Passage passage(text, folded, context);
  const std::vector<Mention> mentions = mentions_of(passage.text, Reader(passage, claims).run());
  name_rows(passage.text, mentions, claims.claims, context.year);
  const auto append = [](auto& to, auto from) {
    for (auto& each : from) to.push_back(std::move(each));
  };
  const std::size_t first_list = claims.breakdowns.size();
  append(claims.breakdowns, read_lists(passage.text, mentions, claims.claims));
  settle_summands(std::span(claims.breakdowns).subspan(first_list), claims.claims);
  append(claims.percentages, read_shares(passage.text, mentions, claims, context));
  append(claims.growths, read_growths(passage.text, mentions, claims, context));
}

}  // namespace ogi::claims
