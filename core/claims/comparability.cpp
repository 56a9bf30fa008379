#include "core/claims/comparability.h"

namespace ogi::claims {
namespace {

bool counts_nothing_of_the_form(const Claim& claim, const Circumstances&) {
  return claim.subjects.empty() || claim.subjects.contains(Subject::information_published);
}

bool is_rounded_in_words(const Claim& claim, const Circumstances&) {
  return !claim.exact;
}

bool has_no_figure_of_its_own(const Claim& claim, const Circumstances&) {
  return claim.implied;
}

bool is_a_part_of_something(const Claim& claim, const Circumstances&) {
  return claim.extent == Extent::part;
}

bool is_of_another_time(const Claim& claim, const Circumstances&) {
  return claim.span != Span::this_year;
}

bool is_of_another_organ(const Claim& claim, const Circumstances& in) {
  const Subject subject = claim.subjects.front();
  const bool rules = subject >= Subject::rules_issued && subject <= Subject::rules_in_force;
  return claim.extent == Extent::subordinate || (rules && rule_power(in.organ) == RulePower::lacks);
}

bool is_of_the_office_alone(const Claim& claim, const Circumstances& in) {
  return claim.extent == Extent::own_office && in.organ.role != OrganRole::government_office;
}

bool is_of_more_than_the_tables(const Claim& claim, const Circumstances& in) {
  const OrganRole role = in.organ.role;
  const bool has_no_area = role == OrganRole::department || role == OrganRole::vertical ||
                           role == OrganRole::institution || role == OrganRole::government_office;
  // Only requests for information are charged.
  const bool may_be_of_any_kind =
      in.of_any_kind && !claim.negated && !claim.subjects.contains(Subject::other_fee_overdue);
  return (claim.extent == Extent::everywhere && has_no_area) || may_be_of_any_kind;
}

bool counts_what_was_published(const Claim& claim, const Circumstances& in) {
  return in.published_items && !claim.negated;
}

struct Reason {
  NotComparable why;
  bool (*applies)(const Claim&, const Circumstances&);
};

constexpr Reason reasons_in_order[] = {
#define NOT_COMPARABLE(why, applies, not_comparable, comparable) {NotComparable::why, applies},
#include "core/claims/comparability.def"
#undef NOT_COMPARABLE
};

}  // namespace

std::string_view not_comparable_key(NotComparable why) {
  constexpr std::string_view reason_keys[] = {
      "none",       "no_subject", "approximate",     "part",   "other_time", "other_organ",
      "own_office", "wider",      "published_items", "implied"};
  return reason_keys[static_cast<std::size_t>(why)];
}

NotComparable reason_against(const Claim& claim, const Circumstances& circumstances) {
  for (const Reason& reason : reasons_in_order) {
    if (reason.applies(claim, circumstances)) return reason.why;
  }
  return NotComparable::none;
}

}  // namespace ogi::claims
