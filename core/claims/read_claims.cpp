#include "core/claims/claims.h"
#include "core/claims/reader.h"

namespace ogi::claims {

Claims read_claims(const Report& report) {
  Claims claims;
  for (const Section section : all_sections) {
    const auto& text = report.section(section);
    if (text) claims::read_text(*text, {report.organ, report.year, section}, claims);
  }
  return claims;
}

Claims read_claims(std::string_view text, const ClaimContext& context) {
  Claims claims;
  claims::read_text(text, context, claims);
  return claims;
}

}  // namespace ogi::claims
