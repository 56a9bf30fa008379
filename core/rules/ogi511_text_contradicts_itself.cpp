#include "core/rules/claim_findings.h"
#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::notice_2019, Basis::reg_50};

/// The four figures of one passage that balance: 新收 + 上年结转 = 办结 + 结转下年.
class Balance {
 public:
  /// Takes the claim in; true where it is the last of the four.
  bool complete_with(const Claim& claim) {
    const Subject subject = claim.subjects.front();
    if (subject == Subject::received) {
      *this = {};
      received_ = &claim;
    } else if (subject == Subject::carried_over) {
      over_ = &claim;
    } else if (subject == Subject::processed) {
      processed_ = &claim;
    } else if (subject == Subject::carried_forward) {
      forward_ = &claim;
      return received_ != nullptr && over_ != nullptr && processed_ != nullptr &&
             forward_->range.start - received_->range.start <= longest_passage;
    }
    return false;
  }

  /// 收到48件 may hold last year's, 办结41件 be of this year's alone: in either case the two sides
  /// differ by what was carried over.
  [[nodiscard]] bool holds() const {
    const auto in = add(received_->value, over_->value);
    const auto out = add(processed_->value, forward_->value);
    return !in || !out || *in == *out || *out == received_->value;
  }

  void tell(const Report& report, RuleReport& rule_report) const {
    Finding& finding = rule_report.find(
        "正文{0}、{1}，{2}、{3}：{4}＋{5}≠{6}＋{7}。请核对。",
        "The text says {0} and {1}, {2} and {3}: {4} + {5} is not {6} + {7}. Check these figures.");
    for (const Claim* claim : {received_, over_, processed_, forward_}) {
      quote(finding.message, report, claim->range);
      point_at(finding, claim->range);
    }
    for (const Claim* claim : {received_, over_, processed_, forward_})
      finding.message.number(claim->value);
  }

 private:
  static constexpr std::size_t longest_passage = 600;  // bytes

  const Claim* received_ = nullptr;
  const Claim* over_ = nullptr;
  const Claim* processed_ = nullptr;
  const Claim* forward_ = nullptr;
};

/// 行政复议7件，均维持: not while the table has others.
void judge_all_upheld(const Case& given, RuleReport& rule_report, const Claim& said) {
  Claim claim = said;
  claim.not_comparable_reason = NotComparable::none;
  const auto readings = table_readings(given.report, claim);
  for (const TableReading& reading : readings) {
    if (reading.value == claim.value) return;
  }
  if (readings.empty()) return;
  Finding& finding = rule_report.find(
      "正文写{0}，表中{1}为 {2}，另有其他结果。请核对。",
      "The text says {0}, but {1} is {2} and there are other results. Check these.");
  quote(finding.message, given.report, said.range);
  finding.message.cells(readings.front().cells).number(readings.front().value);
  point_at(finding, said.range);
  finding.point_at(readings.front().cells);
}

/// Whether the last figure in front of 均已办结 is of what was received: 要求补正6件，均已办结 is
/// of 6.
bool is_of_received(std::u32string_view front) {
  const std::size_t figure = front.find_last_of(U"0123456789");
  if (figure == front.npos) return false;
  const std::size_t before = front.substr(0, figure).find_last_of(U",:");
  return has_any(front.substr(before == front.npos ? 0 : before), u"收到|新收|受理|接收|结转");
}

/// 办结率达100% at `at`, of all and not of what was due: its length.
std::size_t whole_rate_at(std::u32string_view text, std::size_t at) {
  constexpr Words of_due = u"按期|按时|如期|限期|期限内|到期|应";
  const std::u32string_view front = text.substr(at > 3 ? at - 3 : 0, std::min<std::size_t>(at, 3));
  const std::size_t rate = begins_with_any(text.substr(at), u"办结率|办理完成率");
  if (rate == 0 || has_any(front, of_due)) return 0;
  const std::size_t verb =
      begins_with_any(text.substr(at + rate), u"均达到|均为|均达|达到|为|达|是");
  const std::size_t whole = begins_with_any(text.substr(at + rate + verb), u"100%|百分之百");
  return whole == 0 ? 0 : rate + verb + whole;
}

/// 均已办结, 办结率100%: not while the table carries some forward. What is done in time
/// (按时办结率) says nothing of what is not due yet.
void judge_all_done(const Case& given, RuleReport& rule_report) {
  const CellId cell = *find_cell("requests.carried_forward.total");
  const CellValue& forward = given.report.value(cell);
  if (!forward.is_count() || compare(forward.number, {}) <= 0 || given.disputed[cell]) return;
  for (const Section part : {Section::one, Section::three}) {
    const SectionText& section = given.texts.of(part);
    const std::u32string_view text = section.view();
    constexpr Words done =
        u"均已按期办结|均已按时办结|均已办结|均已全部办结|已全部办结|全部办结|均已办理完毕|"
        u"全部办理完毕|均已按期答复|均已按时答复|均已答复|全部答复|均在法定期限内答复|"
        u"均在法定期限内办结|均按期办结|均按时办结|均按期答复|均按时答复";
    for (std::size_t at = 0; at + 4 < text.size(); ++at) {
      if (std::u32string_view(U"均全已办").find(text[at]) == text.npos) continue;
      const std::size_t length =
          text[at] == U'办' ? whole_rate_at(text, at) : begins_with_any(text.substr(at), done);
      if (length == 0) continue;
      const CharacterRange sentence = sentence_at(text, at);
      const std::u32string_view words = text.substr(sentence.begin, sentence.end - sentence.begin);
      // Only of all requests of the year: a kind of them, or other matters, may well be done.
      const bool of_requests = has_any(words, u"公开申请|依申请公开");
      const bool received = has_any(words, u"收到|新收|受理|接收");
      if (!of_requests || !received ||
          !is_of_received(text.substr(sentence.begin, at - sentence.begin)) ||
          has_any(words,
                  u"其中|除|结转下|转下年|尚|未办结|未到期|在办|提案|建议|信访|热线|留言|"
                  u"信箱|复议|诉讼|截至|目前") ||
          (has_any(words, u"上年|去年") && !has_any(words, u"率100%|率达100%|率达到100%|率为100%")))
        continue;
      const CharacterRange range{at, at + length};
      Finding& finding = rule_report.find("正文写{0}，表中{1}为 {2}。请核对。",
                                          "The text says {0}, but {1} is {2}. Check both.");
      finding.message.quoted(section.written(range)).cell(cell).number(forward.number);
      section.point(finding, range);
      finding.point_at(cell);
      if (may_speak_of_own_office(given.report)) finding.severity = Severity::info;
      return;
    }
  }
}

void check(const Case& given, RuleReport& rule_report) {
  const Claims* claims = claims_of(given, rule_report);
  if (claims == nullptr) return;
  judge_all_done(given, rule_report);
  Balance balance;
  std::optional<Section> section;
  for (const Claim& claim : claims->claims) {
    if (claim.range.section != section) balance = {};
    section = claim.range.section;
    if (claim.implied && !claim.subjects.empty() && is_review(claim.subjects.front()))
      judge_all_upheld(given, rule_report, claim);
    if (!claim.comparable() || !claim.covered() || claim.negated ||
        claim.applicant != Applicant::all)
      continue;
    if (balance.complete_with(claim) && !balance.holds()) balance.tell(given.report, rule_report);
  }
}

}  // namespace

// OGI511: the text's own figures cannot all be right.
constinit const Rule ogi511_text_contradicts_itself{
    .code = "OGI511",
    .slug = "text-contradicts-itself",
    .version = 3,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "正文自相矛盾",
    .title_en = "The text contradicts itself",
    .check = check,
};

}  // namespace ogi::rules
