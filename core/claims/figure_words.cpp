#include "core/claims/figure_words.h"

#include "core/claims/changes.h"
#include "core/claims/tokens.h"

namespace ogi::claims {
namespace {

/// Where the stretch behind a figure ends, and what ends it.
struct Stretch {
  std::size_t end;
  bool figure_follows;
};

bool counts(FigureKind kind) {
  return kind == FigureKind::count || kind == FigureKind::bare || kind == FigureKind::percent;
}

Stretch stretch_behind(const ScannedText& text, std::size_t figure) {
  const std::size_t limit = end_of_look(text, figure);
  std::size_t end = figure + 1;
  for (; end < limit; ++end) {
    const Token& next = text.tokens[end];
    if (next.kind == TokenKind::figure) {
      if (counts(text.figures[next.figure].kind)) return {end, true};
      continue;
    }
    if (next.kind != TokenKind::word) break;
    // An opening word ends what belongs to the figure.
    if (next.word->role >= Role::list_start && next.word->role <= Role::list_start_closed) break;
  }
  return {end, false};
}

/// 26件新收申请与2件结转申请: the words before the second figure are those of the first.
bool follows_a_conjunction(const ScannedText& text, std::size_t begin, std::size_t figure) {
  if (begin == 0 || figure <= begin) return false;
  return text.tokens[begin - 1].kind == TokenKind::figure &&
         has_role(text, figure - 1, Role::conjunction) &&
         text.tokens[figure - 1].end == text.tokens[figure].begin;
}

/// Only the noun that the figure stands before is its own: 答复3件申请办结2件.
std::size_t end_of_noun_behind(const ScannedText& text, std::size_t figure) {
  std::size_t end = figure + 1;
  if (end < text.tokens.size() && text.tokens[end].begin <= text.tokens[figure].end + 2)
    while (end < text.tokens.size() && has_role(text, end, Role::object)) ++end;
  return end;
}

/// Whether the noun or verb behind the figure tells what it counts: 公开329条信息,
/// 103件顺延到下年度.
bool words_behind_belong(const FigureWords& words) {
  const Features& before = words.before;
  const Object object = before.last_object();
  if (!words.own() || object == Object::none || object == Object::activity ||
      before.has(Role::about))
    return true;
  return object == Object::application && before.verbs == 0 &&
         (words.behind.has(Role::carried) || words.behind.has(Role::carried_forward));
}

/// The figure stands in the clause by itself, but for words of no meaning: 共计5件.
bool stands_alone(const FigureWords& words, const Passage& passage, const Scope& scope) {
  constexpr std::uint32_t longest_filler = 2;  // 同比共计
  const ClauseScope& clause = scope.clause;
  const bool behind_colon =
      clause.begin > 0 && passage.text.tokens[clause.begin - 1].kind == TokenKind::colon;
  return !words.before.has(Role::list_end) &&
         unknown_between(passage.text, clause.begin, clause.at) <= longest_filler &&
         (clause.begin < clause.at || behind_colon);
}

}  // namespace

FigureWords words_of_figure(const ScannedText& text, std::size_t begin, std::size_t figure,
                            std::optional<int> year) {
  FigureWords words;
  if (!follows_a_conjunction(text, begin, figure))
    collect(words.before, tokens_between(text, begin, figure), text.figures, year);
  const auto [end, figure_follows] = stretch_behind(text, figure);
  words.behind_ends_at_mark = !figure_follows;
  words.behind_goes_on = !figure_follows && end > figure + 1 && end + 1 < text.tokens.size() &&
                         text.tokens[end].kind == TokenKind::pause &&
                         text.tokens[end + 1].kind == TokenKind::word;
  words.behind_end = figure_follows ? end_of_noun_behind(text, figure) : end;
  collect(words.behind, tokens_between(text, figure + 1, words.behind_end), text.figures, year);
  return words;
}

bool may_count_bare(const ScannedText& text, const Scope& scope) {
  const std::size_t figure = scope.clause.at;
  if (figure == 0) return false;
  if (scope.sentence.reads_in_turn()) return true;  // 依次为6、7、9件
  const Token& before = text.tokens[figure - 1];
  // 34件（国家秘密1、过程性信息4）: whatever is named in the bracket behind a figure
  const bool in_bracket = scope.sentence.tells_of_figure();
  if (in_bracket && text.tokens[figure].begin > before.end) return true;
  if (before.kind != TokenKind::word || before.end != text.tokens[figure].begin) return false;
  const Role role = before.word->role;
  return in_bracket || role == Role::is || role == Role::total || role == Role::object ||
         role == Role::outcome || role == Role::carried_over || role == Role::carried_forward ||
         role == Role::review_outcome || role == Role::each;
}

bool tells_growth(const FigureWords& words, const ScannedText& text, const Scope& scope) {
  const bool grows = words.before.has(Role::growth_up) || words.before.has(Role::growth_down);
  // 较6801件的上年数减少474件
  const bool over_last_year = words.compared() || words.before.has(Role::last_year);
  return grows && (over_last_year || scope.sentence.growth_pending) &&
         !ends_a_change(text, text.tokens[scope.clause.at]);
}

ToldBy who_tells(const FigureWords& words, const Passage& passage, const Scope& scope,
                 bool reading_parts) {
  const ClauseScope& clause = scope.clause;
  const ScannedText& text = passage.text;
  const bool silent = !words.own() && !words.behind.says_what();
  if (silent && !clause.has_figure && scope.sentence.pending.says_what() && !reading_parts)
    return stands_alone(words, passage, scope) ? ToldBy::clauses_before : ToldBy::words_before;
  const bool joins_a_figure = clause.begin == clause.at && clause.at > 0 &&
                              text.tokens[clause.at - 1].kind == TokenKind::figure &&
                              text.tokens[clause.at - 1].end == text.tokens[clause.at].begin;
  return joins_a_figure && !words.behind.says_what() ? ToldBy::last_figure : ToldBy::own_words;
}

Features merged(const FigureWords& words) {
  const Features& before = words.before;
  const bool own = words.own();
  if (!words_behind_belong(words) || (own && words.behind.object_count == 0)) return before;
  Features all = words.behind;
  all.verbs |= before.verbs;
  all.roles |= before.roles;
  for (const Subject subject : before.outcomes) all.outcomes.add(subject);
  all.applicants |= before.applicants;
  all.last_year_named |= before.last_year_named;
  all.next_year_named |= before.next_year_named;
  all.joined |= before.joined;
  if (before.review_outcome != 0) all.review_outcome = before.review_outcome;
  if (own) {
    // 收到5件申请: a verb behind the noun belongs to what comes next.
    all.verbs = before.verbs;
    all.begin = before.begin;
    all.outcomes = before.outcomes;
  } else {
    all.begin = 0xFFFFFFFF;
  }
  return all;
}

}  // namespace ogi::claims
