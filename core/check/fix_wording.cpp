#include "core/check/fix_wording.h"

#include <array>
#include <string>
#include <utility>

namespace ogi::check {
namespace {

/// Both languages of a wording of a sentence.
struct Wording {
  const char* zh;
  const char* en;
};

/// In the order of SlipKind; {0} is what is written.
constexpr std::array slip_pieces{
    Wording{"现为 {0}", "now {0}"},
    Wording{"疑为 {0} 有一位数字误键", "{0} looks like one mistyped digit"},
    Wording{"疑为 {0} 的数字对调", "{0} looks like two digits exchanged"},
    Wording{"疑为 {0} 多键了一位", "{0} looks like one digit too many"},
    Wording{"疑为 {0} 重复键入了一位", "{0} looks like a digit struck twice"},
    Wording{"疑为 {0} 漏键了一位", "{0} looks like one digit too few"},
    Wording{"疑为 {0} 漏键了首位", "{0} looks like the first digit left out"},
    Wording{"疑为 {0} 漏键了末尾的零", "{0} looks like zeros left out at the end"},
    Wording{"疑为 {0} 末尾多键了零", "{0} looks like zeros too many at the end"},
    Wording{"疑为 {0} 误以“万”为单位", "{0} looks like a figure in ten thousands"},
    Wording{"疑为 {0} 多乘了一万", "{0} looks like ten thousand times too much"},
    Wording{"疑为 {0} 漏了千分位一侧的数字", "{0} looks like one side of a thousands separator"},
    Wording{"疑为漏填", "seems to have been left out"},
    Wording{"各分项不为零而总计仍为 {0}，疑为漏填",
            "the total was left at {0} while its parts are not zero"},
    Wording{"{0} 与上年相同，疑为沿用上年数字", "{0} is last year's figure"},
    Wording{"{0} 与总计相同，疑为误填总计", "{0} is the total, in the place of a part"},
    Wording{"{0} 与相邻一格相同，疑为误填", "{0} is the figure of the cell beside it"},
    Wording{"现为 {0}，疑与相邻一格填反", "{0}, exchanged with the cell beside it"},
};
static_assert(slip_pieces.size() == static_cast<std::size_t>(SlipKind::swapped_with_neighbour) + 1);

/// In the order of EvidenceSource.
constexpr std::array outside_pieces{
    Wording{"", ""},
    Wording{"，与正文所述一致", ", as the text says"},
    Wording{"，与上年报告一致", ", as last year's report says"},
    Wording{"，与所属各单位之和一致", ", as the members' reports add up to"},
    Wording{"", ""},
};
static_assert(outside_pieces.size() == static_cast<std::size_t>(EvidenceSource::user) + 1);

/// In the order of Move: what is wrong; {0} is the line's name, {1} that of the second one.
constexpr std::array move_pieces{
    Wording{"", ""},
    Wording{"{0}一行的数字疑向左错了一栏", "the figures of row {0} stand one column too far left"},
    Wording{"{0}一行的数字疑向右错了一栏", "the figures of row {0} stand one column too far right"},
    Wording{"{0}一列的数字疑向上错了一行", "the figures of column {0} stand one row too high"},
    Wording{"{0}一列的数字疑向下错了一行", "the figures of column {0} stand one row too low"},
    Wording{"{0}与{1}两行的数字疑填反", "rows {0} and {1} seem exchanged"},
    Wording{"{0}与{1}两列的数字疑填反", "columns {0} and {1} seem exchanged"},
    Wording{"{0}与{1}两组的数字疑填反", "the figures of {0} and {1} seem exchanged"},
    Wording{"第四部分表中的数字疑向左错了一栏",
            "the figures of section 4 stand one column too far left"},
    Wording{"第四部分表中的数字疑向右错了一栏",
            "the figures of section 4 stand one column too far right"},
};
static_assert(move_pieces.size() == static_cast<std::size_t>(Move::review_shifted_right) + 1);

Phrase phrase_of(const Wording& wording) {
  return {wording.zh, wording.en};
}

/// A cell's name is its row's (or block's) and its column's in quotes; the opening quote, or the
/// last slash, parts them.
Phrase line_name(CellId cell, bool column) {
  const std::string zh = cell_name_zh(cell);
  const std::string en = cell_name_en(cell);
  const std::size_t zh_part = zh.rfind("“");
  const std::size_t en_part = en.rfind('/');
  return Phrase("{0}", "{1}")
      .text(column ? zh.substr(zh_part) : "“" + zh.substr(0, zh_part) + "”")
      .text(column ? en.substr(en_part + 1) : en.substr(0, en_part));
}

Phrase change_of(const CellChange& change, bool forced) {
  Phrase reason = phrase_of(slip_pieces[static_cast<std::size_t>(change.slip.kind)]);
  reason.number(change.from);
  const Wording frame = forced ? Wording{"{0}应为 {1}（{2}{3}）", "{0} should be {1} ({2}{3})"}
                               : Wording{"{0}可改为 {1}（{2}{3}）", "{0} could be {1} ({2}{3})"};
  const Wording& outside = outside_pieces[static_cast<std::size_t>(change.backed_by)];
  return phrase_of(frame)
      .cell(change.cell)
      .number(change.to)
      .phrase(std::move(reason))
      .words(outside.zh, outside.en);
}

Phrase what_it_does(const Diagnosis& diagnosis) {
  if (diagnosis.move != Move::none) {
    const bool exchanged = diagnosis.move == Move::rows_swapped ||
                           diagnosis.move == Move::columns_swapped ||
                           diagnosis.move == Move::blocks_swapped;
    return Phrase(exchanged ? "{0}，换回" : "{0}，移回",
                  exchanged ? "{0}; changed back" : "{0}; moved back")
        .phrase(move_of(diagnosis));
  }
  std::vector<Phrase> changes;
  for (const CellChange& change : diagnosis.changes)
    changes.push_back(change_of(change, diagnosis.forced));
  return Phrase("{0}，改", "{0}").list("；", "; ", std::move(changes));
}

}  // namespace

Phrase move_of(const Diagnosis& diagnosis) {
  const Move move = diagnosis.move;
  const bool columns = move == Move::column_shifted_up || move == Move::column_shifted_down ||
                       move == Move::columns_swapped;
  const CellId one = diagnosis.changes.front().cell;
  // The other of two exchanged lines: the first that is named differently.
  CellId other = one;
  for (const CellChange& change : diagnosis.changes) {
    other = change.cell;
    if (render(line_name(other, columns), Language::zh) !=
        render(line_name(one, columns), Language::zh))
      break;
  }
  return phrase_of(move_pieces[static_cast<std::size_t>(move)])
      .phrase(line_name(one, columns))
      .phrase(line_name(other, columns));
}

Phrase title_of(const ComponentRepair& repair, const Diagnosis& diagnosis) {
  if (repair.failing.empty())
    return Phrase("{0}后与正文等处所述一致", "{0}, it agrees with the text")
        .phrase(what_it_does(diagnosis));
  const std::size_t count = repair.failing.size();
  return Phrase("{0}后 {1} 项勾稽关系成立",
                count == 1 ? "{0}, {1} equation then holds" : "{0}, {1} equations then hold")
      .phrase(what_it_does(diagnosis))
      .count(count);
}

Phrase question_about(CellId cell, const Report& report) {
  return Phrase("请核对：{0}是否确为 {1}？", "Please check: is {0} really {1}?")
      .cell(cell)
      .text(report.cells[cell].written);
}

}  // namespace ogi::check
