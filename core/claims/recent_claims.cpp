#include "core/claims/recent_claims.h"

#include <algorithm>

namespace ogi::claims {
namespace {

constexpr std::size_t most_recent = 64;

std::size_t first_recent(std::size_t count, std::size_t first) {
  return std::max(first, count - std::min(count, most_recent));
}

}  // namespace

std::span<Claim> recent_claims(std::vector<Claim>& claims, std::size_t first) {
  return std::span(claims).subspan(first_recent(claims.size(), first));
}

std::span<const Claim> recent_claims(const std::vector<Claim>& claims, std::size_t first) {
  return std::span(claims).subspan(first_recent(claims.size(), first));
}

void leave_open_what_was_granted(std::span<Claim> sentence) {
  for (Claim& claim : sentence) {
    const bool granted = claim.subjects.contains(Subject::granted) ||
                         claim.subjects.contains(Subject::granted_with_partly);
    if (claim.comparable() && granted) claim.not_comparable_reason = NotComparable::part;
  }
}

void leave_open(std::span<Claim> recent, Subject first, Subject last) {
  for (Claim& claim : recent) {
    if (claim.comparable() && claim.subjects.front() >= first && claim.subjects.front() <= last)
      claim.not_comparable_reason = NotComparable::part;
  }
}

void leave_open_what_is_told_twice(std::span<Claim> recent) {
  for (const Subject subject : {Subject::licensing, Subject::penalties, Subject::coercion}) {
    std::optional<Decimal> told;
    bool twice = false;
    for (const Claim& claim : recent) {
      if (!claim.comparable() || claim.subjects.front() != subject) continue;
      twice |= told && *told != claim.value;
      told = claim.value;
    }
    if (twice) leave_open(recent, subject, subject);
  }
}

void leave_open_columns_of_an_unknown_row(std::span<Claim> recent) {
  for (std::size_t whole = 0; whole < recent.size(); ++whole) {
    const Claim& row = recent[whole];
    if (!row.subjects.empty() || row.measure != Measure::matter) continue;
    Decimal sum;
    std::size_t end = whole + 1;
    while (end < recent.size() && recent[end].comparable() &&
           recent[end].applicant != Applicant::all)
      sum = add(sum, recent[end++].value).value_or(Decimal{});
    if (end < whole + 3 || sum != row.value) continue;
    for (Claim& column : recent.subspan(whole + 1, end - whole - 1))
      column.not_comparable_reason = NotComparable::part;
  }
}

bool count_decisions(std::span<const Claim> recent) {
  return std::any_of(recent.begin(), recent.end(), [](const Claim& claim) {
    return !claim.subjects.empty() && is_disclosure(claim.subjects.front());
  });
}

bool name_all_columns(std::span<const Claim> recent) {
  unsigned columns = 0;
  for (const Claim& claim : recent) columns |= 1u << static_cast<unsigned>(claim.applicant);
  constexpr unsigned least = 1u << static_cast<unsigned>(Applicant::research) |
                             1u << static_cast<unsigned>(Applicant::public_interest) |
                             1u << static_cast<unsigned>(Applicant::legal_service);
  return (columns & least) == least;
}

}  // namespace ogi::claims
