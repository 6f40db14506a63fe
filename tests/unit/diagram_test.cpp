#include "kompass/diagram.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "support/random.hpp"

namespace diagram_test {

using kompass::always;
using kompass::CellSet;
using kompass::DiagramTable;
using kompass::never;
using kompass::NodeId;
using kompass::VariableIndex;

namespace {

const std::vector<std::uint8_t> cell_counts{2, 3, 4, 2};

/// Every combination of cells, in a fixed order.
std::vector<std::vector<std::uint8_t>> combinations() {
  std::vector<std::vector<std::uint8_t>> all{{}};
  for (const auto count : cell_counts) {
    std::vector<std::vector<std::uint8_t>> longer;
    for (const auto& one : all) {
      for (std::uint8_t cell = 0; cell < count; ++cell) {
        longer.push_back(one);
        longer.back().push_back(cell);
      }
    }
    all = std::move(longer);
  }
  return all;
}

using Truth = std::vector<bool>;

Truth truth_of(const DiagramTable& table, NodeId function) {
  Truth out;
  for (const auto& cells : combinations()) out.push_back(table.holds(function, cells));
  return out;
}

/// A function together with its truth table, computed without the diagram.
struct Known {
  NodeId node;
  Truth truth;
};

Known random_function(DiagramTable& table, kompass_test::Random& random, int depth) {
  if (depth == 0 || random.below(6) == 0) {
    const auto variable = static_cast<VariableIndex>(random.below(cell_counts.size()));
    const CellSet cells = random.next() & ((CellSet{1} << cell_counts[variable]) - 1);
    Truth truth;
    for (const auto& combination : combinations()) truth.push_back((cells >> combination[variable] & 1) != 0);
    return {table.membership(variable, cells), truth};
  }
  auto a = random_function(table, random, depth - 1);
  const auto operation = random.below(3);
  if (operation == 2) {
    a.truth.flip();
    return {table.negation(a.node), a.truth};
  }
  const auto b = random_function(table, random, depth - 1);
  for (std::size_t i = 0; i < a.truth.size(); ++i) a.truth[i] = operation == 0 ? a.truth[i] && b.truth[i] : a.truth[i] || b.truth[i];
  return {operation == 0 ? table.conjunction(a.node, b.node) : table.disjunction(a.node, b.node), a.truth};
}

}  // namespace

TEST_CASE("the terminals hold never and always") {
  DiagramTable table(cell_counts);
  const std::vector<std::uint8_t> cells{0, 0, 0, 0};
  CHECK_FALSE(table.holds(never, cells));
  CHECK(table.holds(always, cells));
  CHECK(table.size() == 2);
  CHECK(table.children(never).empty());
  CHECK(table.children(always).empty());
  CHECK(table.variable_count() == 4);
  CHECK(table.cell_count(2) == 4);
}

TEST_CASE("membership in no cell is never and in all cells is always") {
  DiagramTable table(cell_counts);
  CHECK(table.membership(1, 0) == never);
  CHECK(table.membership(1, 0b111) == always);
  CHECK(table.membership(1, 0b101) > always);
}

TEST_CASE("a variable with 64 cells keeps them apart") {
  DiagramTable table({64});
  const auto last = table.membership(0, CellSet{1} << 63);
  CHECK(table.membership(0, ~CellSet{0}) == always);
  CHECK(table.holds(last, std::vector<std::uint8_t>{63}));
  CHECK_FALSE(table.holds(last, std::vector<std::uint8_t>{62}));
}

TEST_CASE("random functions agree with their truth tables, and equal functions have the same node") {
  kompass_test::Random random(4);
  int wrong = 0;
  int met_again = 0;
  for (int round = 0; round < 20; ++round) {
    DiagramTable table(cell_counts);
    std::map<Truth, NodeId> node_of;
    for (int i = 0; i < 60; ++i) {
      const auto function = random_function(table, random, 4);
      if (truth_of(table, function.node) != function.truth) ++wrong;
      const auto [known, fresh] = node_of.emplace(function.truth, function.node);
      if (!fresh) ++met_again;
      if (known->second != function.node) ++wrong;
    }
    for (NodeId node = 2; node < table.size(); ++node) {
      const auto children = table.children(node);
      if (std::all_of(children.begin(), children.end(), [&](NodeId child) { return child == children[0]; })) ++wrong;
      for (const auto child : children)
        if (child >= node || (child > always && table.variable(child) <= table.variable(node))) ++wrong;
    }
  }
  CHECK(wrong == 0);
  CHECK(met_again > 0);
}

TEST_CASE("the laws of Boolean algebra give the same node, not only the same values") {
  DiagramTable table(cell_counts);
  kompass_test::Random random(5);
  for (int i = 0; i < 50; ++i) {
    const auto a = random_function(table, random, 3).node;
    const auto b = random_function(table, random, 3).node;
    const auto c = random_function(table, random, 3).node;
    CHECK(table.negation(table.negation(a)) == a);
    CHECK(table.negation(table.conjunction(a, b)) == table.disjunction(table.negation(a), table.negation(b)));
    CHECK(table.conjunction(a, table.disjunction(b, c)) == table.disjunction(table.conjunction(a, b), table.conjunction(a, c)));
    CHECK(table.disjunction(a, table.negation(a)) == always);
    CHECK(table.conjunction(a, table.negation(a)) == never);
  }
}

TEST_CASE("many functions combined at once give the node of combining them one after the other") {
  DiagramTable table(cell_counts);
  kompass_test::Random random(7);
  CHECK(table.conjunction(std::vector<NodeId>{}) == always);
  CHECK(table.disjunction(std::vector<NodeId>{}) == never);
  for (int i = 0; i < 50; ++i) {
    std::vector<NodeId> functions;
    auto all = always;
    auto any = never;
    for (auto count = random.below(6) + 1; count > 0; --count) {
      functions.push_back(random_function(table, random, 3).node);
      all = table.conjunction(all, functions.back());
      any = table.disjunction(any, functions.back());
    }
    CHECK(table.conjunction(functions) == all);
    CHECK(table.disjunction(functions) == any);
  }
}

TEST_CASE("large functions that a small one rules out make no larger one on the way") {
  // Over this order of the variables the pairs of n variables each make 2^n nodes, and both kinds of pairs together far more.
  constexpr std::size_t half = 8;
  DiagramTable table(std::vector<std::uint8_t>(2 * half + 1, 2));
  const auto variable = [](std::size_t i) { return static_cast<VariableIndex>(i); };
  std::vector<NodeId> near;
  std::vector<NodeId> crossed;
  for (std::size_t i = 0; i < half; ++i) {
    near.push_back(table.conjunction(table.membership(variable(i), 1), table.membership(variable(i + half), 1)));
    crossed.push_back(table.conjunction(table.membership(variable(i), 2), table.membership(variable(2 * half - 1 - i), 2)));
  }
  const auto gate = table.membership(variable(0), 1);
  const auto only = table.conjunction(table.membership(variable(1), 1), table.membership(variable(2), 1));
  const auto functions = {table.disjunction(near), table.disjunction(crossed), table.conjunction(gate, only)};
  const auto before = table.size();
  const auto all = table.conjunction(std::vector<NodeId>(functions));
  const auto at_once = table.size() - before;
  auto in_turn = always;
  for (const auto function : functions) in_turn = table.conjunction(in_turn, function);
  CHECK(all == in_turn);
  CHECK(at_once < (table.size() - before) / 2);
}

TEST_CASE("a points rule holds exactly where the best scores of its groups add up, for random rules") {
  kompass_test::Random random(6);
  const auto all = combinations();
  int wrong = 0;
  for (int round = 0; round < 300; ++round) {
    DiagramTable table(cell_counts);
    std::vector<std::vector<DiagramTable::Score>> groups(1 + random.below(4));
    for (auto& group : groups)
      for (auto items = 1 + random.below(3); items-- > 0;) group.push_back({random.between(1, 5), random_function(table, random, 2).node});
    const auto needed = random.between(1, 12);
    const auto rule = table.at_least_points(needed, groups);
    for (const auto& cells : all) {
      int points = 0;
      for (const auto& group : groups) {
        int best = 0;
        for (const auto& score : group)
          if (table.holds(score.when, cells)) best = std::max(best, score.points);
        points += best;
      }
      if (table.holds(rule, cells) != (points >= needed)) ++wrong;
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("a points rule without groups, or with nothing to reach, is a constant") {
  DiagramTable table(cell_counts);
  CHECK(table.at_least_points(1, {}) == never);
  CHECK(table.at_least_points(0, {}) == always);
  CHECK(table.at_least_points(3, {{{2, always}}, {{1, always}}}) == always);
  CHECK(table.at_least_points(4, {{{2, always}}, {{1, always}}}) == never);
}

TEST_CASE("dropping what no function needs changes no function") {
  kompass_test::Random random(7);
  int wrong = 0;
  for (int round = 0; round < 50; ++round) {
    DiagramTable table(cell_counts);
    std::vector<NodeId> kept;
    std::vector<Truth> truths;
    for (int i = 0; i < 10; ++i) {
      auto function = random_function(table, random, 4);
      if (i % 3 != 0) continue;  // the others are what is dropped
      kept.push_back(function.node);
      truths.push_back(std::move(function.truth));
    }
    kept.push_back(never);
    kept.push_back(always);
    const auto before = table.size();
    table.keep_only(kept);
    if (table.size() > before) ++wrong;
    for (std::size_t i = 0; i < truths.size(); ++i)
      if (truth_of(table, kept[i]) != truths[i]) ++wrong;
    if (kept[kept.size() - 2] != never || kept.back() != always) ++wrong;
    for (NodeId node = 2; node < table.size(); ++node)
      for (const auto child : table.children(node))
        if (child >= node) ++wrong;
  }
  CHECK(wrong == 0);

  DiagramTable table(cell_counts);
  (void)table.membership(0, 1);
  table.keep_only({});
  CHECK(table.size() == 2);
}

}  // namespace diagram_test
