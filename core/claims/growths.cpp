#include "core/claims/growths.h"

#include <algorithm>

#include "core/claims/text_ranges.h"

namespace ogi::claims {
namespace {

constexpr std::size_t most_candidates = 8;
constexpr std::size_t farthest_mention = 24;

class GrowthReader {
 public:
  GrowthReader(const ScannedText& text, std::span<const Mention> mentions, const Claims& claims,
               const ClaimContext& context)
      : text_(text), mentions_(mentions), claims_(claims), context_(context) {}

  [[nodiscard]] std::optional<Growth> read(std::size_t index) const {
    const Mention& mention = mentions_[index];
    const std::optional<std::size_t> way = word_of_growth(mention);
    if (!way || !is_amount(mention, *way)) return std::nullopt;
    Growth growth;
    const Figure& figure = text_.figures[mention.figure];
    Decimal value = figure.value;
    if (text_.tokens[*way].word->role == Role::growth_down) value.units = -value.units;
    (mention.percent ? growth.percent : growth.amount) = value;
    if (mention.percent) growth.decimals = figure.decimals;
    growth.exact = figure.exact;
    growth.range = range_in_text(text_, context_.section, begin_of_comparison(mention),
                                 text_.tokens[mention.token].end);
    growth.of_one =
        !several(mention) && !names_another_thing(mention, *way) && !over_another_time(index);
    gather(growth, index);
    return growth;
  }

 private:
  /// The last word of growth before the figure.
  [[nodiscard]] std::optional<std::size_t> word_of_growth(const Mention& mention) const {
    for (std::size_t i = mention.token; i-- > mention.label_begin;) {
      const Token& token = text_.tokens[i];
      if (token.kind != TokenKind::word) continue;
      if (token.word->role == Role::growth_up || token.word->role == Role::growth_down) return i;
    }
    return std::nullopt;
  }

  /// 同比增长20%: from the first word of comparison or growth.
  [[nodiscard]] std::uint32_t begin_of_comparison(const Mention& mention) const {
    for (std::size_t i = mention.label_begin; i < mention.token; ++i) {
      const Token& token = text_.tokens[i];
      if (token.kind == TokenKind::word && token.word->role >= Role::growth_up &&
          token.word->role <= Role::than)
        return token.begin;
    }
    return text_.tokens[mention.token].begin;
  }

  /// 增加8件, 增幅为20%; not 增至48件, 增设专栏3个.
  [[nodiscard]] bool is_amount(const Mention& mention, std::size_t way) const {
    const std::u32string_view characters = text_.characters;
    const std::uint32_t end = text_.tokens[way].end;
    // 增幅为20%, but 降为8.3% is what it came to.
    const bool names_a_rate = end > 0 && characters[end - 1] == U'幅';
    std::u32string_view between = characters.substr(end, text_.tokens[mention.token].begin - end);
    for (const std::u32string_view link : {U"了", U"出", U"约", U"近", U"率"}) {
      if (between.starts_with(link)) between.remove_prefix(link.size());
    }
    if (names_a_rate && (between == U"为" || between == U"达" || between == U"达到")) return true;
    return between.empty();
  }

  [[nodiscard]] bool several(const Mention& mention) const {
    return mention.label_has(Role::respectively);
  }

  /// 罚没款同比下降15%: what grows stands between the mark and the first word of growth.
  [[nodiscard]] bool names_another_thing(const Mention& mention, std::size_t way) const {
    std::uint32_t unknown = 0;
    std::uint32_t at = mention.label_begin > 0 ? text_.tokens[mention.label_begin - 1].end : 0;
    for (std::size_t i = mention.label_begin; i <= way; ++i) {
      const Token& token = text_.tokens[i];
      unknown += token.begin - at;
      at = token.end;
      if (token.kind != TokenKind::word) continue;
      const Role role = token.word->role;
      if (role == Role::object || role == Role::verb || role == Role::outcome) return true;
      if (role == Role::compared || role == Role::than || role == Role::last_year) unknown = 0;
    }
    return unknown > 1;
  }

  /// 较2022年, 环比, 比年初: not over last year.
  [[nodiscard]] bool over_another_time(std::size_t index) const {
    const Mention& mention = mentions_[index];
    if (mention.label_has(Role::other_base)) return true;
    for (std::size_t i = mention.label_begin; i < mention.token; ++i) {
      const Token& token = text_.tokens[i];
      if (token.kind != TokenKind::figure) continue;
      const Figure& figure = text_.figures[token.figure];
      if (figure.kind == FigureKind::year && context_.year &&
          figure.value != Decimal::whole(*context_.year - 1) &&
          figure.value != Decimal::whole(*context_.year))
        return true;
    }
    return false;
  }

  [[nodiscard]] bool is_of_before(const Mention& mention) const {
    return claims_.claims[*mention.claim].span != Span::this_year ||
           mention.label_has(Role::last_year) || mention.label_has(Role::than) ||
           mention.label_has(Role::compared) || follows(mention, U"由从");
  }

  [[nodiscard]] bool follows(const Mention& mention, std::u32string_view marks) const {
    const std::uint32_t begin = text_.tokens[mention.token].begin;
    return begin > 0 && marks.find(text_.characters[begin - 1]) != marks.npos;
  }

  /// This year's figures before it in the sentence and last year's around it, the nearest first.
  void gather(Growth& growth, std::size_t index) const {
    const Mention& mention = mentions_[index];
    const bool of_amount = !mention.percent;
    const Figure& figure = text_.figures[mention.figure];
    const auto take = [&](std::size_t i) {
      const Mention& other = mentions_[i];
      if (!other.claim) return;
      const Claim& claim = claims_.claims[*other.claim];
      if (of_amount && claim.measure != figure.measure) return;
      std::vector<ClaimIndex>& list = is_of_before(other) ? growth.before : growth.now;
      if (list.size() < most_candidates) list.push_back(*other.claim);
    };
    // A semicolon parts what grows from what grew before.
    for (std::size_t i = index;
         i > 0 && index - i < farthest_mention && mentions_[i].mark < TokenKind::semicolon; --i)
      take(i - 1);
    // 较上年的152条多了34条，达到186条; 同比增长15%（上年960条）
    for (std::size_t i = index + 1;
         i < mentions_.size() && mentions_[i].sentence == mention.sentence &&
         mentions_[i].mark < TokenKind::semicolon && i < index + 3;
         ++i)
      take(i);
  }

  const ScannedText& text_;
  std::span<const Mention> mentions_;
  const Claims& claims_;
  const ClaimContext& context_;
};

}  // namespace

std::vector<Growth> read_growths(const ScannedText& text, std::span<const Mention> mentions,
                                 const Claims& claims, const ClaimContext& context) {
  const GrowthReader reader(text, mentions, claims, context);
  std::vector<Growth> growths;
  std::size_t last = 0;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    auto growth = reader.read(i);
    if (!growth) continue;
    // 增加8件，增幅20%: one growth, told twice.
    if (!growths.empty() && mentions[last].sentence == mentions[i].sentence && i == last + 1) {
      Growth& before = growths.back();
      const bool adds = growth->percent ? !before.percent : !before.amount;
      if (adds && before.of_one && growth->of_one) {
        if (growth->percent) {
          before.percent = growth->percent;
          before.decimals = growth->decimals;
        }
        if (growth->amount) before.amount = growth->amount;
        before.exact = before.exact && growth->exact;
        before.range.end = growth->range.end;
        last = i;
        continue;
      }
    }
    last = i;
    growths.push_back(std::move(*growth));
  }
  return growths;
}

}  // namespace ogi::claims
