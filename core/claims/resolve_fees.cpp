#include "core/claims/resolve_rows.h"

namespace ogi::claims {
namespace {

bool is_about_fees(const Features& words, Topic topic) {
  if (words.has(Object::administrative_fee)) return false;
  const bool named = words.has(Object::fee) || words.has(Object::fee_notice);
  if (words.has(Verb::charge) && !named) return false;
  return named || words.has(Verb::collected) ||
         (topic == Topic::fee && (words.has(Object::fee_amount) || words.has(Verb::collect)));
}

/// The amounts that the words may mean: 收取信息处理费2950元 may be either; so may
/// 信息处理费2950元.
void add_amounts(SubjectSet& subjects, const CountedWords& in) {
  const Features& words = in.words;
  const bool bare = in.measure == Measure::none;
  const bool charged = words.has(Object::fee_amount) || words.has(Object::fee_notice);
  const bool collected = words.has(Verb::collected);
  const bool received = collected || words.has(Verb::collect);
  if (bare && words.has(Object::fee_notice)) subjects.add(Subject::fee_notices);
  if (words.has(Object::fee_amount) && ((bare && words.joined) || !collected))
    subjects.add(Subject::fee_charged);
  if (received) subjects.add(Subject::fee_received);
  if (!collected && !charged) subjects.add(Subject::fee_charged);
  if (!received && !charged) subjects.add(Subject::fee_received);
}

}  // namespace

std::optional<Resolution> resolve_fee(const CountedWords& in) {
  const Features& words = in.words;
  if (!is_about_fees(words, in.around.topic)) return std::nullopt;
  Resolution resolution;
  resolution.topic = Topic::fee;
  if (in.measure == Measure::money || in.measure == Measure::none)
    add_amounts(resolution.subjects, in);
  else if (words.has(Object::fee_notice))
    resolution.subjects = {Subject::fee_notices};
  // 发出收费通知的件数、总金额和实际收取金额均为0 names each.
  const bool named_apart = words.has(Object::fee_amount) || words.has(Object::fee_notice);
  resolution.enumerated = named_apart && resolution.subjects.size() > 1;
  return resolution;
}

}  // namespace ogi::claims
