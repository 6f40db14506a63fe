#include "kompass/date.hpp"

#include <chrono>

namespace kompass {
namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day civil(Date date) noexcept { return year_month_day{sys_days{std::chrono::days{date.days()}}}; }

Date from_sys(sys_days days) noexcept { return Date::from_days(days.time_since_epoch().count()); }

std::optional<unsigned> digits(std::string_view text) noexcept {
  unsigned value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

}  // namespace

std::optional<Date> Date::from_civil(int y, unsigned m, unsigned d) noexcept {
  if (y < 1 || y > 9999) return std::nullopt;
  const year_month_day ymd{std::chrono::year{y}, month{m}, day{d}};
  if (!ymd.ok()) return std::nullopt;
  return from_sys(sys_days{ymd});
}

std::optional<Date> Date::parse(std::string_view text) noexcept {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto y = digits(text.substr(0, 4));
  const auto m = digits(text.substr(5, 2));
  const auto d = digits(text.substr(8, 2));
  if (!y || !m || !d) return std::nullopt;
  return from_civil(static_cast<int>(*y), *m, *d);
}

int Date::year() const noexcept { return static_cast<int>(civil(*this).year()); }

std::string Date::text() const {
  const auto ymd = civil(*this);
  auto y = static_cast<unsigned>(static_cast<int>(ymd.year()));
  const auto m = static_cast<unsigned>(ymd.month());
  const auto d = static_cast<unsigned>(ymd.day());
  std::string out = "0000-00-00";
  for (std::size_t i = 4; i-- > 0; y /= 10) out[i] = static_cast<char>('0' + y % 10);
  out[5] = static_cast<char>('0' + m / 10);
  out[6] = static_cast<char>('0' + m % 10);
  out[8] = static_cast<char>('0' + d / 10);
  out[9] = static_cast<char>('0' + d % 10);
  return out;
}

Date add_months(Date start, int months) noexcept {
  const auto from = civil(start);
  const auto target = from.year() / from.month() + std::chrono::months{months};
  const year_month_day same_number{target.year(), target.month(), from.day()};
  if (same_number.ok()) return from_sys(sys_days{same_number});
  return from_sys(sys_days{target / last});
}

Date next_new_year(Date day) noexcept {
  return from_sys(sys_days{(civil(day).year() + std::chrono::years{1}) / month{1} / std::chrono::day{1}});
}

int completed_months(Date first, Date after) noexcept {
  const auto from = civil(first);
  const auto to = civil(after);
  const auto months = static_cast<int>((to.year() / to.month() - from.year() / from.month()).count());
  return months - (to.day() < from.day() ? 1 : 0);
}

Date day_after_months(Date first, int months) noexcept {
  const auto from = civil(first);
  const auto target = from.year() / from.month() + std::chrono::months{months};
  const year_month_day same_number{target.year(), target.month(), from.day()};
  if (same_number.ok()) return from_sys(sys_days{same_number});
  return from_sys(sys_days{(target + std::chrono::months{1}) / std::chrono::day{1}});
}

Date birthday(Date birth, int years) noexcept { return day_after_months(birth, 12 * years); }

Date latest_birth_date_for_age(Date day, int years) noexcept { return latest_start_for_elapsed_months(day, 12 * years); }

// Neither end of a period decreases with its start; where the month is shorter several starts share one end, at most four days apart.

Date latest_start_for_elapsed_months(Date day, int months) noexcept {
  Date candidate = Date::from_days(add_months(day, -months).days() + 4);
  while (day_after_months(candidate, months) > day) candidate = Date::from_days(candidate.days() - 1);
  return candidate;
}

Date latest_event_for_limit_over(Date day, int months) noexcept {
  Date candidate = Date::from_days(add_months(day, -months).days() + 4);
  while (add_months(candidate, months) >= day) candidate = Date::from_days(candidate.days() - 1);
  return candidate;
}

}  // namespace kompass
