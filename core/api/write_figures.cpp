#include <algorithm>

#include "core/api/write.h"
#include "core/api/writer.h"
#include "core/report/aggregate.h"
#include "core/report/comparison.h"
#include "core/report/equation.h"
#include "core/report/figure.h"
#include "core/report/rates.h"
#include "core/report/sums.h"

namespace ogi::api {
namespace {

void write_decimal(JsonWriter& json, std::string_view name, const std::optional<Decimal>& number) {
  if (number) json.member(name, to_string(*number));
}

void write_indexes(JsonWriter& json, std::string_view name,
                   const std::vector<std::size_t>& indexes) {
  json.key(name);
  json.begin_array();
  for (const std::size_t index : indexes) json.value(static_cast<std::int64_t>(index));
  json.end_array();
}

void write_cells(JsonWriter& json, const Report& report) {
  json.key("cells");
  json.begin_object();
  for (CellId cell = 0; cell < cell_count; ++cell)
    write_decimal(json, cell_key(cell), figure_of(report, cell));
  json.end_object();
  json.key("gaps");
  json.begin_object();
  for (CellId cell = 0; cell < cell_count; ++cell) {
    const bool has_figure = figure_of(report, cell).has_value();
    if (!has_figure && report.value(cell).meaning != Meaning::absent)
      json.member(cell_key(cell), gap_key(gap_of(report, cell)));
  }
  json.end_object();
}

void write_equation_sums(JsonWriter& json, const Report& report) {
  json.key("equations");
  json.begin_array();
  for (const Equation& equation : equations_of(report.edition_of(Table::requests))) {
    const CountSum left = sum_of_counts(report, equation.left);
    const CountSum right = sum_of_counts(report, equation.right);
    json.begin_object();
    json.member("id", equation_id(equation));
    write_decimal(json, "left", left.so_far());
    write_decimal(json, "right", right.so_far());
    if (left.so_far() && right.so_far())
      write_decimal(json, "difference", difference_of(equation, *left.so_far(), *right.so_far()));
    json.member("open", left.open + right.open);
    json.end_object();
  }
  json.end_array();
}

void write_named_sums(JsonWriter& json, std::string_view name, const std::vector<NamedSum>& sums) {
  json.key(name);
  json.begin_object();
  for (const NamedSum& sum : sums) write_decimal(json, sum.key, sum.sum);
  json.end_object();
}

/// Tenths of a percent without a zero at the end: 66.7, 30.
std::string percent_of(std::int64_t permille) {
  if (permille % 10 == 0) return std::to_string(permille / 10);
  return to_string(Decimal{permille, 1});
}

void write_rates(JsonWriter& json, const std::vector<Rate>& rates) {
  json.key("rates");
  json.begin_object();
  for (const Rate& rate : rates) {
    if (!rate.part || !rate.whole) continue;
    json.key(rate.key);
    json.begin_object();
    json.member("part", to_string(Decimal::whole(*rate.part)));
    json.member("whole", to_string(Decimal::whole(*rate.whole)));
    if (rate.permille) json.member("percent", percent_of(*rate.permille));
    json.end_object();
  }
  json.end_object();
}

void write_edit(JsonWriter& json, CellId cell, std::string_view value) {
  json.begin_object();
  json.member("cell", cell_key(cell));
  json.member("value", value);
  json.end_object();
}

/// The sum as an ogi-report/1.
void write_summed_report(JsonWriter& json, const Aggregate& sum) {
  const Report report = summed_report(sum);
  json.begin_object();
  json.member("schema", "ogi-report/1");
  if (report.year) json.member("year", static_cast<std::size_t>(*report.year));
  json.key("editions");
  json.begin_object();
  json.member("disclosure", edition_key(report.edition_of(Table::disclosure)));
  json.member("requests", edition_key(report.edition_of(Table::requests)));
  json.end_object();
  json.key("cells");
  json.begin_object();
  for (CellId cell = 0; cell < cell_count; ++cell) {
    if (report.value(cell).meaning != Meaning::absent)
      json.member(cell_key(cell), report.cells[cell].written);
  }
  json.end_object();
  json.end_object();
}

void write_not_summed(JsonWriter& json, const Aggregate& sum) {
  json.key("not_summed");
  json.begin_array();
  for (const NotSummed& entry : sum.not_summed) {
    json.begin_object();
    json.member("cell", cell_key(entry.cell));
    json.member("why", gap_key(entry.why));
    write_indexes(json, "members", entry.members);
    json.end_object();
  }
  json.end_array();
  json.key("too_large");
  json.begin_array();
  for (CellId cell = 0; cell < cell_count; ++cell) {
    if (sum.cells[cell].too_large) json.value(cell_key(cell));
  }
  json.end_array();
  json.key("other_edition");
  json.begin_object();
  for (const Table table : all_tables) {
    const auto& members = sum.other_edition[static_cast<std::size_t>(table)];
    if (!members.empty()) write_indexes(json, table_key(table), members);
  }
  json.end_object();
}

void write_changes(JsonWriter& json, const Report& report, const Report& last_year) {
  json.key("last_year");
  json.begin_array();
  for (const Table table : all_tables) {
    for (const CellId cell : cells_of(report.edition_of(table), table)) {
      const CellId before = cell_before(cell);
      const auto change = change_between(report, cell, last_year, before);
      json.begin_object();
      json.member("cell", cell_key(cell));
      if (before != cell) json.member("cell_before", cell_key(before));
      write_decimal(json, "figure", figure_of(report, cell));
      write_decimal(json, "before", figure_of(last_year, before));
      if (change) {
        write_decimal(json, "difference", change->difference);
        write_decimal(json, "percent", change->percent);
      }
      json.end_object();
    }
  }
  json.end_array();
}

void write_shares(JsonWriter& json, const SumComparison& comparison,
                  std::span<const Report> members) {
  const std::vector<Share> shares = shares_of(members, comparison.cell, *comparison.sum);
  json.key("shares");
  json.begin_array();
  for (const Share& share : shares) {
    json.begin_object();
    json.member("member", share.member);
    json.member("figure", to_string(share.figure));
    write_decimal(json, "percent", share.percent);
    json.end_object();
  }
  json.end_array();
  std::vector<std::size_t> equal;
  for (const Share& share : shares) {
    if (comparison.difference && (share.figure == *comparison.difference ||
                                  subtract({}, share.figure) == comparison.difference))
      equal.push_back(share.member);
  }
  write_indexes(json, "equal", equal);
}

void write_against_sum(JsonWriter& json, const Report& report, std::span<const Report> members) {
  constexpr std::string_view states[] = {"equal", "different", "not_compared"};
  constexpr std::string_view kinds[] = {"left_out", "twice"};
  const auto cells = compare_with_sum(report, aggregate(members, editions_of(report)));
  json.key("members");
  json.begin_object();
  json.key("cells");
  json.begin_array();
  for (const SumComparison& cell : cells) {
    json.begin_object();
    json.member("cell", cell_key(cell.cell));
    json.member("state", states[static_cast<std::size_t>(cell.state)]);
    write_decimal(json, "figure", cell.figure);
    write_decimal(json, "sum", cell.sum);
    write_decimal(json, "difference", cell.difference);
    if (cell.state == SumComparison::State::different) write_shares(json, cell, members);
    json.end_object();
  }
  json.end_array();
  json.key("explanations");
  json.begin_array();
  for (const Explanation& explanation : explain_differences(cells, members)) {
    json.begin_object();
    json.member("kind", kinds[static_cast<std::size_t>(explanation.kind)]);
    write_indexes(json, "members", explanation.members);
    json.member("cells", explanation.cells);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace

std::string write_figures(const Report& report) {
  JsonWriter json;
  json.begin_object();
  json.member("schema", "ogi-figures/1");
  write_cells(json, report);
  write_equation_sums(json, report);
  write_named_sums(json, "main", main_figures(report));
  write_named_sums(json, "outcomes", outcome_figures(report));
  write_rates(json, rates_of(report));
  json.end_object();
  return json.take();
}

std::string write_completion(const Completion& completion) {
  JsonWriter json;
  json.begin_object();
  json.member("schema", "ogi-completion/1");
  json.key("totals");
  json.begin_array();
  for (const CellFigure& total : completion.totals)
    write_edit(json, total.cell, to_string(total.figure));
  json.end_array();
  json.key("zeros");
  json.begin_array();
  for (const CellId cell : completion.zeros) write_edit(json, cell, "0");
  json.end_array();
  json.end_object();
  return json.take();
}

std::string write_aggregate(std::span<const Report> members) {
  const Aggregate sum = aggregate(members, most_used_editions(members));
  JsonWriter json;
  json.begin_object();
  json.member("schema", "ogi-aggregate/1");
  json.key("report");
  write_summed_report(json, sum);
  write_not_summed(json, sum);
  if (const auto member = probable_sum(members)) json.member("probable_sum", *member);
  json.end_object();
  return json.take();
}

std::string write_comparison(const Report& report, const std::optional<Report>& last_year,
                             std::span<const Report> members) {
  JsonWriter json;
  json.begin_object();
  json.member("schema", "ogi-comparison/1");
  if (last_year) write_changes(json, report, *last_year);
  if (!members.empty()) write_against_sum(json, report, members);
  json.end_object();
  return json.take();
}

}  // namespace ogi::api
