#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace ogi::recognise {

/// Where each character of `pattern` is found in `text`, in order, or `not_found`. Runs of
/// characters that belong together are worth more than the same characters scattered, so that a
/// label interrupted by another
/// (`2.没有现成信息需要 / 法提供 / 另行制作`) is found whole. Time and memory are the product of
/// the lengths; callers bound them.
inline constexpr std::size_t not_found = static_cast<std::size_t>(-1);
std::vector<std::size_t> align_sequences(std::u32string_view pattern, std::u32string_view text);

}  // namespace ogi::recognise
