#include <array>

#include "core/rules/form_cells.h"
#include "core/rules/rule_list.h"
#include "core/rules/wording.h"

namespace ogi {
namespace {

constexpr Basis basis[] = {Basis::notice_2019, Basis::reg_20};

void check(const Subject& subject, Judgement& judgement) {
  const Report& report = subject.report;
  bool any_judged = false;
  for (const DisclosureRow& row : disclosure_rows(Edition::trial_2019)) {
    if (row.columns.back().key != "published_total") continue;
    const auto [made, newly_published, published_total] = row.cells;
    const CellValue& part = report.value(newly_published);
    const CellValue& whole = report.value(published_total);
    if (!part.is_count() || !whole.is_count()) continue;
    any_judged = true;
    if (compare(part.number, whole.number) <= 0) continue;
    const std::string part_text = to_string(part.number);
    const std::string whole_text = to_string(whole.number);
    judgement.find({
        .message = {.zh = concat({"“", row.label.official, "”本年新公开 ", part_text,
                                  "，大于对外公开总数量 ", whole_text,
                                  "。总数量应当包括本年新公开的数量，请核对。"}),
                    .en = concat({cell_name_en(newly_published), " is ", part_text,
                                  ", more than the total ever published, ", whole_text,
                                  ". The total includes this year's; check both."})},
        .places = places_of(std::array{newly_published, published_total}),
        .actual = part_text,
    });
  }
  if (!any_judged)
    judgement.not_judged({.zh = "本年新公开数量、对外公开总数量有空白或不是数字的单元格。",
                          .en = "The figures published are blank or no numbers."});
}

}  // namespace

// OGI203: newly published > published in total, in edition 2019.
constinit const Rule ogi203_published_total{
    .code = "OGI203",
    .slug = "published-total",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::trial_2019,
    .table = Table::disclosure,
    .basis = basis,
    .title_zh = "新公开数量大于公开总数量",
    .title_en = "More published this year than in total",
    .check = check,
};

}  // namespace ogi
