#include "core/rules/rule_list.h"
#include "core/rules/title_contents.h"
#include "core/rules/wording.h"
#include "core/text/fold.h"

namespace ogi {
namespace {

constexpr Basis basis[] = {Basis::notice_2021};

void check(const Subject& subject, Judgement& judgement) {
  const Report& report = subject.report;
  if (!report.title) {
    judgement.not_applicable({.zh = "没有提供标题。", .en = "No title was given."});
    return;
  }
  constexpr std::string_view form_zh =
      "规范的写法是“机关名称＋年份＋政府信息公开工作年度报告”，请修改。";
  constexpr std::string_view form_en =
      "The standard form is: name of the organ, year, 政府信息公开工作年度报告.";
  const std::vector<Place> places{FieldPlace{Field::title}};
  if (fold_label(*report.title).empty()) {
    judgement.find({.message = {.zh = concat({"报告没有标题。", form_zh}),
                                .en = concat({"The report has no title. ", form_en})},
                    .places = places});
    return;
  }

  const TitleContents contents = contents_of_title(*report.title);
  std::string lacking_zh;
  std::string lacking_en;
  const auto lacks = [&](std::string_view zh, std::string_view en) {
    lacking_zh += concat({lacking_zh.empty() ? "" : "、", zh});
    lacking_en += concat({lacking_en.empty() ? "" : ", ", en});
  };
  if (!contents.has_organ) lacks("机关名称", "the name of the organ");
  if (!contents.year) lacks("年份", "the year");
  if (!contents.names_the_report)
    lacks("“政府信息公开工作年度报告”的字样", "the words 政府信息公开工作年度报告");
  if (lacking_zh.empty()) return;
  judgement
      .find({.message = {.zh = concat(
                             {"标题", quoted_zh(*report.title), "缺少", lacking_zh, "。", form_zh}),
                         .en = concat({"The title ", quoted_en(*report.title), " lacks ",
                                       lacking_en, ". ", form_en})},
             .places = places})
      .actual = *report.title;
}

}  // namespace

// OGI002: the title is not <organ><year>年政府信息公开工作年度报告.
constinit const Rule ogi002_title_nonstandard{
    .code = "OGI002",
    .slug = "title-nonstandard",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "标题不规范",
    .title_en = "Title not in the standard form",
    .check = check,
};

}  // namespace ogi
