#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/document/document.h"
#include "core/recognise/recognise.h"
#include "core/rooms_generated.h"

namespace ogi::recognise {

/// A line of a text block, without the white space around it; never empty.
struct Line {
  TextOrigin origin;
  std::string_view text;
  /// As a label; empty for a line of more than `longest_folded` bytes, which is a paragraph.
  std::u32string folded;

  static constexpr std::size_t longest_folded = 4096;
};

/// A cell of a source table with the way back to the document.
struct SourceCell {
  std::string_view text;
  Origin origin;
};

/// What parts the cells of a row in plain text: Markdown's bar, the full-width one, and those that
/// tables are drawn with.
constexpr bool is_bar(char32_t character) {
  return character == U'|' || character == U'｜' || character == U'│' || character == U'┃' ||
         character == U'║';
}

/// A table of the document, or lines of text that were one (cells parted by tabs or bars).
struct SourceTable {
  std::size_t block;
  TableBlock layout;  ///< spans only; its texts stay in `rows`
  std::vector<std::vector<SourceCell>> rows;
  /// Of lines: merged cells may have been left out, so that columns mean nothing across rows.
  bool delimited = false;
};

struct Picture {
  std::size_t block;
};

using ContentUnit = std::variant<Line, SourceTable, Picture>;

/// The document in reading order. Page numbers (- 4 -, — 3 —, 第 3 页 共 8 页) are left out. Views
/// point into `document`.
std::vector<ContentUnit> read_content(const Document& document);

}  // namespace ogi::recognise
