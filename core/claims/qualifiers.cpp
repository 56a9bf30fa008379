#include "core/claims/qualifiers.h"

#include <algorithm>

#include "core/claims/mentions.h"
#include "core/claims/organ_names.h"
#include "core/claims/tokens.h"
#include "core/text/words.h"

namespace ogi::claims {
namespace {

/// Whether what a word alone says, right before a noun, may mean only some of the things: 网上申请,
/// 村民申请, 第一批申请.
bool narrows_by_itself(const Passage& passage, std::size_t index) {
  const ScannedText& text = passage.text;
  const Token& word = text.tokens[index];
  if (word.kind == TokenKind::figure) return text.figures[word.figure].kind == FigureKind::other;
  if (word.kind != TokenKind::word || characters_of(text, word) == U"群众" ||
      passage.is_of_own_name(word))
    return false;
  constexpr Role narrowing[] = {Role::manner, Role::channel, Role::remainder, Role::several_bodies,
                                Role::unclear};
  return object_at(text, index) == Object::foreign ||
         std::find(std::begin(narrowing), std::end(narrowing), word.word->role) !=
             std::end(narrowing);
}

/// Whether what stands between the token and the noun behind it, or the token itself, may say
/// that only some of the things are meant.
bool narrows(const Passage& passage, std::size_t index) {
  std::u32string_view words = gap_behind(passage.text, index);
  if (words.size() <= 1 && words != U"类") return narrows_by_itself(passage, index);
  if (words.starts_with(U'向') || words.starts_with(U'对')) words.remove_prefix(1);
  // 群众提交的, 社会公众提出的: all of them.
  if (words.ends_with(U'的')) words.remove_suffix(1);
  for (const std::u32string_view deed : {U"提交", U"递交", U"提出"}) {
    if (words.ends_with(deed)) words.remove_suffix(deed.size());
  }
  if (!words.empty() && is_own_name(words, passage.organ_name)) return false;
  constexpr std::u32string_view everybody[] = {U"",     U"公众", U"社会公众", U"社会",
                                               U"相关", U"任何", U"任何形式", U"关于"};
  return std::find(std::begin(everybody), std::end(everybody), words) == std::end(everybody);
}

/// Whether the thing may be the noun of a figure about requests, or about documents and decisions.
bool is_countable(Object object, bool requests) {
  if (!requests) return object >= Object::normative && object <= Object::coercion;
  return object == Object::request || object == Object::application ||
         object == Object::information;
}

/// Where the noun that ends at token `last` begins: 政府信息公开申请 is one of several words.
std::size_t begin_of_noun(const ScannedText& text, std::size_t begin, std::size_t last,
                          bool requests) {
  const auto is_of_the_noun = [&](std::size_t i) {
    const Object object = object_at(text, i);
    return object == Object::activity || object == Object::information ||
           has_role(text, i, Role::ignored) ||
           (requests && characters_of(text, text.tokens[i]) == U"公开");
  };
  std::size_t first = last;
  while (first > begin && text.tokens[first - 1].end == text.tokens[first].begin &&
         is_of_the_noun(first - 1))
    --first;
  return first;
}

}  // namespace

bool is_qualified(const Passage& passage, const SubjectSet& subjects, std::size_t begin,
                  std::size_t end) {
  if (subjects.empty()) return false;
  const Subject subject = subjects.front();
  // The grounds have nouns of their own: 不掌握相关政府信息.
  if (is_outcome(subject) && subject > Subject::refused) return false;
  const bool requests = is_request(subject);
  if (!requests && !is_disclosure(subject)) return false;
  for (std::size_t i = end; i-- > begin;) {
    if (!is_countable(object_at(passage.text, i), requests)) continue;
    const std::size_t noun = begin_of_noun(passage.text, begin, i, requests);
    if (noun == 0) return false;
    // 拍卖企业许可3件; but 企业申请3件 has a column.
    return narrows(passage, noun - 1) ||
           (!requests && has_role(passage.text, noun - 1, Role::applicant));
  }
  return false;
}

bool is_done_in_one_way(const Passage& passage, const Features& before, const SubjectSet& subjects,
                        std::size_t begin, std::size_t figure) {
  if (before.object_count != 0 || subjects.empty() || !is_request(subjects.front())) return false;
  const ScannedText& text = passage.text;
  for (std::size_t i = std::max<std::size_t>(begin, 1); i < figure; ++i) {
    if (!has_role(text, i, Role::verb)) continue;
    const std::u32string_view way = gap_behind(text, i - 1);
    if (way.size() < 2 || ends_like_an_organ(way)) return false;
    const auto slots = slots_of(text, i, i + 1, text.tokens.size(), passage.slots, true);
    return std::find(slots.begin(), slots.end(), Slot::unknown) != slots.end();
  }
  return false;
}

bool is_narrowed_by_clause_before(const ScannedText& text, std::size_t begin) {
  constexpr std::size_t longest_clause = 48;
  if (begin < 2 || text.tokens[begin - 1].kind != TokenKind::comma) return false;
  const std::size_t comma = begin - 1;
  std::size_t first = comma;
  while (first > 0 && begin - first < longest_clause &&
         text.tokens[first - 1].kind == TokenKind::word)
    --first;
  const std::u32string_view clause = characters_between(text, first, comma);
  // 通过信函、网络等渠道: all of them
  if (clause.find(U'等') != clause.npos) return false;
  constexpr std::u32string_view narrowing[] = {U"通过", U"针对", U"涉及", U"关于",
                                               U"对于", U"就",   U"经由", U"在涉及"};
  return std::any_of(std::begin(narrowing), std::end(narrowing),
                     [clause](std::u32string_view word) { return clause.starts_with(word); });
}

bool is_done_by_some(const ScannedText& text, std::size_t begin, std::size_t figure) {
  if (begin < figure &&
      text::has_any(characters_between(text, begin, figure),
                    u"同一申请|同一人|同一当事人|同一企业|同一单位|个别|该申请人|某"))
    return true;
  for (std::size_t i = figure; i-- > 0;) {
    const Token& before = text.tokens[i];
    if (before.kind == TokenKind::open || before.kind == TokenKind::close) continue;
    if (before.kind == TokenKind::comma || before.kind >= TokenKind::semicolon) return false;
    if (before.kind != TokenKind::figure) continue;
    const Figure& some = text.figures[before.figure];
    if (some.measure == Measure::person) return i + 1 == begin;
    // 12个县（区）受理598件
    constexpr std::u32string_view bodies = U"县区市乡镇街部局单委团";
    const std::u32string_view body = behind(text, before, 1);
    return (some.measure_word == U'个' || some.measure_word == U'家') && !body.empty() &&
           bodies.find(body.front()) != bodies.npos;
  }
  return false;
}

bool is_of_another_cause(const ScannedText& text, const SubjectSet& subjects, std::size_t begin,
                         std::size_t figure) {
  if (subjects.empty() || !is_review(subjects.front()) || begin >= figure) return false;
  std::u32string_view clause = characters_between(text, begin, figure);
  const std::size_t because = clause.find(U'因');
  if (because == clause.npos) return false;
  clause.remove_prefix(because + 1);
  const std::size_t deed = std::min(clause.find(U"被"), clause.find(U"引"));
  return deed != clause.npos && !text::has_any(clause.substr(0, deed), u"公开|答复|申请|告知");
}

bool concerns_some(const ScannedText& text, const SubjectSet& subjects, std::size_t begin,
                   std::size_t figure) {
  constexpr std::size_t words_to_see = 4;  // 共涉及申请2件
  return subjects.contains(Subject::received) && begin < figure &&
         text::has_any(characters_between(text, begin, figure).substr(0, words_to_see), u"涉");
}

bool follows_among(const ScannedText& text, const Token& figure) {
  const std::u32string_view before = std::u32string_view(text.characters).substr(0, figure.begin);
  return before.ends_with(U"中有") || before.ends_with(U"中的") || before.ends_with(U"里有");
}

}  // namespace ogi::claims
