#pragma once

#include <string>

#include "core/repair/repair.h"

namespace ogi {

/// The same words in both languages, without a full stop.
struct Wording {
  std::string zh;
  std::string en;
};

/// What a fix does, and why: “（一）予以公开”“自然人”应为 120（疑为 210 的数字对调），改后 2
/// 项等式成立.
Wording title_of(const ComponentRepair& repair, const Explanation& explanation);

/// The question whose answer tells most: 请核对：…是否确为 210. Only where `repair` has one.
Wording question_of(const ComponentRepair& repair, const Report& report);

/// Why `repair`, which has no explanations, has none.
Wording unexplained(const ComponentRepair& repair);

}  // namespace ogi
