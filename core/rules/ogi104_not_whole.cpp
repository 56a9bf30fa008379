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
  const auto is_wrong = [](CellId cell, const CellValue& value) {
    return value.is_number() && !value.number.is_whole() && quantity_of(cell) != Quantity::money;
  };
  for (const TableCells& wrong : cells_by_table(report, is_wrong)) {
    const std::string count = std::to_string(wrong.cells.size());
    const std::string& written = report.cells[wrong.cells.front()].written;
    judgement.find({
        .message = {.zh = concat({section_name_zh(wrong.table), "有 ", count, " 个件数不是整数：",
                                  first_cells_zh(wrong.cells), "，写的是", quoted_zh(written),
                                  "。请按件填写整数。"}),
                    .en =
                        concat({"In ", section_name_en(wrong.table), ", ", count,
                                " counts are not whole: ", first_cells_en(wrong.cells),
                                ", where it says ", quoted_en(written), ". Write whole numbers."})},
        .places = places_of(wrong.cells),
        .actual = written,
    });
  }
}

}  // namespace

// OGI104: a count with decimals.
constinit const Rule ogi104_not_whole{
    .code = "OGI104",
    .slug = "not-whole",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "件数不是整数",
    .title_en = "Count is not whole",
    .check = check,
};

}  // namespace ogi
