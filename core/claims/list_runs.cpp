#include "core/claims/list_runs.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/text/words.h"

namespace ogi::claims {
namespace {

/// 要求公开招投标材料的11件，要求公开水质数据的8件: one beside the other.
bool are_named_alike(std::u32string_view one, std::u32string_view other) {
  constexpr std::size_t alike = 2;
  const std::u32string_view name = one.substr(0, alike);
  return name.size() == alike && other.starts_with(name);
}

/// The parts count what the form has, their whole does not.
bool is_unlike(const Claim& whole, const Claim& part) {
  return whole.subjects.empty() && !part.subjects.empty();
}

/// 收到来信56件，办结48件，办理中7件: what became of them, in steps.
bool tells_a_deed(const ListFigures& in, std::span<const std::size_t> parts) {
  return std::any_of(parts.begin(), parts.end(), [&in](std::size_t part) {
    return text::has_any(in.label(part), u"办结|审结|已结|结转|受理|办理中|办复");
  });
}

/// Whether what follows the last of the parts is one more of them: 29件，11件，其他7件.
bool goes_on_alike(const ListFigures& in, std::span<const std::size_t> from_last_part) {
  if (from_last_part.size() < 2) return false;
  const Mention& next = in.mentions[from_last_part[1]];
  return next.mark <= TokenKind::pause &&
         in.same_measure_word(from_last_part[0], from_last_part[1]) &&
         (next.label_has(Role::remainder) ||
          are_named_alike(in.label(from_last_part[0]), label_of(in.text, next)));
}

/// ，7件已足额缴费: what it is stands behind it.
bool is_told_of(const ListFigures& in, const Mention& mention) {
  constexpr std::u32string_view marks = U",。;、()";
  const std::uint32_t end = in.text.tokens[mention.token].end;
  return mention.mark == TokenKind::comma && end < in.text.characters.size() &&
         marks.find(in.text.characters[end]) == marks.npos;
}

}  // namespace

void RunReader::read(std::span<const std::size_t> run) {
  for (std::size_t i = 0; i + 2 < run.size(); ++i) {
    const Claim& whole = figures_.claim(run[i]);
    const bool outcome = !whole.subjects.empty() && is_outcome(whole.subjects.front());
    // 诉讼84件，比上年多8件；市政府9件、市直部门32件、县区43件; two parts behind a semicolon only
    // where a list of the same whole was read: 117件，其中建议66件、提案51件；主办72件、会办45件
    // 复议8件，维持6件，纠正1件: perhaps the others are not told.
    const bool may_be_two =
        (figures_.mentions[run[i + 1]].mark != TokenKind::semicolon || is_whole(run[i])) &&
        !figures_.mentions[run[i + 1]].label_has(Role::review_outcome);
    const bool begins = figures_.mentions[run[i + 1]].mark == TokenKind::comma ||
                        (i + 1 < run.size() && run[i + 1] > run[i] + 1);  // money between
    if (outcome || !begins || are_named_alike(figures_.label(run[i]), figures_.label(run[i + 1])))
      continue;
    std::span<const std::size_t> nearest;
    for (std::size_t j = i + 1; j < run.size() && may_follow(run[j], run[i], j == i + 1); ++j) {
      const std::span<const std::size_t> parts = run.subspan(i + 1, j - i);
      const bool goes_on = j + 1 < run.size() && may_follow(run[j + 1], run[i]) &&
                           figures_.mentions[run[j + 1]].mark == TokenKind::pause;
      if (parts.size() < (may_be_two ? 2u : 3u) || goes_on) continue;
      if (nearest.empty() || figures_.off_from(parts, run[i]) < figures_.off_from(nearest, run[i]))
        nearest = parts;
    }
    if (nearest.empty() || !figures_.comes_near(nearest, run[i])) continue;
    const bool names_rest = names_the_rest(nearest.back());
    if (is_unlike(whole, figures_.claim(nearest.back())) && whole.measure != Measure::event &&
        !names_rest)
      continue;
    if (figures_.label(run[i]).ends_with(U"告知")) continue;  // 主动公开告知12件
    if (tells_a_deed(figures_, nearest) && !names_rest) continue;
    if (goes_on_alike(figures_, run.subspan(i + nearest.size()))) continue;
    // 征地142件，规划97件，登记41件，出让33件，其他26件: one of several is no whole of the others.
    const Mention& of_whole = figures_.mentions[run[i]];
    if (i > 0 && figures_.mentions[nearest.back()].label_has(Role::remainder) &&
        of_whole.mark == figures_.mentions[nearest.front()].mark &&
        !figures_.label(run[i]).starts_with(U'共') &&
        !figures_.label(run[i]).starts_with(U"合计") &&
        figures_.same_measure_word(run[i - 1], run[i]))
      continue;
    Breakdown breakdown;
    breakdown.implicit = true;
    breakdown.parallel = figures_.mentions[nearest.front()].mark < TokenKind::semicolon &&
                         !is_unlike(whole, figures_.claim(nearest.back())) &&
                         !figures_.mentions[nearest.front()].label_has(Role::review_outcome) &&
                         are_parallel(nearest);
    found_.push_back(figures_.list_of(std::move(breakdown), run[i], {}, nearest));
    i += nearest.size();
  }
  read_all_requests(run);
}

void RunReader::read_all_requests(std::span<const std::size_t> run) {
  std::vector<std::size_t> parts;
  for (std::size_t i = 0; i <= run.size(); ++i) {
    if (i < run.size() && names_a_way(run[i]) && (parts.empty() || goes_on_with(parts, run[i]))) {
      parts.push_back(run[i]);
      continue;
    }
    const bool by_bodies = std::all_of(parts.begin(), parts.end(), [this](std::size_t part) {
      return figures_.claim(part).extent != Extent::whole;
    });
    // 上半年收到652件，下半年收到766件; 前三季度152件，四季度48件
    const bool by_halves =
        parts.size() == 2 &&
        text::has_any(figures_.label(parts[0]), u"上半年|前三季度|1-6月|1—6月") &&
        text::has_any(figures_.label(parts[1]), u"下半年|四季度|7-12月|7—12月");
    // 在线提交167件，邮寄54件: hardly anything comes in by a third way.
    const bool by_two = parts.size() == 2 && parts[0] + 1 == parts[1] &&
                        figures_.mentions[parts[1]].mark <= TokenKind::pause &&
                        !figures_.mentions[parts[1]].label_has(Role::remainder);
    if (parts.size() >= (by_bodies || by_halves || by_two ? 2u : 3u)) {
      Breakdown breakdown;
      breakdown.implicit = breakdown.of_all_requests = true;
      found_.push_back(figures_.list_of(std::move(breakdown), parts.front(), {}, parts));
    }
    parts.clear();
    if (i < run.size() && names_a_way(run[i])) parts.push_back(run[i]);
  }
}

void RunReader::read_by_measure(std::span<const std::size_t> run) {
  const auto is_money = [this](std::size_t i) {
    return figures_.claim(i).measure == Measure::money;
  };
  if (std::none_of(run.begin(), run.end(), is_money)) return;
  std::vector<std::size_t> money;
  std::vector<std::size_t> rest;
  for (const std::size_t i : run) (is_money(i) ? money : rest).push_back(i);
  read(money);
  read(rest);
}

bool RunReader::goes_on_with(std::span<const std::size_t> parts, std::size_t next) const {
  const TokenKind mark = figures_.mentions[next].mark;
  const bool begins_another = mark == TokenKind::semicolon && parts.size() >= 2 &&
                              figures_.mentions[parts.back()].mark != TokenKind::semicolon;
  return !begins_another && mark < TokenKind::stop &&
         figures_.same_measure_word(next, parts.front());
}

bool RunReader::names_a_way(std::size_t index) const {
  const Mention& mention = figures_.mentions[index];
  const Claim& of = figures_.claim(index);
  if ((of.measure != Measure::matter && of.measure != Measure::none) || of.span == Span::last_year)
    return false;
  if (mention.label_has(Role::total)) return false;
  if (of.extent != Extent::whole && of.subjects.contains(Subject::received) &&
      mention.label_has(Role::verb))
    return true;  // 市本级收到437件，县（区）收到716件
  return mention.label_has(Role::remainder) ||
         text::has_any(
             label_of(figures_.text, mention),
             u"网|信函|邮寄|邮政|邮件|当面|现场|传真|季度|半年|线上|线下|平台|窗口|寄送|书面|"
             u"挂号|在线|"
             u"递交|来信|来人");
}

bool RunReader::are_parallel(std::span<const std::size_t> parts) const {
  constexpr std::size_t longest_name = 12;
  return std::all_of(parts.begin(), parts.end(),
                     [&](std::size_t part) {
                       const Mention& mention = figures_.mentions[part];
                       // 已审结35件，维持率60%，纠正5件: told of in between
                       return label_of(figures_.text, mention).size() <= longest_name &&
                              !mention.label_has(Role::list_end) &&
                              (part == parts.front() || !figures_.mentions[part - 1].percent) &&
                              (part == parts.front() ||
                               mention.mark == figures_.mentions[parts.back()].mark);
                     }) &&
         !tells_a_deed(figures_, parts) && !all_share_what_follows(parts.back());
}

bool RunReader::all_share_what_follows(std::size_t last) const {
  const std::u32string_view behind =
      std::u32string_view(figures_.text.characters)
          .substr(figures_.text.tokens[figures_.mentions[last].token].end, 2);
  return behind == U",均" || behind == U",都";
}

bool RunReader::names_the_rest(std::size_t part) const {
  return text::has_any(figures_.label(part), u"尚|仍|剩|余|其余|正在|未|待|持续|办理中|推进");
}

bool RunReader::is_whole(std::size_t mention) const {
  constexpr std::ptrdiff_t looked_at = 4;
  const auto last = found_.end() - std::min<std::ptrdiff_t>(looked_at, std::ssize(found_));
  return std::any_of(last, found_.end(), [&](const Breakdown& breakdown) {
    return breakdown.whole == *figures_.mentions[mention].claim;
  });
}

bool RunReader::may_follow(std::size_t part, std::size_t whole, bool behind_semicolon) const {
  const Claim& of = figures_.claim(part);
  const Mention& mention = figures_.mentions[part];
  const bool labelled = mention.label_begin < mention.token ||
                        !label_of(figures_.text, mention).empty() || is_told_of(figures_, mention);
  return labelled &&
         figures_.mentions[part].mark <=
             (behind_semicolon ? TokenKind::semicolon : TokenKind::pause) &&
         of.measure == figures_.claim(whole).measure &&
         (of.measure_word == figures_.claim(whole).measure_word || of.measure == Measure::person) &&
         (of.subjects.empty() || is_outcome(of.subjects.front()) ||
          mention.label_has(Role::review_outcome) || names_the_rest(part) ||
          (of.applicant != Applicant::all && figures_.claim(whole).applicant == Applicant::all));
}

}  // namespace ogi::claims
