#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ogi::claims {

/// What a word does in a sentence of a report. `value` of an Entry means what stands behind the
/// role.
enum class Role : std::uint8_t {
  ignored,  ///< longer words that only look as if they held one of the others; phrases that count
            ///< nothing

  // What happens to the things counted: value is a Verb.
  verb,
  // The things: value is an Object.
  object,
  // How a request ended: value is a Subject.
  outcome,
  already_public,  ///< 已主动公开: of requests, unclear as well, and perhaps counted as granted
  unclear,         ///< what the form has no one row for: 撤回 of requests, 清理 of documents
  carried_over,
  carried_forward,
  carried,         ///< 结转 alone: over or forward
  applicant,       ///< value is an Applicant
  review_outcome,  ///< value is 1 upheld … 4 pending, as the columns of section 四 follow each
                   ///< other

  negation,           ///< 未, 没有, 无 …
  zero,               ///< 为零, 零
  total,              ///< 共, 共计, 合计
  is,                 ///< 为, 是: a bare number may follow
  all_of,             ///< 均, 全部: each of the things before
  each,               ///< 各
  respectively,       ///< 分别
  conjunction,        ///< 和, 与, 及
  etc,                ///< 等
  list_start,         ///< 其中, 包括: parts follow
  opener_loose,       ///< 主要有, 例如: examples follow
  list_start_closed,  ///< 分为, 具体为: all parts follow
  list_end,           ///< 另有, 此外: what follows is no part
  remainder,          ///< 其他, 其余, as the label of a last part
  channel,            ///< 网站, 微信: one thing may be in several
  manner,             ///< 通过, 当面: what came or went this way may be a part of all
  among,              ///< 申请中: the figure after it is a part of these
  reason,             ///< 由于: the outcome after it is that of this ground
  stage,              ///< 一审, 出庭: cases counted in another way than in the form
  less,               ///< 扣除: what was counted before is more than the form counts
  about,              ///< 对, 有, 就: the figure after it is some of the things, not all

  share,        ///< 占
  growth_up,    ///< 增长
  growth_down,  ///< 下降
  compared,     ///< 同比, 比上年
  than,         ///< 比, 较
  this_year,
  last_year,
  other_base,  ///< 平均, 前三年: what is compared with this is not compared with last year
  next_year,
  part_of_year,
  cumulative,
  as_of,  ///< 截至
  own_office,
  other_body,      ///< 法院: what it receives is not in the form
  several_bodies,  ///< 各镇, 下属: what they receive together may be a part of all
  government,      ///< 县政府: its own office, or all of it
  everywhere,
  approximately  ///< before a number
};

enum class Verb : std::uint8_t {
  none,
  receive,      ///< 收到: new ones, or new with last year's
  receive_new,  ///< 新收
  handle,       ///< 办理: received or answered
  answer,       ///< 答复
  conclude,     ///< 办结, 审结
  publish,
  publish_first,  ///< 主动公开: publish, but nobody asked for it
  issue,
  repeal,
  in_force,
  collect,    ///< 收取
  collected,  ///< 实际收取
  charge,     ///< 发出收费通知
  happen,
  decide  ///< 办理, of licences and penalties
};

enum class Object : std::uint8_t {
  none,
  request,
  application,  ///< 申请 alone: a request where the talk is of requests
  information,
  activity,  ///< 政府信息公开: what the report is about, no thing to count
  normative,
  rule,
  document,  ///< 文件 alone: normative where the talk is of those
  licensing,
  penalty,
  coercion,
  administrative_fee,
  fee,         ///< 信息处理费
  fee_notice,  ///< 收费通知
  fee_amount,  ///< 收费总金额
  reconsideration,
  litigation,
  litigation_direct,
  litigation_after,
  review,  ///< 复议诉讼 in one word
  matter,  ///< 案件: of whatever was named before
  foreign  ///< anything else that is counted in reports: messages, proposals, meetings
};

struct Entry {
  std::u16string_view text;
  Role role;
  std::uint8_t value;
};

struct Match {
  const Entry* entry = nullptr;
  std::size_t length = 0;  ///< in characters
};

/// The longest word of the lexicon that `text` begins with.
Match match_word(std::u32string_view text);

}  // namespace ogi::claims
