// The statutory tables, as published reports have them: format.md's “What real reports look like”.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/recognise/recognise.h"
#include "core/text/utf8.h"
#include "tests/core/all_rooms.h"
#include "tests/core/random_report.h"
#include "tests/core/recognise/document_fixture.h"

namespace ogi::test {
namespace {

constexpr Edition e2019 = Edition::trial_2019;
constexpr Edition e2021 = Edition::notice_2021;

void expect_no_problem(const Report& report) {
  ASSERT_TRUE(report.tables);
  for (const TableFacts& facts : *report.tables) {
    for (const TableProblem& problem : facts.problems)
      ADD_FAILURE() << table_key(facts.table) << ": " << shape_problem_key(problem.kind) << " "
                    << problem.row << problem.column << " " << problem.text;
  }
}

void expect_read_whole(const Document& document, Edition disclosure, Edition requests) {
  const Report report = recognise_document(document).report;
  EXPECT_EQ(report.disclosure_edition, disclosure);
  EXPECT_EQ(report.requests_edition, requests);
  expect_every_figure(report, disclosure, requests);
  expect_no_problem(report);
}

std::vector<std::string> problems_of(const Report& report, Table table) {
  std::vector<std::string> problems;
  for (const TableFacts& facts : *report.tables) {
    if (facts.table != table) continue;
    for (const TableProblem& problem : facts.problems)
      problems.push_back(std::string(shape_problem_key(problem.kind)) + " " + problem.row +
                         problem.column);
  }
  return problems;
}

using Problems = std::vector<std::string>;

TEST(Tables, both_editions_and_every_mixture_are_read_whole) {
  expect_read_whole(report_document(2024), e2021, e2021);
  expect_read_whole(report_document(2020), e2019, e2019);
  expect_read_whole(report_document(2023, e2021, e2019), e2021, e2019);
  expect_read_whole(report_document(2021, e2019, e2021), e2019, e2021);
}

TEST(Tables, spans_replaced_by_empty_cells_change_nothing) {
  for (const Edition edition : all_editions) {
    Document document = report_document(2024, edition, edition);
    for (Block& block : document.blocks) {
      if (auto* table = std::get_if<TableBlock>(&block)) *table = without_spans(*table);
    }
    expect_read_whole(document, edition, edition);
  }
}

TEST(Tables, a_group_label_repeated_in_each_row_or_missing_changes_nothing) {
  for (const bool repeated : {true, false}) {
    Document document = report_document(2024);
    TableBlock& table = table_of(document, 1);
    for (auto& row : table.rows) {
      for (TableCell& cell : row) {
        if (!cell.text.starts_with("（三）不予公开") && !cell.text.starts_with("三、本年度"))
          continue;
        if (repeated) cell.row_span = 1;
        if (!repeated) cell.text.clear();
      }
    }
    if (repeated) {
      // Each row of the group now begins with its own copy.
      for (std::size_t r = 8; r < 15; ++r) {
        table.rows[r].insert(table.rows[r].begin(), TableCell{"（三）不予公开"});
        table.rows[r].insert(table.rows[r].begin(), TableCell{"三、本年度办理结果"});
      }
    }
    const Report report = recognise_document(document).report;
    for (const RequestRow& row : request_rows(e2021)) {
      if (!row.key.starts_with("refused.")) continue;
      for (std::size_t i = 0; i < applicant_count; ++i)
        EXPECT_EQ(report.cells[row.cell(i)].written, fixture_figure(row.cell(i))) << row.key;
    }
  }
}

TEST(Tables, labels_broken_by_spaces_widths_and_traditional_forms_are_the_same_labels) {
  const std::pair<std::string_view, std::string_view> variants[] = {
      {"三、本年度办理结果", "三、本\n年度办\n理结果"},
      {"5.要求行政机关确认或重新出具已获取信息", "5.要求行政机关确认或重新出具已\n获取信息"},
      {"（一）予以公开", "(一) 予 以 公 开"},
      {"1.属于国家秘密", "１．屬於國家秘密"},
      {"2.其他法律行政法规禁止公开", "2.其他法律行政止公开"},
      {"3.危及“三安全一稳定”", "3、危及\"三安全一稳定\""},
      {"（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开"},
      {"1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1.逾期不补正"},
      {"2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "2.逾期不缴费"},
      {"商业企业", "商业\n企业"},
      {"自然人", "自\n然\n人"},
      {"总计", "总 计"},
      {"规章", "规 章"},
      {"行政规范性文件", "规范性文件"},
      {"现行有效件数", "現行有效件數"},
      {"结果维持", "结果\n维持"},
      {"未经复议直接起诉", "未经復議直接起訴"},
  };
  Document document = report_document(2024);
  std::size_t changed = 0;
  for (Block& block : document.blocks) {
    auto* table = std::get_if<TableBlock>(&block);
    if (table == nullptr) continue;
    for (auto& row : table->rows) {
      for (TableCell& cell : row) {
        for (const auto& [official, variant] : variants) {
          if (cell.text != official) continue;
          cell.text = variant;
          ++changed;
          break;
        }
      }
    }
  }
  EXPECT_GE(changed, std::size(variants));
  expect_read_whole(document, e2021, e2021);
}

TEST(Tables, a_row_whose_label_is_beyond_recognition_is_told_by_its_place) {
  Document document = report_document(2024);
  table_of(document, 1).rows[12].front().text = "□□□□";
  expect_read_whole(document, e2021, e2021);
}

TEST(Tables, a_table_cut_in_three_by_pages_is_one_table) {
  for (const bool heads_repeated : {false, true}) {
    Document document = report_document(2024);
    const TableBlock whole = without_spans(table_of(document, 1));
    const auto at =
        std::find_if(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
          const auto* table = std::get_if<TableBlock>(&block);
          return table != nullptr && table->rows.size() == whole.rows.size();
        });
    std::vector<Block> parts;
    const std::size_t cuts[] = {0, 9, 26, whole.rows.size()};
    for (std::size_t i = 0; i + 1 < std::size(cuts); ++i) {
      TableBlock part;
      if (i > 0 && heads_repeated) part.rows.assign(whole.rows.begin(), whole.rows.begin() + 3);
      for (std::size_t r = cuts[i]; r < cuts[i + 1]; ++r) part.rows.push_back(whole.rows[r]);
      parts.emplace_back(std::move(part));
      parts.emplace_back(TextBlock{"- " + std::to_string(i + 3) + " -"});
    }
    const auto place = document.blocks.erase(at);
    document.blocks.insert(place, parts.begin(), parts.end());
    expect_read_whole(document, e2021, e2021);
  }
}

TEST(Tables, section_four_cut_below_its_heads_is_one_table) {
  Document document = report_document(2024);
  TableBlock& heads = table_of(document, 2);
  TableBlock figures;
  figures.rows.push_back(heads.rows.back());
  heads.rows.pop_back();
  const auto place =
      std::find_if(document.blocks.rbegin(), document.blocks.rend(),
                   [](const Block& block) { return std::holds_alternative<TableBlock>(block); });
  document.blocks.insert(place.base(), std::move(figures));
  expect_read_whole(document, e2021, e2021);
}

TEST(Tables, a_single_ruled_row_at_the_head_of_a_page_is_a_part_of_its_table) {
  Document document = report_document(2024);
  TableBlock& heads = table_of(document, 2);
  PageBlock page{.width = 595, .height = 842, .words = {}, .rulings = {}};
  const std::vector<TableCell> figures = heads.rows.back();
  heads.rows.pop_back();
  const double width = 30;
  const double right = 60 + width * static_cast<double>(figures.size());
  page.rulings = {{60, 60, right, 60}, {60, 75, right, 75}};
  for (std::size_t i = 0; i <= figures.size(); ++i) {
    const double x = 60 + width * static_cast<double>(i);
    page.rulings.push_back({x, 60, x, 75});
    if (i < figures.size()) page.words.push_back({figures[i].text, x + 5, 64, 12, 8});
  }
  const auto place =
      std::find_if(document.blocks.rbegin(), document.blocks.rend(),
                   [](const Block& block) { return std::holds_alternative<TableBlock>(block); });
  document.blocks.insert(place.base(), std::move(page));
  expect_read_whole(document, e2021, e2021);
}

TEST(Tables, words_that_a_page_s_end_has_cut_off_are_not_the_section_s_text) {
  const auto page_of_lines = [](std::vector<std::string> lines) {
    PageBlock page{.width = 595, .height = 842, .words = {}, .rulings = {}};
    for (std::size_t i = 0; i < lines.size(); ++i)
      page.words.push_back({std::move(lines[i]), 60, 60 + 20 * static_cast<double>(i), 200, 10});
    return page;
  };
  Document document = report_document(2024);
  const auto heading = document.blocks.begin() + 3;
  ASSERT_EQ(std::get<TextBlock>(*heading).text, "二、主动公开政府信息情况");
  *heading = page_of_lines({"二、主动公开政府信息情况", "我局说明如下。", "信息内容"});
  *(heading + 1) = ruled_page(table_of(document, 0));
  document.blocks.insert(heading + 2, page_of_lines({"发件数", "以上为全部。"}));
  const Report report = recognise_document(document).report;
  EXPECT_EQ(report.section(Section::two), "我局说明如下。\n以上为全部。");
  expect_every_figure(report, e2021, e2021);
}

TEST(Tables, words_that_stand_on_the_outermost_rules_are_the_table_s) {
  Document document = report_document(2024);
  PageBlock page = ruled_page(table_of(document, 0));
  double right = 0;
  double bottom = 0;
  for (const Ruling& line : page.rulings) {
    right = std::max(right, line.x2);
    bottom = std::max(bottom, line.y2);
  }
  const double left = page.rulings.front().x1;
  const double top = page.rulings.front().y1;
  for (Word& word : page.words) {
    if (word.y > bottom - box_height) word.y = bottom - word.height / 2;
    if (word.y < top + box_height) word.y = top - word.height / 2;
    if (word.x > right - box_width) word.x = right - word.width / 2;
    if (word.x < left + box_width) word.x = left - word.width / 2;
  }
  document.blocks[4] = page;
  expect_read_whole(document, e2021, e2021);
}

TEST(Tables, cells_over_rows_and_columns_of_a_ruled_page_are_one_each) {
  Document document = report_document(2024);
  for (Block& block : document.blocks)
    if (const auto* table = std::get_if<TableBlock>(&block)) block = ruled_page(*table);
  expect_read_whole(document, e2021, e2021);
}

/// How programs draw the rules of a table.
struct RuleStyle {
  std::string_view name;
  void (*draw)(const Ruling& line, std::vector<Ruling>& rulings, Random& random);
};

const RuleStyle rule_styles[] = {
    {"shaken by less than a point",
     [](const Ruling& line, std::vector<Ruling>& rulings, Random& random) {
       const auto shake = [&random] { return 0.1 * static_cast<double>(random.up_to(8)) - 0.4; };
       const double x = line.x1 == line.x2 ? shake() : 0;
       const double y = line.y1 == line.y2 ? shake() : 0;
       rulings.push_back({line.x1 + x, line.y1 + y, line.x2 + x, line.y2 + y});
     }},
    {"both edges of a stroke",
     [](const Ruling& line, std::vector<Ruling>& rulings, Random&) {
       const double x = line.x1 == line.x2 ? 0.25 : 0;
       const double y = line.y1 == line.y2 ? 0.25 : 0;
       rulings.push_back({line.x1 - x, line.y1 - y, line.x2 - x, line.y2 - y});
       rulings.push_back({line.x1 + x, line.y1 + y, line.x2 + x, line.y2 + y});
     }},
    {"short of the corners",
     [](const Ruling& line, std::vector<Ruling>& rulings, Random&) {
       const double x = line.x1 == line.x2 ? 0 : 1;
       const double y = line.y1 == line.y2 ? 0 : 1;
       rulings.push_back({line.x1 + x, line.y1 + y, line.x2 - x, line.y2 - y});
     }},
    {"from the end to the beginning",
     [](const Ruling& line, std::vector<Ruling>& rulings, Random&) {
       rulings.insert(rulings.begin(), {line.x2, line.y2, line.x1, line.y1});
     }},
    {"in dashes",
     [](const Ruling& line, std::vector<Ruling>& rulings, Random&) {
       const double length = line.x2 - line.x1 + line.y2 - line.y1;
       const bool level = line.y1 == line.y2;
       for (double at = 0; at < length; at += 5) {
         const double end = std::min(at + 3.5, length);
         rulings.push_back(level ? Ruling{line.x1 + at, line.y1, line.x1 + end, line.y1}
                                 : Ruling{line.x1, line.y1 + at, line.x1, line.y1 + end});
       }
     }},
};

TEST(Tables, of_a_page_are_read_however_their_rules_are_drawn) {
  for (const RuleStyle& style : rule_styles) {
    SCOPED_TRACE(style.name);
    Random random(2024);
    Document document = report_document(2024);
    for (Block& block : document.blocks) {
      const auto* table = std::get_if<TableBlock>(&block);
      if (table == nullptr) continue;
      PageBlock page = ruled_page(*table);
      std::vector<Ruling> rulings;
      for (const Ruling& line : page.rulings) style.draw(line, rulings, random);
      page.rulings = std::move(rulings);
      block = std::move(page);
    }
    expect_read_whole(document, e2021, e2021);
  }
}

TEST(Tables, of_a_page_without_rules_at_their_sides_are_read) {
  Document document = report_document(2024);
  for (Block& block : document.blocks) {
    const auto* table = std::get_if<TableBlock>(&block);
    if (table == nullptr) continue;
    PageBlock page = ruled_page(*table);
    const double left = page.rulings.front().x1;
    const double right = page.rulings.front().x2;
    std::erase_if(page.rulings, [&](const Ruling& line) {
      return line.x1 == line.x2 && (line.x1 == left || line.x1 == right);
    });
    block = std::move(page);
  }
  expect_read_whole(document, e2021, e2021);
}

/// The document with the table of section 四 in the place of which `parts` stand.
Document with_review_in_parts(const std::vector<TableBlock>& parts) {
  Document document = report_document(2024);
  const auto last =
      std::find_if(document.blocks.rbegin(), document.blocks.rend(),
                   [](const Block& block) { return std::holds_alternative<TableBlock>(block); });
  const auto place = document.blocks.erase(last.base() - 1);
  document.blocks.insert(place, parts.begin(), parts.end());
  return document;
}

std::vector<TableCell> row_of(const std::vector<std::string>& texts) {
  std::vector<TableCell> row;
  for (const std::string& text : texts) row.push_back({text});
  return row;
}

TEST(Tables, section_four_is_told_by_the_place_of_its_figures_whatever_became_of_the_heads) {
  Document whole = report_document(2024);
  const std::vector<TableCell> figures = table_of(whole, 2).rows.back();
  const std::vector<TableCell> blocks = table_of(whole, 2).rows.front();
  const std::vector<TableCell> outcomes(15, TableCell{""});
  std::vector<std::string> upper;
  std::vector<std::string> lower;
  for (int i = 0; i < 3; ++i) {
    for (const char* half : {"结果", "结果", "其他", "尚未", "总"}) upper.emplace_back(half);
    for (const char* half : {"维持", "纠正", "结果", "审结", "计"}) lower.emplace_back(half);
  }
  // Cut between the halves of its heads, both with and without rows of blanks.
  for (const bool blank_row : {false, true}) {
    TableBlock above;
    above.rows = {blocks, row_of(upper)};
    TableBlock below;
    if (blank_row) below.rows.push_back(outcomes);
    below.rows.push_back(row_of(lower));
    below.rows.push_back(figures);
    expect_read_whole(with_review_in_parts({above, below}), e2021, e2021);
  }
  // Figures alone, and with a label of their own in front.
  TableBlock bare;
  bare.rows = {figures};
  expect_read_whole(with_review_in_parts({bare}), e2021, e2021);
  TableBlock labelled;
  labelled.rows = {figures};
  labelled.rows.front().insert(labelled.rows.front().begin(), TableCell{"件数"});
  expect_read_whole(with_review_in_parts({labelled}), e2021, e2021);
}

TEST(Tables, section_four_is_not_guessed_where_two_rows_have_figures) {
  Document whole = report_document(2024);
  const std::vector<TableCell> figures = table_of(whole, 2).rows.back();
  TableBlock twice;
  twice.rows = {figures, figures};
  const Report report = recognise_document(with_review_in_parts({twice})).report;
  EXPECT_EQ(report.value(review_blocks()[0].cell(0)).meaning, Meaning::absent);
}

TEST(Tables, heads_that_lost_their_spans_do_not_shift_the_figures) {
  Document document = report_document(2024);
  TableBlock& table = table_of(document, 1);
  // One row of all seven heads at the front of the row, as converters that drop spans leave it.
  table = without_spans(table);
  table.rows.erase(table.rows.begin(), table.rows.begin() + 3);
  std::vector<TableCell> heads;
  for (const Column& column : applicant_columns())
    heads.push_back({std::string(column.label.official)});
  heads.resize(table.rows.front().size(), TableCell{""});
  table.rows.insert(table.rows.begin(), heads);
  expect_every_figure(recognise_document(document).report, e2021, e2021);
}

TEST(Tables, the_table_of_section_two_cut_anywhere_is_one_table) {
  const std::size_t rows = disclosure_table(e2021).rows.size();
  for (std::size_t cut = 1; cut < rows; ++cut) {
    Document document = report_document(2024);
    TableBlock& whole = table_of(document, 0);
    TableBlock rest;
    rest.rows.assign(whole.rows.begin() + static_cast<std::ptrdiff_t>(cut), whole.rows.end());
    whole.rows.resize(cut);
    const auto place =
        std::find_if(document.blocks.begin(), document.blocks.end(),
                     [](const Block& block) { return std::holds_alternative<TableBlock>(block); });
    document.blocks.insert(place + 1, std::move(rest));
    SCOPED_TRACE(cut);
    expect_read_whole(document, e2021, e2021);
  }
}

TEST(Tables, a_row_cut_by_the_end_of_a_page_is_one_row) {
  const std::pair<std::string_view, std::string_view> cuts[] = {
      {"5.要求行政机关确认或重新出具已", "获取信息"},
      {"5.要求行政机关确认或重新出具已获取信息", "5.要求行政机关确认或重新出具已获取信息"}};
  for (const auto& [above, below] : cuts) {
    for (const bool figures_above : {true, false}) {
      Document document = report_document(2024);
      TableBlock whole = without_spans(table_of(document, 1));
      const std::size_t cut = 22;
      ASSERT_EQ(whole.rows[cut][2].text, "5.要求行政机关确认或重新出具已获取信息");
      TableBlock rest;
      rest.rows.assign(whole.rows.begin() + cut, whole.rows.end());
      whole.rows.resize(cut + 1);
      whole.rows.back()[2].text = above;
      rest.rows.front()[2].text = below;
      for (std::size_t i = 3; i < 10; ++i)
        (figures_above ? rest.rows.front() : whole.rows.back())[i].text.clear();
      for (auto it = document.blocks.begin(); it != document.blocks.end(); ++it) {
        const auto* table = std::get_if<TableBlock>(&*it);
        if (table == nullptr || table->rows.size() != 28) continue;
        *it = whole;
        document.blocks.insert(it + 1, rest);
        break;
      }
      expect_read_whole(document, e2021, e2021);
    }
  }
}

/// The start of each character of UTF-8 text behind the first.
std::vector<std::size_t> character_starts(std::string_view text) {
  std::vector<std::size_t> starts;
  for (std::size_t at = decode_utf8(text, 0).length; at < text.size();
       at += decode_utf8(text, at).length)
    starts.push_back(at);
  return starts;
}

TEST(Tables, a_row_cut_anywhere_in_its_label_is_one_row) {
  const Document uncut = report_document(2024);
  Document copy = uncut;
  const TableBlock table = without_spans(table_of(copy, 1));
  constexpr std::size_t label_column = 2;
  for (std::size_t row = 3; row < table.rows.size(); ++row) {
    const std::string& label = table.rows[row][label_column].text;
    // Rows that have no group have their label further left, and are cut like the others.
    if (label.empty()) continue;
    for (const std::size_t cut : character_starts(label)) {
      for (const bool figures_above : {true, false}) {
        TableBlock above = table;
        TableBlock below;
        below.rows.assign(table.rows.begin() + static_cast<std::ptrdiff_t>(row), table.rows.end());
        above.rows.resize(row + 1);
        above.rows.back()[label_column].text.resize(cut);
        below.rows.front()[label_column].text.erase(0, cut);
        for (std::size_t i = label_column + 1; i < table.rows[row].size(); ++i)
          (figures_above ? below.rows.front() : above.rows.back())[i].text.clear();
        Document document = uncut;
        const auto place =
            std::find_if(document.blocks.begin(), document.blocks.end(), [](const Block& block) {
              const auto* candidate = std::get_if<TableBlock>(&block);
              return candidate != nullptr && candidate->rows.size() > 20;
            });
        *place = above;
        document.blocks.insert(place + 1, below);
        SCOPED_TRACE(label.substr(0, cut) + "|" + label.substr(cut) +
                     (figures_above ? ", figures above" : ", figures below"));
        expect_every_figure(recognise_document(document).report, e2021, e2021);
      }
    }
  }
}

TEST(Tables, a_row_over_two_rows_of_the_grid_is_one_row) {
  Document document = report_document(2024);
  TableBlock& table = table_of(document, 1);
  for (TableCell& cell : table.rows[12]) cell.row_span = 2;
  for (auto& row : table.rows) {
    for (TableCell& cell : row) {
      if (cell.text == "（三）不予公开" || cell.text == "三、本年度办理结果") ++cell.row_span;
    }
  }
  table.rows.insert(table.rows.begin() + 13, std::vector<TableCell>{});
  expect_read_whole(document, e2021, e2021);
}

TEST(Tables, section_four_as_three_tables_of_five_is_one_table) {
  Document document = report_document(2024);
  const TableBlock whole = table_of(document, 2);
  for (auto it = document.blocks.begin(); it != document.blocks.end(); ++it) {
    const auto* table = std::get_if<TableBlock>(&*it);
    if (table == nullptr || table->rows.front().front().text != "行政复议") continue;
    it = document.blocks.erase(it);
    std::vector<Block> parts;
    for (std::size_t i = 0; i < 3; ++i) {
      const std::string_view heads[] = {"行政复议", "未经复议直接起诉", "复议后起诉"};
      TableBlock part;
      part.rows.push_back({TableCell{std::string(heads[i]), 1, 5}});
      part.rows.push_back({whole.rows[2].begin(), whole.rows[2].begin() + 5});
      const auto first = whole.rows[3].begin() + static_cast<std::ptrdiff_t>(5 * i);
      part.rows.push_back({first, first + 5});
      parts.emplace_back(std::move(part));
    }
    document.blocks.insert(it, parts.begin(), parts.end());
    break;
  }
  expect_read_whole(document, e2021, e2021);
}

TEST(Tables, section_four_on_its_side_is_read_too) {
  Document document = report_document(2024);
  TableBlock& table = table_of(document, 2);
  TableBlock upright;
  for (const ReviewBlock& block : review_blocks()) {
    for (std::size_t i = 0; i < outcome_count; ++i) {
      upright.rows.push_back({TableCell{std::string(block.label.official)},
                              TableCell{std::string(outcome_columns()[i].label.official)},
                              TableCell{fixture_figure(block.cell(i))}});
    }
  }
  table = upright;
  expect_read_whole(document, e2021, e2021);
}

TEST(Tables, one_sheet_with_all_three_tables_is_read_as_three) {
  Document document = report_document(2024);
  TableBlock source_table;
  std::vector<Block> rest;
  for (const Block& block : document.blocks) {
    if (const auto* table = std::get_if<TableBlock>(&block)) {
      for (const auto& row : table->rows) source_table.rows.push_back(row);
    } else {
      rest.push_back(block);
    }
  }
  rest.insert(rest.begin() + 5, source_table);
  document.blocks = rest;
  const Report report = recognise_document(document).report;
  expect_every_figure(report, e2021, e2021);
}

TEST(Tables, tables_of_other_things_are_none_of_the_three) {
  Document document = report_document(2024);
  TableBlock metadata;
  metadata.rows.push_back({TableCell{"索引号"}, TableCell{"014321/2025-00012"},
                           TableCell{"发布日期"}, TableCell{"2025-01-17"}});
  document.blocks.insert(document.blocks.begin(), metadata);
  TableBlock own;
  own.rows.push_back({TableCell{"予以公开"}, TableCell{"部分公开"}, TableCell{"不予公开"}});
  own.rows.push_back({TableCell{"1"}, TableCell{"2"}, TableCell{"3"}});
  document.blocks.insert(document.blocks.begin() + 4, own);
  expect_read_whole(document, e2021, e2021);
  EXPECT_EQ(recognise_document(document).report.published, (Date{2025, 1, 17}));
}

TEST(Tables, what_a_cell_says_is_kept_as_written) {
  Document document = report_document(2024);
  TableBlock& disclosure = table_of(document, 0);
  disclosure.rows[2][1].text = "/";
  disclosure.rows[3][1].text = " 22（其中修订16件） ";
  table_of(document, 1).rows[4].back().text = "";
  const Report report = recognise_document(document).report;
  EXPECT_EQ(report.value(*find_cell("disclosure.rules.issued")).meaning, Meaning::placeholder);
  EXPECT_EQ(report.value(*find_cell("disclosure.normative_documents.issued")).number,
            Decimal::whole(22));
  EXPECT_EQ(report.value(*find_cell("requests.carried_over.total")).meaning, Meaning::blank);
}

TEST(Tables, a_word_among_the_figures_is_that_cell_s_and_shifts_nothing) {
  Document document = report_document(2024);
  auto& row = table_of(document, 1).rows[3];  // 一、本年新收
  row[1].text = "见附件";
  const Report report = recognise_document(document).report;
  EXPECT_EQ(report.cells[*find_cell("requests.received.natural_person")].written, "见附件");
  EXPECT_EQ(report.cells[*find_cell("requests.received.total")].written,
            fixture_figure(*find_cell("requests.received.total")));
  expect_no_problem(report);
}

TEST(Tables, a_row_of_words_under_the_heads_is_a_row_of_wrong_figures) {
  for (const std::size_t words : {3U, 4U, 7U}) {
    Document document = report_document(2024);
    auto& row = table_of(document, 1).rows[3];  // 一、本年新收
    for (std::size_t i = 0; i < words; ++i) row[row.size() - 1 - i].text = "N/A";
    const Report report = recognise_document(document).report;
    const CellId first = *find_cell("requests.received.natural_person");
    for (std::size_t i = 0; i < applicant_count; ++i) {
      const auto cell = static_cast<CellId>(first + i);
      EXPECT_EQ(report.cells[cell].written,
                i + words < applicant_count ? fixture_figure(cell) : "N/A");
    }
    expect_no_problem(report);
  }
}

TEST(Tables, words_among_the_figures_of_section_four_are_those_cells) {
  Document document = report_document(2024);
  auto& row = table_of(document, 2).rows[3];
  for (const std::size_t place : {0U, 4U, 14U}) row[place].text = "O";
  const Report report = recognise_document(document).report;
  std::size_t place = 0;
  for (const CellId cell : cells_of(e2021, Table::review)) {
    const bool is_word = place == 0 || place == 4 || place == 14;
    EXPECT_EQ(report.cells[cell].written, is_word ? "O" : fixture_figure(cell)) << cell_key(cell);
    ++place;
  }
  expect_no_problem(report);

  for (std::size_t i = 5; i < 10; ++i) row[i].text = "见附件";
  const Report of_words = recognise_document(document).report;
  EXPECT_EQ(of_words.cells[*find_cell("review.litigation_direct.other")].written, "");
}

TEST(Tables, a_missing_row_is_told_and_nothing_moves_up) {
  Document document = report_document(2024);
  TableBlock& table = table_of(document, 1);
  table.rows.erase(table.rows.begin() + 9);  // 3.危及
  for (auto& row : table.rows) {
    for (TableCell& cell : row) {
      if (cell.text == "（三）不予公开") cell.row_span = 7;
      if (cell.text == "三、本年度办理结果") cell.row_span = 21;
    }
  }
  const Report report = recognise_document(document).report;
  EXPECT_EQ(problems_of(report, Table::requests),
            Problems{"row_missing refused.endangers_stability"});
  EXPECT_EQ(report.value(*find_cell("requests.refused.endangers_stability.total")).meaning,
            Meaning::absent);
  EXPECT_EQ(report.cells[*find_cell("requests.refused.third_party_rights.total")].written,
            fixture_figure(*find_cell("requests.refused.third_party_rights.total")));
}

TEST(Tables, rows_twice_unknown_and_out_of_order_are_told) {
  {
    Document document = report_document(2024);
    TableBlock& table = table_of(document, 1);
    table.rows.push_back(table.rows.back());
    EXPECT_EQ(problems_of(recognise_document(document).report, Table::requests),
              Problems{"row_twice carried_forward"});
  }
  {
    Document document = report_document(2024);
    TableBlock& table = table_of(document, 1);
    auto row = table.rows.back();
    row.front().text = "五、年内撤回件数";
    table.rows.push_back(row);
    EXPECT_EQ(problems_of(recognise_document(document).report, Table::requests),
              Problems{"row_unknown "});
  }
  {
    Document document = report_document(2024);
    TableBlock& table = table_of(document, 1);
    std::swap(table.rows[3], table.rows[4]);  // 上年结转 before 本年新收
    const Report report = recognise_document(document).report;
    ASSERT_EQ(problems_of(report, Table::requests).size(), 1U);
    expect_every_figure(report, e2021, e2021);
  }
}

/// A report whose table of section three is `table`.
Report with_requests_table(const TableBlock& table) {
  Document document = report_document(2024);
  table_of(document, 1) = table;
  return recognise_document(document).report;
}

TEST(Tables, columns_missing_renamed_twice_unknown_and_out_of_order_are_told) {
  const TableBlock whole = requests_table(e2021);
  const auto in_every_row = [&whole](const auto& change) {
    TableBlock table = without_spans(whole);
    for (auto& row : table.rows) change(row);
    return table;
  };
  constexpr std::size_t research = 3 + 2;  // behind three columns of labels
  const auto problems = [](const TableBlock& table) {
    return problems_of(with_requests_table(table), Table::requests);
  };

  const TableBlock swapped =
      in_every_row([](auto& row) { std::swap(row[research], row[research + 1]); });
  EXPECT_EQ(problems(swapped), Problems{"column_order public_interest"});
  expect_every_figure(with_requests_table(swapped), e2021, e2021);

  const TableBlock longer = in_every_row([](auto& row) { row.push_back({.text = "备注"}); });
  EXPECT_EQ(problems(longer), Problems{"column_unknown "});

  const TableBlock twice =
      in_every_row([](auto& row) { row.insert(row.begin() + research, row[research]); });
  EXPECT_EQ(problems(twice), Problems{"column_unknown "});

  TableBlock renamed = whole;
  renamed.rows[2][1].text = "学校";
  EXPECT_EQ(problems(renamed), Problems{"column_missing research"});
  expect_every_figure(with_requests_table(renamed), e2021, e2021);

  const TableBlock shorter = in_every_row([](auto& row) { row.erase(row.begin() + research); });
  const Problems told = problems(shorter);
  EXPECT_EQ(std::count(told.begin(), told.end(), "column_missing research"), 1);
}

TEST(Tables, an_eighth_figure_in_a_row_is_told_but_a_column_of_ones_own_is_not) {
  const TableBlock whole = requests_table(e2021);
  constexpr std::size_t granted = 5;
  TableBlock eighth = whole;
  eighth.rows[granted].push_back({.text = "5"});
  const Report report = with_requests_table(eighth);
  EXPECT_EQ(problems_of(report, Table::requests), Problems{"row_width granted"});
  expect_every_figure(report, e2021, e2021);

  TableBlock blank = whole;
  blank.rows[granted].push_back({.text = ""});
  EXPECT_EQ(problems_of(with_requests_table(blank), Table::requests), Problems{});

  // As a sheet has it whose author checks the sums beside the form.
  TableBlock reckoned = without_spans(whole);
  for (std::size_t row = 3; row < reckoned.rows.size(); ++row)
    reckoned.rows[row].push_back({.text = "0"});
  EXPECT_EQ(problems_of(with_requests_table(reckoned), Table::requests), Problems{});
}

TEST(Tables, heads_that_a_page_end_has_cut_are_not_missed) {
  TableBlock table = requests_table(e2021);
  table.rows[1][0].text = "自";
  table.rows[1][2].text = "";
  const Report report = with_requests_table(table);
  expect_every_figure(report, e2021, e2021);
  EXPECT_EQ(problems_of(report, Table::requests), Problems{});
}

TEST(Tables, heads_tell_the_edition_of_rows_that_both_have) {
  for (const Edition edition : {e2019, e2021}) {
    TableBlock common = disclosure_table(edition);
    const auto first = std::find_if(common.rows.begin(), common.rows.end(),
                                    [](const auto& row) { return row.front().text == "行政许可"; });
    ASSERT_NE(first, common.rows.end());
    common.rows.erase(common.rows.begin(), first - 1);
    Document document = report_document(2024);
    table_of(document, 0) = common;
    EXPECT_EQ(recognise_document(document).report.disclosure_edition, edition);
  }
}

TEST(Tables, figures_without_heads_are_those_in_front_or_none) {
  const auto read = [](std::vector<std::string> written) {
    Document document = report_document(2024);
    TableBlock& table = table_of(document, 0);
    std::erase_if(table.rows, [](const auto& row) { return row.front().text == "信息内容"; });
    auto& row = table.rows[1];
    row.resize(1);
    for (std::string& each : written) row.push_back({.text = std::move(each)});
    const Report report = recognise_document(document).report;
    std::vector<std::string> figures;
    for (const CellId cell : disclosure_rows(e2021).front().used_cells())
      figures.push_back(report.cells[cell].written);
    return figures;
  };
  using Figures = std::vector<std::string>;
  EXPECT_EQ(read({"12", "", "45", "见附件"}), (Figures{"12", "", "45"}));
  EXPECT_EQ(read({"12", "见附件", "45", "6"}), (Figures{"12", "45", "6"}));
  EXPECT_EQ(read({"12", "见附件", "", "6"}), (Figures{"", "", ""}));
}

TEST(Tables, a_row_that_a_province_added_to_section_two_is_no_problem) {
  Document document = report_document(2024);
  TableBlock& table = table_of(document, 0);
  auto row = table.rows[3];
  row.front().text = "其他主动公开文件";
  table.rows.insert(table.rows.begin() + 4, row);
  expect_read_whole(document, e2021, e2021);
}

TEST(Tables, a_picture_in_the_place_of_a_table_is_told) {
  Document document = report_document(2024);
  for (Block& block : document.blocks) {
    const auto* table = std::get_if<TableBlock>(&block);
    if (table != nullptr && table->rows.front().front().text == "行政复议") block = PictureBlock{};
  }
  const Report report = recognise_document(document).report;
  ASSERT_EQ(report.tables->size(), 3U);
  EXPECT_EQ(report.tables->back().source, TableSource::picture);
}

TEST(Tables, every_cell_knows_where_it_stands) {
  const Document document = report_document(2024);
  const Recognition recognition = recognise_document(document);
  for (const Table table : all_tables) {
    for (const CellId cell : cells_of(e2021, table)) {
      ASSERT_TRUE(recognition.origins.cells[cell]) << cell_key(cell);
      const auto& origin = std::get<TableOrigin>(*recognition.origins.cells[cell]);
      const auto& block = std::get<TableBlock>(document.blocks[origin.block]);
      EXPECT_EQ(block.rows[origin.row][origin.column].text, fixture_figure(cell)) << cell_key(cell);
    }
  }
}

}  // namespace
}  // namespace ogi::test
