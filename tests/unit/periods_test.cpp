#include "kompass/periods.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/small_catalogue.hpp"

namespace periods_test {

using kompass::count_periods;
using kompass::FromPeriods;
using kompass::Period;
using kompass::PeriodCount;
using kompass::TimeSpan;
using kompass_test::day;

namespace {

/// Periods written as `2024-01-01 2024-12-31`; one that still runs has `-` in place of the last day.
std::vector<Period> periods(std::initializer_list<std::string_view> written) {
  std::vector<Period> out;
  for (const auto text : written) {
    const auto to = text.substr(11);
    out.push_back({day(text.substr(0, 10)), to == "-" ? std::nullopt : std::optional(day(to))});
  }
  return out;
}

FromPeriods rule(PeriodCount count, std::optional<TimeSpan> within = std::nullopt, TimeSpan harmless = {}) {
  return {0, count, within, harmless};
}

std::int64_t count(std::initializer_list<std::string_view> written, const FromPeriods& counted_by, std::string_view unit = "months",
                   std::string_view as_of = "2026-11-22") {
  return count_periods(periods(written), counted_by, unit, day(as_of));
}

const auto sum = rule(PeriodCount::sum);
const auto longest = rule(PeriodCount::longest);
const auto current = rule(PeriodCount::current);

}  // namespace

TEST_CASE("one period counts the months it completes, from the beginning of its first day to the end of its last (§§ 187 (2), 188 BGB)") {
  CHECK(count({"2024-01-01 2024-01-30"}, sum) == 0);
  CHECK(count({"2024-01-01 2024-01-31"}, sum) == 1);
  CHECK(count({"2024-01-15 2024-02-13"}, sum) == 0);
  CHECK(count({"2024-01-15 2024-02-14"}, sum) == 1);
  CHECK(count({"2020-03-01 2023-02-27"}, sum) == 35);
  CHECK(count({"2020-03-01 2023-02-28"}, sum) == 36);
  CHECK(count({"2020-01-01 2024-12-31"}, sum) == 60);
  CHECK(count({"2020-01-01 2024-12-31"}, sum, "years") == 5);
  CHECK(count({"2020-01-01 2024-12-30"}, sum, "years") == 4);
  CHECK(count({"2024-01-01 2024-12-31"}, sum, "days") == 366);
  CHECK(count({"2024-05-05 2024-05-05"}, sum, "days") == 1);
}

TEST_CASE("where a month lacks the day on which a period would end it ends with the month (§ 188 (3) BGB)") {
  CHECK(count({"2023-01-29 2023-02-27"}, sum) == 0);
  CHECK(count({"2023-01-29 2023-02-28"}, sum) == 1);
  CHECK(count({"2023-01-31 2023-02-28"}, sum) == 1);
  CHECK(count({"2024-01-31 2024-02-28"}, sum) == 0);
  CHECK(count({"2024-01-31 2024-02-29"}, sum) == 1);
  CHECK(count({"2023-01-31 2023-03-29"}, sum) == 1);
  CHECK(count({"2023-01-31 2023-03-30"}, sum) == 2);
  CHECK(count({"2020-02-29 2021-02-27"}, sum, "years") == 0);
  CHECK(count({"2020-02-29 2021-02-28"}, sum, "years") == 1);
}

TEST_CASE("several periods count the complete months of each, and of the days that remain thirty make a month (§ 191 BGB)") {
  CHECK(count({"2024-01-01 2024-01-31", "2024-03-01 2024-03-31"}, sum) == 2);
  CHECK(count({"2024-01-01 2024-01-14", "2024-03-01 2024-03-15"}, sum) == 0);
  CHECK(count({"2024-01-01 2024-01-15", "2024-03-01 2024-03-15"}, sum) == 1);
  CHECK(count({"2024-01-01 2024-02-15", "2024-04-01 2024-05-14"}, sum) == 2);
  CHECK(count({"2024-01-01 2024-02-15", "2024-04-01 2024-05-15"}, sum) == 3);
  CHECK(count({"2023-02-01 2023-02-28", "2023-04-01 2023-04-01"}, sum) == 1);
  CHECK(count({"2020-01-01 2021-06-30", "2022-01-01 2022-07-02"}, sum, "years") == 1);  // 1 year 181 days, 183 days
  CHECK(count({"2020-01-01 2021-06-30", "2022-01-01 2022-07-03"}, sum, "years") == 2);
  CHECK(count({"2024-01-01 2024-01-10", "2024-03-01 2024-03-05"}, sum, "days") == 15);
  // A single period of thirty days is no month that is complete.
  CHECK(count({"2024-01-02 2024-01-31"}, sum) == 0);
}

TEST_CASE("periods that overlap or touch are one, whatever their order") {
  CHECK(count({"2024-01-01 2024-06-30", "2024-04-01 2024-12-31"}, sum) == 12);
  CHECK(count({"2024-04-01 2024-12-31", "2024-01-01 2024-06-30"}, sum) == 12);
  CHECK(count({"2024-01-01 2024-12-31", "2024-03-01 2024-03-31"}, sum) == 12);
  CHECK(count({"2024-01-15 2024-02-03", "2024-02-04 2024-02-14"}, sum) == 1);
  CHECK(count({"2024-01-15 2024-01-15", "2024-01-15 2024-01-15"}, sum, "days") == 1);
}

TEST_CASE("a period that still runs counts up to the as-of date, and nothing after it counts") {
  CHECK(count({"2026-11-01 -"}, sum, "days") == 22);
  CHECK(count({"2026-11-01 2026-12-31"}, sum, "days") == 22);
  CHECK(count({"2026-11-22 -"}, sum, "days") == 1);
  CHECK(count({"2026-11-23 -"}, sum, "days") == 0);
  CHECK(count({"2026-12-01 2026-12-31"}, sum, "days") == 0);
  CHECK(count({"2023-11-23 -"}, sum) == 36);
  CHECK(count({"2023-11-24 -"}, sum) == 35);
  CHECK(count({}, sum) == 0);
  CHECK(count({}, longest) == 0);
  CHECK(count({}, current) == 0);
  CHECK(count({"2027-01-01 -"}, current) == 0);
}

TEST_CASE("only what lies within the time before the as-of date counts, and a whole such time counts in full") {
  const auto seven_years = rule(PeriodCount::sum, TimeSpan{84, 0});
  CHECK(count({"2000-01-01 -"}, seven_years) == 84);
  CHECK(count({"2000-01-01 2019-11-22"}, seven_years, "days") == 0);
  CHECK(count({"2000-01-01 2019-11-23"}, seven_years, "days") == 1);
  CHECK(count({"2019-11-23 -"}, seven_years) == 84);
  CHECK(count({"2019-11-24 -"}, seven_years) == 83);
  CHECK(count({"2000-01-01 -"}, rule(PeriodCount::sum, TimeSpan{0, 90}), "days") == 90);
  for (const auto* as_of : {"2024-02-29", "2023-02-28", "2023-03-31", "2023-04-30", "2024-03-30"})
    for (const int months : {1, 2, 12, 60}) {
      CAPTURE(as_of);
      CHECK(count({"1990-01-01 -"}, rule(PeriodCount::sum, TimeSpan{months, 0}), "months", as_of) == months);
    }
}

TEST_CASE("the longest stretch counts, across gaps that in sum are harmless and are not counted") {
  CHECK(count({"2020-01-01 2020-12-31", "2021-02-01 2023-01-31"}, longest) == 24);
  const auto three_months = rule(PeriodCount::longest, std::nullopt, TimeSpan{3, 0});
  CHECK(count({"2020-01-01 2020-12-31", "2021-02-01 2023-01-31"}, three_months) == 36);
  CHECK(count({"2020-01-01 2020-12-31", "2021-04-01 2023-03-31"}, three_months) == 36);  // exactly three months
  CHECK(count({"2020-01-01 2020-12-31", "2021-04-02 2023-04-01"}, three_months) == 24);  // one day more
  // Two gaps of two months each: either may be bridged, not both.
  CHECK(count({"2018-01-01 2018-12-31", "2019-03-01 2020-02-29", "2020-05-01 2022-04-30"}, three_months) == 36);
  CHECK(count({"2018-01-01 2019-12-31", "2020-03-01 2021-02-28", "2021-05-01 2022-04-30"}, three_months) == 36);
  const auto ten_days = rule(PeriodCount::longest, std::nullopt, TimeSpan{0, 10});
  CHECK(count({"2024-01-01 2024-01-31", "2024-02-11 2024-02-20"}, ten_days, "days") == 41);
  CHECK(count({"2024-01-01 2024-01-31", "2024-02-12 2024-02-20"}, ten_days, "days") == 31);
}

TEST_CASE("the current stretch is the one that lasts until the as-of date; time since its end is a gap like the others") {
  CHECK(count({"2015-01-01 2020-12-31", "2024-11-23 -"}, current) == 24);
  CHECK(count({"2015-01-01 2020-12-31", "2024-11-23 2026-11-21"}, current) == 0);
  CHECK(count({"2015-01-01 2020-12-31", "2024-11-23 2026-11-22"}, current) == 24);
  const auto three_months = rule(PeriodCount::current, std::nullopt, TimeSpan{3, 0});
  CHECK(count({"2015-01-01 2020-12-31"}, three_months) == 0);
  CHECK(count({"2024-01-01 2026-08-22"}, three_months) == 31);
  CHECK(count({"2024-01-01 2026-08-21"}, three_months) == 0);
  CHECK(count({"2024-01-01 2024-12-31", "2025-02-01 2026-09-30"}, three_months) == 32);  // one month and one month 22 days
  CHECK(count({"2024-01-01 2024-12-31", "2025-03-01 2026-09-30"}, three_months) == 19);  // two months and one month 22 days
}

}  // namespace periods_test
