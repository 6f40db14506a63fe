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

/// Runs `property` with some cases of every made-up law, and with each route; `fewest_answered` percent of the facts or more are answered.
template <class Property>
void for_made_up_cases(Property property, ComputedFacts computed_facts, int fewest_answered = 60) {
  constexpr int cases_per_law = 10;
  for_made_up_laws(
      [&](const SmallLaw& law, Random& random) {
        for (int i = 0; i < cases_per_law; ++i) {
          const auto answers = random_answers(law.plain, random, random.between(fewest_answered, 100));
          const auto file = law.case_file(answers);
          for (kompass::RouteIndex route = 0; route < law.catalogue->routes.size(); ++route) {
            CAPTURE(law.plain.routes()[route].id);
            property(law, answers, file, route);
          }
        }
      },
      computed_facts);
}

[[nodiscard]] inline bool in(FunctionSet functions, std::size_t function) { return (functions >> function & 1) != 0; }

}  // namespace kompass_test
