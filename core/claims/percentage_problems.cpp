#include <algorithm>
#include <cmath>

#include "core/claims/claims.h"
#include "core/claims/named.h"
#include "core/claims/ratios.h"

namespace ogi::claims {
namespace {

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
    if (percentage.base_told) {
      below_.push_back(claims.claims[percentage.bases.front()].value);
      own_bases_ = below_.size();
      return;
    }
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

/// The figures a percentage stands among, and the sums of a few that follow one another.
class FiguresAround {
 public:
  FiguresAround(const Claims& claims, const Percentage& percentage)
      : claims_(claims),
        percentage_(percentage),
        has_part_(percentage.numerator && percentage.kind != Percentage::Kind::rate),
        percent_(to_double(percentage.percent)),
        last_digit_(std::pow(10, -percentage.decimals) * 1.000001) {
    const auto take = [this](ClaimIndex index) {
      if (claims_.claims[index].exact) indices_.push_back(index);
    };
    if (percentage.numerator) take(*percentage.numerator);
    for (const ClaimIndex index : percentage.other_numerators) take(index);
    const std::size_t near = std::min(most_figures, percentage.bases.size());
    for (std::size_t i = 0; i < near; ++i) take(percentage.bases[i]);
    std::sort(indices_.begin(), indices_.end());
    indices_.erase(std::unique(indices_.begin(), indices_.end()), indices_.end());
  }

  /// Whether the figure above the line, or any where there is none, alone or with those beside it
  /// is the share of another one, of all of a list or of a total of the tables.
  [[nodiscard]] bool give(std::span<const Decimal> totals) const {
    for (std::size_t first = 0; first < indices_.size(); ++first) {
      Decimal sum;
      for (std::size_t i = first; i < std::min(indices_.size(), first + most_summands); ++i) {
        const auto next = add(sum, claims_.claims[indices_[i]].value);
        if (!next) break;
        sum = *next;
        if (is_above(first, i) && is_share_of_any(sum, totals)) return true;
        if (i > first && is_above(first, i) && is_of_all(first, i, sum)) return true;
      }
    }
    return false;
  }

 private:
  static constexpr std::size_t most_figures = 12;
  static constexpr std::size_t most_summands = 6;

  [[nodiscard]] bool gives(Decimal part, Decimal base) const {
    const double above = to_double(part);
    const double below = to_double(base);
    if (below == 0) return false;
    return comes_to(above / below) || comes_to(1 - above / below);
  }

  [[nodiscard]] bool comes_to(double share) const {
    return std::abs(std::abs(share) * 100 - percent_) <= last_digit_;
  }

  /// Whether the figure above the line is among those from `first` to `last`.
  [[nodiscard]] bool is_above(std::size_t first, std::size_t last) const {
    return !has_part_ ||
           (indices_[first] <= *percentage_.numerator && *percentage_.numerator <= indices_[last]);
  }

  [[nodiscard]] bool is_share_of_any(Decimal part, std::span<const Decimal> totals) const {
    return std::any_of(indices_.begin(), indices_.end(),
                       [&](ClaimIndex base) { return gives(part, claims_.claims[base].value); }) ||
           std::any_of(totals.begin(), totals.end(),
                       [&](const Decimal& base) { return gives(part, base); });
  }

  /// One of a list, of all of which nobody tells the sum.
  [[nodiscard]] bool is_of_all(std::size_t first, std::size_t last, Decimal sum) const {
    for (std::size_t i = first; i <= last; ++i) {
      const bool meant = !has_part_ || indices_[i] == *percentage_.numerator;
      if (meant && gives(claims_.claims[indices_[i]].value, sum)) return true;
    }
    return false;
  }

  const Claims& claims_;
  const Percentage& percentage_;
  bool has_part_;  ///< the figure above the line is known
  double percent_;
  double last_digit_;  ///< of the percentage: 0.1 of 62.0%
  std::vector<ClaimIndex> indices_;
};

/// 抽检4812批次，合格4703批次，合格率97.73%: a rate that nothing around gives, though two figures
/// right beside it come near. A hint.
std::optional<PercentageProblem> rate_of_neighbours(const Claims& claims,
                                                    std::span<const Decimal> totals,
                                                    const Percentage& percentage) {
  constexpr std::size_t nearest_figures = 5;
  constexpr double slip = 1.3;  // in points
  if (!percentage.exact || percentage.percent == Decimal::whole(100)) return std::nullopt;
  std::optional<PercentageProblem> nearest;
  double least = slip;
  const std::span<const ClaimIndex> around =
      std::span(percentage.bases).first(std::min(nearest_figures, percentage.bases.size()));
  for (const ClaimIndex part : around) {
    for (const ClaimIndex base : around) {
      const Claim& above = claims.claims[part];
      const Claim& below = claims.claims[base];
      if (!above.exact || !below.exact || above.measure_word != below.measure_word ||
          above.sentence != below.sentence || compare(above.value, below.value) >= 0)
        continue;
      const double off =
          distance_of_share(percentage.percent, to_double(above.value), to_double(below.value));
      if (off > least) continue;
      least = off;
      nearest = PercentageProblem{&percentage, above.value, below.value, true};
    }
  }
  if (!nearest || FiguresAround(claims, percentage).give(totals)) return std::nullopt;
  return nearest;
}

/// 9件，占15.0%: a share of a figure before it that nothing around gives, though something comes
/// near. A hint.
std::optional<PercentageProblem> unexplained(const Claims& claims, std::span<const Decimal> totals,
                                             const Percentage& percentage) {
  if (!percentage.exact || percentage.percent == Decimal::whole(100)) return std::nullopt;
  if (percentage.kind == Percentage::Kind::rate)
    return rate_of_neighbours(claims, totals, percentage);
  const Decimal part = claims.claims[*percentage.numerator].value;
  std::optional<Decimal> nearest;
  const auto off = [&](Decimal base) {
    return distance_of_share(percentage.percent, to_double(part), to_double(base));
  };
  const auto consider = [&](Decimal base) {
    if (base == Decimal{} || compare(part, base) >= 0 || part == Decimal{}) return;
    if (!nearest || off(base) < off(*nearest)) nearest = base;
  };
  for (const ClaimIndex base : percentage.bases) consider(claims.claims[base].value);
  for (const Decimal& base : totals) consider(base);
  if (!nearest || FiguresAround(claims, percentage).give(totals)) return std::nullopt;
  return PercentageProblem{&percentage, part, nearest, true};
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
      const auto problem = report == nullptr || percentage.above.subjects.empty()
                               ? rate_of_neighbours(claims, common, percentage)
                               : judge_named(percentage, *report);
      if (problem) problems.push_back(*problem);
      continue;
    }
    const Claim& part = claims.claims[*percentage.numerator];
    std::optional<Decimal> base;
    if (!named.empty() && compare(part.value, named.front()) <= 0) base = named.front();
    if (!base) base = judge.meant_base();
    if (!base) base = base_of_its_neighbours(claims, common, percentage);
    if (!base) base = total_in_the_table(percentage, part, report);
    if (base && *base != Decimal{})
      problems.push_back({&percentage, part.value, base});
    else if (const auto problem = unexplained(claims, common, percentage))
      problems.push_back(*problem);
  }
  return problems;
}

}  // namespace ogi::claims
