#include "core/api/read.h"

#include <gtest/gtest.h>

#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

Document document_of(std::string_view json) {
  auto read = read_document(json);
  EXPECT_TRUE(std::holds_alternative<Document>(read));
  return std::get<Document>(std::move(read));
}

Report report_of(std::string_view json) {
  auto read = read_report(json);
  if (const auto* error = std::get_if<ReadError>(&read))
    ADD_FAILURE() << render(*error, Language::en);
  return std::get<Report>(std::move(read));
}

std::string report_error(std::string_view json) {
  auto read = read_report(json);
  const auto* error = std::get_if<ReadError>(&read);
  if (error == nullptr) return {};
  EXPECT_FALSE(render(*error, Language::zh).empty());
  return render(*error, Language::en);
}

TEST(ReadDocument, every_kind_of_block_is_read) {
  const Document document = document_of(R"({"schema":"ogi-document/1","title":"T","blocks":[
    {"type":"text","text":"a\nb"},
    {"type":"table","rows":[[{"text":"x","row_span":2,"col_span":3},{"text":"y"}],[],[{"col_span":0}]]},
    {"type":"picture"},
    {"type":"page","width":595.5,"height":842,"words":[{"text":"w","x":1,"y":2.5,"width":3,"height":4}],
     "lines":[{"x1":1,"y1":2,"x2":3,"y2":-4}]},
    {"type":"something new","text":"z"}]})");
  EXPECT_EQ(document.title, "T");
  ASSERT_EQ(document.blocks.size(), 5U);
  EXPECT_EQ(std::get<TextBlock>(document.blocks[0]).text, "a\nb");

  const auto& rows = std::get<TableBlock>(document.blocks[1]).rows;
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0][0].row_span, 2);
  EXPECT_EQ(rows[0][0].col_span, 3);
  EXPECT_EQ(rows[0][1].text, "y");
  EXPECT_EQ(rows[0][1].row_span, 1) << "a span is its own cell's alone";
  EXPECT_EQ(rows[0][1].col_span, 1);
  EXPECT_TRUE(rows[1].empty());
  EXPECT_EQ(rows[2][0].col_span, 1);

  const auto& page = std::get<PageBlock>(document.blocks[3]);
  EXPECT_EQ(page.width, 595.5);
  ASSERT_EQ(page.words.size(), 1U);
  EXPECT_EQ(page.words[0].y, 2.5);
  ASSERT_EQ(page.rulings.size(), 1U);
  EXPECT_EQ(page.rulings[0].y2, -4);
  EXPECT_EQ(std::get<TextBlock>(document.blocks[4]).text, "z");
}

TEST(ReadDocument, other_json_and_broken_json_are_errors) {
  for (const std::string_view json :
       {"", "{", "[]", "null", "{}", R"({"schema":"ogi-report/1","cells":{}})",
        R"({"schema":"ogi-document/1")", R"({"schema":"ogi-document/1",})",
        R"({"schema":"ogi-document/1"} x)", R"({"schema":"\ud800"})", "{\"a\":\"\xff\"}", R"([1,])",
        R"({"a" 1})", R"({"a":1 "b":2})", R"({1:2})", R"([}])"})
    EXPECT_TRUE(std::holds_alternative<ReadError>(read_document(json))) << json;
}

TEST(ReadDocument, deep_nesting_neither_crashes_nor_confuses) {
  std::string json = R"({"schema":"ogi-document/1","odd":)";
  json.append(200000, '[').append(200000, ']').append(R"(,"blocks":[{"type":"text","text":"t"}]})");
  EXPECT_EQ(document_of(json).blocks.size(), 1U);
  EXPECT_TRUE(std::holds_alternative<ReadError>(read_document(std::string(100000, '['))));
}

TEST(ReadDocument, strings_are_read_as_javascript_writes_them) {
  const auto text_of = [](std::string_view string) {
    const Document document =
        document_of(R"({"schema":"ogi-document/1","blocks":[{"type":"text","text":)" +
                    std::string(string) + "}]}");
    return std::get<TextBlock>(document.blocks[0]).text;
  };
  EXPECT_EQ(text_of(R"("\\\"\/\b\f\n\r\t")"), "\\\"/\b\f\n\r\t");
  EXPECT_EQ(text_of(R"("\u5e74\uD842\uDFB7")"), "年𠮷");
  EXPECT_EQ(text_of(R"("\ud800x\udc00\ud800\u0041")"), "\uFFFDx\uFFFD\uFFFDA") << "lone surrogates";
}

TEST(ReadDocument, numbers_of_every_kind_are_read) {
  const std::pair<std::string_view, double> cases[] = {
      {"0", 0},      {"-0.5", -0.5},    {"842", 842},  {"90.15", 90.15},
      {"1e3", 1000}, {"2.5E-2", 0.025}, {"1e+2", 100}, {"595.2760009765625", 595.2760009765625}};
  for (const auto& [digits, value] : cases) {
    const Document document =
        document_of(R"({"schema":"ogi-document/1","blocks":[{"type":"page","width":)" +
                    std::string(digits) + "}]}");
    EXPECT_EQ(std::get<PageBlock>(document.blocks[0]).width, value) << digits;
  }
  for (const std::string_view digits : {"01", "1.", ".5", "-", "+1", "1e", "0x1", "NaN", "1e400e"})
    EXPECT_TRUE(std::holds_alternative<ReadError>(
        read_document(R"({"schema":"ogi-document/1","a":)" + std::string(digits) + "}")))
        << digits;
}

TEST(ReadReport, everything_a_report_can_say_is_read) {
  const Report report = report_of(R"({"schema":"ogi-report/1","organ":"O","year":2024,"title":"T",
    "period":{"from":"2024-01-01","to":"2024-12-31"},"published":"2025-01-17",
    "editions":{"disclosure":"2021","requests":"2019"},
    "headings":[{"section":"1","text":"一、总体情况"}],
    "tables":[{"table":"requests","source":"lines","problems":[{"kind":"row_missing","row":"granted","text":"t"}]}],
    "sections":{"preamble":"p","5":"f"},
    "cells":{"requests.received.natural_person":"3","requests.received.enterprise":"","requests.received.research":null,
             "disclosure.rules.issued":"/","disclosure.fees.amount":4068.208,"requests.received.total":7},
    "unknown":{"cells":{"x":[1,{"y":2}]}}})");
  EXPECT_EQ(report.organ, "O");
  EXPECT_EQ(report.year, 2024);
  EXPECT_EQ(report.title, "T");
  EXPECT_EQ(report.period->to, (Date{2024, 12, 31}));
  EXPECT_EQ(report.published, (Date{2025, 1, 17}));
  EXPECT_EQ(report.disclosure_edition, Edition::notice_2021);
  EXPECT_EQ(report.requests_edition, Edition::trial_2019);
  ASSERT_EQ(report.headings->size(), 1U);
  EXPECT_EQ(report.headings->front().section, Section::one);
  ASSERT_EQ(report.tables->size(), 1U);
  EXPECT_EQ(report.tables->front().source, TableSource::lines);
  EXPECT_EQ(report.tables->front().problems.front().kind, ShapeProblem::row_missing);
  EXPECT_EQ(report.section(Section::five), "f");
  EXPECT_FALSE(report.section(Section::one));
  EXPECT_EQ(report.cells[*find_cell("requests.received.natural_person")].written, "3");
  EXPECT_EQ(report.value(*find_cell("requests.received.enterprise")).meaning, Meaning::blank);
  EXPECT_EQ(report.value(*find_cell("requests.received.research")).meaning, Meaning::blank);
  EXPECT_EQ(report.value(*find_cell("disclosure.rules.issued")).meaning, Meaning::placeholder);
  EXPECT_EQ(report.cells[*find_cell("disclosure.fees.amount")].written, "4068.208");
  EXPECT_EQ(report.value(*find_cell("requests.received.total")).number, Decimal::whole(7));
  EXPECT_EQ(report.value(*find_cell("requests.granted.total")).meaning, Meaning::absent);
}

TEST(ReadReport, what_is_not_said_is_absent) {
  const Report report = report_of(R"({"schema":"ogi-report/1","cells":{}})");
  EXPECT_FALSE(report.title);
  EXPECT_FALSE(report.headings);
  EXPECT_FALSE(report.tables);
  EXPECT_FALSE(report.year);
}

TEST(ReadReport, the_edition_that_is_not_said_is_told_by_cells_only_one_has) {
  const Report report = report_of(
      R"({"schema":"ogi-report/1","cells":{"disclosure.rules.made":"0","disclosure.licensing.decisions":"1",
          "requests.received.total":"0"}})");
  EXPECT_EQ(report.disclosure_edition, Edition::trial_2019);
  EXPECT_FALSE(report.requests_edition);
}

TEST(ReadReport, errors_say_what_and_where) {
  EXPECT_NE(report_error(R"({"schema":"ogi-report/1","cells":{"requests.recieved.total":"1"}})")
                .find("requests.recieved.total"),
            std::string::npos);
  EXPECT_NE(report_error(R"({"schema":"ogi-report/1","cells":{},"year":24})").find("24"),
            std::string::npos);
  EXPECT_NE(report_error(R"({"schema":"ogi-report/1","cells":{},"published":"17.1.2025"})")
                .find("17.1.2025"),
            std::string::npos);
  EXPECT_NE(report_error(R"({"schema":"ogi-report/1","cells":{},"editions":{"requests":"2020"}})")
                .find("2020"),
            std::string::npos);
  EXPECT_NE(report_error(R"({"schema":"ogi-report/1","cells":{"a)").find("byte"),
            std::string::npos);
  EXPECT_NE(report_error(R"({"schema":"ogi-report/1"})").find("cells"), std::string::npos);
  EXPECT_NE(report_error(R"(["ogi-report/1"])").find("schema"), std::string::npos);
}

TEST(ReadOptions, defaults_language_and_today) {
  EXPECT_EQ(std::get<Options>(read_options("")).language, Language::zh);
  const auto options = std::get<Options>(read_options(R"({"language":"en","today":"2026-01-31"})"));
  EXPECT_EQ(options.language, Language::en);
  EXPECT_EQ(options.today, (Date{2026, 1, 31}));
  EXPECT_TRUE(std::holds_alternative<ReadError>(read_options(R"({"today":"31.1.2026"})")));
  EXPECT_TRUE(std::holds_alternative<ReadError>(read_options("nonsense")));
  EXPECT_EQ(std::get<Options>(read_options(R"({"language":"zh-CN"})")).language, Language::zh);
  EXPECT_TRUE(std::holds_alternative<ReadError>(read_options(R"({"language":"xx"})")));
}

}  // namespace
}  // namespace ogi::test
