#pragma once

#include "core/claims/figure_words.h"
#include "core/claims/groups.h"
#include "core/claims/scope.h"

namespace ogi::claims {

/// All that is known when a figure is come to.
struct Situation {
  const Passage& passage;
  const Scope& scope;
  const std::vector<Claim>& claims;
  const GroupReader& groups;

  [[nodiscard]] const ScannedText& text() const { return passage.text; }
  [[nodiscard]] const ClauseScope& clause() const { return scope.clause; }
  [[nodiscard]] const Token& token() const { return passage.text.tokens[scope.clause.at]; }
  [[nodiscard]] const Figure& figure() const { return passage.text.figures[token().figure]; }
  /// Null where none has been counted.
  [[nodiscard]] const Claim* last() const {
    return scope.last_claim ? &claims[*scope.last_claim] : nullptr;
  }
};

/// One figure while it is read: what a pass tells of it stands here for the next.
struct FigureReading {
  FigureWords words;
  Features features;  ///< of all the words that tell what it counts
  bool begins_a_change = false;
  bool ends_a_change = false;
  bool of_a_further_year = false;  ///< 2022年987件，2023年1102件

  Resolution resolution;
  bool in_turn = false;  ///< 分别为3件、4件

  const Claim* whole = nullptr;   ///< what it may be a part of
  bool inherits = false;          ///< its subjects are its whole's
  bool other_applicants = false;  ///< 法律服务机构3件，其他2件: the last column
  std::uint8_t columns = 0;  ///< 科研机构和社会公益组织均为0件: bits by Applicant, of each
  bool apart = false;        ///< the figure is that of each of its subjects
  bool goes_on_publishing = false;

  Claim claim;
};

}  // namespace ogi::claims
