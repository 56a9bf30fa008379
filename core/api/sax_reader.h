#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/api/read.h"

namespace ogi::api {

class JsonTokens;

/// What the readers of this room share: JSON is taken in as it is read, and no tree of it is built
/// (docs/adr/003). The tokens are nlohmann/json's; everything a reader does not ask for is passed
/// over.
class SaxReader {
 public:
  virtual ~SaxReader() = default;

  /// Runs over the whole text; the error, if there is one, is in error().
  void read(std::string_view json);

  [[nodiscard]] const std::optional<ReadError>& error() const { return error_; }

  // The events, in the order of the text.
  virtual void start_object() {}
  virtual void end_object() {}
  virtual void start_array() {}
  virtual void end_array() {}
  /// The name of the next member; key_ holds it unless this is overridden.
  virtual void key(std::string& name) { key_.swap(name); }
  virtual void string(std::string&) {}
  virtual void number(const std::string& /*digits*/, double /*value*/) {}
  virtual void truth(bool) {}
  virtual void null() {}

 protected:
  /// The first error stands; reading stops with it.
  void fail(const Phrase& why) {
    if (!error_) error_ = why;
  }

  std::string key_;

 private:
  bool take_key(JsonTokens& tokens);
  /// One value, or the beginning of one that holds others; false where there is none.
  bool take_value(JsonTokens& tokens, std::string& open);
  void broken(const JsonTokens& tokens);

  std::string scratch_;
  std::optional<ReadError> error_;
};

}  // namespace ogi::api
