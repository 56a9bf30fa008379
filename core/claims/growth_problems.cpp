#include <algorithm>
#include <cmath>

#include "core/claims/claims.h"
#include "core/claims/ratios.h"

namespace ogi::claims {

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

bool growth_comes_near(const Growth& growth, Decimal now, Decimal before) {
  const double change = to_double(now) - to_double(before);
  if (growth.amount) {
    const double slip = std::max(3.0, 0.12 * std::max(to_double(now), to_double(before)));
    if (std::abs(to_double(*growth.amount) - change) > slip) return false;
  }
  constexpr double slip_in_points = 14;
  return !growth.percent || before == Decimal{} ||
         std::abs(to_double(*growth.percent) - 100 * change / to_double(before)) <= slip_in_points;
}

namespace {

/// Whether one of these may have become the other within a year.
bool are_comparable(Decimal now, Decimal before) {
  constexpr double largest_change = 4;
  const double a = to_double(now);
  const double b = to_double(before);
  return b > 0 && a / b <= largest_change && b <= largest_change * std::max(a, 1.0);
}

/// 184.37亿元，较上年的192.14亿元下降4.05%: of figures that are not told to the last digit, if
/// these may be any that are rounded so.
bool may_hold_unrounded(const Growth& growth, const Claim& now, const Claim& before) {
  if (!growth.percent || (now.last_digit <= 1 && before.last_digit <= 1)) return false;
  const double off_now = static_cast<double>(now.last_digit) / 2;
  const double off_before = static_cast<double>(before.last_digit) / 2;
  const double least = to_double(now.value) - off_now;
  const double most = to_double(now.value) + off_now;
  const double from = to_double(before.value) + off_before;
  const double up_from = to_double(before.value) - off_before;
  const double told = to_double(*growth.percent);
  const double slack = times_power_of_ten(0.51, -growth.decimals);
  return up_from > 0 && told >= 100 * (least / from - 1) - slack &&
         told <= 100 * (most / up_from - 1) + slack;
}

/// What the figure before must have been, as the amount says.
std::optional<Decimal> start_of(const Growth& growth, Decimal now) {
  if (!growth.amount || !growth.percent) return std::nullopt;
  const auto start = subtract(now, *growth.amount);
  return start && !start->is_negative() ? start : std::nullopt;
}

/// 与2023年的39件相比增加6件，增长15.4%: this year's figure is what the amount makes of last
/// year's.
std::optional<GrowthProblem> judge_from_before(const Claims& claims, const Growth& growth) {
  if (!growth.of_one || growth.before.size() != 1 || !growth.amount || !growth.percent)
    return std::nullopt;
  const Decimal before = claims.claims[growth.before.front()].value;
  const auto now = add(before, *growth.amount);
  if (!now || !are_comparable(*now, before) || growth_holds(growth, *now, before))
    return std::nullopt;
  return GrowthProblem{&growth, *now, before};
}

/// 全年445件；同比2022年的398件，上升11.8%: of any figure before it, if one comes near. A hint.
std::optional<GrowthProblem> judge_from_around(const Claims& claims, const Growth& growth) {
  constexpr ClaimIndex farthest = 6;
  if (growth.before.size() != 1 || !growth.of_one) return std::nullopt;
  const ClaimIndex before = growth.before.front();
  const Claim& was = claims.claims[before];
  std::optional<GrowthProblem> near;
  for (ClaimIndex i = before; i-- > 0 && before - i <= farthest;) {
    const Claim& now = claims.claims[i];
    if (now.range.section != was.range.section || now.measure_word != was.measure_word ||
        !now.exact)
      continue;
    // 予以公开3件。申请量比去年的4件多2件
    const bool of_another_row = !now.subjects.empty() && !was.subjects.empty() &&
                                now.subjects.front() != was.subjects.front();
    if (growth_holds(growth, now.value, was.value)) return std::nullopt;
    if (of_another_row) continue;
    if (!near && now.value != was.value && growth_comes_near(growth, now.value, was.value))
      near = GrowthProblem{&growth, now.value, was.value, true};
  }
  return near;
}

/// 上半年14件，下半年19件，下半年较上半年增长35.7%: of the parts of this year that are told.
std::optional<GrowthProblem> judge_within_the_year(const Claims& claims, const Growth& growth) {
  std::optional<GrowthProblem> near;
  for (const ClaimIndex now : growth.before) {
    for (const ClaimIndex before : growth.before) {
      const Claim& a = claims.claims[now];
      const Claim& b = claims.claims[before];
      if (now == before || a.span != Span::part_of_year || b.span != Span::part_of_year ||
          !a.exact || !b.exact || a.measure_word != b.measure_word)
        continue;
      if (growth_holds(growth, a.value, b.value)) return std::nullopt;
      if (!near && growth_comes_near(growth, a.value, b.value))
        near = GrowthProblem{&growth, a.value, b.value, true};
    }
  }
  return near;
}

std::optional<GrowthProblem> judge_growth(const Claims& claims, const Growth& growth) {
  const auto value = [&claims](ClaimIndex index) { return claims.claims[index].value; };
  // 由14.3万件降至13.86万件，减少4376件: of figures that are not told to the last digit
  const auto exact = [&](ClaimIndex index) {
    const Claim& claim = claims.claims[index];
    const bool by_amount = growth.amount && !growth.percent && claim.measure != Measure::money;
    return claim.exact && !(by_amount && growth.amount->units % claim.last_digit != 0);
  };
  const auto counts_alike = [&claims](ClaimIndex a, ClaimIndex b) {
    return claims.claims[a].measure == claims.claims[b].measure;
  };
  if (!std::all_of(growth.before.begin(), growth.before.end(), exact)) return std::nullopt;
  if (growth.rates) return GrowthProblem{&growth, growth.rates->first, growth.rates->second, true};
  if (growth.within_the_year) return judge_within_the_year(claims, growth);
  if (growth.now.empty())
    return growth.amount && growth.percent ? judge_from_before(claims, growth)
                                           : judge_from_around(claims, growth);
  std::optional<GrowthProblem> nearest;
  for (const ClaimIndex index : growth.now) {
    // 强制2210件（2021年2134件），收费26180万元，增长3%: of the money.
    if (!exact(index) || !counts_alike(index, growth.now.front())) continue;
    const Decimal now = value(index);
    const auto judge_from = [&](Decimal before, bool sure) {
      if (growth_holds(growth, now, before)) return true;
      const bool first = index == growth.now.front();
      const bool may_be =
          first ? are_comparable(now, before)
                : are_comparable(now, before) && growth_comes_near(growth, now, before);
      if (may_be && !nearest) nearest = GrowthProblem{&growth, now, before, !sure};
      return false;
    };
    // 直接起诉由上年34件降至30件，复议后起诉27件，比上年多5件，增长22.73%: the 34 are of the 30.
    const auto of_its_own = start_of(growth, now);
    if (of_its_own && growth_holds(growth, now, *of_its_own) && !growth.before.empty() &&
        growth.before.front() + 1 < index)
      return std::nullopt;
    for (const ClaimIndex before : growth.before) {
      if (!counts_alike(index, before)) continue;
      if (judge_from(value(before), growth.before.size() == 1) ||
          may_hold_unrounded(growth, claims.claims[index], claims.claims[before]))
        return std::nullopt;
    }
    if (!growth.before.empty()) continue;
    if (const auto start = start_of(growth, now); start && judge_from(*start, true))
      return std::nullopt;
  }
  return growth.of_one ? nearest : std::nullopt;
}

/// What the tables of a year have for a figure, whatever doubt its words leave.
std::vector<TableReading> readings_despite_doubt(const Report& report, Claim claim) {
  claim.not_comparable_reason = NotComparable::none;
  return table_readings(report, claim);
}

/// A figure of this year that growth may be of.
bool may_have_grown(const Claim& claim) {
  return claim.exact && !claim.negated && !claim.implied && !claim.subjects.empty() &&
         claim.span == Span::this_year;
}

}  // namespace

bool rows_around_have_grown(const Claims& claims, const Growth& growth, const Report& report,
                            const Report& last_year) {
  constexpr std::size_t looked_at = 12;
  Growth by_amount = growth;
  by_amount.percent.reset();
  Growth by_percent = growth;
  by_percent.amount.reset();
  bool amount_holds = !growth.amount;
  bool percent_holds = !growth.percent;
  const auto end = std::partition_point(
      claims.claims.begin(), claims.claims.end(),
      [&growth](const Claim& claim) { return stands_before(claim.range, growth.range); });
  const auto count = static_cast<std::size_t>(end - claims.claims.begin());
  const auto told = std::span(claims.claims).first(count);
  for (const Claim& claim : told.last(std::min(looked_at, count))) {
    if (claim.range.section != growth.range.section || claim.subjects.empty()) continue;
    for (const TableReading& now : readings_despite_doubt(report, claim)) {
      const auto before = sum_of_cells(last_year, now.cells);
      if (!before) continue;
      amount_holds |= growth_holds(by_amount, now.value, *before);
      percent_holds |= *before != Decimal{} && growth_holds(by_percent, now.value, *before);
    }
  }
  return amount_holds && percent_holds;
}

std::optional<GrownRow> grown_row(const Claims& claims, const Growth& growth, const Report& report,
                                  const Report& last_year) {
  if (!growth.of_one || !growth.before.empty()) return std::nullopt;
  // 有效44件，比上年末增加5件: of what nobody understands, unless it is a part of something.
  if (growth.now.empty()) return std::nullopt;
  const Claim& first_of_all = claims.claims[growth.now.front()];
  if (first_of_all.subjects.empty() && first_of_all.extent != Extent::part) return std::nullopt;
  const Decimal great = Decimal::whole(20);  // no other figure would be it by chance
  std::optional<GrownRow> nearest;
  Decimal all_now;
  Decimal all_before;
  for (const ClaimIndex index : growth.now) {
    const Claim& claim = claims.claims[index];
    // 处罚127件，罚没4216万元，同比增长15%: of the money.
    if (claim.measure_word != claims.claims[growth.now.front()].measure_word ||
        !may_have_grown(claim))
      continue;
    const auto now = readings_despite_doubt(report, claim);
    const auto meant = std::find_if(now.begin(), now.end(), [&claim](const TableReading& reading) {
      return reading.value == claim.value;
    });
    // A figure that is not the table's own cannot be held against last year's table.
    if (meant == now.end()) continue;
    const auto was = sum_of_cells(last_year, meant->cells);
    if (!was) continue;
    // 重复申请5件、大量反复申请1件，比上年减少1件: of both
    all_now = add(all_now, claim.value).value_or(all_now);
    all_before = add(all_before, *was).value_or(all_before);
    if (growth_holds(growth, all_now, all_before)) return std::nullopt;
    const bool first = index == growth.now.front();
    for (const TableReading& reading : now) {
      const auto before = sum_of_cells(last_year, reading.cells);
      const bool tells =
          before && (first || !growth.percent || *before != Decimal{});  // from nothing
      if (tells && growth_holds(growth, claim.value, *before)) return std::nullopt;
    }
    if (nearest) continue;
    const TableReading told{meant->cells, *was};
    const bool understood = claim.covered() && claim.comparable();
    const bool near = growth_comes_near(growth, claim.value, told.value);
    if (!near && !(first && understood)) continue;
    const bool sure = first && (understood || compare(claim.value, great) >= 0);
    nearest = GrownRow{&claim, *meant, told, !sure};
  }
  if (nearest && rows_around_have_grown(claims, growth, report, last_year)) return std::nullopt;
  return nearest;
}

std::vector<GrowthProblem> growth_problems(const Claims& claims) {
  std::vector<GrowthProblem> problems;
  for (const Growth& growth : claims.growths) {
    if (const auto problem = judge_growth(claims, growth)) problems.push_back(*problem);
  }
  return problems;
}

}  // namespace ogi::claims
