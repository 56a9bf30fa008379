#include "core/repair/slips.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace ogi {
namespace {

/// 1000 · ln n for n = 0 … 20; std::log may differ in its last bit from machine to machine.
constexpr std::array log_of{0,    0,    693,  1099, 1386, 1609, 1792, 1946, 2079, 2197, 2303,
                            2398, 2485, 2565, 2639, 2708, 2773, 2833, 2890, 2944, 2996};
constexpr int log_of_ten = 2303;

/// How improbable each slip is before one asks where in the figure it fell: −1000 · ln p. The
/// shares p are those of studies of keyed figures (substitutions most, then left-out digits and
/// transpositions), rounded; only their order matters, and only among explanations of equal size.
constexpr int improbability(SlipKind kind) {
  switch (kind) {
    case SlipKind::none:
      return 3000;
    case SlipKind::substitution:
      return 1204;  // 0.30
    case SlipKind::transposition:
      return 2120;  // 0.12
    case SlipKind::insertion:
      return 2526;  // 0.08
    case SlipKind::repeated_digit:
      return 2813;  // 0.06
    case SlipKind::deletion:
      return 2303;  // 0.10
    case SlipKind::leading_digit_lost:
      return 3912;  // 0.02
    case SlipKind::zeros_lost:
    case SlipKind::zeros_added:
      return 3219;  // 0.04
    case SlipKind::written_in_ten_thousands:
    case SlipKind::written_out_of_ten_thousands:
      return 3912;
    case SlipKind::thousands_group_lost:
      return 4605;  // 0.01
    case SlipKind::left_at_zero:
      return 2526;
    case SlipKind::total_left_at_zero:
      return 1050;  // 0.35: forms come prefilled with zeros, and the totals are filled in last
    case SlipKind::copied_from_last_year:
      return 2996;  // 0.05
    case SlipKind::total_in_detail:
    case SlipKind::neighbour_copied:
    case SlipKind::swapped_with_neighbour:
      return 4605;
  }
  return 0;
}

Slip slip_at_one_of(SlipKind kind, int places, int choices_cost = 0) {
  return {kind, improbability(kind) + log_of[static_cast<std::size_t>(places)] + choices_cost};
}

int digits_of(std::int64_t figure) {
  int digits = 1;
  while ((figure /= 10) > 0) ++digits;
  return digits;
}

/// Whether leaving out the digit at `place` (1, 10, 100 …) of `longer` gives `shorter`.
bool is_without_digit(std::int64_t shorter, std::int64_t longer, std::int64_t place) {
  return longer / place / 10 == shorter / place && longer % place == shorter % place;
}

/// One digit wrong, two neighbours exchanged, one too many or one too few (Damerau and
/// Levenshtein), at `place`.
Slip keyboard_slip_at(std::int64_t place, std::int64_t written, std::int64_t right, Slip best) {
  const int length = digits_of(right);
  const int written_length = digits_of(written);
  const std::int64_t to = right / place;
  const std::int64_t from = written / place;
  const bool same_behind = written % place == right % place;
  if (written_length == length && same_behind) {
    if (from / 10 == to / 10) {
      best = likelier(best, slip_at_one_of(SlipKind::substitution, length, log_of[9]));
    }
    if (from / 100 == to / 100 && from % 10 == to / 10 % 10 && from / 10 % 10 == to % 10) {
      best = likelier(best, slip_at_one_of(SlipKind::transposition, length - 1));
    }
  }
  if (written_length == length + 1 && is_without_digit(right, written, place)) {
    const bool repeated = from / 10 % 10 == from % 10;
    best = likelier(best, repeated ? slip_at_one_of(SlipKind::repeated_digit, length)
                                   : slip_at_one_of(SlipKind::insertion, length + 1, log_of_ten));
  }
  if (written_length + 1 == length && is_without_digit(written, right, place)) {
    best = likelier(best, slip_at_one_of(SlipKind::deletion, length));
  }
  return best;
}

/// Zeros at the end too few or too many: one figure is the other times `factor`, which has so many.
Slip zeros_slip(std::int64_t factor, int zeros, std::int64_t written, std::int64_t right,
                Slip best) {
  if (written > 0 && right / factor == written && right % factor == 0) {
    best = likelier(best, slip_at_one_of(SlipKind::zeros_lost, zeros));
    if (zeros == 4) best = likelier(best, slip_of_kind(SlipKind::written_in_ten_thousands));
  }
  if (right > 0 && written / factor == right && written % factor == 0) {
    best = likelier(best, slip_at_one_of(SlipKind::zeros_added, zeros));
    if (zeros == 4) best = likelier(best, slip_of_kind(SlipKind::written_out_of_ten_thousands));
  }
  return best;
}

/// What is left when the figure loses its front: the first digit, and with it zeros behind it (1007
/// leaves 7), or what stands before the first separator of thousands, or what stands behind it.
Slip front_slip(std::int64_t place, int zeros, std::int64_t written, std::int64_t right,
                Slip best) {
  if (right / place == 0) return best;
  const bool first_digit = right / place < 10;
  const bool first_group = zeros > 0 && zeros % 3 == 0 && right / place < 1000;
  if (first_digit && written == right % place) {
    best = likelier(best, slip_of_kind(SlipKind::leading_digit_lost));
  }
  if (first_group && (written == right / place || written == right % place)) {
    best = likelier(best, slip_of_kind(SlipKind::thousands_group_lost));
  }
  return best;
}

}  // namespace

Slip slip_of_kind(SlipKind kind) {
  return {kind, improbability(kind)};
}

Slip likeliest_slip(std::int64_t written, std::int64_t right) {
  // No slip: as good as any other figure of that length.
  const int longest = digits_of(std::max(written, right));
  Slip best{SlipKind::none, improbability(SlipKind::none) + longest * log_of_ten};
  if (written == 0) best = likelier(best, slip_of_kind(SlipKind::left_at_zero));
  std::int64_t place = 1;
  for (int zeros = 0; zeros < longest; ++zeros) {
    best = keyboard_slip_at(place, written, right, best);
    if (zeros > 0) best = zeros_slip(place, zeros, written, right, best);
    best = front_slip(place, zeros, written, right, best);
    if (zeros + 1 < longest) place *= 10;
  }
  return best;
}

}  // namespace ogi
