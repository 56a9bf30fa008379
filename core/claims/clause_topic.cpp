#include "core/claims/clause_topic.h"

namespace ogi::claims {
namespace {

bool is_about_requests(const Features& features) {
  const bool some_request = features.has(Object::application) || features.has(Role::among);
  return features.has(Object::request) ||
         (some_request && (features.answers() || features.has(Object::activity)));
}

}  // namespace

Topic topic_of_clause(const Features& features, std::u32string_view characters, bool is_heading) {
  if (is_heading && characters.find(U"信息管理") != characters.npos) return Topic::normative;
  if (features.has(Object::reconsideration) || features.has(Object::litigation) ||
      features.has(Object::review))
    return Topic::review;
  if (features.has(Object::fee) || features.has(Object::fee_notice)) return Topic::fee;
  if (is_about_requests(features)) return Topic::request;
  if (features.has(Object::normative) || features.has(Object::rule)) return Topic::normative;
  if (is_heading && (features.has(Verb::publish) || features.has(Object::activity)))
    return Topic::information;
  return Topic::none;
}

std::optional<Applicant> applicant_of_heading(const Features& features) {
  const Applicant applicant = features.applicant();
  const bool one_column = features.applicants != 0 && applicant < Applicant::other_org;
  return one_column && features.outcomes.empty() ? std::optional(applicant) : std::nullopt;
}

}  // namespace ogi::claims
