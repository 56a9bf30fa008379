#include <algorithm>

#include "core/claims/claims.h"
#include "core/claims/doubtful_shares.h"
#include "core/claims/named.h"
#include "core/claims/named_shares.h"
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
  // 诉讼案件中结果维持37件，占56.92%: of both kinds
  for (const Decimal& suits : values_of(*report, {{Subject::litigation}})) bases.push_back(suits);
  // 维持23件、纠正7件、其他12件、未结4件，审结案件维持率54.76%
  for (const Subject kind :
       {Subject::reconsideration, Subject::litigation_direct, Subject::litigation_after})
    if (const auto ended = concluded(*report, kind)) bases.push_back(*ended);
  for (const std::string_view key :
       {"requests.received.total", "requests.carried_over.total", "requests.processed.total",
        "review.reconsideration.total", "review.litigation_direct.total",
        "review.litigation_after_reconsideration.total"}) {
    const auto cell = find_cell(key);
    if (cell && report->value(*cell).is_number()) bases.push_back(report->value(*cell).number);
  }
  return bases;
}

/// The totals of what a share is said to be of; none where it names nothing that the form has.
std::vector<Decimal> named_totals(const Percentage& percentage, const Report* report) {
  if (report == nullptr || !percentage.named_base) return {};
  SubjectSet rows{*percentage.named_base};
  if (rows.contains(Subject::received)) rows.add(Subject::received_with_carried_over);
  return values_of(*report, {rows, percentage.base_applicant});
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

class ShareJudge {
 public:
  /// `named` are the totals that the share names, if any: then it is of nothing else.
  ShareJudge(const Claims& claims, std::span<const Decimal> common, std::span<const Decimal> named,
             const Percentage& percentage)
      : claims_(claims), percentage_(percentage), exact_(percentage.exact) {
    if (percentage.numerator) {
      take(*percentage.numerator);
      part_ = above_.front();
    }
    for (const ClaimIndex index : percentage.other_numerators) take(index);
    if (percentage.of_several > 0) take_together();
    if (percentage.kind == Percentage::Kind::rate) take_granted_together();
    if (percentage.base_told) {
      below_.push_back(claims.claims[percentage.bases.front()].value);
      own_bases_ = below_.size();
      return;
    }
    std::vector<Decimal> of_last_year;
    for (const ClaimIndex index : percentage.bases) {
      const Claim& claim = claims.claims[index];
      const bool of_column = percentage.base_applicant == Applicant::all ||
                             percentage.base_applicant == claim.applicant;
      if (named.empty() || (of_column && claim.subjects.contains(*percentage.named_base)))
        (is_before_its_part(claim) ? of_last_year : below_).push_back(claim.value);
    }
    for (const Decimal& total : named) below_.push_back(total);
    own_bases_ = below_.size();
    below_.insert(below_.end(), of_last_year.begin(), of_last_year.end());
    if (named.empty())
      for (const Decimal& total : common) below_.push_back(total);
    if (percentage.kind == Percentage::Kind::rate)
      for (const Decimal& part : above_) below_.push_back(part);
  }

  [[nodiscard]] bool holds() const { return holds_of(below_); }

  [[nodiscard]] bool holds_of(std::span<const Decimal> bases) const {
    for (const Decimal& part : above_) {
      for (const Decimal& base : bases)
        if (gives_share(part, base)) return true;
    }
    return false;
  }

  /// 网上289件，占84.0%, of 347 told: the list's own whole, where no figure of the text gives the
  /// share, but some total of the tables does.
  [[nodiscard]] std::optional<Decimal> slip_of_its_own() const {
    if (!percentage_.numerator_is_part || !is_of_others() ||
        !is_slip_of(percentage_.percent, part_, below_.front()))
      return std::nullopt;
    return below_.front();
  }

  /// Whether no whole that the text has for its figure gives the share.
  [[nodiscard]] bool is_of_others() const {
    return percentage_.kind != Percentage::Kind::rate && exact_ &&
           std::none_of(below_.begin(), below_.begin() + static_cast<std::ptrdiff_t>(own_bases_),
                        [this](Decimal base) { return gives_share(part_, base); });
  }

  /// 自然人1件和企业1件，占25件的8%; 386件（上年351件），占86.16%: whether one of the figures just
  /// before the nearest, or the last of them together, gives the share.
  [[nodiscard]] bool holds_of_figures_before() const {
    constexpr ClaimIndex looked_at = 3;
    const Claim& nearest = claims_.claims[*percentage_.numerator];
    Decimal sum = nearest.value;
    for (ClaimIndex i = *percentage_.numerator;
         i-- > 0 && *percentage_.numerator - i <= looked_at;) {
      const Claim& before = claims_.claims[i];
      if (before.range.section != nearest.range.section || before.sentence != nearest.sentence ||
          before.measure_word != nearest.measure_word)
        break;
      sum = add(sum, before.value).value_or(sum);
      for (const Decimal& base : std::span(below_).first(own_bases_))
        if (gives_share(before.value, base) || gives_share(sum, base)) return true;
    }
    return false;
  }

  /// What stands above the line, so far as the text tells.
  [[nodiscard]] Decimal part() const { return part_; }

  /// The base of the text that the share was surely meant to be of.
  [[nodiscard]] std::optional<Decimal> meant_base() const {
    // A hundred in a hundred is said of what is right or in time, whatever the figures are.
    if (percentage_.percent == Decimal::whole(100) || above_.empty()) return std::nullopt;
    if (percentage_.numerator_is_part && percentage_.kind == Percentage::Kind::share)
      return below_.front();
    std::optional<Decimal> nearest;
    const auto off = [&](Decimal base) {
      return distance_of_share(percentage_.percent, to_double(part_), to_double(base));
    };
    for (std::size_t i = 0; i < own_bases_; ++i) {
      if (!is_slip_of(percentage_.percent, part_, below_[i])) continue;
      if (!nearest || off(below_[i]) < off(*nearest)) nearest = below_[i];
    }
    return nearest;
  }

 private:
  /// 复议46件（上年39件），维持23件，维持率: hardly of the 39.
  [[nodiscard]] bool is_before_its_part(const Claim& base) const {
    return base.span == Span::last_year && percentage_.numerator &&
           claims_.claims[*percentage_.numerator].span == Span::this_year;
  }

  [[nodiscard]] bool gives_share(Decimal part, Decimal base) const {
    return is_share({percentage_.percent, percentage_.decimals}, to_double(part), to_double(base),
                    exact_);
  }

  /// 予以公开605件，增加57件；部分公开112件，增加15件；两项合计占…: any of them together may be
  /// meant, the nearest before all.
  void take_together() {
    constexpr std::size_t most = 64;
    std::vector<ClaimIndex> figures;
    if (percentage_.numerator) figures.push_back(*percentage_.numerator);
    for (const ClaimIndex other : percentage_.other_numerators) figures.push_back(other);
    std::vector<Decimal> sums{{}};
    for (std::size_t at = 0; at < figures.size(); ++at) {
      const Decimal& value = claims_.claims[figures[at]].value;
      if (at > 0 && at < percentage_.of_several) part_ = add(part_, value).value_or(part_);
      const std::size_t count = sums.size();
      for (std::size_t i = 0; i < count && sums.size() < most; ++i) {
        if (const auto sum = add(sums[i], value)) sums.push_back(*sum);
      }
    }
    for (const Decimal& sum : std::span(sums).subspan(1)) above_.push_back(sum);
  }

  /// 予以公开192件、部分公开53件，公开率为56.8%
  void take_granted_together() {
    const auto value_of = [this](Subject subject) -> std::optional<Decimal> {
      for (const ClaimIndex index : percentage_.other_numerators) {
        const Claim& claim = claims_.claims[index];
        if (!claim.subjects.empty() && claim.subjects.front() == subject) return claim.value;
      }
      return std::nullopt;
    };
    const auto whole = value_of(Subject::granted);
    const auto partly = value_of(Subject::partly_granted);
    const auto both = whole && partly ? add(*whole, *partly) : std::nullopt;
    if (both) above_.push_back(*both);
  }

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
  Decimal part_;
  std::vector<Decimal> above_;
  std::vector<Decimal> below_;
  std::size_t own_bases_ = 0;
  Decimal sum_;
};

/// 予以公开, 不予公开, …: the groups of outcomes that together are all of them.
bool is_group_of_outcomes(Subject subject) {
  constexpr Subject groups[] = {Subject::granted, Subject::partly_granted, Subject::refused,
                                Subject::unable,  Subject::not_processed,  Subject::other};
  return std::find(std::begin(groups), std::end(groups), subject) != std::end(groups);
}

/// Columns of one row, or groups of outcomes: whose shares, told together, are of one whole.
bool are_of_one_whole(const Claim& a, const Claim& b) {
  if (a.range.section != b.range.section || a.sentence != b.sentence || a.subjects.empty() ||
      b.subjects.empty() || a.span != b.span)
    return false;
  if (a.applicant != Applicant::all && b.applicant != Applicant::all)
    return a.subjects.front() == b.subjects.front();
  return a.applicant == b.applicant && is_group_of_outcomes(a.subjects.front()) &&
         is_group_of_outcomes(b.subjects.front());
}

/// 自然人1306件，占89.03%；商业企业110件，占7.57%: some total gives it by chance, but not the one
/// that gives the shares beside it.
std::optional<PercentageProblem> judge_beside_others(const Claims& claims,
                                                     std::span<const Decimal> totals,
                                                     const Percentage& percentage) {
  constexpr std::size_t looked_at = 3;
  const auto all = std::span(claims.percentages);
  const auto index = static_cast<std::size_t>(&percentage - all.data());
  const bool together =
      percentage.kind != Percentage::Kind::bracket && !percentage.other_numerators.empty();
  if (!percentage.numerator || !percentage.exact || percentage.decimals == 0 || together ||
      percentage.kind == Percentage::Kind::rate || percentage.named_base)
    return std::nullopt;
  const auto is_of = [&](const Percentage& share, Decimal base) {
    return gives(share.percent, share.decimals, claims.claims[*share.numerator].value, base);
  };
  const Claim& part = claims.claims[*percentage.numerator];
  std::optional<PercentageProblem> problem;
  const std::size_t begin = index - std::min(index, looked_at);
  for (const Percentage& other :
       all.subspan(begin, std::min(all.size() - begin, 2 * looked_at + 1))) {
    if (&other == &percentage || !other.numerator || other.numerator == percentage.numerator ||
        other.kind == Percentage::Kind::rate || other.decimals == 0 || other.named_base ||
        !are_of_one_whole(part, claims.claims[*other.numerator]))
      continue;
    for (const Decimal& base : totals) {
      if (!is_of(other, base)) continue;
      if (is_of(percentage, base)) return std::nullopt;
      if (!problem && is_slip_of(percentage.percent, part.value, base))
        problem = PercentageProblem{&percentage, part.value, base, true};
    }
  }
  return problem;
}

}  // namespace

std::vector<PercentageProblem> percentage_problems(const Claims& claims, const Report* report) {
  std::vector<PercentageProblem> problems;
  const std::vector<Decimal> common = common_bases(claims, report);
  for (const Percentage& percentage : claims.percentages) {
    if (percentage.base_named) continue;
    const std::vector<Decimal> named = named_totals(percentage, report);
    const ShareJudge judge(claims, common, named, percentage);
    if (judge.holds()) {
      // Some total gives it by chance, where it is surely of another.
      auto base = judge.slip_of_its_own();
      if (!base && percentage.numerator && judge.is_of_others() &&
          claims.claims[*percentage.numerator].applicant != Applicant::all)
        base = total_in_the_table(percentage, claims.claims[*percentage.numerator], report);
      if (base && !judge.holds_of({&*base, 1}) &&
          is_slip_of(percentage.percent, judge.part(), *base) &&
          distance_of_share(percentage.percent, to_double(judge.part()), to_double(*base)) > 0.5)
        problems.push_back({&percentage, judge.part(), base, true});
      else if (const auto problem = judge_beside_others(claims, common, percentage))
        problems.push_back(*problem);
      continue;
    }
    if (!percentage.numerator) {
      auto problem = report == nullptr || percentage.above.subjects.empty()
                         ? doubtful_share(claims, common, percentage)
                         : judge_named(claims, percentage, *report);
      if (problem && percentage.qualified) problem->uncertain = true;
      // 办结86件。其中予以公开38件、部分公开11件，公开类答复占56.98%: of those told here
      if (problem && (percentage.qualified || !percentage.above.subjects.empty()) &&
          figures_around_give(
              claims,
              percentage.qualified ? std::span<const Decimal>(common) : std::span<const Decimal>(),
              percentage))
        problem.reset();
      if (problem) problems.push_back(*problem);
      continue;
    }
    if (judge.holds_of_figures_before()) continue;
    const Claim& part = claims.claims[*percentage.numerator];
    // 2022年47件，占办结数的31.97%: of what the tables do not have
    if (part.span != Span::this_year && !named.empty()) continue;
    std::optional<Decimal> base;
    if (!named.empty() && compare(judge.part(), named.front()) <= 0) base = named.front();
    if (!base) base = judge.meant_base();
    if (!base) base = total_in_the_table(percentage, part, report);
    if (percentage.qualified && figures_around_give(claims, common, percentage)) continue;
    if (base && *base != Decimal{})
      problems.push_back({&percentage, judge.part(), base, percentage.qualified});
    else if (const auto problem = doubtful_share(claims, common, percentage))
      problems.push_back(*problem);
  }
  return problems;
}

}  // namespace ogi::claims
