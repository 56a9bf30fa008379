#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ogi::text {

/// Tells in no time that a character is none of some; a few others pass as well.
class CharacterFilter {
 public:
  constexpr CharacterFilter() = default;
  constexpr explicit CharacterFilter(std::u16string_view characters) {
    for (const char16_t character : characters) add(character);
  }

  constexpr void add(char16_t character) { bits_[half(character)] |= bit(character); }
  [[nodiscard]] constexpr bool may_hold(char32_t character) const {
    return (bits_[half(character)] & bit(character)) != 0;
  }

 private:
  static constexpr std::size_t half(char32_t character) { return character >> 6 & 1; }
  static constexpr std::uint64_t bit(char32_t character) {
    return std::uint64_t{1} << (character & 63);
  }

  std::uint64_t bits_[2] = {};
};

/// Some characters in a literal, all of the basic plane; nearly every other one is told by the
/// filter.
class CharacterSet {
 public:
  template <std::size_t length>
  // NOLINTNEXTLINE(*-explicit-*)
  consteval CharacterSet(const char16_t (&literal)[length])
      : list_(literal, length - 1), filter_(list_) {}

  [[nodiscard]] bool holds(char32_t character) const {
    return filter_.may_hold(character) && character <= 0xFFFF &&
           list_.find(static_cast<char16_t>(character)) != std::u16string_view::npos;
  }

 private:
  std::u16string_view list_;
  CharacterFilter filter_;
};

/// Words in a literal, parted by `|`: u"考核|评议". All of the basic plane. Nearly every question
/// about them is answered by their first characters, which are gathered as it compiles.
class Words {
 public:
  template <std::size_t length>
  // A literal is meant to become words where they are asked for. NOLINTNEXTLINE(*-explicit-*)
  consteval Words(const char16_t (&literal)[length]) : list_(literal, length - 1) {
    for (std::size_t i = 0; i < list_.size(); ++i) {
      if (list_[i] != u'|' && (i == 0 || list_[i - 1] == u'|')) first_.add(list_[i]);
    }
  }

  [[nodiscard]] std::u16string_view list() const { return list_; }
  [[nodiscard]] bool may_begin_with(char32_t character) const { return first_.may_hold(character); }

 private:
  std::u16string_view list_;
  CharacterFilter first_;
};

[[nodiscard]] bool has_any(std::u32string_view text, const Words& words);
/// Whether the text is one of the words.
[[nodiscard]] bool is_any(std::u32string_view text, const Words& words);
/// The length of the longest of the words that `text` begins with; 0 where it begins with none.
[[nodiscard]] std::size_t begins_with_any(std::u32string_view text, const Words& words);
/// The same at the text's end.
[[nodiscard]] std::size_t ends_with_any(std::u32string_view text, const Words& words);

}  // namespace ogi::text
