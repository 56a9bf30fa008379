#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/recognise/similarity.h"
#include "core/report/form.h"
#include "core/rooms_generated.h"

namespace ogi::recognise {

/// Every way to write the label, the form's own first.
Wordings wordings_of(const Label& label);

/// What the words of a cell mean in the form, whichever of its tables the cell stands in.
struct CellWords {
  std::optional<std::size_t> applicant;  ///< the column of section 三
  std::optional<std::size_t> outcome;    ///< the column of section 四
  std::optional<std::size_t> block;      ///< the block of section 四
  std::uint64_t disclosure_columns = 0;  ///< bits as of FormWords::column_bit()
  bool names_disclosure_row = false;
};

/// Which labels that tell a table stand among some texts.
struct TellingLabels {
  std::array<std::uint32_t, all_tables.size()>
      seen{};                                       ///< for each table a bit for each of its own
  std::array<bool, all_tables.size()> long_ones{};  ///< whether one is no short variant

  void add(const TellingLabels& others);
};

/// The rows of a table as lines of text have them: their labels one behind the other.
struct RowPattern {
  struct Row {
    std::string_view key;
    Wordings wordings;
    std::vector<CellId> cells;

    [[nodiscard]] std::u32string_view label() const { return wordings.front().text; }
  };
  std::vector<Row> rows;
  std::u32string labels;
};

/// The words of a form as documents are searched for them: every label with its variants, heads of
/// tables, headings of sections, all folded. What the readers know of the form's wording, they know
/// from here.
class FormWords {
 public:
  /// Keeps a reference to `form`, which must live longer.
  explicit FormWords(const Form& form);

  /// Those of official_form(), made at first use.
  static const FormWords& official();

  [[nodiscard]] const Form& form() const { return form_; }

  /// What the folded text of a cell says: looked up where it is one of the form's own texts, else
  /// by comparison with the labels.
  [[nodiscard]] CellWords read(std::u32string_view text) const;

  /// The same for telling labels alone.
  [[nodiscard]] TellingLabels find_telling_labels(std::u32string_view text) const;

  /// Of a column of section 二. Columns of both editions that are called alike are two.
  [[nodiscard]] std::uint64_t column_bit(const Column& column) const;
  [[nodiscard]] std::uint64_t column_bits(Edition edition) const;

  /// What the form calls a column of section 三.
  [[nodiscard]] std::u32string_view applicant_label(std::size_t column) const {
    return applicants_[column].front().text;
  }

  /// The rows of section 二 or 三 in the form's order.
  [[nodiscard]] const RowPattern& rows(Table table, Edition edition) const;

  /// Whether the text has words that only this edition's rows and heads have.
  [[nodiscard]] bool tell_edition(Edition edition, std::u32string_view text) const;

  /// Whether every word of the line is a head or a label of the table, or a part of one.
  [[nodiscard]] bool hold(Table table, std::string_view line) const;

  /// Whether the folded line can be the first of the table's head.
  [[nodiscard]] bool begin_table(Table table, std::u32string_view line) const;

  /// Where the heads over the figures of section 四 begin in its lines, all white space and figures
  /// taken out.
  struct OutcomeHeads {
    std::size_t at;
    bool official;  ///< the form's own words, not a variant
  };
  [[nodiscard]] std::optional<OutcomeHeads> find_outcome_heads(std::u32string_view text) const;

  struct Heading {
    Section section;
    Wordings wordings;
    std::vector<std::u32string> must_have;
  };
  [[nodiscard]] std::span<const Heading> headings() const { return headings_; }

 private:
  struct TellingWording {
    std::u32string text;
    TellingLabels labels;
  };
  struct KnownText {
    std::u32string text;
    CellWords words;
  };
  struct Block {
    std::size_t number;
    std::vector<std::u32string> marks;
  };
  struct OfTable {
    std::u32string texts;  ///< a line each
    std::vector<std::u32string> line_marks;
    std::vector<std::string_view> telling_keys;
  };
  struct OfEdition {
    std::array<RowPattern, 2> rows;  ///< of sections 二 and 三
    std::uint64_t column_bits = 0;
    std::vector<std::u32string> told_by;
  };

  void add_disclosure_rows(Edition edition);
  void add_request_rows(Edition edition);
  void add_review();
  void add_columns(Table table, std::span<const Column> columns, std::vector<Wordings>& labels);
  Wordings add_label(Table table, std::string_view key, const Label& label);
  void add_text(Table table, std::string_view text);
  [[nodiscard]] CellWords compare(std::u32string_view text) const;
  OfTable& of(Table table) { return tables_[static_cast<std::size_t>(table)]; }
  OfEdition& of(Edition edition) { return editions_[static_cast<std::size_t>(edition)]; }

  const Form& form_;
  std::vector<Wordings> applicants_;
  std::vector<Wordings> outcomes_;
  std::vector<Block> blocks_;
  std::vector<const Column*> columns_;  ///< of section 二
  std::vector<Wordings> column_labels_;
  std::array<OfTable, all_tables.size()> tables_;
  std::array<OfEdition, all_editions.size()> editions_;
  std::vector<TellingWording> telling_;  ///< sorted by text
  std::vector<Heading> headings_;
  std::vector<KnownText> known_;  ///< sorted by text
};

}  // namespace ogi::recognise
