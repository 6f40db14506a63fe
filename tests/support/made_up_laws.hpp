#pragma once
// The same hundreds of made-up laws for every property that is held against brute force.

#include <utility>
#include <vector>

#include "small_law.hpp"

namespace kompass_test {

/// With computed facts the two answers behind one count as one where reasons and changes are looked for.
enum class ComputedFacts { none, some };

/// The laws of the seeds 1, 2, 3, …, made once; those few that are too large for a table are left out.
[[nodiscard]] const std::vector<std::pair<std::uint64_t, SmallLaw>>& made_up_laws(ComputedFacts computed_facts);

/// Runs `property` with every law; a failure names the seed.
template <class Property>
void for_made_up_laws(Property property, ComputedFacts computed_facts = ComputedFacts::some) {
  for (const auto& made : made_up_laws(computed_facts)) {
    const auto seed = made.first;
    CAPTURE(seed);
    Random random(seed);
    property(made.second, random);
  }
}

[[nodiscard]] inline bool in(FunctionSet functions, std::size_t function) { return (functions >> function & 1) != 0; }

}  // namespace kompass_test
