#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "core/json/read.h"

namespace ogi {

/// What the readers of this room share: JSON is taken in as it is read, no tree of it is built (docs/adr/003).
/// Everything a reader does not ask for is passed over.
class SaxReader : public nlohmann::json_sax<nlohmann::json> {
 public:
  /// Runs over the whole text; the error, if there is one, is in error().
  void read(std::string_view json) { nlohmann::json::sax_parse(json.begin(), json.end(), this); }

  [[nodiscard]] const std::optional<ReadError>& error() const { return error_; }

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t& name) override {
    key_.swap(name);
    return true;
  }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    const std::string at = std::to_string(position);
    return fail("第 " + at + " 个字节处不是有效的 JSON，请检查文件是否完整。",
                "Not valid JSON at byte " + at + "; is the file complete?");
  }

 protected:
  /// The first error stands; reading stops with it.
  bool fail(std::string zh, std::string en) {
    if (!error_) error_ = ReadError{std::move(zh), std::move(en)};
    return false;
  }

  std::string key_;  ///< the last one read

 private:
  std::optional<ReadError> error_;
};

}  // namespace ogi
