// The rules of dates and of the written sections (OGI011–OGI015, OGI304, OGI6xx) on more wordings
// than their pages have room for: how offices write, which must find nothing, and what must be
// found at exactly its place.
#include <gtest/gtest.h>

#include "core/check/check.h"
#include "core/rules/registry.h"
#include "tests/core/all_rooms.h"
#include "tests/core/rules/report_fixture.h"

namespace ogi::test {
namespace {

using enum Section;

struct Outcome {
  RuleState state;
  std::vector<std::string> places;
};

Outcome outcome_of(const char* code, const Report& report) {
  const Rule* only[] = {find_rule(code)};
  const Claims claims = read_claims(report);
  const Result result = check_report(report, {.claims = &claims}, only);
  return {result.rules.front().state, place_names(result.findings, report)};
}

Report report_with(Section section, const std::string& text, int year = 2024) {
  Report report = consistent_report(year < 2021 ? Edition::trial_2019 : Edition::notice_2021, year);
  report.sections[static_cast<std::size_t>(section)] = text;
  return report;
}

void expect_silence(const char* code, Section section, const std::vector<std::string>& texts,
                    int year = 2024) {
  for (const std::string& text : texts)
    EXPECT_EQ(outcome_of(code, report_with(section, text, year)).places, std::vector<std::string>{})
        << text;
}

struct Wrong {
  const char* text;
  std::vector<std::string> places;
};

void expect_found(const char* code, Section section, const std::vector<Wrong>& wrongs) {
  for (const Wrong& wrong : wrongs)
    EXPECT_EQ(outcome_of(code, report_with(section, wrong.text)).places, wrong.places)
        << wrong.text;
}

TEST(TextRules, judge_nothing_of_a_report_that_is_cells_alone) {
  Report report = consistent_report(Edition::notice_2021);
  report.organ = "清溪县人民政府";
  report.published.reset();
  for (const bool blank : {false, true}) {
    for (auto& text : report.sections) {
      text.reset();
      if (blank) text = "";
    }
    for (const char* code : {"OGI601", "OGI602", "OGI603", "OGI604", "OGI605"})
      EXPECT_EQ(outcome_of(code, report).state, RuleState::not_applicable) << code;
    for (const char* code : {"OGI013", "OGI014", "OGI015", "OGI606", "OGI607"})
      EXPECT_EQ(outcome_of(code, report).state, RuleState::held) << code;
  }
}

TEST(TextRules, are_not_judged_without_the_claims_they_need) {
  for (const char* code : {"OGI014", "OGI304"}) {
    const Rule* only[] = {find_rule(code)};
    const Result result = check_report(consistent_report(Edition::notice_2021), {}, only);
    EXPECT_EQ(result.rules.front().state, RuleState::not_judged) << code;
  }
}

TEST(PublicationDate, has_the_deadline_of_the_kind_of_organ) {
  struct Case {
    const char* organ;
    Date published;
    RuleState state;
  };
  using enum RuleState;
  for (const Case& item : {
           Case{"清溪县水务局", {2025, 1, 31}, held},
           {"清溪县水务局", {2025, 2, 1}, failed},
           {"江苏省教育厅", {2025, 2, 5}, failed},
           {"石桥镇人民政府", {2025, 1, 31}, held},
           {"石桥镇人民政府", {2025, 2, 17}, failed},
           {"石桥镇", {2025, 2, 17}, failed},
           {"城关街道办事处", {2025, 3, 1}, failed},
           {"清溪县人民政府", {2025, 3, 31}, held},
           {"清溪县", {2025, 2, 20}, held},
           {"宿迁市", {2025, 4, 1}, failed},
           {"清溪县人民政府办公室", {2025, 3, 20}, held},
           {"国家税务总局清溪县税务局", {2025, 6, 1}, not_applicable},
           {"清溪经济开发区管理委员会", {2025, 3, 1}, not_applicable},
           {"清溪县人民医院", {2025, 6, 1}, not_applicable},
           {"教育部", {2025, 1, 27}, held},
           {"国家网信办", {2025, 2, 1}, failed},
           {"", {2025, 6, 1}, not_applicable},
       }) {
    Report report = consistent_report(Edition::notice_2021);
    report.organ = item.organ;
    report.published = item.published;
    EXPECT_EQ(outcome_of("OGI012", report).state, item.state)
        << item.organ << ' ' << to_iso_date(item.published);
  }
}

TEST(PublicationDate, that_is_not_stated_is_not_late) {
  Report report = consistent_report(Edition::notice_2021);
  report.published.reset();
  const Rule* only[] = {find_rule("OGI012")};
  const Result late = check_report(report, {.today = Date{2026, 5, 1}}, only);
  EXPECT_TRUE(late.findings.empty());
  EXPECT_EQ(late.rules.front().state, RuleState::not_judged);
  const Result early = check_report(report, {.today = Date{2025, 1, 10}}, only);
  EXPECT_EQ(early.rules.front().state, RuleState::not_applicable);
}

TEST(Placeholders, are_not_seen_in_what_people_write) {
  expect_silence("OGI013", six,
                 {
                     "联系邮箱：qxxxgk@163.com，网址：http://www.xx.gov.cn/xxgk/。",
                     "配备3×5米宣传栏2块、2×3米展板4块。",
                     "推行“XX+政务公开”工作模式。",
                     "统一采用“X政发〔20XX〕X号”的文号格式。",
                     "办理王××诉我局信息公开一案。",
                     "受理李××等人申请1件。",
                     "申请人张××申请公开征地信息。",
                     "规格为XXL的宣传服50件，型号XXIII。",
                     "打造“1+X+N”公开体系，1+X证书制度。",
                     "购置X光机1台。",
                     "\n__________\n落款",
                     "文件名 zfxxgk_2024__final 已上传。",
                     "（一）主动公开（含政策解读）。",
                     "申请人可在线提交（填写《政府信息公开申请表》）。",
                     "来信请注明（请注明“政府信息公开申请”字样）。",
                     "（以下简称《条例》）（国令第711号）",
                     "明确“具体工作举措”，细化“具体流程”。",
                     "× 不予公开",
                     "文号：无〔〕号",
                     "微信公众号xxfb发布信息，页面返回404，占比3.5%。",
                 });
}

TEST(Placeholders, are_found_where_they_are) {
  expect_found("OGI013", one,
               {
                   {"2024年，XX县水务局公开信息36条。", {"section.1:XX"}},
                   {"XXXX年，我局公开信息36条。", {"section.1:XXXX"}},
                   {"202X年，我局公开信息36条。", {"section.1:202X"}},
                   {"截至20XX年12月31日。", {"section.1:20XX"}},
                   {"收到申请X件。", {"section.1:X"}},
                   {"ＸＸ局公开信息××条。", {"section.1:××", "section.1:ＸＸ"}},
                   {"举办“XXXX”主题活动。", {"section.1:XXXX"}},
                   {"占比XX.X%。", {"section.1:XX.X"}},
                   {"由xx局负责。", {"section.1:xx"}},
                   {"公开信息___条。", {"section.1:___"}},
                   {"详见（此处填写网址）。", {"section.1:（此处填写网址）"}},
                   {"【此处插入表格】", {"section.1:【此处插入表格】"}},
                   {"网站（具体网址）公开。", {"section.1:（具体网址）"}},
                   {"（单位名称）公开信息36条。", {"section.1:（单位名称）"}},
                   {"在“具体政策名称”发布时同步解读。", {"section.1:“具体政策名称”"}},
               });
  Report report = consistent_report(Edition::notice_2021);
  report.title = "XX县水务局2024年政府信息公开工作年度报告";
  EXPECT_EQ(outcome_of("OGI013", report).places, std::vector<std::string>{"field.title"});
}

TEST(StaleYear, is_not_seen_in_comparisons_documents_and_history) {
  const std::vector<std::string> harmless{
      "2024年收到申请12件，2023年收到10件，同比增长20%。",
      "2024年收到申请12件。2023年收到10件，增长20%。",
      "全年共收到12件，2023年收到10件，增长20%。",
      "与2023年相比，我局公开信息增加6条。",
      "较2023年度减少2件。",
      "2023年结转的申请2件已办结。",
      "根据《2023年政务公开工作要点》，我局逐项落实。",
      "县政发〔2023〕8号文件已经废止。",
      "2023年印发的考核办法继续施行。",
      "2023年12月，我局成立政务公开领导小组。",
      "2019年，新修订的《条例》施行后，我局组织学习。",
      "自2023年以来，我局逐年清理文件。",
      "2023年以来，我局坚持常态化培训。",
      "2023年，国务院办公厅印发通知，我局认真落实。",
      "2023年，我局机构改革后职能划转。",
      "2025年，我局将继续加强政务公开工作。",
      "2022年收到5件，2023年收到8件，2024年收到12件。",
      "在2023年工作的基础上，2024年公开信息36条。",
      "2023年全市政务公开考核中，我局名列第三，2024年继续保持。",
      "2023年全市政务公开第三方评估中我局得分95分。",
      "落实\n2023年政务公开专项检查整改要求。",
      "2021至2023年，我局共公开信息100条。",
      "2024年，我局公开信息36条。",
      "2022年，我局公开30条；2023年，我局公开33条；2024年，我局公开36条。",
      "2023年，我局公开信息30条。2024年，我局公开信息36条。",
      "2023年5月1日起施行的办法。",
      "“十四五”（2021—2025年）规划已公开。",
      "公开2023年度部门决算和2024年度部门预算。",
      "主动公开2023年财政决算信息2条。",
  };
  expect_silence("OGI014", one, harmless);
  expect_silence("OGI014", six, harmless);
  expect_silence("OGI014", five,
                 {
                     "2023年我局报告中提出的问题已整改到位。2024年仍存在解读单一的问题。",
                     "2024年，仍存在不足。2023年我局存在的更新不及时问题已解决。",
                     "2023年，我局针对存在的问题作了整改，本年度仍有不足。",
                 });
}

TEST(StaleYear, is_found_where_it_is) {
  expect_found("OGI014", one,
               {
                   {"2023年，我局共收到政府信息公开申请5件。", {"section.1:2023年"}},
                   {"（二）依申请公开。2023年我局未收到申请。", {"section.1:2023年"}},
                   {"（二）依申请公开情况\n2023年度我局未收到申请。", {"section.1:2023年度"}},
                   {"现将2023年政府信息公开工作情况报告如下：", {"section.1:2023年"}},
                   {"2022年，我局全年共收到申请5件。", {"section.1:2022年"}},
                   {"2023年，全市公开信息3607条，同比增长70.3%。", {"section.1:2023年"}},
               });
  expect_found(
      "OGI014", five,
      {{"2023年，我市工作取得了一定成绩，但还存在不足。下一步将加强培训。", {"section.5:2023年"}}});
  expect_found("OGI014", six, {{"2023年我局未收取信息处理费。", {"section.6:2023年"}}});
}

TEST(PrivateData, is_not_seen_in_office_telephones_and_codes) {
  expect_silence("OGI015", preamble,
                 {
                     "电话：0517-87222589，传真：051787222589。",
                     "电话：84368888、8436 8888、（025）83212345。",
                     "统一社会信用代码：11320800014299491X。",
                     "索引号：110105194912310020/2025-00001。",
                     "索引号 110105194912310020。",
                     "文号：13800138000。",
                     "网站访问量13800138000次，阅读量13912345678人次。",
                     "总金额13800138000元。",
                     "http://www.qx.gov.cn/art/13800138000.html",
                     "邮箱：13800138000@163.com。",
                     "QQ：13800138000。",
                     "备案号：苏ICP备13800138000号。",
                     "电话：12345、12329、400-800-1234。",
                     "编号110105202401150017的文件。",
                     "110105194912310021",
                     "单号1380013800012345。",
                     "手机号138****8000。",
                     "合计 13 0 0 0 0 0 0 0 0 0 0",
                     "13 12 11\n10 9 8 7",
                     "1380 013 8000",
                     "110105 19491231 002X",
                 });
}

TEST(PrivateData, is_found_where_it_is) {
  expect_found("OGI015", preamble,
               {
                   {"联系电话：13800138000。", {"section.preamble:13800138000"}},
                   {"联系人：张某 138-0013-8000", {"section.preamble:138-0013-8000"}},
                   {"手机138 0013 8000。", {"section.preamble:138 0013 8000"}},
                   {"电话：+8613800138000。", {"section.preamble:13800138000"}},
                   {"身份证号：110105194912310021，", {}},
                   {"身份证号11010519491231002X。", {"section.preamble:11010519491231002X"}},
                   {"身份证号11010519491231002x。", {"section.preamble:11010519491231002x"}},
               });
}

TEST(UnpaidFee, contradicts_only_that_no_fee_was_asked_for) {
  Report report = consistent_report(Edition::notice_2021);
  const CellId cell = *find_cell("requests.other.fee_overdue.total");
  report.write(cell, "2");
  const auto places = [&report](const char* text) {
    report.sections[static_cast<std::size_t>(six)] = text;
    return outcome_of("OGI304", report).places.size();
  };
  for (const char* text :
       {"2024年未收取信息处理费。", "本年度没有发出收费通知，没有收取信息处理费。",
        "发出收费通知0件，总金额0元，实际收取0元。"})
    EXPECT_EQ(places(text), 2u) << text;
  for (const char* text : {"发出收费通知2件，总金额200元，实际收取0元。",
                           "本年度发出收费通知3件，总金额300元，实际收取100元。",
                           "没有其他需要报告的事项。", "2024年收取信息处理费120元。"})
    EXPECT_EQ(places(text), 0u) << text;
  report.write(cell, "0");
  EXPECT_EQ(places("2024年未收取信息处理费。"), 0u);
}

TEST(Aspects, are_told_in_many_ways) {
  const std::vector<std::string> harmless{
      "（一）主动公开方面。公开36条。\n（二）依申请公开方面。0件。\n（三）政府信息管理方面。规范。"
      "\n"
      "（四）政府信息公开平台建设方面。维护。\n（五）监督保障方面。培训。",
      "1.主动公开。36条。\n2.依申请公开。0件。\n3.政府信息资源管理。规范。\n4.公开平台。网站。\n5."
      "监督保障。考核。",
      "1、主动公开36条。2、未收到申请。3、加强信息管理。4、做好网站维护。5、落实监督检查。",
      "（一）主动公开、依申请公开情况。36条，0件。\n（二）政府信息管理和平台建设情况。规范。\n（三"
      "）监督保障情况。好。",
      "2024年，我镇通过县政府网站公开信息36条，收到申请0件，落实信息审核制度，加强业务培训。",
      "全年公开信息36条。没有收到公开申请。指定专人管理。通过公示栏和网站公开。明确责任，落实保障"
      "。",
      "（一）加强组织领导。成立领导小组。\n（二）完善制度。落实三审三校。\n（三）拓宽渠道。用好微信"
      "公众号。\n"
      "（四）主动公开。36条。\n（五）申请办理。0件。",
      "主动公开36条\n依申请公开0件\n信息管理规范有序\n平台运行平稳\n监督保障有力",
      "（一）主动公开情况\n公开36条\n（二）依申请公开情况\n0件\n（三）政府信息管理情况\n好\n（四）"
      "平台建设情况\n好\n"
      "（五）监督保障情况\n好",
      "（一）做好政府信息主动公开工作。36条。\n（二）政府信息公开申请情况。0件。\n（三）回应关切。"
      "清理规范性文件。\n"
      "（四）加强平台建设。新媒体2个。\n（五）强化监督。自查4次。",
      "公开指南和目录及时更新，公开信息36条；依申请公开办理机制健全；利用政务微博、微信发布；组织自"
      "查。",
      "一是主动公开36条。二是办理申请1件。三是严格保密审查。四是管好政务新媒体。五是抓好考核评议。",
      "（一）主動公開。36條。\n（二）依申請公開。0件。\n（三）政府信息管理。規範。\n（四）平臺建設"
      "。維護。\n"
      "（五）監督保障。培訓。",
  };
  expect_silence("OGI601", one, harmless);
  expect_silence("OGI601", one, harmless, 2019);
}

TEST(Aspects, that_are_missing_are_found) {
  const std::vector<std::string> parts{"主动公开。发放材料36份。\n", "依申请公开。未收到。\n",
                                       "政府信息管理。认真落实。\n", "平台建设。运行平稳。\n",
                                       "监督保障。落实有力。\n"};
  for (std::size_t left_out = 0; left_out < parts.size(); ++left_out) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
      if (i != left_out) text += "（" + std::to_string(i + 1) + "）" + parts[i];
    EXPECT_EQ(outcome_of("OGI601", report_with(one, text)).places,
              std::vector<std::string>{"heading.1"})
        << text;
  }
  expect_found("OGI601", one,
               {{"2024年，我局主动公开政府信息36条。", {"heading.1"}}, {"", {"heading.1"}}});
}

TEST(Assessment, is_asked_of_governments_alone) {
  Report report = consistent_report(Edition::notice_2021);
  report.sections[static_cast<std::size_t>(one)] =
      "主动公开36条，办理申请0件，管理规范，平台运行平稳，举办学习班1期。";
  for (const char* organ : {"清溪县人民政府", "宿迁市", "石桥镇人民政府", "江苏省人民政府"}) {
    report.organ = organ;
    EXPECT_EQ(outcome_of("OGI602", report).places, std::vector<std::string>{"heading.1"}) << organ;
  }
  for (const char* organ :
       {"清溪县水务局", "清溪县人民政府办公室", "城关街道办事处", "江苏省教育厅",
        "国家税务总局清溪县税务局", "清溪经济开发区管理委员会", ""}) {
    report.organ = organ;
    EXPECT_EQ(outcome_of("OGI602", report).state, RuleState::not_applicable) << organ;
  }
  report.organ = "清溪县人民政府";
  for (const char* words :
       {"纳入年度考核", "开展社会评议", "未发生责任追究情形", "没有追究责任的情况", "第三方评估",
        "群众满意度调查", "纳入绩效管理", "开展政风行风测评", "落实问责机制", "组织督查",
        "印发通报4期", "严格考评"}) {
    report.sections[static_cast<std::size_t>(five)] =
        "存在的问题：更新不及时。改进措施：" + std::string(words) + "。";
    EXPECT_TRUE(outcome_of("OGI602", report).places.empty()) << words;
  }
}

TEST(Problems, are_there_however_short) {
  expect_silence("OGI603", five,
                 {
                     "更新不及时，已改进。",
                     "存在信息公开不及时的问题。",
                     "公开内容单一。",
                     "（一）存在的问题：人员不足。（二）改进措施：加强培训。",
                     "主要问题：信息量少。改进情况：增加信息量。",
                     "我局政府信息公开工作总体良好，没有明显问题，将继续保持。",
                     "解读不多。",
                     "存在重视不够的问题，下一步加强学习。",
                     "1.业务不熟。2.加强学习。",
                     "问题：公开范围窄；改进：扩大范围。",
                     "存在不足：渠道少。",
                     "存在專業人員不足的問題。",
                     "缺乏专职人员。",
                 });
}

TEST(Problems, that_are_none_are_found) {
  expect_found("OGI603", five,
               {
                   {"", {"heading.5"}},
                   {" \n　", {"heading.5"}},
                   {"无", {"section.5:无"}},
                   {"无。", {"section.5:无。"}},
                   {"暂无", {"section.5:暂无"}},
                   {"/", {"section.5:/"}},
                   {"不存在问题。", {"section.5:不存在问题。"}},
                   {"2024年度，我局政府信息公开工作不存在问题。",
                    {"section.5:2024年度，我局政府信息公开工作不存在问题。"}},
                   {"（一）存在的主要问题\n无\n（二）改进情况\n无",
                    {"section.5:（一）存在的主要问题\n无\n（二）改进情况\n无"}},
               });
}

TEST(ProblemsAndImprovements, are_told_in_many_ways) {
  expect_silence("OGI604", five,
                 {
                     "一是更新不及时，已安排专人负责；二是解读单一，已增加图解。",
                     "存在问题和不足：公开意识有待加强。下一步打算：加强培训。",
                     "主要不足：信息量偏少。改进情况：增加了信息发布。",
                     "虽然取得一定成绩，但离群众期盼还有差距，今后将进一步提高公开质量。",
                     "公开意识还需加强。我局将认真学习《条例》。",
                     "（一）存在的主要问题。1.更新慢。\n（二）改进措施。1.加快更新。",
                     "一、队伍建设有待强化。二、针对上述问题，强化培训。",
                     "工作人员业务不熟。对此，我局组织培训2次。",
                     "存在的困难：人手紧缺。解决办法：调剂人员，明确分工。",
                     "信息公开的深度和广度不够。2025年，完善机制，拓宽渠道。",
                     "本年度工作总体平稳，但解读形式单一。要丰富解读形式。",
                     "公开内容需进一步丰富，公开渠道需进一步拓展。我局将从以下方面改进。",
                     "我镇政府信息公开工作存在的问题是发布不够及时，整改情况是建立了台账。",
                     "更新滞后，现已纠正。",
                     "无突出问题。下一步继续做好信息公开工作。",
                 });
}

TEST(ProblemsAndImprovements, one_without_the_other_is_found) {
  expect_found("OGI604", five,
               {
                   {"一是公开意识有待加强；二是信息内容不够全面。", {"heading.5"}},
                   {"2024年，我市工作取得了一定成绩，但还存在一定差距和不足。一是作用需进一步加强；"
                    "二是规范性需进一步提升。",
                    {"heading.5"}},
                   {"学习培训不够，解读质量不高，人员力量薄弱。", {"heading.5"}},
                   {"下一步，我局将加强学习，完善制度，做好政府信息公开工作。", {"heading.5"}},
                   {"继续加强组织领导，提高公开质量，拓宽公开渠道。", {"heading.5"}},
               });
}

TEST(FeeStatement, is_made_in_many_ways) {
  expect_silence(
      "OGI605", six,
      {
          "按照《政府信息公开信息处理费管理办法》规定，2024年我单位未收取政府信息公开处理费。",
          "本年度没有产生信息处理费。",
          "本年度未收取政府信息公开信息处理费。",
          "全年收取信息处理费0元。",
          "未发出收费通知。",
          "2024年我局未向申请人收取任何费用。",
          "依申请公开未收费。",
          "无收费情况。",
          "收取信息处理费情况：无。",
          "发出收费通知1件，总金额100元，实际收取100元。",
          "本机關未收取信息處理費。",
          "信 息 处 理 费：0",
      });
  expect_silence("OGI605", six, {"无", "没有其他需要报告的事项。", ""}, 2020);
  Report elsewhere = report_with(six, "无");
  *elsewhere.sections[static_cast<std::size_t>(one)] += "未收取信息处理费。";
  EXPECT_TRUE(outcome_of("OGI605", elsewhere).places.empty());
}

TEST(FeeStatement, that_is_missing_is_found) {
  expect_found("OGI605", six,
               {{"无", {"heading.6"}},
                {"没有其他需要报告的事项。", {"heading.6"}},
                {"我局办理人大建议3件、政协提案2件。", {"heading.6"}},
                {"", {"heading.6"}}});
}

// 48 characters.
const std::string paragraph =
    "我局严格落实信息发布审核制度，坚持先审后发、一事一审，明确专人负责日常更新维护，确保发布的信息"
    "准确、及时、规范。";

TEST(RepeatedParagraph, is_not_seen_in_what_resembles_it) {
  expect_silence("OGI606", one,
                 {
                     paragraph,
                     paragraph + "\n" + paragraph.substr(0, 90) + "。",
                     "一是加强领导。\n二是加强领导。\n一是加强领导。",
                     paragraph + "\n2024年，" + paragraph,
                     "公开信息36条。\n公开信息36条。",
                     "____________________________________________\n_______________________________"
                     "_____________",
                 });
  Report summary = report_with(one, paragraph);
  summary.sections[static_cast<std::size_t>(preamble)] = paragraph;
  EXPECT_TRUE(outcome_of("OGI606", summary).places.empty());
}

TEST(RepeatedParagraph, is_found_at_both_places) {
  const auto places = [](const std::string& text) {
    const Rule* only[] = {find_rule("OGI606")};
    const auto findings = check_report(report_with(one, text), {}, only).findings;
    return findings.empty() ? 0 : findings.front().places.size();
  };
  EXPECT_EQ(places(paragraph + "\n" + paragraph), 2u);
  EXPECT_EQ(places("（一）" + paragraph + "\n公开36条。\n（三）" + paragraph), 2u);
  EXPECT_EQ(places(paragraph + "\n" + paragraph + "\n" + paragraph), 3u);
  EXPECT_EQ(places("（一）政府信息管理情况\n" + paragraph + "\n" + paragraph), 2u);
  // Broken over two lines the second time, as text from a PDF is.
  std::string broken = paragraph;
  broken.insert(90, "\n  ");
  EXPECT_EQ(places(paragraph + "\n" + broken), 2u);
  Report report = report_with(one, paragraph);
  *report.sections[static_cast<std::size_t>(five)] += "\n" + paragraph;
  EXPECT_EQ(outcome_of("OGI606", report).places,
            (std::vector<std::string>{"section.1:" + paragraph, "section.5:" + paragraph}));
}

TEST(OutdatedLaw, is_not_seen_in_history_names_of_documents_and_local_rules) {
  expect_silence(
      "OGI607", preamble,
      {
          "根据《中华人民共和国政府信息公开条例》（国务院令第711号）要求，编制本报告。",
          "根据《中华人民共和国政府信息公开条例》（国务院令第492号公布，第711号修订）编制。",
          "新修订的《条例》施行后，国务院令第492号公布的原条例同时废止，我局按照新条例执行。",
          "2007年《中华人民共和国政府信息公开条例》颁布以来，我局落实公开要求。",
          "根据《政府信息公开条例》和《条例》规定。",
          "根据《信息公开条例》编制。",
          "根据《上海市政府信息公开规定》《江苏省政府信息公开条例》编制。",
          "编制《政府信息公开指南》《政府信息公开目录》《政府信息公开申请表》。",
          "学习《中华人民共和国政府采购法》《中华人民共和国政府采购法实施条例》《中华人民共和国档案"
          "法》。",
          "学习《中华人民共和国保守国家秘密法》《中华人民共和国保守国家秘密法实施条例》。",
          "按照《中华人民共和国政府信息公开工作年度报告格式》编制。",
          "《〈中华人民共和国政府信息公开条例〉解读》",
          "《中华人民共和国政府信息公开条例（2019年修订）》",
          "《中华人民共\n- 1 -\n和国政府信息公开条例》",
          "《 中华人民共和国政府 信息公开条例 》",
          "《中華人民共和國政府信息公開條例》",
          "根据县政发〔2024〕492号文件。",
          "按照县政协第492号提案的要求答复。",
          "《中华人民共和国行政许可法》《中华人民共和国民法典》",
          "《政府信息公开信息处理费管理办法》",
          "《中华人民共和国国家信息公开保密条例实施办法》",
      });
}

TEST(OutdatedLaw, is_found_where_it_is) {
  expect_found(
      "OGI607", preamble,
      {
          {"根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。",
           {"section.preamble:国务院令第492号"}},
          {"按照国务院第492号令要求编制，坚持公开为原则。", {"section.preamble:国务院第492号令"}},
          {"按照《条例》（国令第 492 号）要求编制。", {"section.preamble:国令第 492 号"}},
          {"依据2007年《政府信息公开条例》编制。", {"section.preamble:2007年"}},
          {"根据《中华人民共和国信息公开条例》编制。",
           {"section.preamble:《中华人民共和国信息公开条例》"}},
          {"根据《中华人民共和国政府信息公开条列》编制。",
           {"section.preamble:《中华人民共和国政府信息公开条列》"}},
          {"根据《中华人民共和国政府政府信息公开条例》编制。",
           {"section.preamble:《中华人民共和国政府政府信息公开条例》"}},
          {"根据《政府公开信息条例》编制。", {"section.preamble:《政府公开信息条例》"}},
          {"根据《政务信息公开条例》编制。", {"section.preamble:《政务信息公开条例》"}},
      });
}

}  // namespace
}  // namespace ogi::test
