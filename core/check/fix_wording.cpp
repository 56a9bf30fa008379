#include "core/check/fix_wording.h"

#include <array>
#include <string>
#include <utility>

namespace ogi {
namespace {

/// Both languages of a piece of a sentence.
struct Piece {
  const char* zh;
  const char* en;
};

/// In the order of SlipKind; {0} is what is written.
constexpr std::array slip_pieces{
    Piece{"现为 {0}", "now {0}"},
    Piece{"疑为 {0} 有一位数字误键", "{0} looks like one mistyped digit"},
    Piece{"疑为 {0} 的数字对调", "{0} looks like two digits exchanged"},
    Piece{"疑为 {0} 多键了一位", "{0} looks like one digit too many"},
    Piece{"疑为 {0} 重复键入了一位", "{0} looks like a digit struck twice"},
    Piece{"疑为 {0} 漏键了一位", "{0} looks like one digit too few"},
    Piece{"疑为 {0} 漏键了首位", "{0} looks like the first digit left out"},
    Piece{"疑为 {0} 漏键了末尾的零", "{0} looks like zeros left out at the end"},
    Piece{"疑为 {0} 末尾多键了零", "{0} looks like zeros too many at the end"},
    Piece{"疑为 {0} 误以“万”为单位", "{0} looks like a figure in ten thousands"},
    Piece{"疑为 {0} 多乘了一万", "{0} looks like ten thousand times too much"},
    Piece{"疑为 {0} 漏了千分位一侧的数字", "{0} looks like one side of a thousands separator"},
    Piece{"疑为漏填", "seems to have been left out"},
    Piece{"各分项不为零而总计仍为 {0}，疑为漏填",
          "the total was left at {0} while its parts are not zero"},
    Piece{"{0} 与上年相同，疑为沿用上年数字", "{0} is last year's figure"},
    Piece{"{0} 与总计相同，疑为误填总计", "{0} is the total, in the place of a part"},
    Piece{"{0} 与相邻一格相同，疑为误填", "{0} is the figure of the cell beside it"},
    Piece{"现为 {0}，疑与相邻一格填反", "{0}, exchanged with the cell beside it"},
};
static_assert(slip_pieces.size() == static_cast<std::size_t>(SlipKind::swapped_with_neighbour) + 1);

/// In the order of Outside.
constexpr std::array outside_pieces{
    Piece{"", ""},
    Piece{"，与正文所述一致", ", as the text says"},
    Piece{"，与上年报告一致", ", as last year's report says"},
    Piece{"，与所属各单位之和一致", ", as the members' reports add up to"},
    Piece{"", ""},
};
static_assert(outside_pieces.size() == static_cast<std::size_t>(Outside::user) + 1);

/// In the order of Move: what is wrong; {0} is the line's name, {1} that of the second one.
constexpr std::array move_pieces{
    Piece{"", ""},
    Piece{"{0}一行的数字疑向左错了一栏", "the figures of row {0} stand one column too far left"},
    Piece{"{0}一行的数字疑向右错了一栏", "the figures of row {0} stand one column too far right"},
    Piece{"{0}一列的数字疑向上错了一行", "the figures of column {0} stand one row too high"},
    Piece{"{0}一列的数字疑向下错了一行", "the figures of column {0} stand one row too low"},
    Piece{"{0}与{1}两行的数字疑填反", "rows {0} and {1} seem exchanged"},
    Piece{"{0}与{1}两列的数字疑填反", "columns {0} and {1} seem exchanged"},
    Piece{"{0}与{1}两组的数字疑填反", "the figures of {0} and {1} seem exchanged"},
    Piece{"第四部分表中的数字疑向左错了一栏",
          "the figures of section 4 stand one column too far left"},
    Piece{"第四部分表中的数字疑向右错了一栏",
          "the figures of section 4 stand one column too far right"},
};
static_assert(move_pieces.size() == static_cast<std::size_t>(Move::review_shifted_right) + 1);

Phrase phrase_of(const Piece& piece) {
  return {piece.zh, piece.en};
}

/// A cell's name is its row's (or block's) and its column's; the last opening quote, or slash,
/// parts them.
Phrase line_name(CellId cell, bool column) {
  const std::string zh = cell_name_zh(cell);
  const std::string en = cell_name_en(cell);
  const std::size_t zh_part = zh.rfind("“");
  const std::size_t en_part = en.rfind('/');
  return Phrase("{0}", "{1}")
      .text(column ? zh.substr(zh_part) : zh.substr(0, zh_part))
      .text(column ? en.substr(en_part + 1) : en.substr(0, en_part));
}

Phrase change_of(const CellChange& change, bool forced) {
  Phrase reason = phrase_of(slip_pieces[static_cast<std::size_t>(change.slip.kind)]);
  reason.number(change.from);
  const Piece frame = forced ? Piece{"{0}应为 {1}（{2}{3}）", "{0} should be {1} ({2}{3})"}
                             : Piece{"{0}可改为 {1}（{2}{3}）", "{0} could be {1} ({2}{3})"};
  const Piece& outside = outside_pieces[static_cast<std::size_t>(change.backed_by)];
  return phrase_of(frame)
      .cell(change.cell)
      .number(change.to)
      .phrase(std::move(reason))
      .words(outside.zh, outside.en);
}

Phrase what_it_does(const Explanation& explanation) {
  if (explanation.move != Move::none) {
    const bool exchanged = explanation.move == Move::rows_swapped ||
                           explanation.move == Move::columns_swapped ||
                           explanation.move == Move::blocks_swapped;
    return Phrase(exchanged ? "{0}，换回" : "{0}，移回",
                  exchanged ? "{0}; changed back" : "{0}; moved back")
        .phrase(move_of(explanation));
  }
  std::vector<Phrase> changes;
  for (const CellChange& change : explanation.changes)
    changes.push_back(change_of(change, explanation.forced));
  return Phrase("{0}，改", "{0}").list("；", "; ", std::move(changes));
}

}  // namespace

Phrase move_of(const Explanation& explanation) {
  const Move move = explanation.move;
  const bool columns = move == Move::column_shifted_up || move == Move::column_shifted_down ||
                       move == Move::columns_swapped;
  const CellId one = explanation.changes.front().cell;
  // The other of two exchanged lines: the first that is named differently.
  CellId other = one;
  for (const CellChange& change : explanation.changes) {
    other = change.cell;
    if (render(line_name(other, columns), Language::zh) !=
        render(line_name(one, columns), Language::zh))
      break;
  }
  return phrase_of(move_pieces[static_cast<std::size_t>(move)])
      .phrase(line_name(one, columns))
      .phrase(line_name(other, columns));
}

Phrase title_of(const ComponentRepair& repair, const Explanation& explanation) {
  if (repair.failing.empty())
    return Phrase("{0}后与正文等处所述一致", "{0}, it agrees with the text")
        .phrase(what_it_does(explanation));
  const std::size_t count = repair.failing.size();
  return Phrase("{0}后 {1} 项等式成立",
                count == 1 ? "{0}, {1} equation then holds" : "{0}, {1} equations then hold")
      .phrase(what_it_does(explanation))
      .count(count);
}

Phrase question_about(CellId cell, const Report& report) {
  return Phrase("请核对：{0}是否确为 {1}？", "Please check: is {0} really {1}?")
      .cell(cell)
      .text(report.cells[cell].written);
}

}  // namespace ogi
