#include "core/rules/phrase.h"

#include <algorithm>
#include <utility>

#include "core/text/utf8.h"

namespace ogi::rules {
namespace {

constexpr std::size_t named_cells = 3;
constexpr std::size_t longest_quotation = 30;  // characters

std::string excerpt(std::string_view written) {
  std::string text;
  std::size_t characters = 0;
  for (std::size_t position = 0; position < written.size();) {
    if (++characters > longest_quotation) {
      text += "…";
      break;
    }
    const DecodedCharacter decoded = decode_utf8(written, position);
    position += decoded.length;
    append_utf8(text, decoded.code_point < U' ' ? U' ' : decoded.code_point);
  }
  return text;
}

}  // namespace

Phrase::Phrase() = default;
Phrase::Phrase(const char* zh, const char* en) : zh_(zh), en_(en) {}

Argument& Phrase::add() {
  return arguments_.emplace_back();
}

Phrase& Phrase::text(std::string_view text) {
  add().text = text;
  return *this;
}

Phrase& Phrase::quoted(std::string_view written) {
  return phrase(Phrase("“{0}”", "\"{0}\"").text(excerpt(written)));
}

Phrase& Phrase::number(std::int64_t number) {
  return this->number(Decimal::whole(number));
}

Phrase& Phrase::count(std::size_t things) {
  return number(static_cast<std::int64_t>(things));
}

Phrase& Phrase::number(const Decimal& number) {
  return text(to_string(number));
}

Phrase& Phrase::signed_number(const Decimal& number) {
  const std::string written = to_string(number);
  // The minus that has the width of a figure, as the page writes it beside a cell.
  return text(number.is_negative() ? "−" + written.substr(1) : "+" + written);
}

Phrase& Phrase::words(std::string_view zh, std::string_view en) {
  Argument& argument = add();
  argument.zh = zh;
  argument.en = en;
  return *this;
}

Phrase& Phrase::cell(CellId cell) {
  return cells({&cell, 1});
}

Phrase& Phrase::cells(std::span<const CellId> cells) {
  // One more than is named tells that there are more.
  const std::size_t kept = std::min(cells.size(), named_cells + 1);
  add().cells.assign(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(kept));
  return *this;
}

Phrase& Phrase::section(Table table) {
  const auto section = static_cast<Section>(section_of(table));
  return phrase(
      Phrase("第{0}部分", "section {0}").words(section_numeral(section), section_key(section)));
}

Phrase& Phrase::date(const Date& date) {
  return phrase(Phrase("{0}年{1}月{2}日", "{3}")
                    .number(date.year)
                    .number(date.month)
                    .number(date.day)
                    .text(to_iso_date(date)));
}

Phrase& Phrase::phrase(Phrase phrase) {
  add().list.push_back(std::move(phrase));
  return *this;
}

Phrase& Phrase::list(const char* zh_between, const char* en_between, std::vector<Phrase> phrases) {
  words(zh_between, en_between);
  arguments_.back().list = std::move(phrases);
  return *this;
}

class Renderer {
 public:
  explicit Renderer(Language language) : english_(language == Language::en) {}

  void add(const Phrase& phrase) {
    for (const char* next = english_ ? phrase.en_ : phrase.zh_; *next != '\0'; ++next) {
      // A placeholder without an argument is left to be seen: tests look for it.
      const auto index = static_cast<std::size_t>(next[1] - '0');
      if (*next == '{' && index < phrase.arguments_.size()) {
        add(phrase.arguments_[index]);
        next += 2;
      } else {
        text_ += *next;
      }
    }
  }

  std::string take() { return std::move(text_); }

 private:
  void add(const Argument& argument) {
    text_ += argument.text;
    const std::string_view words = english_ ? argument.en : argument.zh;
    for (std::size_t i = 0; i < argument.list.size(); ++i) {
      if (i > 0) text_ += words;
      add(argument.list[i]);
    }
    if (argument.list.empty()) text_ += words;
    for (std::size_t i = 0; i < argument.cells.size(); ++i) {
      if (i == named_cells) {
        text_ += english_ ? " and others" : "等";
        break;
      }
      if (i > 0) text_ += english_ ? ", " : "、";
      add_cell(argument.cells, i);
    }
  }

  /// Of cells of one row in turn the row is named once.
  void add_cell(const std::vector<CellId>& cells, std::size_t index) {
    if (english_) {
      text_ += cell_name_en(cells[index]);
      return;
    }
    const std::string name = cell_name_zh(cells[index]);
    const std::size_t column = name.rfind("“");
    const bool same_row =
        index > 0 && cell_name_zh(cells[index - 1]).starts_with(name.substr(0, column + 3));
    text_ += same_row ? name.substr(column) : name;
  }

  bool english_;
  std::string text_;
};

std::string render(const Phrase& phrase, Language language) {
  Renderer renderer(language);
  renderer.add(phrase);
  return renderer.take();
}

}  // namespace ogi::rules
