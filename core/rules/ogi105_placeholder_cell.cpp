#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"
#include "core/rules/wording.h"

namespace ogi {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019};

void check(const Subject& subject, Judgement& judgement) {
  const Report& report = subject.report;
  if (!has_cells(report)) {
    judgement.not_applicable(no_cells_reason());
    return;
  }
  const auto is_placeholder = [](CellId, const CellValue& value) {
    return value.meaning == Meaning::placeholder;
  };
  for (const CellGroup& group :
       groups_by_rule_power(report, cells_by_table(report, is_placeholder))) {
    const TableCells& found = group.cells;
    const std::string count = std::to_string(found.cells.size());
    const std::string& written = report.cells[found.cells.front()].written;
    Finding& finding = judgement.find({
        .message = {.zh = concat({section_name_zh(found.table), "有 ", count,
                                  " 个单元格用符号或文字代替数字：", first_cells_zh(found.cells),
                                  "，写的是", quoted_zh(written), "。没有发生的应当填 0。"}),
                    .en = concat(
                        {"In ", section_name_en(found.table), ", ", count,
                         " cells hold a sign in place of a number: ", first_cells_en(found.cells),
                         ", where it says ", quoted_en(written), ". Write 0 for none."})},
        .places = places_of(found.cells),
        .actual = written,
    });
    if (group.of_organ_without_power) finding.severity = Severity::info;
  }
}

}  // namespace

// OGI105: a stroke or 无 in place of a number.
constinit const Rule ogi105_placeholder_cell{
    .code = "OGI105",
    .slug = "placeholder-cell",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "用符号代替数字",
    .title_en = "Placeholder for a number",
    .check = check,
};

}  // namespace ogi
