#include "made_up_laws.hpp"

#include <map>

namespace kompass_test {

const std::vector<std::pair<std::uint64_t, SmallLaw>>& made_up_laws(ComputedFacts computed_facts) {
  static std::map<ComputedFacts, std::vector<std::pair<std::uint64_t, SmallLaw>>> made;
  auto& out = made[computed_facts];
  if (!out.empty()) return out;
  RandomCatalogueOptions options;
  options.computed_facts = computed_facts == ComputedFacts::some;
  for (std::uint64_t seed = 1; seed <= trials(600); ++seed) {
    CAPTURE(seed);
    Random random(seed);
    if (auto law = SmallLaw::of(random, options)) out.emplace_back(seed, *std::move(law));
  }
  CHECK(out.size() * 2 > trials(600));
  return out;
}

}  // namespace kompass_test
