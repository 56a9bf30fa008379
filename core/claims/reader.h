#pragma once

#include <string_view>
#include <vector>

#include "core/claims/claims.h"
#include "core/claims/figure_reading.h"
#include "core/claims/groups.h"
#include "core/claims/mentions.h"
#include "core/claims/passage.h"
#include "core/claims/scope.h"

namespace ogi::claims {

/// Reads one text, `folded` being what fold() makes of it with its white space kept, and adds what
/// it claims to `claims`.
void read_text(std::string_view text, const FoldedText& folded, const ClaimContext& context,
               Claims& claims);

/// Walks the tokens of a text once and calls, for each, the passes that it is for. What a word, a
/// mark or a figure means stands in files of their own (see the README); here is what is kept.
class Reader {
 public:
  Reader(const Passage& passage, Claims& claims);

  /// The figures that became claims, in the order of the text.
  std::vector<ReadFigure> run();

 private:
  void read_word();
  void read_mark();
  void read_figure();

  /// What a clause without a figure says: a denial, that all was answered, a topic.
  void close_clause();
  /// Whether the clause that ends at the token at hand denies anything of the form.
  bool deny();
  /// Adds what tokens [begin, end) say of the figures before.
  void imply(const Features& words, std::size_t begin, std::size_t end);
  void end_sentence();

  void count();
  /// Adds the claims of a figure, and tells the lists and the scope of it.
  void keep(const FigureReading& reading, std::optional<ClaimIndex> part_of);
  void add(Claim claim, const FigureReading& reading, std::optional<ClaimIndex> part_of);
  /// Adds last year's figure of what was last counted; what follows is still told of this year's.
  void keep_beside(const FigureReading& reading);

  const Passage& passage_;
  Claims& claims_;
  Scope scope_;
  GroupReader groups_;
  std::vector<ReadFigure> read_figures_;
  std::uint32_t sentence_number_ = 0;
  std::vector<ClaimIndex> of_other_things_;  ///< claims that count documents or foreign things
};

}  // namespace ogi::claims
