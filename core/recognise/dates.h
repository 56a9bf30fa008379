#pragma once

#include <optional>
#include <string_view>

#include "core/report/date.h"
#include "core/rooms_generated.h"

namespace ogi::recognise {

/// The statistical period that a text states: two days with 统计期限, 数据, 时限 or the like in the
/// same sentence. The second day may leave out its year.
std::optional<Period> find_period(std::string_view text);

/// The day in a line that says when the report was published or signed: the day alone
/// (2025年1月17日, 二〇二五年一月十七日), or behind 发布日期, 成文日期, 公开时间 and the like.
std::optional<Date> published_in_line(std::string_view line);

/// The first year of four digits with 年 in a text.
std::optional<int> first_year(std::string_view text);

}  // namespace ogi::recognise
