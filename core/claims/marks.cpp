#include "core/claims/marks.h"

#include "core/claims/tokens.h"

namespace ogi::claims {

bool opens_a_remark(const ScannedText& text, std::size_t open) {
  for (std::size_t i = open + 1; i < end_of_look(text, open); ++i) {
    const TokenKind kind = text.tokens[i].kind;
    if (kind == TokenKind::close) return true;
    if (kind == TokenKind::open || kind >= TokenKind::stop || kind == TokenKind::figure)
      return false;
  }
  return false;
}

bool is_of_these(const ScannedText& text, std::size_t comma) {
  if (comma == 0 || !follows_one_of(text, text.tokens[comma], U"中里内")) return false;
  const Token& before = text.tokens[comma - 1];
  if (has_role(before, Role::among)) return true;
  return before.end + 1 == text.tokens[comma].begin &&
         (before.kind == TokenKind::figure || has_role(before, Role::object));
}

bool is_circled_number(const ScannedText& text, const Token& token) {
  return token.end == token.begin + 1 && text.characters[token.begin] >= U'\u2460' &&
         text.characters[token.begin] <= U'\u2473';
}

}  // namespace ogi::claims
