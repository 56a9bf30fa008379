#include <algorithm>

#include "core/rules/rule_list.h"
#include "core/rules/title_contents.h"
#include "core/rules/wording.h"

namespace ogi {
namespace {

constexpr Basis basis[] = {Basis::reg_49, Basis::notice_2021};

struct StatedYear {
  Field field;
  int year;
  std::string_view zh;
  std::string_view en;
};

std::vector<StatedYear> stated_years(const Report& report) {
  std::vector<StatedYear> years;
  if (report.title) {
    if (const auto year = contents_of_title(*report.title).year)
      years.push_back({Field::title, *year, "标题", "the title"});
  }
  if (report.year) years.push_back({Field::year, *report.year, "报告年度", "the report year"});
  // A period across two years says nothing of the year: OGI010 speaks of it.
  if (report.period && report.period->from.year == report.period->to.year)
    years.push_back(
        {Field::period, report.period->from.year, "统计期限", "the statistical period"});
  return years;
}

void check(const Subject& subject, Judgement& judgement) {
  const Report& report = subject.report;
  const std::vector<StatedYear> years = stated_years(report);
  if (years.size() < 2) {
    judgement.not_applicable(
        {.zh = "标题、报告年度、统计期限中写明年份的不足两处，无从比较。",
         .en = "Fewer than two of title, report year and period state a year."});
    return;
  }
  const bool agree = std::all_of(years.begin(), years.end(), [&years](const StatedYear& stated) {
    return stated.year == years.front().year;
  });
  if (agree) return;

  Message message;
  std::vector<Place> places;
  for (const StatedYear& stated : years) {
    const std::string year = std::to_string(stated.year);
    message.zh += concat({places.empty() ? "" : "，", stated.zh, "是", year, "年"});
    message.en += concat({places.empty() ? "" : ", ", stated.en, " says ", year});
    places.emplace_back(FieldPlace{stated.field});
  }
  message.zh += "，前后不一致。请核对后统一。";
  message.en += ": they disagree. Check which is right.";
  judgement.find({.message = std::move(message), .places = std::move(places)});
}

}  // namespace

// OGI003: title, declared year and statistical period disagree on the year.
constinit const Rule ogi003_year_conflict{
    .code = "OGI003",
    .slug = "year-conflict",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "年度不一致",
    .title_en = "Years disagree",
    .check = check,
};

}  // namespace ogi
