#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/recognise/content_units.h"

namespace ogi::recognise {

/// What a title says: `<organ><year>年政府信息公开工作年度报告`, the year first or after the organ.
struct TitleParts {
  std::string organ;
  std::optional<int> year;
};

/// Reads a whole title of the form's pattern; nothing for any other text. White space, 年 / 年度,
/// 工作 and book-title marks round it may be there or not; the year may be in Chinese numerals.
std::optional<TitleParts> parse_title(std::string_view text);

struct FoundTitle {
  std::string text;
  TitleParts parts;
  std::optional<Origin> origin;  ///< nothing when it is the file's own title
};

/// The title among the content units before the first heading (`content_units`), over up to four
/// lines; else one that is only like a title; else what `file_title` says. Nothing where there is
/// none.
std::optional<FoundTitle> find_title(std::span<const ContentUnit> content_units,
                                     std::string_view file_title);

}  // namespace ogi::recognise
