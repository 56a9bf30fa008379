#include "core/json/api.h"

#include "core/check/check.h"
#include "core/json/read.h"
#include "core/json/write.h"
#include "core/recognise/recognise.h"
#include "core/rules/registry.h"

namespace ogi {

std::string recognise_json(std::string_view document) {
  const auto read = read_document(document);
  if (const auto* error = std::get_if<ReadError>(&read)) return write_error(*error);
  const auto& taken = std::get<Document>(read);
  return write_recognition(recognise(taken), taken);
}

std::string check_json(std::string_view report, std::string_view options) {
  const auto read_opts = read_options(options);
  if (const auto* error = std::get_if<ReadError>(&read_opts)) return write_error(*error);
  const auto read = read_report(report);
  if (const auto* error = std::get_if<ReadError>(&read)) return write_error(*error);
  const auto& taken = std::get<Report>(read);
  const auto& opts = std::get<Options>(read_opts);
  return write_result(check(taken, {.today = opts.today}, all_rules()), taken, opts.language);
}

std::string catalogue_json(std::string_view options) {
  const auto read = read_options(options);
  if (const auto* error = std::get_if<ReadError>(&read)) return write_error(*error);
  return write_catalogue(std::get<Options>(read).language);
}

}  // namespace ogi
