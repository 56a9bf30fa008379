#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "core/claims/subject.h"
#include "core/report/folded_sections.h"
#include "core/report/report.h"
#include "core/rooms_generated.h"
#include "core/text/decimal.h"

namespace ogi::claims {

/// Bytes [start, end) of a section's text.
struct TextRange {
  Section section = Section::preamble;
  std::size_t start = 0;
  std::size_t end = 0;
};

/// In the order of the text.
constexpr bool stands_before(const TextRange& a, const TextRange& b) {
  return a.section == b.section ? a.start < b.start : a.section < b.section;
}

/// What kind of thing a measure word counts. Only figures of one class can be parts of one another.
enum class Measure : std::uint8_t {
  none,    ///< a bare number: `行政复议0，行政诉讼0`
  matter,  ///< 件 宗 起 例 份 个 项 部 …
  piece,   ///< 条 篇 则
  event,   ///< 期 次 场 批
  person,  ///< 人 名 户
  money,   ///< yuan, whatever the text has it in
  other
};

/// Over what time the figure was counted.
enum class Span : std::uint8_t { this_year, last_year, other_year, part_of_year, cumulative, plan };

/// Over whose work it was counted.
enum class Extent : std::uint8_t {
  whole,        ///< nothing narrower or wider is said
  everywhere,   ///< 全市, 全县 …: all of a government's area
  own_office,   ///< 本级, 局机关, a government's own office
  subordinate,  ///< another organ named in the sentence
  part          ///< a part of something: 其中…
};

/// Why a claim cannot be held against the tables; `none` where it can.
enum class NotComparable : std::uint8_t {
  none,
  no_subject,       ///< counts nothing that the form counts
  approximate,      ///< 100余件
  part,             ///< a part of something else
  other_time,       ///< last year, another year, some months, a plan, since ever
  other_organ,      ///< a subordinate's or another organ's figure
  own_office,       ///< the text speaks of less than the tables do
  wider,            ///< the text speaks of more: 全系统 in a department's report
  published_items,  ///< information published about decisions, not the decisions
  implied           ///< said without its own number: `21件，均已答复`
};
std::string_view not_comparable_key(NotComparable why);

/// How well a claim that can be compared has been understood.
enum class Certainty : std::uint8_t {
  read,    ///< its words are known, but others stand between that may change what is meant
  covered  ///< a construction takes every word of its clause
};
std::string_view certainty_key(Certainty certainty);

/// One figure of the written sections, and what it says. Figures that count nothing of the form
/// (`制作解读 21个`) are here too, with no subjects: breakdowns and percentages stand on them.
struct Claim {
  TextRange range;   ///< from the first word that tells what is counted to the end of the figure
  TextRange figure;  ///< the number with its measure word; of `未收到…申请`, the negation
  Decimal value{};   ///< in yuan where `measure` is money
  Measure measure = Measure::none;
  char32_t measure_word =
      0;              ///< its first character: 条 and 篇 are of one class, but not the same word
  bool exact = true;  ///< false for 余, 多, 近, 约, 超, 以上, a range
  /// The unit of the last digit written: 100 of 15.23万件; 1 where every digit is written.
  std::int64_t last_digit = 1;
  bool negated = false;
  bool implied = false;
  /// What may be meant. Several where the words leave it open (`办理n件`: received or answered):
  /// the claim is right if any of them agrees. With `together`, one figure for all of them
  /// (`复议诉讼74件`).
  SubjectSet subjects;
  bool together = false;
  /// Where nothing is told for sure: the row that its own words name. A hint at most.
  SubjectSet perhaps;
  char32_t per = 0;           ///< 场 of 场均77.5家次: an average of so many
  bool of_concluded = false;  ///< 已审结60件: of reviews, whichever they are
  /// Its words speak of requests and of nothing else, but do not say of which: 全年731件申请里.
  bool of_some_requests = false;
  Applicant applicant = Applicant::all;
  Span span = Span::this_year;
  Extent extent = Extent::whole;
  NotComparable not_comparable_reason = NotComparable::no_subject;
  Certainty certainty = Certainty::read;
  std::string_view construction;  ///< the name of the one that covers the clause
  std::uint32_t sentence = 0;     ///< of its section

  [[nodiscard]] bool covered() const { return certainty == Certainty::covered; }
  [[nodiscard]] bool comparable() const { return not_comparable_reason == NotComparable::none; }
  /// Whether it is one column or one outcome, of which a sentence mostly tells several.
  [[nodiscard]] bool is_one_of_several() const {
    return !subjects.empty() && (applicant != Applicant::all || is_outcome(subjects.front()) ||
                                 is_review_outcome(subjects.front()));
  }
};

/// An index into Claims::claims.
using ClaimIndex = std::uint32_t;

/// `共N条，其中A a条、B b条`. Nested breakdowns are breakdowns whose whole is a part of another
/// one.
struct Breakdown {
  TextRange range;
  ClaimIndex whole = 0;
  /// What else the parts may be parts of: `网站754条，新媒体2808条。其中…`.
  std::vector<ClaimIndex> other_wholes;
  std::vector<ClaimIndex> parts;
  std::size_t joined = 1;  ///< so many of them, from the first on, 、 joins
  /// The words say that nothing is left out (分别为, 由…组成, 其他, a full set of outcomes).
  bool exhaustive = false;
  /// Examples only (等, 主要), or cut off by the end of the text.
  bool open = false;
  bool behind_semicolon = false;  ///< one stands between its whole and its parts
  bool nested = false;            ///< its whole is a part of `other_wholes.front()`
  /// One thing may be in several parts: the channels a piece of news was published through.
  bool overlapping = false;
  /// Nothing opens the list: 评估62个，优秀14个、良好33个、合格15个. It may be none.
  bool implicit = false;
  /// An implicit one that can hardly be anything else: what its parts are called is of one pattern.
  bool parallel = false;
  bool summed_up = false;  ///< the whole stands behind: A 30件、B 18件，合计48件
  /// No figure of the text is their whole, but they are all requests: 网上30件、信函18件. `whole`
  /// is the first part.
  bool of_all_requests = false;
};

/// What words name without counting it: 企业申请 of 企业申请占8%.
struct Named {
  SubjectSet subjects;
  Applicant applicant = Applicant::all;
};

/// 较上年的66.7%, 由12.5%: what a share was a year before, where it is told beside it.
struct ShareBefore {
  Decimal percent;
  int decimals = 0;
  TextRange range;
};

/// `a件，占b%`.
struct Percentage {
  enum class Kind : std::uint8_t {
    share,    ///< 占b%
    bracket,  ///< a件（b%）
    rate      ///< 主动公开率b%
  };
  Kind kind = Kind::share;
  int decimals = 0;  ///< digits written behind the point: 1 of 62.0%
  TextRange range;   ///< from 占 to the figure
  Decimal percent;
  bool exact = true;
  std::optional<ClaimIndex> numerator;
  /// Other figures the share may be of: `A 3件、B 5件，共占40%`, `分别占…`.
  std::vector<ClaimIndex> other_numerators;
  std::size_t of_several = 0;     ///< 二者占…: of so many of those together
  std::vector<ClaimIndex> bases;  ///< figures that may stand below the line, the likeliest first
  /// 占办结总数的, 占申请总量的: the row that the words name.
  std::optional<Subject> named_base;
  Applicant base_applicant = Applicant::all;  ///< 占自然人申请量的: and of that row its column
  bool numerator_is_part = false;             ///< of a list, whose whole is the first base
  /// The words name a base (占解读总量的…) that may stand nowhere in the text.
  bool base_named = false;
  Named above;             ///< what the words name above the line, where no figure stands there
  bool base_told = false;  ///< 占全年731件的38.4%: of the first base and of nothing else
  /// 纠错率（以已审结案件计）13.6%: a bracket tells what it is of, and is not read.
  bool qualified = false;
  std::optional<ShareBefore> before;
};

/// `同比增长b%`, `比上年增加n件`.
struct Growth {
  TextRange range;                 ///< from the word of growth to the figure
  std::vector<ClaimIndex> now;     ///< figures that may have grown, the nearest first
  std::vector<ClaimIndex> before;  ///< and what they may have been
  std::optional<Decimal> percent;  ///< signed: negative for a decrease
  int decimals = 0;                ///< of the percentage, as written
  std::optional<Decimal> amount;   ///< signed, in the claim's unit
  bool exact = true;
  /// False where it is of several figures at once, of a thing that is named with it, or over
  /// another time than a year.
  bool of_one = true;
  bool within_the_year = false;  ///< 下半年比上半年多8件
  /// 由57.3%提高到61.0%，提升4.4个百分点: the rates that it is of.
  std::optional<std::pair<Decimal, Decimal>> rates;
  Named named;  ///< what has grown, where the words name it: 行政许可增加8件
};

enum class YearRole : std::uint8_t {
  frame,       ///< the time of what the sentence tells: `2024年，我局共收到…`
  comparison,  ///< 较2023年, or last year's figure beside this year's
  document,    ///< of a document, a law, a title, an edition
  date,        ///< of a full date
  plan,        ///< a year to come
  other
};

struct YearMention {
  TextRange range;
  int year = 0;
  YearRole role = YearRole::other;
};

struct Claims {
  std::vector<Claim> claims;  ///< in the order of the text
  std::vector<Breakdown> breakdowns;
  std::vector<Percentage> percentages;
  std::vector<Growth> growths;
  std::vector<YearMention> years;
};

/// What the reader has to know of the report around a text.
struct ClaimContext {
  std::string_view organ;  ///< empty: every organ named is taken for a part of this one
  std::optional<int> year;
  Section section = Section::one;
};

/// Reads the written sections of a report, `folded` being fold_sections() of it. Linear in their
/// length.
Claims read_claims(const Report& report, const FoldedSections& folded);
Claims read_claims(const Report& report);
/// Reads one text; ranges are in its bytes.
Claims read_claims(std::string_view text, const ClaimContext& context);

/// One way to read a claim, and what the report's tables have for it.
struct TableReading {
  std::vector<CellId> cells;  ///< the figure is their sum
  Decimal value;              ///< in the claim's unit: yuan for money
};

/// The sum of cells in a claim's unit; nothing where one of them is no number.
std::optional<Decimal> sum_of_cells(const Report& report, std::span<const CellId> cells);

/// Every admissible reading of a comparable claim. Empty where the form has nothing to hold it
/// against or a cell that one of the readings needs is not a number: then the claim cannot be
/// judged.
std::vector<TableReading> table_readings(const Report& report, const Claim& claim);

/// What a report's tables have for what is named, the likeliest first; none where they have none.
std::vector<TableReading> readings_of(const Report& report, const Named& named);
std::vector<Decimal> values_of(const Report& report, const Named& named);

/// Whether another cell of the same row, or of the same applicant, has the figure: words that are
/// not all understood may well mean that one.
bool may_be_another_cell(const Report& report, const Claim& claim);

struct BreakdownProblem {
  const Breakdown* breakdown;
  enum class Kind : std::uint8_t { sum, part_exceeds_whole } kind;
  Decimal whole;
  Decimal parts;  ///< their sum, or the part that is greater than its whole
  /// The list may leave something out, or be none: a hint at most.
  bool uncertain = false;
};

/// The breakdowns whose parts do not add up, under every reading of the sentence that would make
/// them. With a report, its carried-over and carried-forward requests may explain the difference
/// too. `report` may be null.
std::vector<BreakdownProblem> breakdown_problems(const Claims& claims, const Report* report);

struct PercentageProblem {
  const Percentage* percentage;
  Decimal numerator;
  std::optional<Decimal> base;  ///< the one that comes nearest, where the text has one
  /// The share may be of something else: a hint at most.
  bool uncertain = false;
  bool of_last_year = false;  ///< of Percentage::before
};

/// The shares that no base gives, to the digits printed, rounded or truncated; decimals may be one
/// off in the last digit, as in shares made to come to 100. Bases are figures of
/// the text and those of the report's tables. Where there is no figure above the line, nothing is
/// judged.
std::vector<PercentageProblem> percentage_problems(const Claims& claims, const Report* report);

/// 纠错率由12.5%升至22.2%: where one of the two is what its year's report gives for what is named
/// and the other, though it comes near, is not. Both reports are of one organ.
std::vector<PercentageProblem> changed_share_problems(const Claims& claims, const Report& report,
                                                      const Report& last_year);

/// 场均77.5家次, where no two figures around give it, though these come near. A hint.
struct AverageProblem {
  const Claim* average;
  Decimal total;
  Decimal count;
};
std::vector<AverageProblem> average_problems(const Claims& claims);

/// What a growth should have said.
struct GrowthProblem {
  const Growth* growth;
  Decimal now;
  Decimal before;
  /// It may be of other figures: a hint at most.
  bool uncertain = false;
};

/// What the tables of both years have for the figure that a growth is of, where they do not give
/// the growth.
struct GrownRow {
  const Claim* claim;
  TableReading now;
  TableReading before;
  bool uncertain = false;  ///< a hint at most
};

/// Growth held against the tables of this year and last. Nothing where one of the figures that may
/// have grown gives it, or none of them is the tables' own.
std::optional<GrownRow> grown_row(const Claims& claims, const Growth& growth, const Report& report,
                                  const Report& last_year);

/// 收件增加18件、办结增加17件，分别上升11.54%和10.76%: whether rows told just before have grown by
/// the amount, and by the percentage, be it one row or two.
bool rows_around_have_grown(const Claims& claims, const Growth& growth, const Report& report,
                            const Report& last_year);

/// Growth judged within the text itself, where it has both figures, or a difference beside a
/// percentage.
std::vector<GrowthProblem> growth_problems(const Claims& claims);
/// 100 × part / whole, rounded to so many digits behind the point; `whole` is not 0.
Decimal percentage_of(Decimal part, Decimal whole, int digits);
/// Whether `growth` can be true of these two figures, and whether it would be but for a slip of one
/// figure.
bool growth_holds(const Growth& growth, Decimal now, Decimal before);
bool growth_comes_near(const Growth& growth, Decimal now, Decimal before);

}  // namespace ogi::claims
