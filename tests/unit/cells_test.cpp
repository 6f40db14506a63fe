#include "kompass/cells.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <set>

#include "support/random.hpp"

namespace cells_test {

using kompass::CellMap;
using kompass::IntervalSet;
using kompass::most_cells;

namespace {

using Intervals = std::vector<std::pair<std::int64_t, std::int64_t>>;

/// A random set of numbers between `low` and `high`, in one of the shapes that comparisons give.
IntervalSet random_set(kompass_test::Random& random, int low, int high) {
  switch (random.below(4)) {
    case 0:
      return {low, random.between(low, high)};
    case 1:
      return {random.between(low, high), high};
    case 2: {
      const auto value = random.between(low, high);
      return IntervalSet(value, value).complement(low, high);
    }
    default: {
      std::vector<std::int64_t> values;
      for (int value = low; value <= high; ++value)
        if (random.below(3) == 0) values.push_back(value);
      return IntervalSet(std::span<const std::int64_t>(values));
    }
  }
}

}  // namespace

TEST_CASE("a set of numbers holds its intervals, and one that ends before it begins is empty") {
  const IntervalSet three_to_five(3, 5);
  CHECK_FALSE(three_to_five.contains(2));
  CHECK(three_to_five.contains(3));
  CHECK(three_to_five.contains(5));
  CHECK_FALSE(three_to_five.contains(6));
  CHECK(IntervalSet(5, 3).intervals().empty());
  CHECK(IntervalSet().intervals().empty());
  CHECK_FALSE(IntervalSet().contains(0));
}

TEST_CASE("the intersection of two sets holds what both hold") {
  kompass_test::Random random(7);
  int wrong = 0;
  for (int i = 0; i < 300; ++i) {
    const auto a = random_set(random, 0, 12);
    const auto b = random_set(random, 0, 12);
    const auto both = a.intersection(b);
    for (std::int64_t value = -1; value <= 13; ++value)
      if (both.contains(value) != (a.contains(value) && b.contains(value))) ++wrong;
    if (!(both == b.intersection(a))) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("the values of some cells are those that lie in them") {
  const std::vector<IntervalSet> sets{{2, 4}, {7, 7}};
  const auto map = CellMap::cut(0, 9, sets);
  REQUIRE(map);
  for (std::uint64_t cells = 0; cells < std::uint64_t{1} << map->count(); ++cells)
    for (std::int64_t value = 0; value <= 9; ++value)
      CHECK(map->values_in(cells, 9).contains(value) == ((cells >> map->cell_of(value) & 1) != 0));
}

TEST_CASE("neighbouring values of a list become one interval") {
  const std::vector<std::int64_t> values{-2, -1, 0, 4, 6, 7};
  CHECK(IntervalSet(std::span<const std::int64_t>(values)).intervals() == Intervals{{-2, 0}, {4, 4}, {6, 7}});
}

TEST_CASE("the complement is everything else in the range") {
  CHECK(IntervalSet(3, 5).complement(0, 9).intervals() == Intervals{{0, 2}, {6, 9}});
  CHECK(IntervalSet(0, 9).complement(0, 9).intervals().empty());
  CHECK(IntervalSet().complement(0, 9).intervals() == Intervals{{0, 9}});
  CHECK(IntervalSet(0, 4).complement(0, 9).intervals() == Intervals{{5, 9}});
  CHECK(IntervalSet(5, 9).complement(0, 9).intervals() == Intervals{{0, 4}});
  CHECK(IntervalSet(-5, 2).complement(0, 9).intervals() == Intervals{{3, 9}});
  CHECK(IntervalSet(7, 20).complement(0, 9).intervals() == Intervals{{0, 6}});
  CHECK(IntervalSet(20, 30).complement(0, 9).intervals() == Intervals{{0, 9}});
}

TEST_CASE("the complement of a random set holds exactly the other numbers") {
  kompass_test::Random random(2);
  int wrong = 0;
  for (int i = 0; i < 500; ++i) {
    const auto set = random_set(random, -10, 20);
    const auto rest = set.complement(-10, 20);
    for (std::int64_t value = -10; value <= 20; ++value)
      if (set.contains(value) == rest.contains(value)) ++wrong;
    if (rest.contains(-11) || rest.contains(21)) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("a domain that no rule cuts is one cell") {
  const auto map = CellMap::cut(0, 100, {});
  REQUIRE(map);
  CHECK(map->count() == 1);
  CHECK(map->cell_of(0) == 0);
  CHECK(map->cell_of(100) == 0);
  CHECK(map->smallest(0) == 0);
}

TEST_CASE("a salary axis with two floors has three cells") {
  const std::vector<IntervalSet> floors{{4'593'420, 1'000'000'000}, {5'070'000, 1'000'000'000}};
  const auto map = CellMap::cut(0, 1'000'000'000, floors);
  REQUIRE(map);
  CHECK(map->count() == 3);
  CHECK(map->cell_of(4'593'419) == 0);
  CHECK(map->cell_of(4'593'420) == 1);
  CHECK(map->cell_of(5'069'999) == 1);
  CHECK(map->cell_of(5'070'000) == 2);
  CHECK(map->smallest(2) == 5'070'000);
}

TEST_CASE("values that no set tells apart share a cell even if they are far apart") {
  const std::vector<IntervalSet> sets{{4, 4}};
  const auto map = CellMap::cut(0, 9, sets);
  REQUIRE(map);
  CHECK(map->count() == 2);
  CHECK(map->cell_of(0) == map->cell_of(9));
  CHECK(map->cell_of(4) != map->cell_of(5));
}

TEST_CASE("cells are numbered by their smallest values") {
  const std::vector<IntervalSet> sets{{0, 2}, {7, 9}};
  const auto map = CellMap::cut(0, 9, sets);
  REQUIRE(map);
  CHECK(map->cell_of(0) == 0);
  CHECK(map->cell_of(3) == 1);
  CHECK(map->cell_of(7) == 2);
}

TEST_CASE("for random sets every set is a union of cells, and two cells always differ in some set") {
  kompass_test::Random random(3);
  int wrong = 0;
  for (int round = 0; round < 400; ++round) {
    std::vector<IntervalSet> sets;
    for (auto count = random.below(5); count-- > 0;) sets.push_back(random_set(random, -5, 25));
    const auto map = CellMap::cut(-5, 25, sets);
    REQUIRE(map);
    std::set<std::uint32_t> used;
    for (std::int64_t a = -5; a <= 25; ++a) {
      used.insert(map->cell_of(a));
      if (map->smallest(map->cell_of(a)) > a) ++wrong;
      for (std::int64_t b = a; b <= 25; ++b) {
        bool told_apart = false;
        for (const auto& set : sets) told_apart = told_apart || set.contains(a) != set.contains(b);
        if (told_apart == (map->cell_of(a) == map->cell_of(b))) ++wrong;
      }
    }
    if (used.size() != map->count()) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("sets that reach beyond the domain cut only what lies inside") {
  const std::vector<IntervalSet> sets{{-100, 4}, {8, 100}, {50, 60}, {-60, -50}};
  const auto map = CellMap::cut(0, 9, sets);
  REQUIRE(map);
  CHECK(map->count() == 3);
  CHECK(map->starts().front() == 0);
  CHECK(map->starts().back() == 8);
}

TEST_CASE("a domain needs no more cells than fit a machine word, or there is no cut") {
  std::vector<IntervalSet> sets;
  for (std::int64_t i = 1; i < most_cells; ++i) sets.emplace_back(i * 10, 10'000);
  const auto full = CellMap::cut(0, 10'000, sets);
  REQUIRE(full);
  CHECK(full->count() == most_cells);
  sets.emplace_back(9'999, 10'000);
  CHECK_FALSE(CellMap::cut(0, 10'000, sets));
}

}  // namespace cells_test
