#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/claims/claims.h"
#include "core/claims/lexicon.h"
#include "core/rooms_generated.h"
#include "core/text/decimal.h"
#include "core/text/fold.h"

namespace ogi::claims {

enum class TokenKind : std::uint8_t {
  word,
  figure,
  comma,
  pause,  ///< 、
  semicolon,
  colon,
  open,  ///< a bracket
  close,
  stop,          ///< the end of a sentence
  paragraph_end  ///< the end of a paragraph
};

enum class FigureKind : std::uint8_t {
  count,  ///< with a measure word
  bare,   ///< a number alone, where one may stand
  percent,
  year,
  month,
  other  ///< durations, ordinals, document and telephone numbers: nothing counted
};

/// A number in the text with all that belongs to it.
struct Figure {
  FigureKind kind = FigureKind::other;
  Measure measure = Measure::none;
  char32_t measure_word = 0;    ///< its first character, to tell 条 from 篇
  bool exact = true;            ///< of months: whether they are the whole year
  bool full_date = false;       ///< a year with month and day
  bool in_document = false;     ///< a year in 〔〕 or 《》, or before 版
  Decimal value;                ///< in yuan where it is money
  std::int64_t last_digit = 1;  ///< as in Claim
  int decimals = 0;             ///< digits written behind the point: 1 of 62.0%
};

struct Token {
  TokenKind kind;
  std::uint32_t begin;  ///< in characters of ScannedText
  std::uint32_t end;
  std::uint32_t figure;  ///< index, where the token is one
  const Entry* word;     ///< where the token is one
};

/// A text without its white space, line by line dirt, and what it consists of.
struct ScannedText {
  std::string_view original;
  std::u32string characters;
  std::vector<std::uint32_t> origins;  ///< as in FoldedText
  std::vector<Token> tokens;
  std::vector<Figure> figures;
};

/// `folded` with its white space kept.
ScannedText scan(std::string_view original, const FoldedText& folded);

}  // namespace ogi::claims
