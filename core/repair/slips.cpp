#include "core/repair/slips.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

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

struct Digits {
  std::array<char, 20> characters{};
  std::size_t count = 0;

  explicit Digits(std::int64_t figure) {
    const auto end =
        std::to_chars(characters.data(), characters.data() + characters.size(), figure).ptr;
    count = static_cast<std::size_t>(end - characters.data());
  }
  [[nodiscard]] std::string_view view() const { return {characters.data(), count}; }
};

Slip slip_at_one_of(SlipKind kind, std::size_t places, int choices_cost = 0) {
  return {kind, improbability(kind) + log_of[places] + choices_cost};
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t length = 0;
  while (length < shorter && a[length] == b[length]) ++length;
  return length;
}

/// Whether `longer` is `shorter` with one character more; `at` is where it stands.
bool has_one_more(std::string_view longer, std::string_view shorter, std::size_t& at) {
  if (longer.size() != shorter.size() + 1) return false;
  at = common_prefix(longer, shorter);
  return longer.substr(at + 1) == shorter.substr(at);
}

/// One digit wrong, two neighbours exchanged, one too many or one too few (Damerau and
/// Levenshtein).
Slip keyboard_slip(std::string_view written, std::string_view right, Slip best) {
  std::size_t at = common_prefix(written, right);
  if (written.size() == right.size()) {
    if (written.substr(at + 1) == right.substr(at + 1)) {
      best = likelier(best, slip_at_one_of(SlipKind::substitution, right.size(), log_of[9]));
    }
    if (at + 1 < right.size() && written[at] == right[at + 1] && written[at + 1] == right[at] &&
        written.substr(at + 2) == right.substr(at + 2)) {
      best = likelier(best, slip_at_one_of(SlipKind::transposition, right.size() - 1));
    }
  }
  if (has_one_more(written, right, at)) {
    const bool repeated = at > 0 && written[at] == written[at - 1];
    best = likelier(best, repeated
                              ? slip_at_one_of(SlipKind::repeated_digit, right.size())
                              : slip_at_one_of(SlipKind::insertion, right.size() + 1, log_of_ten));
  }
  if (has_one_more(right, written, at)) {
    best = likelier(best, slip_at_one_of(SlipKind::deletion, right.size()));
  }
  return best;
}

/// Whether `larger` is `smaller` with zeros written behind it, and how many.
std::size_t zeros_behind(std::string_view larger, std::string_view smaller) {
  if (larger.size() <= smaller.size() || smaller == "0") return 0;
  if (larger.substr(0, smaller.size()) != smaller) return 0;
  const std::string_view rest = larger.substr(smaller.size());
  return rest.find_first_not_of('0') == std::string_view::npos ? rest.size() : 0;
}

Slip zeros_slip(std::string_view written, std::string_view right, Slip best) {
  const std::size_t lost = zeros_behind(right, written);
  const std::size_t added = zeros_behind(written, right);
  if (lost > 0) best = likelier(best, slip_at_one_of(SlipKind::zeros_lost, lost));
  if (added > 0) best = likelier(best, slip_at_one_of(SlipKind::zeros_added, added));
  if (lost == 4) best = likelier(best, slip_of_kind(SlipKind::written_in_ten_thousands));
  if (added == 4) best = likelier(best, slip_of_kind(SlipKind::written_out_of_ten_thousands));
  return best;
}

/// Without its first digit a figure can begin with zeros, and these go too: 1007 leaves 7.
bool is_without_first_digit(std::string_view written, std::string_view right) {
  std::string_view rest = right.substr(1);
  while (rest.size() > 1 && rest.front() == '0') rest.remove_prefix(1);
  return !rest.empty() && rest == written;
}

bool is_thousands_group_of(std::string_view written, std::string_view right) {
  if (right.size() < 4) return false;
  const std::size_t first_group = (right.size() - 1) % 3 + 1;
  return written == right.substr(0, first_group) || written == right.substr(first_group);
}

}  // namespace

Slip slip_of_kind(SlipKind kind) {
  return {kind, improbability(kind)};
}

Slip likeliest_slip(std::int64_t written, std::int64_t right) {
  const Digits written_digits(written);
  const Digits right_digits(right);
  const std::string_view from = written_digits.view();
  const std::string_view to = right_digits.view();
  // No slip: as good as any other figure of that length.
  const auto longest = static_cast<int>(std::max(from.size(), to.size()));
  Slip best{SlipKind::none, improbability(SlipKind::none) + longest * log_of_ten};
  best = keyboard_slip(from, to, best);
  best = zeros_slip(from, to, best);
  if (written == 0) best = likelier(best, slip_of_kind(SlipKind::left_at_zero));
  if (is_without_first_digit(from, to)) {
    best = likelier(best, slip_of_kind(SlipKind::leading_digit_lost));
  }
  if (is_thousands_group_of(from, to)) {
    best = likelier(best, slip_of_kind(SlipKind::thousands_group_lost));
  }
  return best;
}

}  // namespace ogi
