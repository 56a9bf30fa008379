#include "core/rules/rule_list.h"
#include "core/rules/wording.h"

namespace ogi {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019};

void check(const Subject& subject, Judgement& judgement) {
  const Report& report = subject.report;
  if (!report.year || (!report.disclosure_edition && !report.requests_edition)) {
    judgement.not_applicable(
        {.zh = "不知道报告年度，或者不能确定表格的版本。",
         .en = "The report year or the editions of the tables are not known."});
    return;
  }
  const Edition required = edition_for_year(*report.year);
  const auto judge = [&](Table table, const std::optional<Edition>& edition) {
    if (!edition || *edition == required) return;
    const std::string year = std::to_string(*report.year);
    judgement.find({
        .message = {.zh = concat({section_name_zh(table), "的表格是", notice_of(*edition),
                                  "的样式，", year, "年的报告应当使用", notice_of(required),
                                  "的样式。请换用该样式后重新填写。"}),
                    .en = concat({"The table of ", section_name_en(table), " is that of ",
                                  notice_of(*edition), "; a report for ", year,
                                  " must use that of ", notice_of(required), "."})},
        .places = {TablePlace{.table = table}},
        .expected = std::string(edition_key(required)),
        .actual = std::string(edition_key(*edition)),
    });
  };
  judge(Table::disclosure, report.disclosure_edition);
  judge(Table::requests, report.requests_edition);
}

}  // namespace

// OGI004: a table is that of the other edition; each is told by itself, for reports mix them.
constinit const Rule ogi004_edition_mismatch{
    .code = "OGI004",
    .slug = "edition-mismatch",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "表格版本与年度不符",
    .title_en = "Table of the wrong edition",
    .check = check,
};

}  // namespace ogi
