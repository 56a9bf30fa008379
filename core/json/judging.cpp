#include "core/json/api.h"
#include "core/json/read.h"
#include "core/json/write.h"
#include "core/rules/registry.h"

namespace ogi {
namespace {

Context context_of(const Options& options, const Claims* claims) {
  return {.today = options.today,
          .claims = claims,
          .last_year = options.last_year ? &*options.last_year : nullptr,
          .members = options.members,
          .roster = options.roster,
          .confirmed = options.confirmed,
          .wrong = options.wrong};
}

}  // namespace

std::string check_json(std::string_view report, std::string_view options, std::string_view claims) {
  const auto read_opts = read_options(options);
  if (const auto* error = std::get_if<ReadError>(&read_opts)) return write_error(*error);
  const auto read = read_report(report);
  if (const auto* error = std::get_if<ReadError>(&read)) return write_error(*error);
  const auto& taken = std::get<Report>(read);
  const auto& opts = std::get<Options>(read_opts);
  ReadResult<Claims> of_text;
  if (!claims.empty()) of_text = read_claims_of(taken, claims);
  if (const auto* error = std::get_if<ReadError>(&of_text)) return write_error(*error);
  const Context context = context_of(opts, claims.empty() ? nullptr : &std::get<Claims>(of_text));
  const Result result = check(taken, context, all_rules());
  return write_result(result, accept(result, taken, context, opts.waivers), taken, context,
                      opts.language);
}

std::string catalogue_json(std::string_view options) {
  const auto read = read_options(options);
  if (const auto* error = std::get_if<ReadError>(&read)) return write_error(*error);
  return write_catalogue(std::get<Options>(read).language);
}

}  // namespace ogi
