#include <algorithm>

#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019};

constexpr std::size_t named_problems = 5;

/// {0} is the row or column.
Phrase wording_of(ShapeProblem problem) {
  switch (problem) {
    case ShapeProblem::row_missing:
      return {"缺少行{0}", "row missing: {0}"};
    case ShapeProblem::row_twice:
      return {"行重复{0}", "row twice: {0}"};
    case ShapeProblem::row_unknown:
      return {"多出规定以外的行{0}", "row not of the form: {0}"};
    case ShapeProblem::row_order:
      return {"行的顺序不对{0}", "row out of order: {0}"};
    case ShapeProblem::row_width:
      return {"行的数字个数与列数不符{0}", "row with too many or too few figures: {0}"};
    case ShapeProblem::column_missing:
      return {"缺少列{0}", "column missing: {0}"};
    case ShapeProblem::column_unknown:
      return {"多出规定以外的列{0}", "column not of the form: {0}"};
    case ShapeProblem::column_order:
      return {"列的顺序不对{0}", "column out of order: {0}"};
  }
  return {};
}

/// A row in the place of one of the form's, under words that say something else.
bool is_renamed(const TableProblem& problem) {
  return problem.kind == ShapeProblem::row_unknown && !problem.row.empty();
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
      if (row.key == problem.row) return std::string(row.group).append(row.label.official);
    }
    label = of_column(applicant_columns());
  } else {
    for (const ReviewBlock& block : review_blocks()) {
      if (block.key == problem.row) label = block.label.official;
    }
    if (label.empty()) label = of_column(outcome_columns());
  }
  if (!label.empty()) return std::string(label);
  return problem.text.empty() ? problem.row + problem.column : problem.text;
}

/// Rows that a province adds to section 二 are kept and not blamed.
bool is_blamed(const TableFacts& facts, const TableProblem& problem) {
  return facts.table != Table::disclosure || problem.kind != ShapeProblem::row_unknown;
}

void report_problems(const Report& report, const TableFacts& facts, RuleReport& rule_report) {
  std::size_t count = 0;
  for (const TableProblem& problem : facts.problems) {
    if (is_blamed(facts, problem)) ++count;
  }
  if (count == 0) return;
  const bool too_many = count > named_problems;
  const bool labels_alone =
      std::all_of(facts.problems.begin(), facts.problems.end(), [&](const TableProblem& problem) {
        return !is_blamed(facts, problem) || is_renamed(problem);
      });
  Finding& finding =
      too_many
          ? rule_report.find("{0}的表格与规定的样式不同：{1}；等共 {2} 处。请按规定的样式调整。",
                             "The table of {0} differs from the form: {1}; {2} in all. Use the "
                             "rows and columns of the form.")
          : rule_report.find("{0}的表格与规定的样式不同：{1}。请按规定的样式调整。",
                             "The table of {0} differs from the form: {1}. Use the rows and "
                             "columns of the form.");
  std::vector<Phrase> named;
  for (const TableProblem& problem : facts.problems) {
    if (!is_blamed(facts, problem)) continue;
    finding.point_at(facts.table, problem.row, problem.column);
    if (named.size() == named_problems) continue;
    const bool renamed = is_renamed(problem);
    named.push_back(renamed ? Phrase("行的名称改成了{0}", "row called otherwise: {0}")
                            : wording_of(problem.kind));
    named.back().quoted(renamed ? problem.text : label_of(report, facts.table, problem));
  }
  finding.message.section(facts.table).list("；", "; ", std::move(named)).count(count);
  // What the row counts may still be what the form has there.
  if (labels_alone) finding.severity = Severity::warning;
}

/// A report of cells alone: what its tables lack of the form. One without any cell of some table is
/// a part of a report, and what is absent is not judged.
void report_absent_cells(const Report& report, RuleReport& rule_report) {
  if (std::any_of(all_tables.begin(), all_tables.end(),
                  [&report](Table table) { return !has_cells(report, table); }))
    return;
  for (const TableCells& absent : cells_by_table(report, [](CellId, const CellValue& value) {
         return value.meaning == Meaning::absent;
       })) {
    find_in_cells(rule_report, absent,
                  "{0}的表格缺少 {1} 个单元格：{2}。请按规定的样式补齐，没有的填 0。",
                  "The table of {0} lacks {1} cells: {2}. Complete it as in the form, with 0 for "
                  "none.");
  }
}

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (!report.tables) {
    if (!has_no_cells(report, rule_report)) report_absent_cells(report, rule_report);
    return;
  }
  for (const TableFacts& facts : *report.tables) report_problems(report, facts, rule_report);
}

}  // namespace

// OGI009: a row or column is missing, twice, unknown, or in another order.
constinit const Rule ogi009_table_shape{
    .code = "OGI009",
    .slug = "table-shape",
    .version = 2,
    .severity = Severity::error,
    .editions = Editions::all,
    .excused_by = {NoteKind::blanks_lost, NoteKind::order_lost, NoteKind::fonts_unreadable,
                   NoteKind::part_not_read, NoteKind::scanned},
    .basis = basis,
    .title_zh = "表格行列与规定不符",
    .title_en = "Table of another shape",
    .check = check,
};

}  // namespace ogi::rules
