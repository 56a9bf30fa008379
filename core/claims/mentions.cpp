#include "core/claims/mentions.h"

#include <algorithm>

namespace ogi::claims {
namespace {

std::uint64_t roles_of(const ScannedText& text, std::size_t begin, std::size_t end) {
  std::uint64_t roles = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const Token& token = text.tokens[i];
    if (token.kind == TokenKind::word)
      roles |= std::uint64_t{1} << static_cast<unsigned>(token.word->role);
  }
  return roles;
}

}  // namespace

std::vector<Mention> mentions_of(const ScannedText& text, std::span<const ReadFigure> figures) {
  std::vector<Mention> mentions;
  std::vector<std::uint32_t> brackets;
  Mention next;
  const auto finish_tail = [&](std::uint32_t end) {
    if (mentions.empty() || mentions.back().tail_end != 0) return;
    mentions.back().tail_end = end;
    mentions.back().tail_roles = roles_of(text, mentions.back().token + 1, end);
  };
  std::size_t read = 0;
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
    const Token& token = text.tokens[i];
    while (read < figures.size() && figures[read].token < i) ++read;
    const bool is_read = read < figures.size() && figures[read].token == i;
    const FigureKind kind =
        token.kind == TokenKind::figure ? text.figures[token.figure].kind : FigureKind::other;
    const bool percent = kind == FigureKind::percent;
    if (is_read || percent || kind == FigureKind::count) {
      finish_tail(i);
      next.token = i;
      next.figure = token.kind == TokenKind::figure ? token.figure : 0;
      next.percent = percent;
      next.claim = is_read ? std::optional(figures[read].claim) : std::nullopt;
      next.bracket = brackets.empty() ? 0 : brackets.back() + 1;
      next.label_roles = roles_of(text, next.label_begin, i);
      mentions.push_back(next);
      next.mark = TokenKind::word;
      next.label_begin = i + 1;
      continue;
    }
    if (token.kind == TokenKind::word || token.kind == TokenKind::figure) continue;
    finish_tail(i);
    if (token.kind == TokenKind::open) brackets.push_back(i);
    if (token.kind == TokenKind::close && !brackets.empty()) brackets.pop_back();
    if (token.kind >= TokenKind::stop) {
      brackets.clear();
      ++next.sentence;
      if (token.kind == TokenKind::paragraph_end) ++next.paragraph;
    }
    if (token.kind != TokenKind::open && token.kind != TokenKind::close)
      next.mark = std::max(next.mark, token.kind);
    next.label_begin = i + 1;
  }
  finish_tail(static_cast<std::uint32_t>(text.tokens.size()));
  return mentions;
}

MentionRun run_around(const ScannedText& text, std::span<const Mention> mentions, std::size_t index,
                      std::size_t longest) {
  const auto follows = [&](std::size_t at) {
    return at > 0 && at < mentions.size() && mentions[at].sentence == mentions[at - 1].sentence &&
           mentions[at].percent == mentions[at - 1].percent &&
           text.tokens[mentions[at].token].begin <= text.tokens[mentions[at - 1].token].end + 1;
  };
  MentionRun run{index, index};
  while (index - run.first < longest && follows(run.first)) --run.first;
  while (run.last - index < longest && follows(run.last + 1)) ++run.last;
  return run;
}

std::u32string_view label_of(const ScannedText& text, const Mention& mention) {
  const std::uint32_t begin =
      mention.label_begin > 0 ? text.tokens[mention.label_begin - 1].end : 0;
  return std::u32string_view(text.characters)
      .substr(begin, text.tokens[mention.token].begin - begin);
}

}  // namespace ogi::claims
