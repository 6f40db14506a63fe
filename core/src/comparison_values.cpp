#include "comparison_values.hpp"

#include <algorithm>
#include <span>

namespace kompass {

IntervalSet values_that_hold(const Fact& fact, const Comparison& comparison, std::int64_t threshold, Date as_of) {
  const auto low = fact.minimum;
  const auto high = fact.maximum;
  if (comparison.measure == Measure::value) {
    switch (comparison.relation) {
      case Relation::is:
        return {threshold, threshold};
      case Relation::is_not:
        return IntervalSet(threshold, threshold).complement(low, high);
      case Relation::at_least:
        return {std::max(threshold, low), high};
      case Relation::more_than:
        return {std::max(threshold + 1, low), high};
      case Relation::at_most:
        return {low, std::min(threshold, high)};
      case Relation::less_than:
        return {low, std::min(threshold - 1, high)};
      default:
        return {};
    }
  }
  // Time since a date: the longer, the earlier the date. `reached` is the latest date for which the time is at least `count` (or more than
  // it).
  const auto count = static_cast<int>(threshold);
  const auto reached = [&](bool strictly) {
    switch (comparison.measure) {
      case Measure::age:
        return latest_birth_date_for_age(as_of, strictly ? count + 1 : count).days();
      case Measure::elapsed_months:
        return (strictly ? latest_event_for_limit_over(as_of, count) : latest_start_for_elapsed_months(as_of, count)).days();
      default:
        return as_of.days() - count - (strictly ? 1 : 0);
    }
  };
  const auto today = std::min(high, as_of.days());  // since a date that has not come yet, no time has passed
  switch (comparison.relation) {
    case Relation::at_least:
      return {low, std::min(reached(false), today)};
    case Relation::more_than:
      return {low, std::min(reached(true), today)};
    case Relation::less_than:
      return {std::max(low, reached(false) + 1), today};
    case Relation::at_most:
      return {std::max(low, reached(true) + 1), today};
    default:
      return {};
  }
}

IntervalSet values_that_hold(const Fact& fact, const Comparison& comparison, Date as_of) {
  if (const auto* set = std::get_if<std::vector<std::int64_t>>(&comparison.operand)) {
    const IntervalSet values{std::span(*set)};
    return comparison.relation == Relation::in ? values : values.complement(fact.minimum, fact.maximum);
  }
  const auto* literal = std::get_if<std::int64_t>(&comparison.operand);
  return literal != nullptr ? values_that_hold(fact, comparison, *literal, as_of) : IntervalSet();
}

}  // namespace kompass
