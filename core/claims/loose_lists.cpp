#include "core/claims/loose_lists.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/claims/list_members.h"
#include "core/claims/tokens.h"
#include "core/text/flags.h"
#include "core/text/words.h"

namespace ogi::claims {
namespace {

constexpr std::size_t longest_run = 24;
constexpr std::size_t least_run = 3;
constexpr std::size_t figures_before = 8;
constexpr std::size_t figures_behind = 2;

bool counts(const ListFigures& in, std::size_t index) {
  return index < in.mentions.size() && in.mentions[index].claim.has_value();
}

bool is_money(const ListFigures& in, std::size_t index) {
  return in.claim(index).measure == Measure::money;
}

/// Joined to the figure before it as the figures of a list are.
bool is_joined(const ListFigures& in, std::size_t index, TokenKind mark) {
  return index > 0 && counts(in, index) && counts(in, index - 1) &&
         in.mentions[index].mark == mark && in.same_measure_word(index - 1, index);
}

/// 三 of 三个街道共; 0 where no number is told.
std::size_t several_told(std::u32string_view label) {
  constexpr std::u32string_view numerals = U"  二三四五六七八";
  const char32_t first = label.empty() ? U' ' : label.front() == U'两' ? U'二' : label.front();
  const std::size_t number = numerals.find(first);
  return first == U' ' || number == numerals.npos ? 0 : number;
}

Decimal add_values(Decimal a, Decimal b) {
  return add(a, b).value_or(Decimal::whole(-1));
}

/// Told of another time, or to compare.
bool is_of_another(const Mention& mention) {
  constexpr Role others[] = {
      Role::last_year,   Role::compared, Role::than,         Role::growth_up,
      Role::growth_down, Role::carried,  Role::carried_over, Role::carried_forward,
      Role::other_base,  Role::share,    Role::each,         Role::respectively};
  return std::any_of(std::begin(others), std::end(others),
                     [&mention](Role role) { return mention.label_has(role); });
}

bool may_be_listed(const ListFigures& in, std::size_t index) {
  const std::u32string_view label = in.label(index);
  return !label.empty() && !label.starts_with(U'共') && !label.ends_with(U'共') &&
         !text::has_any(label, u"共计|合计|总计|小计|总数|办结|审结|办理|未|尚|正在|实际|含") &&
         !is_of_another(in.mentions[index]);
}

bool goes_on(const ListFigures& in, std::size_t begin, std::size_t next) {
  if (!counts(in, next) || !in.same_measure_word(begin, next)) return false;
  const Mention& mention = in.mentions[next];
  if (mention.label_has(Role::respectively)) return false;  // 纠正的依次为2件、0件、1件
  constexpr std::size_t longest_label = 14;
  // 征地类71件、登记类64件，其他17件
  const bool ends_list = mention.mark == TokenKind::comma && in.label(next).starts_with(U'其');
  return mention.mark != TokenKind::word && mention.mark <= TokenKind::semicolon &&
         (mention.mark == in.mentions[begin + 1].mark || ends_list) &&
         mention.bracket == in.mentions[begin].bracket && in.label(next).size() <= longest_label &&
         may_be_listed(in, next);
}

/// Parted by 、, ending with 其他, or all beginning or ending alike.
bool is_pattern(const ListFigures& in, std::size_t begin, std::size_t end) {
  if (!may_be_listed(in, begin)) return false;
  if (in.mentions[begin + 1].mark == TokenKind::pause ||
      text::has_any(in.label(end - 1), u"其他|其它|其余"))
    return true;
  bool begin_alike = true;
  bool end_alike = true;
  for (std::size_t i = begin + 1; i < end; ++i) {
    begin_alike &= in.label(i).front() == in.label(begin + 1).front();
    end_alike &= in.label(i).back() == in.label(begin).back();
  }
  return begin_alike || end_alike;
}

/// 涉及采砂12件、取水9件、其他4件: of things that the form does not count, where requests are
/// spoken of.
bool may_be_all_requests(const ListFigures& in, std::span<const std::size_t> parts) {
  constexpr std::size_t farthest = 48;  // tokens
  // 征地类71件、行政处罚类45件: named as decisions are, and yet requests.
  std::size_t of_no_row = 0;
  for (const std::size_t part : parts) {
    const Claim& claim = in.claim(part);
    const bool named = !claim.subjects.empty();
    if (claim.measure != Measure::matter ||
        (named && claim.subjects.front() != Subject::received &&
         (is_request(claim.subjects.front()) || is_review(claim.subjects.front()))))
      return false;
    of_no_row += named ? 0 : 1;
  }
  if (2 * of_no_row <= parts.size()) return false;
  const std::size_t token = in.mentions[parts.front()].token;
  for (std::size_t i = token; i-- > 0 && token - i <= farthest;) {
    if (in.text.tokens[i].kind == TokenKind::paragraph_end) return false;
    const Object object = object_at(in.text, i);
    if (object == Object::request || object == Object::application ||
        has_role(in.text, i, Role::among))
      return true;
  }
  return false;
}

/// 予以公开 is no whole of the outcomes behind it.
bool is_one_row(const ListFigures& in, std::size_t index) {
  const SubjectSet& subjects = in.claim(index).subjects;
  return subjects.contains(Subject::granted) || subjects.contains(Subject::partly_granted);
}

bool sums_up(const ListFigures& in, std::size_t index) {
  const std::u32string_view label = in.label(index);
  return label.starts_with(U'共') || label.ends_with(U'共') ||
         text::has_any(label, u"合计|共计|总计|小计|相加|加起来|合起来|全年|总数");
}

/// Whether some of the parts make a figure around them or one of themselves, so that they are
/// told already; or all of them with one more.
bool is_given(const ListFigures& in, std::span<const std::size_t> parts,
              std::span<const std::size_t> around) {
  const auto is_told = [&](Decimal sum) {
    const auto has = [&](std::size_t index) { return in.claim(index).value == sum; };
    return std::any_of(around.begin(), around.end(), has) ||
           std::any_of(parts.begin(), parts.end(), has);
  };
  for (std::size_t first = 0; first + 1 < parts.size(); ++first)
    for (std::size_t count = 2; first + count <= parts.size(); ++count)
      if (is_told(in.sum_of(parts.subspan(first, count)))) return true;
  const Decimal all = in.sum_of(parts);
  return std::any_of(around.begin(), around.end(), [&](std::size_t index) {
    return is_told(add_values(all, in.claim(index).value));
  });
}

/// A slip away, and greater than each of them.
bool is_near(const ListFigures& in, std::span<const std::size_t> parts, std::size_t whole) {
  constexpr std::int64_t least_slip = 3;
  const Decimal& value = in.claim(whole).value;
  const bool holds_each = std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
    return compare(in.claim(part).value, value) < 0;
  });
  return holds_each && value.units >= 2 * least_slip &&
         in.off_from(parts, whole) <= std::max(least_slip, value.units / 9);
}

std::vector<std::size_t> figures_summed_up(const ListFigures& in, std::size_t index,
                                           std::size_t several) {
  std::vector<std::size_t> before;
  const bool joined = several == 0 && in.mentions[index].mark == TokenKind::word;
  if (several == 0 && !joined) return before;
  for (std::size_t i = index; i-- > 0 && index - i <= longest_run;) {
    if (in.mentions[i].sentence != in.mentions[index].sentence) break;
    if (!counts(in, i) || (!joined && !in.same_measure_word(i, index))) continue;
    before.push_back(i);
    if (joined && in.mentions[i].mark != TokenKind::pause &&
        !text::has_any(in.label(i), u"和|及|与"))
      break;
  }
  std::reverse(before.begin(), before.end());
  return before;
}

/// 另有23件, 无正当理由逾期不补正、视为放弃的28件: the words since the figure before it.
bool names_the_rest(const ListFigures& in, std::size_t index) {
  const std::uint32_t begin = in.text.tokens[in.mentions[index - 1].token].end;
  const std::uint32_t end = in.text.tokens[in.mentions[index].token].begin;
  return text::has_any(std::u32string_view(in.text.characters).substr(begin, end - begin),
                       u"其余|余下|剩|另|逾期|未|不同|不补|不再|不准|非|其他|仍|尚");
}

/// 17个乡镇中专职人员6个、兼任11个
bool is_of_these(const ListFigures& in, std::size_t whole) {
  const std::uint32_t begin = in.text.tokens[in.mentions[whole].token].end;
  const std::uint32_t end = in.text.tokens[in.mentions[whole + 1].token].begin;
  return text::has_any(std::u32string_view(in.text.characters).substr(begin, end - begin),
                       u"中|里");
}

/// 年初的402个压减至318个，压减84个; 接收2461件，去除143件，登记2318件
bool is_what_became(const ListFigures& in, std::size_t index) {
  const std::u32string_view label = in.label(index);
  return label.size() > 1 &&
         (label.back() == U'至' || label.back() == U'到' || label.back() == U'为' ||
          text::has_any(label, u"去除|扣除|剔除|退回|除去"));
}

/// 由251904件攀升至264813件，净增12909件
bool has_risen(const ListFigures& in, std::size_t from, std::size_t to) {
  return is_what_became(in, to) && compare(in.claim(to).value, in.claim(from).value) > 0;
}

/// 同意5次、不同意4次; 线上62件，线下43件; 简易程序17件、普通程序33件
bool complement(const ListFigures& in, std::size_t one, std::size_t other) {
  const std::u32string_view a = in.label(one);
  const std::u32string_view b = in.label(other);
  if (names_the_rest(in, other) || is_what_became(in, one)) return true;
  constexpr std::size_t longest = 8;
  return in.claim(one).subjects.empty() && a.size() >= 2 && b.size() >= 2 && a.size() <= longest &&
         b.size() <= longest && a != b && (a.back() == b.back() || a.front() == b.front());
}

/// Of this year and of the same things, in the same sentence.
bool is_part_beside(const ListFigures& in, std::size_t part, std::size_t whole) {
  const Mention& mention = in.mentions[part];
  return mention.sentence == in.mentions[whole].sentence && mention.mark < TokenKind::semicolon &&
         mention.bracket == in.mentions[whole].bracket &&
         can_be_part(in.claim(part), in.claim(whole)) &&
         (!is_of_another(mention) || is_what_became(in, whole + 1));
}

class LooseLists {
 public:
  LooseLists(const ListFigures& figures, std::vector<Breakdown>& found)
      : figures_(figures),
        found_(found),
        read_(found.size()),
        in_list_(figures.mentions.size()),
        is_part_(figures.mentions.size()) {
    text::Flags wholes(figures.claims.size());
    text::Flags parts(figures.claims.size());
    for (const Breakdown& breakdown : found) {
      if (breakdown.parts.size() < 2 || breakdown.open) continue;
      wholes[breakdown.whole] = true;
      for (const ClaimIndex part : breakdown.parts) parts[part] = true;
    }
    for (std::size_t i = 0; i < figures.mentions.size(); ++i) {
      const std::optional<ClaimIndex> claim = figures.mentions[i].claim;
      is_part_[i] = claim && parts[*claim];
      in_list_[i] = is_part_[i] || (claim && wholes[*claim]);
    }
  }

  /// 征地类287件，矿业权类63件，其他类47件: named in one pattern, with their whole before or
  /// behind. How many figures the run has.
  std::size_t read_run(std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < figures_.mentions.size() && end - begin < longest_run &&
           goes_on(figures_, begin, end))
      ++end;
    if (end - begin < least_run) return 1;
    if (is_pattern(figures_, begin, end)) add_near(begin, end);
    return end - begin;
  }

  /// 补正通知96份，按期补正73份，另有23件: two that leave nothing out.
  void read_two(std::size_t whole) {
    const std::size_t parts[] = {whole + 1, whole + 2};
    for (const std::size_t part : parts) {
      if (!counts(figures_, part) || !is_part_beside(figures_, part, whole)) return;
    }
    const TokenKind mark = figures_.mentions[parts[0]].mark;
    if (!counts(figures_, whole) || is_money(figures_, whole) || in_list_[whole] ||
        figures_.mentions[parts[1]].label_has(Role::review_outcome) ||
        is_joined(figures_, whole, mark) || is_joined(figures_, whole + 3, mark) ||
        is_joined(figures_, whole + 3, figures_.mentions[parts[1]].mark) ||
        is_joined(figures_, whole + 3, TokenKind::pause) ||
        is_of_these(figures_, parts[0]) ||  // 新增的2件里有1件
        (!complement(figures_, parts[0], parts[1]) && !is_of_these(figures_, whole)) ||
        has_risen(figures_, whole, parts[0]))
      return;
    const std::int64_t value = figures_.claim(whole).value.units;
    if (figures_.off_from(parts, whole) <= std::max<std::int64_t>(3, value / 9) && value > 3)
      add_if_not_given(whole, parts, is_what_became(figures_, parts[0]));
  }

  /// （96件）、（71件）和（58件），三个街道共225件: of so many before it; 34个部门、5个街道共39家:
  /// of all that 、 joins.
  void read_sum(std::size_t index) {
    const std::u32string_view label = figures_.label(index);
    if (!label.ends_with(U'共') && !text::has_any(label, u"合计|共计|总计|相加|一共|加起来"))
      return;
    const std::size_t several = several_told(label);
    const std::vector<std::size_t> before = figures_summed_up(figures_, index, several);
    const std::size_t count = several == 0 ? before.size() : several;
    if (before.size() < std::max<std::size_t>(count, 2)) return;
    // 二季度203件，三季度215件，四季度168件，以二、三季度最为集中，两个季度合计418件
    const std::span<const std::size_t> parts(before);
    for (std::size_t first = 0; first + count <= parts.size(); ++first)
      if (figures_.off_from(parts.subspan(first, count), index) == 0) return;
    if (is_near(figures_, parts.last(count), index)) take(index, parts.last(count), true);
  }

 private:
  /// The figures before and behind a run.
  [[nodiscard]] std::vector<std::size_t> around(std::size_t begin, std::size_t end,
                                                std::size_t farthest = figures_before) const {
    std::vector<std::size_t> around;
    const auto stands_near = [&](std::size_t i) {
      return counts(figures_, i) &&
             figures_.mentions[i].paragraph == figures_.mentions[begin].paragraph;
    };
    for (std::size_t i = begin; i-- > 0 && begin - i <= farthest;)
      if (stands_near(i)) around.push_back(i);
    for (std::size_t i = end; i < end + figures_behind; ++i)
      if (stands_near(i)) around.push_back(i);
    return around;
  }

  void add_if_not_given(std::size_t whole, std::span<const std::size_t> parts, bool changed) {
    const std::size_t run[] = {whole, parts[0], parts[1]};
    if (!is_given(figures_, run, around(whole, whole + 3)) &&
        !is_given(figures_, parts, around(whole + 1, whole + 3)))
      take(whole, parts, changed);
  }

  void add_near(std::size_t begin, std::size_t end) {
    std::vector<std::size_t> parts;
    for (std::size_t i = begin; i < end; ++i) parts.push_back(i);
    const std::vector<std::size_t> around = this->around(begin, end);
    if (is_given(figures_, parts, this->around(begin, end, longest_run))) return;
    // 座谈会30场，镇级12场，村级9场，其他12场: the first of them is their whole.
    const auto rest = std::span<const std::size_t>(parts).subspan(1);
    if (rest.size() >= least_run && !is_one_row(figures_, begin) && is_near(figures_, rest, begin))
      return take(begin, rest);
    const TokenKind mark = figures_.mentions[begin + 1].mark;
    const bool follows = is_joined(figures_, begin, mark);  // perhaps others of the list
    const bool is_followed = is_joined(figures_, end, mark);
    const auto whole = std::find_if(around.begin(), around.end(), [&](std::size_t index) {
      return can_be_part(figures_.claim(begin), figures_.claim(index)) &&
             is_near(figures_, parts, index) && (!follows || index + 1 == begin) &&
             (!is_followed || index == end) &&
             (index < begin ? !is_one_row(figures_, index) : sums_up(figures_, index));
    });
    if (whole != around.end()) return take(*whole, parts);
    if (follows || is_followed || !may_be_all_requests(figures_, parts)) return;
    add_all_requests(parts);
  }

  void add_all_requests(std::span<const std::size_t> parts) {
    Breakdown breakdown;
    breakdown.implicit = breakdown.of_all_requests = true;
    found_.push_back(figures_.list_of(std::move(breakdown), parts.front(), {}, parts));
  }

  void take(std::size_t whole, std::span<const std::size_t> parts, bool summed_up = false) {
    if (ended_otherwise(figures_, parts.front(), whole)) return;
    Breakdown breakdown;
    breakdown.implicit = true;
    breakdown.summed_up = summed_up;
    breakdown = figures_.list_of(std::move(breakdown), whole, {}, parts);
    const bool read =
        std::any_of(found_.begin(), found_.begin() + static_cast<std::ptrdiff_t>(read_),
                    [&](const Breakdown& of) {
                      return of.whole == breakdown.whole && of.parts == breakdown.parts;
                    });
    if (!read) found_.push_back(std::move(breakdown));
  }

  const ListFigures& figures_;
  std::vector<Breakdown>& found_;
  std::size_t read_;     ///< so many were found before
  text::Flags in_list_;  ///< of each mention, whether one of those has it
  text::Flags is_part_;  ///< and has it as a part
};

}  // namespace

void read_loose_lists(const ListFigures& figures, std::vector<Breakdown>& found) {
  LooseLists lists(figures, found);
  for (std::size_t i = 0; i < figures.mentions.size();) {
    if (!figures.mentions[i].claim) {
      ++i;
      continue;
    }
    const std::size_t count = lists.read_run(i);
    for (std::size_t k = i; k < i + count; ++k) {
      lists.read_two(k);
      lists.read_sum(k);
    }
    i += count;
  }
}

}  // namespace ogi::claims
