#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/api/read.h"
#include "core/check/waiver.h"
#include "core/document/document.h"
#include "core/recognise/recognise.h"
#include "core/report/completion.h"
#include "core/rooms_generated.h"

namespace ogi::api {

std::string write_recognition(const Recognition& recognition, const Document& document);
std::string write_claims(const Claims& claims, const Report& report);
std::string write_result(const Result& result, const Acceptance& acceptance, const Report& report,
                         const Context& context, Language language);
std::string write_catalogue(Language language);
std::string write_figures(const Report& report);
std::string write_completion(const Completion& completion);
std::string write_conversion(const Report& report);
std::string write_aggregate(std::span<const Report> members);
std::string write_comparison(const Report& report, const std::optional<Report>& last_year,
                             std::span<const Report> members);
std::string write_same_texts(std::span<const Report> members);
std::string write_error(const ReadError& error);

class JsonWriter;
/// An ogi-report/1.
void write_report(JsonWriter& json, const Report& report);
/// The member `notes`; with what to tell the user, where a language is given.
void write_notes(JsonWriter& json, std::span<const Note> notes, std::optional<Language> language);

}  // namespace ogi::api
