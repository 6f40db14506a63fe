#pragma once
// Civil dates without time of day or time zone, and the arithmetic of periods as §§ 187, 188 of the German Civil Code (BGB) count them.
// Nothing here reads a clock: the day for which the law is applied is always an input.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kompass {

/// A day of the proleptic Gregorian calendar, 0001-01-01 to 9999-12-31.
class Date {
 public:
  /// 1970-01-01.
  constexpr Date() noexcept = default;

  /// The day that lies `days` after 1970-01-01 (before it, if negative).
  [[nodiscard]] static constexpr Date from_days(std::int64_t days) noexcept { return Date(days); }

  /// The day with these numbers, or nothing if there is none (30 February) or the year is outside 1 to 9999.
  [[nodiscard]] static std::optional<Date> from_civil(int year, unsigned month, unsigned day) noexcept;

  /// Reads exactly `YYYY-MM-DD` (ISO 8601). Nothing for any other text and for days that do not exist.
  [[nodiscard]] static std::optional<Date> parse(std::string_view text) noexcept;

  /// Days since 1970-01-01.
  [[nodiscard]] constexpr std::int64_t days() const noexcept { return days_; }
  [[nodiscard]] int year() const noexcept;

  /// `YYYY-MM-DD`.
  [[nodiscard]] std::string text() const;

  friend constexpr bool operator==(Date, Date) noexcept = default;
  friend constexpr auto operator<=>(Date, Date) noexcept = default;

 private:
  constexpr explicit Date(std::int64_t days) noexcept : days_(days) {}
  std::int64_t days_ = 0;
};

/// The day on which a period of `months` that began on `start` is complete: the day with the same number, or the last day of the month
/// where that day is missing (§ 188 (2), (3) BGB): 31 January plus one month is the last day of February. `months` may be negative.
[[nodiscard]] Date add_months(Date start, int months) noexcept;

/// A length of time as people name it: months and years by the calendar, days and weeks one by one. Negative: back in time.
struct TimeSpan {
  int months = 0;
  int days = 0;
};

/// The months that are complete in a period whose first day is `first` and that is over when `after` begins (§§ 187 (2), 188 (2) BGB).
/// `after` does not lie before `first`.
[[nodiscard]] int completed_months(Date first, Date after) noexcept;

/// The day that follows `months` complete months of a period whose first day is `first`. Where a month lacks the day that would be the
/// last one, the period ends with the month (§ 188 (3) BGB).
[[nodiscard]] Date day_after_months(Date first, int months) noexcept;

/// The last day of a time limit that an event on `event` sets off (§§ 187 (1), 188 BGB); of a negative span the last day before it that
/// leaves so much time. That a limit which ends on a weekend or holiday runs on to the next working day (§ 193 BGB) is left aside: the day
/// given is never too late.
[[nodiscard]] inline Date last_day_of(Date event, const TimeSpan& span) noexcept {
  return Date::from_days(add_months(event, span.months).days() + span.days);
}

/// 1 January of the year that follows the year of `day`.
[[nodiscard]] Date next_new_year(Date day) noexcept;

/// The birthday on which `years` years of life are complete. A year of life ends with the end of the day before the birthday
/// (§§ 187 (2) s. 2, 188 (2) BGB), so that a person born on 29 February is a year older on 1 March of a common year.
[[nodiscard]] Date birthday(Date birth, int years) noexcept;

/// The latest birth date of a person who has completed `years` years of life on `day`: born on it or earlier = at least that old.
[[nodiscard]] Date latest_birth_date_for_age(Date day, int years) noexcept;

/// The latest start of a period of which `months` months are complete before `day` begins (§§ 187 (2), 188 (2), (3) BGB): of one that began
/// on 29 February 36 months are complete on 1 March.
[[nodiscard]] Date latest_start_for_elapsed_months(Date day, int months) noexcept;

/// The latest event of which a time limit of `months` is over before `day` begins (§§ 187 (1), 188 BGB).
[[nodiscard]] Date latest_event_for_limit_over(Date day, int months) noexcept;

}  // namespace kompass
