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
  const auto is_wrong = [](CellId, const CellValue& value) {
    return value.meaning == Meaning::text;
  };
  for (const TableCells& wrong : cells_by_table(report, is_wrong)) {
    const std::string count = std::to_string(wrong.cells.size());
    const std::string& written = report.cells[wrong.cells.front()].written;
    judgement.find({
        .message = {.zh = concat({section_name_zh(wrong.table), "有 ", count, " 个单元格不是数字：",
                                  first_cells_zh(wrong.cells), "，写的是", quoted_zh(written),
                                  "。请改填阿拉伯数字，没有的填 0；需要说明的写在正文中。"}),
                    .en = concat({"In ", section_name_en(wrong.table), ", ", count,
                                  " cells are no numbers: ", first_cells_en(wrong.cells),
                                  ", where it says ", quoted_en(written),
                                  ". Write digits, 0 for none; explanations belong in the text."})},
        .places = places_of(wrong.cells),
        .actual = written,
    });
  }
}

}  // namespace

// OGI102: words where a number belongs.
constinit const Rule ogi102_not_a_number{
    .code = "OGI102",
    .slug = "not-a-number",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "单元格不是数字",
    .title_en = "Not a number",
    .check = check,
};

}  // namespace ogi
