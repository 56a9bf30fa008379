#pragma once

#include <cstdint>
#include <vector>

#include "core/claims/features.h"
#include "core/claims/passage.h"

namespace ogi::claims {

/// The time that a sentence tells of.
struct TimeScope {
  Span span = Span::this_year;
  bool says_this_year = false;
  bool part_of_year = false;
  bool cumulative = false;
  bool as_of = false;           ///< 截至 …
  bool changes = false;         ///< 由2021年的…: until this year's figure
  std::uint32_t months = 0;     ///< bits by month, of the next figures
  bool months_counted = false;  ///< a figure has come since
  std::uint32_t compared_until = 0;  ///< 与2022年自然人241件、企业29件相比: where these words end,
  Span compared_span = Span::last_year;  ///< and what the figures before it are of
  std::vector<std::size_t> frames;       ///< the years that it is told of, in Claims::years
};

/// What word `index` says of the time: 全年, 明年, 上半年, 累计, 截至.
void note_time_word(TimeScope& time, const ScannedText& text, std::size_t index);

/// 12月份收到4件, 1-6月: months narrow what is counted next.
void note_month(TimeScope& time, const ScannedText& text, std::size_t index);

/// What year `index` is in its sentence. A year that what follows is told of changes the time; it
/// becomes number `place` of the years.
YearMention read_year(TimeScope& time, const Passage& passage, std::size_t index,
                      std::size_t place);

/// Last year beside this year in one sentence is a comparison, not a stale date.
void settle_years(const TimeScope& time, std::optional<int> year, std::vector<YearMention>& years);

/// What is told of a year `back` years before the report's.
Span span_of_year(std::int64_t back);

/// Over what time a figure with these words was counted, as far as they and the sentence say.
Span span_of(const Features& features, const TimeScope& time);

/// 去年收到40件, 年初13件: the words say it, whatever the sentence tells of.
std::optional<Span> span_named_by(const Features& features);

}  // namespace ogi::claims
