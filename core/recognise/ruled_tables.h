#pragma once

#include <cstddef>
#include <vector>

#include "core/document/document.h"
#include "core/rooms_generated.h"
#include "core/text/flags.h"

namespace ogi::recognise {

/// A box on a page, in points from its top left corner.
struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  void cover(const Box& other);
};

Box box_of(const Word& word);

/// A table that ruling lines draw on a page.
struct RuledTable {
  Box box;
  TableBlock table;
  std::vector<std::vector<Box>> cell_boxes;  ///< shaped as `table.rows`
};

/// Words of a page by the line they stand in, lines from top to bottom, words from left to right.
std::vector<std::vector<const Word*>> lines_of_words(std::vector<const Word*> words);

/// The tables that the page's ruling lines draw, with the words inside them; `used[i]` tells
/// whether word i stands in one. A table that a page's end cuts without a closing line ends where
/// its upright lines end; one without lines at its sides ends where its level lines end.
std::vector<RuledTable> find_ruled_tables(const PageBlock& page, text::Flags& used);

}  // namespace ogi::recognise
