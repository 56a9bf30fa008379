#include "tests/core/recognise/document_fixture.h"

#include <gtest/gtest.h>

#include "core/document/grid.h"
#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

TableCell cell(std::string_view text, std::size_t row_span = 1, std::size_t col_span = 1) {
  return {.text = std::string(text),
          .row_span = static_cast<int>(row_span),
          .col_span = static_cast<int>(col_span)};
}

TextBlock text(std::string_view words) {
  return {.text = std::string(words)};
}

template <typename Rows>
std::size_t rows_of_group(const Rows& rows, std::size_t first) {
  std::size_t end = first;
  while (end < rows.size() && rows[end].group == rows[first].group) ++end;
  return end - first;
}

}  // namespace

std::string fixture_figure(CellId cell) {
  const std::string figure = std::to_string(cell + 100);
  return quantity_of(cell) == Quantity::money ? figure + ".25" : figure;
}

TableBlock disclosure_table(Edition edition) {
  TableBlock table;
  const auto rows = disclosure_rows(edition);
  for (std::size_t i = 0; i < rows.size();) {
    const std::size_t columns = rows[i].columns.size();
    table.rows.push_back({cell(rows[i].group, 1, 4)});
    auto& head = table.rows.emplace_back();
    head.push_back(cell("信息内容"));
    for (const Column& column : rows[i].columns)
      head.push_back(cell(column.label.official, 1, columns == 1 ? 3 : 1));
    for (const std::size_t end = i + rows_of_group(rows, i); i < end; ++i) {
      auto& row = table.rows.emplace_back();
      row.push_back(cell(rows[i].label.official));
      for (const CellId id : rows[i].used_cells())
        row.push_back(cell(fixture_figure(id), 1, columns == 1 ? 3 : 1));
    }
  }
  return table;
}

TableBlock requests_table(Edition edition) {
  TableBlock table;
  table.rows.push_back(
      {cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3),
       cell("申请人情况", 1, 7)});
  table.rows.push_back({cell("自然人", 2), cell("法人或其他组织", 1, 5), cell("总计", 2)});
  table.rows.push_back({cell("商业企业"), cell("科研机构"), cell("社会公益组织"),
                        cell("法律服务机构"), cell("其他")});
  const auto rows = request_rows(edition);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto& row = table.rows.emplace_back();
    const bool outer = rows[i].key == "received" || rows[i].key == "carried_over" ||
                       rows[i].key == "carried_forward";
    if (rows[i].key == "granted") row.push_back(cell("三、本年度办理结果", rows.size() - 3));
    const bool first_of_group = !rows[i].group.empty() && rows[i - 1].group != rows[i].group;
    if (first_of_group) row.push_back(cell(rows[i].group, rows_of_group(rows, i)));
    row.push_back(cell(rows[i].label.official, 1, outer ? 3 : rows[i].group.empty() ? 2 : 1));
    for (std::size_t k = 0; k < applicant_count; ++k)
      row.push_back(cell(fixture_figure(rows[i].cell(k))));
  }
  return table;
}

TableBlock review_table() {
  TableBlock table;
  table.rows.push_back({cell("行政复议", 1, 5), cell("行政诉讼", 1, 10)});
  auto& upper = table.rows.emplace_back();
  for (const Column& outcome : outcome_columns()) upper.push_back(cell(outcome.label.official, 2));
  upper.push_back(cell("未经复议直接起诉", 1, 5));
  upper.push_back(cell("复议后起诉", 1, 5));
  auto& lower = table.rows.emplace_back();
  for (int block = 0; block < 2; ++block) {
    for (const Column& outcome : outcome_columns()) lower.push_back(cell(outcome.label.official));
  }
  auto& figures = table.rows.emplace_back();
  for (const ReviewBlock& block : review_blocks()) {
    for (std::size_t i = 0; i < outcome_count; ++i)
      figures.push_back(cell(fixture_figure(block.cell(i))));
  }
  return table;
}

Document report_document(int year, Edition disclosure, Edition requests) {
  const std::string y = std::to_string(year);
  Document document;
  document.blocks = {
      text("临江市青山区教育局" + y + "年政府信息公开工作年度报告"),
      text("一、总体情况"),
      text("（一）主动公开。全年公开信息。"),
      text("二、主动公开政府信息情况"),
      disclosure_table(disclosure),
      text("三、收到和处理政府信息公开申请情况"),
      requests_table(requests),
      text("四、政府信息公开行政复议、行政诉讼情况"),
      review_table(),
      text("五、存在的主要问题及改进情况"),
      text("存在问题：栏目更新不够及时。改进情况：明确专人负责。"),
      text("六、其他需要报告的事项"),
      text("本年度未收取信息处理费。"),
  };
  return document;
}

Document report_document(int year) {
  const Edition edition = edition_for_year(year);
  return report_document(year, edition, edition);
}

TableBlock without_spans(const TableBlock& table) {
  const Grid grid(table);
  TableBlock plain;
  for (std::size_t r = 0; r < grid.row_count(); ++r) {
    auto& row = plain.rows.emplace_back();
    for (std::size_t c = 0; c < grid.column_count(); ++c) {
      const Grid::Source source = grid.at(r, c);
      const bool starts_here = source.exists() && static_cast<std::size_t>(source.row) == r &&
                               (c == 0 || !(grid.at(r, c - 1) == source));
      row.push_back(starts_here ? cell(table.rows[r][static_cast<std::size_t>(source.index)].text)
                                : cell(""));
    }
  }
  return plain;
}

PageBlock ruled_page(const TableBlock& table) {
  const Grid grid(table);
  constexpr double left = 60;
  constexpr double top = 60;
  const auto x_of = [](std::size_t c) { return left + box_width * static_cast<double>(c); };
  const auto y_of = [](std::size_t r) { return top + box_height * static_cast<double>(r); };
  const auto rows = grid.row_count();
  const auto columns = grid.column_count();
  PageBlock page;
  page.width = x_of(columns) + left;
  page.height = y_of(rows) + top;
  page.rulings = {{left, top, x_of(columns), top}, {left, top, left, y_of(rows)}};
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      const Grid::Source source = grid.at(r, c);
      if (c + 1 == columns || !(grid.at(r, c + 1) == source))
        page.rulings.push_back({x_of(c + 1), y_of(r), x_of(c + 1), y_of(r + 1)});
      if (r + 1 == rows || !(grid.at(r + 1, c) == source))
        page.rulings.push_back({x_of(c), y_of(r + 1), x_of(c + 1), y_of(r + 1)});
      const bool starts_here =
          static_cast<std::size_t>(source.row) == r && (c == 0 || !(grid.at(r, c - 1) == source));
      if (!starts_here) continue;
      const std::string& words = table.rows[r][static_cast<std::size_t>(source.index)].text;
      page.words.push_back({words, x_of(c) + 5, y_of(r) + 6, box_width - 20, 8});
    }
  }
  return page;
}

std::string as_lines(const Document& document) {
  std::string lines;
  for (const Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<TextBlock>(&block)) lines += paragraph->text + "\n";
    const auto* table = std::get_if<TableBlock>(&block);
    if (table == nullptr) continue;
    for (const auto& row : table->rows) {
      for (const TableCell& each : row) lines += each.text + " ";
      lines += "\n";
    }
  }
  return lines;
}

TableBlock& table_of(Document& document, std::size_t number) {
  std::size_t seen = 0;
  for (Block& block : document.blocks) {
    if (auto* table = std::get_if<TableBlock>(&block)) {
      if (seen++ == number) return *table;
    }
  }
  ADD_FAILURE() << "no table " << number;
  static TableBlock none;
  return none;
}

void expect_every_figure(const Report& report, Edition disclosure, Edition requests) {
  for (const Table table : all_tables) {
    const Edition edition = table == Table::disclosure ? disclosure : requests;
    for (const CellId id : cells_of(edition, table))
      EXPECT_EQ(report.cells[id].written, fixture_figure(id)) << cell_key(id);
  }
}

}  // namespace ogi::test
