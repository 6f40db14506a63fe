#include "kompass/date.hpp"

#include <doctest/doctest.h>

#include "support/small_catalogue.hpp"

namespace date_test {

using kompass::add_months;
using kompass::birthday;
using kompass::Date;
using kompass::day_after_months;
using kompass::last_day_of;
using kompass::latest_birth_date_for_age;
using kompass::latest_event_for_limit_over;
using kompass::latest_start_for_elapsed_months;
using kompass::next_new_year;
using kompass_test::day;

namespace {

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

unsigned length_of_month(int year, unsigned month) {
  constexpr unsigned lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

std::string padded(unsigned number, std::size_t width) {
  auto text = std::to_string(number);
  return std::string(width - text.size(), '0') + text;
}

}  // namespace

TEST_CASE("every day from 1900 to 2100 is read, counted and written without loss, and follows the day before") {
  auto expected = day("1900-01-01").days();
  CHECK(expected == -25567);
  int wrong = 0;
  for (int year = 1900; year <= 2100; ++year) {
    for (unsigned month = 1; month <= 12; ++month) {
      for (unsigned d = 1; d <= length_of_month(year, month); ++d, ++expected) {
        const auto text = padded(static_cast<unsigned>(year), 4) + "-" + padded(month, 2) + "-" + padded(d, 2);
        const auto date = Date::parse(text);
        if (!date || date->days() != expected || date->text() != text || date->year() != year || Date::from_civil(year, month, d) != date ||
            Date::from_days(expected) != *date)
          ++wrong;
      }
      const auto after_last = length_of_month(year, month) + 1;
      if (Date::from_civil(year, month, after_last) || Date::from_civil(year, month, 0)) ++wrong;
      if (Date::parse(padded(static_cast<unsigned>(year), 4) + "-" + padded(month, 2) + "-" + padded(after_last, 2))) ++wrong;
    }
  }
  CHECK(wrong == 0);
  CHECK(day("1970-01-01").days() == 0);
  CHECK(Date() == day("1970-01-01"));
}

TEST_CASE("the first and the last day that can be written are read") {
  CHECK(day("0001-01-01").text() == "0001-01-01");
  CHECK(day("9999-12-31").text() == "9999-12-31");
  CHECK(day("0001-01-01").year() == 1);
  CHECK_FALSE(Date::from_civil(0, 12, 31));
  CHECK_FALSE(Date::from_civil(10000, 1, 1));
  CHECK_FALSE(Date::from_civil(-1, 1, 1));
}

TEST_CASE("no text is a date but YYYY-MM-DD of a day that exists") {
  for (const auto* text :
       {"",           "2026",       "2026-11",    "2026-1-22",  "26-11-22",   "2026-11-22 ", " 2026-11-22", "2026-11-22T00:00:00Z",
        "2026/11/22", "22.11.2026", "2026-13-01", "2026-00-01", "2026-01-00", "2026-01-32",  "2026-02-29",  "1900-02-29",
        "2100-02-29", "2026-04-31", "0000-01-01", "-001-01-01", "+026-01-01", "2026-1a-01",  "２026-01-01", "2026-11--1",
        "2026--1-11"})
    CHECK_MESSAGE(!Date::parse(text), text);
  CHECK_FALSE(Date::parse(std::string_view("2026-11-2\0", 10)));
  CHECK(Date::parse("2000-02-29"));
  CHECK(Date::parse("2024-02-29"));
}

TEST_CASE("a period of months ends on the day with the same number, or on the last day of a shorter month") {
  CHECK(add_months(day("2026-01-31"), 1) == day("2026-02-28"));
  CHECK(add_months(day("2024-01-31"), 1) == day("2024-02-29"));
  CHECK(add_months(day("2026-01-30"), 1) == day("2026-02-28"));
  CHECK(add_months(day("2026-02-28"), 1) == day("2026-03-28"));
  CHECK(add_months(day("2024-02-29"), 12) == day("2025-02-28"));
  CHECK(add_months(day("2024-02-29"), 48) == day("2028-02-29"));
  CHECK(add_months(day("2026-08-31"), 1) == day("2026-09-30"));
  CHECK(add_months(day("2025-12-15"), 1) == day("2026-01-15"));
  CHECK(add_months(day("2026-01-15"), -1) == day("2025-12-15"));
  CHECK(add_months(day("2026-03-31"), -1) == day("2026-02-28"));
  CHECK(add_months(day("2026-11-22"), 0) == day("2026-11-22"));
  CHECK(add_months(day("2026-11-22"), 27) == day("2029-02-22"));
}

TEST_CASE("a year of life ends with the day before the birthday, so that a person born on 29 February ages on 1 March of a common year") {
  CHECK(birthday(day("1990-05-17"), 45) == day("2035-05-17"));
  CHECK(birthday(day("2004-02-29"), 18) == day("2022-03-01"));
  CHECK(birthday(day("2004-02-29"), 20) == day("2024-02-29"));
  CHECK(birthday(day("2004-02-28"), 18) == day("2022-02-28"));
  CHECK(birthday(day("1896-02-29"), 4) == day("1900-03-01"));
  CHECK(birthday(day("1990-05-17"), 0) == day("1990-05-17"));
}

TEST_CASE("a person of 45 years was born at the latest on the same day 45 years before") {
  CHECK(latest_birth_date_for_age(day("2026-11-22"), 45) == day("1981-11-22"));
  CHECK(latest_birth_date_for_age(day("2026-02-28"), 18) == day("2008-02-28"));  // born on 29 February 2008: 18 on 1 March
  CHECK(latest_birth_date_for_age(day("2026-03-01"), 18) == day("2008-03-01"));
  CHECK(latest_birth_date_for_age(day("2024-02-29"), 18) == day("2006-02-28"));
  CHECK(latest_birth_date_for_age(day("2024-02-29"), 20) == day("2004-02-29"));
}

TEST_CASE("the latest birth date for an age is the last day whose birthday has come, for every day of eight years") {
  int wrong = 0;
  for (auto today = day("2023-01-01"); today <= day("2030-12-31"); today = Date::from_days(today.days() + 1)) {
    for (const int years : {0, 1, 3, 18, 45, 67}) {
      const auto latest = latest_birth_date_for_age(today, years);
      if (birthday(latest, years) > today) ++wrong;
      // Ages never decrease with an earlier birth date, so the days just after are the only ones that could prove it too early.
      for (int later = 1; later <= 3; ++later)
        if (birthday(Date::from_days(latest.days() + later), years) <= today) ++wrong;
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("the latest start of an elapsed period is the last day from which it is complete, for every day of five years") {
  int wrong = 0;
  for (auto today = day("2023-01-01"); today <= day("2028-03-31"); today = Date::from_days(today.days() + 1)) {
    for (const int months : {0, 1, 2, 6, 12, 21, 33, 48}) {
      const auto latest = latest_start_for_elapsed_months(today, months);
      const auto latest_event = latest_event_for_limit_over(today, months);
      if (day_after_months(latest, months) > today || add_months(latest_event, months) >= today) ++wrong;
      for (int later = 1; later <= 5; ++later) {
        if (day_after_months(Date::from_days(latest.days() + later), months) <= today) ++wrong;
        if (add_months(Date::from_days(latest_event.days() + later), months) < today) ++wrong;
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("three years since 29 February are complete on 1 March, and a limit of three years from then is over on the same day") {
  CHECK(latest_start_for_elapsed_months(day("2027-02-28"), 36) == day("2024-02-28"));
  CHECK(latest_start_for_elapsed_months(day("2027-03-01"), 36) == day("2024-03-01"));
  CHECK(latest_event_for_limit_over(day("2027-02-28"), 36) == day("2024-02-27"));
  CHECK(latest_event_for_limit_over(day("2027-03-01"), 36) == day("2024-02-29"));
}

TEST_CASE("a later start never ends earlier, whatever the number of months or years") {
  int wrong = 0;
  for (const int count : {1, 6, 11, 12, 36, 45}) {
    auto months_before = add_months(day("2019-12-31"), count);
    auto years_before = birthday(day("2019-12-31"), count);
    for (auto start = day("2020-01-01"); start <= day("2024-12-31"); start = Date::from_days(start.days() + 1)) {
      if (add_months(start, count) < months_before || birthday(start, count) < years_before) ++wrong;
      months_before = add_months(start, count);
      years_before = birthday(start, count);
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("the next new year is 1 January of the following year, also on 1 January itself") {
  CHECK(next_new_year(day("2026-11-22")) == day("2027-01-01"));
  CHECK(next_new_year(day("2026-01-01")) == day("2027-01-01"));
  CHECK(next_new_year(day("2026-12-31")) == day("2027-01-01"));
}

TEST_CASE(
    "a time limit ends with the day that has the number of the event's day, or with the month (§§ 187 (1), 188 BGB), and counts back as "
    "well") {
  CHECK(last_day_of(day("2026-11-22"), {1, 0}) == day("2026-12-22"));
  CHECK(last_day_of(day("2027-01-31"), {1, 0}) == day("2027-02-28"));
  CHECK(last_day_of(day("2024-01-31"), {1, 0}) == day("2024-02-29"));
  CHECK(last_day_of(day("2024-02-29"), {12, 0}) == day("2025-02-28"));
  CHECK(last_day_of(day("2026-11-22"), {0, 90}) == day("2027-02-20"));
  CHECK(last_day_of(day("2027-03-01"), {0, -56}) == day("2027-01-04"));
  CHECK(last_day_of(day("2027-05-31"), {-3, 0}) == day("2027-02-28"));
  CHECK(last_day_of(day("2026-11-22"), {}) == day("2026-11-22"));
}

TEST_CASE("a period that begins with its first day completes a month before the day of the same number, or at the end of the month") {
  using kompass::completed_months;
  CHECK(day_after_months(day("2026-01-15"), 1) == day("2026-02-15"));
  CHECK(day_after_months(day("2026-01-29"), 1) == day("2026-03-01"));
  CHECK(day_after_months(day("2026-12-31"), 2) == day("2027-03-01"));
  CHECK(day_after_months(day("2026-12-31"), 3) == day("2027-03-31"));
  CHECK(day_after_months(day("2026-01-15"), 0) == day("2026-01-15"));
  int wrong = 0;
  for (auto first = day("2023-01-01"); first < day("2024-12-31"); first = Date::from_days(first.days() + 1))
    for (int months = 0; months <= 30; ++months) {
      const auto after = day_after_months(first, months);
      if (completed_months(first, after) != months) ++wrong;
      if (months > 0 && completed_months(first, Date::from_days(after.days() - 1)) != months - 1) ++wrong;
    }
  CHECK(wrong == 0);
}

}  // namespace date_test
