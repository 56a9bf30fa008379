#include "core/rules/title_contents.h"

#include <string>

#include "core/rooms_generated.h"
#include "core/text/decimal.h"
#include "core/text/fold.h"

namespace ogi::rules {
namespace {

struct WrittenYear {
  int value;
  std::size_t start;
  std::size_t end;  ///< behind the digits
};

std::optional<int> year_of_digits(std::u32string_view digits) {
  const auto value = parse_numeral(digits);
  return value && *value >= 1990 && *value < 2100 ? std::optional(static_cast<int>(*value))
                                                  : std::nullopt;
}

bool is_digit(std::u32string_view text, std::size_t at) {
  return at < text.size() && is_ascii_digit(text[at]);
}

/// Four digits before 年, or alone in brackets: 2024年, 二〇二四年, (2024).
std::optional<WrittenYear> find_year(std::u32string_view title) {
  for (std::size_t start = 0; start + 4 < title.size(); ++start) {
    const std::size_t end = start + 4;
    if (is_digit(title, start - 1) && start > 0) continue;
    const bool before_year = title[end] == U'年' && !is_digit(title, end + 1);
    const bool in_brackets = start > 0 && title[start - 1] == U'(' && title[end] == U')';
    if (!before_year && !in_brackets) continue;
    if (const auto year = year_of_digits(title.substr(start, 4)))
      return WrittenYear{*year, start, end};
  }
  return std::nullopt;
}

/// Takes a remark in brackets from the end: (公开版), (某某局).
std::u32string remark_behind(std::u32string& title) {
  const std::size_t open = title.rfind(U'(');
  if (!title.ends_with(U')') || open == std::u32string::npos) return {};
  std::u32string remark = title.substr(open + 1, title.size() - open - 2);
  title.resize(open);
  return remark;
}

}  // namespace

TitleContents contents_of_title(std::string_view written) {
  TitleContents contents;
  std::u32string title = fold_label(written);
  if (const auto year = find_year(title)) {
    contents.year = year->value;
    const std::u32string_view after = std::u32string_view(title).substr(year->end);
    std::size_t length = year->end - year->start;
    // 工作2024年度报告: the word 年度 belongs to the name of the report there.
    if (after.starts_with(U"年度") && !after.starts_with(U"年度报告")) {
      length += 2;
    } else if (after.starts_with(U"年") && !after.starts_with(U"年度报告")) {
      length += 1;
    }
    title.erase(year->start, length);
  }
  std::u32string remark = remark_behind(title);
  const auto second = find_year(title);
  contents.year_twice = second && second->value == contents.year;
  // The marks of book titles, of bold type, quotation marks and empty brackets are no part of the
  // name.
  std::erase_if(title, [](char32_t character) {
    return std::u32string_view(U"《》〈〉<>\"'*#()[]。,.:;-_·").find(character) !=
           std::u32string_view::npos;
  });

  for (const std::u32string_view name : {U"政府信息公开工作年度报告", U"政府信息公开年度报告"}) {
    if (!std::u32string_view(title).ends_with(name)) continue;
    contents.names_the_report = true;
    title.resize(title.size() - name.size());
    break;
  }
  if (!contents.names_the_report) {
    const std::size_t subject = title.find(U"信息公开");
    title.resize(subject == std::u32string::npos ? title.size() : subject);
  }
  // 2024年政府信息公开工作年度报告（某某局）, but not （公开版）
  if (title.empty() && !remark.ends_with(U'版') && !remark.ends_with(U'稿')) title = remark;
  contents.has_organ = !title.empty() && title != U"政府" && title != U"关于";
  return contents;
}

}  // namespace ogi::rules
