#include "kompass/needed_answers.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "comparison_values.hpp"
#include "needed_search.hpp"

namespace kompass {
namespace {

/// The relation that holds between two values in the other order.
Relation turned_round(Relation relation) noexcept {
  switch (relation) {
    case Relation::at_least:
      return Relation::at_most;
    case Relation::at_most:
      return Relation::at_least;
    case Relation::more_than:
      return Relation::less_than;
    case Relation::less_than:
      return Relation::more_than;
    default:
      return relation;
  }
}

/// The values of the one fact behind a computed fact that has not been said, for which the computed fact lies in some of its cells. Nothing
/// where neither has been said.
std::optional<NeededAnswer> behind_computed(const LawOnDay& law, const CaseFile& file, const NeededVariable& needed) {
  const auto& catalogue = law.catalogue();
  const auto& variable = law.variables()[needed.variable];
  const auto& [left, relation, right] = *catalogue.facts[variable.fact].derivation;
  const auto left_value = file.value_of(catalogue, left);
  const auto right_value = file.value_of(catalogue, right);
  if (left_value.has_value() == right_value.has_value()) return std::nullopt;
  const auto fact = left_value ? right : left;
  const Comparison comparison{fact, Measure::value, left_value ? turned_round(relation) : relation,
                              left_value ? *left_value : *right_value};
  const auto& [minimum, maximum] = std::pair(catalogue.facts[fact].minimum, catalogue.facts[fact].maximum);
  const auto holds = values_that_hold(catalogue.facts[fact], comparison, file.as_of).intersection({minimum, maximum});
  const bool wanted = (needed.suffices >> variable.cells.cell_of(1) & 1) != 0;
  return NeededAnswer{fact, wanted ? holds : holds.complement(minimum, maximum)};
}

}  // namespace

NeededInSituation needed_in_situation(const LawOnDay& law, const CaseFile& file, const FunctionNodes& nodes, NodeId function,
                                      std::vector<CellSet> possible) {
  NeededInSituation out;
  out.variables = needed_variables(law, nodes, possible);
  const auto is_computed = [&](const NeededVariable& needed) {
    return law.catalogue().facts[law.variables()[needed.variable].fact].derivation.has_value();
  };
  for (const auto& needed : out.variables) {
    if (!is_computed(needed)) continue;
    auto answer = behind_computed(law, file, needed);
    if (!answer) {
      out.variables.clear();
      out.compared.clear();
      break;
    }
    out.compared.push_back(*std::move(answer));
  }
  for (const auto& needed : out.variables) possible[needed.variable] = CellSet{1} << needed.first;
  std::erase_if(out.variables, is_computed);
  Standing standing(law, std::move(possible));
  out.then = standing.of(function);
  if (out.then != Verdict::met) out.pending = pending_of(law, file, standing.evaluation(), function);
  return out;
}

std::optional<std::vector<NeededAnswer>> answers_of(const LawOnDay& law, const NeededInSituation& needed,
                                                    const std::function<IntervalSet(const NeededVariable&)>& values_of) {
  std::map<FactIndex, IntervalSet> values;
  for (const auto& one : needed.variables) values[law.variables()[one.variable].fact] = values_of(one);
  for (const auto& answer : needed.compared) {
    const auto [at, fresh] = values.try_emplace(answer.fact, answer.suffices);
    if (!fresh) at->second = at->second.intersection(answer.suffices);
  }
  std::vector<NeededAnswer> out;
  for (const auto fact : law.catalogue().question_order) {
    const auto found = values.find(fact);
    if (found == values.end()) continue;
    if (found->second.intervals().empty()) return std::nullopt;
    out.push_back({fact, std::move(found->second)});
  }
  return out;
}

NeededAnswers find_needed_answers(const LawOnDay& law, const CaseFile& file, RouteIndex route) {
  const auto function = law.route(route);
  const auto possible = possible_cells(law, file);
  Standing standing(law, possible);
  NeededAnswers out;
  out.then = standing.of(function);
  if (out.then == Verdict::met || out.then == Verdict::not_met) return out;
  out.pending = pending_of(law, file, standing.evaluation(), function);
  const auto needed = needed_in_situation(law, file, FunctionNodes(law.diagrams(), function), function, possible);
  auto answers = answers_of(law, needed, [&](const NeededVariable& one) {
    const auto& variable = law.variables()[one.variable];
    return variable.cells.values_in(one.suffices, law.catalogue().facts[variable.fact].maximum);
  });
  if (!answers) return out;
  return {*std::move(answers), needed.then, needed.pending};
}

}  // namespace kompass
