#include "core/recognise/form_words.h"

#include <algorithm>

#include "core/text/fold.h"
#include "core/text/order.h"

namespace ogi::recognise {
namespace {

constexpr double least_applicant = 0.75;
constexpr double least_outcome = 0.75;
constexpr double least_disclosure = 0.8;
// Shorter variants (许可, 企业) stand in other tables too.
constexpr std::size_t least_long = 4;
// Heads of narrow columns are broken behind so many characters: 结果 / 维持.
constexpr std::size_t head_line_length = 2;

template <typename Take>
void for_each_part(std::string_view list, const Take& take) {
  while (!list.empty()) {
    const std::size_t bar = std::min(list.find('|'), list.size());
    take(list.substr(0, bar));
    list.remove_prefix(std::min(bar + 1, list.size()));
  }
}

std::vector<std::u32string> folded_parts(std::string_view list) {
  std::vector<std::u32string> parts;
  for_each_part(list, [&parts](std::string_view part) { parts.push_back(fold_label(part)); });
  return parts;
}

bool holds_one_of(std::u32string_view text, std::span<const std::u32string> words) {
  return std::any_of(words.begin(), words.end(), [text](const std::u32string& word) {
    return text.find(word) != std::u32string_view::npos;
  });
}

/// Sorts entries by their texts; of those with the same text one is kept, which `join`s the others.
template <typename Entry, typename Join>
void sort_by_text(std::vector<Entry>& entries, const Join& join) {
  std::vector<Entry> kept;
  for (const std::size_t index : order_of(entries.size(), [&](std::size_t a, std::size_t b) {
         return entries[a].text < entries[b].text;
       })) {
    Entry& entry = entries[index];
    if (!kept.empty() && kept.back().text == entry.text) {
      join(kept.back(), entry);
    } else {
      kept.push_back(std::move(entry));
    }
  }
  entries = std::move(kept);
}

template <typename Entry>
auto find_text(const std::vector<Entry>& entries, std::u32string_view text) {
  const auto found = std::lower_bound(
      entries.begin(), entries.end(), text,
      [](const Entry& entry, std::u32string_view wanted) { return entry.text < wanted; });
  return found != entries.end() && found->text == text ? found : entries.end();
}

}  // namespace

Wordings wordings_of(const Label& label) {
  Wordings wordings;
  const auto add = [&wordings](std::string_view words) {
    const std::u32string folded = fold_label(words);
    const std::u32string_view text = without_numbering(folded);
    wordings.push_back({std::u32string(text), std::min(text.find(U'('), text.size())});
  };
  add(label.official);
  for_each_part(label.variants, add);
  return wordings;
}

FormWords::FormWords(const Form& form) : form_(form) {
  for (const Table table : all_tables) {
    for_each_part(form.head(table).words, [&](std::string_view words) { add_text(table, words); });
    of(table).line_marks = folded_parts(form.head(table).line_marks);
  }
  add_columns(Table::requests, form.applicant_columns, applicants_);
  for (const Edition edition : all_editions) {
    add_disclosure_rows(edition);
    add_request_rows(edition);
    of(edition).told_by = folded_parts(form.edition(edition).told_by);
  }
  add_review();
  for (const SectionHeading& heading : form.headings)
    headings_.push_back(
        {heading.section, wordings_of(heading.label), folded_parts(heading.must_have)});

  sort_by_text(telling_, [](TellingWording& kept, const TellingWording& other) {
    kept.labels.add(other.labels);
  });
  sort_by_text(known_, [](KnownText&, const KnownText&) {});
  for (KnownText& known : known_) known.words = compare(known.text);
}

const FormWords& FormWords::official() {
  static const FormWords words(official_form());
  return words;
}

void FormWords::add_text(Table table, std::string_view text) {
  if (text.empty()) return;
  std::u32string folded = fold_label(text);
  of(table).texts += folded;
  of(table).texts += U'\n';
  known_.push_back({std::move(folded), {}});
}

Wordings FormWords::add_label(Table table, std::string_view key, const Label& label) {
  Wordings wordings = wordings_of(label);
  add_text(table, label.official);
  for_each_part(label.variants, [&](std::string_view variant) { add_text(table, variant); });
  // Labels without the numbers in front are known too.
  for (const Wording& wording : wordings) known_.push_back({wording.text, {}});
  if (label.telling) {
    std::vector<std::string_view>& keys = of(table).telling_keys;
    const auto known = std::find(keys.begin(), keys.end(), key);
    const auto number = known - keys.begin();
    if (known == keys.end()) keys.push_back(key);
    for (const Wording& wording : wordings) {
      TellingLabels labels;
      labels.seen[static_cast<std::size_t>(table)] = std::uint32_t{1} << number;
      labels.long_ones[static_cast<std::size_t>(table)] =
          &wording == &wordings.front() || wording.text.size() >= least_long;
      telling_.push_back({wording.text, labels});
    }
  }
  return wordings;
}

void FormWords::add_columns(Table table, std::span<const Column> columns,
                            std::vector<Wordings>& labels) {
  for (const Column& column : columns) {
    add_text(table, column.group);
    labels.push_back(add_label(table, column.key, column.label));
  }
}

void FormWords::add_disclosure_rows(Edition edition) {
  RowPattern& pattern = of(edition).rows[0];
  for (const DisclosureRow& row : form_.edition(edition).disclosure_rows) {
    add_text(Table::disclosure, row.group);
    const auto cells = row.used_cells();
    pattern.rows.push_back(
        {row.key, add_label(Table::disclosure, row.key, row.label), {cells.begin(), cells.end()}});
    pattern.labels += pattern.rows.back().label();
    for (const Column& column : row.columns) {
      if (column_bit(column) == 0) {
        columns_.push_back(&column);
        column_labels_.push_back(add_label(Table::disclosure, column.key, column.label));
      }
      of(edition).column_bits |= column_bit(column);
    }
  }
}

void FormWords::add_request_rows(Edition edition) {
  RowPattern& pattern = of(edition).rows[1];
  for (const RequestRow& row : form_.edition(edition).request_rows) {
    add_text(Table::requests, row.super);
    add_text(Table::requests, row.group);
    std::vector<CellId> cells;
    for (std::size_t i = 0; i < applicant_count; ++i) cells.push_back(row.cell(i));
    pattern.rows.push_back(
        {row.key, add_label(Table::requests, row.key, row.label), std::move(cells)});
    pattern.labels += pattern.rows.back().label();
  }
}

void FormWords::add_review() {
  add_columns(Table::review, form_.outcome_columns, outcomes_);
  // 行政复议 stands in what the blocks of 行政诉讼, a group, are called as well.
  for (const bool in_group : {true, false}) {
    for (std::size_t i = 0; i < form_.review_blocks.size(); ++i) {
      const ReviewBlock& block = form_.review_blocks[i];
      if (block.group.empty() == in_group) continue;
      add_text(Table::review, block.group);
      Block& added = blocks_.emplace_back(Block{i, folded_parts(block.marks)});
      for (const Wording& wording : add_label(Table::review, block.key, block.label))
        added.marks.push_back(wording.text);
    }
  }
}

void TellingLabels::add(const TellingLabels& others) {
  for (const Table table : all_tables) {
    const auto which = static_cast<std::size_t>(table);
    seen[which] |= others.seen[which];
    long_ones[which] = long_ones[which] || others.long_ones[which];
  }
}

TellingLabels FormWords::find_telling_labels(std::u32string_view text) const {
  const std::u32string_view plain = without_numbering(text);
  const auto found = find_text(telling_, plain);
  return found == telling_.end() ? TellingLabels{} : found->labels;
}

CellWords FormWords::read(std::u32string_view text) const {
  const auto known = find_text(known_, text);
  return known == known_.end() ? compare(text) : known->words;
}

CellWords FormWords::compare(std::u32string_view text) const {
  CellWords words;
  if (text.empty()) return words;
  Comparison compared(text);
  double best = 0;
  for (std::size_t i = 0; i < applicants_.size(); ++i) {
    const double value = compared.similarity(applicants_[i], least_applicant);
    if (value < least_applicant || value <= best) continue;
    words.applicant = i;
    best = value;
  }
  for (std::size_t i = 0; i < outcomes_.size() && !words.outcome; ++i) {
    if (compared.similarity(outcomes_[i], least_outcome) >= least_outcome) words.outcome = i;
  }
  for (const Block& block : blocks_) {
    if (!words.block && holds_one_of(text, block.marks)) words.block = block.number;
  }
  if (text.size() >= 4) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (compared.similarity(column_labels_[i], least_disclosure) >= least_disclosure)
        words.disclosure_columns |= std::uint64_t{1} << i;
    }
  }
  if (text.size() >= 2 && text.size() <= 24) {
    Comparison unnumbered(without_numbering(text));
    for (const OfEdition& edition : editions_) {
      for (const RowPattern::Row& row : edition.rows[0].rows)
        words.names_disclosure_row =
            words.names_disclosure_row ||
            unnumbered.similarity(row.wordings, least_disclosure) >= least_disclosure;
    }
  }
  return words;
}

std::uint64_t FormWords::column_bit(const Column& column) const {
  const auto known = std::find(columns_.begin(), columns_.end(), &column);
  return known == columns_.end() ? 0 : std::uint64_t{1} << (known - columns_.begin());
}

std::uint64_t FormWords::column_bits(Edition edition) const {
  return editions_[static_cast<std::size_t>(edition)].column_bits;
}

const RowPattern& FormWords::rows(Table table, Edition edition) const {
  return editions_[static_cast<std::size_t>(edition)].rows[table == Table::disclosure ? 0 : 1];
}

bool FormWords::tell_edition(Edition edition, std::u32string_view text) const {
  return holds_one_of(text, editions_[static_cast<std::size_t>(edition)].told_by);
}

bool FormWords::hold(Table table, std::string_view line) const {
  constexpr std::size_t longest = 200;
  if (line.size() > longest) return false;
  const std::u32string& texts = tables_[static_cast<std::size_t>(table)].texts;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    if (texts.find(fold_label(line.substr(0, end))) == std::u32string::npos) return false;
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return true;
}

bool FormWords::begin_table(Table table, std::u32string_view line) const {
  constexpr std::size_t longest = 60;
  return line.size() < longest &&
         holds_one_of(line, tables_[static_cast<std::size_t>(table)].line_marks);
}

std::optional<FormWords::OutcomeHeads> FormWords::find_outcome_heads(
    std::u32string_view text) const {
  // Narrow columns have their heads upright: the lines are 结 结 其 尚 总, 果 果 他 未 计, ….
  std::u32string upright;
  for (std::size_t i = 0; i + 1 < outcomes_.size(); ++i)
    upright += outcomes_[i].front().text.front();
  const Wordings& first = outcomes_.front();
  std::size_t at =
      std::min(text.find(first.front().text.substr(0, head_line_length)), text.find(upright));
  if (at != std::u32string_view::npos) return OutcomeHeads{at, true};
  for (const Wording& variant : std::span(first).subspan(1))
    at = std::min(at, text.find(variant.text));
  if (at == std::u32string_view::npos) return std::nullopt;
  return OutcomeHeads{at, false};
}

}  // namespace ogi::recognise
