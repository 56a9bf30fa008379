#include <algorithm>

#include "core/claims/claims.h"

namespace ogi::claims {

std::string_view certainty_key(Certainty certainty) {
  return certainty == Certainty::covered ? "covered" : "read";
}

std::optional<Decimal> sum_of_cells(const Report& report, std::span<const CellId> cells) {
  Decimal sum;
  for (const CellId cell : cells) {
    const CellValue& value = report.value(cell);
    if (!value.is_number()) return std::nullopt;
    const bool in_ten_thousands = quantity_of(cell) == Quantity::money && value.unit != Unit::yuan;
    const auto scaled = scaled_by_power_of_ten(value.number, in_ten_thousands ? 4 : 0);
    const auto next = scaled ? add(sum, *scaled) : std::nullopt;
    if (!next) return std::nullopt;
    sum = *next;
  }
  return sum;
}

namespace {

/// One outcome of reconsiderations and of lawsuits.
bool are_of_both_kinds(const SubjectSet& rows) {
  return is_review_outcome(rows.front()) && rows.front() < Subject::litigation &&
         std::any_of(rows.begin(), rows.end(), [](Subject row) {
           return row > Subject::litigation && row < Subject::litigation_direct;
         });
}

}  // namespace

std::vector<TableReading> table_readings(const Report& report, const Claim& claim) {
  std::vector<TableReading> readings;
  if (!claim.comparable()) return readings;

  TableReading together;
  for (const Subject subject : claim.subjects) {
    const Table table = is_disclosure(subject) ? Table::disclosure
                        : is_review(subject)   ? Table::review
                                               : Table::requests;
    const auto alternatives = cells_of_subject(subject, claim.applicant, report.edition_of(table));
    if (alternatives.empty()) return {};
    for (const std::vector<CellId>& cells : alternatives) {
      const auto value = sum_of_cells(report, cells);
      if (!value) return {};
      if (!claim.together) {
        readings.push_back({cells, *value});
        continue;
      }
      const auto sum = add(together.value, *value);
      if (!sum) return {};
      together.value = *sum;
      for (const CellId cell : cells) together.cells.push_back(cell);
      break;
    }
  }
  // 诉讼复议24件，纠正3件: of one kind, or of both
  const bool of_both = readings.size() == 2 && are_of_both_kinds(claim.subjects);
  if (of_both) {
    together = readings[0];
    for (const CellId cell : readings[1].cells) together.cells.push_back(cell);
    together.value = add(together.value, readings[1].value).value_or(together.value);
  }
  if ((claim.together || of_both) && !together.cells.empty())
    readings.push_back(std::move(together));
  return readings;
}

std::vector<TableReading> readings_of(const Report& report, const Named& named) {
  Claim claim;
  claim.subjects = named.subjects;
  claim.applicant = named.applicant;
  claim.not_comparable_reason = NotComparable::none;
  return table_readings(report, claim);
}

std::vector<Decimal> values_of(const Report& report, const Named& named) {
  std::vector<Decimal> values;
  for (const TableReading& reading : readings_of(report, named)) values.push_back(reading.value);
  return values;
}

bool may_be_another_cell(const Report& report, const Claim& claim) {
  const auto has_figure = [&](Subject subject, Applicant applicant) {
    for (const auto& cells :
         cells_of_subject(subject, applicant, report.edition_of(Table::requests))) {
      for (const CellId cell : cells) {
        if (report.value(cell).is_number() && report.value(cell).number == claim.value) return true;
      }
    }
    return false;
  };
  for (std::size_t s = 0; s < subject_count; ++s) {
    const auto subject = static_cast<Subject>(s);
    if (!is_request(subject)) break;
    const bool same_row = claim.subjects.contains(subject);
    for (std::size_t a = 0; a < applicant_choices; ++a) {
      const auto applicant = static_cast<Applicant>(a);
      const bool same_column = claim.applicant != Applicant::all && claim.applicant == applicant;
      if ((same_row || same_column) && has_figure(subject, applicant)) return true;
    }
  }
  return false;
}

}  // namespace ogi::claims
