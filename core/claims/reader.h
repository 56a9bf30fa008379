#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "core/claims/claims.h"
#include "core/claims/features.h"
#include "core/claims/groups.h"
#include "core/claims/mentions.h"
#include "core/claims/organ_names.h"
#include "core/claims/scan.h"
#include "core/claims/slots.h"
#include "core/report/organ.h"
#include "core/rooms_generated.h"
#include "core/text/fold.h"

namespace ogi::claims {

/// Reads one text, `folded` being what fold() makes of it with its white space kept, and adds what
/// it claims to `claims`.
void read_text(std::string_view text, const FoldedText& folded, const ClaimContext& context,
               Claims& claims);

/// Walks the tokens of one text once. Its parts stand in files of their own: reader.cpp walks over
/// marks and words, reader_stretches.cpp reads what is said without a figure, reader_figures.cpp
/// what a figure counts, reader_shares.cpp shares and growth.
class Reader {
 public:
  Reader(std::string_view text, const FoldedText& folded, const ClaimContext& context,
         Claims& claims)
      : context_(context),
        organ_name_(fold_label(context.organ)),
        organ_(organ_of_name(context.organ)),
        slot_context_{organ_name_, organ_.role == OrganRole::government, context.year},
        scanned_(scan(text, folded)),
        claims_(claims),
        groups_(claims) {
    sentence_.first_claim = claims.claims.size();
  }

  void run();

 private:
  // ---- the marks between words

  void delimiter(const Token& token);

  /// 自然人申请情况：: what follows is told of these.
  void note_applicant();

  /// 自然人申请22件中，: what follows is told of these.
  [[nodiscard]] bool says_of_these(const Token& comma) const;

  /// Whether the bracket at the current token holds words alone and closes soon.
  [[nodiscard]] bool is_remark() const;

  void end_sentence(const Token& token);

  /// 已主动公开4件，予以公开13件: the form may have them in one row.
  void leave_open_what_was_granted();

  /// The last claims of this sentence; however long it is, so many and no more.
  [[nodiscard]] std::span<Claim> recent_claims();

  /// 收到30件，扣除撤回的4件: claims of this sentence about these subjects are not compared.
  void mark_ambiguous(Subject first, Subject last);

  /// 强制措施8件、强制执行4件: kinds of one thing.
  void leave_open_what_is_told_twice();

  [[nodiscard]] Topic section_topic() const;

  // ---- words

  void word(const Token& token);

  [[nodiscard]] bool is_column_of_the_form(const Token& token) const;

  [[nodiscard]] bool reads(const Token& token, std::u32string_view text) const;

  /// 县政府收到, 县政府规范性文件, 以县政府名义: its own office, but not 县政府各部门收到.
  [[nodiscard]] bool speaks_of_itself(const Token& government) const;

  /// 办理区政府依申请公开9件, 代区政府办理2件, in another organ's report.
  [[nodiscard]] bool has_requests_of_its_own(const Token& government) const;

  /// 以市政府名义印发5件, in another organ's report.
  [[nodiscard]] bool acts_in_its_name(const Token& government) const;

  /// 法院受理, but not 向法院提起; never of the organ itself.
  [[nodiscard]] bool receives_itself(const Token& body) const;

  /// Weak openers (含, 由, 主要) begin a list only right behind the whole; 其中 also a clause
  /// later.
  void open_parts(Role role, const Token& token);

  /// 街道 in 我街道, or in the report of a 街道.
  [[nodiscard]] bool is_of_own_name(const Token& word) const;

  [[nodiscard]] bool near_carried() const;

  /// A name before the verb, as 市公安局 in `2024年市公安局收到申请6件`, gives the sentence to
  /// another organ.
  void note_organ(const Token& token);

  // ---- stretches without a figure

  [[nodiscard]] std::span<const Token> tokens(std::size_t begin, std::size_t end) const;

  void close_segment();

  /// What a heading or a clause without a figure speaks of.
  void take_topic(const Features& features);
  [[nodiscard]] std::u32string_view text_of_segment() const;

  /// 未收到申请, 无行政复议和行政诉讼: zero of each of the things named.
  bool read_negation(std::span<const Token> segment);

  /// The sentence has counted licences, penalties or documents: what is denied is denied of them.
  [[nodiscard]] bool counts_decisions();

  [[nodiscard]] SubjectSet denied_subjects(const Features& features);

  /// 均维持, 均被维持
  [[nodiscard]] bool says_all_ended_so(std::span<const Token> segment) const;

  /// 行政复议7件，均维持: 7 upheld.
  void read_implied_review(std::uint8_t outcome, std::span<const Token> segment);

  /// `收到申请21件，均在法定期限内答复`: 21 answered, without a figure of its own.
  void read_implied_answer(const Features& features, std::span<const Token> segment);

  // ---- figures

  void figure(const Token& token);

  /// 12月份收到4件, 12月收到4件; but 1至12月份 and 截至2024年12月 are the year.
  [[nodiscard]] bool is_one_month(const Token& month) const;

  /// A number without a measure word counts only right behind what it counts:
  /// `行政复议0，行政诉讼0`.
  [[nodiscard]] bool may_be_bare(const Token& token) const;

  void year(const Token& token, const Figure& figure);

  [[nodiscard]] bool follows_a_year(const Token& token) const;

  /// Last year beside this year in one sentence is a comparison, not a stale date.
  void settle_years();

  /// The words that belong to the figure, before it and, up to the next mark, behind it.
  struct Words {
    Features before;
    Features behind;
    bool behind_ends_at_mark = false;
    bool behind_goes_on = false;  ///< behind a 、 with further words
    std::size_t behind_end = 0;
  };

  Words words_of(const Token& token);

  void count(const Token& token, const Figure& figure);

  /// 受理的申请为2318件, 731件申请里: of requests, whichever they are.
  [[nodiscard]] static bool speaks_of_requests(const Features& words);

  /// The figure counts nothing that the form has: 未答复6件, 复议数多1件, a sum written out.
  [[nodiscard]] bool is_of_no_row(const Token& token, const Figure& figure, const Words& words,
                                  bool own) const;

  /// 涉水行政许可126件, 党内规范性文件2件: perhaps some only, for nobody knows what stands before.
  [[nodiscard]] bool is_qualified(const SubjectSet& subjects, std::size_t begin,
                                  std::size_t end) const;
  /// Whether what stands between the token and the noun behind it, or the token itself, may say
  /// that only some of the things are meant.
  [[nodiscard]] bool narrows(std::size_t index) const;
  [[nodiscard]] bool is_role(std::size_t index, Role role) const;

  /// 2021至2024年分别收到15件、18件: one verb, and the figures of several years or organs.
  [[nodiscard]] bool shares_a_verb(const Features& before, const Resolution& resolution) const;

  static bool has_review_outcome(const Claim& claim);
  [[nodiscard]] bool follows_among(const Token& figure) const;
  /// 行政复议：0件
  [[nodiscard]] bool follows_colon() const;

  /// 1名申请人提起复议2件: what some people did.
  [[nodiscard]] bool is_done_by_some() const;

  /// 收取处理费8460元，涉及申请17件: some of them.
  [[nodiscard]] bool concerns_some(const SubjectSet& subjects) const;

  /// The words before a second figure are those of the first.
  [[nodiscard]] bool follows_a_conjunction() const;

  /// 直接答复2件, 代区政府办理2件: of requests not named, in a way of which the lexicon knows
  /// nothing.
  [[nodiscard]] bool is_done_in_one_way(const Features& before, const SubjectSet& subjects) const;

  /// 上年结转2件（自然人1件…）: the applicant alone is named, so it is a part of the row before.
  static bool names_only_an_applicant(const Features& before);
  static bool is_request_row(const SubjectSet& subjects);

  /// The characters of no known word behind a token.
  [[nodiscard]] std::u32string_view between_tokens(std::size_t index) const;

  /// 由22件增至26件: what it was before.
  [[nodiscard]] bool is_where_a_change_begins(const Token& figure) const;

  /// 比2022年的280件, in the report of 2024
  [[nodiscard]] bool names_a_year_before_last() const;

  /// 法律服务机构3件，其他2件: the last column.
  [[nodiscard]] bool is_other_applicants(const Features& before) const;

  /// Whether 其他 can be the last column alone.
  [[nodiscard]] bool names_all_columns();

  /// 2023年1102件: nothing else stands before it.
  [[nodiscard]] bool is_labelled_by_a_year() const;

  /// 增至26件: what it is now, not by how much it grew.
  [[nodiscard]] bool is_where_a_change_ends(const Token& figure) const;

  /// Characters of no known word between the last mark or figure and this one.
  [[nodiscard]] std::uint32_t unknown_in_segment() const;

  /// Characters of no known word between the last telling word and the figure.
  [[nodiscard]] std::uint32_t unknown_before(const Token& figure) const;

  /// Whether the noun or verb behind the figure tells what it counts: 公开329条信息,
  /// 103件顺延到下年度.
  static bool words_behind_belong(const Words& words, bool own);

  void add_behind(Features& features, const Features& behind, bool own);

  /// `对25件申请收取信息处理费2950元`: the 25 are notices.
  void look_for_fee(Resolution& resolution, const Words& words);

  /// Behind a semicolon, a figure that names a thing of its own beside the whole's is no part of
  /// the whole: `行政复议3件，其中…；行政诉讼2件`.
  [[nodiscard]] bool begins_anew(const Claim& claim, const Resolution& resolution,
                                 const Features& before) const;

  /// Whether a verb opens the segment: `发布解读25篇` behind a list is more often the next deed
  /// than a part.
  void note_how_segment_starts();

  static bool is_outcome_of_requests(const Claim& claim);

  void push(Claim claim, bool first);

  void read_implied_answer_behind(const Words& words);

  [[nodiscard]] Surroundings surroundings() const;

  // ---- certainty

  /// Looks for a construction that covers the clause from `segment_begin_` to `end`, `figure`
  /// being what is read.
  void cover(Claim& claim, std::size_t figure, std::size_t end, Topic topic_before);

  /// 通过网站，收到30件; 针对12345热线，办结47件: the clause before narrows what the figure counts.
  [[nodiscard]] bool is_narrowed_by_clause_before() const;

  /// Reviews and applicants in a list whose whole may be something else.
  [[nodiscard]] bool is_part_of_uncertain(const Claim& claim) const;

  [[nodiscard]] bool talk_is_known(const Claim& claim, Topic topic_before) const;

  /// The paragraph has not turned to other things.
  [[nodiscard]] bool topic_is_open() const;
  [[nodiscard]] bool topic_is_open_to_applicants() const;

  void note_talk(const Claim& claim);

  [[nodiscard]] Span span_of(const Features& features, bool compared) const;

  /// Decides whether the claim can be held against the tables.
  void finish(Claim& claim) const;

  void begin_respective();
  /// How many figures follow the word at hand, with nothing but 、 and 和 between.
  [[nodiscard]] std::size_t figures_in_turn() const;

  // ---- places

  [[nodiscard]] std::size_t size() const { return scanned_.characters.size(); }

  [[nodiscard]] TextRange range_of(std::uint32_t begin, std::uint32_t end) const;

  /// What holds until the end of a sentence.
  struct Sentence {
    Span span = Span::this_year;
    bool says_this_year = false;
    bool part_of_year = false;
    bool about_disclosure = false;
    bool reconsiderations = false;
    bool lawsuits = false;
    bool of_documents = false;
    bool outcome_named = false;  ///< the last figure was of reviews that ended in one way
    bool as_of = false;          ///< 截至 …
    char32_t classed_in = 0;     ///< the measure word of documents told by how they are published
    bool publishes = false;      ///< the last figure was of what was published
    std::optional<Subject> outcome_before;  ///< of the last figure that was an outcome
    Span span_before = Span::this_year;     ///< of the last figure
    bool about_applicant = false;           ///< 法律服务机构新收40件，办结39件
    std::optional<Applicant> of_applicant;  ///< 自然人申请情况：
    bool applicant_named = false;           ///< 企业申请中: what follows may be of these alone
    bool cleared = false;   ///< 清理规范性文件36件: what follows may be of those
    bool of_rules = false;  ///< 规章 were the last documents named
    std::vector<Applicant> applicants;  ///< 自然人、企业…依次为
    bool shared_out = false;  ///< 申请、行政复议分别为: figures of several tables in turn
    bool cumulative = false;
    std::size_t first_claim = 0;
    bool already_public = false;
    bool gives_reason = false;
    bool compared_with_other_year = false;
    bool growth_pending = false;  ///< 同比 or 与上年相比 has been said
    std::uint32_t months = 0;     ///< bits by month, of the next figures
    bool months_counted = false;  ///< a figure has come since
    std::vector<std::size_t> frames;
  };

  static constexpr std::size_t longest_organ_name = 16;
  static constexpr std::size_t most_lately = 64;
  static constexpr std::uint32_t longest_filler = 2;  ///< characters of no meaning: 同比共计
  static constexpr std::size_t longest_tail = 24;     ///< tokens looked at behind a figure

  const ClaimContext& context_;
  std::u32string organ_name_;
  Organ organ_;
  SlotContext slot_context_;
  ScannedText scanned_;
  Claims& claims_;
  GroupReader groups_;
  std::vector<ReadFigure> read_figures_;

  std::size_t position_ = 0;
  std::size_t segment_begin_ = 0;
  bool segment_has_figure_ = false;
  bool first_word_ = true;          ///< no word of the segment has been read
  bool after_last_figure_ = false;  ///< no mark since the last figure
  std::size_t marks_since_figure_ = 0;
  TokenKind separator_ = TokenKind::word;  ///< the strongest mark since the last figure
  bool last_figure_in_sentence_ = false;
  std::optional<ClaimIndex> last_claim_;
  std::vector<std::optional<ClaimIndex>> bracketed_;  ///< last_claim_ before each open bracket
  Span span_outside_ = Span::this_year;               ///< the time before the outermost bracket
  std::size_t remark_depth_ = 0;

  Sentence sentence_;
  std::uint32_t sentence_number_ = 0;
  Features last_features_;  ///< of the last figure
  Features pending_;        ///< of the clauses without a figure since the last one
  Extent extent_ = Extent::whole;
  std::vector<Named> respective_;
  std::size_t respective_at_ = 0;

  Topic topic_ = section_topic();
  Topic heading_topic_ = section_topic();
  bool heading_open_ = true;
  bool about_disclosure_ = context_.section == Section::four || context_.section == Section::three;
  Object review_ = Object::none;

  /// Whether figures without a noun may be taken for requests: the last one that was counted was
  /// surely of them.
  bool talk_of_requests_ = context_.section == Section::three;
  /// The clause of the last figure has words that nobody knows.
  bool clause_has_unknown_ = false;
  /// Or one of those that 、 join to it.
  bool chain_has_unknown_ = false;

  bool published_items_ = false;
  bool of_any_kind_ = false;
  bool counts_other_things_ = false;
  std::vector<ClaimIndex> of_other_things_;  ///< claims that count documents or foreign things
  bool inherited_ = false;
  bool starts_with_verb_ = false;
  std::optional<ClaimIndex> in_part_of_;
};

}  // namespace ogi::claims
