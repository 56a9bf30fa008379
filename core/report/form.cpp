#include "core/report/form.h"

namespace ogi::report {
namespace {

// Wordings of labels that published reports have beside the form's own.
constexpr std::u16string_view normative_variants[] = {u"规范性文件", u"行政规范性文件"};
constexpr std::u16string_view licensing_variants[] = {u"许可"};
constexpr std::u16string_view penalties_variants[] = {u"处罚"};
constexpr std::u16string_view coercion_variants[] = {u"强制", u"行政强制措施"};
constexpr std::u16string_view fees_variants[] = {u"行政事业性收费项目", u"事业性收费"};
constexpr std::u16string_view other_services_variants[] = {u"其他对外管理服务"};
constexpr std::u16string_view procurement_variants[] = {u"集中采购", u"政府采购"};

constexpr Label label(std::string_view official, std::u16string_view folded,
                      std::span<const std::u16string_view> variants = {}) {
  return {official, folded, variants};
}

constexpr std::u16string_view issued_variants[] = {u"制发件数", u"本年制发数", u"本年制发数量"};
constexpr std::u16string_view repealed_variants[] = {u"废止件数", u"本年废止数", u"本年废止数量"};
constexpr std::u16string_view in_force_variants[] = {u"有效件数", u"现行有效数", u"现行有效数量"};
constexpr std::u16string_view decisions_variants[] = {u"处理决定数量", u"本年处理决定数"};
constexpr std::u16string_view amount_variants[] = {u"本年收费金额", u"收费金额"};

constexpr Column documents_2021[] = {
    {"issued", label("本年制发件数", u"本年制发件数", issued_variants), ""},
    {"repealed", label("本年废止件数", u"本年废止件数", repealed_variants), ""},
    {"in_force", label("现行有效件数", u"现行有效件数", in_force_variants), ""},
};
constexpr Column decisions_2021[] = {
    {"decisions", label("本年处理决定数量", u"本年处理决定数量", decisions_variants), ""},
};
constexpr Column fee_2021[] = {
    {"amount", label("本年收费金额（单位：万元）", u"本年收费金额(单位:万元)", amount_variants),
     ""},
};

constexpr Column documents_2019[] = {
    {"made", label("本年新制作数量", u"本年新制作数量"), ""},
    {"newly_published", label("本年新公开数量", u"本年新公开数量"), ""},
    {"published_total", label("对外公开总数量", u"对外公开总数量"), ""},
};
constexpr Column items_2019[] = {
    {"items_last_year", label("上一年项目数量", u"上一年项目数量"), ""},
    {"change", label("本年增/减", u"本年增/减"), ""},
    {"decisions", label("处理决定数量", u"处理决定数量"), ""},
};
constexpr Column procurement_2019[] = {
    {"projects", label("采购项目数量", u"采购项目数量"), ""},
    {"amount", label("采购总金额", u"采购总金额"), ""},
};

constexpr std::span<const Column> first_two(std::span<const Column> columns) {
  return columns.subspan(0, 2);
}

// Cell numbers of section 二: 0–9 of edition 2021, then those that only 2019 has.
constexpr DisclosureRow disclosure_2021[] = {
    {"rules", label("规章", u"规章"), "第二十条第（一）项", documents_2021, {0, 1, 2}},
    {"normative_documents",
     label("行政规范性文件", u"行政规范性文件", normative_variants),
     "第二十条第（一）项",
     documents_2021,
     {3, 4, 5}},
    {"licensing",
     label("行政许可", u"行政许可", licensing_variants),
     "第二十条第（五）项",
     decisions_2021,
     {6}},
    {"penalties",
     label("行政处罚", u"行政处罚", penalties_variants),
     "第二十条第（六）项",
     decisions_2021,
     {7}},
    {"coercion",
     label("行政强制", u"行政强制", coercion_variants),
     "第二十条第（六）项",
     decisions_2021,
     {8}},
    {"fees",
     label("行政事业性收费", u"行政事业性收费", fees_variants),
     "第二十条第（八）项",
     fee_2021,
     {9}},
};
constexpr DisclosureRow disclosure_2019[] = {
    {"rules", label("规章", u"规章"), "第二十条第（一）项", documents_2019, {10, 11, 12}},
    {"normative_documents",
     label("规范性文件", u"规范性文件", normative_variants),
     "第二十条第（一）项",
     documents_2019,
     {13, 14, 15}},
    {"licensing",
     label("行政许可", u"行政许可", licensing_variants),
     "第二十条第（五）项",
     items_2019,
     {16, 17, 6}},
    {"other_services",
     label("其他对外管理服务事项", u"其他对外管理服务事项", other_services_variants),
     "第二十条第（五）项",
     items_2019,
     {18, 19, 20}},
    {"penalties",
     label("行政处罚", u"行政处罚", penalties_variants),
     "第二十条第（六）项",
     items_2019,
     {21, 22, 7}},
    {"coercion",
     label("行政强制", u"行政强制", coercion_variants),
     "第二十条第（六）项",
     items_2019,
     {23, 24, 8}},
    {"fees",
     label("行政事业性收费", u"行政事业性收费", fees_variants),
     "第二十条第（八）项",
     first_two(items_2019),
     {25, 26}},
    {"procurement",
     label("政府集中采购", u"政府集中采购", procurement_variants),
     "第二十条第（九）项",
     procurement_2019,
     {27, 28}},
};
constexpr CellId first_request_cell = 29;

constexpr std::u16string_view enterprise_variants[] = {u"企业", u"商业企业法人"};
constexpr std::u16string_view research_variants[] = {u"科研单位"};
constexpr std::u16string_view public_interest_variants[] = {u"社会公益机构", u"公益组织"};
constexpr std::u16string_view legal_service_variants[] = {u"法律服务组织"};
constexpr std::u16string_view other_org_variants[] = {u"其他组织", u"其他机构"};
constexpr std::u16string_view total_variants[] = {u"合计", u"小计"};
constexpr std::string_view organisations = "法人或其他组织";

constexpr Column applicants[applicant_count] = {
    {"natural_person", label("自然人", u"自然人"), ""},
    {"enterprise", label("商业企业", u"商业企业", enterprise_variants), organisations},
    {"research", label("科研机构", u"科研机构", research_variants), organisations},
    {"public_interest", label("社会公益组织", u"社会公益组织", public_interest_variants),
     organisations},
    {"legal_service", label("法律服务机构", u"法律服务机构", legal_service_variants),
     organisations},
    {"other_org", label("其他", u"其他", other_org_variants), organisations},
    {"total", label("总计", u"总计", total_variants), ""},
};

constexpr std::u16string_view received_variants[] = {u"本年新收政府信息公开申请", u"新收申请数量"};
constexpr std::u16string_view carried_over_variants[] = {u"上年结转政府信息公开申请",
                                                         u"上年度结转政府信息公开申请数量"};
constexpr std::u16string_view partly_variants[] = {u"部分公开"};
constexpr std::u16string_view stability_variants[] = {u"危及三安全一稳定"};
constexpr std::u16string_view enforcement_variants[] = {u"属于行政执法案卷信息"};
constexpr std::u16string_view repeated_variants[] = {u"重复申请政府信息"};
constexpr std::u16string_view correction_variants[] = {u"逾期不补正",
                                                       u"申请人无正当理由逾期不补正"};
constexpr std::u16string_view fee_overdue_variants[] = {u"逾期不缴费", u"逾期未缴费",
                                                        u"申请人逾期未按收费通知要求缴纳费用"};
constexpr std::u16string_view other_all_variants[] = {u"其他"};
constexpr std::u16string_view processed_variants[] = {u"合计"};
constexpr std::u16string_view forward_variants[] = {u"结转下年度", u"结转下年继续办理"};

constexpr std::string_view refused = "（三）不予公开";
constexpr std::string_view unable = "（四）无法提供";
constexpr std::string_view not_processed = "（五）不予处理";
constexpr std::string_view other_outcome = "（六）其他处理";

constexpr CellId request_cell(int row) {
  return static_cast<CellId>(first_request_cell + row * static_cast<int>(applicant_count));
}

// Both editions of section 三 as one list; `other.all` is 2019's one row for what 2021 has three
// of.
constexpr RequestRow every_request_row[] = {
    {"received",
     label("一、本年新收政府信息公开申请数量", u"本年新收政府信息公开申请数量", received_variants),
     "", request_cell(0)},
    {"carried_over",
     label("二、上年结转政府信息公开申请数量", u"上年结转政府信息公开申请数量",
           carried_over_variants),
     "", request_cell(1)},
    {"granted", label("（一）予以公开", u"予以公开"), "", request_cell(2)},
    {"partly_granted",
     label("（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
           u"部分公开(区分处理的,只计这一情形,不计其他情形)", partly_variants),
     "", request_cell(3)},
    {"refused.state_secret", label("1.属于国家秘密", u"属于国家秘密"), refused, request_cell(4)},
    {"refused.forbidden_by_law", label("2.其他法律行政法规禁止公开", u"其他法律行政法规禁止公开"),
     refused, request_cell(5)},
    {"refused.endangers_stability",
     label("3.危及“三安全一稳定”", u"危及\"三安全一稳定\"", stability_variants), refused,
     request_cell(6)},
    {"refused.third_party_rights", label("4.保护第三方合法权益", u"保护第三方合法权益"), refused,
     request_cell(7)},
    {"refused.internal_affairs", label("5.属于三类内部事务信息", u"属于三类内部事务信息"), refused,
     request_cell(8)},
    {"refused.deliberative_process", label("6.属于四类过程性信息", u"属于四类过程性信息"), refused,
     request_cell(9)},
    {"refused.enforcement_file",
     label("7.属于行政执法案卷", u"属于行政执法案卷", enforcement_variants), refused,
     request_cell(10)},
    {"refused.administrative_inquiry", label("8.属于行政查询事项", u"属于行政查询事项"), refused,
     request_cell(11)},
    {"unable.not_held", label("1.本机关不掌握相关政府信息", u"本机关不掌握相关政府信息"), unable,
     request_cell(12)},
    {"unable.must_be_created", label("2.没有现成信息需要另行制作", u"没有现成信息需要另行制作"),
     unable, request_cell(13)},
    {"unable.still_unclear", label("3.补正后申请内容仍不明确", u"补正后申请内容仍不明确"), unable,
     request_cell(14)},
    {"not_processed.petition", label("1.信访举报投诉类申请", u"信访举报投诉类申请"), not_processed,
     request_cell(15)},
    {"not_processed.repeated", label("2.重复申请", u"重复申请", repeated_variants), not_processed,
     request_cell(16)},
    {"not_processed.publication", label("3.要求提供公开出版物", u"要求提供公开出版物"),
     not_processed, request_cell(17)},
    {"not_processed.excessive", label("4.无正当理由大量反复申请", u"无正当理由大量反复申请"),
     not_processed, request_cell(18)},
    {"not_processed.confirm_or_reissue",
     label("5.要求行政机关确认或重新出具已获取信息", u"要求行政机关确认或重新出具已获取信息"),
     not_processed, request_cell(19)},
    {"other.correction_overdue",
     label("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
           u"申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", correction_variants),
     other_outcome, request_cell(20)},
    {"other.fee_overdue",
     label("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
           u"申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
           fee_overdue_variants),
     other_outcome, request_cell(21)},
    {"other.other", label("3.其他", u"其他"), other_outcome, request_cell(22)},
    {"other.all", label("（六）其他处理", u"其他处理", other_all_variants), "", request_cell(23)},
    {"processed", label("（七）总计", u"总计", processed_variants), "", request_cell(24)},
    {"carried_forward", label("四、结转下年度继续办理", u"结转下年度继续办理", forward_variants),
     "", request_cell(25)},
};
static_assert(std::size(every_request_row) == most_request_rows);
constexpr CellId first_review_cell = request_cell(most_request_rows);

bool stands_in(const RequestRow& row, Edition edition) {
  if (row.key == "other.all") return edition == Edition::trial_2019;
  return edition == Edition::notice_2021 || row.group != other_outcome;
}

constexpr std::u16string_view upheld_variants[] = {u"维持"};
constexpr std::u16string_view corrected_variants[] = {u"纠正"};
constexpr std::u16string_view other_result_variants[] = {u"其他"};
constexpr std::u16string_view pending_variants[] = {u"未审结"};

constexpr Column outcomes[outcome_count] = {
    {"upheld", label("结果维持", u"结果维持", upheld_variants), ""},
    {"corrected", label("结果纠正", u"结果纠正", corrected_variants), ""},
    {"other", label("其他结果", u"其他结果", other_result_variants), ""},
    {"pending", label("尚未审结", u"尚未审结", pending_variants), ""},
    {"total", label("总计", u"总计", total_variants), ""},
};

constexpr std::u16string_view direct_variants[] = {u"未经复议直接起诉的", u"直接起诉"};
constexpr std::u16string_view after_variants[] = {u"复议后起诉的", u"经复议后起诉"};

constexpr CellId review_cell(int block) {
  return static_cast<CellId>(first_review_cell + block * static_cast<int>(outcome_count));
}
constexpr ReviewBlock blocks[] = {
    {"reconsideration", label("行政复议", u"行政复议"), "", review_cell(0)},
    {"litigation_direct", label("未经复议直接起诉", u"未经复议直接起诉", direct_variants),
     "行政诉讼", review_cell(1)},
    {"litigation_after_reconsideration", label("复议后起诉", u"复议后起诉", after_variants),
     "行政诉讼", review_cell(2)},
};
static_assert(std::size(blocks) == review_block_count && review_cell(3) == cell_count);

/// Where a cell stands in the form.
struct CellParts {
  std::string_view table;
  std::string_view row;
  std::string_view column;
  std::string_view group;
  std::string_view row_label;
  std::string_view column_label;
};

CellParts parts_of_disclosure_cell(CellId cell) {
  // A cell of both editions is called what the later one calls it.
  for (const Edition edition : {Edition::notice_2021, Edition::trial_2019}) {
    for (const DisclosureRow& row : disclosure_rows(edition)) {
      for (std::size_t i = 0; i < row.columns.size(); ++i) {
        if (row.cells[i] == cell)
          return {"disclosure.",      row.key,
                  row.columns[i].key, "",
                  row.label.official, row.columns[i].label.official};
      }
    }
  }
  return {};
}

CellParts parts_of(CellId cell) {
  if (cell < first_request_cell) return parts_of_disclosure_cell(cell);
  if (cell < first_review_cell) {
    const auto number = static_cast<std::size_t>(cell - first_request_cell);
    const RequestRow& row = every_request_row[number / applicant_count];
    const Column& column = applicants[number % applicant_count];
    const std::string_view label = row.label.official;
    return {
        "requests.",          row.key, column.key, row.group, label.substr(0, label.find("（区分")),
        column.label.official};
  }
  const auto number = static_cast<std::size_t>(cell - first_review_cell);
  const ReviewBlock& block = blocks[number / outcome_count];
  const Column& column = outcomes[number % outcome_count];
  return {"review.", block.key, column.key, "", block.label.official, column.label.official};
}

/// The keys of all cells, one behind the other.
struct Keys {
  std::string text;
  std::array<std::uint16_t, cell_count + 1> starts{};

  Keys() {
    for (CellId cell = 0; cell < cell_count; ++cell) {
      const CellParts parts = parts_of(cell);
      text += parts.table;
      text += parts.row;
      text += '.';
      text += parts.column;
      starts[cell + 1U] = static_cast<std::uint16_t>(text.size());
    }
  }
};

/// What each edition has of the form.
struct EditionForm {
  std::array<RequestRow, most_request_rows> request_rows{};
  std::size_t request_row_count = 0;
  std::array<CellId, cell_count> cells{};
  std::array<std::size_t, 4> table_starts{};  ///< in `cells`, and the end

  explicit EditionForm(Edition edition) {
    for (const DisclosureRow& row : disclosure_rows(edition)) {
      for (const CellId cell : row.used_cells()) add(cell);
    }
    table_starts[1] = table_starts[3];
    for (const RequestRow& row : every_request_row) {
      if (!stands_in(row, edition)) continue;
      request_rows[request_row_count++] = row;
      for (std::size_t i = 0; i < applicant_count; ++i) add(row.cell(i));
    }
    table_starts[2] = table_starts[3];
    for (CellId cell = first_review_cell; cell < cell_count; ++cell) add(cell);
  }

  void add(CellId cell) { cells[table_starts[3]++] = cell; }
};

const EditionForm& form_of(Edition edition) {
  static const EditionForm forms[] = {EditionForm(Edition::trial_2019),
                                      EditionForm(Edition::notice_2021)};
  return forms[static_cast<std::size_t>(edition)];
}

}  // namespace

std::string_view edition_key(Edition edition) {
  return edition == Edition::trial_2019 ? "2019" : "2021";
}

std::optional<Edition> edition_of_key(std::string_view key) {
  if (key == "2019") return Edition::trial_2019;
  if (key == "2021") return Edition::notice_2021;
  return std::nullopt;
}

std::string_view notice_of(Edition edition) {
  return edition == Edition::trial_2019 ? "国办公开办函〔2019〕60号" : "国办公开办函〔2021〕30号";
}

Edition edition_for_year(int year) {
  return year <= 2020 ? Edition::trial_2019 : Edition::notice_2021;
}

std::string_view table_key(Table table) {
  constexpr std::string_view keys[] = {"disclosure", "requests", "review"};
  return keys[static_cast<std::size_t>(table)];
}

int section_of(Table table) {
  return static_cast<int>(table) + 2;
}

std::string_view cell_key(CellId cell) {
  static const Keys keys;
  const std::size_t start = keys.starts[cell];
  return std::string_view(keys.text).substr(start, keys.starts[cell + 1U] - start);
}

namespace {

/// The cells by a hash of their keys, with open addressing: a report may name them in any order.
class CellIndex {
 public:
  CellIndex() {
    slots_.fill(cell_count);
    for (CellId cell = 0; cell < cell_count; ++cell) slots_[slot_of(cell_key(cell))] = cell;
  }

  [[nodiscard]] std::optional<CellId> find(std::string_view key) const {
    const CellId cell = slots_[slot_of(key)];
    return cell < cell_count ? std::optional(cell) : std::nullopt;
  }

 private:
  static constexpr std::size_t slot_count = 1024;  // a power of two, and most stay empty
  static_assert(slot_count > 4 * cell_count);

  /// Where `key` is, or the empty slot where it would be.
  [[nodiscard]] std::size_t slot_of(std::string_view key) const {
    std::uint32_t hash = 0;
    for (const char character : key) hash = hash * 31 + static_cast<unsigned char>(character);
    std::size_t slot = hash % slot_count;
    while (slots_[slot] < cell_count && cell_key(slots_[slot]) != key)
      slot = (slot + 1) % slot_count;
    return slot;
  }

  std::array<CellId, slot_count> slots_;
};

}  // namespace

std::optional<CellId> find_cell(std::string_view key) {
  static const CellIndex index;
  return index.find(key);
}

std::optional<CellId> find_cell(std::string_view key, CellId expected) {
  if (expected < cell_count && cell_key(expected) == key) return expected;
  return find_cell(key);
}

Table table_of(CellId cell) {
  if (cell < first_request_cell) return Table::disclosure;
  return cell < first_review_cell ? Table::requests : Table::review;
}

std::span<const Column> applicant_columns() {
  return applicants;
}
std::span<const Column> outcome_columns() {
  return outcomes;
}

std::span<const DisclosureRow> disclosure_rows(Edition edition) {
  if (edition == Edition::trial_2019) return disclosure_2019;
  return disclosure_2021;
}

std::span<const RequestRow> request_rows(Edition edition) {
  const EditionForm& form = form_of(edition);
  return {form.request_rows.data(), form.request_row_count};
}

bool is_outcome(const RequestRow& row) {
  return row.key != "received" && row.key != "carried_over" && row.key != "processed" &&
         row.key != "carried_forward";
}

std::span<const ReviewBlock> review_blocks() {
  return blocks;
}

std::span<const CellId> cells_of(Edition edition, Table table) {
  const EditionForm& form = form_of(edition);
  const auto which = static_cast<std::size_t>(table);
  return std::span(form.cells)
      .subspan(form.table_starts[which], form.table_starts[which + 1] - form.table_starts[which]);
}

Quantity quantity_of(CellId cell) {
  switch (cell) {
    case 9:   // disclosure.fees.amount
    case 28:  // disclosure.procurement.amount
      return Quantity::money;
    case 17:  // 本年增/减 of edition 2019
    case 19:
    case 22:
    case 24:
    case 26:
      return Quantity::signed_count;
    default:
      return Quantity::count;
  }
}

std::string cell_name_zh(CellId cell) {
  const CellParts parts = parts_of(cell);
  std::string name("“");
  for (const std::string_view part :
       {parts.group, parts.row_label, std::string_view("”“"), parts.column_label})
    name += part;
  name += "”";
  return name;
}

std::string cell_name_en(CellId cell) {
  std::string name(cell_key(cell));
  for (char& character : name) {
    if (character == '_') character = ' ';
    if (character == '.') character = '/';
  }
  return name;
}

}  // namespace ogi::report
