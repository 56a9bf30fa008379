#pragma once

#include <string_view>

#include "core/report/form.h"

namespace ogi {

/// How alike two folded texts are, 0 to 1: 1 for equal ones, else twice their longest common subsequence over
/// their lengths. Texts beyond 96 characters are compared by their first 96.
double likeness(std::u32string_view a, std::u32string_view b);

/// The best likeness of a folded text to the label or one of its variants; a text that holds the whole label
/// beside other words, or is the label without its remark in brackets, is at least 0.9.
double likeness(std::u32string_view text, const Label& label);

/// The text without a number in front: `一、`, `（三）`, `2.`, `第二部分`.
std::u32string_view without_numbering(std::u32string_view folded);

}  // namespace ogi
