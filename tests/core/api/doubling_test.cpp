// Twice as much of anything takes twice as long: each dimension in which a Document or a Report can
// be large is made four times as large, and by how much the time of a call grows is printed for
// a doubling: 2.3 at most on a quiet machine. n log n comes to 2.2, what is squared to 4; 3 fails.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>

#include "core/api/api.h"
#include "tests/core/all_rooms.h"
#include "tests/core/long_tests.h"

namespace ogi::test {
namespace {

std::string repeated(std::string_view what, std::size_t count) {
  std::string text;
  text.reserve(what.size() * count);
  for (std::size_t i = 0; i < count; ++i) text += what;
  return text;
}

/// `count` times what `item` makes of a number, with commas between.
std::string list(std::size_t count, const std::function<std::string(std::size_t)>& item) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) text += ',';
    text += item(i);
  }
  return text;
}

std::string document(const std::string& blocks) {
  return R"({"schema":"ogi-document/1","blocks":[)" + blocks + "]}";
}

std::string text_block(const std::string& text) {
  return R"({"type":"text","text":")" + text + "\"}";
}

std::string table(std::size_t rows, std::size_t columns, std::string_view cell) {
  const std::string one = R"({"text":")" + std::string(cell) + "\"}";
  const std::string row = "[" + list(columns, [&](std::size_t) { return one; }) + "]";
  return R"({"type":"table","rows":[)" + list(rows, [&](std::size_t) { return row; }) + "]}";
}

std::string page(const std::string& words, const std::string& lines) {
  return R"({"type":"page","width":595,"height":842,"words":[)" + words + R"(],"lines":[)" + lines +
         "]}";
}

std::string word_at(std::size_t i, std::string_view text) {
  return R"({"text":")" + std::string(text) + R"(","x":)" + std::to_string(10 + i * 37 % 560) +
         R"(,"y":)" + std::to_string(10 + i * 53 % 820) + R"(,"width":9,"height":9})";
}

std::string report(const std::string& members) {
  return R"({"schema":"ogi-report/1","organ":"清溪县水务局","year":2024,"cells":{})" +
         (members.empty() ? "" : "," + members) + "}";
}

struct Dimension {
  const char* name;
  std::size_t once;
  std::function<void(const std::string&)> call;
  std::function<std::string(std::size_t)> input;
};

void recognise(const std::string& json) {
  EXPECT_EQ(recognise_json(json).find("ogi-error"), std::string::npos);
}
void check(const std::string& json) {
  EXPECT_EQ(check_json(json, "").find("ogi-error"), std::string::npos);
}
void check_after_last_year(const std::string& json) {
  const std::string answer = check_json(
      json,
      R"({"last_year":{"schema":"ogi-report/1","organ":"清溪县水务局","year":2023,"cells":{"requests.received.total":"40"}}})");
  EXPECT_NE(answer.find("OGI510"), std::string::npos);
  EXPECT_EQ(answer.find("ogi-error"), std::string::npos);
}
/// A text, and as many words of the settings' own that are looked for in it.
void check_own_words(const std::string& count) {
  const std::size_t n = std::stoul(count);
  const std::string words = list(n, [](std::size_t i) {
    return R"({"word":"镇)" + std::to_string(1000 + i) + R"(号文","right":"改了"})";
  });
  const std::string answer =
      check_json(report(R"("sections":{"1":")" + repeated("按镇1001号文公开", n * 40) + "\"}"),
                 R"({"settings":{"lists":{"fixed_wording":[)" + words + "]}}}");
  EXPECT_NE(answer.find("OGI609"), std::string::npos);
}
void check_with(const std::string& options) {
  EXPECT_EQ(check_json(report(""), options).find("ogi-error"), std::string::npos);
}

double seconds_of(const Dimension& of, const std::string& input) {
  const std::clock_t start = std::clock();
  of.call(input);
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// By how much a doubling grows the time; the shortest of some rounds, more where a busy machine
/// disturbs them.
double growth_of(const Dimension& of, double most) {
  constexpr int most_rounds = 12;
  constexpr double tick = 0.002;
  const std::string once = of.input(of.once);
  const std::string four_times = of.input(of.once * 4);
  double few = 1e9;
  double many = 1e9;
  for (int round = 0; round < most_rounds; ++round) {
    few = std::min(few, seconds_of(of, once));
    many = std::min(many, seconds_of(of, four_times));
    if (round > 0 && std::sqrt(many / std::max(few, tick)) <= most) break;
  }
  return std::sqrt(many / std::max(few, tick));
}

TEST(Doubling, recognition_check_and_claims_grow_as_their_input_does) {
  if (!runs_long_tests()) GTEST_SKIP() << "the native Release build measures it";
  const std::string heading = "四、政府信息公开行政复议、行政诉讼情况";
  const std::string sentence =
      "全年收到政府信息公开申请48件，其中自然人40件、商业企业8件，同比增长20%，办结率100%。";
  const Dimension dimensions[] = {
      {"rows of digits", 1000, recognise, [](std::size_t n) { return document(table(n, 8, "0")); }},
      {"columns of digits", 1000, recognise,
       [](std::size_t n) { return document(table(8, n, "0")); }},
      {"cells of a square", 4000, recognise,
       [](std::size_t n) {
         const auto side = static_cast<std::size_t>(std::sqrt(static_cast<double>(n)));
         return document(table(side, side, "1"));
       }},
      {"rows of labels", 500, recognise,
       [](std::size_t n) { return document(table(n, 8, "本机关不掌握相关政府信息")); }},
      {"tables of one row", 1000, recognise,
       [](std::size_t n) {
         return document(list(n, [](std::size_t) { return table(1, 8, "1"); }));
       }},
      {"tables of labels", 200, recognise,
       [](std::size_t n) {
         return document(list(n, [](std::size_t) { return table(3, 8, "不予公开"); }));
       }},
      {"spans", 500, recognise,
       [](std::size_t n) {
         return document(R"({"type":"table","rows":[)" +
                         list(n,
                              [](std::size_t) {
                                return std::string(
                                    R"([{"text":"1","row_span":65534,"col_span":3}])");
                              }) +
                         "]}");
       }},
      {"blocks of text", 2000, recognise,
       [&](std::size_t n) {
         return document(list(n, [&](std::size_t) { return text_block(sentence); }));
       }},
      {"headings", 1000, recognise,
       [&](std::size_t n) {
         return document(list(n, [&](std::size_t) { return text_block(heading); }));
       }},
      {"headings in turn, again and again", 5000, recognise,
       [](std::size_t n) {
         const std::string_view headings[] = {"一、总体情况",
                                              "二、主动公开政府信息情况",
                                              "三、收到和处理政府信息公开申请情况",
                                              "四、政府信息公开行政复议、行政诉讼情况",
                                              "五、存在的主要问题及改进情况",
                                              "六、其他需要报告的事项"};
         return document(
             list(n, [&](std::size_t i) { return text_block(std::string(headings[i % 6])); }));
       }},
      {"dates of periods", 1000, recognise,
       [](std::size_t n) {
         return document(R"({"type":"text","text":")" + repeated("2024年1月1日至", n) + "\"}");
       }},
      {"lines of a text", 2000, recognise,
       [](std::size_t n) {
         return document(text_block(repeated("（一）予以公开 1 2 3 4 5 6 7\\n", n)));
       }},
      {"noughts", 50'000, recognise,
       [](std::size_t n) { return document(text_block(repeated("0", n))); }},
      {"noughts apart", 20'000, recognise,
       [](std::size_t n) { return document(text_block(repeated("0 ", n))); }},
      {"one line of words", 3000, recognise,
       [](std::size_t n) { return document(text_block(repeated("总计 予以公开 ", n))); }},
      {"one long cell", 20'000, recognise,
       [](std::size_t n) { return document(table(1, 1, repeated("年报", n))); }},
      {"lone surrogates", 20'000, recognise,
       [](std::size_t n) { return document(text_block(repeated("\\ud800", n))); }},
      {"pages", 50, recognise,
       [](std::size_t n) {
         const std::string words = list(40, [](std::size_t i) { return word_at(i, "总计"); });
         return document(list(n, [&](std::size_t) { return page(words, ""); }));
       }},
      {"words of a page", 1000, recognise,
       [](std::size_t n) {
         return document(page(list(n, [](std::size_t i) { return word_at(i, "申请"); }), ""));
       }},
      {"rulings of a page", 500, recognise,
       [](std::size_t n) {
         return document(page(word_at(0, "1"), list(n, [](std::size_t i) {
                                const std::string at = std::to_string(10 + i * 31 % 800);
                                return R"({"x1":10,"y1":)" + at + R"(,"x2":580,"y2":)" + at + "}";
                              })));
       }},
      {"text of section 1", 200, check,
       [&](std::size_t n) {
         return report(R"("sections":{"1":")" + repeated(sentence, n) + "\"}");
       }},
      {"text without marks", 10'000, check,
       [](std::size_t n) { return report(R"("sections":{"1":")" + repeated("公开", n) + "\"}"); }},
      {"figures of a text", 2000, check,
       [](std::size_t n) { return report(R"("sections":{"1":")" + repeated("3件、", n) + "\"}"); }},
      {"percentages", 1000, check,
       [](std::size_t n) {
         return report(R"("sections":{"1":")" + repeated("占3%，", n) + "\"}");
       }},
      {"lists that do not come to their whole", 500, check,
       [](std::size_t n) {
         return report(R"("sections":{"1":")" +
                       repeated("收到来件48件，其中甲类30件、乙类11件，占3.1%。", n) + "\"}");
       }},
      {"parts of parts that never come to their whole", 10'000, check,
       [](std::size_t n) {
         return report(R"("sections":{"1":"2024年收到99件，)" +
                       list(n, [](std::size_t i) { return "其中" + std::to_string(i) + "件"; }) +
                       R"(。"})");
       }},
      {"headings of a report that are not the form's", 4000, check,
       [](std::size_t n) {
         return report(R"("headings":[)" +
                       list(n,
                            [](std::size_t i) {
                              return R"({"section":")" + std::to_string(i % 6 + 1) +
                                     R"(","text":"一、总体情况"})";
                            }) +
                       "]");
       }},
      {"words of a turn without an end", 4000, check,
       [](std::size_t n) {
         return report(R"("sections":{"1":"2024年收到)" + repeated("分别", n) + R"(件。"})");
       }},
      {"unknown words without an end", 8000, check,
       [](std::size_t n) {
         return report(R"("sections":{"1":"2024年收到)" + repeated("一", n) + R"(件。"})");
       }},
      {"figures joined before growth", 2000, check,
       [](std::size_t n) {
         return report(R"("sections":{"1":"2024年收到)" + repeated("1件、", n) +
                       R"(1件，同比增加5件。"})");
       }},
      {"growths of the first two of nothing", 2000, check,
       [](std::size_t n) {
         return report(R"("sections":{"1":")" + repeated("前两项增加1件，", n) + "\"}");
       }},
      {"figures without a mark between", 2000, check,
       [](std::size_t n) {
         return report(R"("sections":{"1":"2024年收到)" + repeated("12件", n) + R"(。"})");
       }},
      {"fees in pairs", 500, check,
       [](std::size_t n) {
         return report(R"("sections":{"6":"发出信息处理费收费通知5件，)" +
                       repeated("3件100元，1件20元，", n) + "\"}");
       }},
      {"fees of sentences", 500, check,
       [](std::size_t n) {
         return report(R"("sections":{"6":")" + repeated("信息处理费3件100元。", n) + "\"}");
       }},
      {"growth that last year's report does not give", 500, check_after_last_year,
       [](std::size_t n) {
         return R"({"schema":"ogi-report/1","organ":"清溪县水务局","year":2024,"cells":{"requests.received.total":"48"},)"
                R"("sections":{"1":")" +
                repeated("新收政府信息公开申请48件，同比增加9件。", n) + "\"}}";
       }},
      {"brackets in brackets", 2000, check,
       [](std::size_t n) {
         return report(R"("sections":{"1":")" + repeated("（3件", n) + repeated("）", n) + "\"}");
       }},
      {"headings of a report", 2000, check,
       [&](std::size_t n) {
         return report(
             R"("headings":[)" +
             list(n, [&](std::size_t) { return R"({"section":"4","text":")" + heading + "\"}"; }) +
             "]");
       }},
      {"problems of a table", 2000, check,
       [](std::size_t n) {
         return report(R"("tables":[{"table":"requests","source":"grid","problems":[)" +
                       list(n,
                            [](std::size_t i) {
                              return R"({"kind":"row_unknown","text":"行)" + std::to_string(i) +
                                     "\"}";
                            }) +
                       "]}]");
       }},
      {"members", 200, check_with,
       [](std::size_t n) {
         return R"({"members":[)" +
                list(n,
                     [](std::size_t i) {
                       return R"({"schema":"ogi-report/1","organ":"局)" + std::to_string(i) +
                              R"(","cells":{"requests.received.total":"1"}})";
                     }) +
                "]}";
       }},
      {"names of a roster", 5000, check_with,
       [](std::size_t n) {
         return R"({"members":[{"schema":"ogi-report/1","organ":"甲局","cells":{}}],"roster":[)" +
                list(n, [](std::size_t i) { return "\"局" + std::to_string(i) + "\""; }) + "]}";
       }},
      {"words of settings and the text", 250, check_own_words,
       [](std::size_t n) { return std::to_string(n); }},
      {"waivers", 2000, check_with,
       [](std::size_t n) {
         return R"({"waivers":[)" +
                list(n,
                     [](std::size_t i) {
                       return R"({"finding":"OGI305/1/)" + std::to_string(i) +
                              R"(","reason":"已核对"})";
                     }) +
                "]}";
       }},
  };
  // What a quiet machine measures, and what a busy one may: far from the 4 of what is squared.
  constexpr double wanted = 2.3;
  constexpr double most = 3;
  for (const Dimension& dimension : dimensions) {
    const double growth = growth_of(dimension, wanted);
    std::printf("twice the %s: %.2f times as long\n", dimension.name, growth);
    EXPECT_LE(growth, most) << dimension.name;
  }
}

}  // namespace
}  // namespace ogi::test
