// A report moved into the edition of the form that its year must use.
#include "core/report/conversion.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/core/all_rooms.h"
#include "tests/core/random_report.h"

namespace ogi::test {
namespace {

Report blank_report(int year, Edition edition) {
  Report report;
  report.year = year;
  report.disclosure_edition = edition;
  report.requests_edition = edition;
  for (const Table table : all_tables) {
    for (const CellId cell : cells_of(edition, table)) report.write(cell, "0");
  }
  return report;
}

std::string written(const Report& report, std::string_view key) {
  return report.cells[cell_of(key)].written;
}

bool lists(const std::vector<CellId>& cells, std::string_view key) {
  return std::find(cells.begin(), cells.end(), cell_of(key)) != cells.end();
}

TEST(Conversion, leaves_a_report_in_the_right_form_alone) {
  const Report report = blank_report(2024, Edition::notice_2021);
  const Conversion conversion = convert(report);
  EXPECT_TRUE(conversion.tables.empty());
  EXPECT_TRUE(conversion.moved.empty());
  EXPECT_TRUE(conversion.left.empty());
  EXPECT_TRUE(conversion.open.empty());
}

TEST(Conversion, from_2019_takes_what_fits_and_tells_what_does_not) {
  Report report = blank_report(2024, Edition::trial_2019);
  report.write(cell_of("disclosure.normative_documents.made"), "12（含修订3件）");
  report.write(cell_of("disclosure.normative_documents.published_total"), "90");
  report.write(cell_of("disclosure.licensing.decisions"), "345");
  report.write(cell_of("disclosure.procurement.amount"), "35万元");
  report.write(cell_of("requests.granted.natural_person"), "7");
  const Conversion conversion = convert(report);
  const Report& converted = conversion.report;

  EXPECT_EQ(converted.disclosure_edition, Edition::notice_2021);
  EXPECT_EQ(converted.requests_edition, Edition::notice_2021);
  EXPECT_EQ(written(converted, "disclosure.normative_documents.issued"), "12（含修订3件）");
  EXPECT_EQ(written(converted, "disclosure.licensing.decisions"), "345");
  EXPECT_EQ(written(converted, "requests.granted.natural_person"), "7");
  // How many are in force is another number than how many were ever published.
  EXPECT_EQ(written(converted, "disclosure.normative_documents.in_force"), "");
  EXPECT_TRUE(lists(conversion.open, "disclosure.normative_documents.in_force"));
  EXPECT_TRUE(lists(conversion.open, "disclosure.fees.amount"));
  EXPECT_TRUE(lists(conversion.left, "disclosure.normative_documents.published_total"));
  EXPECT_TRUE(lists(conversion.left, "disclosure.procurement.amount"));
  EXPECT_EQ(conversion.left.size(), 2U);
  for (const Table table : all_tables) {
    for (const CellId cell : cells_of(Edition::trial_2019, table)) {
      const auto other = cells_of(Edition::notice_2021, table);
      if (std::find(other.begin(), other.end(), cell) == other.end()) {
        EXPECT_EQ(converted.value(cell).meaning, Meaning::absent) << cell_key(cell);
      }
    }
  }
}

TEST(Conversion, one_row_for_three_is_divided_only_where_it_is_nothing) {
  Report report = blank_report(2024, Edition::trial_2019);
  report.write(cell_of("requests.other.all.natural_person"), "4");
  report.write(cell_of("requests.other.all.enterprise"), "/");
  const Conversion conversion = convert(report);
  for (const std::string row : {"correction_overdue", "fee_overdue", "other"}) {
    const std::string key = "requests.other." + row;
    EXPECT_EQ(written(conversion.report, key + ".natural_person"), "");
    EXPECT_EQ(written(conversion.report, key + ".enterprise"), "/");
    EXPECT_EQ(written(conversion.report, key + ".research"), "0");
    EXPECT_TRUE(lists(conversion.open, key + ".natural_person"));
  }
  EXPECT_TRUE(lists(conversion.left, "requests.other.all.natural_person"));
  EXPECT_EQ(conversion.left.size(), 1U);
}

TEST(Conversion, back_to_2019_adds_the_three_rows_up) {
  Report report = blank_report(2020, Edition::notice_2021);
  report.write(cell_of("requests.other.correction_overdue.total"), "2");
  report.write(cell_of("requests.other.other.total"), "5");
  report.write(cell_of("requests.other.other.research"), "若干");
  report.write(cell_of("disclosure.fees.amount"), "16.5");
  const Conversion conversion = convert(report);
  EXPECT_EQ(written(conversion.report, "requests.other.all.total"), "7");
  EXPECT_EQ(written(conversion.report, "requests.other.all.enterprise"), "0");
  EXPECT_EQ(written(conversion.report, "requests.other.all.research"), "");
  EXPECT_TRUE(lists(conversion.left, "requests.other.other.research"));
  EXPECT_TRUE(lists(conversion.left, "disclosure.fees.amount"));
  EXPECT_EQ(conversion.left.size(), 2U);
}

TEST(Conversion, goes_table_by_table_and_forgets_what_was_wrong_with_the_old_ones) {
  Report report = blank_report(2024, Edition::notice_2021);
  report.requests_edition = Edition::trial_2019;
  for (const std::string_view row : {"correction_overdue", "fee_overdue", "other"})
    report.cells[cell_of("requests.other." + std::string(row) + ".total")] = {};
  report.tables = std::vector<TableFacts>{
      {Table::disclosure, TableSource::grid, {{ShapeProblem::row_order, "rules", "", ""}}},
      {Table::requests, TableSource::grid, {{ShapeProblem::row_missing, "granted", "", ""}}}};
  const Conversion conversion = convert(report);
  EXPECT_EQ(conversion.tables, std::vector{Table::requests});
  EXPECT_EQ((*conversion.report.tables)[0].problems.size(), 1U);
  EXPECT_TRUE((*conversion.report.tables)[1].problems.empty());
}

}  // namespace
}  // namespace ogi::test
