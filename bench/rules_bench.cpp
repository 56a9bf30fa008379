// ogi_rules_bench <report.json> <code>…: microseconds of one check of the report, JSON in and out
// and as a check of all rules alone; then of the same without the rules named; then what each rule
// adds to a check of none.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/api.h"
#include "core/api/read.h"
#include "core/check/check.h"
#include "core/claims/claims.h"
#include "core/report/folded_sections.h"
#include "core/rules/registry.h"

namespace {

using Clock = std::chrono::steady_clock;
using Rules = std::vector<const ogi::rules::Rule*>;

/// The least of nine means of 300 calls: what disturbs a run only adds to it.
template <typename Work>
double microseconds_of(Work work) {
  constexpr int calls = 300;
  double least = 1e9;
  for (int round = 0; round < 9; ++round) {
    const auto start = Clock::now();
    for (int i = 0; i < calls; ++i) work();
    const std::chrono::duration<double, std::micro> took = Clock::now() - start;
    least = std::min(least, took.count() / calls);
  }
  return least;
}

}  // namespace

int main(int count, char** arguments) {
  std::ifstream file(count > 1 ? arguments[1] : "", std::ios::binary);
  const std::string json{std::istreambuf_iterator<char>(file), {}};
  const auto read = ogi::api::read_report(json);
  const auto* report = std::get_if<ogi::report::Report>(&read);
  if (report == nullptr) {
    std::fputs("usage: ogi_rules_bench <report.json> <code>...\n", stderr);
    return 2;
  }
  const auto folded = ogi::report::fold_sections(*report);
  const auto claims = ogi::claims::read_claims(*report, folded);
  const ogi::rules::Context context{.claims = &claims, .folded = &folded};
  const auto time_of = [&](const Rules& rules) {
    return microseconds_of([&] { return ogi::check::check_report(*report, context, rules); });
  };

  const auto registered = ogi::rules::all_rules();
  const Rules all(registered.begin(), registered.end());
  Rules others;
  std::copy_if(all.begin(), all.end(), std::back_inserter(others), [&](const auto* rule) {
    return std::find(arguments + 2, arguments + count, rule->code) == arguments + count;
  });
  std::printf("check %.2f\n", microseconds_of([&] { return ogi::api::check_json(json, "{}"); }));
  std::printf("all %.2f\n", time_of(all));
  std::printf("others %.2f\n", time_of(others));
  const double none = time_of({});
  for (const auto* rule : all)
    std::printf("%.*s %.2f\n", static_cast<int>(rule->code.size()), rule->code.data(),
                time_of({rule}) - none);
}
