#pragma once
// Whether the values of a fact have an order that means something.

#include "kompass/fact.hpp"

namespace kompass {

/// Whether one comes from one option to another only by those in between.
[[nodiscard]] inline bool has_steps(const Fact& fact) noexcept { return fact.type == FactType::choice && fact.ordered; }

/// Amounts, numbers and dates have one, and options whose order means more and less; of yes and no nobody asks.
[[nodiscard]] inline bool has_order(const Fact& fact) noexcept {
  return fact.type == FactType::amount || fact.type == FactType::number || fact.type == FactType::date || has_steps(fact);
}

}  // namespace kompass
