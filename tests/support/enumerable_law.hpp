#pragma once
// Laws for tests that look at every combination of cells.

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
  auto law = law_of(catalogue_in(made_up.bundle.dump()), made_up.as_of);
  std::size_t combinations = 1;
  for (const auto& variable : law->variables()) combinations *= variable.cells.count();
  return combinations <= 1200 ? law : nullptr;
}

}  // namespace kompass_test
