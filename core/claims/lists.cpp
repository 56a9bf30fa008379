#include "core/claims/lists.h"

#include <algorithm>
#include <utility>

#include "core/claims/list_figures.h"
#include "core/claims/list_runs.h"
#include "core/claims/list_sums.h"

namespace ogi::claims {
namespace {

constexpr std::size_t no_mention = SIZE_MAX;
constexpr std::size_t most_open_lists = 6;
constexpr std::size_t most_wholes = 4;
constexpr std::size_t most_bases = 16;
/// However long a sentence is, so many figures are looked at and no more.
constexpr std::size_t longest_list = 48;

enum class Opener : std::uint8_t {
  among,         ///< 其中, 包括, 48件中，
  loose,         ///< 主要有: examples follow
  closed,        ///< 分为, 具体为, a colon: all parts follow
  bracket,       ///< the bracket behind a figure
  respectively,  ///< 分别为
};

struct OpenList {
  Opener opener;
  std::size_t whole;  ///< mentions, as the parts
  std::vector<std::size_t> others;
  std::vector<std::size_t> parts;
  std::size_t depth;
  bool nested = false;
  bool open = false;  ///< 等, 主要: some parts are not told
  bool exhaustive = false;
  bool overlapping = false;
  bool loose = false;     ///< a part of it may be none
  bool parallel = false;  ///< as in Breakdown
};

class ListReader {
 public:
  ListReader(const ScannedText& text, std::span<const Mention> mentions,
             std::span<const Claim> claims)
      : text_(text),
        mentions_(mentions),
        figures_{text, mentions, claims},
        runs_(figures_, found_) {}

  std::vector<Breakdown> run() {
    std::size_t next = 0;
    for (std::size_t i = 0; i < text_.tokens.size(); ++i) {
      const Token& token = text_.tokens[i];
      if (next < mentions_.size() && mentions_[next].token == i) {
        const bool counts = mentions_[next].claim.has_value();
        if (counts) mention(next);
        first_word_ = false;
        if (!mentions_[next].percent) behind_ = counts ? next : no_mention;
        if (counts && depth_ == 0 && is_followed_by_these(token)) open(Opener::among, depth_);
        clause_has_figure_ = true;
        mark_ = TokenKind::word;
        ++next;
      } else if (token.kind == TokenKind::word) {
        word(i);
      } else if (token.kind != TokenKind::figure) {
        mark(i);
      }
    }
    end_sentence();
    return std::move(found_);
  }

 private:
  [[nodiscard]] const Claim& claim(std::size_t mention) const { return figures_.claim(mention); }

  /// 90件中本机关不掌握78件
  [[nodiscard]] bool is_followed_by_these(const Token& figure) const {
    const std::u32string_view behind = std::u32string_view(text_.characters).substr(figure.end, 2);
    constexpr std::u32string_view others = U",，有的央心国";
    return behind.size() == 2 && behind.front() == U'中' &&
           others.find(behind.back()) == others.npos;
  }

  /// Figures that stand beside the list and not in it: last year's, a growth, a share.
  [[nodiscard]] bool is_aside(const Mention& mention) const {
    return mention.label_has(Role::last_year) || mention.label_has(Role::compared) ||
           mention.label_has(Role::than) || mention.label_has(Role::growth_up) ||
           mention.label_has(Role::growth_down) || mention.label_has(Role::other_base) ||
           mention.label_has(Role::share) ||
           (figures_.claims[*mention.claim].span == Span::last_year && !siblings_.empty() &&
            claim(siblings_.back()).span != Span::last_year && !names_a_year(mention));
  }

  /// 2022年205件、2023年221件: one of a list by years.
  [[nodiscard]] bool names_a_year(const Mention& mention) const {
    for (std::size_t i = mention.label_begin; i < mention.token; ++i) {
      const Token& token = text_.tokens[i];
      if (token.kind == TokenKind::figure && text_.figures[token.figure].kind == FigureKind::year)
        return true;
    }
    return false;
  }

  [[nodiscard]] bool can_be_part(std::size_t part, std::size_t whole) const {
    return claims::can_be_part(claim(part), claim(whole));
  }

  void open(Opener opener, std::size_t depth) {
    OpenList list{opener, no_mention, {}, {}, depth};
    list.open = opener == Opener::loose;
    list.exhaustive = opener == Opener::closed;
    if (!lists_.empty() && lists_.back().parts.empty() && lists_.back().depth == depth) {
      lists_.back().open |= list.open;  // 其中主要有
      lists_.back().exhaustive |= list.exhaustive;
      if (lists_.back().opener == Opener::bracket) lists_.back().opener = opener;
      return;
    }
    if (lists_.size() >= most_open_lists) return;
    if (!lists_.empty() && !lists_.back().parts.empty()) {
      list.nested = true;
      list.whole = lists_.back().parts.back();
      list.others.push_back(lists_.back().whole);
      list.others.insert(list.others.end(), lists_.back().others.begin(),
                         lists_.back().others.end());
    } else if (lists_.empty() && !siblings_.empty()) {
      list.whole = siblings_.back();
      for (std::size_t i = siblings_.size() - 1; i-- > 0 && list.others.size() + 1 < most_wholes;)
        list.others.push_back(siblings_[i]);
    } else {
      return;
    }
    lists_.push_back(std::move(list));
  }

  void word(std::size_t index) {
    const Token& token = text_.tokens[index];
    const Role role = token.word->role;
    const bool leads = first_word_ || behind_ != no_mention;
    switch (role) {
      case Role::list_start:
      case Role::list_start_closed:
      case Role::opener_loose: {
        if (leads && !(role == Role::opener_loose && mark_ == TokenKind::pause) &&
            text_.characters[token.begin] != U'由' &&
            (token.begin == 0 || text_.characters[token.begin - 1] != U'不')) {
          // 其中 and 从…看 that open a sentence tell of the one before.
          constexpr std::u32string_view back = U"其从按";
          const bool leads_back = back.find(text_.characters[token.begin]) != back.npos;
          if (leads_back && text_.characters[token.begin] != U'其') end_lists();
          if (lists_.empty() && siblings_.empty() && leads_back) siblings_ = before_;
          open(role == Role::opener_loose ? Opener::loose
               : role == Role::list_start ? Opener::among
                                          : Opener::closed,
               depth_);
        }
        break;
      }
      case Role::list_end:
        // 另有6件: parts may follow that the list does not name.
        if (first_word_ && depth_ == 0)
          for (OpenList& list : lists_) list.open = true;
        if (first_word_) end_lists();
        break;
      case Role::remainder:
        remainder_ = true;
        if (!lists_.empty()) lists_.back().exhaustive = true;
        break;
      case Role::etc:
        if (behind_ != no_mention && !lists_.empty()) lists_.back().open = true;
        break;
      default:
        break;
    }
    if (role != Role::ignored && role != Role::conjunction) first_word_ = false;
    if (role != Role::object && role != Role::ignored && role != Role::among) behind_ = no_mention;
  }

  void mention(std::size_t index) {
    const Mention& mention = mentions_[index];
    if (is_aside(mention)) {
      if (mention.label_has(Role::share) && bases_.size() < most_bases) bases_.push_back(index);
      return;
    }
    if (sums_up(index)) return;
    // 收到48件，按季度分别为12件、…
    if (mention.label_has(Role::respectively) && !lists_.empty() && depth_ == 0 &&
        is_listed_alone(index)) {
      end_lists();
      siblings_.push_back(index - 1);
    }
    if (mention.label_has(Role::respectively) && lists_.empty()) {
      open(Opener::respectively, depth_);
      if (!lists_.empty()) lists_.back().exhaustive = names_its_part(mention);
    }
    while (!lists_.empty() && lists_.back().depth == depth_ && !takes(lists_.back(), index))
      close();
    if (!lists_.empty() && lists_.back().depth == depth_) {
      OpenList& list = lists_.back();
      if (list.parts.size() < longest_list) {
        list.parts.push_back(index);
      } else {
        list.open = true;  // no office writes such a list
      }
    } else if (depth_ == 0) {
      if (siblings_.size() == longest_list) siblings_.erase(siblings_.begin());
      siblings_.push_back(index);
      take_remainder(index);
    }
  }

  /// 其中缴纳2份，收取460元，分别为180元和280元: of the figure right before it, whatever list is
  /// open.
  [[nodiscard]] bool is_listed_alone(std::size_t index) const {
    const std::u32string_view label = label_of(text_, mentions_[index]);
    constexpr std::size_t longest = 4;
    return index > 0 && mentions_[index - 1].claim && label.starts_with(U"分别") &&
           label.size() <= longest && mentions_[index - 1].sentence == mentions_[index].sentence &&
           figures_.same_measure_word(index - 1, index) &&
           compare(claim(index).value, claim(index - 1).value) < 0;
  }

  /// 分别为机构职能12条, but not 依次为12条, which is of what was named before.
  [[nodiscard]] bool names_its_part(const Mention& mention) const {
    const Token& first = text_.tokens[mention.label_begin];
    return first.kind == TokenKind::word && first.word->role == Role::respectively &&
           first.end < text_.tokens[mention.token].begin;
  }

  [[nodiscard]] bool takes(OpenList& list, std::size_t index) const {
    if (!can_be_part(index, list.whole)) return list.parts.empty() || !list.nested;
    if (list.parts.empty()) return true;
    const Mention& mention = mentions_[index];
    // A list in the list ends where it is complete, and where 、 give way to commas.
    if (list.nested && (figures_.sum_of(list.parts) == claim(list.whole).value ||
                        (mention.mark == TokenKind::comma && list.parts.size() >= 2 &&
                         mentions_[list.parts.back()].mark == TokenKind::pause)))
      return false;
    // 48件，其中协助办理3件；作出处罚318件: behind a semicolon begins what is no part.
    // 其中主办97件，办复率100%；转办204件: nor where another thing was told before it.
    if (mention.mark == TokenKind::semicolon && list.parts.size() == 1 &&
        tells_a_rate(list.parts.back() + 1, index))
      return false;
    const bool went_on = mentions_[list.parts.back()].mark == TokenKind::semicolon;
    if (((mention.mark == TokenKind::semicolon && list.parts.size() == 1) ||
         (went_on && mention.mark < TokenKind::semicolon)) &&
        compare(claim(index).value, claim(list.whole).value) > 0)
      return false;
    const auto starts_with_verb = [this](std::size_t at) {
      const Mention& of = mentions_[at];
      if (of.label_begin >= of.token) return false;
      const Token& first = text_.tokens[of.label_begin];
      return first.kind == TokenKind::word && first.word->role == Role::verb &&
             static_cast<Verb>(first.word->value) != Verb::decide &&
             static_cast<Verb>(first.word->value) != Verb::collect;
    };
    // 诉讼9件，其中直接起诉6件，维持4件: how those ended
    if (mention.mark == TokenKind::comma && mention.label_has(Role::review_outcome) &&
        is_review_by_way(claim(list.parts.back())))
      return false;
    if (mention.mark == TokenKind::semicolon && names_another_row(claim(index), claim(list.whole)))
      return false;
    // 11件中维持5件，纠正2件，8件已结: told anew
    if (mention.mark == TokenKind::comma && label_of(text_, mention).empty() &&
        !label_of(text_, mentions_[list.parts.front()]).empty()) {
      list.loose = true;
      return true;
    }
    if (mention.mark == TokenKind::pause || !starts_with_verb(index) ||
        starts_with_verb(list.parts.front()))
      return true;
    // 其中要闻动态3105条，公示公告1288条: perhaps the next deed, if it is not too much for a part.
    list.loose =
        figures_.same_measure_word(index, list.whole) && leaves_room_for(list, claim(index).value);
    return list.loose;
  }

  /// 合计48件, behind 网络30件、信函18件.
  [[nodiscard]] bool sums_up(std::size_t index) {
    const std::span<const std::size_t> run = lists_.empty() ? siblings_ : lists_.back().parts;
    const auto summed = run_summed_up(figures_, run, index);
    if (!summed) return false;
    Breakdown breakdown;
    breakdown.exhaustive = breakdown.summed_up = true;
    breakdown.implicit = !summed->certain;
    emit(std::move(breakdown), index, {}, summed->parts);
    if (!lists_.empty()) return true;
    runs_.read_all_requests(run.first(run.size() - summed->parts.size()));
    siblings_ = {index};
    return true;
  }

  /// Whether mentions [begin, end) hold a percentage that is no share.
  [[nodiscard]] bool tells_a_rate(std::size_t begin, std::size_t end) const {
    return std::any_of(mentions_.begin() + static_cast<std::ptrdiff_t>(begin),
                       mentions_.begin() + static_cast<std::ptrdiff_t>(end),
                       [this](const Mention& mention) {
                         return mention.percent && !mention.label_has(Role::share) &&
                                !label_of(text_, mention).empty();
                       });
  }

  /// With it the parts are not more than a slip above the whole.
  [[nodiscard]] bool leaves_room_for(const OpenList& list, Decimal part) const {
    constexpr std::int64_t slip = 7;  // a seventh
    const std::int64_t whole = claim(list.whole).value.units;
    const auto sum = add(figures_.sum_of(list.parts), part);
    return sum && sum->units <= whole + whole / slip;
  }

  static bool is_review_by_way(const Claim& claim) {
    return !claim.subjects.empty() && (claim.subjects.front() == Subject::litigation_direct ||
                                       claim.subjects.front() == Subject::litigation_after);
  }

  /// 行政许可1250件，其中网上办理1100件；行政处罚318件
  static bool names_another_row(const Claim& part, const Claim& whole) {
    if (part.subjects.empty() || whole.subjects.empty() || part.applicant != Applicant::all)
      return false;
    const Subject row = part.subjects.front();
    const bool of_its_own = is_disclosure(row) || row == Subject::carried_over ||
                            row == Subject::carried_forward || row == Subject::processed;
    return of_its_own && !whole.subjects.contains(row);
  }

  /// 其余7件, behind a whole and the other parts.
  void take_remainder(std::size_t index) {
    const Mention& mention = mentions_[index];
    if (!begins_with_remainder(mention)) return;
    for (std::size_t i = siblings_.size() - 1; i-- > 0;) {
      if (!figures_.same_measure_word(siblings_[i], index)) return;
      if (compare(claim(siblings_[i]).value, claim(index).value) <= 0) continue;
      const auto parts = std::span<const std::size_t>(siblings_).subspan(i + 1);
      // 矿业权类62件、登记类41件、规划类29件，其余13件: one of the parts is no whole of the others.
      const bool stands_apart = mentions_[parts.front()].mark != TokenKind::pause;
      if (parts.size() < 2 || !stands_apart || !figures_.comes_near(parts, siblings_[i])) continue;
      Breakdown breakdown;
      breakdown.exhaustive = true;
      emit(std::move(breakdown), siblings_[i], {}, parts);
      return;
    }
  }

  [[nodiscard]] bool begins_with_remainder(const Mention& mention) const {
    constexpr std::size_t longest = 3;
    const std::u32string_view label = label_of(text_, mention);
    return label.size() <= longest && names_any(label.substr(0, 2), U"其余 剩余 余下 剩下 另外");
  }

  void mark(std::size_t index) {
    const Token& token = text_.tokens[index];
    if (!clause_has_figure_ && remainder_) {
      rest_untold_ = true;  // 其余散见于各部门
      if (!lists_.empty()) lists_.back().open = true;
    }
    switch (token.kind) {
      case TokenKind::open:
        ++depth_;
        if (behind_ != no_mention) open_bracket();
        break;
      case TokenKind::close:
        if (tells_of_overlap(index)) {
          for (OpenList& list : lists_) list.overlapping = list.open = true;
        }
        while (!lists_.empty() && depth_ > 0 && lists_.back().depth >= depth_) close();
        if (depth_ > 0) --depth_;
        return;
      case TokenKind::colon:
        if (behind_ != no_mention)
          open(Opener::closed, depth_);
        else if (!clause_has_figure_ && depth_ == 0)
          open_by_clause(token);
        break;
      case TokenKind::comma:
        if (behind_ != no_mention && token.begin > 0 &&
            std::u32string_view(U"中里").find(text_.characters[token.begin - 1]) !=
                std::u32string_view::npos)
          open_of_these();
        break;
      case TokenKind::semicolon:
        semicolon();
        break;
      case TokenKind::stop:
      case TokenKind::paragraph_end:
        if (index + 1 == text_.tokens.size() && token.end == token.begin)
          for (OpenList& list : lists_) list.open = true;  // cut off
        end_sentence();
        break;
      default:
        break;
    }
    behind_ = no_mention;
    mark_ = std::max(mark_, token.kind);
    clause_begin_ = token.end;
    first_word_ = true;
    remainder_ = clause_has_figure_ = false;
  }

  /// 公开信息9,407条，按栏目：…; 从承办单位看：… behind another list of the same whole
  void open_by_clause(const Token& colon) {
    const std::u32string_view clause =
        std::u32string_view(text_.characters).substr(clause_begin_, colon.begin - clause_begin_);
    const bool sorts = clause.starts_with(U'从') || clause.starts_with(U'按');
    if (sorts) end_lists();
    if (lists_.empty() && (sorts || mark_ == TokenKind::comma)) open(Opener::among, depth_);
  }

  /// 在无法提供的346件中，: a whole of its own, whatever list was read before it.
  void open_of_these() {
    if (!lists_.empty() && !lists_.back().parts.empty() && lists_.back().parts.back() == behind_ &&
        mentions_[behind_].mark >= TokenKind::semicolon) {
      lists_.back().parts.pop_back();
      while (!lists_.empty()) close();
      siblings_.push_back(behind_);
    }
    open(Opener::among, depth_);
  }

  /// （部分内容同时发布）
  [[nodiscard]] bool tells_of_overlap(std::size_t close) const {
    std::size_t open = close;
    while (open > 0 && text_.tokens[open].kind != TokenKind::open &&
           text_.tokens[open].kind < TokenKind::stop)
      --open;
    const auto counts = [](const Token& token) { return token.kind == TokenKind::figure; };
    if (std::any_of(text_.tokens.begin() + static_cast<std::ptrdiff_t>(open),
                    text_.tokens.begin() + static_cast<std::ptrdiff_t>(close), counts))
      return false;  // （重复申请2件）
    const std::uint32_t begin = text_.tokens[open].end;
    const std::u32string_view inside =
        std::u32string_view(text_.characters).substr(begin, text_.tokens[close].begin - begin);
    return names_any(inside, U"同时 重复 交叉 重叠");
  }

  void open_bracket() {
    const std::size_t whole = behind_;
    if (lists_.size() >= most_open_lists || is_aside(mentions_[whole])) return;
    OpenList list{Opener::bracket, whole, {}, {}, depth_};
    list.nested = !lists_.empty();
    lists_.push_back(std::move(list));
  }

  void semicolon() {
    while (!lists_.empty() && lists_.back().depth == depth_) {
      const OpenList& list = lists_.back();
      const bool by_semicolons =
          list.parts.size() < 2 || mentions_[list.parts[1]].mark == TokenKind::semicolon;
      if (!list.nested && by_semicolons) return;
      if (list.nested && list.parts.empty()) return;
      close();
    }
  }

  void end_lists() {
    while (!lists_.empty() && lists_.back().depth >= depth_ && !lists_.back().parts.empty())
      close();
  }

  void end_sentence() {
    while (!lists_.empty()) close();
    bases_.clear();
    if (!rest_untold_) runs_.read(siblings_);
    if (!rest_untold_) runs_.read_by_measure(siblings_);
    rest_untold_ = false;
    depth_ = 0;
    if (!siblings_.empty()) before_ = std::move(siblings_);
    siblings_.clear();
  }

  void close() {
    OpenList list = std::move(lists_.back());
    lists_.pop_back();
    // Parts of another measure than the whole's are parts of another of the wholes.
    std::vector<std::size_t> fitting;
    for (const std::size_t part : list.parts) {
      if (can_be_part(part, list.whole)) fitting.push_back(part);
    }
    if (fitting.empty() && !list.others.empty() && !list.parts.empty() &&
        can_be_part(list.parts.front(), list.others.front())) {
      list.whole = list.others.front();
      list.others.erase(list.others.begin());
      fitting = list.parts;
    }
    if (!fitting.empty() && fitting.size() < list.parts.size())
      list.open = !take_parts_of_another(list) && !others_stand_aside(list);
    if (fitting.empty() || (list.opener == Opener::bracket && fitting.size() < 2)) return;
    Breakdown breakdown;
    breakdown.open = list.open;
    breakdown.exhaustive =
        list.exhaustive || (list.opener == Opener::bracket && fitting.size() >= 3);
    breakdown.nested = list.nested;
    breakdown.overlapping = list.overlapping;
    constexpr std::size_t least_parallel = 3;
    breakdown.implicit = list.loose;
    breakdown.parallel = list.parallel || fitting.size() >= least_parallel;
    if (list.opener != Opener::bracket) cut_where_complete(fitting, list.whole);
    emit(std::move(breakdown), list.whole, list.others, fitting);
  }

  /// 其中按件计收1件400元、按量计收1件200元; 其中集中2场、以会代训4场，参训380人: what is counted
  /// in another way is told of the parts, or begins behind them.
  [[nodiscard]] bool others_stand_aside(const OpenList& list) {
    std::size_t fitting = 0;
    for (std::size_t i = 0; i < list.parts.size(); ++i) {
      if (can_be_part(list.parts[i], list.whole)) {
        ++fitting;
        continue;
      }
      const bool told_of_a_part =
          (i + 1 < list.parts.size() && mentions_[list.parts[i + 1]].mark == TokenKind::word) ||
          mentions_[list.parts[i]].mark == TokenKind::word;
      if (told_of_a_part) continue;
      const auto rest = std::span<const std::size_t>(list.parts).subspan(i);
      const bool ends_here =
          fitting >= 2 && mentions_[rest.front()].mark == TokenKind::comma &&
          std::none_of(rest.begin(), rest.end(),
                       [&](std::size_t part) { return can_be_part(part, list.whole); }) &&
          figures_.sum_of(list.parts) != claim(list.whole).value;
      if (ends_here && depth_ == 0)
        for (const std::size_t part : rest) siblings_.push_back(part);
      return ends_here;
    }
    return fitting >= 2;
  }

  /// 收费通知5件共2000元，其中3件已缴1200元，2件未缴800元: cases by themselves, and money. Whether
  /// every part has its whole.
  bool take_parts_of_another(OpenList& list) {
    if (list.others.empty()) return false;
    std::vector<std::size_t> parts;
    for (const std::size_t part : list.parts) {
      if (can_be_part(part, list.whole)) continue;
      if (!can_be_part(part, list.others.front())) return false;
      parts.push_back(part);
    }
    if (parts.size() >= 2) {
      Breakdown breakdown;
      breakdown.implicit = breakdown.parallel = true;
      emit(std::move(breakdown), list.others.front(), {}, parts);
    }
    list.loose = list.parallel = true;
    return true;
  }

  /// 48件，其中自然人40件，企业8件，办结47件: a list ends where it makes its whole, unless 、 goes
  /// on.
  void cut_where_complete(std::vector<std::size_t>& parts, std::size_t whole) const {
    Decimal sum;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
      sum = add(sum, claim(parts[i]).value).value_or(Decimal::whole(-1));
      if (i == 0 || sum != claim(whole).value || mentions_[parts[i + 1]].mark == TokenKind::pause)
        continue;
      parts.resize(i + 1);
      return;
    }
  }

  void emit(Breakdown breakdown, std::size_t whole, std::span<const std::size_t> others,
            std::span<const std::size_t> parts) {
    // 97件，其中维持63件，占已审结88件的71.6%；纠正4件，其他21件: of the 88
    for (const std::size_t base : bases_)
      if (can_be_part(base, whole)) breakdown.other_wholes.push_back(*mentions_[base].claim);
    found_.push_back(figures_.list_of(std::move(breakdown), whole, others, parts));
  }

  const ScannedText& text_;
  std::span<const Mention> mentions_;
  ListFigures figures_;
  std::vector<Breakdown> found_;
  RunReader runs_;
  std::vector<OpenList> lists_;
  std::vector<std::size_t> siblings_;  ///< mentions of this sentence outside lists and brackets
  std::vector<std::size_t> bases_;     ///< 占全年731件的: what shares of the sentence are of
  std::vector<std::size_t> before_;    ///< and of the sentence before
  std::size_t depth_ = 0;
  std::uint32_t clause_begin_ = 0;    ///< behind the last mark, in characters
  std::size_t behind_ = no_mention;   ///< the mention that only nouns follow since
  TokenKind mark_ = TokenKind::stop;  ///< the strongest since the last mention
  bool first_word_ = true;
  bool rest_untold_ = false;
  bool remainder_ = false;  ///< 其余 in this clause
  bool clause_has_figure_ = false;
};

}  // namespace

std::vector<Breakdown> read_lists(const ScannedText& text, std::span<const Mention> mentions,
                                  std::span<const Claim> claims) {
  return ListReader(text, mentions, claims).run();
}

}  // namespace ogi::claims
