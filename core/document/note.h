#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ogi::document {

/// A limit of a file (docs/adr/162): what it could not tell, or what of it was not read as data.
enum class NoteKind : std::uint8_t {
  blanks_lost,
  order_lost,
  fonts_unreadable,
  part_not_read,
  hidden_copy,
  formulas_not_calculated,
  picture_instead_of_table,
  scanned,
  struck_out,
  note_marks
};

inline constexpr std::array all_note_kinds{NoteKind::blanks_lost,
                                           NoteKind::order_lost,
                                           NoteKind::fonts_unreadable,
                                           NoteKind::part_not_read,
                                           NoteKind::hidden_copy,
                                           NoteKind::formulas_not_calculated,
                                           NoteKind::picture_instead_of_table,
                                           NoteKind::scanned,
                                           NoteKind::struck_out,
                                           NoteKind::note_marks};

/// "blanks-lost" …, as in `ogi-document/1`.
std::string_view note_kind_key(NoteKind kind);
std::optional<NoteKind> note_kind_of_key(std::string_view key);

/// Some of the kinds.
class NoteKinds {
 public:
  constexpr NoteKinds() = default;
  constexpr NoteKinds(std::initializer_list<NoteKind> kinds) {
    for (const NoteKind kind : kinds) bits_ |= bit(kind);
  }
  [[nodiscard]] constexpr bool hold(NoteKind kind) const { return (bits_ & bit(kind)) != 0; }

 private:
  static constexpr std::uint32_t bit(NoteKind kind) { return 1U << static_cast<unsigned>(kind); }

  std::uint32_t bits_ = 0;
};

struct Note {
  NoteKind kind;
  std::size_t count = 0;           ///< what it concerns, where that was counted
  std::vector<std::size_t> pages;  ///< counted from 1
  std::vector<std::string> parts;  ///< of the file that were not read, by its own names for them
};

}  // namespace ogi::document
