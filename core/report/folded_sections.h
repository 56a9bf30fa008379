#pragma once

#include <array>

#include "core/report/report.h"
#include "core/rooms_generated.h"
#include "core/text/fold.h"

namespace ogi::report {

/// The text of each section as fold() leaves it with its white space kept; empty where the report
/// has none. All who read the text read this: folding is worth doing once.
using FoldedSections = std::array<FoldedText, section_count>;

FoldedSections fold_sections(const Report& report);

}  // namespace ogi::report
