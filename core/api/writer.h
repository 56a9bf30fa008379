#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ogi::api {

/// Appends JSON text in one pass, without building a tree of it first (docs/adr/003). Commas are
/// its business, balance is the caller's. Strings must be UTF-8.
class JsonWriter {
 public:
  JsonWriter() { text_.reserve(usual_size); }

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  /// `name` is one of our own: nothing in it needs an escape.
  void key(std::string_view name) {
    text_.append(after_value_ ? ",\"" : "\"");
    text_.append(name);
    text_.append("\":");
    after_value_ = false;
  }
  void value(std::string_view string) {
    text_.append(after_value_ ? ",\"" : "\"");
    escape(string);
    text_.push_back('"');
    after_value_ = true;
  }
  void value(std::int64_t number);
  /// A value that is already JSON text.
  void raw(std::string_view json) {
    separate();
    text_ += json;
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
  void escape(std::string_view string);

  static constexpr std::size_t usual_size = 16384;

  std::string text_;
  bool after_value_ = false;
};

}  // namespace ogi::api
