#include <algorithm>
#include <initializer_list>

#include "core/rules/rule_list.h"
#include "core/text/fold.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021};

constexpr std::u32string_view numerals = U"一二三四五六七八九十";

bool remove_beginning(std::u32string_view& text, std::u32string_view beginning) {
  if (!text.starts_with(beginning)) return false;
  text.remove_prefix(beginning.size());
  return true;
}

bool remove_ending(std::u32string_view& text, std::u32string_view ending) {
  if (!text.ends_with(ending)) return false;
  text.remove_suffix(ending.size());
  return true;
}

/// Takes 一、 (一) 1. 第一部分 off the beginning: the number, or 0 where there is none. Word keeps
/// the numbers of headings apart from their text, so one without a number is as good as one with
/// the right one.
std::size_t remove_number(std::u32string_view& heading) {
  std::u32string_view rest = heading;
  const bool part = remove_beginning(rest, U"第");
  const bool bracket = remove_beginning(rest, U"(");
  if (rest.empty()) return 0;
  std::size_t number = 0;
  if (const std::size_t at = numerals.find(rest.front()); at != std::u32string_view::npos) {
    number = at + 1;
  } else if (rest.front() >= U'1' && rest.front() <= U'9') {
    number = rest.front() - U'0';
  } else {
    return 0;
  }
  rest.remove_prefix(1);
  if (bracket && !remove_beginning(rest, U")")) return 0;
  if (part && !remove_beginning(rest, U"部分") && !remove_beginning(rest, U"章")) return 0;
  while (!rest.empty() &&
         std::u32string_view(U"、.,:;·-").find(rest.front()) != std::u32string_view::npos)
    rest.remove_prefix(1);
  heading = rest;
  return number;
}

/// Without marks of bold type and of Markdown, punctuation and the words that make no difference.
std::u32string plain(std::string_view written) {
  std::u32string heading = fold_label(written);
  std::erase_if(heading, [](char32_t character) {
    return std::u32string_view(U"#*|\"'《》<>[]").find(character) != std::u32string_view::npos;
  });
  return heading;
}

std::u32string without_particles(std::u32string_view heading) {
  std::u32string text(heading);
  std::erase_if(text, [](char32_t character) {
    return std::u32string_view(U"的及和与、,.。:;·").find(character) != std::u32string_view::npos;
  });
  return text;
}

bool is_any_of(std::u32string_view text, std::initializer_list<std::u32string_view> accepted) {
  return std::find(accepted.begin(), accepted.end(), text) != accepted.end();
}

/// Whether `title`, without number and particles, is what the form or common usage calls the
/// section.
bool is_accepted(Section section, std::u32string_view title) {
  switch (section) {
    case Section::preamble:
      return true;
    case Section::one:
      return title == U"总体情况";
    case Section::two:
      remove_beginning(title, U"行政机关");
      return title == U"主动公开政府信息情况";
    case Section::three:
      remove_beginning(title, U"行政机关");
      return title == U"收到处理政府信息公开申请情况";
    case Section::four:
      remove_beginning(title, U"因");
      return is_any_of(
          title, {U"政府信息公开行政复议行政诉讼情况", U"政府信息公开工作行政复议行政诉讼情况",
                  U"政府信息公开工作被申请行政复议提起行政诉讼情况",
                  U"政府信息公开被申请行政复议提起行政诉讼情况"});
    case Section::five:
      if (remove_beginning(title, U"政府信息公开")) {
        remove_beginning(title, U"工作");
        remove_beginning(title, U"中");
      }
      if (!remove_beginning(title, U"存在")) return false;
      remove_beginning(title, U"主要");
      return is_any_of(
          title, {U"问题改进情况", U"问题改进措施", U"问题整改情况", U"问题整改措施", U"问题改进"});
    case Section::six:
      if (!remove_beginning(title, U"其他")) remove_beginning(title, U"其它");
      remove_ending(title, U"情况");
      return title == U"需要报告事项";
  }
  return false;
}

constexpr std::size_t most_named = 20;

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (!report.headings) {
    rule_report.not_applicable("没有提供各部分的标题。", "No headings were given.");
    return;
  }
  std::vector<Phrase> changes;
  std::vector<Section> sections;
  std::string expected;
  std::string actual;
  for (const Heading& heading : *report.headings) {
    const std::u32string text = plain(heading.text);
    std::u32string_view title = text;
    const std::size_t number = remove_number(title);
    const bool numbered_right = number == 0 || number == static_cast<std::size_t>(heading.section);
    if (heading.section == Section::preamble ||
        (numbered_right && is_accepted(heading.section, without_particles(title))))
      continue;
    std::string standard(section_numeral(heading.section));
    standard += "、";
    standard += section_title(heading.section);
    changes.emplace_back("{0}应当写作“{1}”；", "{0} should read \"{1}\"; ")
        .quoted(heading.text)
        .text(standard);
    if (!sections.empty()) {
      expected += "；";
      actual += "；";
    }
    expected += standard;
    actual += heading.text;
    sections.push_back(heading.section);
    if (sections.size() == most_named) break;
  }
  if (changes.empty()) return;
  Finding& finding = rule_report.find("标题与规定的格式不同：{0}请按规定的格式修改。",
                                      "{0}use the headings of the form.");
  finding.message.list("", "", std::move(changes));
  for (const Section section : sections) finding.point_at(section);
  finding.expected = std::move(expected);
  finding.actual = std::move(actual);
}

}  // namespace

// OGI007: a heading is neither that of the form nor an accepted variant.
constinit const Rule ogi007_heading_nonstandard{
    .code = "OGI007",
    .slug = "heading-nonstandard",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .excused_by = {NoteKind::order_lost, NoteKind::fonts_unreadable, NoteKind::scanned},
    .basis = basis,
    .title_zh = "部分标题不规范",
    .title_en = "Heading not in the standard form",
    .check = check,
};

}  // namespace ogi::rules
