#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/report.h"
#include "core/rules/phrase.h"

namespace ogi {

enum class Severity : std::uint8_t { error, warning, info };
std::string_view severity_key(Severity severity);

enum class Field : std::uint8_t { title, organ, year, period, published };
std::string_view field_key(Field field);

/// In the order in which findings of one section are told.
enum class PlaceKind : std::uint8_t {
  field,    ///< one of the report's own facts
  heading,  ///< that of `section`
  text,     ///< a range of bytes in the text of `section`
  table,    ///< a table, or its `row` or `column`
  cell
};

/// Where a finding is. Members that the kind does not name are without meaning.
struct Place {
  PlaceKind kind;
  Field field{};
  Section section{};
  Table table{};
  CellId cell{};
  std::size_t start{};
  std::size_t end{};
  std::string row{};
  std::string column{};
};

struct Edit {
  CellId cell;
  std::string value;
};

/// A change that would mend the finding. Never applied by itself.
struct Fix {
  Phrase title;
  std::vector<Edit> edits;
};

struct Rule;

struct Finding {
  const Rule* rule;
  Severity severity;  ///< that of the rule, or milder
  Phrase message;
  std::vector<Place> places{};  ///< what is written wrongly; a sum points at its written total
  std::string expected{};
  std::string actual{};
  std::vector<CellId> terms{};  ///< the cells of the sum, but for the written total
  std::vector<Fix> fixes{};

  // Each adds one place, or one for each cell.
  void point_at(Field field);
  void point_at(Section heading);
  void point_at(Section section, std::size_t start, std::size_t end);
  void point_at(Table table, std::string_view row = {}, std::string_view column = {});
  void point_at(CellId cell);
  void point_at(std::span<const CellId> cells);
};

}  // namespace ogi
