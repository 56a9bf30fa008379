#include "core/check/file_limits.h"

#include <algorithm>

namespace ogi::check {
namespace {

/// Of no use while nobody knows which figure stands where. The series of a code says what the rule
/// is about: 2xx to 4xx figures, 5xx what the text says of them, 7xx and 8xx those of other
/// reports.
bool compares_figures(const Rule& rule) {
  constexpr std::string_view series = "234578";
  return series.find(rule.code[3]) != std::string_view::npos;
}

/// A font that hides a bullet or two hides no title, heading or table.
bool is_slight(const Note& note) {
  constexpr std::size_t shortest_heading = 4;
  return note.kind == NoteKind::fonts_unreadable && note.count > 0 && note.count < shortest_heading;
}

bool lacks_cells(const Report& report) {
  for (const Table table : all_tables) {
    const auto cells = cells_of(report.edition_of(table), table);
    if (std::any_of(cells.begin(), cells.end(), [&report](CellId cell) {
          return report.value(cell).meaning == Meaning::absent;
        }))
      return true;
  }
  return false;
}

bool lacks_a_table(const Report& report) {
  return !report.tables ||
         std::any_of(report.tables->begin(), report.tables->end(), [](const TableFacts& facts) {
           return facts.source == TableSource::none || facts.source == TableSource::picture;
         });
}

Phrase pages_of(const Note& note) {
  Phrase pages("（第{0}页）", " (page {0})");
  std::vector<Phrase> numbers;
  for (const std::size_t page : note.pages) numbers.push_back(Phrase("{0}", "{0}").count(page));
  pages.list("、", ", ", std::move(numbers));
  return pages;
}

Phrase parts_of(const Note& note) {
  constexpr std::size_t named = 3;
  Phrase parts("（{0}）", " ({0})");
  std::vector<Phrase> names;
  for (std::size_t i = 0; i < std::min(named, note.parts.size()); ++i)
    names.push_back(Phrase("{0}", "{0}").quoted(note.parts[i]));
  parts.list("、", ", ", std::move(names));
  return parts;
}

/// {0} of the wordings is this.
Phrase where(const Note& note) {
  if (!note.pages.empty()) return pages_of(note);
  if (!note.parts.empty()) return parts_of(note);
  return Phrase("{0}", "{0}").text({});
}

Phrase wording_of(NoteKind kind) {
  switch (kind) {
    case NoteKind::blanks_lost:
      return {
          "文件中看不出空白的单元格，有的数字不能确定属于哪一栏，未作判断。请用原来的 Word 或 "
          "Excel "
          "文件检查。",
          "Blank cells have left no trace in the file, so some figures cannot be told their "
          "columns and were not judged. Check the original Word or Excel file."};
    case NoteKind::order_lost:
      return {
          "文件中文字的先后次序已经丢失，有的数字不能确定位置，未作判断。请用原来的 Word 或 Excel "
          "文件检查。",
          "The words of the file have lost their order, so some figures cannot be placed and "
          "were not judged. Check the original Word or Excel file."};
    case NoteKind::fonts_unreadable:
      return {
          "文件所用的字体没有说明是什么字，有的文字不能识别{0}。请用原来的 Word "
          "文件检查，或者嵌入字体后重新"
          "导出。",
          "Fonts of the file do not say which characters they show, so some text cannot be "
          "read{0}. Check the original Word file, or export it again with fonts embedded."};
    case NoteKind::part_not_read:
      return {"文件中有嵌入或链接的部分没有读取{0}，其中的内容未作检查。请把它粘贴到正文中再检查。",
              "An embedded or linked part of the file was not read{0}; what is in it was not "
              "checked. Paste it into the text and check again."};
    case NoteKind::hidden_copy:
      return {"网页中另有一份看不见的相同表格，只检查了看得见的。",
              "The page has a hidden copy of its tables; only those that are seen were checked."};
    case NoteKind::formulas_not_calculated:
      return {
          "表格中有公式还没有计算出结果{0}，未作判断。请在 Excel 中打开并保存一次（Word "
          "文件请全选后按 F9），再检查。",
          "Formulas of the file have not been calculated yet{0} and were not judged. Open the "
          "file in Excel (in Word select all and press F9), save it, and check again."};
    case NoteKind::picture_instead_of_table:
      return {
          "表格的位置上是图片{0}，其中的数字无法检查。请改用文字表格。",
          "Pictures stand where tables should be{0}; their figures cannot be checked. Use tables "
          "of text."};
    case NoteKind::scanned:
      return {"文件中有扫描的页面{0}，其中的文字无法读取。请用文字版的文件检查。",
              "Pages of the file are scans{0}; their text cannot be read. Check a version with "
              "text."};
    case NoteKind::struck_out:
      return {"带删除线的文字没有计入，请确认已不需要，并在发布前删去。",
              "Struck-out text was left out; make sure it is meant to go, and remove it before "
              "publishing."};
    case NoteKind::note_marks:
      return {"数字旁的注释标记没有计入数字。", "Marks of notes beside figures were left out."};
  }
  return {};
}

}  // namespace

FileLimits::FileLimits(const Report& report, std::vector<EquationOutcome>& equations)
    : report_(report) {
  if (!report.has_note(NoteKind::order_lost)) return;
  for (EquationOutcome& outcome : equations) {
    if (outcome.state != EquationState::failed) continue;
    outcome.state = EquationState::skipped;
    order_matters_ = true;
  }
  excused_ = order_matters_;
}

bool FileLimits::is_excused(const Rule& rule) const {
  if (order_matters_ && compares_figures(rule)) return true;
  return std::any_of(report_.notes.begin(), report_.notes.end(), [&rule](const Note& note) {
    return rule.excused_by.hold(note.kind) && !is_slight(note);
  });
}

void FileLimits::excuse(const Rule& rule, RuleReport& rule_report) {
  if (rule_report.state() != RuleState::failed || !is_excused(rule)) return;
  excused_ = true;
  rule_report = RuleReport(rule);
  rule_report.not_judged("文件本身没有提供所需的内容。", "The file does not tell what this needs.");
}

std::vector<Note> FileLimits::notes() const {
  std::vector<Note> matter;
  for (const Note& note : report_.notes) {
    const bool of_places = note.kind == NoteKind::blanks_lost || note.kind == NoteKind::order_lost;
    if (of_places && !order_matters_ && !lacks_cells(report_)) continue;
    if (note.kind == NoteKind::picture_instead_of_table && !lacks_a_table(report_)) continue;
    matter.push_back(note);
  }
  return matter;
}

Phrase words_of(const Note& note) {
  Phrase phrase = wording_of(note.kind);
  phrase.phrase(where(note));
  return phrase;
}

}  // namespace ogi::check
