// What must hold of every report beside last year's and beside those summed up in it: no false
// alarm where they agree, and one changed figure found where it stands.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/check/check.h"
#include "core/rules/registry.h"
#include "tests/core/all_rooms.h"
#include "tests/core/random_report.h"
#include "tests/core/rules/report_fixture.h"

namespace ogi::test {
namespace {

std::vector<const Rule*> rules_from(std::string_view first, std::string_view last) {
  std::vector<const Rule*> rules;
  for (const Rule* rule : all_rules())
    if (rule->code >= first && rule->code <= last) rules.push_back(rule);
  return rules;
}

std::int64_t count_of(const Report& report, std::string_view key) {
  return report.value(*find_cell(key)).number.units;
}

void write(Report& report, const std::string& key, std::int64_t count) {
  report.write(*find_cell(key), std::to_string(count));
}

/// A year before `report`: what it carried forward and left in force is what `report` begins with.
Report year_before(const Report& report, Random& random) {
  const Edition edition = report.edition_of(Table::requests);
  Report before = consistent_report(edition, *report.year - 1);
  before.organ = report.organ;
  before.cells = report.cells;
  for (std::size_t column = 0; column < total_column; ++column) {
    const std::string at = "." + std::string(applicant_columns()[column].key);
    std::int64_t processed = 0;
    for (const RequestRow& row : request_rows(edition)) {
      if (row.key == "received" || row.key == "carried_over" || row.key == "processed" ||
          row.key == "carried_forward")
        continue;
      const std::int64_t count = report.value(row.cell(column)).number.units;
      const std::int64_t of_before = count + random.up_to(count / 2);
      before.write(row.cell(column), std::to_string(of_before));
      processed += of_before;
    }
    const std::int64_t forward = count_of(report, "requests.carried_over" + at);
    const std::int64_t over = random.up_to(processed + forward);
    write(before, "requests.carried_forward" + at, forward);
    write(before, "requests.carried_over" + at, over);
    write(before, "requests.received" + at, processed + forward - over);
  }
  if (edition == Edition::notice_2021) {
    for (const std::string row : {"disclosure.rules.", "disclosure.normative_documents."})
      write(before, row + "in_force",
            count_of(report, row + "in_force") - count_of(report, row + "issued") +
                count_of(report, row + "repealed"));
  }
  recompute_totals(before);
  return before;
}

bool is_sharp(std::int64_t a, std::int64_t b) {
  return std::max(a, b) >= 20 && std::max(a, b) > 5 * std::min(a, b);
}

TEST(OtherReports, ten_thousand_reports_agree_with_the_year_before) {
  const auto rules = rules_from("OGI701", "OGI705");
  ASSERT_EQ(rules.size(), 5u);
  Random random(701);
  std::size_t sharp = 0;
  for (int i = 0; i < 10'000; ++i) {
    const Report report = random_report(all_editions[static_cast<std::size_t>(i % 2)], random);
    const Report before = year_before(report, random);
    for (const EquationOutcome& outcome : evaluate_all(before))
      ASSERT_EQ(outcome.state, EquationState::held);
    const Result result = check_report(report, {.last_year = &before}, rules);
    std::size_t expected = 0;
    for (const char* key : {"requests.received.total", "requests.processed.total"})
      expected += is_sharp(count_of(report, key), count_of(before, key)) ? 1U : 0U;
    std::size_t found = 0;
    for (const Finding& finding : result.findings) {
      ASSERT_EQ(finding.rule->code, "OGI704");
      ASSERT_EQ(finding.severity, Severity::info);
      const std::string_view key = cell_key(finding.places.front().cell);
      if (key == "requests.received.total" || key == "requests.processed.total") ++found;
      if (!key.ends_with(".amount")) {
        ASSERT_TRUE(
            is_sharp(count_of(report, std::string(key)), count_of(before, std::string(key))))
            << key;
      }
    }
    ASSERT_EQ(found, expected) << messages_of(result.findings);
    sharp += expected;
  }
  EXPECT_LT(sharp, 4'000u);
}

/// `count` reports of organs of one county, and the report that sums them up.
struct Summed {
  Report whole;
  std::vector<Report> members;
  std::vector<std::string> roster;
};

Summed summed(Edition edition, Random& random, std::int64_t count) {
  Summed result{.whole = consistent_report(edition), .members = {}, .roster = {}};
  result.whole.organ = "清溪县人民政府";
  for (std::int64_t i = 0; i < count; ++i) {
    Report& member = result.members.emplace_back(random_report(edition, random));
    member.organ = "清溪县第" + std::to_string(i) + "镇人民政府";
    result.roster.push_back("第" + std::to_string(i) + "镇");
  }
  for (const Table table : all_tables) {
    for (const CellId cell : cells_of(edition, table)) {
      Decimal sum;
      for (const Report& member : result.members) sum = *add(sum, member.value(cell).number);
      result.whole.write(cell, to_string(sum));
    }
  }
  return result;
}

Result check_sum(const Summed& given, std::span<const Rule* const> rules) {
  return check_report(given.whole, {.members = given.members, .roster = given.roster}, rules);
}

TEST(OtherReports, ten_thousand_reports_are_the_sum_of_their_members) {
  const auto rules = rules_from("OGI801", "OGI804");
  ASSERT_EQ(rules.size(), 4u);
  Random random(801);
  for (int members = 0; members < 10'000;) {
    const Edition edition = all_editions[static_cast<std::size_t>(members % 2)];
    const Summed given = summed(edition, random, 1 + random.up_to(20));
    members += static_cast<int>(given.members.size());
    const Result result = check_sum(given, rules);
    ASSERT_TRUE(result.findings.empty()) << messages_of(result.findings);
  }
}

TEST(OtherReports, any_changed_figure_of_a_member_is_found_at_its_cell_alone) {
  const auto rules = rules_from("OGI801", "OGI804");
  Random random(802);
  for (const Edition edition : all_editions) {
    Summed given = summed(edition, random, 30);
    for (const Table table : all_tables) {
      for (const CellId cell : cells_of(edition, table)) {
        // Nobody knows whether 政府集中采购 is written in yuan.
        if (cell_key(cell) == "disclosure.procurement.amount") continue;
        const auto index = static_cast<std::size_t>(random.up_to(29));
        Report& member = given.members[index];
        const Cell kept = member.cells[cell];
        member.write(cell, to_string(*add(kept.value.number, Decimal::whole(1))));
        const Result result = check_sum(given, rules);
        ASSERT_EQ(result.findings.size(), 1u) << cell_key(cell);
        const Finding& finding = result.findings.front();
        EXPECT_EQ(finding.rule->code, "OGI801");
        ASSERT_EQ(finding.places.size(), 1u);
        EXPECT_EQ(finding.places.front().cell, cell);
        EXPECT_TRUE(std::any_of(finding.terms.begin(), finding.terms.end(), [&](const Term& term) {
          return term.cell == cell && term.report == static_cast<std::int32_t>(index);
        }));
        member.cells[cell] = kept;
      }
    }
  }
}

TEST(OtherReports, blank_figures_of_a_member_are_passed_over) {
  const auto rules = rules_from("OGI801", "OGI804");
  Random random(803);
  Summed given = summed(Edition::notice_2021, random, 5);
  for (const CellId cell : cells_of(Edition::notice_2021, Table::disclosure))
    given.members[2].write(cell, cell % 2 == 0 ? "" : "/");
  const Result result = check_sum(given, rules);
  EXPECT_TRUE(result.findings.empty()) << messages_of(result.findings);
  EXPECT_EQ(result.rules.front().state, RuleState::not_judged);
}

TEST(OtherReports, names_of_one_organ_are_the_same_however_they_are_written) {
  struct {
    const char* now;
    const char* before;
    bool same;
  } constexpr names[] = {
      {"清溪县水务局", "清溪县水务局", true},
      {"清溪县水务局", "临河市清溪县水务局", true},
      {"清溪县水务局", "县水务局", true},
      {"清溪县 水务局", "清溪县水务局", true},
      {"清溪县人民政府", "清溪县", true},
      {"淮河市洪湖区人民政府", "洪湖区", true},
      {"岭下县龙田镇人民政府", "龙田镇", true},
      {"钢城街道办事处", "青河区钢城街道", true},
      {"", "清溪县水务局", true},
      {"清溪县水务局", "清溪县水利局", false},
      {"淮河市洪湖区人民政府", "淮河市人民政府", false},
      {"临河市交通局", "交通运输局", false},
      {"城东镇人民政府", "城西镇人民政府", false},
  };
  const auto rules = rules_from("OGI705", "OGI705");
  for (const auto& pair : names) {
    Report report = consistent_report(Edition::notice_2021);
    Report before = consistent_report(Edition::notice_2021, 2023);
    report.organ = pair.now;
    before.organ = pair.before;
    EXPECT_EQ(check_report(report, {.last_year = &before}, rules).findings.empty(), pair.same)
        << pair.now << " " << pair.before;
  }
}

}  // namespace
}  // namespace ogi::test
