#include "core/claims/constructions.h"

#include <array>
#include <string>
#include <vector>

namespace ogi::claims {
namespace {

constexpr Construction all_constructions[] = {
#define CONSTRUCTION(name, slots, domain, needs_talk, right, wrong) \
  {name, slots, Domain::domain, needs_talk},
#include "core/claims/constructions.def"
#undef CONSTRUCTION
};

// The names of Slot, in its order.
// clang-format off
constexpr std::string_view slot_names[] = {
    "unknown", "figure", "pause", "time", "last_year", "next_year", "own", "adverb", "total", "is",
    "each", "of", "and_", "about", "because", "reason", "etc", "among", "everybody", "applicant",
    "propose", "request", "case_", "receive", "receive_new", "handle", "answer", "publish",
    "outcome", "manner", "carried_over", "carried_forward", "carried", "continue_",
    "reconsideration", "litigation", "litigation_direct", "litigation_after", "both_reviews",
    "review_outcome", "court", "happen", "issue", "repeal", "in_force", "normative", "rule",
    "decide", "licensing", "penalty", "coercion", "decision", "administrative_fee", "fee",
    "fee_notice", "fee_amount", "collect", "charge", "negation", "other",
};
// clang-format on
static_assert(std::size(slot_names) == slot_count);
static_assert(slot_count <= 64);

constexpr std::uint64_t bit(Slot slot) {
  return std::uint64_t{1} << static_cast<unsigned>(slot);
}

/// Names that stand for several slots, and whether they may be absent.
struct Shorthand {
  std::string_view name;
  std::uint64_t slots;
  char repeats;  ///< ' ' as written
};
constexpr std::uint64_t frame =
    bit(Slot::time) | bit(Slot::own) | bit(Slot::adverb) | bit(Slot::total) | bit(Slot::is);
constexpr Shorthand shorthands[] = {
    {"F", frame, '*'},
    {"WHO",
     bit(Slot::everybody) | bit(Slot::applicant) | bit(Slot::propose) | bit(Slot::happen) |
         bit(Slot::of) | bit(Slot::and_) | bit(Slot::pause) | bit(Slot::about) | bit(Slot::own),
     '*'},
    {"NOUN", bit(Slot::request) | bit(Slot::publish) | bit(Slot::case_) | bit(Slot::of), '+'},
    {"REVIEW",
     bit(Slot::reconsideration) | bit(Slot::litigation) | bit(Slot::litigation_direct) |
         bit(Slot::litigation_after) | bit(Slot::both_reviews),
     ' '},
};

/// One place of a pattern.
struct Place {
  std::uint64_t slots = 0;
  bool may_be_absent = false;
  bool may_repeat = false;
};

class Pattern {
 public:
  explicit Pattern(std::string_view text) {
    while (!text.empty()) {
      if (text.front() == ' ') {
        text.remove_prefix(1);
        continue;
      }
      add(text.substr(0, length_of_place(text)));
      text.remove_prefix(length_of_place(text));
    }
  }

  /// Whether every name in it is known and its places are not too many.
  [[nodiscard]] bool is_sound() const { return is_sound_; }

  /// Runs all ways through the places at once: bit i of `at` says that i places are done.
  [[nodiscard]] bool takes(std::span<const Slot> slots, std::uint64_t all_of_them) const {
    if ((all_of_them & ~allowed_) != 0) return false;
    std::uint32_t at = skipped_from(1);
    for (const Slot slot : slots) {
      std::uint32_t next = 0;
      for (std::size_t i = 0; i < count_; ++i) {
        if ((places_[i].slots & bit(slot)) == 0) continue;
        if ((at >> i & 1) != 0) next |= 1u << (i + 1);
        if (places_[i].may_repeat && (at >> (i + 1) & 1) != 0) next |= 1u << (i + 1);
      }
      at = skipped_from(next);
      if (at == 0) return false;
    }
    return (at >> count_ & 1) != 0;
  }

 private:
  static std::size_t length_of_place(std::string_view text) {
    std::size_t end = text.front() == '[' ? text.find(']') + 1 : 0;
    while (end < text.size() && text[end] != ' ') ++end;
    return end;
  }

  void add(std::string_view text) {
    Place place;
    char repeats = ' ';
    if (text.back() == '?' || text.back() == '*' || text.back() == '+') {
      repeats = text.back();
      text.remove_suffix(1);
    }
    if (count_ == most_places) {
      is_sound_ = false;
      return;
    }
    if (text.front() == '[') {
      text = text.substr(1, text.size() - 2);
      while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::uint64_t named = slots_named(text.substr(0, end), nullptr);
        is_sound_ = is_sound_ && named != 0;
        place.slots |= named;
        text.remove_prefix(std::min(end + 1, text.size()));
      }
    } else {
      char usual = ' ';
      place.slots = slots_named(text, &usual);
      if (usual == '*') repeats = '*';
      if (usual == '+') repeats = repeats == '?' || repeats == '*' ? '*' : '+';
    }
    place.may_be_absent = repeats == '?' || repeats == '*';
    place.may_repeat = repeats == '*' || repeats == '+';
    is_sound_ = is_sound_ && place.slots != 0;
    allowed_ |= place.slots;
    places_[count_++] = place;
  }

  static std::uint64_t slots_named(std::string_view name, char* repeats) {
    for (const Shorthand& shorthand : shorthands) {
      if (shorthand.name != name) continue;
      if (repeats != nullptr) *repeats = shorthand.repeats;
      return shorthand.slots;
    }
    for (std::size_t i = 0; i < slot_count; ++i) {
      if (slot_names[i] == name) return std::uint64_t{1} << i;
    }
    return 0;
  }

  [[nodiscard]] std::uint32_t skipped_from(std::uint32_t at) const {
    for (std::size_t i = 0; i < count_; ++i) {
      if ((at >> i & 1) != 0 && places_[i].may_be_absent) at |= 1u << (i + 1);
    }
    return at;
  }

  static constexpr std::size_t most_places = 24;
  std::array<Place, most_places> places_{};
  std::size_t count_ = 0;
  std::uint64_t allowed_ = 0;  ///< all slots that any place takes
  bool is_sound_ = true;
};

Domain domain_of(Subject subject) {
  if (subject <= Subject::received_with_carried_over) return Domain::received;
  if (subject == Subject::processed) return Domain::processed;
  if (subject == Subject::carried_over) return Domain::carried_over;
  if (subject == Subject::carried_forward) return Domain::carried_forward;
  if (is_outcome(subject)) return Domain::outcome;
  if (is_review(subject)) return Domain::review;
  if (subject == Subject::administrative_fees || is_fee(subject)) return Domain::fee;
  return subject >= Subject::licensing ? Domain::decision : Domain::document;
}

/// 办理 may be any of received and answered, and what was granted may be told as published: a
/// construction covers a figure that may mean one of its own subjects.
bool is_of(Domain domain, const SubjectSet& subjects) {
  if (domain == Domain::any_request) return is_request(subjects.front());
  for (const Subject subject : subjects) {
    if (domain_of(subject) == domain) return true;
  }
  return false;
}

}  // namespace

std::span<const Construction> constructions() {
  return all_constructions;
}

bool is_sound(const Construction& construction) {
  return Pattern(construction.slots).is_sound();
}

const Construction* covering(std::span<const Slot> slots, const SubjectSet& subjects,
                             bool talk_is_known) {
  static const std::vector<Pattern> patterns = [] {
    std::vector<Pattern> made;
    for (const Construction& construction : all_constructions)
      made.emplace_back(construction.slots);
    return made;
  }();
  if (subjects.empty()) return nullptr;
  std::uint64_t all_of_them = 0;
  for (const Slot slot : slots) all_of_them |= bit(slot);
  for (std::size_t i = 0; i < std::size(all_constructions); ++i) {
    if ((all_constructions[i].needs_talk && !talk_is_known) ||
        !is_of(all_constructions[i].domain, subjects))
      continue;
    if (patterns[i].takes(slots, all_of_them)) return &all_constructions[i];
  }
  return nullptr;
}

}  // namespace ogi::claims
