#include "core/claims/subject.h"

#include <iterator>
#include <string>

namespace ogi::claims {
namespace {

// In the order of Subject. The keys of requests and reviews are those of the form's rows:
// cells_of_subject() finds a subject's cells by them.
constexpr std::string_view keys[] = {
    "requests.received",
    "requests.received+carried_over",
    "requests.processed",
    "requests.carried_over",
    "requests.carried_forward",
    "requests.granted",
    "requests.partly_granted",
    "requests.granted+partly_granted",
    "requests.refused",
    "requests.refused.state_secret",
    "requests.refused.forbidden_by_law",
    "requests.refused.endangers_stability",
    "requests.refused.third_party_rights",
    "requests.refused.internal_affairs",
    "requests.refused.deliberative_process",
    "requests.refused.enforcement_file",
    "requests.refused.administrative_inquiry",
    "requests.unable",
    "requests.unable.not_held",
    "requests.unable.must_be_created",
    "requests.unable.still_unclear",
    "requests.not_processed",
    "requests.not_processed.petition",
    "requests.not_processed.repeated",
    "requests.not_processed.publication",
    "requests.not_processed.excessive",
    "requests.not_processed.confirm_or_reissue",
    "requests.other",
    "requests.other.correction_overdue",
    "requests.other.fee_overdue",
    "requests.other.other",
    "review.reconsideration.total",
    "review.reconsideration.upheld",
    "review.reconsideration.corrected",
    "review.reconsideration.other",
    "review.reconsideration.pending",
    "review.litigation.total",
    "review.litigation.upheld",
    "review.litigation.corrected",
    "review.litigation.other",
    "review.litigation.pending",
    "review.litigation_direct.total",
    "review.litigation_direct.upheld",
    "review.litigation_direct.corrected",
    "review.litigation_direct.other",
    "review.litigation_direct.pending",
    "review.litigation_after_reconsideration.total",
    "review.litigation_after_reconsideration.upheld",
    "review.litigation_after_reconsideration.corrected",
    "review.litigation_after_reconsideration.other",
    "review.litigation_after_reconsideration.pending",
    "disclosure.rules.issued",
    "disclosure.rules.repealed",
    "disclosure.rules.in_force",
    "disclosure.normative_documents.issued",
    "disclosure.normative_documents.repealed",
    "disclosure.normative_documents.in_force",
    "disclosure.licensing.decisions",
    "disclosure.penalties.decisions",
    "disclosure.coercion.decisions",
    "disclosure.fees.amount",
    "fee.notices",
    "fee.charged",
    "fee.received",
    "information.published",
};
static_assert(std::size(keys) == subject_count);

constexpr std::string_view applicant_keys[] = {"natural_person",  "enterprise",    "research",
                                               "public_interest", "legal_service", "other_org",
                                               "total",           "organisations"};

/// The columns that `applicant` sums.
std::pair<std::size_t, std::size_t> columns_of(Applicant applicant) {
  if (applicant == Applicant::organisations) return {1, total_column};
  const auto column = static_cast<std::size_t>(applicant);
  return {column, column + 1};
}

/// `row` is `group`, or one of the rows of the group (`refused.state_secret` of `refused`).
bool is_of_group(std::string_view row, std::string_view group) {
  if (!row.starts_with(group)) return false;
  return row.size() == group.size() || row[group.size()] == '.';
}

void add_request_rows(std::vector<CellId>& cells, std::string_view group, Applicant applicant,
                      Edition edition) {
  const auto [first, last] = columns_of(applicant);
  for (const RequestRow& row : request_rows(edition)) {
    if (!is_of_group(row.key, group)) continue;
    for (std::size_t column = first; column < last; ++column) cells.push_back(row.cell(column));
  }
}

std::vector<CellId> review_cells(std::string_view block_and_outcome) {
  const std::size_t dot = block_and_outcome.rfind('.');
  const std::string_view block_key = block_and_outcome.substr(0, dot);
  const std::string_view outcome_key = block_and_outcome.substr(dot + 1);
  std::vector<CellId> cells;
  for (const ReviewBlock& block : review_blocks()) {
    const bool wanted = block.key == block_key ||
                        (block_key == "litigation" && block.key.starts_with("litigation_"));
    if (!wanted) continue;
    for (std::size_t i = 0; i < outcome_count; ++i) {
      if (outcome_columns()[i].key == outcome_key) cells.push_back(block.cell(i));
    }
  }
  return cells;
}

}  // namespace

std::string_view subject_key(Subject subject) {
  return keys[static_cast<std::size_t>(subject)];
}
std::string_view applicant_key(Applicant applicant) {
  return applicant_keys[static_cast<std::size_t>(applicant)];
}

void SubjectSet::add(Subject subject) {
  if (size_ < capacity && !contains(subject)) items_[size_++] = subject;
}

bool SubjectSet::contains(Subject subject) const {
  for (const Subject item : *this) {
    if (item == subject) return true;
  }
  return false;
}

std::vector<std::vector<CellId>> cells_of_subject(Subject subject, Applicant applicant,
                                                  Edition edition) {
  std::vector<std::vector<CellId>> readings;
  std::string_view key = subject_key(subject);
  const std::size_t dot = key.find('.');
  const std::string_view table = key.substr(0, dot);
  key.remove_prefix(dot + 1);

  if (is_request(subject)) {
    std::vector<CellId> cells;
    const std::size_t plus = key.find('+');
    add_request_rows(cells, key.substr(0, plus), applicant, edition);
    if (plus != key.npos) add_request_rows(cells, key.substr(plus + 1), applicant, edition);
    if (!cells.empty()) readings.push_back(std::move(cells));
  } else if (is_review(subject)) {
    readings.push_back(review_cells(key));
  } else if (is_disclosure(subject)) {
    std::string name(table);
    name += '.';
    const auto add = [&readings, &name, edition](std::string_view cell_name) {
      const auto cell = find_cell(name + std::string(cell_name));
      if (!cell) return;
      for (const CellId of_edition : cells_of(edition, Table::disclosure)) {
        if (of_edition == *cell) readings.push_back({*cell});
      }
    };
    add(key);
    const std::string row(key.substr(0, key.find('.') + 1));
    if (subject == Subject::rules_issued || subject == Subject::normative_issued) {
      add(row + "made");
      add(row + "newly_published");
    }
    if (subject == Subject::rules_in_force || subject == Subject::normative_in_force)
      add(row + "published_total");
  }
  return readings;
}

}  // namespace ogi::claims
