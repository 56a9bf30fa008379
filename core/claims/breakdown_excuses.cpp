#include "core/claims/breakdown_excuses.h"

#include <algorithm>

#include "core/claims/ratios.h"

namespace ogi::claims {
namespace {

std::optional<Decimal> sum_of(const Claims& claims, std::span<const ClaimIndex> parts) {
  std::optional<Decimal> sum = Decimal{};
  for (const ClaimIndex part : parts)
    if (sum) sum = add(*sum, claims.claims[part].value);
  return sum;
}

/// Where the figures from `first` on, but for those of another time or measure, come to `whole`:
/// the last of them.
std::optional<ClaimIndex> end_of_sum(const Claims& claims, const Claim& whole, ClaimIndex first) {
  constexpr ClaimIndex looked_at = 16;
  Decimal sum;
  ClaimIndex count = 0;
  for (ClaimIndex i = first; i < claims.claims.size() && i - first < looked_at; ++i) {
    const Claim& part = claims.claims[i];
    if (part.range.section != whole.range.section || part.sentence > whole.sentence + 1) break;
    if (part.span != whole.span || !counts_the_same(whole, part)) continue;
    sum = add(sum, part.value).value_or(Decimal{});
    if (++count >= 2 && sum == whole.value) return i;
  }
  return std::nullopt;
}

}  // namespace

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

bool is_in_a_sum(const Claims& claims, ClaimIndex whole, ClaimIndex end, Decimal least) {
  constexpr ClaimIndex looked_at = 8;
  for (ClaimIndex before = whole; before > 0 && whole - before < looked_at; --before) {
    const Claim& sum = claims.claims[before - 1];
    const auto last = end_of_sum(claims, sum, before);
    if (last && *last >= end && compare(sum.value, least) >= 0) return true;
  }
  return false;
}

bool tables_have(const Report& report, const Named& named, Decimal value) {
  const auto values = values_of(report, named);
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool is_told_before(const ListCase& in, std::size_t looked_at) {
  const Claim& whole = in.whole();
  for (std::size_t i = in.breakdown.whole; i > 0 && in.breakdown.whole - i < looked_at; --i) {
    const Claim& before = in.claims.claims[i - 1];
    if (before.range.section == whole.range.section && before.span == whole.span &&
        before.value == in.sum && counts_the_same(whole, before))
      return true;
  }
  return false;
}

namespace {

/// 收到48件，上年结转6件，其中…: of both together, or of one that stands farther off.
bool is_of_other_wholes(const ListCase& in) {
  Decimal together = in.whole().value;
  for (const ClaimIndex index : in.breakdown.other_wholes) {
    const Decimal& other = in.claims.claims[index].value;
    if (other == in.sum) return true;
    const auto next = add(together, other);
    if (!next) return true;
    together = *next;
    if (together == in.sum) return true;
  }
  return false;
}

/// 微信发布418条。其中甲32条、乙296条、丙118条，丁57条、其他240条，共743条: some of a list that
/// comes to another whole.
bool is_within_a_list_that_holds(const ListCase& in) {
  constexpr std::ptrdiff_t looked_at = 4;
  const std::ptrdiff_t at = &in.breakdown - in.claims.breakdowns.data();
  const auto all = std::span(in.claims.breakdowns);
  const std::ptrdiff_t begin = std::max<std::ptrdiff_t>(0, at - looked_at);
  const std::ptrdiff_t end = std::min(std::ssize(all), at + looked_at);
  return std::any_of(all.begin() + begin, all.begin() + end, [&](const Breakdown& other) {
    return other.parts.size() > in.breakdown.parts.size() &&
           std::includes(other.parts.begin(), other.parts.end(), in.breakdown.parts.begin(),
                         in.breakdown.parts.end()) &&
           sum_of(in.claims, other.parts) == in.claims.claims[other.whole].value;
  });
}

/// 37件，其中建议21件、提案16件，办复率100%，6件被评为优秀: the list makes its whole before it
/// ends. 687条 of 3468条：要闻1542条，公告687条，公开739条，解读500条: its whole is in a list
/// that does.
bool holds_as_written(const ListCase& in) {
  const Decimal by_chance = Decimal::whole(20);  // lesser figures come to anything
  const ClaimIndex whole = in.breakdown.whole;
  const auto end_from = [&in, whole](ClaimIndex first) {
    return first > whole ? end_of_sum(in.claims, in.claims.claims[whole], first) : std::nullopt;
  };
  const auto last = end_from(in.breakdown.parts.front());
  // 7件，其中缴费4件；逾期3件，涉及自然人2件、企业1件: some of its parts are not of this list
  const auto with_others =
      in.breakdown.parts.front() > whole + 1 ? end_from(whole + 1) : std::nullopt;
  return (last && *last >= in.breakdown.parts[in.breakdown.joined - 1]) ||
         (with_others && *with_others >= in.breakdown.parts.front()) ||
         is_in_a_sum(in.claims, whole, std::max(whole, in.breakdown.parts.back()), by_chance);
}

/// 27件，…A的最多，共12件；其次是B9件；其余6件: what was taken for the whole is one of the parts.
bool is_one_beside_its_parts(const ListCase& in) {
  constexpr ClaimIndex looked_at = 12;
  const ClaimIndex whole = in.breakdown.whole;
  const auto all = add(in.claims.claims[whole].value, in.sum);
  for (ClaimIndex i = whole; i-- > 0 && whole - i <= looked_at;) {
    const Claim& before = in.claims.claims[i];
    if (before.range.section == in.breakdown.range.section && before.value == all &&
        counts_the_same(before, in.claims.claims[whole]))
      return true;
  }
  return false;
}

/// 上述259件里，自然人214件，企业31件: what the table has for columns of a row that comes to 259.
bool are_columns_of_a_row(const ListCase& in) {
  if (in.report == nullptr) return false;
  for (auto row = Subject::received; row <= Subject::other_other;
       row = static_cast<Subject>(static_cast<unsigned>(row) + 1)) {
    const auto is_in_it = [&](ClaimIndex part) {
      for (auto column = Applicant::natural_person; column < Applicant::all;
           column = static_cast<Applicant>(static_cast<unsigned>(column) + 1))
        if (tables_have(*in.report, {{row}, column}, in.claims.claims[part].value)) return true;
      return false;
    };
    if (tables_have(*in.report, {{row}}, in.whole().value) &&
        std::all_of(in.breakdown.parts.begin(), in.breakdown.parts.end(), is_in_it))
      return true;
  }
  return false;
}

/// 共需办理20件，其中新收19件，予以公开8件、部分公开2件: how they came is not how they ended.
bool tells_how_they_came_and_ended(const ListCase& in) {
  bool came = false;
  bool ended = false;
  for (const ClaimIndex part : in.breakdown.parts) {
    const SubjectSet& subjects = in.claims.claims[part].subjects;
    if (subjects.size() != 1) continue;
    came |= subjects.front() == Subject::received;
    ended |= is_outcome(subjects.front());
  }
  return came && ended;
}

/// 12件里，不掌握的11件，自然人占8件、企业3件: some of them, and what else stands there, are of
/// another.
bool has_a_part_told_in_parts(const ListCase& in) {
  const Decimal by_chance = Decimal::whole(4);
  return std::any_of(in.breakdown.parts.begin(), in.breakdown.parts.end(), [&](ClaimIndex part) {
    if (compare(in.claims.claims[part].value, by_chance) < 0) return false;
    const auto last = end_of_sum(in.claims, in.claims.claims[part], part + 1);
    if (!last || *last > in.breakdown.parts.back()) return false;
    for (ClaimIndex i = part + 1; i <= *last; ++i)
      if (!std::binary_search(in.breakdown.parts.begin(), in.breakdown.parts.end(), i)) return true;
    return false;
  });
}

/// 121件，主办件69件已公开62件，公开率89.86%: one of them is a part of the other.
/// 2332件：公开1367件、部分公开197件，二者占67.07%: together they are not the whole.
bool tells_a_share_of_its_parts(const ListCase& in) {
  constexpr std::size_t bytes_behind = 60;
  const TextRange& list = in.breakdown.range;
  const auto first =
      std::partition_point(in.claims.percentages.begin(), in.claims.percentages.end(),
                           [&list](const Percentage& of) { return stands_before(of.range, list); });
  for (auto at = first; at != in.claims.percentages.end(); ++at) {
    const Percentage& share = *at;
    if (share.range.section != list.section || share.range.start > list.end + bytes_behind) break;
    if (share.decimals == 0) continue;
    const auto gives = [&share](Decimal part, Decimal of) {
      return of != Decimal{} &&
             is_percentage({share.percent, share.decimals}, to_double(part), to_double(of), true);
    };
    if (gives(in.sum, in.whole().value)) return true;
    for (std::size_t i = 1; i < in.breakdown.parts.size(); ++i)
      if (gives(in.claims.claims[in.breakdown.parts[i]].value,
                in.claims.claims[in.breakdown.parts[i - 1]].value))
        return true;
  }
  return false;
}

}  // namespace

bool is_explained(const ListCase& in) {
  return is_of_other_wholes(in) || is_told_before(in) || is_within_a_list_that_holds(in) ||
         holds_as_written(in) || is_one_beside_its_parts(in) || tells_a_share_of_its_parts(in) ||
         are_columns_of_a_row(in) || tells_how_they_came_and_ended(in) ||
         has_a_part_told_in_parts(in);
}

}  // namespace ogi::claims
