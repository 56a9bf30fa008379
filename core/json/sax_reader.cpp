#include "core/json/sax_reader.h"

#include <nlohmann/json.hpp>

namespace ogi {
namespace {

// nlohmann's parser builds its error messages with printf, which is 8 KB of WebAssembly that no
// user would read: so only its lexer is used, and the grammar of RFC 8259 stands here.
using InputAdapter = decltype(nlohmann::detail::input_adapter(std::declval<const char*>(),
                                                              std::declval<const char*>()));
using Lexer = nlohmann::detail::lexer<nlohmann::json, InputAdapter>;
using Token = Lexer::token_type;

}  // namespace

void SaxReader::read(std::string_view json) {
  Lexer lexer(nlohmann::detail::input_adapter(json.data(), json.data() + json.size()));
  std::string open;  // the brackets that are still open
  const auto broken = [&] {
    const std::string at = std::to_string(lexer.get_position().chars_read_total);
    fail("第 " + at + " 个字节处不是有效的 JSON，请检查文件是否完整。",
         "Not valid JSON at byte " + at + "; is the file complete?");
  };
  const auto take_key = [&](Token token) {
    if (token != Token::value_string) return false;
    key(lexer.get_string());
    return lexer.scan() == Token::name_separator;
  };

  Token token = lexer.scan();
  while (!error_) {
    bool opened = false;
    switch (token) {
      case Token::begin_object:
        start_object();
        open.push_back('{');
        token = lexer.scan();
        opened = token != Token::end_object;
        if (opened && !take_key(token)) return broken();
        if (opened) token = lexer.scan();
        break;
      case Token::begin_array:
        start_array();
        open.push_back('[');
        token = lexer.scan();
        opened = token != Token::end_array;
        break;
      case Token::value_string:
        string(lexer.get_string());
        break;
      case Token::value_unsigned:
        number(lexer.get_string(), static_cast<double>(lexer.get_number_unsigned()));
        break;
      case Token::value_integer:
        number(lexer.get_string(), static_cast<double>(lexer.get_number_integer()));
        break;
      case Token::value_float:
        number(lexer.get_string(), lexer.get_number_float());
        break;
      case Token::literal_null:
        null();
        break;
      case Token::literal_true:
      case Token::literal_false:
        break;
      default:
        return broken();
    }
    if (opened) continue;

    // An empty bracket has its end read already; every other value is followed by a comma or an
    // end.
    const bool at_end = token == Token::end_object || token == Token::end_array;
    if (!at_end && !open.empty()) token = lexer.scan();
    while (!open.empty() && token != Token::value_separator) {
      const bool is_object = open.back() == '{';
      if (token != (is_object ? Token::end_object : Token::end_array)) return broken();
      open.pop_back();
      if (is_object) {
        end_object();
      } else {
        end_array();
      }
      if (!open.empty()) token = lexer.scan();
    }
    if (open.empty()) {
      if (lexer.scan() != Token::end_of_input) broken();
      return;
    }
    token = lexer.scan();
    if (open.back() == '{') {
      if (!take_key(token)) return broken();
      token = lexer.scan();
    }
  }
}

}  // namespace ogi
