#include "tests/core/random_report.h"

#include <array>
#include <string>

#include "core/report/equation.h"
#include "tests/core/all_rooms.h"
#include "tests/core/rules/report_fixture.h"

namespace ogi::test {
namespace {

struct Office {
  const char* organ;
  std::int64_t most_requests;   ///< of one kind of applicant with one result
  std::int64_t most_decisions;  ///< licences, penalties
  bool makes_rules;
};

constexpr std::array offices{
    Office{"清溪县柳河镇人民政府", 2, 50, false},     Office{"清溪县水务局", 10, 500, false},
    Office{"清溪县人民政府", 60, 90'000, false},      Office{"临河市", 400, 900'000, true},
    Office{"东岭省人民政府", 5'000, 9'000'000, true},
};

class Writer {
 public:
  Writer(Report& report, Random& random, const Office& office)
      : report_(report), random_(random), office_(office) {}

  void write_disclosure(Edition edition) {
    for (const DisclosureRow& row : disclosure_rows(edition)) {
      for (const CellId cell : row.used_cells()) write_amount(cell);
      if (row.columns.size() == 3 && quantity_of(row.cells[1]) == Quantity::count)
        write_documents(edition, row);
    }
  }

  void write_requests() {
    const std::span<const RequestRow> rows = request_rows(report_.edition_of(Table::requests));
    for (std::size_t column = 0; column < total_column; ++column) {
      std::int64_t processed = 0;
      for (const RequestRow& row : rows) {
        if (!is_outcome(row)) continue;
        // Most results of most applicants do not occur in a year.
        const std::int64_t count = random_.one_in(4) ? random_.up_to(office_.most_requests) : 0;
        report_.write(row.cell(column), std::to_string(count));
        processed += count;
      }
      const std::int64_t carried_over = random_.up_to(processed);
      const std::int64_t carried_forward = random_.up_to(office_.most_requests / 2);
      write(rows, "carried_over", column, carried_over);
      write(rows, "carried_forward", column, carried_forward);
      write(rows, "received", column, processed + carried_forward - carried_over);
    }
  }

  void write_reviews() {
    for (const ReviewBlock& block : review_blocks()) {
      for (std::size_t column = 0; column + 1 < outcome_count; ++column)
        report_.write(block.cell(column), std::to_string(random_.up_to(office_.most_requests / 5)));
    }
  }

 private:
  static bool is_outcome(const RequestRow& row) {
    return row.key != "received" && row.key != "carried_over" && row.key != "processed" &&
           row.key != "carried_forward";
  }

  void write(std::span<const RequestRow> rows, std::string_view key, std::size_t column,
             std::int64_t count) {
    for (const RequestRow& row : rows) {
      if (row.key == key) report_.write(row.cell(column), std::to_string(count));
    }
  }

  void write_amount(CellId cell) {
    std::string text = std::to_string(random_.up_to(office_.most_decisions));
    if (quantity_of(cell) == Quantity::signed_count && random_.one_in(2)) text.insert(0, "-");
    if (quantity_of(cell) == Quantity::money && random_.one_in(2))
      text += "." + std::to_string(random_.up_to(999'999));
    report_.write(cell, text);
  }

  /// 规章 and 规范性文件: the three figures depend on each other.
  void write_documents(Edition edition, const DisclosureRow& row) {
    const bool none = row.key == "rules" && !office_.makes_rules;
    const std::int64_t made = none ? 0 : random_.up_to(120);
    const std::int64_t second = none ? 0 : random_.up_to(120);
    const std::int64_t older = none ? 0 : random_.up_to(900);
    const std::int64_t third = (edition == Edition::notice_2021 ? made : second) + older;
    report_.write(row.cells[0], std::to_string(made));
    report_.write(row.cells[1], std::to_string(second));
    report_.write(row.cells[2], std::to_string(third));
  }

  Report& report_;
  Random& random_;
  const Office& office_;
};

}  // namespace

CellId cell_of(std::string_view key) {
  return *find_cell(key);
}

std::uint64_t Random::next() {
  state_ += 0x9E3779B97F4A7C15u;
  std::uint64_t value = state_;
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9u;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBu;
  return value ^ (value >> 31);
}

std::int64_t Random::up_to(std::int64_t most) {
  return static_cast<std::int64_t>(next() % (static_cast<std::uint64_t>(most) + 1));
}

Report random_report(Edition edition, Random& random) {
  Report report = consistent_report(edition);
  const Office& office = offices[static_cast<std::size_t>(
      random.up_to(static_cast<std::int64_t>(offices.size()) - 1))];
  report.organ = office.organ;
  report.title = report.organ + std::to_string(*report.year) + "年政府信息公开工作年度报告";
  Writer writer(report, random, office);
  writer.write_disclosure(edition);
  writer.write_requests();
  writer.write_reviews();
  recompute_totals(report);
  return report;
}

}  // namespace ogi::test
