#include "core/claims/changes.h"

#include <algorithm>

#include "core/claims/tokens.h"

namespace ogi::claims {
namespace {

constexpr std::u32string_view to = U"至到为";

}  // namespace

bool begins_a_change(const ScannedText& text, const Token& figure) {
  // 由2件到3件, 由上年的1件变为3件
  std::u32string_view before = std::u32string_view(text.characters).substr(0, figure.begin);
  for (const std::u32string_view link : {U"的", U"上年", U"去年", U"上一年"})
    if (before.ends_with(link)) before.remove_suffix(link.size());
  if (!before.ends_with(U'由') && !before.ends_with(U'从')) return false;
  constexpr std::u32string_view ways = U"增升涨多减降少缩压提变调落跌滑扩";
  const std::u32string_view next = behind(text, figure, 5);
  if (next.size() > 1 && to.find(next[0]) != to.npos && next[1] >= U'0' && next[1] <= U'9')
    return true;
  const std::size_t way = next.find_first_of(ways);
  return way != next.npos && next.find_first_of(to, way) != next.npos;
}

bool ends_a_change(const ScannedText& text, const Token& figure) {
  return follows_one_of(text, figure, to);
}

bool is_labelled_by_a_year(const ScannedText& text, std::size_t begin, std::size_t figure) {
  if (begin + 1 != figure) return false;
  const Token& year = text.tokens[begin];
  return year.kind == TokenKind::figure && text.figures[year.figure].kind == FigureKind::year &&
         text.tokens[figure].begin <= year.end + 2;
}

bool is_labelled_by_this_year(const ScannedText& text, std::size_t begin, std::size_t figure) {
  return begin + 1 == figure && has_role(text, begin, Role::this_year) &&
         text.tokens[begin].end == text.tokens[figure].begin;
}

bool names_a_year_before_last(const ScannedText& text, std::size_t begin, std::size_t end,
                              std::optional<int> year) {
  if (!year) return false;
  const auto tokens = tokens_between(text, begin, end);
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.kind == TokenKind::figure && text.figures[token.figure].kind == FigureKind::year &&
           text.figures[token.figure].value != Decimal::whole(*year - 1);
  });
}

}  // namespace ogi::claims
