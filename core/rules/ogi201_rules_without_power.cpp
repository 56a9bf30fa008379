#include "core/report/organ.h"
#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"
#include "core/rules/wording.h"

namespace ogi {
namespace {

constexpr Basis basis[] = {Basis::legislation, Basis::reg_20};

void check(const Subject& subject, Judgement& judgement) {
  const Report& report = subject.report;
  if (report.organ.empty()) {
    judgement.not_applicable({.zh = "没有提供机关名称。", .en = "The organ's name was not given."});
    return;
  }
  switch (rule_power(organ_of_name(report.organ))) {
    case RulePower::has:
      judgement.not_applicable(
          {.zh = "该机关有权制定规章。", .en = "The organ has the power to make rules."});
      return;
    case RulePower::unknown:
      judgement.not_applicable(
          {.zh = concat({"从名称", quoted_zh(report.organ), "不能确定该机关是否有权制定规章。"}),
           .en = concat({"The name ", quoted_en(report.organ),
                         " does not tell whether the organ has the power to make rules."})});
      return;
    case RulePower::lacks:
      break;
  }

  const auto is_wrong = [](CellId cell, const CellValue& value) {
    return is_rules_cell(cell) && value.is_number() && compare(value.number, {}) > 0;
  };
  for (const TableCells& wrong : cells_by_table(report, is_wrong)) {
    const std::string& written = report.cells[wrong.cells.front()].written;
    judgement.find({
        .message =
            {.zh =
                 concat({first_cells_zh(wrong.cells), "填了", quoted_zh(written), "，",
                         quoted_zh(report.organ),
                         "没有制定规章的权限，应当填 0。规范性文件和内部制度不计入规章，请核对。"}),
             .en = concat(
                 {first_cells_en(wrong.cells), " says ", quoted_en(written), ", but ",
                  quoted_en(report.organ),
                  " cannot make rules, so it should be 0. Normative documents do not count."})},
        .places = places_of(wrong.cells),
        .expected = "0",
        .actual = written,
    });
  }
}

}  // namespace

// OGI201: 规章 above 0 for an organ that surely cannot make rules.
constinit const Rule ogi201_rules_without_power{
    .code = "OGI201",
    .slug = "rules-without-power",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "无权制定规章的机关填报了规章",
    .title_en = "Rules of an organ without the power",
    .check = check,
};

}  // namespace ogi
