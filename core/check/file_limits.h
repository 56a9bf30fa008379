#pragma once

#include <span>
#include <vector>

#include "core/report/report.h"
#include "core/rooms_generated.h"
#include "core/rules/rule.h"

namespace ogi::check {

/// What the file of a report could not tell is said of the file, once, and is no fault of the
/// report (docs/adr/165).
class FileLimits {
 public:
  /// Takes from `equations` the failures that say nothing where the order of the words was lost.
  FileLimits(const Report& report, std::vector<EquationOutcome>& equations);

  /// Takes the findings back of a rule that may have found nothing but a limit of the file.
  void excuse(const Rule& rule, RuleReport& rule_report);

  /// Whether something could not be judged for the file's sake.
  [[nodiscard]] bool any_excused() const { return excused_; }
  /// The limits that matter to what was checked.
  [[nodiscard]] std::vector<Note> notes() const;

 private:
  [[nodiscard]] bool is_excused(const Rule& rule) const;

  const Report& report_;
  bool order_matters_ = false;
  bool excused_ = false;
};

/// The limit in plain words, and what to do about it.
Phrase words_of(const Note& note);

}  // namespace ogi::check
