#include "core/claims/named_shares.h"

#include <algorithm>
#include <cmath>

#include "core/claims/ratios.h"

namespace ogi::claims {
namespace {

/// 应办申请4831件，办结率96.85%: whether requests were counted right before the rate.
bool is_rate_of_requests(const Claims& claims, const Percentage& rate) {
  if (rate.kind != Percentage::Kind::rate || rate.bases.empty() || rate.above.subjects.size() != 1)
    return false;
  const Claim& before = claims.claims[rate.bases.front()];
  return before.figure.start < rate.range.start &&
         (before.of_some_requests ||
          (!before.subjects.empty() && is_request(before.subjects.front())));
}

/// 0 where it is not known.
Decimal value_of(const Report& report, Subject subject, Applicant applicant = Applicant::all) {
  const auto values = values_of(report, {{subject}, applicant});
  return values.empty() ? Decimal{} : values.front();
}

/// Totals that a share of something named without a figure may be of; 0 for what is not known.
std::vector<Decimal> totals_around(const Named& named, const Report& report, bool of_requests) {
  std::vector<Decimal> totals;
  const auto add_value = [&](Subject subject) { totals.push_back(value_of(report, subject)); };
  // 办结率; 提前办结的占 is of what nobody counts
  if (!named.subjects.empty() && named.subjects.front() == Subject::processed) {
    if (of_requests) add_value(Subject::received_with_carried_over);
    if (of_requests) add_value(Subject::received);
    return totals;
  }
  for (const Subject subject : named.subjects) {
    if (is_outcome(subject) || subject == Subject::processed) {
      add_value(Subject::processed);
    } else if (is_request(subject)) {
      add_value(Subject::received);
      add_value(Subject::received_with_carried_over);
    } else if (is_decision(subject)) {
      Decimal all;
      for (const Subject row : {Subject::licensing, Subject::penalties, Subject::coercion})
        for (const Decimal& value : values_of(report, {{row}})) all = add(all, value).value_or(all);
      totals.push_back(all);
    } else if (is_review(subject)) {
      add_value(total_of(subject));
      totals.push_back(concluded(report, total_of(subject)).value_or(Decimal{}));
      // 三类案件共281件，其中行政复议占50.5%
      Decimal all;
      for (const Subject block : {Subject::reconsideration, Subject::litigation})
        all = add(all, value_of(report, block)).value_or(all);
      totals.push_back(all);
    }
  }
  return totals;
}

/// What a report has for what stands above and below the line, as it may be meant: in the same
/// order for every report, 0 for what is not known.
struct SharesNamed {
  std::vector<Decimal> parts;
  std::vector<Decimal> bases;

  SharesNamed(const Claims& claims, const Percentage& percentage, const Named& above,
              const Report& report) {
    for (const Subject subject : above.subjects)
      parts.push_back(value_of(report, subject, above.applicant));
    if (!percentage.named_base) {
      bases = totals_around(above, report, is_rate_of_requests(claims, percentage));
      return;
    }
    bases.push_back(value_of(report, *percentage.named_base, percentage.base_applicant));
    if (percentage.named_base == Subject::received)
      bases.push_back(
          value_of(report, Subject::received_with_carried_over, percentage.base_applicant));
  }
};

}  // namespace

std::optional<Decimal> concluded(const Report& report, Subject total) {
  const auto all = values_of(report, {{total}});
  const auto pending = values_of(report, {{pending_of(total)}});
  return all.empty() || pending.empty() ? std::nullopt : subtract(all.front(), pending.front());
}

bool is_slip_of(Decimal percent, Decimal part, Decimal base) {
  if (base == Decimal{} || compare(part, base) > 0) return false;
  const double share = to_double(part) / to_double(base) * 100;
  const double farthest = std::min(std::max(1.5, share * 0.12), share * 0.5);  // 0.3% is not 0.8%
  return std::abs(to_double(percent) - share) <= farthest;
}

bool gives(Decimal percent, int decimals, Decimal part, Decimal base) {
  return base != Decimal{} && is_share({percent, decimals}, to_double(part), to_double(base), true);
}

std::optional<PercentageProblem> judge_named(const Claims& claims, const Percentage& percentage,
                                             const Report& report) {
  if (!percentage.exact || percentage.percent == Decimal::whole(100)) return std::nullopt;
  std::optional<PercentageProblem> slip;
  const SharesNamed shares(claims, percentage, percentage.above, report);
  for (const Decimal& part : shares.parts) {
    for (const Decimal& base : shares.bases) {
      if (gives(percentage.percent, percentage.decimals, part, base)) return std::nullopt;
      if (!slip && part != Decimal{} && is_slip_of(percentage.percent, part, base))
        slip = PercentageProblem{&percentage, part, base, percentage.decimals == 0};
    }
  }
  return slip;
}

namespace {

/// Where one of the two years' shares is right and the other, though near, is not.
std::optional<PercentageProblem> judge_changed(const Percentage& percentage, const SharesNamed& now,
                                               const SharesNamed& then) {
  const ShareBefore& before = *percentage.before;
  std::optional<PercentageProblem> slip;
  for (std::size_t i = 0; i < now.parts.size(); ++i) {
    for (std::size_t k = 0; k < now.bases.size(); ++k) {
      const bool is = gives(percentage.percent, percentage.decimals, now.parts[i], now.bases[k]);
      const bool was = gives(before.percent, before.decimals, then.parts[i], then.bases[k]);
      if (was && is) return std::nullopt;
      if (slip || is == was) continue;
      const SharesNamed& other = is ? then : now;
      if (is_slip_of(is ? before.percent : percentage.percent, other.parts[i], other.bases[k]))
        slip = PercentageProblem{&percentage, other.parts[i], other.bases[k], true, is};
    }
  }
  return slip;
}

}  // namespace

std::vector<PercentageProblem> changed_share_problems(const Claims& claims, const Report& report,
                                                      const Report& last_year) {
  std::vector<PercentageProblem> problems;
  for (const Percentage& percentage : claims.percentages) {
    if (!percentage.before || !percentage.exact || percentage.base_told) continue;
    Named above = percentage.above;
    if (percentage.numerator) {
      const Claim& part = claims.claims[*percentage.numerator];
      above = {part.subjects, part.applicant};
    }
    if (above.subjects.empty()) continue;
    const auto slip = judge_changed(percentage, {claims, percentage, above, report},
                                    {claims, percentage, above, last_year});
    if (slip) problems.push_back(*slip);
  }
  return problems;
}

}  // namespace ogi::claims
