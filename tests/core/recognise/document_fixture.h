#pragma once

#include <string>
#include <string_view>

#include "core/document/document.h"
#include "core/report/report.h"
#include "tests/core/all_rooms.h"

namespace ogi::test {

// Documents for tests of recognition, made from the form: every cell holds another number, so that
// one put in the wrong place shows.

/// What fixtures write into a cell: its number plus 100, with decimals for money.
std::string fixture_figure(CellId cell);

/// The statutory tables as the notice draws them, with spans.
TableBlock disclosure_table(Edition edition);
TableBlock requests_table(Edition edition);
TableBlock review_table();

/// A whole report for `year` of the organ 临江市青山区教育局: title, six headings, text, the three
/// tables.
Document report_document(int year, Edition disclosure, Edition requests);
Document report_document(int year);

/// The same table with each span replaced by one cell and empty ones, as some editors write it.
TableBlock without_spans(const TableBlock& table);

/// A page with the table drawn in lines, as a PDF has it: boxes of so many points, and each cell's
/// text as one word in its first box.
PageBlock ruled_page(const TableBlock& table);
inline constexpr double box_width = 110;
inline constexpr double box_height = 20;

/// The document as lines of text, tables row by row with figures behind the labels.
std::string as_lines(const Document& document);

/// The table block that is the `number`-th of the document.
TableBlock& table_of(Document& document, std::size_t number);

/// Expects that every cell of the tables was read with its own figure.
void expect_every_figure(const Report& report, Edition disclosure, Edition requests);

}  // namespace ogi::test
