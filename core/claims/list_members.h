#pragma once

#include "core/claims/open_lists.h"

namespace ogi::claims {

/// Which figures are parts of a list.

/// Figures that stand beside the lists and not in them: last year's, a growth, a share.
bool is_aside(const ListWalk& in, const Mention& mention);

/// Whether the list takes the figure as its next part; it may become a loose one by that.
bool takes(const ListFigures& in, OpenList& list, std::size_t index);

/// 征求第三方意见27件次；其中逾期不补正17件: rows of the form are no parts of what it has not,
/// where that is counted in another way.
bool ended_otherwise(const ListFigures& in, std::size_t part, std::size_t whole);

bool can_be_part(const ListFigures& in, std::size_t part, std::size_t whole);

/// 其中缴纳2份，收取460元，分别为180元和280元: of the figure right before it, whatever list is
/// open.
bool is_listed_alone(const ListFigures& in, std::size_t index);

/// 分别为机构职能12条, but not 依次为12条, which is of what was named before.
bool names_its_part(const ScannedText& text, const Mention& mention);

/// 其余7件
bool begins_with_remainder(const ScannedText& text, const Mention& mention);

/// 90件中本机关不掌握78件
bool is_followed_by_these(const ScannedText& text, const Token& figure);

/// （部分内容同时发布）: the bracket that closes at the token.
bool tells_of_overlap(const ScannedText& text, std::size_t close);

}  // namespace ogi::claims
