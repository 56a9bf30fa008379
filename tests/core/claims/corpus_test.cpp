#include <gtest/gtest.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>

#include "core/api/api.h"
#include "nlohmann/json.hpp"
#include "tests/core/all_rooms.h"
#include "tests/core/long_tests.h"
#include "tests/core/rules/rule_page.h"

namespace ogi::test {
namespace {

const std::string folder = "tests/corpus/claims/";

/// A passage as it is written, and with one of its marked figures made wrong.
struct BothTexts {
  std::string right;
  std::string wrong;
};

/// `收到[48:request]件`: without the marks; the figure at number `which`, modulo their count, has
/// another last digit in `wrong`.
BothTexts both_texts_of(const std::string& marked, std::size_t which) {
  std::size_t count = 0;
  for (const char c : marked) count += c == '[' ? 1 : 0;
  BothTexts passage;
  std::size_t number = 0;
  for (std::size_t at = 0; at < marked.size(); ++at) {
    if (marked[at] != '[') {
      passage.right += marked[at];
      passage.wrong += marked[at];
      continue;
    }
    const std::size_t colon = marked.find(':', at);
    const std::string figure = marked.substr(at + 1, colon - at - 1);
    passage.right += figure;
    std::string slip = figure;
    if (number++ == which % count &&
        is_ascii_digit(static_cast<unsigned char>(slip.back())))  // others are written in words
      slip.back() = static_cast<char>('0' + (slip.back() - '0' + 3) % 10);
    passage.wrong += slip;
    at = marked.find(']', colon);
  }
  return passage;
}

std::string cells_of(const nlohmann::json& told, bool is_whole) {
  static const nlohmann::json form =
      nlohmann::json::parse(read_repository_file("tests/conformance/base-2021-generated.json"));
  nlohmann::json cells = nlohmann::json::object();
  if (is_whole)
    for (const auto& [key, value] : form["cells"].items()) cells[key] = "0";
  for (const auto& [key, value] : told.items())
    cells[key] = value.is_string() ? value : nlohmann::json(value.dump());
  return cells.dump();
}

/// A report's JSON but for its sections.
std::string head_of(const nlohmann::json& table, int year, const char* cells, bool is_whole) {
  std::string organ = table["organ"];
  organ = organ.substr(0, organ.find("（"));
  return R"({"schema":"ogi-report/1","organ":)" + nlohmann::json(organ).dump() +
         R"(,"editions":{"disclosure":"2021","requests":"2021"},"year":)" + std::to_string(year) +
         R"(,"cells":)" + cells_of(table[cells], is_whole);
}

std::uint32_t digest(std::uint32_t seed, std::string_view text) {  // FNV-1a
  for (const char c : text) seed = (seed ^ static_cast<unsigned char>(c)) * 16777619U;
  return seed;
}

/// What is read in a passage and found in it, right and wrong, in eight digits.
std::string reading_of(const std::string& head, const nlohmann::json& section,
                       const std::string& options, const BothTexts& passage) {
  std::uint32_t sum = 2166136261U;
  const nlohmann::json name = section.is_string() ? section : nlohmann::json(section.dump());
  for (const std::string& text : {passage.right, passage.wrong}) {
    const std::string report =
        head + R"(,"sections":{)" + name.dump() + ":" + nlohmann::json(text).dump() + "}}";
    sum = digest(sum, claims_json(report));
    const std::string result = check_json(report, options);
    EXPECT_EQ(result.find("ogi-error"), result.npos) << result;
    sum = digest(sum, result);
  }
  char digits[9];
  std::snprintf(digits, sizeof digits, "%08x", sum);
  return digits;
}

/// `r12-034 1a2b3c4d`, a passage a line.
std::string readings_of_round(int number) {
  const auto round = nlohmann::json::parse(
      read_repository_file(folder + "round-" + std::to_string(number) + ".json"), nullptr, false);
  if (round.is_discarded()) return {};
  struct Table {
    std::string head;
    std::string options;
  };
  std::map<std::string, Table> tables;
  for (const auto& [name, table] : round["tables"].items()) {
    const int year = table["year"];
    tables[name] = {head_of(table, year, "cells", true), "{}"};
    if (table.value("last_year", nlohmann::json()).is_object())
      tables[name].options =
          R"({"last_year":)" +
          head_of(table, year - 1, "last_year", table.value("last_year_is_whole", false)) + "}}";
  }
  std::string lines;
  std::size_t index = 0;
  for (const auto& passage : round["passages"]) {
    const Table& table = tables[passage["table"]];
    lines += std::string(passage["id"]) + " " +
             reading_of(table.head, passage["section"], table.options,
                        both_texts_of(passage["text"], index++)) +
             "\n";
  }
  return lines;
}

// A change of the reading shows in the passages that it touches, and in no others: the difference
// of the file says which. What is right of them is for `npm run bench:claims` to say.
TEST(Readings, are_those_on_record) {
  if (!runs_long_tests()) GTEST_SKIP() << "the native Release build reads the passages";
  std::string readings;
  for (int number = 1;; ++number) {
    const std::string round = readings_of_round(number);
    if (round.empty()) break;
    readings += round;
  }
  const std::string path = folder + "readings.txt";
  if (std::getenv("OGI_UPDATE") != nullptr)
    std::ofstream(std::string(OGI_SOURCE_DIR) + "/" + path, std::ios::binary) << readings;
  const std::string recorded = read_repository_file(path);
  if (recorded == readings) return;
  std::istringstream now(readings);
  std::istringstream before(recorded);
  std::string changed;
  for (std::string a, b; std::getline(now, a);
       changed += a == b ? "" : " " + a.substr(0, a.find(' ')))
    std::getline(before, b);
  FAIL() << "read in another way:" << changed
         << "\nLook at them, then OGI_UPDATE=1 ogi_tests --gtest_filter=Readings.*";
}

}  // namespace
}  // namespace ogi::test
