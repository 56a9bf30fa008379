#include <algorithm>

#include "core/rules/rule_list.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"
#include "core/text/words.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_49, Basis::notice_2021};

constexpr std::size_t most_places = 20;

struct Range {
  std::size_t start;
  std::size_t end;
};

bool is_private_use(char32_t character) {
  return (character >= 0xE000 && character <= 0xF8FF) || character >= 0xF0000;
}

// What a wrong decoding leaves of Chinese text: lost characters in GBK, uninitialised memory, and
// UTF-8 read as GBK (政府, 信息, 公开, 的, a comma).
constexpr std::string_view telltales[] = {"锟斤拷", "锟斤", "烫烫烫", "屯屯屯", "鏀垮簻",
                                          "淇℃伅",  "鍏紑", "鐨勬",   "锛屾"};

/// Nearly all of a report: characters that neither are garbled nor begin what is.
bool is_ordinary(char32_t character) {
  constexpr CharacterFilter first_of_telltales(u"锟烫屯鏀淇鍏鐨锛");
  if (character < 0x80) return character != U'\n';
  return is_ideograph(character) && !first_of_telltales.may_hold(character);
}

/// Latin letters that the first byte of a Chinese character becomes when UTF-8 is read as Western
/// text.
bool is_lead(char32_t character) {
  return character >= 0xC2 && character <= 0xEF && character != U'×';
}

/// What the other bytes become, in Latin-1 and in Windows-1252.
bool is_continuation(char32_t character) {
  return (character >= 0x80 && character <= 0xBF) ||
         std::u32string_view(U"€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ").find(character) !=
             std::u32string_view::npos;
}

/// Those of them that stand in Chinese text by right.
bool is_punctuation(char32_t character) {
  return std::u32string_view(U"‘’“”•–—…·").find(character) != std::u32string_view::npos;
}

/// The end of a run of Western letters from `start` that can only be Chinese text decoded wrongly:
/// at least two first bytes, each with one or two others behind it. `start` where there is none.
std::size_t end_of_western_run(std::string_view text, std::size_t start) {
  std::size_t end = start;
  int sequences = 0;
  bool any_sign = false;
  while (end < text.size()) {
    const DecodedCharacter lead = decode_utf8(text, end);
    if (!is_lead(lead.code_point)) break;
    std::size_t position = end + lead.length;
    int continuations = 0;
    while (continuations < 2 && position < text.size()) {
      const DecodedCharacter next = decode_utf8(text, position);
      if (!is_continuation(next.code_point)) break;
      any_sign = any_sign || !is_punctuation(next.code_point);
      position += next.length;
      ++continuations;
    }
    if (continuations == 0) break;
    ++sequences;
    end = position;
  }
  return sequences >= 2 && any_sign ? end : start;
}

/// Word writes the bullets of lists with characters of its own fonts: a single one at the beginning
/// of a line is dirt, not a loss.
bool is_bullet(std::string_view text, std::size_t end, bool at_line_start) {
  return at_line_start &&
         (end >= text.size() || !is_private_use(decode_utf8(text, end).code_point));
}

/// `lost_is_garbled`: whether U+FFFD is a loss of the report, and not of its file's fonts.
std::vector<Range> garbled_ranges(std::string_view text, bool lost_is_garbled) {
  std::vector<Range> ranges;
  const auto add = [&ranges](std::size_t start, std::size_t end) {
    if (!ranges.empty() && ranges.back().end >= start) {
      ranges.back().end = std::max(ranges.back().end, end);
    } else {
      ranges.push_back({start, end});
    }
  };
  bool at_line_start = true;
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t start = position;
    const DecodedCharacter decoded = decode_utf8(text, start);
    position += decoded.length;
    if (is_ordinary(decoded.code_point)) {
      at_line_start = at_line_start && is_white_space(decoded.code_point);
      continue;
    }
    if ((decoded.code_point == replacement_character && lost_is_garbled) ||
        (is_private_use(decoded.code_point) && !is_bullet(text, position, at_line_start))) {
      add(start, position);
    } else if (const std::size_t run = end_of_western_run(text, start); run > start) {
      add(start, run);
      position = run;
    } else {
      for (const std::string_view telltale : telltales) {
        if (text.substr(start).starts_with(telltale)) add(start, start + telltale.size());
      }
    }
    at_line_start =
        decoded.code_point == U'\n' || (at_line_start && is_white_space(decoded.code_point));
  }
  return ranges;
}

Finding& find_garbled(RuleReport& rule_report, Phrase where, std::string_view text,
                      const std::vector<Range>& ranges) {
  const Range& first = ranges.front();
  Finding& finding = rule_report.find(
      "{0}有 {1} 处乱码，如{2}。请对照原稿更正。",
      "{0} has garbled text in {1} places, such as {2}. Correct it from the original.");
  finding.message.phrase(std::move(where))
      .count(ranges.size())
      .quoted(text.substr(first.start, first.end - first.start));
  return finding;
}

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  const bool lost_is_garbled = !report.has_note(NoteKind::fonts_unreadable);
  if (report.title) {
    if (const auto ranges = garbled_ranges(*report.title, lost_is_garbled); !ranges.empty())
      find_garbled(rule_report, {"标题", "The title"}, *report.title, ranges)
          .point_at(Field::title);
  }
  for (const Section section : all_sections) {
    const std::optional<std::string>& text = report.section(section);
    if (!text) continue;
    const std::vector<Range> ranges = garbled_ranges(*text, lost_is_garbled);
    if (ranges.empty()) continue;
    Phrase where = section == Section::preamble ? Phrase("正文开头", "The preamble")
                                                : Phrase("第{0}部分", "Section {0}");
    where.words(section_numeral(section), section_key(section));
    Finding& finding = find_garbled(rule_report, std::move(where), *text, ranges);
    for (std::size_t i = 0; i < std::min(ranges.size(), most_places); ++i)
      finding.point_at(section, ranges[i].start, ranges[i].end);
  }
}

}  // namespace

// OGI016: characters lost or turned into others on the way.
constinit const Rule ogi016_garbled_text{
    .code = "OGI016",
    .slug = "garbled-text",
    .version = 1,
    .severity = Severity::error,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "有乱码",
    .title_en = "Garbled text",
    .check = check,
};

}  // namespace ogi::rules
