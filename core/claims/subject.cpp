#include "core/claims/subject.h"

#include <string>

namespace ogi {
namespace {

struct SubjectFacts {
  std::string_view key;
  std::string_view zh;
};

// In the order of Subject. The keys of requests and reviews are those of the form's rows:
// cells_of_subject() finds a subject's cells by them.
constexpr SubjectFacts facts[] = {
    {"requests.received", "新收申请"},
    {"requests.received+carried_over", "新收和上年结转的申请"},
    {"requests.processed", "办理结果总计"},
    {"requests.carried_over", "上年结转申请"},
    {"requests.carried_forward", "结转下年度申请"},
    {"requests.granted", "予以公开"},
    {"requests.partly_granted", "部分公开"},
    {"requests.granted+partly_granted", "予以公开和部分公开"},
    {"requests.refused", "不予公开"},
    {"requests.refused.state_secret", "属于国家秘密"},
    {"requests.refused.forbidden_by_law", "其他法律行政法规禁止公开"},
    {"requests.refused.endangers_stability", "危及“三安全一稳定”"},
    {"requests.refused.third_party_rights", "保护第三方合法权益"},
    {"requests.refused.internal_affairs", "属于三类内部事务信息"},
    {"requests.refused.deliberative_process", "属于四类过程性信息"},
    {"requests.refused.enforcement_file", "属于行政执法案卷"},
    {"requests.refused.administrative_inquiry", "属于行政查询事项"},
    {"requests.unable", "无法提供"},
    {"requests.unable.not_held", "本机关不掌握相关政府信息"},
    {"requests.unable.must_be_created", "没有现成信息需要另行制作"},
    {"requests.unable.still_unclear", "补正后申请内容仍不明确"},
    {"requests.not_processed", "不予处理"},
    {"requests.not_processed.petition", "信访举报投诉类申请"},
    {"requests.not_processed.repeated", "重复申请"},
    {"requests.not_processed.publication", "要求提供公开出版物"},
    {"requests.not_processed.excessive", "无正当理由大量反复申请"},
    {"requests.not_processed.confirm_or_reissue", "要求确认或重新出具已获取信息"},
    {"requests.other", "其他处理"},
    {"requests.other.correction_overdue", "逾期不补正"},
    {"requests.other.fee_overdue", "逾期未缴费"},
    {"requests.other.other", "其他处理中的其他"},
    {"review.reconsideration.total", "行政复议"},
    {"review.reconsideration.upheld", "行政复议结果维持"},
    {"review.reconsideration.corrected", "行政复议结果纠正"},
    {"review.reconsideration.other", "行政复议其他结果"},
    {"review.reconsideration.pending", "行政复议尚未审结"},
    {"review.litigation.total", "行政诉讼"},
    {"review.litigation.upheld", "行政诉讼结果维持"},
    {"review.litigation.corrected", "行政诉讼结果纠正"},
    {"review.litigation.other", "行政诉讼其他结果"},
    {"review.litigation.pending", "行政诉讼尚未审结"},
    {"review.litigation_direct.total", "未经复议直接起诉"},
    {"review.litigation_direct.upheld", "直接起诉结果维持"},
    {"review.litigation_direct.corrected", "直接起诉结果纠正"},
    {"review.litigation_direct.other", "直接起诉其他结果"},
    {"review.litigation_direct.pending", "直接起诉尚未审结"},
    {"review.litigation_after_reconsideration.total", "复议后起诉"},
    {"review.litigation_after_reconsideration.upheld", "复议后起诉结果维持"},
    {"review.litigation_after_reconsideration.corrected", "复议后起诉结果纠正"},
    {"review.litigation_after_reconsideration.other", "复议后起诉其他结果"},
    {"review.litigation_after_reconsideration.pending", "复议后起诉尚未审结"},
    {"disclosure.rules.issued", "规章本年制发"},
    {"disclosure.rules.repealed", "规章本年废止"},
    {"disclosure.rules.in_force", "规章现行有效"},
    {"disclosure.normative_documents.issued", "行政规范性文件本年制发"},
    {"disclosure.normative_documents.repealed", "行政规范性文件本年废止"},
    {"disclosure.normative_documents.in_force", "行政规范性文件现行有效"},
    {"disclosure.licensing.decisions", "行政许可处理决定"},
    {"disclosure.penalties.decisions", "行政处罚处理决定"},
    {"disclosure.coercion.decisions", "行政强制处理决定"},
    {"disclosure.fees.amount", "行政事业性收费金额"},
    {"fee.notices", "信息处理费收费通知"},
    {"fee.charged", "信息处理费收费金额"},
    {"fee.received", "信息处理费实际收取"},
    {"information.published", "主动公开信息"},
};
static_assert(sizeof facts / sizeof facts[0] == subject_count);

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
  return facts[static_cast<std::size_t>(subject)].key;
}
std::string_view subject_name_zh(Subject subject) {
  return facts[static_cast<std::size_t>(subject)].zh;
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

}  // namespace ogi
