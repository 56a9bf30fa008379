#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/report.h"

namespace ogi::report {

/// The kinds of 勾稽关系 between the figures of the form.
enum class EquationKind : std::uint8_t {
  balance,       ///< received + carried over = processed + carried forward, in each column
  results,       ///< processed = the sum of the outcomes, in each column
  row_total,     ///< 总计 = the sum over the applicants, in each row
  review_total,  ///< 总计 = the sum of the four outcomes, in each block of section 四
};

/// Sum of `left` = sum of `right`. But for the balance, `left` is the one written total.
struct Equation {
  EquationKind kind;
  std::string_view key;    ///< of the column, row or block that it is about,
  std::string_view label;  ///< and its words in the form
  std::span<const CellId> left;
  std::span<const CellId> right;
};

/// `balance.natural_person`, `row.granted`, `review.reconsideration` …
std::string equation_id(const Equation& equation);
std::string equation_name_zh(const Equation& equation);
std::string equation_name_en(const Equation& equation);

/// The equations of the requests table of `edition` and of section 四, in the form's order:
/// 42 of edition 2021 (rank 40), 40 of edition 2019.
std::span<const Equation> equations_of(Edition edition);

enum class EquationState : std::uint8_t { held, failed, skipped };

/// What an equation comes to in one report.
struct EquationOutcome {
  const Equation* equation;
  EquationState state;
  Decimal left{};  ///< the sums of the counts there are, where it was judged
  Decimal right{};
  std::optional<CellId> not_a_count{};  ///< the first cell that is none
  std::optional<Decimal> missing{};     ///< what the blanks must come to, where that is known
};

/// Judges one equation. No count is below zero, so blanks on one side of it (a total excepted) are
/// no hindrance where the counts beside them come to as much as the other side, or to more. Where
/// they come to less it is skipped, and where a cell is absent, unreadable or no count, and where a
/// sum overflows.
EquationOutcome evaluate(const Report& report, const Equation& equation);

/// What is written less what it should be, of two sums of an equation: a total less its parts; of
/// the balance, what went out less what came in. Nothing on overflow.
std::optional<Decimal> difference_of(const Equation& equation, Decimal left, Decimal right);

/// Every equation of the report's own editions.
std::vector<EquationOutcome> evaluate_all(const Report& report);

}  // namespace ogi::report
