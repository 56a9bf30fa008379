#include <algorithm>

#include "core/rules/rule_list.h"
#include "core/rules/wording.h"

namespace ogi {
namespace {

constexpr Basis basis[] = {Basis::reg_50, Basis::notice_2021};

void check(const Subject& subject, Judgement& judgement) {
  const Report& report = subject.report;
  if (!report.headings) {
    judgement.not_applicable({.zh = "没有提供各部分的标题。", .en = "No headings were given."});
    return;
  }
  Message message{.zh = "缺少", .en = "Missing: "};
  std::vector<Place> places;
  for (const Section section : all_sections) {
    if (section == Section::preamble) continue;
    const bool present =
        std::any_of(report.headings->begin(), report.headings->end(),
                    [section](const Heading& heading) { return heading.section == section; });
    if (present) continue;
    message.zh += concat({places.empty() ? "" : "、", "第", section_numeral(section), "部分“",
                          section_title(section), "”"});
    message.en += concat({places.empty() ? "" : ", ", "section ", section_key(section), " ",
                          section_title(section)});
    places.emplace_back(HeadingPlace{section});
  }
  if (places.empty()) return;
  message.zh += "。年度报告应当有六个部分，请补上；没有相关情况的，也应当保留标题并写明。";
  message.en +=
      ". A report has six sections; one with nothing to report keeps its heading and says so.";
  judgement.find({.message = std::move(message), .places = std::move(places)});
}

}  // namespace

// OGI005: one of the six sections is absent.
constinit const Rule ogi005_section_missing{
    .code = "OGI005",
    .slug = "section-missing",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "缺少规定的部分",
    .title_en = "Section missing",
    .check = check,
};

}  // namespace ogi
