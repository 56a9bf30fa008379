#include "core/rules/finding.h"

#include "core/rules/rule.h"

namespace ogi {

std::string_view severity_key(Severity severity) {
  constexpr std::string_view keys[] = {"error", "warning", "info"};
  return keys[static_cast<std::size_t>(severity)];
}

std::string_view field_key(Field field) {
  constexpr std::string_view keys[] = {"title", "organ", "year", "period", "published"};
  return keys[static_cast<std::size_t>(field)];
}

std::string_view rule_state_key(RuleState state) {
  constexpr std::string_view keys[] = {"held", "failed", "not_applicable", "not_judged"};
  return keys[static_cast<std::size_t>(state)];
}

}  // namespace ogi
