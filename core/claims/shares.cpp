#include "core/claims/shares.h"

#include <algorithm>

#include "core/claims/features.h"
#include "core/claims/named.h"
#include "core/claims/share_words.h"
#include "core/claims/text_ranges.h"
#include "core/claims/tokens.h"
#include "core/text/words.h"

namespace ogi::claims {
namespace {

constexpr std::size_t most_shared_bases = 16;
constexpr std::size_t no_list = SIZE_MAX;

bool tells_growth(const Mention& mention) {
  return mention.label_has(Role::growth_up) || mention.label_has(Role::growth_down);
}

/// What the shares of a text are read from.
struct ShareText {
  const ScannedText& text;
  std::span<const Mention> mentions;
  const Claims& claims;
  std::vector<std::size_t> list_of;  ///< of each claim, the list that it is a part of
  std::optional<int> year;
};

std::vector<std::size_t> lists_of_claims(const Claims& claims) {
  std::vector<std::size_t> list_of(claims.claims.size(), no_list);
  for (std::size_t i = 0; i < claims.breakdowns.size(); ++i) {
    for (const ClaimIndex part : claims.breakdowns[i].parts)
      if (list_of[part] == no_list) list_of[part] = i;
  }
  return list_of;
}

/// 由82.2%提升至95.6%
bool follows_change(const ShareText& in, const Token& token) {
  const char32_t before =
      token.begin > 0 ? std::u32string_view(in.text.characters)[token.begin - 1] : U' ';
  return before == U'由' || before == U'从';
}

std::optional<std::size_t> share_word(const ShareText& in, const Mention& mention) {
  for (std::size_t i = mention.label_begin; i < mention.token; ++i) {
    const Token& token = in.text.tokens[i];
    if (token.kind == TokenKind::word && token.word->role == Role::share) return i;
  }
  return std::nullopt;
}

/// 在办结件中，全部公开46.4%
bool names_an_outcome(const ShareText& in, const Mention& mention) {
  if (mention.label_begin >= mention.token) return false;
  const Token& last = in.text.tokens[mention.token - 1];
  return last.kind == TokenKind::word && last.word->role == Role::outcome &&
         last.end == in.text.tokens[mention.token].begin;
}

/// What stands above the line, where its words are nearly all known.
Named named_in(const ShareText& in, std::uint32_t begin, std::size_t end,
               std::uint32_t most_unknown = 4) {
  std::uint32_t unknown = 0;
  std::uint32_t at = begin > 0 ? in.text.tokens[begin - 1].end : 0;
  for (std::size_t i = begin; i <= end; ++i) {
    unknown += in.text.tokens[i].begin - at;
    at = in.text.tokens[i].end;
  }
  return unknown > most_unknown ? Named{} : named_by(in.text, begin, end, std::nullopt);
}

std::uint32_t share_begin(const ShareText& in, const Mention& mention, std::uint32_t otherwise) {
  const auto word = share_word(in, mention);
  return word ? in.text.tokens[*word].begin : otherwise;
}

/// The mention of the figure right before that may be shared, in this sentence.
std::optional<std::size_t> mention_before(const ShareText& in, std::size_t index) {
  for (std::size_t i = index; i-- > 0 && index - i <= most_shared_bases;) {
    if (in.mentions[i].sentence != in.mentions[index].sentence) return std::nullopt;
    if (in.mentions[i].percent || (!in.mentions[i].claim && tells_growth(in.mentions[i]))) continue;
    return i;
  }
  return std::nullopt;
}

/// Its claim.
std::optional<ClaimIndex> claim_before(const ShareText& in, std::size_t index) {
  const auto mention = mention_before(in, index);
  return mention ? in.mentions[*mention].claim : std::nullopt;
}

/// 一至四季度分别498件、561件，二季度最为集中，占…: a clause without a figure stands before the
/// share and may name another of the sentence's figures.
void add_others_of_sentence(const ShareText& in, Percentage& share, std::size_t index) {
  const auto nearest = mention_before(in, index);
  if (!nearest || in.mentions[*nearest].tail_end + 1 >= in.mentions[index].label_begin) return;
  for (std::size_t i = *nearest; i-- > 0 && *nearest - i <= most_shared_bases;) {
    if (in.mentions[i].sentence != in.mentions[index].sentence) return;
    if (in.mentions[i].claim) share.other_numerators.push_back(*in.mentions[i].claim);
  }
}

/// 网上3件、当面1件；以自然人为主，占; 尚未审结6件；二是不掌握类答复居首，占: whether the clause
/// between the last figure and the share names what the share is of; `above` is what it names, if
/// that is known.
bool is_of_clause_between(const ShareText& in, std::size_t index, Named& above) {
  const auto nearest = mention_before(in, index);
  const std::uint32_t end = in.mentions[index].label_begin;
  if (!nearest || end == 0) return false;
  std::uint32_t begin = end - 1;
  while (begin > in.mentions[*nearest].tail_end &&
         in.text.tokens[begin - 1].kind < TokenKind::comma)
    --begin;
  const std::uint32_t from = in.text.tokens[begin].begin;
  const auto clause =
      std::u32string_view(in.text.characters).substr(from, in.text.tokens[end - 1].begin - from);
  if (!text::has_any(clause, u"为主|最多|居多|居首|首位|之首")) return false;
  if (in.text.tokens[begin > 0 ? begin - 1 : 0].kind != TokenKind::pause &&
      !text::has_any(clause, u"和|及|与"))
    above = named_in(in, begin, end - 1);
  return true;
}

/// 超过1418件的一半（占56.6%）: the figure before is what the share is of.
bool is_halved(const ShareText& in, std::size_t index) {
  const auto nearest = mention_before(in, index);
  if (!nearest) return false;
  const std::uint32_t end = in.text.tokens[in.mentions[*nearest].token].end;
  const std::uint32_t next = in.text.tokens[in.mentions[*nearest].tail_end].begin;
  return text::has_any(std::u32string_view(in.text.characters).substr(end, next - end),
                       u"一半|半数|过半|成");
}

/// 占不予公开总数的, 占复议总量的, 占自然人申请量的, 占予以公开与部分公开总数的
Named thing_named_in(const ShareText& in, std::size_t begin, std::size_t end) {
  Features features;
  collect(features, std::span(in.text.tokens).subspan(begin, end - begin), in.text.figures,
          std::nullopt);
  if (features.last_object() == Object::foreign || features.review_outcome != 0 ||
      features.has(Role::unclear) || features.has(Role::negation))
    return {};
  if (features.applicants != 0) {
    const Applicant applicant = features.applicant();
    const bool of_requests = features.has(Object::application) || features.has(Object::request);
    if (!of_requests || features.answers() || !features.outcomes.empty() ||
        applicant == Applicant::other_org || applicant == Applicant::all)
      return {};
    return {{Subject::received}, applicant};
  }
  if (features.outcomes.size() == 1 && !features.joined) return {features.outcomes};
  if (features.outcomes.size() == 2 && features.outcomes.contains(Subject::granted) &&
      features.outcomes.contains(Subject::partly_granted))
    return {{Subject::granted_with_partly}};
  const bool reconsideration = features.has(Object::reconsideration);
  const bool litigation = features.has(Object::litigation);
  if (!features.outcomes.empty() || features.answers() || reconsideration == litigation) return {};
  return {{reconsideration ? Subject::reconsideration : Subject::litigation}};
}

/// 占61.3%，即361件; 占72.1%（31篇）
std::optional<ClaimIndex> claim_told_after(const ShareText& in, std::size_t index) {
  if (index + 1 >= in.mentions.size()) return std::nullopt;
  const Mention& next = in.mentions[index + 1];
  const Token& figure = in.text.tokens[next.token];
  if (next.sentence != in.mentions[index].sentence || !next.claim || figure.begin == 0)
    return std::nullopt;
  const bool in_bracket =
      next.bracket != in.mentions[index].bracket &&
      in.text.tokens[next.token - 1].kind == TokenKind::open &&
      in.text.tokens[next.token - 1].begin == in.text.tokens[in.mentions[index].token].end;
  // 占25%，共67条
  const bool that_is = follows_one_of(in.text, figure, U"即") ||
                       (follows_one_of(in.text, figure, U"共计") &&
                        figure.begin <= in.text.tokens[in.mentions[index].token].end + 2);
  return in_bracket || that_is ? next.claim : std::nullopt;
}

/// Words between 占 and the figure that name what nobody counted: 占解读总量的60%.
bool names_a_base(const ShareText& in, std::uint32_t from, std::size_t word,
                  const Mention& mention) {
  std::uint32_t unknown = 0;
  std::uint32_t at = from;
  Object last = Object::none;
  for (std::size_t i = word + 1; i <= mention.token; ++i) {
    const Token& token = in.text.tokens[i];
    unknown += token.begin - at;
    at = token.end;
    if (token.kind != TokenKind::word || token.word->role != Role::object) continue;
    last = static_cast<Object>(token.word->value);
    if (last > Object::information && last != Object::activity) return true;
  }
  return unknown > 3 || last == Object::information;  // 占全年发布信息的6%
}

void add_claims_before(Percentage& share) {
  constexpr ClaimIndex most = 8;
  for (ClaimIndex i = *share.numerator; i-- > 0 && *share.numerator - i < most;)
    share.other_numerators.push_back(i);
}

/// 网上平台241件、传真5件，网上提交占49.5%: the figure before it that is named as the share is.
std::optional<ClaimIndex> claim_named_alike(const ShareText& in, std::size_t index) {
  constexpr std::size_t farthest = 12;
  constexpr std::size_t alike = 2;
  const Mention& mention = in.mentions[index];
  const std::u32string_view label = label_of(in.text, mention);
  const std::u32string_view name = label.substr(0, alike);
  // 甲区、乙区两地占, 满意和基本满意占: of several
  if (name.size() < alike || mention.mark == TokenKind::pause ||
      text::has_any(label, u"和|与|及|以外|两|二|三|合"))
    return std::nullopt;
  for (std::size_t i = index; i-- > 0 && index - i <= farthest;) {
    const Mention& other = in.mentions[i];
    if (other.sentence + 1 < mention.sentence || other.paragraph != mention.paragraph) break;
    if (other.claim && label_of(in.text, other).find(name) != name.npos) return other.claim;
  }
  return std::nullopt;
}

/// What stands between 占 and the figure.
void read_base(const ShareText& in, Percentage& share, std::size_t word, const Mention& mention) {
  const std::uint32_t begin = in.text.tokens[word].end;
  const std::u32string_view words = std::u32string_view(in.text.characters)
                                        .substr(begin, in.text.tokens[mention.token].begin - begin);
  const Named thing = thing_named_in(in, word + 1, mention.token);
  share.base_applicant = thing.applicant;
  // 占公开类答复总数的: not of all answers
  const bool of_a_part = !thing.subjects.empty() &&
                         (thing.applicant != Applicant::all || is_outcome(thing.subjects.front()));
  if (!of_a_part) share.named_base = row_named_in(words);
  if (!share.named_base && !thing.subjects.empty()) share.named_base = thing.subjects.front();
  // 占两类总数的, 占复议与诉讼总数的: a sum of figures that nobody here knows
  share.base_named =
      !share.named_base &&
      (text::has_any(words, u"两类|三类|两项|三项|两者|三者|之和|相加|合计|前述|上述|和|与|及") ||
       names_a_base(in, begin, word, mention));
}

/// 2宗、1宗，加上12宗，占: how many figures before the share are put together by words.
std::size_t added_up_before(const ShareText& in, std::size_t index) {
  constexpr std::size_t farthest = 4;
  const auto nearest = mention_before(in, index);
  if (!nearest) return 0;
  const auto goes_back = [&](std::size_t i) {
    return i > 0 && *nearest - i < farthest && in.mentions[i].mark < TokenKind::semicolon &&
           in.mentions[i - 1].claim;
  };
  std::size_t first = *nearest;
  while (!text::has_any(label_of(in.text, in.mentions[first]), u"加上|连同|再加|外加|算上|加之")) {
    if (!goes_back(first) || in.mentions[first].mark != TokenKind::pause) return 0;
    --first;
  }
  bool in_list = true;
  for (; in_list && goes_back(first); --first)
    in_list = in.mentions[first - 1].mark == TokenKind::pause;
  return *nearest - first + 1;
}

void read_share(const ShareText& in, Percentage& share, std::size_t index, std::size_t word,
                std::uint32_t label_begin) {
  const Mention& mention = in.mentions[index];
  const Token& token = in.text.tokens[word];
  // 网上申请占60% has no figure of its own: something else stands between the last one and 占.
  std::uint32_t between = token.begin - label_begin;
  bool several = std::u32string_view(in.text.characters)[token.begin] == U'共' ||
                 std::u32string_view(in.text.characters)[token.begin] == U'合';
  for (std::size_t i = mention.label_begin; i < word; ++i) {
    const Token& before = in.text.tokens[i];
    if (before.kind != TokenKind::word) continue;
    const Role role = before.word->role;
    several |= role == Role::respectively || role == Role::total;
    const bool about = role == Role::approximately && before.end == token.begin &&
                       std::u32string_view(in.text.characters)[before.begin] != U'超';  // 商超占
    if (role == Role::respectively || role == Role::total || role == Role::all_of || about ||
        role == Role::conjunction)
      between -= before.end - before.begin;
  }
  share.of_several = several_named(
      std::u32string_view(in.text.characters).substr(label_begin, token.begin - label_begin));
  if (share.of_several > 0) {
    several = true;
    between = 0;
  }
  read_base(in, share, word, mention);
  // 多元化解读（不含文字）占比53.4%
  if (mention.label_begin > 0 && in.text.tokens[mention.label_begin - 1].kind == TokenKind::close)
    return;
  if (const auto told_after = claim_told_after(in, index)) {
    share.numerator = told_after;
    return;
  }
  if (between > 1) {
    share.above = named_in(in, mention.label_begin, word);
    if (share.above.subjects.empty()) {
      share.numerator = claim_named_alike(in, index);
      share.qualified = share.numerator.has_value();
    }
    return;
  }
  if (is_halved(in, index)) return;
  if (is_of_clause_between(in, index, share.above)) return;
  // 企业比去年的12件多5件，占到26.6%: hardly of the five, but 多达5件 is no growth
  if (const auto before = mention_before(in, index);
      before && tells_growth(in.mentions[*before]) &&
      !label_of(in.text, in.mentions[*before]).ends_with(U'达'))
    return;
  share.numerator = claim_before(in, index);
  if (share.numerator) add_others_of_sentence(in, share, index);
  if (const std::size_t count = added_up_before(in, index); count > 0) {
    share.of_several = count;
    several = true;
    share.base_named |= count == 1;  // what it was added to is no figure that was read
  }
  if (several && share.numerator) add_claims_before(share);
  // 无法提供的7件中，不掌握6件，需另行制作1件，占21.88%: perhaps of the whole
  if (!several && share.numerator && in.list_of[*share.numerator] != no_list) {
    const Breakdown& list = in.claims.breakdowns[in.list_of[*share.numerator]];
    if (list.parts.back() == *share.numerator) share.other_numerators.push_back(list.whole);
  }
}

/// 自然人和企业分别为214件、73件，占69.26%和23.62%
bool follows_as_many_in_turn(const ShareText& in, std::size_t leader, std::size_t count) {
  if (leader < count || label_of(in.text, in.mentions[leader]).size() > 3) return false;
  const auto [first, last] = run_around(in.text, in.mentions, leader - 1, most_shared_bases);
  return last + 1 == leader && last - first + 1 == count && in.mentions[first].claim &&
         in.mentions[first].label_has(Role::respectively) &&
         in.mentions[leader].mark == TokenKind::comma;
}

/// 三项分别占39.1%、53.4%和7.5%: each is of the figure at its own place before.
std::optional<ClaimIndex> numerator_in_run(const ShareText& in, std::size_t index) {
  const auto [first, last] = run_around(in.text, in.mentions, index, most_shared_bases);
  const Mention& leader = in.mentions[first];
  const bool respective = leader.label_has(Role::respectively) ||
                          in.text.tokens[leader.token].begin == 0 ||
                          follows_as_many_in_turn(in, first, last - first + 1);
  // 前两项分别占47.9%和16.2%
  if (label_of(in.text, leader).find(U'前') != std::u32string_view::npos) return std::nullopt;
  if (first == last || !respective || !leader.label_has(Role::share)) return std::nullopt;
  const std::size_t count = last - first + 1;
  // 57件、391件、372件，三级合计820件，分别占: what they come to is none of them
  const std::size_t end = first > count && in.mentions[first - 1].label_has(Role::total) &&
                                  in.mentions[first - 1].sentence == leader.sentence
                              ? first - 1
                              : first;
  if (end < count) return std::nullopt;
  const std::size_t at = end - count + (index - first);
  if (in.mentions[at].sentence != leader.sentence) return std::nullopt;
  return in.mentions[at].claim;
}

/// Whether the figure is of what a rate names: 办结47件 of 按时办结率, but 不满意21份 of no 满意率.
bool tells_stem(std::u32string_view label, std::u32string_view stem) {
  const std::size_t at = stem.empty() ? label.npos : label.find(stem);
  return at != label.npos && (at == 0 || (label[at - 1] != U'不' && label[at - 1] != U'未'));
}

/// A rate is of the figure that its name tells: 主动公开673件，主动公开率95.19%. It may be of any
/// others around it; where a greater one stands between, as likely of that: 办结来信542件，转办工单
/// 18326件，按时办结率99.4%.
void read_rate(const ShareText& in, Percentage& share, std::size_t index,
               std::u32string_view label) {
  const std::u32string_view stem = stem_of_rate(label);
  const bool of_several = label.find(U'和') != label.npos;  // 满意和基本满意率
  if (of_several) share.of_several = 2;
  Decimal greatest_between;
  std::size_t taken = 0;
  for (std::size_t i = index;
       i-- > 0 && taken < most_shared_bases && index - i <= 2 * most_shared_bases;) {
    if (in.mentions[i].sentence + 1 < in.mentions[index].sentence) break;
    if (!in.mentions[i].claim) continue;
    const Decimal& value = in.claims.claims[*in.mentions[i].claim].value;
    if (!share.numerator && !of_several && tells_stem(label_of(in.text, in.mentions[i]), stem) &&
        compare(greatest_between, value) <= 0)
      share.numerator = in.mentions[i].claim;
    if (compare(value, greatest_between) > 0) greatest_between = value;
    share.other_numerators.push_back(*in.mentions[i].claim);
    ++taken;
  }
  if (share.numerator || of_several || label.size() < 3) return;
  // 17份存在瑕疵，瑕疵率14.2%; 已整改176项，整改完成率95.65%: perhaps of that.
  const auto nearest = mention_before(in, index);
  if (!nearest || !in.mentions[*nearest].claim) return;
  const Mention& before = in.mentions[*nearest];
  const std::uint32_t from = in.text.tokens[before.label_begin].begin;
  const std::u32string_view words = std::u32string_view(in.text.characters)
                                        .substr(from, in.text.tokens[before.tail_end].begin - from);
  if (tells_stem(words, stem.empty() ? label.substr(0, 2) : stem) ||
      tells_stem(words, label.substr(0, 2))) {
    share.numerator = before.claim;
    share.qualified = true;
  }
}

/// What may stand below the line: the wholes of the lists the figure stands in, then what was
/// counted before, the nearest first.
void add_bases(const ShareText& in, Percentage& share, std::size_t index) {
  const auto add = [&share](ClaimIndex base) {
    if (share.bases.size() < most_shared_bases && base != share.numerator &&
        std::find(share.bases.begin(), share.bases.end(), base) == share.bases.end())
      share.bases.push_back(base);
  };
  if (share.numerator && in.list_of[*share.numerator] != no_list) {
    const Breakdown& list = in.claims.breakdowns[in.list_of[*share.numerator]];
    share.numerator_is_part = share.bases.empty();
    add(list.whole);
    for (const ClaimIndex other : list.other_wholes) add(other);
  }
  const Mention& mention = in.mentions[index];
  for (std::size_t i = index;
       i-- > 0 && share.bases.size() < most_shared_bases && index - i <= 2 * most_shared_bases;) {
    if (in.mentions[i].sentence + 2 < mention.sentence ||
        in.mentions[i].paragraph != mention.paragraph)
      break;
    if (in.mentions[i].claim) add(*in.mentions[i].claim);
  }
  for (std::size_t i = index + 1; i < std::min(in.mentions.size(), index + most_shared_bases) &&
                                  in.mentions[i].sentence == mention.sentence;
       ++i) {
    if (in.mentions[i].claim) add(*in.mentions[i].claim);
  }
}

/// The tokens before the bracket that stands before a percentage: 纠错率（以已审结案件计）为13.6%.
std::optional<std::pair<std::uint32_t, std::uint32_t>> name_before_bracket(const ScannedText& text,
                                                                           const Mention& mention) {
  constexpr std::uint32_t longest = 24;
  std::uint32_t end = mention.label_begin;
  if (end < 2 || text.tokens[--end].kind != TokenKind::close) return std::nullopt;
  const std::uint32_t close = end;
  while (text.tokens[end].kind != TokenKind::open) {
    if (end == 0 || close - end > longest || text.tokens[end].kind >= TokenKind::stop)
      return std::nullopt;
    --end;
  }
  std::uint32_t begin = end;
  while (begin > 0 && text.tokens[begin - 1].kind == TokenKind::word) --begin;
  return std::pair(begin, end);
}

/// Whether the percentage is a rate named before a bracket.
bool read_qualified_rate(const ShareText& in, Percentage& share, std::size_t index) {
  const ScannedText& text = in.text;
  const auto name = name_before_bracket(text, in.mentions[index]);
  if (!name) return false;
  const auto [begin, end] = *name;
  const std::uint32_t from = begin > 0 ? text.tokens[begin - 1].end : 0;
  if (!is_rate(std::u32string_view(text.characters).substr(from, text.tokens[end].begin - from)))
    return false;
  share.kind = Percentage::Kind::rate;
  share.qualified = true;
  read_rate(in, share, index, {});
  share.above = named_in(in, begin, end);
  return true;
}

/// 不算其他结果，单看维持与纠正两类，维持率为78.0%: of a base of its own, told in its part of the
/// sentence.
bool has_a_base_of_its_own(const ShareText& in, std::size_t figure) {
  constexpr std::size_t farthest = 64;
  constexpr std::size_t longest_begin = 4;  // 如果不算
  const auto begins_so = [&](std::uint32_t clause) {
    return text::has_any(std::u32string_view(in.text.characters).substr(clause, longest_begin),
                         u"不算|不计|不含|单看|仅看|只看|单论|只计|剔除|扣除|除去|撇开|抛开");
  };
  for (std::size_t i = figure; i-- > 0 && figure - i <= farthest;) {
    const Token& mark = in.text.tokens[i];
    if (mark.kind < TokenKind::comma) continue;
    if (begins_so(mark.end)) return true;
    if (mark.kind >= TokenKind::semicolon) return false;
  }
  return figure <= farthest && begins_so(0);
}

/// 纠错占比由上年的17.01%降至13.29%, 上年审结7件，维持率57.14%: of figures that are hardly told.
bool is_of_last_year(const ShareText& in, std::size_t index) {
  const Mention& mention = in.mentions[index];
  if (mention.label_has(Role::last_year)) return true;
  // 占比较上年的41.04%回落
  if (mention.label_has(Role::compared) && has_role(in.text, mention.token - 1, Role::compared) &&
      follows_one_of(in.text, in.text.tokens[mention.token], U"的"))
    return true;
  if (index == 0 || !in.mentions[index - 1].claim ||
      in.mentions[index - 1].sentence != mention.sentence || mention.mark >= TokenKind::semicolon)
    return false;
  return in.claims.claims[*in.mentions[index - 1].claim].span == Span::last_year &&
         is_rate(label_of(in.text, mention)) && !mention.label_has(Role::this_year);
}

/// 占比由44.7%提高到46%: whether a percentage is what another changed to.
bool is_changed_to(const ShareText& in, std::size_t index) {
  if (index == 0 || !in.mentions[index - 1].percent || in.mentions[index].mark != TokenKind::word)
    return false;
  const Token& before = in.text.tokens[in.mentions[index - 1].token];
  return follows_change(in, before) || in.mentions[index - 1].label_has(Role::last_year);
}

/// 占比较上年的66.7%有所走低, 率为95.5%，上年为95.1%: whether the words before a percentage say no
/// more than that it is last year's.
bool tells_last_years(const ShareText& in, const Mention& mention) {
  constexpr std::size_t longest = 12;
  const std::u32string_view label = label_of(in.text, mention);
  const std::size_t year = label.rfind(U'年');
  if (label.size() > longest || year == label.npos ||
      text::has_any(label.substr(year + 1), u"提|升|降|增|减|高|低|多|少|下|上|末|底"))
    return false;
  const auto tokens =
      std::span(in.text.tokens).subspan(mention.label_begin, mention.token - mention.label_begin);
  return text::has_any(label, u"上年|去年|上一年") ||
         std::any_of(tokens.begin(), tokens.end(), [&in](const Token& token) {
           return token.kind == TokenKind::figure &&
                  in.text.figures[token.figure].value == Decimal::whole(*in.year - 1);
         });
}

/// What the share at `figure` was a year before.
std::optional<ShareBefore> share_before(const ShareText& in, std::size_t figure, bool changed) {
  const std::size_t index = changed ? figure - 1 : figure + 1;
  if (index >= in.mentions.size() || !in.year) return std::nullopt;
  const Mention& mention = in.mentions[index];
  if (!changed && (!mention.percent || mention.sentence != in.mentions[figure].sentence ||
                   mention.mark >= TokenKind::semicolon || !tells_last_years(in, mention)))
    return std::nullopt;
  const Figure& written = in.text.figures[mention.figure];
  const Token& token = in.text.tokens[mention.token];
  if (!written.exact) return std::nullopt;
  return ShareBefore{written.value, written.decimals, {Section{}, token.begin, token.end}};
}

/// Nothing where the percentage is neither a share nor a rate.
std::optional<Percentage> read_percentage(const ShareText& in, std::size_t figure) {
  const bool changed = is_changed_to(in, figure);
  const std::size_t index = changed ? figure - 1 : figure;  // whose words tell what it is of
  const Mention& mention = in.mentions[index];
  const Token& token = in.text.tokens[mention.token];
  if (!changed &&
      (tells_growth(mention) || follows_change(in, token) || is_of_last_year(in, index)))
    return std::nullopt;
  std::u32string_view label = label_of(in.text, mention);
  const auto begin = token.begin - static_cast<std::uint32_t>(label.size());
  if (changed) label = label.substr(0, label.find_last_of(U"由从"));
  const Figure& written = in.text.figures[in.mentions[figure].figure];
  Percentage share;
  share.percent = written.value;
  share.decimals = written.decimals;
  share.exact = written.exact;
  const bool in_bracket = (mention.bracket != 0 && label.empty() &&
                           in.text.tokens[mention.label_begin - 1].kind == TokenKind::open) ||
                          label == U"/";  // 28件/32.94%
  if (const auto numerator = numerator_in_run(in, index)) {
    share.numerator = numerator;
  } else if (const auto word = share_word(in, mention)) {
    read_share(in, share, index, *word, begin);
  } else if (label == U"的" && index > 0 && in.mentions[index - 1].claim &&
             in.mentions[index - 1].label_has(Role::share)) {
    // 281件，约占全年731件的38.4%
    share.numerator = claim_before(in, index - 1);
    add_others_of_sentence(in, share, index - 1);
    share.bases.push_back(*in.mentions[index - 1].claim);
    share.numerator_is_part = share.base_told = share.numerator.has_value();
    if (share.numerator) {
      share.of_several = several_named(label_of(in.text, in.mentions[index - 1]));
      if (share.of_several > 0) add_claims_before(share);
    }
  } else if (in_bracket) {
    share.kind = Percentage::Kind::bracket;
    // 法律服务机构4件，自然人占比接近九成（87.2%）: a clause stands between.
    const auto nearest = mention_before(in, index);
    if (nearest && in.mentions[*nearest].tail_end + 1 >= mention.label_begin &&
        !is_halved(in, index))
      share.numerator = in.mentions[*nearest].claim;
  } else if (label.size() >= 2 && is_rate(label)) {
    if (has_a_base_of_its_own(in, mention.token)) return std::nullopt;
    share.kind = Percentage::Kind::rate;
    read_rate(in, share, index, label);
    // 公开类答复比例: perhaps of those just spoken of
    constexpr std::uint32_t only_its_ending = 2;  // 率为, but 办理复文公开率 is of replies
    if (label.find(U'率') != label.npos && !text::has_any(label, u"按|时|期|提前|当年|案"))
      share.above = named_in(in, mention.label_begin, mention.token, only_its_ending);
  } else if (read_qualified_rate(in, share, index)) {
  } else if (names_an_outcome(in, mention)) {
    share.above = named_in(in, mention.label_begin, mention.token);
  } else {
    return std::nullopt;
  }
  add_bases(in, share, index);
  share.before = share_before(in, figure, changed);
  const std::uint32_t from =
      share.kind == Percentage::Kind::share ? share_begin(in, mention, begin) : begin;
  share.range = {Section{}, from, in.text.tokens[in.mentions[figure].token].end};
  return share;
}

}  // namespace

std::vector<Percentage> read_shares(const ScannedText& text, std::span<const Mention> mentions,
                                    const Claims& claims, const ClaimContext& context) {
  const ShareText in{text, mentions, claims, lists_of_claims(claims), context.year};
  const auto in_text = [&](const TextRange& range) {
    return range_in_text(text, context.section, static_cast<std::uint32_t>(range.start),
                         static_cast<std::uint32_t>(range.end));
  };
  std::vector<Percentage> shares;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (!mentions[i].percent) continue;
    if (auto share = read_percentage(in, i)) {
      share->range = in_text(share->range);
      if (share->before) share->before->range = in_text(share->before->range);
      shares.push_back(std::move(*share));
    }
  }
  return shares;
}

}  // namespace ogi::claims
