#pragma once
// Facts that are computed from two others: what is known of them follows from the ranges in which the two lie.

#include <cstdint>

#include "kompass/cells.hpp"
#include "kompass/fact.hpp"

namespace kompass {

/// The values a fact can still have, as a closed range.
struct ValueRange {
  std::int64_t lowest = 0;
  std::int64_t highest = 0;
};

/// Whether `left relation right` can hold (`can_hold`) and can fail (`can_fail`) for values in these ranges.
struct Outcomes {
  bool can_hold = false;
  bool can_fail = false;
};

[[nodiscard]] constexpr Outcomes compare_ranges(ValueRange left, Relation relation, ValueRange right) noexcept {
  const bool can_be_less = left.lowest < right.highest;
  const bool can_be_more = left.highest > right.lowest;
  const bool can_be_equal = left.lowest <= right.highest && right.lowest <= left.highest;
  switch (relation) {
    case Relation::at_least:
      return {can_be_more || can_be_equal, can_be_less};
    case Relation::at_most:
      return {can_be_less || can_be_equal, can_be_more};
    case Relation::more_than:
      return {can_be_more, can_be_less || can_be_equal};
    case Relation::less_than:
      return {can_be_less, can_be_more || can_be_equal};
    case Relation::is:
      return {can_be_equal, can_be_less || can_be_more};
    case Relation::is_not:
      return {can_be_less || can_be_more, can_be_equal};
    default:
      return {true, true};
  }
}

}  // namespace kompass
