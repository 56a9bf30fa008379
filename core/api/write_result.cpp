#include "core/api/utf16.h"
#include "core/api/write.h"
#include "core/api/writer.h"
#include "core/rules/settings.h"

namespace ogi::api {
namespace {

std::string_view rule_of(EquationKind kind) {
  constexpr std::string_view codes[] = {"OGI301", "OGI302", "OGI303", "OGI401"};
  return codes[static_cast<std::size_t>(kind)];
}

std::string_view state_key(EquationState state) {
  constexpr std::string_view keys[] = {"held", "failed", "skipped"};
  return keys[static_cast<std::size_t>(state)];
}

class ResultWriter {
 public:
  ResultWriter(const Result& result, const Acceptance& acceptance, const Report& report,
               const Context& context, Language language)
      : result_(result),
        acceptance_(acceptance),
        report_(report),
        positions_(report),
        context_(context),
        language_(language) {}

  std::string write() {
    json_.begin_object();
    json_.member("schema", "ogi-result/1");
    json_.member("verdict", verdict_key(result_.verdict));
    write_flag("accepted", acceptance_.accepted);
    write_counts();
    write_equations();
    write_rules();
    json_.key("findings");
    json_.begin_array();
    for (std::size_t i = 0; i < result_.findings.size(); ++i)
      write_finding(result_.findings[i], acceptance_.findings[i]);
    json_.end_array();
    if (!acceptance_.voided.empty()) write_void_waivers();
    if (!result_.notes.empty()) write_notes(json_, result_.notes, language_);
    if (context_.settings != nullptr) write_settings(*context_.settings);
    json_.end_object();
    return json_.take();
  }

 private:
  void write_counts() {
    json_.key("counts");
    json_.begin_object();
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info})
      json_.member(severity_key(severity), result_.count(severity));
    json_.end_object();
  }

  void write_equations() {
    json_.key("equations");
    json_.begin_object();
    json_.member("checked", result_.equations.size());
    json_.member("held", result_.count(EquationState::held));
    json_.member("failed", result_.count(EquationState::failed));
    json_.member("skipped", result_.count(EquationState::skipped));
    json_.key("items");
    json_.begin_array();
    for (const EquationOutcome& outcome : result_.equations) {
      json_.begin_object();
      json_.member("id", equation_id(*outcome.equation));
      json_.member("rule", rule_of(outcome.equation->kind));
      json_.member("state", state_key(outcome.state));
      if (outcome.state == EquationState::failed) write_difference(outcome);
      if (outcome.state == EquationState::skipped) write_reason(outcome);
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }

  void write_difference(const EquationOutcome& outcome) {
    if (const auto difference = difference_of(*outcome.equation, outcome.left, outcome.right))
      json_.member("difference", to_string(*difference));
  }

  void write_reason(const EquationOutcome& outcome) {
    if (report_.has_note(NoteKind::order_lost) && !outcome.not_a_count) {
      json_.member("reason",
                   language_ == Language::en ? "the order of the words was lost" : "文字次序丢失");
      return;
    }
    if (!outcome.not_a_count) {
      json_.member("reason",
                   language_ == Language::en ? "the sum is too large" : "数字过大，无法相加");
      return;
    }
    const CellId cell = *outcome.not_a_count;
    const bool nothing = report_.value(cell).meaning == Meaning::absent ||
                         report_.value(cell).meaning == Meaning::blank;
    const bool english = language_ == Language::en;
    std::string reason = english ? cell_name_en(cell) + (nothing ? " is empty" : " is not a count")
                                 : cell_name_zh(cell) + (nothing ? "没有填写" : "不是整数");
    if (outcome.missing) {
      reason += english ? "; the blanks must come to " : "，空白处合计应为 ";
      reason += to_string(*outcome.missing);
    }
    json_.member("reason", reason);
  }

  void write_rules() {
    json_.key("rules");
    json_.begin_array();
    for (const RuleOutcome& outcome : result_.rules) {
      json_.begin_object();
      json_.member("rule", outcome.rule->code);
      json_.member("state", rule_state_key(outcome.state));
      if (outcome.state == RuleState::not_applicable || outcome.state == RuleState::not_judged)
        json_.member("reason", render(outcome.reason, language_));
      json_.end_object();
    }
    json_.end_array();
  }

  /// Of the two notices that a rule for both editions rests on, a report is told that of its own
  /// year.
  [[nodiscard]] bool is_other_notice(Basis basis, const Rule& rule) const {
    if (rule.editions != Editions::all) return false;
    const Edition edition =
        report_.year ? edition_for_year(*report_.year) : report_.edition_of(Table::requests);
    return basis == (edition == Edition::notice_2021 ? Basis::notice_2019 : Basis::notice_2021);
  }

  void write_finding(const Finding& finding, const Acceptance::OfFinding& acceptance) {
    json_.begin_object();
    json_.member("id", acceptance.id);
    json_.member("rule", finding.rule->code);
    json_.member("slug", finding.rule->slug);
    json_.member("severity", severity_key(finding.severity));
    json_.member("message", render(finding.message, language_));
    json_.key("basis");
    json_.begin_array();
    for (const Basis basis : finding.rule->basis) {
      if (is_other_notice(basis, *finding.rule)) continue;
      json_.value(language_ == Language::en ? basis_name_en(basis) : basis_name_zh(basis));
    }
    json_.end_array();
    json_.key("places");
    json_.begin_array();
    for (const Place& place : finding.places) write_place(place);
    json_.end_array();
    if (!finding.expected.empty()) json_.member("expected", finding.expected);
    if (!finding.actual.empty()) json_.member("actual", finding.actual);
    if (!finding.terms.empty()) write_terms(finding.terms);
    if (!finding.fixes.empty()) write_fixes(finding.fixes);
    if (finding.question) {
      json_.key("question");
      json_.begin_object();
      json_.member("cell", cell_key(finding.question->cell));
      json_.member("text", render(finding.question->text, language_));
      json_.end_object();
    }
    if (acceptance.waiver) json_.member("waived", acceptance.waiver->reason);
    json_.end_object();
  }

  void write_void_waivers() {
    json_.key("void_waivers");
    json_.begin_array();
    for (const Waiver* waiver : acceptance_.voided) {
      json_.begin_object();
      json_.member("finding", waiver->finding);
      json_.member("reason", waiver->reason);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_settings(const Settings& settings) {
    const std::vector<Phrase> told = told_settings(settings);
    if (told.empty()) return;
    json_.key("settings");
    json_.begin_object();
    if (!settings.name.empty()) json_.member("name", settings.name);
    json_.key("told");
    json_.begin_array();
    for (const Phrase& line : told) json_.value(render(line, language_));
    json_.end_array();
    json_.end_object();
  }

  void write_flag(std::string_view name, bool holds) {
    json_.key(name);
    json_.raw(holds ? "true" : "false");
  }

  void write_place(const Place& place) {
    json_.begin_object();
    switch (place.kind) {
      case PlaceKind::field:
        json_.member("field", field_key(place.field));
        break;
      case PlaceKind::heading:
        json_.member("heading", section_key(place.section));
        break;
      case PlaceKind::text: {
        Utf16Positions& positions = positions_[place.section];
        json_.member("section", section_key(place.section));
        json_.member("start", positions.at(place.start));
        json_.member("end", positions.at(place.end));
        break;
      }
      case PlaceKind::table:
        json_.member("table", table_key(place.table));
        if (!place.row.empty()) json_.member("row", place.row);
        if (!place.column.empty()) json_.member("column", place.column);
        break;
      case PlaceKind::member:
        json_.member("member", place.member);
        break;
      case PlaceKind::cell:
        json_.member("cell", cell_key(place.cell));
        break;
    }
    json_.end_object();
  }

  void write_terms(const std::vector<Term>& terms) {
    json_.key("terms");
    json_.begin_array();
    for (const Term& term : terms) {
      json_.begin_object();
      const Report& report = report_of(term, report_, context_);
      write_cell_and_value(term.cell, report.cells[term.cell].written);
      if (term.report == Term::last_year) write_flag("last_year", true);
      if (term.report >= 0) json_.member("member", static_cast<std::size_t>(term.report));
      json_.end_object();
    }
    json_.end_array();
  }

  void write_fixes(const std::vector<Fix>& fixes) {
    json_.key("fixes");
    json_.begin_array();
    for (const Fix& fix : fixes) {
      json_.begin_object();
      json_.member("title", render(fix.title, language_));
      json_.key("edits");
      json_.begin_array();
      for (const Edit& edit : fix.edits) {
        json_.begin_object();
        write_cell_and_value(edit.cell, edit.value);
        json_.end_object();
      }
      json_.end_array();
      json_.member("certainty", confidence_key(fix.confidence));
      if (fix.recommended) write_flag("recommended", true);
      json_.key("equations");
      json_.begin_array();
      for (const Equation* equation : fix.equations) json_.value(equation_id(*equation));
      json_.end_array();
      json_.end_object();
    }
    json_.end_array();
  }

  void write_cell_and_value(CellId cell, std::string_view value) {
    json_.member("cell", cell_key(cell));
    json_.member("value", value);
  }

  const Result& result_;
  const Acceptance& acceptance_;
  const Report& report_;
  SectionPositions positions_;
  const Context& context_;
  Language language_;
  JsonWriter json_;
};

}  // namespace

std::string write_result(const Result& result, const Acceptance& acceptance, const Report& report,
                         const Context& context, Language language) {
  return ResultWriter(result, acceptance, report, context, language).write();
}

std::string write_error(const ReadError& error) {
  JsonWriter json;
  json.begin_object();
  json.member("schema", "ogi-error/1");
  json.member("error", render(error, Language::zh));
  json.member("error_en", render(error, Language::en));
  json.end_object();
  return json.take();
}

}  // namespace ogi::api
