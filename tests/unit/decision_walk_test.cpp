// The walk through a complete row, seen through the batch, which alone uses it.

#include "kompass/decision_walk.hpp"

#include <doctest/doctest.h>

#include <random>

#include "kompass/batch.hpp"
#include "support/small_catalogue.hpp"

namespace decision_walk_test {

using kompass::Batch;

namespace {

/// The routes of a row in one of the two bit sets of the results.
std::vector<std::size_t> routes_in(const Batch& batch, std::size_t row, bool met) {
  std::vector<std::size_t> out;
  const auto words = batch.results().subspan((2 * row + (met ? 0 : 1)) * batch.words(), batch.words());
  for (std::size_t bit = 0; bit < 32 * words.size(); ++bit)
    if ((words[bit / 32] >> bit % 32 & 1) != 0) out.push_back(bit);
  return out;
}

/// A catalogue of yes-no facts `f-0`, `f-1`, … and of these routes.
std::string of_yes_no_facts(std::size_t facts, kompass_test::Json routes) {
  kompass_test::Json content = {{"facts", kompass_test::Json::array()}, {"routes", std::move(routes)}};
  for (std::size_t i = 0; i < facts; ++i) content["facts"].push_back({{"id", "f-" + std::to_string(i)}, {"type", "yes-no"}});
  return content.dump();
}

}  // namespace

TEST_CASE("groups of routes that are walked jointly stay within one word of the result") {
  constexpr std::size_t routes = 75;
  auto list = kompass_test::Json::array();
  for (std::size_t i = 0; i < routes; ++i)
    list.push_back({{"id", "r-" + std::to_string(i)}, {"conditions", {{"fact", "f-" + std::to_string(i)}, {"is", true}}}});
  Batch batch(kompass_test::law_of(of_yes_no_facts(routes, list)));
  REQUIRE(batch.words() == 3);
  std::mt19937 random(1);
  constexpr std::size_t count = 70;
  for (const std::size_t at_a_time : {std::size_t{1}, count}) {
    const auto rows = batch.reserve(count);
    for (std::size_t row = 0; row < count; ++row)
      for (std::size_t fact = 0; fact < routes; ++fact)
        if (row % 2 == 0 || random() % 10 < 7) rows[row * routes + fact] = static_cast<std::int32_t>(random() % 2);
    for (std::size_t row = 0; row < count; row += at_a_time) batch.assess(row, at_a_time);
    for (std::size_t row = 0; row < count; ++row) {
      std::vector<std::size_t> yes, no;
      for (std::size_t fact = 0; fact < routes; ++fact) {
        if (rows[row * routes + fact] == 1) yes.push_back(fact);
        if (rows[row * routes + fact] == 0) no.push_back(fact);
      }
      CHECK(routes_in(batch, row, true) == yes);
      CHECK(routes_in(batch, row, false) == no);
    }
  }
}

TEST_CASE("routes whose diagrams are too large to be walked jointly") {
  constexpr std::size_t facts = 14;
  const std::vector<std::vector<int>> points{{1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7},
                                             {7, 3, 1, 6, 2, 5, 4, 4, 5, 2, 6, 1, 3, 7},
                                             {2, 2, 9, 9, 1, 1, 8, 8, 3, 3, 7, 7, 4, 4},
                                             {5, 1, 1, 5, 8, 3, 3, 8, 2, 9, 9, 2, 6, 6}};
  auto list = kompass_test::Json::array();
  for (std::size_t route = 0; route < points.size(); ++route) {
    auto of = kompass_test::Json::array();
    for (std::size_t fact = 0; fact < facts; ++fact)
      of.push_back({{"points", points[route][fact]}, {"when", {{"fact", "f-" + std::to_string(fact)}, {"is", true}}}});
    list.push_back({{"id", "r-" + std::to_string(route)}, {"conditions", {{"points-at-least", 28}, {"of", of}}}});
  }
  Batch batch(kompass_test::law_of(of_yes_no_facts(facts, list)));
  constexpr std::size_t count = std::size_t{1} << facts;
  const auto rows = batch.reserve(count);
  for (std::size_t row = 0; row < count; ++row)
    for (std::size_t fact = 0; fact < facts; ++fact) rows[row * facts + fact] = static_cast<std::int32_t>(row >> fact & 1);
  for (std::size_t row = 0; row < count; ++row) batch.assess(row, 1);
  std::size_t wrong = 0;
  for (std::size_t row = 0; row < count; ++row) {
    std::vector<std::size_t> expected;
    for (std::size_t route = 0; route < points.size(); ++route) {
      int sum = 0;
      for (std::size_t fact = 0; fact < facts; ++fact) sum += (row >> fact & 1) != 0 ? points[route][fact] : 0;
      if (sum >= 28) expected.push_back(route);
    }
    if (routes_in(batch, row, true) != expected) ++wrong;
  }
  CHECK(wrong == 0);
}

}  // namespace decision_walk_test
