#pragma once

#include <span>

#include "core/claims/claims.h"
#include "core/claims/scan.h"

namespace ogi::claims {

/// What the words of a stretch of text say together: the material from which a figure's subject is
/// told.
struct Features {
  static constexpr std::size_t most_objects = 6;

  std::uint32_t begin = 0;  ///< the first word that says what is counted, in characters
  std::uint32_t end = 0;    ///< and the end of the last
  std::uint32_t verbs = 0;  ///< bits by Verb
  std::array<Object, most_objects> objects{};
  std::uint8_t object_count = 0;
  SubjectSet outcomes;
  std::uint8_t review_outcome = 0;
  std::uint8_t applicants = 0;   ///< bits by Applicant
  std::uint64_t roles = 0;       ///< bits by Role of everything seen
  bool last_year_named = false;  ///< 上年, or the year before the report's
  bool next_year_named = false;
  bool after_duration = false;  ///< 20个工作日内 stands before
  bool joined = false;          ///< a conjunction or 、 stands between the things
  /// An application stands right before 行政复议: `信息公开申请行政复议` counts no request.
  bool application_is_ground = false;
  /// 信访 behind 不予处理 counts letters; before it, it is the ground.
  bool foreign_behind_outcome = false;
  /// 申请公开 stands before: what follows is what was asked for, not how it ended.
  bool asks_for = false;
  bool by_court = false;     ///< 被法院纠正: of lawsuits
  bool by_reviewer = false;  ///< 被复议机关纠正: of reconsiderations
  /// 收到申请: nothing stands between that would say an application for what.
  bool application_is_plain = false;

  [[nodiscard]] bool has(Role role) const {
    return (roles >> static_cast<unsigned>(role) & 1) != 0;
  }
  [[nodiscard]] bool has(Verb verb) const {
    return (verbs >> static_cast<unsigned>(verb) & 1) != 0;
  }
  [[nodiscard]] bool has(Object object) const;
  [[nodiscard]] bool answers() const { return has(Verb::answer) || has(Verb::conclude); }
  [[nodiscard]] bool receives() const { return has(Verb::receive) || has(Verb::receive_new); }
  [[nodiscard]] Object last_object() const {
    return object_count == 0 ? Object::none : objects[object_count - 1u];
  }
  /// Whose requests the words are of: `all` where they name nobody or everybody.
  [[nodiscard]] Applicant applicant() const;
  /// Whether any word tells what is counted.
  [[nodiscard]] bool says_what() const {
    return verbs != 0 || object_count != 0 || !outcomes.empty() || review_outcome != 0 ||
           applicants != 0 || has(Role::unclear) || has(Role::carried_over) ||
           has(Role::carried_forward) || has(Role::carried);
  }
};

/// Adds the tokens to `features`. `year` is the report's.
void collect(Features& features, std::span<const Token> tokens, std::span<const Figure> figures,
             std::optional<int> year);

}  // namespace ogi::claims
