#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/api/read.h"
#include "core/api/shapes.h"

namespace ogi::api {

/// What the readers of this room share: JSON is taken in as nlohmann/json parses it, and no tree of
/// it is built (docs/adr/131). What a reader does not ask for is passed over, if the shape allows
/// it.
class SaxReader {
 public:
  virtual ~SaxReader() = default;

  /// Runs over the whole text, which must have the shape; the error, if there is one, is in
  /// error().
  void read(std::string_view json, ShapeNumber shape);

  [[nodiscard]] const std::optional<ReadError>& error() const { return error_; }

  // The events, in the order of the text. A string may be moved from.
  virtual void start_object() {}
  virtual void end_object() {}
  virtual void start_array() {}
  virtual void end_array() {}
  /// The name of the next member; key_ holds it unless this is overridden.
  virtual void key(std::string& name) { key_.swap(name); }
  virtual void string(std::string&) {}
  /// `digits` as they are written, but for an integer's sign of zero.
  virtual void number(std::string_view /*digits*/, double /*value*/) {}
  virtual void truth(bool) {}
  virtual void null() {}

  /// The first error stands; reading stops with it.
  void fail(const Phrase& why) {
    if (!error_) error_ = why;
  }

 protected:
  std::string key_;

 private:
  std::optional<ReadError> error_;
};

}  // namespace ogi::api
