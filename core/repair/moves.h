#pragma once

#include <span>
#include <vector>

#include "core/repair/figures.h"
#include "core/repair/repair.h"

namespace ogi::repair {

/// The moves in section 三 that, undone, make all its equations hold: a row or a part of it one
/// column off, a column one row off, two rows or two columns exchanged. Explanations with `move`
/// and `changes` set, at least three changes in each, none below zero; several where the figures
/// allow several. Empty where a figure that is needed is unknown.
std::vector<Diagnosis> find_moves_in_requests(const Figures& written, Edition edition);

/// The same for the fifteen figures of section 四 written as one line that slipped by one; only
/// where at least two of its three blocks fail, for one equation proves nothing of a line.
std::vector<Diagnosis> find_moves_in_review(const Figures& written, Edition edition);

/// Two blocks of section 四 exchanged. No equation can tell; `evidence` must contradict both blocks
/// as they stand and agree with all of both when exchanged.
std::vector<Diagnosis> find_swapped_blocks(const Figures& written, Edition edition,
                                           std::span<const EvidenceFigure> evidence);

}  // namespace ogi::repair
