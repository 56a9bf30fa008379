#pragma once

#include "core/api/sax_reader.h"
#include "core/rules/settings.h"

namespace ogi::api {

/// That an option has more entries than it may.
ReadError too_many(std::string_view option, std::size_t most);

/// Builds Settings from the events of an ogi-settings/1, wherever that stands in a text. What the
/// schema does not have, a rule or list that is none, and a day that is none are errors: a setting
/// that nobody obeys must not look like one.
class SettingsReader final : public SaxReader {
 public:
  [[nodiscard]] Settings take() { return std::move(settings_); }

  void start_object() override;
  void end_object() override;
  void start_array() override;
  void end_array() override;
  void string(std::string& text) override;
  void number(std::string_view digits, double value) override;

 private:
  /// Where in the settings: the members on the way, an item of a list as "".
  std::vector<std::string> path_;
  /// Of each, whether it is a list: `[` or `{`.
  std::string kinds_;

  struct Word {
    std::string word;
    std::string right;
    int last_year = 0;
  };
  Word word_;
  bool severity_is_told_ = false;
  Settings settings_;

  [[nodiscard]] const std::string& member(std::size_t depth) const;
  void enter(char kind);
  void leave();
  void refuse(std::string_view text);
  void take_word();
  void take_severity(std::string& text);
  void take_deadline(const std::string& text);
};

}  // namespace ogi::api
