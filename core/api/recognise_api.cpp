#include "core/api/api.h"
#include "core/api/read.h"
#include "core/api/write.h"
#include "core/recognise/recognise.h"

namespace ogi::api {

std::string recognise_json(std::string_view document) {
  const auto read = read_document(document);
  if (const auto* error = std::get_if<ReadError>(&read)) return write_error(*error);
  const auto& taken = std::get<Document>(read);
  return write_recognition(recognise_document(taken), taken);
}

std::string claims_json(std::string_view report) {
  const auto read = read_report(report);
  if (const auto* error = std::get_if<ReadError>(&read)) return write_error(*error);
  const auto& taken = std::get<Report>(read);
  return write_claims(read_claims(taken), taken);
}

}  // namespace ogi::api
