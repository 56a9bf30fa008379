#include "core/claims/lists.h"

#include <algorithm>
#include <utility>

namespace ogi::claims {
namespace {

constexpr std::size_t no_mention = SIZE_MAX;
constexpr std::size_t most_open_lists = 6;
constexpr std::size_t most_wholes = 4;
constexpr std::size_t most_summands = 16;
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
  bool loose = false;  ///< a part of it may be none
};

bool counts_single_things(Measure measure) {
  return measure == Measure::matter || measure == Measure::piece || measure == Measure::none;
}

class ListReader {
 public:
  ListReader(const ScannedText& text, std::span<const Mention> mentions,
             std::span<const Claim> claims)
      : text_(text), mentions_(mentions), claims_(claims) {}

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
  [[nodiscard]] const Claim& claim(std::size_t mention) const {
    return claims_[*mentions_[mention].claim];
  }

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
           (claims_[*mention.claim].span == Span::last_year && !siblings_.empty() &&
            claim(siblings_.back()).span != Span::last_year);
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
      if (mention.label_has(Role::share) && bases_.size() < most_summands) bases_.push_back(index);
      return;
    }
    if (sums_up(index)) return;
    // 收到48件，按季度分别为12件、…
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
    if (list.nested && (sum_of(list.parts) == claim(list.whole).value ||
                        (mention.mark == TokenKind::comma && list.parts.size() >= 2 &&
                         mentions_[list.parts.back()].mark == TokenKind::pause)))
      return false;
    // 48件，其中协助办理3件；作出处罚318件: behind a semicolon begins what is no part.
    if (mention.mark == TokenKind::semicolon && list.parts.size() == 1 &&
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
    list.loose = same_measure_word(index, list.whole) &&
                 within_slip(sum_with(list.parts, index), claim(list.whole).value);
    return list.loose;
  }

  /// 合计48件, behind 网络30件、信函18件.
  [[nodiscard]] bool sums_up(std::size_t index) {
    const Mention& mention = mentions_[index];
    if (mention.label_begin >= mention.token || mention.mark < TokenKind::comma) return false;
    const std::u32string_view label = label_of(text_, mention);
    if (!names_a_sum(mention, label)) return false;
    std::span<const std::size_t> run = lists_.empty() ? siblings_ : lists_.back().parts;
    // 四个领域共, 前六类共: of so many
    constexpr std::u32string_view numerals = U"  两三四五六七八九十";
    const std::size_t numeral = label.find_first_of(numerals);
    if (numeral != label.npos) {
      const std::size_t count = label[numeral] == U'二' ? 2 : numerals.find(label[numeral]);
      if (label.starts_with(U'前') && count < run.size()) run = run.first(count);
      if (count != run.size() && !makes_the_sum(run, index)) return false;
    }
    std::span<const std::size_t> nearest;
    for (std::size_t i = run.size(); i-- > 0 && run.size() - i <= most_summands;) {
      if (!same_measure_word(run[i], index)) {
        // 纪要24期、人事任免15条、预决算216条，共计255条（期）
        const bool in_one_list =
            i + 1 < run.size() && mentions_[run[i + 1]].mark == TokenKind::pause;
        if (in_one_list && (nearest.empty() || off_from(nearest, index) != 0)) return false;
        break;
      }
      const std::span<const std::size_t> parts = run.subspan(i);
      if (parts.size() < 2) continue;
      if (nearest.empty() || off_from(parts, index) < off_from(nearest, index)) nearest = parts;
      if (sum_of(parts) == claim(index).value) break;
    }
    if (nearest.empty()) return false;
    Breakdown breakdown;
    breakdown.exhaustive = true;
    breakdown.summed_up = true;
    emit(std::move(breakdown), index, {}, nearest);
    if (lists_.empty()) siblings_ = {index};
    return true;
  }

  /// Whether the last of them come to the whole.
  [[nodiscard]] bool makes_the_sum(std::span<const std::size_t> run, std::size_t whole) const {
    for (std::size_t count = 2; count <= run.size(); ++count)
      if (sum_of(run.last(count)) == claim(whole).value) return true;
    return false;
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

  [[nodiscard]] bool same_measure_word(std::size_t a, std::size_t b) const {
    return claim(a).measure == claim(b).measure && claim(a).measure_word == claim(b).measure_word;
  }

  /// Not more than a slip above the whole.
  static bool within_slip(Decimal sum, Decimal whole) {
    constexpr std::int64_t slip = 7;  // a seventh
    return sum.units <= whole.units + whole.units / slip;
  }

  /// How far the sum of the parts is from the whole.
  [[nodiscard]] std::int64_t off_from(std::span<const std::size_t> parts, std::size_t whole) const {
    const auto difference = subtract(sum_of(parts), claim(whole).value);
    return difference ? std::abs(difference->units) : INT64_MAX;
  }

  /// 合计, 三家共, 两级相加, 一季度小计, 全州合计, 年度总量: nothing of its own is counted.
  [[nodiscard]] bool names_a_sum(const Mention& mention, std::u32string_view label) const {
    if (label.ends_with(U'为') || label.ends_with(U'达') || label.ends_with(U'是'))
      label.remove_suffix(1);
    constexpr std::u32string_view sums[] = {
        U"合计", U"共计", U"总计",   U"小计", U"相加", U"总量",   U"合起来", U"总共",
        U"累计", U"共",   U"加起来", U"全年", U"全市", U"全系统", U"全省",   U"全县"};
    constexpr Role neutral[] = {Role::total,      Role::is,         Role::this_year,
                                Role::everywhere, Role::cumulative, Role::ignored};
    for (std::size_t i = mention.label_begin; i < mention.token; ++i) {
      const Token& token = text_.tokens[i];
      if (token.kind == TokenKind::word &&
          std::find(std::begin(neutral), std::end(neutral), token.word->role) ==
              std::end(neutral) &&
          !(token.word->role == Role::object &&
            static_cast<Object>(token.word->value) == Object::information))
        return false;
    }
    for (const std::u32string_view sum : sums) {
      if (!label.ends_with(sum)) continue;
      label.remove_suffix(sum.size());
      constexpr std::size_t longest_group = 6;  // 以上三个季度, 年度信息总量
      constexpr std::u32string_view numerals = U"两二三四五六七八九十";
      constexpr std::u32string_view known = U"年度全市县省州区镇地以上信息者";
      return label.size() <= longest_group && (label.find_first_of(numerals) != label.npos ||
                                               label.find_first_not_of(known) == label.npos);
    }
    return false;
  }

  /// 其余7件, behind a whole and the other parts.
  void take_remainder(std::size_t index) {
    const Mention& mention = mentions_[index];
    if (!begins_with_remainder(mention)) return;
    for (std::size_t i = siblings_.size() - 1; i-- > 0;) {
      if (!same_measure_word(siblings_[i], index)) return;
      if (compare(claim(siblings_[i]).value, claim(index).value) <= 0) continue;
      const auto parts = std::span<const std::size_t>(siblings_).subspan(i + 1);
      if (parts.size() < 2) continue;
      if (!comes_near(parts, siblings_[i])) continue;
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

  /// 评估62个，优秀14个、良好33个、合格15个: parts that follow their whole without any word.
  void find_implicit_lists(std::span<const std::size_t> run) {
    for (std::size_t i = 0; i + 2 < run.size(); ++i) {
      const Claim& whole = claim(run[i]);
      const bool outcome = !whole.subjects.empty() && is_outcome(whole.subjects.front());
      const bool begins = mentions_[run[i + 1]].mark == TokenKind::comma ||
                          (i + 1 < run.size() && run[i + 1] > run[i] + 1);  // money between
      if (outcome || !begins) continue;
      std::span<const std::size_t> nearest;
      for (std::size_t j = i + 1; j < run.size() && may_follow(run[j], run[i]); ++j) {
        const std::span<const std::size_t> parts = run.subspan(i + 1, j - i);
        const bool goes_on = j + 1 < run.size() && may_follow(run[j + 1], run[i]) &&
                             mentions_[run[j + 1]].mark == TokenKind::pause;
        if (parts.size() < 2 || goes_on) continue;
        if (nearest.empty() || off_from(parts, run[i]) < off_from(nearest, run[i])) nearest = parts;
      }
      if (nearest.empty() || !comes_near(nearest, run[i])) continue;
      if (whole.subjects.empty() && !claim(nearest.back()).subjects.empty()) continue;
      if (label_of(text_, mentions_[run[i]]).ends_with(U"告知")) continue;  // 主动公开告知12件
      if (tells_a_deed(nearest)) continue;
      Breakdown breakdown;
      breakdown.implicit = true;
      emit(std::move(breakdown), run[i], {}, nearest);
      i += nearest.size();
    }
    if (lists_.empty()) find_list_of_all_requests(run);
  }

  /// 网上30件、信函18件: all that was received, as the tables have it. By its channels or quarters,
  /// the parts name nothing of the form.
  void find_list_of_all_requests(std::span<const std::size_t> run) {
    constexpr std::size_t least_parts = 3;
    std::vector<std::size_t> parts;
    for (std::size_t i = 0; i <= run.size(); ++i) {
      if (i < run.size() && names_a_way(run[i]) &&
          (parts.empty() || (same_measure_word(run[i], parts.front()) &&
                             mentions_[run[i]].mark < TokenKind::stop))) {
        parts.push_back(run[i]);
        continue;
      }
      if (parts.size() >= least_parts) {
        Breakdown breakdown;
        breakdown.implicit = breakdown.of_all_requests = true;
        emit(std::move(breakdown), parts.front(), {}, parts);
      }
      parts.clear();
    }
  }

  /// 网络, 信函, 一季度 before or behind it
  [[nodiscard]] bool names_a_way(std::size_t index) const {
    const Mention& mention = mentions_[index];
    const Claim& of = claim(index);
    if (of.measure != Measure::matter || of.span == Span::last_year) return false;
    if (mention.label_has(Role::total)) return false;
    return mention.label_has(Role::remainder) ||
           names_any(label_of(text_, mention),
                     U"网 信函 邮寄 邮政 邮件 当面 现场 传真 季度 线上 线下 平台 窗口 寄送");
  }

  /// 收到来信56件，办结48件，办理中7件: what became of them, in steps.
  [[nodiscard]] bool tells_a_deed(std::span<const std::size_t> parts) const {
    return std::any_of(parts.begin(), parts.end(), [this](std::size_t part) {
      return names_any(label_of(text_, mentions_[part]), U"办结 结转 受理 办理中 办复");
    });
  }

  /// Within the slip of one figure.
  [[nodiscard]] bool comes_near(std::span<const std::size_t> parts, std::size_t whole) const {
    constexpr std::int64_t least_slip = 3;
    const std::int64_t value = claim(whole).value.units;
    const bool outcomes = !claim(parts.back()).subjects.empty();
    return off_from(parts, whole) <= std::max(outcomes ? 0 : least_slip, value / 6);
  }

  [[nodiscard]] bool may_follow(std::size_t part, std::size_t whole) const {
    const Claim& of = claim(part);
    const bool labelled = mentions_[part].label_begin < mentions_[part].token ||
                          !label_of(text_, mentions_[part]).empty();
    return labelled && mentions_[part].mark <= TokenKind::pause &&
           of.measure == claim(whole).measure && of.measure_word == claim(whole).measure_word &&
           (of.subjects.empty() || is_outcome(of.subjects.front()));
  }

  void end_sentence() {
    while (!lists_.empty()) close();
    bases_.clear();
    if (!rest_untold_) find_implicit_lists(siblings_);
    if (!rest_untold_) find_lists_by_measure();
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
      list.open = !take_parts_of_another(list);
    if (fitting.empty() || (list.opener == Opener::bracket && fitting.size() < 2)) return;
    Breakdown breakdown;
    breakdown.open = list.open;
    breakdown.exhaustive =
        list.exhaustive || (list.opener == Opener::bracket && fitting.size() >= 3);
    breakdown.nested = list.nested;
    breakdown.overlapping = list.overlapping;
    breakdown.implicit = list.loose;
    if (list.opener != Opener::bracket) cut_where_complete(fitting, list.whole);
    emit(std::move(breakdown), list.whole, list.others, fitting);
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
      breakdown.implicit = true;
      emit(std::move(breakdown), list.others.front(), {}, parts);
    }
    list.loose = true;
    return true;
  }

  /// As in a list, of figures that stand without one.
  void find_lists_by_measure() {
    const auto is_money = [this](std::size_t i) { return claim(i).measure == Measure::money; };
    if (std::none_of(siblings_.begin(), siblings_.end(), is_money)) return;
    std::vector<std::size_t> money;
    std::vector<std::size_t> rest;
    for (const std::size_t i : siblings_) (is_money(i) ? money : rest).push_back(i);
    find_implicit_lists(money);
    find_implicit_lists(rest);
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
    breakdown.whole = *mentions_[whole].claim;
    // 97件，其中维持63件，占已审结88件的71.6%；纠正4件，其他21件: of the 88
    for (const std::size_t base : bases_)
      if (can_be_part(base, whole)) breakdown.other_wholes.push_back(*mentions_[base].claim);
    for (const std::size_t other : others)
      breakdown.other_wholes.push_back(*mentions_[other].claim);
    std::size_t channels = 0;
    std::size_t outcomes = 0;
    bool natural = false;
    bool organisations = false;
    for (const std::size_t part : parts) {
      const Claim& of = claim(part);
      breakdown.parts.push_back(*mentions_[part].claim);
      channels += mentions_[part].label_has(Role::channel) ? 1u : 0u;
      natural |= of.applicant == Applicant::natural_person;
      organisations |= of.applicant == Applicant::organisations;
      outcomes += !of.subjects.empty() && is_outcome(of.subjects.front()) ? 1u : 0u;
    }
    const Measure measure = claim(whole).measure;
    breakdown.overlapping |=
        channels >= 2 && (measure == Measure::piece || measure == Measure::event);
    breakdown.exhaustive |= (natural && organisations) || outcomes >= 5;
    const TextRange& first = claim(std::min(whole, parts.front())).range;
    const TextRange& last = claim(std::max(whole, parts.back())).range;
    breakdown.range = {first.section, first.start, last.end};
    found_.push_back(std::move(breakdown));
  }

  [[nodiscard]] Decimal sum_with(std::vector<std::size_t> parts, std::size_t further) const {
    parts.push_back(further);
    return sum_of(parts);
  }

  [[nodiscard]] Decimal sum_of(std::span<const std::size_t> parts) const {
    Decimal sum;
    for (const std::size_t part : parts) {
      const auto next = add(sum, claim(part).value);
      if (!next) return Decimal::whole(-1);
      sum = *next;
    }
    return sum;
  }

  const ScannedText& text_;
  std::span<const Mention> mentions_;
  std::span<const Claim> claims_;
  std::vector<Breakdown> found_;
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

bool can_be_part(const Claim& part, const Claim& whole) {
  if (part.measure == whole.measure)
    return part.measure != Measure::other || part.measure_word == whole.measure_word;
  return counts_single_things(part.measure) && counts_single_things(whole.measure);
}

std::vector<Breakdown> read_lists(const ScannedText& text, std::span<const Mention> mentions,
                                  std::span<const Claim> claims) {
  return ListReader(text, mentions, claims).run();
}

}  // namespace ogi::claims
