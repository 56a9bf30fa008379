#include "core/rules/fee_lists.h"

#include <algorithm>
#include <span>

#include "core/claims/ratios.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

bool is_money(const Claim& claim) {
  return claim.measure == Measure::money && claim.exact;
}

bool counts_cases(const Claim& claim) {
  return (claim.measure == Measure::matter || claim.measure == Measure::event ||
          claim.measure == Measure::person) &&
         claim.exact && compare(claim.value, {}) > 0;
}

/// A slip away; farther off something is left out.
bool comes_near(Decimal sum, Decimal whole) {
  constexpr double farthest = 1.3;
  const double a = claims::to_double(sum);
  const double b = claims::to_double(whole);
  return a <= farthest * b && b <= farthest * a;
}

class FeeLists {
 public:
  FeeLists(const Case& given, RuleReport& rule_report, const Claims& claims)
      : given_(given), rule_report_(rule_report), claims_(claims.claims) {}

  void judge() {
    bool of_fees = false;
    for (std::size_t i = 0; i + 2 < claims_.size(); ++i) {
      const bool is_first =
          i == 0 || !is_beside(i - 1) || claims_[i - 1].sentence != claims_[i].sentence;
      if (is_first)
        of_fees = has_any(sentence_of(given_, claims_[i]), u"处理费|收费通知|缴费|计收");
      if (!of_fees || !counts_cases(claims_[i])) continue;
      if (is_first || words_behind(i).starts_with(U'中') || is_the_rest(i)) judge_pairs(i);
      judge_in_turn(i);
    }
  }

 private:
  /// Whether the next figure stands in the same sentence or the one behind it.
  bool is_beside(std::size_t index) const {
    return index + 1 < claims_.size() &&
           claims_[index].range.section == claims_[index + 1].range.section &&
           claims_[index + 1].sentence <= claims_[index].sentence + 1;
  }

  std::u32string_view words_behind(std::size_t index) const {
    const SectionText& text = given_.texts.of(claims_[index].range.section);
    const std::size_t begin = text.index_of(claims_[index].figure.end);
    return text.view().substr(begin, text.index_of(claims_[index + 1].figure.start) - begin);
  }

  bool money_follows(std::size_t index) const {
    return is_beside(index) && is_money(claims_[index + 1]);
  }

  /// 4件2780元; not 2件尚未缴纳；减免200元
  bool is_pair(std::size_t index) const {
    return money_follows(index) && counts_cases(claims_[index]) &&
           words_behind(index).find_first_of(U"。;") == std::u32string_view::npos;
  }

  /// 8份，其中3份逾期未缴；其余5份收费共计1880元，包括3份1180元、2份700元
  bool is_the_rest(std::size_t index) const {
    return index > 0 && is_beside(index - 1) && has_any(words_behind(index - 1), u"其余|余下|剩余");
  }

  /// 收费通知5件，金额3260元，其中4件2780元、1件480元
  void judge_pairs(std::size_t of) {
    constexpr int most_pairs = 16;
    std::vector<Decimal> wholes;
    std::size_t at = of + 1;
    for (; money_follows(at - 1); ++at) wholes.push_back(claims_[at].value);
    Decimal cases;
    Decimal money;
    std::optional<Decimal> cases_beside;  // where the amounts come to their whole
    std::optional<Decimal> money_beside;
    for (int pairs = 1; pairs <= most_pairs && is_beside(at - 1) && is_pair(at); ++pairs, at += 2) {
      cases = add(cases, claims_[at].value).value_or(cases);
      money = add(money, claims_[at + 1].value).value_or(money);
      if (pairs < 2) continue;
      std::vector<Decimal> all = wholes;
      if (money_follows(at + 1)) all.push_back(claims_[at + 2].value);
      const bool money_holds = std::find(all.begin(), all.end(), money) != all.end();
      const bool cases_hold = cases == claims_[of].value;
      if (money_holds && cases_hold) return;
      if (money_holds) cases_beside = cases;
      if (cases_hold && !all.empty() && comes_near(money, all.front())) money_beside = money;
    }
    if (cases_beside)
      tell("正文写{0}，后面列出的件数合计为 {1}，金额合计与总额相符。请核对件数。",
           "The text says {0}, but the cases listed are {1}, and the amounts fit. Check the cases.",
           of, *cases_beside);
    else if (money_beside)
      tell("正文写{0}，后面列出的金额合计为 {1}，与总额不符，件数相符。请核对金额。",
           "The text says {0}; the amounts listed make {1}, not the whole, and the cases fit. "
           "Check the amounts.",
           of, *money_beside);
  }

  /// 3笔，分别为600元、500元和400元，合计1500元
  void judge_in_turn(std::size_t of) {
    std::size_t at = of;
    std::optional<Decimal> whole;
    if (!is_pair(at)) return;
    if (!has_any(words_behind(at), u"分别")) whole = claims_[++at].value;
    if (!money_follows(at) || !has_any(words_behind(at), u"分别")) return;
    Decimal sum = claims_[++at].value;
    std::int64_t count = 1;
    for (; money_follows(at) && is_joined(at); ++at, ++count)
      sum = add(sum, claims_[at + 1].value).value_or(sum);
    if (!whole && money_follows(at) && has_any(words_behind(at), u"共|合计|总"))
      whole = claims_[at + 1].value;
    if (!whole || count < 2) return;
    const bool all_told = claims_[of].value == Decimal::whole(count);
    if (sum == *whole && !all_told && counts_in_a_row(of) < count)
      tell("正文写{0}，后面列出的金额有 {1} 个，合计与总额相符。请核对件数。",
           "The text says {0}, but {1} amounts are listed, and they fit. Check the cases.", of,
           Decimal::whole(count));
    else if (sum != *whole && all_told && comes_near(sum, *whole))
      tell("正文写{0}，后面列出的金额合计为 {1}，与总额不符。请核对金额。",
           "The text says {0}; the amounts listed make {1}, not the whole. Check them.", of, sum);
  }

  /// 按件17件、按量24件，金额58420元，分别为22400元和36020元: how many of them the amounts may be
  /// of.
  std::int64_t counts_in_a_row(std::size_t last) const {
    std::int64_t count = 1;
    for (std::size_t at = last; at > 0 && is_beside(at - 1) && counts_cases(claims_[at - 1]) &&
                                claims_[at - 1].sentence == claims_[last].sentence;
         --at)
      ++count;
    return count;
  }

  /// 100元、150元和260元
  bool is_joined(std::size_t index) const {
    const std::u32string_view words = words_behind(index);
    return words.size() == 1 && words.find_first_of(U"、,和及与") == 0;
  }

  void tell(const char* zh, const char* en, std::size_t of, Decimal listed) {
    Finding& finding = rule_report_.find(zh, en);
    finding.severity = Severity::warning;
    quote(finding.message, given_.report, claims_[of].range);
    finding.message.number(listed);
    point_at(finding, claims_[of].range);
  }

  const Case& given_;
  RuleReport& rule_report_;
  std::span<const Claim> claims_;
};

}  // namespace

void judge_fee_lists(const Case& given, RuleReport& rule_report, const Claims& claims) {
  FeeLists(given, rule_report, claims).judge();
}

}  // namespace ogi::rules
