#pragma once

#include "core/claims/figure_reading.h"

namespace ogi::claims {

/// Whether a verb opens the figure's clause: `发布解读25篇` behind a list is more often the next
/// deed than a part.
bool starts_with_verb(const ScannedText& text, const ClauseScope& clause);

/// The figure is no part of any list being read: it names a deed, or behind a semicolon a thing, of
/// its own.
bool leaves_lists(const FigureReading& reading, const Situation& at);

/// What a part takes from its whole: time, whose it is, whether it is all of a row. With
/// `of_other_things`, the whole counts documents or things that the form does not know.
void take_from_whole(Claim& part, const Claim& whole, const Organ& organ, bool inherits,
                     bool of_other_things);

}  // namespace ogi::claims
