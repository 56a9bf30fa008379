#include <algorithm>

#include "core/claims/reader.h"

namespace ogi::claims {

void Reader::percent(const Token& token, const Figure& figure) {
  if (is_where_a_change_begins(token)) return;  // 由10%提高到28.6%
  Features features;
  const std::span<const Token> before = tokens(segment_begin_, position_);
  collect(features, before, scanned_.figures, context_.year);
  const bool compared = features.has(Role::compared) || features.has(Role::than);
  const bool grows = features.has(Role::growth_up) || features.has(Role::growth_down);
  if (grows && (compared || sentence_.growth_pending)) {
    growth(token, figure, features, true);
    return;
  }
  if (features.has(Role::share)) share(token, figure, before);
}

void Reader::share(const Token& token, const Figure& figure, std::span<const Token> before) {
  Percentage percentage;
  percentage.percent = figure.value;
  percentage.exact = figure.exact;
  bool several = false;
  const Token* share_word = nullptr;
  for (const Token& word : before) {
    if (word.kind != TokenKind::word) continue;
    if (word.word->role == Role::respectively || word.word->role == Role::total) several = true;
    if (word.word->role == Role::share && share_word == nullptr) share_word = &word;
  }
  percentage.range = range_of(share_word->begin, token.end);
  const char32_t first = scanned_.characters[share_word->begin];
  if (first == U'共' || first == U'合') several = true;
  // 网上申请占60% has no figure above the line: something else stands between the last one and
  // 占.
  const std::uint32_t begin =
      segment_begin_ > 0 ? scanned_.tokens[segment_begin_ - 1].end : share_word->begin;
  std::uint32_t other_words = share_word->begin - begin;
  for (const Token& word : before) {
    if (&word == share_word) break;
    if (word.kind == TokenKind::word &&
        (word.word->role == Role::respectively || word.word->role == Role::total ||
         word.word->role == Role::all_of || word.word->role == Role::approximately ||
         word.word->role == Role::conjunction))
      other_words -= word.end - word.begin;
  }
  const bool follows_figure = last_claim_ && last_figure_in_sentence_ && marks_since_figure_ <= 1 &&
                              other_words <= 1 && begin <= end_of_last_claim_ + longest_noun;
  percentage.base_named = names_a_base(share_word->end, token);
  percentage.bases = groups_.bases();
  if (follows_figure) {
    percentage.numerator = *last_claim_;
    if (several) {
      for (ClaimIndex i = *last_claim_; i-- > 0 && *last_claim_ - i < 8;)
        percentage.other_numerators.push_back(i);
    }
  }
  claims_.percentages.push_back(std::move(percentage));
}

bool Reader::names_a_base(std::uint32_t from, const Token& percent) const {
  std::uint32_t unknown = 0;
  std::uint32_t at = from;
  for (std::size_t i = segment_begin_; i < position_; ++i) {
    const Token& token = scanned_.tokens[i];
    if (token.begin < from) continue;
    unknown += token.begin - at;
    at = token.end;
    if (token.kind != TokenKind::word) continue;
    if (token.word->role == Role::object &&
        static_cast<Object>(token.word->value) > Object::information &&
        static_cast<Object>(token.word->value) != Object::activity)
      return true;
  }
  unknown += percent.begin - at;
  return unknown > 3;
}

void Reader::growth(const Token& token, const Figure& figure, const Features& features,
                    bool in_percent) {
  sentence_.growth_pending = true;
  sentence_.growths_apart |= features.has(Role::respectively);
  Growth next;
  const auto tells_growth = [](const Token& word) {
    if (word.kind != TokenKind::word) return false;
    const Role role = word.word->role;
    return role >= Role::growth_up && role <= Role::than;
  };
  const std::span<const Token> words = tokens(segment_begin_, position_);
  const auto first = std::find_if(words.begin(), words.end(), tells_growth);
  const std::uint32_t begin = first == words.end() ? token.begin : first->begin;
  next.range = range_of(begin, token.end);
  next.exact = figure.exact;
  // 分别增加2件、减少1件 are of several figures; 较2022年 is over another year than last.
  const bool of_one =
      last_figure_in_sentence_ && !sentence_.growths_apart && !sentence_.compared_with_other_year &&
      !names_another_thing(words.first(static_cast<std::size_t>(first - words.begin())), begin);
  next.claim = of_one ? last_claim_ : std::nullopt;
  Decimal value = figure.value;
  const bool down = features.has(Role::growth_down) && !features.has(Role::growth_up);
  if (down) value.units = -value.units;
  (in_percent ? next.percent : next.amount) = value;
  next.last = sentence_.last_years;
  if (!claims_.growths.empty() && sentence_.growth_of == next.claim && next.claim) {
    Growth& before = claims_.growths.back();
    if (in_percent && !before.percent && before.amount) {
      before.percent = next.percent;
      before.exact = before.exact && next.exact;
      before.range.end = next.range.end;
      return;
    }
    if (!in_percent && !before.amount && before.percent) {
      before.amount = next.amount;
      before.exact = before.exact && next.exact;
      before.range.end = next.range.end;
      return;
    }
  }
  sentence_.growth_of = next.claim;
  claims_.growths.push_back(next);
}

bool Reader::names_another_thing(std::span<const Token> words, std::uint32_t end) const {
  std::uint32_t unknown = 0;
  std::uint32_t at = segment_begin_ > 0 ? scanned_.tokens[segment_begin_ - 1].end : 0;
  for (const Token& word : words) {
    unknown += word.begin - at;
    at = word.end;
    if (word.kind != TokenKind::word) continue;
    const Role role = word.word->role;
    if (role == Role::object || role == Role::verb || role == Role::outcome) return true;
  }
  return unknown + (end - at) > 1;
}

}  // namespace ogi::claims
