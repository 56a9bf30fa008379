#include <algorithm>
#include <utility>

#include "core/api/api.h"
#include "core/api/read.h"
#include "core/api/write.h"
#include "core/rules/registry.h"

namespace ogi::api {
namespace {

Context context_of(const Options& options, const TextReading* text) {
  const Settings* settings = options.settings ? &*options.settings : nullptr;
  return {.today = options.today,
          .claims = text != nullptr ? &text->claims : nullptr,
          .folded = text != nullptr ? &text->folded : nullptr,
          .last_year = options.last_year ? &*options.last_year : nullptr,
          .members = options.members,
          // One report alone is no reason to miss those of others.
          .roster = options.roster.empty() && settings && !options.members.empty()
                        ? settings->roster
                        : options.roster,
          .peers = options.peers,
          .figures = options.figures,
          .settings = settings,
          .province = settings ? std::string_view(settings->province) : std::string_view(),
          .confirmed = options.confirmed,
          .wrong = options.wrong};
}

}  // namespace

const TextReading* TextMemory::read(const Report& report) {
  const bool has_text = std::any_of(report.sections.begin(), report.sections.end(),
                                    [](const auto& section) { return section.has_value(); });
  if (!has_text) return nullptr;
  if (!reading_ || organ_ != report.organ || year_ != report.year || sections_ != report.sections) {
    FoldedSections folded = fold_sections(report);
    Claims claims = read_claims(report, folded);
    reading_ = TextReading{std::move(folded), std::move(claims)};
    organ_ = report.organ;
    year_ = report.year;
    sections_ = report.sections;
  }
  return &*reading_;
}

std::string check_json(std::string_view report, std::string_view options, TextMemory& memory) {
  const auto read_opts = read_options(options);
  if (const auto* error = std::get_if<ReadError>(&read_opts)) return write_error(*error);
  const auto read = read_report(report);
  if (const auto* error = std::get_if<ReadError>(&read)) return write_error(*error);
  const auto& taken = std::get<Report>(read);
  const auto& opts = std::get<Options>(read_opts);
  const Context context = context_of(opts, memory.read(taken));
  const Result result = check_report(taken, context, all_rules());
  return write_result(result, accept(result, taken, context, opts.waivers), taken, context,
                      opts.language);
}

std::string check_json(std::string_view report, std::string_view options) {
  TextMemory memory;
  return check_json(report, options, memory);
}

std::string catalogue_json(std::string_view options) {
  const auto read = read_options(options);
  if (const auto* error = std::get_if<ReadError>(&read)) return write_error(*error);
  return write_catalogue(std::get<Options>(read).language);
}

}  // namespace ogi::api
