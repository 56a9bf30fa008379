#include <algorithm>
#include <cmath>

#include "core/claims/breakdown_excuses.h"
#include "core/claims/ratios.h"

namespace ogi::claims {
namespace {

// Sums of the parts, as shares of their whole. Farther off, a list names the main kinds only or
// is none.
constexpr double largest_slip = 1.2;
constexpr double largest_slip_of_a_part = 100;  ///< two digits too many
constexpr double least_of_implicit = 0.88;
constexpr double most_of_implicit = 1.12;
constexpr std::int64_t least_slip = 3;  ///< of small figures
constexpr double least_of_sum = 0.8;
constexpr double least_of_exhaustive = 0.5;
constexpr double least_of_few = 0.5;
constexpr double least_of_a_hint = 0.8;
constexpr double least_of_two = 0.82;
constexpr double most_of_three = 0.9;
constexpr double most_of_two = 0.9;

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

/// 其中直接起诉4件，已结3件、未结1件: some that follow a part and come to it may be no parts beside
/// it, but what it is made of. Of reviews they are.
const Claim* part_of_others(const Claims& claims, const Breakdown& breakdown) {
  constexpr std::size_t most = 6;
  const auto part = [&](std::size_t at) -> const Claim& {
    return claims.claims[breakdown.parts[at]];
  };
  for (std::size_t i = 0; i + 2 < breakdown.parts.size(); ++i) {
    if (part(i).value == Decimal{}) continue;
    Decimal sum;
    const std::size_t end = std::min(breakdown.parts.size(), i + 1 + most);
    for (std::size_t k = i + 1; k < end; ++k) {
      sum = add(sum, part(k).value).value_or(Decimal{});
      if (k > i + 1 && sum == part(i).value) return &part(i);
    }
  }
  return nullptr;
}

/// A slip of one of them away.
bool comes_near(Decimal sum, Decimal whole) {
  const double share = whole == Decimal{} ? 0 : to_double(sum) / to_double(whole);
  const auto off = subtract(sum, whole);
  return (share >= least_of_implicit && share <= most_of_implicit) ||
         (off && off->is_whole() && std::abs(off->units) <= least_slip &&
          share > least_of_exhaustive);
}

/// 收到83件，上年结转2件，其中网上51件、邮寄28件: of the 83. A hint where they come near.
std::optional<BreakdownProblem> judge_another_whole(const ListCase& in) {
  if (in.breakdown.parts.size() < 2 || in.breakdown.open || is_told_before(in, 12))
    return std::nullopt;
  for (const ClaimIndex index : in.breakdown.other_wholes) {
    const Claim& other = in.claims.claims[index];
    if (counts_the_same(in.whole(), other) && comes_near(in.sum, other.value))
      return BreakdownProblem{&in.breakdown, BreakdownProblem::Kind::sum, other.value, in.sum,
                              true};
  }
  return std::nullopt;
}

/// 网上30件、信函18件、当面5件: what the tables have as received or answered, if it comes near.
std::optional<BreakdownProblem> judge_all_requests(const ListCase& in) {
  if (in.report == nullptr) return std::nullopt;
  Decimal sum;
  for (const ClaimIndex part : in.breakdown.parts) {
    const auto next = add(sum, in.claims.claims[part].value);
    if (!next || !in.claims.claims[part].exact) return std::nullopt;
    sum = *next;
  }
  std::optional<Decimal> nearest;
  const Named totals{{Subject::received, Subject::received_with_carried_over, Subject::processed}};
  for (const Decimal& total : values_of(*in.report, totals)) {
    if (sum == total) return std::nullopt;
    if (comes_near(sum, total) && !nearest) nearest = total;
  }
  if (!nearest) return std::nullopt;
  return BreakdownProblem{&in.breakdown, BreakdownProblem::Kind::sum, *nearest, sum, true};
}

bool is_off_by_few(const ListCase& in) {
  const auto off = subtract(in.sum, in.whole().value);
  return off && off->is_whole() && std::abs(off->units) <= least_slip;
}

bool is_within_other_wholes(const ListCase& in, Decimal sum) {
  if (in.breakdown.nested) return false;
  const Claim& whole = in.whole();
  Decimal together = whole.value;
  for (const ClaimIndex index : in.breakdown.other_wholes) {
    const Claim& other = in.claims.claims[index];
    if (!counts_the_same(whole, other)) continue;
    const auto next = add(together, other.value);
    if (!next) return true;
    together = *next;
  }
  return together != whole.value && compare(together, sum) >= 0;
}

/// Lists that leave nothing out come to their whole or slip by little; a list that says nothing
/// of leaving something out but comes to two thirds of its whole names the main kinds only.
bool is_short_or_over(const ListCase& in) {
  const double share = to_double(in.sum) / to_double(in.whole().value);
  if (in.breakdown.implicit) {
    return (share >= least_of_implicit && share <= most_of_implicit) || is_off_by_few(in);
  }
  if (in.breakdown.summed_up)
    return (share >= least_of_sum && share <= largest_slip) || is_off_by_few(in);
  if (share > 1) {
    if (in.breakdown.overlapping) return !in.breakdown.open && share <= most_of_implicit;  // a hint
    return !is_within_other_wholes(in, in.sum) || share <= largest_slip || is_off_by_few(in);
  }
  if (in.breakdown.open) return false;
  if (in.breakdown.exhaustive) return share >= least_of_exhaustive;
  if (share >= least_of_few && is_off_by_few(in)) return true;  // a hint
  return share >= (in.breakdown.parts.size() >= 3 ? least_of_a_hint : least_of_two);
}

/// Whether such a part explains the sum, or it is too far off for a slip.
bool is_told_twice(const ListCase& in, const Claim& part) {
  const Decimal whole = in.whole().value;
  return add(whole, part.value) == in.sum ||
         (to_double(in.sum) > largest_slip * to_double(whole) && !is_off_by_few(in));
}

bool stands_in_the_tables(const Report& report, const Claim& claim) {
  return !claim.subjects.empty() &&
         tables_have(report, {claim.subjects, claim.applicant}, claim.value);
}

/// 法人或其他组织302件，其中商业企业246件、法律服务机构28件: each is what its cell has, so that
/// the list names some columns and leaves out others.
bool parts_stand_in_the_tables(const ListCase& in) {
  return in.report != nullptr &&
         std::all_of(in.breakdown.parts.begin(), in.breakdown.parts.end(), [&](ClaimIndex part) {
           return stands_in_the_tables(*in.report, in.claims.claims[part]);
         });
}

/// Requests may lie between what was received and how they ended; not between what was received
/// and the ways they came.
bool tells_outcomes(const ListCase& in) {
  const auto is_told = [](const Claim& claim) {
    return !claim.subjects.empty() && claim.subjects.front() != Subject::received &&
           is_request(claim.subjects.front());
  };
  return is_told(in.whole()) ||
         std::any_of(in.breakdown.parts.begin(), in.breakdown.parts.end(),
                     [&](ClaimIndex part) { return is_told(in.claims.claims[part]); });
}

/// 2021年3425件、2022年3912件、2023年4286件
bool is_by_years(const ListCase& in) {
  const auto of_a_year = [&](ClaimIndex part) {
    const Span span = in.claims.claims[part].span;
    return span == Span::this_year || span == Span::last_year || span == Span::other_year;
  };
  return std::all_of(in.breakdown.parts.begin(), in.breakdown.parts.end(), of_a_year) &&
         std::any_of(in.breakdown.parts.begin(), in.breakdown.parts.end(), [&](ClaimIndex part) {
           return in.claims.claims[part].span == Span::other_year;
         });
}

/// 14.3万件降至13.86万件，减少4376件: of figures that are not told to the last digit.
bool is_within_rounding(const ListCase& in) {
  const Claim& whole = in.whole();
  std::int64_t slack = whole.last_digit - 1;
  for (const ClaimIndex part : in.breakdown.parts) slack += in.claims.claims[part].last_digit - 1;
  const auto off = subtract(in.sum, whole.value);
  return slack > 0 && off && std::abs(off->units) <= slack;
}

/// Of lists that do not say whether they are complete.
bool falls_far_short(const ListCase& in) {
  const double share = to_double(in.sum) / to_double(in.whole().value);
  if (in.breakdown.summed_up) return share < least_of_sum || share > largest_slip;
  if (in.breakdown.overlapping && share > 1) return true;
  if (in.breakdown.exhaustive) return false;
  return share < (in.breakdown.parts.size() >= 3 ? most_of_three : most_of_two);
}

/// 5件文件全部解读，包括文字5篇、图解4篇、短视频2条，共计11篇: they come to another whole.
bool is_summed_up_behind(const ListCase& in) {
  const std::size_t next = in.breakdown.parts.back() + 1;
  if (in.breakdown.summed_up || next >= in.claims.claims.size()) return false;
  const Claim& behind = in.claims.claims[next];
  const Claim& whole = in.whole();
  return behind.value == in.sum && behind.sentence == whole.sentence &&
         behind.range.section == whole.range.section &&
         whole.measure != in.claims.claims[in.breakdown.parts.front()].measure;
}

Decimal greatest_whole(const ListCase& in) {
  const Claim& whole = in.whole();
  Decimal value = whole.value;
  if (in.breakdown.nested) return value;
  for (const ClaimIndex index : in.breakdown.other_wholes) {
    const Claim& other = in.claims.claims[index];
    if (counts_the_same(whole, other) && compare(other.value, value) > 0) value = other.value;
  }
  return value;
}

/// What the parts of a list come to.
struct Parts {
  Decimal sum;
  Decimal greatest;
  bool has_another = false;  ///< 8件，其中以政府名义3件、办公室名义8件: it may stand for the rest
};

/// Nothing where they cannot be added up, or not be held against their whole.
std::optional<Parts> parts_of(const ListCase& in) {
  const Claim& whole = in.whole();
  const bool by_years = is_by_years(in);
  const Span span = in.claims.claims[in.breakdown.parts.front()].span;
  // 34个部门、5个街道共39家; 年初的402个压减至318个，压减84个
  const bool is_loose = in.breakdown.implicit && in.breakdown.summed_up;
  Parts parts;
  for (const ClaimIndex index : in.breakdown.parts) {
    const Claim& part = in.claims.claims[index];
    if (!is_loose && (!counts_the_same(whole, part) || (part.span != span && !by_years)))
      return std::nullopt;
    const auto next = add(parts.sum, part.value);
    if (!part.exact || !next) return std::nullopt;
    parts.sum = *next;
    if (compare(part.value, parts.greatest) > 0) parts.greatest = part.value;
    parts.has_another |= part.value == whole.value;
  }
  if (!whole.exact || (span != whole.span && span != Span::part_of_year && !by_years && !is_loose))
    return std::nullopt;
  return parts;
}

/// A part that is greater than its whole.
std::optional<BreakdownProblem> judge_greatest(const ListCase& in, Decimal greatest) {
  // No slip of the pen: something else is counted. 不予处理41件，…该平台另行受理投诉23418件
  // Or of a whole told before: 943件，建议426件、提案517件，其中871件已公开.
  if (is_within_other_wholes(in, greatest)) return judge_another_whole(in);
  // 复议被纠正19件；二是无法提供偏多，其中不掌握474件: of what the clause names
  if (in.breakdown.behind_semicolon) return std::nullopt;
  // 答复18件，其中不掌握较上年减少2件，列明目录1360条: of other things
  if (in.whole().measure != in.claims.claims[in.breakdown.parts.back()].measure)
    return std::nullopt;
  // 办结16件，包括上年转来的2件；其中予以公开6件: of the 16
  if (in.breakdown.nested && in.whole().subjects.contains(Subject::carried_over))
    return std::nullopt;
  const Decimal whole = greatest_whole(in);
  if (to_double(greatest) > largest_slip_of_a_part * to_double(whole) ||
      is_in_a_sum(in.claims, in.breakdown.whole, in.breakdown.whole, greatest))
    return std::nullopt;
  return BreakdownProblem{&in.breakdown, BreakdownProblem::Kind::part_exceeds_whole, whole,
                          greatest};
}

/// 新收418件，连同结转13件，共办结414件: others are carried forward.
bool is_of_those_carried_over(const ListCase& in) {
  const auto is_carried_over = [&in](ClaimIndex part) {
    return in.claims.claims[part].subjects.contains(Subject::carried_over);
  };
  return in.breakdown.summed_up && in.whole().subjects.contains(Subject::processed) &&
         std::any_of(in.breakdown.parts.begin(), in.breakdown.parts.end(), is_carried_over);
}

std::optional<BreakdownProblem> judge_sum(const ListCase& in, bool uncertain) {
  const Breakdown& breakdown = in.breakdown;
  const Decimal& whole = in.whole().value;
  if (breakdown.parts.size() < 2 || is_summed_up_behind(in) || !is_short_or_over(in))
    return std::nullopt;
  const Claim* part_of_a_part =
      breakdown.summed_up ? nullptr : part_of_others(in.claims, breakdown);
  if (part_of_a_part != nullptr && is_told_twice(in, *part_of_a_part)) return std::nullopt;
  // 自然人办结209件：予以公开77件、部分公开28件、无法提供62件: they may, where the whole does too
  if (compare(in.sum, whole) < 0 && parts_stand_in_the_tables(in) &&
      (!breakdown.exhaustive || stands_in_the_tables(*in.report, in.whole())))
    return std::nullopt;
  return BreakdownProblem{&breakdown, BreakdownProblem::Kind::sum, whole, in.sum,
                          uncertain || (breakdown.implicit && !breakdown.parallel) ||
                              part_of_a_part != nullptr || falls_far_short(in)};
}

std::optional<BreakdownProblem> judge(ListCase in, const Carries& carries) {
  if (in.breakdown.of_all_requests) return judge_all_requests(in);
  const Claim& whole = in.whole();
  const auto parts = parts_of(in);
  if (!parts) return std::nullopt;
  in.sum = parts->sum;
  if (in.sum == whole.value || is_within_rounding(in) || is_explained(in) ||
      is_of_those_carried_over(in))
    return std::nullopt;
  const bool requests = !whole.subjects.empty() && is_request(whole.subjects.front());
  const bool explained = requests && carries.explain(whole.value, in.sum);
  if (explained && tells_outcomes(in)) return std::nullopt;
  const bool closed = !explained && !in.breakdown.summed_up && !in.breakdown.implicit;
  if (closed && compare(parts->greatest, whole.value) > 0)
    return judge_greatest(in, parts->greatest);
  return judge_sum(in, parts->has_another || explained);
}

}  // namespace

std::vector<BreakdownProblem> breakdown_problems(const Claims& claims, const Report* report) {
  std::vector<BreakdownProblem> problems;
  const Carries carries(claims, report);
  for (const Breakdown& breakdown : claims.breakdowns) {
    const auto problem = judge({claims, report, breakdown, {}}, carries);
    if (!problem) continue;
    // Of two readings of one list, once.
    const bool told = !problems.empty() && problems.back().whole == problem->whole &&
                      problems.back().breakdown->parts.back() == breakdown.parts.back();
    if (!told) problems.push_back(*problem);
  }
  return problems;
}

}  // namespace ogi::claims
