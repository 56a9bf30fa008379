#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/check/waiver.h"
#include "core/document/document.h"
#include "core/report/date.h"
#include "core/report/report.h"
#include "core/rooms_generated.h"
#include "core/rules/settings.h"

namespace ogi::api {

/// Why a JSON text was not taken: what, where, what to do.
using ReadError = Phrase;

struct Options {
  Language language = Language::zh;
  std::optional<Date> today;
  std::optional<Report> last_year;
  std::vector<Report> members;
  std::vector<Report> peers;
  std::vector<std::string> roster;
  std::vector<Waiver> waivers;
  std::vector<CellId> confirmed;
  std::vector<CellId> wrong;
  std::vector<GivenFigure> figures;
  std::optional<Settings> settings;
};

template <typename T>
using ReadResult = std::variant<T, ReadError>;

/// A value of the wrong kind, a member that is there twice, an unknown cell or section, and an
/// option or setting that is none are errors with their place: a field that a CMS mapped wrongly
/// must not vanish. Other unknown members of documents and reports are passed over: these travel,
/// and may carry what others need.
ReadResult<Document> read_document(std::string_view json);
ReadResult<Report> read_report(std::string_view json);
/// An empty text is the defaults.
ReadResult<Options> read_options(std::string_view json);

}  // namespace ogi::api
