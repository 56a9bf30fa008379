#include "core/recognise/title.h"

#include <algorithm>

#include "core/text/decimal.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace ogi::recognise {
namespace {

constexpr std::size_t longest_title = 80;
constexpr std::size_t most_lines = 4;

bool is_plausible_year(std::int64_t year) {
  return year >= 2008 && year <= 2099;
}

struct YearAt {
  int year;
  std::size_t start;
  std::size_t end;  ///< after 年 and 年度
};

/// A year of four digits or Chinese numerals, with its 年.
std::optional<YearAt> find_year(std::u32string_view text) {
  for (std::size_t mark = text.find(U'年'); mark != std::u32string_view::npos;
       mark = text.find(U'年', mark + 1)) {
    if (mark < 4) continue;
    const std::u32string_view digits = text.substr(mark - 4, 4);
    const std::optional<std::int64_t> year = parse_numeral(digits);
    if (!year || !is_plausible_year(*year)) continue;
    std::size_t end = mark + 1;
    if (text.substr(end).starts_with(U'度')) ++end;
    return YearAt{static_cast<int>(*year), mark - 4, end};
  }
  return std::nullopt;
}

bool remove_prefix(std::u32string_view& text, std::u32string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

std::u32string_view without_frame(std::u32string_view text) {
  constexpr std::u32string_view in_front = U"#*《<\"【[ ";
  constexpr std::u32string_view behind = U"*》>\"】].。 ";
  while (!text.empty() && in_front.find(text.front()) != std::u32string_view::npos)
    text.remove_prefix(1);
  while (!text.empty() && behind.find(text.back()) != std::u32string_view::npos)
    text.remove_suffix(1);
  return text;
}

bool is_organ(std::u32string_view text) {
  return text.size() >= 2 && std::all_of(text.begin(), text.end(), [](char32_t character) {
           return is_ideograph(character) || character == U'(' || character == U')' ||
                  character == U'、' || character == U'·';
         });
}

/// 政府信息公开[工作]年度报告 and nothing else.
bool is_kind_of_report(std::u32string_view text) {
  if (!remove_prefix(text, U"政府信息公开")) return false;
  remove_prefix(text, U"工作");
  return text == U"年度报告";
}

std::optional<TitleParts> parse_folded(std::u32string_view text) {
  text = without_frame(text);
  if (text.size() > longest_title) return std::nullopt;
  const auto year = find_year(text);
  if (!year) return std::nullopt;
  const std::u32string_view before = text.substr(0, year->start);
  const std::u32string_view after = text.substr(year->end);

  std::u32string_view organ = before;
  std::u32string_view kind = after;
  if (before.empty()) {  // 2024年某某局政府信息公开工作年度报告
    const std::size_t kind_starts = after.rfind(U"政府信息公开");
    if (kind_starts == std::u32string_view::npos) return std::nullopt;
    organ = after.substr(0, kind_starts);
    kind = after.substr(kind_starts);
  }
  if (organ.ends_with(U"关于")) organ.remove_suffix(2);
  if (!is_organ(organ) || !is_kind_of_report(kind)) return std::nullopt;
  return TitleParts{to_utf8(organ), year->year};
}

/// Not the form's pattern, but meant as a title: the report named and a year, no sentence.
bool is_like_title(std::u32string_view text) {
  if (text.size() > 60 || text.size() < 8) return false;
  if (text.find_first_of(U"。,;:>|") != std::u32string_view::npos) return false;
  const bool about = text.find(U"信息公开") != std::u32string_view::npos ||
                     text.find(U"政务公开") != std::u32string_view::npos;
  const bool report = text.find(U"报告") != std::u32string_view::npos ||
                      text.find(U"年报") != std::u32string_view::npos ||
                      text.find(U"总结") != std::u32string_view::npos;
  return about && report && find_year(text).has_value();
}

/// What can be told of a title that is not of the pattern.
TitleParts loose_parts(std::u32string_view text) {
  TitleParts parts;
  text = without_frame(text);
  if (const auto year = find_year(text)) {
    parts.year = year->year;
    std::u32string_view organ = text.substr(0, year->start);
    if (organ.ends_with(U"关于")) organ.remove_suffix(2);
    if (is_organ(organ)) parts.organ = to_utf8(organ);
  }
  return parts;
}

/// Lines first … last as one title: its text, and the range it has in the document if it is one
/// range.
FoundTitle title_of(std::span<const ContentUnit> content_units, std::size_t first, std::size_t last,
                    TitleParts parts) {
  FoundTitle title;
  title.parts = std::move(parts);
  const Line& start = std::get<Line>(content_units[first]);
  TextOrigin origin = start.origin;
  for (std::size_t i = first; i <= last; ++i) {
    const Line& line = std::get<Line>(content_units[i]);
    title.text += line.text;
    if (line.origin.block == origin.block) origin.end = line.origin.end;
  }
  title.origin = origin;
  return title;
}

/// The lines [first, last] folded into one; nothing where one of them cannot be of a title.
std::optional<std::u32string> joined_lines(std::span<const ContentUnit> content_units,
                                           std::size_t first, std::size_t last) {
  std::u32string joined;
  for (std::size_t i = first; i <= last; ++i) {
    const auto* line = std::get_if<Line>(&content_units[i]);
    if (line == nullptr || line->text.size() > 4 * longest_title) return std::nullopt;
    joined += line->folded;
  }
  return joined;
}

/// Whether an organ's name begins with the place it is of; 教育局 alone is the second line of a
/// name.
bool names_a_place(std::string_view organ) {
  const std::u32string name = to_utf32(organ);
  return name.find_first_of(U"省市区县州盟旗镇乡国") != std::u32string::npos ||
         name.find(U"街道") != std::u32string::npos;
}

/// The title may be broken over lines, and the lines of a site's menu may stand above it: the
/// fewest lines that make a whole title are the title.
std::optional<FoundTitle> title_of_pattern(std::span<const ContentUnit> content_units) {
  for (std::size_t last = 0; last < content_units.size(); ++last) {
    std::optional<FoundTitle> found;
    for (std::size_t count = 1; count <= most_lines && count <= last + 1; ++count) {
      const std::size_t first = last + 1 - count;
      const auto joined = joined_lines(content_units, first, last);
      if (!joined) break;
      auto parts = parse_folded(*joined);
      if (!parts) continue;
      const bool whole = names_a_place(parts->organ);
      if (!found || whole) found = title_of(content_units, first, last, std::move(*parts));
      if (whole) break;
    }
    if (found) return found;
  }
  return std::nullopt;
}

std::optional<FoundTitle> title_in_table(std::span<const ContentUnit> content_units) {
  for (const ContentUnit& content_unit : content_units) {
    const auto* source_table = std::get_if<SourceTable>(&content_unit);
    if (source_table == nullptr) continue;
    for (const auto& row : source_table->rows) {
      for (const SourceCell& cell : row) {
        if (cell.text.size() > 4 * longest_title) continue;
        if (auto parts = parse_title(cell.text))
          return FoundTitle{std::string(cell.text), std::move(*parts), cell.origin};
      }
    }
  }
  return std::nullopt;
}

/// The file's own title, which sites lengthen with their name: 某局2024年…年度报告_某市人民政府.
std::optional<FoundTitle> title_of_file(std::string_view file_title) {
  std::size_t start = 0;
  while (start <= file_title.size()) {
    std::size_t end = file_title.find_first_of("_|-", start);
    if (end == std::string_view::npos) end = file_title.size();
    const std::string_view part = file_title.substr(start, end - start);
    if (auto parts = parse_title(part))
      return FoundTitle{std::string(part), std::move(*parts), std::nullopt};
    start = end + 1;
  }
  return std::nullopt;
}

std::optional<FoundTitle> like_a_title(std::span<const ContentUnit> content_units) {
  for (std::size_t i = 0; i < content_units.size(); ++i) {
    const auto* line = std::get_if<Line>(&content_units[i]);
    if (line == nullptr || line->text.size() > 4 * longest_title) continue;
    if (is_like_title(without_frame(line->folded)))
      return title_of(content_units, i, i, loose_parts(line->folded));
  }
  return std::nullopt;
}

}  // namespace

std::optional<TitleParts> parse_title(std::string_view text) {
  return parse_folded(fold_label(text));
}

std::optional<FoundTitle> find_title(std::span<const ContentUnit> content_units,
                                     std::string_view file_title) {
  if (auto title = title_of_pattern(content_units)) return title;
  if (auto title = title_in_table(content_units)) return title;
  if (auto title = like_a_title(content_units)) return title;
  return title_of_file(file_title);
}

}  // namespace ogi::recognise
