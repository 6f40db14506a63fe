#include "kompass/diagram_sweep.hpp"

#include <doctest/doctest.h>

#include <map>

#include "support/random.hpp"

namespace diagram_sweep_test {

using kompass::always;
using kompass::CellSet;
using kompass::DiagramSweep;
using kompass::DiagramTable;
using kompass::Lanes;
using kompass::never;
using kompass::NodeId;
using kompass::VariableIndex;
using kompass_test::Random;

namespace {

const std::vector<std::uint8_t> cell_counts{2, 3, 5, 2, 4};

/// A table with some functions over all variables.
struct Functions {
  DiagramTable table{cell_counts};
  std::vector<NodeId> roots{never, always};

  explicit Functions(Random& random) {
    while (roots.size() < 12) {
      const auto variable = static_cast<VariableIndex>(random.below(cell_counts.size()));
      const auto cells = CellSet{1 + random.below((std::size_t{1} << cell_counts[variable]) - 1)};
      const auto fresh = table.membership(variable, cells);
      const auto other = random.pick(roots);
      switch (random.below(4)) {
        case 0:
          roots.push_back(table.conjunction(fresh, table.negation(other)));
          break;
        case 1:
          roots.push_back(table.disjunction(fresh, other));
          break;
        case 2:
          roots.push_back(table.conjunction(table.disjunction(fresh, other), random.pick(roots)));
          break;
        default:
          roots.push_back(fresh);
      }
    }
    table.keep_only(roots);
  }

  /// What can come out of a function over all completions of `cells`, in which a variable may be open.
  std::uint8_t outcomes(NodeId function, std::vector<std::uint8_t> cells) const {
    for (std::size_t variable = 0; variable < cells.size(); ++variable) {
      if (cells[variable] != DiagramSweep::open) continue;
      std::uint8_t sum = 0;
      for (std::uint8_t cell = 0; cell < cell_counts[variable]; ++cell) {
        cells[variable] = cell;
        sum = static_cast<std::uint8_t>(sum | outcomes(function, cells));
      }
      return sum;
    }
    return table.holds(function, cells) ? DiagramSweep::can_hold : DiagramSweep::can_fail;
  }
};

std::vector<std::uint8_t> random_cells(Random& random, int percent_open) {
  std::vector<std::uint8_t> cells;
  for (const auto count : cell_counts)
    cells.push_back(random.chance(percent_open) ? DiagramSweep::open : static_cast<std::uint8_t>(random.below(count)));
  return cells;
}

}  // namespace

TEST_CASE("a sweep finds what all completions come to") {
  std::map<int, int> seen;
  for (std::uint64_t seed = 1; seed <= kompass_test::trials(60); ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Functions functions(random);
    DiagramSweep sweep(functions.table);
    for (int i = 0; i < 20; ++i) {
      const auto cells = random_cells(random, random.between(0, 100));
      const auto results = sweep.evaluate(cells);
      for (const auto root : functions.roots) {
        const auto expected = functions.outcomes(root, cells);
        ++seen[expected];
        CHECK(results[sweep.position(root)] == expected);
      }
    }
  }
  for (const int outcome : {1, 2, 3}) CHECK(seen[outcome] > 500);
}

TEST_CASE("64 cases side by side come to what each comes to alone") {
  for (std::uint64_t seed = 1; seed <= kompass_test::trials(60); ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Functions functions(random);
    DiagramSweep sweep(functions.table);
    std::vector<std::vector<std::uint8_t>> cases;
    for (std::size_t lane = 0; lane < kompass::lane_count; ++lane) {
      cases.push_back(random_cells(random, random.between(0, 100)));
      for (std::size_t variable = 0; variable < cell_counts.size(); ++variable) {
        const auto lanes = sweep.lanes(static_cast<VariableIndex>(variable));
        REQUIRE(lanes.size() == cell_counts[variable]);
        for (std::size_t cell = 0; cell < lanes.size(); ++cell)
          if (cases[lane][variable] == DiagramSweep::open || cases[lane][variable] == cell) lanes[cell] |= Lanes{1} << lane;
      }
    }
    const auto results = sweep.evaluate_lanes();
    for (std::size_t lane = 0; lane < kompass::lane_count; ++lane) {
      const auto alone = sweep.evaluate(cases[lane]);
      for (const auto root : functions.roots) {
        const auto& [can_fail, can_hold] = results[sweep.position(root)];
        CHECK((can_fail >> lane & 1) == ((alone[sweep.position(root)] & DiagramSweep::can_fail) != 0 ? 1U : 0U));
        CHECK((can_hold >> lane & 1) == ((alone[sweep.position(root)] & DiagramSweep::can_hold) != 0 ? 1U : 0U));
      }
    }
  }
}

}  // namespace diagram_sweep_test
