#include "route_looks.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "ordered_values.hpp"

namespace kompass {

RouteLooks::RouteLooks(const Catalogue& catalogue, Date begun, Date until)
    : catalogue_(catalogue), begun_(begun), granted_(brought_about_by_grants(catalogue)) {
  std::set<Date> days;
  for (const auto& fact : catalogue.facts) {
    if (!fact.takes) continue;
    const auto farthest = has_steps(fact) ? fact.maximum : 1;
    for (std::int64_t steps = 1; steps <= farthest; ++steps) {
      const auto day = last_day_of(begun, usual_time(fact, 0, steps));
      if (day <= until) days.insert(day);
    }
  }
  days_of_changes_.assign(days.begin(), days.end());
}

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
  out.takes_time = std::any_of(out.values.begin(), out.values.end(), [&](FactIndex fact) { return catalogue_.facts[fact].takes; });
  return out;
}

void RouteLooks::situate(const LawAhead::Moment& moment, const CaseFile& on_day, RouteIndex route, Situated& out) {
  out.asked = &asked(moment.law(), route);
  auto& known = out.cells_and_values;
  known.clear();
  for (const auto variable : out.asked->variables) known.push_back(static_cast<std::int64_t>(moment.cells[variable]));
  for (const auto fact : out.asked->values)
    known.push_back(on_day.value_of(catalogue_, fact).value_or(std::numeric_limits<std::int64_t>::min()));
  if (!out.asked->takes_time) return;
  const auto& days = days_of_changes_;
  known.push_back(std::upper_bound(days.begin(), days.end(), on_day.as_of) - days.begin());
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
  return {moment.law(), on_day, moment.cells, route, asked(moment.law(), route).variables, granted_, nodes_, begun_};
}

}  // namespace kompass
