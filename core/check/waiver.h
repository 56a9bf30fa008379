#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/check/check.h"

namespace ogi::check {

/// “Right as it stands”, with a reason. Bound to the id of a finding and void as soon as that
/// changes.
struct Waiver {
  std::string finding;
  std::string reason;
};

/// OGI305/1/9f3a12cd: rule, its version, and a hash of the places and of what is written there. It
/// does not depend on the language, nor on text before the place.
std::string finding_id(const Finding& finding, const Report& report, const Context& context);

/// What is accepted of a result. It points into the waivers.
struct Acceptance {
  struct OfFinding {
    std::string id;
    const Waiver* waiver = nullptr;
  };
  std::vector<OfFinding> findings;    ///< one each, in the order of the result's
  std::vector<const Waiver*> voided;  ///< that meet no finding
  bool accepted = true;               ///< no error or warning is without a waiver
};

Acceptance accept(const Result& result, const Report& report, const Context& context,
                  std::span<const Waiver> waivers);

}  // namespace ogi::check
