#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/note.h"
#include "core/report/cell_value.h"
#include "core/report/date.h"
#include "core/report/form.h"

namespace ogi::report {

inline constexpr std::size_t section_count = 7;
inline constexpr std::array all_sections{Section::preamble, Section::one,  Section::two,
                                         Section::three,    Section::four, Section::five,
                                         Section::six};

/// "preamble", "1" … "6".
std::string_view section_key(Section section);
std::optional<Section> section_of_key(std::string_view key);
/// 一 … 六; empty for the preamble.
std::string_view section_numeral(Section section);
/// The heading of the form without its number: 总体情况 … 其他需要报告的事项; empty for the
/// preamble.
std::string_view section_title(Section section);

struct Cell {
  std::string written;
  CellValue value;
};

/// A heading as it stands in the report.
struct Heading {
  Section section;
  std::string text;
};

/// What the report has in the place of a statutory table.
enum class TableSource : std::uint8_t {
  none,
  grid,    ///< a table
  lines,   ///< text of one, as extracted from a PDF
  picture  ///< a picture, which nobody can check
};

enum class ShapeProblem : std::uint8_t {
  row_missing,
  row_twice,
  row_unknown,
  row_order,
  row_width,  ///< a row whose figures are more or fewer than its columns
  column_missing,
  column_unknown,
  column_order
};

/// One way in which a table is not that of the form. `row` and `column` are keys of the form, where
/// they can be told; `text` is what the report has there.
struct TableProblem {
  ShapeProblem kind;
  std::string row;
  std::string column;
  std::string text;
};

struct TableFacts {
  Table table;
  TableSource source = TableSource::none;
  std::vector<TableProblem> problems;
};

/// A report as it says it is. What is not known is absent: rules that need it are not applicable.
struct Report {
  std::string organ;
  std::optional<int> year;
  std::optional<std::string> title;
  std::optional<Period> period;
  std::optional<Date> published;
  std::optional<Edition> disclosure_edition;
  std::optional<Edition> requests_edition;
  /// In the order of the report; absent where the source of the report knows nothing of headings.
  std::optional<std::vector<Heading>> headings;
  /// One each for the three statutory tables; absent as above.
  std::optional<std::vector<TableFacts>> tables;
  std::array<std::optional<std::string>, section_count> sections;
  std::array<Cell, cell_count> cells;
  /// What the file that it was read from could not tell.
  std::vector<Note> notes;

  [[nodiscard]] const std::optional<std::string>& section(Section which) const {
    return sections[static_cast<std::size_t>(which)];
  }
  [[nodiscard]] const CellValue& value(CellId cell) const { return cells[cell].value; }
  [[nodiscard]] bool has_note(NoteKind kind) const;

  /// The edition whose cells and equations hold for `table`: the table's own where it was told,
  /// else that of the report year, else the one in force.
  [[nodiscard]] Edition edition_of(Table table) const;

  void write(CellId cell, std::string_view text);

  /// Tells the edition of a table whose edition is not said by cells that only one edition has.
  void tell_editions_by_cells();
};

std::string_view table_source_key(TableSource source);
std::optional<TableSource> table_source_of_key(std::string_view key);
std::string_view shape_problem_key(ShapeProblem problem);
std::optional<ShapeProblem> shape_problem_of_key(std::string_view key);

}  // namespace ogi::report
