#include <memory>
#include <utility>
#include <vector>

#include "core/api/read_settings.h"
#include "core/api/report_events.h"
#include "core/api/shapes_generated.h"

namespace ogi::api {
namespace {

class OptionsReader final : public SaxReader {
 public:
  [[nodiscard]] Options& options() { return options_; }

  void start_object() override {
    if (nested_) {
      ++nested_depth_;
      return nested_->start_object();
    }
    const bool is_report = where() == Where::list
                               ? list_ == "members" || list_ == "peers"
                               : where() == Where::options && key_ == "last_year";
    if (is_report) report_ = report_events();
    if (where() == Where::options && key_ == "settings") settings_.emplace();
    if (report_) nested_ = report_.get();
    if (settings_) nested_ = &*settings_;
    if (nested_) {
      nested_depth_ = 1;
      return nested_->start_object();
    }
    if (where() == Where::list && list_ == "waivers") options_.waivers.emplace_back();
    if (where() == Where::list && list_ == "figures") add_figure();
    path_.push_back(path_.empty() ? Where::options : Where::item);
  }

  void end_object() override {
    if (!nested_) return path_.pop_back();
    nested_->end_object();
    if (--nested_depth_ > 0) return;
    nested_ = nullptr;
    if (report_) take_report();
    if (settings_) take_settings();
  }

  void start_array() override {
    if (nested_) return nested_->start_array();
    path_.push_back(where() == Where::options ? Where::list : Where::elsewhere);
    if (where() == Where::list) list_ = key_;
  }

  void end_array() override {
    if (nested_) return nested_->end_array();
    path_.pop_back();
  }

  void key(std::string& name) override {
    if (nested_) return nested_->key(name);
    key_.swap(name);
  }

  void string(std::string& text) override {
    if (nested_) return nested_->string(text);
    if (where() == Where::options) take_option(text);
    if (where() == Where::list) take_entry(text);
    if (where() == Where::item && list_ == "waivers") {
      if (key_ == "finding") options_.waivers.back().finding = text;
      if (key_ == "reason") options_.waivers.back().reason = text;
    }
    if (where() == Where::item && list_ == "figures") take_figure(text);
  }

  void number(std::string_view digits, double value) override {
    if (nested_) nested_->number(digits, value);
  }
  void truth(bool holds) override {
    if (nested_) nested_->truth(holds);
  }
  void null() override {
    if (nested_) nested_->null();
  }

 private:
  enum class Where : std::uint8_t { elsewhere, options, list, item };
  /// Some fifty for every cell of the form; each that differs is a finding.
  static constexpr std::size_t most_figures = 10'000;

  [[nodiscard]] Where where() const { return path_.empty() ? Where::elsewhere : path_.back(); }

  void take_option(const std::string& text) {
    if (key_ == "language") take_language(text);
    if (key_ != "today") return;
    options_.today = parse_iso_date(text);
    if (options_.today) return;
    fail(Phrase("选项 today“{0}”不是有效日期，请写成 2026-01-31 的样式。",
                "The option today, \"{0}\", is not a date; write it as 2026-01-31.")
             .text(text));
  }

  void take_language(const std::string& text) {
    if (text == "zh-CN") return;
    options_.language = Language::en;
    if (text == "en") return;
    fail(Phrase("选项 language 只能是 zh-CN、en，不能是“{0}”。",
                "The option language is zh-CN or en, not \"{0}\".")
             .text(text));
  }

  void take_entry(const std::string& text) {
    if (list_ == "roster") options_.roster.push_back(text);
    if (list_ != "confirmed" && list_ != "wrong") return;
    if (const auto cell = cell_of(text))
      (list_ == "wrong" ? options_.wrong : options_.confirmed).push_back(*cell);
  }

  std::optional<CellId> cell_of(const std::string& text) {
    const auto cell = find_cell(text);
    if (!cell) {
      fail(Phrase("选项 {1} 中的“{0}”不是表中的单元格。",
                  "\"{0}\" in the option {1} is no cell of the form.")
               .text(text)
               .text(list_));
    }
    return cell;
  }

  void add_figure() {
    options_.figures.emplace_back();
    if (options_.figures.size() > most_figures) fail(too_many("figures", most_figures));
  }

  void take_figure(const std::string& text) {
    GivenFigure& figure = options_.figures.back();
    if (key_ == "source") figure.source = text;
    if (key_ == "cell") figure.cell = cell_of(text).value_or(0);
    if (key_ != "value") return;
    figure.value = text;
    if (!read_cell_value(text).is_number())
      fail(Phrase("选项 figures 中的“{0}”不是数。", "\"{0}\" in the option figures is no number.")
               .text(text));
  }

  void take_settings() {
    if (settings_->error()) fail(*settings_->error());
    options_.settings = settings_->take();
    settings_.reset();
  }

  void take_report() {
    ReadResult<Report> read = report_->take();
    report_.reset();
    const bool is_listed = where() == Where::list;
    auto& list = list_ == "peers" ? options_.peers : options_.members;
    if (const auto* error = std::get_if<ReadError>(&read)) {
      const std::string place =
          is_listed ? list_ + "[" + std::to_string(list.size()) + "]" : "last_year";
      fail(Phrase("{0}：{1}", "{0}: {1}").text(place).phrase(*error));
    } else if (is_listed) {
      list.push_back(std::get<Report>(std::move(read)));
    } else {
      options_.last_year = std::get<Report>(std::move(read));
    }
  }

  Options options_;
  std::vector<Where> path_;
  std::string list_;
  std::unique_ptr<ReportEvents> report_;
  std::optional<SettingsReader> settings_;
  /// The one of them that the events are for.
  SaxReader* nested_ = nullptr;
  int nested_depth_ = 0;
};

}  // namespace

ReadResult<Options> read_options(std::string_view json) {
  OptionsReader reader;
  if (!json.empty()) reader.read(json, options_shape);
  if (reader.error()) return *reader.error();
  const std::size_t top = json.find_first_not_of(" \t\r\n");
  if (top != std::string_view::npos && json[top] != '{' && json[top] != 'n')
    return Phrase("选项须是一个 JSON 对象。", "Options must be a JSON object.");
  return std::move(reader.options());
}

}  // namespace ogi::api
