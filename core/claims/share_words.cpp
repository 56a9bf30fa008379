#include "core/claims/share_words.h"

#include <algorithm>

namespace ogi::claims {

bool is_rate(std::u32string_view label) {
  for (const std::u32string_view link : {U"达到", U"约为", U"为", U"达", U"是", U"约", U"仅"}) {
    if (label.ends_with(link)) label.remove_suffix(link.size());
  }
  if (!label.ends_with(U'率') && !label.ends_with(U"比例") && !label.ends_with(U"比重"))
    return false;
  // Shares of other things than of the figures around, or over another time.
  for (const std::u32string_view other :
       {U"增长率", U"同比", U"使用率", U"点击率", U"知晓率", U"覆盖率", U"阅读率", U"利用率"}) {
    if (label.find(other) != label.npos) return false;
  }
  return true;
}

std::u32string_view stem_of_rate(std::u32string_view label) {
  const std::size_t end = label.rfind(U'率');
  if (end == label.npos || end < 2) return {};
  return label.substr(end - 2, 2);
}

std::size_t several_named(std::u32string_view label) {
  constexpr std::u32string_view numerals = U"二三四五六";
  constexpr std::u32string_view of_things = U"者项类种个";
  if (label.find(U"之和") != label.npos) return 2;  // 自然人与商业企业之和
  if (label.starts_with(U'前')) label.remove_prefix(1);
  if (label.size() < 2 || of_things.find(label[1]) == of_things.npos) return 0;
  if (label[0] == U'两') return 2;
  const std::size_t number = numerals.find(label[0]);
  return number == numerals.npos ? 0 : number + 2;
}

std::optional<Subject> row_named_in(std::u32string_view words) {
  constexpr std::u32string_view all[] = {U"总",     U"全部",   U"全年",   U"办结数", U"办结件",
                                         U"答复数", U"答复件", U"办结量", U"新收量", U"办结申请"};
  const auto has = [words](std::u32string_view word) { return words.find(word) != words.npos; };
  if (std::none_of(std::begin(all), std::end(all), has)) return std::nullopt;
  for (const std::u32string_view other : {U"复议", U"诉讼", U"不予", U"无法", U"网上", U"企业",
                                          U"自然人", U"不掌握", U"信息总", U"发布"}) {
    if (has(other)) return std::nullopt;
  }
  if (has(U"办结") || has(U"答复")) return Subject::processed;
  if (has(U"申请") || has(U"受理") || has(U"收件") || has(U"新收")) return Subject::received;
  return std::nullopt;
}

}  // namespace ogi::claims
