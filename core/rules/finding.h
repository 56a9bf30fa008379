#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/equation.h"
#include "core/report/report.h"
#include "core/rooms_generated.h"
#include "core/rules/phrase.h"

namespace ogi::rules {

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
  cell,
  member  ///< one of the reports summed up
};

/// Where a finding is. Members that the kind does not name are without meaning.
struct Place {
  PlaceKind kind;
  Field field{};
  Section section{};
  Table table{};
  CellId cell{};
  std::size_t member{};
  std::size_t start{};
  std::size_t end{};
  std::string row{};
  std::string column{};
};

struct Edit {
  CellId cell;
  std::string value;
};

/// How sure it is that a fix is what should have been written.
enum class Confidence : std::uint8_t {
  sole,            ///< nothing else would mend it
  one_of_several,  ///< other fixes would do as well
  cannot_tell      ///< nothing in the report tells these cells apart
};
std::string_view confidence_key(Confidence confidence);

/// A change that would mend the finding. Never applied by itself.
struct Fix {
  Phrase title;
  std::vector<Edit> edits;
  Confidence confidence = Confidence::sole;
  bool recommended = false;                  ///< likely right; others are only offered
  std::vector<const Equation*> equations{};  ///< that fail now and hold after it
};

/// What is to be asked where several fixes would do: whether the cell is right as it stands.
struct Question {
  CellId cell;
  Phrase text;
};

/// A cell that a finding reckons with: of the report itself, of last year's, or of a member.
struct Term {
  static constexpr std::int32_t this_report = -1;
  static constexpr std::int32_t last_year = -2;

  // NOLINTNEXTLINE(google-explicit-constructor): most terms are cells of the report itself
  Term(CellId in_cell, std::int32_t of_report = this_report) : cell(in_cell), report(of_report) {}

  CellId cell;
  std::int32_t report;  ///< one of the above, or the index of a member
};

struct Rule;

struct Finding {
  const Rule* rule;
  Severity severity;  ///< that of the rule, or milder
  Phrase message;
  std::vector<Place> places{};  ///< what is written wrongly; a sum points at its written total
  std::string expected{};
  std::string actual{};
  const Equation* equation = nullptr;  ///< that fails, where the finding is of one
  std::vector<Term> terms{};           ///< the cells of the sum, but for the written total
  std::vector<Fix> fixes{};            ///< the likeliest first
  std::optional<Question> question{};

  // Each adds one place, or one for each cell.
  void point_at(Field field);
  void point_at(Section heading);
  void point_at(Section section, std::size_t start, std::size_t end);
  void point_at(Table table, std::string_view row = {}, std::string_view column = {});
  void point_at(CellId cell);
  void point_at(std::span<const CellId> cells);
  void point_at_member(std::size_t index);
};

}  // namespace ogi::rules
