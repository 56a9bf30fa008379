#include "core/api/sax_reader.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <vector>

#include "core/api/shape_guard.h"
#include "core/text/decimal.h"

namespace ogi::api {
namespace {

/// What nlohmann/json's lexer gathers a token in. It adds byte by byte, which the standard
/// library's string does by a call: a tenth of a whole check.
class Token {
 public:
  using value_type = char;

  Token() = default;
  // What the readers of binary formats name, which are not used.
  Token(std::string_view text) : bytes_(text.begin(), text.end()) {}  // NOLINT(*-explicit-*)
  Token(const char* text) : Token(std::string_view(text)) {}          // NOLINT(*-explicit-*)
  Token(const std::string& text) : Token(std::string_view(text)) {}   // NOLINT(*-explicit-*)
  Token(std::size_t count, char byte) : bytes_(count, byte) {}
  void append(const Token& more) {
    bytes_.insert(bytes_.end(), more.bytes_.begin(), more.bytes_.end());
  }

  void clear() { bytes_.clear(); }
  void push_back(char byte) { bytes_.push_back(byte); }
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  /// With a NUL behind it, as the lexer's conversions of numbers expect.
  char* data() {
    bytes_.push_back('\0');
    bytes_.pop_back();
    return bytes_.data();
  }
  [[nodiscard]] std::string_view view() const { return {bytes_.data(), bytes_.size()}; }

 private:
  std::vector<char> bytes_;
};

using Json = nlohmann::basic_json<std::map, std::vector, Token>;
using Parser =
    nlohmann::detail::parser<Json, nlohmann::detail::iterator_input_adapter<const char*>>;

}  // namespace
}  // namespace ogi::api

/// What the library says of broken JSON, which nobody reads: the byte is told in words of our own.
template <>
std::string ogi::api::Parser::exception_message(token_type, const std::string&) {
  return {};
}

namespace ogi::api {
namespace {

/// The events of nlohmann/json's parser for a SaxReader; each says whether to go on.
class ParserEvents final {
 public:
  ParserEvents(SaxReader& reader, ShapeNumber shape) : reader_(reader), guard_(shape) {}

  bool start_object(std::size_t) {
    if (!takes(Kind::object)) return false;
    reader_.start_object();
    return goes_on();
  }
  bool end_object() {
    guard_.close();
    reader_.end_object();
    return goes_on();
  }
  bool start_array(std::size_t) {
    if (!takes(Kind::array)) return false;
    reader_.start_array();
    return goes_on();
  }
  bool end_array() {
    guard_.close();
    reader_.end_array();
    return goes_on();
  }
  bool key(const Token& name) {
    text_ = name.view();
    if (!guard_.key(text_)) return refuse();
    reader_.key(text_);
    return goes_on();
  }
  bool string(const Token& text) {
    if (!takes(Kind::string)) return false;
    text_ = text.view();
    reader_.string(text_);
    return goes_on();
  }
  bool number_integer(Json::number_integer_t value) { return integer(value); }
  bool number_unsigned(Json::number_unsigned_t value) { return integer(value); }
  bool number_float(Json::number_float_t, const Token& digits) {
    if (!takes(Kind::number)) return false;
    reader_.number(digits.view(), text::to_double(digits.view()));
    return goes_on();
  }
  bool boolean(bool holds) {
    if (!takes(Kind::truth)) return false;
    reader_.truth(holds);
    return goes_on();
  }
  bool null() {
    if (!takes(Kind::null)) return false;
    reader_.null();
    return goes_on();
  }
  /// JSON text has none.
  static bool binary(const Json::binary_t&) { return false; }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) {
    reader_.fail(Phrase("第 {0} 个字节处不是有效的 JSON，请检查文件是否完整。",
                        "Not valid JSON at byte {0}; is the file complete?")
                     .count(position));
    return false;
  }

 private:
  template <typename Integer>
  bool integer(Integer value) {
    if (!takes(Kind::number)) return false;
    char digits[24];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
    reader_.number({digits, static_cast<std::size_t>(end - digits)}, static_cast<double>(value));
    return goes_on();
  }

  /// A reader that needs a name no more has taken it out of text_.
  bool takes(Kind kind) { return guard_.value(kind, text_) || refuse(); }
  bool refuse() {
    reader_.fail(guard_.wrong());
    return false;
  }
  [[nodiscard]] bool goes_on() const { return !reader_.error(); }

  SaxReader& reader_;
  ShapeGuard guard_;
  std::string text_;
};

bool is_surrogate(std::string_view escape, char lowest, char highest) {
  const char nibble = static_cast<char>(escape[3] | 0x20);
  return escape.size() >= 6 && escape.starts_with("\\u") && (escape[2] | 0x20) == 'd' &&
         nibble >= lowest && nibble <= highest;
}

/// Escapes of lone surrogates, which JavaScript's strings may hold and Unicode text may not, say
/// U+FFFD in what is returned; it is empty where there are none.
std::string without_lone_surrogates(std::string_view json) {
  std::string mended;
  std::size_t at = 0;
  while ((at = json.find('\\', at)) != std::string_view::npos && at + 6 <= json.size()) {
    const std::string_view rest = json.substr(at);
    const bool high = is_surrogate(rest, '8', 'b');
    if (high && rest.size() >= 12 && is_surrogate(rest.substr(6), 'c', 'f')) {
      at += 12;
    } else if (high || is_surrogate(rest, 'c', 'f')) {
      if (mended.empty()) mended = json;
      std::copy_n("\\ufffd", 6, mended.begin() + static_cast<std::ptrdiff_t>(at));
      at += 6;
    } else {
      at += 2;
    }
  }
  return mended;
}

}  // namespace

void SaxReader::read(std::string_view json, ShapeNumber shape) {
  const std::string mended = without_lone_surrogates(json);
  if (!mended.empty()) json = mended;
  ParserEvents events(*this, shape);
  Json::sax_parse(json.data(), json.data() + json.size(), &events);
}

}  // namespace ogi::api
