#include "core/rules/same_text.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/report/organ.h"
#include "core/rules/other_reports.h"
#include "core/text/fold.h"
#include "core/text/order.h"
#include "core/text/utf8.h"

namespace ogi::rules {
namespace {

constexpr std::size_t shingle_length = 5;  // characters
constexpr std::size_t shortest_passage = 20;
constexpr std::size_t same_percent = 80;
/// Of the text that has less of the other: one may be that other and more.
constexpr std::size_t same_percent_of_longer = 40;

/// Sections that an office words itself. Section six is in most reports the sentence that no fee
/// was charged.
struct OwnSection {
  Section section;
  std::size_t shortest;  ///< words that it must have to be compared
};
constexpr OwnSection own_sections[] = {{Section::one, 100}, {Section::five, 60}};

constexpr std::u16string_view stock[] = {
#define STOCK_TEXT(words, source, passes, counts) u##words,
#include "core/rules/lists/stock_text.def"
#undef STOCK_TEXT
};

std::uint32_t hash_of(std::u32string_view shingle) {
  std::uint32_t hash = 2166136261U;
  for (const char32_t character : shingle) hash = (hash ^ character) * 16777619U;
  return hash ^ hash >> 15U;
}

std::size_t shingle_count(std::u32string_view words) {
  return words.size() < shingle_length ? 0 : words.size() - shingle_length + 1;
}

/// The stretches of five characters of a text, each by where it stands first.
class Shingles {
 public:
  explicit Shingles(std::u32string_view words) : words_(words) {
    std::size_t size = 64;
    while (size < words.size() * 2) size *= 2;
    places_.resize(size);
    for (std::size_t i = 0; i < shingle_count(words); ++i) {
      std::uint32_t& place = places_[slot_of(words.substr(i, shingle_length))];
      if (place == 0) place = static_cast<std::uint32_t>(i + 1);
    }
  }

  /// Where the text has it; npos where it has not.
  [[nodiscard]] std::size_t find(std::u32string_view shingle) const {
    return std::size_t{places_[slot_of(shingle)]} - 1;
  }

 private:
  [[nodiscard]] std::size_t slot_of(std::u32string_view shingle) const {
    std::size_t at = hash_of(shingle) & (places_.size() - 1);
    while (places_[at] != 0 && words_.substr(places_[at] - 1, shingle_length) != shingle)
      at = (at + 1) & (places_.size() - 1);
    return at;
  }

  std::u32string_view words_;
  std::vector<std::uint32_t> places_;  ///< open addressing; 0 is a free place
};

std::size_t percent_in(std::u32string_view words, const Shingles& other) {
  const std::size_t all = shingle_count(words);
  std::size_t shared = 0;
  for (std::size_t i = 0; i < all; ++i)
    shared += other.find(words.substr(i, shingle_length)) != std::u32string_view::npos ? 1U : 0U;
  return all == 0 ? 0 : shared * 100 / all;
}

/// What of a section counts, with the way back to the bytes.
struct OwnWords {
  std::u32string words;
  std::vector<std::uint32_t> origins;

  void cut(std::u32string_view phrase) {
    if (phrase.size() < 2) return;
    for (std::size_t at = 0; (at = words.find(phrase, at)) != std::u32string::npos;) {
      words.erase(at, phrase.size());
      const auto first = origins.begin() + static_cast<std::ptrdiff_t>(at);
      origins.erase(first, first + static_cast<std::ptrdiff_t>(phrase.size()));
    }
  }
};

OwnWords own_words(const Report& report, Section section) {
  OwnWords own;
  const auto& text = report.section(section);
  if (!text) return own;
  const FoldedText folded = fold(*text, Spaces::drop);
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char32_t character = folded.characters[i];
    if (!is_ideograph(character)) continue;
    own.words.push_back(character);
    own.origins.push_back(folded.origins[i]);
  }
  const std::u32string name = fold_label(report.organ);
  own.cut(name);
  own.cut(parts_of_name(name).rest);
  for (const std::u16string_view phrase : stock)
    own.cut(std::u32string(phrase.begin(), phrase.end()));
  return own;
}

ByteRange range_of(const OwnWords& own, const std::string& text, std::size_t at,
                   std::size_t length) {
  const std::size_t last = own.origins[at + length - 1];
  return {own.origins[at], last + decode_utf8(text, last).length};
}

std::vector<SharedPassage> passages_of(const Report& first, const Report& second, Section section,
                                       const OwnWords& a, const OwnWords& b, const Shingles& of_b) {
  std::vector<SharedPassage> passages;
  for (std::size_t i = 0; i < shingle_count(a.words); ++i) {
    const std::size_t j = of_b.find(std::u32string_view(a.words).substr(i, shingle_length));
    if (j == std::u32string_view::npos) continue;
    std::size_t length = shingle_length;
    while (i + length < a.words.size() && j + length < b.words.size() &&
           a.words[i + length] == b.words[j + length])
      ++length;
    if (length < shortest_passage) continue;
    passages.push_back({range_of(a, *first.section(section), i, length),
                        range_of(b, *second.section(section), j, length)});
    i += length - 1;
  }
  return passages;
}

/// Whose report it is.
struct Author {
  explicit Author(const Report& report) : stem(organ_stem(report.organ)), year(report.year) {}

  std::u32string stem;
  std::optional<int> year;
};

/// Whether two reports are surely of two organs, and not of two years: an organ takes its texts
/// along when it gets another name.
bool are_comparable(const Author& first, const Author& second) {
  return !first.stem.empty() && !second.stem.empty() &&
         !may_be_same_organ(first.stem, second.stem) &&
         (!first.year || !second.year || first.year == second.year);
}

/// Two numbers as one, to be sorted by the first and then by the second.
using Pair = std::uint64_t;

Pair pair_of(std::size_t first, std::size_t second) {
  return std::uint64_t{first} << 32U | second;
}
std::size_t first_of(Pair pair) {
  return static_cast<std::size_t>(pair >> 32U);
}
std::size_t second_of(Pair pair) {
  return static_cast<std::uint32_t>(pair);
}

void sort_once_each(std::vector<Pair>& pairs) {
  sort_numbers(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

/// One in four stretches of each text, by which others that have them are found: its hash, and the
/// report.
std::vector<Pair> samples_of(std::span<const Report> reports, const OwnSection& own) {
  std::vector<Pair> samples;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const OwnWords text = own_words(reports[i], own.section);
    if (text.words.size() < own.shortest) continue;
    for (std::size_t at = 0; at < shingle_count(text.words); ++at) {
      const auto hash = hash_of(std::u32string_view(text.words).substr(at, shingle_length));
      if (hash % 4 == 0) samples.push_back(pair_of(hash, i));
    }
  }
  sort_once_each(samples);
  return samples;
}

/// Each sample that a report shares with one of the few before it that have it, as the later report
/// and the earlier one; sorted.
std::vector<Pair> shared_samples(const std::vector<Pair>& samples,
                                 const std::vector<Author>& authors) {
  constexpr std::size_t few = 4;
  std::vector<Pair> shared;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    for (std::size_t j = i; j > 0 && i - j < few; --j) {
      if (first_of(samples[j - 1]) != first_of(samples[i])) break;
      const std::size_t before = second_of(samples[j - 1]);
      if (are_comparable(authors[second_of(samples[i])], authors[before]))
        shared.push_back(pair_of(second_of(samples[i]), before));
    }
  }
  sort_numbers(shared);
  return shared;
}

/// Adds, for each report with such samples, the one before it that shares most: earlier and later.
void add_likeliest(const std::vector<Pair>& shared, std::vector<Pair>& pairs) {
  std::size_t most = 0;
  for (std::size_t i = 0; i < shared.size();) {
    std::size_t end = i;
    while (end < shared.size() && shared[end] == shared[i]) ++end;
    const bool is_next = i == 0 || first_of(shared[i]) != first_of(shared[i - 1]);
    const Pair pair = pair_of(second_of(shared[i]), first_of(shared[i]));
    if (is_next) {
      pairs.push_back(pair);
    } else if (end - i > most) {
      pairs.back() = pair;
    }
    most = is_next ? end - i : std::max(most, end - i);
    i = end;
  }
}

}  // namespace

std::u32string compared_words(std::string_view text) {
  std::u32string words;
  for (const char32_t character : fold_label(text)) {
    if (is_ideograph(character)) words.push_back(character);
  }
  return words;
}

std::size_t percent_shared(std::u32string_view words, std::u32string_view other) {
  return percent_in(words, Shingles(other));
}

std::vector<SharedSection> shared_sections(const Report& first, const Report& second) {
  std::vector<SharedSection> shared;
  if (!are_comparable(Author(first), Author(second))) return shared;
  for (const OwnSection& own : own_sections) {
    const OwnWords a = own_words(first, own.section);
    const OwnWords b = own_words(second, own.section);
    if (std::min(a.words.size(), b.words.size()) < own.shortest) continue;
    const Shingles of_b(b.words);
    const std::size_t a_in_b = percent_in(a.words, of_b);
    const std::size_t b_in_a = percent_shared(b.words, a.words);
    if (std::max(a_in_b, b_in_a) < same_percent ||
        std::min(a_in_b, b_in_a) < same_percent_of_longer)
      continue;
    shared.push_back({own.section, std::max(a_in_b, b_in_a),
                      passages_of(first, second, own.section, a, b, of_b)});
  }
  return shared;
}

std::vector<SameText> find_same_texts(std::span<const Report> reports) {
  const std::vector<Author> authors(reports.begin(), reports.end());
  std::vector<Pair> pairs;
  for (const OwnSection& own : own_sections)
    add_likeliest(shared_samples(samples_of(reports, own), authors), pairs);
  sort_once_each(pairs);
  std::vector<SameText> found;
  for (const Pair pair : pairs) {
    auto sections = shared_sections(reports[first_of(pair)], reports[second_of(pair)]);
    if (!sections.empty()) found.push_back({first_of(pair), second_of(pair), std::move(sections)});
  }
  return found;
}

}  // namespace ogi::rules
