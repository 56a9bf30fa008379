// ogi_bench <recognise|read|claims|check|recheck> <file.json>: the median time of one call, in
// microseconds; `read` reads the claims of a report that is there already, `recheck` remembers
// them. bench.mjs runs it and measures the WebAssembly module the same way.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/api/api.h"
#include "core/api/read.h"
#include "core/claims/claims.h"

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds warm_up{50};
constexpr std::chrono::milliseconds measured{150};

double microseconds(Clock::duration duration) {
  return std::chrono::duration<double, std::micro>(duration).count();
}

template <typename Work>
double median_time(Work work) {
  for (const auto start = Clock::now(); Clock::now() - start < warm_up;) work();
  std::vector<double> times;
  for (const auto start = Clock::now(); Clock::now() - start < measured;) {
    const auto before = Clock::now();
    work();
    times.push_back(microseconds(Clock::now() - before));
  }
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

/// The claims of a report alone, without the JSON that comes in and goes out.
int print_reading_time(std::string_view json) {
  const auto read = ogi::api::read_report(json);
  const auto* report = std::get_if<ogi::report::Report>(&read);
  if (report == nullptr || ogi::claims::read_claims(*report).claims.empty()) {
    std::fputs("ogi_bench: no report with claims to read\n", stderr);
    return 2;
  }
  std::printf("%.2f\n", median_time([&] { return ogi::claims::read_claims(*report); }));
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string_view task = count == 3 ? arguments[1] : "";
  if (task != "recognise" && task != "read" && task != "claims" && task != "check" &&
      task != "recheck") {
    std::fputs("usage: ogi_bench <recognise|read|claims|check|recheck> <file.json>\n", stderr);
    return 2;
  }
  std::ifstream file(arguments[2], std::ios::binary);
  const std::string json{std::istreambuf_iterator<char>(file), {}};
  if (json.empty()) {
    std::fprintf(stderr, "ogi_bench: %s cannot be read\n", arguments[2]);
    return 2;
  }
  if (task == "read") return print_reading_time(json);
  ogi::api::TextMemory memory;
  const double time = median_time([&] {
    if (task == "recognise") return ogi::api::recognise_json(json);
    if (task == "claims") return ogi::api::claims_json(json);
    if (task == "recheck") return ogi::api::check_json(json, "{}", memory);
    return ogi::api::check_json(json, "{}");
  });
  std::printf("%.2f\n", time);
}
