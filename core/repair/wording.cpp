#include "core/repair/wording.h"

#include <array>
#include <string_view>

namespace ogi {
namespace {

/// Both languages of a piece of a sentence; `@` is the place of a figure.
struct Phrase {
  std::string_view zh;
  std::string_view en;
};

/// In the order of SlipKind.
constexpr std::array slip_phrases{
    Phrase{"现为 @", "now @"},
    Phrase{"疑为 @ 有一位数字误键", "@ looks like one mistyped digit"},
    Phrase{"疑为 @ 的数字对调", "@ looks like two digits exchanged"},
    Phrase{"疑为 @ 多键了一位", "@ looks like one digit too many"},
    Phrase{"疑为 @ 重复键入了一位", "@ looks like a digit struck twice"},
    Phrase{"疑为 @ 漏键了一位", "@ looks like one digit too few"},
    Phrase{"疑为 @ 漏键了首位", "@ looks like the first digit left out"},
    Phrase{"疑为 @ 漏键了末尾的零", "@ looks like zeros left out at the end"},
    Phrase{"疑为 @ 末尾多键了零", "@ looks like zeros too many at the end"},
    Phrase{"疑为 @ 误以“万”为单位", "@ looks like a figure in ten thousands"},
    Phrase{"疑为 @ 多乘了一万", "@ looks like ten thousand times too much"},
    Phrase{"疑为 @ 漏了千分位一侧的数字", "@ looks like one side of a thousands separator"},
    Phrase{"疑为漏填", "seems to have been left out"},
    Phrase{"各分项不为零而总计仍为 @，疑为漏填",
           "the total was left at @ while its parts are not zero"},
    Phrase{"@ 与上年相同，疑为沿用上年数字", "@ is last year's figure"},
    Phrase{"@ 与总计相同，疑为误填总计", "@ is the total, in the place of a part"},
    Phrase{"@ 与相邻一格相同，疑为误填", "@ is the figure of the cell beside it"},
    Phrase{"现为 @，疑与相邻一格填反", "@, exchanged with the cell beside it"},
};

static_assert(slip_phrases.size() ==
              static_cast<std::size_t>(SlipKind::swapped_with_neighbour) + 1);

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

/// In the order of Move. `#` is the place of the line's name, `&` of the second one.
constexpr std::array move_phrases{
    Phrase{},
    Phrase{"#一行的数字疑向左错了一栏，移回",
           "The figures of row # stand one column too far left; moved back"},
    Phrase{"#一行的数字疑向右错了一栏，移回",
           "The figures of row # stand one column too far right; moved back"},
    Phrase{"#一列的数字疑向上错了一行，移回",
           "The figures of column # stand one row too high; moved back"},
    Phrase{"#一列的数字疑向下错了一行，移回",
           "The figures of column # stand one row too low; moved back"},
    Phrase{"#与&两行的数字疑填反，换回", "Rows # and & seem exchanged; changed back"},
    Phrase{"#与&两列的数字疑填反，换回", "Columns # and & seem exchanged; changed back"},
    Phrase{"#与&两组的数字疑填反，换回", "The figures of # and & seem exchanged; changed back"},
    Phrase{"第四项表中的数字疑向左错了一栏，移回",
           "The figures of section 4 stand one column too far left; moved back"},
    Phrase{"第四项表中的数字疑向右错了一栏，移回",
           "The figures of section 4 stand one column too far right; moved back"},
};
static_assert(move_phrases.size() == static_cast<std::size_t>(Move::review_shifted_right) + 1);

enum class Language : std::uint8_t { zh, en };

/// Adds one language of a piece of a sentence, with the figure or name `with` in the place of
/// `mark`.
void say(std::string& words, Phrase phrase, Language language, char mark = '@',
         std::string_view with = {}) {
  const std::string_view piece = language == Language::zh ? phrase.zh : phrase.en;
  const std::size_t at = piece.find(mark);
  words += piece.substr(0, at);
  if (at == std::string_view::npos) return;
  words += with;
  words += piece.substr(at + 1);
}

std::string name_of(CellId cell, Language language) {
  return language == Language::zh ? cell_name_zh(cell) : cell_name_en(cell);
}

/// A cell's name is its row's (or block's) and its column's; the last opening quote, or slash,
/// parts them.
std::string line_name(CellId cell, bool column, Language language) {
  const std::string name = name_of(cell, language);
  const std::size_t part = name.rfind(language == Language::zh ? "“" : "/");
  if (!column) return name.substr(0, part);
  return name.substr(language == Language::zh ? part : part + 1);
}

void say_move(std::string& words, const Explanation& explanation, Language language) {
  const Move move = explanation.move;
  const bool columns = move == Move::column_shifted_up || move == Move::column_shifted_down ||
                       move == Move::columns_swapped;
  const std::string one = line_name(explanation.changes.front().cell, columns, language);
  // The other of two exchanged lines: the first that is named differently.
  std::string other;
  for (const CellChange& change : explanation.changes) {
    other = line_name(change.cell, columns, language);
    if (other != one) break;
  }
  std::string with_one;
  say(with_one, move_phrases[static_cast<std::size_t>(move)], language, '#', one);
  say(words, {with_one, with_one}, language, '&', other);
}

void say_change(std::string& words, const CellChange& change, bool forced, Language language) {
  words += name_of(change.cell, language);
  say(words, forced ? Phrase{"应为 @（", " should be @ ("} : Phrase{"可改为 @（", " could be @ ("},
      language, '@', std::to_string(change.to));
  say(words, slip_phrases[static_cast<std::size_t>(change.slip.kind)], language, '@',
      std::to_string(change.from));
  say(words, phrase_of(change.backed_by), language);
  say(words, {"）", ")"}, language);
}

std::string title_in(Language language, const ComponentRepair& repair,
                     const Explanation& explanation) {
  std::string words;
  if (explanation.move != Move::none) {
    say_move(words, explanation, language);
  } else {
    for (const CellChange& change : explanation.changes) {
      if (!words.empty()) say(words, {"；", "; "}, language);
      say_change(words, change, explanation.forced, language);
    }
    say(words, {"，改", ""}, language);
  }
  const std::size_t count = repair.failing.size();
  if (count == 0) {
    say(words, {"后与正文等处所述一致", ", it agrees with the text"}, language);
    return words;
  }
  const Phrase then{"后 @ 项等式成立",
                    count == 1 ? ", @ equation then holds" : ", @ equations then hold"};
  say(words, then, language, '@', std::to_string(count));
  return words;
}

}  // namespace

Wording title_of(const ComponentRepair& repair, const Explanation& explanation) {
  return {title_in(Language::zh, repair, explanation), title_in(Language::en, repair, explanation)};
}

Wording question_of(const ComponentRepair& repair, const Report& report) {
  if (!repair.question) return {};
  const CellId cell = *repair.question;
  Wording wording;
  for (const Language language : {Language::zh, Language::en}) {
    std::string& words = language == Language::zh ? wording.zh : wording.en;
    say(words, {"请核对：@是否确为 ", "Please check: is @ really "}, language, '@',
        name_of(cell, language));
    say(words, {"@", "@?"}, language, '@', report.cells[cell].written);
  }
  return wording;
}

Wording unexplained(const ComponentRepair& repair) {
  const std::string cells = std::to_string(repair.more_than_cells);
  Wording wording;
  for (const Language language : {Language::zh, Language::en}) {
    say(language == Language::zh ? wording.zh : wording.en,
        {"要改动 @ 格以上各项等式才能成立，无从断定错在何处，请逐项对照原始数据",
         "More than @ cells would have to change before these equations hold; please compare the "
         "figures with their source"},
        language, '@', cells);
  }
  return wording;
}

}  // namespace ogi
