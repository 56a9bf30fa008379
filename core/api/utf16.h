#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/report/report.h"
#include "core/rooms_generated.h"

namespace ogi::api {

/// Turns byte positions in one text into UTF-16 code units. Quickest for positions near
/// the one asked for before; never a walk over the whole text.
class Utf16Positions {
 public:
  explicit Utf16Positions(std::string_view text) : text_(text) {}

  /// Units before `byte`; all of them where the text is shorter.
  std::size_t at(std::size_t byte);

 private:
  /// The beginning of a character, or the end.
  struct Place {
    std::size_t byte = 0;
    std::size_t units = 0;
  };

  void forward();
  void back();
  /// Goes to the last mark before `byte`, where that is nearer.
  void approach(std::size_t byte);

  std::string_view text_;
  Place at_;
  std::vector<Place> marks_;  ///< every so many bytes, from the first far target on
};

/// The same in the texts of a report's sections.
class SectionPositions {
 public:
  /// The report outlives the positions.
  explicit SectionPositions(const Report& report);

  Utf16Positions& operator[](Section section) {
    return positions_[static_cast<std::size_t>(section)];
  }

 private:
  std::vector<Utf16Positions> positions_;
};

}  // namespace ogi::api
