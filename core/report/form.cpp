#include "core/report/form.h"

namespace ogi::report {
namespace {

constexpr bool telling = true;

constexpr Column documents_2021[] = {
    {"issued", {"本年制发件数", "制发件数|本年制发数|本年制发数量"}, ""},
    {"repealed", {"本年废止件数", "废止件数|本年废止数|本年废止数量"}, ""},
    {"in_force", {"现行有效件数", "有效件数|现行有效数|现行有效数量"}, ""},
};
constexpr Column decisions_2021[] = {
    {"decisions", {"本年处理决定数量", "处理决定数量|本年处理决定数"}, ""},
};
constexpr Column fee_2021[] = {
    {"amount", {"本年收费金额（单位：万元）", "本年收费金额|收费金额"}, ""},
};

constexpr Column documents_2019[] = {
    {"made", {"本年新制作数量"}, ""},
    {"newly_published", {"本年新公开数量"}, ""},
    {"published_total", {"对外公开总数量"}, ""},
};
constexpr Column items_2019[] = {
    {"items_last_year", {"上一年项目数量"}, ""},
    {"change", {"本年增/减"}, ""},
    {"decisions", {"处理决定数量"}, ""},
};
constexpr Column procurement_2019[] = {
    {"projects", {"采购项目数量"}, ""},
    {"amount", {"采购总金额"}, ""},
};

constexpr std::span<const Column> first_two(std::span<const Column> columns) {
  return columns.subspan(0, 2);
}

// Cell numbers of section 二: 0–9 of edition 2021, then those that only 2019 has.
constexpr DisclosureRow disclosure_2021[] = {
    {"rules", {"规章", "", telling}, "第二十条第（一）项", documents_2021, {0, 1, 2}},
    {"normative_documents",
     {"行政规范性文件", "规范性文件", telling},
     "第二十条第（一）项",
     documents_2021,
     {3, 4, 5}},
    {"licensing", {"行政许可", "许可", telling}, "第二十条第（五）项", decisions_2021, {6}},
    {"penalties", {"行政处罚", "处罚", telling}, "第二十条第（六）项", decisions_2021, {7}},
    {"coercion",
     {"行政强制", "强制|行政强制措施", telling},
     "第二十条第（六）项",
     decisions_2021,
     {8}},
    {"fees",
     {"行政事业性收费", "行政事业性收费项目|事业性收费", telling},
     "第二十条第（八）项",
     fee_2021,
     {9}},
};
constexpr DisclosureRow disclosure_2019[] = {
    {"rules", {"规章", "", telling}, "第二十条第（一）项", documents_2019, {10, 11, 12}},
    {"normative_documents",
     {"规范性文件", "行政规范性文件", telling},
     "第二十条第（一）项",
     documents_2019,
     {13, 14, 15}},
    {"licensing", {"行政许可", "许可", telling}, "第二十条第（五）项", items_2019, {16, 17, 6}},
    {"other_services",
     {"其他对外管理服务事项", "其他对外管理服务"},
     "第二十条第（五）项",
     items_2019,
     {18, 19, 20}},
    {"penalties", {"行政处罚", "处罚", telling}, "第二十条第（六）项", items_2019, {21, 22, 7}},
    {"coercion",
     {"行政强制", "强制|行政强制措施", telling},
     "第二十条第（六）项",
     items_2019,
     {23, 24, 8}},
    {"fees",
     {"行政事业性收费", "行政事业性收费项目|事业性收费", telling},
     "第二十条第（八）项",
     first_two(items_2019),
     {25, 26}},
    {"procurement",
     {"政府集中采购", "集中采购|政府采购"},
     "第二十条第（九）项",
     procurement_2019,
     {27, 28}},
};
constexpr CellId first_request_cell = 29;

constexpr std::string_view organisations = "法人或其他组织";

constexpr Column applicants[applicant_count] = {
    {"natural_person", {"自然人"}, ""},
    {"enterprise", {"商业企业", "企业|商业企业法人", telling}, organisations},
    {"research", {"科研机构", "科研单位", telling}, organisations},
    {"public_interest", {"社会公益组织", "社会公益机构|公益组织", telling}, organisations},
    {"legal_service", {"法律服务机构", "法律服务组织", telling}, organisations},
    {"other_org", {"其他", "其他组织|其他机构"}, organisations},
    {"total", {"总计", "合计|小计"}, ""},
};

constexpr std::string_view results = "三、本年度办理结果";
constexpr std::string_view refused = "（三）不予公开";
constexpr std::string_view unable = "（四）无法提供";
constexpr std::string_view not_processed = "（五）不予处理";
constexpr std::string_view other_outcome = "（六）其他处理";

constexpr CellId request_cell(int row) {
  return static_cast<CellId>(first_request_cell + row * static_cast<int>(applicant_count));
}

/// 其他处理: three rows of edition 2021, behind them the one of 2019.
constexpr int first_other_row = 20;

// Both editions of section 三 as one list; `other.all` is 2019's one row for what 2021 has three
// of.
constexpr RequestRow every_request_row[] = {
    {"received",
     {"一、本年新收政府信息公开申请数量", "本年新收政府信息公开申请|新收申请数量"},
     "",
     "",
     request_cell(0)},
    {"carried_over",
     {"二、上年结转政府信息公开申请数量",
      "上年结转政府信息公开申请|上年度结转政府信息公开申请数量"},
     "",
     "",
     request_cell(1)},
    {"granted", {"（一）予以公开", "", telling}, results, "", request_cell(2)},
    {"partly_granted",
     {"（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "部分公开"},
     results,
     "",
     request_cell(3)},
    {"refused.state_secret", {"1.属于国家秘密", "", telling}, results, refused, request_cell(4)},
    {"refused.forbidden_by_law",
     {"2.其他法律行政法规禁止公开", "", telling},
     results,
     refused,
     request_cell(5)},
    {"refused.endangers_stability",
     {"3.危及“三安全一稳定”", "危及三安全一稳定"},
     results,
     refused,
     request_cell(6)},
    {"refused.third_party_rights",
     {"4.保护第三方合法权益", "", telling},
     results,
     refused,
     request_cell(7)},
    {"refused.internal_affairs", {"5.属于三类内部事务信息"}, results, refused, request_cell(8)},
    {"refused.deliberative_process", {"6.属于四类过程性信息"}, results, refused, request_cell(9)},
    {"refused.enforcement_file",
     {"7.属于行政执法案卷", "属于行政执法案卷信息", telling},
     results,
     refused,
     request_cell(10)},
    {"refused.administrative_inquiry",
     {"8.属于行政查询事项", "", telling},
     results,
     refused,
     request_cell(11)},
    {"unable.not_held",
     {"1.本机关不掌握相关政府信息", "", telling},
     results,
     unable,
     request_cell(12)},
    {"unable.must_be_created", {"2.没有现成信息需要另行制作"}, results, unable, request_cell(13)},
    {"unable.still_unclear", {"3.补正后申请内容仍不明确"}, results, unable, request_cell(14)},
    {"not_processed.petition",
     {"1.信访举报投诉类申请", "", telling},
     results,
     not_processed,
     request_cell(15)},
    {"not_processed.repeated",
     {"2.重复申请", "重复申请政府信息", telling},
     results,
     not_processed,
     request_cell(16)},
    {"not_processed.publication",
     {"3.要求提供公开出版物", "", telling},
     results,
     not_processed,
     request_cell(17)},
    {"not_processed.excessive",
     {"4.无正当理由大量反复申请", "", telling},
     results,
     not_processed,
     request_cell(18)},
    {"not_processed.confirm_or_reissue",
     {"5.要求行政机关确认或重新出具已获取信息"},
     results,
     not_processed,
     request_cell(19)},
    {"other.correction_overdue",
     {"1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      "逾期不补正|申请人无正当理由逾期不补正"},
     results,
     other_outcome,
     request_cell(20)},
    {"other.fee_overdue",
     {"2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      "逾期不缴费|逾期未缴费|申请人逾期未按收费通知要求缴纳费用"},
     results,
     other_outcome,
     request_cell(21)},
    {"other.other", {"3.其他"}, results, other_outcome, request_cell(22)},
    {"other.all", {"（六）其他处理", "其他"}, results, "", request_cell(23)},
    {"processed", {"（七）总计", "合计"}, results, "", request_cell(24)},
    {"carried_forward",
     {"四、结转下年度继续办理", "结转下年度|结转下年继续办理", telling},
     "",
     "",
     request_cell(25)},
};
static_assert(std::size(every_request_row) == most_request_rows);
constexpr CellId first_review_cell = request_cell(most_request_rows);

bool stands_in(const RequestRow& row, Edition edition) {
  if (row.key == "other.all") return edition == Edition::trial_2019;
  return edition == Edition::notice_2021 || row.group != other_outcome;
}

constexpr Column outcomes[outcome_count] = {
    {"upheld", {"结果维持", "维持", telling}, ""}, {"corrected", {"结果纠正", "纠正", telling}, ""},
    {"other", {"其他结果", "其他", telling}, ""},  {"pending", {"尚未审结", "未审结", telling}, ""},
    {"total", {"总计", "合计|小计"}, ""},
};

constexpr CellId review_cell(int block) {
  return static_cast<CellId>(first_review_cell + block * static_cast<int>(outcome_count));
}
constexpr ReviewBlock blocks[] = {
    {"reconsideration", {"行政复议"}, "", "", review_cell(0)},
    {"litigation_direct", {"未经复议直接起诉", "直接起诉"}, "行政诉讼", "未经", review_cell(1)},
    {"litigation_after_reconsideration", {"复议后起诉"}, "行政诉讼", "复议后", review_cell(2)},
};
static_assert(std::size(blocks) == review_block_count && review_cell(3) == cell_count);

// How a heading is told: the form's own words, how else reports write it, and what it must have.
constexpr SectionHeading section_headings[] = {
    {Section::one,
     {"总体情况", "概述|总体概况|基本情况|总体工作情况|政府信息公开工作总体情况"},
     "总体|概述|概况|基本情况"},
    {Section::two,
     {"主动公开政府信息情况",
      "行政机关主动公开政府信息情况|主动公开政府信息的情况|主动公开情况|政府信息主动公开情况"},
     "主动公开"},
    {Section::three,
     {"收到和处理政府信息公开申请情况",
      "行政机关收到和处理政府信息公开申请情况|收到和处理政府信息公开申请的情况|"
      "依申请公开政府信息情况|政府信息依申请公开情况"},
     "申请"},
    {Section::four,
     {"政府信息公开行政复议、行政诉讼情况",
      "因政府信息公开工作被申请行政复议、提起行政诉讼情况|政府信息公开行政复议和行政诉讼情况|"
      "行政复议、行政诉讼情况|因政府信息公开申请行政复议、提起行政诉讼的情况"},
     "复议|诉讼"},
    {Section::five,
     {"存在的主要问题及改进情况",
      "政府信息公开工作存在的主要问题及改进情况|存在问题及改进情况|存在的主要问题及整改措施|"
      "存在的问题和改进措施|存在的主要问题和下一步改进情况"},
     "问题|不足"},
    {Section::six,
     {"其他需要报告的事项", "其他事项|需要报告的其他事项|其他需要说明的事项"},
     "其他|事项"},
};

constexpr std::array<TableHead, all_tables.size()> table_heads{{
    {"信息内容", "第二十条|信息内容|制发件数|制作数量"},
    {"（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|申请人情况",
     "本列数据|勾稽关系|申请人情况|自然|法人或其他组织|商业"},
    {"", "行政复议|行政诉讼|结果|维持"},
}};

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

const Form& official_form() {
  static const Form form{
      .editions = {{{disclosure_rows(Edition::trial_2019), request_rows(Edition::trial_2019),
                     "新制作|新公开|集中采购|上一年项目"},
                    {disclosure_rows(Edition::notice_2021), request_rows(Edition::notice_2021),
                     "逾期|制发|废止|现行有效"}}},
      .applicant_columns = applicants,
      .outcome_columns = outcomes,
      .review_blocks = blocks,
      .heads = table_heads,
      .headings = section_headings};
  return form;
}

std::span<const CellId> cells_of(Edition edition, Table table) {
  const EditionForm& form = form_of(edition);
  const auto which = static_cast<std::size_t>(table);
  return std::span(form.cells)
      .subspan(form.table_starts[which], form.table_starts[which + 1] - form.table_starts[which]);
}

std::span<const Counterpart> counterparts() {
  static const std::array<std::array<CellId, 3>, applicant_count> others = [] {
    std::array<std::array<CellId, 3>, applicant_count> cells{};
    for (std::size_t i = 0; i < applicant_count; ++i) {
      const auto column = static_cast<int>(i);
      for (int row = 0; row < 3; ++row)
        cells[i][static_cast<std::size_t>(row)] =
            static_cast<CellId>(request_cell(first_other_row + row) + column);
    }
    return cells;
  }();
  static const std::vector<Counterpart> all = [] {
    std::vector<Counterpart> found{
        {disclosure_2019[0].cells[0], {&disclosure_2021[0].cells[0], 1}},
        {disclosure_2019[1].cells[0], {&disclosure_2021[1].cells[0], 1}}};
    for (std::size_t i = 0; i < applicant_count; ++i)
      found.push_back({static_cast<CellId>(request_cell(first_other_row + 3) + static_cast<int>(i)),
                       others[i]});
    return found;
  }();
  return all;
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
  std::string name;
  for (const std::string_view part : {parts.group, parts.row_label, std::string_view("“"),
                                      parts.column_label, std::string_view("”")})
    name += part;
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
