#include "kompass/what_if.hpp"

#include <algorithm>
#include <utility>

#include "ordered_values.hpp"
#include "value_cut.hpp"

namespace kompass {
namespace {

using Verdicts = std::vector<Verdict>;

CaseFile with_answer(const CaseFile& file, FactIndex fact, std::int64_t value) {
  auto changed = file;
  changed.answers[fact] = {AnswerState::value, value};
  return changed;
}

Verdicts verdicts_of(const LawOnDay& law, const CaseFile& file) { return Standing(law, file).routes(); }

/// Puts intervals with equal results together: neighbours, or all of them where the values have no order.
template <class Result>
std::pair<std::vector<IntervalSet>, std::vector<Result>> grouped(const Fact& fact, const std::vector<ValueInterval>& intervals,
                                                                 const std::vector<Result>& results) {
  std::vector<IntervalSet> groups;
  std::vector<Result> out;
  for (std::size_t i = 0; i < intervals.size(); ++i) {
    std::size_t group = has_order(fact) && !out.empty() ? out.size() - 1 : 0;
    while (group < out.size() && out[group] != results[i]) ++group;
    if (group == out.size()) {
      groups.emplace_back();
      out.push_back(results[i]);
    }
    groups[group].append(intervals[i].first, intervals[i].second);
  }
  return {std::move(groups), std::move(out)};
}

}  // namespace

WhatIf what_if(const LawOnDay& law, const CaseFile& file, FactIndex fact) {
  const auto cut = cut_values(law, file, fact);
  const auto results = for_each_interval(cut, [&](std::int64_t value) { return verdicts_of(law, with_answer(file, fact, value)); });
  auto [groups, verdicts] = grouped(law.catalogue().facts[fact], cut.intervals, results);
  return {fact, std::move(groups), std::move(verdicts)};
}

bool compared(const Catalogue& catalogue, FactIndex a, FactIndex b) noexcept {
  return std::any_of(catalogue.facts.begin(), catalogue.facts.end(), [&](const Fact& fact) {
    const auto& rule = fact.derivation;
    return rule && ((rule->left == a && rule->right == b) || (rule->left == b && rule->right == a));
  });
}

WhatIfGrid what_if(const LawOnDay& law, const CaseFile& file, FactIndex rows_fact, FactIndex columns_fact) {
  const auto& facts = law.catalogue().facts;
  const auto row_cut = cut_values(law, file, rows_fact);
  const auto column_cut = cut_values(law, file, columns_fact);
  const auto by_row = for_each_interval(row_cut, [&](std::int64_t row) {
    const auto changed = with_answer(file, rows_fact, row);
    return for_each_interval(column_cut, [&](std::int64_t column) { return verdicts_of(law, with_answer(changed, columns_fact, column)); });
  });
  auto [rows, kept_rows] = grouped(facts[rows_fact], row_cut.intervals, by_row);
  std::vector<std::vector<Verdicts>> by_column(column_cut.intervals.size());
  for (std::size_t column = 0; column < by_column.size(); ++column)
    for (const auto& row : kept_rows) by_column[column].push_back(row[column]);
  auto [columns, kept_columns] = grouped(facts[columns_fact], column_cut.intervals, by_column);
  WhatIfGrid out{rows_fact, columns_fact, std::move(rows), std::move(columns), {}};
  out.verdicts.assign(out.rows.size(), {});
  for (const auto& column : kept_columns)
    for (std::size_t row = 0; row < out.rows.size(); ++row) out.verdicts[row].push_back(column[row]);
  return out;
}

}  // namespace kompass
