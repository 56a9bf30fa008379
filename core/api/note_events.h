#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/document/note.h"
#include "core/rooms_generated.h"

namespace ogi::api {

/// Takes one note in as the readers of documents and reports come to its members. Kinds that are
/// not known are passed over: a newer reader of files may know more of them.
class NoteEvents {
 public:
  void begin() {
    note_ = {};
    known_ = false;
  }
  void string(std::string_view key, std::string& text) {
    if (key == "kind") {
      const auto kind = note_kind_of_key(text);
      known_ = kind.has_value();
      if (kind) note_.kind = *kind;
    }
  }
  void number(std::string_view key, double value) {
    if (key == "count") note_.count = whole(value);
  }
  void page(double value) { note_.pages.push_back(whole(value)); }
  void part(std::string& text) { note_.parts.push_back(std::move(text)); }
  void end_into(std::vector<Note>& notes) {
    if (known_) notes.push_back(std::move(note_));
  }

 private:
  static std::size_t whole(double value) {
    return value >= 1 && value < 1e9 ? static_cast<std::size_t>(value) : 0;
  }

  Note note_{};
  bool known_ = false;
};

}  // namespace ogi::api
