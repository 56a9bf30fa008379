#include "core/api/shape_guard.h"

#include <utility>

#include "core/api/shapes_generated.h"

namespace ogi::api {
namespace {

constexpr std::uint8_t no_member = 0xFF;

// `seen` has a bit for each named member.
static_assert([] {
  for (const Shape& shape : shapes) {
    if (shape.member_count > 32) return false;
  }
  return true;
}());

Phrase name_of(Kinds kinds) {
  if (kinds & is(Kind::object)) return {"对象", "an object"};
  if (kinds & is(Kind::array)) return {"数组", "an array"};
  if (kinds & is(Kind::string)) return {"字符串", "a string"};
  if (kinds & is(Kind::number)) return {"数", "a number"};
  if (kinds & is(Kind::truth)) return {"布尔值", "a boolean"};
  return {"null", "null"};
}

}  // namespace

bool ShapeGuard::key(std::string_view name) {
  Level& level = open_.back();
  const Shape& shape = shapes[level.shape];
  level.member = no_member;
  next_ = shape.item;
  for (std::uint8_t i = 0; i < shape.member_count; ++i) {
    const ShapeMember& member = shape_members[shape.first_member + i];
    if (member.name != name) continue;
    const std::uint32_t bit = 1U << i;
    if (level.seen & bit) {
      return refuse({"输入的 JSON 中 {0} 写了两次，请只留一个。",
                     "{0} stands twice in the JSON; leave one of them."},
                    name);
    }
    level.seen |= bit;
    level.member = i;
    next_ = member.shape;
    return true;
  }
  if (!shape.refuses_others) return true;
  return refuse({"输入的 JSON 中 {0} 不是可用的名称，请检查是否写错。",
                 "{0} in the JSON is no name that is known; is it misspelt?"},
                name);
}

bool ShapeGuard::value(Kind kind, std::string_view key) {
  const bool is_top = open_.empty();
  const bool is_item = !is_top && open_.back().is_array;
  ShapeNumber number = is_item ? shapes[open_.back().shape].item : next_;
  const Kinds kinds = shapes[number].kinds;
  if (!(kinds & is(kind))) {
    if (!is_top && (is_item || kind != Kind::null)) {
      refuse({"输入的 JSON 中 {0} 应为{1}，却是{2}。", "{0} in the JSON must be {1}, not {2}."},
             key);
      wrong_.phrase(name_of(kinds)).phrase(name_of(is(kind)));
      return false;
    }
    number = 0;
  }
  if (is_item) ++open_.back().items;
  if (kind == Kind::object || kind == Kind::array)
    open_.push_back({number, kind == Kind::array, no_member, 0, 0});
  return true;
}

bool ShapeGuard::refuse(Phrase why, std::string_view key) {
  wrong_ = std::move(why);
  wrong_.text(place(key));
  return false;
}

std::string ShapeGuard::place(std::string_view key) const {
  std::string place;
  for (const Level& level : open_) {
    if (!place.empty()) place += '/';
    const bool is_last = &level == &open_.back();
    if (level.is_array) {
      // The item that is open has been counted.
      place += std::to_string(is_last ? level.items : level.items - 1);
    } else if (is_last && level.member == no_member) {
      place += key;
    } else {
      place += shape_members[shapes[level.shape].first_member + level.member].name;
    }
  }
  return place;
}

}  // namespace ogi::api
