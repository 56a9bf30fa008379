#pragma once

#include <cstdint>
#include <string_view>

namespace ogi::rules {

/// What a rule rests on. docs/legal_basis.md says of each what it provides.
enum class Basis : std::uint8_t {
  notice_2019,
  notice_2021,
  reg_14,
  reg_15,
  reg_16,
  reg_20,
  reg_30,
  reg_33,
  reg_35,
  reg_36,
  reg_37,
  reg_39,
  reg_42,
  reg_49,
  reg_50,
  reg_56,
  fee,
  legislation,
  fee_item,
  recon_law,
  site_check,
  reform
};
inline constexpr int basis_count = static_cast<int>(Basis::reform) + 1;

/// REG-49, NOTICE-2021 … as docs/legal_basis.md lists them.
std::string_view basis_key(Basis basis);
/// The source in official words: 《中华人民共和国政府信息公开条例》第四十九条.
std::string_view basis_name_zh(Basis basis);
std::string_view basis_name_en(Basis basis);

}  // namespace ogi::rules
