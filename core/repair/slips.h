#pragma once

#include <cstdint>

namespace ogi::repair {

/// The ordinary slips by which a right figure becomes the written one.
enum class SlipKind : std::uint8_t {
  none,  ///< no slip known; any figure could stand there
  substitution,
  transposition,
  insertion,
  repeated_digit,  ///< an insertion: one key struck twice
  deletion,
  leading_digit_lost,  ///< 1000 written 000, which is 0
  zeros_lost,          ///< 1200 written 12
  zeros_added,         ///< 12 written 1200
  written_in_ten_thousands,
  written_out_of_ten_thousands,  ///< 万 taken for 1, or 1 for 万
  thousands_group_lost,          ///< 1,203 read or pasted as 1 or as 203
  left_at_zero,
  total_left_at_zero,  ///< while the parts are not zero
  copied_from_last_year,
  total_in_detail,  ///< the total of the row or column stands in one of its parts
  neighbour_copied,
  swapped_with_neighbour,
};

/// A slip and how improbable it is: −1000 · ln P(written | right), so that costs add up. Small
/// integers, for the same order on every machine.
struct Slip {
  SlipKind kind = SlipKind::none;
  int cost = 0;
};

/// The likeliest slip of the hand from `right` to `written`, two different figures of at least 0. A
/// slip says little of a figure of one digit (any other digit is one key away) and much of a long
/// one.
Slip likeliest_slip(std::int64_t written, std::int64_t right);

/// Slips that only the cell's surroundings tell.
Slip slip_of_kind(SlipKind kind);

/// `slip`, or `other` where that is likelier.
inline Slip likelier(Slip slip, Slip other) {
  return other.cost < slip.cost ? other : slip;
}

}  // namespace ogi::repair
