#include "core/claims/figure_certainty.h"

#include "core/claims/figure_extent.h"
#include "core/claims/recent_claims.h"

namespace ogi::claims {
namespace {

void cover_by(Claim& claim, std::string_view construction) {
  claim.certainty = Certainty::covered;
  claim.construction = construction;
}

/// A figure that the one before it helps to understand is as sure as that one.
void take_certainty_of_the_last(FigureReading& reading, const Situation& at) {
  Claim& claim = reading.claim;
  if (reading.in_turn && at.scope.sentence.next_in_turn > 1 && at.claims.back().covered())
    cover_by(claim, at.claims.back().construction);
  if (reading.other_applicants) {
    const auto recent = recent_claims(at.claims, at.scope.sentence.first_claim);
    if (name_all_columns(recent)) claim.certainty = at.last()->certainty;
    if (claim.covered()) claim.construction = "applicant";
  }
  if (reading.ends_a_change) {
    claim.certainty = at.last()->certainty;
    if (at.last()->extent == Extent::part) claim.extent = Extent::part;
    if (claim.covered()) claim.construction = "changed";
  }
  if (reading.begins_a_change && claim.covered()) claim.construction = last_year_beside;
}

/// 企业申请增长明显，全年收到156件: perhaps of the applicant that a clause before it names.
bool may_be_of_applicant(const Claim& claim, const Situation& at) {
  return at.scope.sentence.pending.applicants != 0 && claim.applicant == Applicant::all &&
         !claim.subjects.empty() && is_request(claim.subjects.front());
}

}  // namespace

void settle_certainty(FigureReading& reading, const Situation& at, const Coverage& coverage) {
  Claim& claim = reading.claim;
  if (coverage.construction != nullptr && !may_be_of_applicant(claim, at))
    cover_by(claim, coverage.construction->name);
  take_certainty_of_the_last(reading, at);
  if (claim.covered()) return;
  if (may_be_a_part(reading, at)) claim.extent = Extent::part;
  if (claim.subjects.empty() ||
      !names_a_part_of_a_row(at.text(), at.clause().begin, at.clause().at))
    return;
  claim.construction = part_of_a_row;
  if (claim.subjects.front() == Subject::refused_third_party_rights) claim.extent = Extent::part;
}

}  // namespace ogi::claims
