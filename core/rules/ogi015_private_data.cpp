#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_15};

constexpr std::size_t most_findings = 20;

constexpr Words codes =
    u"索引|代码|文号|编号|备案|案号|许可|ICP|QQ|单号|批号|账号|帐号|字第|订单|流水|序号|"
    u"目录号|编码";

/// GB 11643: six digits of a region, the birthday, three of a sequence, a check digit.
bool is_identity_number(std::string_view number, int report_year) {
  constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  constexpr std::string_view check_digits = "10X98765432";
  int sum = 0;
  for (std::size_t i = 0; i < std::size(weights); ++i) sum += weights[i] * (number[i] - '0');
  if (check_digits[static_cast<std::size_t>(sum % 11)] != number[17]) return false;
  const auto value = [number](std::size_t from, std::size_t count) {
    return static_cast<int>(parse_digits(number.substr(from, count)).value_or(0));
  };
  const int region = value(0, 2);
  const int year = value(6, 4);
  // Numbers of a page are made of a recent date more often than persons are born on it.
  return region >= 11 && region <= 82 && year >= 1900 && year < report_year - 10 &&
         make_date(year, value(10, 2), value(12, 2)).has_value();
}

/// The digits from `begin`, single dashes between them left out.
struct Number {
  std::string digits;
  std::size_t end;
};

Number number_at(std::u32string_view text, std::size_t begin) {
  Number number{.digits = {}, .end = begin};
  for (std::size_t i = begin; i < text.size(); ++i) {
    if (is_ascii_digit(text[i])) {
      number.digits += static_cast<char>(text[i]);
      number.end = i + 1;
    } else if (text[i] != U'-' || i != number.end) {
      break;
    }
  }
  return number;
}

/// Written without a break, or as 138-0013-8000: figures in a row of a table are no telephone.
bool is_mobile_number(std::string_view digits, std::string_view written) {
  if (digits.size() != 11 || digits[0] != '1' || digits[1] < '3') return false;
  const auto parts_at = [written](std::size_t at) {
    return written[at] == ' ' || written[at] == '-';
  };
  return written.size() == digits.size() ||
         (written.size() == digits.size() + 2 && parts_at(3) && parts_at(8));
}

/// The part of the number that nobody need see: all but its beginning and its end.
std::string masked(std::string text) {
  for (std::size_t i = 3; i + 4 < text.size(); ++i) text[i] = '*';
  return text;
}

void check_section(const SectionText& section, int year, RuleReport& rule_report) {
  const std::u32string_view text = section.view();
  const auto find = [&](const char* zh, const char* en, const std::string& number,
                        CharacterRange range) {
    Finding& finding = rule_report.find(
        "{0}有{1} {2}。确需公开的除外，请删除或者改用办公电话。",
        "In {0}, {1} {2} is written. Delete it or give the office telephone, unless it must be "
        "public.");
    finding.message.phrase(section_phrase(section.section())).words(zh, en).text(masked(number));
    section.point(finding, range);
  };
  for (std::size_t i = 0; i < text.size() && rule_report.findings().size() < most_findings;) {
    if (!is_ascii_digit(text[i])) {
      ++i;
      continue;
    }
    Number number = number_at(text, i);
    std::size_t begin = i;
    i = number.end;
    constexpr std::u32string_view joining = U"/_.@=&%〕〔[]*#~-";
    const char32_t before = begin == 0 ? U' ' : text[begin - 1];
    char32_t after = number.end < text.size() ? text[number.end] : U' ';
    if (number.digits.size() == 17 && (after == U'X' || after == U'x')) {
      number.digits += 'X';
      after = ++number.end < text.size() ? text[number.end] : U' ';
      i = number.end;
    }
    if (before == U'+' && number.digits.size() == 13 && number.digits.starts_with("86")) {
      number.digits.erase(0, 2);
      begin += 2;
    }
    if (is_ascii_letter(before) || is_ascii_letter(after) ||
        joining.find(before) != std::u32string_view::npos ||
        joining.find(after) != std::u32string_view::npos)
      continue;
    constexpr std::size_t reach = 12;
    const std::size_t from = begin > reach ? begin - reach : 0;
    if (has_any(text.substr(from, begin - from), codes)) continue;
    const CharacterRange range{begin, number.end};
    const std::string_view written = section.written(range);
    if (number.digits.size() == 18 && written.size() == 18) {
      if (is_identity_number(number.digits, year))
        find("身份证号码", "an ID-card number", number.digits, range);
    } else if (is_mobile_number(number.digits, written) &&
               begins_with_any(text.substr(number.end),
                               u"次|人|元|件|条|万|亿|户|个|篇|份|余|多|号") == 0) {
      find("手机号码", "a mobile number", number.digits, range);
    }
  }
}

void check(const Case& given, RuleReport& rule_report) {
  constexpr int any_year = 2024;
  const int year = given.report.year.value_or(any_year);
  for (const Section section : all_sections)
    check_section(given.texts.of(section), year, rule_report);
}

}  // namespace

// OGI015: an ID-card number or a mobile number stands in the text.
constinit const Rule ogi015_private_data{
    .code = "OGI015",
    .slug = "private-data",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "文字中有个人信息",
    .title_en = "Personal data in the text",
    .check = check,
};

}  // namespace ogi::rules
