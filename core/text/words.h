#pragma once

#include <cstddef>
#include <string_view>

namespace ogi::text {

/// Words in a literal, parted by `|`: u"考核|评议". All of the basic plane.
using Words = std::u16string_view;

[[nodiscard]] bool has_any(std::u32string_view text, Words words);
/// Whether the text is one of the words.
[[nodiscard]] bool is_any(std::u32string_view text, Words words);
/// The length of the longest of the words that `text` begins with; 0 where it begins with none.
[[nodiscard]] std::size_t begins_with_any(std::u32string_view text, Words words);
/// The same at the text's end.
[[nodiscard]] std::size_t ends_with_any(std::u32string_view text, Words words);

}  // namespace ogi::text
