#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/recognise/content_units.h"
#include "core/recognise/page_layout.h"
#include "core/recognise/table_view.h"
#include "core/report/report.h"
#include "core/rooms_generated.h"

namespace ogi::recognise {

/// A figure of a statutory table: what is written, and where.
struct ReadCell {
  CellId cell;
  std::string_view text;
  Origin origin;
};

/// One of the statutory tables as it was read.
struct TableReading {
  Edition edition = Edition::notice_2021;
  TableFacts facts{};
  std::vector<ReadCell> cells{};
};

/// Whether enough labels that tell this table stand in the source table for it to be one, or a part
/// of one; a source table of a spreadsheet can hold all three.
bool resembles(Table table, const TableView& source_table);
/// Whether one such label stands in it; short variants of labels (许可) do not count.
bool has_telling_label(Table table, const TableView& source_table);
/// Whether a row of it has as many figures as section 四 and nothing behind them: no other table of
/// a report has so many columns.
bool has_review_figures(const TableView& source_table);

/// Read one statutory table out of the source tables that look like it, a table cut in several by
/// pages being all of them in order. Nothing where no row of the form is found.
std::optional<TableReading> read_disclosure_table(std::span<const TableView* const> source_tables,
                                                  const FormWords& words);
std::optional<TableReading> read_requests_table(std::span<const TableView* const> source_tables,
                                                const FormWords& words);
std::optional<TableReading> read_review_table(std::span<const TableView* const> source_tables);

/// Read one statutory table out of lines of text, as a PDF gives them. The lines that were the
/// table are [first_line, end_line); the others are the section's own text. Where the lines stood
/// on pages, figures of a row with blanks are told apart by the columns they stand in. In the
/// table's own section its figures need no heads over them, where they stand together.
struct LinesReading {
  TableReading reading;
  std::size_t first_line;
  std::size_t end_line;
};
std::optional<LinesReading> read_table_lines(Table table, std::span<const Line* const> lines,
                                             bool in_own_section, const PageLayout& pages,
                                             const FormWords& words);

}  // namespace ogi::recognise
