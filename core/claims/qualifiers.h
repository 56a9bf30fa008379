#pragma once

#include "core/claims/features.h"
#include "core/claims/passage.h"

namespace ogi::claims {

/// Words by which a figure may count only some of the things it names.

/// 涉水行政许可126件, 党内规范性文件2件: perhaps some only, for nobody knows what stands before the
/// noun, in tokens [begin, end).
bool is_qualified(const Passage& passage, const SubjectSet& subjects, std::size_t begin,
                  std::size_t end);

/// 直接答复2件, 代区政府办理2件: of requests not named, in a way of which the lexicon knows
/// nothing. `before` are the words of tokens [begin, figure).
bool is_done_in_one_way(const Passage& passage, const Features& before, const SubjectSet& subjects,
                        std::size_t begin, std::size_t figure);

/// 通过网站，收到30件; 针对12345热线，办结47件: the clause before the one that begins at `begin`
/// narrows what the figure counts.
bool is_narrowed_by_clause_before(const ScannedText& text, std::size_t begin);

/// 1名申请人提起复议2件, 同一申请人提出申请43件: what some people did. The figure's clause begins
/// at `begin`.
bool is_done_by_some(const ScannedText& text, std::size_t begin, std::size_t figure);

/// 因治安管理处罚被申请复议9件: the tables have reviews about disclosure alone.
bool is_of_another_cause(const ScannedText& text, const SubjectSet& subjects, std::size_t begin,
                         std::size_t figure);

/// 收取处理费8460元，涉及申请17件: some of them.
bool concerns_some(const ScannedText& text, const SubjectSet& subjects, std::size_t begin,
                   std::size_t figure);

/// 5件行政复议中有1件被纠正
bool follows_among(const ScannedText& text, const Token& figure);

}  // namespace ogi::claims
