#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/recognise/form_words.h"
#include "core/report/report.h"
#include "core/rooms_generated.h"

namespace ogi::recognise {

/// Which row of the form each row of a table is.
struct RowAlignment {
  /// For each row of the table: the index of its row of the form, or nothing.
  std::vector<std::optional<std::size_t>> form_row;
  std::vector<TableProblem> problems;
  double score = 0;  ///< sum of likenesses
};

/// Matches the labels of a table's rows (folded) to those of the form: in order, by the best
/// similarity of the whole; a row between two known ones is told by its position even when its
/// label is beyond recognition. Then what is left over: rows out of order, twice, missing, unknown.
RowAlignment align_rows(std::span<const std::u32string_view> table_labels, const RowPattern& form);

}  // namespace ogi::recognise
