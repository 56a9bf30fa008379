#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"
#include "core/rules/wording.h"

namespace ogi {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019};

constexpr std::size_t named_problems = 5;

struct Wording {
  std::string_view zh;
  std::string_view en;
};

Wording wording_of(ShapeProblem problem) {
  switch (problem) {
    case ShapeProblem::row_missing:
      return {"缺少行", "row missing: "};
    case ShapeProblem::row_twice:
      return {"行重复", "row twice: "};
    case ShapeProblem::row_unknown:
      return {"多出规定以外的行", "row not of the form: "};
    case ShapeProblem::row_order:
      return {"行的顺序不对", "row out of order: "};
    case ShapeProblem::row_width:
      return {"行的数字个数与列数不符", "row with too many or too few figures: "};
    case ShapeProblem::column_missing:
      return {"缺少列", "column missing: "};
    case ShapeProblem::column_unknown:
      return {"多出规定以外的列", "column not of the form: "};
    case ShapeProblem::column_order:
      return {"列的顺序不对", "column out of order: "};
  }
  return {};
}

/// What the form calls a row or a column of `table`, or what the report has there.
std::string label_of(const Report& report, Table table, const TableProblem& problem) {
  const auto of_column = [&problem](std::span<const Column> columns) -> std::string_view {
    for (const Column& column : columns) {
      if (column.key == problem.column) return column.label.official;
    }
    return {};
  };
  const Edition edition = report.edition_of(table);
  std::string_view label;
  if (table == Table::disclosure) {
    for (const DisclosureRow& row : disclosure_rows(edition)) {
      if (row.key == problem.row) label = row.label.official;
      if (problem.row.empty() && label.empty()) label = of_column(row.columns);
    }
  } else if (table == Table::requests) {
    for (const RequestRow& row : request_rows(edition)) {
      if (row.key == problem.row) return concat({row.group, row.label.official});
    }
    label = of_column(applicant_columns());
  } else {
    for (const ReviewBlock& block : review_blocks()) {
      if (block.key == problem.row) label = block.label.official;
    }
    if (label.empty()) label = of_column(outcome_columns());
  }
  if (!label.empty()) return std::string(label);
  return problem.text.empty() ? concat({problem.row, problem.column}) : problem.text;
}

/// The problems of a table, but for rows that a province adds to section 二: they are kept and not
/// blamed.
std::vector<TableProblem> problems_of(const TableFacts& facts) {
  std::vector<TableProblem> problems;
  for (const TableProblem& problem : facts.problems) {
    if (facts.table != Table::disclosure || problem.kind != ShapeProblem::row_unknown)
      problems.push_back(problem);
  }
  return problems;
}

void report_problems(const Report& report, const TableFacts& facts, Judgement& judgement) {
  const std::vector<TableProblem> problems = problems_of(facts);
  if (problems.empty()) return;
  Message message{
      .zh = concat({section_name_zh(facts.table), "的表格与规定的样式不同："}),
      .en = concat({"The table of ", section_name_en(facts.table), " differs from the form: "})};
  std::vector<Place> places;
  for (const TableProblem& problem : problems) {
    places.emplace_back(
        TablePlace{.table = facts.table, .row = problem.row, .column = problem.column});
    if (places.size() > named_problems) continue;
    const Wording wording = wording_of(problem.kind);
    const std::string label = label_of(report, facts.table, problem);
    message.zh += concat({places.size() == 1 ? "" : "；", wording.zh, quoted_zh(label)});
    message.en += concat({places.size() == 1 ? "" : "; ", wording.en, quoted_en(label)});
  }
  if (places.size() > named_problems) {
    const std::string count = std::to_string(places.size());
    message.zh += concat({"；等共 ", count, " 处"});
    message.en += concat({"; ", count, " in all"});
  }
  message.zh += "。请按规定的样式调整。";
  message.en += ". Use the rows and columns of the form.";
  judgement.find({.message = std::move(message), .places = std::move(places)});
}

/// A report of cells alone: what its table lacks of the form.
void report_absent_cells(const Report& report, Judgement& judgement) {
  for (const TableCells& absent : cells_by_table(report, [](CellId, const CellValue& value) {
         return value.meaning == Meaning::absent;
       })) {
    if (!has_cells(report, absent.table)) continue;  // OGI008 says so
    const std::string count = std::to_string(absent.cells.size());
    judgement.find({
        .message = {.zh = concat({section_name_zh(absent.table), "的表格缺少 ", count,
                                  " 个单元格：", first_cells_zh(absent.cells),
                                  "。请按规定的样式补齐，没有的填 0。"}),
                    .en = concat({"The table of ", section_name_en(absent.table), " lacks ", count,
                                  " cells: ", first_cells_en(absent.cells),
                                  ". Complete it as in the form, with 0 for none."})},
        .places = places_of(absent.cells),
    });
  }
}

void check(const Subject& subject, Judgement& judgement) {
  const Report& report = subject.report;
  if (!report.tables) {
    if (!has_cells(report)) judgement.not_applicable(no_cells_reason());
    report_absent_cells(report, judgement);
    return;
  }
  for (const TableFacts& facts : *report.tables) report_problems(report, facts, judgement);
}

}  // namespace

// OGI009: a row or column is missing, twice, unknown, or in another order.
constinit const Rule ogi009_table_shape{
    .code = "OGI009",
    .slug = "table-shape",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "表格行列与规定不符",
    .title_en = "Table of another shape",
    .check = check,
};

}  // namespace ogi
