#include "core/claims/lists.h"

#include <algorithm>
#include <utility>

#include "core/claims/list_members.h"
#include "core/claims/list_runs.h"
#include "core/claims/list_sums.h"
#include "core/claims/loose_lists.h"
#include "core/claims/open_lists.h"
#include "core/text/words.h"

namespace ogi::claims {
namespace {

constexpr std::size_t most_bases = 16;
/// However long a sentence is, so many figures are looked at and no more.
constexpr std::size_t longest_list = 48;

/// 合计48件, behind 网络30件、信函18件.
bool sums_up(ListWalk& in, std::size_t index) {
  const std::span<const std::size_t> run = in.lists.empty() ? in.siblings : in.lists.back().parts;
  const auto summed = run_summed_up(in.figures, run, index);
  if (!summed) return false;
  Breakdown breakdown;
  breakdown.exhaustive = breakdown.summed_up = true;
  breakdown.implicit = !summed->certain;
  add_list(in, std::move(breakdown), index, {}, summed->parts);
  if (!in.lists.empty()) return true;
  RunReader(in.figures, in.found).read_all_requests(run.first(run.size() - summed->parts.size()));
  in.siblings = {index};
  return true;
}

/// 其余7件, behind a whole and the other parts.
void take_remainder(ListWalk& in, std::size_t index) {
  const Mention& mention = in.mentions[index];
  if (!begins_with_remainder(in.text, mention)) return;
  // 发出9份，补正5份，撤回3份，其余1份: of the 9
  for (std::size_t i = 0; i + 1 < in.siblings.size(); ++i)
    if (in.figures.off_from(std::span<const std::size_t>(in.siblings).subspan(i + 1),
                            in.siblings[i]) == 0)
      return;
  for (std::size_t i = in.siblings.size() - 1; i-- > 0;) {
    if (!in.figures.same_measure_word(in.siblings[i], index)) return;
    if (compare(in.figures.claim(in.siblings[i]).value, in.figures.claim(index).value) <= 0)
      continue;
    const auto parts = std::span<const std::size_t>(in.siblings).subspan(i + 1);
    // 矿业权类62件、登记类41件、规划类29件，其余13件: one of the parts is no whole of the others.
    // 收到25件，连同上年结转的2件，办结26件，剩余1件: nor what is less than one of them.
    const bool holds_all = std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
      return compare(in.figures.claim(part).value, in.figures.claim(in.siblings[i]).value) <= 0;
    });
    const bool stands_apart = in.mentions[parts.front()].mark != TokenKind::pause;
    if (parts.size() < 2 || !stands_apart || !holds_all ||
        !in.figures.comes_near(parts, in.siblings[i]))
      continue;
    Breakdown breakdown;
    breakdown.exhaustive = true;
    add_list(in, std::move(breakdown), in.siblings[i], {}, parts);
    return;
  }
}

void read_word(ListWalk& in, std::size_t index) {
  const Token& token = in.text.tokens[index];
  const Role role = token.word->role;
  const bool leads = in.first_word || in.behind != no_mention;
  switch (role) {
    case Role::list_start:
    case Role::list_start_closed:
    case Role::opener_loose: {
      if (leads && !(role == Role::opener_loose && in.mark == TokenKind::pause) &&
          in.text.characters[token.begin] != U'由' &&
          (token.begin == 0 || in.text.characters[token.begin - 1] != U'不')) {
        // 其中 and 从…看 that open a sentence tell of the one before.
        constexpr std::u32string_view back = U"其从按";
        const bool leads_back = back.find(in.text.characters[token.begin]) != back.npos;
        if (leads_back && in.text.characters[token.begin] != U'其') end_lists(in);
        if (in.lists.empty() && in.siblings.empty() && leads_back) in.siblings = in.before;
        open_list(in,
                  role == Role::opener_loose ? Opener::loose
                  : role == Role::list_start ? Opener::among
                                             : Opener::closed,
                  in.depth);
        // 其他处理的4件中，还包括逾期不补正2件: some have been told
        constexpr std::u32string_view more = U"还也另又";
        if (!in.lists.empty() && token.begin > 0 &&
            more.find(in.text.characters[token.begin - 1]) != more.npos)
          in.lists.back().open = true;
      }
      break;
    }
    case Role::list_end:
      // 另有6件: parts may follow that the list does not name.
      if (in.first_word && in.depth == 0)
        for (OpenList& list : in.lists) list.open = true;
      if (in.first_word) end_lists(in);
      break;
    case Role::remainder:
      in.remainder = true;
      if (!in.lists.empty()) in.lists.back().exhaustive = true;
      break;
    case Role::etc:
      if (in.behind != no_mention && !in.lists.empty()) in.lists.back().open = true;
      break;
    default:
      break;
  }
  if (role != Role::ignored && role != Role::conjunction) in.first_word = false;
  if (role != Role::object && role != Role::ignored && role != Role::among) in.behind = no_mention;
}

/// 一、二、三、四季度分别为: of times, which are all there is.
bool of_quarters(const ScannedText& text, const Mention& mention) {
  return text::has_any(label_of(text, mention), u"季度|半年");
}

void read_mention(ListWalk& in, std::size_t index) {
  const Mention& mention = in.mentions[index];
  if (is_aside(in, mention)) {
    if (mention.label_has(Role::share) && in.bases.size() < most_bases) in.bases.push_back(index);
    return;
  }
  if (sums_up(in, index)) return;
  // 收到48件，按季度分别为12件、…
  if (mention.label_has(Role::respectively) && !in.lists.empty() && in.depth == 0 &&
      is_listed_alone(in.figures, index)) {
    end_lists(in);
    in.siblings.push_back(index - 1);
  }
  // Not 办结282件，甲县、乙县分别办结81件, nor 申请21件；信息分别为268条.
  const bool of_others = mention.mark == TokenKind::semicolon;
  const bool doubtful = mention.mark == TokenKind::pause && !of_quarters(in.text, mention);
  if (mention.label_has(Role::respectively) && in.lists.empty() && !of_others) {
    open_list(in, Opener::respectively, in.depth);
    if (!in.lists.empty()) {
      in.lists.back().exhaustive = names_its_part(in.text, mention);
      in.lists.back().loose = in.lists.back().doubtful = doubtful;
    }
  }
  while (!in.lists.empty() && in.lists.back().depth == in.depth &&
         !takes(in.figures, in.lists.back(), index))
    close_list(in);
  if (!in.lists.empty() && in.lists.back().depth == in.depth) {
    OpenList& list = in.lists.back();
    if (list.parts.size() < longest_list) {
      list.parts.push_back(index);
    } else {
      list.open = true;  // no office writes such a list
    }
  } else if (in.depth == 0) {
    if (in.siblings.size() == longest_list) in.siblings.erase(in.siblings.begin());
    in.siblings.push_back(index);
    take_remainder(in, index);
  }
}

/// 公开信息9,407条，按栏目：…; 从承办单位看：… behind another list of the same whole
void open_by_clause(ListWalk& in, const Token& colon) {
  const std::u32string_view clause = std::u32string_view(in.text.characters)
                                         .substr(in.clause_begin, colon.begin - in.clause_begin);
  const bool sorts = clause.starts_with(U'从') || clause.starts_with(U'按');
  if (sorts) end_lists(in);
  if (in.lists.empty() && (sorts || in.mark == TokenKind::comma))
    open_list(in, Opener::among, in.depth);
}

/// 在无法提供的346件中，: a whole of its own, whatever list was read before it.
void open_of_these(ListWalk& in) {
  if (!in.lists.empty() && !in.lists.back().parts.empty() &&
      in.lists.back().parts.back() == in.behind &&
      in.mentions[in.behind].mark >= TokenKind::semicolon) {
    in.lists.back().parts.pop_back();
    while (!in.lists.empty()) close_list(in);
    in.siblings.push_back(in.behind);
  }
  open_list(in, Opener::among, in.depth);
}

void end_lists_at_semicolon(ListWalk& in) {
  while (!in.lists.empty() && in.lists.back().depth == in.depth) {
    const OpenList& list = in.lists.back();
    const bool by_semicolons =
        list.parts.size() < 2 || in.mentions[list.parts[1]].mark == TokenKind::semicolon;
    if (!list.nested && by_semicolons) return;
    if (list.nested && list.parts.empty()) return;
    close_list(in);
  }
}

void end_sentence_of_lists(ListWalk& in) {
  RunReader runs(in.figures, in.found);
  while (!in.lists.empty()) close_list(in);
  in.bases.clear();
  if (!in.rest_untold) runs.read(in.siblings);
  if (!in.rest_untold) runs.read_by_measure(in.siblings);
  in.rest_untold = false;
  in.depth = 0;
  if (!in.siblings.empty()) in.before = std::move(in.siblings);
  in.siblings.clear();
}

void read_mark(ListWalk& in, std::size_t index) {
  const Token& token = in.text.tokens[index];
  if (!in.clause_has_figure && in.remainder) {
    in.rest_untold = true;  // 其余散见于各部门
    if (!in.lists.empty()) in.lists.back().open = true;
  }
  switch (token.kind) {
    case TokenKind::open:
      ++in.depth;
      if (in.behind != no_mention) open_bracket(in);
      break;
    case TokenKind::close:
      if (tells_of_overlap(in.text, index)) {
        for (OpenList& list : in.lists) list.overlapping = list.open = true;
      }
      while (!in.lists.empty() && in.depth > 0 && in.lists.back().depth >= in.depth) close_list(in);
      if (in.depth > 0) --in.depth;
      return;
    case TokenKind::colon:
      if (in.behind != no_mention)
        open_list(in, Opener::closed, in.depth);
      else if (!in.clause_has_figure && in.depth == 0)
        open_by_clause(in, token);
      break;
    case TokenKind::comma:
      if (in.behind != no_mention && token.begin > 0 &&
          std::u32string_view(U"中里").find(in.text.characters[token.begin - 1]) !=
              std::u32string_view::npos)
        open_of_these(in);
      break;
    case TokenKind::semicolon:
      end_lists_at_semicolon(in);
      break;
    case TokenKind::stop:
    case TokenKind::paragraph_end:
      if (index + 1 == in.text.tokens.size() && token.end == token.begin)
        for (OpenList& list : in.lists) list.open = true;  // cut off
      end_sentence_of_lists(in);
      break;
    default:
      break;
  }
  in.behind = no_mention;
  in.mark = std::max(in.mark, token.kind);
  in.clause_begin = token.end;
  in.first_word = true;
  in.remainder = in.clause_has_figure = false;
}

}  // namespace

std::vector<Breakdown> read_lists(const ScannedText& text, std::span<const Mention> mentions,
                                  std::span<const Claim> claims) {
  const ListFigures figures{text, mentions, claims};
  ListWalk in{text, mentions, figures};
  std::size_t next = 0;
  for (std::size_t i = 0; i < in.text.tokens.size(); ++i) {
    const Token& token = in.text.tokens[i];
    if (next < in.mentions.size() && in.mentions[next].token == i) {
      const bool counts = in.mentions[next].claim.has_value();
      if (counts) read_mention(in, next);
      in.first_word = false;
      if (!in.mentions[next].percent) in.behind = counts ? next : no_mention;
      if (counts && in.depth == 0 && is_followed_by_these(in.text, token))
        open_list(in, Opener::among, in.depth);
      in.clause_has_figure = true;
      in.mark = TokenKind::word;
      ++next;
    } else if (token.kind == TokenKind::word) {
      read_word(in, i);
    } else if (token.kind != TokenKind::figure) {
      read_mark(in, i);
    }
  }
  end_sentence_of_lists(in);
  read_loose_lists(figures, in.found);
  return std::move(in.found);
}

}  // namespace ogi::claims
