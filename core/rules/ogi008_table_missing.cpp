#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"
#include "core/rules/wording.h"

namespace ogi {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::reg_50};

const TableFacts* facts_of(const Report& report, Table table) {
  if (!report.tables) return nullptr;
  for (const TableFacts& facts : *report.tables) {
    if (facts.table == table) return &facts;
  }
  return nullptr;
}

void check(const Subject& subject, Judgement& judgement) {
  const Report& report = subject.report;
  for (const Table table : all_tables) {
    const TableFacts* facts = facts_of(report, table);
    const bool is_picture = facts != nullptr && facts->source == TableSource::picture;
    // A report that is cells alone says nothing of tables: the cells themselves must do.
    const bool is_missing =
        facts == nullptr ? !has_cells(report, table) : facts->source == TableSource::none;
    if (!is_picture && !is_missing) continue;
    Message message;
    if (is_picture) {
      message = {
          .zh = concat({section_name_zh(table),
                        "的表格是图片，其中的数字无法检查，也不便于公众查阅。"
                        "请改用文字表格。"}),
          .en = concat({"The table of ", section_name_en(table),
                        " is a picture; its figures cannot be checked. Use a table of text."})};
    } else {
      message = {
          .zh = concat({section_name_zh(table), "没有找到规定的表格。请按",
                        notice_of(report.edition_of(table)), "的样式补上；没有发生的，表中填 0。"}),
          .en = concat({"The statutory table of ", section_name_en(table),
                        " was not found. Add the table of ", notice_of(report.edition_of(table)),
                        ", with 0 for none."})};
    }
    judgement.find({.message = std::move(message), .places = {TablePlace{.table = table}}});
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
    .basis = basis,
    .title_zh = "缺少规定的表格",
    .title_en = "Table missing",
    .check = check,
};

}  // namespace ogi
