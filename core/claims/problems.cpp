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

/// A percentage with the digits it is written in.
struct Written {
  Decimal percent;
  int decimals = 0;
};

/// Whether 100 × part / whole, rounded or truncated to the digits written, is the percentage.
bool is_percentage(const Written& of, double part, double whole, bool exact) {
  if (whole == 0) return part == 0;
  const double scale = std::pow(10, of.decimals);
  const double written = std::round(std::abs(to_double(of.percent)) * scale);
  const double true_value = std::abs(part / whole) * 100 * scale;
  constexpr double slack = 1e-7;  // of binary fractions
  if (!exact) return std::abs(written - true_value) <= std::max(scale, true_value * 0.05);
  return std::floor(true_value + slack) == written ||
         std::floor(true_value + 0.5 + slack) == written;
}

/// As is_percentage(), but a share with decimals may be one off in its last digit, as shares are
/// that were made to come to 100 together.
bool is_share(const Written& of, double part, double whole, bool exact) {
  if (is_percentage(of, part, whole, exact)) return true;
  if (of.decimals == 0 || whole == 0) return false;
  return distance_of_share(of.percent, part, whole) * std::pow(10, of.decimals) <= 1;
}

/// Words of one class that are used for one another: a list in 篇 of a whole in 条 may be an
/// addition.
bool counts_the_same(const Claim& a, const Claim& b) {
  if (a.measure == Measure::none || b.measure == Measure::none) return true;
  // 50件，其中…1条、…49条
  if (a.measure == Measure::matter && b.measure == Measure::piece && a.measure_word == U'件')
    return true;
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
    bool exact = whole.exact;
    const Span span = claims_.claims[breakdown.parts.front()].span;
    for (std::size_t i = 0; i < breakdown.parts.size(); ++i) {
      const Claim& part = claims_.claims[breakdown.parts[i]];
      if (!counts_the_same(whole, part) || part.span != span) return std::nullopt;
      exact = exact && part.exact;
      const auto next = add(sum, part.value);
      if (!next) return std::nullopt;
      sum = *next;
      if (compare(part.value, greatest) > 0) greatest = part.value;
      // The list ends where it makes its whole; a part that is all of it stands for the rest.
      if (sum == whole.value && i > 0) return std::nullopt;
      if (part.value == whole.value) return std::nullopt;
    }
    if (!exact || is_of_other_wholes(breakdown, sum)) return std::nullopt;
    if (span != whole.span && span != Span::part_of_year) return std::nullopt;
    const bool requests = !whole.subjects.empty() && is_request(whole.subjects.front());
    if (requests && carries_.explain(whole.value, sum)) return std::nullopt;
    if (!breakdown.summed_up && !breakdown.implicit && compare(greatest, whole.value) > 0) {
      if (is_within_other_wholes(breakdown, greatest)) return std::nullopt;
      return BreakdownProblem{&breakdown, BreakdownProblem::Kind::part_exceeds_whole,
                              greatest_whole(breakdown), greatest};
    }
    if (breakdown.parts.size() < 2 || !is_short_or_over(breakdown, sum)) return std::nullopt;
    return BreakdownProblem{&breakdown, BreakdownProblem::Kind::sum, whole.value, sum,
                            breakdown.implicit || falls_far_short(breakdown, sum)};
  }

 private:
  /// Lists that leave nothing out come to their whole or slip by little; a list that says nothing
  /// of leaving something out but comes to two thirds of its whole names the main kinds only.
  [[nodiscard]] bool is_short_or_over(const Breakdown& breakdown, Decimal sum) const {
    const double share = to_double(sum) / to_double(claims_.claims[breakdown.whole].value);
    if (breakdown.implicit) return share >= least_of_implicit && share <= most_of_implicit;
    if (breakdown.summed_up) return share >= least_of_sum && share <= largest_slip;
    if (share > 1) {
      if (breakdown.overlapping) return false;
      return !is_within_other_wholes(breakdown, sum) || share <= largest_slip;
    }
    if (breakdown.open) return false;
    if (breakdown.exhaustive) return share >= least_of_exhaustive;
    return share >= (breakdown.parts.size() >= 3 ? least_of_a_hint : least_of_two);
  }

  /// Of lists that do not say whether they are complete.
  [[nodiscard]] bool falls_far_short(const Breakdown& breakdown, Decimal sum) const {
    if (breakdown.exhaustive || breakdown.summed_up) return false;
    const double share = to_double(sum) / to_double(claims_.claims[breakdown.whole].value);
    return share < (breakdown.parts.size() >= 3 ? most_of_three : most_of_two);
  }

  /// 收到48件，上年结转6件，其中…: of both together, or of one that stands farther off.
  [[nodiscard]] bool is_of_other_wholes(const Breakdown& breakdown, Decimal sum) const {
    Decimal together = claims_.claims[breakdown.whole].value;
    for (const ClaimIndex index : breakdown.other_wholes) {
      const Decimal& other = claims_.claims[index].value;
      if (other == sum) return true;
      const auto next = add(together, other);
      if (!next) return true;
      together = *next;
      if (together == sum) return true;
    }
    return false;
  }

  [[nodiscard]] Decimal greatest_whole(const Breakdown& breakdown) const {
    const Claim& whole = claims_.claims[breakdown.whole];
    Decimal value = whole.value;
    if (breakdown.nested) return value;
    for (const ClaimIndex index : breakdown.other_wholes) {
      const Claim& other = claims_.claims[index];
      if (counts_the_same(whole, other) && compare(other.value, value) > 0) value = other.value;
    }
    return value;
  }

  [[nodiscard]] bool is_within_other_wholes(const Breakdown& breakdown, Decimal sum) const {
    if (breakdown.nested) return false;
    const Claim& whole = claims_.claims[breakdown.whole];
    Decimal together = whole.value;
    for (const ClaimIndex index : breakdown.other_wholes) {
      const Claim& other = claims_.claims[index];
      if (!counts_the_same(whole, other)) continue;
      const auto next = add(together, other.value);
      if (!next) return true;
      together = *next;
    }
    return together != whole.value && compare(together, sum) >= 0;
  }

  // Sums of the parts, as shares of their whole. Farther off, a list names the main kinds only or
  // is none.
  static constexpr double largest_slip = 1.2;
  static constexpr double least_of_implicit = 0.88;
  static constexpr double most_of_implicit = 1.12;
  static constexpr double least_of_sum = 0.8;
  static constexpr double least_of_exhaustive = 0.5;
  static constexpr double least_of_a_hint = 0.8;
  static constexpr double least_of_two = 0.82;
  static constexpr double most_of_three = 0.85;
  static constexpr double most_of_two = 0.9;

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

/// Whether a share is near enough to one that a base gives to be a slip of it.
bool is_slip_of(Decimal percent, Decimal part, Decimal base) {
  if (base == Decimal{} || compare(part, base) > 0) return false;
  const double share = to_double(part) / to_double(base) * 100;
  return std::abs(to_double(percent) - share) <= std::max(1.5, share * 0.12);
}

/// What a share of the requests must be of, where the text names no total: the row it names, else
/// the row its figure is a part of.
std::optional<Decimal> total_in_the_table(const Percentage& percentage, const Claim& part,
                                          const Report* report) {
  if (report == nullptr) return std::nullopt;
  const bool of_requests = !part.subjects.empty() && is_request(part.subjects.front());
  std::optional<Subject> row = percentage.named_base;
  if (!row && of_requests && part.comparable() && part.covered())
    row = is_outcome(part.subjects.front()) ? Subject::processed : Subject::received;
  if (!row && of_requests && part.not_comparable_reason == NotComparable::part &&
      part.subjects.contains(Subject::received))
    row = Subject::received;
  if (!row) return std::nullopt;
  const CellValue& total = report->value(*find_cell(
      *row == Subject::processed ? "requests.processed.total" : "requests.received.total"));
  if (!total.is_count() || compare(part.value, total.number) > 0 || total.number == Decimal{})
    return std::nullopt;
  const bool sure = percentage.named_base || part.applicant != Applicant::all;
  if (!sure && !is_slip_of(percentage.percent, part.value, total.number)) return std::nullopt;
  return total.number;
}

/// 20件（52.55%），6件（12.77%），5件（10.64%）: what two shares beside it are of.
std::optional<Decimal> base_of_its_neighbours(const Claims& claims, const Percentage& of) {
  const auto at = static_cast<std::size_t>(&of - claims.percentages.data());
  const auto value = [&claims](ClaimIndex index) { return claims.claims[index].value; };
  for (const ClaimIndex base : of.bases) {
    if (value(base) == Decimal{} || compare(value(*of.numerator), value(base)) > 0) continue;
    std::size_t agreeing = 0;
    for (std::size_t i = at > 3 ? at - 3 : 0; i < std::min(at + 4, claims.percentages.size());
         ++i) {
      const Percentage& other = claims.percentages[i];
      if (i == at || !other.numerator || other.kind != of.kind) continue;
      const bool near =
          *other.numerator + 6 > *of.numerator && *of.numerator + 6 > *other.numerator;
      if (near && is_percentage({other.percent, other.decimals}, to_double(value(*other.numerator)),
                                to_double(value(base)), true))
        ++agreeing;
    }
    if (agreeing >= 2) return value(base);
  }
  return std::nullopt;
}

class ShareJudge {
 public:
  ShareJudge(const Claims& claims, std::span<const Decimal> common, const Percentage& percentage)
      : claims_(claims), percentage_(percentage), exact_(percentage.exact) {
    take(*percentage.numerator);
    for (const ClaimIndex index : percentage.other_numerators) take(index);
    for (const ClaimIndex index : percentage.bases) below_.push_back(claims.claims[index].value);
    own_bases_ = below_.size();
    below_.insert(below_.end(), common.begin(), common.end());
    if (percentage.kind == Percentage::Kind::rate)
      below_.insert(below_.end(), above_.begin(), above_.end());
  }

  [[nodiscard]] bool holds() const {
    for (const Decimal& part : above_) {
      for (const Decimal& base : below_) {
        if (is_share({percentage_.percent, percentage_.decimals}, to_double(part), to_double(base),
                     exact_))
          return true;
      }
    }
    return false;
  }

  /// The base of the text that the share was surely meant to be of.
  [[nodiscard]] std::optional<Decimal> meant_base() const {
    const Decimal& part = above_.front();
    // A hundred in a hundred is said of what is right or in time, whatever the figures are.
    if (percentage_.percent == Decimal::whole(100)) return std::nullopt;
    if (percentage_.numerator_is_part && percentage_.kind == Percentage::Kind::share)
      return below_.front();
    std::optional<Decimal> nearest;
    const auto off = [&](Decimal base) {
      return distance_of_share(percentage_.percent, to_double(part), to_double(base));
    };
    for (std::size_t i = 0; i < own_bases_; ++i) {
      if (!is_slip_of(percentage_.percent, part, below_[i])) continue;
      if (!nearest || off(below_[i]) < off(*nearest)) nearest = below_[i];
    }
    return nearest;
  }

 private:
  void take(ClaimIndex index) {
    const Claim& claim = claims_.claims[index];
    exact_ = exact_ && claim.exact;
    above_.push_back(claim.value);
    if (percentage_.kind == Percentage::Kind::rate) return;
    if (const auto next = add(sum_, claim.value)) {
      sum_ = *next;
      above_.push_back(sum_);
    }
  }

  const Claims& claims_;
  const Percentage& percentage_;
  bool exact_;
  std::vector<Decimal> above_;
  std::vector<Decimal> below_;
  std::size_t own_bases_ = 0;
  Decimal sum_;
};

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
    const ShareJudge judge(claims, common, percentage);
    if (judge.holds()) continue;
    auto base = judge.meant_base();
    if (!base) base = base_of_its_neighbours(claims, percentage);
    if (!base) base = total_in_the_table(percentage, claims.claims[*percentage.numerator], report);
    if (base) problems.push_back({&percentage, claims.claims[*percentage.numerator].value, base});
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
  return same_direction && is_percentage({*growth.percent, growth.decimals}, to_double(*difference),
                                         to_double(before), growth.exact);
}

namespace {

/// Whether one of these may have become the other within a year.
bool are_comparable(Decimal now, Decimal before) {
  constexpr double largest_change = 4;
  const double a = to_double(now);
  const double b = to_double(before);
  return b > 0 && a / b <= largest_change && b <= largest_change * std::max(a, 1.0);
}

std::optional<GrowthProblem> judge_growth(const Claims& claims, const Growth& growth) {
  const auto value = [&claims](ClaimIndex index) { return claims.claims[index].value; };
  const auto exact = [&claims](ClaimIndex index) { return claims.claims[index].exact; };
  if (growth.now.empty() || !exact(growth.now.front())) return std::nullopt;
  const Decimal now = value(growth.now.front());
  std::vector<Decimal> before;
  for (const ClaimIndex index : growth.before) {
    if (!exact(index)) return std::nullopt;
    before.push_back(value(index));
  }
  for (const ClaimIndex index : growth.now) {
    if (growth.before.empty() && growth.amount && growth.percent) {
      const auto start = subtract(value(index), *growth.amount);
      if (start && !start->is_negative()) before.push_back(*start);
    }
    for (const Decimal& start : before) {
      if (growth_holds(growth, value(index), start)) return std::nullopt;
    }
  }
  if (!growth.of_one || before.empty() || !are_comparable(now, before.front())) return std::nullopt;
  if (growth.before.size() > 1) return std::nullopt;
  return GrowthProblem{&growth, now, before.front()};
}

}  // namespace

std::vector<GrowthProblem> growth_problems(const Claims& claims) {
  std::vector<GrowthProblem> problems;
  for (const Growth& growth : claims.growths) {
    if (const auto problem = judge_growth(claims, growth)) problems.push_back(*problem);
  }
  return problems;
}

}  // namespace ogi::claims
