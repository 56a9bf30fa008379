#include <algorithm>
#include <cmath>

#include "core/claims/claims.h"
#include "core/claims/ratios.h"

namespace ogi::claims {
namespace {

constexpr std::ptrdiff_t farthest = 6;  // figures

/// What a total is parted by: the months of a year, or what is counted in that measure word.
std::vector<Decimal> counts_of(std::span<const Claim> around, const Claim& average) {
  if (average.per == U'月') return {Decimal::whole(12)};
  if (average.per == U'季') return {Decimal::whole(4)};
  if (average.per == U'年') return {Decimal::whole(2), Decimal::whole(3), Decimal::whole(5)};
  std::vector<Decimal> counts;
  for (const Claim& claim : around) {
    const bool heads = average.per == U'人' && claim.measure == Measure::person;
    if (&claim != &average && claim.exact && (claim.measure_word == average.per || heads))
      counts.push_back(claim.value);
  }
  return counts;
}

std::optional<AverageProblem> judge_average(std::span<const Claim> around, const Claim& average) {
  constexpr double slip = 0.35;
  constexpr double roughly = 0.05;  // 约
  const double told = to_double(average.value);
  const double slack = average.exact ? times_power_of_ten(1, -average.value.scale) : roughly * told;
  std::optional<AverageProblem> near;
  for (const Decimal& count : counts_of(around, average)) {
    for (const Claim& total : around) {
      if (&total == &average || count == Decimal{} || total.value == count) continue;
      const double off = std::abs(to_double(total.value) / to_double(count) - told);
      if (off <= slack) return std::nullopt;
      if (total.exact && off <= std::max(slip * told, told < 10 ? 1.0 : 0.0))
        near = AverageProblem{&average, total.value, count};
    }
  }
  return near;
}

}  // namespace

std::vector<AverageProblem> average_problems(const Claims& claims) {
  std::vector<AverageProblem> problems;
  const auto begin = claims.claims.begin();
  for (auto at = begin; at != claims.claims.end(); ++at) {
    if (at->per == 0 || compare(at->value, {}) <= 0) continue;
    auto first = at - std::min(farthest, at - begin);
    auto last = at + std::min(farthest, claims.claims.end() - at);
    while (first->range.section != at->range.section) ++first;
    while ((last - 1)->range.section != at->range.section) --last;
    const auto around = std::span(claims.claims)
                            .subspan(static_cast<std::size_t>(first - begin),
                                     static_cast<std::size_t>(last - first));
    if (const auto problem = judge_average(around, *at)) problems.push_back(*problem);
  }
  return problems;
}

}  // namespace ogi::claims
