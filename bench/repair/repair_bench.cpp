// Explains random records with one, two and three mistyped cells, and prints as JSON the records,
// the times and what came of it. compare.mjs runs it natively and in WebAssembly.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <span>
#include <vector>

#include "core/repair/repair.h"
#include "tests/core/all_rooms.h"
#include "tests/core/repair/records.h"

namespace ogi::test {
namespace {

constexpr Edition edition = Edition::notice_2021;
constexpr int records = 200;
constexpr int runs_of_each = 5;

struct Explained {
  double microseconds;
  std::vector<ComponentRepair> repairs;
};

/// The median of a few runs: single ones are shorter than what else the machine does.
Explained explain_timed(const Report& report) {
  const std::vector<EquationOutcome> outcomes = evaluate_all(report);
  std::array<double, runs_of_each> times{};
  Explained explained{};
  for (double& time : times) {
    const auto before = std::chrono::steady_clock::now();
    explained.repairs = diagnose(report, outcomes, {});
    const auto after = std::chrono::steady_clock::now();
    time = std::chrono::duration<double, std::micro>(after - before).count();
  }
  std::sort(times.begin(), times.end());
  explained.microseconds = times[runs_of_each / 2];
  return explained;
}

/// Every component has one diagnosis.
bool is_single(const std::vector<ComponentRepair>& repairs) {
  return std::all_of(repairs.begin(), repairs.end(),
                     [](const ComponentRepair& repair) { return repair.diagnoses.size() == 1; });
}

bool is_true(const std::vector<ComponentRepair>& repairs, const Report& wrong,
             const Report& right) {
  Report mended = wrong;
  for (const ComponentRepair& repair : repairs) {
    for (const CellChange& change : repair.diagnoses.front().changes) {
      set_figure(mended, change.cell, change.to);
    }
  }
  const std::vector<CellId> cells = summed_cells(edition);
  return std::all_of(cells.begin(), cells.end(),
                     [&](CellId cell) { return figure(mended, cell) == figure(right, cell); });
}

void print_cells(const char* name, std::span<const CellId> cells) {
  std::printf("\"%s\":[", name);
  for (std::size_t i = 0; i < cells.size(); ++i) std::printf(i == 0 ? "%d" : ",%d", cells[i]);
  std::printf("]");
}

void print_figures(const char* name, const Report& report) {
  std::printf("\"%s\":{", name);
  const char* comma = "";
  for (const CellId cell : summed_cells(edition)) {
    std::printf("%s\"%d\":%lld", comma, cell, static_cast<long long>(figure(report, cell)));
    comma = ",";
  }
  std::printf("}");
}

void print_record(std::size_t wrong_cells, Dice& dice) {
  const Report right = consistent_record(dice, edition);
  Report wrong = right;
  for (const CellId cell : different_cells(dice, summed_cells(edition), wrong_cells)) {
    set_figure(wrong, cell, mistyped(dice, figure(right, cell)));
  }
  const Explained explained = explain_timed(wrong);
  const bool single = is_single(explained.repairs);
  std::printf("{\"cells\":%zu,\"microseconds\":%.2f,\"single\":%s,\"true\":%s,", wrong_cells,
              explained.microseconds, single ? "true" : "false",
              single && is_true(explained.repairs, wrong, right) ? "true" : "false");
  print_figures("figures", wrong);
  std::printf(",");
  print_figures("right", right);
  std::printf("}");
}

}  // namespace
}  // namespace ogi::test

int main() {
  using namespace ogi::test;
  std::printf("{\"equations\":[");
  const char* comma = "";
  for (const Equation& equation : equations_of(edition)) {
    std::printf("%s{", comma);
    print_cells("left", equation.left);
    std::printf(",");
    print_cells("right", equation.right);
    std::printf("}");
    comma = ",";
  }
  std::printf("],\"records\":[");
  comma = "";
  for (std::size_t wrong_cells = 1; wrong_cells <= 3; ++wrong_cells) {
    Dice dice(wrong_cells);
    for (int i = 0; i < records; ++i) {
      std::printf("%s\n", comma);
      print_record(wrong_cells, dice);
      comma = ",";
    }
  }
  std::printf("]}\n");
}
