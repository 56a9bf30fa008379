#pragma once

#include "core/claims/features.h"
#include "core/claims/scope.h"

namespace ogi::claims {

/// The words that belong to a figure, before it and, up to the next mark, behind it.
struct FigureWords {
  Features before;
  Features behind;
  bool behind_ends_at_mark = false;
  bool behind_goes_on = false;  ///< behind a 、 with further words
  std::size_t behind_end = 0;   ///< the token behind the last of them

  /// Whether those before it tell what it counts.
  [[nodiscard]] bool own() const { return before.says_what(); }
  /// 比, 同比 stands before it.
  [[nodiscard]] bool compared() const {
    return before.has(Role::compared) || before.has(Role::than);
  }
};

/// Of the figure at token `figure`, whose clause begins at `begin`.
FigureWords words_of_figure(const ScannedText& text, std::size_t begin, std::size_t figure,
                            std::optional<int> year);

/// A number without a measure word counts only right behind what it counts: 行政复议0，行政诉讼0;
/// and where figures come in turn or in a bracket.
bool may_count_bare(const ScannedText& text, const Scope& scope);

/// The figure tells by how much something grew, not how much there is.
bool tells_growth(const FigureWords& words, const ScannedText& text, const Scope& scope);

/// Whose words tell what a figure counts.
enum class ToldBy : std::uint8_t {
  own_words,       ///< before it and behind it
  words_before,    ///< of those behind it, nothing is taken
  clauses_before,  ///< 收到政府信息公开申请，共计5件
  last_figure      ///< 信息处理费0件0元
};
ToldBy who_tells(const FigureWords& words, const Passage& passage, const Scope& scope,
                 bool reading_parts);

/// What its own words tell together.
Features merged(const FigureWords& words);

}  // namespace ogi::claims
