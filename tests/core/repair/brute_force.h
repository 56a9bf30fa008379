#pragma once

#include <set>
#include <utility>
#include <vector>

#include "core/repair/repair.h"
#include "tests/core/all_rooms.h"

namespace ogi::test {

/// Cells and what they become, in the order of the cells.
using Correction = std::vector<std::pair<CellId, std::int64_t>>;

/// Every set of the fewest cells, at most `most`, that can be changed so that all equations hold
/// and no figure is below zero: found by trying each cell, each pair, each triple, with nothing but
/// the equations themselves.
std::set<Correction> smallest_corrections(const Report& report, std::size_t most);

/// Every way to take one diagnosis from each component.
std::set<Correction> combined(const std::vector<ComponentRepair>& repairs);

/// The report with the changes of a diagnosis applied.
Report mended(Report report, const Diagnosis& diagnosis);
Report mended(Report report, const Correction& correction);

/// diagnose() on the report's own equations.
std::vector<ComponentRepair> explain_all(const Report& report, const RepairOptions& options = {});

/// Whether all 42 (40) equations were judged and hold.
bool adds_up(const Report& report);

}  // namespace ogi::test
