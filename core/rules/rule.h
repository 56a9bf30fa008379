#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "core/report/date.h"
#include "core/report/equation.h"
#include "core/report/report.h"
#include "core/rules/basis.h"
#include "core/rules/finding.h"

namespace ogi {

/// What a run checks: a report, with what rules share so that it is worked out once.
struct Subject {
  const Report& report;
  std::span<const EquationOutcome> equations;
  /// The day of the check, where the caller told it; the core has no clock.
  std::optional<Date> today{};
};

/// Each rule on each report ends as one of these; a skipped rule never looks like a pass.
enum class RuleState : std::uint8_t {
  held,
  failed,
  not_applicable,  ///< the rule has nothing to say of this report
  not_judged       ///< it has, but a cell it needs is blank, unreadable or already in dispute
};
std::string_view rule_state_key(RuleState state);

struct Rule;

/// What one rule has to say of one report.
class Judgement {
 public:
  explicit Judgement(const Rule& rule) : rule_(&rule) {}

  /// Takes a finding in, with the rule's own severity; the caller may make it milder.
  Finding& find(Finding finding);
  void not_applicable(Message reason) { set(RuleState::not_applicable, std::move(reason)); }
  void not_judged(Message reason) { set(RuleState::not_judged, std::move(reason)); }

  /// `failed` where there is a finding, whatever else was said.
  [[nodiscard]] RuleState state() const { return findings_.empty() ? state_ : RuleState::failed; }
  /// Why the rule was not applicable or not judged; meaningless in the other states.
  [[nodiscard]] const Message& reason() const { return reason_; }
  [[nodiscard]] std::vector<Finding>& findings() { return findings_; }

 private:
  void set(RuleState state, Message reason) {
    state_ = state;
    reason_ = std::move(reason);
  }

  const Rule* rule_;
  RuleState state_ = RuleState::held;
  Message reason_;
  std::vector<Finding> findings_;
};

enum class Editions : std::uint8_t { all, trial_2019, notice_2021 };

/// A rule in one place: the declaration stands in core/rules/ogiNNN_slug.cpp beside its page
/// ogiNNN_slug.md.
struct Rule {
  std::string_view code;  ///< OGI301; never used again once retired
  std::string_view slug;  ///< names the defect: requests-balance
  int version;        ///< raised when the rule starts to judge differently; waivers are bound to it
  Severity severity;  ///< the default; a finding may be milder
  Editions editions;
  /// The table whose edition counts; section 三's where none is named. Without meaning for `all`.
  std::optional<Table> table{};
  std::span<const Basis> basis;
  std::string_view title_zh;
  std::string_view title_en;
  void (*check)(const Subject& subject, Judgement& judgement);
};

inline Finding& Judgement::find(Finding finding) {
  finding.rule = rule_;
  finding.severity = rule_->severity;
  return findings_.emplace_back(std::move(finding));
}

}  // namespace ogi
