#include "core/claims/neighbours.h"

#include <algorithm>
#include <array>

#include "core/claims/constructions.h"

namespace ogi::claims {
namespace {

/// Reasons that are a doubt about whose or which things are meant. The others are certain.
bool is_doubt(NotComparable why) {
  return why == NotComparable::none || why == NotComparable::part ||
         why == NotComparable::other_organ || why == NotComparable::own_office ||
         why == NotComparable::wider || why == NotComparable::published_items;
}

enum class Kind : std::uint8_t { request, review, disclosure };

std::optional<Kind> kind_of(const Claim& claim) {
  if (claim.subjects.empty() || claim.negated || claim.implied || !claim.exact ||
      claim.construction == part_of_a_row)
    return std::nullopt;
  // 尚有26件正在办理: the words leave nearly everything open.
  if (claim.subjects.size() > 2 && claim.applicant == Applicant::all && !claim.covered())
    return std::nullopt;
  if (!is_doubt(claim.not_comparable_reason) || claim.span != Span::this_year) return std::nullopt;
  const Subject subject = claim.subjects.front();
  if (is_request(subject)) return Kind::request;
  if (is_review(subject)) return Kind::review;
  if (is_disclosure(subject)) return Kind::disclosure;
  return std::nullopt;
}

/// How many figures of one kind and doubt are the tables' own, and which is not.
struct Votes {
  std::size_t agreeing = 0;
  std::size_t differing = 0;
  ClaimIndex last_differing = 0;
};

bool is_of_the_same_row(const Claim& a, const Claim& b) {
  return a.applicant == b.applicant && a.subjects == b.subjects;
}

/// Whether another figure of the sentence counts the same: one of them must mean something else.
bool is_told_too(const Claims& claims, ClaimIndex of, ClaimIndex begin, ClaimIndex end) {
  for (ClaimIndex i = begin; i < end; ++i) {
    const Claim& other = claims.claims[i];
    if (i != of && !other.subjects.empty() && other.span == claims.claims[of].span &&
        is_of_the_same_row(other, claims.claims[of]))
      return true;
  }
  return false;
}

constexpr std::size_t kind_count = 3;
constexpr std::size_t reason_count = static_cast<std::size_t>(NotComparable::implied) + 1;
constexpr std::size_t least_witnesses = 2;

enum class Agreement : std::uint8_t { unknown, agrees, differs };

Agreement held_against(const Report& report, Claim claim) {
  claim.not_comparable_reason = NotComparable::none;
  const auto readings = table_readings(report, claim);
  if (readings.empty()) return Agreement::unknown;
  const bool agrees =
      std::any_of(readings.begin(), readings.end(),
                  [&claim](const TableReading& reading) { return reading.value == claim.value; });
  return agrees ? Agreement::agrees : Agreement::differs;
}

/// 结转19件，自然人17件、企业2件: where hardly any of the columns and outcomes that a sentence
/// tells is the table's, they are of something else. A hint at most.
void doubt_outvoted(Claims& claims, const Votes& members, ClaimIndex begin, ClaimIndex end) {
  const bool none_agrees = members.differing >= least_witnesses && members.agreeing == 0;
  const bool few_agree =
      members.differing > least_witnesses && members.agreeing < members.differing;
  if (!none_agrees && !few_agree) return;
  const Decimal few = Decimal::whole(10);  // is a slip away from any other figure
  for (ClaimIndex i = begin; i < end; ++i) {
    Claim& claim = claims.claims[i];
    if (!claim.is_one_of_several() || !claim.comparable()) continue;
    claim.certainty = Certainty::read;
    if (compare(claim.value, few) < 0) claim.not_comparable_reason = NotComparable::part;
  }
}

void settle_sentence(const Report& report, Claims& claims, ClaimIndex begin, ClaimIndex end) {
  if (end - begin < least_witnesses) return;
  std::array<Votes, kind_count * reason_count> votes{};
  Votes members;
  for (ClaimIndex i = begin; i < end; ++i) {
    const Claim& claim = claims.claims[i];
    const auto kind = kind_of(claim);
    if (!kind) continue;
    Votes& of = votes[static_cast<std::size_t>(*kind) * reason_count +
                      static_cast<std::size_t>(claim.not_comparable_reason)];
    const Agreement agreement = held_against(report, claim);
    const bool is_member = claim.comparable() && claim.is_one_of_several();
    if (agreement == Agreement::agrees && claim.value != Decimal{}) {
      ++of.agreeing;
      members.agreeing += is_member ? 1 : 0;
    }
    if (agreement != Agreement::differs) continue;
    ++of.differing;
    // 科研机构、社会公益组织均为3件 is one figure.
    const bool told = members.differing > 0 &&
                      claims.claims[members.last_differing].figure.start == claim.figure.start;
    if (is_member && !told) {
      ++members.differing;
      members.last_differing = i;
    }
    of.last_differing = i;
  }
  for (const Votes& of : votes) {
    if (of.agreeing < least_witnesses || of.differing != 1) continue;
    Claim& claim = claims.claims[of.last_differing];
    const bool told_twice = is_told_too(claims, of.last_differing, begin, end);
    if (told_twice && claim.comparable() && !claim.covered())
      claim.not_comparable_reason = NotComparable::part;  // 全文废止7件、部分废止2件
    if (told_twice || may_be_another_cell(report, claim)) continue;
    // 公示行政许可1250件, 其中处罚318件: perhaps not all of them; a hint.
    const bool perhaps_some = claim.not_comparable_reason == NotComparable::published_items ||
                              claim.not_comparable_reason == NotComparable::part;
    claim.not_comparable_reason = NotComparable::none;
    if (perhaps_some) claim.certainty = Certainty::read;
    if (perhaps_some || claim.covered()) continue;
    claim.certainty = Certainty::covered;
    claim.construction = by_neighbours;
  }
  doubt_outvoted(claims, members, begin, end);
}

/// 商业企业提交的申请办结30件，予以公开14件: what is told behind one kind of applicant, in the
/// sentence before (from `before` on) as well, and is that kind's in the tables but not
/// everybody's, is of that kind.
void take_applicant_before(const Report& report, Claims& claims, ClaimIndex before,
                           ClaimIndex begin, ClaimIndex end) {
  Applicant named = Applicant::all;
  std::size_t taken = 0;
  std::optional<ClaimIndex> strange;  // neither that kind's nor everybody's
  const auto settle = [&] {
    // Among others that are that kind's, a hint where it is not.
    if (strange && taken >= least_witnesses) {
      claims.claims[*strange].applicant = named;
      claims.claims[*strange].certainty = Certainty::read;
    }
    taken = 0;
    strange.reset();
  };
  for (ClaimIndex i = before; i < end; ++i) {
    Claim& claim = claims.claims[i];
    if (claim.subjects.empty() || !is_request(claim.subjects.front())) continue;
    if (claim.applicant != Applicant::all) {
      settle();
      named = claim.applicant;
    }
    if (i < begin || claim.applicant != Applicant::all || named == Applicant::all ||
        !claim.comparable() || held_against(report, claim) != Agreement::differs)
      continue;
    claim.applicant = named;
    if (held_against(report, claim) == Agreement::agrees) {
      ++taken;
      continue;
    }
    claim.applicant = Applicant::all;
    strange = i;
  }
  settle();
}

/// 其中执法案卷29件，自然人24件、商业企业4件、法律服务机构1件: columns that come to a row told
/// before them, from `before` on, other than what was received, are of that row.
void take_row_of_columns(const Report& report, Claims& claims, ClaimIndex before, ClaimIndex begin,
                         ClaimIndex end) {
  const auto is_column = [&claims](ClaimIndex i) {
    const Claim& claim = claims.claims[i];
    return claim.applicant != Applicant::all &&
           (claim.subjects.contains(Subject::received) || !claim.comparable() || !claim.covered());
  };
  // How many of the columns are those of a row, in the table.
  const auto agreeing = [&](const SubjectSet& row, ClaimIndex first, ClaimIndex behind) {
    ClaimIndex count = 0;
    for (ClaimIndex i = first; i < behind; ++i) {
      Claim column = claims.claims[i];
      column.subjects = row;
      if (held_against(report, column) == Agreement::agrees) ++count;
    }
    return count;
  };
  for (ClaimIndex first = begin; first < end; ++first) {
    if (!is_column(first)) continue;
    ClaimIndex behind = first;
    std::optional<Decimal> sum = Decimal{};
    unsigned told = 0;  // 企业3件，公开2件 is one column twice
    for (; behind < end && is_column(behind); ++behind) {
      const unsigned column = 1U << static_cast<unsigned>(claims.claims[behind].applicant);
      if ((told & column) != 0) break;
      told |= column;
      if (sum) sum = add(*sum, claims.claims[behind].value);
    }
    for (ClaimIndex row = first; row-- > before && behind - first >= 2;) {
      const Claim& whole = claims.claims[row];
      const bool of_all = whole.subjects.contains(Subject::received);
      const bool all_but_one =
          !of_all && !whole.subjects.empty() && is_request(whole.subjects.front()) &&
          agreeing(whole.subjects, first, behind) + 1 == behind - first &&
          agreeing(claims.claims[first].subjects, first, behind) + 1 < behind - first;
      if (!all_but_one &&
          (sum != whole.value || (of_all && held_against(report, whole) == Agreement::agrees)))
        continue;
      for (ClaimIndex column = first; column < behind; ++column) {
        if (!of_all) {
          claims.claims[column].subjects = whole.subjects;
          claims.claims[column].together = whole.together;
        }
        if (of_all || whole.not_comparable_reason != NotComparable::none)
          claims.claims[column].not_comparable_reason =
              of_all ? NotComparable::part : whole.not_comparable_reason;
      }
      break;
    }
    first = behind - 1;
  }
}

}  // namespace

void settle_by_neighbours(const Report& report, Claims& claims) {
  const auto count = static_cast<ClaimIndex>(claims.claims.size());
  const auto same_sentence = [&claims](ClaimIndex a, ClaimIndex b) {
    const Claim& one = claims.claims[a];
    const Claim& other = claims.claims[b];
    return one.range.section == other.range.section && one.sentence == other.sentence;
  };
  ClaimIndex before = 0;
  for (ClaimIndex begin = 0; begin < count;) {
    ClaimIndex end = begin + 1;
    while (end < count && same_sentence(begin, end)) ++end;
    const Claim& last = claims.claims[before];
    const Claim& here = claims.claims[begin];
    if (last.range.section != here.range.section || last.sentence + 1 < here.sentence)
      before = begin;
    take_row_of_columns(report, claims, before, begin, end);
    take_applicant_before(report, claims, before, begin, end);
    settle_sentence(report, claims, begin, end);
    before = begin;
    begin = end;
  }
}

}  // namespace ogi::claims
