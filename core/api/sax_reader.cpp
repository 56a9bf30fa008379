#include "core/api/sax_reader.h"

#include "core/api/tokens.h"

namespace ogi::api {

void SaxReader::read(std::string_view json) {
  JsonTokens tokens(json);
  std::string open;  // the ends that the open brackets wait for
  if (!take_value(tokens, open)) return broken(tokens);
  bool first = true;  // nothing stands in the innermost bracket yet
  while (!open.empty() && !error_) {
    const char end = open.back();
    if (tokens.take(end)) {
      open.pop_back();
      if (end == '}') {
        end_object();
      } else {
        end_array();
      }
      first = false;
      continue;
    }
    if (!first && !tokens.take(',')) return broken(tokens);
    if (end == '}' && !take_key(tokens)) return broken(tokens);
    const std::size_t depth = open.size();
    if (!take_value(tokens, open)) return broken(tokens);
    first = open.size() > depth;
  }
  if (!error_ && !tokens.at_end()) broken(tokens);
}

bool SaxReader::take_key(JsonTokens& tokens) {
  if (!tokens.take_string(scratch_)) return false;
  key(scratch_);
  return tokens.take(':');
}

bool SaxReader::take_value(JsonTokens& tokens, std::string& open) {
  switch (tokens.peek()) {
    case '{':
      tokens.take('{');
      open.push_back('}');
      start_object();
      return true;
    case '[':
      tokens.take('[');
      open.push_back(']');
      start_array();
      return true;
    case '"':
      if (!tokens.take_string(scratch_)) return false;
      string(scratch_);
      return true;
    case 'n':
      if (!tokens.take_word("null")) return false;
      null();
      return true;
    case 't':
    case 'f': {
      const bool holds = tokens.peek() == 't';
      if (!tokens.take_word(holds ? "true" : "false")) return false;
      truth(holds);
      return true;
    }
    default:
      if (!tokens.take_number(scratch_)) return false;
      number(scratch_, value_of(scratch_));
      return true;
  }
}

void SaxReader::broken(const JsonTokens& tokens) {
  fail(Phrase("第 {0} 个字节处不是有效的 JSON，请检查文件是否完整。",
              "Not valid JSON at byte {0}; is the file complete?")
           .count(tokens.position()));
}

}  // namespace ogi::api
