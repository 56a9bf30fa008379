#include "core/claims/list_openers.h"

#include "core/claims/marks.h"
#include "core/claims/tokens.h"

namespace ogi::claims {
namespace {

/// Weak openers (含, 由, 主要) begin a list only right behind the whole; 其中 also a clause later.
void open_parts(GroupReader& groups, const Scope& scope, const ScannedText& text) {
  const ClauseScope& clause = scope.clause;
  const Token& opener = text.tokens[clause.at];
  const char32_t first = text.characters[opener.begin];
  const bool strong = first == U'其';
  const bool loose = opener.word->role == Role::opener_loose;
  if (first == U'从' || first == U'按') groups.end_lists();
  if (!clause.first_word && !clause.behind_figure) return;
  if (loose && clause.separator == TokenKind::pause) return;  // 、重点领域信息149条
  if (loose && groups.fresh()) return groups.list_start();
  if (!scope.sentence.has_figure) {
    if (strong && clause.first_word && scope.sentence.pending.object_count == 0)
      groups.list_start(true);
    return;
  }
  if (strong || clause.marks_since_figure <= 1 || groups.fresh()) groups.list_start();
}

}  // namespace

void open_and_end_lists(GroupReader& groups, const Scope& scope, const ScannedText& text) {
  const Token& word = text.tokens[scope.clause.at];
  switch (word.word->role) {
    case Role::list_start:
    case Role::opener_loose:
    case Role::list_start_closed:
      open_parts(groups, scope, text);
      break;
    case Role::list_end:
    case Role::this_year:
      if (scope.clause.first_word) groups.end_lists();
      break;
    case Role::total:
      if (scope.clause.first_word && text.characters[word.begin] == U'共') groups.end_lists();
      break;
    case Role::respectively: {
      // 共60条，分别为A 12条、…
      const bool leads = scope.clause.first_word && scope.sentence.has_figure &&
                         scope.clause.marks_since_figure <= 1;
      if (scope.sentence.in_turn.empty() && leads) groups.list_start();
      break;
    }
    default:
      break;
  }
}

void open_lists_by_mark(GroupReader& groups, const Scope& scope, const ScannedText& text) {
  if (!scope.clause.behind_figure) return;
  const TokenKind mark = text.tokens[scope.clause.at].kind;
  if (mark == TokenKind::colon || (mark == TokenKind::comma && is_of_these(text, scope.clause.at)))
    groups.list_start();
}

}  // namespace ogi::claims
