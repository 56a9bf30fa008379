#include "core/claims/resolve_rows.h"

namespace ogi::claims {
namespace {

Subject row_of_review(Object object, std::uint8_t outcome) {
  Subject first = Subject::reconsideration;
  if (object == Object::litigation) first = Subject::litigation;
  if (object == Object::litigation_direct) first = Subject::litigation_direct;
  if (object == Object::litigation_after) first = Subject::litigation_after;
  return static_cast<Subject>(static_cast<std::uint8_t>(first) + outcome);
}

SubjectSet rows_of_both(std::uint8_t outcome) {
  return {row_of_review(Object::reconsideration, outcome),
          row_of_review(Object::litigation, outcome)};
}

/// The reviews that words may mean.
struct Reviews {
  SubjectSet subjects;
  bool in_one_word = false;  ///< 复议诉讼
  bool either = false;       ///< one of them, or all
};

bool names_a_way(const Features& words) {
  return words.has(Object::litigation_direct) || words.has(Object::litigation_after);
}

Reviews reviews_named(const Features& words) {
  const bool by_way = names_a_way(words);
  Reviews reviews;
  for (std::uint8_t i = 0; i < words.object_count; ++i) {
    const Object object = words.objects[i];
    if (object < Object::reconsideration || object > Object::review) continue;
    // 复议、直接诉讼、复议后诉讼三栏, but 经复议又直接起诉 is of one way
    const bool of_all =
        i == 0 && words.has(Object::litigation_direct) && words.has(Object::litigation_after);
    if (by_way && (object == Object::litigation || (object == Object::reconsideration && !of_all)))
      continue;
    if (object == Object::review) {
      for (const Subject row : rows_of_both(words.review_outcome)) reviews.subjects.add(row);
      reviews.in_one_word = true;
    } else {
      reviews.subjects.add(row_of_review(object, words.review_outcome));
    }
  }
  return reviews;
}

/// The kind of review that an outcome is of: the last spoken of, unless who decided tells another.
Object review_decided(const Features& words, Object last) {
  const bool of_lawsuits = last >= Object::litigation && last <= Object::litigation_after;
  if (words.by_court && !words.by_reviewer) return of_lawsuits ? last : Object::litigation;
  if (last == Object::none || (words.by_reviewer && !words.by_court))
    return Object::reconsideration;
  return last;
}

/// 维持5件: of the reviews last spoken of.
Reviews reviews_spoken_of(const CountedWords& in, std::uint8_t outcome) {
  const Features& words = in.words;
  const Surroundings& around = in.around;
  const Object object = review_decided(words, around.review);
  const bool told = words.by_court || words.by_reviewer;
  if (object == Object::review) return {rows_of_both(outcome), true, false};
  // 复议3件、诉讼1件，纠错1件: of one; 被纠正的共16件: of both
  if (around.both_reviews && !told)
    return {rows_of_both(outcome), words.has(Role::total), !words.has(Role::total)};
  Reviews reviews{{row_of_review(object, outcome)}};
  // 直接起诉7件、复议后起诉6件，维持9件: of one way or of both
  if (object == Object::litigation_direct || object == Object::litigation_after) {
    reviews.subjects.add(row_of_review(Object::litigation, outcome));
    reviews.either = true;
  }
  // 复议…纠正1件；诉讼12件。被纠正的一件系…: of whichever had one
  if (around.refers_back && !told) {
    for (const Subject row : rows_of_both(outcome)) reviews.subjects.add(row);
    reviews.either = true;
  }
  return reviews;
}

Reviews reviews_counted(const CountedWords& in) {
  const Features& words = in.words;
  constexpr std::uint8_t otherwise = 3;  // 其他2件, in a list of how they ended
  std::uint8_t outcome = words.review_outcome;
  if (outcome == 0 && in.around.in_review_parts && words.has(Role::remainder)) outcome = otherwise;
  Reviews reviews = reviews_named(words);
  if (outcome == 0) return reviews;
  // 被复议机关或法院纠正5件
  if (words.by_court && words.by_reviewer && words.joined && !names_a_way(words))
    reviews.subjects = rows_of_both(outcome);
  if (reviews.subjects.empty() && in.around.topic == Topic::review && !in.is_foreign())
    return reviews_spoken_of(in, outcome);
  return reviews;
}

/// Counted as the form has them: not by the organ that decides them, not by stages.
bool are_of_the_form(const CountedWords& in) {
  const Features& words = in.words;
  return !in.is_foreign() && in.counts_cases() &&
         !(words.has(Verb::conclude) && words.review_outcome == 0) && !words.has(Role::stage) &&
         !(words.has(Role::remainder) && words.object_count != 0);  // 其他行政行为的复议26件
}

/// 收到复议10件: in the words of an organ that decides them.
bool are_received(const Features& words) {
  return words.receives() || words.has(Verb::handle) || words.has(Verb::conclude);
}

/// Organs that decide reconsiderations report their own work too: only what the publishing of
/// information gave rise to is in the form.
bool are_of_any_kind(const CountedWords& in) {
  const Features& words = in.words;
  const Topic topic = in.around.topic;
  const bool talk = topic == Topic::review || topic == Topic::request;
  // 全年行政复议3件, but not 处罚案件被申请复议2件
  const bool plain = in.around.unknown_in_segment <= 1 && !words.has(Role::ignored) &&
                     !words.has(Object::licensing) && !words.has(Object::penalty) &&
                     !words.has(Object::coercion);
  return !in.around.about_disclosure || (!in.around.sentence_about_disclosure && !talk && !plain);
}

}  // namespace

std::optional<Resolution> resolve_review(const CountedWords& in) {
  const Reviews reviews = reviews_counted(in);
  if (reviews.subjects.empty()) return std::nullopt;
  Resolution resolution;
  resolution.topic = Topic::review;
  if (in.is_foreign() || !in.counts_cases()) return resolution;
  resolution.of_any_kind = are_of_any_kind(in);
  if (!in.around.sentence_about_disclosure && are_received(in.words)) {
    resolution.of_any_kind = !in.around.about_disclosure;
    resolution.topic = Topic::none;
    return resolution;
  }
  if (!are_of_the_form(in)) return resolution;
  resolution.subjects = reviews.subjects;
  resolution.together = reviews.subjects.size() > 1 && !reviews.either;
  resolution.enumerated = resolution.together && !reviews.in_one_word;
  return resolution;
}

}  // namespace ogi::claims
