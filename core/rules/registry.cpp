#include "core/rules/registry.h"

#include <algorithm>
#include <iterator>

#include "core/rules/rule_list.h"

namespace ogi::rules {
namespace {

#define OGI_ADDRESS_OF_RULE(name) &(name),
constexpr const Rule* rules[] = {OGI_EVERY_RULE(OGI_ADDRESS_OF_RULE)};
#undef OGI_ADDRESS_OF_RULE

}  // namespace

std::span<const Rule* const> all_rules() {
  return rules;
}

const Rule* find_rule(std::string_view code) {
  const auto found = std::find_if(std::begin(rules), std::end(rules),
                                  [code](const Rule* rule) { return rule->code == code; });
  return found == std::end(rules) ? nullptr : *found;
}

}  // namespace ogi::rules
