#include "core/claims/features.h"

namespace ogi::claims {
namespace {

bool is_review_object(Object object) {
  return object >= Object::reconsideration && object <= Object::review;
}

void add_object(Features& features, Object object) {
  // The last one decides, so a repeated one moves to the end.
  std::uint8_t kept = 0;
  for (std::uint8_t i = 0; i < features.object_count; ++i) {
    if (features.objects[i] != object) features.objects[kept++] = features.objects[i];
  }
  features.object_count = kept;
  if (features.object_count == Features::most_objects) {
    for (std::size_t i = 1; i < Features::most_objects; ++i)
      features.objects[i - 1] = features.objects[i];
    --features.object_count;
  }
  features.objects[features.object_count++] = object;
}

bool tells_what(Role role) {
  return role >= Role::verb && role <= Role::review_outcome;
}

void collect_figure(Features& features, const Figure& figure, std::optional<int> year) {
  features.after_duration |= figure.kind == FigureKind::other;
  if (figure.kind != FigureKind::year || !year || figure.in_document) return;
  features.last_year_named |= figure.value == Decimal::whole(*year - 1);
  features.next_year_named |= figure.value == Decimal::whole(*year + 1);
}

/// 收到申请: nothing between says an application for what.
bool is_plain(std::span<const Token> tokens, const Token& application) {
  if (&application == tokens.data()) return false;
  const Token& before = *(&application - 1);
  if (before.end != application.begin || before.kind != TokenKind::word) return false;
  const Role role = before.word->role;
  return role == Role::verb || role == Role::ignored || role == Role::applicant ||
         role == Role::total;
}

/// `application` is the last one named; the token may be the next.
void collect_object(Features& features, std::span<const Token> tokens, const Token& token,
                    const Token*& application) {
  const auto object = static_cast<Object>(token.word->value);
  if (object == Object::application || object == Object::request) application = &token;
  features.foreign_behind_outcome |= object == Object::foreign;
  features.asks_for |= token.word->text == u"申请公开";
  if (object == Object::application) features.application_is_plain |= is_plain(tokens, token);
  if (is_review_object(object) && application != nullptr && application->end == token.begin)
    features.application_is_ground = true;
  if (object != Object::matter) add_object(features, object);
}

}  // namespace

Applicant Features::applicant() const {
  constexpr auto bit = [](Applicant applicant) { return 1u << static_cast<unsigned>(applicant); };
  const unsigned natural = bit(Applicant::natural_person);
  // 公民、法人和其他组织 is everybody.
  if ((applicants & natural) != 0 && (applicants & ~natural) != 0) return Applicant::all;
  if ((applicants & bit(Applicant::organisations)) != 0) return Applicant::organisations;
  for (unsigned i = 0; i < static_cast<unsigned>(Applicant::all); ++i) {
    if (applicants == 1u << i) return static_cast<Applicant>(i);
  }
  // 企业和其他组织: no column, nor a sum of columns that is sure.
  return applicants == 0 ? Applicant::all : Applicant::other_org;
}

bool Features::has(Object object) const {
  for (std::uint8_t i = 0; i < object_count; ++i) {
    if (objects[i] == object) return true;
  }
  return false;
}

void collect(Features& features, std::span<const Token> tokens, std::span<const Figure> figures,
             std::optional<int> year) {
  bool any = features.says_what();
  const Token* application = nullptr;
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::pause) features.joined = true;
    if (token.kind == TokenKind::figure) {
      collect_figure(features, figures[token.figure], year);
      // What is told begins behind its year.
      if (figures[token.figure].kind == FigureKind::year) any = false;
    }
    if (token.kind != TokenKind::word) continue;
    const Role role = token.word->role;
    features.roles |= std::uint64_t{1} << static_cast<unsigned>(role);
    if (role == Role::already_public)
      features.roles |= std::uint64_t{1} << static_cast<unsigned>(Role::unclear);
    if (tells_what(role)) {
      if (!any) features.begin = token.begin;
      features.end = token.end;
      any = true;
    }
    switch (role) {
      case Role::verb:
        features.verbs |= 1u << token.word->value;
        if (features.has(Verb::publish_first))
          features.verbs |= 1u << static_cast<unsigned>(Verb::publish);
        break;
      case Role::object:
        collect_object(features, tokens, token, application);
        break;
      case Role::outcome:
        features.outcomes.add(static_cast<Subject>(token.word->value));
        features.foreign_behind_outcome = false;
        break;
      case Role::applicant:
        features.applicants |= static_cast<std::uint8_t>(1u << token.word->value);
        break;
      case Role::review_outcome:
        features.review_outcome = token.word->value;
        break;
      case Role::other_body:
        features.by_court |= token.word->text.ends_with(u"法院");
        features.by_reviewer |= token.word->text.find(u"复议") != std::u16string_view::npos;
        break;
      case Role::conjunction:
        features.joined = true;
        break;
      case Role::last_year:
        features.last_year_named = true;
        break;
      case Role::next_year:
        features.next_year_named = true;
        break;
      default:
        break;
    }
  }
}

}  // namespace ogi::claims
