#include "core/api/write.h"
#include "core/api/writer.h"
#include "core/rules/applicability.h"
#include "core/rules/registry.h"

namespace ogi::api {
namespace {

constexpr std::string_view rule_codes[] = {"OGI301", "OGI302", "OGI303", "OGI401"};

void write_column(JsonWriter& json, const Column& column) {
  json.begin_object();
  json.member("key", column.key);
  json.member("label", column.label.official);
  if (!column.group.empty()) json.member("group", column.group);
  json.end_object();
}

void write_columns(JsonWriter& json, std::span<const Column> columns) {
  json.key("columns");
  json.begin_array();
  for (const Column& column : columns) write_column(json, column);
  json.end_array();
}

void write_cells(JsonWriter& json, std::string_view name, std::span<const CellId> cells) {
  json.key(name);
  json.begin_array();
  for (const CellId cell : cells) json.value(cell_key(cell));
  json.end_array();
}

std::vector<CellId> run_of(CellId first, std::size_t count) {
  std::vector<CellId> cells;
  for (std::size_t i = 0; i < count; ++i) cells.push_back(static_cast<CellId>(first + i));
  return cells;
}

/// Rows that follow each other under one head with the same columns are one group: 行政处罚 and
/// 行政强制.
void write_disclosure(JsonWriter& json, Edition edition) {
  const std::span<const DisclosureRow> rows = disclosure_rows(edition);
  json.key("disclosure");
  json.begin_object();
  json.key("groups");
  json.begin_array();
  for (std::size_t i = 0; i < rows.size();) {
    json.begin_object();
    json.member("label", rows[i].group);
    write_columns(json, rows[i].columns);
    json.key("rows");
    json.begin_array();
    const std::string_view group = rows[i].group;
    for (; i < rows.size() && rows[i].group == group; ++i) {
      json.begin_object();
      json.member("key", rows[i].key);
      json.member("label", rows[i].label.official);
      write_cells(json, "cells", rows[i].used_cells());
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_requests(JsonWriter& json, Edition edition) {
  json.key("requests");
  json.begin_object();
  write_columns(json, applicant_columns());
  json.key("rows");
  json.begin_array();
  for (const RequestRow& row : request_rows(edition)) {
    json.begin_object();
    json.member("key", row.key);
    json.member("label", row.label.official);
    if (!row.group.empty()) json.member("group", row.group);
    if (!row.super.empty()) json.member("super", row.super);
    write_cells(json, "cells", run_of(row.first, applicant_count));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_review(JsonWriter& json) {
  json.key("review");
  json.begin_object();
  write_columns(json, outcome_columns());
  json.key("blocks");
  json.begin_array();
  for (const ReviewBlock& block : review_blocks()) {
    json.begin_object();
    json.member("key", block.key);
    json.member("label", block.label.official);
    if (!block.group.empty()) json.member("group", block.group);
    write_cells(json, "cells", run_of(block.first, outcome_count));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_equations(JsonWriter& json, Edition edition, Language language) {
  json.key("equations");
  json.begin_array();
  for (const Equation& equation : equations_of(edition)) {
    json.begin_object();
    json.member("id", equation_id(equation));
    json.member("rule", rule_codes[static_cast<std::size_t>(equation.kind)]);
    json.member("label",
                language == Language::en ? equation_name_en(equation) : equation_name_zh(equation));
    write_cells(json, "left", equation.left);
    write_cells(json, "right", equation.right);
    json.end_object();
  }
  json.end_array();
}

void write_year(JsonWriter& json, std::string_view name, int year) {
  json.key(name);
  json.value(static_cast<std::int64_t>(year));
}

void write_rule(JsonWriter& json, const Rule& rule, Language language) {
  json.begin_object();
  json.member("rule", rule.code);
  json.member("slug", rule.slug);
  json.member("severity", severity_key(rule.severity));
  json.member("title", language == Language::en ? rule.title_en : rule.title_zh);
  json.key("basis");
  json.begin_array();
  for (const Basis basis : rule.basis)
    json.value(language == Language::en ? basis_name_en(basis) : basis_name_zh(basis));
  json.end_array();
  json.key("editions");
  json.begin_array();
  if (rule.editions != Editions::notice_2021) json.value(edition_key(Edition::trial_2019));
  if (rule.editions != Editions::trial_2019) json.value(edition_key(Edition::notice_2021));
  json.end_array();
  json.key("years");
  json.begin_object();
  if (rule.years.from) write_year(json, "from", *rule.years.from);
  if (rule.years.to) write_year(json, "to", *rule.years.to);
  json.end_object();
  json.member("organs", organs_key(rule.organs));
  if (!rule.province.empty()) json.member("province", rule.province);
  const Phrase applicability = applicability_of(rule);
  if (!applicability.empty()) json.member("applies_to", render(applicability, language));
  json.end_object();
}

}  // namespace

std::string write_catalogue(Language language) {
  JsonWriter json;
  json.begin_object();
  json.member("schema", "ogi-catalogue/1");
  json.member("version", OGI_VERSION);
  json.member("language", language == Language::en ? "en" : "zh-CN");
  json.key("rules");
  json.begin_array();
  for (const Rule* rule : all_rules()) write_rule(json, *rule, language);
  json.end_array();
  json.key("forms");
  json.begin_object();
  for (const Edition edition : all_editions) {
    json.key(edition_key(edition));
    json.begin_object();
    json.member("notice", notice_of(edition));
    write_disclosure(json, edition);
    write_requests(json, edition);
    write_review(json);
    write_equations(json, edition, language);
    json.end_object();
  }
  json.end_object();
  json.end_object();
  return json.take();
}

}  // namespace ogi::api
