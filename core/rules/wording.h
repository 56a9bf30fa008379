#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "core/report/report.h"
#include "core/rules/finding.h"

namespace ogi {

// What the messages of many rules are made of.

std::string concat(std::initializer_list<std::string_view> parts);

/// 第三部分 and “section 3”, for the section that a statutory table stands in.
std::string section_name_zh(Table table);
std::string section_name_en(Table table);

/// 2024年1月1日.
std::string date_zh(const Date& date);

/// The first three of `cells` by name, and 等 where there are more.
std::string first_cells_zh(std::span<const CellId> cells);
std::string first_cells_en(std::span<const CellId> cells);

/// What is written somewhere, on one line and not longer than a message bears, in “”.
std::string quoted_zh(std::string_view written);
std::string quoted_en(std::string_view written);

/// `+3` or `-3`.
std::string signed_number(Decimal number);

/// Why a rule about figures has nothing to look at.
Message no_cells_reason();

}  // namespace ogi
