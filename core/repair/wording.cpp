#include "core/repair/wording.h"

#include <string_view>

namespace ogi {
namespace {

/// Both languages of a piece of a sentence; `@` is the place of a figure.
struct Phrase {
  std::string_view zh;
  std::string_view en;
};

Phrase phrase_of(SlipKind kind) {
  switch (kind) {
    case SlipKind::none:
      return {"现为 @", "now @"};
    case SlipKind::substitution:
      return {"疑为 @ 有一位数字误键", "@ looks like one mistyped digit"};
    case SlipKind::transposition:
      return {"疑为 @ 的数字对调", "@ looks like two digits exchanged"};
    case SlipKind::insertion:
      return {"疑为 @ 多键了一位", "@ looks like one digit too many"};
    case SlipKind::repeated_digit:
      return {"疑为 @ 重复键入了一位", "@ looks like a digit struck twice"};
    case SlipKind::deletion:
      return {"疑为 @ 漏键了一位", "@ looks like one digit too few"};
    case SlipKind::leading_digit_lost:
      return {"疑为 @ 漏键了首位", "@ looks like the first digit left out"};
    case SlipKind::zeros_lost:
      return {"疑为 @ 漏键了末尾的零", "@ looks like zeros left out at the end"};
    case SlipKind::zeros_added:
      return {"疑为 @ 末尾多键了零", "@ looks like zeros too many at the end"};
    case SlipKind::written_in_ten_thousands:
      return {"疑为 @ 误以“万”为单位", "@ looks like a figure in ten thousands"};
    case SlipKind::written_out_of_ten_thousands:
      return {"疑为 @ 多乘了一万", "@ looks like ten thousand times too much"};
    case SlipKind::thousands_group_lost:
      return {"疑为 @ 漏了千分位一侧的数字", "@ looks like one side of a thousands separator"};
    case SlipKind::left_at_zero:
      return {"疑为漏填", "seems to have been left out"};
    case SlipKind::total_left_at_zero:
      return {"各分项不为零而总计仍为 @，疑为漏填",
              "the total was left at @ while its parts are not zero"};
    case SlipKind::copied_from_last_year:
      return {"@ 与上年相同，疑为沿用上年数字", "@ is last year's figure"};
    case SlipKind::total_in_detail:
      return {"@ 与总计相同，疑为误填总计", "@ is the total, in the place of a part"};
    case SlipKind::neighbour_copied:
      return {"@ 与相邻一格相同，疑为误填", "@ is the figure of the cell beside it"};
    case SlipKind::swapped_with_neighbour:
      return {"现为 @，疑与相邻一格填反", "@, exchanged with the cell beside it"};
  }
  return {};
}

Phrase phrase_of(Outside source) {
  switch (source) {
    case Outside::text:
      return {"，与正文所述一致", ", as the text says"};
    case Outside::last_year:
      return {"，与上年报告一致", ", as last year's report says"};
    case Outside::members:
      return {"，与所属各单位之和一致", ", as the members' reports add up to"};
    case Outside::none:
    case Outside::user:
      break;
  }
  return {};
}

/// `#` is the place of the line's name, `&` of the second one.
Phrase phrase_of(Move move) {
  switch (move) {
    case Move::none:
      break;
    case Move::row_shifted_left:
      return {"#一行的数字疑向左错了一栏，移回",
              "The figures of row # stand one column too far left; moved back"};
    case Move::row_shifted_right:
      return {"#一行的数字疑向右错了一栏，移回",
              "The figures of row # stand one column too far right; moved back"};
    case Move::column_shifted_up:
      return {"#一列的数字疑向上错了一行，移回",
              "The figures of column # stand one row too high; moved back"};
    case Move::column_shifted_down:
      return {"#一列的数字疑向下错了一行，移回",
              "The figures of column # stand one row too low; moved back"};
    case Move::rows_swapped:
      return {"#与&两行的数字疑填反，换回", "Rows # and & seem exchanged; changed back"};
    case Move::columns_swapped:
      return {"#与&两列的数字疑填反，换回", "Columns # and & seem exchanged; changed back"};
    case Move::blocks_swapped:
      return {"#与&两组的数字疑填反，换回", "The figures of # and & seem exchanged; changed back"};
    case Move::review_shifted_left:
      return {"第四项表中的数字疑向左错了一栏，移回",
              "The figures of section 4 stand one column too far left; moved back"};
    case Move::review_shifted_right:
      return {"第四项表中的数字疑向右错了一栏，移回",
              "The figures of section 4 stand one column too far right; moved back"};
  }
  return {};
}

void replace(std::string& text, char mark, std::string_view with) {
  for (std::size_t at = text.find(mark); at != std::string::npos;
       at = text.find(mark, at + with.size())) {
    text.replace(at, 1, with);
  }
}

Wording worded(Phrase phrase, char mark, const Wording& with) {
  Wording wording{std::string(phrase.zh), std::string(phrase.en)};
  replace(wording.zh, mark, with.zh);
  replace(wording.en, mark, with.en);
  return wording;
}

void append(Wording& wording, Phrase phrase) {
  wording.zh += phrase.zh;
  wording.en += phrase.en;
}

Phrase as_phrase(const Wording& wording) {
  return {wording.zh, wording.en};
}

Wording number(std::int64_t value) {
  return {std::to_string(value), std::to_string(value)};
}

/// A cell's name is its row's (or block's) and its column's; the last opening quote parts them.
Wording line_name(CellId cell, bool column) {
  const std::string zh = cell_name_zh(cell);
  const std::string en = cell_name_en(cell);
  const std::size_t part_zh = zh.rfind("“");
  const std::size_t part_en = en.rfind('/');
  if (column) return {zh.substr(part_zh), en.substr(part_en + 1)};
  return {zh.substr(0, part_zh), en.substr(0, part_en)};
}

Wording move_in_words(const Explanation& explanation) {
  const Move move = explanation.move;
  const bool columns = move == Move::column_shifted_up || move == Move::column_shifted_down ||
                       move == Move::columns_swapped;
  const Wording one = line_name(explanation.changes.front().cell, columns);
  // The other of two exchanged lines: the first that is named differently.
  Wording other = one;
  for (const CellChange& change : explanation.changes) {
    other = line_name(change.cell, columns);
    if (other.zh != one.zh) break;
  }
  Wording wording = worded(phrase_of(move), '#', one);
  replace(wording.zh, '&', other.zh);
  replace(wording.en, '&', other.en);
  return wording;
}

Wording change_in_words(const CellChange& change, bool forced) {
  Wording wording{cell_name_zh(change.cell), cell_name_en(change.cell)};
  append(wording, forced ? Phrase{"应为 ", " should be "} : Phrase{"可改为 ", " could be "});
  append(wording, as_phrase(number(change.to)));
  append(wording, {"（", " ("});
  append(wording,
         as_phrase(worded(phrase_of(change.slip.kind), '@', number(change.from.value_or(0)))));
  append(wording, phrase_of(change.backed_by));
  append(wording, {"）", ")"});
  return wording;
}

}  // namespace

Wording title_of(const ComponentRepair& repair, const Explanation& explanation) {
  Wording wording;
  if (explanation.move != Move::none) {
    wording = move_in_words(explanation);
  } else {
    for (const CellChange& change : explanation.changes) {
      if (!wording.zh.empty()) append(wording, {"；", "; "});
      append(wording, as_phrase(change_in_words(change, explanation.forced)));
    }
    append(wording, {"，改", ""});
  }
  if (repair.failing.empty()) {
    append(wording, {"后与正文等处所述一致", ", it agrees with the text"});
    return wording;
  }
  const std::size_t count = repair.failing.size();
  append(wording, {"后 ", ", "});
  append(wording, as_phrase(number(static_cast<std::int64_t>(count))));
  append(wording, {" 项等式成立", count == 1 ? " equation then holds" : " equations then hold"});
  return wording;
}

Wording certainty_of(const ComponentRepair& repair, const Explanation& explanation) {
  switch (explanation.certainty) {
    case Certainty::sole:
      return {"唯一的解释", "the only explanation"};
    case Certainty::one_of_several:
      return worded({"@ 种可能之一", "one of @ explanations"}, '@',
                    number(static_cast<std::int64_t>(repair.explanations.size())));
    case Certainty::cannot_tell:
      return {"仅凭等式不能断定", "the equations alone cannot tell"};
  }
  return {};
}

Wording question_of(const ComponentRepair& repair, const Report& report) {
  if (!repair.question) return {};
  const std::string& written = report.cells[*repair.question].written;
  Wording wording{"请核对：" + cell_name_zh(*repair.question),
                  "Please check: is " + cell_name_en(*repair.question)};
  append(wording, {"是否确为 ", " really "});
  append(wording, {written, written});
  append(wording, {"", "?"});
  return wording;
}

Wording unexplained(const ComponentRepair& repair) {
  return worded(
      {"至少要改动 @ 格以上各项等式才能成立，无从断定错在何处，请逐项对照原始数据",
       "More than @ cells would have to change before these equations hold; please compare "
       "the figures with their source"},
      '@', number(repair.more_than_cells));
}

}  // namespace ogi
