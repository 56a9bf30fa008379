#include "core/api/api.h"
#include "core/api/read.h"
#include "core/api/write.h"

namespace ogi::api {

std::string figures_json(std::string_view report) {
  const auto read = read_report(report);
  if (const auto* error = std::get_if<ReadError>(&read)) return write_error(*error);
  return write_figures(std::get<Report>(read));
}

std::string complete_json(std::string_view report) {
  const auto read = read_report(report);
  if (const auto* error = std::get_if<ReadError>(&read)) return write_error(*error);
  return write_completion(complete(std::get<Report>(read)));
}

std::string convert_json(std::string_view report) {
  const auto read = read_report(report);
  if (const auto* error = std::get_if<ReadError>(&read)) return write_error(*error);
  return write_conversion(std::get<Report>(read));
}

std::string aggregate_json(std::string_view options) {
  const auto read = read_options(options);
  if (const auto* error = std::get_if<ReadError>(&read)) return write_error(*error);
  return write_aggregate(std::get<Options>(read).members);
}

std::string same_texts_json(std::string_view options) {
  const auto read = read_options(options);
  if (const auto* error = std::get_if<ReadError>(&read)) return write_error(*error);
  return write_same_texts(std::get<Options>(read).members);
}

std::string compare_json(std::string_view report, std::string_view options) {
  const auto read_opts = read_options(options);
  if (const auto* error = std::get_if<ReadError>(&read_opts)) return write_error(*error);
  const auto read = read_report(report);
  if (const auto* error = std::get_if<ReadError>(&read)) return write_error(*error);
  const auto& opts = std::get<Options>(read_opts);
  return write_comparison(std::get<Report>(read), opts.last_year, opts.members);
}

}  // namespace ogi::api
