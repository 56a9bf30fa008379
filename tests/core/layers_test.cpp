// The arrows of docs/rooms.json: which room of core may include which; and what no room may
// include.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>

namespace {

const std::filesystem::path root = OGI_SOURCE_DIR;

/// The rooms of core and what each may use, from docs/rooms.json.
std::map<std::string, std::set<std::string>> read_arrows() {
  std::ifstream file(root / "docs/rooms.json");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const nlohmann::json rooms = nlohmann::json::parse(text, nullptr, false);
  const std::string core = "core/";
  std::map<std::string, std::set<std::string>> arrows;
  for (const auto& [room, facts] : rooms.items()) {
    if (!room.starts_with(core)) continue;
    std::set<std::string>& uses = arrows[room.substr(core.size())];
    for (const std::string used : facts["uses"]) uses.insert(used.substr(core.size()));
  }
  return arrows;
}

const std::map<std::string, std::set<std::string>> may_use = read_arrows();

std::string after(const std::string& line, const std::string& prefix, char end) {
  if (!line.starts_with(prefix)) return {};
  return line.substr(prefix.size(), line.find(end, prefix.size()) - prefix.size());
}

struct Include {
  std::string file;
  std::string room;
  std::string included;
  bool quoted;
};

std::vector<Include> all_includes() {
  std::vector<Include> includes;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "core")) {
    if (entry.path().filename() == "rooms_generated.h") continue;
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp") continue;
    const std::string file = std::filesystem::relative(entry.path(), root).string();
    const std::string room =
        std::filesystem::relative(entry.path(), root / "core").begin()->string();
    std::ifstream stream(entry.path());
    for (std::string line; std::getline(stream, line);) {
      if (const std::string path = after(line, "#include \"", '"'); !path.empty())
        includes.push_back({file, room, path, true});
      if (const std::string path = after(line, "#include <", '>'); !path.empty())
        includes.push_back({file, room, path, false});
    }
  }
  return includes;
}

TEST(Layers, rooms_include_only_along_the_arrows) {
  const std::vector<Include> includes = all_includes();
  ASSERT_GT(includes.size(), 100U) << "the sources were not found under " << root;
  for (const Include& include : includes) {
    ASSERT_TRUE(may_use.contains(include.room))
        << include.file << ": room core/" << include.room << " is not on the map";
    if (!include.quoted) continue;
    EXPECT_TRUE(include.included.starts_with("core/"))
        << include.file << " must include from the root: " << include.included;
    if (include.included == "core/rooms_generated.h") continue;
    const std::string room = include.included.substr(5, include.included.find('/', 5) - 5);
    EXPECT_TRUE(room == include.room || may_use.at(include.room).contains(room))
        << include.file << " may not include " << include.included;
  }
}

TEST(Layers, core_has_no_streams_clocks_locales_files_or_embind) {
  const std::set<std::string> forbidden = {
      "iostream",        "sstream",    "fstream",   "regex",        "chrono",           "ctime",
      "locale",          "filesystem", "thread",    "random",       "format",           "ranges",
      "source_location", "exception",  "stdexcept", "emscripten.h", "emscripten/bind.h"};
  for (const Include& include : all_includes()) {
    if (!include.quoted) {
      EXPECT_FALSE(forbidden.contains(include.included))
          << include.file << " includes " << include.included;
    }
  }
}

TEST(Layers, core_needs_nothing_but_the_standard_library_and_json_at_the_border) {
  for (const Include& include : all_includes()) {
    if (include.room == "api" && include.included == "nlohmann/json.hpp") continue;
    if (!include.quoted) {
      EXPECT_EQ(include.included.find('/'), std::string::npos)
          << include.file << " includes " << include.included;
    }
  }
}

TEST(Layers, every_room_says_what_it_is) {
  for (const auto& entry : std::filesystem::directory_iterator(root / "core")) {
    if (!entry.is_directory()) continue;
    EXPECT_TRUE(std::filesystem::exists(entry.path() / "README.md")) << entry.path();
  }
}

}  // namespace
