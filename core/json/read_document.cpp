#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/json/read.h"

namespace ogi {
namespace {

using Json = nlohmann::json;

std::string string_of(const Json& object, const char* key) {
  const auto member = object.find(key);
  if (member == object.end() || !member->is_string()) return {};
  return member->get<std::string>();
}

double number_of(const Json& object, const char* key) {
  const auto member = object.find(key);
  return member != object.end() && member->is_number() ? member->get<double>() : 0;
}

int span_of(const Json& cell, const char* key) {
  // Spans come from foreign HTML: anything may be in them, the grid cuts what is too wide.
  return static_cast<int>(std::clamp(number_of(cell, key), 1.0, 65534.0));
}

const Json& array_of(const Json& object, const char* key) {
  static const Json none = Json::array();
  const auto member = object.find(key);
  return member != object.end() && member->is_array() ? *member : none;
}

TableBlock read_table(const Json& block) {
  TableBlock table;
  for (const Json& row : array_of(block, "rows")) {
    auto& cells = table.rows.emplace_back();
    if (!row.is_array()) continue;
    for (const Json& cell : row) {
      if (!cell.is_object()) continue;
      cells.push_back({.text = string_of(cell, "text"),
                       .row_span = span_of(cell, "row_span"),
                       .col_span = span_of(cell, "col_span")});
    }
  }
  return table;
}

PageBlock read_page(const Json& block) {
  PageBlock page;
  page.width = number_of(block, "width");
  page.height = number_of(block, "height");
  for (const Json& word : array_of(block, "words")) {
    if (!word.is_object()) continue;
    page.words.push_back({.text = string_of(word, "text"),
                          .x = number_of(word, "x"),
                          .y = number_of(word, "y"),
                          .width = number_of(word, "width"),
                          .height = number_of(word, "height")});
  }
  for (const Json& ruling : array_of(block, "lines")) {
    if (!ruling.is_object()) continue;
    page.rulings.push_back({.x1 = number_of(ruling, "x1"),
                            .y1 = number_of(ruling, "y1"),
                            .x2 = number_of(ruling, "x2"),
                            .y2 = number_of(ruling, "y2")});
  }
  return page;
}

}  // namespace

ReadResult<Document> read_document(std::string_view json) {
  const Json root = Json::parse(json.begin(), json.end(), nullptr, false);
  if (!root.is_object() || string_of(root, "schema") != "ogi-document/1") {
    return ReadError{"输入不是 ogi-document/1 格式的 JSON，请用本工具的读取模块生成。",
                     "The input is not JSON of schema ogi-document/1; make it with the import module."};
  }
  Document document;
  document.title = string_of(root, "title");
  for (const Json& block : array_of(root, "blocks")) {
    const std::string type = block.is_object() ? string_of(block, "type") : std::string();
    if (type == "text") {
      document.blocks.emplace_back(TextBlock{string_of(block, "text")});
    } else if (type == "table") {
      document.blocks.emplace_back(read_table(block));
    } else if (type == "picture") {
      document.blocks.emplace_back(PictureBlock{});
    } else if (type == "page") {
      document.blocks.emplace_back(read_page(block));
    } else {
      // A block of an unknown kind keeps its number: origins count blocks.
      document.blocks.emplace_back(TextBlock{});
    }
  }
  return document;
}

ReadResult<Options> read_options(std::string_view json) {
  Options options;
  if (json.empty()) return options;
  const Json root = Json::parse(json.begin(), json.end(), nullptr, false);
  if (!root.is_object())
    return ReadError{"选项不是 JSON 对象。", "The options are not a JSON object."};
  if (const std::string language = string_of(root, "language"); language == "en")
    options.language = Language::en;
  if (const std::string today = string_of(root, "today"); !today.empty()) {
    options.today = parse_iso_date(today);
    if (!options.today) {
      return ReadError{"选项 today“" + today + "”不是有效日期，请写成 2026-01-31 的样式。",
                       "The option today, \"" + today + "\", is not a date; write it as 2026-01-31."};
    }
  }
  return options;
}

}  // namespace ogi
