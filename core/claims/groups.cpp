#include "core/claims/groups.h"

#include <algorithm>

namespace ogi::claims {
namespace {

constexpr std::size_t most_bases = 12;
constexpr std::size_t most_wholes = 4;
constexpr std::size_t deepest_nesting = 6;

bool is_countable(Measure measure) {
  return measure == Measure::matter || measure == Measure::piece || measure == Measure::none;
}

/// What kind of list a part belongs to: by outcome, by applicant, or any other.
enum class Dimension : std::uint8_t { other, outcome, applicant, review };

Dimension dimension_of(const Claim& claim) {
  if (claim.applicant != Applicant::all) return Dimension::applicant;
  if (claim.subjects.empty()) return Dimension::other;
  const Subject subject = claim.subjects.front();
  if (is_outcome(subject) || subject == Subject::carried_forward) return Dimension::outcome;
  if (is_review(subject)) return Dimension::review;
  return Dimension::other;
}

}  // namespace

bool GroupReader::can_be_part(ClaimIndex part, ClaimIndex whole) const {
  const Claim& a = claims_.claims[part];
  const Claim& b = claims_.claims[whole];
  if (a.measure == b.measure)
    return a.measure != Measure::other || a.measure_word == b.measure_word;
  return is_countable(a.measure) && is_countable(b.measure);
}

bool GroupReader::is_complete(const OpenGroup& group) const {
  Decimal sum;
  for (const Part& part : group.parts) {
    const auto next = add(sum, claims_.claims[part.claim].value);
    if (!next) return false;
    sum = *next;
  }
  return !group.parts.empty() && sum == claims_.claims[group.wholes.front()].value;
}

void GroupReader::before_figure(TokenKind separator, bool starts_with_verb, bool begins_anew) {
  // A figure behind a nested list may belong to the list around it.
  while (!groups_.empty() && groups_.back().nested && groups_.back().depth == depth_) {
    const OpenGroup& group = groups_.back();
    const bool inner_pauses =
        group.parts.size() >= 2 && group.parts.back().separator == TokenKind::pause;
    const bool leaves = is_complete(group) || (separator == TokenKind::comma && inner_pauses);
    if (!leaves) break;
    pop();
  }
  if (groups_.empty() || groups_.back().parts.empty() || groups_.back().depth != depth_ ||
      separator == TokenKind::pause)
    return;
  const bool next_deed = starts_with_verb && !groups_.back().parts.front().starts_with_verb;
  if (begins_anew || next_deed) end_lists();
}

void GroupReader::figure(const Part& part) {
  if (groups_.empty() || groups_.back().depth < depth_) {
    if (depth_ == 0) sentence_.push_back(part.claim);
    return;
  }
  OpenGroup& group = groups_.back();
  const bool fits = std::any_of(group.wholes.begin(), group.wholes.end(),
                                [&](ClaimIndex whole) { return can_be_part(part.claim, whole); });
  if (fits) group.parts.push_back(part);
}

void GroupReader::list_start(Role role) {
  const bool loose = role == Role::opener_loose;
  const bool closed = role == Role::list_start_closed;
  if (!groups_.empty() && groups_.back().depth == depth_ && groups_.back().parts.empty()) {
    OpenGroup& group = groups_.back();
    group.implicit = false;
    group.open |= loose;
    group.exhaustive |= closed;
    return;
  }
  OpenGroup group;
  group.depth = depth_;
  group.open = loose;
  group.exhaustive = closed;
  if (!groups_.empty() && groups_.back().depth == depth_) {
    if (groups_.size() >= deepest_nesting) return;
    const OpenGroup& around = groups_.back();
    group.nested = true;
    group.wholes.push_back(around.parts.back().claim);
    group.wholes.insert(group.wholes.end(), around.wholes.begin(), around.wholes.end());
  } else if (depth_ == 0 && !sentence_.empty()) {
    const auto last = static_cast<std::ptrdiff_t>(std::min(sentence_.size(), most_wholes));
    group.wholes.assign(sentence_.rbegin(), sentence_.rbegin() + last);
  } else {
    return;
  }
  groups_.push_back(std::move(group));
}

void GroupReader::opener_of_sentence(Role role) {
  if (sentence_.empty() && groups_.empty()) sentence_ = sentence_before_;
  list_start(role);
}

void GroupReader::open_bracket(bool behind_figure) {
  ++depth_;
  if (!behind_figure || groups_.size() >= deepest_nesting) return;
  OpenGroup group;
  group.depth = depth_;
  group.implicit = true;
  if (!groups_.empty() && !groups_.back().parts.empty()) {
    group.wholes.push_back(groups_.back().parts.back().claim);
  } else if (groups_.empty() && !sentence_.empty()) {
    group.wholes.push_back(sentence_.back());
  } else {
    return;
  }
  groups_.push_back(std::move(group));
}

void GroupReader::close_bracket() {
  if (depth_ == 0) return;
  while (!groups_.empty() && groups_.back().depth >= depth_) pop();
  --depth_;
}

void GroupReader::semicolon() {
  while (!groups_.empty() && groups_.back().nested && groups_.back().depth == depth_) pop();
}

void GroupReader::end_lists() {
  while (!groups_.empty() && groups_.back().depth >= depth_) {
    if (groups_.back().parts.empty()) return;
    pop();
  }
}

void GroupReader::rest_label() {
  if (!groups_.empty()) groups_.back().exhaustive = true;
}

void GroupReader::et_cetera() {
  if (!groups_.empty() && !groups_.back().parts.empty()) groups_.back().open = true;
}

void GroupReader::end_sentence() {
  while (!groups_.empty()) pop();
  depth_ = 0;
  if (!sentence_.empty()) sentence_before_ = std::move(sentence_);
  sentence_.clear();
}

void GroupReader::cut_off() {
  for (OpenGroup& group : groups_) group.open = true;
}

std::vector<ClaimIndex> GroupReader::bases() const {
  std::vector<ClaimIndex> bases;
  const auto add_all = [&bases](const auto& from) {
    for (auto it = from.rbegin(); it != from.rend() && bases.size() < most_bases; ++it)
      bases.push_back(*it);
  };
  for (std::size_t i = groups_.size(); i-- > 0;) {
    for (const ClaimIndex whole : groups_[i].wholes) {
      if (bases.size() < most_bases) bases.push_back(whole);
    }
  }
  add_all(sentence_);
  add_all(sentence_before_);
  return bases;
}

std::optional<ClaimIndex> GroupReader::whole(Measure measure) const {
  if (groups_.empty() || groups_.back().depth < depth_) return std::nullopt;
  for (const ClaimIndex whole : groups_.back().wholes) {
    if (claims_.claims[whole].measure == measure) return whole;
  }
  return groups_.back().wholes.front();
}

std::optional<ClaimIndex> GroupReader::outermost_whole() const {
  if (groups_.empty()) return std::nullopt;
  return groups_.front().wholes.front();
}

void GroupReader::pop() {
  OpenGroup group = std::move(groups_.back());
  groups_.pop_back();
  finish(std::move(group));
}

/// One list may give two kinds of figures of two wholes: `25件，收取2950元。其中A
/// 1件，收取420元；…`.
void GroupReader::finish(OpenGroup group) {
  if (group.parts.empty()) return;
  std::vector<Part> money;
  std::vector<Part> others;
  for (const Part& part : group.parts)
    (claims_.claims[part.claim].measure == Measure::money ? money : others).push_back(part);
  const std::vector<ClaimIndex> wholes = group.wholes;
  for (const std::vector<Part>* parts : {&others, &money}) {
    if (parts->empty()) continue;
    group.wholes.clear();
    for (const ClaimIndex whole : wholes) {
      if (can_be_part(parts->front().claim, whole)) group.wholes.push_back(whole);
    }
    if (!group.wholes.empty()) finish_parts(group, *parts);
  }
}

/// Finds how far the list goes. Where some first parts are just their whole, the list ends with
/// them and what follows is a second division of the same whole; otherwise it ends where its
/// punctuation or its kind of parts changes.
void GroupReader::finish_parts(const OpenGroup& group, std::span<const Part> parts) {
  while (!parts.empty()) {
    std::size_t taken = 0;
    ClaimIndex whole = group.wholes.front();
    for (const ClaimIndex candidate : group.wholes) {
      Decimal sum;
      for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto next = add(sum, claims_.claims[parts[i].claim].value);
        if (!next) break;
        sum = *next;
        const Decimal& value = claims_.claims[candidate].value;
        const bool only_zero_follows =
            i + 1 < parts.size() && claims_.claims[parts[i + 1].claim].value == Decimal{};
        if (sum == value && !only_zero_follows && (i > 0 || parts.size() == 1)) {
          taken = i + 1;
          break;
        }
      }
      if (taken > 0) {
        whole = candidate;
        break;
      }
    }
    if (taken == 0) {
      taken = parts.size();
      const Dimension first = dimension_of(claims_.claims[parts.front().claim]);
      bool only_semicolons = true;
      for (std::size_t i = 1; i < parts.size(); ++i)
        only_semicolons = only_semicolons && parts[i].separator == TokenKind::semicolon;
      for (std::size_t i = 1; i < parts.size(); ++i) {
        const bool kind_changes = dimension_of(claims_.claims[parts[i].claim]) != first &&
                                  parts[i].separator != TokenKind::pause;
        const bool section_ends = !only_semicolons && parts[i].separator == TokenKind::semicolon;
        if (!kind_changes && !section_ends) continue;
        taken = i;
        break;
      }
    }
    emit(group, parts.first(taken), whole, group.open && taken == parts.size());
    parts = parts.subspan(taken);
    if (parts.size() == 1) return;  // a figure behind the list
  }
}

void GroupReader::emit(const OpenGroup& group, std::span<const Part> parts, ClaimIndex whole,
                       bool open) {
  if (group.implicit && parts.size() < 2) return;
  Breakdown breakdown;
  breakdown.whole = whole;
  breakdown.open = open;
  breakdown.exhaustive = group.exhaustive;
  breakdown.nested = group.nested;
  for (const ClaimIndex other : group.wholes) {
    if (other != whole) breakdown.other_wholes.push_back(other);
  }
  std::size_t channels = 0;
  std::size_t outcomes = 0;
  bool grants = false;
  for (const Part& part : parts) {
    breakdown.parts.push_back(part.claim);
    channels += part.channel ? 1 : 0;
    grants |= claims_.claims[part.claim].subjects.contains(Subject::granted);
    outcomes += dimension_of(claims_.claims[part.claim]) >= Dimension::outcome &&
                        dimension_of(claims_.claims[part.claim]) != Dimension::applicant
                    ? 1U
                    : 0U;
  }
  breakdown.overlapping = channels >= 2;
  bool natural = false;
  bool organisations = false;
  for (const Part& part : parts) {
    natural |= claims_.claims[part.claim].applicant == Applicant::natural_person;
    organisations |= claims_.claims[part.claim].applicant == Applicant::organisations;
  }
  if ((natural && organisations) || (grants && outcomes >= 4)) breakdown.exhaustive = true;
  const Claim& first = claims_.claims[whole];
  breakdown.range = {first.range.section, first.range.start,
                     claims_.claims[parts.back().claim].range.end};
  claims_.breakdowns.push_back(std::move(breakdown));
}

}  // namespace ogi::claims
