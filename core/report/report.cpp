#include "core/report/report.h"

#include <algorithm>
#include <iterator>

namespace ogi::report {
namespace {

constexpr std::string_view section_keys[] = {"preamble", "1", "2", "3", "4", "5", "6"};
constexpr std::string_view section_numerals[] = {"", "一", "二", "三", "四", "五", "六"};
constexpr std::string_view source_keys[] = {"none", "grid", "lines", "picture"};
constexpr std::string_view problem_keys[] = {"row_missing",    "row_twice",   "row_unknown",
                                             "row_order",      "row_width",   "column_missing",
                                             "column_unknown", "column_order"};

template <typename Enum, std::size_t Count>
std::optional<Enum> enumerator_of(const std::string_view (&keys)[Count], std::string_view key) {
  const auto found = std::find(std::begin(keys), std::end(keys), key);
  if (found == std::end(keys)) return std::nullopt;
  return static_cast<Enum>(found - std::begin(keys));
}

}  // namespace

std::string_view section_key(Section section) {
  return section_keys[static_cast<std::size_t>(section)];
}
std::optional<Section> section_of_key(std::string_view key) {
  return enumerator_of<Section>(section_keys, key);
}
std::string_view section_numeral(Section section) {
  return section_numerals[static_cast<std::size_t>(section)];
}
std::string_view section_title(Section section) {
  if (section == Section::preamble) return {};
  return official_form().headings[static_cast<std::size_t>(section) - 1].label.official;
}

std::string_view table_source_key(TableSource source) {
  return source_keys[static_cast<std::size_t>(source)];
}
std::optional<TableSource> table_source_of_key(std::string_view key) {
  return enumerator_of<TableSource>(source_keys, key);
}
std::string_view shape_problem_key(ShapeProblem problem) {
  return problem_keys[static_cast<std::size_t>(problem)];
}
std::optional<ShapeProblem> shape_problem_of_key(std::string_view key) {
  return enumerator_of<ShapeProblem>(problem_keys, key);
}

Edition Report::edition_of(Table table) const {
  const std::optional<Edition>& own =
      table == Table::disclosure ? disclosure_edition : requests_edition;
  if (own && table != Table::review) return *own;
  return year ? edition_for_year(*year) : Edition::notice_2021;
}

void Report::tell_editions_by_cells() {
  const auto has_cells_of_its_own = [this](Edition edition, Table table) {
    const Edition other =
        edition == Edition::trial_2019 ? Edition::notice_2021 : Edition::trial_2019;
    const std::span<const CellId> others = cells_of(other, table);
    const std::span<const CellId> own = cells_of(edition, table);
    return std::any_of(own.begin(), own.end(), [&](CellId cell) {
      return value(cell).meaning != Meaning::absent &&
             std::find(others.begin(), others.end(), cell) == others.end();
    });
  };
  const auto tell = [&](std::optional<Edition>& edition, Table table) {
    const bool is_2019 = has_cells_of_its_own(Edition::trial_2019, table);
    const bool is_2021 = has_cells_of_its_own(Edition::notice_2021, table);
    if (is_2019 != is_2021) edition = is_2019 ? Edition::trial_2019 : Edition::notice_2021;
  };
  if (!disclosure_edition) tell(disclosure_edition, Table::disclosure);
  if (!requests_edition) tell(requests_edition, Table::requests);
}

bool Report::has_note(NoteKind kind) const {
  return std::any_of(notes.begin(), notes.end(),
                     [kind](const Note& note) { return note.kind == kind; });
}

void Report::write(CellId cell, std::string_view text) {
  cells[cell].written = text;
  cells[cell].value = read_cell_value(text);
}

}  // namespace ogi::report
