#pragma once
// How long a person has done something, counted from the periods in which it was so.
//
// Periods that overlap or follow each other without a day between them are one stretch. Whatever lies after the as-of date does not count;
// a period that is still running counts up to that date, the day itself included. One stretch counts the months it completes
// (§§ 187 (2), 188 (2), (3) BGB). Several count the complete months of each, and of the days that remain thirty make a month (in years: the
// complete years of each, and 365 days make a year; § 191 BGB).

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kompass/date.hpp"
#include "kompass/fact.hpp"

namespace kompass {

/// From a first to a last day, both included; without a last day it is still running.
struct Period {
  Date from;
  std::optional<Date> to;
};

/// Most periods of one answer.
inline constexpr std::size_t most_periods = 60;

/// Whether numbers of this unit (`days`, `months`, `years`) can be counted from periods.
[[nodiscard]] bool counts_time(std::string_view unit) noexcept;

/// What `rule` makes of the periods on the as-of date, in a unit that counts time. The order of the periods does not matter.
[[nodiscard]] std::int64_t count_periods(const std::vector<Period>& periods, const FromPeriods& rule, std::string_view unit, Date as_of);

}  // namespace kompass
