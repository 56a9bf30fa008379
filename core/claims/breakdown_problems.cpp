#include <algorithm>
#include <cmath>

#include "core/claims/claims.h"
#include "core/claims/ratios.h"

namespace ogi::claims {
namespace {

/// Words of one class that are used for one another: a list in 篇 of a whole in 条 may be an
/// addition.
bool counts_the_same(const Claim& a, const Claim& b) {
  if (a.measure == Measure::none || b.measure == Measure::none) return true;
  // 50件，其中…1条、…49条
  if (a.measure == Measure::matter && b.measure == Measure::piece && a.measure_word == U'件')
    return true;
  if (a.measure != b.measure) return false;
  if (a.measure == Measure::piece || a.measure == Measure::money || a.measure == Measure::person)
    return true;
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
    const bool by_years = is_by_years(breakdown);
    const Span span = claims_.claims[breakdown.parts.front()].span;
    // 34个部门、5个街道共39家; 年初的402个压减至318个，压减84个
    const bool is_loose = breakdown.implicit && breakdown.summed_up;
    bool has_another = false;  // 8件，其中以政府名义3件、办公室名义8件
    for (std::size_t i = 0; i < breakdown.parts.size(); ++i) {
      const Claim& part = claims_.claims[breakdown.parts[i]];
      if (!is_loose && (!counts_the_same(whole, part) || (part.span != span && !by_years)))
        return std::nullopt;
      exact = exact && part.exact;
      const auto next = add(sum, part.value);
      if (!next) return std::nullopt;
      sum = *next;
      if (compare(part.value, greatest) > 0) greatest = part.value;
      has_another |= part.value == whole.value;  // it may stand for the rest
    }
    if (!exact || sum == whole.value || is_within_rounding(breakdown, sum) ||
        is_explained(breakdown, sum))
      return std::nullopt;
    if (span != whole.span && span != Span::part_of_year && !by_years && !is_loose)
      return std::nullopt;
    // 新收418件，连同结转13件，共办结414件: others are carried forward
    const auto is_carried_over = [this](ClaimIndex part) {
      return claims_.claims[part].subjects.contains(Subject::carried_over);
    };
    if (breakdown.summed_up && whole.subjects.contains(Subject::processed) &&
        std::any_of(breakdown.parts.begin(), breakdown.parts.end(), is_carried_over))
      return std::nullopt;
    const bool requests = !whole.subjects.empty() && is_request(whole.subjects.front());
    const bool explained = requests && carries_.explain(whole.value, sum);
    if (explained && tells_outcomes(breakdown)) return std::nullopt;
    if (!explained && !breakdown.summed_up && !breakdown.implicit &&
        compare(greatest, whole.value) > 0) {
      // No slip of the pen: something else is counted. 不予处理41件，…该平台另行受理投诉23418件
      // Or of a whole told before: 943件，建议426件、提案517件，其中871件已公开.
      if (is_within_other_wholes(breakdown, greatest)) return judge_another_whole(breakdown, sum);
      // 答复18件，其中不掌握较上年减少2件，列明目录1360条: of other things
      if (whole.measure != claims_.claims[breakdown.parts.back()].measure) return std::nullopt;
      // 办结16件，包括上年转来的2件；其中予以公开6件: of the 16
      if (breakdown.nested && whole.subjects.contains(Subject::carried_over)) return std::nullopt;
      if (to_double(greatest) > largest_slip_of_a_part * to_double(greatest_whole(breakdown)) ||
          is_in_a_sum(breakdown.whole, breakdown.whole, greatest))
        return std::nullopt;
      return BreakdownProblem{&breakdown, BreakdownProblem::Kind::part_exceeds_whole,
                              greatest_whole(breakdown), greatest};
    }
    if (breakdown.parts.size() < 2 || is_summed_up_behind(breakdown, sum)) return std::nullopt;
    if (!is_short_or_over(breakdown, sum)) return std::nullopt;
    const Claim* part_of_a_part =
        breakdown.summed_up ? nullptr : part_of_others(claims_, breakdown);
    if (part_of_a_part != nullptr && is_told_twice(breakdown, *part_of_a_part, sum))
      return std::nullopt;
    if (!breakdown.exhaustive && compare(sum, whole.value) < 0 &&
        parts_stand_in_the_tables(breakdown))
      return std::nullopt;
    return BreakdownProblem{&breakdown, BreakdownProblem::Kind::sum, whole.value, sum,
                            (breakdown.implicit && !breakdown.parallel) || has_another ||
                                explained || part_of_a_part != nullptr ||
                                falls_far_short(breakdown, sum)};
  }

 private:
  /// Whether the figures around, or the tables, make another sense of the list.
  [[nodiscard]] bool is_explained(const Breakdown& breakdown, Decimal sum) const {
    return is_of_other_wholes(breakdown, sum) || is_told_before(breakdown, sum) ||
           is_within_a_list_that_holds(breakdown) || holds_as_written(breakdown) ||
           is_one_beside_its_parts(breakdown, sum) || tells_a_rate_of_its_parts(breakdown) ||
           are_columns_of_a_row(breakdown) || has_a_part_told_in_parts(breakdown);
  }

  /// A slip of one of them away.
  static bool comes_near(Decimal sum, Decimal whole) {
    const double share = whole == Decimal{} ? 0 : to_double(sum) / to_double(whole);
    const auto off = subtract(sum, whole);
    return (share >= least_of_implicit && share <= most_of_implicit) ||
           (off && off->is_whole() && std::abs(off->units) <= least_slip &&
            share > least_of_exhaustive);
  }

  /// 收到83件，上年结转2件，其中网上51件、邮寄28件: of the 83. A hint where they come near.
  [[nodiscard]] std::optional<BreakdownProblem> judge_another_whole(const Breakdown& breakdown,
                                                                    Decimal sum) const {
    if (breakdown.parts.size() < 2 || breakdown.open || is_told_before(breakdown, sum, 12))
      return std::nullopt;
    for (const ClaimIndex index : breakdown.other_wholes) {
      const Claim& other = claims_.claims[index];
      if (counts_the_same(claims_.claims[breakdown.whole], other) && comes_near(sum, other.value))
        return BreakdownProblem{&breakdown, BreakdownProblem::Kind::sum, other.value, sum, true};
    }
    return std::nullopt;
  }

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
      if (sum == total) return std::nullopt;
      if (comes_near(sum, total) && !nearest) nearest = total;
    }
    if (!nearest) return std::nullopt;
    return BreakdownProblem{&breakdown, BreakdownProblem::Kind::sum, *nearest, sum, true};
  }

  /// Lists that leave nothing out come to their whole or slip by little; a list that says nothing
  /// of leaving something out but comes to two thirds of its whole names the main kinds only.
  [[nodiscard]] bool is_short_or_over(const Breakdown& breakdown, Decimal sum) const {
    const double share = to_double(sum) / to_double(claims_.claims[breakdown.whole].value);
    if (breakdown.implicit) {
      return (share >= least_of_implicit && share <= most_of_implicit) ||
             is_off_by_few(breakdown, sum);
    }
    if (breakdown.summed_up)
      return (share >= least_of_sum && share <= largest_slip) || is_off_by_few(breakdown, sum);
    if (share > 1) {
      if (breakdown.overlapping) return !breakdown.open && share <= most_of_implicit;  // a hint
      return !is_within_other_wholes(breakdown, sum) || share <= largest_slip ||
             is_off_by_few(breakdown, sum);
    }
    if (breakdown.open) return false;
    if (breakdown.exhaustive) return share >= least_of_exhaustive;
    if (share >= least_of_few && is_off_by_few(breakdown, sum)) return true;  // a hint
    return share >= (breakdown.parts.size() >= 3 ? least_of_a_hint : least_of_two);
  }

  /// Whether such a part explains the sum, or it is too far off for a slip.
  [[nodiscard]] bool is_told_twice(const Breakdown& breakdown, const Claim& part,
                                   Decimal sum) const {
    const Decimal whole = claims_.claims[breakdown.whole].value;
    return add(whole, part.value) == sum ||
           (to_double(sum) > largest_slip * to_double(whole) && !is_off_by_few(breakdown, sum));
  }

  /// 法人或其他组织302件，其中商业企业246件、法律服务机构28件: each is what its cell has, so that
  /// the list names some columns and leaves out others.
  [[nodiscard]] bool parts_stand_in_the_tables(const Breakdown& breakdown) const {
    return report_ != nullptr &&
           std::all_of(breakdown.parts.begin(), breakdown.parts.end(), [this](ClaimIndex part) {
             const Claim& claim = claims_.claims[part];
             if (claim.subjects.empty()) return false;
             const auto values = values_of(*report_, {claim.subjects, claim.applicant});
             return std::find(values.begin(), values.end(), claim.value) != values.end();
           });
  }

  /// Requests may lie between what was received and how they ended; not between what was received
  /// and the ways they came.
  [[nodiscard]] bool tells_outcomes(const Breakdown& breakdown) const {
    const auto is_told = [](const Claim& claim) {
      return !claim.subjects.empty() && claim.subjects.front() != Subject::received &&
             is_request(claim.subjects.front());
    };
    return is_told(claims_.claims[breakdown.whole]) ||
           std::any_of(breakdown.parts.begin(), breakdown.parts.end(),
                       [&](ClaimIndex part) { return is_told(claims_.claims[part]); });
  }

  /// 2021年3425件、2022年3912件、2023年4286件
  [[nodiscard]] bool is_by_years(const Breakdown& breakdown) const {
    const auto of_a_year = [this](ClaimIndex part) {
      const Span span = claims_.claims[part].span;
      return span == Span::this_year || span == Span::last_year || span == Span::other_year;
    };
    return std::all_of(breakdown.parts.begin(), breakdown.parts.end(), of_a_year) &&
           std::any_of(breakdown.parts.begin(), breakdown.parts.end(), [this](ClaimIndex part) {
             return claims_.claims[part].span == Span::other_year;
           });
  }

  /// 14.3万件降至13.86万件，减少4376件: of figures that are not told to the last digit.
  [[nodiscard]] bool is_within_rounding(const Breakdown& breakdown, Decimal sum) const {
    const Claim& whole = claims_.claims[breakdown.whole];
    std::int64_t slack = whole.last_digit - 1;
    for (const ClaimIndex part : breakdown.parts) slack += claims_.claims[part].last_digit - 1;
    const auto off = subtract(sum, whole.value);
    return slack > 0 && off && std::abs(off->units) <= slack;
  }

  [[nodiscard]] bool is_off_by_few(const Breakdown& breakdown, Decimal sum) const {
    const auto off = subtract(sum, claims_.claims[breakdown.whole].value);
    return off && off->is_whole() && std::abs(off->units) <= least_slip;
  }

  /// Of lists that do not say whether they are complete.
  [[nodiscard]] bool falls_far_short(const Breakdown& breakdown, Decimal sum) const {
    const double share = to_double(sum) / to_double(claims_.claims[breakdown.whole].value);
    if (breakdown.summed_up) return share < least_of_sum || share > largest_slip;
    if (breakdown.overlapping && share > 1) return true;
    if (breakdown.exhaustive) return false;
    return share < (breakdown.parts.size() >= 3 ? most_of_three : most_of_two);
  }

  /// 5件文件全部解读，包括文字5篇、图解4篇、短视频2条，共计11篇: they come to another whole.
  [[nodiscard]] bool is_summed_up_behind(const Breakdown& breakdown, Decimal sum) const {
    const std::size_t next = breakdown.parts.back() + 1;
    if (breakdown.summed_up || next >= claims_.claims.size()) return false;
    const Claim& behind = claims_.claims[next];
    const Claim& whole = claims_.claims[breakdown.whole];
    return behind.value == sum && behind.sentence == whole.sentence &&
           behind.range.section == whole.range.section &&
           whole.measure != claims_.claims[breakdown.parts.front()].measure;
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

  /// 新收1220件，上年结转25件，合计1245件，其中…; 网站发布743条，微信发布418条。其中…: of one told
  /// a little before.
  [[nodiscard]] bool is_told_before(const Breakdown& breakdown, Decimal sum,
                                    std::size_t looked_at = 3) const {
    const Claim& whole = claims_.claims[breakdown.whole];
    for (std::size_t i = breakdown.whole; i > 0 && breakdown.whole - i < looked_at; --i) {
      const Claim& before = claims_.claims[i - 1];
      if (before.range.section == whole.range.section && before.span == whole.span &&
          before.value == sum && counts_the_same(whole, before))
        return true;
    }
    return false;
  }

  /// 微信发布418条。其中甲32条、乙296条、丙118条，丁57条、其他240条，共743条: some of a list that
  /// comes to another whole.
  [[nodiscard]] bool is_within_a_list_that_holds(const Breakdown& breakdown) const {
    constexpr std::ptrdiff_t looked_at = 4;
    const std::ptrdiff_t at = &breakdown - claims_.breakdowns.data();
    const auto all = std::span(claims_.breakdowns);
    const std::ptrdiff_t begin = std::max<std::ptrdiff_t>(0, at - looked_at);
    const std::ptrdiff_t end = std::min(std::ssize(all), at + looked_at);
    return std::any_of(all.begin() + begin, all.begin() + end, [&](const Breakdown& other) {
      return other.parts.size() > breakdown.parts.size() &&
             std::includes(other.parts.begin(), other.parts.end(), breakdown.parts.begin(),
                           breakdown.parts.end()) &&
             sum_of(other.parts) == claims_.claims[other.whole].value;
    });
  }

  /// Where the figures from `first` on, but for those of another time or measure, come to `whole`:
  /// the last of them.
  [[nodiscard]] std::optional<ClaimIndex> end_of_sum(const Claim& whole, ClaimIndex first) const {
    constexpr ClaimIndex looked_at = 16;
    Decimal sum;
    ClaimIndex count = 0;
    for (ClaimIndex i = first; i < claims_.claims.size() && i - first < looked_at; ++i) {
      const Claim& part = claims_.claims[i];
      if (part.range.section != whole.range.section || part.sentence > whole.sentence + 1) break;
      if (part.span != whole.span || !counts_the_same(whole, part)) continue;
      sum = add(sum, part.value).value_or(Decimal{});
      if (++count >= 2 && sum == whole.value) return i;
    }
    return std::nullopt;
  }

  /// Whether a figure of at least `least` just before the whole is the sum of those behind it, up
  /// to `end` or farther.
  [[nodiscard]] bool is_in_a_sum(ClaimIndex whole, ClaimIndex end, Decimal least) const {
    constexpr ClaimIndex looked_at = 8;
    for (ClaimIndex before = whole; before > 0 && whole - before < looked_at; --before) {
      const Claim& sum = claims_.claims[before - 1];
      const auto last = end_of_sum(sum, before);
      if (last && *last >= end && compare(sum.value, least) >= 0) return true;
    }
    return false;
  }

  /// 37件，其中建议21件、提案16件，办复率100%，6件被评为优秀: the list makes its whole before it
  /// ends. 687条 of 3468条：要闻1542条，公告687条，公开739条，解读500条: its whole is in a list
  /// that does.
  [[nodiscard]] bool holds_as_written(const Breakdown& breakdown) const {
    const Decimal by_chance = Decimal::whole(20);  // lesser figures come to anything
    const ClaimIndex whole = breakdown.whole;
    const auto last = breakdown.parts.front() > whole
                          ? end_of_sum(claims_.claims[whole], breakdown.parts.front())
                          : std::nullopt;
    return (last && *last >= breakdown.parts[breakdown.joined - 1]) ||
           is_in_a_sum(whole, std::max(whole, breakdown.parts.back()), by_chance);
  }

  /// 27件，…A的最多，共12件；其次是B9件；其余6件: what was taken for the whole is one of the parts.
  [[nodiscard]] bool is_one_beside_its_parts(const Breakdown& breakdown, Decimal sum) const {
    constexpr ClaimIndex looked_at = 12;
    const ClaimIndex whole = breakdown.whole;
    const auto all = add(claims_.claims[whole].value, sum);
    for (ClaimIndex i = whole; i-- > 0 && whole - i <= looked_at;) {
      const Claim& before = claims_.claims[i];
      if (before.range.section == breakdown.range.section && before.value == all &&
          counts_the_same(before, claims_.claims[whole]))
        return true;
    }
    return false;
  }

  /// 上述259件里，自然人214件，企业31件: what the table has for columns of a row that comes to 259.
  [[nodiscard]] bool are_columns_of_a_row(const Breakdown& breakdown) const {
    if (report_ == nullptr) return false;
    const auto has = [this](Subject row, Applicant column, Decimal value) {
      const auto values = values_of(*report_, {{row}, column});
      return std::find(values.begin(), values.end(), value) != values.end();
    };
    for (auto row = Subject::received; row <= Subject::other_other;
         row = static_cast<Subject>(static_cast<unsigned>(row) + 1)) {
      const auto is_in_it = [&](ClaimIndex part) {
        for (auto column = Applicant::natural_person; column < Applicant::all;
             column = static_cast<Applicant>(static_cast<unsigned>(column) + 1))
          if (has(row, column, claims_.claims[part].value)) return true;
        return false;
      };
      if (has(row, Applicant::all, claims_.claims[breakdown.whole].value) &&
          std::all_of(breakdown.parts.begin(), breakdown.parts.end(), is_in_it))
        return true;
    }
    return false;
  }

  /// 12件里，不掌握的11件，自然人占8件、企业3件: some of them, and what else stands there, are of
  /// another.
  [[nodiscard]] bool has_a_part_told_in_parts(const Breakdown& breakdown) const {
    const Decimal by_chance = Decimal::whole(4);
    return std::any_of(breakdown.parts.begin(), breakdown.parts.end(), [&](ClaimIndex part) {
      if (compare(claims_.claims[part].value, by_chance) < 0) return false;
      const auto last = end_of_sum(claims_.claims[part], part + 1);
      if (!last || *last > breakdown.parts.back()) return false;
      for (ClaimIndex i = part + 1; i <= *last; ++i)
        if (!std::binary_search(breakdown.parts.begin(), breakdown.parts.end(), i)) return true;
      return false;
    });
  }

  /// 121件，主办件69件已公开62件，公开率89.86%: one of them is a part of the other.
  [[nodiscard]] bool tells_a_rate_of_its_parts(const Breakdown& breakdown) const {
    constexpr std::size_t bytes_behind = 60;
    const TextRange& list = breakdown.range;
    const auto first = std::partition_point(
        claims_.percentages.begin(), claims_.percentages.end(),
        [&list](const Percentage& of) { return stands_before(of.range, list); });
    for (auto at = first; at != claims_.percentages.end(); ++at) {
      const Percentage& rate = *at;
      if (rate.range.section != list.section || rate.range.start > list.end + bytes_behind) break;
      if (rate.decimals == 0) continue;
      for (std::size_t i = 1; i < breakdown.parts.size(); ++i) {
        const Claim& of = claims_.claims[breakdown.parts[i - 1]];
        const Claim& part = claims_.claims[breakdown.parts[i]];
        if (of.value != Decimal{} &&
            is_percentage({rate.percent, rate.decimals}, to_double(part.value), to_double(of.value),
                          true))
          return true;
      }
    }
    return false;
  }

  [[nodiscard]] std::optional<Decimal> sum_of(std::span<const ClaimIndex> parts) const {
    std::optional<Decimal> sum = Decimal{};
    for (const ClaimIndex part : parts)
      if (sum) sum = add(*sum, claims_.claims[part].value);
    return sum;
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
  static constexpr double largest_slip_of_a_part = 100;  ///< two digits too many
  static constexpr double least_of_implicit = 0.88;
  static constexpr double most_of_implicit = 1.12;
  static constexpr std::int64_t least_slip = 3;  ///< of small figures
  static constexpr double least_of_sum = 0.8;
  static constexpr double least_of_exhaustive = 0.5;
  static constexpr double least_of_few = 0.5;
  static constexpr double least_of_a_hint = 0.8;
  static constexpr double least_of_two = 0.82;
  static constexpr double most_of_three = 0.9;
  static constexpr double most_of_two = 0.9;

  const Claims& claims_;
  const Report* report_;
  Carries carries_;
};

}  // namespace

std::vector<BreakdownProblem> breakdown_problems(const Claims& claims, const Report* report) {
  std::vector<BreakdownProblem> problems;
  const BreakdownJudge judge(claims, report);
  for (const Breakdown& breakdown : claims.breakdowns) {
    const auto problem = judge.judge(breakdown);
    if (!problem) continue;
    // Of two readings of one list, once.
    const bool told = !problems.empty() && problems.back().whole == problem->whole &&
                      problems.back().breakdown->parts.back() == breakdown.parts.back();
    if (!told) problems.push_back(*problem);
  }
  return problems;
}

}  // namespace ogi::claims
