#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/report/form.h"
#include "core/rooms_generated.h"

namespace ogi::claims {

/// What a figure in the text can count, in terms of the form. Groups (`refused`) mean the sum of
/// their rows.
enum class Subject : std::uint8_t {
  received,
  received_with_carried_over,
  processed,
  carried_over,
  carried_forward,
  granted,
  partly_granted,
  granted_with_partly,
  refused,
  refused_state_secret,
  refused_forbidden_by_law,
  refused_endangers_stability,
  refused_third_party_rights,
  refused_internal_affairs,
  refused_deliberative_process,
  refused_enforcement_file,
  refused_administrative_inquiry,
  unable,
  unable_not_held,
  unable_must_be_created,
  unable_still_unclear,
  not_processed,
  not_processed_petition,
  not_processed_repeated,
  not_processed_publication,
  not_processed_excessive,
  not_processed_confirm_or_reissue,
  other,
  other_correction_overdue,
  other_fee_overdue,
  other_other,

  reconsideration,
  reconsideration_upheld,
  reconsideration_corrected,
  reconsideration_other,
  reconsideration_pending,
  litigation,
  litigation_upheld,
  litigation_corrected,
  litigation_other,
  litigation_pending,
  litigation_direct,
  litigation_direct_upheld,
  litigation_direct_corrected,
  litigation_direct_other,
  litigation_direct_pending,
  litigation_after,
  litigation_after_upheld,
  litigation_after_corrected,
  litigation_after_other,
  litigation_after_pending,

  rules_issued,
  rules_repealed,
  rules_in_force,
  normative_issued,
  normative_repealed,
  normative_in_force,
  licensing,
  penalties,
  coercion,
  administrative_fees,

  fee_notices,
  fee_charged,
  fee_received,
  information_published,
};
inline constexpr std::size_t subject_count =
    static_cast<std::size_t>(Subject::information_published) + 1;

/// `requests.refused.state_secret`, `review.litigation`, `fee.received` …: the key of the form's
/// row or block where there is one.
std::string_view subject_key(Subject subject);

/// A few subjects, in the order found.
class SubjectSet {
 public:
  SubjectSet() = default;
  SubjectSet(std::initializer_list<Subject> subjects) {
    for (const Subject subject : subjects) add(subject);
  }
  /// A further one than `capacity` is dropped.
  void add(Subject subject);
  [[nodiscard]] bool contains(Subject subject) const;
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] const Subject* begin() const { return items_.data(); }
  [[nodiscard]] const Subject* end() const { return items_.data() + size_; }
  [[nodiscard]] Subject front() const { return items_[0]; }
  bool operator==(const SubjectSet&) const = default;

  static constexpr std::size_t capacity = 6;

 private:
  std::array<Subject, capacity> items_{};
  std::uint8_t size_ = 0;
};

/// The columns of section 三, and what the text has for them together.
enum class Applicant : std::uint8_t {
  natural_person,
  enterprise,
  research,
  public_interest,
  legal_service,
  other_org,
  all,
  organisations  ///< 法人或其他组织: the five between
};
inline constexpr std::size_t applicant_choices = 8;
std::string_view applicant_key(Applicant applicant);

/// The cells whose sum is the subject, in the form of `edition`; empty where it has none. Where the
/// form of 2019 has two cells that the words may mean (made, newly published), each is one entry.
std::vector<std::vector<CellId>> cells_of_subject(Subject subject, Applicant applicant,
                                                  Edition edition);

constexpr bool is_request(Subject subject) {
  return subject <= Subject::other_other;
}
constexpr bool is_outcome(Subject subject) {
  return subject >= Subject::granted && subject <= Subject::other_other;
}
constexpr bool is_review(Subject subject) {
  return subject >= Subject::reconsideration && subject <= Subject::litigation_after_pending;
}
constexpr bool is_review_outcome(Subject subject) {
  return is_review(subject) && subject != Subject::reconsideration &&
         subject != Subject::litigation && subject != Subject::litigation_direct &&
         subject != Subject::litigation_after;
}
/// A kind of review: its total, and how its cases ended, the last of which is that they have not.
constexpr unsigned rows_of_a_kind = 5;
constexpr Subject pending_of(Subject total) {
  return static_cast<Subject>(static_cast<unsigned>(total) + rows_of_a_kind - 1);
}
/// Of any row of a kind of review, the kind's total.
constexpr Subject total_of(Subject review) {
  const unsigned row =
      static_cast<unsigned>(review) - static_cast<unsigned>(Subject::reconsideration);
  return static_cast<Subject>(static_cast<unsigned>(review) - row % rows_of_a_kind);
}
constexpr bool is_disclosure(Subject subject) {
  return subject >= Subject::rules_issued && subject <= Subject::administrative_fees;
}
constexpr bool is_decision(Subject subject) {
  return subject >= Subject::licensing && subject <= Subject::coercion;
}
constexpr bool is_fee(Subject subject) {
  return subject >= Subject::fee_notices && subject <= Subject::fee_received;
}

}  // namespace ogi::claims
