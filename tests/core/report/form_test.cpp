#include "core/report/form.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "core/report/equation.h"
#include "core/report/report.h"
#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

std::size_t cells_in(Edition edition) {
  std::size_t count = 0;
  for (const Table table : all_tables) count += cells_of(edition, table).size();
  return count;
}

TEST(Form, has_200_cells_and_42_equations_in_edition_2021) {
  EXPECT_EQ(cells_in(Edition::notice_2021), 200U);
  EXPECT_EQ(equations_of(Edition::notice_2021).size(), 42U);
}

TEST(Form, has_198_cells_and_40_equations_in_edition_2019) {
  EXPECT_EQ(cells_in(Edition::trial_2019), 198U);
  EXPECT_EQ(equations_of(Edition::trial_2019).size(), 40U);
}

TEST(Form, every_cell_has_a_key_of_its_own_that_finds_it_again) {
  std::set<std::string_view> keys;
  for (CellId cell = 0; cell < cell_count; ++cell) {
    const std::string_view key = cell_key(cell);
    EXPECT_TRUE(keys.insert(key).second) << key;
    EXPECT_EQ(find_cell(key), cell);
    EXPECT_EQ(find_cell(key, 0), cell);
    EXPECT_FALSE(cell_name_zh(cell).empty()) << key;
  }
  EXPECT_FALSE(find_cell("requests.received"));
  EXPECT_FALSE(find_cell(""));
}

TEST(Form, keys_are_those_of_the_documentation) {
  for (const std::string_view key :
       {"disclosure.rules.issued", "disclosure.fees.amount", "disclosure.licensing.change",
        "disclosure.procurement.projects", "requests.refused.state_secret.natural_person",
        "requests.other.all.total", "requests.carried_forward.other_org",
        "review.litigation_after_reconsideration.pending"})
    EXPECT_TRUE(find_cell(key)) << key;
}

TEST(Form, both_editions_share_the_decisions_of_section_two) {
  const auto cell = find_cell("disclosure.licensing.decisions");
  for (const Edition edition : all_editions) {
    const auto cells = cells_of(edition, Table::disclosure);
    EXPECT_NE(std::find(cells.begin(), cells.end(), cell), cells.end());
  }
}

TEST(Form, a_cell_of_one_edition_stands_for_those_of_the_other_in_its_column) {
  std::size_t of_applicants = 0;
  for (const Counterpart& each : counterparts()) {
    const std::string_view key = cell_key(each.in_2019);
    for (const CellId other : each.in_2021) {
      const std::string_view other_key = cell_key(other);
      if (table_of(other) != Table::requests) continue;
      ++of_applicants;
      EXPECT_EQ(key.substr(key.rfind('.')), other_key.substr(other_key.rfind('.'))) << key;
    }
  }
  EXPECT_EQ(of_applicants, 3 * applicant_count);
}

TEST(Form, names_every_part_of_a_table_once) {
  for (const Edition edition : all_editions) {
    std::set<std::string_view> rows;
    for (const RequestRow& row : request_rows(edition)) {
      EXPECT_TRUE(rows.insert(row.key).second) << row.key;
      EXPECT_EQ(row.super.empty(), row.label.official.find("、") == 3U) << row.key;
    }
  }
}

TEST(Form, has_a_heading_for_each_section_that_passes_its_own_test) {
  const Form& form = official_form();
  ASSERT_EQ(form.headings.size(), section_count - 1);
  for (const SectionHeading& heading : form.headings) {
    EXPECT_EQ(section_title(heading.section), heading.label.official);
    const std::string_view words = heading.must_have;
    EXPECT_NE(heading.label.official.find(words.substr(0, words.find('|'))), std::string_view::npos)
        << heading.label.official;
  }
}

TEST(Form, every_count_of_sections_three_and_four_stands_in_two_equations_or_one) {
  for (const Edition edition : all_editions) {
    for (const Table table : {Table::requests, Table::review}) {
      for (const CellId cell : cells_of(edition, table)) {
        std::size_t uses = 0;
        for (const Equation& equation : equations_of(edition)) {
          uses += static_cast<std::size_t>(
              std::count(equation.left.begin(), equation.left.end(), cell));
          uses += static_cast<std::size_t>(
              std::count(equation.right.begin(), equation.right.end(), cell));
        }
        const bool is_processed = cell_key(cell).starts_with("requests.processed.");
        EXPECT_EQ(uses, table == Table::review ? 1U : is_processed ? 3U : 2U) << cell_key(cell);
      }
    }
  }
}

TEST(Form, the_year_decides_the_edition) {
  EXPECT_EQ(edition_for_year(2020), Edition::trial_2019);
  EXPECT_EQ(edition_for_year(2021), Edition::notice_2021);
}

}  // namespace
}  // namespace ogi::test
