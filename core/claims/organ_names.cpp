#include "core/claims/organ_names.h"

namespace ogi::claims {

bool is_abbreviation_of(std::u32string_view name, std::u32string_view organ) {
  std::size_t at = 0;
  for (const char32_t character : name) {
    at = organ.find(character, at);
    if (at == std::u32string_view::npos) return false;
    ++at;
  }
  return true;
}

bool ends_like_an_organ(std::u32string_view name) {
  constexpr std::u32string_view endings = U"局委厅镇乡县区市州旗院站所队社处门馆校";
  if (name.empty()) return false;
  if (endings.find(name.back()) != std::u32string_view::npos) return true;
  for (const std::u32string_view ending :
       {U"街道", U"政府", U"中心", U"公司", U"单位", U"部门", U"机关"}) {
    if (name.ends_with(ending)) return true;
  }
  return false;
}

bool is_own_name(std::u32string_view name, std::u32string_view organ) {
  constexpr std::u32string_view own = U"我本全";
  if (name.ends_with(U"办公室") && name.size() > 3) name.remove_suffix(3);
  if (!ends_like_an_organ(name)) return false;
  return own.find(name.front()) != std::u32string_view::npos || organ.empty() ||
         is_abbreviation_of(name, organ);
}

}  // namespace ogi::claims
