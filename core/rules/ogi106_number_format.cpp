#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"
#include "core/rules/wording.h"

namespace ogi {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019};

/// The unit of 政府集中采购 is left to the report, so it must stand somewhere.
bool needs_its_unit(CellId cell) {
  return cell_key(cell) == "disclosure.procurement.amount";
}

bool is_fee(CellId cell) {
  return quantity_of(cell) == Quantity::money && !needs_its_unit(cell);
}

bool is_untidy(CellId cell, const CellValue& value) {
  return value.is_number() && value.untidy && !(needs_its_unit(cell) && value.unit != Unit::none);
}

/// The plain digits for the cell. A fee in 元 becomes the 万元 that the form asks for.
std::string plain_number(CellId cell, const CellValue& value) {
  const std::optional<Decimal> fee = is_fee(cell) ? fee_in_ten_thousand_yuan(value) : std::nullopt;
  return to_string(fee.value_or(value.number));
}

void check(const Subject& subject, Judgement& judgement) {
  const Report& report = subject.report;
  if (!has_cells(report)) {
    judgement.not_applicable(no_cells_reason());
    return;
  }
  for (const TableCells& untidy : cells_by_table(report, is_untidy)) {
    Fix fix{.title = {.zh = "改为规范的数字", .en = "Write plain digits"}, .edits = {}};
    for (const CellId cell : untidy.cells)
      fix.edits.push_back({cell, plain_number(cell, report.value(cell))});
    const std::string count = std::to_string(untidy.cells.size());
    const std::string& written = report.cells[untidy.cells.front()].written;
    const std::string& plain = fix.edits.front().value;
    Finding& finding = judgement.find({
        .message = {.zh = concat({section_name_zh(untidy.table), "有 ", count,
                                  " 个数字的写法不规范：", first_cells_zh(untidy.cells), "，",
                                  quoted_zh(written), "应当写作 ", plain,
                                  "。表中只填阿拉伯数字，不加单位、分隔符和备注。"}),
                    .en = concat({"In ", section_name_en(untidy.table), ", ", count,
                                  " numbers are untidy: ", first_cells_en(untidy.cells), ", where ",
                                  quoted_en(written), " should be ", plain,
                                  ". Use plain digits without units, separators or remarks."})},
        .places = places_of(untidy.cells),
        .expected = plain,
        .actual = written,
    });
    finding.fixes.push_back(std::move(fix));
  }
}

}  // namespace

// OGI106: readable as a number, but untidy.
constinit const Rule ogi106_number_format{
    .code = "OGI106",
    .slug = "number-format",
    .version = 1,
    .severity = Severity::info,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "数字写法不规范",
    .title_en = "Untidy number",
    .check = check,
};

}  // namespace ogi
