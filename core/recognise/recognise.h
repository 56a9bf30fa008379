#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include "core/document/document.h"
#include "core/report/report.h"
#include "core/rooms_generated.h"

namespace ogi::recognise {

/// Bytes [start, end) of the text of block `block`.
struct TextOrigin {
  std::size_t block;
  std::size_t start;
  std::size_t end;
};
/// A cell of table block `block`: its source row and its index in that row.
struct TableOrigin {
  std::size_t block;
  std::size_t row;
  std::size_t column;
};
/// A box on page block `block`, in its points.
struct PageOrigin {
  std::size_t block;
  double x;
  double y;
  double width;
  double height;
};
using Origin = std::variant<TextOrigin, TableOrigin, PageOrigin>;

/// A content unit of a section's text that begins at byte `at` of it.
struct SectionPart {
  std::size_t at;
  Origin origin;  ///< of text or on a page, never of a table
};

/// Where in the user's own document everything in the report stands.
struct Origins {
  std::optional<Origin> title;
  std::vector<Origin> headings;  ///< one for each of the report's headings
  std::array<std::vector<SectionPart>, section_count> sections;
  std::array<std::optional<Origin>, cell_count> cells;
};

struct Recognition {
  Report report;
  Origins origins;
};

/// Finds the annual report in a document. Never fails: what is not there is absent from the report.
Recognition recognise_document(const Document& document);

class FormWords;
/// The same by the words of another form: one with labels that the notices do not have.
Recognition recognise_document(const Document& document, const FormWords& words);

}  // namespace ogi::recognise
