#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/claims/slots.h"
#include "core/claims/subject.h"

namespace ogi::claims {

/// What kind of thing the subjects of a construction are.
enum class Domain : std::uint8_t {
  received,
  carried_over,
  processed,
  carried_forward,
  outcome,
  any_request,  ///< an applicant's part of whatever was told before
  review,
  document,
  decision,
  fee
};

/// One way in which reports say a thing.
///
/// `slots` are the clause from its first word to its last, in order: names of Slot, `[a b]` one of
/// several; `?` at most one, `*` any number, `+` at least one. `figure` is the figure, `negation`
/// in its place the word that denies. Capitals stand for what recurs everywhere: F time, own name
/// and words that change nothing, WHO those who ask, NOUN what a request is called, REVIEW a kind
/// of review.
struct Construction {
  std::string_view name;
  std::string_view slots;
  Domain domain;
  /// The clause names no thing of the form: it covers only where the talk is of such things.
  bool needs_talk;
};

/// What stands in the place of a construction's name where something else has settled a claim.
inline constexpr std::string_view by_neighbours = "neighbours";    ///< see neighbours.h
inline constexpr std::string_view last_year_beside = "last-year";  ///< 48件（上年40件）
inline constexpr std::string_view part_of_a_row = "part-of-a-row";  ///< 商业秘密2件: never settled

std::span<const Construction> constructions();

/// Whether every slot it names is known and they are not too many; a test asks it of each.
bool is_sound(const Construction& construction);

/// The first construction of `subjects` that takes every slot; null where none does.
const Construction* covering(std::span<const Slot> slots, const SubjectSet& subjects,
                             bool talk_is_known);

}  // namespace ogi::claims
