#include <algorithm>

#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::notice_2021, Basis::reg_56};

/// A document's number behind `at`, within a few characters: 〔2021〕30号, 令第711号.
struct DocumentNumber {
  int year = 0;  ///< 0 where it has none
  int number = 0;
  CharacterRange range{0, 0};
};

std::optional<DocumentNumber> number_behind(std::u32string_view text, std::size_t at,
                                            std::size_t reach) {
  const std::size_t length = text.substr(at, reach).find(U'号');
  if (length == std::u32string_view::npos) return std::nullopt;
  std::size_t begin = 0;
  DocumentNumber found;
  found.number = number_before(text, at + length, begin);
  if (begin == at + length || begin <= at) return std::nullopt;
  found.range = {begin, at + length + 1};
  std::size_t before = begin;
  if (text[before - 1] == U'第') --before;
  if (before > at + 5 && std::u32string_view(U"〕])】").find(text[before - 1]) != text.npos) {
    std::size_t year_begin = 0;
    found.year = number_before(text, before - 1, year_begin);
    found.range.begin = std::max(at, year_begin - std::min<std::size_t>(1, year_begin));
  }
  return found;
}

constexpr int order_of_regulations = 711;
constexpr int order_of_2007 = 492;  // OGI607's

class Bases {
 public:
  Bases(const Case& given, RuleReport& rule_report) : report_(given.report), out_(rule_report) {}

  void read(const SectionText& section) {
    if (section.section() == Section::preamble || section.section() == Section::one) {
      read_notices(section);
      read_orders(section);
    }
    read_plans(section);
  }

  void conclude() {
    const bool of_2021 = report_.year && edition_for_year(*report_.year) == Edition::notice_2021;
    if (trial_ != nullptr && !notice_ && of_2021) {
      find_in_text(
          out_, *trial_, trial_range_,
          "{0}只写了试行格式的文号{1}，{2} 年度的报告适用国办公开办函〔2021〕30号。请更正。",
          "{0} names only the trial notice {1}; reports of {2} follow "
          "国办公开办函〔2021〕30号.")
          .message.number(*report_.year);
    }
    if (!plans_.empty() && !plan_of_this_year_) {
      Finding& finding = find_in_text(
          out_, *plans_[0].first, plans_[0].second,
          "{0}以{1}为依据，报告年度是{2}年。请核对是否应为当年的工作要点。",
          "{0} rests on {1}, but the report is of {2}. Check whether it should be that year's.");
      finding.message.number(*report_.year);
      for (std::size_t i = 1; i < plans_.size(); ++i)
        plans_[i].first->point(finding, plans_[i].second);
    }
  }

 private:
  void read_notices(const SectionText& section) {
    const std::u32string_view text = section.view();
    constexpr std::u32string_view office = U"国办公开办函";
    for (std::size_t at = text.find(office); at != text.npos; at = text.find(office, at + 1)) {
      const auto found = number_behind(text, at + office.size(), 12);
      if (!found || found->year == 0) continue;
      const CharacterRange range{at, found->range.end};
      if (found->year == 2021 && found->number == 30) {
        notice_ = true;
      } else if (found->year == 2019 && found->number == 60) {
        trial_ = &section;
        trial_range_ = range;
      } else if (has_any(text.substr(at > 16 ? at - 16 : 0, std::min<std::size_t>(16, at)),
                         u"年度报告格式|年度报告有关")) {
        find_in_text(out_, section, range,
                     "{0}写的文号{1}有误，年度报告格式的文号是国办公开办函〔2021〕30号。请更正。",
                     "In {0}, {1} is not the number of the notice: 国办公开办函〔2021〕30号.");
      }
    }
  }

  void read_orders(const SectionText& section) {
    const std::u32string_view text = section.view();
    constexpr std::u32string_view name = U"政府信息公开条例》";
    for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
      if (at == 0 || (text[at - 1] != U'《' && text[at - 1] != U'国')) continue;
      const std::size_t behind = at + name.size();
      if (behind >= text.size() || text[behind] != U'(') continue;
      const std::size_t length = text.substr(behind, 60).find(U')');
      const std::u32string_view words = text.substr(behind, std::min<std::size_t>(length, 60));
      const auto found = number_behind(text, behind, words.size());
      if (!found || found->year != 0 || !has_any(words, u"令") || has_any(words, u"711") ||
          found->number == order_of_regulations || found->number == order_of_2007)
        continue;
      find_in_text(out_, section, found->range,
                   "{0}写的{1}有误，现行《条例》是国务院令第711号。请更正。",
                   "In {0}, {1} is not the number of the Regulations: Order 711.");
    }
  }

  void read_plans(const SectionText& section) {
    if (!report_.year) return;
    const std::u32string_view text = section.view();
    constexpr std::u32string_view plan = U"公开工作要点";
    for (std::size_t at = text.find(plan); at != text.npos; at = text.find(plan, at + 1)) {
      const CharacterRange sentence = sentence_at(text, at);
      const std::u32string_view front = text.substr(sentence.begin, at - sentence.begin);
      const std::size_t mark = front.rfind(U'年');
      if (mark == front.npos || front.size() - mark > 24) continue;
      std::size_t begin = 0;
      const int year = number_before(front, mark, begin);
      if (year < 2000 || year > 2100) continue;
      plan_of_this_year_ = plan_of_this_year_ || year >= *report_.year;
      const std::size_t open = front.rfind(U'《');
      const std::size_t start = open != front.npos && open < begin ? open : begin;
      const std::u32string_view words = text.substr(sentence.begin, sentence.end - sentence.begin);
      if (!has_any(front.substr(0, start), u"按照|根据|依据|依照|遵照|对照|围绕|落实") ||
          has_any(front.substr(start > 12 ? start - 12 : 0), u"国务院|国办《|全国|国办关于") ||
          has_any(words, u"继续|延续|以来|回顾|上年|上一年|去年|历年|结合"))
        continue;
      std::size_t end = at + plan.size();
      if (end < text.size() && text[end] == U'》') ++end;
      plans_.emplace_back(&section, CharacterRange{sentence.begin + start, end});
    }
  }

  const Report& report_;
  RuleReport& out_;
  bool notice_ = false;
  const SectionText* trial_ = nullptr;
  CharacterRange trial_range_{0, 0};
  bool plan_of_this_year_ = false;
  std::vector<std::pair<const SectionText*, CharacterRange>> plans_;
};

void check(const Case& given, RuleReport& rule_report) {
  Bases bases(given, rule_report);
  for (const Section part : {Section::preamble, Section::one, Section::five, Section::six})
    bases.read(given.texts.of(part));
  bases.conclude();
}

}  // namespace

// OGI018: the text names a notice, an order or a plan of work that this report cannot rest on.
constinit const Rule ogi018_wrong_basis{
    .code = "OGI018",
    .slug = "wrong-basis",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .years = {.from = 2021},
    .basis = basis,
    .title_zh = "编制依据有误",
    .title_en = "Wrong basis",
    .check = check,
};

}  // namespace ogi::rules
