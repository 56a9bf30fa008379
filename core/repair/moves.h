#pragma once

#include <span>
#include <vector>

#include "core/repair/figures.h"
#include "core/repair/repair.h"

namespace ogi {

/// One thing that went wrong with many cells, and the cells as they stood before it.
struct MovedCells {
  Move move;
  std::vector<CellChange> changes;  ///< at least three, in the form's order, none below zero
};

/// The moves in section 三 that, undone, make all its equations hold: a row or a part of it one
/// column off, a column one row off, two rows or two columns exchanged. Each result once; several
/// where the figures allow several. Empty where a figure that is needed is unknown.
std::vector<MovedCells> find_moves_in_requests(const Figures& figures, Edition edition);

/// The same for the fifteen figures of section 四 written as one line that slipped by one; only
/// where at least two of its three blocks fail, for one equation proves nothing of a line.
std::vector<MovedCells> find_moves_in_review(const Figures& figures, Edition edition);

/// Two blocks of section 四 exchanged. No equation can tell; `evidence` must contradict both blocks
/// as they stand and agree with all of both when exchanged.
std::vector<MovedCells> find_swapped_blocks(const Figures& figures, Edition edition,
                                            std::span<const OutsideFigure> evidence);

}  // namespace ogi
