#include "core/claims/list_figures.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace ogi::claims {
namespace {

bool counts_single_things(Measure measure) {
  return measure == Measure::matter || measure == Measure::piece || measure == Measure::none;
}

}  // namespace

bool can_be_part(const Claim& part, const Claim& whole) {
  if (part.measure == whole.measure)
    return part.measure != Measure::other || part.measure_word == whole.measure_word;
  return counts_single_things(part.measure) && counts_single_things(whole.measure);
}

bool ListFigures::same_measure_word(std::size_t a, std::size_t b) const {
  return claim(a).measure == claim(b).measure && claim(a).measure_word == claim(b).measure_word;
}

Decimal ListFigures::sum_of(std::span<const std::size_t> parts) const {
  Decimal sum;
  for (const std::size_t part : parts) {
    const auto next = add(sum, claim(part).value);
    if (!next) return Decimal::whole(-1);
    sum = *next;
  }
  return sum;
}

std::int64_t ListFigures::off_from(std::span<const std::size_t> parts, std::size_t whole) const {
  const auto difference = subtract(sum_of(parts), claim(whole).value);
  return difference ? std::abs(difference->units) : INT64_MAX;
}

bool ListFigures::comes_near(std::span<const std::size_t> parts, std::size_t whole) const {
  constexpr std::int64_t least_slip = 3;
  const std::int64_t value = claim(whole).value.units;
  const bool outcomes = !claim(parts.back()).subjects.empty();
  // Two small figures may come to anything.
  const std::int64_t slip = parts.size() == 2 ? std::min(least_slip, value / 3) : least_slip;
  return off_from(parts, whole) <= std::max(outcomes ? 0 : slip, value / 6);
}

Breakdown ListFigures::list_of(Breakdown breakdown, std::size_t whole,
                               std::span<const std::size_t> others,
                               std::span<const std::size_t> parts) const {
  breakdown.whole = *mentions[whole].claim;
  for (const std::size_t other : others) breakdown.other_wholes.push_back(*mentions[other].claim);
  std::size_t channels = 0;
  std::size_t outcomes = 0;
  bool natural = false;
  bool organisations = false;
  for (const std::size_t part : parts) {
    const Claim& of = claim(part);
    breakdown.parts.push_back(*mentions[part].claim);
    channels += mentions[part].label_has(Role::channel) ? 1u : 0u;
    natural |= of.applicant == Applicant::natural_person;
    organisations |= of.applicant == Applicant::organisations;
    outcomes += !of.subjects.empty() && is_outcome(of.subjects.front()) ? 1u : 0u;
  }
  while (breakdown.joined < parts.size() &&
         parts[breakdown.joined] == parts[breakdown.joined - 1] + 1 &&
         mentions[parts[breakdown.joined]].mark == TokenKind::pause)
    ++breakdown.joined;
  for (std::size_t i = whole + 1; i <= parts.front(); ++i)
    breakdown.behind_semicolon |= mentions[i].mark == TokenKind::semicolon;
  const Measure measure = claim(whole).measure;
  breakdown.overlapping |=
      channels >= 2 && (measure == Measure::piece || measure == Measure::event);
  breakdown.exhaustive |= (natural && organisations) || outcomes >= 5;
  const TextRange& first = claim(std::min(whole, parts.front())).range;
  const TextRange& last = claim(std::max(whole, parts.back())).range;
  breakdown.range = {first.section, first.start, last.end};
  return breakdown;
}

}  // namespace ogi::claims
