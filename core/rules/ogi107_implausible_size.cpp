#include <algorithm>

#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"
#include "core/rules/wording.h"

namespace ogi {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::reg_20};

constexpr Decimal largest_count{1'000'000'000, 0};
constexpr Decimal largest_fee{10'000'000, 0};  // 万元: a hundred billion yuan

bool is_too_large(CellId cell, const CellValue& value) {
  if (value.meaning == Meaning::too_large) return true;
  if (!value.is_number()) return false;
  if (quantity_of(cell) != Quantity::money) return compare(value.number, largest_count) > 0;
  // The unit of 政府集中采购 may stand in the head of the table: its amount alone tells nothing.
  if (cell_key(cell) == "disclosure.procurement.amount") return false;
  const auto fee = fee_in_ten_thousand_yuan(value);
  return fee && compare(*fee, largest_fee) > 0;
}

void check(const Subject& subject, Judgement& judgement) {
  const Report& report = subject.report;
  if (!has_cells(report)) {
    judgement.not_applicable(no_cells_reason());
    return;
  }
  for (const TableCells& large : cells_by_table(report, is_too_large)) {
    const bool has_fee = std::any_of(large.cells.begin(), large.cells.end(), [](CellId cell) {
      return quantity_of(cell) == Quantity::money;
    });
    const std::string count = std::to_string(large.cells.size());
    const std::string& written = report.cells[large.cells.front()].written;
    judgement.find({
        .message = {.zh = concat({section_name_zh(large.table), "有 ", count, " 个数字过大：",
                                  first_cells_zh(large.cells), "，写的是", quoted_zh(written), "。",
                                  has_fee
                                      ? "收费金额以万元为单位，请核对是否误以元填写。"
                                      : "请核对是否多写了数字，或者几个单元格的数字连在了一起。"}),
                    .en = concat(
                        {"In ", section_name_en(large.table), ", ", count,
                         " numbers are implausibly large: ", first_cells_en(large.cells),
                         ", where it says ", quoted_en(written), ". ",
                         has_fee ? "Fees are in 10,000 yuan: check that it was not written in yuan."
                                 : "Check for a digit too many or figures run together."})},
        .places = places_of(large.cells),
        .actual = written,
    });
  }
}

}  // namespace

// OGI107: a count over 10^9, or a fee over 10^7 万元.
constinit const Rule ogi107_implausible_size{
    .code = "OGI107",
    .slug = "implausible-size",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "数字过大",
    .title_en = "Implausibly large number",
    .check = check,
};

}  // namespace ogi
