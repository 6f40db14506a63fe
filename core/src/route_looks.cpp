#include "route_looks.hpp"

#include <algorithm>
#include <limits>

namespace kompass {

RouteLooks::Asked& RouteLooks::asked(const LawOnDay& law, RouteIndex route) {
  const auto [at, fresh] = asked_.try_emplace({&law, route});
  if (!fresh) return at->second;
  auto& out = at->second;
  const auto function = law.route(route);
  if (function <= always) return out;
  VariableSet support(law.variables().size());
  support.unite(law.diagrams().support(function).data());
  out.variables = support.members();
  const auto add_value = [&](FactIndex fact) {
    if (slowness(catalogue_.facts[fact])) out.values.push_back(fact);
  };
  for (const auto variable : out.variables) {
    if (law.variables()[variable].kind != VariableKind::fact) continue;
    const auto fact = law.variables()[variable].fact;
    const auto& derivation = catalogue_.facts[fact].derivation;
    if (derivation) out.values.insert(out.values.end(), {derivation->left, derivation->right});
    // A change starts from the value; what only time changes is in its cell, and no change is looked for.
    if (!derivation && catalogue_.facts[fact].change != Change::by_time) add_value(fact);
  }
  return out;
}

void RouteLooks::situate(const LawAhead::Moment& moment, const CaseFile& on_day, RouteIndex route, Situated& out) {
  out.asked = &asked(moment.law(), route);
  auto& known = out.cells_and_values;
  known.clear();
  for (const auto variable : out.asked->variables) known.push_back(static_cast<std::int64_t>(moment.cells[variable]));
  for (const auto fact : out.asked->values)
    known.push_back(on_day.value_of(catalogue_, fact).value_or(std::numeric_limits<std::int64_t>::min()));
}

const std::optional<NearestGap>& RouteLooks::at(const Situated& situated, const LawAhead::Moment& moment, const CaseFile& on_day,
                                                RouteIndex route, std::size_t most) {
  const auto [at, fresh] = situated.asked->known.try_emplace(situated.cells_and_values);
  if (fresh) at->second.gap = nearest_gap_by_effort(situation(moment, on_day, route), most);
  return at->second.gap;
}

const NeededInSituation& RouteLooks::needed_at(const Situated& situated, const LawAhead::Moment& moment, const CaseFile& on_day,
                                               RouteIndex route) {
  auto& known = situated.asked->known[situated.cells_and_values];
  if (!known.needed) known.needed = needed_with(situation(moment, on_day, route), *known.gap);
  return *known.needed;
}

void RouteLooks::find_values_that_suffice(const LawAhead::Moment& moment, const CaseFile& on_day, RouteIndex route,
                                          std::vector<AnswerChange>& changes) {
  kompass::find_values_that_suffice(situation(moment, on_day, route), changes);
}

Situation RouteLooks::situation(const LawAhead::Moment& moment, const CaseFile& on_day, RouteIndex route) {
  return {moment.law(), on_day, moment.cells, route, asked(moment.law(), route).variables, granted_, nodes_};
}

}  // namespace kompass
