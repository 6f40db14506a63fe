#include "kompass/likelihood.hpp"

#include <doctest/doctest.h>

#include <numeric>

#include "support/random.hpp"

using doctest::Approx;
using kompass::CellMap;
using kompass::Fact;
using kompass::IntervalSet;
using kompass::likelihood_of_cells;

namespace {

Fact fact_from(std::int64_t minimum, std::int64_t maximum) {
  Fact fact;
  fact.minimum = minimum;
  fact.maximum = maximum;
  return fact;
}

/// Cells of which one holds the values of `set`.
CellMap cut_by(const Fact& fact, const IntervalSet& set) {
  return CellMap::cut(fact.minimum, fact.maximum, std::span(&set, 1)).value_or(CellMap());
}

}  // namespace

TEST_CASE("where nothing is said about what is usual, every value is as likely as another") {
  const auto fact = fact_from(1, 10);
  const auto shares = likelihood_of_cells(fact, cut_by(fact, {4, 10}));
  REQUIRE(shares.size() == 2);
  CHECK(shares[0] == Approx(0.3));
  CHECK(shares[1] == Approx(0.7));
}

TEST_CASE("of a hundred people one gives a rare answer, and of the others nine in ten a usual one") {
  auto fact = fact_from(0, 9);
  fact.usual = IntervalSet(2, 3);
  fact.rare = IntervalSet(9, 9);
  const auto shares = likelihood_of_cells(fact, cut_by(fact, {3, 4}));
  REQUIRE(shares.size() == 2);
  CHECK(shares[1] == Approx(0.99 * (0.9 / 2 + 0.1 / 7)));
  CHECK(shares[0] == Approx(1 - shares[1]));

  auto yes_no = fact_from(0, 1);
  yes_no.rare = IntervalSet(1, 1);
  const auto alone = likelihood_of_cells(yes_no, cut_by(yes_no, {1, 1}));
  CHECK(alone[0] == Approx(0.99));
  CHECK(alone[1] == Approx(0.01));
}

TEST_CASE("the shares of made-up cells are those of their values one by one") {
  kompass_test::Random random(5);
  for (int trial = 0; trial < 300; ++trial) {
    const auto size = random.between(4, 40);
    auto fact = fact_from(random.between(-20, 20), 0);
    fact.maximum = fact.minimum + size - 1;
    // Kinds of values at random, the first of each kind sure: 0 neither, 1 usual, 2 rare.
    std::vector<int> kind(static_cast<std::size_t>(size), 0);
    for (std::size_t i = 1; i < kind.size(); ++i) kind[i] = static_cast<int>(random.below(3));
    std::vector<std::int64_t> values[3];
    for (std::size_t i = 0; i < kind.size(); ++i) values[kind[i]].push_back(fact.minimum + static_cast<std::int64_t>(i));
    fact.usual = IntervalSet(values[1]);
    fact.rare = IntervalSet(values[2]);
    std::vector<IntervalSet> sets;
    for (int i = random.between(0, 3); i > 0; --i) {
      const auto first = fact.minimum + random.between(0, size - 1);
      sets.emplace_back(first, std::min(fact.maximum, first + random.between(0, size)));
    }
    const auto cells = CellMap::cut(fact.minimum, fact.maximum, sets);
    REQUIRE(cells);

    const auto rare = values[2].empty() ? 0 : 0.01;
    const auto usual = values[1].empty() ? 0 : (1 - rare) * 0.9;
    const double share[] = {1 - usual - rare, usual, rare};
    std::vector<double> expected(cells->count(), 0);
    for (std::size_t i = 0; i < kind.size(); ++i)
      expected[cells->cell_of(fact.minimum + static_cast<std::int64_t>(i))] += share[kind[i]] / static_cast<double>(values[kind[i]].size());
    const auto shares = likelihood_of_cells(fact, *cells);
    REQUIRE(shares.size() == expected.size());
    for (std::size_t cell = 0; cell < shares.size(); ++cell) CHECK(shares[cell] == Approx(expected[cell]));
    CHECK(std::accumulate(shares.begin(), shares.end(), 0.0) == Approx(1));
  }
}
