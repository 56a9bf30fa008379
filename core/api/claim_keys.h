#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "core/claims/claims.h"
#include "core/rooms_generated.h"

namespace ogi::api {

// The words of ogi-claims/1 for what claims are made of, each list in the order of its enumeration.
inline constexpr std::array<std::string_view, 7> measure_keys{"none",   "matter", "piece", "event",
                                                              "person", "money",  "other"};
inline constexpr std::array<std::string_view, 6> span_keys{
    "this_year", "last_year", "other_year", "part_of_year", "cumulative", "plan"};
inline constexpr std::array<std::string_view, 5> extent_keys{"whole", "everywhere", "own_office",
                                                             "subordinate", "part"};
inline constexpr std::array<std::string_view, 3> percentage_kind_keys{"share", "bracket", "rate"};
inline constexpr std::array<std::string_view, 6> year_role_keys{"frame", "comparison", "document",
                                                                "date",  "plan",       "other"};

template <typename Enumeration, std::size_t Count>
std::string_view key_in(const std::array<std::string_view, Count>& keys, Enumeration value) {
  return keys[static_cast<std::size_t>(value)];
}

}  // namespace ogi::api
