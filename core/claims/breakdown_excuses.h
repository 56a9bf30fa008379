#pragma once

#include <optional>

#include "core/claims/claims.h"

namespace ogi::claims {

/// A list as it is judged, and what its parts come to.
struct ListCase {
  const Claims& claims;
  const Report* report;  ///< may be null
  const Breakdown& breakdown;
  Decimal sum;

  [[nodiscard]] const Claim& whole() const { return claims.claims[breakdown.whole]; }
};

/// Whether they count the same. Words of one class are used for one another: a list in 篇 of a
/// whole in 条 may be an addition.
bool counts_the_same(const Claim& a, const Claim& b);

/// Whether a figure of at least `least` just before the whole is the sum of those behind it, up
/// to `end` or farther.
bool is_in_a_sum(const Claims& claims, ClaimIndex whole, ClaimIndex end, Decimal least);

/// Whether the tables have the value for what is named.
bool tables_have(const Report& report, const Named& named, Decimal value);

/// 新收1220件，上年结转25件，合计1245件，其中…; 网站发布743条，微信发布418条。其中…: of one told
/// a little before.
bool is_told_before(const ListCase& in, std::size_t looked_at = 3);

/// Whether the figures around, or the tables, make another sense of the list.
bool is_explained(const ListCase& in);

}  // namespace ogi::claims
