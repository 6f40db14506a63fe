// Counting time from periods, held against a plain reading that ticks off days one by one, and against what must be so by its nature.

#include "kompass/periods.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "support/plain_calendar.hpp"
#include "support/random.hpp"

namespace periods_test {

using kompass::count_periods;
using kompass::Date;
using kompass::FromPeriods;
using kompass::Period;
using kompass::PeriodCount;
using kompass_test::day_number;
using kompass_test::day_of_number;
using kompass_test::month_length;
using kompass_test::PlainDay;
using kompass_test::Random;
using kompass_test::trials;

namespace {

struct Question {
  std::vector<Period> periods;
  FromPeriods rule;
  std::string unit;
  std::int64_t as_of = 0;

  [[nodiscard]] std::int64_t answer() const { return count_periods(periods, rule, unit, Date::from_days(as_of)); }
};

Period period(std::int64_t from, std::int64_t to) { return {Date::from_days(from), Date::from_days(to)}; }

/// A few periods within some years before the as-of date and a little after, often close to each other and to the ends of months.
Question random_question(Random& random) {
  Question question;
  question.as_of = day_number({2026, 2, 28}) + random.between(0, 65);
  const auto as_of = question.as_of;
  const int count = random.between(0, 5);
  for (int i = 0; i < count; ++i) {
    auto from = as_of - random.between(-40, 900);
    if (random.chance(40)) from = day_number({2024 + random.between(0, 1), random.between(1, 12), random.chance(50) ? 1 : 28});
    if (random.chance(40) && i > 0 && question.periods.back().to) from = question.periods.back().to->days() + random.between(-1, 3);
    const auto length = random.chance(50) ? random.between(0, 40) : random.between(0, 400);
    question.periods.push_back(period(from, from + length));
    if (random.chance(10)) question.periods.back().to.reset();
  }
  question.unit = random.chance(60) ? "months" : random.chance(60) ? "days" : "years";
  question.rule.count = static_cast<PeriodCount>(random.between(0, 2));
  if (random.chance(40)) question.rule.within = {random.between(1, 30), 0};
  if (question.rule.count != PeriodCount::sum && random.chance(60))
    question.rule.harmless_gap =
        random.chance(50) ? kompass::TimeSpan{random.between(1, 3), 0} : kompass::TimeSpan{0, random.between(1, 40)};
  return question;
}

using Days = std::set<std::int64_t>;

/// The days that count, one by one.
Days days_of(const Question& question) {
  std::int64_t first = day_number({1990, 1, 1});
  if (const auto& within = question.rule.within)
    first = day_number(kompass_test::months_later(day_of_number(question.as_of + 1), -within->months));
  Days days;
  for (const auto& [from, to] : question.periods)
    for (auto day = from.days(); day <= (to ? to->days() : question.as_of); ++day)
      if (day >= first && day <= question.as_of) days.insert(day);
  return days;
}

/// The last day of so many months that begin on `first`: the day before the one with the same number, or the end of a shorter month.
std::int64_t last_day_of_months(std::int64_t first, int months) {
  const auto start = day_of_number(first);
  PlainDay month = kompass_test::months_later({start.year, start.month, 1}, months);
  if (start.day > month_length(month.year, month.month))
    return day_number({month.year, month.month, month_length(month.year, month.month)});
  return day_number({month.year, month.month, start.day}) - 1;
}

struct Span {
  std::int64_t whole = 0;
  std::int64_t rest = 0;
};

/// Whole units of `months` months in a stretch, and the days that remain; 0 months: days only.
Span measured(std::int64_t first, std::int64_t last, int months) {
  if (months == 0) return {0, last - first + 1};
  int whole = 0;
  while (last_day_of_months(first, (whole + 1) * months) <= last) ++whole;
  return {whole, last - (whole == 0 ? first - 1 : last_day_of_months(first, whole * months))};
}

std::vector<std::pair<std::int64_t, std::int64_t>> stretches_of(const Days& days) {
  std::vector<std::pair<std::int64_t, std::int64_t>> stretches;
  for (const auto day : days) {
    if (!stretches.empty() && stretches.back().second == day - 1)
      stretches.back().second = day;
    else
      stretches.emplace_back(day, day);
  }
  return stretches;
}

std::int64_t plain_answer(const Question& question) {
  const int months = question.unit == "days" ? 0 : question.unit == "months" ? 1 : 12;
  const int days = question.unit == "days" ? 1 : question.unit == "months" ? 30 : 365;
  const auto stretches = stretches_of(days_of(question));
  const auto total = [&](std::size_t begin, std::size_t end) -> std::int64_t {
    std::int64_t whole = 0;
    std::int64_t rest = 0;
    for (auto i = begin; i < end; ++i) {
      const auto span = measured(stretches[i].first, stretches[i].second, months);
      whole += span.whole;
      rest += span.rest;
    }
    return end - begin == 1 && months != 0 ? whole : whole + rest / days;
  };
  if (question.rule.count == PeriodCount::sum) return total(0, stretches.size());
  const bool current = question.rule.count == PeriodCount::current;
  const auto& harmless = question.rule.harmless_gap;
  std::int64_t longest = 0;
  for (std::size_t begin = 0; begin < stretches.size(); ++begin) {
    for (auto end = begin + 1; end <= stretches.size(); ++end) {
      if (current && end != stretches.size()) continue;
      std::int64_t gaps = 0;
      const auto gap = [&](std::int64_t first, std::int64_t last) {
        const auto span = measured(first, last, harmless.months != 0 ? 1 : 0);
        gaps += 30 * span.whole + span.rest;
      };
      for (auto i = begin + 1; i < end; ++i) gap(stretches[i - 1].second + 1, stretches[i].first - 1);
      if (current && stretches.back().second < question.as_of) gap(stretches.back().second + 1, question.as_of);
      if (gaps <= 30 * harmless.months + harmless.days) longest = std::max(longest, total(begin, end));
    }
  }
  return longest;
}

std::string shown(const Question& question) {
  auto out = Date::from_days(question.as_of).text() + " " + question.unit + " " + std::string(name(question.rule.count));
  for (const auto& [from, to] : question.periods) out += " " + from.text() + ".." + (to ? to->text() : "");
  return out;
}

}  // namespace

TEST_CASE("time counted from periods is what ticking off the days gives") {
  for (std::uint64_t seed = 1; seed <= trials(4000); ++seed) {
    Random random(seed);
    const auto question = random_question(random);
    CAPTURE(seed);
    CAPTURE(shown(question));
    CHECK(question.answer() == plain_answer(question));
  }
}

TEST_CASE("neither the order of periods nor cutting one at any day changes what they count") {
  for (std::uint64_t seed = 1; seed <= trials(4000); ++seed) {
    Random random(seed);
    auto question = random_question(random);
    CAPTURE(seed);
    CAPTURE(shown(question));
    const auto before = question.answer();
    random.shuffle(question.periods);
    CHECK(question.answer() == before);
    if (question.periods.empty()) continue;
    auto& cut = question.periods[random.below(question.periods.size())];
    const auto last = cut.to ? cut.to->days() : question.as_of;
    if (last <= cut.from.days()) continue;
    const auto at = cut.from.days() + static_cast<std::int64_t>(random.below(static_cast<std::size_t>(last - cut.from.days())));
    const Period rest{Date::from_days(at + 1), cut.to};
    cut.to = Date::from_days(at);
    question.periods.push_back(rest);
    CHECK(question.answer() == before);
  }
}

TEST_CASE("one more day never lowers a sum of days, nor one of months or years unless it closes a gap, and then by one at most") {
  std::uint64_t closed = 0;
  for (std::uint64_t seed = 1; seed <= trials(4000); ++seed) {
    Random random(seed);
    auto question = random_question(random);
    question.rule.count = PeriodCount::sum;
    question.rule.harmless_gap = {};
    CAPTURE(seed);
    CAPTURE(shown(question));
    const auto before = question.answer();
    const auto days = days_of(question);
    const auto stretches = stretches_of(days);
    // Beside a stretch, or anywhere.
    auto day = question.as_of - random.between(0, 900);
    if (!stretches.empty() && random.chance(70)) {
      const auto& [first, last] = random.pick(stretches);
      day = random.chance(50) ? last + 1 : first - 1;
    }
    question.periods.push_back(period(day, day));
    const bool closes_gap = days.count(day - 1) != 0 && days.count(day + 1) != 0 && days.count(day) == 0;
    closed += closes_gap ? 1 : 0;
    if (question.unit == "days" || !closes_gap)
      CHECK(question.answer() >= before);
    else
      CHECK(question.answer() >= before - 1);
  }
  CHECK(closed > 0);
}

}  // namespace periods_test
