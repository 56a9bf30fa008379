#pragma once

#include <memory>

#include "core/api/sax_reader.h"

namespace ogi::api {

/// Builds a Report from the events of its JSON, wherever that stands in a text.
class ReportEvents : public SaxReader {
 public:
  /// Once, when the object has ended.
  virtual ReadResult<Report> take() = 0;
};

std::unique_ptr<ReportEvents> report_events();

}  // namespace ogi::api
