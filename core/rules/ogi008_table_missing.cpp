#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::reg_50};

const TableFacts* facts_of(const Report& report, Table table) {
  if (!report.tables) return nullptr;
  for (const TableFacts& facts : *report.tables) {
    if (facts.table == table) return &facts;
  }
  return nullptr;
}

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (!report.tables) {
    rule_report.not_applicable("没有提供表格的情况。", "Nothing was told of tables.");
    return;
  }
  for (const Table table : all_tables) {
    const TableFacts* facts = facts_of(report, table);
    const bool is_picture = facts != nullptr && facts->source == TableSource::picture;
    const bool is_missing =
        facts == nullptr ? !has_cells(report, table) : facts->source == TableSource::none;
    if (!is_picture && !is_missing) continue;
    Finding& finding =
        is_picture
            ? rule_report.find(
                  "{0}的表格是图片，其中的数字无法检查，也不便于公众查阅。请改用文字表格。",
                  "The table of {0} is a picture; its figures cannot be checked. Use a table of "
                  "text.")
            : rule_report.find(
                  "{0}没有找到规定的表格。请按{1}的样式补上；没有发生的，表中填 0。",
                  "The statutory table of {0} was not found. Add the table of {1}, with 0 for "
                  "none.");
    finding.message.section(table).text(notice_of(report.edition_of(table)));
    finding.point_at(table);
  }
}

}  // namespace

// OGI008: section 二, 三 or 四 has no table, or only a picture of one.
constinit const Rule ogi008_table_missing{
    .code = "OGI008",
    .slug = "table-missing",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .excused_by = {NoteKind::blanks_lost, NoteKind::order_lost, NoteKind::fonts_unreadable,
                   NoteKind::part_not_read, NoteKind::scanned},
    .basis = basis,
    .title_zh = "缺少规定的表格",
    .title_en = "Table missing",
    .check = check,
};

}  // namespace ogi::rules
