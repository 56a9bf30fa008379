#include <algorithm>

#include "core/rules/rule_list.h"
#include "core/rules/wording.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace ogi {
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

/// Latin letters that stand for the first bytes of Chinese characters read as Western text: Ã å æ ç
/// …
bool is_lead_letter(char32_t character) {
  return character >= 0xC2 && character <= 0xEF && character != U'×';
}

/// Characters that bytes above 127 become in Latin-1 and in Windows-1252.
bool is_western_byte(char32_t character) {
  return (character >= 0x80 && character <= 0xFF) ||
         std::u32string_view(U"€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ").find(character) !=
             std::u32string_view::npos;
}

// What a wrong decoding leaves of Chinese text: lost characters in GBK, uninitialised memory, and
// UTF-8 read as GBK (政府, 信息, 公开, 的, a comma).
constexpr std::string_view telltales[] = {"锟斤拷", "锟斤", "烫烫烫", "屯屯屯", "鏀垮簻",
                                          "淇℃伅",  "鍏紑", "鐨勬",   "锛屾"};

struct Character {
  char32_t code_point;
  std::size_t start;
  std::size_t end;
};

std::vector<Character> characters_of(std::string_view text) {
  std::vector<Character> characters;
  characters.reserve(text.size() / 2);
  for (std::size_t position = 0; position < text.size();) {
    const DecodedCharacter decoded = decode_utf8(text, position);
    characters.push_back({decoded.code_point, position, position + decoded.length});
    position += decoded.length;
  }
  return characters;
}

/// Word writes the bullets of lists with characters of its own fonts: one at the beginning of a
/// line is dirt, not a loss.
bool is_bullet(const std::vector<Character>& characters, std::size_t at) {
  if (at + 1 < characters.size() && is_private_use(characters[at + 1].code_point)) return false;
  while (at > 0 && is_white_space(characters[at - 1].code_point)) {
    if (characters[at - 1].code_point == U'\n') return true;
    --at;
  }
  return at == 0;
}

/// The end of a run of Western letters from `at` that can only be Chinese text decoded wrongly;
/// `at` if none.
std::size_t end_of_western_run(const std::vector<Character>& characters, std::size_t at) {
  if (!is_lead_letter(characters[at].code_point)) return at;
  std::size_t end = at;
  int lead_letters = 0;
  while (end < characters.size() && is_western_byte(characters[end].code_point)) {
    if (is_lead_letter(characters[end].code_point)) ++lead_letters;
    ++end;
  }
  return end - at >= 4 && lead_letters >= 2 ? end : at;
}

std::vector<Range> garbled_ranges(std::string_view text) {
  std::vector<Range> ranges;
  const auto add = [&ranges](std::size_t start, std::size_t end) {
    if (!ranges.empty() && ranges.back().end >= start) {
      ranges.back().end = std::max(ranges.back().end, end);
    } else {
      ranges.push_back({start, end});
    }
  };
  const std::vector<Character> characters = characters_of(text);
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const auto [code_point, start, end] = characters[i];
    if (code_point == replacement_character ||
        (is_private_use(code_point) && !is_bullet(characters, i))) {
      add(start, end);
      continue;
    }
    if (const std::size_t run = end_of_western_run(characters, i); run > i) {
      add(start, characters[run - 1].end);
      i = run - 1;
      continue;
    }
    for (const std::string_view telltale : telltales) {
      if (text.substr(start).starts_with(telltale)) add(start, start + telltale.size());
    }
  }
  return ranges;
}

Message message_of(std::string_view where_zh, std::string_view where_en, std::string_view text,
                   const std::vector<Range>& ranges) {
  const std::string count = std::to_string(ranges.size());
  const std::string_view first =
      text.substr(ranges.front().start, ranges.front().end - ranges.front().start);
  return {
      .zh = concat({where_zh, "有 ", count, " 处乱码，如", quoted_zh(first), "。请对照原稿更正。"}),
      .en = concat({where_en, " has garbled text in ", count, " places, such as ", quoted_en(first),
                    ". Correct it from the original."})};
}

void check(const Subject& subject, Judgement& judgement) {
  const Report& report = subject.report;
  if (report.title) {
    if (const auto ranges = garbled_ranges(*report.title); !ranges.empty())
      judgement.find({.message = message_of("标题", "The title", *report.title, ranges),
                      .places = {FieldPlace{Field::title}}});
  }
  for (const Section section : all_sections) {
    const std::optional<std::string>& text = report.section(section);
    if (!text) continue;
    const std::vector<Range> ranges = garbled_ranges(*text);
    if (ranges.empty()) continue;
    std::vector<Place> places;
    for (std::size_t i = 0; i < std::min(ranges.size(), most_places); ++i)
      places.emplace_back(TextPlace{section, ranges[i].start, ranges[i].end});
    const bool is_preamble = section == Section::preamble;
    judgement.find({.message = message_of(
                        is_preamble ? "正文开头" : concat({"第", section_numeral(section), "部分"}),
                        is_preamble ? "The preamble" : concat({"Section ", section_key(section)}),
                        *text, ranges),
                    .places = std::move(places)});
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

}  // namespace ogi
