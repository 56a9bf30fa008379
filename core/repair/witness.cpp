#include "core/repair/witness.h"

#include <algorithm>

namespace ogi {
namespace {

bool contains(const std::vector<CellId>& cells, CellId cell) {
  return std::find(cells.begin(), cells.end(), cell) != cells.end();
}

const RequestRow& row_named(Edition edition, std::string_view key) {
  const std::span<const RequestRow> rows = request_rows(edition);
  return *std::find_if(rows.begin(), rows.end(),
                       [key](const RequestRow& row) { return row.key == key; });
}

}  // namespace

Witness::Witness(const Evidence& evidence, const Figures& written, Edition edition)
    : evidence_(evidence), written_(written), figures_(evidence.figures) {
  if (evidence.last_year == nullptr) return;
  const RequestRow& over = row_named(edition, "carried_over");
  const RequestRow& forward = row_named(edition, "carried_forward");
  for (std::size_t column = 0; column < applicant_count; ++column) {
    const CellValue& carried = evidence.last_year->value(forward.cell(column));
    if (!carried.is_count()) continue;
    figures_.push_back({over.cell(column), carried.number.units, Outside::last_year});
  }
}

std::uint8_t Witness::weight_of(CellId cell) const {
  if (contains(evidence_.wrong, cell)) return sought_weight;
  if (!written_.known(cell)) return unknown_weight;
  if (contains(evidence_.confirmed, cell)) return fixed_weight;
  bool doubted = contains(evidence_.doubted, cell);
  for (const OutsideFigure& figure : figures_) {
    if (figure.cell != cell) continue;
    if (figure.value == written_.value(cell)) return supported_weight;
    doubted = true;
  }
  return doubted ? doubted_weight : plain_weight;
}

int Witness::cost_of(const CellChange& change) const {
  if (contains(evidence_.wrong, change.cell)) return 0;
  if (change.backed_by != Outside::none || contains(evidence_.doubted, change.cell)) {
    return doubted_weight;
  }
  return std::max(plain_weight, weight_of(change.cell));
}

Outside Witness::who_says(CellId cell, std::int64_t value) const {
  for (const OutsideFigure& figure : figures_) {
    if (figure.cell == cell && figure.value == value) return figure.source;
  }
  return contains(evidence_.wrong, cell) ? Outside::user : Outside::none;
}

}  // namespace ogi
