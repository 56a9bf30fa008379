#include "core/recognise/row_alignment.h"

#include <algorithm>
#include <string>

#include "core/recognise/similarity.h"
#include "core/text/flags.h"
#include "core/text/utf8.h"

namespace ogi::recognise {
namespace {

constexpr double least_in_order = 0.5;
constexpr double least_out_of_order = 0.8;

/// Likeness of every table row to every form row; one below `least_in_order` may be 0.
class LikenessMatrix {
 public:
  LikenessMatrix(std::span<const std::u32string_view> table_labels,
                 std::span<const RowPattern::Row> form_rows)
      : columns_(form_rows.size()), values_(table_labels.size() * form_rows.size()) {
    for (std::size_t i = 0; i < table_labels.size(); ++i) {
      const std::u32string_view text = without_numbering(table_labels[i]);
      if (text.empty()) continue;
      // Most labels are the form's own to the letter: then there is nothing to compare.
      const auto exact =
          std::find_if(form_rows.begin(), form_rows.end(),
                       [text](const RowPattern::Row& row) { return row.label() == text; });
      if (exact != form_rows.end()) {
        value(i, static_cast<std::size_t>(exact - form_rows.begin())) = 1;
        continue;
      }
      Comparison compared(text);
      for (std::size_t j = 0; j < form_rows.size(); ++j)
        value(i, j) = compared.similarity(form_rows[j].wordings, least_in_order);
    }
  }

  [[nodiscard]] double at(std::size_t i, std::size_t j) const { return values_[i * columns_ + j]; }

 private:
  double& value(std::size_t i, std::size_t j) { return values_[i * columns_ + j]; }

  std::size_t columns_;
  std::vector<double> values_;
};

/// The order-keeping matching of the greatest total similarity.
std::vector<std::optional<std::size_t>> match_in_order(const LikenessMatrix& likenesses,
                                                       std::size_t rows, std::size_t form_rows) {
  const std::size_t width = form_rows + 1;
  std::vector<double> best((rows + 1) * width, 0);
  const auto gain = [&](std::size_t i, std::size_t j) {
    const double value = likenesses.at(i, j);
    return value >= least_in_order ? value : -1.0;
  };
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = form_rows; j-- > 0;) {
      double& here = best[i * width + j];
      here = std::max(best[(i + 1) * width + j], best[i * width + j + 1]);
      if (gain(i, j) > 0) here = std::max(here, gain(i, j) + best[(i + 1) * width + j + 1]);
    }
  }
  std::vector<std::optional<std::size_t>> matched(rows);
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < rows && j < form_rows) {
    const double here = best[i * width + j];
    if (gain(i, j) > 0 && here == gain(i, j) + best[(i + 1) * width + j + 1]) {
      matched[i++] = j++;
    } else if (here == best[(i + 1) * width + j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return matched;
}

/// Between two matched rows, as many unmatched rows here as there: each is the one in its place.
void match_by_position(std::vector<std::optional<std::size_t>>& matched,
                       std::span<const std::u32string_view> labels) {
  std::optional<std::size_t> known;
  for (std::size_t i = 0; i < matched.size(); ++i) {
    if (!matched[i]) continue;
    if (known) {
      const std::size_t rows_between = i - *known - 1;
      const std::size_t form_between = *matched[i] - *matched[*known] - 1;
      if (rows_between == form_between) {
        for (std::size_t k = 1; k <= rows_between; ++k) {
          if (!labels[*known + k].empty()) matched[*known + k] = *matched[*known] + k;
        }
      }
    }
    known = i;
  }
}

}  // namespace

RowAlignment align_rows(std::span<const std::u32string_view> table_labels, const RowPattern& form) {
  const std::span<const RowPattern::Row> form_rows = form.rows;
  const LikenessMatrix likenesses(table_labels, form_rows);
  RowAlignment alignment;
  alignment.form_row = match_in_order(likenesses, table_labels.size(), form_rows.size());

  text::Flags found(form_rows.size(), false);
  const auto take = [&](std::size_t form_row) { found[form_row] = true; };
  for (std::size_t i = 0; i < table_labels.size(); ++i) {
    if (alignment.form_row[i]) alignment.score += likenesses.at(i, *alignment.form_row[i]);
  }
  match_by_position(alignment.form_row, table_labels);
  for (const auto& row : alignment.form_row) {
    if (row) take(*row);
  }

  for (std::size_t i = 0; i < table_labels.size(); ++i) {
    if (alignment.form_row[i] || table_labels[i].empty()) continue;
    std::optional<std::size_t> best;
    for (std::size_t j = 0; j < form_rows.size(); ++j) {
      const double value = likenesses.at(i, j);
      if (value >= least_out_of_order && (!best || value > likenesses.at(i, *best))) best = j;
    }
    const std::string text = to_utf8(table_labels[i]);
    if (!best) {
      alignment.problems.push_back({ShapeProblem::row_unknown, {}, {}, text});
      continue;
    }
    const std::string key(form_rows[*best].key);
    if (found[*best]) {
      alignment.problems.push_back({ShapeProblem::row_twice, key, {}, text});
      continue;
    }
    alignment.problems.push_back({ShapeProblem::row_order, key, {}, text});
    alignment.form_row[i] = best;
    take(*best);
  }
  for (std::size_t j = 0; j < form_rows.size(); ++j) {
    if (!found[j])
      alignment.problems.push_back(
          {ShapeProblem::row_missing, std::string(form_rows[j].key), {}, {}});
  }
  return alignment;
}

}  // namespace ogi::recognise
