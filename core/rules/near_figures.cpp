#include "core/rules/near_figures.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "core/claims/constructions.h"
#include "core/claims/ratios.h"

namespace ogi::rules {
namespace {

/// Whether one digit is another, or two that stand beside each other have changed places.
bool differ_by_a_digit(std::string_view a, std::string_view b) {
  const auto [first, other] = std::mismatch(a.begin(), a.end(), b.begin());
  if (first + 1 == a.end() || std::equal(first + 1, a.end(), other + 1)) return true;
  return first[0] == other[1] && first[1] == other[0] && std::equal(first + 2, a.end(), other + 2);
}

/// 48 for 47, 84 for 48, 27 for 17, 480 for 48: whether a figure may be written for another by a
/// slip.
bool may_be_a_slip(const Decimal& a, const Decimal& b) {
  constexpr double farthest = 0.25;
  constexpr double least = 3;
  const auto one = static_cast<double>(a.units);
  const auto other = static_cast<double>(b.units);
  if (a.scale == b.scale &&
      std::abs(one - other) <= std::max(least, farthest * std::max(one, other)))
    return true;
  const std::string digits = to_string(a);
  const std::string others = to_string(b);
  if (digits.size() == others.size()) return differ_by_a_digit(digits, others);
  return digits.starts_with(others) || others.starts_with(digits);
}

/// 自然人由33件升至38件: of which row, where the tables of one year have their figure of it and
/// those of the other year have not.
struct ChangedRow {
  TableReading now;
  Decimal before;
  bool now_is_right = false;
};

/// 由33件升至38件; 今年5件，去年3件: whether only such words stand between the two.
bool are_told_together(const Report& report, const Claim& first, const Claim& second) {
  constexpr std::size_t longest_way = 21;  // bytes
  if (first.range.section != second.range.section ||
      second.figure.start - first.figure.end > longest_way)
    return false;
  if (first.span == Span::last_year) return true;
  std::string_view between = std::string_view(*report.section(first.range.section))
                                 .substr(first.figure.end, second.figure.start - first.figure.end);
  for (const std::string_view word : {"，", "（", "上年", "去年", "为"})
    if (between.starts_with(word)) between.remove_prefix(word.size());
  return between.empty();
}

bool are_of_one_row(const Claim& now, const Claim& before) {
  return now.span == Span::this_year && before.span == Span::last_year && !now.subjects.empty() &&
         !before.subjects.empty() && now.subjects.front() == before.subjects.front() &&
         now.applicant == before.applicant && now.exact && before.exact && now.last_digit == 1;
}

/// Of the figure at `index` and the one behind it, whichever is of this year.
std::optional<ChangedRow> changed_row(const Report& report, const Report& last_year,
                                      const Claims& claims, ClaimIndex index) {
  if (index + 1 >= claims.claims.size()) return std::nullopt;
  const Claim& first = claims.claims[index];
  const Claim& second = claims.claims[index + 1];
  const bool in_order = first.span == Span::last_year;
  Claim claim = in_order ? second : first;
  const Claim& before = in_order ? first : second;
  if (!are_of_one_row(claim, before) || !are_told_together(report, first, second))
    return std::nullopt;
  claim.not_comparable_reason = NotComparable::none;
  std::optional<ChangedRow> row;
  for (TableReading& reading : table_readings(report, claim)) {
    const auto was = sum_of_cells(last_year, reading.cells);
    if (!was) continue;
    const bool now_is_right = reading.value == claim.value;
    const bool before_is_right = *was == before.value;
    if (now_is_right && before_is_right) return std::nullopt;
    if ((now_is_right || before_is_right) && !row)
      row = ChangedRow{std::move(reading), *was, now_is_right};
  }
  return row;
}

/// Reasons that leave a doubt about whose or which things are counted.
bool leaves_a_doubt(NotComparable why) {
  return why == NotComparable::part || why == NotComparable::other_organ ||
         why == NotComparable::own_office || why == NotComparable::wider ||
         why == NotComparable::published_items;
}

/// 纠正3件（上年5件，减少2件): not how many there are.
bool tells_a_change(const Report& report, const Claim& claim) {
  const std::string_view before =
      std::string_view(*report.section(claim.range.section)).substr(0, claim.figure.start);
  constexpr std::string_view changes[] = {"减少", "增加", "增长", "下降", "多", "少", "增", "减"};
  return std::any_of(std::begin(changes), std::end(changes),
                     [before](std::string_view word) { return before.ends_with(word); });
}

/// How near a figure in words that leave a doubt must come, so that hardly anything else is meant.
struct Nearness {
  std::int64_t least;  ///< lesser figures come near by chance
  double off;          ///< by so many at most, or by an eighth
};
constexpr Nearness plain{20, 0};
constexpr Nearness named{4, 3};

/// The reading of a figure in words that leave a doubt, where it comes so near to the figure.
std::optional<TableReading> near_reading(const Report& report, Claim claim, Nearness near) {
  constexpr double farthest = 0.125;
  constexpr std::size_t most_subjects = 3;
  const bool counts_cases = claim.measure == Measure::matter || claim.measure == Measure::money;
  if (!claim.exact || claim.implied || claim.negated || claim.subjects.empty() ||
      claim.subjects.size() > most_subjects || !counts_cases ||
      compare(claim.value, Decimal::whole(near.least)) < 0)
    return std::nullopt;
  claim.not_comparable_reason = NotComparable::none;
  auto readings = table_readings(report, claim);
  if (readings.empty() || agrees_with_any(claim, readings) || may_be_another_cell(report, claim))
    return std::nullopt;
  const auto is_near = [&claim, near](const TableReading& reading) {
    const auto off = subtract(reading.value, claim.value);
    return off && off->scale == claim.value.scale &&
           std::abs(static_cast<double>(off->units)) <=
               std::max(near.off, farthest * static_cast<double>(claim.value.units));
  };
  const auto reading = std::find_if(readings.begin(), readings.end(), is_near);
  if (reading == readings.end()) return std::nullopt;
  return std::move(*reading);
}

/// 制定8件，其中以政府名义5件: the row's own figure stands beside it.
bool is_told_beside(const Claims& claims, const Claim& of, const Decimal& value) {
  constexpr std::ptrdiff_t looked_at = 12;
  const auto at = claims.claims.begin() + (&of - claims.claims.data());
  const auto first = at - std::min(looked_at, at - claims.claims.begin());
  const auto last = at + std::min(looked_at, claims.claims.end() - at);
  return std::any_of(first, last, [&](const Claim& claim) {
    return claim.value == value &&
           (of.subjects.empty() ||
            (!claim.subjects.empty() && claim.subjects.front() == of.subjects.front()));
  });
}

/// 行政诉讼案件中已开庭6件; 因法律禁止公开和第三方权益不予公开共5件, of which one reason is known
bool is_of_some(const Report& report, const Claim& claim) {
  constexpr std::size_t longest = 240;  // bytes
  const std::size_t begin =
      std::max(claim.range.start, claim.figure.start - std::min(claim.figure.start, longest));
  const std::string_view words = std::string_view(*report.section(claim.range.section))
                                     .substr(begin, claim.figure.start - begin);
  const auto stands = [words](std::string_view word) { return words.find(word) != words.npos; };
  return stands("中") || stands("里") || (stands("共") && (stands("和") || stands("、")));
}

/// A small figure whose own words name one row, of which the text tells no other.
std::optional<TableReading> named_reading(const Report& report, const Claims& claims,
                                          const Claim& claim) {
  const NotComparable why = claim.not_comparable_reason;
  // 另有2件因逾期不补正不再处理: named behind it
  const bool named_behind =
      !claim.subjects.empty() && is_outcome(claim.subjects.front()) && why == NotComparable::wider;
  if (claim.subjects.empty() || (claim.range.start >= claim.figure.start && !named_behind) ||
      why == NotComparable::other_organ || why == NotComparable::own_office ||
      is_of_some(report, claim))
    return std::nullopt;
  auto reading = near_reading(report, claim, named);
  if (reading && is_told_beside(claims, claim, reading->value)) reading.reset();
  return reading;
}

/// A figure that counts nothing for sure, where its words name a row of which the text tells no
/// other.
std::optional<TableReading> perhaps_reading(const Report& report, const Claims& claims,
                                            const Claim& claim) {
  Claim meant = claim;
  meant.subjects = claim.perhaps;
  const bool is_total = claim.perhaps.front() <= Subject::processed;
  auto reading = near_reading(report, meant, is_total ? plain : named);
  if (reading && is_told_beside(claims, claim, reading->value)) reading.reset();
  return reading;
}

/// 已审结60件, where no kind of review has so many that ended, though one comes near.
std::optional<TableReading> concluded_reading(const Report& report, const Claim& claim) {
  constexpr Subject kinds[] = {Subject::reconsideration, Subject::litigation,
                               Subject::litigation_direct, Subject::litigation_after};
  std::optional<TableReading> near;
  for (const Subject kind : kinds) {
    Claim meant = claim;
    const auto outcome = [kind](int column) {
      return static_cast<Subject>(static_cast<int>(kind) + column);
    };
    meant.subjects = {outcome(1), outcome(2), outcome(3)};
    meant.together = true;
    meant.not_comparable_reason = NotComparable::none;
    for (const TableReading& reading : table_readings(report, meant))
      if (reading.value == claim.value) return std::nullopt;
    if (auto reading = near_reading(report, meant, named); reading && !near)
      near = std::move(reading);
  }
  return near;
}

constexpr std::string_view of_all_requests[] = {"申请", "受理", "收件", "新收",
                                                "办结", "之列", "累计", "不计入"};
constexpr std::string_view of_other_things[] = {"依申请公开", "文",   "复议", "诉讼",
                                                "案",         "系统", "来",   "咨询",
                                                "投诉",       "举报", "正在", "申请中"};

/// 不在我厅365件之列, 占全区2084件的34.5%: words before it that speak of all requests.
bool may_be_all_requests(const Report& report, const Claim& claim) {
  constexpr std::size_t words_before = 36;  // bytes
  constexpr std::u32string_view cases = U"件宗";
  const std::size_t begin = claim.figure.start - std::min(words_before, claim.figure.start);
  const std::string_view words = std::string_view(*report.section(claim.range.section))
                                     .substr(begin, claim.figure.start - begin);
  const auto stands = [words](std::string_view word) { return words.find(word) != words.npos; };
  return claim.subjects.empty() && claim.perhaps.empty() &&
         cases.find(claim.measure_word) != cases.npos &&
         std::any_of(std::begin(of_all_requests), std::end(of_all_requests), stands) &&
         std::none_of(std::begin(of_other_things), std::end(of_other_things), stands);
}

/// 占全区1362件的, the tables having 1239: a hint.
std::optional<TableReading> doubtful_reading(const Report& report, const Claims& claims,
                                             const Claim& claim) {
  if (claim.span != Span::this_year || tells_a_change(report, claim)) return std::nullopt;
  if (!claim.perhaps.empty()) return perhaps_reading(report, claims, claim);
  if (claim.of_some_requests && claim.subjects.empty() && claim.measure == Measure::matter) {
    Claim meant = claim;
    meant.subjects = {Subject::received, Subject::received_with_carried_over, Subject::processed};
    return near_reading(report, meant, plain);
  }
  if (claim.of_concluded) return concluded_reading(report, claim);
  if (may_be_all_requests(report, claim)) {
    Claim meant = claim;
    meant.subjects = {Subject::received, Subject::received_with_carried_over, Subject::processed};
    auto reading = near_reading(report, meant, plain);
    if (reading && is_told_beside(claims, claim, reading->value)) reading.reset();
    return reading;
  }
  if (!leaves_a_doubt(claim.not_comparable_reason)) return std::nullopt;
  auto reading = near_reading(report, claim, plain);
  // 行政处罚743件中，适用简易程序682件
  if (reading && is_told_beside(claims, claim, reading->value)) return std::nullopt;
  return reading ? std::move(reading) : named_reading(report, claims, claim);
}

}  // namespace

bool is_far_below(const Decimal& figure, const Decimal& in_table) {
  constexpr double thrice = 3;
  return claims::to_double(in_table) > thrice * claims::to_double(figure) &&
         !may_be_a_slip(figure, in_table);
}

bool may_be_slip_of(const Report& report, const Claim& claim, const TableReading& reading) {
  const Decimal few = Decimal::whole(10);  // some cell has any of these
  const bool tells_a_cell = claim.negated || compare(claim.value, few) >= 0;
  return may_be_a_slip(claim.value, reading.value) &&
         !(tells_a_cell && may_be_another_cell(report, claim));
}

std::vector<ClaimDifference> doubtful_differences(const Case& given, const Claims& claims,
                                                  const Report* last_year) {
  std::vector<ClaimDifference> differences;
  for (ClaimIndex i = 0; i < claims.claims.size(); ++i) {
    const Claim& claim = claims.claims[i];
    auto reading = doubtful_reading(given.report, claims, claim);
    if (!reading && last_year != nullptr && claim.span == Span::this_year &&
        !(claim.covered() && claim.comparable())) {
      for (ClaimIndex first = i - std::min<ClaimIndex>(i, 1); first <= i; ++first) {
        auto row = changed_row(given.report, *last_year, claims, first);
        if (row && !row->now_is_right) reading = std::move(row->now);
      }
    }
    if (!reading) continue;
    const bool disputed = std::any_of(reading->cells.begin(), reading->cells.end(),
                                      [&given](CellId cell) { return given.disputed[cell]; });
    if (!disputed) differences.push_back({&claim, std::move(*reading)});
  }
  return differences;
}

std::optional<Decimal> slip_of_last_year(const Report& report, const Report& last_year,
                                         const Claims& claims, ClaimIndex index) {
  const Claim& claim = claims.claims[index];
  if (claim.span != Span::last_year || tells_a_change(report, claim)) return std::nullopt;
  Claim known = claim;
  known.not_comparable_reason = NotComparable::none;
  const bool is_judged =
      claim.construction == claims::last_year_beside && !table_readings(last_year, known).empty();
  if (is_judged) return std::nullopt;  // by OGI510
  for (ClaimIndex first = index - std::min<ClaimIndex>(index, 1); first <= index; ++first) {
    const auto row = changed_row(report, last_year, claims, first);
    if (row && row->now_is_right) return row->before;
  }
  if (claim.construction == claims::last_year_beside ||
      claim.not_comparable_reason != NotComparable::other_time)
    return std::nullopt;
  // 上年26件: the words right before it tell the year.
  constexpr std::size_t words_before = 24;  // bytes
  const std::size_t begin = claim.figure.start - std::min(words_before, claim.figure.start);
  const std::string_view words = std::string_view(*report.section(claim.range.section))
                                     .substr(begin, claim.figure.start - begin);
  const bool told = words.find("上年") != words.npos || words.find("去年") != words.npos;
  // 另有上年结转13件: of this year, whatever year was spoken of before.
  if (told && claim.subjects.contains(Subject::carried_over)) return std::nullopt;
  const auto reading = near_reading(last_year, claim, told ? named : plain);
  if (!reading) return std::nullopt;
  return reading->value;
}

}  // namespace ogi::rules
