#include "core/api/writer.h"

#include <charconv>

namespace ogi::api {

void JsonWriter::value(std::int64_t number) {
  separate();
  char buffer[24];
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, number);
  text_.append(buffer, end);
  after_value_ = true;
}

void JsonWriter::escape(std::string_view string) {
  std::size_t plain = 0;  // start of what needs no escape
  for (std::size_t i = 0; i < string.size(); ++i) {
    const auto byte = static_cast<unsigned char>(string[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    text_.append(string, plain, i - plain);
    plain = i + 1;
    switch (byte) {
      case '"':
        text_ += "\\\"";
        break;
      case '\\':
        text_ += "\\\\";
        break;
      case '\n':
        text_ += "\\n";
        break;
      case '\r':
        text_ += "\\r";
        break;
      case '\t':
        text_ += "\\t";
        break;
      default: {
        constexpr char hex[] = "0123456789abcdef";
        text_ += "\\u00";
        text_ += hex[byte >> 4U];
        text_ += hex[byte & 0xFU];
      }
    }
  }
  text_.append(string, plain, string.size() - plain);
}

}  // namespace ogi::api
