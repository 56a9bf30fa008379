#include "core/document/note.h"

namespace ogi::document {

std::string_view note_kind_key(NoteKind kind) {
  constexpr std::string_view keys[] = {"blanks-lost",
                                       "order-lost",
                                       "fonts-unreadable",
                                       "part-not-read",
                                       "hidden-copy",
                                       "formulas-not-calculated",
                                       "picture-instead-of-table",
                                       "scanned",
                                       "struck-out",
                                       "note-marks"};
  return keys[static_cast<std::size_t>(kind)];
}

std::optional<NoteKind> note_kind_of_key(std::string_view key) {
  for (const NoteKind kind : all_note_kinds) {
    if (note_kind_key(kind) == key) return kind;
  }
  return std::nullopt;
}

}  // namespace ogi::document
