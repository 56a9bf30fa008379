#pragma once

#include <string>

#include "core/api/read.h"
#include "core/check/waiver.h"
#include "core/document/document.h"
#include "core/recognise/recognise.h"
#include "core/rooms_generated.h"

namespace ogi::api {

std::string write_recognition(const Recognition& recognition, const Document& document);
std::string write_claims(const Claims& claims, const Report& report);
std::string write_result(const Result& result, const Acceptance& acceptance, const Report& report,
                         const Context& context, Language language);
std::string write_catalogue(Language language);
std::string write_error(const ReadError& error);

}  // namespace ogi::api
