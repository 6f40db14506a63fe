#pragma once
// Where a comparison holds on a day, as a set of the fact's values.

#include <cstdint>

#include "kompass/cells.hpp"
#include "kompass/condition.hpp"
#include "kompass/date.hpp"

namespace kompass {

/// With a threshold that is given.
[[nodiscard]] IntervalSet values_that_hold(const Fact& fact, const Comparison& comparison, std::int64_t threshold, Date as_of);

/// With the threshold or the set that the comparison itself names; empty for a figure of law.
[[nodiscard]] IntervalSet values_that_hold(const Fact& fact, const Comparison& comparison, Date as_of);

}  // namespace kompass
