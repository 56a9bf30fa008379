#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019};

/// What an aspect may be called or told with. Where the section has a heading for each of the other
/// four, the words of headings count; else the aspects may be anywhere in running text.
struct Aspect {
  const char* zh;
  const char* en;
  Words heading;
  Words running;
};

constexpr Aspect aspects[] = {
    {"主动公开", "proactive disclosure",
     u"主动公开|公开政府信息|发布|公开信息|公开各类|公开内容|重点领域|政策解读|公开目录|信息公开",
     u"公开|公布"},
    {"依申请公开", "disclosure on request", u"申请", u"依法答复|公开件"},
    {"政府信息管理", "management of information",
     u"信息管理|信息资源|信息的管理|信息公开管理|公开管理|管理制度|规范管理|管理规范|制度建设|"
     u"制度机制|机制建设|规范化建设|"
     u"标准化|信息审核|信息审查|审查|审核|三审|先审|动态管理|动态调整|目录管理|公开目录|管理方面|"
     u"管理情况|日常管理|清理",
     u"管理|制度|目录|指南|规范性文件|公文|更新|归档|台账|机制|保密|规范|维护|专人"},
    {"平台建设", "platforms",
     u"平台|载体|网站建设|网站管理|新媒体|公众号|专区|查阅|渠道|栏目|公报|阵地|媒体|微信|专栏|"
     u"公开栏|网站的|微博",
     u"网|公示栏|公告栏|电子屏|显示屏|档案馆|图书馆|客户端"},
    {"监督保障", "supervision and support",
     u"监督|监管|考核|评议|培训|追究|问责|督查|督导|督办|督促|检查|组织领导|领导小组|组织保障|"
     u"制度保障|工作保障|强化保障|"
     u"保障措施|保障工作|保障情况|自查|巡查|通报|教育|学习|责任制|监测|评估|测评",
     u"保障|领导|责任|机制|专人|制度|整改|纠错"},
};
constexpr Words titles[] = {u"主动公开", u"申请", u"信息管理|信息资源管理", u"平台|载体",
                            u"监督|保障"};

constexpr std::size_t platforms = 3;  // of the aspects

constexpr std::size_t longest_heading = 26;

struct Headings {
  unsigned aspects = 0;  ///< those with a heading of their own, a bit for each
  std::u32string words;  ///< of all headings: what stands behind a number at a line's beginning
};

Headings headings_of(const SectionText& section) {
  const std::u32string_view text = section.view();
  Headings found;
  for (std::size_t i = 0; i < text.size(); ++i) {
    constexpr std::u32string_view numbers = U"(一二三四五六七八九十123456789";
    if (!section.begins_line(i) || numbers.find(text[i]) == std::u32string_view::npos) continue;
    const std::u32string_view rest = text.substr(i, longest_heading);
    const std::u32string_view heading = rest.substr(0, rest.find_first_of(U"。:,;"));
    for (std::size_t a = 0; a < std::size(aspects); ++a)
      if (has_any(heading, titles[a])) found.aspects |= 1u << a;
    found.words.append(heading).push_back(U'|');
  }
  return found;
}

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (!report.section(Section::one) || !has_written_text(report)) {
    rule_report.not_applicable("没有提供第一部分的文字。", "No text of section 1 was given.");
    return;
  }
  const SectionText& section = given.texts.of(Section::one);
  // Where the text stands under the headings of tables, it is there to be read all the same.
  std::u32string text(section.view());
  for (const Section other : {Section::two, Section::three, Section::four})
    text += given.texts.of(other).view();

  const Headings headed = headings_of(section);
  int headings = 0;
  for (unsigned rest = headed.aspects; rest != 0; rest &= rest - 1) ++headings;
  // Where the other four have headings, a word in passing (栏目) does not stand for the platforms:
  // they are in a heading, or called by their name.
  const bool all_but_one = headings == 4;
  std::vector<Phrase> missing;
  for (std::size_t a = 0; a < std::size(aspects); ++a) {
    const Aspect& aspect = aspects[a];
    if ((headed.aspects >> a & 1u) != 0) continue;
    const bool by_name = all_but_one && a == platforms;
    if (by_name ? has_any(headed.words, aspect.heading) || has_any(text, titles[a])
                : has_any(text, aspect.heading))
      continue;
    if (headings < 4 && has_any(text, aspect.running)) continue;
    missing.emplace_back(aspect.zh, aspect.en);
  }
  if (missing.empty()) return;
  Finding& finding = rule_report.find(
      "第一部分没有写{0}"
      "方面的情况。应当写明主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面，请补充"
      "。",
      "Section 1 says nothing of {0}. It covers proactive disclosure, requests, management of "
      "information, platforms, supervision and support.");
  finding.message.list("、", ", ", std::move(missing));
  finding.point_at(Section::one);
}

}  // namespace

// OGI601: section 一 lacks one of its five aspects.
constinit const Rule ogi601_aspects_missing{
    .code = "OGI601",
    .slug = "aspects-missing",
    .version = 2,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "总体情况缺少应写的方面",
    .title_en = "An aspect is missing from section 1",
    .check = check,
};

}  // namespace ogi::rules
