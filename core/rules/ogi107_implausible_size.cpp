#include <algorithm>

#include "core/report/figure.h"
#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"

namespace ogi::rules {
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
  const auto fee = in_ten_thousand_yuan(value);
  return fee && compare(*fee, largest_fee) > 0;
}

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (has_no_cells(report, rule_report)) return;
  for (const TableCells& large : cells_by_table(report, is_too_large)) {
    const bool has_fee = std::any_of(large.cells.begin(), large.cells.end(), [](CellId cell) {
      return quantity_of(cell) == Quantity::money;
    });
    find_written(report, rule_report, large, "{0}有 {1} 个数字过大：{2}，写的是{3}。{4}",
                 "In {0}, {1} numbers are implausibly large: {2}, where it says {3}. {4}")
        .message.words(has_fee ? "收费金额以万元为单位，请核对是否误以元填写。"
                               : "请核对是否多写了数字，或者几个单元格的数字连在了一起。",
                       has_fee ? "Fees are in 10,000 yuan: check that it was not written in yuan."
                               : "Check for a digit too many or figures run together.");
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

}  // namespace ogi::rules
