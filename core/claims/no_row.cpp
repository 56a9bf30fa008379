#include "core/claims/no_row.h"

#include "core/claims/tokens.h"

namespace ogi::claims {

bool is_of_no_row(const ScannedText& text, const Scope& scope, const FigureWords& words) {
  const ClauseScope& clause = scope.clause;
  const Token& token = text.tokens[clause.at];
  // 其余12件作出不予公开、无法提供等答复
  if (!words.own() && words.behind_goes_on) return true;
  // 剩余4件将在期限内答复, but 维持5件、纠正1件、其他2件
  if (!words.own() && words.before.has(Role::remainder) && !scope.sentence.before.of_review_outcome)
    return true;
  // 未答复6件
  if (words.before.has(Role::negation) && text.figures[token.figure].value != Decimal{})
    return true;
  // 6件复议、3件诉讼共9件: 诉讼 is the three's
  if (clause.behind_figure && clause.at == clause.begin + 2 &&
      text.tokens[clause.begin - 1].kind == TokenKind::figure &&
      object_at(text, clause.begin) != Object::none &&
      has_role(text, clause.begin + 1, Role::total))
    return true;
  // 行政强制1128件，与行政处罚合计5074件
  if (clause.begin < clause.at && words.before.has(Role::total)) {
    const std::u32string_view first = characters_of(text, text.tokens[clause.begin]);
    if (first == U"与" || first == U"和") return true;
  }
  // 26件（新收）+2件（结转）=28件
  if (follows_one_of(text, token, U"=")) return true;
  // 复议数多1件
  return clause.at > clause.begin && (has_role(text, clause.at - 1, Role::growth_up) ||
                                      has_role(text, clause.at - 1, Role::growth_down));
}

bool is_followed_by_a_fee(const ScannedText& text, std::size_t figure) {
  for (std::size_t i = figure + 1; i < end_of_look(text, figure); ++i) {
    if (text.tokens[i].kind >= TokenKind::semicolon) return false;
    if (object_at(text, i) == Object::fee) return true;
  }
  return false;
}

}  // namespace ogi::claims
