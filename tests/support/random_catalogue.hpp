#pragma once
// Small catalogues made up at random, with everything the format has, for the properties of the core.

#include <nlohmann/json.hpp>
#include <string>

#include "random.hpp"

namespace kompass_test {

struct RandomCatalogue {
  nlohmann::json bundle;
  std::string as_of;
};

/// What a catalogue may hold beyond facts, conditions, points, routes, dates and assumptions.
struct RandomCatalogueOptions {
  int most_facts = 6;
  bool figures = true;         ///< figures of law, provisional and unknown ones among them
  bool computed_facts = true;  ///< facts computed from two others, which nothing else asks for
  bool assumptions = true;
};

/// A catalogue that the core must accept. The day lies within its validity window.
[[nodiscard]] RandomCatalogue random_catalogue(Random& random, const RandomCatalogueOptions& options = {});

}  // namespace kompass_test
