#pragma once

#include "core/claims/features.h"

namespace ogi::claims {

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
  bool both_reviews = false;     ///< the sentence has spoken of reconsiderations and of lawsuits
  bool refers_back = false;      ///< 被纠正的一件, in a sentence that names no kind of review
  Object review = Object::none;  ///< the kind of review last spoken of
  bool about_disclosure = false;  ///< the paragraph has spoken of the publishing of information
  bool sentence_about_disclosure = false;  ///< the sentence has, or the paragraph is of requests
  bool of_decisions = false;               ///< the sentence has counted licences or penalties
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
