#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/claims/passage.h"
#include "core/claims/scope.h"
#include "core/claims/tokens.h"
#include "core/text/fold.h"
#include "tests/core/all_rooms.h"

namespace ogi::test {

/// A text of 清溪县水务局's report of 2024, scanned, for the tests of single passes. It stays where
/// it is made.
struct ReadText {
  explicit ReadText(std::string_view written, Section section = Section::one,
                    std::string_view organ = "清溪县水务局")
      : context{organ, 2024, section},
        passage(written, fold(written, Spaces::keep), context),
        scope(section) {}

  ClaimContext context;
  claims::Passage passage;
  Scope scope;

  const ScannedText& text() const { return passage.text; }

  /// The token that reads so, the first or the one behind `from`; fails the test where none does.
  std::size_t token(std::u32string_view characters, std::size_t from = 0) const {
    for (std::size_t i = from; i < text().tokens.size(); ++i) {
      if (characters_of(text(), text().tokens[i]) == characters) return i;
    }
    ADD_FAILURE() << "no such token";
    return 0;
  }

  const Token& operator[](std::size_t index) const { return text().tokens[index]; }

  /// What tokens [begin, end) say together.
  Features words(std::size_t begin, std::size_t end) const {
    Features features;
    collect(features, tokens_between(text(), begin, end), text().figures, context.year);
    return features;
  }
  Features words() const { return words(0, text().tokens.size()); }

  /// The scope at a token, its clause beginning at `begin`. Token 0 is the mark of the paragraph.
  Scope at(std::size_t begin, std::size_t index) const {
    Scope moved = scope;
    moved.clause.begin = begin;
    moved.clause.at = index;
    return moved;
  }
};

}  // namespace ogi::test
