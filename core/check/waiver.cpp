#include "core/check/waiver.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace ogi::check {
namespace {

/// FNV-1a of 32 bits: waivers are to be bound, not protected.
class Hash {
 public:
  void add(std::string_view text) {
    for (const char each : text) step(static_cast<unsigned char>(each));
    step(0);
  }
  [[nodiscard]] std::string hexadecimal() const {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned shift = 32; shift > 0; shift -= 4) text += digits[value_ >> (shift - 4) & 0xFU];
    return text;
  }

 private:
  void step(std::uint32_t byte) { value_ = (value_ ^ byte) * 16777619U; }

  std::uint32_t value_ = 2166136261U;
};

void add_field(Hash& hash, Field field, const Report& report) {
  hash.add(field_key(field));
  switch (field) {
    case Field::title:
      return hash.add(report.title.value_or(""));
    case Field::organ:
      return hash.add(report.organ);
    case Field::year:
      return hash.add(std::to_string(report.year.value_or(0)));
    case Field::period:
      if (report.period) {
        hash.add(to_iso_date(report.period->from));
        hash.add(to_iso_date(report.period->to));
      }
      return;
    case Field::published:
      if (report.published) hash.add(to_iso_date(*report.published));
      return;
  }
}

void add_heading(Hash& hash, Section section, const Report& report) {
  hash.add(section_key(section));
  if (!report.headings) return;
  for (const Heading& heading : *report.headings) {
    if (heading.section == section) hash.add(heading.text);
  }
}

void add_place(Hash& hash, const Place& place, const Report& report) {
  switch (place.kind) {
    case PlaceKind::field:
      return add_field(hash, place.field, report);
    case PlaceKind::heading:
      return add_heading(hash, place.section, report);
    case PlaceKind::text:
      hash.add(section_key(place.section));
      return hash.add(std::string_view(*report.section(place.section))
                          .substr(place.start, place.end - place.start));
    case PlaceKind::table:
      hash.add(table_key(place.table));
      hash.add(place.row);
      return hash.add(place.column);
    case PlaceKind::cell:
      hash.add(cell_key(place.cell));
      return hash.add(report.cells[place.cell].written);
    case PlaceKind::member:
      return hash.add(std::to_string(place.member));
  }
}

}  // namespace

std::string finding_id(const Finding& finding, const Report& report, const Context& context) {
  Hash hash;
  for (const Place& place : finding.places) add_place(hash, place, report);
  hash.add(finding.expected);
  hash.add(finding.actual);
  for (const Term& term : finding.terms) {
    hash.add(cell_key(term.cell));
    hash.add(report_of(term, report, context).cells[term.cell].written);
  }
  return std::string(finding.rule->code) + "/" + std::to_string(finding.rule->version) + "/" +
         hash.hexadecimal();
}

Acceptance accept(const Result& result, const Report& report, const Context& context,
                  std::span<const Waiver> waivers) {
  Acceptance acceptance;
  for (const Finding& finding : result.findings) {
    Acceptance::OfFinding& of = acceptance.findings.emplace_back();
    of.id = finding_id(finding, report, context);
    const auto waiver = std::find_if(waivers.begin(), waivers.end(),
                                     [&of](const Waiver& each) { return each.finding == of.id; });
    if (waiver != waivers.end()) {
      of.waiver = &*waiver;
    } else if (finding.severity != Severity::info) {
      acceptance.accepted = false;
    }
  }
  for (const Waiver& waiver : waivers) {
    const bool used =
        std::any_of(acceptance.findings.begin(), acceptance.findings.end(),
                    [&waiver](const Acceptance::OfFinding& of) { return of.id == waiver.finding; });
    if (!used) acceptance.voided.push_back(&waiver);
  }
  return acceptance;
}

}  // namespace ogi::check
