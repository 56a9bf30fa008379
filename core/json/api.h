#pragma once

#include <string>
#include <string_view>

namespace ogi {

// The border of the core: JSON text in, JSON text out, as docs/json.md says. All input is UTF-8.
// Input that is not the JSON asked for comes back as an `ogi-error/1`, never as a crash. The first
// two read, the other two judge: in WebAssembly they are two modules (docs/adr/120).

/// ogi-document/1 → ogi-recognition/1.
std::string recognise_json(std::string_view document);

/// ogi-report/1 → ogi-claims/1.
std::string claims_json(std::string_view report);

/// ogi-report/1, options and the report's ogi-claims/1 → ogi-result/1. Options may be empty. So may
/// claims: then the rules that need them are not judged.
std::string check_json(std::string_view report, std::string_view options, std::string_view claims);

/// Options → ogi-catalogue/1.
std::string catalogue_json(std::string_view options);

}  // namespace ogi
