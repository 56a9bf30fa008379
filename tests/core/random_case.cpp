#include "tests/core/random_case.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "tests/core/all_rooms.h"
#include "tests/core/rules/report_fixture.h"

namespace ogi::test {
namespace {

using Sentences = std::span<const char* const>;

struct Author {
  const char* organ;
  const char* we;     ///< what it calls itself
  const char* other;  ///< an organ that it may well speak of
  bool is_government;
};

constexpr std::array authors{
    Author{"清溪县水务局", "我局", "县民政局", false},
    Author{"临河市教育局", "我局", "市财政局", false},
    Author{"清溪县住房和城乡建设局", "局机关", "县公安局", false},
    Author{"东岭省卫生健康委员会", "我委", "省医疗保障局", false},
    Author{"清溪县柳河镇人民政府", "我镇", "县司法局", true},
    Author{"清溪县滨河街道办事处", "我街道", "县信访局", false},
    Author{"清溪县人民政府", "全县", "县气象局", true},
    Author{"国家税务总局清溪县税务局", "我局", "县统计局", false},
    Author{"清溪经济技术开发区管理委员会", "管委会", "县税务局", false},
};

constexpr const char* bases[] = {
    "根据《中华人民共和国政府信息公开条例》要求，编制本报告。",
    ("根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年"
     "度报告格式》"
     "（国办公开办函〔2021〕30号）编制。"),
    "按照《条例》第五十条和国办公开办函〔2021〕30号的要求，现公布{机关}{年}"
    "年政府信息公开工作年度报告。",
    ("本报告由{机关}"
     "依照《政府信息公开条例》编制，国办公开办函〔2019〕60号同时停止使用，格式依照国办公开办函〔202"
     "1"
     "〕30号。"),
};
constexpr const char* parts[] = {
    "",
    ("本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议"
     "和"
     "行政诉讼情况、"
     "存在的主要问题及改进情况、其他需要报告的事项六个部分组成。"),
    "全文共六个部分。",
};
constexpr const char* periods[] = {
    "本报告所列数据的统计期限自{年}年1月1日起至{年}年12月31日止。",
    "统计时间为{年}年1月1日至12月31日。",
    "如有疑问，请与办公室联系（地址：滨河路{数}号；电话：0517-8436{数}）。",
};

constexpr const char* openings[] = {
    "",
    "{年}年，{我}认真贯彻落实《中华人民共和国政府信息公开条例》，扎实推进政府信息公开工作。\n",
    ("{年}年，{我}"
     "以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神，以公开促落实。\n"),
    "{我}在上级的指导下，会同{他}等单位推进信息公开，按照《{年}年政务公开工作要点》逐项落实。\n",
};
constexpr const char* disclosed[] = {
    "全年主动公开政府信息{和}条，其中网站{甲}条、新媒体{乙}条。",
    ("本年制发行政规范性文件{制发}件，废止{废止}件，现行有效{现行}"
     "件，均在印发后二十个工作日内公布。"),
    "公开财政预决算{数}条，配发图解{甲}篇、问答{乙}篇。",
    "接收原县国土资源局移交的档案{数}卷，已整理开放。",
    "征求意见的事项同时写明采纳与否的理由，全年{数}项。",
};
constexpr const char* requested[] = {
    ("全年新收政府信息公开申请{新收}件，上年结转{结转}件，办结{办结}件，结转下年度继续办理{转下}"
     "件。"),
    "{年}年新收政府信息公开申请{新收}件，全年办结{办结}件，其中含上年结转的申请。",
    "明确专人受理，对内容不明确的先与申请人沟通，再决定是否补正；答复文书经法制审核{数}次。",
    "因政府信息公开被申请行政复议{复议}件。",
};
constexpr const char* managed[] = {
    "严格执行信息发布审核制度，一稿三审，发布前再读一遍。",
    "清理失效文件{数}件，旧址保留可查，目录每季更新。",
    "公文拟稿时同时确定公开属性，不予公开的写明理由（共{数}件）。",
};
constexpr const char* kept[] = {
    "维护网站专栏，全年检查链接{数}次，老年人常用的页面提供大字版。",
    "政务新媒体账号{数}个，做到同源发布、互相校验。",
    "在便民服务中心设查阅点{甲}处，备有纸质目录。",
};
constexpr const char* supervised[] = {
    "开展业务培训{数}次，未发生责任追究情形。",
    "公开工作列入年度考核，每季自查1次，接受社会评议。",
    "设监督电话1部，全年接到意见{数}条，均已回复。",
};
constexpr const char* headings[][5] = {
    {"（一）主动公开。", "（二）依申请公开。", "（三）政府信息管理。",
     "（四）政府信息公开平台建设。", "（五）监督保障。"},
    {"一是主动公开方面。", "二是依申请公开方面。", "三是政府信息管理方面。", "四是平台建设方面。",
     "五是监督保障方面。"},
    {"1.主动公开情况：", "2.依申请公开情况：", "3.政府信息管理情况：", "4.平台建设情况：",
     "5.监督保障情况："},
};

constexpr const char* problems[] = {
    "灌溉用水计划公布较晚，影响农户安排生产",
    "水质监测信息专业性强，群众不易看懂",
    "个别科室报送信息不及时",
    "政策解读偏重条文，举例少",
    "公开目录的分类与群众的叫法不一致",
};
constexpr const char* improvements[] = {
    "用水计划提前一个月公布",         "水质信息配发说明，请用水户代表评议1次",
    "报送时限写进科室职责，每月核对", "解读以办事条件和材料为主",
    "目录加注俗称，可以按俗称检索",
};
constexpr const char* told_at_last[] = {
    "",
    "办理人大代表建议{甲}件、政协提案{乙}件，答复均已公开。",
    "没有其他需要报告的事项。",
};

// Of last year and of other organs: nobody says the same twice.
constexpr const char* other_ones[] = {
    ("（一）主动公开。村务与财务按季上墙，全年{数}"
     "期。\n（二）依申请公开。设窗口代写申请，逐件登记。\n"
     "（三）政府信息管理。档案室与机要室共管底稿。\n（四）平台建设。广播、电子屏与网站同步播发。\n"
     "（五）监督保障。请离退休干部任监督员，开展培训{数}次、社会评议1次。"),
    "（一）主动公开。招生、食堂、校车三类信息逐校公示，全年{数}"
    "条。\n（二）依申请公开。来信来访均有回执。\n"
    "（三）政府信息管理。文书归档前核对公开属性。\n（四）平台建设。网站改版后栏目减半，检索提速。\n"
    "（五）监督保障。由分管负责人每月点评，考核结果张榜。",
    ("（一）主动公开。桥梁限高、道路封闭提前三日告知，全年{数}"
     "次。\n（二）依申请公开。委托法律顾问审读答复。\n"
     "（三）政府信息管理。统一文件编号，逐页扫描。\n（四）平台建设。地图上标出施工路段，可用手机查"
     "看"
     "。\n"
     "（五）监督保障。设意见箱{数}个，工作考核与评先挂钩。"),
};
constexpr const char* other_fives[] = {
    "存在的主要问题：窗口人员更换频繁，业务不熟。改进措施：印发手册，老带新跟班一个月。",
    "存在的主要问题：公示栏损坏后修复慢。改进情况：已更换12块，指定专人巡视。",
    "存在的主要问题：手机上看表格要左右拖动。改进情况：表格改为竖排，字号加大。",
};

constexpr const char* own_settings[] = {
    R"({"settings":{"schema":"ogi-settings/1","name":"清溪县政务公开办","deadlines":{"departments":"01-28",
        "governments":"03-20"},"section_six":["处理费|收费通知"],"longest_section_one":3000}})",
    R"({"settings":{"schema":"ogi-settings/1","parent":"清溪县人民政府","severities":[{"rule":"OGI019",
        "severity":"error","reason":"编号单独考核"}],"lists":{"former_names":[{"word":"县水利站",
        "right":"县水务局","last_year":2020}]}}})",
};

/// Puts what stands in braces into words.
std::string filled(std::string text,
                   std::initializer_list<std::pair<const char*, std::string>> values) {
  for (const auto& [name, value] : values) {
    const std::string mark = std::string("{") + name + "}";
    for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos; at += value.size())
      text.replace(at, mark.size(), value);
  }
  return text;
}

std::int64_t count(const Report& report, const std::string& key) {
  return report.value(cell_of(key)).number.units;
}

class CaseWriter {
  template <typename List>
  const auto& any_of(const List& list) {
    return *(std::begin(list) + random_.up_to(static_cast<std::int64_t>(std::size(list)) - 1));
  }

 public:
  explicit CaseWriter(Random& random) : random_(random) {}

  RandomCase write() {
    const Author& author = any_of(authors);
    RandomCase made;
    Report& report = made.report;
    const int year = 2022 + static_cast<int>(random_.up_to(4));
    report = report_of(author.organ, year);
    write_texts(report, author);
    if (random_.one_in(2)) made.given.last_year = year_before(report);
    if (random_.one_in(2)) {
      for (const char* organ : {"清溪县审计局", "清溪县文化和旅游局"}) {
        made.given.peers.push_back(report_of(organ, year));
        write_other_texts(made.given.peers.back(), made.given.peers.size());
      }
    }
    if (random_.one_in(2)) {
      for (const char* key : {"disclosure.penalties.decisions", "requests.received.total"})
        made.given.figures.push_back(
            {cell_of(key), report.cells[cell_of(key)].written, "行政执法统计"});
    }
    if (random_.one_in(2)) {
      auto settings = read_options(any_of(own_settings));
      made.given.settings = std::move(std::get<Options>(settings).settings);
    }
    return made;
  }

 private:
  std::string number(std::int64_t most) { return std::to_string(2 + random_.up_to(most)); }

  /// Its figures, in which disputes are as many as the requests may have given rise to.
  Report report_of(const std::string& organ, int year) {
    Report report = consistent_report(Edition::notice_2021, year);
    report.cells = random_report(Edition::notice_2021, random_).cells;
    report.organ = organ;
    report.title = organ + std::to_string(year) + "年政府信息公开工作年度报告";
    for (const char* what : {"issued", "repealed", "in_force"})
      report.write(cell_of(std::string("disclosure.rules.") + what), "0");
    for (const CellId cell : cells_of(Edition::notice_2021, Table::review)) report.write(cell, "0");
    if (random_.one_in(4)) {
      for (const CellId cell : cells_of(Edition::notice_2021, Table::requests))
        report.write(cell, "0");
    }
    const std::int64_t answered = count(report, "requests.processed.total");
    report.write(cell_of("review.reconsideration.upheld"),
                 std::to_string(random_.up_to(answered / 2)));
    report.write(cell_of("review.reconsideration.pending"),
                 std::to_string(random_.up_to(answered / 4)));
    recompute_totals(report);
    return report;
  }

  /// What this year took over is what that one left.
  Report year_before(const Report& report) {
    Report before = report_of(report.organ, *report.year - 1);
    for (std::size_t column = 0; column < total_column; ++column) {
      const auto key = [column](const char* row) {
        return std::string("requests.") + row + "." + std::string(applicant_columns()[column].key);
      };
      const std::int64_t left = count(report, key("carried_over"));
      before.write(cell_of(key("carried_forward")), std::to_string(left));
      before.write(cell_of(key("carried_over")), "0");
      before.write(cell_of(key("received")),
                   std::to_string(count(before, key("processed")) + left));
    }
    const auto key = [](const char* what) {
      return std::string("disclosure.normative_documents.") + what;
    };
    const std::int64_t in_force = count(report, key("in_force")) - count(report, key("issued")) +
                                  count(report, key("repealed"));
    before.write(cell_of(key("in_force")), std::to_string(in_force));
    before.write(cell_of(key("issued")), std::to_string(random_.up_to(in_force)));
    before.write(cell_of(key("repealed")), "0");
    // Fees do not grow a thousandfold.
    const CellId fees = cell_of("disclosure.fees.amount");
    before.write(fees, report.cells[fees].written);
    recompute_totals(before);
    write_other_texts(before, 0);
    return before;
  }

  void write_texts(Report& report, const Author& author) {
    const auto in_words = [&](std::string text) {
      const std::int64_t one = 2 + random_.up_to(40);
      const std::int64_t other = 1 + random_.up_to(one - 1);
      const auto cell = [&report](const char* key) { return std::to_string(count(report, key)); };
      return filled(std::move(text), {{"年", std::to_string(*report.year)},
                                      {"次年", std::to_string(*report.year + 1)},
                                      {"机关", report.organ},
                                      {"我", author.we},
                                      {"他", author.other},
                                      {"数", number(9)},
                                      {"甲", std::to_string(one)},
                                      {"乙", std::to_string(other)},
                                      {"和", std::to_string(one + other)},
                                      {"制发", cell("disclosure.normative_documents.issued")},
                                      {"废止", cell("disclosure.normative_documents.repealed")},
                                      {"现行", cell("disclosure.normative_documents.in_force")},
                                      {"新收", cell("requests.received.total")},
                                      {"结转", cell("requests.carried_over.total")},
                                      {"办结", cell("requests.processed.total")},
                                      {"转下", cell("requests.carried_forward.total")},
                                      {"复议", cell("review.reconsideration.total")}});
    };
    const auto write = [&](Section section, std::string text) {
      report.sections[static_cast<std::size_t>(section)] = in_words(std::move(text));
    };
    write(Section::preamble, std::string(any_of(bases)) + any_of(parts) + any_of(periods));
    write(Section::one, section_one(report, author));
    write(Section::five, section_five());
    write(Section::six, section_six(report));
  }

  /// Two different ones.
  std::string two_of(Sentences sentences) {
    const auto first =
        static_cast<std::size_t>(random_.up_to(static_cast<std::int64_t>(sentences.size()) - 1));
    return std::string(sentences[first]) + sentences[(first + 1) % sentences.size()];
  }

  std::string section_one(const Report& report, const Author& author) {
    const auto& heads = any_of(headings);
    std::string text =
        std::string(any_of(openings)) + heads[0] + two_of(disclosed) + "\n" + heads[1];
    if (count(report, "requests.received.total") == 0 &&
        count(report, "requests.carried_over.total") == 0) {
      text += "全年未收到政府信息公开申请。";
    } else if (count(report, "requests.carried_forward.total") == 0) {
      text += "全年新收政府信息公开申请{新收}件，均已按期办结，办结率100%。";
    } else {
      text += two_of(requested);
    }
    text += std::string("\n") + heads[2] + two_of(managed) + "\n" + heads[3] + two_of(kept) + "\n" +
            heads[4] + two_of(supervised);
    if (author.is_government) text += "开展工作考核1次，考核结果通报。";
    return text;
  }

  /// As many improvements as problems, numbered alike.
  std::string section_five() {
    constexpr const char* numerals[] = {"一", "二", "三", "四"};
    const std::int64_t points = 2 + random_.up_to(2);
    const std::int64_t first = random_.up_to(4);
    const bool in_lines = random_.one_in(2);
    const auto list = [&](const std::string& head, std::span<const char* const> of) {
      std::string text = head;
      for (std::int64_t i = 0; i < points; ++i) {
        const char* point = of[static_cast<std::size_t>((first + i) % 5)];
        if (in_lines)
          text += "\n" + std::to_string(i + 1) + "." + point + "。";
        else
          text += std::string(numerals[i]) + "是" + point + (i + 1 < points ? "；" : "。");
      }
      return text;
    };
    return in_lines ? list("（一）存在的主要问题", problems) + "\n" +
                          list("（二）改进情况", improvements)
                    : list("存在的主要问题：", problems) + "\n" + list("改进情况：", improvements);
  }

  /// The fee by the piece, in hundreds of yuan; all of it is among the fees of section 二.
  std::string section_six(Report& report) {
    const std::int64_t overdue = count(report, "requests.other.fee_overdue.total");
    const std::int64_t notices = overdue + (random_.one_in(2) ? random_.up_to(3) : 0);
    std::string text = "{年}年，本机关未发出收取信息处理费的通知，收取信息处理费0元。";
    if (notices > 0) {
      const std::int64_t charged = notices * 100 * (1 + random_.up_to(3));
      const std::int64_t received = (notices - overdue) * 100;
      text = "{年}年，本机关发出信息处理费收费通知" + std::to_string(notices) + "件，总金额" +
             std::to_string(charged) + "元，实际收取" + std::to_string(received) + "元。";
      report.write(cell_of("disclosure.fees.amount"), std::to_string(1 + received / 10'000));
    }
    text += any_of(told_at_last);
    if (random_.one_in(3)) text += "\n{机关}\n{次年}年1月15日";
    return text;
  }

  void write_other_texts(Report& report, std::size_t which) {
    const auto write = [&](Section section, const char* text) {
      report.sections[static_cast<std::size_t>(section)] = filled(text, {{"数", number(9)}});
    };
    write(Section::one, other_ones[which]);
    write(Section::five, other_fives[which]);
    write(Section::six, "本年度没有收取信息处理费。");
  }

  Random& random_;
};

}  // namespace

RandomCase random_case(Random& random) {
  return CaseWriter(random).write();
}

}  // namespace ogi::test
