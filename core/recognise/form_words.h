#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/report/form.h"
#include "core/rooms_generated.h"

namespace ogi::recognise {

/// The heads and labels of a table in both editions.
class FormWords {
 public:
  explicit FormWords(Table table);

  /// Whether every word of the line is one of them or a part of one.
  [[nodiscard]] bool hold(std::string_view line) const;

 private:
  void add(std::string_view text);
  void add_columns(std::span<const Column> columns);

  std::u32string words_;  ///< folded, a line each
};

}  // namespace ogi::recognise
