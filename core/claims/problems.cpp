#include <algorithm>
#include <cmath>

#include "core/claims/claims.h"

namespace ogi::claims {
namespace {

double to_double(Decimal number) {
  return static_cast<double>(number.units) / std::pow(10, number.scale);
}

/// How far 100 × part / whole is from `percent`; `whole` is not 0.
double distance_of_share(Decimal percent, double part, double whole) {
  return std::abs(std::abs(part / whole) * 100 - std::abs(to_double(percent)));
}

/// Whether 100 × part / whole, rounded or truncated to the digits of `percent`, is `percent`.
bool is_percentage(Decimal percent, double part, double whole, bool exact) {
  if (whole == 0) return part == 0;
  const double scale = std::pow(10, percent.scale);
  const double written = static_cast<double>(std::abs(percent.units));
  const double true_value = std::abs(part / whole) * 100 * scale;
  constexpr double slack = 1e-7;  // of binary fractions
  if (!exact) return std::abs(written - true_value) <= std::max(scale, true_value * 0.05);
  return std::floor(true_value + slack) == written ||
         std::floor(true_value + 0.5 + slack) == written;
}

/// As is_percentage(), but a share with decimals may be one off in its last digit, as shares are
/// that were made to come to 100 together.
bool is_share(Decimal percent, double part, double whole, bool exact) {
  if (is_percentage(percent, part, whole, exact)) return true;
  if (percent.scale == 0 || whole == 0) return false;
  return distance_of_share(percent, part, whole) * std::pow(10, percent.scale) <= 1;
}

/// Words of one class that are used for one another: a list in 篇 of a whole in 条 may be an
/// addition.
bool counts_the_same(const Claim& a, const Claim& b) {
  if (a.measure == Measure::none || b.measure == Measure::none) return true;
  if (a.measure != b.measure) return false;
  if (a.measure == Measure::piece || a.measure == Measure::money) return true;
  constexpr std::u32string_view cases = U"件宗起例份";
  const auto is_case = [&](char32_t word) { return cases.find(word) != cases.npos; };
  return a.measure_word == b.measure_word || (is_case(a.measure_word) && is_case(b.measure_word));
}

/// Requests carried over and forward, as the text and the tables have them: what may lie between
/// the requests received and the sum of their outcomes.
struct Carries {
  std::vector<Decimal> over;
  std::vector<Decimal> forward;

  Carries(const Claims& claims, const Report* report) {
    over.push_back({});
    forward.push_back({});
    constexpr std::size_t most = 8;
    for (const Claim& claim : claims.claims) {
      if (claim.subjects.contains(Subject::carried_over) && over.size() < most)
        over.push_back(claim.value);
      if (claim.subjects.contains(Subject::carried_forward) && forward.size() < most)
        forward.push_back(claim.value);
    }
    if (report == nullptr) return;
    add_cell(over, *report, "requests.carried_over.total");
    add_cell(forward, *report, "requests.carried_forward.total");
  }

  [[nodiscard]] bool explain(Decimal whole, Decimal parts) const {
    for (const Decimal& in : over) {
      for (const Decimal& out : forward) {
        const auto left = add(whole, in);
        const auto right = add(parts, out);
        if (left && right && *left == *right) return true;
      }
    }
    return false;
  }

 private:
  static void add_cell(std::vector<Decimal>& values, const Report& report, std::string_view key) {
    const auto cell = find_cell(key);
    if (cell && report.value(*cell).is_number()) values.push_back(report.value(*cell).number);
  }
};

class BreakdownJudge {
 public:
  BreakdownJudge(const Claims& claims, const Report* report)
      : claims_(claims), carries_(claims, report) {}

  std::optional<BreakdownProblem> judge(const Breakdown& breakdown) const {
    const Claim& whole = claims_.claims[breakdown.whole];
    Decimal sum;
    Decimal greatest;
    bool one_is_all = false;
    bool exact = whole.exact;
    for (const ClaimIndex index : breakdown.parts) {
      const Claim& part = claims_.claims[index];
      if (!counts_the_same(whole, part) || part.span != whole.span) return std::nullopt;
      exact = exact && part.exact;
      const auto next = add(sum, part.value);
      if (!next) return std::nullopt;
      sum = *next;
      if (compare(part.value, greatest) > 0) greatest = part.value;
      one_is_all |= part.value == whole.value;
    }
    if (!exact || may_be_of_another_whole(breakdown, sum)) return std::nullopt;
    const bool requests = !whole.subjects.empty() && is_request(whole.subjects.front());
    if (requests && carries_.explain(whole.value, sum)) return std::nullopt;

    if (compare(greatest, whole.value) > 0)
      return BreakdownProblem{&breakdown, BreakdownProblem::Kind::part_exceeds_whole,
                              greatest_whole(breakdown), greatest};
    if (breakdown.parts.size() < 2 || sum == whole.value || one_is_all) return std::nullopt;
    const double share = to_double(sum) / to_double(whole.value);
    const bool wrong =
        share > 1 ? !breakdown.overlapping || share <= largest_slip
                  : !breakdown.open && (breakdown.exhaustive ||
                                        (breakdown.parts.size() >= 3 && share >= nearly_all));
    if (!wrong) return std::nullopt;
    return BreakdownProblem{&breakdown, BreakdownProblem::Kind::sum, whole.value, sum};
  }

 private:
  [[nodiscard]] Decimal greatest_whole(const Breakdown& breakdown) const {
    Decimal value = claims_.claims[breakdown.whole].value;
    if (breakdown.nested) return value;
    for (const ClaimIndex index : breakdown.other_wholes) {
      const Claim& other = claims_.claims[index];
      if (compare(other.value, value) > 0) value = other.value;
    }
    return value;
  }

  /// Where several figures stand before the list, it is wrong only if it is wrong of each and of
  /// all together.
  [[nodiscard]] bool may_be_of_another_whole(const Breakdown& breakdown, Decimal sum) const {
    const Claim& whole = claims_.claims[breakdown.whole];
    Decimal together = whole.value;
    for (const ClaimIndex index : breakdown.other_wholes) {
      const Claim& other = claims_.claims[index];
      if (other.value == sum) return true;
      if (other.measure != whole.measure || other.measure_word != whole.measure_word) continue;
      if (breakdown.nested) continue;
      const auto next = add(together, other.value);
      if (!next) return true;
      together = *next;
      // A list that nearly makes the nearest figure is of that one, however large the others are.
      const bool near_the_nearest = to_double(sum) <= to_double(whole.value) * largest_slip &&
                                    to_double(sum) < to_double(other.value) / 2;
      if (compare(sum, together) <= 0 && !near_the_nearest) return true;
    }
    return false;
  }

  /// Lists that leave nothing out come to their whole or slip by little; a list that says nothing
  /// of leaving something out but comes to two thirds of its whole names the main kinds only.
  static constexpr double nearly_all = 0.9;
  static constexpr double largest_slip = 1.2;

  const Claims& claims_;
  Carries carries_;
};

/// Totals that a share anywhere in the text may be of.
std::vector<Decimal> common_bases(const Claims& claims, const Report* report) {
  constexpr std::size_t most = 48;
  std::vector<Decimal> bases;
  for (const Claim& claim : claims.claims) {
    if (bases.size() >= most) break;
    if (claim.subjects.empty() || claim.extent == Extent::part) continue;
    bases.push_back(claim.value);
  }
  if (report == nullptr) return bases;
  // 收到26件，上年结转2件，其中予以公开11件，占39.3%
  const CellValue& received = report->value(*find_cell("requests.received.total"));
  const CellValue& carried_over = report->value(*find_cell("requests.carried_over.total"));
  if (received.is_count() && carried_over.is_count()) {
    if (const auto all = add(received.number, carried_over.number)) bases.push_back(*all);
  }
  for (const std::string_view key :
       {"requests.received.total", "requests.carried_over.total", "requests.processed.total",
        "review.reconsideration.total", "review.litigation_direct.total",
        "review.litigation_after_reconsideration.total"}) {
    const auto cell = find_cell(key);
    if (cell && report->value(*cell).is_number()) bases.push_back(report->value(*cell).number);
  }
  return bases;
}

}  // namespace

std::vector<BreakdownProblem> breakdown_problems(const Claims& claims, const Report* report) {
  std::vector<BreakdownProblem> problems;
  const BreakdownJudge judge(claims, report);
  for (const Breakdown& breakdown : claims.breakdowns) {
    if (const auto problem = judge.judge(breakdown)) problems.push_back(*problem);
  }
  return problems;
}

std::vector<PercentageProblem> percentage_problems(const Claims& claims, const Report* report) {
  std::vector<PercentageProblem> problems;
  const std::vector<Decimal> common = common_bases(claims, report);
  for (const Percentage& percentage : claims.percentages) {
    if (!percentage.numerator || percentage.base_named) continue;
    std::vector<Decimal> above;
    Decimal sum;
    bool exact = percentage.exact;
    const auto take = [&](ClaimIndex index) {
      const Claim& claim = claims.claims[index];
      exact = exact && claim.exact;
      above.push_back(claim.value);
      if (const auto next = add(sum, claim.value)) {
        sum = *next;
        above.push_back(sum);
      }
    };
    take(*percentage.numerator);
    for (const ClaimIndex index : percentage.other_numerators) take(index);

    std::optional<Decimal> likeliest;
    bool holds = false;
    const auto try_base = [&](Decimal base, bool base_exact) {
      for (const Decimal& part : above)
        holds = holds ||
                is_share(percentage.percent, to_double(part), to_double(base), exact && base_exact);
    };
    const auto off = [&](Decimal base) {
      return distance_of_share(percentage.percent, to_double(above.front()), to_double(base));
    };
    for (const ClaimIndex index : percentage.bases) {
      if (index == *percentage.numerator) continue;
      const Claim& base = claims.claims[index];
      if (base.value != Decimal{} && (!likeliest || off(base.value) < off(*likeliest)))
        likeliest = base.value;
      try_base(base.value, base.exact);
    }
    for (const Decimal& base : common) try_base(base, true);
    const Claim& part = claims.claims[*percentage.numerator];
    if (!likeliest && report != nullptr && part.comparable() && is_request(part.subjects.front())) {
      const CellValue& received = report->value(*find_cell("requests.received.total"));
      if (received.is_count() && received.number != Decimal{}) likeliest = received.number;
    }
    if (!holds && likeliest)
      problems.push_back({&percentage, claims.claims[*percentage.numerator].value, likeliest});
  }
  return problems;
}

Decimal percentage_of(Decimal part, Decimal whole, int digits) {
  const double share = to_double(part) / to_double(whole) * std::pow(10, 2 + digits);
  return scaled_by_power_of_ten(Decimal::whole(std::llround(share)), -digits).value_or(Decimal{});
}

bool growth_holds(const Growth& growth, Decimal now, Decimal before) {
  const auto difference = subtract(now, before);
  if (!difference) return true;
  if (growth.amount && growth.exact && *growth.amount != *difference) return false;
  if (!growth.percent || before == Decimal{}) return true;
  const bool same_direction = growth.percent->units == 0 || difference->units == 0 ||
                              growth.percent->is_negative() == difference->is_negative();
  return same_direction &&
         is_percentage(*growth.percent, to_double(*difference), to_double(before), growth.exact);
}

std::vector<GrowthProblem> growth_problems(const Claims& claims) {
  std::vector<GrowthProblem> problems;
  for (const Growth& growth : claims.growths) {
    if (!growth.claim || !claims.claims[*growth.claim].exact) continue;
    const Decimal now = claims.claims[*growth.claim].value;
    std::optional<Decimal> before;
    if (growth.last && claims.claims[*growth.last].exact) {
      before = claims.claims[*growth.last].value;
    } else if (growth.amount && growth.percent) {
      before = subtract(now, *growth.amount);
    }
    if (before && !before->is_negative() && !growth_holds(growth, now, *before))
      problems.push_back({&growth, now, *before});
  }
  return problems;
}

}  // namespace ogi::claims
