#pragma once

#include "core/claims/claims.h"
#include "core/report/organ.h"

namespace ogi::claims {

/// What decides, beside the claim itself, whether it can be held against the tables.
struct Circumstances {
  const Organ& organ;            ///< whose report it is
  bool of_any_kind = false;      ///< nothing says that the things are of disclosure
  bool published_items = false;  ///< counted as they were published
};

/// The first reason of comparability.def that applies; `none` where the claim can be compared.
NotComparable reason_against(const Claim& claim, const Circumstances& circumstances);

}  // namespace ogi::claims
