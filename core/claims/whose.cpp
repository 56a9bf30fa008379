#include "core/claims/whose.h"

#include "core/claims/organ_names.h"
#include "core/claims/tokens.h"

namespace ogi::claims {
namespace {

constexpr std::size_t longest_organ_name = 16;

bool is_verb_of_requests(const Entry& word) {
  const auto verb = static_cast<Verb>(word.value);
  return word.role == Role::verb && verb >= Verb::receive && verb <= Verb::conclude;
}

/// The word that stands right behind token `index`; null where none does.
const Entry* word_right_behind(const ScannedText& text, std::size_t index) {
  if (index + 1 == text.tokens.size()) return nullptr;
  const Token& next = text.tokens[index + 1];
  const bool joins = next.kind == TokenKind::word && next.begin == text.tokens[index].end;
  return joins ? next.word : nullptr;
}

/// Words behind which a name is that of who does something.
bool may_follow_a_name(Role role) {
  return role == Role::verb || role == Role::total || role == Role::this_year ||
         role == Role::negation || role == Role::all_of || role == Role::own_office ||
         role == Role::outcome;
}

/// 经市公安局, 向市公安局: the one who does something is another.
bool follows_a_preposition(std::u32string_view name) {
  constexpr std::u32string_view prepositions = U"经向在由按据依为被对以因";
  return prepositions.find(name.front()) != name.npos || name.starts_with(U"通过");
}

/// A name before the verb, as 市公安局 in `2024年市公安局收到申请6件`, gives the sentence to
/// another organ.
Extent extent_of_name_before(const Passage& passage, std::size_t index, Extent extent) {
  if (extent == Extent::own_office || extent == Extent::everywhere || passage.organ_name.empty() ||
      index == 0)
    return extent;
  const std::u32string_view name = characters_between(passage.text, index, index);
  if (name.size() < 2 || name.size() > longest_organ_name ||
      !may_follow_a_name(passage.text.tokens[index].word->role) || !ends_like_an_organ(name))
    return extent;
  constexpr std::u32string_view own = U"我本全该";
  if (own.find(name.front()) != name.npos) {
    // 我市 is the whole area.
    constexpr std::u32string_view areas = U"省市县区州旗";
    const bool area = name.size() == 2 && areas.find(name.back()) != name.npos;
    return area ? Extent::everywhere : extent;
  }
  if (name.size() > 2 && own.find(name[name.size() - 2]) != name.npos) return extent;
  if (follows_a_preposition(name) || is_abbreviation_of(name, passage.organ_name)) return extent;
  return Extent::subordinate;
}

/// 县政府收到, 县政府规范性文件, 以县政府名义: its own office, but not 县政府各部门收到.
bool speaks_of_itself(const ScannedText& text, std::size_t index) {
  const Token& government = text.tokens[index];
  if (follows_one_of(text, government, U"向")) return true;  // 向区政府申请9件
  const std::u32string_view next = behind(text, government, 8);
  for (const std::u32string_view own : {U"办", U"名义", U"机关"}) {
    if (next.starts_with(own)) return true;
  }
  const bool joined = next.starts_with(U'及') || next.starts_with(U'和');
  if (joined && next.find(U'办') != next.npos) return next.find(U"部门") == next.npos;
  const Entry* word = word_right_behind(text, index);
  if (word == nullptr) return false;
  return word->role == Role::verb || word->role == Role::total || word->role == Role::negation ||
         (word->role == Role::object && static_cast<Object>(word->value) == Object::normative);
}

/// 办理区政府依申请公开9件, 代区政府办理2件, in another organ's report.
bool has_requests_of_its_own(const ScannedText& text, std::size_t index) {
  const Entry* word = word_right_behind(text, index);
  if (word == nullptr) return false;
  if (word->role == Role::verb) return is_verb_of_requests(*word);
  return word->role == Role::object && static_cast<Object>(word->value) == Object::request;
}

/// 以市政府名义印发5件, in another organ's report.
bool acts_in_its_name(const ScannedText& text, std::size_t index) {
  return behind(text, text.tokens[index], 2) == U"名义";
}

/// 法院受理, but not 向法院提起; never of the organ itself.
bool receives_itself(const Passage& passage, std::size_t index) {
  const ScannedText& text = passage.text;
  const Token& body = text.tokens[index];
  if (passage.is_of_own_name(body)) return false;
  const bool as_reviewer = characters_of(text, body).ends_with(U"复议机关");  // 作为复议机关，受理
  const std::u32string_view before = std::u32string_view(text.characters).substr(0, body.begin);
  if (as_reviewer && before.ends_with(U"作为")) return true;
  for (std::size_t i = index + 1; i < end_of_look(text, index); ++i) {
    const TokenKind kind = text.tokens[i].kind;
    if (kind == TokenKind::open || kind == TokenKind::close) continue;  // 各镇（街道）收到
    if (kind == TokenKind::comma && as_reviewer) continue;
    if (kind != TokenKind::word) return false;
    const Entry& word = *text.tokens[i].word;
    if (word.role == Role::this_year || word.role == Role::total || word.role == Role::all_of ||
        word.role == Role::several_bodies)
      continue;
    return is_verb_of_requests(word);
  }
  return false;
}

/// 县政府: in its own report its office, where it says so; in another organ's, another's requests.
Extent extent_of_government(const Passage& passage, std::size_t index, Extent extent) {
  const ScannedText& text = passage.text;
  const Organ& organ = passage.organ;
  if (organ.role == OrganRole::government && organ.level != OrganLevel::town)
    return speaks_of_itself(text, index) ? Extent::own_office : extent;
  const bool of_another = has_requests_of_its_own(text, index) || acts_in_its_name(text, index);
  return of_another ? Extent::subordinate : extent;
}

}  // namespace

Extent extent_behind(const Passage& passage, std::size_t index, Extent extent) {
  extent = extent_of_name_before(passage, index, extent);
  const Token& word = passage.text.tokens[index];
  switch (word.word->role) {
    case Role::other_body:
      return receives_itself(passage, index) ? Extent::subordinate : extent;
    case Role::several_bodies:
      return extent != Extent::everywhere && receives_itself(passage, index) ? Extent::subordinate
                                                                             : extent;
    case Role::own_office: {
      // 我办 is a part of a government only in the government's own report.
      const bool ours = passage.text.characters[word.begin] == U'我';
      return !ours || passage.organ.role == OrganRole::government ? Extent::own_office : extent;
    }
    case Role::government:
      return extent_of_government(passage, index, extent);
    case Role::everywhere:
      return Extent::everywhere;
    default:
      return extent;
  }
}

}  // namespace ogi::claims
