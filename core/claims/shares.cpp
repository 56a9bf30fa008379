#include "core/claims/shares.h"

#include <algorithm>

#include "core/claims/text_ranges.h"

namespace ogi::claims {
namespace {

constexpr std::size_t most_bases = 16;

bool tells_growth(const Mention& mention) {
  return mention.label_has(Role::growth_up) || mention.label_has(Role::growth_down);
}

class ShareReader {
 public:
  ShareReader(const ScannedText& text, std::span<const Mention> mentions, const Claims& claims)
      : text_(text), mentions_(mentions), claims_(claims) {}

  /// Nothing where the percentage is neither a share nor a rate.
  [[nodiscard]] std::optional<Percentage> read(std::size_t index) const {
    const Mention& mention = mentions_[index];
    const Token& token = text_.tokens[mention.token];
    if (tells_growth(mention) || follows_change(token)) return std::nullopt;
    const std::uint32_t begin = begin_of_label(mention);
    const std::u32string_view label = characters().substr(begin, token.begin - begin);
    Percentage share;
    share.percent = text_.figures[mention.figure].value;
    share.exact = text_.figures[mention.figure].exact;
    const bool in_bracket = mention.bracket != 0 && label.empty() &&
                            text_.tokens[mention.label_begin - 1].kind == TokenKind::open;
    if (const auto word = share_word(mention)) {
      share.kind = Percentage::Kind::share;
      read_share(share, index, *word, begin);
    } else if (in_bracket) {
      share.kind = Percentage::Kind::bracket;
      share.numerator = claim_before(index);
    } else if (label.size() >= 2 && is_rate(label)) {
      share.kind = Percentage::Kind::rate;
      read_rate(share, index, label);
    } else {
      return std::nullopt;
    }
    add_bases(share, index);
    const std::uint32_t from = share.kind == Percentage::Kind::share ? share_begin(mention, begin)
                                                                     : begin;
    share.range = {Section{}, from, token.end};
    return share;
  }

 private:
  [[nodiscard]] std::u32string_view characters() const { return text_.characters; }

  [[nodiscard]] std::uint32_t begin_of_label(const Mention& mention) const {
    return mention.label_begin > 0 ? text_.tokens[mention.label_begin - 1].end : 0;
  }

  /// 由82.2%提升至95.6%
  [[nodiscard]] bool follows_change(const Token& token) const {
    const char32_t before = token.begin > 0 ? characters()[token.begin - 1] : U' ';
    return before == U'由' || before == U'从';
  }

  [[nodiscard]] std::optional<std::size_t> share_word(const Mention& mention) const {
    for (std::size_t i = mention.label_begin; i < mention.token; ++i) {
      const Token& token = text_.tokens[i];
      if (token.kind == TokenKind::word && token.word->role == Role::share) return i;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::uint32_t share_begin(const Mention& mention, std::uint32_t otherwise) const {
    const auto word = share_word(mention);
    return word ? text_.tokens[*word].begin : otherwise;
  }

  static bool is_rate(std::u32string_view label) {
    for (const std::u32string_view link : {U"达到", U"约为", U"为", U"达", U"是", U"约", U"仅"}) {
      if (label.ends_with(link)) label.remove_suffix(link.size());
    }
    if (!label.ends_with(U'率')) return false;
    // Shares of other things than of the figures around, or over another time.
    for (const std::u32string_view other :
         {U"增长率", U"同比", U"使用率", U"点击率", U"知晓率", U"覆盖率", U"阅读率", U"利用率"}) {
      if (label.find(other) != label.npos) return false;
    }
    return true;
  }

  /// The claim of the figure right before, in this sentence.
  [[nodiscard]] std::optional<ClaimIndex> claim_before(std::size_t index) const {
    for (std::size_t i = index; i-- > 0;) {
      if (mentions_[i].sentence != mentions_[index].sentence) return std::nullopt;
      if (mentions_[i].percent) continue;
      return mentions_[i].claim;
    }
    return std::nullopt;
  }

  void read_share(Percentage& share, std::size_t index, std::size_t word,
                  std::uint32_t label_begin) const {
    const Mention& mention = mentions_[index];
    const Token& token = text_.tokens[word];
    // 网上申请占60% has no figure of its own: something else stands between the last one and 占.
    std::uint32_t between = token.begin - label_begin;
    bool several = characters()[token.begin] == U'共' || characters()[token.begin] == U'合';
    for (std::size_t i = mention.label_begin; i < word; ++i) {
      const Token& before = text_.tokens[i];
      if (before.kind != TokenKind::word) continue;
      const Role role = before.word->role;
      several |= role == Role::respectively || role == Role::total;
      if (role == Role::respectively || role == Role::total || role == Role::all_of ||
          role == Role::approximately || role == Role::conjunction)
        between -= before.end - before.begin;
    }
    share.base_named = names_a_base(token.end, word, mention);
    // 多元化解读（不含文字）占比53.4%
    if (mention.label_begin > 0 && text_.tokens[mention.label_begin - 1].kind == TokenKind::close)
      return;
    const bool list_of_shares = index > 0 && mentions_[index - 1].percent &&
                                mention.mark <= TokenKind::pause && several;
    if (between > 1 && !list_of_shares) return;
    share.numerator = claim_before(index);
    if (several && share.numerator) {
      for (ClaimIndex i = *share.numerator; i-- > 0 && *share.numerator - i < 8;)
        share.other_numerators.push_back(i);
    }
  }

  /// Words between 占 and the figure that name what nobody counted: 占解读总量的60%.
  [[nodiscard]] bool names_a_base(std::uint32_t from, std::size_t word, const Mention& mention) const {
    std::uint32_t unknown = 0;
    std::uint32_t at = from;
    for (std::size_t i = word + 1; i <= mention.token; ++i) {
      const Token& token = text_.tokens[i];
      unknown += token.begin - at;
      at = token.end;
      if (token.kind != TokenKind::word || token.word->role != Role::object) continue;
      const auto object = static_cast<Object>(token.word->value);
      if (object > Object::information && object != Object::activity) return true;
    }
    return unknown > 3;
  }

  /// The rate of the last figure to one before it: 制发707件，主动公开673件，主动公开率95.19%.
  void read_rate(Percentage& share, std::size_t index, std::u32string_view) const {
    share.numerator = claim_before(index);
    std::size_t taken = 0;
    for (std::size_t i = index; i-- > 0 && taken < most_bases;) {
      if (mentions_[i].sentence + 1 < mentions_[index].sentence) break;
      if (!mentions_[i].claim || mentions_[i].claim == share.numerator) continue;
      share.other_numerators.push_back(*mentions_[i].claim);
      ++taken;
    }
  }

  /// What may stand below the line: the wholes of the lists the figure stands in, then what was
  /// counted before, the nearest first.
  void add_bases(Percentage& share, std::size_t index) const {
    const auto add = [&share](ClaimIndex base) {
      if (share.bases.size() < most_bases && base != share.numerator &&
          std::find(share.bases.begin(), share.bases.end(), base) == share.bases.end())
        share.bases.push_back(base);
    };
    for (const Breakdown& list : claims_.breakdowns) {
      if (!share.numerator ||
          std::find(list.parts.begin(), list.parts.end(), *share.numerator) == list.parts.end())
        continue;
      share.numerator_is_part = share.bases.empty();
      add(list.whole);
      for (const ClaimIndex other : list.other_wholes) add(other);
    }
    const Mention& mention = mentions_[index];
    for (std::size_t i = index; i-- > 0;) {
      if (mentions_[i].sentence + 2 < mention.sentence || mentions_[i].paragraph != mention.paragraph)
        break;
      if (mentions_[i].claim) add(*mentions_[i].claim);
    }
    for (std::size_t i = index + 1; i < mentions_.size() && mentions_[i].sentence == mention.sentence;
         ++i) {
      if (mentions_[i].claim) add(*mentions_[i].claim);
    }
  }

  const ScannedText& text_;
  std::span<const Mention> mentions_;
  const Claims& claims_;
};

}  // namespace

std::vector<Percentage> read_shares(const ScannedText& text, std::span<const Mention> mentions,
                                    const Claims& claims, Section section) {
  const ShareReader reader(text, mentions, claims);
  std::vector<Percentage> shares;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (!mentions[i].percent) continue;
    if (auto share = reader.read(i)) {
      share->range = range_in_text(text, section, static_cast<std::uint32_t>(share->range.start),
                                   static_cast<std::uint32_t>(share->range.end));
      shares.push_back(std::move(*share));
    }
  }
  return shares;
}

}  // namespace ogi::claims
