#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/claims/scan.h"

namespace ogi::claims {

/// What a token can be in a construction. Each token is exactly one of these.
enum class Slot : std::uint8_t {
  unknown,  ///< characters of no known word, or a word that no construction takes
  figure,   ///< the figure that is read
  pause,    ///< 、
  time,     ///< this year: 2024年, 全年, 截至12月31日
  last_year,
  next_year,
  own,        ///< 我局, its name; 全县 in a government's report
  adverb,     ///< 依法, 按时, 已, 均: changes nothing of what is counted
  total,      ///< 共, 合计, 数量
  is,         ///< 为, 达
  each,       ///< 各, 均为
  of,         ///< 的
  and_,       ///< 和, 及
  about,      ///< 对, 将, 有
  because,    ///< 因, 属于, 涉及
  reason,     ///< 原因, 情形
  etc,        ///< 等
  among,      ///< 其中, 包括: only as the opener of a list
  everybody,  ///< 社会公众, 群众, 申请人
  applicant,
  propose,  ///< 提交, 提出
  request,  ///< 申请, 依申请公开, 政府信息公开
  case_,    ///< 案件
  receive,
  receive_new,
  handle,
  answer,
  publish,
  outcome,
  manner,  ///< 通过, 网络, 信函, 渠道
  carried_over,
  carried_forward,
  carried,
  continue_,  ///< 办理, 答复 behind 继续, 将于 …: what is still to be done
  reconsideration,
  litigation,
  litigation_direct,
  litigation_after,
  both_reviews,
  review_outcome,
  court,   ///< 法院, 判决, 复议机关: who decided a review, and how it is called
  happen,  ///< 发生, 被提起, 引发
  issue,
  repeal,
  in_force,
  normative,
  rule,
  decide,
  licensing,
  penalty,
  coercion,
  decision,  ///< 决定, 行为
  administrative_fee,
  fee,
  fee_notice,
  fee_amount,
  collect,
  charge,
  negation,  ///< the word that denies, in the place of the figure
  other,     ///< 其他, 其余
};
inline constexpr std::size_t slot_count = static_cast<std::size_t>(Slot::other) + 1;

/// Whether tokens [begin, end) name a ground that is only a part of a row of the form: 商业秘密.
bool names_a_part_of_a_row(const ScannedText& text, std::size_t begin, std::size_t end);

/// Of which report the tokens are.
struct SlotContext {
  std::u32string_view organ;  ///< folded
  bool government = false;
  std::optional<int> year;
};

/// Tokens [begin, end) as slots, with one for each known word between them; `figure` is the token
/// that is read.
/// With `ends_at_figure`, what follows it is left out.
std::vector<Slot> slots_of(const ScannedText& text, std::size_t begin, std::size_t end,
                           std::size_t figure, const SlotContext& context,
                           bool ends_at_figure = false);

}  // namespace ogi::claims
