#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/recognise/content_units.h"
#include "core/recognise/form_words.h"
#include "core/report/report.h"
#include "core/rooms_generated.h"

namespace ogi::recognise {

/// A heading of the report and where it stands among the content units: in `content_unit`, or over
/// it and the lines after it when it is broken (`piece_end` is one past the last; the content unit
/// itself where it is the first row of a table). `text` is what was written, `origin` its range.
struct FoundHeading {
  Section section;
  std::size_t content_unit;
  std::size_t piece_end;
  std::string_view text;
  Origin origin;
  /// Where the section's own text begins inside the last content unit, when it goes on in the
  /// heading's line.
  std::optional<std::size_t> text_starts;
};

/// The headings of the six sections, in the order of the document. A section can come twice or out
/// of order when the report has it so; entries of a table of contents are left out, and so are the
/// inner headings of section 1 that look like those of a section.
std::vector<FoundHeading> find_headings(std::span<const ContentUnit> content_units,
                                        const FormWords& form);

}  // namespace ogi::recognise
