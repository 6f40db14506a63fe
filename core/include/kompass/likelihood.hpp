#pragma once
// How likely the answers to a question are, by the rules of thumb that the catalogue gives: what is usual, what is rare. Nothing but the
// order of the questions rests on it. Sums, products and quotients of doubles in a fixed order, so that every build gives the same bytes.

#include <vector>

#include "kompass/cells.hpp"
#include "kompass/fact.hpp"

namespace kompass {

/// Of a hundred people one gives a rare answer; of the others nine in ten a usual one. Within each group all values are equally likely.
inline constexpr double rare_share = 0.01;
inline constexpr double usual_share = 0.9;

/// The share of people whose value of `fact` lies in each of `cells`. The shares add up to 1, but for rounding.
[[nodiscard]] std::vector<double> likelihood_of_cells(const Fact& fact, const CellMap& cells);

}  // namespace kompass
