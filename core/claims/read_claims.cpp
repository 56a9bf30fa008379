#include "core/claims/claims.h"
#include "core/claims/neighbours.h"
#include "core/claims/reader.h"

namespace ogi::claims {

Claims read_claims(const Report& report, const FoldedSections& folded) {
  Claims claims;
  for (const Section section : all_sections) {
    if (const auto& text = report.section(section))
      read_text(*text, folded[static_cast<std::size_t>(section)],
                {report.organ, report.year, section}, claims);
  }
  settle_by_neighbours(report, claims);
  return claims;
}

Claims read_claims(const Report& report) {
  return read_claims(report, fold_sections(report));
}

Claims read_claims(std::string_view text, const ClaimContext& context) {
  Claims claims;
  read_text(text, fold(text, Spaces::keep), context, claims);
  return claims;
}

}  // namespace ogi::claims
