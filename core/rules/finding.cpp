#include "core/rules/finding.h"

#include <utility>

#include "core/rules/rule.h"

namespace ogi::rules {

std::string_view severity_key(Severity severity) {
  constexpr std::string_view keys[] = {"error", "warning", "info"};
  return keys[static_cast<std::size_t>(severity)];
}

std::string_view confidence_key(Confidence confidence) {
  constexpr std::string_view keys[] = {"sole", "one_of_several", "cannot_tell"};
  return keys[static_cast<std::size_t>(confidence)];
}

std::string_view field_key(Field field) {
  constexpr std::string_view keys[] = {"title", "organ", "year", "period", "published"};
  return keys[static_cast<std::size_t>(field)];
}

std::string_view rule_state_key(RuleState state) {
  constexpr std::string_view keys[] = {"held", "failed", "not_applicable", "not_judged"};
  return keys[static_cast<std::size_t>(state)];
}

void Finding::point_at(Field field) {
  places.push_back({.kind = PlaceKind::field, .field = field});
}
void Finding::point_at(Section heading) {
  places.push_back({.kind = PlaceKind::heading, .section = heading});
}
void Finding::point_at(Section section, std::size_t start, std::size_t end) {
  places.push_back({.kind = PlaceKind::text, .section = section, .start = start, .end = end});
}
void Finding::point_at(Table table, std::string_view row, std::string_view column) {
  places.push_back({.kind = PlaceKind::table,
                    .table = table,
                    .row = std::string(row),
                    .column = std::string(column)});
}
void Finding::point_at(CellId cell) {
  places.push_back({.kind = PlaceKind::cell, .cell = cell});
}
void Finding::point_at(std::span<const CellId> cells) {
  for (const CellId cell : cells) point_at(cell);
}

void Finding::point_at_member(std::size_t index) {
  places.push_back({.kind = PlaceKind::member, .member = index});
}

const Report& report_of(const Term& term, const Report& report, const Context& context) {
  if (term.report == Term::this_report) return report;
  if (term.report == Term::last_year) return *context.last_year;
  return context.members[static_cast<std::size_t>(term.report)];
}

Finding& RuleReport::find(Phrase message) {
  return findings_.emplace_back(
      Finding{.rule = rule_, .severity = rule_->severity, .message = std::move(message)});
}

Finding& RuleReport::find(const char* zh, const char* en) {
  return find(Phrase(zh, en));
}

Phrase& RuleReport::not_applicable(const char* zh, const char* en) {
  return set(RuleState::not_applicable, Phrase(zh, en));
}

void RuleReport::not_applicable(Phrase reason) {
  set(RuleState::not_applicable, std::move(reason));
}

Phrase& RuleReport::not_judged(const char* zh, const char* en) {
  return set(RuleState::not_judged, Phrase(zh, en));
}

Phrase& RuleReport::set(RuleState state, Phrase reason) {
  state_ = state;
  return reason_ = std::move(reason);
}

}  // namespace ogi::rules
