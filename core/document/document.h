#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/document/note.h"

namespace ogi::document {

/// A paragraph, or a whole plain text file; lines end in '\n'.
struct TextBlock {
  std::string text;
};

struct TableCell {
  std::string text;
  int row_span = 1;
  int col_span = 1;
};

/// A table as its source has it: a place that a span covers has no cell of its own.
struct TableBlock {
  std::vector<std::vector<TableCell>> rows;
};

/// Stands where a picture stood: tables are sometimes published as one.
struct PictureBlock {};

/// A run of glyphs without gaps, in points from the top left corner of its page.
struct Word {
  std::string text;
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

/// A ruling line, horizontal or vertical, of a page.
struct Ruling {
  double x1 = 0;
  double y1 = 0;
  double x2 = 0;
  double y2 = 0;
};

/// A page of a format that knows only where words and lines are.
struct PageBlock {
  double width = 0;
  double height = 0;
  std::vector<Word> words;
  std::vector<Ruling> rulings;
};

using Block = std::variant<TextBlock, TableBlock, PictureBlock, PageBlock>;

/// What any file becomes. It knows nothing of reports.
struct Document {
  std::string title;  ///< the file's own (HTML <title>, metadata), may be empty
  std::vector<Block> blocks;
  std::vector<Note> notes;
};

}  // namespace ogi::document
