#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace ogi::report {

/// A calendar date that exists.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  friend auto operator<=>(const Date&, const Date&) = default;
};

/// The first and the last day the report's figures cover.
struct Period {
  Date from;
  Date to;

  friend bool operator==(const Period&, const Period&) = default;
};

/// Nothing for a day that the calendar does not have.
std::optional<Date> make_date(int year, int month, int day);

/// Reads and writes `YYYY-MM-DD`.
std::optional<Date> parse_iso_date(std::string_view text);
std::string to_iso_date(const Date& date);

}  // namespace ogi::report
