#include "core/claims/doubtful_shares.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/claims/ratios.h"

namespace ogi::claims {
namespace {

/// The figures a percentage stands among, and the sums of a few that follow one another.
class FiguresAround {
 public:
  FiguresAround(const Claims& claims, const Percentage& percentage)
      : claims_(claims),
        percentage_(percentage),
        has_part_(percentage.numerator &&
                  (percentage.kind != Percentage::Kind::rate || percentage.qualified)),
        percent_(to_double(percentage.percent)),
        last_digit_(times_power_of_ten(1.000001, -percentage.decimals)) {
    const auto take = [this](ClaimIndex index) {
      if (!claims_.claims[index].exact ||
          std::find(indices_.begin(), indices_.end(), index) != indices_.end())
        return;
      indices_.push_back(index);
      for (auto at = indices_.end() - 1; at != indices_.begin() && at[-1] > *at; --at)
        std::swap(at[-1], *at);
    };
    if (percentage.numerator) take(*percentage.numerator);
    for (const ClaimIndex index : percentage.other_numerators) take(index);
    const std::size_t near = std::min(most_figures, percentage.bases.size());
    for (std::size_t i = 0; i < near; ++i) take(percentage.bases[i]);
  }

  /// Whether the figure above the line, or any where there is none, alone or with those beside it
  /// is the share of another one, of all of a list or of a total of the tables.
  /// The more figures there are, the more comes near by chance: what is summed up must be rounded
  /// rightly, and is never what is left over.
  [[nodiscard]] bool give(std::span<const Decimal> totals) const {
    for (std::size_t first = 0; first < indices_.size(); ++first) {
      Decimal sum;
      for (std::size_t i = first; i < std::min(indices_.size(), first + most_summands); ++i) {
        const auto next = add(sum, claims_.claims[indices_[i]].value);
        if (!next) break;
        sum = *next;
        if (is_above(first, i) && is_share_of_any(sum, totals, i > first)) return true;
        if (i > first && is_above(first, i) && is_of_all(first, i, sum)) return true;
      }
    }
    return false;
  }

 private:
  static constexpr std::size_t most_figures = 12;
  static constexpr std::size_t most_summands = 6;

  [[nodiscard]] bool gives(Decimal part, Decimal base, bool summed_up) const {
    const double above = to_double(part);
    const double below = to_double(base);
    if (below == 0) return false;
    if (summed_up) return comes_to(above / below, last_digit_ / 2);
    return comes_to(above / below, last_digit_) || comes_to(1 - above / below, last_digit_);
  }

  [[nodiscard]] bool comes_to(double share, double slack) const {
    return std::abs(std::abs(share) * 100 - percent_) <= slack;
  }

  /// Whether the figure above the line is among those from `first` to `last`.
  [[nodiscard]] bool is_above(std::size_t first, std::size_t last) const {
    return !has_part_ ||
           (indices_[first] <= *percentage_.numerator && *percentage_.numerator <= indices_[last]);
  }

  [[nodiscard]] bool is_share_of_any(Decimal part, std::span<const Decimal> totals,
                                     bool summed_up) const {
    return std::any_of(indices_.begin(), indices_.end(),
                       [&](ClaimIndex base) {
                         return gives(part, claims_.claims[base].value, summed_up);
                       }) ||
           std::any_of(totals.begin(), totals.end(),
                       [&](const Decimal& base) { return gives(part, base, summed_up); });
  }

  /// One of a list, of all of which nobody tells the sum.
  [[nodiscard]] bool is_of_all(std::size_t first, std::size_t last, Decimal sum) const {
    for (std::size_t i = first; i <= last; ++i) {
      const bool meant = !has_part_ || indices_[i] == *percentage_.numerator;
      if (meant && gives(claims_.claims[indices_[i]].value, sum, true)) return true;
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
/// right beside it come near. A hint, unless the rate is named after the part: 合格 of 合格率.
std::optional<PercentageProblem> rate_of_neighbours(const Claims& claims,
                                                    std::span<const Decimal> totals,
                                                    const Percentage& percentage) {
  constexpr std::size_t nearest_figures = 5;
  constexpr double slip = 1.3;  // in points
  constexpr double slip_of_figure = 13;
  std::optional<PercentageProblem> nearest;
  double least = slip_of_figure;
  std::vector<ClaimIndex> around(
      percentage.bases.begin(),
      percentage.bases.begin() +
          static_cast<std::ptrdiff_t>(std::min(nearest_figures, percentage.bases.size())));
  if (percentage.numerator) around.push_back(*percentage.numerator);
  for (const ClaimIndex part : around) {
    for (const ClaimIndex base : around) {
      const Claim& above = claims.claims[part];
      const Claim& below = claims.claims[base];
      if (!above.exact || !below.exact || above.measure_word != below.measure_word ||
          above.sentence != below.sentence || part == base)
        continue;
      // 整改通知1047条，整改到位1120条，整改率97.3%: of the figure that shares its name.
      const bool meant = percentage.numerator == part && part > base;
      if (!meant && compare(above.value, below.value) >= 0) continue;
      const double off =
          distance_of_share(percentage.percent, to_double(above.value), to_double(below.value));
      // 迟报率0.3% is a point away from anything small
      if (off > least || (!meant && off > std::min(slip, to_double(percentage.percent) / 2)))
        continue;
      least = off;
      const bool named = percentage.numerator == part && percentage.decimals > 0 && off <= slip &&
                         !percentage.qualified;
      nearest = PercentageProblem{&percentage, above.value, below.value, !named};
    }
  }
  if (!nearest || FiguresAround(claims, percentage).give(totals)) return std::nullopt;
  return nearest;
}

/// 9件，占15.0%: a share of a figure before it that nothing around gives, though something comes
/// near. A hint, unless it comes within a point.
std::optional<PercentageProblem> unexplained(const Claims& claims, std::span<const Decimal> totals,
                                             const Percentage& percentage) {
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
  constexpr double slip = 1;  // in points
  const bool near = percentage.decimals > 0 && off(*nearest) <= slip &&
                    claims.claims[*percentage.numerator].span == Span::this_year;
  return PercentageProblem{&percentage, part, nearest, !near};
}

}  // namespace

bool figures_around_give(const Claims& claims, std::span<const Decimal> totals,
                         const Percentage& percentage) {
  return FiguresAround(claims, percentage).give(totals);
}

std::optional<PercentageProblem> doubtful_share(const Claims& claims,
                                                std::span<const Decimal> totals,
                                                const Percentage& percentage) {
  if (!percentage.exact || percentage.percent == Decimal::whole(100)) return std::nullopt;
  if (!percentage.numerator || percentage.kind == Percentage::Kind::rate)
    return rate_of_neighbours(claims, totals, percentage);
  return unexplained(claims, totals, percentage);
}

}  // namespace ogi::claims
