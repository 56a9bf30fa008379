#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ogi {

/// Appends JSON text in one pass, without building a tree of it first (docs/adr/003). Commas are its business,
/// balance is the caller's. Strings must be UTF-8.
class JsonWriter {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  void key(std::string_view name) {
    separate();
    quote(name);
    text_ += ':';
    after_value_ = false;
  }
  void value(std::string_view string) {
    separate();
    quote(string);
    after_value_ = true;
  }
  void value(std::int64_t number);
  /// A number that is already JSON text.
  void raw_number(std::string_view digits) {
    separate();
    text_ += digits;
    after_value_ = true;
  }

  void member(std::string_view name, std::string_view string) {
    key(name);
    value(string);
  }
  void member(std::string_view name, std::size_t number) {
    key(name);
    value(static_cast<std::int64_t>(number));
  }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void open(char bracket) {
    separate();
    text_ += bracket;
    after_value_ = false;
  }
  void close(char bracket) {
    text_ += bracket;
    after_value_ = true;
  }
  void separate() {
    if (after_value_) text_ += ',';
  }
  void quote(std::string_view string);

  std::string text_;
  bool after_value_ = false;
};

}  // namespace ogi
