#include "core/claims/claims.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "tests/core/all_rooms.h"
#include "tests/core/rules/report_fixture.h"

namespace ogi::test {
namespace {

std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

struct Passage {
  int line = 0;
  std::string organ;
  ClaimContext context;
  std::string text;
  std::vector<std::string> claims;
  std::vector<std::string> problems;
};

std::vector<Passage> passages_of(const std::string& path) {
  std::vector<Passage> passages;
  std::istringstream lines(file_text(path));
  std::string line;
  bool in_text = false;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (line.starts_with('#')) continue;
    if (line.starts_with("@ ")) {
      std::istringstream head(line.substr(2));
      std::string organ;
      std::string year;
      std::string section;
      std::getline(head, organ, '|');
      std::getline(head, year, '|');
      std::getline(head, section, '|');
      Passage passage;
      passage.line = number;
      passage.organ = trimmed(organ);
      passage.context.year = std::atoi(year.c_str());
      passage.context.section = static_cast<Section>(std::atoi(section.c_str()));
      passages.push_back(passage);
      in_text = true;
    } else if (line.starts_with("= ") && !passages.empty()) {
      passages.back().claims.push_back(trimmed(line.substr(2)));
      in_text = false;
    } else if (line.starts_with("! ") && !passages.empty()) {
      passages.back().problems.push_back(trimmed(line.substr(2)));
      in_text = false;
    } else if (in_text && !passages.empty() && !(line.empty() && passages.back().text.empty())) {
      if (!passages.back().text.empty()) passages.back().text += '\n';
      passages.back().text += line;
    }
  }
  for (Passage& passage : passages) {
    passage.context.organ = passage.organ;
    while (passage.text.ends_with('\n')) passage.text.pop_back();
  }
  return passages;
}

/// `requests.received@natural_person ~12 not part`, as the passages have it; one for each subject a
/// claim may mean.
std::vector<std::string> in_words(const Claim& claim) {
  std::vector<std::string> names;
  if (claim.together) {
    std::string name;
    for (const Subject subject : claim.subjects) {
      if (!name.empty()) name += '+';
      name += subject_key(subject);
    }
    names.push_back(name);
  } else {
    for (const Subject subject : claim.subjects) names.emplace_back(subject_key(subject));
  }
  std::vector<std::string> words;
  for (std::string name : names) {
    if (claim.applicant != Applicant::all) name.append("@").append(applicant_key(claim.applicant));
    name.append(claim.exact ? " " : " ~").append(to_string(claim.value));
    if (!claim.comparable())
      name.append(" not ").append(not_comparable_key(claim.not_comparable_reason));
    words.push_back(name);
  }
  return words;
}

std::vector<std::string> problems_in_words(const Claims& claims) {
  std::vector<std::string> words;
  const auto add = [&words](std::string_view kind, Decimal value) {
    words.emplace_back(kind).append(" ").append(to_string(value));
  };
  for (const BreakdownProblem& problem : breakdown_problems(claims, nullptr)) {
    if (problem.uncertain) continue;  // a hint at most
    const bool sum = problem.kind == BreakdownProblem::Kind::sum;
    add(sum ? "sum" : "part", problem.whole);
  }
  for (const PercentageProblem& problem : percentage_problems(claims, nullptr))
    add("percent", problem.percentage->percent);
  for (const GrowthProblem& problem : growth_problems(claims)) add("growth", problem.now);
  return words;
}

bool takes(std::vector<std::string>& from, const std::string& wanted) {
  const auto found = std::find(from.begin(), from.end(), wanted);
  if (found == from.end()) return false;
  from.erase(found);
  return true;
}

TEST(Claims, reads_the_passages_and_finds_nothing_else_to_compare) {
  const auto passages = passages_of(OGI_SOURCE_DIR "/tests/core/claims/passages.txt");
  ASSERT_GE(passages.size(), 80u);
  int expected = 0;
  int right = 0;
  for (const Passage& passage : passages) {
    SCOPED_TRACE(testing::Message() << "passages.txt:" << passage.line << ' ' << passage.text);
    const Claims claims = read_claims(passage.text, passage.context);
    std::vector<std::vector<std::string>> read;
    for (const Claim& claim : claims.claims) read.push_back(in_words(claim));
    std::vector<bool> used(read.size(), false);
    for (const std::string& wanted : passage.claims) {
      ++expected;
      bool found = false;
      for (std::size_t i = 0; i < read.size() && !found; ++i) {
        if (used[i] || std::find(read[i].begin(), read[i].end(), wanted) == read[i].end()) continue;
        used[i] = found = true;
      }
      right += found ? 1 : 0;
      EXPECT_TRUE(found) << "not read: " << wanted;
    }
    for (std::size_t i = 0; i < read.size(); ++i) {
      if (!used[i] && claims.claims[i].comparable())
        ADD_FAILURE() << "read too much: " << read[i].front();
    }
    std::vector<std::string> problems = problems_in_words(claims);
    for (const std::string& wanted : passage.problems)
      EXPECT_TRUE(takes(problems, wanted)) << "not found: " << wanted;
    for (const std::string& problem : problems) ADD_FAILURE() << "false alarm: " << problem;
  }
  std::printf("passages: %zu, claims %d of %d\n", passages.size(), right, expected);
}

/// The annotators' kinds and the subjects they stand for.
struct Kind {
  std::string_view name;
  Subject subject;
  Applicant applicant = Applicant::all;
  bool of_the_form = true;
};
constexpr Kind kinds[] = {
    {"requests_received", Subject::received},
    {"requests_total_incl_carried_over", Subject::received_with_carried_over},
    {"requests_answered", Subject::processed},
    {"carried_over", Subject::carried_over},
    {"carried_forward", Subject::carried_forward},
    {"granted", Subject::granted},
    {"partial", Subject::partly_granted},
    {"denied", Subject::refused},
    {"unable", Subject::unable},
    {"not_processed", Subject::not_processed},
    {"other", Subject::other},
    {"reconsiderations", Subject::reconsideration},
    {"lawsuits", Subject::litigation},
    {"rules_made", Subject::rules_issued},
    {"rules_repealed", Subject::rules_repealed},
    {"rules_valid", Subject::rules_in_force},
    {"normative_made", Subject::normative_issued},
    {"normative_repealed", Subject::normative_repealed},
    {"normative_valid", Subject::normative_in_force},
    {"licensing", Subject::licensing},
    {"penalties", Subject::penalties},
    {"coercion", Subject::coercion},
    {"admin_fees", Subject::administrative_fees},
    {"fee", Subject::fee_received},
    {"applicants_natural", Subject::received, Applicant::natural_person},
    {"applicants_legal", Subject::received, Applicant::organisations},
    {"proactive_total", Subject::information_published, Applicant::all, false},
};

const Kind* kind_of(std::string_view name) {
  for (const Kind& kind : kinds) {
    if (kind.name == name) return &kind;
  }
  return nullptr;
}

std::string samples_folder() {
  const char* folder = std::getenv("OGI_SAMPLES");
  return folder != nullptr ? folder : OGI_SOURCE_DIR "/../shared/samples";
}

/// Whether the quote (which may leave out line breaks) and the range speak of the same place.
bool overlaps(const std::string& text, const std::string& quote, const TextRange& range) {
  const std::size_t at = text.find(quote);
  return at == text.npos || (range.start < at + quote.size() && at < range.end);
}

struct Tally {
  int facts = 0;
  int right = 0;
  int wrong = 0;
};

TEST(Claims, reads_what_the_annotators_of_the_samples_read) {
  const std::string lines = file_text(samples_folder() + "/claims.jsonl");
  if (lines.empty()) GTEST_SKIP() << "no samples: set OGI_SAMPLES to their folder";
  Tally form;
  Tally all;
  int false_breakdowns = 0;
  int missed = 0;
  int true_breakdowns = 0;
  int false_alarms = 0;
  std::istringstream in(lines);
  for (std::string line; std::getline(in, line);) {
    const nlohmann::json sample = nlohmann::json::parse(line);
    const std::string text = sample["text"];
    const std::string organ = sample["organ"];
    SCOPED_TRACE(testing::Message() << sample["id"] << ' ' << organ);
    const Claims claims = read_claims(text, {organ, sample["year"].get<int>(), Section::one});

    for (const auto& fact : sample["truth"]["facts"]) {
      const Kind* kind = kind_of(fact["kind"].get<std::string>());
      if (kind == nullptr) {
        ADD_FAILURE() << "unknown kind " << fact["kind"];
        continue;
      }
      const Decimal value = Decimal::whole(fact["value"].get<std::int64_t>());
      const std::string quote = fact["quote"];
      bool right = false;
      bool contradicted = false;
      for (const Claim& claim : claims.claims) {
        if (!claim.subjects.contains(kind->subject) || claim.applicant != kind->applicant) continue;
        if (!overlaps(text, quote, claim.range)) continue;
        right |= claim.value == value;
        contradicted |= claim.value != value && claim.comparable();
      }
      all.facts += 1;
      all.right += right ? 1 : 0;
      all.wrong += !right && contradicted ? 1 : 0;
      if (kind->of_the_form) {
        form.facts += 1;
        form.right += right ? 1 : 0;
        form.wrong += !right && contradicted ? 1 : 0;
      }
      if (!right) std::printf("  not read: %s\n", fact.dump().c_str());
    }

    auto problems = breakdown_problems(claims, nullptr);
    std::erase_if(problems, [](const BreakdownProblem& problem) { return problem.uncertain; });
    for (const auto& breakdown : sample["truth"]["breakdowns"]) {
      const Decimal whole = Decimal::whole(breakdown["total"].get<std::int64_t>());
      const bool reported =
          std::any_of(problems.begin(), problems.end(),
                      [&](const BreakdownProblem& problem) { return problem.whole == whole; });
      const bool holds = breakdown["consistent"].get<bool>();
      (holds ? true_breakdowns : false_breakdowns) += 1;
      if (!holds && !reported) missed += 1;
      EXPECT_EQ(reported, !holds) << breakdown.dump();
    }
    for (const BreakdownProblem& problem : problems) {
      const auto& annotated = sample["truth"]["breakdowns"];
      const bool known =
          std::any_of(annotated.begin(), annotated.end(), [&](const auto& breakdown) {
            return Decimal::whole(breakdown["total"].template get<std::int64_t>()) ==
                       problem.whole &&
                   !breakdown["consistent"].template get<bool>();
          });
      if (!known) false_alarms += 1;
      EXPECT_TRUE(known) << to_string(problem.whole);
    }
    false_alarms += static_cast<int>(percentage_problems(claims, nullptr).size());
    EXPECT_TRUE(percentage_problems(claims, nullptr).empty());
    EXPECT_TRUE(growth_problems(claims).empty());
  }
  std::printf("samples: facts of the form %d of %d right, %d wrong; all facts %d of %d\n",
              form.right, form.facts, form.wrong, all.right, all.facts);
  std::printf("samples: false breakdowns %d, missed %d; true ones %d, false alarms %d\n",
              false_breakdowns, missed, true_breakdowns, false_alarms);
  EXPECT_GE(form.right * 100, form.facts * 95);
  EXPECT_LE(form.wrong * 100, form.facts * 2);
  EXPECT_EQ(missed, 0);
}

TEST(Claims, growth_of_the_sample_is_wrong_against_the_year_before) {
  // 1.05 % is written; 3646 against last year's 3607 is 1.08 %.
  const std::string text = "全市全年共收办政府信息公开申请案件3646件，同比增长1.05%。";
  const Claims claims = read_claims(text, {"宿迁市人民政府", 2024, Section::one});
  ASSERT_EQ(claims.growths.size(), 1u);
  ASSERT_TRUE(claims.growths.front().now.size() == 1);
  EXPECT_EQ(claims.claims[claims.growths.front().now.front()].value, Decimal::whole(3646));
  EXPECT_FALSE(growth_holds(claims.growths.front(), Decimal::whole(3646), Decimal::whole(3607)));
  EXPECT_TRUE(growth_holds(claims.growths.front(), Decimal::whole(3645), Decimal::whole(3607)));
}

/// A long text of the passages; its reading takes time in proportion to its length.
TEST(Claims, reading_takes_time_in_proportion_to_the_length) {
  std::string once;
  for (const Passage& passage : passages_of(OGI_SOURCE_DIR "/tests/core/claims/passages.txt")) {
    once += passage.text;
    once += '\n';
  }
  // 30,000 bytes are about 10,000 characters.
  while (once.size() < 30'000) once += once;
  once.resize(30'000);
  double per_unit = 0;
  for (const std::size_t times : {1u, 10u, 100u}) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += once;
    double best = 1e9;
    for (int round = 0; round < 3; ++round) {
      const std::clock_t start = std::clock();
      const Claims claims = read_claims(text, {"海陵市人民政府", 2024, Section::one});
      const double taken = 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
      EXPECT_FALSE(claims.claims.empty());
      best = std::min(best, taken);
    }
    std::printf("claims of %zu0,000 characters: %.2f ms\n", times, best);
    if (times == 1) per_unit = best;
    // Wide enough for a busy machine; a quadratic reading would be a hundred times over.
    if (times == 100) {
      EXPECT_LT(best, per_unit * 100 * 20);
    }
  }
}

double milliseconds_to_read(const std::string& text) {
  double best = 1e9;
  for (int round = 0; round < 2; ++round) {
    const std::clock_t start = std::clock();
    (void)read_claims(text, {"海陵市人民政府", 2024, Section::one});
    best = std::min(best, 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

/// What nobody writes, but a broken or hostile file may hold: one thing over and over.
TEST(Claims, one_thing_over_and_over_takes_time_in_proportion_too) {
  const auto repeated = [](std::string_view what, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += what;
    return text;
  };
  constexpr int few = 1'000;
  constexpr int times = 16;
  std::vector<std::pair<std::string, std::string>> texts;
  for (const char* what :
       {"（", "）", "，", "、", "；", "其中", "3件", "3件、", "其中3件，", "占3%", "（3件", "3件）",
        "分别为3件", "合计3件，", "2023年", "同比增长3%，", "“", "《"})
    texts.emplace_back(repeated(what, few), repeated(what, few * times));
  texts.emplace_back(repeated("（", few) + repeated("）", few),
                     repeated("（", few * times) + repeated("）", few * times));
  texts.emplace_back(repeated("（3件", few) + repeated("）", few),
                     repeated("（3件", few * times) + repeated("）", few * times));
  for (const auto& [once, often] : texts) {
    constexpr double least = 5;  // a clock's tick is no measure
    EXPECT_LT(milliseconds_to_read(often), times * 6 * std::max(least, milliseconds_to_read(once)))
        << once.substr(0, 30);
  }
}

TEST(Claims, ranges_point_at_the_words_of_the_original) {
  const std::string text = "（二）依申请公开。全年受理政府\n信息公开申请 21 件，\n均已答复。";
  const Claims claims = read_claims(text, {"青溪县水利局", 2024, Section::one});
  ASSERT_FALSE(claims.claims.empty());
  const Claim& claim = claims.claims.front();
  EXPECT_EQ(text.substr(claim.range.start, claim.range.end - claim.range.start),
            "受理政府\n信息公开申请 21 件");
  EXPECT_EQ(text.substr(claim.figure.start, claim.figure.end - claim.figure.start), "21 件");
}

// However many figures are joined before it, growth looks back over a few of them alone.
TEST(Claims, a_run_of_figures_without_an_end_does_not_fill_the_stack) {
  std::string text = "2024年收到申请";
  constexpr int joined = 100'000;
  for (int i = 0; i < joined; ++i) text += "1件、";
  const Claims claims = read_claims(text + "1件，同比增加5件。", {"清溪县水务局", 2024});
  EXPECT_EQ(claims.growths.size(), 1u);
}

TEST(Claims, takes_any_bytes) {
  std::string text;
  unsigned state = 7;
  for (int i = 0; i < 200'000; ++i) {
    state = state * 1664525u + 1013904223u;
    text.push_back(static_cast<char>(state >> 24));
  }
  const Claims of_noise = read_claims(text, {"", 2024, Section::one});
  for (const Claim& claim : of_noise.claims) EXPECT_LE(claim.range.end, text.size());
  EXPECT_TRUE(read_claims("", {"", std::nullopt, Section::one}).claims.empty());
  for (const std::string_view odd :
       {"（（（（（", "其中", "其中其中其中，5件", "，，，占5%", "）5件）", "未", "无", "5",
        "分别为", "5件（5件（5件（5件（5件（5件（5件（5件", "第", "百分之"})
    read_claims(odd, {"青溪县", 2024, Section::one});
}

}  // namespace
}  // namespace ogi::test
