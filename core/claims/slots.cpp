#include "core/claims/slots.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/claims/longest_words.h"
#include "core/claims/organ_names.h"

namespace ogi::claims {
namespace {

/// Words between those of the lexicon that do not change what is counted, parted by single spaces.
struct PlainWords {
  Slot slot;
  std::u16string_view words;
};

// clang-format off
constexpr PlainWords plain_words[] = {
    {Slot::time,
     u"当年 当期 来 度 年 期间 底 末 至 到 日 月"},
    {Slot::own,
     u"其 各级 行政 部门 所属 局 我 本 单位 机关 行政机关"},
    {Slot::adverb,
     u"则 仅 只 已 受 了 内 在 于 经 现 按 严格 规范 高效 妥善 认真 积极 稳妥 顺利 如期 依规 按要求 按程序 按照 依照 依据 根据 规定 要求 条例 法定 时限 期限 时间 准时 予以 作出 做出 给予 进行 完成 现有 发出 万元 元"},
    {Slot::total,
     u"数量 量 实有"},
    {Slot::is,
     u"由 从"},
    {Slot::of,
     u"\" 相关 有关 名义 中 里 的 之 方面 情况"},
    {Slot::and_,
     u"加上 加 另有 另 还有 还 同时 此外 连同"},
    {Slot::about,
     u"有 向"},
    {Slot::because,
     u"保护 危及 以 由于 因 属 属于 涉及 涉"},
    {Slot::reason,
     u"为由 理由 原因 情形 类 类型"},
    {Slot::everybody,
     u"任何 人 申请人 各类 各种 公众 社会公众 社会 群众 人民群众"},
    {Slot::propose,
     u"提交 递交 提出 提起"},
    {Slot::request,
     u"政府 工作 政务 信息"},
    {Slot::case_,
     u"事项 件 案"},
    {Slot::decision,
     u"措施 决定 行为 处理"},
    {Slot::manner,
     u"渠道 方式 途径 形式"},
    {Slot::court,
     u"法院 人民法院 复议机关 复议机构 行政复议机关 行政复议机构 判决 裁定 裁判 审理 经审理 原告 诉讼请求 原答复"},
};
// clang-format on

Slot slot_of_verb(Verb verb) {
  switch (verb) {
    case Verb::receive:
      return Slot::receive;
    case Verb::receive_new:
      return Slot::receive_new;
    case Verb::handle:
      return Slot::handle;
    case Verb::answer:
    case Verb::conclude:
      return Slot::answer;
    case Verb::publish:
      return Slot::publish;
    case Verb::issue:
      return Slot::issue;
    case Verb::repeal:
      return Slot::repeal;
    case Verb::in_force:
      return Slot::in_force;
    case Verb::collect:
    case Verb::collected:
      return Slot::collect;
    case Verb::charge:
      return Slot::charge;
    case Verb::happen:
      return Slot::happen;
    case Verb::decide:
      return Slot::decide;
    default:
      return Slot::unknown;
  }
}

Slot slot_of_object(Object object) {
  switch (object) {
    case Object::request:
    case Object::application:
    case Object::information:
    case Object::activity:
      return Slot::request;
    case Object::matter:
      return Slot::case_;
    case Object::normative:
      return Slot::normative;
    case Object::rule:
      return Slot::rule;
    case Object::licensing:
      return Slot::licensing;
    case Object::penalty:
      return Slot::penalty;
    case Object::coercion:
      return Slot::coercion;
    case Object::administrative_fee:
      return Slot::administrative_fee;
    case Object::fee:
      return Slot::fee;
    case Object::fee_notice:
      return Slot::fee_notice;
    case Object::fee_amount:
      return Slot::fee_amount;
    case Object::reconsideration:
      return Slot::reconsideration;
    case Object::litigation:
      return Slot::litigation;
    case Object::litigation_direct:
      return Slot::litigation_direct;
    case Object::litigation_after:
      return Slot::litigation_after;
    case Object::review:
      return Slot::both_reviews;
    default:
      return Slot::unknown;
  }
}

Slot slot_of_time(Role role) {
  switch (role) {
    case Role::this_year:
    case Role::as_of:
      return Slot::time;
    case Role::last_year:
      return Slot::last_year;
    case Role::next_year:
      return Slot::next_year;
    default:
      return Slot::unknown;
  }
}

Slot slot_of_role(const Entry& word, const SlotContext& context) {
  switch (word.role) {
    case Role::verb:
      return slot_of_verb(static_cast<Verb>(word.value));
    case Role::object:
      return slot_of_object(static_cast<Object>(word.value));
    case Role::outcome:
      return Slot::outcome;
    case Role::carried_over:
      return Slot::carried_over;
    case Role::carried_forward:
      return Slot::carried_forward;
    case Role::carried:
      return Slot::carried;
    case Role::applicant:
      return Slot::applicant;
    case Role::review_outcome:
      return Slot::review_outcome;
    case Role::negation:
      return Slot::negation;
    case Role::total:
      return Slot::total;
    case Role::is:
      return Slot::is;
    case Role::all_of:
      return Slot::adverb;
    case Role::each:
    case Role::respectively:
      return Slot::each;
    case Role::conjunction:
    case Role::list_end:
      return Slot::and_;
    case Role::etc:
      return Slot::etc;
    case Role::list_start:
    case Role::list_start_closed:
      return word.text == u"由" ? Slot::is : Slot::among;
    case Role::remainder:
      return Slot::other;
    case Role::reason:
      return Slot::because;
    case Role::about:
      return Slot::about;
    case Role::manner:
    case Role::channel:
      return Slot::manner;
    case Role::among:
      return Slot::request;
    case Role::everywhere:
    case Role::several_bodies:
      return context.government ? Slot::own : Slot::unknown;
    default:
      return slot_of_time(word.role);
  }
}

Slot slot_of_figure(const Figure& figure, const SlotContext& context) {
  if (figure.kind == FigureKind::month) return figure.exact ? Slot::time : Slot::unknown;
  if (figure.kind != FigureKind::year || figure.in_document || !context.year)
    return figure.kind == FigureKind::year && !figure.in_document ? Slot::time : Slot::unknown;
  if (figure.value == Decimal::whole(*context.year)) return Slot::time;
  if (figure.value == Decimal::whole(*context.year - 1)) return Slot::last_year;
  if (figure.value == Decimal::whole(*context.year + 1)) return Slot::next_year;
  return Slot::unknown;
}

struct PlainWord {
  Slot slot = Slot::unknown;
  std::size_t length = 0;  ///< 0 where none is known
};

class PlainLexicon {
 public:
  PlainLexicon() {
    for (const PlainWords& group : plain_words)
      slots_.resize(slots_.size() + words_.add_all(group.words), group.slot);
  }

  [[nodiscard]] PlainWord match(std::u32string_view text) const {
    const auto [word, length] = words_.at_beginning_of(text);
    return length == 0 ? PlainWord{} : PlainWord{slots_[word], length};
  }

 private:
  LongestWords words_;
  std::vector<Slot> slots_;
};

/// The longest plain word that `text` begins with.
PlainWord plain_word_at(std::u32string_view text) {
  static const PlainLexicon lexicon;
  return lexicon.match(text);
}

/// How much of the beginning is the organ's own name: 我局 of 我局因.
std::size_t length_of_own_name(std::u32string_view words, std::u32string_view organ) {
  constexpr std::size_t longest = 24;
  constexpr std::u32string_view own = U"我本全";
  const bool may_be = organ.empty() || own.find(words.front()) != own.npos ||
                      organ.find(words.front()) != organ.npos;
  if (!may_be) return 0;
  for (std::size_t length = std::min(longest, words.size()); length >= 2; --length) {
    if (is_own_name(words.substr(0, length), organ)) return length;
  }
  return 0;
}

void add_words_between(std::vector<Slot>& slots, std::u32string_view words,
                       const SlotContext& context) {
  while (!words.empty()) {
    if (const std::size_t length = length_of_own_name(words, context.organ); length > 0) {
      slots.push_back(Slot::own);
      words.remove_prefix(length);
      continue;
    }
    constexpr std::size_t longest_title = 100;
    if (words.front() == U'《') {
      const std::size_t end = words.substr(0, longest_title).find(U'》');
      if (end != words.npos) {
        words.remove_prefix(end + 1);  // the title of one of the things
        continue;
      }
    }
    const auto [slot, length] = plain_word_at(words);
    slots.push_back(slot);
    words.remove_prefix(std::max<std::size_t>(1, length));
  }
}

bool is_part_of_a_row(const Entry& word) {
  constexpr std::u16string_view grounds[] = {u"个人隐私", u"商业秘密", u"信息不存在",
                                             u"政府信息不存在"};
  return std::find(std::begin(grounds), std::end(grounds), word.text) != std::end(grounds);
}

Slot slot_of(const ScannedText& text, const Token& token, const SlotContext& context) {
  if (token.kind == TokenKind::pause) return Slot::pause;
  if (token.kind == TokenKind::open || token.kind == TokenKind::close) return Slot::of;
  // ①予以公开17件: the number of a list
  constexpr char32_t first_circled = U'\u2460';
  constexpr char32_t last_circled = U'\u2473';
  if (token.end == token.begin + 1 && text.characters[token.begin] >= first_circled &&
      text.characters[token.begin] <= last_circled)
    return Slot::of;
  if (token.kind == TokenKind::figure) return slot_of_figure(text.figures[token.figure], context);
  if (token.kind != TokenKind::word) return Slot::unknown;
  if (is_part_of_a_row(*token.word)) return Slot::unknown;
  const Slot slot = slot_of_role(*token.word, context);
  if (slot != Slot::unknown) return slot;
  const std::u32string_view written =
      std::u32string_view(text.characters).substr(token.begin, token.end - token.begin);
  constexpr std::u32string_view nouns_of_a_request[] = {U"申请书", U"申请表", U"公开事项",
                                                        U"申请办理", U"答复书"};
  if (std::find(std::begin(nouns_of_a_request), std::end(nouns_of_a_request), written) !=
      std::end(nouns_of_a_request))
    return Slot::request;
  if (is_own_name(written, context.organ)) return Slot::own;
  const PlainWord plain = plain_word_at(written);
  return plain.length == written.size() ? plain.slot : Slot::unknown;
}

}  // namespace

bool names_a_part_of_a_row(const ScannedText& text, std::size_t begin, std::size_t end) {
  return std::any_of(text.tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                     text.tokens.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Token& token) {
                       return token.kind == TokenKind::word && is_part_of_a_row(*token.word);
                     });
}

std::vector<Slot> slots_of(const ScannedText& text, std::size_t begin, std::size_t end,
                           std::size_t figure, const SlotContext& context, bool ends_at_figure) {
  std::vector<Slot> slots;
  const std::u32string_view characters = text.characters;
  std::uint32_t at = begin > 0 ? text.tokens[begin - 1].end : 0;
  for (std::size_t i = begin; i < end; ++i) {
    const Token& token = text.tokens[i];
    add_words_between(slots, characters.substr(at, token.begin - at), context);
    if (i == figure)
      slots.push_back(token.kind == TokenKind::figure ? Slot::figure : Slot::negation);
    else
      slots.push_back(slot_of(text, token, context));
    at = token.end;
  }
  const std::uint32_t behind = end < text.tokens.size()
                                   ? text.tokens[end].begin
                                   : static_cast<std::uint32_t>(characters.size());
  if (!ends_at_figure) add_words_between(slots, characters.substr(at, behind - at), context);
  // 其中, 另有, 加上, 含: what they open is read for itself.
  const auto first = std::find_if(slots.begin(), slots.end(), [](Slot slot) {
    return slot != Slot::among && slot != Slot::and_;
  });
  slots.erase(slots.begin(), first);
  return slots;
}

}  // namespace ogi::claims
