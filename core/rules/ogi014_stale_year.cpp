#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_49};

// What the time of a sentence is followed by: the organ, or what it did.
constexpr Words openings =
    u",|我|本|全|共|未|没有|无|收到|受理|主动|通过|依托|利用|公开|发布|累计|区|县|市|镇|乡|街道|局|"
    u"州|省|在";
// A sentence with one of these tells of the past as such.
constexpr Words of_the_past =
    u"今年|本年|结转|遗留|相比|相较|以来|同期|基础上|印发|出台|颁布|施行|实施|修订|修正|机构改革|"
    u"成立|组建|"
    u"挂牌|划转|合并|撤销|启用|上线|要点|方案|评估|考核|测评|评议|年报|年度报告|排名|通报|荣获|"
    u"获评|起";
constexpr Words of_comparison = u"同比|增长|增加|下降|减少|较|比|上升|降低|提高";
constexpr std::size_t most_places = 20;

constexpr Words of_this_year = u"今年|本年|当年";

bool names_year(std::u32string_view text, const std::u32string& year) {
  return text.find(year) != std::u32string_view::npos || has_any(text, of_this_year);
}

std::u32string digits_of(int year) {
  std::u32string digits;
  for (const char digit : std::to_string(year)) digits += static_cast<char32_t>(digit);
  return digits;
}

/// A heading in a line of its own: numbered, short, without a stop.
bool is_behind_heading(const SectionText& section, std::size_t index) {
  constexpr std::size_t longest_heading = 25;
  if (!section.begins_line(index)) return false;
  std::size_t begin = index - 1;
  while (!section.begins_line(begin) && index - begin <= longest_heading) --begin;
  const std::u32string_view line = section.view().substr(begin, index - begin);
  return line.size() <= longest_heading &&
         std::u32string_view(U"(一二三四五六七八九十123456789").find(line.front()) !=
             std::u32string_view::npos;
}

/// Whether the mention at `range` dates what its sentence tells, and nothing beside it speaks of
/// a comparison or of the past.
bool is_stale(const SectionText& section, const CharacterRange& range, int mentioned, int current) {
  const std::u32string_view text = section.view();
  const CharacterRange sentence = sentence_at(text, range.begin);
  const std::u32string_view words = text.substr(sentence.begin, sentence.end - sentence.begin);
  std::u32string_view behind = text.substr(range.end);
  behind.remove_prefix(begins_with_any(behind, u"年度|年|度"));

  const std::size_t before_begin =
      sentence.begin == 0 ? 0 : sentence_at(text, sentence.begin - 1).begin;
  const std::u32string_view before = text.substr(before_begin, range.begin - before_begin);
  if (before.ends_with(U"现将") || before.ends_with(U"现就"))
    return has_any(words, u"报告如下|公布如下|总结如下|汇报如下|公开如下|说明如下");

  const bool opens =
      range.begin == 0 ||
      std::u32string_view(U"。;!?:)、,").find(text[range.begin - 1]) != std::u32string_view::npos ||
      is_behind_heading(section, range.begin);
  if (!opens || begins_with_any(behind, openings) == 0) return false;
  if (has_any(words, of_the_past)) return false;
  // Figures before it in its sentence: this year's, with which it is compared.
  const std::u32string year = digits_of(current);
  const std::u32string_view in_front = text.substr(sentence.begin, range.begin - sentence.begin);
  if (in_front.size() > 6 && in_front.find_first_of(U"0123456789", 3) != std::u32string_view::npos)
    return false;
  if (names_year(words, year)) return false;
  // Two sentences may compare as well as one.
  const CharacterRange next = sentence_at(text, std::min(sentence.end + 1, text.size()));
  const std::u32string_view around = text.substr(before_begin, next.end - before_begin);
  if (names_year(around, year) && has_any(around, of_comparison)) return false;
  // Year by year up to this one.
  if (names_year(text.substr(sentence.end, next.end - sentence.end), year)) return false;
  // Of older years, only what nothing but the current one would be told with.
  return mentioned == current - 1 || has_any(words, u"收到|受理|主动公开政府信息|全年");
}

/// 注：以上数据统计截至2023年12月31日 under a table: every year of the sentence is gone by.
bool is_stale_note(const SectionText& section, const CharacterRange& range, int current) {
  if (section.section() < Section::two || section.section() > Section::four) return false;
  const std::u32string_view text = section.view();
  const CharacterRange sentence = sentence_at(text, range.begin);
  const std::u32string_view words = text.substr(sentence.begin, sentence.end - sentence.begin);
  return (begins_with_any(words, u"注|备注|说明") > 0 || has_any(words, u"统计|数据")) &&
         has_any(words, u"统计|数据|截至|截止|本表|上表|表中") &&
         !names_year(words, digits_of(current)) && !has_any(words, of_comparison) &&
         !has_any(words, u"结转|上年|去年|上一年|文件|清理|同期");
}

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (given.context.claims == nullptr) {
    rule_report.not_judged("没有读取各部分的文字。", "The text of the sections was not read.");
    return;
  }
  if (!report.year) {
    rule_report.not_applicable("报告没有写明年度。", "No year is stated.");
    return;
  }
  if (report.period && report.period->to.year != *report.year) {
    rule_report.not_judged("统计期限与报告年度的年份不一致，见 OGI003。",
                           "The years of the period and the report disagree: see OGI003.");
    return;
  }
  Finding* finding = nullptr;
  const SectionText* section = nullptr;
  bool of_both_years = false;  // last year's problems, and what became of them
  for (const YearMention& mention : given.context.claims->years) {
    if (mention.role == YearRole::comparison || mention.role == YearRole::document ||
        mention.year >= *report.year)
      continue;
    if (section == nullptr || section->section() != mention.range.section) {
      section = &given.texts.of(mention.range.section);
      of_both_years = section->section() == Section::five &&
                      names_year(section->view(), digits_of(*report.year));
    }
    if (of_both_years) continue;
    const CharacterRange range{section->index_of(mention.range.start),
                               section->index_of(mention.range.end)};
    const bool stale =
        mention.role == YearRole::frame && is_stale(*section, range, mention.year, *report.year);
    if (!stale && !is_stale_note(*section, range, *report.year)) continue;
    if (finding == nullptr) {
      finding =
          &rule_report.find("{0}写的是{1}年的情况，报告年度是{2}年。请核对年份。",
                            "The text of {0} tells of {1}, but the report is of {2}. Check the "
                            "year.");
      finding->message.phrase(section_phrase(mention.range.section))
          .number(mention.year)
          .number(*report.year);
      finding->expected = std::to_string(*report.year);
      finding->actual = std::to_string(mention.year);
    }
    finding->point_at(mention.range.section, mention.range.start, mention.range.end);
    if (finding->places.size() == most_places) return;
  }
}

}  // namespace

// OGI014: the text speaks of a year gone by as the current one.
constinit const Rule ogi014_stale_year{
    .code = "OGI014",
    .slug = "stale-year",
    .version = 2,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "文字中的年份不是报告年度",
    .title_en = "Text of another year",
    .check = check,
};

}  // namespace ogi::rules
