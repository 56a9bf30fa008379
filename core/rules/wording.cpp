#include "core/rules/wording.h"

#include <algorithm>

#include "core/text/utf8.h"

namespace ogi {
namespace {

constexpr std::size_t named_cells = 3;
constexpr std::size_t longest_quotation = 30;  // characters

std::string excerpt(std::string_view written) {
  std::string text;
  std::size_t characters = 0;
  for (std::size_t position = 0; position < written.size();) {
    if (++characters > longest_quotation) return text + "…";
    const DecodedCharacter decoded = decode_utf8(written, position);
    position += decoded.length;
    append_utf8(text, decoded.code_point < U' ' ? U' ' : decoded.code_point);
  }
  return text;
}

std::string listed(std::span<const CellId> cells, std::string (*name)(CellId),
                   std::string_view separator, std::string_view more) {
  std::string text;
  for (std::size_t i = 0; i < std::min(cells.size(), named_cells); ++i) {
    if (i > 0) text += separator;
    text += name(cells[i]);
  }
  if (cells.size() > named_cells) text += more;
  return text;
}

}  // namespace

std::string concat(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) text += part;
  return text;
}

std::string section_name_zh(Table table) {
  return concat({"第", section_numeral(static_cast<Section>(section_of(table))), "部分"});
}
std::string section_name_en(Table table) {
  return "section " + std::to_string(section_of(table));
}

std::string date_zh(const Date& date) {
  return concat({std::to_string(date.year), "年", std::to_string(date.month), "月",
                 std::to_string(date.day), "日"});
}

std::string first_cells_zh(std::span<const CellId> cells) {
  return listed(cells, cell_name_zh, "、", "等");
}
std::string first_cells_en(std::span<const CellId> cells) {
  return listed(cells, cell_name_en, ", ", " and others");
}

std::string quoted_zh(std::string_view written) {
  return "“" + excerpt(written) + "”";
}
std::string quoted_en(std::string_view written) {
  return "\"" + excerpt(written) + "\"";
}

std::string signed_number(Decimal number) {
  return (number.is_negative() ? "" : "+") + to_string(number);
}

Message no_cells_reason() {
  return {.zh = "报告中没有表格数据。", .en = "The report has no figures."};
}

}  // namespace ogi
