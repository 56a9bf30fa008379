#include "core/check/fixes.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/check/fix_wording.h"
#include "core/repair/blanks.h"
#include "core/report/aggregate.h"
#include "core/rules/claim_findings.h"

namespace ogi::check {
namespace {

/// What the text says of single cells, where it speaks of the same work as the tables.
void add_claimed_figures(const Report& report, const Claims& claims,
                         std::vector<EvidenceFigure>& figures) {
  if (may_speak_of_own_office(report)) return;
  for (const Claim& claim : claims.claims) {
    if (!claim.exact) continue;
    const std::vector<TableReading> readings = table_readings(report, claim);
    if (readings.size() != 1 || readings.front().cells.size() != 1 || !claim.value.is_whole())
      continue;
    figures.push_back({readings.front().cells.front(), claim.value.units, EvidenceSource::text});
  }
}

/// The sums of the members in sections 三 and 四, where all of them have counts.
void add_sums_of_members(const Report& report, std::span<const Report> members,
                         std::vector<EvidenceFigure>& figures) {
  const Aggregate sum = aggregate(members, editions_of(report));
  for (const Table table : {Table::requests, Table::review}) {
    for (const CellId cell : cells_of(report.edition_of(table), table)) {
      const auto total = sum.complete_sum(cell);
      if (total && std::all_of(members.begin(), members.end(), [cell](const Report& member) {
            return member.value(cell).is_count();
          }))
        figures.push_back({cell, total->units, EvidenceSource::members});
    }
  }
}

bool points_at(const Finding& finding, CellId cell) {
  return std::any_of(finding.places.begin(), finding.places.end(), [cell](const Place& place) {
    return place.kind == PlaceKind::cell && place.cell == cell;
  });
}

/// Whether the finding is of the trouble: of one of its equations or, where evidence alone shows
/// it, of one of its cells.
bool is_of(const Finding& finding, const ComponentRepair& repair) {
  if (!repair.failing.empty())
    return std::find(repair.failing.begin(), repair.failing.end(), finding.equation) !=
           repair.failing.end();
  const auto& changes = repair.diagnoses.front().changes;
  return std::any_of(changes.begin(), changes.end(), [&finding](const CellChange& change) {
    return points_at(finding, change.cell);
  });
}

Fix fix_of(const ComponentRepair& repair, const Diagnosis& diagnosis) {
  Fix fix;
  fix.title = title_of(repair, diagnosis);
  for (const CellChange& change : diagnosis.changes)
    fix.edits.push_back({change.cell, to_string(Decimal::whole(change.to))});
  // Both enumerations say the same in the same order.
  fix.confidence = static_cast<Confidence>(diagnosis.certainty);
  fix.recommended = diagnosis.strong;
  fix.equations = repair.failing;
  return fix;
}

/// The finding of a trouble that one move explains, instead of the sums that it broke.
void tell_move(Finding& finding, const ComponentRepair& repair) {
  const Diagnosis& move = repair.diagnoses.front();
  finding.message =
      Phrase("{0}，致使 {1} 项勾稽关系不成立。请核对这些数字的位置。",
             "It seems that {0}, which breaks {1} equations. Check where these figures belong.")
          .phrase(move_of(move))
          .count(repair.failing.size());
  finding.places.clear();
  finding.terms.clear();
  finding.expected.clear();
  finding.actual.clear();
  for (const CellChange& change : move.changes) finding.point_at(change.cell);
}

/// Nobody chooses among more; the question leads to the others.
std::span<const Diagnosis> likeliest_of(const ComponentRepair& repair) {
  constexpr std::size_t most_told = 8;
  return std::span(repair.diagnoses).first(std::min(repair.diagnoses.size(), most_told));
}

void add_explanations(std::vector<Finding>& findings, const ComponentRepair& repair,
                      const Report& report) {
  if (repair.diagnoses.empty()) return;
  const auto of_trouble = [&repair](const Finding& each) { return is_of(each, repair); };
  const auto first = std::find_if(findings.begin(), findings.end(), of_trouble);
  if (first == findings.end()) return;
  for (const Diagnosis& diagnosis : likeliest_of(repair))
    first->fixes.push_back(fix_of(repair, diagnosis));
  if (repair.question)
    first->question = Question{*repair.question, question_about(*repair.question, report)};
  const Diagnosis& likeliest = repair.diagnoses.front();
  if (likeliest.move == Move::none || !likeliest.strong || repair.failing.empty()) return;
  tell_move(*first, repair);
  findings.erase(std::remove_if(first + 1, findings.end(), of_trouble), findings.end());
}

/// Fills in what the equations leave no choice about.
void add_blanks(Finding& finding, std::span<const CellChange> blanks) {
  Fix fix;
  for (const CellChange& blank : blanks) {
    if (points_at(finding, blank.cell))
      fix.edits.push_back({blank.cell, to_string(Decimal::whole(blank.to))});
  }
  if (fix.edits.empty()) return;
  fix.title = Phrase("按勾稽关系补填 {0} 个单元格", "Fill in {0} cells as the equations require")
                  .count(fix.edits.size());
  fix.recommended = true;
  finding.fixes.push_back(std::move(fix));
}

}  // namespace

std::vector<ComponentRepair> diagnose_failures(const Report& report, const Context& context,
                                               std::span<const EquationOutcome> equations) {
  RepairOptions options;
  Evidence& evidence = options.evidence;
  evidence.confirmed.assign(context.confirmed.begin(), context.confirmed.end());
  evidence.wrong.assign(context.wrong.begin(), context.wrong.end());
  evidence.last_year = context.last_year;
  if (context.claims) add_claimed_figures(report, *context.claims, evidence.figures);
  if (!context.members.empty()) add_sums_of_members(report, context.members, evidence.figures);
  const bool any_failed = std::any_of(equations.begin(), equations.end(), [](const auto& outcome) {
    return outcome.state == EquationState::failed;
  });
  // Two blocks of section 四 exchanged break no equation: evidence alone shows it.
  if (!any_failed && evidence.figures.empty()) return {};
  return diagnose(report, equations, options);
}

std::array<bool, cell_count> disputed_cells(std::span<const ComponentRepair> repairs) {
  std::array<bool, cell_count> disputed{};
  for (const ComponentRepair& repair : repairs) {
    for (const Diagnosis& diagnosis : repair.diagnoses) {
      for (const CellChange& change : diagnosis.changes) disputed[change.cell] = true;
    }
    if (!repair.diagnoses.empty()) continue;
    for (const Equation* equation : repair.failing) {
      for (const CellId cell : equation->left) disputed[cell] = true;
      for (const CellId cell : equation->right) disputed[cell] = true;
    }
  }
  return disputed;
}

void add_fixes(std::vector<Finding>& findings, std::span<const ComponentRepair> repairs,
               const Report& report) {
  for (const ComponentRepair& repair : repairs) add_explanations(findings, repair, report);
  if (findings.empty()) return;
  const std::vector<CellChange> blanks = fill_blanks(report);
  for (Finding& finding : findings) add_blanks(finding, blanks);
}

}  // namespace ogi::check
