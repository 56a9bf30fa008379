#include "core/recognise/recognise.h"

#include <algorithm>
#include <iterator>
#include <memory>

#include "core/recognise/content_units.h"
#include "core/recognise/dates.h"
#include "core/recognise/form_words.h"
#include "core/recognise/headings.h"
#include "core/recognise/page_layout.h"
#include "core/recognise/table_reading.h"
#include "core/recognise/table_view.h"
#include "core/recognise/title.h"
#include "core/text/flags.h"
#include "core/text/fold.h"

namespace ogi::recognise {
namespace {

// How far down a document without any heading its title is looked for.
constexpr std::size_t head_pieces = 60;
// How many lines at the end can be the signature.
constexpr std::size_t signature_lines = 8;
// How many lines a page's end can cut off a row of a table.
constexpr std::size_t cut_off_lines = 12;

Section table_section(Table table) {
  return static_cast<Section>(section_of(table));
}

/// What a site puts below a report; from such a line on nothing belongs to section 六.
bool is_site_footer(const Line& line) {
  if (line.text.size() > 300) return false;
  constexpr std::u32string_view marks[] = {U"版权所有",  U"网站标识码",  U"ICP备",    U"公网安备",
                                           U"主办单位:", U"打印本页",    U"关闭窗口", U"上一篇:",
                                           U"下一篇:",   U"扫一扫在手机"};
  return std::any_of(std::begin(marks), std::end(marks), [&line](std::u32string_view mark) {
    return line.folded.find(mark) != std::u32string::npos;
  });
}

/// Puts a report together from the content units of a document.
class Recogniser {
 public:
  Recogniser(const PageLayout& layout, const FormWords& words)
      : layout_(layout),
        words_(words),
        document_(layout.document()),
        content_units_(read_content(document_)),
        headings_(find_headings(content_units_, words)),
        section_of_(content_units_.size(), Section::preamble),
        is_text_(content_units_.size(), true) {}

  Recognition run() {
    report_.headings.emplace();
    report_.tables.emplace();
    report_.notes = document_.notes;
    place_headings();
    read_title();
    for (const Table table : all_tables) {
      read_table(table);
      leave_out_cut_off_words(table);
    }
    leave_out_site_footer();
    for (const Section section : all_sections) collect_text(section);
    read_dates();
    return std::move(recognition_);
  }

 private:
  void place_headings() {
    std::size_t next = 0;
    Section section = Section::preamble;
    for (std::size_t i = 0; i < content_units_.size(); ++i) {
      while (next < headings_.size() && headings_[next].content_unit <= i) {
        const FoundHeading& heading = headings_[next++];
        section = heading.section;
        report_.headings->push_back({section, std::string(heading.text)});
        origins_.headings.push_back(heading.origin);
        for (std::size_t part = heading.content_unit; part < heading.piece_end; ++part)
          is_text_[part] = false;
      }
      section_of_[i] = section;
    }
  }

  [[nodiscard]] bool has_heading(Section section) const {
    return std::any_of(headings_.begin(), headings_.end(), [section](const FoundHeading& heading) {
      return heading.section == section;
    });
  }

  void read_title() {
    const std::size_t end = headings_.empty() ? std::min(content_units_.size(), head_pieces)
                                              : headings_.front().content_unit;
    const std::span<const ContentUnit> head(content_units_.data(), end);
    const auto title = find_title(head, document_.title);
    report_.title = title ? title->text : std::string();
    if (!title) return;
    report_.organ = title->parts.organ;
    report_.year = title->parts.year;
    origins_.title = title->origin;
    leave_out_title(end);
  }

  /// The title's lines are not the preamble's text.
  void leave_out_title(std::size_t end) {
    const auto* range = origins_.title ? std::get_if<TextOrigin>(&*origins_.title) : nullptr;
    if (range == nullptr) return;
    for (std::size_t i = 0; i < end; ++i) {
      const auto* line = std::get_if<Line>(&content_units_[i]);
      if (line != nullptr && line->origin.block == range->block &&
          line->origin.start < range->end && range->start < line->origin.end)
        is_text_[i] = false;
    }
  }

  /// Laid out when first asked for, once for all three tables.
  const TableView& view(std::size_t content_unit) {
    views_.resize(content_units_.size());
    if (!views_[content_unit])
      views_[content_unit] =
          std::make_unique<TableView>(std::get<SourceTable>(content_units_[content_unit]), words_);
    return *views_[content_unit];
  }

  /// The source tables that are the table, or parts of it: in its own section, else wherever they
  /// stand.
  std::vector<std::size_t> sheets_of(Table table) {
    const Section own = table_section(table);
    std::vector<std::size_t> in_section;
    std::vector<std::size_t> anywhere;
    std::vector<std::size_t> before;  // what may be the first rows, on a page of their own
    for (std::size_t i = 0; i < content_units_.size(); ++i) {
      if (!std::holds_alternative<SourceTable>(content_units_[i])) continue;
      const bool alike = resembles(table, view(i));
      if (alike) anywhere.push_back(i);
      if (section_of_[i] != own || !has_heading(own)) continue;
      const bool is_part = is_small_part(table, i) ||
                           (!in_section.empty() && continues(table, i)) ||
                           (table == Table::review && has_review_figures(view(i)));
      if (!alike && !is_part) {
        if (in_section.empty() && continues(table, i)) before.push_back(i);
        continue;
      }
      if (in_section.empty()) {
        std::copy_if(before.begin(), before.end(), std::back_inserter(in_section),
                     [&](std::size_t source_table) {
                       return layout_.on_other_pages(block_of(source_table), block_of(i));
                     });
      }
      in_section.push_back(i);
    }
    return in_section.empty() ? anywhere : in_section;
  }

  /// A page can cut one or two rows off the table of section 二, whose columns are few and whose
  /// parts each have heads of their own.
  bool is_small_part(Table table, std::size_t content_unit) {
    return table == Table::disclosure && has_telling_label(table, view(content_unit));
  }

  /// The last rows of a table that a page cut off have too few words to tell them by.
  bool continues(Table table, std::size_t content_unit) {
    if (view(content_unit).column_count() < 3) return false;
    return std::none_of(all_tables.begin(), all_tables.end(), [&](Table other) {
      return other != table && resembles(other, view(content_unit));
    });
  }

  void read_table(Table table) {
    const std::vector<std::size_t> source_tables = sheets_of(table);
    const auto grid = read_grids(table, source_tables);
    const bool whole = grid && grid->cells.size() == cells_of(table, grid->edition);
    // Lines with tabs or bars lose what the grid needs and a reader of lines does not: merged
    // cells, blanks, a row that has but one bar.
    if (!whole && read_lines(table, grid ? &*grid : nullptr)) return;
    if (grid) {
      for (const std::size_t content_unit : source_tables) is_text_[content_unit] = false;
      take(table, *grid);
    } else {
      report_.tables->push_back({table, source_without_figures(table), {}});
    }
  }

  [[nodiscard]] std::size_t cells_of(Table table, Edition edition) const {
    if (table == Table::review) return review_block_count * outcome_count;
    std::size_t count = 0;
    for (const RowPattern::Row& row : words_.rows(table, edition).rows) count += row.cells.size();
    return count;
  }

  std::optional<TableReading> read_grids(Table table,
                                         const std::vector<std::size_t>& source_tables) {
    if (source_tables.empty()) return std::nullopt;
    std::vector<const TableView*> views;
    views.reserve(source_tables.size());
    for (const std::size_t content_unit : source_tables) views.push_back(&view(content_unit));
    return table == Table::disclosure ? read_disclosure_table(views, words_)
           : table == Table::requests ? read_requests_table(views, words_)
                                      : read_review_table(views);
  }

  /// A content unit of the table's section as lines: a line, or each row of delimited ones.
  void add_lines_of_unit(std::size_t content_unit, std::vector<Line>& lines) const {
    if (const auto* line = std::get_if<Line>(&content_units_[content_unit])) {
      lines.push_back(*line);
      return;
    }
    const auto* table = std::get_if<SourceTable>(&content_units_[content_unit]);
    if (table == nullptr || !table->delimited) return;
    const std::string_view text = std::get<TextBlock>(document_.blocks[table->block]).text;
    for (const auto& row : table->rows) {
      const auto& first = std::get<TextOrigin>(row.front().origin);
      const TextOrigin range{first.block, first.start, std::get<TextOrigin>(row.back().origin).end};
      const std::string_view words = text.substr(range.start, range.end - range.start);
      lines.push_back(
          {range, words, words.size() > Line::longest_folded ? U"" : fold_label(words)});
    }
  }

  /// Takes the table from lines if they hold more of its cells than what the grids gave.
  bool read_lines(Table table, const TableReading* grid) {
    const Section own = table_section(table);
    std::vector<std::size_t> numbers;
    std::vector<Line> lines;
    for (std::size_t i = 0; i < content_units_.size(); ++i) {
      if (!is_text_[i] || (has_heading(own) && section_of_[i] != own)) continue;
      add_lines_of_unit(i, lines);
      numbers.resize(lines.size(), i);
    }
    std::vector<const Line*> pointers;
    pointers.reserve(lines.size());
    for (const Line& line : lines) pointers.push_back(&line);
    const auto reading = read_table_lines(table, pointers, has_heading(own), layout_, words_);
    if (!reading || (grid && reading->reading.cells.size() <= grid->cells.size())) return false;
    for (std::size_t i = reading->first_line; i < reading->end_line; ++i)
      is_text_[numbers[i]] = false;
    take(table, reading->reading);
    return true;
  }

  /// What a page's end cuts off a row stands on the other side without the lines that make a table
  /// of it: it is not the section's text.
  void leave_out_cut_off_words(Table table) {
    const auto is_cut_off = [&](std::size_t content_unit, std::size_t source_table) {
      const auto& line = std::get<Line>(content_units_[content_unit]);
      return layout_.on_other_pages(line.origin.block, block_of(source_table)) &&
             words_.hold(table, line.text);
    };
    const auto is_line_of = [&](Section section, std::size_t content_unit) {
      return content_unit < content_units_.size() && section_of_[content_unit] == section &&
             std::holds_alternative<Line>(content_units_[content_unit]);
    };
    const Section section = table_section(table);
    for (std::size_t i = 0; i < content_units_.size(); ++i) {
      const bool is_table = std::holds_alternative<SourceTable>(content_units_[i]) && !is_text_[i];
      if (!is_table || section_of_[i] != section) continue;
      for (std::size_t k = 1; k <= cut_off_lines && is_line_of(section, i + k); ++k)
        is_text_[i + k] = is_text_[i + k] && !is_cut_off(i + k, i);
      for (std::size_t k = 1; k <= cut_off_lines && k <= i && is_line_of(section, i - k); ++k)
        is_text_[i - k] = is_text_[i - k] && !is_cut_off(i - k, i);
    }
  }

  [[nodiscard]] std::size_t block_of(std::size_t source_table) const {
    return std::get<SourceTable>(content_units_[source_table]).block;
  }

  [[nodiscard]] TableSource source_without_figures(Table table) const {
    for (std::size_t i = 0; i < content_units_.size(); ++i) {
      if (std::holds_alternative<Picture>(content_units_[i]) &&
          section_of_[i] == table_section(table))
        return TableSource::picture;
    }
    return TableSource::none;
  }

  void take(Table table, const TableReading& reading) {
    if (table == Table::disclosure) report_.disclosure_edition = reading.edition;
    if (table == Table::requests) report_.requests_edition = reading.edition;
    report_.tables->push_back(reading.facts);
    for (const ReadCell& cell : reading.cells) {
      if (origins_.cells[cell.cell] || is_unreadable(cell.text)) continue;
      report_.write(cell.cell, cell.text);
      origins_.cells[cell.cell] = cell.origin;
    }
  }

  /// Glyphs whose font does not say what they are: no figure, and no blank either.
  [[nodiscard]] bool is_unreadable(std::string_view text) const {
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    return report_.has_note(NoteKind::fonts_unreadable) &&
           text.find(replacement) != std::string_view::npos;
  }

  void leave_out_site_footer() {
    for (std::size_t i = 0; i < content_units_.size(); ++i) {
      const auto* line = std::get_if<Line>(&content_units_[i]);
      if (line == nullptr || section_of_[i] != Section::six || !is_site_footer(*line)) continue;
      for (std::size_t j = i; j < content_units_.size(); ++j) is_text_[j] = false;
      return;
    }
  }

  void collect_text(Section section) {
    if (section != Section::preamble && !has_heading(section)) return;
    std::string text;
    std::vector<SectionPart>& parts = origins_.sections[static_cast<std::size_t>(section)];
    const auto add = [&](std::string_view words, const TextOrigin& origin) {
      if (words.empty()) return;
      if (!text.empty()) text += '\n';
      parts.push_back({text.size(), origin});
      text += words;
    };
    for (std::size_t i = 0; i < content_units_.size(); ++i) {
      if (section_of_[i] != section) continue;
      add_text_behind_heading(i, add);
      if (!is_text_[i]) continue;
      if (const auto* line = std::get_if<Line>(&content_units_[i])) add(line->text, line->origin);
      if (const auto* source_table = std::get_if<SourceTable>(&content_units_[i]))
        add_lines_of(*source_table, add);
    }
    report_.sections[static_cast<std::size_t>(section)] = std::move(text);
  }

  /// A heading can have the section's first words in its line.
  template <typename Add>
  void add_text_behind_heading(std::size_t content_unit, const Add& add) const {
    for (const FoundHeading& heading : headings_) {
      if (!heading.text_starts || heading.piece_end != content_unit + 1) continue;
      const auto& line = std::get<Line>(content_units_[content_unit]);
      TextOrigin origin = line.origin;
      origin.start = *heading.text_starts;
      add(line.text.substr(origin.start - line.origin.start), origin);
    }
  }

  /// Lines with tabs that turned out to be no statutory table are text after all.
  template <typename Add>
  static void add_lines_of(const SourceTable& source_table, const Add& add) {
    for (const auto& row : source_table.rows) {
      for (const SourceCell& cell : row) {
        if (const auto* origin = std::get_if<TextOrigin>(&cell.origin)) add(cell.text, *origin);
      }
    }
  }

  void read_dates() {
    for (const Section section : {Section::preamble, Section::one, Section::six}) {
      const auto& text = report_.section(section);
      if (text && !report_.period) report_.period = find_period(*text);
    }
    if (!report_.year && report_.period) report_.year = report_.period->from.year;
    if (!report_.year && report_.section(Section::one))
      report_.year = first_year(*report_.section(Section::one));
    report_.published = published_at_head();
    if (!report_.published) report_.published = signed_at_end();
  }

  [[nodiscard]] std::optional<Date> published_at_head() const {
    const std::size_t end = headings_.empty() ? 0 : headings_.front().content_unit;
    for (std::size_t i = 0; i < end; ++i) {
      if (const auto* line = std::get_if<Line>(&content_units_[i])) {
        if (const auto date = published_in_line(line->text)) return date;
      } else if (const auto* source_table = std::get_if<SourceTable>(&content_units_[i])) {
        for (const auto& row : source_table->rows) {  // 发布日期 | 2025-01-17
          for (std::size_t k = 0; k + 1 < row.size(); ++k) {
            if (row[k].text.size() + row[k + 1].text.size() > 120) continue;
            const std::string both = std::string(row[k].text) + ":" + std::string(row[k + 1].text);
            if (const auto date = published_in_line(both)) return date;
          }
        }
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Date> signed_at_end() const {
    std::size_t seen = 0;
    for (std::size_t i = content_units_.size(); i-- > 0 && seen < signature_lines;) {
      const auto* line = std::get_if<Line>(&content_units_[i]);
      if (line == nullptr || !is_text_[i]) continue;
      ++seen;
      if (const auto date = published_in_line(line->text)) return date;
    }
    return std::nullopt;
  }

  const PageLayout& layout_;
  const FormWords& words_;
  const Document& document_;
  std::vector<ContentUnit> content_units_;
  std::vector<FoundHeading> headings_;
  std::vector<Section> section_of_;
  text::Flags is_text_;  ///< not a heading, the title, or a part of a table
  std::vector<std::unique_ptr<TableView>> views_;
  Recognition recognition_;
  Report& report_ = recognition_.report;
  Origins& origins_ = recognition_.origins;
};

}  // namespace

Recognition recognise_document(const Document& document) {
  return recognise_document(document, FormWords::official());
}

Recognition recognise_document(const Document& document, const FormWords& words) {
  const PageLayout layout(document);
  Recognition recognition = Recogniser(layout, words).run();
  Origins& origins = recognition.origins;
  if (origins.title) origins.title = layout.in_source(*origins.title);
  for (Origin& heading : origins.headings) heading = layout.in_source(heading);
  for (auto& content_units : origins.sections) {
    for (SectionPart& content_unit : content_units)
      content_unit.origin = layout.in_source(content_unit.origin);
  }
  for (auto& cell : origins.cells) {
    if (cell) cell = layout.in_source(*cell);
  }
  return recognition;
}

}  // namespace ogi::recognise
