#pragma once

#include "core/claims/figure_reading.h"

namespace ogi::claims {

/// Over what time the figure was counted.
Span span_of_figure(const FigureReading& reading, const Situation& at);

/// Whether it is a part of what its words name, by the first reason that applies.
bool is_a_part(const FigureReading& reading, const Situation& at);

/// Whether its words may name only some of the things. A construction that takes them all tells
/// that they do not.
bool may_be_a_part(const FigureReading& reading, const Situation& at);

/// 公开行政许可1300件、行政处罚320件: publications about them, as those before.
bool goes_on_publishing(const FigureReading& reading, const Situation& at);

/// Whether it is last year's figure of what was last counted: 较2023年的250件, 复议3件（上年5件）.
bool is_last_year_beside(const FigureReading& reading, const Situation& at);

/// Such a figure, as sure as the one beside it is, unless it may be of several.
void take_from_this_year(FigureReading& reading, const Situation& at);

}  // namespace ogi::claims
