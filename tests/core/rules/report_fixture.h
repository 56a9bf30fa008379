#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/report.h"
#include "core/rules/finding.h"
#include "core/rules/settings.h"
#include "tests/core/all_rooms.h"

namespace ogi::test {

/// A correct report in which nothing happened: every figure 0, text and headings as an office
/// writes them. Of 2024 for edition 2021, of 2020 for edition 2019. No rule has an error or a
/// warning to find in it.
Report consistent_report(Edition edition);
Report consistent_report(Edition edition, int year);

/// Writes what the equations require into every total of sections 三 and 四 that `keep` does not
/// hold.
void recompute_totals(Report& report, const std::vector<CellId>& keep = {});

/// A fence of a rule's page: a report told by what differs from the consistent one, and where the
/// rule must point. The language is described in core/rules/README.md.
struct Example {
  Edition edition = Edition::notice_2021;
  Report report;
  std::optional<Date> today;
  std::optional<Report> last_year;
  std::vector<Report> members;
  std::vector<Report> peers;
  std::vector<GivenFigure> figures;
  /// An ogi-settings/1; empty for none, and the same read.
  std::string settings_json;
  std::shared_ptr<const Settings> settings;
  std::vector<std::string> roster;
  /// Places as place_name() writes them, sorted; none for a right example.
  std::vector<std::string> expected;
  /// A right example of which other rules may have something to say.
  bool partial = false;
  /// What is wrong with the fence itself; the rest is then without meaning.
  std::string error;
};

/// What one rule alone finds.
std::vector<Finding> findings_of(const char* code, const Report& report);

/// `info` is what stands behind ```report, `body` the lines of the fence.
Example parse_example(std::string_view info, std::string_view body);

/// Code and Chinese message of each finding, a line each.
std::string messages_of(const std::vector<Finding>& findings);

/// Without the white space around it.
std::string trimmed(std::string_view text);

/// `requests.granted.total`, `section.1:words`, `heading.3`, `table.requests.row.granted`,
/// `field.title`, `member.0`.
std::string place_name(const Place& place, const Report& report);

/// All places of the findings by name, sorted, each once; `report` stands for a finding without
/// places.
std::vector<std::string> place_names(const std::vector<Finding>& findings, const Report& report);

}  // namespace ogi::test
