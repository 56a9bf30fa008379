#include <cmath>
#include <memory>

#include "core/api/utf16.h"
#include "core/api/write.h"
#include "core/api/writer.h"
#include "core/text/decimal.h"

namespace ogi::api {
namespace {

/// Writes origins, whose byte ranges become UTF-16 ranges of their block.
class OriginWriter {
 public:
  OriginWriter(JsonWriter& json, const Document& document)
      : json_(json), document_(document), positions_(document.blocks.size()) {}

  void write(const Origin& origin) {
    json_.begin_object();
    write_members(origin);
    json_.end_object();
  }

  void write_members(const Origin& origin) {
    if (const auto* text = std::get_if<TextOrigin>(&origin)) {
      Utf16Positions& positions = positions_of(text->block);
      json_.member("block", text->block);
      json_.member("start", positions.at(text->start));
      json_.member("end", positions.at(text->end));
    } else if (const auto* table = std::get_if<TableOrigin>(&origin)) {
      json_.member("block", table->block);
      json_.member("row", table->row);
      json_.member("column", table->column);
    } else {
      const auto& page = std::get<PageOrigin>(origin);
      json_.member("block", page.block);
      write_points("x", page.x);
      write_points("y", page.y);
      write_points("width", page.width);
      write_points("height", page.height);
    }
  }

 private:
  /// To a tenth of a point, which is finer than anyone points.
  void write_points(std::string_view name, double value) {
    const Decimal tenths{std::llround(value * 10), 1};
    json_.key(name);
    json_.raw(to_string(tenths));
  }

  Utf16Positions& positions_of(std::size_t block) {
    if (!positions_[block]) {
      const auto* text = std::get_if<TextBlock>(&document_.blocks[block]);
      positions_[block] = std::make_unique<Utf16Positions>(text ? std::string_view(text->text)
                                                                : std::string_view());
    }
    return *positions_[block];
  }

  JsonWriter& json_;
  const Document& document_;
  std::vector<std::unique_ptr<Utf16Positions>> positions_;
};

void write_tables(JsonWriter& json, const std::vector<TableFacts>& tables) {
  json.key("tables");
  json.begin_array();
  for (const TableFacts& facts : tables) {
    json.begin_object();
    json.member("table", table_key(facts.table));
    json.member("source", table_source_key(facts.source));
    json.key("problems");
    json.begin_array();
    for (const TableProblem& problem : facts.problems) {
      json.begin_object();
      json.member("kind", shape_problem_key(problem.kind));
      if (!problem.row.empty()) json.member("row", problem.row);
      if (!problem.column.empty()) json.member("column", problem.column);
      if (!problem.text.empty()) json.member("text", problem.text);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void write_facts(JsonWriter& json, const Report& report) {
  if (!report.organ.empty()) json.member("organ", report.organ);
  if (report.year) json.member("year", static_cast<std::size_t>(*report.year));
  if (report.title) json.member("title", *report.title);
  if (report.period) {
    json.key("period");
    json.begin_object();
    json.member("from", to_iso_date(report.period->from));
    json.member("to", to_iso_date(report.period->to));
    json.end_object();
  }
  if (report.published) json.member("published", to_iso_date(*report.published));
  json.key("editions");
  json.begin_object();
  if (report.disclosure_edition) json.member("disclosure", edition_key(*report.disclosure_edition));
  if (report.requests_edition) json.member("requests", edition_key(*report.requests_edition));
  json.end_object();
}

}  // namespace

void write_report(JsonWriter& json, const Report& report) {
  json.begin_object();
  json.member("schema", "ogi-report/1");
  write_facts(json, report);
  if (report.headings) {
    json.key("headings");
    json.begin_array();
    for (const Heading& heading : *report.headings) {
      json.begin_object();
      json.member("section", section_key(heading.section));
      json.member("text", heading.text);
      json.end_object();
    }
    json.end_array();
  }
  if (report.tables) write_tables(json, *report.tables);
  if (!report.notes.empty()) write_notes(json, report.notes, std::nullopt);
  json.key("sections");
  json.begin_object();
  for (const Section section : all_sections) {
    if (const auto& text = report.section(section)) json.member(section_key(section), *text);
  }
  json.end_object();
  json.key("cells");
  json.begin_object();
  for (CellId cell = 0; cell < cell_count; ++cell) {
    if (report.value(cell).meaning != Meaning::absent)
      json.member(cell_key(cell), report.cells[cell].written);
  }
  json.end_object();
  json.end_object();
}

std::string write_recognition(const Recognition& recognition, const Document& document) {
  JsonWriter json;
  json.begin_object();
  json.member("schema", "ogi-recognition/1");
  json.key("report");
  write_report(json, recognition.report);

  const Origins& origins = recognition.origins;
  OriginWriter writer(json, document);
  json.key("origins");
  json.begin_object();
  if (origins.title) {
    json.key("title");
    writer.write(*origins.title);
  }
  json.key("headings");
  json.begin_array();
  for (const Origin& origin : origins.headings) writer.write(origin);
  json.end_array();
  json.key("sections");
  json.begin_object();
  for (const Section section : all_sections) {
    const auto& text = recognition.report.section(section);
    const auto& parts = origins.sections[static_cast<std::size_t>(section)];
    if (!text) continue;
    Utf16Positions positions(*text);
    json.key(section_key(section));
    json.begin_array();
    for (const SectionPart& part : parts) {
      json.begin_object();
      json.member("at", positions.at(part.at));
      writer.write_members(part.origin);
      json.end_object();
    }
    json.end_array();
  }
  json.end_object();
  json.key("cells");
  json.begin_object();
  for (CellId cell = 0; cell < cell_count; ++cell) {
    if (!origins.cells[cell]) continue;
    json.key(cell_key(cell));
    writer.write(*origins.cells[cell]);
  }
  json.end_object();
  json.end_object();
  json.end_object();
  return json.take();
}

}  // namespace ogi::api
