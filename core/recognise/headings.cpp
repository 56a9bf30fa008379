#include "core/recognise/headings.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/recognise/similarity.h"
#include "core/text/decimal.h"
#include "core/text/flags.h"
#include "core/text/fold.h"

namespace ogi::recognise {
namespace {

// How much a number in front speaks for or against a section, beside the similarity of the words (0
// to 1).
constexpr double number_fits = 0.3;
constexpr double number_differs = -0.4;
constexpr double number_lost = -0.1;
constexpr double number_of_a_subsection = -0.6;  // （一） belongs inside a section
constexpr double least_score = 0.55;
constexpr double certain_score = 1.25;  // the form's own words with the right number
constexpr double least_likeness = 0.62;
constexpr std::size_t longest_heading = 48;

enum class NumberKind { none, section, subsection };

struct Numbering {
  NumberKind kind = NumberKind::none;
  std::int64_t value = 0;
};

Numbering numbering_of(std::u32string_view folded) {
  Numbering numbering{NumberKind::section, 0};
  if (folded.starts_with(U'(')) {
    numbering.kind = NumberKind::subsection;
    folded.remove_prefix(1);
  } else if (folded.starts_with(U'第')) {
    folded.remove_prefix(1);
  }
  std::size_t length = 0;
  const bool arabic = !folded.empty() && is_ascii_digit(folded.front());
  while (length < folded.size() && length < 3 &&
         (arabic ? is_ascii_digit(folded[length]) : is_chinese_numeral(folded[length])))
    ++length;
  if (length == 0) return {};
  numbering.value = parse_numeral(folded.substr(0, length)).value_or(0);
  return numbering;
}

bool has_one_of(std::u32string_view text, std::span<const std::u32string> words) {
  return std::any_of(words.begin(), words.end(), [text](const std::u32string& word) {
    return text.find(word) != std::u32string_view::npos;
  });
}

std::u32string_view without_decoration(std::u32string_view folded) {
  constexpr std::u32string_view in_front = U"#*_>·[【《\"";
  constexpr std::u32string_view behind = U"#*_。.:,;、]】》\"·";
  while (!folded.empty() && in_front.find(folded.front()) != std::u32string_view::npos)
    folded.remove_prefix(1);
  while (!folded.empty() && behind.find(folded.back()) != std::u32string_view::npos)
    folded.remove_suffix(1);
  return folded;
}

struct Score {
  Section section = Section::preamble;
  double value = 0;
};

/// The section whose heading `folded` is most like, if it is like one at all.
std::optional<Score> score_heading(std::u32string_view folded, const FormWords& form) {
  folded = without_decoration(folded);
  // The page number of a table of contents, and its dots.
  while (!folded.empty() && (is_ascii_digit(folded.back()) || folded.back() == U'.'))
    folded.remove_suffix(1);
  if (folded.size() < 2 || folded.size() > longest_heading) return std::nullopt;

  const Numbering numbering = numbering_of(folded);
  const std::u32string_view words = without_numbering(folded);
  Comparison compared(words);
  std::optional<Score> best;
  for (const FormWords::Heading& heading : form.headings()) {
    if (!has_one_of(words, heading.must_have)) continue;
    double value = 0;
    for (const Wording& wording : heading.wordings)
      value = std::max(value, compared.similarity(wording.text, least_likeness));
    if (value < least_likeness) continue;
    // A sentence about problems is not a heading; words beyond the wording must be few without a
    // number.
    if (numbering.kind == NumberKind::none && value < 0.8) continue;
    if (numbering.kind == NumberKind::none) value += number_lost;
    const bool fits = numbering.value == static_cast<std::int64_t>(heading.section);
    if (numbering.kind == NumberKind::subsection) {
      const bool whole = words == heading.wordings.front().text;
      value += number_of_a_subsection + (fits && whole ? number_fits : 0);
    }
    if (numbering.kind == NumberKind::section) value += fits ? number_fits : number_differs;
    if (value >= least_score && (!best || value > best->value))
      best = Score{heading.section, value};
  }
  return best;
}

/// A numbered heading of the form's own words with text going on behind it in the same line: how
/// many folded characters the heading takes.
std::optional<std::size_t> heading_in_front(std::u32string_view folded, const FormWords& form) {
  const Numbering numbering = numbering_of(folded);
  if (numbering.kind != NumberKind::section) return std::nullopt;
  const std::u32string_view words = without_numbering(folded);
  const std::size_t number_length = folded.size() - words.size();
  std::size_t longest = 0;
  for (const FormWords::Heading& heading : form.headings()) {
    if (numbering.value != static_cast<std::int64_t>(heading.section)) continue;
    // Beside the form's own only the commonest: the looser ones begin too many sentences.
    const std::span<const Wording> wordings(heading.wordings);
    for (const Wording& wording : wordings.first(std::min<std::size_t>(2, wordings.size()))) {
      if (words.starts_with(wording.text))
        longest = std::max(longest, number_length + wording.text.size());
    }
  }
  if (longest == 0) return std::nullopt;
  return longest;
}

struct Candidate {
  FoundHeading heading;
  double score;
};

std::optional<Candidate> candidate_of_line(std::span<const ContentUnit> content_units,
                                           const FormWords& form, std::size_t index) {
  const auto& line = std::get<Line>(content_units[index]);
  if (const auto score = score_heading(line.folded, form)) {
    return Candidate{{score->section, index, index + 1, line.text, line.origin, {}}, score->value};
  }
  if (const auto length = heading_in_front(line.folded, form)) {
    const FoldedText folded = fold(line.text, Spaces::drop);
    const std::size_t end = folded.origins[*length];
    TextOrigin origin = line.origin;
    origin.end = origin.start + end;
    // 。 and ： between heading and text belong to neither.
    std::size_t text_starts = *length;
    while (text_starts < folded.size() &&
           std::u32string_view(U"。.:,;-").find(folded.characters[text_starts]) !=
               std::u32string_view::npos)
      ++text_starts;
    const auto section = static_cast<Section>(numbering_of(folded.view()).value);
    return Candidate{{section, index, index + 1, line.text.substr(0, end), origin,
                      line.origin.start + folded.origins[text_starts]},
                     1.0 + number_fits};
  }
  return std::nullopt;
}

/// A heading broken over two lines of one block: `三、收到和处理政府信息公开申` / `请情况`.
std::optional<Candidate> candidate_of_two_lines(std::span<const ContentUnit> content_units,
                                                const FormWords& form, std::size_t index) {
  if (index + 1 >= content_units.size() || !std::holds_alternative<Line>(content_units[index + 1]))
    return std::nullopt;
  const auto& first = std::get<Line>(content_units[index]);
  const auto& second = std::get<Line>(content_units[index + 1]);
  if (first.text.size() + second.text.size() > 4 * longest_heading) return std::nullopt;
  if (numbering_of(first.folded).kind != NumberKind::section) return std::nullopt;
  const std::u32string joined = first.folded + second.folded;
  const auto score = score_heading(joined, form);
  if (!score || score->value < certain_score) return std::nullopt;
  const bool same_block = first.origin.block == second.origin.block;
  const TextOrigin origin{first.origin.block, first.origin.start,
                          same_block ? second.origin.end : first.origin.end};
  const std::string_view text(first.text.data(), origin.end - origin.start);
  return Candidate{{score->section, index, index + 2, text, origin, {}}, score->value};
}

/// The heading of a section can be the first row of its table.
std::optional<Candidate> candidate_of_table(std::span<const ContentUnit> content_units,
                                            const FormWords& form, std::size_t index) {
  const auto& source_table = std::get<SourceTable>(content_units[index]);
  for (const auto& row : source_table.rows) {
    if (row.empty()) continue;
    const bool alone = std::all_of(row.begin() + 1, row.end(), [](const SourceCell& cell) {
      return fold_label(cell.text).empty();
    });
    if (!alone) return std::nullopt;
    const std::u32string folded = fold_label(row.front().text);
    const auto score = score_heading(folded, form);
    if (score && score->value >= certain_score - 0.1)
      return Candidate{{score->section, index, index, row.front().text, row.front().origin, {}},
                       score->value};
    if (!folded.empty()) return std::nullopt;
  }
  return std::nullopt;
}

std::vector<Candidate> all_candidates(std::span<const ContentUnit> content_units,
                                      const FormWords& form) {
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < content_units.size(); ++i) {
    std::optional<Candidate> candidate;
    if (std::holds_alternative<Line>(content_units[i])) {
      candidate = candidate_of_line(content_units, form, i);
      if (const auto broken = candidate_of_two_lines(content_units, form, i);
          broken && (!candidate || broken->score > candidate->score))
        candidate = broken;
    } else if (std::holds_alternative<SourceTable>(content_units[i])) {
      candidate = candidate_of_table(content_units, form, i);
    }
    if (candidate) candidates.push_back(*candidate);
  }
  return candidates;
}

/// Three headings or more right after each other, which come again later, are a table of contents.
std::vector<Candidate> without_contents(const std::vector<Candidate>& candidates) {
  std::array<std::size_t, section_count> last{};  // where each section is named for the last time
  for (std::size_t i = 0; i < candidates.size(); ++i)
    last[static_cast<std::size_t>(candidates[i].heading.section)] = i;
  std::vector<Candidate> kept;
  for (std::size_t start = 0, end = 0; start < candidates.size(); start = end) {
    end = start + 1;
    while (end < candidates.size() &&
           candidates[end].heading.content_unit == candidates[end - 1].heading.piece_end &&
           candidates[end].heading.section > candidates[end - 1].heading.section)
      ++end;
    const bool comes_again =
        last[static_cast<std::size_t>(candidates[start].heading.section)] >= end;
    if (end - start < 3 || !comes_again)
      std::copy(candidates.begin() + static_cast<std::ptrdiff_t>(start),
                candidates.begin() + static_cast<std::ptrdiff_t>(end), std::back_inserter(kept));
  }
  return kept;
}

/// The candidates of the heaviest ascending sequence of sections: the report's own skeleton.
text::Flags skeleton(const std::vector<Candidate>& candidates) {
  std::vector<double> best(candidates.size());
  std::vector<std::size_t> before(candidates.size(), candidates.size());
  std::size_t last = candidates.size();
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    best[i] = candidates[i].score;
    for (std::size_t j = 0; j < i; ++j) {
      const bool ascends = candidates[j].heading.section < candidates[i].heading.section;
      if (ascends && best[j] + candidates[i].score > best[i]) {
        best[i] = best[j] + candidates[i].score;
        before[i] = j;
      }
    }
    if (last == candidates.size() || best[i] > best[last]) last = i;
  }
  text::Flags chosen(candidates.size(), false);
  for (std::size_t i = last; i < candidates.size(); i = before[i]) chosen[i] = true;
  return chosen;
}

// A hostile document can be nothing but headings; the skeleton is quadratic in them.
constexpr std::size_t most_candidates = 512;

}  // namespace

std::vector<FoundHeading> find_headings(std::span<const ContentUnit> content_units,
                                        const FormWords& form) {
  std::vector<Candidate> candidates = without_contents(all_candidates(content_units, form));
  if (candidates.size() > most_candidates)
    candidates.erase(candidates.begin() + most_candidates, candidates.end());
  const text::Flags chosen = skeleton(candidates);

  std::vector<FoundHeading> headings;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    // Beside the skeleton only what is certainly a heading: the section twice, or out of order.
    if (chosen[i] || candidates[i].score >= certain_score)
      headings.push_back(candidates[i].heading);
  }
  return headings;
}

}  // namespace ogi::recognise
