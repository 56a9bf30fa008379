#include "core/claims/time_scope.h"

#include <algorithm>

#include "core/claims/tokens.h"

namespace ogi::claims {
namespace {

/// 结转 stands beside it: its year is that of what was carried over, not of the sentence.
bool is_near_carried(const ScannedText& text, std::size_t index) {
  const std::size_t end = std::min(index + 4, text.tokens.size());
  for (std::size_t i = index > 2 ? index - 2 : 0; i < end; ++i) {
    const Token& token = text.tokens[i];
    if (has_role(token, Role::carried) || has_role(token, Role::carried_forward) ||
        has_role(token, Role::carried_over))
      return true;
  }
  return false;
}

/// 12月份收到4件, 12月收到4件; but 1至12月份 and 截至2024年12月 are the year.
bool is_one_month(const ScannedText& text, std::size_t index, std::uint32_t months_before) {
  constexpr std::u32string_view until = U"至到底止-—~";
  const Token& month = text.tokens[index];
  std::uint32_t begin = month.begin;
  if (index > 0) {  // 截至2024年12月
    const Token& before = text.tokens[index - 1];
    if (before.kind == TokenKind::figure && before.end == begin) begin = before.begin;
  }
  if (begin > 0 && until.find(text.characters[begin - 1]) != until.npos) return false;
  const std::u32string_view next = behind(text, month, 1);
  if (next == U"份") return true;
  // The last month by itself: 12月收到8件, but not 1月至12月, 12月底.
  return text.figures[month.figure].value == Decimal::whole(12) && months_before == 0 &&
         next != U"底" && next != U"末";
}

/// 2022年至2024年
bool ends_a_range(const ScannedText& text, std::size_t index) {
  if (index == 0) return false;
  const Token& before = text.tokens[index - 1];
  if (before.kind != TokenKind::figure || text.tokens[index].begin != before.end + 1) return false;
  const Figure& figure = text.figures[before.figure];
  return figure.kind == FigureKind::year && !figure.full_date &&
         follows_one_of(text, text.tokens[index], U"至到-~");
}

/// 公开率为56.8%，2023年为56.6%: told beside this year's, and nothing else is of that year.
bool has_only_a_percentage(const ScannedText& text, std::size_t index) {
  std::size_t next = index + 1;
  if (next < text.tokens.size() && has_role(text, next, Role::is)) ++next;
  return index > 0 && text.tokens[index - 1].kind == TokenKind::comma &&
         next < text.tokens.size() && text.tokens[next].kind == TokenKind::figure &&
         text.figures[text.tokens[next].figure].kind == FigureKind::percent;
}

/// 由2021年的1107件上升到1284件
bool is_year_of_a_change(const ScannedText& text, std::size_t index) {
  return follows_one_of(text, text.tokens[index], U"由从") && index + 1 < text.tokens.size() &&
         text.tokens[index + 1].kind == TokenKind::figure &&
         text.tokens[index + 1].begin <= text.tokens[index].end + 1;
}

/// 较2023年, 2023年和2024年
bool is_compared(const ScannedText& text, std::size_t index) {
  if (has_only_a_percentage(text, index)) return true;
  if (index == 0 || text.tokens[index - 1].end != text.tokens[index].begin) return false;
  return has_role(text, index - 1, Role::than) || has_role(text, index - 1, Role::compared) ||
         has_role(text, index - 1, Role::conjunction);
}

/// 与2022年自然人241件、企业29件相比: where 相比 stands; 0 where no figure stands before it.
std::uint32_t end_of_comparison(const ScannedText& text, std::size_t year) {
  constexpr std::size_t farthest = 64;
  bool counts = false;
  for (std::size_t i = year + 1; i < std::min(text.tokens.size(), year + farthest); ++i) {
    const Token& token = text.tokens[i];
    if (token.kind == TokenKind::semicolon || token.kind >= TokenKind::stop) return 0;
    counts |= token.kind == TokenKind::figure;
    const std::u32string_view word = characters_of(text, token);
    if (word == U"相比" || word == U"相较") return counts ? token.begin : 0;
  }
  return 0;
}

YearRole role_of_year(const Passage& passage, std::size_t index) {
  const ScannedText& text = passage.text;
  const Figure& figure = text.figures[text.tokens[index].figure];
  if (figure.in_document) return YearRole::document;
  const bool compared = is_compared(text, index);
  const bool carried = is_near_carried(text, index);
  if ((index > 0 && has_role(text, index - 1, Role::as_of)) ||
      (figure.full_date && !compared && !carried))
    return YearRole::date;
  if (compared || ends_a_range(text, index)) return YearRole::comparison;
  if (carried) return YearRole::other;
  const auto& year = passage.context.year;
  return year && figure.value.units > *year ? YearRole::plan : YearRole::frame;
}

}  // namespace

Span span_of_year(std::int64_t back) {
  return back == 0 ? Span::this_year : back == 1 ? Span::last_year : Span::other_year;
}

void note_time_word(TimeScope& time, const ScannedText& text, std::size_t index) {
  switch (text.tokens[index].word->role) {
    case Role::this_year:
      time.says_this_year = true;
      time.span = Span::this_year;
      break;
    case Role::next_year:
      if (!is_near_carried(text, index)) time.span = Span::plan;
      break;
    case Role::part_of_year:
      time.part_of_year = true;
      break;
    case Role::cumulative:
      // 累计 alone is of the year as often as not.
      time.cumulative |= characters_of(text, text.tokens[index]) != U"累计" || time.as_of;
      break;
    case Role::as_of:
      time.as_of = true;
      break;
    default:
      break;
  }
}

void note_month(TimeScope& time, const ScannedText& text, std::size_t index) {
  const Figure& figure = text.figures[text.tokens[index].figure];
  if (!figure.exact) time.part_of_year = true;
  if (time.months_counted) time.months = 0;
  time.months_counted = false;
  if (is_one_month(text, index, time.months)) time.part_of_year = true;
  if (figure.value.units != 0) time.months |= 1u << (figure.value.units & 15);
}

YearMention read_year(TimeScope& time, const Passage& passage, std::size_t index,
                      std::size_t place) {
  const ScannedText& text = passage.text;
  const Token& token = text.tokens[index];
  YearMention mention;
  mention.range = passage.range_of(token.begin, token.end);
  mention.year = static_cast<int>(text.figures[token.figure].value.units);
  mention.role = role_of_year(passage, index);
  if (mention.role == YearRole::plan) time.span = Span::plan;
  if (mention.role == YearRole::comparison && !is_compared(text, index))
    time.span = Span::other_year;
  const auto& year = passage.context.year;
  if (mention.role == YearRole::comparison && year && mention.year < *year) {
    time.compared_until = end_of_comparison(text, index);
    time.compared_span = span_of_year(*year - mention.year);
  }
  if (mention.role != YearRole::frame) return mention;
  if (year) time.span = span_of_year(*year - mention.year);
  time.changes = is_year_of_a_change(text, index);
  time.says_this_year |= !year || *year == mention.year;
  time.frames.push_back(place);
  return mention;
}

void settle_years(const TimeScope& time, std::optional<int> year, std::vector<YearMention>& years) {
  if (!year) return;
  const bool this_year = std::any_of(time.frames.begin(), time.frames.end(),
                                     [&](std::size_t frame) { return years[frame].year == *year; });
  if (!this_year) return;
  for (const std::size_t frame : time.frames) {
    if (years[frame].year < *year) years[frame].role = YearRole::comparison;
  }
}

std::optional<Span> span_named_by(const Features& features) {
  const bool carried = features.has(Role::carried) || features.has(Role::carried_over) ||
                       features.has(Role::carried_forward);
  if (features.has(Role::last_year) && !carried) return Span::last_year;
  if (features.has(Role::other_base)) return Span::other_year;
  return std::nullopt;
}

Span span_of(const Features& features, const TimeScope& time) {
  if (time.part_of_year) return Span::part_of_year;
  // 1月至12月 is the year, 7月至12月 is not.
  constexpr std::uint32_t first_and_last = 1u << 1 | 1u << 12;
  const bool ends_the_year = (time.months & 1u << 12) != 0;
  if (time.months != 0 && (!ends_the_year || (time.months & ~first_and_last) != 0))
    return Span::part_of_year;
  if (time.cumulative && !time.says_this_year && !features.has(Verb::in_force))
    return Span::cumulative;
  return time.span;
}

}  // namespace ogi::claims
