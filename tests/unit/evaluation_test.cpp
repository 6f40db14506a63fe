#include "kompass/evaluation.hpp"

#include <doctest/doctest.h>

#include <set>

#include "kompass/reason.hpp"
#include "support/enumerable_law.hpp"
#include "support/random.hpp"
#include "support/small_catalogue.hpp"

namespace evaluation_test {

using kompass::always;
using kompass::CellSet;
using kompass::Evaluation;
using kompass::is_settled;
using kompass::LawOnDay;
using kompass::never;
using kompass::NodeId;
using kompass::VariableIndex;
using kompass::VariableSet;
using kompass_test::enumerable_law;
using kompass_test::Random;

namespace {

using Cells = std::vector<std::uint8_t>;

/// Some cells of each variable, never none; about half of the variables are settled.
std::vector<CellSet> random_possible(const LawOnDay& law, Random& random) {
  std::vector<CellSet> possible;
  for (const auto& variable : law.variables()) {
    if (random.chance(50))
      possible.push_back(CellSet{1} << random.below(variable.cells.count()));
    else if (random.chance(50))
      possible.push_back(variable.all_values());
    else
      possible.push_back((random.next() & variable.all_values()) | CellSet{1} << random.below(variable.cells.count()));
  }
  return possible;
}

/// Every combination of possible cells.
std::vector<Cells> completions(const std::vector<CellSet>& possible) {
  std::vector<Cells> all{{}};
  for (const auto cells : possible) {
    std::vector<Cells> longer;
    for (const auto& one : all) {
      for (std::uint8_t cell = 0; cell < 64; ++cell) {
        if ((cells >> cell & 1) == 0) continue;
        longer.push_back(one);
        longer.back().push_back(cell);
      }
    }
    all = std::move(longer);
  }
  return all;
}

std::vector<bool> values(const LawOnDay& law, NodeId function, const std::vector<Cells>& all) {
  std::vector<bool> out;
  out.reserve(all.size());
  for (const auto& cells : all) out.push_back(law.diagrams().holds(function, cells));
  return out;
}

/// Whether the function tells two completions apart that differ in nothing but this variable.
bool depends(const LawOnDay& law, NodeId function, VariableIndex variable, const std::vector<CellSet>& possible) {
  for (auto cells : completions(possible)) {
    const bool holds = law.diagrams().holds(function, cells);
    for (std::uint8_t cell = 0; cell < law.variables()[variable].cells.count(); ++cell) {
      if ((possible[variable] >> cell & 1) == 0) continue;
      cells[variable] = cell;
      if (law.diagrams().holds(function, cells) != holds) return true;
    }
  }
  return false;
}

/// Whether the function is constant where only the variables in `held` keep their settled cell and the settled others may be anything.
bool forced(const LawOnDay& law, NodeId function, std::vector<CellSet> possible, const std::set<VariableIndex>& held) {
  for (VariableIndex i = 0; i < possible.size(); ++i)
    if (is_settled(possible[i]) && held.count(i) == 0) possible[i] = law.variables()[i].all_values();
  const auto all = completions(possible);
  const bool first = law.diagrams().holds(function, all.front());
  for (const auto& cells : all)
    if (law.diagrams().holds(function, cells) != first) return false;
  return true;
}

/// The size of the smallest set of settled variables that forces the function, by trying all sets.
std::size_t smallest_size(const LawOnDay& law, NodeId function, const std::vector<CellSet>& possible) {
  std::vector<VariableIndex> settled;
  for (VariableIndex i = 0; i < possible.size(); ++i)
    if (is_settled(possible[i])) settled.push_back(i);
  auto best = settled.size();
  for (std::size_t set = 0; set < std::size_t{1} << settled.size(); ++set) {
    std::set<VariableIndex> held;
    for (std::size_t i = 0; i < settled.size(); ++i)
      if ((set >> i & 1) != 0) held.insert(settled[i]);
    if (held.size() < best && forced(law, function, possible, held)) best = held.size();
  }
  return best;
}

}  // namespace

TEST_CASE("a set of variables knows its members in ascending order") {
  VariableSet set(130);
  for (const auto member : std::vector<VariableIndex>{129, 0, 64, 63}) set.insert(member);
  CHECK(set.members() == std::vector<VariableIndex>{0, 63, 64, 129});
  CHECK(set.contains(64));
  CHECK_FALSE(set.contains(65));
  VariableSet other(130);
  other.insert(65);
  set.unite(other);
  CHECK(set.contains(65));
  CHECK_FALSE(set == other);
}

TEST_CASE("a restricted function is constant, equal to another, and dependent exactly as brute force says") {
  Random random(11);
  int wrong = 0;
  int constant = 0;
  int laws = 0;
  while (laws < 30) {
    const auto law = enumerable_law(random);
    if (!law) continue;
    ++laws;
    for (int round = 0; round < 4; ++round) {
      const auto possible = random_possible(*law, random);
      Evaluation evaluation(*law, possible);
      const auto all = completions(possible);
      std::map<std::vector<bool>, std::uint32_t> known;
      std::set<std::uint32_t> different;
      for (kompass::ConditionIndex i = 0; i < law->catalogue().conditions.size(); ++i) {
        const auto function = law->condition(i);
        const auto truth = values(*law, function, all);
        const bool all_true = std::find(truth.begin(), truth.end(), false) == truth.end();
        const bool all_false = std::find(truth.begin(), truth.end(), true) == truth.end();
        if (evaluation.decided(function) != (all_true || all_false)) ++wrong;
        if ((evaluation.restricted(function) == always) != all_true || (evaluation.restricted(function) == never) != all_false) ++wrong;
        if (all_true || all_false) ++constant;
        if (known.emplace(truth, evaluation.restricted(function)).first->second != evaluation.restricted(function)) ++wrong;
        different.insert(evaluation.restricted(function));
        const auto support = evaluation.support(function);
        VariableSet expected(possible.size());
        for (VariableIndex variable = 0; variable < possible.size(); ++variable)
          if (depends(*law, function, variable, possible)) expected.insert(variable);
        if (!(support == expected)) ++wrong;
        if (!evaluation.depends_only_on(function, expected)) ++wrong;
        VariableSet none(possible.size());
        if (evaluation.depends_only_on(function, none) != (all_true || all_false)) ++wrong;
      }
      if (different.size() != known.size()) ++wrong;
    }
  }
  CHECK(wrong == 0);
  CHECK(constant > 0);
}

TEST_CASE("a settled variable matters if and only if some function would depend on it when it were open again") {
  Random random(12);
  int wrong = 0;
  int mattering = 0;
  for (int laws = 0; laws < 40;) {
    const auto law = enumerable_law(random);
    if (!law) continue;
    ++laws;
    const auto possible = random_possible(*law, random);
    Evaluation evaluation(*law, possible);
    std::vector<NodeId> functions;
    for (kompass::RouteIndex i = 0; i < law->catalogue().routes.size(); ++i) functions.push_back(law->route(i));
    VariableSet expected(possible.size());
    for (VariableIndex variable = 0; variable < possible.size(); ++variable) {
      if (!is_settled(possible[variable])) continue;
      auto reopened = possible;
      reopened[variable] = law->variables()[variable].all_values();
      for (const auto function : functions)
        if (depends(*law, function, variable, reopened)) expected.insert(variable);
    }
    if (!(evaluation.settled_that_matter(functions) == expected)) ++wrong;
    mattering += static_cast<int>(expected.members().size());
  }
  CHECK(wrong == 0);
  CHECK(mattering > 0);
}

TEST_CASE("a smallest reason forces the verdict and no smaller set of answers does, as trying all sets shows") {
  Random random(13);
  int wrong = 0;
  int reasons = 0;
  for (int laws = 0; laws < 60;) {
    const auto law = enumerable_law(random);
    if (!law) continue;
    ++laws;
    for (int round = 0; round < 3; ++round) {
      auto possible = random_possible(*law, random);
      for (std::size_t i = 0; i < possible.size();
           ++i)  // a reason reopens an answer to everything, so what is open must be open to everything
        if (!is_settled(possible[i])) possible[i] = law->variables()[i].all_values();
      Evaluation evaluation(*law, possible);
      for (kompass::RouteIndex route = 0; route < law->catalogue().routes.size(); ++route) {
        const auto function = law->route(route);
        if (!evaluation.decided(function)) continue;
        const auto reason = kompass::smallest_reason(law->diagrams(), function, possible, law->obstacles(route));
        ++reasons;
        std::set<VariableIndex> held(reason.variables.begin(), reason.variables.end());
        for (const auto variable : reason.variables)
          if (!is_settled(possible[variable])) ++wrong;
        if (!std::is_sorted(reason.variables.begin(), reason.variables.end()) || held.size() != reason.variables.size()) ++wrong;
        if (!reason.smallest || !forced(*law, function, possible, held) || held.size() != smallest_size(*law, function, possible)) ++wrong;
        const auto again = kompass::smallest_reason(law->diagrams(), function, possible, law->obstacles(route));
        if (again.variables != reason.variables) ++wrong;
      }
    }
  }
  CHECK(wrong == 0);
  CHECK(reasons > 100);
}

TEST_CASE("a single obstacle is an answer that alone rules a function out, and every such answer is one") {
  Random random(14);
  int wrong = 0;
  int found = 0;
  for (int laws = 0; laws < 60;) {
    const auto law = enumerable_law(random);
    if (!law) continue;
    ++laws;
    for (kompass::RouteIndex route = 0; route < law->catalogue().routes.size(); ++route) {
      const auto function = law->route(route);
      if (function <= always) {
        if (!law->obstacles(route).empty()) ++wrong;
        continue;
      }
      std::vector<kompass::CellSet> expected(law->variables().size(), 0);
      for (VariableIndex variable = 0; variable < expected.size(); ++variable) {
        for (std::uint32_t cell = 0; cell < law->variables()[variable].cells.count(); ++cell) {
          std::vector<kompass::CellSet> possible;
          for (const auto& other : law->variables()) possible.push_back(other.all_values());
          possible[variable] = kompass::CellSet{1} << cell;
          if (Evaluation(*law, possible).restricted(function) == never) expected[variable] |= possible[variable];
        }
      }
      std::vector<kompass::CellSet> obstacles(expected.size(), 0);
      for (const auto& obstacle : law->obstacles(route)) obstacles[obstacle.variable] = obstacle.cells;
      if (obstacles != expected) ++wrong;
      found += static_cast<int>(law->obstacles(route).size());
    }
  }
  CHECK(wrong == 0);
  CHECK(found > 50);
}

TEST_CASE("a constant function needs no reason") {
  const auto law = kompass_test::law_of(R"({ "facts": [ { "id": "a", "type": "yes-no" } ], "routes": [ { "id": "r", "conditions": { "any": [
    { "id": "is", "fact": "a", "is": true }, { "not": "is" } ] } } ] })");
  const auto reason = kompass::smallest_reason(law->diagrams(), law->route(0), {law->variables()[0].all_values()}, {});
  CHECK(reason.variables.empty());
  CHECK(reason.smallest);
}

TEST_CASE("where finding the smallest reason would take too long, one is given that cannot be made smaller, and it says so") {
  // Fifteen groups of three facts, of each of which any two are needed: a reason has two of each group, but to know that no fewer will do
  // one must try 3^15 choices.
  auto content = kompass_test::parse(R"({ "facts": [], "routes": [ { "id": "r", "conditions": { "all": [] } } ] })");
  constexpr int groups = 15;
  std::string answers = "{";
  for (int i = 0; i < 3 * groups; ++i) {
    const auto id = "f" + std::to_string(i);
    content["facts"].push_back({{"id", id}, {"type", "yes-no"}});
    content["conditions"].push_back({{"id", "c-" + id}, {"fact", id}, {"is", true}});
    answers += (i > 0 ? ",\"" : "\"") + id + "\":true";
  }
  for (int group = 0; group < groups; ++group) {
    const auto member = [&](int i) { return "c-f" + std::to_string(3 * group + i); };
    for (int i = 0; i < 3; ++i) content["routes"][0]["conditions"]["all"].push_back({{"any", {member(i), member((i + 1) % 3)}}});
  }
  const auto law = kompass_test::law_of(content.dump());
  const auto file = kompass_test::case_of(*law, answers + "}");
  const auto possible = kompass::possible_cells(*law, file);
  const auto reason = kompass::smallest_reason(law->diagrams(), law->route(0), possible, law->obstacles(0));
  const auto still_forced = [&](const std::vector<VariableIndex>& held) {
    auto open = possible;
    for (VariableIndex i = 0; i < open.size(); ++i)
      if (std::find(held.begin(), held.end(), i) == held.end()) open[i] = law->variables()[i].all_values();
    return Evaluation(*law, open).decided(law->route(0));
  };
  CHECK(still_forced(reason.variables));
  for (std::size_t i = 0; i < reason.variables.size(); ++i) {
    auto without = reason.variables;
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
    CHECK_FALSE(still_forced(without));
  }
  CHECK(reason.variables.size() == 2 * groups);
  CHECK_FALSE(reason.smallest);
}

}  // namespace evaluation_test
