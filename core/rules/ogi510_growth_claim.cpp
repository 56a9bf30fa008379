#include <algorithm>

#include "core/claims/constructions.h"
#include "core/rules/claim_findings.h"
#include "core/rules/other_reports.h"
#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_50, Basis::notice_2021, Basis::notice_2019};

/// Tells of the number where that is wrong, otherwise of the percentage.
Finding& find_growth(const Case& given, RuleReport& rule_report, const Growth& growth,
                     const Decimal& now, const Decimal& before, const char* zh, const char* en) {
  const Decimal difference = subtract(now, before).value_or(Decimal{});
  const bool by_number = !growth.percent || (growth.amount && *growth.amount != difference);
  const Decimal expected =
      by_number ? difference : percentage_of(difference, before, growth.decimals);
  Finding& finding = rule_report.find(zh, en);
  quote(finding.message, given.report, growth.range);
  finding.message.number(now).number(before).signed_number(expected).text(by_number ? "" : "%");
  point_at(finding, growth.range);
  finding.expected = to_string(expected);
  finding.actual = to_string(by_number ? *growth.amount : *growth.percent);
  return finding;
}

void tell_against_tables(const Case& given, RuleReport& rule_report, const Growth& growth,
                         const GrownRow& row) {
  Finding& finding =
      find_growth(given, rule_report, growth, row.claim->value, row.before.value,
                  "正文写{0}：本年 {1}，上年报告为 {2}，应为 {3}{4}。请核对。",
                  "The text says {0}; with {1} this year and {2} in last year's report it is "
                  "{3}{4}. Check these figures.");
  for (const CellId cell : row.now.cells) finding.terms.emplace_back(cell);
  for (const CellId cell : row.before.cells) finding.terms.emplace_back(cell, Term::last_year);
}

/// 行政许可增加8件: of the tables' figures alone.
void check_named(const Case& given, RuleReport& rule_report, const Claims& claims,
                 const Report& last_year, const Growth& growth) {
  const auto now = readings_of(given.report, growth.named);
  if (now.empty()) return;
  const auto first = sum_of_cells(last_year, now.front().cells);
  if (!first) return;
  for (const TableReading& reading : now) {
    const auto before = sum_of_cells(last_year, reading.cells);
    if (before && growth_holds(growth, reading.value, *before)) return;
  }
  if (rows_around_have_grown(claims, growth, given.report, last_year)) return;
  find_growth(given, rule_report, growth, now.front().value, *first,
              "正文写{0}：表中本年 {1}，上年报告为 {2}，应为 {3}{4}。请核对。",
              "The text says {0}; the table has {1} this year and {2} in last year's report, which "
              "makes {3}{4}. Check these figures.");
}

/// 法律服务机构6件、其他2件，上年分别为4件和1件; 上年留下的1件: whether the figure may be last
/// year's for a row told just before it, or what that year left over.
bool is_of_a_row_before(const Case& given, const Claims& claims, const Report& last_year,
                        ClaimIndex index) {
  constexpr ClaimIndex looked_at = 6;
  constexpr std::size_t words_before = 36;  // characters
  const Claim& claim = claims.claims[index];
  const SectionText& section = given.texts.of(claim.range.section);
  const std::size_t end = section.index_of(claim.figure.start);
  const std::size_t begin = end - std::min(end, words_before);
  const std::u32string_view words = section.view().substr(begin, end - begin);
  if (has_any(words, u"留下|遗留|剩|带|转") &&
      given.report.value(*find_cell("requests.carried_over.total")).number == claim.value)
    return true;
  for (ClaimIndex i = index; i-- > 0 && index - i <= looked_at;) {
    Claim row = claims.claims[i];
    if (row.sentence != claim.sentence) break;
    if (row.subjects.empty()) continue;
    row.not_comparable_reason = NotComparable::none;
    for (const TableReading& reading : table_readings(last_year, row))
      if (reading.value == claim.value) return true;
  }
  return false;
}

/// 复议3件（上年5件）: what last year's report has for it.
void check_last_years_figure(const Case& given, RuleReport& rule_report, const Report& last_year,
                             Claim claim) {
  claim.not_comparable_reason = NotComparable::none;
  const auto readings = table_readings(last_year, claim);
  if (readings.empty() ||
      std::any_of(readings.begin(), readings.end(),
                  [&claim](const TableReading& reading) { return reading.value == claim.value; }))
    return;
  Finding& finding = rule_report.find(
      "正文写上年{0}为 {1}，上年报告为 {2}。请核对。",
      "The text says {1} for last year ({0}), last year's report {2}. Check which is right.");
  quote(finding.message, given.report, claim.range);
  finding.message.number(claim.value).number(readings.front().value);
  point_at(finding, claim.range);
  for (const CellId cell : readings.front().cells)
    finding.terms.emplace_back(cell, Term::last_year);
  finding.expected = to_string(readings.front().value);
  finding.actual = to_string(claim.value);
}

/// 复议3件，纠正1件，较上年的5件减少2件: the amount tells that the 5 are of the 3.
bool is_of_another(const Claims& claims, ClaimIndex index) {
  const Claim& before = claims.claims[index];
  for (const Growth& growth : claims.growths) {
    if (!growth.amount ||
        std::find(growth.before.begin(), growth.before.end(), index) == growth.before.end())
      continue;
    const auto now = std::find_if(growth.now.begin(), growth.now.end(), [&](ClaimIndex of) {
      return add(before.value, *growth.amount) == claims.claims[of].value;
    });
    if (now == growth.now.end()) continue;
    const SubjectSet& subjects = claims.claims[*now].subjects;
    return subjects.empty() || before.subjects.empty() ||
           subjects.front() != before.subjects.front();
  }
  return false;
}

void check(const Case& given, RuleReport& rule_report) {
  const Claims* claims = claims_of(given, rule_report);
  if (claims == nullptr) return;
  const auto of_last_year = [](const Claim& claim) {
    return claim.span == Span::last_year && claim.construction == claims::last_year_beside &&
           claim.exact && claim.last_digit == 1 && claim.measure != Measure::money &&
           claim.not_comparable_reason == NotComparable::other_time;
  };
  if (claims->growths.empty() &&
      std::none_of(claims->claims.begin(), claims->claims.end(), of_last_year)) {
    rule_report.not_applicable("正文没有写同比增减。", "The text states no growth.");
    return;
  }
  const auto problems = growth_problems(*claims);
  for (const GrowthProblem& problem : problems) {
    if (problem.uncertain) continue;  // OGI513 tells of these
    find_growth(given, rule_report, *problem.growth, problem.now, problem.before,
                "正文写{0}：按文中本年 {1}、上年 {2} 计算为 {3}{4}。请核对。",
                "The text says {0}, but its own {1} this year and {2} last year make {3}{4}. Check "
                "these figures.");
  }
  const Report* last_year = comparable_last_year(given, rule_report);
  if (last_year == nullptr) return;
  for (const Growth& growth : claims->growths) {
    const bool told =
        std::any_of(problems.begin(), problems.end(),
                    [&growth](const GrowthProblem& problem) { return problem.growth == &growth; });
    if (told) continue;
    if (!growth.named.subjects.empty()) {
      check_named(given, rule_report, *claims, *last_year, growth);
    } else if (const auto row = grown_row(*claims, growth, given.report, *last_year);
               row && !row->uncertain) {
      tell_against_tables(given, rule_report, growth, *row);
    }
  }
  for (ClaimIndex i = 0; i < claims->claims.size(); ++i) {
    if (of_last_year(claims->claims[i]) && !is_of_another(*claims, i) &&
        !is_of_a_row_before(given, *claims, *last_year, i))
      check_last_years_figure(given, rule_report, *last_year, claims->claims[i]);
  }
}

}  // namespace

// OGI510: growth over last year that the figures of the text or of last year's report do not give.
constinit const Rule ogi510_growth_claim{
    .code = "OGI510",
    .slug = "growth-claim",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "增减幅度与数字不符",
    .title_en = "Growth does not fit the figures",
    .check = check,
};

}  // namespace ogi::rules
