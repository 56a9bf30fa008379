#include "core/claims/scope.h"

#include <algorithm>

#include "core/claims/marks.h"
#include "core/claims/tokens.h"

namespace ogi::claims {
namespace {

Topic topic_of_section(Section section) {
  if (section == Section::three) return Topic::request;
  if (section == Section::four) return Topic::review;
  return Topic::none;
}

/// Words of the form: 自然人 is said of requests, 企业 of anything.
bool is_column_of_the_form(std::u32string_view word) {
  constexpr std::u32string_view columns[] = {U"自然人", U"商业企业", U"科研机构", U"社会公益组织",
                                             U"法律服务机构"};
  return std::find(std::begin(columns), std::end(columns), word) != std::end(columns);
}

/// 复议后起诉, 未经复议直接起诉的行政诉讼, 直接起诉的7件诉讼案件: not of both kinds.
bool is_named_with_its_way(const ScannedText& text, std::size_t litigation, Object review) {
  if (review != Object::litigation_direct && review != Object::litigation_after) return false;
  std::size_t way = litigation;
  const auto stands_behind = [&](TokenKind kind) {
    return way > 0 && text.tokens[way - 1].kind == kind &&
           (text.tokens[way - 1].end == text.tokens[way].begin ||
            (text.tokens[way - 1].end + 1 == text.tokens[way].begin &&
             text.characters[text.tokens[way].begin - 1] == U'的'));
  };
  if (stands_behind(TokenKind::figure)) --way;
  return stands_behind(TokenKind::word);
}

void note_object(SentenceScope& sentence, ParagraphScope& paragraph, const ScannedText& text,
                 std::size_t index) {
  sentence.of_documents |= characters_of(text, text.tokens[index]) == U"公文";
  const Object object = object_at(text, index);
  if (object == Object::request || object == Object::activity || object == Object::information)
    paragraph.about_disclosure = sentence.about_disclosure = true;
  if (object == Object::rule) sentence.of_rules = true;
  if (object == Object::normative) sentence.of_rules = false;
  const bool of_reviews = object >= Object::reconsideration && object <= Object::review;
  if (sentence.reviews_of_part_before && of_reviews)
    sentence.reconsiderations = sentence.lawsuits = sentence.reviews_of_part_before = false;
  sentence.reconsiderations |= object == Object::reconsideration;
  sentence.lawsuits |= object == Object::litigation;
  const bool way_named =
      object == Object::litigation && is_named_with_its_way(text, index, paragraph.review);
  if (!of_reviews || way_named) return;
  paragraph.both_reviews |=
      paragraph.review != Object::none &&
      (paragraph.review == Object::reconsideration) != (object == Object::reconsideration);
  paragraph.review = object;
}

}  // namespace

bool is_about_disclosure(Section section) {
  return section == Section::four || section == Section::three;
}

Scope::Scope(Section in) : section(in) {
  begin_paragraph(true);
}

bool Scope::goes_on(const ScannedText& text) {
  const TokenKind mark = text.tokens[clause.at].kind;
  if (sentence.remark_depth > 0 && mark <= TokenKind::colon) return true;
  if (mark == TokenKind::close && sentence.remark_depth > 0) {
    --sentence.remark_depth;
    return true;
  }
  if (clause.has_figure) return false;
  if (mark == TokenKind::pause) {
    clause.separator = std::max(clause.separator, mark);
    return true;
  }
  if (mark != TokenKind::open || !opens_a_remark(text, clause.at)) return false;
  ++sentence.remark_depth;
  return true;
}

void Scope::begin_clause(TokenKind mark) {
  if (mark != TokenKind::open && mark != TokenKind::close) {
    clause.separator = std::max(clause.separator, mark);
    ++clause.marks_since_figure;
    clause.behind_figure = false;
  }
  clause.begin = clause.at + 1;
  clause.has_figure = false;
  clause.first_word = true;
}

void Scope::begin_clause_of_figure() {
  clause.begin = clause.at + 1;
  clause.has_figure = true;
}

void Scope::open_bracket() {
  if (sentence.brackets.empty()) sentence.span_outside = sentence.time.span;
  sentence.brackets.push_back(last_claim);
}

void Scope::close_bracket() {
  if (sentence.brackets.empty()) return;
  // What follows the bracket speaks of the figure before it.
  if (sentence.brackets.back()) last_claim = sentence.brackets.back();
  sentence.brackets.pop_back();
  if (sentence.brackets.empty()) sentence.time.span = sentence.span_outside;  // 48件（2023年40件）
  clause.marks_since_figure = 0;
}

void Scope::end_part_of_sentence() {
  sentence.growth_pending = sentence.supposed = false;
  sentence.of_applicant.reset();
  sentence.of_last_year = false;
  sentence.about_disclosure = false;
  sentence.reviews_of_part_before = true;
  sentence.extent = Extent::whole;
}

void Scope::end_sentence(std::size_t first_claim) {
  sentence = {};
  sentence.first_claim = first_claim;
}

void Scope::begin_paragraph(bool anew) {
  if (anew) {
    paragraph = {};
    paragraph.heading = topic_of_section(section);
    paragraph.about_disclosure = is_about_disclosure(section);
  }
  paragraph.topic = paragraph.heading;
  paragraph.of_requests = paragraph.topic == Topic::request;
}

void Scope::note_word(const Passage& passage) {
  const ScannedText& text = passage.text;
  const Token& word = text.tokens[clause.at];
  switch (word.word->role) {
    case Role::already_public:
      sentence.already_public = true;
      break;
    case Role::reason:
      sentence.gives_reason = true;
      break;
    case Role::applicant:
      sentence.applicant_named = true;
      if (paragraph.topic == Topic::none && is_column_of_the_form(characters_of(text, word)))
        paragraph.topic = Topic::request;
      break;
    case Role::ignored:
      sentence.of_documents |= characters_of(text, word) == U"公开属性";
      break;
    case Role::other_body:
      // 法院判决维持6件，纠正1件, where no kind was spoken of
      if (paragraph.review == Object::none && characters_of(text, word).ends_with(U"法院"))
        paragraph.review = Object::litigation;
      break;
    case Role::object:
      note_object(sentence, paragraph, text, clause.at);
      break;
    default:
      note_time_word(sentence.time, text, clause.at);
      break;
  }
}

void Scope::turn_to(Topic topic) {
  if (topic != Topic::none) paragraph.topic = topic;
  if (topic == Topic::request) paragraph.of_requests = true;
  if (!paragraph.heading_open) return;
  paragraph.heading = topic;
  paragraph.heading_open = false;
}

void Scope::note_talk(const Claim& claim, bool is_part) {
  if (claim.covered() && claim.not_comparable_reason != NotComparable::wider) {
    if (is_request(claim.subjects.front())) paragraph.of_requests = true;
    return;
  }
  // A figure that nobody understands may have changed the subject, unless it is a part of one that
  // is understood.
  if (!is_part && clause.has_unknown) paragraph.of_requests = false;
}

}  // namespace ogi::claims
