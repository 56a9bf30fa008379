#pragma once

#include <optional>
#include <string_view>

namespace ogi::rules {

/// What a report's title consists of: `<机关><年>年(度)政府信息公开工作年度报告`, in any order that
/// is in use.
struct TitleContents {
  std::optional<int> year;
  bool year_twice = false;  ///< 2024年2024年度
  bool has_organ = false;
  bool names_the_report = false;  ///< 政府信息公开(工作)年度报告
};

TitleContents contents_of_title(std::string_view written);

}  // namespace ogi::rules
