#include "core/claims/open_lists.h"

#include <algorithm>
#include <utility>

#include "core/claims/list_members.h"

namespace ogi::claims {
namespace {

constexpr std::size_t most_open_lists = 6;
constexpr std::size_t most_wholes = 4;

/// 其中按件计收1件400元、按量计收1件200元; 其中集中2场、以会代训4场，参训380人: what is counted
/// in another way is told of the parts, or begins behind them.
bool others_stand_aside(ListWalk& in, const OpenList& list) {
  std::size_t fitting = 0;
  for (std::size_t i = 0; i < list.parts.size(); ++i) {
    if (can_be_part(in.figures, list.parts[i], list.whole)) {
      ++fitting;
      continue;
    }
    const bool told_of_a_part =
        (i + 1 < list.parts.size() && in.mentions[list.parts[i + 1]].mark == TokenKind::word) ||
        in.mentions[list.parts[i]].mark == TokenKind::word;
    if (told_of_a_part) continue;
    const auto rest = std::span<const std::size_t>(list.parts).subspan(i);
    const bool ends_here =
        fitting >= 2 && in.mentions[rest.front()].mark == TokenKind::comma &&
        std::none_of(rest.begin(), rest.end(),
                     [&](std::size_t part) { return can_be_part(in.figures, part, list.whole); }) &&
        in.figures.sum_of(list.parts) != in.figures.claim(list.whole).value;
    if (ends_here && in.depth == 0)
      for (const std::size_t part : rest) in.siblings.push_back(part);
    return ends_here;
  }
  return fitting >= 2;
}

/// 收费通知5件共2000元，其中3件已缴1200元，2件未缴800元: cases by themselves, and money. Whether
/// every part has its whole.
bool take_parts_of_another(ListWalk& in, OpenList& list) {
  if (list.others.empty()) return false;
  std::vector<std::size_t> parts;
  for (const std::size_t part : list.parts) {
    if (can_be_part(in.figures, part, list.whole)) continue;
    if (!can_be_part(in.figures, part, list.others.front())) return false;
    parts.push_back(part);
  }
  if (parts.size() >= 2) {
    Breakdown breakdown;
    breakdown.implicit = breakdown.parallel = true;
    add_list(in, std::move(breakdown), list.others.front(), {}, parts);
  }
  list.loose = list.parallel = true;
  return true;
}

/// 27个，包括甲19个、乙5个、丙3个，年内关停3个: a list of 、 ends at the comma, where that comes
/// nearer.
void cut_behind_pauses(ListWalk& in, std::vector<std::size_t>& parts, std::size_t whole) {
  std::size_t end = 1;
  while (end < parts.size() && in.mentions[parts[end]].mark == TokenKind::pause) ++end;
  if (end < 2 || end == parts.size()) return;
  const auto pauses = std::span<const std::size_t>(parts).first(end);
  if (in.figures.off_from(pauses, whole) < in.figures.off_from(parts, whole)) parts.resize(end);
}

/// 48件，其中自然人40件，企业8件，办结47件: a list ends where it makes its whole, unless 、 goes
/// on.
void cut_where_complete(ListWalk& in, std::vector<std::size_t>& parts, std::size_t whole) {
  Decimal sum;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    sum = add(sum, in.figures.claim(parts[i]).value).value_or(Decimal::whole(-1));
    if (i == 0 || sum != in.figures.claim(whole).value ||
        in.mentions[parts[i + 1]].mark == TokenKind::pause)
      continue;
    parts.resize(i + 1);
    return;
  }
}

}  // namespace

void open_list(ListWalk& in, Opener opener, std::size_t depth) {
  OpenList list{opener, no_mention, {}, {}, depth};
  list.open = opener == Opener::loose;
  list.exhaustive = opener == Opener::closed;
  if (!in.lists.empty() && in.lists.back().parts.empty() && in.lists.back().depth == depth) {
    in.lists.back().open |= list.open;  // 其中主要有
    in.lists.back().exhaustive |= list.exhaustive;
    if (in.lists.back().opener == Opener::bracket) in.lists.back().opener = opener;
    return;
  }
  if (in.lists.size() >= most_open_lists) return;
  if (!in.lists.empty() && !in.lists.back().parts.empty()) {
    list.nested = true;
    list.whole = in.lists.back().parts.back();
    list.others.push_back(in.lists.back().whole);
    list.others.insert(list.others.end(), in.lists.back().others.begin(),
                       in.lists.back().others.end());
  } else if (in.lists.empty() && !in.siblings.empty()) {
    list.whole = in.siblings.back();
    for (std::size_t i = in.siblings.size() - 1; i-- > 0 && list.others.size() + 1 < most_wholes;)
      list.others.push_back(in.siblings[i]);
  } else {
    return;
  }
  in.lists.push_back(std::move(list));
}

void open_bracket(ListWalk& in) {
  const std::size_t whole = in.behind;
  if (in.lists.size() >= most_open_lists || is_aside(in, in.mentions[whole])) return;
  OpenList list{Opener::bracket, whole, {}, {}, in.depth};
  list.nested = !in.lists.empty();
  in.lists.push_back(std::move(list));
}

void add_list(ListWalk& in, Breakdown breakdown, std::size_t whole,
              std::span<const std::size_t> others, std::span<const std::size_t> parts) {
  // 97件，其中维持63件，占已审结88件的71.6%；纠正4件，其他21件: of the 88
  for (const std::size_t base : in.bases)
    if (can_be_part(in.figures, base, whole))
      breakdown.other_wholes.push_back(*in.mentions[base].claim);
  in.found.push_back(in.figures.list_of(std::move(breakdown), whole, others, parts));
}

void close_list(ListWalk& in) {
  OpenList list = std::move(in.lists.back());
  in.lists.pop_back();
  // Parts of another measure than the whole's are parts of another of the wholes.
  std::vector<std::size_t> fitting;
  for (const std::size_t part : list.parts) {
    if (can_be_part(in.figures, part, list.whole)) fitting.push_back(part);
  }
  if (fitting.empty() && !list.others.empty() && !list.parts.empty() &&
      can_be_part(in.figures, list.parts.front(), list.others.front())) {
    list.whole = list.others.front();
    list.others.erase(list.others.begin());
    fitting = list.parts;
  }
  if (!fitting.empty() && fitting.size() < list.parts.size())
    list.open = !take_parts_of_another(in, list) && !others_stand_aside(in, list);
  if (fitting.empty() || (list.opener == Opener::bracket && fitting.size() < 2)) return;
  // 过程性信息和执法案卷各14件: of each of some things, however many.
  if (std::any_of(fitting.begin(), fitting.end(),
                  [&in](std::size_t part) { return in.mentions[part].label_has(Role::each); }))
    return;
  Breakdown breakdown;
  breakdown.open = list.open;
  breakdown.exhaustive = list.exhaustive || (list.opener == Opener::bracket && fitting.size() >= 3);
  breakdown.nested = list.nested;
  breakdown.overlapping = list.overlapping;
  constexpr std::size_t least_parallel = 3;
  breakdown.implicit = list.loose;
  breakdown.parallel = !list.doubtful && (list.parallel || fitting.size() >= least_parallel);
  if (list.opener != Opener::bracket) {
    cut_where_complete(in, fitting, list.whole);
    if (list.opener != Opener::respectively) cut_behind_pauses(in, fitting, list.whole);
  }
  add_list(in, std::move(breakdown), list.whole, list.others, fitting);
}

void end_lists(ListWalk& in) {
  while (!in.lists.empty() && in.lists.back().depth >= in.depth && !in.lists.back().parts.empty())
    close_list(in);
}

}  // namespace ogi::claims
