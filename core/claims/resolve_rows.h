#pragma once

#include <optional>

#include "core/claims/resolve.h"

namespace ogi::claims {

/// A figure with the words that tell what it counts, and what was told before.
struct CountedWords {
  const Features& words;
  Measure measure;
  char32_t measure_word;
  const Surroundings& around;

  /// 件, 条, 次 or nothing: as cases are counted.
  [[nodiscard]] bool counts_cases() const {
    return measure == Measure::none || measure == Measure::matter || measure == Measure::piece ||
           measure == Measure::event;
  }
  [[nodiscard]] bool is_foreign() const { return words.last_object() == Object::foreign; }
  /// 申请 with a word of disclosure beside it, or where the talk is of requests.
  [[nodiscard]] bool names_application() const;
  [[nodiscard]] bool is_about_requests() const;
};

/// What the figure counts, by kinds of rows; nothing where it is of another kind. A resolution
/// without subjects is of the kind, but of none of its rows.

/// 予以公开17件, 因不掌握等原因无法提供11件
std::optional<Resolution> resolve_outcome(const CountedWords& in);
/// 上年结转6件, 结转下年度7件
std::optional<Resolution> resolve_carried(const CountedWords& in);
/// 收到48件, 办结47件, 自然人40件
std::optional<Resolution> resolve_request(const CountedWords& in);
/// 行政复议11件, 维持5件
std::optional<Resolution> resolve_review(const CountedWords& in);
/// 发出收费通知5件, 收取信息处理费2950元
std::optional<Resolution> resolve_fee(const CountedWords& in);
/// 制发规范性文件8件, 作出行政许可1250件, 行政事业性收费26.55万元
std::optional<Resolution> resolve_disclosure(const CountedWords& in);
/// 主动公开信息1200条
std::optional<Resolution> resolve_information(const CountedWords& in);
/// 不掌握9件, 新收48件 before anything is said of requests: of those, if the neighbours are.
Resolution resolve_in_doubt(const CountedWords& in);

/// Whether the group of reasons is told with one of its reasons: 无法提供 with 本机关不掌握.
bool is_group_of_a_named_reason(const SubjectSet& outcomes, Subject group);

}  // namespace ogi::claims
