#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/report/report.h"

namespace ogi {

enum class Severity : std::uint8_t { error, warning, info };
std::string_view severity_key(Severity severity);

/// A sentence for the user, in both languages.
struct Message {
  std::string zh;
  std::string en;
};

/// Where a finding is: a cell, a range of bytes in a section's text, a heading, a table or a part
/// of one, or one of the report's own facts.
struct CellPlace {
  CellId cell;
};
struct TextPlace {
  Section section;
  std::size_t start;
  std::size_t end;
};
struct HeadingPlace {
  Section section;
};
struct TablePlace {
  Table table;
  std::string row{};
  std::string column{};
};
enum class Field : std::uint8_t { title, organ, year, period, published };
std::string_view field_key(Field field);
struct FieldPlace {
  Field field;
};
using Place = std::variant<CellPlace, TextPlace, HeadingPlace, TablePlace, FieldPlace>;

struct Edit {
  CellId cell;
  std::string value;
};

/// A change that would mend the finding. Never applied by itself.
struct Fix {
  Message title;
  std::vector<Edit> edits;
};

struct Rule;

struct Finding {
  const Rule* rule = nullptr;           ///< set when the finding is taken in,
  Severity severity = Severity::error;  ///< and so is this, to that of the rule
  Message message;
  std::vector<Place> places;  ///< what is written wrongly; a sum points at its written total
  std::string expected{};
  std::string actual{};
  std::vector<CellId> terms{};  ///< the cells of the sum, but for the written total
  std::vector<Fix> fixes{};
};

}  // namespace ogi
