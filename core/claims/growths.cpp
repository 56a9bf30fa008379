#include "core/claims/growths.h"

#include <algorithm>
#include <cmath>

#include "core/claims/named.h"
#include "core/claims/ratios.h"
#include "core/claims/slots.h"
#include "core/claims/text_ranges.h"
#include "core/claims/tokens.h"
#include "core/report/organ.h"
#include "core/text/words.h"

namespace ogi::claims {
namespace {

constexpr std::size_t most_candidates = 8;
constexpr std::size_t farthest_mention = 24;

/// What the growths of a text are read from.
struct GrowthText {
  const ScannedText& text;
  std::span<const Mention> mentions;
  const Claims& claims;
  const ClaimContext& context;
  SlotContext slots;
};

constexpr std::size_t no_place = SIZE_MAX;
constexpr std::size_t longest_run = 6;

/// 分别增长8.0%、13.6%和5%: figures of one word of growth. What has grown stands before `behind`.
struct Run {
  std::size_t first;
  std::size_t length;
  std::size_t behind;
};

bool several(const Mention& mention) {
  return mention.label_has(Role::respectively);
}

bool follows_one_of(const GrowthText& in, const Mention& mention, std::u32string_view marks) {
  const std::uint32_t begin = in.text.tokens[mention.token].begin;
  return begin > 0 && marks.find(in.text.characters[begin - 1]) != marks.npos;
}

Run run_in_turn(const GrowthText& in, std::size_t index) {
  const auto [first, last] = run_around(in.text, in.mentions, index, longest_run);
  const std::size_t length = last - first + 1;
  if (several(in.mentions[first])) return {first, length, first};
  // 分别减少702件、28件，降低8.65%、9.62%: as many percentages as amounts
  if (first >= length && in.mentions[first].percent && !in.mentions[first - 1].percent) {
    const auto [amounts, end] = run_around(in.text, in.mentions, first - 1, longest_run);
    if (length > 1 && end - amounts + 1 == length && several(in.mentions[amounts]))
      return {first, length, amounts};
  }
  return {index, 1, index};
}

/// 较2022年, 环比, 比年初: not over last year.
bool over_another_time(const GrowthText& in, std::size_t index) {
  const Mention& mention = in.mentions[index];
  if (mention.label_has(Role::other_base)) return true;
  for (std::size_t i = mention.label_begin; i < mention.token; ++i) {
    const Token& token = in.text.tokens[i];
    if (token.kind != TokenKind::figure) continue;
    const Figure& figure = in.text.figures[token.figure];
    if (figure.kind == FigureKind::year && in.context.year &&
        figure.value != Decimal::whole(*in.context.year - 1) &&
        figure.value != Decimal::whole(*in.context.year))
      return true;
  }
  return false;
}

bool tells_of_before(const GrowthText& in, const Mention& mention) {
  return in.claims.claims[*mention.claim].span != Span::this_year ||
         mention.label_has(Role::last_year) || mention.label_has(Role::than) ||
         mention.label_has(Role::compared) || follows_one_of(in, mention, U"由从");
}

bool is_of_before(const GrowthText& in, std::size_t index) {
  if (tells_of_before(in, in.mentions[index])) return true;
  if (in.mentions[index].mark != TokenKind::pause) return false;
  // 上年则为3件、2件: the words before the first of a run are of all of it.
  const Mention& first = in.mentions[run_around(in.text, in.mentions, index, longest_run).first];
  return first.claim && tells_of_before(in, first);
}

/// 复议96件、诉讼99件，分别多18件和23件: each is of the figure at its own place before.
bool take_in_turn(const GrowthText& in, Growth& growth, std::size_t index, const Run& run) {
  const Mention& leader = in.mentions[run.behind];
  const std::uint32_t begin =
      leader.label_begin > 0 ? in.text.tokens[leader.label_begin - 1].end : 0;
  if (leader.mark >= TokenKind::semicolon || in.text.tokens[leader.label_begin].begin > begin)
    return false;
  std::vector<ClaimIndex> things;  // of this year, the last first
  for (std::size_t i = run.behind; i-- > 0 && things.size() < run.length;) {
    const Mention& of = in.mentions[i];
    if (!of.claim || of.sentence != leader.sentence) return false;
    if (!is_of_before(in, i)) things.push_back(*of.claim);  // 由441件增至486件: the second
  }
  if (things.size() < run.length) return false;
  growth.now.push_back(things[run.length - 1 - (index - run.first)]);
  return !over_another_time(in, run.behind);
}

/// 许可、处罚、强制分别为1386件、427件、58件。前两项分别增加182件和39件；后一项减少6件: which of
/// those told in turn before it.
std::optional<ClaimIndex> one_of_those_before(const GrowthText& in, std::size_t index,
                                              const Run& run) {
  const Mention& leader = in.mentions[run.behind];
  const std::u32string_view label = label_of(in.text, leader);
  const bool of_first = text::has_any(label, u"前两|前二|前三");
  if (!of_first && !text::has_any(label, u"后一|最后一")) return std::nullopt;
  for (std::size_t i = run.behind; i-- > 0 && run.behind - i <= farthest_mention &&
                                   in.mentions[i].sentence + 1 >= leader.sentence;) {
    const auto [first, last] = run_around(in.text, in.mentions, i, longest_run);
    if (!in.mentions[i].claim || last - first < run.length ||
        in.mentions[first].label_has(Role::growth_up) ||
        in.mentions[first].label_has(Role::growth_down))
      continue;
    return in.mentions[of_first ? first + (index - run.first) : last].claim;
  }
  return std::nullopt;
}

bool compares(const Token& token) {
  return token.kind == TokenKind::word &&
         ((token.word->role >= Role::growth_up && token.word->role <= Role::than) ||
          token.word->role == Role::last_year || token.word->role == Role::respectively);
}

/// 行政许可、行政强制分别增长…: what is named in front of the words of comparison, where all of
/// it is known; of several, that at `place`.
Named thing_named(const GrowthText& in, const Mention& mention, std::size_t place,
                  std::size_t length) {
  std::size_t end = mention.label_begin;
  while (end < mention.token && !compares(in.text.tokens[end])) ++end;
  // 单位申请比上年多11件: of several columns
  if (text::has_any(label_of(in.text, mention), u"单位|法人|机关团体")) return {};
  const auto slots = slots_of(in.text, mention.label_begin, end, mention.token, in.slots);
  if (std::find(slots.begin(), slots.end(), Slot::unknown) != slots.end()) return {};
  if (place == no_place) return named_by(in.text, mention.label_begin, end, in.context.year);
  std::vector<Named> things;
  std::size_t begin = mention.label_begin;
  while (begin > 0 && (in.text.tokens[begin - 1].kind == TokenKind::word ||
                       in.text.tokens[begin - 1].kind == TokenKind::pause))
    --begin;
  for (std::size_t i = begin; i <= end; ++i) {
    const Token& token = in.text.tokens[i];
    const bool parts = token.kind == TokenKind::pause ||
                       (token.kind == TokenKind::word && token.word->role == Role::conjunction);
    if (i < end && !parts) continue;
    things.push_back(named_by(in.text, begin, i, in.context.year));
    begin = i + 1;
  }
  return things.size() == length ? things[place] : Named{};
}

/// 同比, 与上年相比 or 与2023年相比 stand before it in the sentence, or in that before 其中, and no
/// other year.
bool is_over_last_year(const GrowthText& in, std::size_t index) {
  constexpr std::size_t farthest_token = 64;
  bool compared = false;
  const std::size_t token_of_mention = in.mentions[index].token;
  for (std::size_t i = token_of_mention; i-- > 0 && token_of_mention - i < farthest_token;) {
    const Token& token = in.text.tokens[i];
    if (token.kind > TokenKind::stop ||
        (token.kind == TokenKind::stop && !has_role(in.text, i + 1, Role::list_start)))
      break;
    if (token.kind == TokenKind::figure) {
      const Figure& figure = in.text.figures[token.figure];
      if (figure.kind != FigureKind::year || !in.context.year) continue;
      if (figure.value != Decimal::whole(*in.context.year - 1) &&
          figure.value != Decimal::whole(*in.context.year))
        return false;
      continue;
    }
    if (token.kind != TokenKind::word) continue;
    if (token.word->role == Role::other_base) return false;
    compared |= token.word->role == Role::compared || token.word->role == Role::than;
  }
  return compared;
}

/// The last word of growth before the figure.
std::optional<std::size_t> word_of_growth(const GrowthText& in, const Mention& mention) {
  for (std::size_t i = mention.token; i-- > mention.label_begin;) {
    const Token& token = in.text.tokens[i];
    if (token.kind != TokenKind::word) continue;
    if (token.word->role == Role::growth_up || token.word->role == Role::growth_down) return i;
  }
  return std::nullopt;
}

/// 同比增长20%: from the first word of comparison or growth.
std::uint32_t begin_of_comparison(const GrowthText& in, const Mention& mention) {
  for (std::size_t i = mention.label_begin; i < mention.token; ++i) {
    const Token& token = in.text.tokens[i];
    if (token.kind == TokenKind::word && token.word->role >= Role::growth_up &&
        token.word->role <= Role::than)
      return token.begin;
  }
  return in.text.tokens[mention.token].begin;
}

/// 增加8件, 增幅为20%; not 增至48件, 增设专栏3个.
bool is_amount(const GrowthText& in, const Mention& mention, std::size_t way) {
  const std::u32string_view characters = in.text.characters;
  const std::uint32_t end = in.text.tokens[way].end;
  // 增幅为20%, but 降为8.3% is what it came to.
  const bool names_a_rate = end > 0 && characters[end - 1] == U'幅';
  std::u32string_view between = characters.substr(end, in.text.tokens[mention.token].begin - end);
  for (const std::u32string_view link : {U"了", U"出", U"约", U"近", U"率"}) {
    if (between.starts_with(link)) between.remove_prefix(link.size());
  }
  if (names_a_rate && (between == U"为" || between == U"达" || between == U"达到")) return true;
  return between.empty();
}

/// 罚没款同比下降15%: what grows stands between the mark and the first word of growth.
bool names_another_thing(const GrowthText& in, const Mention& mention, std::size_t way) {
  std::uint32_t unknown = 0;
  std::uint32_t at = mention.label_begin > 0 ? in.text.tokens[mention.label_begin - 1].end : 0;
  for (std::size_t i = mention.label_begin; i <= way; ++i) {
    const Token& token = in.text.tokens[i];
    unknown += token.begin - at;
    at = token.end;
    if (token.kind != TokenKind::word) continue;
    const Role role = token.word->role;
    if (role == Role::object || role == Role::verb || role == Role::outcome ||
        role == Role::applicant || role == Role::review_outcome)
      return true;
    if (role == Role::compared || role == Role::than || role == Role::last_year) unknown = 0;
  }
  return unknown > 1;
}

/// 比2023年增加18件, 同比增长6%
bool names_last_year(const GrowthText& in, const Mention& mention) {
  if (mention.label_has(Role::compared)) return true;
  for (std::size_t i = mention.label_begin; i < mention.token; ++i) {
    const Token& token = in.text.tokens[i];
    if (token.kind == TokenKind::figure && in.context.year &&
        in.text.figures[token.figure].value == Decimal::whole(*in.context.year - 1))
      return true;
  }
  return false;
}

/// 增加40件，增幅20%，其中自然人214件: what follows is a part of what grew.
bool opens_a_list(const GrowthText& in, std::size_t index) {
  for (std::size_t i = in.mentions[index - 1].token + 1; i < in.mentions[index].token; ++i) {
    const Token& token = in.text.tokens[i];
    if (token.kind == TokenKind::word &&
        (token.word->role == Role::list_start || token.word->role == Role::list_start_closed))
      return true;
  }
  return false;
}

/// 较上年28件多9件, 新收申请增加5件: by how much something has grown, which has not grown itself.
bool is_difference(const GrowthText& in, const Mention& mention) {
  const std::optional<std::size_t> way = word_of_growth(in, mention);
  return way && is_amount(in, mention, *way);
}

/// 办结比新收多出2件: not than last year.
bool is_over_another_row(const GrowthText& in, const Mention& mention, std::size_t way) {
  bool compared = false;
  bool named = false;
  for (std::size_t i = mention.label_begin; i < way; ++i) {
    const Token& token = in.text.tokens[i];
    if (token.kind != TokenKind::word) return false;  // a year
    const Role role = token.word->role;
    if (role == Role::last_year || role == Role::other_base) return false;
    named |= compared && (role == Role::verb || role == Role::outcome || role == Role::applicant ||
                          role == Role::review_outcome);
    compared |= role == Role::than;
  }
  return named;
}

/// This year's figures before it in the sentence and last year's around it, the nearest first.
void gather(const GrowthText& in, Growth& growth, std::size_t index) {
  const Mention& mention = in.mentions[index];
  const bool of_amount = !mention.percent;
  const bool of_last_year = names_last_year(in, mention);
  const Figure& figure = in.text.figures[mention.figure];
  std::vector<ClaimIndex> in_brackets;  // 48件（自然人40件、企业8件），同比增长6%: of the 48 first
  const auto take = [&](std::size_t i) {
    const Mention& other = in.mentions[i];
    if (!other.claim || (of_last_year && over_another_time(in, i)) || is_difference(in, other))
      return;
    const Claim& claim = in.claims.claims[*other.claim];
    if (claim.span == Span::part_of_year && !growth.within_the_year) return;
    if (claim.span == Span::cumulative) return;  // of neither year
    // What follows is this year's where it is said to be what it came to.
    if (i > index && !is_of_before(in, i) && !follows_one_of(in, other, U"至到为达")) return;
    if (of_amount && claim.measure != figure.measure) return;
    std::vector<ClaimIndex>& list = is_of_before(in, i)                ? growth.before
                                    : other.bracket == mention.bracket ? growth.now
                                                                       : in_brackets;
    if (list.size() < most_candidates) list.push_back(*other.claim);
  };
  bool behind_list = false;
  // A semicolon parts what grows from what grew before.
  for (std::size_t i = index;
       i > 0 && index - i < farthest_mention && in.mentions[i].mark < TokenKind::semicolon; --i) {
    // 17件，比上年的11件增加6件，其中予以公开8件，比上年多2件: the 11 is of the 17.
    behind_list |=
        !growth.now.empty() && opens_a_list(in, i) && !follows_one_of(in, in.mentions[i], U"由");
    if (!behind_list || !in.mentions[i - 1].claim || !is_of_before(in, i - 1)) take(i - 1);
  }
  // 较上年的152条多了34条，达到186条; 同比增长15%（上年960条）
  for (std::size_t i = index + 1;
       i < in.mentions.size() && in.mentions[i].sentence == mention.sentence &&
       in.mentions[i].mark < TokenKind::semicolon && i < index + 3 && !opens_a_list(in, i);
       ++i)
    take(i);
  for (const ClaimIndex index_in_bracket : in_brackets) growth.now.push_back(index_in_bracket);
}

/// 同比增62件、4.20%, 减少68件（8.48%）: the percentage goes on from the amount.
bool goes_on_from_amount(const GrowthText& in, std::size_t index) {
  if (index == 0 || !in.mentions[index].percent || in.mentions[index - 1].percent ||
      in.mentions[index].sentence != in.mentions[index - 1].sentence)
    return false;
  const std::uint32_t end = in.text.tokens[in.mentions[index - 1].tail_end].begin;
  const std::uint32_t begin = in.text.tokens[in.mentions[index].token].begin;
  const std::optional<std::size_t> way = word_of_growth(in, in.mentions[index - 1]);
  return way && is_amount(in, in.mentions[index - 1], *way) && begin <= end + 1 &&
         in.mentions[index].label_begin == in.mentions[index].token;
}

/// 办结数比上年的74件增长31.08%: what is compared is named before last year's figure.
bool names_another_before(const GrowthText& in, std::size_t index) {
  if (index == 0 || in.mentions[index - 1].percent || in.mentions[index].mark >= TokenKind::comma)
    return false;
  const Mention& before = in.mentions[index - 1];
  for (std::size_t i = before.label_begin; i < before.token; ++i) {
    const Token& token = in.text.tokens[i];
    if (token.kind != TokenKind::word) continue;
    if (token.word->role == Role::compared || token.word->role == Role::than) return false;
    if (token.word->role == Role::verb && (static_cast<Verb>(token.word->value) == Verb::conclude ||
                                           static_cast<Verb>(token.word->value) == Verb::answer))
      return before.label_has(Role::compared) || before.label_has(Role::than);
  }
  return false;
}

std::optional<Growth> read_growth(const GrowthText& in, std::size_t index) {
  const Mention& mention = in.mentions[index];
  const Run run =
      goes_on_from_amount(in, index) ? Run{index - 1, 1, index - 1} : run_in_turn(in, index);
  const Mention& leader = in.mentions[run.first];
  const std::optional<std::size_t> way = word_of_growth(in, leader);
  if (!way || !is_amount(in, leader, *way) || is_over_another_row(in, leader, *way))
    return std::nullopt;
  Growth growth;
  const Figure& figure = in.text.figures[mention.figure];
  Decimal value = figure.value;
  if (in.text.tokens[*way].word->role == Role::growth_down) value.units = -value.units;
  (mention.percent ? growth.percent : growth.amount) = value;
  if (mention.percent) growth.decimals = figure.decimals;
  growth.exact = figure.exact;
  growth.range = range_in_text(in.text, in.context.section, begin_of_comparison(in, leader),
                               in.text.tokens[mention.token].end);
  if (const auto of = one_of_those_before(in, index, run)) {
    growth.now.push_back(*of);
    growth.of_one = !over_another_time(in, run.behind);
    return growth;
  }
  const bool another = names_another_thing(in, leader, *way);
  const bool in_turn = several(in.mentions[run.behind]);
  growth.of_one =
      !in_turn && !another && !over_another_time(in, run.first) && !names_another_before(in, index);
  const bool rounded = figure.measure == Measure::money || figure.last_digit > 1;
  if (another && !rounded && is_over_last_year(in, run.first))
    growth.named = thing_named(in, leader, in_turn ? index - run.first : no_place, run.length);
  if (in_turn && !another && run.length > 1) {
    growth.of_one = take_in_turn(in, growth, index, run);
    return growth;
  }
  growth.within_the_year = text::has_any(label_of(in.text, leader), u"半年|季度");
  gather(in, growth, index);
  return growth;
}

/// 占49.46%，比2022年的41.30%提高8.16个百分点: what the percentages before it do not make,
/// though the nearest come near.
std::optional<Growth> read_points(const GrowthText& in, const Token& token, std::size_t behind) {
  constexpr std::size_t longest_way = 8;
  const std::u32string_view characters = in.text.characters;
  std::vector<std::size_t> percents;
  for (std::size_t i = behind; i-- > 0 && percents.size() < 4;) {
    if (in.mentions[i].sentence != in.mentions[behind - 1].sentence) break;
    if (in.mentions[i].percent) percents.push_back(i);
  }
  if (percents.size() < 2) return std::nullopt;
  const std::uint32_t end = in.text.tokens[in.mentions[percents[0]].token].end;
  const std::uint32_t first = in.text.tokens[in.mentions[percents[1]].token].begin;
  // 由57.3%提高到61.0%, 55.5%，比上年的52.0%提高: one of them is the other's before.
  if (token.begin - end > longest_way ||
      !text::has_any(characters.substr(end, token.begin - end), u"提|升|降|落|增|减|高|低|多|少") ||
      !(text::has_any(characters.substr(first, end - first), u"上年|去年|上一年|年的") ||
        (first > 0 && (characters[first - 1] == U'由' || characters[first - 1] == U'从'))))
    return std::nullopt;
  const Decimal points = in.text.figures[token.figure].value;
  const auto rate = [&in](std::size_t mention) {
    return in.text.figures[in.mentions[mention].figure].value;
  };
  constexpr double slip = 1.3;
  const auto off = [&](std::size_t a, std::size_t b) {
    return std::abs(std::abs(to_double(rate(a)) - to_double(rate(b))) - to_double(points));
  };
  for (const std::size_t a : percents)
    for (const std::size_t b : percents)
      if (off(a, b) < 0.011) return std::nullopt;
  if (off(percents[0], percents[1]) > slip) return std::nullopt;
  Growth growth;
  growth.of_one = false;
  growth.amount = points;
  growth.range = range_in_text(in.text, in.context.section, end, token.end);
  growth.rates = {rate(percents[0]), rate(percents[1])};
  return growth;
}

}  // namespace

std::vector<Growth> read_growths(const ScannedText& text, std::span<const Mention> mentions,
                                 const Claims& claims, const ClaimContext& context) {
  const std::u32string organ_name = fold_label(context.organ);
  const bool government = organ_of_name(context.organ).role == OrganRole::government;
  const GrowthText in{text, mentions, claims, context, {organ_name, government, context.year}};
  std::vector<Growth> growths;
  std::size_t last = 0;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    auto growth = read_growth(in, i);
    if (!growth) continue;
    // 增加8件，增幅20%: one growth, told twice.
    if (!growths.empty() && mentions[last].sentence == mentions[i].sentence && i == last + 1 &&
        mentions[i].mark < TokenKind::semicolon) {
      Growth& before = growths.back();
      const bool adds = growth->percent ? !before.percent : !before.amount;
      // 自然人申请增加36件，增长12.81%: of what is named
      const bool of_named = !before.named.subjects.empty() && growth->before.empty() &&
                            growth->named.subjects.empty();
      // 分别减少702件、28件，降低8.65%、9.62%: the second amount is not of the first percentage.
      const bool of_another = growth->now.size() == 1 && before.now.size() == 1 &&
                              growth->now.front() != before.now.front();
      if (adds && !of_another && growth->of_one && (before.of_one || of_named)) {
        if (growth->percent) {
          before.percent = growth->percent;
          before.decimals = growth->decimals;
        }
        if (growth->amount) before.amount = growth->amount;
        before.exact = before.exact && growth->exact;
        before.range.end = growth->range.end;
        last = i;
        continue;
      }
    }
    last = i;
    growths.push_back(std::move(*growth));
  }
  std::size_t behind = 0;
  for (const Token& token : text.tokens) {
    while (behind < mentions.size() && text.tokens[mentions[behind].token].begin < token.begin)
      ++behind;
    if (token.kind != TokenKind::figure || behind == 0 || token.end < 3 ||
        text.characters.compare(token.end - 3, 3, U"百分点") != 0)
      continue;
    if (auto growth = read_points(in, token, behind)) growths.push_back(std::move(*growth));
  }
  return growths;
}

}  // namespace ogi::claims
