// Checks 20,000 forms half filled in or damaged at random, and prints what the dearest of them
// costs beside a clean one in the same run, and by how much the longest result is longer. With
// --assert it fails above the targets.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <vector>

#include "core/api/write.h"
#include "core/check/check.h"
#include "core/rules/registry.h"
#include "tests/core/all_rooms.h"
#include "tests/core/repair/records.h"
#include "tests/core/rules/report_fixture.h"

namespace ogi::test {
namespace {

constexpr Edition edition = Edition::notice_2021;
constexpr int forms = 20'000;
constexpr double most_times = 16;
constexpr std::size_t most_bytes = 60'000;

struct Cost {
  double microseconds;
  std::size_t bytes;
};

Cost check_once(const Report& report) {
  const auto before = std::chrono::steady_clock::now();
  const FoldedSections folded = fold_sections(report);
  const Claims claims = read_claims(report, folded);
  Context context;
  context.claims = &claims;
  context.folded = &folded;
  const Result result = check_report(report, context, all_rules());
  const std::string json =
      api::write_result(result, accept(result, report, context, {}), report, context, Language::zh);
  const auto after = std::chrono::steady_clock::now();
  return {std::chrono::duration<double, std::micro>(after - before).count(), json.size()};
}

/// The least of a few runs: what else the machine does only adds.
Cost check_timed(const Report& report, int runs) {
  Cost least = check_once(report);
  for (int i = 1; i < runs; ++i)
    least.microseconds = std::min(least.microseconds, check_once(report).microseconds);
  return least;
}

/// With the text of a made-up report, which speaks of no figure.
Report with_text(Report report) {
  const Report whole = consistent_report(edition);
  report.sections = whole.sections;
  report.headings = whole.headings;
  report.title = whole.title;
  report.organ = whole.organ;
  return report;
}

/// Blanks, dashes, slips, figures in the wrong row: from nearly clean to hardly a form.
Report damaged_form(Dice& dice) {
  Report report = with_text(
      consistent_record(dice, edition, {.zeros = dice.roll(90), .digits = 1 + dice.roll(5)}));
  const std::vector<CellId> cells = summed_cells(edition);
  const std::size_t blanks = dice.roll(4) == 0 ? 0 : dice.roll(100);
  const std::size_t dashes = dice.roll(4) == 0 ? dice.roll(30) : 0;
  for (const CellId cell : cells) {
    if (dice.chance(blanks)) report.write(cell, "");
    if (dice.chance(dashes)) report.write(cell, "/");
  }
  const std::size_t slips = dice.roll(3) == 0 ? dice.roll(60) : dice.roll(9);
  const bool alike = dice.chance(30);
  for (const CellId cell : different_cells(dice, cells, slips)) {
    if (!report.value(cell).is_count()) continue;
    set_figure(report, cell,
               alike ? figure(report, cell) + 1 : mistyped(dice, figure(report, cell)));
  }
  return report;
}

bool run() {
  Dice dice(19);
  double clean_time = 0;
  std::size_t clean_bytes = 0;
  constexpr int clean_forms = 50;
  for (int i = 0; i < clean_forms; ++i) {
    const Cost cost = check_timed(with_text(consistent_record(dice, edition)), 20);
    clean_time += cost.microseconds / clean_forms;
    clean_bytes = std::max(clean_bytes, cost.bytes);
  }
  std::vector<double> times;
  std::size_t longest = 0;
  for (int i = 0; i < forms; ++i) {
    const Report report = damaged_form(dice);
    Cost cost = check_timed(report, 2);
    // Once more and with care where something else may have run meanwhile.
    if (cost.microseconds > most_times / 2 * clean_time) cost = check_timed(report, 10);
    times.push_back(cost.microseconds / clean_time);
    longest = std::max(longest, cost.bytes);
  }
  std::sort(times.begin(), times.end());
  const std::size_t more = longest > clean_bytes ? longest - clean_bytes : 0;
  std::printf(
      "a clean form: %.0f us, %zu bytes; %d damaged ones, in times of it: median %.1f, 99 %% %.1f, "
      "dearest %.1f "
      "(target %.0f); longest result %zu bytes more (target %zu)\n",
      clean_time, clean_bytes, forms, times[times.size() / 2], times[times.size() * 99 / 100],
      times.back(), most_times, more, most_bytes);
  return times.back() <= most_times && more <= most_bytes;
}

}  // namespace
}  // namespace ogi::test

int main(int count, char** arguments) {
  const bool within = ogi::test::run();
  return count > 1 && std::strcmp(arguments[1], "--assert") == 0 && !within ? 1 : 0;
}
