// A wording that the form's data gets is known to every reader: in tables, in lines of text, on
// pages, in headings, and where it is told which table one is.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "core/document/grid.h"
#include "core/recognise/form_words.h"
#include "core/recognise/recognise.h"
#include "tests/core/all_rooms.h"
#include "tests/core/recognise/document_fixture.h"

namespace ogi::test {
namespace {

constexpr Edition edition_2021 = Edition::notice_2021;

/// The form with one wording more for every label of the given words.
class FormWithVariant {
 public:
  FormWithVariant(std::string_view official, std::string_view variant) : form_(official_form()) {
    const auto widen = [&](Label& label) {
      if (label.official != official) return;
      std::string& variants = variants_.emplace_back(label.variants);
      if (!variants.empty()) variants += '|';
      variants += variant;
      label.variants = variants;
    };
    const auto widen_all = [&widen](auto& copies, auto& labelled) {
      copies.assign(labelled.begin(), labelled.end());
      for (auto& each : copies) widen(each.label);
      labelled = copies;
    };
    for (std::size_t i = 0; i < all_editions.size(); ++i) {
      widen_all(disclosure_rows_[i], form_.editions[i].disclosure_rows);
      for (DisclosureRow& row : disclosure_rows_[i]) {
        columns_.emplace_back();
        widen_all(columns_.back(), row.columns);
      }
      widen_all(request_rows_[i], form_.editions[i].request_rows);
    }
    widen_all(applicants_, form_.applicant_columns);
    widen_all(outcomes_, form_.outcome_columns);
    widen_all(blocks_, form_.review_blocks);
    widen_all(headings_, form_.headings);
    EXPECT_FALSE(variants_.empty()) << official;
  }

  [[nodiscard]] const Form& form() const { return form_; }

 private:
  Form form_;
  std::deque<std::string> variants_;  ///< what the labels point to
  std::array<std::vector<DisclosureRow>, all_editions.size()> disclosure_rows_;
  std::vector<std::vector<Column>> columns_;
  std::array<std::vector<RequestRow>, all_editions.size()> request_rows_;
  std::vector<Column> applicants_;
  std::vector<Column> outcomes_;
  std::vector<ReviewBlock> blocks_;
  std::vector<SectionHeading> headings_;
};

/// A table as a page has it: a word for each cell, with or without the lines round the cells.
PageBlock as_page(const TableBlock& table, bool ruled) {
  constexpr double left = 30;
  constexpr double top = 40;
  constexpr double row_height = 20;
  constexpr double column_width = 120;
  const TableBlock plain = without_spans(table);
  const auto y = [](std::size_t row) { return top + row_height * static_cast<double>(row); };
  const auto x = [](std::size_t column) {
    return left + column_width * static_cast<double>(column);
  };
  PageBlock page{.width = 2500, .height = 842, .words = {}, .rulings = {}};
  const std::size_t rows = plain.rows.size();
  const std::size_t columns = plain.rows.front().size();
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      const std::string& text = plain.rows[r][c].text;
      if (!text.empty()) page.words.push_back({text, x(c) + 5, y(r) + 6, 100, 8});
    }
  }
  if (!ruled) return page;
  for (std::size_t r = 0; r <= rows; ++r) page.rulings.push_back({x(0), y(r), x(columns), y(r)});
  for (std::size_t c = 0; c <= columns; ++c) page.rulings.push_back({x(c), y(0), x(c), y(rows)});
  return page;
}

Document with_tables(Document document, const std::function<Block(const TableBlock&)>& change) {
  for (Block& block : document.blocks) {
    if (const auto* table = std::get_if<TableBlock>(&block)) {
      Block changed = change(*table);
      block = std::move(changed);
    }
  }
  return document;
}

/// The document in every way that a report can come.
std::vector<std::pair<std::string_view, Document>> every_way(const Document& document) {
  Document lines;
  lines.blocks.emplace_back(TextBlock{as_lines(document)});
  return {
      {"grid", document},
      {"grid without spans",
       with_tables(document, [](const TableBlock& table) { return without_spans(table); })},
      {"lines", lines},
      {"ruled page",
       with_tables(document, [](const TableBlock& table) { return as_page(table, true); })},
      {"page without lines",
       with_tables(document, [](const TableBlock& table) { return as_page(table, false); })},
  };
}

void replace_everywhere(Document& document, std::string_view from, std::string_view to) {
  std::size_t replaced = 0;
  const auto replace = [&](std::string& text) {
    const std::size_t at = text.find(from);
    if (at == std::string::npos) return;
    text.replace(at, from.size(), to);
    ++replaced;
  };
  for (Block& block : document.blocks) {
    if (auto* text = std::get_if<TextBlock>(&block)) replace(text->text);
    if (auto* table = std::get_if<TableBlock>(&block)) {
      for (auto& row : table->rows) {
        for (TableCell& cell : row) {
          if (cell.text == from) replace(cell.text);
        }
      }
    }
  }
  EXPECT_GT(replaced, 0U) << from;
}

/// What is not as the fixture has it.
std::vector<std::string> faults(const Report& report) {
  std::vector<std::string> faults;
  for (const Table table : all_tables) {
    for (const CellId cell : cells_of(edition_2021, table)) {
      if (report.cells[cell].written != fixture_figure(cell)) faults.emplace_back(cell_key(cell));
    }
  }
  for (const TableFacts& facts : *report.tables) {
    for (const TableProblem& problem : facts.problems)
      faults.push_back(std::string(shape_problem_key(problem.kind)) + " " + problem.row +
                       problem.column + problem.text);
  }
  std::vector<Section> sections;
  for (const Heading& heading : *report.headings) sections.push_back(heading.section);
  if (!std::equal(sections.begin(), sections.end(), all_sections.begin() + 1, all_sections.end()))
    faults.emplace_back("headings");
  return faults;
}

struct Case {
  std::string_view official;
  std::string_view variant;
  std::string_view written;  ///< as reports have it, with the number of its place
  /// Whether the figures are found without the label, as those of section 四 are by their place.
  bool read_by_position = false;
};

TEST(Variants, are_known_in_tables_lines_and_pages) {
  const Case cases[] = {
      {"行政事业性收费", "规费", "规费"},
      {"科研机构", "院所高校", "院所高校"},
      {"（七）总计", "各项之和", "（七）各项之和"},
      {"四、结转下年度继续办理", "留待来年", "四、留待来年"},
      {"结果维持", "准予照旧", "准予照旧", true},
      {"尚未审结", "正在办", "正在办", true},
      {"存在的主要问题及改进情况", "不足与下步打算", "不足与下步打算"},
  };
  for (const Case& each : cases) {
    Document document = report_document(2024);
    replace_everywhere(document, each.official, each.written);
    const FormWithVariant form(each.official, each.variant);
    const FormWords words(form.form());
    bool any_unknown = false;
    for (const auto& [way, given] : every_way(document)) {
      EXPECT_EQ(faults(recognise_document(given, words).report), std::vector<std::string>{})
          << each.variant << " in " << way;
      any_unknown = any_unknown || !faults(recognise_document(given).report).empty();
    }
    EXPECT_NE(any_unknown, each.read_by_position) << each.variant << " is read without being known";
  }
}

TEST(Variants, of_rows_are_found_in_lines_with_their_figures_alone) {
  Document document = report_document(2024);
  replace_everywhere(document, "3.要求提供公开出版物", "3.讨要书刊");
  const FormWithVariant form("3.要求提供公开出版物", "讨要书刊");
  const FormWords words(form.form());
  Document lines;
  std::string text = as_lines(document);
  lines.blocks.emplace_back(TextBlock{text});
  EXPECT_EQ(faults(recognise_document(lines, words).report), std::vector<std::string>{});
  EXPECT_NE(faults(recognise_document(lines).report), std::vector<std::string>{});

  // The same words where the row is not: nothing is taken for it, and no row loses its figures.
  Document whole;
  text = as_lines(report_document(2024));
  const std::string row = "2.重复申请 ";
  text.insert(text.find(row) + row.size(), "讨要书刊 ");
  whole.blocks.emplace_back(TextBlock{text});
  EXPECT_EQ(faults(recognise_document(whole, words).report), std::vector<std::string>{});
}

TEST(Variants, of_columns_put_figures_in_their_place) {
  Document document = report_document(2024);
  TableBlock& table = table_of(document, 0);
  table.rows[1][1].text = "新出台文件";
  for (std::size_t r = 1; r <= 3; ++r) std::swap(table.rows[r][1], table.rows[r][2]);
  const FormWithVariant form("本年制发件数", "新出台文件");
  const FormWords words(form.form());
  EXPECT_EQ(faults(recognise_document(document, words).report), std::vector<std::string>{});
  EXPECT_NE(faults(recognise_document(document).report), std::vector<std::string>{});
}

TEST(Variants, of_blocks_put_columns_in_their_place) {
  Document document = report_document(2024);
  TableBlock& table = table_of(document, 2);
  std::swap(table.rows[1][5], table.rows[1][6]);
  table.rows[1][6].text = "径行提起";
  for (std::size_t i = 0; i < outcome_count; ++i)
    std::swap(table.rows[3][5 + i], table.rows[3][10 + i]);
  const FormWithVariant form("未经复议直接起诉", "径行提起");
  const FormWords words(form.form());
  EXPECT_EQ(faults(recognise_document(document, words).report), std::vector<std::string>{});
  EXPECT_NE(faults(recognise_document(document).report), std::vector<std::string>{});
}

TEST(Variants, tell_which_table_one_is) {
  TableBlock table;
  table.rows.push_back({TableCell{"信息内容"}, TableCell{"本年处理决定数量"}});
  table.rows.push_back({TableCell{"准营"}, TableCell{"1"}});
  table.rows.push_back({TableCell{"行政处罚"}, TableCell{"2"}});
  table.rows.push_back({TableCell{"行政强制"}, TableCell{"3"}});
  Document document;
  document.blocks.emplace_back(table);
  const FormWithVariant form("行政许可", "准营");
  const FormWords words(form.form());
  const CellId licensing = *find_cell("disclosure.licensing.decisions");
  EXPECT_EQ(recognise_document(document, words).report.cells[licensing].written, "1");
  EXPECT_EQ(recognise_document(document).report.cells[licensing].value.meaning, Meaning::absent);
}

TEST(Variants, written_in_traditional_characters_or_with_a_number_are_the_same) {
  const auto plain = [](const Label& label) {
    std::vector<std::u32string> texts;
    for (const Wording& wording : wordings_of(label)) texts.push_back(wording.text);
    return texts;
  };
  EXPECT_EQ(plain({"（六）其他处理", "（六）其他|現行有效|1．逾期 不补正"}),
            (std::vector<std::u32string>{U"其他处理", U"其他", U"现行有效", U"逾期不补正"}));
}

TEST(FormWords, know_every_label_as_what_it_is) {
  const FormWords& words = FormWords::official();
  for (std::size_t i = 0; i < applicant_count; ++i)
    EXPECT_EQ(words.read(wordings_of(applicant_columns()[i].label).front().text).applicant, i);
  for (std::size_t i = 0; i < outcome_count; ++i)
    EXPECT_EQ(words.read(wordings_of(outcome_columns()[i].label).front().text).outcome, i);
  for (std::size_t i = 0; i < review_block_count; ++i)
    EXPECT_EQ(words.read(wordings_of(review_blocks()[i].label).front().text).block, i);
  for (const Edition edition : all_editions) {
    for (const DisclosureRow& row : disclosure_rows(edition)) {
      EXPECT_TRUE(words.read(wordings_of(row.label).front().text).names_disclosure_row) << row.key;
      for (const Column& column : row.columns) {
        const CellWords read = words.read(wordings_of(column.label).front().text);
        EXPECT_NE(read.disclosure_columns & words.column_bit(column), 0U) << column.key;
        EXPECT_NE(words.column_bits(edition) & words.column_bit(column), 0U) << column.key;
      }
    }
  }
}

}  // namespace
}  // namespace ogi::test
