#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/report.h"
#include "core/rooms_generated.h"

namespace ogi::rules {

enum class Language : std::uint8_t { zh, en };

class Phrase;

/// What a placeholder of a phrase stands for: one of these.
struct Argument {
  std::string text{};  ///< the same in both languages
  std::string_view zh{};
  std::string_view en{};
  std::vector<CellId> cells{};  ///< by name: the first three, and 等 where there are more
  std::vector<Phrase> list;     ///< with the words zh and en between them
};

/// A sentence for the user, as data: a template in each language, in which `{0}` is the first
/// argument. Both languages number the same arguments; one may leave some out. It is put into words
/// by render(), once and in the language asked for. Templates live as long as the program.
class Phrase {
 public:
  Phrase();
  Phrase(const char* zh, const char* en);

  // Each adds one argument.
  Phrase& text(std::string_view text);
  /// What is written somewhere, on one line and not longer than a message bears, in “”.
  Phrase& quoted(std::string_view written);
  Phrase& number(std::int64_t number);
  Phrase& number(const Decimal& number);
  Phrase& count(std::size_t things);
  /// `+3` or `−3`.
  Phrase& signed_number(const Decimal& number);
  /// Words of the form or the program, which outlive the phrase.
  Phrase& words(std::string_view zh, std::string_view en);
  Phrase& cell(CellId cell);
  Phrase& cells(std::span<const CellId> cells);
  /// 第三部分 and “section 3”, for the section that a statutory table stands in.
  Phrase& section(Table table);
  /// 2024年1月1日 and 2024-01-01.
  Phrase& date(const Date& date);
  Phrase& phrase(Phrase phrase);
  Phrase& list(const char* zh_between, const char* en_between, std::vector<Phrase> phrases);

  [[nodiscard]] bool empty() const { return *zh_ == '\0'; }

 private:
  Argument& add();
  friend class Renderer;

  const char* zh_ = "";
  const char* en_ = "";
  std::vector<Argument> arguments_;
};

std::string render(const Phrase& phrase, Language language);

}  // namespace ogi::rules
