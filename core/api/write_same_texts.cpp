#include "core/api/utf16.h"
#include "core/api/write.h"
#include "core/api/writer.h"
#include "core/rules/same_text.h"

namespace ogi::api {
namespace {

void write_section(JsonWriter& json, const SharedSection& shared, SectionPositions& first,
                   SectionPositions& second) {
  json.begin_object();
  json.member("section", section_key(shared.section));
  json.member("percent", shared.percent);
  json.key("passages");
  json.begin_array();
  for (const SharedPassage& passage : shared.passages) {
    json.begin_object();
    json.member("start", first[shared.section].at(passage.first.start));
    json.member("end", first[shared.section].at(passage.first.end));
    json.member("other_start", second[shared.section].at(passage.second.start));
    json.member("other_end", second[shared.section].at(passage.second.end));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace

std::string write_same_texts(std::span<const Report> members) {
  JsonWriter json;
  json.begin_object();
  json.member("schema", "ogi-same-texts/1");
  json.key("pairs");
  json.begin_array();
  for (const SameText& same : find_same_texts(members)) {
    SectionPositions first(members[same.first]);
    SectionPositions second(members[same.second]);
    json.begin_object();
    json.key("members");
    json.begin_array();
    json.value(static_cast<std::int64_t>(same.first));
    json.value(static_cast<std::int64_t>(same.second));
    json.end_array();
    json.key("sections");
    json.begin_array();
    for (const SharedSection& shared : same.sections) write_section(json, shared, first, second);
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace ogi::api
