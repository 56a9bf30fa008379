#include "core/rules/rule_list.h"
#include "core/rules/same_text.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50};

/// Between two of the reports summed up in this one.
void find_among_members(const Case& given, RuleReport& rule_report) {
  const auto members = given.context.members;
  for (const SameText& same : find_same_texts(members)) {
    for (const SharedSection& shared : same.sections) {
      Finding& finding = rule_report.find(
          "{0}与{1}的报告，{2}的文字有 {3}% 相同。请各自按本机关的情况撰写。",
          "{3}% of the text of {2} is the same in the reports of {0} and {1}. Each is to tell of "
          "its own work.");
      finding.message.quoted(members[same.first].organ)
          .quoted(members[same.second].organ)
          .phrase(section_phrase(shared.section))
          .count(shared.percent);
      finding.point_at_member(same.first);
      finding.point_at_member(same.second);
    }
  }
}

void find_in_peer(const Case& given, const Report& peer, RuleReport& rule_report) {
  for (const SharedSection& shared : shared_sections(given.report, peer)) {
    Finding& finding = rule_report.find(
        "{0}的文字有 {1}% 与{2}的报告相同。请按本机关的情况撰写。",
        "{1}% of the text of {0} is that of the report of {2}. It is to tell of the organ's own "
        "work.");
    finding.message.phrase(section_phrase(shared.section)).count(shared.percent).quoted(peer.organ);
    for (const SharedPassage& passage : shared.passages)
      finding.point_at(shared.section, passage.first.start, passage.first.end);
    if (finding.places.empty())
      finding.point_at(shared.section, 0, given.report.section(shared.section)->size());
  }
}

void check(const Case& given, RuleReport& rule_report) {
  if (given.context.members.empty() && given.context.peers.empty()) {
    rule_report.not_applicable("没有提供其他机关的报告。", "No other organ's report is given.");
    return;
  }
  find_among_members(given, rule_report);
  for (const Report& peer : given.context.peers) find_in_peer(given, peer, rule_report);
}

}  // namespace

// OGI805: sections of two organs' reports are nearly the same.
constinit const Rule ogi805_same_text{
    .code = "OGI805",
    .slug = "same-text",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "两个机关的文字基本相同",
    .title_en = "Two organs have the same text",
    .check = check,
};

}  // namespace ogi::rules
