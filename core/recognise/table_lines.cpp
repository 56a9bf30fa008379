#include <algorithm>
#include <cmath>

#include "core/recognise/sequence_alignment.h"
#include "core/recognise/table_reading.h"
#include "core/text/fold.h"
#include "core/text/order.h"
#include "core/text/utf8.h"

namespace ogi::recognise {
namespace {

// A table as text is some 700 characters of labels; more than this is prose around it.
constexpr std::size_t most_characters = 6000;

/// A token that can be a figure, and how many label characters stand before it.
struct Figure {
  TextOrigin origin;
  std::string_view text;
  std::size_t line;
  std::size_t characters_before;
  bool alone_in_line;
};

/// The text of a table taken apart: its label characters as one string, and its figures between
/// them.
struct Tokens {
  std::u32string characters;
  std::vector<std::size_t> line_of_character;
  std::vector<Figure> figures;
};

/// 1., 12、 of something that is not empty.
bool is_list_number(std::u32string_view folded) {
  return is_ascii_digit(folded.front()) &&
         (folded.back() == U'.' || folded.back() == U'、' || folded.back() == U')');
}

/// Whether a token is a figure on its own: 0, 1,203, 251000元, 22(其中修订16件), /, -, 无. Words
/// are not, and neither are Chinese numerals, which labels begin with.
bool is_figure(std::string_view token) {
  if (std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return true;
  const std::u32string folded = fold_label(token);
  if (folded.empty() || is_list_number(folded)) return false;
  const char32_t first = folded.front();
  const bool starts_like_one =
      is_ascii_digit(first) || first == U'+' || first == U'-' || first == U'/' || first == U'无';
  if (!starts_like_one) return false;
  const Meaning meaning = read_cell_value(token, folded).meaning;
  return meaning == Meaning::number || meaning == Meaning::too_large ||
         meaning == Meaning::placeholder;
}

/// How many bytes at the end of a token are a number behind words: 行政许可0, 收费225.48.
std::size_t glued_digits(std::string_view token) {
  const auto is_digit_at = [token](std::size_t from_end) {
    return from_end < token.size() && token[token.size() - from_end - 1] >= '0' &&
           token[token.size() - from_end - 1] <= '9';
  };
  std::size_t digits = 0;
  while (is_digit_at(digits)) {
    ++digits;
    const bool point = digits < token.size() && token[token.size() - digits - 1] == '.';
    if (point && is_digit_at(digits + 1)) ++digits;
  }
  if (digits == 0 || digits == token.size()) return 0;
  const unsigned char before = static_cast<unsigned char>(token[token.size() - digits - 1]);
  return before >= 0x80 ? digits : 0;
}

class Tokeniser {
 public:
  explicit Tokeniser(Tokens& tokens) : tokens_(tokens) {}

  void read_line(const Line& line, std::size_t number) {
    const std::size_t figures_before = tokens_.figures.size();
    const std::size_t characters_before = tokens_.characters.size();
    words_before_ = {};
    std::size_t start = 0;
    while (start < line.text.size()) {
      std::size_t end = start;
      while (end < line.text.size() && !is_gap(line.text, end))
        end += decode_utf8(line.text, end).length;
      if (end > start) read_token(line, number, start, end);
      start = end;
      if (start < line.text.size()) start += decode_utf8(line.text, start).length;
    }
    const bool alone = tokens_.figures.size() == figures_before + 1 &&
                       tokens_.characters.size() == characters_before;
    if (alone) tokens_.figures.back().alone_in_line = true;
  }

 private:
  static bool is_gap(std::string_view text, std::size_t position) {
    const char32_t character = decode_utf8(text, position).code_point;
    return is_bar(character) || is_white_space(character);
  }

  void read_token(const Line& line, std::size_t number, std::size_t start, std::size_t end) {
    std::string_view token = line.text.substr(start, end - start);
    if (is_figure(token)) {
      add_figure(line, number, start, end);
      words_before_ = {};
      return;
    }
    // A merged cell may be said once for each cell it covers.
    if (token == words_before_) return;
    words_before_ = token;
    const std::size_t digits = glued_digits(token);
    add_words(token.substr(0, token.size() - digits), number);
    if (digits > 0) add_figure(line, number, end - digits, end);
  }

  void add_figure(const Line& line, std::size_t number, std::size_t start, std::size_t end) {
    const TextOrigin origin{line.origin.block, line.origin.start + start, line.origin.start + end};
    tokens_.figures.push_back(
        {origin, line.text.substr(start, end - start), number, tokens_.characters.size(), false});
  }

  void add_words(std::string_view words, std::size_t number) {
    tokens_.characters += fold_label(words);
    tokens_.line_of_character.resize(tokens_.characters.size(), number);
  }

  Tokens& tokens_;
  std::string_view words_before_;  ///< in the line; empty behind a figure
};

/// Where a row's label stands among the characters, if enough of the label is there.
struct Anchor {
  std::size_t row;
  std::size_t first;
  std::size_t end;
};

struct FormMatch {
  Edition edition;
  const RowPattern* form;
  std::vector<Anchor> anchors;
  std::size_t characters_found = 0;

  /// Of all characters of the labels.
  [[nodiscard]] double share_found() const {
    return static_cast<double>(characters_found) / static_cast<double>(form->labels.size());
  }
};

/// Rows whose own labels are not there can be there by a variant, between their neighbours. Short
/// words are easily found: such a row must have its figures behind it, and the one above its own.
void find_variants(FormMatch& match, const Tokens& tokens) {
  const auto figures_between = [&tokens](std::size_t first, std::size_t end) {
    return static_cast<std::size_t>(std::count_if(
        tokens.figures.begin(), tokens.figures.end(), [first, end](const Figure& figure) {
          return first < figure.characters_before && figure.characters_before <= end;
        }));
  };
  const std::u32string_view characters = tokens.characters;
  const std::vector<RowPattern::Row>& rows = match.form->rows;
  std::vector<Anchor> anchors;
  auto next = match.anchors.begin();
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (next != match.anchors.end() && next->row == row) {
      anchors.push_back(*next++);
      continue;
    }
    const std::size_t start = anchors.empty() ? 0 : anchors.back().end;
    const bool is_last = next == match.anchors.end();
    const std::size_t end = is_last ? characters.size() : next->first;
    if (start >= end) continue;
    for (const Wording& variant : std::span(rows[row].wordings).subspan(1)) {
      const std::size_t at = characters.substr(0, end).find(variant.text, start);
      if (at == std::u32string_view::npos) continue;
      const bool above_is_whole = anchors.empty() || figures_between(anchors.back().first, at) ==
                                                         rows[anchors.back().row].cells.size();
      const std::size_t label_end = at + variant.text.size();
      const std::size_t own_figures = figures_between(at, is_last ? label_end : end);
      if (!above_is_whole || own_figures != rows[row].cells.size()) continue;
      anchors.push_back({row, at, label_end});
      match.characters_found += std::min(variant.text.size(), rows[row].label().size());
      break;
    }
  }
  match.anchors = std::move(anchors);
}

FormMatch match_form(const Tokens& tokens, const RowPattern& form, Edition edition) {
  FormMatch match{.edition = edition, .form = &form, .anchors = {}};
  const std::vector<std::size_t> places = align_sequences(form.labels, tokens.characters);

  std::size_t start = 0;
  for (std::size_t i = 0; i < form.rows.size(); ++i) {
    const std::size_t length = form.rows[i].label().size();
    // A remark in brackets is often left out: the label counts without it.
    const std::size_t plain = form.rows[i].wordings.front().plain_length;
    std::size_t found = 0;
    Anchor anchor{i, not_found, 0};
    for (std::size_t k = start; k < start + length; ++k) {
      if (places[k] == not_found) continue;
      ++match.characters_found;
      anchor.end = places[k] + 1;
      if (k >= start + plain) continue;
      ++found;
      // The first of two characters that stand together: one alone may be another label's.
      const bool together = k + 1 < start + length && places[k + 1] == places[k] + 1;
      if (anchor.first == not_found && together) anchor.first = places[k];
    }
    if (2 * found >= plain && anchor.first != not_found) match.anchors.push_back(anchor);
    start += length;
  }
  if (match.anchors.size() < form.rows.size()) find_variants(match, tokens);
  return match;
}

/// The edition told by its own words, else the one whose rows are there more wholly.
FormMatch best_match(const Tokens& tokens, Table table, const FormWords& words) {
  const auto match_as = [&](Edition edition) {
    return match_form(tokens, words.rows(table, edition), edition);
  };
  const bool is_2021 = words.tell_edition(Edition::notice_2021, tokens.characters);
  const bool is_2019 = words.tell_edition(Edition::trial_2019, tokens.characters);
  if (is_2019 && !is_2021) return match_as(Edition::trial_2019);
  FormMatch as_2021 = match_as(Edition::notice_2021);
  if (is_2021 && !is_2019) return as_2021;
  FormMatch as_2019 = match_as(Edition::trial_2019);
  // A table cut off before its last rows lacks the words that only 2021 has: that does not make it
  // one of 2019.
  const bool cut_off =
      as_2019.anchors.empty() || as_2019.anchors.back().row + 1 < as_2019.form->rows.size();
  return !cut_off && as_2019.share_found() > as_2021.share_found() ? as_2019 : as_2021;
}

/// Hands the figures to the rows. A figure belongs to the row whose label began last before it.
/// Where rows have too many or too few, but a run of rows together has just enough, the figures are
/// theirs in order: a PDF puts figures beside or below the lines of a label that is broken.
class FigureAssignment {
 public:
  FigureAssignment(const FormMatch& match, const std::vector<Figure>& figures) : match_(match) {
    for (const Figure& figure : figures) {
      const auto after = std::find_if(
          match.anchors.begin(), match.anchors.end(),
          [&](const Anchor& anchor) { return anchor.first >= figure.characters_before; });
      if (after == match.anchors.begin()) continue;  // before the first row: a head
      const auto row = static_cast<std::size_t>(after - match.anchors.begin()) - 1;
      // Behind the last label words go on: the section's own text, with figures of its own.
      const bool behind_table =
          after == match.anchors.end() && figure.characters_before > match.anchors[row].end;
      if (!behind_table) owned_.push_back({&figure, row});
    }
    drop_repeated();
    drop_page_numbers();
    share_out();
  }

  [[nodiscard]] std::vector<const Figure*> figures_of(std::size_t row) const {
    std::vector<const Figure*> figures;
    for (const Owned& owned : owned_) {
      if (owned.row == row) figures.push_back(owned.figure);
    }
    return figures;
  }

 private:
  struct Owned {
    const Figure* figure;
    std::size_t row;
  };

  [[nodiscard]] std::size_t wanted(std::size_t row) const {
    return match_.form->rows[match_.anchors[row].row].cells.size();
  }
  [[nodiscard]] std::ptrdiff_t surplus(std::size_t row) const {
    const auto has = std::count_if(owned_.begin(), owned_.end(),
                                   [row](const Owned& owned) { return owned.row == row; });
    return has - static_cast<std::ptrdiff_t>(wanted(row));
  }

  /// Figures of merged cells that are said once for each cell they cover: as many times each as
  /// fills the row.
  void drop_repeated() {
    for (std::size_t row = 0; row < match_.anchors.size(); ++row) {
      const std::vector<const Figure*> figures = figures_of(row);
      const std::size_t times = figures.size() / wanted(row);
      if (times < 2 || figures.size() % wanted(row) != 0) continue;
      const auto is_first = [&](std::size_t i) { return i % times == 0; };
      bool is_repeated = true;
      for (std::size_t i = 0; i < figures.size(); ++i)
        is_repeated = is_repeated && (is_first(i) || figures[i]->text == figures[i - 1]->text);
      if (!is_repeated) continue;
      std::size_t i = 0;
      std::erase_if(owned_, [&](const Owned& owned) { return owned.row == row && !is_first(i++); });
    }
  }

  /// A bare number in a line of its own, where its row has one too many, is a page number.
  void drop_page_numbers() {
    for (std::size_t row = 0; row < match_.anchors.size(); ++row) {
      if (surplus(row) != 1) continue;
      const auto page_number = std::find_if(
          owned_.begin(), owned_.end(),
          [row](const Owned& owned) { return owned.row == row && owned.figure->alone_in_line; });
      if (page_number != owned_.end()) owned_.erase(page_number);
    }
  }

  void share_out() {
    for (std::size_t first = 0; first < match_.anchors.size(); ++first) {
      std::ptrdiff_t balance = surplus(first);
      std::size_t end = first + 1;
      if (balance == 0) continue;
      while (end < match_.anchors.size() && balance != 0) balance += surplus(end++);
      if (balance == 0) share_out_in_order(first, end);
    }
  }

  void share_out_in_order(std::size_t first, std::size_t end) {
    std::size_t row = first;
    std::size_t given = 0;
    for (Owned& owned : owned_) {
      if (owned.row < first || owned.row >= end) continue;
      for (; given == wanted(row); given = 0) ++row;
      owned.row = row;
      ++given;
    }
  }

  const FormMatch& match_;
  std::vector<Owned> owned_;
};

Tokens tokenise(std::span<const Line* const> lines) {
  Tokens tokens;
  Tokeniser tokeniser(tokens);
  for (std::size_t i = 0; i < lines.size() && tokens.characters.size() < most_characters; ++i)
    tokeniser.read_line(*lines[i], i);
  return tokens;
}

/// The first line that a table's head can be in: what stands above it is the section's own text.
std::size_t head_line(std::span<const Line* const> lines, std::size_t first_row_line, Table table,
                      const FormWords& words) {
  for (std::size_t i = 0; i < first_row_line; ++i) {
    if (words.begin_table(table, lines[i]->folded)) return i;
  }
  return first_row_line;
}

TextOrigin end_of(const Line& line) {
  return {line.origin.block, line.origin.end, line.origin.end};
}

/// Where the columns of a table without ruling lines stand: the middles of what stands in each.
using Columns = std::vector<double>;

/// The columns of the rows of so many cells that have all their figures, by the median of each;
/// none where no row is complete, or the lines are of no page.
Columns columns_of(const FormMatch& match, const FigureAssignment& assignment, std::size_t count,
                   const PageLayout& pages) {
  std::vector<std::vector<double>> middles(count);
  for (std::size_t i = 0; i < match.anchors.size(); ++i) {
    const std::vector<const Figure*> figures = assignment.figures_of(i);
    if (figures.size() != count || match.form->rows[match.anchors[i].row].cells.size() != count)
      continue;
    for (std::size_t k = 0; k < count; ++k) {
      if (const auto middle = pages.middle_of(figures[k]->origin)) middles[k].push_back(*middle);
    }
  }
  Columns columns;
  for (std::vector<double>& column : middles) {
    if (column.empty()) return {};
    const auto order = order_of(
        column.size(), [&](std::size_t a, std::size_t b) { return column[a] < column[b]; });
    columns.push_back(column[order[column.size() / 2]]);
  }
  return columns;
}

/// For each column the figure that stands in it, null where none does; nothing unless every figure
/// stands clearly in a column of its own.
std::optional<std::vector<const Figure*>> figures_by_column(
    const std::vector<const Figure*>& figures, const Columns& columns, const PageLayout& pages) {
  if (columns.size() < 2 || figures.size() > columns.size()) return std::nullopt;
  double least_gap = columns[1] - columns[0];
  for (std::size_t k = 1; k < columns.size(); ++k)
    least_gap = std::min(least_gap, columns[k] - columns[k - 1]);
  std::vector<const Figure*> placed(columns.size(), nullptr);
  for (const Figure* figure : figures) {
    const auto middle = pages.middle_of(figure->origin);
    if (!middle) return std::nullopt;
    const auto near = std::find_if(columns.begin(), columns.end(), [&](double column) {
      return std::abs(column - *middle) < 0.4 * least_gap;
    });
    if (near == columns.end()) return std::nullopt;
    const Figure*& place = placed[static_cast<std::size_t>(near - columns.begin())];
    if (place != nullptr) return std::nullopt;
    place = figure;
  }
  return placed;
}

std::optional<LinesReading> read_rows(Table table, std::span<const Line* const> lines,
                                      const PageLayout& pages, const FormWords& words) {
  const Tokens tokens = tokenise(lines);
  const FormMatch match = best_match(tokens, table, words);
  if (2 * match.anchors.size() < match.form->rows.size()) return std::nullopt;

  const FigureAssignment assignment(match, tokens.figures);
  LinesReading result{
      .reading = {.edition = match.edition,
                  .facts = {.table = table, .source = TableSource::lines, .problems = {}},
                  .cells = {}},
      .first_line = 0,
      .end_line = 0};
  TableReading& reading = result.reading;
  std::size_t last_line = 0;
  for (std::size_t i = 0; i < match.anchors.size(); ++i) {
    const RowPattern::Row& row = match.form->rows[match.anchors[i].row];
    const std::size_t label_line = tokens.line_of_character[match.anchors[i].end - 1];
    last_line = std::max(last_line, label_line);
    const std::vector<const Figure*> figures = assignment.figures_of(i);
    for (const Figure* figure : figures) last_line = std::max(last_line, figure->line);
    if (figures.empty()) {
      // A row without figures was a row of blanks.
      for (const CellId cell : row.cells)
        reading.cells.push_back({cell, {}, end_of(*lines[label_line])});
    } else if (figures.size() == row.cells.size()) {
      for (std::size_t k = 0; k < row.cells.size(); ++k)
        reading.cells.push_back({row.cells[k], figures[k]->text, figures[k]->origin});
    } else if (const auto placed = figures_by_column(
                   figures, columns_of(match, assignment, row.cells.size(), pages), pages)) {
      for (std::size_t k = 0; k < row.cells.size(); ++k) {
        const Figure* figure = (*placed)[k];
        reading.cells.push_back({row.cells[k], figure ? figure->text : std::string_view{},
                                 figure ? figure->origin : end_of(*lines[label_line])});
      }
    } else {
      reading.facts.problems.push_back({ShapeProblem::row_width, std::string(row.key), {}, {}});
    }
  }
  for (std::size_t j = 0; j < match.form->rows.size(); ++j) {
    const bool found = std::any_of(match.anchors.begin(), match.anchors.end(),
                                   [j](const Anchor& anchor) { return anchor.row == j; });
    if (!found)
      reading.facts.problems.push_back(
          {ShapeProblem::row_missing, std::string(match.form->rows[j].key), {}, {}});
  }
  const std::size_t first_row_line = tokens.line_of_character[match.anchors.front().first];
  result.first_line = head_line(lines, first_row_line, table, words);
  result.end_line = last_line + 1;
  return result;
}

/// Where the fifteen columns of section 四 stand: the nearest line above the figures with a word
/// over each. Heads are often broken in two such lines.
Columns columns_of_heads(std::span<const Line* const> lines, std::size_t figures_line,
                         const PageLayout& pages) {
  for (std::size_t i = figures_line; i-- > 0;) {
    Columns columns;
    const std::string_view text = lines[i]->text;
    for (std::size_t start = 0; start < text.size();) {
      const std::size_t end = std::min(text.find(' ', start), text.size());
      const std::size_t at = lines[i]->origin.start;
      const auto middle = pages.middle_of({lines[i]->origin.block, at + start, at + end});
      if (end > start && middle) columns.push_back(*middle);
      start = end + 1;
    }
    if (columns.size() == 3 * outcome_count) return columns;
  }
  return {};
}

/// The fifteen figures that stand together without a word between them; nothing where figures stand
/// elsewhere too.
std::vector<const Figure*> figures_together(const Tokens& tokens) {
  std::vector<const Figure*> figures;
  for (const Figure& figure : tokens.figures) {
    if (figure.characters_before != tokens.figures.front().characters_before) return {};
    figures.push_back(&figure);
  }
  return figures.size() == 3 * outcome_count ? figures : std::vector<const Figure*>{};
}

/// Section 四 as lines: heads, and then fifteen figures, or five behind each of three heads. In its
/// own section the figures are enough: heads are cut by pages, written upright, left out.
std::optional<LinesReading> read_review(std::span<const Line* const> lines, bool in_own_section,
                                        const PageLayout& pages, const FormWords& words) {
  const Tokens tokens = tokenise(lines);
  const auto heads = words.find_outcome_heads(tokens.characters);
  std::vector<const Figure*> figures;
  if (in_own_section) figures = figures_together(tokens);
  if (!heads && figures.empty()) return std::nullopt;
  constexpr std::size_t wanted = 3 * outcome_count;
  if (figures.empty()) {
    for (const Figure& figure : tokens.figures) {
      if (figure.characters_before > heads->at) figures.push_back(&figure);
    }
  }
  if (figures.size() == wanted + 1) {
    const auto page_number = std::find_if(
        figures.begin(), figures.end(), [](const Figure* figure) { return figure->alone_in_line; });
    if (page_number != figures.end()) figures.erase(page_number);
  }
  if (figures.empty()) return std::nullopt;
  // Variants (维持) stand in sentences too: they are heads only over a whole table.
  if (figures.size() < wanted && !heads->official) return std::nullopt;

  LinesReading result{
      .reading = {.facts = {.table = Table::review, .source = TableSource::lines, .problems = {}}},
      .first_line = 0,
      .end_line = 0};
  const std::size_t taken = std::min(wanted, figures.size());
  if (taken == wanted) {
    for (std::size_t i = 0; i < wanted; ++i) {
      const CellId cell = review_blocks()[i / outcome_count].cell(i % outcome_count);
      result.reading.cells.push_back({cell, figures[i]->text, figures[i]->origin});
    }
  } else if (const auto placed = figures_by_column(
                 figures, columns_of_heads(lines, figures.front()->line, pages), pages)) {
    for (std::size_t i = 0; i < wanted; ++i) {
      const Figure* figure = (*placed)[i];
      const CellId cell = review_blocks()[i / outcome_count].cell(i % outcome_count);
      result.reading.cells.push_back({cell, figure ? figure->text : std::string_view{},
                                      figure ? figure->origin : end_of(*lines[figures[0]->line])});
    }
  } else {
    for (const ReviewBlock& block : review_blocks())
      result.reading.facts.problems.push_back(
          {ShapeProblem::row_width, std::string(block.key), {}, {}});
  }
  result.first_line = head_line(lines, figures.front()->line, Table::review, words);
  result.end_line = figures[taken - 1]->line + 1;
  return result;
}

}  // namespace

std::optional<LinesReading> read_table_lines(Table table, std::span<const Line* const> lines,
                                             bool in_own_section, const PageLayout& pages,
                                             const FormWords& words) {
  if (lines.empty()) return std::nullopt;
  return table == Table::review ? read_review(lines, in_own_section, pages, words)
                                : read_rows(table, lines, pages, words);
}

}  // namespace ogi::recognise
