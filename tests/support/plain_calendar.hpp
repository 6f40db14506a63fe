#pragma once
// The calendar once more, as a person would count: written for the tests without a look at the core's, to hold one against the other.

#include <cstdint>
#include <string>
#include <string_view>

namespace kompass_test {

struct PlainDay {
  int year = 1970;
  int month = 1;
  int day = 1;
};

[[nodiscard]] constexpr bool leap_year(int year) noexcept { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

[[nodiscard]] constexpr int month_length(int year, int month) noexcept {
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap_year(year) ? 29 : lengths[month - 1];
}

/// Days since 1970-01-01, counted year by year and month by month.
[[nodiscard]] constexpr std::int64_t day_number(PlainDay date) noexcept {
  std::int64_t days = 0;
  for (int year = 1970; year < date.year; ++year) days += leap_year(year) ? 366 : 365;
  for (int year = date.year; year < 1970; ++year) days -= leap_year(year) ? 366 : 365;
  for (int month = 1; month < date.month; ++month) days += month_length(date.year, month);
  return days + date.day - 1;
}

[[nodiscard]] constexpr PlainDay day_of_number(std::int64_t number) noexcept {
  PlainDay date;
  if (number > 366) {  // years that have surely passed, at once
    date.year += static_cast<int>(number / 366);
    number -= day_number({date.year, 1, 1});
  }
  while (number < 0) number += leap_year(--date.year) ? 366 : 365;
  while (number >= (leap_year(date.year) ? 366 : 365)) number -= leap_year(date.year++) ? 366 : 365;
  while (number >= month_length(date.year, date.month)) number -= month_length(date.year, date.month++);
  date.day += static_cast<int>(number);
  return date;
}

[[nodiscard]] constexpr bool earlier(PlainDay a, PlainDay b) noexcept {
  if (a.year != b.year) return a.year < b.year;
  if (a.month != b.month) return a.month < b.month;
  return a.day < b.day;
}

/// The same day of the month so many months later, or the last of that month where it is shorter.
[[nodiscard]] constexpr PlainDay months_later(PlainDay date, int months) noexcept {
  const int count = date.year * 12 + date.month - 1 + months;
  PlainDay later{count / 12, count % 12 + 1, date.day};
  if (later.day > month_length(later.year, later.month)) later.day = month_length(later.year, later.month);
  return later;
}

/// The months that are whole between a first day and the day behind the last one.
[[nodiscard]] constexpr int whole_months(PlainDay first, PlainDay behind) noexcept {
  return behind.year * 12 + behind.month - first.year * 12 - first.month - (behind.day < first.day ? 1 : 0);
}

/// Completed years of life: one more on every birthday; who was born on 29 February has it on 1 March where that day is missing.
[[nodiscard]] constexpr int completed_years(PlainDay birth, PlainDay today) noexcept {
  const bool before_birthday = today.month != birth.month ? today.month < birth.month : today.day < birth.day;
  return today.year - birth.year - (before_birthday ? 1 : 0);
}

/// Reads `YYYY-MM-DD`, which must be a day of the calendar.
[[nodiscard]] inline PlainDay plain_day(std::string_view text) {
  const auto number = [&](std::size_t from, std::size_t length) {
    int value = 0;
    for (const char c : text.substr(from, length)) value = value * 10 + (c - '0');
    return value;
  };
  return {number(0, 4), number(5, 2), number(8, 2)};
}

[[nodiscard]] inline std::string day_text(PlainDay date) {
  const auto digits = [](int value, std::size_t length) {
    auto text = std::to_string(value);
    return std::string(length - text.size(), '0') + text;
  };
  return digits(date.year, 4) + "-" + digits(date.month, 2) + "-" + digits(date.day, 2);
}

}  // namespace kompass_test
