#include <vector>

#include "core/json/sax_reader.h"

namespace ogi {
namespace {

class ReportReader final : public SaxReader {
 public:
  [[nodiscard]] Report& report() { return report_; }
  [[nodiscard]] bool is_report() const { return is_report_ && has_cells_; }

  bool start_object(std::size_t) override {
    switch (where()) {
      case Where::nowhere:
        path_.push_back(Where::report);
        break;
      case Where::report:
        path_.push_back(object_named(key_));
        break;
      case Where::headings:
        heading_ = {Section::preamble, {}};
        path_.push_back(Where::heading);
        break;
      case Where::tables:
        report_.tables->push_back({});
        path_.push_back(Where::table);
        break;
      case Where::problems:
        report_.tables->back().problems.push_back({});
        path_.push_back(Where::problem);
        break;
      default:
        path_.push_back(Where::elsewhere);
    }
    return true;
  }

  bool end_object() override {
    if (where() == Where::heading) report_.headings->push_back(std::move(heading_));
    if (where() == Where::period) take_period();
    path_.pop_back();
    return true;
  }

  bool start_array(std::size_t) override {
    if (where() == Where::report && key_ == "headings") {
      report_.headings.emplace();
      path_.push_back(Where::headings);
    } else if (where() == Where::report && key_ == "tables") {
      report_.tables.emplace();
      path_.push_back(Where::tables);
    } else if (where() == Where::table && key_ == "problems") {
      path_.push_back(Where::problems);
    } else if (path_.empty()) {
      return false;
    } else {
      path_.push_back(Where::elsewhere);
    }
    return true;
  }
  bool end_array() override {
    path_.pop_back();
    return true;
  }

  bool key(string_t& name) override {
    if (where() == Where::cells) {
      const auto cell = find_cell(name, next_cell_);
      if (!cell) {
        return fail("cells 中的“" + name + "”不是表中的单元格，请对照单元格清单改正。",
                    "\"" + name + "\" in cells is no cell of the form; see the list of cell keys.");
      }
      cell_ = *cell;
      next_cell_ = static_cast<CellId>(cell_ + 1);
    } else {
      key_.swap(name);
    }
    return true;
  }

  bool string(string_t& text) override {
    switch (where()) {
      case Where::report:
        return take_fact(text);
      case Where::cells:
        report_.write(cell_, text);
        break;
      case Where::sections:
        if (const auto section = section_of_key(key_))
          report_.sections[static_cast<std::size_t>(*section)] = std::move(text);
        break;
      case Where::editions:
        return take_edition(text);
      case Where::period:
        return take_day(key_ == "from" ? from_ : to_, text);
      case Where::heading:
        if (key_ == "text") heading_.text = std::move(text);
        if (key_ == "section") heading_.section = section_of_key(text).value_or(Section::preamble);
        break;
      case Where::table:
        take_table_fact(text);
        break;
      case Where::problem:
        take_problem_fact(text);
        break;
      default:
        break;
    }
    return true;
  }

  bool number_integer(number_integer_t value) override { return take_number(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return take_number(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& digits) override { return take_number(digits); }
  bool null() override {
    if (where() == Where::cells) report_.write(cell_, {});
    return true;
  }

 private:
  enum class Where : std::uint8_t {
    nowhere,
    elsewhere,
    report,
    cells,
    sections,
    editions,
    period,
    headings,
    heading,
    tables,
    table,
    problems,
    problem
  };

  [[nodiscard]] Where where() const { return path_.empty() ? Where::nowhere : path_.back(); }

  Where object_named(std::string_view name) {
    if (name == "cells") {
      has_cells_ = true;
      return Where::cells;
    }
    if (name == "sections") return Where::sections;
    if (name == "editions") return Where::editions;
    if (name == "period") return Where::period;
    return Where::elsewhere;
  }

  bool take_fact(std::string& text) {
    if (key_ == "schema") is_report_ = text == "ogi-report/1";
    if (key_ == "organ") report_.organ = std::move(text);
    if (key_ == "title") report_.title = std::move(text);
    if (key_ == "published") return take_day(report_.published, text);
    return true;
  }

  bool take_number(std::string digits) {
    if (where() == Where::cells) report_.write(cell_, digits);
    if (where() == Where::report && key_ == "year") {
      if (digits.size() != 4) {
        return fail("year“" + digits + "”不是四位年份。", "The year \"" + digits + "\" has not four digits.");
      }
      report_.year = std::stoi(digits);
    }
    return true;
  }

  bool take_edition(const std::string& text) {
    const auto edition = edition_of_key(text);
    if (!edition) {
      return fail("editions 中的“" + text + "”不是表格版本，应为 2019 或 2021。",
                  "\"" + text + "\" in editions is no edition; it must be 2019 or 2021.");
    }
    if (key_ == "disclosure") report_.disclosure_edition = edition;
    if (key_ == "requests") report_.requests_edition = edition;
    return true;
  }

  bool take_day(std::optional<Date>& day, const std::string& text) {
    day = parse_iso_date(text);
    if (day) return true;
    return fail(key_ + "“" + text + "”不是有效日期，应写成 2025-01-17 的样式。",
                "\"" + text + "\" of " + key_ + " is not a date; write it as 2025-01-17.");
  }

  void take_period() {
    if (from_ && to_) report_.period = Period{*from_, *to_};
  }

  void take_table_fact(const std::string& text) {
    TableFacts& facts = report_.tables->back();
    if (key_ == "table") {
      for (const Table table : all_tables) {
        if (table_key(table) == text) facts.table = table;
      }
    }
    if (key_ == "source") facts.source = table_source_of_key(text).value_or(TableSource::none);
  }

  void take_problem_fact(std::string& text) {
    TableProblem& problem = report_.tables->back().problems.back();
    if (key_ == "kind") problem.kind = shape_problem_of_key(text).value_or(ShapeProblem::row_unknown);
    if (key_ == "row") problem.row = std::move(text);
    if (key_ == "column") problem.column = std::move(text);
    if (key_ == "text") problem.text = std::move(text);
  }

  Report report_;
  std::vector<Where> path_;
  CellId cell_ = 0;
  CellId next_cell_ = 0;
  Heading heading_{Section::preamble, {}};
  std::optional<Date> from_;
  std::optional<Date> to_;
  bool is_report_ = false;
  bool has_cells_ = false;
};

}  // namespace

ReadResult<Report> read_report(std::string_view json) {
  ReportReader reader;
  reader.read(json);
  if (reader.error()) return *reader.error();
  if (!reader.is_report()) {
    return ReadError{"输入不是 ogi-report/1 格式的 JSON：须有 schema 和 cells。",
                     "The input is not JSON of schema ogi-report/1: it needs schema and cells."};
  }
  return std::move(reader.report());
}

}  // namespace ogi
