#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "core/document/document.h"
#include "core/recognise/recognise.h"

namespace ogi {

/// A line of a text block, without the white space around it; never empty.
struct Line {
  TextOrigin origin;
  std::string_view text;
};

/// A cell of a sheet with the way back to the document.
struct SheetCell {
  std::string_view text;
  Origin origin;
};

/// A table of the document, or lines of text that were one (cells parted by tabs or by Markdown's bars).
struct Sheet {
  std::size_t block;
  TableBlock layout;  ///< spans only; its texts stay in `rows`
  std::vector<std::vector<SheetCell>> rows;
};

struct Picture {
  std::size_t block;
};

using Piece = std::variant<Line, Sheet, Picture>;

/// The document in reading order. Page numbers (- 4 -, — 3 —, 第 3 页 共 8 页) are left out. Views point
/// into `document`.
std::vector<Piece> read_pieces(const Document& document);

}  // namespace ogi
