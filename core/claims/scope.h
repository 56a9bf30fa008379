#pragma once

#include <optional>
#include <vector>

#include "core/claims/claims.h"
#include "core/claims/passage.h"
#include "core/claims/resolve.h"
#include "core/claims/time_scope.h"

namespace ogi::claims {

/// Where in its clause the walk stands. A clause goes from a mark or a figure to the next.
struct ClauseScope {
  std::size_t at = 0;          ///< the token at hand
  std::size_t begin = 0;       ///< the first token of the clause
  bool has_figure = false;     ///< a figure has come since the last mark
  bool first_word = true;      ///< no word has come since the last mark
  bool behind_figure = false;  ///< no mark has come since the last figure
  std::size_t marks_since_figure = 0;
  TokenKind separator = TokenKind::word;  ///< the strongest mark since the last figure
  bool has_unknown = false;               ///< words that nobody knows
  bool chain_has_unknown = false;         ///< or one of the clauses that 、 join to it has
};

/// What the sentence's last figure was, for the next one.
struct FigureBefore {
  bool of_review_outcome = false;  ///< of reviews that ended in one way
  bool of_publishing = false;
  std::optional<Subject> outcome;  ///< the last of them that was one
  Span span = Span::this_year;
};

/// What holds until the end of a sentence.
struct SentenceScope {
  std::size_t first_claim = 0;
  TimeScope time;
  Extent extent = Extent::whole;
  Features pending;  ///< of the clauses without a figure since the last figure
  bool has_figure = false;
  FigureBefore before;
  bool about_disclosure = false;
  bool reconsiderations = false;
  bool lawsuits = false;
  bool reviews_of_part_before = false;  ///< those two were named before the last semicolon
  bool of_documents = false;
  bool of_rules = false;         ///< 规章 were the last documents named
  bool of_decisions = false;     ///< licences, penalties or coercion have been counted
  bool cleared = false;          ///< 清理规范性文件36件: what follows may be of those
  char32_t classed_in = 0;       ///< the measure word of documents told by how they are
                                 ///< published
  bool about_applicant = false;  ///< 法律服务机构新收40件，办结39件
  bool applicant_named = false;  ///< 企业申请中: what follows may be of these alone
  std::optional<Applicant> of_applicant;  ///< 自然人申请情况：
  bool already_public = false;
  bool gives_reason = false;
  bool supposed = false;        ///< 若剔除该批申请: what follows is less than there was
  bool growth_pending = false;  ///< 同比 or 与上年相比 has been said
  bool of_last_year = false;    ///< 上年审结124件，被纠正31件: it, or its part, began so

  std::vector<Named> in_turn;  ///< 分别为3件、4件: what the figures to come are of
  std::size_t next_in_turn = 0;
  std::vector<Applicant> applicants;  ///< 自然人、企业…依次为

  std::size_t remark_depth = 0;
  std::vector<std::optional<ClaimIndex>> brackets;  ///< the last claim before each open one
  Span span_outside = Span::this_year;              ///< the time before the outermost

  [[nodiscard]] bool reads_in_turn() const { return next_in_turn < in_turn.size(); }
  /// In a bracket behind a figure.
  [[nodiscard]] bool tells_of_figure() const { return !brackets.empty() && brackets.back(); }
};

/// What holds until the end of a paragraph.
struct ParagraphScope {
  Topic topic = Topic::none;
  Topic heading = Topic::none;  ///< what its heading, or first clause, spoke of
  bool heading_open = true;
  bool about_disclosure = false;
  Object review = Object::none;  ///< the kind of review last spoken of
  bool both_reviews = false;     ///< and another kind before
  /// Whether figures without a noun may be taken for requests: the last one that was counted was
  /// surely of them.
  bool of_requests = false;
};

/// What the reader knows when it comes to a token. Only these transitions change it, and the
/// figures that are counted.
struct Scope {
  explicit Scope(Section section);

  Section section;
  ClauseScope clause;
  SentenceScope sentence;
  ParagraphScope paragraph;
  std::optional<ClaimIndex> last_claim;
  Features last_features;  ///< of the last figure

  /// Whether the mark at hand leaves the clause as it is: 行政复议、行政诉讼案件, （含主动撤回）.
  bool goes_on(const ScannedText& text);
  /// Behind the mark at hand, of that kind.
  void begin_clause(TokenKind mark);
  /// Behind the figure at hand.
  void begin_clause_of_figure();
  void open_bracket();
  void close_bracket();
  void end_part_of_sentence();  ///< at a semicolon
  void end_sentence(std::size_t first_claim);
  /// With `anew`, another subject begins: 一、, （二）.
  void begin_paragraph(bool anew);
  void note_word(const Passage& passage);
  void turn_to(Topic topic);
  /// Whether the talk goes on being of requests behind a claim; `is_part`: of a list.
  void note_talk(const Claim& claim, bool is_part);
};

/// Whether what a section or its list tells is of disclosure by itself.
bool is_about_disclosure(Section section);

}  // namespace ogi::claims
