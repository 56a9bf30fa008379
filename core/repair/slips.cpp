#include "core/repair/slips.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace ogi::repair {
namespace {

/// 1000 · ln n for n = 0 … 20; std::log may differ in its last bit from machine to machine.
constexpr std::array log_of{0,    0,    693,  1099, 1386, 1609, 1792, 1946, 2079, 2197, 2303,
                            2398, 2485, 2565, 2639, 2708, 2773, 2833, 2890, 2944, 2996};
constexpr int log_of_ten = 2303;

/// How improbable each slip is before one asks where in the figure it fell: −1000 · ln p, in the
/// order of SlipKind. The shares p are those of studies of keyed figures (substitutions most, then
/// left-out digits and transpositions), rounded; only their order matters, and only among
/// diagnoses of equal size.
constexpr std::array improbability{
    3000,        // none
    1204,        // substitution: 0.30
    2120,        // transposition: 0.12
    2526,        // insertion: 0.08
    2813,        // repeated_digit: 0.06
    2303,        // deletion: 0.10
    3912,        // leading_digit_lost: 0.02
    3219, 3219,  // zeros_lost, zeros_added: 0.04
    3912, 3912,  // written in and out of ten thousands
    4605,        // thousands_group_lost: 0.01
    2526,        // left_at_zero
    1050,  // total_left_at_zero: 0.35, for forms come prefilled with zeros and totals are filled in
           // last
    2996,  // copied_from_last_year: 0.05
    4605, 4605, 4605,  // total_in_detail, neighbour_copied, swapped_with_neighbour
};
static_assert(improbability.size() ==
              static_cast<std::size_t>(SlipKind::swapped_with_neighbour) + 1);

/// Takes `kind` for the reason if it is likelier than `best`. `places`: how many places it could
/// have fallen on.
void consider(Slip& best, SlipKind kind, int places = 1, int choices_cost = 0) {
  const int cost =
      slip_of_kind(kind).cost + log_of[static_cast<std::size_t>(places)] + choices_cost;
  if (cost < best.cost) best = {kind, cost};
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
void consider_keyboard(Slip& best, std::int64_t place, std::int64_t written, std::int64_t right) {
  const int length = digits_of(right);
  const int longer_by = digits_of(written) - length;
  const std::int64_t from = written / place;
  const std::int64_t to = right / place;
  if (longer_by == 0 && written % place == right % place) {
    if (from / 10 == to / 10) consider(best, SlipKind::substitution, length, log_of[9]);
    if (from / 100 == to / 100 && from % 10 == to / 10 % 10 && from / 10 % 10 == to % 10) {
      consider(best, SlipKind::transposition, length - 1);
    }
  }
  if (longer_by == 1 && is_without_digit(right, written, place)) {
    const bool repeated = from / 10 % 10 == from % 10;
    if (repeated)
      consider(best, SlipKind::repeated_digit, length);
    else
      consider(best, SlipKind::insertion, length + 1, log_of_ten);
  }
  if (longer_by == -1 && is_without_digit(written, right, place)) {
    consider(best, SlipKind::deletion, length);
  }
}

/// One figure is the other with `zeros` zeros behind it.
void consider_zeros(Slip& best, std::int64_t factor, int zeros, std::int64_t written,
                    std::int64_t right) {
  const bool lost = right > written;
  const std::int64_t larger = lost ? right : written;
  const std::int64_t smaller = lost ? written : right;
  if (smaller == 0 || larger / factor != smaller || larger % factor != 0) return;
  consider(best, lost ? SlipKind::zeros_lost : SlipKind::zeros_added, zeros);
  if (zeros != 4) return;
  consider(best,
           lost ? SlipKind::written_in_ten_thousands : SlipKind::written_out_of_ten_thousands);
}

/// What is left when the figure loses its front: the first digit, and with it zeros behind it (1007
/// leaves 7), or what stands before the first separator of thousands, or what stands behind it.
void consider_front(Slip& best, std::int64_t place, int zeros, std::int64_t written,
                    std::int64_t right) {
  const std::int64_t front = right / place;
  if (front == 0) return;
  if (front < 10 && written == right % place) consider(best, SlipKind::leading_digit_lost);
  if (zeros % 3 == 0 && front < 1000 && (written == front || written == right % place)) {
    consider(best, SlipKind::thousands_group_lost);
  }
}

}  // namespace

Slip slip_of_kind(SlipKind kind) {
  return {kind, improbability[static_cast<std::size_t>(kind)]};
}

Slip likeliest_slip(std::int64_t written, std::int64_t right) {
  // No slip: as good as any other figure of that length.
  const int longest = digits_of(std::max(written, right));
  Slip best = slip_of_kind(SlipKind::none);
  best.cost += longest * log_of_ten;
  if (written == 0) consider(best, SlipKind::left_at_zero);
  std::int64_t place = 1;
  for (int zeros = 0; zeros < longest; ++zeros) {
    if (zeros > 0) {
      place *= 10;
      consider_zeros(best, place, zeros, written, right);
      consider_front(best, place, zeros, written, right);
    }
    consider_keyboard(best, place, written, right);
  }
  return best;
}

}  // namespace ogi::repair
