#include "core/api/write.h"
#include "core/api/writer.h"
#include "core/report/conversion.h"

namespace ogi::api {
namespace {

void write_keys(JsonWriter& json, std::string_view name, std::span<const CellId> cells) {
  json.key(name);
  json.begin_array();
  for (const CellId cell : cells) json.value(cell_key(cell));
  json.end_array();
}

}  // namespace

std::string write_conversion(const Report& report) {
  const Conversion conversion = convert(report);
  JsonWriter json;
  json.begin_object();
  json.member("schema", "ogi-conversion/1");
  json.key("report");
  write_report(json, conversion.report);
  json.key("tables");
  json.begin_array();
  for (const Table table : conversion.tables) json.value(table_key(table));
  json.end_array();
  json.key("moved");
  json.begin_array();
  for (const MovedFigures& moved : conversion.moved) {
    json.begin_object();
    write_keys(json, "from", moved.from);
    write_keys(json, "to", moved.to);
    json.end_object();
  }
  json.end_array();
  json.key("left");
  json.begin_array();
  for (const CellId cell : conversion.left) {
    json.begin_object();
    json.member("cell", cell_key(cell));
    json.member("written", report.cells[cell].written);
    json.end_object();
  }
  json.end_array();
  write_keys(json, "open", conversion.open);
  json.end_object();
  return json.take();
}

}  // namespace ogi::api
