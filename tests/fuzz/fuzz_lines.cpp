// Any bytes as a text file: recognised, and the report that comes of it checked.
#include <cstddef>
#include <cstdint>
#include <string>

#include "core/check/check.h"
#include "core/recognise/recognise.h"
#include "core/rules/registry.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ogi::document::Document document;
  document.blocks.emplace_back(
      ogi::document::TextBlock{std::string(reinterpret_cast<const char*>(data), size)});
  const ogi::recognise::Recognition recognition = ogi::recognise::recognise_document(document);
  ogi::check::check_report(recognition.report, {.today = ogi::report::Date{2025, 1, 31}},
                           ogi::rules::all_rules());
  return 0;
}
