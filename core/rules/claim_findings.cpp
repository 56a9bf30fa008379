#include "core/rules/claim_findings.h"

#include <algorithm>

#include "core/claims/constructions.h"
#include "core/report/organ.h"
#include "core/rules/near_figures.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

bool any_disputed(const Case& given, const std::vector<TableReading>& readings) {
  for (const TableReading& reading : readings) {
    for (const CellId cell : reading.cells) {
      if (given.disputed[cell]) return true;
    }
  }
  return false;
}

/// Whether `value`, rounded or cut to tens, hundreds … (`digit`), is `written`.
bool rounds_to(const Decimal& written, const Decimal& value, std::int64_t digit) {
  const auto difference = subtract(value, written);
  return difference && compare(*difference, Decimal::whole(digit)) < 0 &&
         compare(*difference, Decimal::whole(-digit)) > 0;
}

/// Figures in 万 and money are often written rounded: 15.23万件 of 152307, 26.6万元 of 265512 yuan.
bool agrees(const Claim& claim, const Decimal& value) {
  if (value == claim.value) return true;
  if (claim.last_digit > 1) return rounds_to(claim.value, value, claim.last_digit);
  if (claim.measure != Measure::money || claim.value.units == 0 || !claim.value.is_whole())
    return false;
  std::int64_t digit = 1;  // of the last digit that is not 0
  while (digit < claim.value.units / 10 && claim.value.units % (digit * 10) == 0) digit *= 10;
  // Less than a hundredth away, too.
  return rounds_to(claim.value, value, digit) &&
         rounds_to(claim.value, value, std::max<std::int64_t>(1, claim.value.units / 100));
}

/// 收到48件，已办结41件: of this year's requests alone.
bool answers_this_years(const Report& report, const Claim& claim) {
  if (claim.subjects.front() != Subject::processed || claim.applicant != Applicant::all)
    return false;
  const CellValue& processed = report.value(*find_cell("requests.processed.total"));
  const CellValue& carried_over = report.value(*find_cell("requests.carried_over.total"));
  return carried_over.is_count() && subtract(processed.number, carried_over.number) == claim.value;
}

bool tells_of_carried_over(const Claims& claims) {
  return std::any_of(claims.claims.begin(), claims.claims.end(), [](const Claim& claim) {
    return claim.comparable() && claim.subjects.front() == Subject::carried_over &&
           claim.value != Decimal{};
  });
}

/// 法律服务机构的申请…部分公开5件, the table having 231: one column or one outcome that is far
/// below the table's may be of less than all, however well its own clause is understood; of reviews
/// one that is far above may be of all kinds.
bool may_be_of_other(const Claim& claim, const TableReading& reading) {
  return claim.covered() && claim.is_one_of_several() &&
         (is_far_below(claim.value, reading.value) ||
          (claims::is_review(claim.subjects.front()) && is_far_below(reading.value, claim.value)));
}

/// How sure it is that a claim and the table differ; nothing where hardly so.
std::optional<Certainty> certainty_of(const Report& report, const Claim& claim,
                                      const TableReading& reading, bool of_this_year) {
  if (claim.covered() && !of_this_year)
    return may_be_of_other(claim, reading) ? Certainty::read : Certainty::covered;
  return may_be_slip_of(report, claim, reading) ? std::optional(Certainty::read) : std::nullopt;
}

/// For each claim the part of it that is the office's own, or null:
/// 全市收到126件，其中市政府本级26件. The tables may be of that alone.
std::vector<const Claim*> own_office_parts(const Claims& claims) {
  std::vector<const Claim*> parts(claims.claims.size());
  for (const Breakdown& breakdown : claims.breakdowns) {
    for (const ClaimIndex index : breakdown.parts) {
      const Claim& part = claims.claims[index];
      const Claim*& first = parts[breakdown.whole];
      if (first == nullptr && part.extent == Extent::own_office) first = &part;
    }
  }
  return parts;
}

/// For each claim the list of one row's parts that it sums up, or null: one of them may be the row,
/// 行政规范性文件8件、党内规范性文件3件，合计11件.
std::vector<const Breakdown*> lists_of_one_row(const Claims& claims) {
  std::vector<const Breakdown*> lists(claims.claims.size());
  for (const Breakdown& breakdown : claims.breakdowns)
    if (breakdown.summed_up && claims.claims[breakdown.whole].construction == claims::part_of_a_row)
      lists[breakdown.whole] = &breakdown;
  return lists;
}

/// The finding of the same figure, said a little before, against the same cells.
Finding* said_before(RuleReport& rule_report, const TableReading& reading,
                     std::string_view actual) {
  constexpr std::ptrdiff_t looked_at = 16;
  std::vector<Finding>& findings = rule_report.findings();
  for (auto at = findings.end(); at != findings.begin() && findings.end() - at < looked_at;) {
    --at;
    if (at->actual == actual && at->places.back().cell == reading.cells.back()) return &*at;
  }
  return nullptr;
}

}  // namespace

bool agrees_with_any(const Claim& claim, const std::vector<TableReading>& readings) {
  return std::any_of(readings.begin(), readings.end(),
                     [&claim](const auto& reading) { return agrees(claim, reading.value); });
}

bool may_speak_of_own_office(const Report& report) {
  const Organ organ = organ_of_name(report.organ);
  const bool government = organ.role == OrganRole::government ||
                          organ.role == OrganRole::government_office ||
                          organ.role == OrganRole::unknown;
  return government && organ.level != OrganLevel::town;
}

const Claims* claims_of(const Case& given, RuleReport& rule_report) {
  if (given.context.claims == nullptr)
    rule_report.not_judged("没有读取正文。", "The text has not been read.");
  return given.context.claims;
}

void point_at(Finding& finding, const TextRange& range) {
  finding.point_at(range.section, range.start, range.end);
}

std::u32string_view sentence_of(const Case& given, const Claim& claim) {
  const SectionText& section = given.texts.of(claim.range.section);
  const CharacterRange sentence = sentence_at(section.view(), section.index_of(claim.range.start));
  return section.view().substr(sentence.begin, sentence.end - sentence.begin);
}

void quote(Phrase& message, const Report& report, const TextRange& range) {
  message.quoted(std::string_view(*report.section(range.section))
                     .substr(range.start, range.end - range.start));
}

ClaimDifferences differences(const Case& given, const Claims& claims, Certainty certainty,
                             Subject first, Subject last) {
  ClaimDifferences found;
  const std::vector<const Claim*> of_own_office = own_office_parts(claims);
  const std::vector<const Breakdown*> of_one_row = lists_of_one_row(claims);
  const bool tells_last_years = tells_of_carried_over(claims);
  for (const Claim& claim : claims.claims) {
    if (!claim.comparable() || claim.subjects.front() < first || claim.subjects.front() > last)
      continue;
    // Answers to this year's requests alone are right; beside last year's they are a hint.
    const bool of_this_year = answers_this_years(given.report, claim);
    if (claim.certainty != certainty &&
        (certainty == Certainty::covered || !(of_this_year || claim.is_one_of_several())))
      continue;
    found.any |= claim.certainty == certainty;
    auto readings = table_readings(given.report, claim);
    const auto index = static_cast<std::size_t>(&claim - claims.claims.data());
    const Claim* own_part = of_own_office[index];
    const auto is_the_row = [&](ClaimIndex part) {
      return agrees_with_any(claims.claims[part], readings);
    };
    if (of_this_year && (!tells_last_years || certainty == Certainty::covered)) continue;
    if (agrees_with_any(claim, readings) ||
        (own_part != nullptr && agrees_with_any(*own_part, readings)) ||
        (of_one_row[index] != nullptr &&
         std::any_of(of_one_row[index]->parts.begin(), of_one_row[index]->parts.end(), is_the_row)))
      continue;
    if (readings.empty() || any_disputed(given, readings)) {
      found.any_open = true;
      continue;
    }
    if (certainty_of(given.report, claim, readings.front(), of_this_year) != certainty) continue;
    found.differences.push_back({&claim, std::move(readings.front())});
  }
  return found;
}

Phrase told_difference(const Report& report, const ClaimDifference& difference) {
  const bool money = difference.claim->measure == Measure::money;
  Phrase phrase("正文{0}为 {1}{2}，表中{3}为 {4}{2}",
                "the text says {1}{2} ({0}), the table {4}{2} ({3})");
  quote(phrase, report, difference.claim->range);
  phrase.number(difference.claim->value)
      .words(money ? " 元" : "", money ? " yuan" : "")
      .cells(difference.reading.cells)
      .number(difference.reading.value);
  return phrase;
}

void judge_percentages(const Case& given, RuleReport& rule_report, const Claims& claims,
                       PercentageRule which) {
  for (const PercentageProblem& problem : percentage_problems(claims, &given.report)) {
    if (problem.uncertain) continue;  // OGI513 tells of these
    const bool rate = problem.percentage->kind == Percentage::Kind::rate;
    if (rate != (which == PercentageRule::rates)) continue;
    const Percentage& percentage = *problem.percentage;
    const Decimal expected = percentage_of(problem.numerator, *problem.base, percentage.decimals);
    Finding& finding =
        rate ? rule_report.find("正文{0}，按 {1}÷{2} 计算为 {3}%。请核对。",
                                "The text says {0}, but {1} of {2} is {3}%. Check these figures.")
             : rule_report.find("正文写占比 {0}%，按 {1}÷{2} 计算为 {3}%。请核对。",
                                "The text says {0}%, but {1} of {2} is {3}%. Check these figures.");
    if (rate)
      quote(finding.message, given.report, percentage.range);
    else
      finding.message.number(percentage.percent);
    finding.message.number(problem.numerator).number(*problem.base).number(expected);
    point_at(finding, percentage.range);
    finding.expected = to_string(expected);
    finding.actual = to_string(percentage.percent);
  }
}

namespace {

template <typename Counts>
const Claim* first_fee_claim(const Claims& claims, Counts counts) {
  for (const Section section : {Section::six, Section::one}) {
    for (const Claim& claim : claims.claims) {
      if (claim.range.section == section && claim.span == Span::this_year && claim.exact &&
          claim.extent != Extent::subordinate && claim.extent != Extent::part &&
          !claim.subjects.empty() && counts(claim))
        return &claim;
    }
  }
  return nullptr;
}

}  // namespace

const Claim* fee_claim(const Claims& claims, Subject subject) {
  return first_fee_claim(claims, [subject](const Claim& claim) {
    const SubjectSet& subjects = claim.subjects;
    // 收费总金额 may be of what was received too, but first of what was charged.
    return subjects.front() == subject && (subjects.size() == 1 || subject == Subject::fee_charged);
  });
}

const Claim* fee_claim_of_either(const Claims& claims) {
  return first_fee_claim(claims, [](const Claim& claim) {
    const SubjectSet& subjects = claim.subjects;
    return !claim.negated && subjects.size() == 2 && subjects.contains(Subject::fee_charged) &&
           subjects.contains(Subject::fee_received);
  });
}

bool is_told_in_ten_thousands(const Claim& claim, const Decimal& in_table) {
  return claim.comparable() && claim.exact && claim.subjects.size() == 1 &&
         claim.subjects.front() == Subject::administrative_fees && compare(claim.value, {}) > 0 &&
         claim.value == in_table;
}

void judge_claims(const Case& given, RuleReport& rule_report, Subject first, Subject last) {
  const Claims* claims = claims_of(given, rule_report);
  if (claims == nullptr) return;
  const ClaimDifferences found = differences(given, *claims, Certainty::covered, first, last);
  const bool own_office = may_speak_of_own_office(given.report);
  for (const ClaimDifference& difference : found.differences) {
    const TableReading& reading = difference.reading;
    if (reading.cells.size() == 1 &&
        is_told_in_ten_thousands(*difference.claim, given.report.value(reading.cells[0]).number))
      continue;
    const std::string actual = to_string(difference.claim->value);
    if (Finding* finding = said_before(rule_report, reading, actual)) {
      point_at(*finding, difference.claim->range);
      // The text before the cells.
      std::rotate(finding->places.end() - 1 - static_cast<std::ptrdiff_t>(reading.cells.size()),
                  finding->places.end() - 1, finding->places.end());
      continue;
    }
    Finding& finding =
        rule_report.find("{0}，两处不一致。请核对{1}。",
                         "The text does not agree with the table: {0}. Check which is right{1}.");
    finding.message.phrase(told_difference(given.report, difference))
        .words(
            own_office ? "；如正文只说本级机关，请写明" : "",
            own_office ? "; if the text speaks of the government's own office only, say so" : "");
    point_at(finding, difference.claim->range);
    finding.point_at(reading.cells);
    finding.expected = to_string(reading.value);
    finding.actual = actual;
    if (own_office) finding.severity = Severity::warning;
  }
  if (!found.any) {
    rule_report.not_applicable("正文没有可与表格核对的这类数字。",
                               "The text has no such figure to compare with the tables.");
  } else if (found.any_open) {
    rule_report.not_judged(
        "对应的单元格空白、不是数字，或者已在不成立的勾稽关系中。",
        "The cells meant are blank, no numbers, or in a sum that does not hold.");
  }
}

}  // namespace ogi::rules
