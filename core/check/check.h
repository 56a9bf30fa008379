#pragma once

#include <span>
#include <vector>

#include "core/report/report.h"
#include "core/rooms_generated.h"
#include "core/rules/rule.h"

namespace ogi::check {

/// `incomplete`: no error was found, but equations or tables that the form requires, or what the
/// file did not tell, could not be checked.
enum class Verdict : std::uint8_t { pass, warn, incomplete, fail, not_a_report };
std::string_view verdict_key(Verdict verdict);

struct RuleOutcome {
  const Rule* rule = nullptr;
  RuleState state = RuleState::held;
  Phrase reason{};
};

/// What a run found, and what it checked: absence of findings is not the same as having looked.
struct Result {
  Verdict verdict = Verdict::pass;
  std::vector<EquationOutcome> equations;
  std::vector<RuleOutcome> rules;
  std::vector<Finding> findings;  ///< in the order of their places, then of the codes
  std::vector<Note> notes;        ///< the limits of the file that matter here

  [[nodiscard]] std::size_t count(Severity severity) const;
  [[nodiscard]] std::size_t count(EquationState state) const;
};

/// Runs `rules` (all_rules() but in tests of single ones) on a report. Where OGI001 says that
/// nothing of an annual report is there, no other rule runs. The result points into `rules` and the
/// form, not into `report`.
Result check_report(const Report& report, const Context& context,
                    std::span<const Rule* const> rules);

}  // namespace ogi::check
