#pragma once

#include <cstdint>
#include <string_view>

namespace ogi::api {

/// The kinds of JSON values.
enum class Kind : std::uint8_t { object, array, string, number, truth, null };

using Kinds = std::uint8_t;
constexpr Kinds is(Kind kind) {
  return static_cast<Kinds>(1U << static_cast<unsigned>(kind));
}
inline constexpr Kinds any_kind = 0xFF;

/// By its place in `shapes`.
using ShapeNumber = std::uint8_t;

/// What a value must be, as docs/schemas has it.
struct Shape {
  Kinds kinds;
  /// Whether an object may have no members but those named here.
  bool refuses_others;
  /// The shape of an array's items, or of the values of an object without named members.
  ShapeNumber item;
  /// The named members of an object, in `shape_members`.
  std::uint8_t first_member;
  std::uint8_t member_count;
};

struct ShapeMember {
  std::string_view name;
  ShapeNumber shape;
};

}  // namespace ogi::api
