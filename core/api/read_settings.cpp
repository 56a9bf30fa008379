#include "core/api/read_settings.h"

#include <utility>

#include "core/rules/registry.h"

namespace ogi::api {

ReadError too_many(std::string_view option, std::size_t most) {
  return Phrase("选项 {0} 合计最多 {1} 项。", "The option {0} has at most {1} entries in all.")
      .text(option)
      .count(most);
}

const std::string& SettingsReader::member(std::size_t depth) const {
  static const std::string none;
  return depth < path_.size() ? path_[depth] : none;
}

void SettingsReader::enter(char kind) {
  path_.push_back(kinds_.ends_with('[') ? "" : key_);
  kinds_ += kind;
}

void SettingsReader::leave() {
  path_.pop_back();
  kinds_.pop_back();
}

void SettingsReader::start_object() {
  enter('{');
  if (path_.size() == 3 && member(1) == "severities") {
    settings_.severities.push_back({{}, Severity::warning, {}});
    severity_is_told_ = false;
  }
  if (path_.size() == 4 && member(1) == "lists") word_ = {};
}

void SettingsReader::end_object() {
  if (path_.size() == 4 && member(1) == "lists") take_word();
  if (path_.size() == 3 && member(1) == "severities") {
    const SeverityChange& change = settings_.severities.back();
    if (change.rule.empty() || change.reason.empty() || !severity_is_told_) {
      fail(Phrase("设置 severities 的每一项须有 rule、severity 和 reason，请补全规则{0}的一项。",
                  "Each entry of severities in the settings needs rule, severity and reason; "
                  "complete that of {0}.")
               .quoted(change.rule));
    }
  }
  leave();
}

void SettingsReader::start_array() {
  enter('[');
  if (path_.size() != 3 || member(1) != "lists") return;
  if (const auto list = word_list_of_key(member(2))) settings_.replace(*list);
}

void SettingsReader::end_array() {
  leave();
}

void SettingsReader::string(std::string& text) {
  const std::string& in = member(1);
  if (path_.size() == 1) {
    if (key_ == "schema" && text != "ogi-settings/1") return refuse(text);
    if (key_ == "name") settings_.name = std::move(text);
    if (key_ == "parent") settings_.parent = std::move(text);
    if (key_ == "province") settings_.province = std::move(text);
  } else if (in == "deadlines") {
    take_deadline(text);
  } else if (in == "section_six") {
    settings_.section_six.push_back(std::move(text));
  } else if (in == "roster") {
    settings_.roster.push_back(std::move(text));
  } else if (in == "severities" && path_.size() == 3) {
    take_severity(text);
  } else if (in == "lists" && path_.size() == 4) {
    if (key_ == "word") word_.word = std::move(text);
    if (key_ == "right") word_.right = std::move(text);
  }
}

void SettingsReader::number(std::string_view digits, double value) {
  if (value < 0 || value > 1e6) return refuse(digits);
  if (path_.size() == 1 && key_ == "longest_section_one")
    settings_.longest_section_one = static_cast<std::size_t>(value);
  if (path_.size() == 4 && member(1) == "lists" && key_ == "last_year")
    word_.last_year = static_cast<int>(value);
}

void SettingsReader::take_word() {
  const auto list = word_list_of_key(member(2));
  if (!list) return;
  if (settings_.words.size() == Settings::most_words) {
    fail(too_many("settings.lists", Settings::most_words));
  } else if (!settings_.add_word(*list, word_.word, word_.right, word_.last_year)) {
    key_ = "word";  // whatever was read last
    refuse(word_.word);
  }
}

void SettingsReader::take_severity(std::string& text) {
  SeverityChange& change = settings_.severities.back();
  if (key_ == "reason") change.reason = std::move(text);
  if (key_ == "rule") {
    if (find_rule(text) == nullptr) return refuse(text);
    change.rule = std::move(text);
  } else if (key_ == "severity") {
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
      if (severity_key(severity) != text) continue;
      change.severity = severity;
      severity_is_told_ = true;
      return;
    }
    refuse(text);
  }
}

void SettingsReader::take_deadline(const std::string& text) {
  // Of a leap year, which has every day.
  const auto day = parse_iso_date("2000-" + text);
  if (!day) return refuse(text);
  if (key_ == "departments") settings_.departments_deadline = day;
  if (key_ == "governments") settings_.governments_deadline = day;
}

void SettingsReader::refuse(std::string_view text) {
  std::string where;
  for (std::size_t i = 1; i < path_.size(); ++i) {
    if (!path_[i].empty()) where += path_[i] + "/";
  }
  fail(Phrase("设置中 {0} 处的{1}不能识别。", "In the settings, {1} at {0} is not understood.")
           .text(where + key_)
           .quoted(text));
}

}  // namespace ogi::api
