#include "core/claims/ratios.h"

#include <algorithm>
#include <cmath>

#include "core/claims/claims.h"

namespace ogi::claims {

double to_double(Decimal number) {
  return times_power_of_ten(static_cast<double>(number.units), -number.scale);
}

double distance_of_share(Decimal percent, double part, double whole) {
  return std::abs(std::abs(part / whole) * 100 - std::abs(to_double(percent)));
}

bool is_percentage(const Written& of, double part, double whole, bool exact) {
  if (whole == 0) return part == 0;
  const double scale = times_power_of_ten(1, of.decimals);
  const double written = std::round(std::abs(to_double(of.percent)) * scale);
  const double true_value = std::abs(part / whole) * 100 * scale;
  constexpr double slack = 1e-7;  // of binary fractions
  if (!exact) return std::abs(written - true_value) <= std::max(scale, true_value * 0.05);
  return std::floor(true_value + slack) == written ||
         std::floor(true_value + 0.5 + slack) == written;
}

bool is_share(const Written& of, double part, double whole, bool exact) {
  if (is_percentage(of, part, whole, exact)) return true;
  if (of.decimals == 0 || whole == 0) return false;
  return times_power_of_ten(distance_of_share(of.percent, part, whole), of.decimals) <= 1;
}

Decimal percentage_of(Decimal part, Decimal whole, int digits) {
  const double share = times_power_of_ten(to_double(part) / to_double(whole), 2 + digits);
  return scaled_by_power_of_ten(Decimal::whole(std::llround(share)), -digits).value_or(Decimal{});
}

}  // namespace ogi::claims
