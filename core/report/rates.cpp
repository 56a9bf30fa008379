#include "core/report/rates.h"

#include <span>

#include "core/report/sums.h"

namespace ogi::report {
namespace {

/// What stands in cells of one report, where all that is written there can be read.
std::optional<std::int64_t> readable_count(const Report& report,
                                           std::span<const std::string_view> keys) {
  std::vector<CellId> cells;
  for (const std::string_view key : keys) cells.push_back(*find_cell(key));
  const CountSum sum = sum_of_counts(report, cells);
  if (sum.counts == 0 || !sum.so_far()) return std::nullopt;
  return sum.total;
}

std::optional<std::int64_t> without(std::optional<std::int64_t> all,
                                    std::optional<std::int64_t> some) {
  std::int64_t rest = 0;
  if (!all || !some || __builtin_sub_overflow(*all, *some, &rest) || rest < 0) return std::nullopt;
  return rest;
}

std::optional<std::int64_t> requests_ended(const Report& report, std::string_view key) {
  for (const NamedSum& sum : outcome_figures(report)) {
    if (sum.key == key && sum.sum) return sum.sum->units;
  }
  return std::nullopt;
}

Rate share_of(std::string_view key, std::optional<std::int64_t> part,
              std::optional<std::int64_t> whole) {
  Rate made{key, part, whole, std::nullopt};
  std::int64_t thousandfold = 0;
  if (!part || !whole || *whole < least_whole || *part < 0 || *part > *whole) return made;
  if (__builtin_mul_overflow(*part, std::int64_t{1000}, &thousandfold)) return made;
  made.permille = thousandfold / *whole + (thousandfold % *whole >= *whole - *whole / 2 ? 1 : 0);
  return made;
}

Rate reconsideration_rate(const Report& report) {
  constexpr std::string_view corrected[] = {"review.reconsideration.corrected"};
  constexpr std::string_view pending[] = {"review.reconsideration.pending"};
  constexpr std::string_view total[] = {"review.reconsideration.total"};
  return share_of("reconsideration_corrected", readable_count(report, corrected),
                  without(readable_count(report, total), readable_count(report, pending)));
}

Rate litigation_rate(const Report& report) {
  constexpr std::string_view corrected[] = {"review.litigation_direct.corrected",
                                            "review.litigation_after_reconsideration.corrected"};
  constexpr std::string_view pending[] = {"review.litigation_direct.pending",
                                          "review.litigation_after_reconsideration.pending"};
  constexpr std::string_view total[] = {"review.litigation_direct.total",
                                        "review.litigation_after_reconsideration.total"};
  return share_of("litigation_corrected", readable_count(report, corrected),
                  without(readable_count(report, total), readable_count(report, pending)));
}

std::optional<std::int64_t> requests_disclosed(const Report& report) {
  const auto whole = requests_ended(report, "granted");
  const auto partly = requests_ended(report, "partly_granted");
  std::int64_t sum = 0;
  if (!whole || !partly || __builtin_add_overflow(*whole, *partly, &sum)) return std::nullopt;
  return sum;
}

}  // namespace

std::vector<Rate> rates_of(const Report& report) {
  constexpr std::string_view processed_keys[] = {"requests.processed.total"};
  constexpr std::string_view forward[] = {"requests.carried_forward.total"};
  constexpr std::string_view come_in[] = {"requests.received.total", "requests.carried_over.total"};
  const auto processed = readable_count(report, processed_keys);
  return {share_of("disclosed", requests_disclosed(report), processed),
          share_of("refused", requests_ended(report, "refused"), processed),
          reconsideration_rate(report), litigation_rate(report),
          share_of("carried_forward", readable_count(report, forward),
                   readable_count(report, come_in))};
}

}  // namespace ogi::report
