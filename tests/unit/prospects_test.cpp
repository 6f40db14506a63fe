#include "kompass/prospects.hpp"

#include <doctest/doctest.h>

#include "support/enumerable_law.hpp"
#include "support/random.hpp"
#include "support/small_catalogue.hpp"

using doctest::Approx;
using kompass::CellSet;
using kompass::Evaluation;
using kompass::LawOnDay;
using kompass::NodeId;
using kompass::Prospects;
using kompass::VariableIndex;
using kompass_test::enumerable_law;
using kompass_test::Random;

namespace {

/// What the sums over all combinations of possible cells come to, by function asked for.
struct Sums {
  double all = 0;
  double holding = 0;
  std::vector<std::vector<double>> all_in;      // by variable and cell
  std::vector<std::vector<double>> holding_in;  // likewise
};

Sums sums_over_all(const LawOnDay& law, const std::vector<CellSet>& possible, NodeId function) {
  const auto& variables = law.variables();
  Sums sums;
  for (const auto& variable : variables) {
    sums.all_in.emplace_back(variable.cells.count(), 0.0);
    sums.holding_in.emplace_back(variable.cells.count(), 0.0);
  }
  std::vector<std::uint8_t> cells(variables.size(), 0);
  for (;;) {
    double weight = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) weight *= (possible[i] >> cells[i] & 1) != 0 ? variables[i].likelihood[cells[i]] : 0;
    if (weight > 0) {
      const bool holds = law.diagrams().holds(function, cells);
      sums.all += weight;
      if (holds) sums.holding += weight;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        sums.all_in[i][cells[i]] += weight;
        if (holds) sums.holding_in[i][cells[i]] += weight;
      }
    }
    std::size_t i = 0;
    while (i < cells.size() && ++cells[i] == variables[i].cells.count()) cells[i++] = 0;
    if (i == cells.size()) return sums;
  }
}

}  // namespace

TEST_CASE("the likelihoods from one pass up and one down are the sums over all completions") {
  Random random(11);
  int laws = 0;
  int swayed = 0;
  while (laws < static_cast<int>(kompass_test::trials(150))) {
    const auto law = enumerable_law(random);
    if (law == nullptr) continue;
    ++laws;
    for (int cases = 0; cases < 3; ++cases) {
      std::vector<CellSet> possible;
      for (const auto& variable : law->variables()) {
        const auto all = variable.all_values();
        const auto settled = CellSet{1} << random.below(variable.cells.count());
        possible.push_back(random.chance(40) ? settled : random.chance(30) ? (random.next() & all) | settled : all);
      }
      Evaluation evaluation(*law, possible);
      Prospects prospects(*law, evaluation);
      for (std::size_t route = 0; route < law->catalogue().routes.size(); ++route) {
        const auto function = law->route(static_cast<kompass::RouteIndex>(route));
        const auto sums = sums_over_all(*law, possible, function);
        prospects.look_at(function);
        CHECK(prospects.likelihood() == Approx(sums.holding / sums.all));
        std::vector<double> explained(possible.size(), 0);
        prospects.add_explained_variance(explained);
        for (VariableIndex i = 0; i < possible.size(); ++i) {
          double variance = 0;
          for (std::uint32_t cell = 0; cell < law->variables()[i].cells.count(); ++cell) {
            if ((possible[i] >> cell & 1) == 0) continue;
            const auto given = sums.holding_in[i][cell] / sums.all_in[i][cell];
            CHECK(prospects.likelihood_in(i, cell) == Approx(given));
            const auto shift = given - sums.holding / sums.all;
            variance += sums.all_in[i][cell] / sums.all * shift * shift;
          }
          CHECK(explained[i] == Approx(variance));
          if (variance > 1e-6) ++swayed;
        }
      }
    }
  }
  CHECK(swayed > laws);
}

TEST_CASE("likelihoods do not depend on what has been worked out before") {
  Random random(12);
  for (int trial = 0; trial < 60; ++trial) {
    const auto law = enumerable_law(random);
    if (law == nullptr) continue;
    std::vector<CellSet> possible;
    for (const auto& variable : law->variables())
      possible.push_back(random.chance(50) ? CellSet{1} << random.below(variable.cells.count()) : variable.all_values());
    const auto explained = [&](bool backwards) {
      Evaluation evaluation(*law, possible);
      const auto routes = static_cast<kompass::RouteIndex>(law->catalogue().routes.size());
      if (backwards)
        for (auto route = routes; route-- > 0;) (void)evaluation.restricted(law->route(route));
      Prospects prospects(*law, evaluation);
      std::vector<double> out(possible.size(), 0);
      for (kompass::RouteIndex route = 0; route < routes; ++route) {
        prospects.look_at(law->route(route));
        prospects.add_explained_variance(out);
      }
      return out;
    };
    CHECK(explained(false) == explained(true));  // to the last bit
  }
}
