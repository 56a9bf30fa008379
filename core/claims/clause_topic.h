#pragma once

#include <string_view>

#include "core/claims/resolve.h"

namespace ogi::claims {

/// What a heading or a clause without a figure speaks of: its features and characters. Of a
/// heading, more words are taken to name a topic.
Topic topic_of_clause(const Features& features, std::u32string_view characters, bool is_heading);

/// 自然人申请情况：: whose requests what follows the colon is told of.
std::optional<Applicant> applicant_of_heading(const Features& features);

}  // namespace ogi::claims
