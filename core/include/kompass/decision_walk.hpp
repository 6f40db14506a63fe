#pragma once
// Decision diagrams for one complete case, walked from the root down on plain values: each step compares one value with one threshold.
// Neighbouring diagrams ask for much the same facts first, so a few of them are walked jointly.

#include <cstdint>
#include <span>
#include <vector>

#include "kompass/law_on_day.hpp"

namespace kompass {

/// Stands for a value about which nothing is known.
inline constexpr std::int32_t missing_value = INT32_MIN;

/// A threshold as 32-bit values can be compared with it.
[[nodiscard]] constexpr std::int32_t row_value(std::int64_t value) noexcept {
  if (value <= missing_value) return missing_value + 1;
  return value > INT32_MAX ? INT32_MAX : static_cast<std::int32_t>(value);
}

class DecisionWalk {
 public:
  /// For the functions `roots` of `diagrams`, which is over the variables of `law`; the value of a variable stands in its slot.
  DecisionWalk(const LawOnDay& law, const DiagramTable& diagrams, std::span<const NodeId> roots,
               std::span<const std::uint32_t> slot_of_variable);

  /// `result` has as many words as there are 32 functions, with a bit for each that holds, and then as many again for those that do not.
  /// Values outside a domain count as the nearest inside. False, with `result` unfinished, as soon as a value is asked for that is missing.
  [[nodiscard]] bool assess(const std::int32_t* values, std::uint32_t* result) const;

 private:
  friend class WalkPlanner;
  /// On to `high` if the value in `slot` is at least `threshold`, else to `low`: another step or, with `end` set, the functions that hold.
  struct Step {
    std::int32_t threshold;
    std::uint32_t slot;
    std::uint32_t low;
    std::uint32_t high;
  };
  static constexpr std::uint32_t end = 0x80000000;
  /// Functions that are walked jointly; all in one word of the result.
  struct Group {
    std::uint32_t start;
    std::uint32_t first;  ///< function
    std::uint32_t all;    ///< a bit for each
  };

  std::size_t words_;
  std::vector<Step> steps_;
  std::vector<Group> groups_;
};

}  // namespace kompass
