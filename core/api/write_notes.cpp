#include "core/api/write.h"
#include "core/api/writer.h"
#include "core/check/file_limits.h"

namespace ogi::api {

void write_notes(JsonWriter& json, std::span<const Note> notes, std::optional<Language> language) {
  json.key("notes");
  json.begin_array();
  for (const Note& note : notes) {
    json.begin_object();
    json.member("kind", note_kind_key(note.kind));
    if (note.count > 0) json.member("count", note.count);
    if (!note.pages.empty()) {
      json.key("pages");
      json.begin_array();
      for (const std::size_t page : note.pages) json.value(static_cast<std::int64_t>(page));
      json.end_array();
    }
    if (!note.parts.empty()) {
      json.key("parts");
      json.begin_array();
      for (const std::string& part : note.parts) json.value(part);
      json.end_array();
    }
    if (language) json.member("message", render(words_of(note), *language));
    json.end_object();
  }
  json.end_array();
}

}  // namespace ogi::api
