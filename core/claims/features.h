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

/// What the talk is of, between the figures.
enum class Topic : std::uint8_t { none, request, review, fee, normative, information, foreign };

/// The subject of one figure.
struct Resolution {
  SubjectSet subjects;
  bool together = false;
  Applicant applicant = Applicant::all;
  bool published_items = false;
  bool of_any_kind = false;   ///< reviews of whatever the organ did, for all that is said
  bool part = false;          ///< what came one way, or was answered in some time: perhaps not all
  Topic topic = Topic::none;  ///< what the talk is of after it; `none` changes nothing

  /// For each of the subjects apart, where the words enumerate: `行政复议、行政诉讼分别为…`.
  bool enumerated = false;
};

struct Surroundings {
  Topic topic = Topic::none;
  bool both_reviews = false;      ///< the sentence has spoken of reconsiderations and of lawsuits
  Object review = Object::none;   ///< the kind of review last spoken of
  bool about_disclosure = false;  ///< the paragraph has spoken of the publishing of information
  bool sentence_about_disclosure = false;  ///< the sentence has, or the paragraph is of requests
  bool of_rules = false;                   ///< 规章 were the last documents named in the sentence
  bool of_documents = false;     ///< the sentence tells how documents are classed: 公开属性
  bool in_parts = false;         ///< the figure stands in a breakdown of requests
  bool in_review_parts = false;  ///< and in one of reviews
  bool foreign_clause = false;   ///< the clause before spoke of other things
  /// Characters of no known word between the last telling word and the figure: 答复典型案卷5份
  /// counts none of the form's things.
  std::uint32_t unknown_before = 0;
  std::uint32_t unknown_in_segment = 0;  ///< and between the last mark or figure and this one
};

/// The grammar's core: what is counted by a figure of class `measure` with these words around it.
Resolution resolve(const Features& features, Measure measure, char32_t measure_word,
                   const Surroundings& around);

}  // namespace ogi::claims
