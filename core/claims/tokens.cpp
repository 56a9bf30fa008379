#include "core/claims/tokens.h"

#include <algorithm>

namespace ogi::claims {

std::span<const Token> tokens_between(const ScannedText& text, std::size_t begin, std::size_t end) {
  return std::span(text.tokens).subspan(begin, end - begin);
}

bool has_role(const Token& token, Role role) {
  return token.kind == TokenKind::word && token.word->role == role;
}

bool has_role(const ScannedText& text, std::size_t index, Role role) {
  return has_role(text.tokens[index], role);
}

Object object_at(const ScannedText& text, std::size_t index) {
  const Token& token = text.tokens[index];
  return has_role(token, Role::object) ? static_cast<Object>(token.word->value) : Object::none;
}

std::u32string_view characters_of(const ScannedText& text, const Token& token) {
  return std::u32string_view(text.characters).substr(token.begin, token.end - token.begin);
}

std::u32string_view behind(const ScannedText& text, const Token& token, std::size_t length) {
  return std::u32string_view(text.characters).substr(token.end, length);
}

bool follows_one_of(const ScannedText& text, const Token& token, std::u32string_view set) {
  return token.begin > 0 && set.find(text.characters[token.begin - 1]) != set.npos;
}

std::u32string_view gap_behind(const ScannedText& text, std::size_t index) {
  const std::uint32_t end = text.tokens[index].end;
  return std::u32string_view(text.characters).substr(end, text.tokens[index + 1].begin - end);
}

std::uint32_t end_before(const ScannedText& text, std::size_t index) {
  return index > 0 ? text.tokens[index - 1].end : 0;
}

std::u32string_view characters_between(const ScannedText& text, std::size_t begin,
                                       std::size_t end) {
  const std::uint32_t from = end_before(text, begin);
  return std::u32string_view(text.characters).substr(from, text.tokens[end].begin - from);
}

std::uint32_t unknown_between(const ScannedText& text, std::size_t begin, std::size_t end) {
  std::uint32_t unknown = 0;
  std::uint32_t at = end_before(text, begin);
  for (std::size_t i = begin; i <= end; ++i) {
    unknown += text.tokens[i].begin - at;
    at = text.tokens[i].end;
  }
  return unknown;
}

std::uint32_t unknown_before_figure(const ScannedText& text, std::size_t begin,
                                    std::size_t figure) {
  std::uint32_t unknown = 0;
  std::uint32_t end = text.tokens[figure].begin;
  for (std::size_t i = figure; i-- > begin;) {
    const Token& token = text.tokens[i];
    unknown += end - token.end;
    end = token.begin;
    if (token.kind != TokenKind::word) continue;
    const Role role = token.word->role;
    if (role == Role::ignored) unknown += token.end - token.begin;
    if (role >= Role::verb && role <= Role::review_outcome) break;
  }
  return unknown;
}

std::size_t end_of_look(const ScannedText& text, std::size_t index) {
  return std::min(text.tokens.size(), index + longest_look);
}

std::u32string_view words_up_to_next_figure(const ScannedText& text, std::size_t figure) {
  const auto goes_on = [&text](const Token& token) {
    const bool counts = token.kind == TokenKind::figure &&
                        text.figures[token.figure].kind <= FigureKind::percent;  // not 第三方
    return !counts && token.kind != TokenKind::semicolon && token.kind < TokenKind::stop;
  };
  std::size_t end = figure + 1;
  while (end < end_of_look(text, figure) && goes_on(text.tokens[end])) ++end;
  const std::uint32_t from = text.tokens[figure].end;
  const std::size_t to = end < text.tokens.size() ? text.tokens[end].begin : text.characters.size();
  return std::u32string_view(text.characters).substr(from, to - from);
}

}  // namespace ogi::claims
