#include "tests/core/rules/report_fixture.h"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "core/api/read.h"
#include "core/check/check.h"
#include "core/report/equation.h"
#include "core/rules/registry.h"
#include "tests/core/all_rooms.h"

namespace ogi::test {

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

namespace {

constexpr std::string_view usual_organ = "清溪县水务局";

std::string standard_heading(Section section) {
  return std::string(section_numeral(section)) + "、" + std::string(section_title(section));
}

std::string with_year(std::string text, int year) {
  for (std::size_t at = text.find("{年}"); at != std::string::npos; at = text.find("{年}"))
    text.replace(at, std::string_view("{年}").size(), std::to_string(year));
  return text;
}

void write_sections(Report& report) {
  const auto write = [&report](Section section, std::string text) {
    report.sections[static_cast<std::size_t>(section)] = with_year(std::move(text), *report.year);
  };
  write(Section::preamble,
        "根据《中华人民共和国政府信息公开条例》要求，编制本报告。本报告所列数据的统计期限自{年}"
        "年1月1日起至"
        "{年}年12月31日止。");
  write(Section::one,
        "（一）主动公开情况。我局通过县政府门户网站公开机构职能、水利规划、工程建设等信息，全年主动"
        "公开政府信息36条。\n"
        "（二）依申请公开情况。我局明确专人受理申请，畅通信函和网络渠道，依法规范答复。\n"
        "（三）政府信息管理情况。严格执行发布审查制度，定期清理失效信息，动态更新公开目录。\n"
        "（四）政府信息公开平台建设情况。按照县政府统一安排维护网站专栏，及时检查链接和内容。\n"
        "（五）监督保障情况。由局办公室负责日常工作，组织业务培训1次，未发生责任追究情形。");
  for (const Section section : {Section::two, Section::three, Section::four}) write(section, "");
  // Last year's report is of an odd year; nobody writes the same of two years.
  write(
      Section::five,
      *report.year % 2 == 0
          ? "存在的主要问题：一是部分信息更新不够及时；二是政策解读的形式比较单一。\n"
            "改进措施：一是完善信息更新台账，逐项明确时限；二是增加图解和问答，方便群众理解。"
          : "存在的主要问题：公开专栏的分类不够清楚，群众查找河道管护、农田灌溉方面的内容不方便。\n"
            "改进措施：按照群众办事的需要重新设置专栏，每季度检查一次，听取村组意见。");
  write(Section::six, report.requests_edition == Edition::notice_2021
                          ? "{年}年我局未收取政府信息公开信息处理费。没有其他需要报告的事项。"
                          : "没有其他需要报告的事项。");
}

/// Leaves exactly the cells of `edition` in `table`, those that were absent at 0.
void use_edition(Report& report, Table table, Edition edition) {
  const std::span<const CellId> cells = cells_of(edition, table);
  for (CellId cell = 0; cell < cell_count; ++cell) {
    if (table_of(cell) != table) continue;
    const bool stands = std::find(cells.begin(), cells.end(), cell) != cells.end();
    if (!stands) report.cells[cell] = {};
    if (stands && report.value(cell).meaning == Meaning::absent) report.write(cell, "0");
  }
  if (table == Table::disclosure) report.disclosure_edition = edition;
  if (table == Table::requests) report.requests_edition = edition;
}

void remove_cells(Report& report, Table table) {
  for (CellId cell = 0; cell < cell_count; ++cell) {
    if (table_of(cell) == table) report.cells[cell] = {};
  }
}

std::optional<Table> table_of_key(std::string_view key) {
  for (const Table table : all_tables) {
    if (table_key(table) == key) return table;
  }
  return std::nullopt;
}

/// `\n` in a fence, where a line is one value, is a line break.
std::string with_line_breaks(std::string text) {
  for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n"))
    text.replace(at, 2, "\n");
  return text;
}

bool is_row_key(std::string_view key) {
  const auto matches = [key](const auto& row) { return row.key == key; };
  for (const Edition edition : all_editions) {
    const auto disclosure = disclosure_rows(edition);
    const auto requests = request_rows(edition);
    if (std::any_of(disclosure.begin(), disclosure.end(), matches) ||
        std::any_of(requests.begin(), requests.end(), matches))
      return true;
  }
  const auto blocks = review_blocks();
  return std::any_of(blocks.begin(), blocks.end(), matches);
}

bool is_column_key(Table table, std::string_view key) {
  const std::string ending = "." + std::string(key);
  for (CellId cell = 0; cell < cell_count; ++cell) {
    if (table_of(cell) == table && cell_key(cell).ends_with(ending)) return true;
  }
  return false;
}

/// One key, or the cells of the report's editions that a pattern `requests.granted.*` stands for.
std::vector<CellId> cells_named(const Report& report, std::string_view name) {
  if (!name.ends_with(".*")) {
    const auto cell = find_cell(name);
    return cell ? std::vector{*cell} : std::vector<CellId>{};
  }
  const std::string_view beginning = name.substr(0, name.size() - 1);
  std::vector<CellId> cells;
  for (const Table table : all_tables) {
    for (const CellId cell : cells_of(report.edition_of(table), table)) {
      if (cell_key(cell).starts_with(beginning)) cells.push_back(cell);
    }
  }
  return cells;
}

/// Applies the lines of one fence to a report.
class Reader {
 public:
  Reader(Example& example, Report& report) : example_(example), report_(report) {}

  void read(std::string_view line) {
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) return fail(line, "has no =");
    const std::string key = trimmed(line.substr(0, equals));
    const std::string value = trimmed(line.substr(equals + 1));
    if (!set_field(key, value) && !set_part(key, value) && !set_cells(key, value))
      fail(line, "is not understood");
  }

  void finish() {
    if (recompute_) recompute_totals(report_, stated_);
  }

 private:
  void fail(std::string_view line, std::string_view what) {
    example_.error = "line '" + std::string(line) + "' " + std::string(what);
  }

  bool set_field(const std::string& key, const std::string& value) {
    const bool absent = value == "absent";
    if (key == "title") {
      report_.title = absent ? std::nullopt : std::optional(value);
    } else if (key == "organ") {
      report_.organ = absent ? "" : value;
    } else if (key == "year") {
      int year = 0;
      std::from_chars(value.data(), value.data() + value.size(), year);
      report_.year = absent ? std::nullopt : std::optional(year);
    } else if (key == "period") {
      if (absent) {
        report_.period.reset();
        return true;
      }
      const auto from = parse_iso_date(std::string_view(value).substr(0, 10));
      const auto to =
          value.size() == 22 ? parse_iso_date(std::string_view(value).substr(12)) : std::nullopt;
      if (!from || !to) return false;
      report_.period = Period{*from, *to};
    } else if (key == "published") {
      report_.published = absent ? std::nullopt : parse_iso_date(value);
      return absent || report_.published;
    } else if (key == "today") {
      example_.today = parse_iso_date(value);
      return example_.today.has_value();
    } else if (key == "totals") {
      recompute_ = value == "recompute";
      return recompute_ || value == "keep";
    } else {
      return false;
    }
    return true;
  }

  bool set_part(const std::string& key, const std::string& value) {
    if (key == "headings") return set_headings(value);
    if (key == "tables" && value == "absent") {
      report_.tables.reset();
      return true;
    }
    const std::size_t dot = key.find('.');
    if (dot == std::string::npos) return false;
    const std::string kind = key.substr(0, dot);
    const std::string which = key.substr(dot + 1);
    if (kind == "edition") {
      const auto table = table_of_key(which);
      const auto edition = edition_of_key(value);
      if (!table || !edition) return false;
      use_edition(report_, *table, *edition);
      return true;
    }
    if (kind == "section") {
      const auto section = section_of_key(which);
      if (!section) return false;
      report_.sections[static_cast<std::size_t>(*section)] =
          value == "absent" ? std::nullopt : std::optional(with_line_breaks(value));
      return true;
    }
    if (kind == "heading") return set_heading(which, value);
    if (kind == "table") return set_table(which, value);
    return false;
  }

  bool set_headings(const std::string& value) {
    if (value == "absent") {
      report_.headings.reset();
      return true;
    }
    report_.headings.emplace();
    std::istringstream keys(value);
    for (std::string key; keys >> key;) {
      const auto section = section_of_key(key);
      if (!section) return false;
      report_.headings->push_back({*section, standard_heading(*section)});
    }
    return true;
  }

  bool set_heading(std::string_view which, const std::string& value) {
    const auto section = section_of_key(which);
    if (!section) return false;
    for (Heading& heading : *report_.headings) {
      if (heading.section == *section) heading.text = value;
    }
    return true;
  }

  bool set_table(std::string_view which, const std::string& value) {
    const std::size_t dot = which.find('.');
    const auto table = table_of_key(which.substr(0, dot));
    if (!table || dot == std::string_view::npos) return false;
    TableFacts& facts = (*report_.tables)[static_cast<std::size_t>(*table)];
    const std::string_view what = which.substr(dot + 1);
    if (what == "source") {
      const auto source = table_source_of_key(value);
      if (!source) return false;
      facts.source = *source;
      if (*source == TableSource::none || *source == TableSource::picture)
        remove_cells(report_, *table);
      return true;
    }
    if (what != "problem") return false;
    std::istringstream words(value);
    std::string kind;
    std::string where;
    words >> kind >> where;
    const auto problem = shape_problem_of_key(kind);
    if (!problem) return false;
    TableProblem entry{.kind = *problem, .row = {}, .column = {}, .text = {}};
    if (is_row_key(where)) {
      entry.row = where;
      words >> entry.text;
    } else if (is_column_key(*table, where)) {
      entry.column = where;
    } else {
      entry.text = where;
    }
    facts.problems.push_back(std::move(entry));
    return true;
  }

  bool set_cells(const std::string& key, const std::string& value) {
    const std::vector<CellId> cells = cells_named(report_, key);
    for (const CellId cell : cells) {
      if (value == "absent") {
        report_.cells[cell] = {};
      } else {
        report_.write(cell, value);
      }
      stated_.push_back(cell);
    }
    return !cells.empty();
  }

  Example& example_;
  Report& report_;
  std::vector<CellId> stated_;
  bool recompute_ = false;
};

std::vector<std::string> expanded_places(const Report& report, std::string_view list) {
  std::vector<std::string> places;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    const std::string place(list.substr(0, comma));
    list.remove_prefix(std::min(comma + 1, list.size()));
    if (!place.ends_with(".*")) {
      places.push_back(place);
      continue;
    }
    for (const CellId cell : cells_named(report, place)) places.emplace_back(cell_key(cell));
  }
  std::sort(places.begin(), places.end());
  return places;
}

}  // namespace

std::string messages_of(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings)
    text += std::string(finding.rule->code) + ": " + render(finding.message, Language::zh) + "\n";
  return text;
}

std::vector<Finding> findings_of(const char* code, const Report& report) {
  const Rule* only[] = {find_rule(code)};
  return check_report(report, {}, only).findings;
}

Report consistent_report(Edition edition) {
  return consistent_report(edition, edition == Edition::notice_2021 ? 2024 : 2020);
}

Report consistent_report(Edition edition, int year) {
  Report report;
  report.organ = usual_organ;
  report.year = year;
  report.title = report.organ + std::to_string(*report.year) + "年政府信息公开工作年度报告";
  report.period = Period{{*report.year, 1, 1}, {*report.year, 12, 31}};
  report.published = Date{*report.year + 1, 1, 15};
  report.headings.emplace();
  for (const Section section : all_sections) {
    if (section != Section::preamble)
      report.headings->push_back({section, standard_heading(section)});
  }
  report.tables.emplace();
  for (const Table table : all_tables) {
    report.tables->push_back({.table = table, .source = TableSource::grid, .problems = {}});
    use_edition(report, table, edition);
  }
  write_sections(report);
  return report;
}

void recompute_totals(Report& report, const std::vector<CellId>& keep) {
  // Rows before results would add up a total column that is not yet there; results work column by
  // column, and the row of the results is added up after them.
  for (const EquationKind kind : {EquationKind::row_total, EquationKind::results,
                                  EquationKind::row_total, EquationKind::review_total}) {
    for (const Equation& equation : equations_of(report.edition_of(Table::requests))) {
      if (equation.kind != kind) continue;
      const CellId total = equation.left.front();
      if (std::find(keep.begin(), keep.end(), total) != keep.end()) continue;
      std::int64_t sum = 0;
      for (const CellId part : equation.right) sum += report.value(part).number.units;
      report.write(total, std::to_string(sum));
    }
  }
}

namespace {

void apply(const std::string& body, Example& example, Report& report) {
  Reader reader(example, report);
  std::istringstream lines(body);
  for (std::string line; std::getline(lines, line);) {
    if (!trimmed(line).empty()) reader.read(line);
  }
  reader.finish();
}

/// `disclosure.penalties.decisions = 21 source`
void read_figure(const std::string& line, Example& example) {
  std::istringstream words(line);
  std::string key;
  std::string equals;
  GivenFigure figure;
  words >> key >> equals >> figure.value >> figure.source;
  const auto cell = find_cell(key);
  if (!cell || equals != "=") {
    example.error = "line '" + line + "' is not understood";
    return;
  }
  figure.cell = *cell;
  example.figures.push_back(std::move(figure));
}

void read_settings(const std::string& json, Example& example) {
  auto options = read_options(R"({"settings":)" + json + "}");
  if (const auto* error = std::get_if<ReadError>(&options)) {
    example.error = render(*error, Language::en);
    return;
  }
  example.settings_json = json;
  example.settings =
      std::make_shared<const Settings>(std::move(*std::get<Options>(options).settings));
}

/// A correct report without text: what organs of one run have to say is never the same.
Report untold_report(Edition edition) {
  Report report = consistent_report(edition);
  report.sections = {};
  return report;
}

}  // namespace

Example parse_example(std::string_view info, std::string_view body) {
  Example example;
  std::string expected;
  std::istringstream words{std::string(info)};
  for (std::string word; words >> word;) {
    if (word.starts_with("expect=")) {
      expected = word.substr(7);
    } else if (word.starts_with("edition=") && edition_of_key(word.substr(8))) {
      example.edition = *edition_of_key(word.substr(8));
    } else if (word == "partial") {
      example.partial = true;
    } else {
      example.error = "unknown word '" + word + "' after ```report";
    }
  }
  example.report = consistent_report(example.edition);
  std::istringstream lines{std::string(body)};
  std::string own;
  std::string of_last_year;
  std::vector<std::string> of_members;
  std::vector<std::string> of_peers;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("last_year.")) {
      of_last_year += line.substr(10) + "\n";
    } else if (line.starts_with("member.") && !of_members.empty()) {
      of_members.back() += line.substr(7) + "\n";
    } else if (line.starts_with("member = ")) {
      of_members.push_back("organ = " + line.substr(9) + "\n");
    } else if (line.starts_with("peer.") && !of_peers.empty()) {
      of_peers.back() += line.substr(5) + "\n";
    } else if (line.starts_with("peer = ")) {
      of_peers.push_back("organ = " + line.substr(7) + "\n");
    } else if (line.starts_with("figure.")) {
      read_figure(line.substr(7), example);
    } else if (line.starts_with("settings = ")) {
      read_settings(line.substr(11), example);
    } else if (line.starts_with("roster = ")) {
      std::istringstream names(line.substr(9));
      for (std::string name; names >> name;) example.roster.push_back(name);
    } else {
      own += line + "\n";
    }
  }
  apply(own, example, example.report);
  if (!of_last_year.empty()) {
    example.last_year = consistent_report(example.edition, example.report.year.value_or(2024) - 1);
    example.last_year->organ = example.report.organ;
    apply(of_last_year, example, *example.last_year);
  }
  for (const std::string& of_member : of_members)
    apply(of_member, example, example.members.emplace_back(untold_report(example.edition)));
  for (const std::string& of_peer : of_peers)
    apply(of_peer, example, example.peers.emplace_back(untold_report(example.edition)));
  example.expected = expanded_places(example.report, expected);
  return example;
}

std::string place_name(const Place& place, const Report& report) {
  const std::string section(section_key(place.section));
  switch (place.kind) {
    case PlaceKind::cell:
      return std::string(cell_key(place.cell));
    case PlaceKind::text:
      return "section." + section + ":" +
             report.section(place.section)->substr(place.start, place.end - place.start);
    case PlaceKind::heading:
      return "heading." + section;
    case PlaceKind::table: {
      std::string name = "table." + std::string(table_key(place.table));
      if (!place.row.empty()) name += ".row." + place.row;
      if (!place.column.empty()) name += ".column." + place.column;
      return name;
    }
    case PlaceKind::member:
      return "member." + std::to_string(place.member);
    case PlaceKind::field:
      return "field." + std::string(field_key(place.field));
  }
  return {};
}

std::vector<std::string> place_names(const std::vector<Finding>& findings, const Report& report) {
  std::vector<std::string> names;
  for (const Finding& finding : findings) {
    if (finding.places.empty()) names.emplace_back("report");
    for (const Place& place : finding.places) names.push_back(place_name(place, report));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace ogi::test
