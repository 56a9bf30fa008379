#pragma once

#include <optional>

#include "core/claims/scan.h"

namespace ogi::claims {

/// Figures of a change, told by the characters around them.

/// 由22件增至26件: what it was before.
bool begins_a_change(const ScannedText& text, const Token& figure);

/// 增至26件: what it is now, not by how much it grew.
bool ends_a_change(const ScannedText& text, const Token& figure);

/// 2023年1102件: nothing else stands in the clause that begins at `begin`.
bool is_labelled_by_a_year(const ScannedText& text, std::size_t begin, std::size_t figure);

/// 今年48件: likewise.
bool is_labelled_by_this_year(const ScannedText& text, std::size_t begin, std::size_t figure);

/// 比2022年的280件, in the report of 2024: among tokens [begin, end).
bool names_a_year_before_last(const ScannedText& text, std::size_t begin, std::size_t end,
                              std::optional<int> year);

}  // namespace ogi::claims
