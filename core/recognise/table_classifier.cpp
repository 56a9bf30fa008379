#include <bit>

#include "core/recognise/table_reading.h"

namespace ogi::recognise {

bool resembles(Table table, const TableView& source_table) {
  constexpr int least_labels = 3;
  const TellingLabels& labels = source_table.telling_labels();
  return std::popcount(labels.seen[static_cast<std::size_t>(table)]) >= least_labels;
}

bool has_telling_label(Table table, const TableView& source_table) {
  return source_table.telling_labels().long_ones[static_cast<std::size_t>(table)];
}

}  // namespace ogi::recognise
