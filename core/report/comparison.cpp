#include "core/report/comparison.h"

#include <algorithm>

#include "core/report/figure.h"
#include "core/text/order.h"

namespace ogi::report {
namespace {

/// Fewer cells than this may be alike by chance.
constexpr std::size_t fewest_cells = 3;

bool agree(CellId cell, Decimal figure, Decimal sum, const std::optional<Decimal>& difference) {
  if (figure == sum) return true;
  if (quantity_of(cell) != Quantity::money) return false;
  if (!difference) return true;
  return compare(*difference, {1, figure.scale}) < 0 &&
         compare(*difference, {-1, figure.scale}) > 0;
}

/// The cells that differ, with every member's figure in them and the other way round.
class Differences {
 public:
  Differences(std::span<const SumComparison> cells, std::span<const Report> members) {
    for (const SumComparison& cell : cells) {
      if (cell.state == SumComparison::State::different && cell.difference)
        differences_.push_back(*cell.difference);
    }
    for (const Report& member : members) {
      std::vector<Decimal>& figures = figures_.emplace_back();
      for (const SumComparison& cell : cells) {
        if (cell.state == SumComparison::State::different && cell.difference)
          figures.push_back(figure_of(member, cell.cell).value_or(Decimal{}));
      }
    }
  }

  [[nodiscard]] std::size_t size() const { return differences_.size(); }
  [[nodiscard]] std::size_t members() const { return figures_.size(); }

  /// Whether `members`, left out or counted twice, are just the difference in the i-th cell.
  [[nodiscard]] bool agrees(std::size_t i, std::span<const std::size_t> members,
                            Explanation::Kind kind) const {
    Decimal sum;
    for (const std::size_t member : members) {
      const auto next = add(sum, figures_[member][i]);
      if (!next) return false;
      sum = *next;
    }
    if (kind == Explanation::Kind::twice) return sum == differences_[i];
    return subtract({}, sum) == differences_[i];
  }

  [[nodiscard]] bool agrees_everywhere(std::span<const std::size_t> members,
                                       Explanation::Kind kind) const {
    for (std::size_t i = 0; i < size(); ++i) {
      if (!agrees(i, members, kind)) return false;
    }
    return true;
  }

 private:
  std::vector<Decimal> differences_;
  std::vector<std::vector<Decimal>> figures_;  ///< by member
};

constexpr Explanation::Kind kinds[] = {Explanation::Kind::left_out, Explanation::Kind::twice};

void add_if_whole(const Differences& differences, std::vector<std::size_t> members,
                  std::vector<Explanation>& explanations) {
  for (const Explanation::Kind kind : kinds) {
    if (differences.agrees_everywhere(members, kind))
      explanations.push_back({kind, members, differences.size()});
  }
}

/// The members who explain most, if that is half of the differences.
std::vector<Explanation> explain_most(const Differences& differences) {
  std::vector<Explanation> best;
  std::size_t most = std::max(fewest_cells, (differences.size() + 1) / 2);
  for (std::size_t member = 0; member < differences.members(); ++member) {
    for (const Explanation::Kind kind : kinds) {
      std::size_t cells = 0;
      for (std::size_t i = 0; i < differences.size(); ++i)
        cells += differences.agrees(i, {&member, 1}, kind) ? 1U : 0U;
      if (cells < most) continue;
      if (cells > most) best.clear();
      most = cells;
      best.push_back({kind, {member}, cells});
    }
  }
  return best;
}

}  // namespace

std::optional<Change> change_between(const Report& report, CellId cell, const Report& last_year,
                                     CellId cell_before) {
  const auto now = figure_of(report, cell);
  const auto before = figure_of(last_year, cell_before);
  if (!now || !before) return std::nullopt;
  const auto difference = subtract(*now, *before);
  return Change{.now = *now,
                .before = *before,
                .difference = difference,
                .percent = difference ? percentage(*difference, *before) : std::nullopt};
}

CellId cell_before(CellId cell) {
  static const CellId over = *find_cell("requests.carried_over.natural_person");
  static const CellId forward = *find_cell("requests.carried_forward.natural_person");
  if (cell < over || cell >= over + applicant_count) return cell;
  return static_cast<CellId>(forward + (cell - over));
}

std::vector<SumComparison> compare_with_sum(const Report& report, const Aggregate& sum) {
  std::vector<SumComparison> comparisons;
  for (const Table table : all_tables) {
    const Edition edition = report.edition_of(table);
    const bool same_form = edition == sum.editions[static_cast<std::size_t>(table)];
    for (const CellId cell : cells_of(edition, table)) {
      SumComparison& comparison = comparisons.emplace_back(SumComparison{.cell = cell});
      comparison.figure = figure_of(report, cell);
      const CellSum& of_cell = sum.cells[cell];
      if (!same_form || of_cell.figures == 0 || of_cell.too_large) continue;
      comparison.sum = of_cell.sum;
      if (!comparison.figure) continue;
      comparison.difference = subtract(*comparison.figure, of_cell.sum);
      if (!sum.complete_sum(cell)) continue;
      comparison.state = agree(cell, *comparison.figure, of_cell.sum, comparison.difference)
                             ? SumComparison::State::equal
                             : SumComparison::State::different;
    }
  }
  return comparisons;
}

std::vector<Share> shares_of(std::span<const Report> members, CellId cell, Decimal sum) {
  std::vector<Share> shares;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const auto figure = figure_of(members[i], cell);
    if (figure && *figure != Decimal{}) shares.push_back({i, *figure, percentage(*figure, sum)});
  }
  std::vector<Share> sorted;
  sorted.reserve(shares.size());
  for (const std::size_t index : order_of(shares.size(), [&](std::size_t a, std::size_t b) {
         return compare(shares[a].figure, shares[b].figure) > 0;
       }))
    sorted.push_back(shares[index]);
  return sorted;
}

std::vector<Explanation> explain_differences(std::span<const SumComparison> cells,
                                             std::span<const Report> members) {
  const Differences differences(cells, members);
  std::vector<Explanation> explanations;
  if (differences.size() == 0) return explanations;
  for (std::size_t member = 0; member < members.size(); ++member)
    add_if_whole(differences, {member}, explanations);
  if (!explanations.empty() || differences.size() < fewest_cells) return explanations;
  for (std::size_t one = 0; one < members.size(); ++one) {
    for (std::size_t other = one + 1; other < members.size(); ++other)
      add_if_whole(differences, {one, other}, explanations);
  }
  return explanations.empty() ? explain_most(differences) : explanations;
}

}  // namespace ogi::report
