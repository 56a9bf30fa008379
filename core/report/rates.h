#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/report/report.h"

namespace ogi::report {

/// One figure of a report as a share of another.
struct Rate {
  std::string_view key;
  /// Nothing where what they are made of is not there or cannot be read: a blank is no 0 here.
  std::optional<std::int64_t> part;
  std::optional<std::int64_t> whole;
  /// In tenths of a percent, rounded half up. Nothing where the whole is less than `least_whole`,
  /// for then one case more or less says nothing of an office, and where the part is no part of it.
  std::optional<std::int64_t> permille;
};

inline constexpr std::int64_t least_whole = 10;

/// What offices are compared by, all of the column or columns 总计:
/// - `disclosed`: （一）予以公开 and （二）部分公开 of （七）总计
/// - `refused`: （三）不予公开 of （七）总计
/// - `reconsideration_corrected`: 结果纠正 of the reconsiderations that are concluded
/// - `litigation_corrected`: 结果纠正 of the lawsuits that are concluded, both kinds together
/// - `carried_forward`: 结转下年度 of what was received this year and carried over from the last
std::vector<Rate> rates_of(const Report& report);

}  // namespace ogi::report
