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
    return value.is_number() && value.number.is_negative() &&
           quantity_of(cell) != Quantity::signed_count;
  };
  for (const TableCells& wrong : cells_by_table(report, is_wrong)) {
    const std::string count = std::to_string(wrong.cells.size());
    const std::string& written = report.cells[wrong.cells.front()].written;
    judgement.find({
        .message = {.zh = concat({section_name_zh(wrong.table), "有 ", count, " 个数字小于 0：",
                                  first_cells_zh(wrong.cells), "，写的是", quoted_zh(written),
                                  "。数量和金额不会小于 0，请核对。"}),
                    .en = concat({"In ", section_name_en(wrong.table), ", ", count,
                                  " figures are below zero: ", first_cells_en(wrong.cells),
                                  ", where it says ", quoted_en(written),
                                  ". Counts and amounts cannot be; check them."})},
        .places = places_of(wrong.cells),
        .actual = written,
    });
  }
}

}  // namespace

// OGI103: below zero, where only the change of edition 2019 may be.
constinit const Rule ogi103_negative{
    .code = "OGI103",
    .slug = "negative",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "数字为负",
    .title_en = "Negative number",
    .check = check,
};

}  // namespace ogi
