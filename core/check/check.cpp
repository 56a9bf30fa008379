#include "core/check/check.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace ogi {
namespace {

/// Where a place stands in the report: its section (0 for what concerns all of it), the kind of
/// place, and the order among those.
using Position = std::tuple<int, int, std::size_t>;

Position position_of(const Place& place) {
  struct Visitor {
    Position operator()(const FieldPlace& place) const {
      return {0, 0, static_cast<std::size_t>(place.field)};
    }
    Position operator()(const HeadingPlace& place) const {
      return {static_cast<int>(place.section), 1, 0};
    }
    Position operator()(const TextPlace& place) const {
      return {static_cast<int>(place.section), 2, place.start};
    }
    Position operator()(const TablePlace& place) const { return {section_of(place.table), 3, 0}; }
    Position operator()(const CellPlace& place) const {
      return {section_of(table_of(place.cell)), 4, place.cell};
    }
  };
  return std::visit(Visitor{}, place);
}

Position position_of(const Finding& finding) {
  if (finding.places.empty()) return {};
  Position first = position_of(finding.places.front());
  for (const Place& place : finding.places) first = std::min(first, position_of(place));
  return first;
}

/// By place, then by code; rules ran in the order of the codes, so findings of one place only keep theirs.
std::vector<Finding> in_order(std::vector<Finding> findings) {
  std::vector<std::pair<Position, std::size_t>> order;
  order.reserve(findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) order.emplace_back(position_of(findings[i]), i);
  std::sort(order.begin(), order.end());
  std::vector<Finding> ordered;
  ordered.reserve(findings.size());
  for (const auto& [position, index] : order) ordered.push_back(std::move(findings[index]));
  return ordered;
}

bool applies(const Rule& rule, const Report& report) {
  if (rule.editions == Editions::all) return true;
  const Edition edition =
      rule.editions == Editions::trial_2019 ? Edition::trial_2019 : Edition::notice_2021;
  return report.edition_of(rule.table.value_or(Table::requests)) == edition;
}

Judgement judge(const Rule& rule, const Subject& subject) {
  Judgement judgement(rule);
  if (applies(rule, subject.report)) {
    rule.check(subject, judgement);
  } else {
    judgement.not_applicable({.zh = "报告使用的表格版本不适用这一规则。",
                              .en = "The rule is not for the edition that the report uses."});
  }
  return judgement;
}

bool says_not_a_report(const Rule& rule, const Judgement& judgement) {
  return rule.code == "OGI001" && judgement.state() == RuleState::failed;
}

Verdict verdict_of(const Result& result) {
  if (result.count(Severity::error) > 0) return Verdict::fail;
  return result.count(Severity::warning) > 0 ? Verdict::warn : Verdict::pass;
}

Result not_a_report(std::span<const Rule* const> rules, Judgement judgement) {
  Result result{.verdict = Verdict::not_a_report, .equations = {}, .rules = {}, .findings = {}};
  for (const Rule* rule : rules) {
    const bool is_the_one = rule->code == "OGI001";
    result.rules.push_back(
        {.rule = rule,
         .state = is_the_one ? RuleState::failed : RuleState::not_applicable,
         .reason = is_the_one ? Message{}
                              : Message{.zh = "没有识别出年度报告，未作检查。",
                                        .en = "Not checked: this is not an annual report."}});
  }
  result.findings = std::move(judgement.findings());
  return result;
}

}  // namespace

std::string_view verdict_key(Verdict verdict) {
  constexpr std::string_view keys[] = {"pass", "warn", "fail", "not_a_report"};
  return keys[static_cast<std::size_t>(verdict)];
}

std::size_t Result::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(),
                    [severity](const Finding& finding) { return finding.severity == severity; }));
}

std::size_t Result::count(EquationState state) const {
  return static_cast<std::size_t>(
      std::count_if(equations.begin(), equations.end(),
                    [state](const EquationOutcome& outcome) { return outcome.state == state; }));
}

Result check(const Report& report, std::optional<Date> today, std::span<const Rule* const> rules) {
  Result result;
  result.equations = evaluate_all(report);
  const Subject subject{.report = report, .equations = result.equations, .today = today};
  for (const Rule* rule : rules) {
    Judgement judgement = judge(*rule, subject);
    if (says_not_a_report(*rule, judgement)) return not_a_report(rules, std::move(judgement));
    result.rules.push_back(
        {.rule = rule,
         .state = judgement.state(),
         .reason = judgement.findings().empty() ? judgement.reason() : Message{}});
    std::move(judgement.findings().begin(), judgement.findings().end(),
              std::back_inserter(result.findings));
  }
  result.findings = in_order(std::move(result.findings));
  result.verdict = verdict_of(result);
  return result;
}

}  // namespace ogi
