#pragma once

#include "core/rooms_generated.h"
#include "core/text/decimal.h"

namespace ogi::claims {

double to_double(Decimal number);

/// How far 100 × part / whole is from `percent`; `whole` is not 0.
double distance_of_share(Decimal percent, double part, double whole);

/// A percentage with the digits it is written in.
struct Written {
  Decimal percent;
  int decimals = 0;
};

/// Whether 100 × part / whole, rounded or truncated to the digits written, is the percentage.
bool is_percentage(const Written& of, double part, double whole, bool exact);

/// As is_percentage(), but a share with decimals may be one off in its last digit, as shares are
/// that were made to come to 100 together.
bool is_share(const Written& of, double part, double whole, bool exact);

}  // namespace ogi::claims
