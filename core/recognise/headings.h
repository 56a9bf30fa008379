#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/recognise/reading.h"
#include "core/report/report.h"

namespace ogi {

/// A heading of the report and where it stands among the pieces: in `piece`, or over it and the
/// lines after it when it is broken (`piece_end` is one past the last; the piece itself where it is
/// the first row of a table). `text` is what was written, `origin` its range.
struct FoundHeading {
  Section section;
  std::size_t piece;
  std::size_t piece_end;
  std::string_view text;
  Origin origin;
  /// Where the section's own text begins inside the last piece, when it goes on in the heading's
  /// line.
  std::optional<std::size_t> text_starts;
};

/// The headings of the six sections, in the order of the document. A section can come twice or out
/// of order when the report has it so; entries of a table of contents are left out, and so are the
/// inner headings of section 1 that look like those of a section.
std::vector<FoundHeading> find_headings(std::span<const Piece> pieces);

}  // namespace ogi
