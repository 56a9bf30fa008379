#include "core/claims/groups.h"

#include <algorithm>

#include "core/claims/list_figures.h"

namespace ogi::claims {
namespace {

constexpr std::size_t most_group_wholes = 4;
constexpr std::size_t deepest_nesting = 6;

/// Whether its parts come to its whole.
bool is_complete(const OpenGroup& group, const Claims& claims) {
  return !group.parts.empty() && group.sum == claims.claims[group.wholes.front()].value;
}

}  // namespace

void GroupReader::before_figure(TokenKind separator, bool starts_with_verb, bool begins_anew) {
  // A figure behind a nested list may belong to the list around it.
  while (!groups_.empty() && groups_.back().nested && groups_.back().depth == depth_) {
    const OpenGroup& group = groups_.back();
    const bool inner_pauses =
        group.parts.size() >= 2 && group.parts.back().separator == TokenKind::pause;
    const bool leaves =
        is_complete(group, claims_) || (separator == TokenKind::comma && inner_pauses);
    if (!leaves) break;
    groups_.pop_back();
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
  const bool fits = std::any_of(group.wholes.begin(), group.wholes.end(), [&](ClaimIndex whole) {
    return can_be_part(claims_.claims[part.claim], claims_.claims[whole]);
  });
  if (!fits) return;
  group.parts.push_back(part);
  if (group.sum) group.sum = add(*group.sum, claims_.claims[part.claim].value);
}

void GroupReader::list_start(bool opens_sentence) {
  if (opens_sentence && sentence_.empty() && groups_.empty()) sentence_ = sentence_before_;
  if (!groups_.empty() && groups_.back().depth == depth_ && groups_.back().parts.empty()) return;
  OpenGroup group;
  group.depth = depth_;
  if (!groups_.empty() && groups_.back().depth == depth_) {
    if (groups_.size() >= deepest_nesting) return;
    const OpenGroup& around = groups_.back();
    group.nested = true;
    group.wholes.push_back(around.parts.back().claim);
    group.wholes.insert(group.wholes.end(), around.wholes.begin(), around.wholes.end());
  } else if (depth_ == 0 && !sentence_.empty()) {
    const auto last = static_cast<std::ptrdiff_t>(std::min(sentence_.size(), most_group_wholes));
    group.wholes.assign(sentence_.rbegin(), sentence_.rbegin() + last);
  } else {
    return;
  }
  groups_.push_back(std::move(group));
}

void GroupReader::open_bracket(bool behind_figure) {
  ++depth_;
  if (!behind_figure || groups_.size() >= deepest_nesting) return;
  OpenGroup group;
  group.depth = depth_;
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
  while (!groups_.empty() && groups_.back().depth >= depth_) groups_.pop_back();
  --depth_;
}

void GroupReader::semicolon() {
  while (!groups_.empty() && groups_.back().nested && groups_.back().depth == depth_)
    groups_.pop_back();
}

void GroupReader::end_lists() {
  while (!groups_.empty() && groups_.back().depth >= depth_) {
    if (groups_.back().parts.empty()) return;
    groups_.pop_back();
  }
}

void GroupReader::end_sentence() {
  while (!groups_.empty()) groups_.pop_back();
  depth_ = 0;
  if (!sentence_.empty()) sentence_before_ = std::move(sentence_);
  sentence_.clear();
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

}  // namespace ogi::claims
