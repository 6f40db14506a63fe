#pragma once
// Laws for tests that look at every combination of cells.

#include <doctest/doctest.h>

#include <memory>

#include "random.hpp"
#include "random_catalogue.hpp"
#include "small_catalogue.hpp"

namespace kompass_test {

/// A law made up at random that is small enough to look at every combination of cells; null if this one is not.
inline std::shared_ptr<const kompass::LawOnDay> enumerable_law(Random& random) {
  RandomCatalogueOptions options;
  options.most_facts = 5;
  const auto made_up = random_catalogue(random, options);
  auto catalogue = kompass::read_catalogue(made_up.bundle.dump());
  REQUIRE_MESSAGE(catalogue.ok(), list_of(catalogue.ok() ? kompass::Errors{} : catalogue.errors()));
  auto law = law_of(std::make_shared<const kompass::Catalogue>(std::move(catalogue).value()), made_up.as_of);
  std::size_t combinations = 1;
  for (const auto& variable : law->variables()) combinations *= variable.cells.count();
  return combinations <= 1200 ? law : nullptr;
}

}  // namespace kompass_test
