#include "core/repair/weighed_evidence.h"

#include <algorithm>

#include "core/repair/paper_grid.h"

namespace ogi::repair {
std::optional<std::int64_t> WeighedEvidence::carried_over(CellId cell) const {
  if (evidence_.last_year == nullptr || table_of(cell) != Table::requests) return std::nullopt;
  const PaperGrid grid{edition_, Table::requests};
  // 上年结转 is the second row, 结转下年度 the last.
  if (grid.row_of(cell) != 1) return std::nullopt;
  const CellId forward = grid.cell(grid.rows() - 1, grid.column_of(cell));
  const CellValue& carried = evidence_.last_year->value(forward);
  if (!carried.is_count()) return std::nullopt;
  return carried.number.units;
}

std::uint8_t WeighedEvidence::weight_of(CellId cell) const {
  if (contains(evidence_.wrong, cell)) return sought_weight;
  if (!written_.knows(cell)) return unknown_weight;
  if (contains(evidence_.confirmed, cell)) return fixed_weight;
  bool doubted = contains(evidence_.doubted, cell);
  const std::optional<std::int64_t> carried = carried_over(cell);
  if (carried == written_.value(cell)) return supported_weight;
  doubted = doubted || carried;
  for (const EvidenceFigure& figure : evidence_.figures) {
    if (figure.cell != cell) continue;
    if (figure.value == written_.value(cell)) return supported_weight;
    doubted = true;
  }
  return doubted ? doubted_weight : plain_weight;
}

int WeighedEvidence::cost_of(const CellChange& change) const {
  if (contains(evidence_.wrong, change.cell)) return 0;
  if (change.backed_by != EvidenceSource::none || contains(evidence_.doubted, change.cell)) {
    return doubted_weight;
  }
  return std::max(plain_weight, weight_of(change.cell));
}

EvidenceSource WeighedEvidence::who_says(CellId cell, std::int64_t value) const {
  for (const EvidenceFigure& figure : evidence_.figures) {
    if (figure.cell == cell && figure.value == value) return figure.source;
  }
  if (carried_over(cell) == value) return EvidenceSource::last_year;
  return contains(evidence_.wrong, cell) ? EvidenceSource::user : EvidenceSource::none;
}

}  // namespace ogi::repair
