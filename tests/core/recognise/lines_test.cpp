// The statutory tables as lines of text: what a PDF's extraction or a copied page leaves of them.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/recognise/recognise.h"
#include "tests/core/all_rooms.h"
#include "tests/core/recognise/document_fixture.h"

namespace ogi::test {
namespace {

Report recognise_text(std::string text) {
  Document document;
  document.blocks.emplace_back(TextBlock{std::move(text)});
  return recognise_document(document).report;
}

void replace(std::string& text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  text.replace(at, from.size(), to);
}

TEST(TableLines, both_editions_and_their_mixture_are_read_whole) {
  for (const Edition disclosure : all_editions) {
    for (const Edition requests : all_editions) {
      const Report report = recognise_text(as_lines(report_document(2023, disclosure, requests)));
      EXPECT_EQ(report.disclosure_edition, disclosure);
      EXPECT_EQ(report.requests_edition, requests);
      expect_every_figure(report, disclosure, requests);
    }
  }
}

TEST(TableLines, one_cell_a_line_is_read_too) {
  std::string text = as_lines(report_document(2024));
  for (char& character : text) {
    if (character == ' ') character = '\n';
  }
  expect_every_figure(recognise_text(text), Edition::notice_2021, Edition::notice_2021);
}

TEST(TableLines, figures_amid_a_broken_label_and_group_labels_between_are_put_back) {
  std::string text = as_lines(report_document(2024));
  const auto figures = [](std::string_view row) {
    std::string words;
    for (const RequestRow& each : request_rows(Edition::notice_2021)) {
      if (each.key != row) continue;
      for (std::size_t i = 0; i < applicant_count; ++i) words += fixture_figure(each.cell(i)) + " ";
    }
    return words;
  };
  replace(text,
          "（二）部分公开（区分处理的，只计这一情形，不计其他情形） " + figures("partly_granted"),
          "（二）部分公开（区分处理的，只计这一情\n" + figures("partly_granted") +
              "\n形，不计其他情形）\n");
  replace(text, "（四）无法提供 1.本机关不掌握相关政府信息 ",
          "（四）无\n1.本机关不掌握相关政府信息 ");
  replace(text, "2.没有现成信息需要另行制作 ", "2.没有现成信息需要\n法提供\n另行制作 ");
  // A figure that slipped to the next line, and a page's end in the middle of the table.
  std::string moved = figures("not_processed.repeated");
  moved.insert(moved.rfind(' ', moved.size() - 2), "\n- 4 -\n\f");
  replace(text, "2.重复申请 " + figures("not_processed.repeated"), "2.重复申请 " + moved);
  expect_every_figure(recognise_text(text), Edition::notice_2021, Edition::notice_2021);
}

TEST(TableLines, a_figure_moved_behind_the_next_label_goes_back_to_its_row) {
  std::string text = as_lines(report_document(2024));
  const std::string last = fixture_figure(*find_cell("requests.received.total"));
  replace(text, " " + last + " ", " ");
  replace(text, "二、上年结转政府信息公开申请数量 ",
          "二、上年结转政府信息公开申请数量 " + last + " ");
  expect_every_figure(recognise_text(text), Edition::notice_2021, Edition::notice_2021);
}

TEST(TableLines, a_figure_right_behind_its_label_is_a_figure_with_its_decimals) {
  std::string text = as_lines(report_document(2024));
  replace(text, "行政事业性收费 ", "行政事业性收费");
  replace(text, "行政许可 ", "行政许可");
  expect_every_figure(recognise_text(text), Edition::notice_2021, Edition::notice_2021);
}

TEST(TableLines, the_number_of_a_list_is_no_figure) {
  for (const std::string_view apart : {" ", "\n"}) {
    std::string text = as_lines(report_document(2024));
    for (const std::string_view label :
         {"1.属于国家秘密", "2.其他法律行政法规禁止公开", "2.重复申请", "3.其他"})
      replace(text, label,
              std::string(label.substr(0, 2)) + std::string(apart) + std::string(label.substr(2)));
    expect_every_figure(recognise_text(text), Edition::notice_2021, Edition::notice_2021);
  }
}

TEST(TableLines, a_bare_page_number_is_no_figure) {
  std::string text = as_lines(report_document(2024));
  replace(text, "2.重复申请 ", "\n7\n2.重复申请 ");
  expect_every_figure(recognise_text(text), Edition::notice_2021, Edition::notice_2021);
}

TEST(TableLines, a_row_with_too_few_figures_is_not_guessed_at) {
  std::string text = as_lines(report_document(2024));
  replace(text, " " + fixture_figure(*find_cell("requests.granted.research")) + " ", " ");
  const Report report = recognise_text(text);
  EXPECT_EQ(report.value(*find_cell("requests.granted.total")).meaning, Meaning::absent);
  EXPECT_EQ(report.cells[*find_cell("requests.partly_granted.total")].written,
            fixture_figure(*find_cell("requests.partly_granted.total")));
  bool told = false;
  for (const TableFacts& facts : *report.tables) {
    for (const TableProblem& problem : facts.problems)
      told = told || (problem.kind == ShapeProblem::row_width && problem.row == "granted");
  }
  EXPECT_TRUE(told);
}

TEST(TableLines, heads_that_stand_upright_are_heads) {
  const Report report = recognise_text(
      "四、政府信息公开行政复议、行政诉讼情况\n行政诉讼\n行政复议\n未经复议直接起诉 复议后起诉\n"
      "结 结 其 尚 总 结 结 其 尚 总 结 结 其 尚 总\n果 果 他 未 计 果 果 他 未 计 果 果 他 未 计\n"
      "维 纠 结 审 维 纠 结 审 维 纠 结 审\n持 正 果 结 持 正 果 结 持 正 果 结\n"
      "8 2 5 2 17 8 8 5 1 22 10 1 7 1 19\n");
  EXPECT_EQ(report.cells[*find_cell("review.reconsideration.upheld")].written, "8");
  EXPECT_EQ(report.cells[*find_cell("review.litigation_after_reconsideration.total")].written,
            "19");
  EXPECT_EQ(report.section(Section::four), "");
}

TEST(TableLines, a_note_below_the_table_is_the_section_s_text) {
  std::string text = as_lines(report_document(2024));
  replace(text, "四、政府信息公开行政复议",
          "注：本表含上年度结转 12 件，另有 3 件撤回。\n四、政府信息公开行政复议");
  const Report report = recognise_text(text);
  expect_every_figure(report, Edition::notice_2021, Edition::notice_2021);
  EXPECT_EQ(report.section(Section::three), "注：本表含上年度结转 12 件，另有 3 件撤回。");
}

TEST(TableLines, markdown_and_pasted_cells_are_tables) {
  Document source = report_document(2024);
  for (const std::string_view separator : {"|", "\t"}) {
    std::string text;
    for (Block& block : source.blocks) {
      if (auto* table = std::get_if<TableBlock>(&block)) {
        for (const auto& row : without_spans(*table).rows) {
          if (separator == "|") text += "|";
          for (const TableCell& cell : row) {
            text += cell.text;
            text += separator;
          }
          text += "\n";
        }
      } else {
        text += (separator == "|" ? "## " : "") + std::get<TextBlock>(block).text + "\n";
      }
    }
    expect_every_figure(recognise_text(text), Edition::notice_2021, Edition::notice_2021);
  }
}

/// How programs part the cells of a row, and what becomes of merged ones.
struct Delimiting {
  std::string_view front;
  std::string_view between;
  std::string_view end;
  bool keeps_empty_cells;  ///< one for each place that a span covers, else none
  bool pads_rows;          ///< with empty cells at the end, to one length
};

std::string delimited(const Document& document, const Delimiting& way) {
  std::string lines;
  for (const Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<TextBlock>(&block)) lines += paragraph->text + "\n";
    const auto* table = std::get_if<TableBlock>(&block);
    if (table == nullptr) continue;
    const TableBlock written = way.keeps_empty_cells ? without_spans(*table) : *table;
    std::size_t width = 0;
    for (const auto& row : written.rows) width = std::max(width, row.size());
    for (const auto& row : written.rows) {
      lines += way.front;
      for (std::size_t i = 0; i < row.size(); ++i)
        lines += (i == 0 ? std::string() : std::string(way.between)) + row[i].text;
      lines += way.end;
      for (std::size_t i = row.size(); way.pads_rows && i < width; ++i) lines += way.between;
      lines += "\n";
    }
  }
  return lines;
}

TEST(TableLines, delimited_cells_are_read_whatever_became_of_the_merged_ones) {
  for (const std::string_view between : {" | ", "\t", "|", " ｜ ", "│"}) {
    for (const std::string_view front : {"", "| "}) {
      for (const std::string_view end : {"", " |"}) {
        for (const bool keeps : {false, true}) {
          for (const bool pads : {false, true}) {
            // A table of tabs has no frame.
            if (between == "\t" && (!front.empty() || !end.empty())) continue;
            const std::string text =
                delimited(report_document(2024), {front, between, end, keeps, pads});
            const Report report = recognise_text(text);
            SCOPED_TRACE(text.substr(0, 600));
            expect_every_figure(report, Edition::notice_2021, Edition::notice_2021);
            for (const TableFacts& facts : *report.tables) EXPECT_TRUE(facts.problems.empty());
          }
        }
      }
    }
  }
}

TEST(TableLines, a_blank_cell_between_bars_shifts_nothing) {
  Document document = report_document(2024);
  table_of(document, 2).rows.back()[3].text.clear();
  const Report report = recognise_text(delimited(document, {"| ", " | ", " |", true, true}));
  std::size_t place = 0;
  for (const CellId cell : cells_of(Edition::notice_2021, Table::review))
    EXPECT_EQ(report.cells[cell].written, place++ == 3 ? "" : fixture_figure(cell));
}

TEST(TableLines, a_row_between_two_rules_is_no_table) {
  const Report report =
      recognise_text("一、总体情况\n|---|---|---|\n| 甲 | 乙 | 丙 |\n|---|---|---|\n");
  EXPECT_EQ(report.section(Section::one), "|---|---|---|\n| 甲 | 乙 | 丙 |\n|---|---|---|");
}

TEST(TableLines, the_figures_of_section_four_need_no_heads_in_their_own_section) {
  std::string text = as_lines(report_document(2024));
  for (const char* head : {"结果维持", "结果纠正", "其他结果", "尚未审结"}) {
    for (std::size_t at = text.find(head); at != std::string::npos; at = text.find(head))
      text.erase(at, std::string_view(head).size());
  }
  expect_every_figure(recognise_text(text), Edition::notice_2021, Edition::notice_2021);
}

TEST(TableLines, a_report_cut_off_in_the_middle_keeps_what_there_is) {
  std::string text = as_lines(report_document(2024));
  text.resize(text.find("（五）不予处理"));
  const Report report = recognise_text(text);
  EXPECT_EQ(report.cells[*find_cell("requests.received.total")].written,
            fixture_figure(*find_cell("requests.received.total")));
  EXPECT_EQ(report.value(*find_cell("requests.processed.total")).meaning, Meaning::absent);
  EXPECT_EQ(report.headings->size(), 3U);
  EXPECT_EQ(report.requests_edition, Edition::notice_2021);
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

TEST(TableLines, the_practice_report_gives_every_cell_of_its_truth) {
  const char* given = std::getenv("OGI_SAMPLES");
  const std::filesystem::path samples =
      given != nullptr ? std::filesystem::path(given)
                       : std::filesystem::path(OGI_SOURCE_DIR) / "../shared/samples";
  if (!std::filesystem::exists(samples / "yanshi-2024.txt"))
    GTEST_SKIP() << "practice reports are not here: " << samples;

  const Report report = recognise_text(read_file(samples / "yanshi-2024.txt"));
  const auto truth = nlohmann::json::parse(read_file(samples / "truth/yanshi-2024.json"));
  ASSERT_EQ(truth["cells"].size(), 200U);
  for (const auto& [key, figure] : truth["cells"].items())
    EXPECT_EQ(report.cells[*find_cell(key)].written, figure.get<std::string>()) << key;
  EXPECT_EQ(report.year, 2024);
  EXPECT_EQ(report.organ, "偃师区工业信息化和商务局");
  EXPECT_EQ(report.headings->size(), 6U);
}

}  // namespace
}  // namespace ogi::test
