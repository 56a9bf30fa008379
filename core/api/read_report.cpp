#include <vector>

#include "core/api/note_events.h"
#include "core/api/report_events.h"
#include "core/api/shapes_generated.h"
#include "core/text/decimal.h"

namespace ogi::api {
namespace {

class ReportReader final : public ReportEvents {
 public:
  ReadResult<Report> take() override {
    if (error()) return *error();
    if (!is_report_ || !has_cells_) {
      return ReadError{"输入不是 ogi-report/1 格式的 JSON：须有 schema 和 cells。",
                       "The input is not JSON of schema ogi-report/1: it needs schema and cells."};
    }
    report_.tell_editions_by_cells();
    return std::move(report_);
  }

  void start_object() override {
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
      case Where::notes:
        note_.begin();
        path_.push_back(Where::note);
        break;
      default:
        path_.push_back(Where::elsewhere);
    }
  }

  void end_object() override {
    if (where() == Where::heading) report_.headings->push_back(std::move(heading_));
    if (where() == Where::period) take_period();
    if (where() == Where::note) note_.end_into(report_.notes);
    path_.pop_back();
  }

  void start_array() override {
    if (where() == Where::report && key_ == "headings") {
      report_.headings.emplace();
      path_.push_back(Where::headings);
    } else if (where() == Where::report && key_ == "tables") {
      report_.tables.emplace();
      path_.push_back(Where::tables);
    } else if (where() == Where::table && key_ == "problems") {
      path_.push_back(Where::problems);
    } else if (where() == Where::report && key_ == "notes") {
      path_.push_back(Where::notes);
    } else if (where() == Where::note) {
      path_.push_back(key_ == "pages"   ? Where::note_pages
                      : key_ == "parts" ? Where::note_parts
                                        : Where::elsewhere);
    } else {
      path_.push_back(Where::elsewhere);
    }
  }
  void end_array() override { path_.pop_back(); }

  void key(std::string& name) override {
    if (where() == Where::cells) {
      const auto cell = find_cell(name, next_cell_);
      if (!cell) {
        fail(Phrase("cells 中的“{0}”不是表中的单元格，请对照单元格清单改正。",
                    "\"{0}\" in cells is no cell of the form; see the list of cell keys.")
                 .text(name));
        return;
      }
      if (report_.value(*cell).meaning != Meaning::absent) {
        fail(Phrase("cells 中的“{0}”写了两次，请只留一个。",
                    "\"{0}\" stands twice in cells; leave one of them.")
                 .text(name));
        return;
      }
      // By rows or by columns, the next one is most often as far on as this one was.
      next_cell_ = static_cast<CellId>(*cell + (*cell - cell_));
      cell_ = *cell;
    } else {
      key_.swap(name);
    }
  }

  void string(std::string& text) override {
    switch (where()) {
      case Where::report:
        take_fact(text);
        break;
      case Where::cells:
        report_.write(cell_, text);
        break;
      case Where::sections:
        if (const auto section = section_of_key(key_))
          report_.sections[static_cast<std::size_t>(*section)] = std::move(text);
        break;
      case Where::editions:
        take_edition(text);
        break;
      case Where::period:
        take_day(key_ == "from" ? from_ : to_, text);
        break;
      case Where::heading:
        if (key_ == "text") {
          heading_.text = std::move(text);
        } else if (key_ == "section") {
          heading_.section = section_of_key(text).value_or(Section::preamble);
        }
        break;
      case Where::table:
        take_table_fact(text);
        break;
      case Where::problem:
        take_problem_fact(text);
        break;
      case Where::note:
        note_.string(key_, text);
        break;
      case Where::note_parts:
        note_.part(text);
        break;
      default:
        break;
    }
  }

  void number(std::string_view digits, double value) override {
    if (where() == Where::note) note_.number(key_, value);
    if (where() == Where::note_pages) note_.page(value);
    if (where() == Where::cells) report_.write(cell_, digits);
    if (where() == Where::report && key_ == "year") take_year(digits);
  }
  void null() override {
    if (where() == Where::cells) report_.write(cell_, {});
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
    problem,
    notes,
    note,
    note_pages,
    note_parts
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

  void take_fact(const std::string& text) {
    if (key_ == "schema") is_report_ = text == "ogi-report/1";
    if (key_ == "organ") report_.organ = text;
    if (key_ == "title") report_.title = text;
    if (key_ == "published") take_day(report_.published, text);
  }

  void take_year(std::string_view digits) {
    if (digits.size() == 4 && parse_decimal(digits)) {
      report_.year = static_cast<int>(parse_decimal(digits)->units);
    } else {
      fail(Phrase("year“{0}”不是四位年份。", "The year \"{0}\" has not four digits.").text(digits));
    }
  }

  void take_edition(const std::string& text) {
    const auto edition = edition_of_key(text);
    if (!edition) {
      fail(Phrase("editions 中的“{0}”不是表格版本，应为 2019 或 2021。",
                  "\"{0}\" in editions is no edition; it must be 2019 or 2021.")
               .text(text));
      return;
    }
    if (key_ == "disclosure") report_.disclosure_edition = edition;
    if (key_ == "requests") report_.requests_edition = edition;
  }

  void take_day(std::optional<Date>& day, const std::string& text) {
    day = parse_iso_date(text);
    if (day) return;
    fail(Phrase("{1}“{0}”不是有效日期，应写成 2025-01-17 的样式。",
                "\"{0}\" of {1} is not a date; write it as 2025-01-17.")
             .text(text)
             .text(key_));
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

  void take_problem_fact(const std::string& text) {
    TableProblem& problem = report_.tables->back().problems.back();
    if (key_ == "kind")
      problem.kind = shape_problem_of_key(text).value_or(ShapeProblem::row_unknown);
    if (key_ == "row") problem.row = text;
    if (key_ == "column") problem.column = text;
    if (key_ == "text") problem.text = text;
  }

  Report report_;
  std::vector<Where> path_;
  CellId cell_ = 0;
  CellId next_cell_ = 0;
  NoteEvents note_;
  Heading heading_{Section::preamble, {}};
  std::optional<Date> from_;
  std::optional<Date> to_;
  bool is_report_ = false;
  bool has_cells_ = false;
};

}  // namespace

std::unique_ptr<ReportEvents> report_events() {
  return std::make_unique<ReportReader>();
}

ReadResult<Report> read_report(std::string_view json) {
  ReportReader reader;
  reader.read(json, report_shape);
  return reader.take();
}

}  // namespace ogi::api
