#include "kompass/periods.hpp"

#include <algorithm>

namespace kompass {
namespace {

/// Days without a break, up to the day before `after`.
struct Stretch {
  Date first;
  Date after;
};

Date days_later(Date day, std::int64_t days) noexcept { return Date::from_days(day.days() + days); }

/// The stretches that the periods make up together, in their order, between two days.
std::vector<Stretch> stretches_of(const std::vector<Period>& periods, Date first, Date after) {
  std::vector<Stretch> sorted;
  for (const auto& [from, to] : periods) {
    const Stretch stretch{std::max(from, first), to ? std::min(days_later(*to, 1), after) : after};
    if (!(stretch.first < stretch.after)) continue;
    auto at = sorted.size();  // few periods: each is put in its place, which costs less code than the library's sort
    sorted.push_back(stretch);
    for (; at > 0 && stretch.first < sorted[at - 1].first; --at) sorted[at] = sorted[at - 1];
    sorted[at] = stretch;
  }
  std::vector<Stretch> joined;
  for (const auto& stretch : sorted) {
    if (joined.empty() || joined.back().after < stretch.first)
      joined.push_back(stretch);
    else
      joined.back().after = std::max(joined.back().after, stretch.after);
  }
  return joined;
}

/// How stretches add up in a unit.
struct Unit {
  int months;  ///< that make one; 0: the unit is the day
  int days;    ///< that make one where stretches add up
};

Unit unit_named(std::string_view unit) noexcept {
  if (unit == "years") return {12, 365};
  return unit == "months" ? Unit{1, 30} : Unit{0, 1};
}

/// The days that stretches amount to, with a complete month or year as so many days as make one.
class Total {
 public:
  explicit Total(Unit unit) : unit_(unit) {}

  void add(const Stretch& stretch) noexcept {
    ++stretches_;
    auto first = stretch.first;
    if (unit_.months != 0) {
      const auto complete = completed_months(first, stretch.after) / unit_.months;
      first = day_after_months(first, complete * unit_.months);
      whole_ += complete;
    }
    rest_ += stretch.after.days() - first.days();
  }

  [[nodiscard]] std::int64_t days() const noexcept { return whole_ * unit_.days + rest_; }
  /// Days that remain of a single stretch complete nothing, even if they are thirty.
  [[nodiscard]] std::int64_t units() const noexcept { return stretches_ == 1 && unit_.months != 0 ? whole_ : days() / unit_.days; }

 private:
  Unit unit_;
  int stretches_ = 0;
  std::int64_t whole_ = 0;
  std::int64_t rest_ = 0;
};

/// The longest of the runs of stretches between which no gaps lie but harmless ones. With `until`, only runs that reach that day, and the
/// time since the last stretch is a gap like the others.
std::int64_t longest_run(const std::vector<Stretch>& stretches, const TimeSpan& harmless, Unit unit, std::optional<Date> until) {
  const Unit gap_unit = unit_named(harmless.months != 0 ? "months" : "days");
  const std::int64_t bearable = harmless.months * 30 + harmless.days;
  std::int64_t longest = 0;
  for (auto end = stretches.size(); end > 0; --end) {
    Total counted(unit);
    Total gaps(gap_unit);
    if (until && stretches[end - 1].after < *until) gaps.add({stretches[end - 1].after, *until});
    for (auto i = end; i-- > 0;) {
      if (i + 1 < end) gaps.add({stretches[i].after, stretches[i + 1].first});
      if (gaps.days() > bearable) break;
      counted.add(stretches[i]);
      longest = std::max(longest, counted.units());
    }
    if (until) break;
  }
  return longest;
}

}  // namespace

bool counts_time(std::string_view unit) noexcept { return unit == "days" || unit == "months" || unit == "years"; }

std::int64_t count_periods(const std::vector<Period>& periods, const FromPeriods& rule, std::string_view unit_name, Date as_of) {
  const auto after = days_later(as_of, 1);
  auto first = Date::from_days(std::min<std::int64_t>(0, as_of.days()) - 4'000'000);  // before any date that can be written
  if (rule.within) first = days_later(add_months(after, -rule.within->months), -rule.within->days);
  const auto stretches = stretches_of(periods, first, after);
  const auto unit = unit_named(unit_name);
  if (rule.count != PeriodCount::sum)
    return longest_run(stretches, rule.harmless_gap, unit, rule.count == PeriodCount::current ? std::optional(after) : std::nullopt);
  Total total(unit);
  for (const auto& stretch : stretches) total.add(stretch);
  return total.units();
}

}  // namespace kompass
