#include <algorithm>
#include <array>

#include "core/recognise/row_alignment.h"
#include "core/recognise/similarity.h"
#include "core/recognise/table_reading.h"
#include "core/text/flags.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace ogi::recognise {
namespace {

/// Where the seven applicants' columns are in the grid.
using ApplicantPlaces = std::array<std::optional<std::size_t>, applicant_count>;

/// A row of figures with what stands in front of them.
struct FigureRow {
  const TableView* source_table;
  std::u32string label;
  std::vector<const TableView::Cell*> figures;  ///< seven where the row is whole
  std::u32string number{};          ///< at the end of a page: 8 of 8.属于行政查询事项
  bool has_another_figure = false;  ///< behind the last column, where no head stands
};

/// Whether the row names two or more of the applicants that only this table has; 自然人, 其他 and
/// 总计 stand elsewhere too.
bool is_requests_head(const TableView& source_table, std::size_t row) {
  const auto cells = source_table.row(row);
  const auto telling = std::count_if(cells.begin(), cells.end(), [&](const TableView::Cell* cell) {
    const auto applicant = source_table.words(*cell).applicant;
    return applicant &&
           source_table.form_words().form().applicant_columns[*applicant].label.telling;
  });
  return telling >= 2;
}

/// Reads the places of the columns from the head row and, for heads that span rows, from those
/// above it.
ApplicantPlaces read_heads(const TableView& source_table, std::size_t head_row) {
  ApplicantPlaces places;
  const std::size_t first = head_row >= 2 ? head_row - 2 : 0;
  for (std::size_t r = head_row + 1; r-- > first;) {
    for (const TableView::Cell* cell : source_table.row(r)) {
      const auto applicant = source_table.words(*cell).applicant;
      if (applicant && !places[*applicant]) places[*applicant] = cell->column;
    }
  }
  return places;
}

bool is_complete(const ApplicantPlaces& places) {
  return std::all_of(places.begin(), places.end(), [](const auto& place) { return place; });
}

/// The seven cells under the heads; empty where the row does not stand under them (spans that do
/// not add up). Words among them are wrong figures: N/A, O for 0.
std::vector<const TableView::Cell*> figures_under(const TableView& source_table, std::size_t row,
                                                  const ApplicantPlaces& places) {
  std::vector<const TableView::Cell*> figures;
  for (const auto& place : places) {
    const TableView::Cell* cell = source_table.at(row, *place);
    if (cell == nullptr || cell->column != *place) return {};
    figures.push_back(cell);
  }
  return figures;
}

/// Whether a figure stands in the row behind the last column, under no head.
bool has_figure_behind(const TableView& source_table, std::size_t row,
                       const ApplicantPlaces& places, std::optional<std::size_t> head_row) {
  const std::size_t last = **std::max_element(places.begin(), places.end());
  const auto cells = source_table.row(row);
  return std::any_of(cells.begin(), cells.end(), [&](const TableView::Cell* cell) {
    if (cell->column <= last || cell->row != row || !is_number(*cell)) return false;
    const TableView::Cell* head = head_row ? source_table.at(*head_row, cell->column) : nullptr;
    return head == nullptr || head->folded.empty();
  });
}

/// The cells behind the last words of a row: seven figures, or as many as there are.
std::vector<const TableView::Cell*> figures_at_end(std::span<const TableView::Cell* const> cells) {
  std::size_t first = cells.size();
  while (first > 0 && is_figure_like(*cells[first - 1])) --first;
  std::vector<const TableView::Cell*> figures(cells.begin() + static_cast<std::ptrdiff_t>(first),
                                              cells.end());
  // Empty cells that stand in for a span before the figures, or trail behind them.
  while (figures.size() > applicant_count && figures.back()->meaning == Meaning::blank)
    figures.pop_back();
  while (figures.size() > applicant_count && figures.front()->meaning == Meaning::blank)
    figures.erase(figures.begin());
  return figures;
}

/// Whether seven figures at a row's end say which columns they stand in, against the heads: where
/// heads have lost their spans, a label stands under one of them; in lines with merged cells left
/// out, heads stand anywhere.
bool tells_columns_better(const std::vector<const TableView::Cell*>& at_end,
                          const std::vector<const TableView::Cell*>& under_heads,
                          const TableView& source_table) {
  if (at_end.size() != applicant_count) return false;
  if (source_table.is_delimited()) return true;
  return std::any_of(under_heads.begin(), under_heads.end(), [&](const TableView::Cell* cell) {
    return cell->column < at_end.front()->column && cell->meaning == Meaning::text;
  });
}

/// The last words in front of the figures: the row's own label, behind those of its group.
std::u32string label_of(std::span<const TableView::Cell* const> cells,
                        const std::vector<const TableView::Cell*>& figures) {
  std::u32string label;
  for (const TableView::Cell* cell : cells) {
    if (!figures.empty() && cell == figures.front()) break;
    if (cell->meaning == Meaning::text) label = cell->folded;
  }
  return label;
}

/// The number right in front of the figures, where no words are.
std::u32string number_before(std::span<const TableView::Cell* const> cells,
                             const std::vector<const TableView::Cell*>& figures) {
  const auto first =
      figures.empty() ? cells.end() : std::find(cells.begin(), cells.end(), figures.front());
  return first == cells.begin() || first == cells.end() || !is_number(**(first - 1))
             ? std::u32string()
             : (*(first - 1))->folded;
}

bool has_figures(const FigureRow& row) {
  return std::any_of(row.figures.begin(), row.figures.end(),
                     [](const TableView::Cell* cell) { return cell->meaning != Meaning::blank; });
}

/// The best similarity of a label to any row's of either edition.
double likeness_to_form(std::u32string_view label, const FormWords& words) {
  Comparison compared(without_numbering(label));
  double best = 0;
  for (const Edition edition : all_editions) {
    for (const RowPattern::Row& row : words.rows(Table::requests, edition).rows)
      best = std::max(best, compared.similarity(row.wordings));
  }
  return best;
}

/// A row that the end of a page cuts comes as two: the figures are in one of them, the label is in
/// both or goes on in the second. Mends the first and says so; two rows in their own right are left
/// alone.
bool joins_across_pages(FigureRow& above, const FigureRow& below) {
  if (has_figures(above) && has_figures(below)) return false;
  const bool repeated = above.label == below.label;
  std::u32string joined = above.number.empty() ? above.label : above.number;
  joined += below.label;
  const FormWords& words = above.source_table->form_words();
  const double likeness = likeness_to_form(joined, words);
  const double apart =
      std::max(likeness_to_form(above.label, words), likeness_to_form(below.label, words));
  // A page may hold all of a label but its number, or as much as another label has: what both
  // halves come to tells, if it is the form's to the letter.
  const bool goes_on = likeness == 1 || likeness > apart + 0.05;
  if (!repeated && !goes_on) return false;
  if (goes_on) above.label = joined;
  if (!has_figures(above)) above.figures = below.figures;
  return true;
}

/// A column whose head was not found: where it was looked for.
struct MissingHead {
  std::size_t applicant;
  const TableView* source_table;
  std::size_t head_row;
};

/// Whether the form's column is not there, or is called by other words. Where its figures are and
/// its head is blank, or a part of what it should be, a page's end has cut the head off.
bool is_blamed(const MissingHead& head, std::span<const FigureRow> rows) {
  const auto is_whole = [](const FigureRow& row) { return row.figures.size() == applicant_count; };
  if (std::none_of(rows.begin(), rows.end(), is_whole)) return true;
  const auto below = std::find_if(rows.begin(), rows.end(), [&](const FigureRow& row) {
    return row.source_table == head.source_table && is_whole(row);
  });
  if (below == rows.end()) return false;
  const TableView::Cell* cell =
      head.source_table->at(head.head_row, below->figures[head.applicant]->column);
  if (cell == nullptr) return false;
  const FormWords& words = head.source_table->form_words();
  return words.applicant_label(head.applicant).find(cell->folded) == std::u32string_view::npos;
}

/// What a head that names all seven columns has beside them, or in another order.
void tell_columns(const TableView& source_table, std::size_t head_row,
                  const ApplicantPlaces& places, std::vector<TableProblem>& problems) {
  const auto tell = [&problems](TableProblem problem) {
    // A head that every page repeats is told once.
    const bool told =
        std::any_of(problems.begin(), problems.end(), [&problem](const TableProblem& other) {
          return other.kind == problem.kind && other.column == problem.column &&
                 other.text == problem.text;
        });
    if (!told) problems.push_back(std::move(problem));
  };
  std::size_t furthest = 0;
  for (std::size_t i = 0; i < applicant_count; ++i) {
    if (*places[i] < furthest)
      tell({ShapeProblem::column_order, {}, std::string(applicant_columns()[i].key), {}});
    furthest = std::max(furthest, *places[i]);
  }
  const std::size_t first = **std::min_element(places.begin(), places.end());
  for (const TableView::Cell* cell : source_table.row(head_row)) {
    const bool is_own = std::find(places.begin(), places.end(), cell->column) != places.end();
    if (cell->column > first && !is_own && cell->row == head_row && !cell->folded.empty())
      tell({ShapeProblem::column_unknown, {}, {}, to_utf8(cell->folded)});
  }
}

std::vector<FigureRow> read_rows(std::span<const TableView* const> source_tables,
                                 std::vector<TableProblem>& problems) {
  std::vector<FigureRow> rows;
  std::vector<MissingHead> missing;
  std::optional<ApplicantPlaces> places;
  std::size_t places_width = 0;
  for (const TableView* source_table : source_tables) {
    text::Flags is_head(source_table->row_count());
    std::optional<std::size_t> head_row;
    for (std::size_t r = 0; r < is_head.size(); ++r) {
      is_head[r] = is_requests_head(*source_table, r);
      if (is_head[r]) head_row = r;
    }
    if (head_row) {
      places = read_heads(*source_table, *head_row);
      places_width = source_table->column_count();
      for (std::size_t i = 0; i < applicant_count; ++i) {
        if (!(*places)[i]) missing.push_back({i, source_table, *head_row});
      }
      if (is_complete(*places) && !source_table->is_delimited())
        tell_columns(*source_table, *head_row, *places, problems);
    }
    bool first_of_sheet = !rows.empty();
    const bool under_heads =
        places && is_complete(*places) && places_width == source_table->column_count();
    for (std::size_t r = 0; r < is_head.size(); ++r) {
      if (is_head[r]) continue;
      const auto cells = source_table->row(r);
      FigureRow row{source_table, {}, {}};
      row.figures = figures_at_end(cells);
      if (under_heads) {
        auto figures = figures_under(*source_table, r, *places);
        if (!figures.empty() && !tells_columns_better(row.figures, figures, *source_table))
          row.figures = std::move(figures);
        row.has_another_figure = has_figure_behind(*source_table, r, *places, head_row);
      }
      row.label = label_of(cells, row.figures);
      if (r + 1 == is_head.size()) row.number = number_before(cells, row.figures);
      // A grid row in which no figure begins is the lower part of the one above.
      const bool begins_here = row.figures.empty() || row.figures.front()->row == r;
      if ((row.label.empty() && row.number.empty()) || !begins_here) continue;
      if (first_of_sheet && joins_across_pages(rows.back(), row)) continue;
      first_of_sheet = false;
      rows.push_back(std::move(row));
    }
  }
  std::erase_if(rows, [](const FigureRow& row) { return row.label.empty(); });
  for (const MissingHead& head : missing) {
    if (is_blamed(head, rows))
      problems.push_back({ShapeProblem::column_missing,
                          {},
                          std::string(applicant_columns()[head.applicant].key),
                          {}});
  }
  return rows;
}

RowAlignment align(std::span<const FigureRow> rows, const RowPattern& form) {
  std::vector<std::u32string_view> labels;
  labels.reserve(rows.size());
  for (const FigureRow& row : rows) labels.push_back(row.label);
  return align_rows(labels, form);
}

/// Whether a row in the place of the form's is called by other words. A label cut off, misread or
/// explained is not: a good part of it are characters that the form does not have there.
bool says_something_else(std::u32string_view label, const RowPattern::Row& row) {
  constexpr double unlike = 0.6;
  constexpr std::size_t least = 4;
  const std::u32string_view words = without_numbering(label);
  if (words.size() < least || !std::all_of(words.begin(), words.end(), is_ideograph) ||
      Comparison(words).similarity(row.wordings) >= unlike)
    return false;
  const auto foreign = std::count_if(words.begin(), words.end(), [&row](char32_t character) {
    return std::none_of(row.wordings.begin(), row.wordings.end(), [character](const auto& wording) {
      return wording.text.find(character) != std::u32string_view::npos;
    });
  });
  return foreign >= 2 && 4 * static_cast<std::size_t>(foreign) >= words.size();
}

bool has_numbers(const FigureRow& row) {
  return std::any_of(row.figures.begin(), row.figures.end(),
                     [](const TableView::Cell* cell) { return is_number(*cell); });
}

}  // namespace

std::optional<TableReading> read_requests_table(std::span<const TableView* const> source_tables,
                                                const FormWords& words) {
  TableReading reading;
  reading.facts.table = Table::requests;
  reading.facts.source = TableSource::grid;
  std::vector<FigureRow> rows = read_rows(source_tables, reading.facts.problems);
  // Heads and remarks have no figures; a row of the form without any is still a row, if its label
  // says so.
  std::erase_if(rows, [](const FigureRow& row) { return row.figures.empty(); });

  const RowAlignment as_2021 = align(rows, words.rows(Table::requests, Edition::notice_2021));
  const RowAlignment as_2019 = align(rows, words.rows(Table::requests, Edition::trial_2019));
  const bool is_2021 = as_2021.score >= as_2019.score;
  reading.edition = is_2021 ? Edition::notice_2021 : Edition::trial_2019;
  const RowAlignment& alignment = is_2021 ? as_2021 : as_2019;
  const auto form = words.form().edition(reading.edition).request_rows;

  // A column of figures beside the form is somebody's own reckoning; one or two are slips.
  constexpr std::ptrdiff_t most_slips = 2;
  const bool has_slips = std::count_if(rows.begin(), rows.end(), [](const FigureRow& row) {
                           return row.has_another_figure;
                         }) <= most_slips;
  std::size_t matched = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!alignment.form_row[i]) continue;
    ++matched;
    const RequestRow& form_row = form[*alignment.form_row[i]];
    if (says_something_else(
            rows[i].label,
            words.rows(Table::requests, reading.edition).rows[*alignment.form_row[i]]))
      reading.facts.problems.push_back(
          {ShapeProblem::row_unknown, std::string(form_row.key), {}, to_utf8(rows[i].label)});
    const std::vector<const TableView::Cell*>& figures = rows[i].figures;
    const bool is_whole = figures.size() == applicant_count;
    if (!is_whole || (rows[i].has_another_figure && has_slips)) {
      reading.facts.problems.push_back(
          {ShapeProblem::row_width, std::string(form_row.key), {}, {}});
    }
    if (!is_whole) continue;
    for (std::size_t column = 0; column < applicant_count; ++column) {
      const SourceCell& source = *figures[column]->source;
      reading.cells.push_back({form_row.cell(column), source.text, source.origin});
    }
  }
  if (matched < 3) return std::nullopt;

  for (const TableProblem& problem : alignment.problems) {
    if (problem.kind == ShapeProblem::row_unknown || problem.kind == ShapeProblem::row_twice) {
      // Only a row with figures can be one too many; words alone are a head or a remark.
      const bool counts = std::any_of(rows.begin(), rows.end(), [&](const FigureRow& row) {
        return has_numbers(row) && row.figures.size() == applicant_count &&
               problem.text == to_utf8(row.label);
      });
      if (!counts) continue;
    }
    reading.facts.problems.push_back(problem);
  }
  return reading;
}

}  // namespace ogi::recognise
