#include "core/report/folded_sections.h"

namespace ogi::report {

FoldedSections fold_sections(const Report& report) {
  FoldedSections folded;
  for (std::size_t i = 0; i < section_count; ++i)
    folded[i] = fold(report.sections[i].value_or(""), Spaces::keep);
  return folded;
}

}  // namespace ogi::report
