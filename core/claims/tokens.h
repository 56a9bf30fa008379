#pragma once

#include <span>
#include <string_view>

#include "core/claims/scan.h"

namespace ogi::claims {

/// Small questions about the tokens of a text, told by their places.

/// Tokens [begin, end).
std::span<const Token> tokens_between(const ScannedText& text, std::size_t begin, std::size_t end);

/// Whether the token is a word of this role.
bool has_role(const Token& token, Role role);
bool has_role(const ScannedText& text, std::size_t index, Role role);

/// What the token names; `Object::none` where it is no thing.
Object object_at(const ScannedText& text, std::size_t index);

/// The characters of the token.
std::u32string_view characters_of(const ScannedText& text, const Token& token);

/// At most `length` characters behind the token.
std::u32string_view behind(const ScannedText& text, const Token& token, std::size_t length);

/// Whether the character right before the token is one of `set`.
bool follows_one_of(const ScannedText& text, const Token& token, std::u32string_view set);

/// The characters of no known word between a token and the next.
std::u32string_view gap_behind(const ScannedText& text, std::size_t index);

/// Where the characters before a token that belong to no other begin.
std::uint32_t end_before(const ScannedText& text, std::size_t index);

/// Characters from the end of what stands before token `begin` to the begin of token `end`.
std::u32string_view characters_between(const ScannedText& text, std::size_t begin, std::size_t end);

/// How many characters of no known word stand among tokens [begin, end) and before token `end`.
std::uint32_t unknown_between(const ScannedText& text, std::size_t begin, std::size_t end);

/// Characters of no known word between the last word that tells what is counted, no farther back
/// than token `begin`, and the figure.
std::uint32_t unknown_before_figure(const ScannedText& text, std::size_t begin, std::size_t figure);

/// However far a sentence goes on, so many tokens are looked at and no more.
inline constexpr std::size_t longest_look = 24;

/// The end of such a look behind the token.
std::size_t end_of_look(const ScannedText& text, std::size_t index);

/// From a figure to the next that counts something, or to the end of what is told.
std::u32string_view words_up_to_next_figure(const ScannedText& text, std::size_t figure);

}  // namespace ogi::claims
