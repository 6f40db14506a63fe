#include "met_cases.hpp"

#include <set>
#include <utility>

#include "real_law.hpp"

namespace kompass_test {
namespace {

constexpr std::string_view written_for = "2026-11-22";

void collect(const PlainLaw& law, std::size_t index, bool gates, std::set<std::size_t>& seen, std::vector<std::size_t>& out) {
  if (!seen.insert(index).second) return;
  const auto& condition = law.conditions()[index];
  if (condition.kind == PlainLaw::Condition::Kind::route) return;  // that route's requirements are tried with its own cases
  for (const auto child : condition.children) collect(law, child, gates, seen, out);
  for (const auto& group : condition.groups)
    for (const auto& score : group) collect(law, score.when, gates, seen, out);
  if (condition.kind != PlainLaw::Condition::Kind::comparison) return;
  out.push_back(index);
  if (const auto& applies = law.facts()[condition.comparison.fact].applies_when; gates && applies) collect(law, *applies, gates, seen, out);
}

}  // namespace

namespace {

std::vector<MetCase> cases_of(const PlainLaw& law, const char* list) {
  const auto data = case_data("met.json");
  const auto moved = day_number(law.as_of()) - day_number(plain_day(written_for));
  std::vector<MetCase> out;
  for (const auto& entry : data[list]) {
    auto answers = data["people"][entry["as"].get<std::string>()];
    auto changed = entry.value("with", nlohmann::json::object());
    answers.update(changed);
    for (auto* object : {&answers, &changed})
      for (auto answer = object->begin(); answer != object->end(); ++answer)
        if (law.facts()[law.fact(answer.key())].type == "date")
          *answer = day_text(day_of_number(day_number(plain_day(answer->get<std::string>())) + moved));
    out.push_back({entry["route"].get<std::string>(), entry["way"].get<std::string>(), std::move(answers), std::move(changed)});
  }
  return out;
}

}  // namespace

std::vector<MetCase> met_cases(const PlainLaw& law) { return cases_of(law, "met"); }

std::vector<MetCase> cases_that_give_way(const PlainLaw& law) { return cases_of(law, "gives-way"); }

std::vector<std::size_t> routes_asked_for(const PlainLaw& law, std::size_t route) {
  std::set<std::size_t> seen;
  std::vector<std::size_t> out;
  std::vector<std::size_t> below{law.routes()[route].root};
  while (!below.empty()) {
    const auto index = below.back();
    below.pop_back();
    const auto& condition = law.conditions()[index];
    if (!seen.insert(index).second) continue;
    if (condition.kind == PlainLaw::Condition::Kind::route)
      out.push_back(index);
    else
      below.insert(below.end(), condition.children.begin(), condition.children.end());
  }
  return out;
}

std::optional<PlainCase> completed(const PlainLaw& law, const nlohmann::json& answers) {
  auto values = law.blank();
  for (std::size_t i = 0; i < law.facts().size(); ++i)
    if (const auto& assumed = law.facts()[i].assumed) values.values[i] = *assumed;
  for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
    const auto fact = law.fact(answer.key());
    const auto value = law.value(fact, *answer);
    if (value < law.facts()[fact].minimum || value > law.facts()[fact].maximum) return std::nullopt;
    values.values[fact] = value;
  }
  values.confirmed.assign(values.confirmed.size(), 1);
  return values;
}

std::vector<std::size_t> comparisons_of_route(const PlainLaw& law, std::size_t route, bool gates) {
  std::set<std::size_t> seen;
  std::vector<std::size_t> out;
  collect(law, law.routes()[route].root, gates, seen, out);
  return out;
}

NearMetCases::NearMetCases(const PlainLaw& law) : law_(law), met_(met_cases(law)) {
  for (const auto& met : met_) {
    auto& changed = circumstances_.emplace_back();
    for (auto answer = met.changed.begin(); answer != met.changed.end(); ++answer) {
      const auto fact = law.fact(answer.key());
      changed.emplace_back(fact, law.value(fact, *answer));
    }
  }
}

const std::vector<std::int64_t>& NearMetCases::representatives(std::size_t fact) {
  const auto known = representatives_.find(fact);
  return known != representatives_.end() ? known->second : representatives_.emplace(fact, law_.representatives(fact)).first->second;
}

bool NearMetCases::search(std::size_t route, const std::function<bool(PlainCase&)>& visit, bool far) {
  const auto visit_with = [&](PlainCase& values, const Change& change) {
    const auto kept = std::exchange(values.values[change.first], change.second);
    const bool found = visit(values);
    values.values[change.first] = kept;
    return found;
  };

  std::vector<PlainCase> starts;
  for (const auto& met : met_) {
    if (met.route != law_.routes()[route].id) continue;
    if (auto values = completed(law_, met.answers)) starts.push_back(*std::move(values));
  }
  for (auto& start : starts)
    if (visit(start)) return true;

  std::set<std::size_t> facts;
  for (const auto comparison : comparisons_of_route(law_, route, true)) facts.insert(law_.conditions()[comparison].comparison.fact);
  std::vector<Change> changes;
  for (const auto fact : facts)
    for (const auto value : representatives(fact)) changes.emplace_back(fact, value);
  for (auto& values : starts)
    for (const auto& change : changes)
      if (visit_with(values, change)) return true;

  if (!far) return false;
  // What other cases of the list say differently, as a whole, and one more fact.
  for (const auto& start : starts)
    for (const auto& circumstance : circumstances_) {
      auto values = start;
      for (const auto& [fact, value] : circumstance)
        if (facts.count(fact) != 0) values.values[fact] = value;
      if (visit(values)) return true;
      for (const auto& change : changes)
        if (visit_with(values, change)) return true;
    }

  for (auto& values : starts)
    for (std::size_t first = 0; first < changes.size(); ++first) {
      const auto kept = std::exchange(values.values[changes[first].first], changes[first].second);
      for (std::size_t second = first + 1; second < changes.size(); ++second)
        if (changes[second].first != changes[first].first && visit_with(values, changes[second])) return true;
      values.values[changes[first].first] = kept;
    }
  return false;
}

}  // namespace kompass_test
