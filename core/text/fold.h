#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ogi::text {

/// A text folded for matching, with the way back: `characters[i]` came from the bytes of the source
/// that begin at `origins[i]`. `origins` has one more entry, the size of the source, so that a
/// range [i, j) of characters covers the bytes [origins[i], end_of(j - 1)).
struct FoldedText {
  std::u32string characters;
  std::vector<std::uint32_t> origins;

  [[nodiscard]] bool empty() const { return characters.empty(); }
  [[nodiscard]] std::size_t size() const { return characters.size(); }
  [[nodiscard]] std::u32string_view view() const { return characters; }
};

enum class Spaces : std::uint8_t {
  keep,  ///< every run of white space becomes one space, a run with a line break one '\n'
  drop,  ///< labels are matched without any white space: `规 章`, `本年\n度办` fold to `规章`,
         ///< `本年度办`
};

/// Folds away what does not change the meaning of the form's words: width (NFKC for the characters
/// of Chinese documents, CJK radicals included), traditional forms, kinds of dashes and quotation
/// marks, invisible characters. Bytes that are not UTF-8 become U+FFFD. Sources over 4 GiB are not
/// supported.
FoldedText fold(std::string_view source, Spaces spaces);

/// fold(source, Spaces::drop) without the way back.
std::u32string fold_label(std::string_view source);

/// The folded form of one character; U+0000 for one that folding drops. Characters that stand for
/// several (⑴, ㈠, ⒈) are opened by fold() alone.
char32_t fold_character(char32_t character);

[[nodiscard]] bool is_white_space(char32_t character);
[[nodiscard]] bool is_ascii_digit(char32_t character);
[[nodiscard]] bool is_ascii_letter(char32_t character);
/// A CJK ideograph of the basic block or its extension A.
[[nodiscard]] bool is_ideograph(char32_t character);

}  // namespace ogi::text
