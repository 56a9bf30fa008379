#pragma once

#include <cstdint>
#include <string_view>

#include "core/rooms_generated.h"
#include "core/text/decimal.h"

namespace ogi::report {

/// What is written in a cell, as opposed to how: a blank, a dash and a zero stay apart.
enum class Meaning : std::uint8_t {
  absent,       ///< the report's table has no such cell
  blank,        ///< the cell is there and empty
  placeholder,  ///< `/`, `-`, `—`, `无` and the like, in place of a number
  number,
  text,      ///< words where a number belongs
  too_large  ///< digits, but more than 64 bits hold
};

enum class Unit : std::uint8_t { none, yuan, ten_thousand_yuan, items };

struct CellValue {
  Meaning meaning = Meaning::absent;
  Unit unit = Unit::none;
  /// Readable as a number, but not written the plain way: thousands separators, full-width digits,
  /// a unit, a remark behind the figure, Chinese numerals.
  bool untidy = false;
  Decimal number{};  ///< where meaning is `number`; as written, the unit not applied

  [[nodiscard]] bool is_number() const { return meaning == Meaning::number; }
  /// A number that can stand in a sum of counts: whole and not below zero.
  [[nodiscard]] bool is_count() const {
    return is_number() && number.is_whole() && !number.is_negative();
  }

  friend bool operator==(const CellValue&, const CellValue&) = default;
};

/// Reads what a cell says: `22（其中修订16件）` is 22 with a remark, `16.5万元` is 16.5 in ten
/// thousand yuan, `十二` is 12, `１，２０３` is 1203. Never meaning `absent`.
CellValue read_cell_value(std::string_view written);
/// The same for one who has the text folded already, without white space.
CellValue read_cell_value(std::string_view written, std::u32string_view folded);

}  // namespace ogi::report
