// ogi_bench <recognise|claims|check|recheck> <file.json>: the median time of one call, in
// microseconds; `recheck` remembers the claims of the text. bench.mjs runs it and measures the
// WebAssembly module the same way.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/api.h"

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

}  // namespace

int main(int count, char** arguments) {
  const std::string_view task = count == 3 ? arguments[1] : "";
  if (task != "recognise" && task != "claims" && task != "check" && task != "recheck") {
    std::fputs("usage: ogi_bench <recognise|claims|check|recheck> <file.json>\n", stderr);
    return 2;
  }
  std::ifstream file(arguments[2], std::ios::binary);
  const std::string json{std::istreambuf_iterator<char>(file), {}};
  if (json.empty()) {
    std::fprintf(stderr, "ogi_bench: %s cannot be read\n", arguments[2]);
    return 2;
  }
  ogi::api::TextMemory memory;
  const double time = median_time([&] {
    if (task == "recognise") return ogi::api::recognise_json(json);
    if (task == "claims") return ogi::api::claims_json(json);
    if (task == "recheck") return ogi::api::check_json(json, "{}", memory);
    return ogi::api::check_json(json, "{}");
  });
  std::printf("%.2f\n", time);
}
