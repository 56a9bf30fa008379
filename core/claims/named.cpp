#include "core/claims/named.h"

#include <span>

#include "core/claims/resolve.h"
#include "core/claims/tokens.h"
#include "core/text/words.h"

namespace ogi::claims {
namespace {

/// The upheld cases of both kinds of review and of either way to court, or of the kind that is
/// named.
SubjectSet reviews_that_ended(const Features& features) {
  const auto with_outcome = [&features](Subject total) {
    return static_cast<Subject>(static_cast<std::uint8_t>(total) + features.review_outcome);
  };
  if (features.has(Object::reconsideration) && features.has(Object::litigation)) return {};
  if (features.has(Object::reconsideration)) return {with_outcome(Subject::reconsideration)};
  if (features.has(Object::litigation_direct)) return {with_outcome(Subject::litigation_direct)};
  if (features.has(Object::litigation_after)) return {with_outcome(Subject::litigation_after)};
  if (features.has(Object::litigation)) return {with_outcome(Subject::litigation)};
  return {with_outcome(Subject::reconsideration), with_outcome(Subject::litigation),
          with_outcome(Subject::litigation_direct), with_outcome(Subject::litigation_after)};
}

}  // namespace

Named named_by(const ScannedText& text, std::size_t begin, std::size_t end,
               std::optional<int> year) {
  Features features;
  collect(features, std::span(text.tokens).subspan(begin, end - begin), text.figures, year);
  constexpr Role narrowing[] = {Role::unclear,   Role::channel, Role::manner,
                                Role::remainder, Role::stage,   Role::already_public};
  for (const Role role : narrowing) {
    if (features.has(role)) return {};
  }
  if (features.last_object() == Object::foreign) return {};
  if (features.review_outcome != 0) return {reviews_that_ended(features), Applicant::all};
  Surroundings around;
  around.topic = Topic::request;
  around.about_disclosure = around.sentence_about_disclosure = true;
  const Resolution found = resolve(features, Measure::matter, U'件', around);
  const bool one =
      !found.together || (found.subjects.size() == 2 && found.subjects.contains(Subject::granted) &&
                          found.subjects.contains(Subject::partly_granted));
  if (!one || found.part || found.subjects.contains(Subject::information_published) ||
      found.applicant == Applicant::other_org)
    return {};
  if (found.together) return {{Subject::granted_with_partly}, found.applicant};
  return {found.subjects, found.applicant};
}

namespace {

/// The nearest thing of a kind before the token, in its paragraph.
template <typename Wanted>
Object object_before(const ScannedText& text, std::size_t token, TokenKind up_to, Wanted wanted) {
  constexpr std::size_t farthest = 64;
  for (std::size_t i = token; i-- > 0 && token - i <= farthest && text.tokens[i].kind < up_to;) {
    const Object object = object_at(text, i);
    if (wanted(object)) return object;
  }
  return Object::none;
}

/// 制发7件、废止5件, where documents are spoken of.
SubjectSet document_named(const ScannedText& text, const Mention& mention,
                          std::optional<int> year) {
  Features features;
  collect(features,
          std::span(text.tokens).subspan(mention.label_begin, mention.token - mention.label_begin),
          text.figures, year);
  if (features.object_count != 0 || features.verbs == 0 || features.has(Role::manner)) return {};
  const Object kind =
      object_before(text, mention.token, TokenKind::paragraph_end, [](Object object) {
        return (object >= Object::normative && object <= Object::coercion) ||
               object == Object::foreign;
      });
  if (kind != Object::normative && kind != Object::rule) return {};
  Surroundings around;
  around.topic = Topic::normative;
  around.of_rules = kind == Object::rule;
  return resolve(features, Measure::matter, U'件', around).subjects;
}

/// 已审结60件, where reviews are spoken of.
bool counts_concluded(const ScannedText& text, const Mention& mention) {
  const bool concludes = text::has_any(label_of(text, mention), u"审结|已结|已裁判|已判决|已办结");
  if (!concludes || mention.label_has(Role::stage) || mention.label_has(Role::review_outcome))
    return false;
  const Object kind = object_before(text, mention.tail_end, TokenKind::stop, [](Object object) {
    return (object >= Object::reconsideration && object <= Object::review) ||
           object == Object::foreign || object == Object::request;
  });
  return kind >= Object::reconsideration && kind <= Object::review;
}

/// 场 of 场均, 月均约; 0 where it is no average.
char32_t averaged_per(std::u32string_view label) {
  const std::size_t at = label.rfind(U'均');
  constexpr std::size_t longest_rest = 2;
  if (at == label.npos || at == 0 || at + 1 + longest_rest < label.size()) return 0;
  constexpr std::u32string_view measures = U"月季年场人件期家村户次";
  return measures.find(label[at - 1]) == measures.npos ? 0 : label[at - 1];
}

SubjectSet row_named(const ScannedText& text, const Mention& mention, std::optional<int> year) {
  const SubjectSet document = document_named(text, mention, year);
  if (!document.empty()) return document;
  Named named = named_by(text, mention.label_begin, mention.token, year);
  const bool of_the_form = object_before(text, mention.token, TokenKind::stop, [](Object object) {
                             return object == Object::foreign;
                           }) == Object::none;
  if (named.subjects.empty() && of_the_form)
    named = named_by(text, mention.token + 1, mention.tail_end, year);
  if (named.subjects.empty() || named.applicant != Applicant::all) return {};
  const Subject subject = named.subjects.front();
  // 收集诉求1187件，正在办理45件: of what is not told to be requests
  if (subject <= Subject::carried_forward &&
      object_before(text, mention.tail_end, TokenKind::paragraph_end, [](Object object) {
        return object == Object::request || object == Object::application;
      }) == Object::none)
    return {};
  // 行政诉讼案件中已开庭6件, 行政强制事项21项: of some, or of kinds.
  const bool of_a_total =
      is_disclosure(subject) || (is_review(subject) && !is_review_outcome(subject));
  if (of_a_total && object_at(text, mention.token - 1) == Object::none) return {};
  return of_the_form || (is_outcome(subject) && subject > Subject::refused) || is_review(subject)
             ? named.subjects
             : SubjectSet{};
}

/// Whether the sentence has told of the row before the figure.
bool told_before(std::span<const Claim> claims, const Claim& figure, Subject row) {
  constexpr std::ptrdiff_t looked_at = 6;
  for (const Claim* claim = &figure; claim != claims.data() && &figure - claim < looked_at;) {
    --claim;
    if (claim->range.section != figure.range.section || claim->sentence != figure.sentence) break;
    if (!claim->subjects.empty() && claim->subjects.front() == row &&
        claim->applicant == Applicant::all && claim->span == Span::this_year)
      return true;
  }
  return false;
}

/// 上年结转13件，合计352件; 其余66件因征求第三方意见转至2024年: what the words of a balance mean. A
/// 2 begins a year.
SubjectSet balance_named(const ScannedText& text, const Mention& mention,
                         std::span<const Claim> claims) {
  const Claim& figure = claims[*mention.claim];
  const std::u32string_view label = label_of(text, mention);
  if (figure.measure != Measure::matter) return {};
  if (text::has_any(label, u"合计|总数|总量|共计|相加|合并|应办|待办|须办|需办") &&
      told_before(claims, figure, Subject::carried_over) &&
      told_before(claims, figure, Subject::received))
    return {Subject::received_with_carried_over};
  if (text::has_any(label, u"其余|剩|余下|另有|还有|尚有|未办结") &&
      text::has_any(words_up_to_next_figure(text, mention.token),
                    u"结转|转入2|转至2|转到2|跨年|下年|期限内") &&
      told_before(claims, figure, Subject::processed))
    return {Subject::carried_forward};
  return {};
}

}  // namespace

void name_rows(const ScannedText& text, std::span<const Mention> mentions, std::span<Claim> claims,
               std::optional<int> year) {
  for (const Mention& mention : mentions) {
    if (!mention.claim) continue;
    Claim& claim = claims[*mention.claim];
    claim.per = averaged_per(label_of(text, mention));
    if (!claim.subjects.empty() || claim.span != Span::this_year || claim.measure_word == U'个')
      continue;
    const bool of_kinds = claim.measure_word == U'项' &&
                          text::has_any(label_of(text, mention), u"事项|项目|职权|清单");
    claim.of_concluded = counts_concluded(text, mention);
    if (claim.of_concluded) continue;
    SubjectSet row = balance_named(text, mention, claims);
    if (row.empty()) row = row_named(text, mention, year);
    if (row.size() == 1 && !of_kinds && (claim.measure_word != U'项' || is_decision(row.front())))
      claim.perhaps = row;
  }
}

}  // namespace ogi::claims
