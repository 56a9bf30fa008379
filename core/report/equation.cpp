#include "core/report/equation.h"

#include <algorithm>
#include <array>

#include "core/report/sums.h"

namespace ogi::report {
namespace {

const RequestRow& row_named(std::span<const RequestRow> rows, std::string_view key) {
  for (const RequestRow& row : rows) {
    if (row.key == key) return row;
  }
  return rows.front();
}

/// The equations of one edition with all their cells: totals and parts of the balance of each
/// column, of its results, of each row and of each block, in this order.
class EquationList {
 public:
  explicit EquationList(Edition edition) {
    const std::span<const RequestRow> rows = request_rows(edition);
    for (const EquationKind kind : {EquationKind::balance, EquationKind::results}) {
      for (std::size_t i = 0; i < applicant_count; ++i) {
        const Column& column = applicant_columns()[i];
        begin(kind, column.key, column.label);
        if (kind == EquationKind::balance) {
          add(row_named(rows, "received").cell(i));
          add(row_named(rows, "carried_over").cell(i));
          end_of_left();
          add(row_named(rows, "processed").cell(i));
          add(row_named(rows, "carried_forward").cell(i));
        } else {
          add(row_named(rows, "processed").cell(i));
          end_of_left();
          for (const RequestRow& row : rows) {
            if (is_outcome(row)) add(row.cell(i));
          }
        }
        end_of_right();
      }
    }
    for (const RequestRow& row : rows)
      add_total(EquationKind::row_total, row.key, row.label, row.first, total_column);
    for (const ReviewBlock& block : review_blocks())
      add_total(EquationKind::review_total, block.key, block.label, block.first, outcome_count - 1);
  }

  // The equations point into their own list.
  EquationList(const EquationList&) = delete;
  EquationList& operator=(const EquationList&) = delete;

  [[nodiscard]] std::span<const Equation> all() const { return {equations_.data(), count_}; }

 private:
  /// The total stands behind its parts.
  void add_total(EquationKind kind, std::string_view key, const Label& label, CellId first,
                 std::size_t parts) {
    begin(kind, key, label);
    add(static_cast<CellId>(first + parts));
    end_of_left();
    for (std::size_t i = 0; i < parts; ++i) add(static_cast<CellId>(first + i));
    end_of_right();
  }

  void begin(EquationKind kind, std::string_view key, const Label& label) {
    equations_[count_++] = {
        .kind = kind, .key = key, .label = label.official, .left = {}, .right = {}};
  }
  void add(CellId cell) { cells_[end_++] = cell; }
  void end_of_left() { equations_[count_ - 1].left = taken(); }
  void end_of_right() { equations_[count_ - 1].right = taken(); }

  /// The cells added since the last time.
  std::span<const CellId> taken() {
    const std::size_t start = taken_;
    taken_ = end_;
    return {&cells_[start], end_ - start};
  }

  std::array<Equation, 2 * applicant_count + most_request_rows + review_block_count> equations_{};
  std::array<CellId,
             applicant_count*(4 + 2 * most_request_rows) + review_block_count * outcome_count>
      cells_{};
  std::size_t count_ = 0;
  std::size_t end_ = 0;    ///< of the cells
  std::size_t taken_ = 0;  ///< of them, by equations
};

/// What the names of the equations of a kind have in common: in front of the key, behind the label.
struct Naming {
  std::string_view id;
  std::string_view en;
  std::string_view zh;
};

const Naming& naming_of(EquationKind kind) {
  static constexpr Naming namings[] = {
      {"balance.", "balance of column ", "”列：一＋二＝三（七）＋四"},
      {"results.", "results of column ", "”列：（七）总计＝（一）至（六）之和"},
      {"row.", "total of row ", "”行：总计＝各类申请人之和"},
      {"review.", "total of ", "”：总计＝四种结果之和"},
  };
  return namings[static_cast<std::size_t>(kind)];
}

}  // namespace

std::span<const Equation> equations_of(Edition edition) {
  static const EquationList lists[] = {EquationList(Edition::trial_2019),
                                       EquationList(Edition::notice_2021)};
  return lists[static_cast<std::size_t>(edition)].all();
}

std::string equation_id(const Equation& equation) {
  std::string id(naming_of(equation.kind).id);
  id += equation.key;
  return id;
}

std::string equation_name_zh(const Equation& equation) {
  std::string name("“");
  name += equation.label;
  name += naming_of(equation.kind).zh;
  return name;
}

std::string equation_name_en(const Equation& equation) {
  std::string name(naming_of(equation.kind).en);
  name += equation.key;
  return name;
}

namespace {

bool has_absent(const Report& report, std::span<const CellId> cells) {
  return std::any_of(cells.begin(), cells.end(), [&report](CellId cell) {
    return report.value(cell).meaning == Meaning::absent;
  });
}

void judge_beside_blanks(const Report& report, const CountSum& left, const CountSum& right,
                         EquationOutcome& outcome) {
  const Equation& equation = *outcome.equation;
  // A side that is blank altogether is a total, or as good as not filled in.
  const bool one_side_only = left.is_complete() != right.is_complete();
  const CountSum& open = left.is_complete() ? right : left;
  const bool readable = !left.not_readable && !right.not_readable && !left.too_large &&
                        !right.too_large && !has_absent(report, equation.left) &&
                        !has_absent(report, equation.right);
  if (!one_side_only || !readable) return;
  const std::int64_t whole = left.is_complete() ? left.total : right.total;
  const std::int64_t missing = whole - open.total;
  const bool is_total = left.not_a_count && equation.left.size() == 1;
  if (is_total || (open.counts == 0 && whole > 0)) return;
  if (missing > 0) {
    outcome.missing = Decimal::whole(missing);
    return;
  }
  outcome.left = Decimal::whole(left.total);
  outcome.right = Decimal::whole(right.total);
  outcome.state = missing == 0 ? EquationState::held : EquationState::failed;
}

}  // namespace

EquationOutcome evaluate(const Report& report, const Equation& equation) {
  EquationOutcome outcome{.equation = &equation, .state = EquationState::skipped};
  const CountSum left = sum_of_counts(report, equation.left);
  const CountSum right = sum_of_counts(report, equation.right);
  if (!left.is_complete() || !right.is_complete()) {
    outcome.not_a_count = left.is_complete() ? right.not_a_count : left.not_a_count;
    judge_beside_blanks(report, left, right, outcome);
    return outcome;
  }
  outcome.left = Decimal::whole(left.total);
  outcome.right = Decimal::whole(right.total);
  outcome.state = outcome.left == outcome.right ? EquationState::held : EquationState::failed;
  return outcome;
}

std::optional<Decimal> difference_of(const Equation& equation, Decimal left, Decimal right) {
  return equation.kind == EquationKind::balance ? subtract(right, left) : subtract(left, right);
}

std::vector<EquationOutcome> evaluate_all(const Report& report) {
  const std::span<const Equation> equations = equations_of(report.edition_of(Table::requests));
  std::vector<EquationOutcome> outcomes;
  outcomes.reserve(equations.size());
  for (const Equation& equation : equations) outcomes.push_back(evaluate(report, equation));
  return outcomes;
}

}  // namespace ogi::report
