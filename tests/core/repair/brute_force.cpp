#include "tests/core/repair/brute_force.h"

#include <algorithm>
#include <bitset>
#include <optional>

#include "tests/core/all_rooms.h"
#include "tests/core/repair/records.h"

namespace ogi::test {
namespace {

/// Equations, one bit each.
using Equations = std::bitset<64>;

class Trials {
 public:
  explicit Trials(const Report& report)
      : equations_(equations_of(report.edition_of(Table::requests))) {
    for (const CellId cell : summed_cells(report.edition_of(Table::requests))) {
      cells_.push_back(cell);
      figures_[cell] = figure(report, cell);
    }
    for (std::size_t i = 0; i < equations_.size(); ++i) {
      for (const CellId cell : equations_[i].left) with_[cell].set(i);
      for (const CellId cell : equations_[i].right) with_[cell].set(i);
      if (difference(equations_[i]) != 0) failing_.set(i);
    }
  }

  std::set<Correction> of_size(std::size_t size) {
    found_.clear();
    choose(size, 0, Equations{});
    return found_;
  }

 private:
  void choose(std::size_t size, std::size_t from, const Equations& covered) {
    if (chosen_.size() == size) {
      if ((failing_ & ~covered).none()) solve();
      return;
    }
    for (std::size_t i = from; i < cells_.size(); ++i) {
      chosen_.push_back(cells_[i]);
      choose(size, i + 1, covered | with_[cells_[i]]);
      chosen_.pop_back();
    }
  }

  /// An equation in which one chosen cell is still open gives that cell. Where none is left but
  /// cells are open, the set is not minimal: up to three cells leave a choice only within a block
  /// of section 四, where one would do.
  void solve() {
    const std::array<std::int64_t, cell_count> before = figures_;
    std::vector<CellId> open = chosen_;
    for (bool solved = true; solved && !open.empty();) {
      solved = false;
      for (std::size_t i = 0; i < equations_.size() && !solved; ++i) {
        std::optional<CellId> single;
        std::size_t count = 0;
        for (const CellId cell : open) {
          if (!with_[cell].test(i)) continue;
          single = cell;
          ++count;
        }
        if (count != 1) continue;
        const auto& left = equations_[i].left;
        const bool on_left = std::find(left.begin(), left.end(), *single) != left.end();
        figures_[*single] += (on_left ? -1 : 1) * difference(equations_[i]);
        open.erase(std::find(open.begin(), open.end(), *single));
        solved = true;
      }
    }
    bool right = open.empty();
    for (const Equation& equation : equations_) right = right && difference(equation) == 0;
    Correction correction;
    for (const CellId cell : chosen_) {
      right = right && figures_[cell] >= 0 && figures_[cell] != before[cell];
      correction.emplace_back(cell, figures_[cell]);
    }
    if (right) found_.insert(correction);
    figures_ = before;
  }

  [[nodiscard]] std::int64_t difference(const Equation& equation) const {
    std::int64_t sum = 0;
    for (const CellId cell : equation.left) sum += figures_[cell];
    for (const CellId cell : equation.right) sum -= figures_[cell];
    return sum;
  }

  std::span<const Equation> equations_;
  std::vector<CellId> cells_;
  std::array<std::int64_t, cell_count> figures_{};
  std::array<Equations, cell_count> with_{};
  Equations failing_;
  std::vector<CellId> chosen_;
  std::set<Correction> found_;
};

}  // namespace

std::set<Correction> smallest_corrections(const Report& report, std::size_t most) {
  Trials trials(report);
  for (std::size_t size = 1; size <= most; ++size) {
    std::set<Correction> found = trials.of_size(size);
    if (!found.empty()) return found;
  }
  return {};
}

std::set<Correction> combined(const std::vector<ComponentRepair>& repairs) {
  std::set<Correction> all{Correction{}};
  for (const ComponentRepair& repair : repairs) {
    std::set<Correction> longer;
    for (const Correction& before : all) {
      for (const Diagnosis& diagnosis : repair.diagnoses) {
        Correction correction = before;
        for (const CellChange& change : diagnosis.changes) {
          correction.emplace_back(change.cell, change.to);
        }
        std::sort(correction.begin(), correction.end());
        longer.insert(correction);
      }
    }
    all = longer;
  }
  return all;
}

Report mended(Report report, const Diagnosis& diagnosis) {
  for (const CellChange& change : diagnosis.changes) set_figure(report, change.cell, change.to);
  return report;
}

Report mended(Report report, const Correction& correction) {
  for (const auto& [cell, value] : correction) set_figure(report, cell, value);
  return report;
}

std::vector<ComponentRepair> explain_all(const Report& report, const RepairOptions& options) {
  return diagnose(report, evaluate_all(report), options);
}

bool adds_up(const Report& report) {
  const std::vector<EquationOutcome> outcomes = evaluate_all(report);
  return std::all_of(outcomes.begin(), outcomes.end(), [](const EquationOutcome& outcome) {
    return outcome.state == EquationState::held;
  });
}

}  // namespace ogi::test
