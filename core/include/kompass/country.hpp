#pragma once
// Countries by their two-letter codes (ISO 3166-1 alpha-2, as of 2026), plus XK for Kosovo, which the standard leaves to its users,
// and XX for stateless persons (ICAO Doc 9303 uses XXA/XXX in passports). A code is a number, so that lists of countries are sets of
// numbers.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kompass {

/// The smallest and largest number that `country_number` gives.
inline constexpr std::int64_t first_country_number = 0;
inline constexpr std::int64_t last_country_number = 26 * 26 - 1;

/// The number of an assigned code (two capital letters), or nothing.
[[nodiscard]] std::optional<std::int64_t> country_number(std::string_view code) noexcept;

/// The code of a number that `country_number` gave.
[[nodiscard]] std::string country_code(std::int64_t number);

}  // namespace kompass
