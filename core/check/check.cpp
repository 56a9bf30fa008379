#include "core/check/check.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/check/file_limits.h"
#include "core/check/fixes.h"
#include "core/rules/applicability.h"
#include "core/rules/section_text.h"
#include "core/rules/settings.h"
#include "core/text/order.h"

namespace ogi::check {
namespace {

/// Where a place stands in the report, as one number: its section (0 for what concerns all of it),
/// the kind of place, and the order among those.
std::uint64_t position_of(const Place& place) {
  std::size_t section = 0;
  std::size_t order = 0;
  switch (place.kind) {
    case PlaceKind::field:
      order = static_cast<std::size_t>(place.field);
      break;
    case PlaceKind::text:
      order = place.start;
      [[fallthrough]];
    case PlaceKind::heading:
      section = static_cast<std::size_t>(place.section);
      break;
    case PlaceKind::table:
      section = static_cast<std::size_t>(section_of(place.table));
      break;
    case PlaceKind::member:
      order = place.member;
      break;
    case PlaceKind::cell:
      section = static_cast<std::size_t>(section_of(table_of(place.cell)));
      order = place.cell;
      break;
  }
  const std::size_t head = section << 8U | static_cast<std::size_t>(place.kind);
  return static_cast<std::uint64_t>(head) << 48U | order;
}

std::uint64_t position_of(const Finding& finding) {
  if (finding.places.empty()) return 0;
  std::uint64_t first = UINT64_MAX;
  for (const Place& place : finding.places) first = std::min(first, position_of(place));
  return first;
}

/// By place, then by code; rules ran in the order of the codes, so findings of one place only keep
/// theirs.
std::vector<Finding> in_order(std::vector<Finding> findings) {
  std::vector<std::uint64_t> positions;
  positions.reserve(findings.size());
  for (const Finding& finding : findings) positions.push_back(position_of(finding));
  std::vector<Finding> ordered;
  ordered.reserve(findings.size());
  for (const std::size_t index : order_of(findings.size(), [&](std::size_t a, std::size_t b) {
         return positions[a] < positions[b];
       }))
    ordered.push_back(std::move(findings[index]));
  return ordered;
}

RuleReport judge(const Rule& rule, const Case& given) {
  RuleReport rule_report(rule);
  Phrase reason = reason_not_applicable(rule, given.report, given.context);
  if (reason.empty()) {
    rule.check(given, rule_report);
  } else {
    rule_report.not_applicable(std::move(reason));
  }
  return rule_report;
}

/// An office may take what a rule finds for graver or milder.
void set_severities(std::vector<Finding>& findings, const Rule& rule, const Settings* settings) {
  if (settings == nullptr) return;
  for (const SeverityChange& change : settings->severities) {
    if (change.rule != rule.code) continue;
    for (Finding& finding : findings) finding.severity = change.severity;
  }
}

bool says_not_a_report(const Rule& rule, const RuleReport& rule_report) {
  return rule.code == "OGI001" && rule_report.state() == RuleState::failed;
}

/// Whether the table has not one figure: nobody can say that it is right.
bool is_unfilled(const Report& report, Table table) {
  const auto cells = cells_of(report.edition_of(table), table);
  return std::all_of(cells.begin(), cells.end(), [&report](CellId cell) {
    const Meaning meaning = report.value(cell).meaning;
    return meaning == Meaning::absent || meaning == Meaning::blank;
  });
}

Verdict verdict_of(const Result& result, const Report& report, const FileLimits& limits) {
  if (result.count(Severity::error) > 0) return Verdict::fail;
  const bool unfilled = std::any_of(all_tables.begin(), all_tables.end(),
                                    [&report](Table table) { return is_unfilled(report, table); });
  if (unfilled || limits.any_excused() || result.count(EquationState::skipped) > 0)
    return Verdict::incomplete;
  return result.count(Severity::warning) > 0 ? Verdict::warn : Verdict::pass;
}

Result not_a_report(std::span<const Rule* const> rules, RuleReport rule_report) {
  Result result{
      .verdict = Verdict::not_a_report, .equations = {}, .rules = {}, .findings = {}, .notes = {}};
  for (const Rule* rule : rules) {
    const bool is_the_one = rule->code == "OGI001";
    RuleOutcome& outcome = result.rules.emplace_back();
    outcome.rule = rule;
    outcome.state = is_the_one ? RuleState::failed : RuleState::not_applicable;
    if (!is_the_one)
      outcome.reason =
          Phrase("没有识别出年度报告，未作检查。", "Not checked: this is not an annual report.");
  }
  result.findings = std::move(rule_report.findings());
  return result;
}

}  // namespace

std::string_view verdict_key(Verdict verdict) {
  constexpr std::string_view keys[] = {"pass", "warn", "incomplete", "fail", "not_a_report"};
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

Result check_report(const Report& report, const Context& context,
                    std::span<const Rule* const> rules) {
  Result result;
  result.equations = evaluate_all(report);
  FileLimits limits(report, result.equations);
  const std::vector<ComponentRepair> repairs = diagnose_failures(report, context, result.equations);
  const auto disputed = disputed_cells(repairs);
  std::optional<FoldedSections> folded;
  if (context.folded == nullptr) folded = fold_sections(report);
  const SectionTexts texts(report, folded ? *folded : *context.folded, context.settings);
  const Case given{.report = report,
                   .context = context,
                   .texts = texts,
                   .equations = result.equations,
                   .disputed = disputed};
  for (const Rule* rule : rules) {
    RuleReport rule_report = judge(*rule, given);
    limits.excuse(*rule, rule_report);
    if (says_not_a_report(*rule, rule_report)) return not_a_report(rules, std::move(rule_report));
    RuleOutcome& outcome = result.rules.emplace_back();
    outcome.rule = rule;
    outcome.state = rule_report.state();
    if (rule_report.findings().empty()) outcome.reason = std::move(rule_report.reason());
    set_severities(rule_report.findings(), *rule, context.settings);
    for (Finding& finding : rule_report.findings()) result.findings.push_back(std::move(finding));
  }
  result.findings = in_order(std::move(result.findings));
  add_fixes(result.findings, repairs, report);
  result.notes = limits.notes();
  result.verdict = verdict_of(result, report, limits);
  return result;
}

}  // namespace ogi::check
