#include "core/recognise/content_units.h"

#include <algorithm>
#include <string>

#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace ogi::recognise {
namespace {

std::size_t white_space_at(std::string_view text, std::size_t position) {
  const DecodedCharacter decoded = decode_utf8(text, position);
  return is_white_space(decoded.code_point) ? decoded.length : 0;
}

/// [start, end) without the white space at its ends.
TextOrigin trimmed(std::string_view text, TextOrigin range) {
  while (range.start < range.end) {
    const std::size_t length = white_space_at(text, range.start);
    if (length == 0) break;
    range.start += length;
  }
  while (range.end > range.start) {
    std::size_t last = range.end - 1;
    while (last > range.start && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    if (white_space_at(text, last) == 0) break;
    range.end = last;
  }
  return range;
}

/// - 4 -, — 12 —, 第3页, 第 3 页 共 8 页, 3/8 with the word 页.
bool is_page_number(const Line& line) {
  if (line.text.size() > 40) return false;
  const std::u32string_view folded = line.folded;
  std::size_t digits = 0;
  for (const char32_t character : folded) {
    if (is_ascii_digit(character)) {
      ++digits;
    } else if (std::u32string_view(U"-第页共/·").find(character) == std::u32string_view::npos) {
      return false;
    }
  }
  if (digits == 0 || digits > 8) return false;
  const bool framed = folded.front() == U'-' && folded.back() == U'-' && folded.size() > 2;
  return framed || folded.find(U'页') != std::u32string_view::npos;
}

/// The bytes of the tab or bar at a position; 0 where there is none.
std::size_t separator_at(std::string_view text, std::size_t position) {
  const DecodedCharacter decoded = decode_utf8(text, position);
  return decoded.code_point == U'\t' || is_bar(decoded.code_point) ? decoded.length : 0;
}

std::size_t count_separators(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); i += decode_utf8(text, i).length)
    if (separator_at(text, i) > 0) ++count;
  return count;
}

/// Cells parted by tabs or bars. A bar at either end is the frame of a row of Markdown, not a cell.
std::vector<TextOrigin> split_cells(std::string_view text, TextOrigin line) {
  while (line.start < line.end && text[line.start] == ' ') ++line.start;
  while (line.end > line.start && text[line.end - 1] == ' ') --line.end;
  std::vector<TextOrigin> cells;
  std::size_t start = line.start;
  bool after_bar = false;
  for (std::size_t i = line.start; i < line.end;) {
    const std::size_t separator = separator_at(text, i);
    after_bar = separator > 0 && text[i] != '\t';
    const bool is_frame = after_bar && i == line.start;
    if (separator > 0 && !is_frame) cells.push_back(trimmed(text, {line.block, start, i}));
    if (separator > 0) start = i + separator;
    i += decode_utf8(text, i).length;
  }
  if (!after_bar) cells.push_back(trimmed(text, {line.block, start, line.end}));
  return cells;
}

/// |---|:-:| of Markdown, +---+---+ of tables set in plain text, ├──┼──┤ of those drawn.
bool is_rule(std::string_view line) {
  std::size_t strokes = 0;
  for (std::size_t i = 0; i < line.size(); i += decode_utf8(line, i).length) {
    const char32_t character = decode_utf8(line, i).code_point;
    const bool is_drawn = character >= 0x2500 && character <= 0x257F;
    if (!is_drawn && std::u32string_view(U"|-=+: \t").find(character) == std::u32string_view::npos)
      return false;
    if (is_drawn || character == U'-' || character == U'=') ++strokes;
  }
  return strokes >= 2;
}

void read_text(const TextBlock& block, std::size_t number,
               std::vector<ContentUnit>& content_units) {
  const std::string_view text = block.text;
  std::vector<TextOrigin> lines;
  for (std::size_t start = 0; start <= text.size();) {
    std::size_t end = text.find_first_of("\n\r\f\v", start);
    if (end == std::string_view::npos) end = text.size();
    lines.push_back({number, start, end});
    start = end + 1;
  }

  const auto written = [&text](const TextOrigin& line) {
    return text.substr(line.start, line.end - line.start);
  };
  // Tabs in front of a line are an indent.
  const auto is_row = [&](const TextOrigin& line) {
    const std::string_view words =
        text.substr(trimmed(text, line).start, line.end - trimmed(text, line).start);
    return count_separators(words) >= 2 || is_rule(words);
  };

  for (std::size_t i = 0; i < lines.size(); ++i) {
    // Two rows or more in a run are a table; a single line with tabs is a line.
    std::size_t rows_end = i;
    std::size_t rows = 0;
    for (; rows_end < lines.size() && is_row(lines[rows_end]); ++rows_end)
      if (!is_rule(written(lines[rows_end]))) ++rows;
    if (rows >= 2) {
      SourceTable source_table{.block = number, .layout = {}, .rows = {}, .delimited = true};
      for (; i < rows_end; ++i) {
        // Blank cells at the ends of a row count, so only bars and spaces round the whole line are
        // cut.
        if (is_rule(written(lines[i]))) continue;
        auto& row = source_table.rows.emplace_back();
        auto& layout = source_table.layout.rows.emplace_back();
        for (const TextOrigin& cell : split_cells(text, lines[i])) {
          row.push_back({text.substr(cell.start, cell.end - cell.start), cell});
          layout.emplace_back();
        }
      }
      --i;
      content_units.emplace_back(std::move(source_table));
      continue;
    }
    const TextOrigin line = trimmed(text, lines[i]);
    if (line.start == line.end) continue;
    const std::string_view words = text.substr(line.start, line.end - line.start);
    Line unit{line, words, words.size() > Line::longest_folded ? U"" : fold_label(words)};
    if (!is_page_number(unit)) content_units.emplace_back(std::move(unit));
  }
}

void read_table(const TableBlock& block, std::size_t number,
                std::vector<ContentUnit>& content_units) {
  SourceTable source_table{.block = number, .layout = {}, .rows = {}};
  source_table.rows.reserve(block.rows.size());
  source_table.layout.rows.reserve(block.rows.size());
  for (std::size_t r = 0; r < block.rows.size(); ++r) {
    auto& row = source_table.rows.emplace_back();
    auto& layout = source_table.layout.rows.emplace_back();
    row.reserve(block.rows[r].size());
    layout.reserve(block.rows[r].size());
    for (std::size_t i = 0; i < block.rows[r].size(); ++i) {
      const TableCell& cell = block.rows[r][i];
      row.push_back({cell.text, TableOrigin{number, r, i}});
      layout.push_back({.text = {}, .row_span = cell.row_span, .col_span = cell.col_span});
    }
  }
  content_units.emplace_back(std::move(source_table));
}

}  // namespace

std::vector<ContentUnit> read_content(const Document& document) {
  std::vector<ContentUnit> content_units;
  content_units.reserve(document.blocks.size());
  for (std::size_t number = 0; number < document.blocks.size(); ++number) {
    const Block& block = document.blocks[number];
    if (const auto* text = std::get_if<TextBlock>(&block)) {
      read_text(*text, number, content_units);
    } else if (const auto* table = std::get_if<TableBlock>(&block)) {
      read_table(*table, number, content_units);
    } else if (std::holds_alternative<PictureBlock>(block)) {
      content_units.emplace_back(Picture{number});
    }
  }
  return content_units;
}

}  // namespace ogi::recognise
