#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ogi::report {

/// The two editions of the form: `trial_2019` by 国办公开办函〔2019〕60号 for the report years 2019
/// and 2020, `notice_2021` by 国办公开办函〔2021〕30号 for 2021 and later. A report can mix them
/// table by table.
enum class Edition : std::uint8_t { trial_2019, notice_2021 };
inline constexpr std::array all_editions{Edition::trial_2019, Edition::notice_2021};

/// "2019" and "2021", as reports and results write them.
std::string_view edition_key(Edition edition);
std::optional<Edition> edition_of_key(std::string_view key);
std::string_view notice_of(Edition edition);
/// The edition that a report for `year` must use.
Edition edition_for_year(int year);

/// The statutory tables: sections 二, 三 and 四 of the report.
enum class Table : std::uint8_t { disclosure, requests, review };
inline constexpr std::array all_tables{Table::disclosure, Table::requests, Table::review};
std::string_view table_key(Table table);
/// The section (2, 3 or 4) that a table stands in.
int section_of(Table table);

/// A numeric cell of the form, of either edition: an index into everything that is kept per cell.
/// The order is that of the form. Cells that both editions have (行政许可 · 处理决定数量) are one
/// cell.
using CellId = std::uint16_t;
/// The rows of section 三 and the blocks of section 四 that an edition has, or both together.
inline constexpr std::size_t most_request_rows = 26;
inline constexpr std::size_t review_block_count = 3;
inline constexpr std::size_t cell_count = 29 + most_request_rows * 7 + review_block_count * 5;

/// The key of a cell, `requests.refused.state_secret.natural_person`, and back; nothing for an
/// unknown key.
std::string_view cell_key(CellId cell);
std::optional<CellId> find_cell(std::string_view key);
/// As find_cell, quickest when `key` is that of `expected`: reports list their cells in the form's
/// order.
std::optional<CellId> find_cell(std::string_view key, CellId expected);
Table table_of(CellId cell);

/// What a row, a column, a block or a section is called, and how else reports call it. A wording
/// added here is known wherever the form is read: in tables, in lines of text, on pages, and where
/// it is told which table one is.
struct Label {
  std::string_view official;
  /// Wordings of published reports beside it, with or without a number in front, parted by `|`.
  std::string_view variants{};
  /// Whether it stands in its table and hardly anywhere else: a few of these tell which table one
  /// is.
  bool telling = false;
};

struct Column {
  std::string_view key;
  Label label;
  std::string_view group;  ///< the head above it (法人或其他组织), or empty
};

/// What figures a cell holds.
enum class Quantity : std::uint8_t { count, signed_count, money };

struct DisclosureRow {
  std::string_view key;
  Label label;
  std::string_view group;  ///< 第二十条第（一）项
  std::span<const Column> columns;
  std::array<CellId, 3> cells;  ///< one for each of `columns`

  [[nodiscard]] std::span<const CellId> used_cells() const {
    return {cells.data(), columns.size()};
  }
};

inline constexpr std::size_t applicant_count = 7;
inline constexpr std::size_t total_column = 6;

/// 自然人 … 其他, 总计: the columns of section 三.
std::span<const Column> applicant_columns();

struct RequestRow {
  std::string_view key;
  Label label;
  std::string_view super;  ///< 三、本年度办理结果, or empty
  std::string_view group;  ///< （三）不予公开, or empty
  CellId first;            ///< its seven cells follow each other

  [[nodiscard]] CellId cell(std::size_t column) const {
    return static_cast<CellId>(first + column);
  }
};

inline constexpr std::size_t outcome_count = 5;

/// 结果维持 … 尚未审结, 总计: the columns of each block of section 四.
std::span<const Column> outcome_columns();

struct ReviewBlock {
  std::string_view key;
  Label label;
  std::string_view group;  ///< 行政诉讼, or empty
  std::string_view marks;  ///< words of any head that means this block, parted by `|`
  CellId first;            ///< its five cells follow each other

  [[nodiscard]] CellId cell(std::size_t column) const {
    return static_cast<CellId>(first + column);
  }
};

/// The parts of a report's text: what stands before the first heading, and the six sections.
enum class Section : std::uint8_t { preamble, one, two, three, four, five, six };

/// The heading of a section, without its number.
struct SectionHeading {
  Section section;
  Label label;                 ///< the first variant is the commonest
  std::string_view must_have;  ///< words one of which no heading of the section is without
};

/// What stands over a table besides the names of its columns. Lists are parted by `|`.
struct TableHead {
  std::string_view words;       ///< remarks, heads over several columns
  std::string_view line_marks;  ///< parts of the head by which a line of text is told to be of it
};

/// All words of the form, for those who look for them in a document.
struct Form {
  struct OfEdition {
    std::span<const DisclosureRow> disclosure_rows;
    std::span<const RequestRow> request_rows;
    std::string_view told_by;  ///< words that no other edition's rows and heads have
  };
  std::array<OfEdition, all_editions.size()> editions;
  std::span<const Column> applicant_columns;
  std::span<const Column> outcome_columns;
  std::span<const ReviewBlock> review_blocks;
  std::array<TableHead, all_tables.size()> heads;
  std::span<const SectionHeading> headings;

  [[nodiscard]] const OfEdition& edition(Edition which) const {
    return editions[static_cast<std::size_t>(which)];
  }
  [[nodiscard]] const TableHead& head(Table table) const {
    return heads[static_cast<std::size_t>(table)];
  }
};

/// The form as the notices have it.
const Form& official_form();

std::span<const DisclosureRow> disclosure_rows(Edition edition);
std::span<const RequestRow> request_rows(Edition edition);
/// Whether the row tells how requests ended: one of （一） to （六）.
bool is_outcome(const RequestRow& row);
std::span<const ReviewBlock> review_blocks();

/// Every cell that the form of `edition` has, in the form's order: 200 of 2021, 198 of 2019.
std::span<const CellId> cells_of(Edition edition, Table table);

/// A cell that only edition 2019 has, and the cells of 2021 that together count the same. What else
/// one edition has and the other lacks has no counterpart: 对外公开总数量 counts documents that are
/// no longer in force too, and 上一年项目数量 is asked for no more.
struct Counterpart {
  CellId in_2019;
  std::span<const CellId> in_2021;
};
std::span<const Counterpart> counterparts();

/// What a cell counts. Money is 行政事业性收费 in 万元 (2021) and 政府集中采购 (2019); a change
/// against the year before (2019's 本年增/减) may be negative.
Quantity quantity_of(CellId cell);

/// The cell in words, for messages: （一）予以公开“自然人”. English is a plain rendering of the
/// key.
std::string cell_name_zh(CellId cell);
std::string cell_name_en(CellId cell);

}  // namespace ogi::report
