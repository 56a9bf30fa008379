#pragma once

#include <cstdint>
#include <string_view>

namespace ogi::report {

/// What an administrative organ is, as far as its name tells.
enum class OrganRole : std::uint8_t {
  unknown,
  government,
  government_office,  ///< 人民政府办公室: often reports for its government
  department,         ///< 局, 厅, 委员会 … of a government
  vertical,  ///< the local branch of a State Council department: 税务局, 海关, 气象局 …
  state_department,  ///< of the State Council
  agency,            ///< sent out by a government: 街道办事处, 行政公署
  zone_committee,    ///< 开发区管理委员会 and the like
  institution        ///< 事业单位, 企业
};

enum class OrganLevel : std::uint8_t {
  unknown,
  state,
  province,
  prefecture,
  city,  ///< a 市 of which the name does not tell whether it has districts
  county,
  town
};

enum class RulePower : std::uint8_t { unknown, has, lacks };

struct Organ {
  OrganRole role = OrganRole::unknown;
  OrganLevel level = OrganLevel::unknown;
  /// What the list of State Council organs says of one of them (state_council.def).
  RulePower of_state = RulePower::unknown;

  friend bool operator==(const Organ&, const Organ&) = default;
};

/// Reads a name of any usual shape: 洪泽区, 淮安市洪泽区人民政府, 江苏省教育厅,
/// 国家税务总局洛阳市税务局.
Organ organ_of_name(std::string_view written);

/// A folded name in two: the 省, 市, 县 … one after another that it begins with (临河市清溪县, or
/// 县 alone in 县水务局), and what stands behind them.
struct NameParts {
  OrganLevel level = OrganLevel::unknown;  ///< of the innermost area
  std::u32string_view area;
  std::u32string_view rest;
};

/// Views into `folded`.
NameParts parts_of_name(std::u32string_view folded);

/// Whether an area called 区 is no district but lies inside or across them: 开发区, 景区.
bool is_zone(std::u32string_view area);

/// Whether the organ can make 规章 (《立法法》: departments of the State Council and the
/// governments of provinces, 设区的市 and 自治州). `unknown` wherever the name leaves a doubt.
RulePower rule_power(Organ organ);

}  // namespace ogi::report
