#include "core/claims/list_members.h"

#include <algorithm>

#include "core/claims/tokens.h"
#include "core/text/words.h"

namespace ogi::claims {
namespace {

/// 2022年205件、2023年221件: one of a list by years.
bool names_a_year(const ListFigures& in, const Mention& mention) {
  for (std::size_t i = mention.label_begin; i < mention.token; ++i) {
    const Token& token = in.text.tokens[i];
    if (token.kind == TokenKind::figure && in.text.figures[token.figure].kind == FigureKind::year)
      return true;
  }
  return false;
}

/// Whether mentions [begin, end) hold a percentage that is no share.
bool tells_a_rate(const ListFigures& in, std::size_t begin, std::size_t end) {
  return std::any_of(in.mentions.begin() + static_cast<std::ptrdiff_t>(begin),
                     in.mentions.begin() + static_cast<std::ptrdiff_t>(end),
                     [&](const Mention& mention) {
                       return mention.percent && !mention.label_has(Role::share) &&
                              !label_of(in.text, mention).empty();
                     });
}

/// With it the parts are not more than a slip above the whole.
bool leaves_room_for(const ListFigures& in, const OpenList& list, Decimal part) {
  constexpr std::int64_t slip = 7;  // a seventh
  const std::int64_t whole = in.claim(list.whole).value.units;
  const auto sum = add(in.sum_of(list.parts), part);
  return sum && sum->units <= whole + whole / slip;
}

bool is_review_by_way(const Claim& claim) {
  return !claim.subjects.empty() && (claim.subjects.front() == Subject::litigation_direct ||
                                     claim.subjects.front() == Subject::litigation_after);
}

/// 行政许可1250件，其中网上办理1100件；行政处罚318件
bool names_another_row(const Claim& part, const Claim& whole) {
  if (part.subjects.empty() || whole.subjects.empty() || part.applicant != Applicant::all)
    return false;
  const Subject row = part.subjects.front();
  const bool of_its_own = is_disclosure(row) || row == Subject::carried_over ||
                          row == Subject::carried_forward || row == Subject::processed;
  return of_its_own && !whole.subjects.contains(row);
}

}  // namespace

bool is_aside(const ListWalk& in, const Mention& mention) {
  // 新收申请降到260件，其中自然人214件: what it came to has parts.
  const bool came_to = follows_one_of(in.text, in.text.tokens[mention.token], U"到至");
  const bool grows = mention.label_has(Role::growth_up) || mention.label_has(Role::growth_down);
  return mention.label_has(Role::last_year) || mention.label_has(Role::compared) ||
         mention.label_has(Role::than) || (grows && !(came_to && in.lists.empty())) ||
         mention.label_has(Role::other_base) || mention.label_has(Role::share) ||
         (in.figures.claims[*mention.claim].span == Span::last_year && !in.siblings.empty() &&
          in.figures.claim(in.siblings.back()).span != Span::last_year &&
          !names_a_year(in.figures, mention));
}

bool takes(const ListFigures& in, OpenList& list, std::size_t index) {
  if (!can_be_part(in, index, list.whole)) return list.parts.empty() || !list.nested;
  const Mention& mention = in.mentions[index];
  // 甲局900元、乙局330元，其中前两家合计1600元: a sum is no part.
  if (text::has_any(in.label(index), u"合计|共计")) return false;
  // 企业申请13件，主要涉及用地出让；已办结12件: examples do not go on behind a semicolon.
  if (list.parts.empty())
    return mention.mark < TokenKind::semicolon ||
           (list.opener != Opener::loose && !ended_otherwise(in, index, list.whole));
  // 回复31份，其中不同意22份；不予公开10件: other things
  if (mention.mark == TokenKind::semicolon && list.parts.size() == 1 &&
      in.same_measure_word(list.parts.front(), list.whole) &&
      !in.same_measure_word(index, list.whole))
    return false;
  // A list in the list ends where it is complete, and where 、 give way to commas.
  if (list.nested && (in.sum_of(list.parts) == in.claim(list.whole).value ||
                      (mention.mark == TokenKind::comma && list.parts.size() >= 2 &&
                       in.mentions[list.parts.back()].mark == TokenKind::pause)))
    return false;
  // 48件，其中协助办理3件；作出处罚318件: behind a semicolon begins what is no part.
  // 其中主办97件，办复率100%；转办204件: nor where another thing was told before it.
  if (mention.mark == TokenKind::semicolon && list.parts.size() == 1 &&
      tells_a_rate(in, list.parts.back() + 1, index))
    return false;
  const bool went_on = in.mentions[list.parts.back()].mark == TokenKind::semicolon;
  if (((mention.mark == TokenKind::semicolon && list.parts.size() == 1) ||
       (went_on && mention.mark < TokenKind::semicolon)) &&
      compare(in.claim(index).value, in.claim(list.whole).value) > 0)
    return false;
  const auto starts_with_verb = [&](std::size_t at) {
    const Mention& of = in.mentions[at];
    if (of.label_begin >= of.token) return false;
    const Token& first = in.text.tokens[of.label_begin];
    return first.kind == TokenKind::word && first.word->role == Role::verb &&
           static_cast<Verb>(first.word->value) != Verb::decide &&
           static_cast<Verb>(first.word->value) != Verb::collect;
  };
  // 诉讼9件，其中直接起诉6件，维持4件: how those ended
  if (mention.mark == TokenKind::comma && mention.label_has(Role::review_outcome) &&
      is_review_by_way(in.claim(list.parts.back())))
    return false;
  if (mention.mark == TokenKind::semicolon &&
      names_another_row(in.claim(index), in.claim(list.whole)))
    return false;
  // 11件中维持5件，纠正2件，8件已结: told anew
  if (mention.mark == TokenKind::comma && label_of(in.text, mention).empty() &&
      !label_of(in.text, in.mentions[list.parts.front()]).empty()) {
    list.loose = true;
    return true;
  }
  if (mention.mark == TokenKind::pause || !starts_with_verb(index) ||
      starts_with_verb(list.parts.front()))
    return true;
  // 其中要闻动态3105条，公示公告1288条: perhaps the next deed, if it is not too much for a part.
  list.loose =
      in.same_measure_word(index, list.whole) && leaves_room_for(in, list, in.claim(index).value);
  return list.loose;
}

bool ended_otherwise(const ListFigures& in, std::size_t part, std::size_t whole) {
  const auto last_character = [&in](std::size_t index) {
    return in.text.characters[in.text.tokens[in.mentions[index].token].end - 1];
  };
  return in.mentions[part].mark >= TokenKind::semicolon &&
         in.mentions[part].label_has(Role::outcome) && in.claim(whole).subjects.empty() &&
         last_character(part) != last_character(whole);
}

bool can_be_part(const ListFigures& in, std::size_t part, std::size_t whole) {
  return claims::can_be_part(in.claim(part), in.claim(whole));
}

bool is_listed_alone(const ListFigures& in, std::size_t index) {
  const std::u32string_view label = label_of(in.text, in.mentions[index]);
  constexpr std::size_t longest = 4;
  return index > 0 && in.mentions[index - 1].claim && label.starts_with(U"分别") &&
         label.size() <= longest &&
         in.mentions[index - 1].sentence == in.mentions[index].sentence &&
         in.same_measure_word(index - 1, index) &&
         compare(in.claim(index).value, in.claim(index - 1).value) < 0;
}

bool names_its_part(const ScannedText& text, const Mention& mention) {
  const Token& first = text.tokens[mention.label_begin];
  return first.kind == TokenKind::word && first.word->role == Role::respectively &&
         first.end < text.tokens[mention.token].begin;
}

bool begins_with_remainder(const ScannedText& text, const Mention& mention) {
  constexpr std::size_t longest = 3;
  const std::u32string_view label = label_of(text, mention);
  return label.size() <= longest && text::has_any(label.substr(0, 2), u"其余|剩余|余下|剩下|另外");
}

bool is_followed_by_these(const ScannedText& text, const Token& figure) {
  const std::u32string_view behind = std::u32string_view(text.characters).substr(figure.end, 2);
  constexpr std::u32string_view others = U",，有的央心国小学医职型层标";
  return behind.size() == 2 && behind.front() == U'中' && others.find(behind.back()) == others.npos;
}

bool tells_of_overlap(const ScannedText& text, std::size_t close) {
  std::size_t open = close;
  while (open > 0 && text.tokens[open].kind != TokenKind::open &&
         text.tokens[open].kind < TokenKind::stop && close - open < longest_look)
    --open;
  const auto counts = [](const Token& token) { return token.kind == TokenKind::figure; };
  if (std::any_of(text.tokens.begin() + static_cast<std::ptrdiff_t>(open),
                  text.tokens.begin() + static_cast<std::ptrdiff_t>(close), counts))
    return false;  // （重复申请2件）
  const std::uint32_t begin = text.tokens[open].end;
  const std::u32string_view inside =
      std::u32string_view(text.characters).substr(begin, text.tokens[close].begin - begin);
  return text::has_any(inside, u"同时|重复|交叉|重叠");
}

}  // namespace ogi::claims
