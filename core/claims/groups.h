#pragma once

#include <vector>

#include "core/claims/claims.h"
#include "core/claims/lexicon.h"
#include "core/claims/scan.h"

namespace ogi::claims {

/// One part of a list, and the strongest mark between it and the figure before.
struct Part {
  ClaimIndex claim;
  TokenKind separator;
  bool starts_with_verb = false;  ///< `发布…`: often the next thing done, not a part
};

/// A list of parts being read.
struct OpenGroup {
  std::vector<ClaimIndex> wholes;  ///< the likeliest first
  std::vector<Part> parts;
  std::optional<Decimal> sum = Decimal{};  ///< of the parts; none beyond what a number can be
  std::size_t depth = 0;                   ///< brackets around it
  bool nested = false;                     ///< its whole is a part of the group below
};

/// Follows the lists of a text while it is read, so that each figure knows the whole it may be a
/// part of.
class GroupReader {
 public:
  explicit GroupReader(Claims& claims) : claims_(claims) {}

  /// Before a figure: closes the lists that it cannot be a part of. `begins_anew`: the words tell
  /// that it is no part of any.
  void before_figure(TokenKind separator, bool starts_with_verb, bool begins_anew);
  void figure(const Part& part);
  /// 其中 that opens a sentence speaks of the figures of the sentence before.
  void list_start(bool opens_sentence = false);
  void open_bracket(bool behind_figure);
  void close_bracket();
  void semicolon();
  /// What follows is no part of anything that is open.
  void end_lists();
  void end_sentence();

  [[nodiscard]] bool reading_parts() const { return !groups_.empty(); }
  [[nodiscard]] bool fresh() const { return !groups_.empty() && groups_.back().parts.empty(); }
  /// The whole of the list being read, if any: one of the measure asked for, where there are
  /// several.
  [[nodiscard]] std::optional<ClaimIndex> whole(Measure measure) const;
  /// The whole of the outermost list.
  [[nodiscard]] std::optional<ClaimIndex> outermost_whole() const;

 private:
  Claims& claims_;
  std::vector<OpenGroup> groups_;
  std::vector<ClaimIndex> sentence_;  ///< figures of this sentence outside lists
  std::vector<ClaimIndex> sentence_before_;
  std::size_t depth_ = 0;
};

}  // namespace ogi::claims
