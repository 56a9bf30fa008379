#include <algorithm>
#include <cmath>

#include "core/claims/claims.h"
#include "core/claims/named.h"

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
      : claims_(claims), report_(report), carries_(claims, report) {}

  std::optional<BreakdownProblem> judge(const Breakdown& breakdown) const {
    if (breakdown.of_all_requests) return judge_all_requests(breakdown);
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
      if (part.value == whole.value) return std::nullopt;  // it stands for the rest
    }
    if (!exact || sum == whole.value || is_of_other_wholes(breakdown, sum)) return std::nullopt;
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
  /// 网上30件、信函18件、当面5件: what the tables have as received or answered, if it comes near.
  [[nodiscard]] std::optional<BreakdownProblem> judge_all_requests(
      const Breakdown& breakdown) const {
    if (report_ == nullptr) return std::nullopt;
    Decimal sum;
    for (const ClaimIndex part : breakdown.parts) {
      const auto next = add(sum, claims_.claims[part].value);
      if (!next || !claims_.claims[part].exact) return std::nullopt;
      sum = *next;
    }
    std::optional<Decimal> nearest;
    const Named totals{
        {Subject::received, Subject::received_with_carried_over, Subject::processed}};
    for (const Decimal& total : values_of(*report_, totals)) {
      const double share = total == Decimal{} ? 0 : to_double(sum) / to_double(total);
      if (sum == total) return std::nullopt;
      if (share >= least_of_implicit && share <= most_of_implicit && !nearest) nearest = total;
    }
    if (!nearest) return std::nullopt;
    return BreakdownProblem{&breakdown, BreakdownProblem::Kind::sum, *nearest, sum, true};
  }

  /// Lists that leave nothing out come to their whole or slip by little; a list that says nothing
  /// of leaving something out but comes to two thirds of its whole names the main kinds only.
  [[nodiscard]] bool is_short_or_over(const Breakdown& breakdown, Decimal sum) const {
    const double share = to_double(sum) / to_double(claims_.claims[breakdown.whole].value);
    if (breakdown.implicit) {
      const auto off = subtract(sum, claims_.claims[breakdown.whole].value);
      return (share >= least_of_implicit && share <= most_of_implicit) ||
             (off && std::abs(off->units) <= least_slip);
    }
    if (breakdown.summed_up) return share >= least_of_sum && share <= largest_slip;
    if (share > 1) {
      if (breakdown.overlapping) return !breakdown.open && share <= most_of_implicit;  // a hint
      return !is_within_other_wholes(breakdown, sum) || share <= largest_slip;
    }
    if (breakdown.open) return false;
    if (breakdown.exhaustive) return share >= least_of_exhaustive;
    return share >= (breakdown.parts.size() >= 3 ? least_of_a_hint : least_of_two);
  }

  /// Of lists that do not say whether they are complete.
  [[nodiscard]] bool falls_far_short(const Breakdown& breakdown, Decimal sum) const {
    const double share = to_double(sum) / to_double(claims_.claims[breakdown.whole].value);
    if (breakdown.overlapping && share > 1) return true;
    if (breakdown.exhaustive || breakdown.summed_up) return false;
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
  static constexpr std::int64_t least_slip = 3;  ///< of small figures
  static constexpr double least_of_sum = 0.8;
  static constexpr double least_of_exhaustive = 0.5;
  static constexpr double least_of_a_hint = 0.8;
  static constexpr double least_of_two = 0.82;
  static constexpr double most_of_three = 0.85;
  static constexpr double most_of_two = 0.9;

  const Claims& claims_;
  const Report* report_;
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

/// The totals of what a share is said to be of; none where it names nothing that the form has.
std::vector<Decimal> named_totals(const Percentage& percentage, const Report* report) {
  if (report == nullptr || !percentage.named_base) return {};
  SubjectSet rows{*percentage.named_base};
  if (rows.contains(Subject::received)) rows.add(Subject::received_with_carried_over);
  return values_of(*report, {rows});
}

/// What a share of the requests must be of, where the text names no total: the row its figure is a
/// part of.
std::optional<Decimal> total_in_the_table(const Percentage& percentage, const Claim& part,
                                          const Report* report) {
  if (report == nullptr || part.subjects.empty() || !is_request(part.subjects.front()))
    return std::nullopt;
  std::optional<Subject> row;
  if (part.comparable() && part.covered())
    row = is_outcome(part.subjects.front()) ? Subject::processed : Subject::received;
  else if (part.not_comparable_reason == NotComparable::part &&
           part.subjects.contains(Subject::received))
    row = Subject::received;
  if (!row) return std::nullopt;
  const std::vector<Decimal> totals = values_of(*report, {{*row}});
  if (totals.empty() || compare(part.value, totals.front()) > 0 || totals.front() == Decimal{})
    return std::nullopt;
  if (part.applicant == Applicant::all &&
      !is_slip_of(percentage.percent, part.value, totals.front()))
    return std::nullopt;
  return totals.front();
}

/// What a figure may be a share of, as its share says.
struct Interval {
  double low;
  double high;

  Interval(const Percentage& of, double part) {
    const double slack = (of.decimals == 0 ? 0.5 : 1) * std::pow(10, -of.decimals);
    const double percent = to_double(of.percent);
    low = 100 * part / (percent + slack);
    high = percent > slack ? 100 * part / (percent - slack) : HUGE_VAL;
  }
  [[nodiscard]] bool holds(double base) const { return base >= low && base <= high; }
};

/// 20件（52.55%），6件（12.77%），5件（10.64%）: what two shares beside it are of, whether the text
/// counts that or not.
std::optional<Decimal> base_of_its_neighbours(const Claims& claims, std::span<const Decimal> common,
                                              const Percentage& of) {
  constexpr std::size_t farthest = 4;
  const auto at = static_cast<std::size_t>(&of - claims.percentages.data());
  const auto value = [&claims](ClaimIndex index) { return claims.claims[index].value; };
  std::vector<Interval> others;
  for (std::size_t i = at > farthest ? at - farthest : 0;
       i < std::min(at + farthest + 1, claims.percentages.size()); ++i) {
    const Percentage& other = claims.percentages[i];
    if (i == at || !other.numerator || other.kind != of.kind || !other.exact) continue;
    if (*other.numerator + 9 > *of.numerator && *of.numerator + 9 > *other.numerator &&
        value(*other.numerator) != Decimal{})
      others.emplace_back(other, to_double(value(*other.numerator)));
  }
  const auto agreeing = [&others](double base) {
    return std::count_if(others.begin(), others.end(),
                         [base](const Interval& interval) { return interval.holds(base); });
  };
  const auto is_meant = [&](Decimal base) {
    return base != Decimal{} && agreeing(to_double(base)) >= 2 &&
           compare(value(*of.numerator), base) <= 0;
  };
  for (const ClaimIndex base : of.bases)
    if (is_meant(value(base))) return value(base);
  const auto is_slip = [&](Decimal base) {
    return is_meant(base) && is_slip_of(of.percent, value(*of.numerator), base);
  };
  for (const Decimal& base : common)
    if (is_slip(base)) return base;
  // No figure of the text or the tables: whatever whole number fits the most of them.
  const Interval own(of, to_double(value(*of.numerator)));
  std::optional<Decimal> best;
  for (const Interval& interval : others) {
    const double base = std::ceil(interval.low);
    const bool narrow = interval.high - interval.low < base * 0.05;
    if (!narrow || base > 1e9 || !interval.holds(base)) continue;
    const Decimal whole = Decimal::whole(static_cast<std::int64_t>(base));
    double low = interval.low;
    double high = interval.high;
    for (const Interval& other : others) {
      if (!other.holds(base)) continue;
      low = std::max(low, other.low);
      high = std::min(high, other.high);
    }
    if (own.low <= high && own.high >= low) return std::nullopt;
    if (is_slip(whole) && (!best || agreeing(base) > agreeing(to_double(*best)))) best = whole;
  }
  return best;
}

class ShareJudge {
 public:
  /// `named` are the totals that the share names, if any: then it is of nothing else.
  ShareJudge(const Claims& claims, std::span<const Decimal> common, std::span<const Decimal> named,
             const Percentage& percentage)
      : claims_(claims), percentage_(percentage), exact_(percentage.exact) {
    if (percentage.numerator) take(*percentage.numerator);
    for (const ClaimIndex index : percentage.other_numerators) take(index);
    for (const ClaimIndex index : percentage.bases) {
      const Claim& claim = claims.claims[index];
      if (named.empty() || claim.subjects.contains(*percentage.named_base))
        below_.push_back(claim.value);
    }
    below_.insert(below_.end(), named.begin(), named.end());
    own_bases_ = below_.size();
    if (named.empty()) below_.insert(below_.end(), common.begin(), common.end());
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
    if (percentage_.percent == Decimal::whole(100) || above_.empty()) return std::nullopt;
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

namespace {

/// Totals that a share of something named without a figure may be of.
std::vector<Decimal> totals_around(const Named& named, const Report& report) {
  std::vector<Decimal> totals;
  const auto add_values = [&](Subject subject) {
    const auto values = values_of(report, {{subject}});
    totals.insert(totals.end(), values.begin(), values.end());
  };
  for (const Subject subject : named.subjects) {
    if (subject == Subject::processed)
      return {};  // 按时办结率, 提前办结的占: of what nobody counts
    if (is_outcome(subject)) {
      add_values(Subject::processed);
    } else if (is_request(subject)) {
      add_values(Subject::received);
      add_values(Subject::received_with_carried_over);
    } else if (is_review(subject)) {
      constexpr unsigned rows_of_a_block = 5;
      const unsigned row =
          static_cast<unsigned>(subject) - static_cast<unsigned>(Subject::reconsideration);
      const auto total =
          static_cast<Subject>(static_cast<unsigned>(subject) - row % rows_of_a_block);
      add_values(total);
      const auto pending =
          values_of(report, {{static_cast<Subject>(static_cast<unsigned>(total) + 4)}});
      if (totals.empty() || pending.empty()) continue;
      if (const auto concluded = subtract(totals.back(), pending.front()))
        totals.push_back(*concluded);
    }
  }
  return totals;
}

/// 复议维持率54.2%, 自然人占90.9%: of the tables' figures, where the text has none that give it.
std::optional<PercentageProblem> judge_named(const Percentage& percentage, const Report& report) {
  if (!percentage.exact || percentage.percent == Decimal::whole(100)) return std::nullopt;
  const std::vector<Decimal> above = values_of(report, percentage.above);
  std::vector<Decimal> below = named_totals(percentage, &report);
  if (below.empty()) below = totals_around(percentage.above, report);
  std::optional<PercentageProblem> slip;
  for (const Decimal& part : above) {
    for (const Decimal& base : below) {
      if (base == Decimal{}) continue;
      if (is_share({percentage.percent, percentage.decimals}, to_double(part), to_double(base),
                   true))
        return std::nullopt;
      if (!slip && part != Decimal{} && is_slip_of(percentage.percent, part, base))
        slip = PercentageProblem{&percentage, part, base, true};
    }
  }
  return slip;
}

}  // namespace

std::vector<PercentageProblem> percentage_problems(const Claims& claims, const Report* report) {
  std::vector<PercentageProblem> problems;
  const std::vector<Decimal> common = common_bases(claims, report);
  for (const Percentage& percentage : claims.percentages) {
    if (percentage.base_named) continue;
    const std::vector<Decimal> named = named_totals(percentage, report);
    const ShareJudge judge(claims, common, named, percentage);
    if (judge.holds()) continue;
    if (!percentage.numerator) {
      if (report == nullptr || percentage.above.subjects.empty()) continue;
      if (const auto problem = judge_named(percentage, *report)) problems.push_back(*problem);
      continue;
    }
    const Claim& part = claims.claims[*percentage.numerator];
    std::optional<Decimal> base;
    if (!named.empty() && compare(part.value, named.front()) <= 0) base = named.front();
    if (!base) base = judge.meant_base();
    if (!base) base = base_of_its_neighbours(claims, common, percentage);
    if (!base) base = total_in_the_table(percentage, part, report);
    if (base && *base != Decimal{}) problems.push_back({&percentage, part.value, base});
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
