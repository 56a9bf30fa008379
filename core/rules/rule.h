#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/claims/claims.h"
#include "core/report/date.h"
#include "core/report/equation.h"
#include "core/report/folded_sections.h"
#include "core/report/report.h"
#include "core/rooms_generated.h"
#include "core/rules/basis.h"
#include "core/rules/finding.h"

namespace ogi::rules {

struct Settings;

/// A figure of a cell that is known from elsewhere, such as the year's statistics of enforcement.
struct GivenFigure {
  CellId cell{};
  std::string value;   ///< as written
  std::string source;  ///< what it is from; may be empty
};

/// What a report is held against beside itself. What is not given is not judged by.
struct Context {
  /// The day of the check; the core has no clock.
  std::optional<Date> today{};
  /// What the sections of the report claim: read_claims() of it.
  const Claims* claims = nullptr;
  /// fold_sections() of the report, where the caller has it already.
  const FoldedSections* folded = nullptr;
  const Report* last_year = nullptr;
  /// The reports that this one sums up, and the names of the organs that must be among them.
  std::span<const Report> members{};
  std::span<const std::string> roster{};
  /// Reports of other organs that were checked along with this one.
  std::span<const Report> peers{};
  std::span<const GivenFigure> figures{};
  const Settings* settings = nullptr;
  /// The province whose own rules are asked for, by its full name (江苏省); empty for none.
  std::string_view province{};
  /// Cells of which the user says that they are right, or wrong; no rule asks, the fixes do.
  std::span<const CellId> confirmed{};
  std::span<const CellId> wrong{};
};

class SectionTexts;

/// What a run checks: a report, with what rules share so that it is worked out once.
struct Case {
  const Report& report;
  const Context& context;
  const SectionTexts& texts;  ///< of the report
  std::span<const EquationOutcome> equations;
  /// One a cell: whether failing equations leave it open if the cell is right. What else speaks
  /// against such a cell is evidence in that matter and no finding of its own.
  std::span<const bool> disputed;
};

/// Each rule on each report ends as one of these; a skipped rule never looks like a pass.
enum class RuleState : std::uint8_t {
  held,
  failed,
  not_applicable,  ///< the rule has nothing to say of this report
  not_judged       ///< it has, but a cell it needs is blank, unreadable or already in dispute
};
std::string_view rule_state_key(RuleState state);

/// The report that a term is a cell of.
const Report& report_of(const Term& term, const Report& report, const Context& context);

struct Rule;

/// What one rule has to say of one report.
class RuleReport {
 public:
  explicit RuleReport(const Rule& rule) : rule_(&rule) {}

  /// Takes a finding in, with the rule's own severity, for the caller to complete: arguments of the
  /// message, places, a milder severity. Valid until the next one.
  Finding& find(const char* zh, const char* en);
  Finding& find(Phrase message);
  /// Each returns the reason, for its arguments.
  Phrase& not_applicable(const char* zh, const char* en);
  void not_applicable(Phrase reason);
  Phrase& not_judged(const char* zh, const char* en);

  /// `failed` where there is a finding, whatever else was said.
  [[nodiscard]] RuleState state() const { return findings_.empty() ? state_ : RuleState::failed; }
  /// Why the rule was not applicable or not judged; meaningless in the other states.
  [[nodiscard]] Phrase& reason() { return reason_; }
  [[nodiscard]] std::vector<Finding>& findings() { return findings_; }

 private:
  Phrase& set(RuleState state, Phrase reason);

  const Rule* rule_;
  RuleState state_ = RuleState::held;
  Phrase reason_;
  std::vector<Finding> findings_;
};

enum class Editions : std::uint8_t { all, trial_2019, notice_2021 };

/// The report years that a rule is for, both ends included; one that is not given is open.
struct Years {
  std::optional<int> from{};
  std::optional<int> to{};

  [[nodiscard]] constexpr bool are_all() const { return !from && !to; }
  [[nodiscard]] constexpr bool include(int year) const {
    return (!from || *from <= year) && (!to || year <= *to);
  }
};

/// The organs that a rule is for, as far as their names tell (core/report/organ.h).
enum class Organs : std::uint8_t {
  all,
  governments,         ///< themselves, of every level
  departments,         ///< of local governments
  state_council,       ///< its departments
  without_rule_power,  ///< who surely cannot make 规章
};
inline constexpr std::size_t organs_count = 5;

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
  // A report of which the year or the organ is not known is outside of a limit.
  Years years{};
  Organs organs = Organs::all;
  /// By its full name; the rule is silent unless the context names the same.
  std::string_view province{};
  /// Limits of the file that look like what the rule finds: where the report's file has one, what
  /// it finds is taken back.
  NoteKinds excused_by{};
  std::span<const Basis> basis;
  std::string_view title_zh;
  std::string_view title_en;
  void (*check)(const Case& given, RuleReport& rule_report);
};

}  // namespace ogi::rules
