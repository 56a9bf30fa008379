#include "core/claims/list_sums.h"

#include <algorithm>
#include <iterator>

#include "core/claims/constructions.h"

namespace ogi::claims {
namespace {

constexpr std::size_t most_summands = 16;

/// Whether the last of them come to the whole.
bool makes_the_sum(const ListFigures& figures, std::span<const std::size_t> run,
                   std::size_t whole) {
  for (std::size_t count = 2; count <= run.size(); ++count)
    if (figures.sum_of(run.last(count)) == figures.claim(whole).value) return true;
  return false;
}

/// 合计, 三家共, 两级相加, 一季度小计, 全州合计, 年度总量: nothing of its own is counted.
bool names_a_sum(const ListFigures& figures, const Mention& mention, std::u32string_view label) {
  if (label.ends_with(U'为') || label.ends_with(U'达') || label.ends_with(U'是'))
    label.remove_suffix(1);
  constexpr std::u32string_view sums[] = {
      U"合计", U"共计", U"总计",   U"小计", U"相加", U"总量",   U"合起来", U"总共",
      U"累计", U"共",   U"加起来", U"全年", U"全市", U"全系统", U"全省",   U"全县"};
  constexpr Role neutral[] = {Role::total,      Role::is,         Role::this_year,
                              Role::everywhere, Role::cumulative, Role::ignored};
  for (std::size_t i = mention.label_begin; i < mention.token; ++i) {
    const Token& token = figures.text.tokens[i];
    if (token.kind == TokenKind::word &&
        std::find(std::begin(neutral), std::end(neutral), token.word->role) == std::end(neutral) &&
        !(token.word->role == Role::object &&
          static_cast<Object>(token.word->value) == Object::information))
      return false;
  }
  for (const std::u32string_view sum : sums) {
    if (!label.ends_with(sum)) continue;
    label.remove_suffix(sum.size());
    constexpr std::size_t longest_group = 6;  // 以上三个季度, 年度信息总量
    constexpr std::u32string_view numerals = U"两二三四五六七八九十";
    constexpr std::u32string_view known = U"年度全市县省州区镇地以上信息者一季";
    return label.size() <= longest_group && (label.find_first_of(numerals) != label.npos ||
                                             label.find_first_not_of(known) == label.npos);
  }
  return false;
}

}  // namespace

std::optional<SummedRun> run_summed_up(const ListFigures& figures, std::span<const std::size_t> run,
                                       std::size_t index) {
  constexpr std::size_t longest_deed = 4;
  const Mention& mention = figures.mentions[index];
  const std::u32string_view label = label_of(figures.text, mention);
  const bool of_deeds = label.starts_with(U'共') && label.size() <= longest_deed;  // 共调整19件
  if (label.empty() || mention.mark < TokenKind::comma ||
      !(names_a_sum(figures, mention, label) || of_deeds))
    return std::nullopt;
  // 四个领域共, 前六类共: of so many
  constexpr std::u32string_view numerals = U"  两三四五六七八九十";
  const std::size_t numeral = label.find_first_of(numerals);
  if (numeral != label.npos) {
    const std::size_t count = label[numeral] == U'二' ? 2 : numerals.find(label[numeral]);
    if (label.starts_with(U'前') && count < run.size()) run = run.first(count);
    if (count < run.size() &&
        figures.mentions[run[run.size() - count]].mark == TokenKind::semicolon)
      run = run.last(count);
    if (count != run.size() && !makes_the_sum(figures, run, index)) return std::nullopt;
  }
  std::span<const std::size_t> nearest;
  for (std::size_t i = run.size(); i-- > 0 && run.size() - i <= most_summands;) {
    if (!figures.same_measure_word(run[i], index)) {
      // 纪要24期、人事任免15条、预决算216条，共计255条（期）
      const bool in_one_list =
          i + 1 < run.size() && figures.mentions[run[i + 1]].mark == TokenKind::pause;
      if (in_one_list && (nearest.empty() || figures.off_from(nearest, index) != 0))
        return std::nullopt;
      break;
    }
    const std::span<const std::size_t> parts = run.subspan(i);
    if (parts.size() < 2) continue;
    if (nearest.empty() || figures.off_from(parts, index) < figures.off_from(nearest, index))
      nearest = parts;
    if (figures.sum_of(parts) == figures.claim(index).value) break;
  }
  if (nearest.empty()) return std::nullopt;
  const bool certain = names_a_sum(figures, mention, label);
  if (!certain && !figures.comes_near(nearest, index)) return std::nullopt;
  return SummedRun{nearest, certain};
}

void settle_summands(std::span<const Breakdown> lists, std::span<Claim> claims) {
  for (const Breakdown& list : lists) {
    const Claim first = claims[list.parts.front()];
    if (!list.summed_up || list.implicit || first.subjects.empty()) continue;
    const bool of_one_row = std::all_of(list.parts.begin(), list.parts.end(), [&](ClaimIndex part) {
      const Claim& of = claims[part];
      return !of.subjects.empty() && of.subjects.front() == first.subjects.front() &&
             of.applicant == first.applicant && of.span == first.span;
    });
    if (!of_one_row) continue;
    for (const ClaimIndex part : list.parts) {
      if (claims[part].comparable()) claims[part].not_comparable_reason = NotComparable::part;
      claims[part].construction = part_of_a_row;
    }
    Claim& whole = claims[list.whole];
    const NotComparable why = first.not_comparable_reason;
    const bool of_the_form = first.comparable() || why == NotComparable::own_office;
    if (!whole.subjects.empty() || !of_the_form || !is_disclosure(first.subjects.front()) ||
        whole.span != Span::this_year)
      continue;
    whole.subjects = first.subjects;
    whole.certainty = first.certainty;
    whole.construction = part_of_a_row;  // perhaps more than the row: not all of them may be of it
    whole.not_comparable_reason = whole.exact ? NotComparable::none : NotComparable::approximate;
  }
}

}  // namespace ogi::claims
