#include "kompass/amount.hpp"

#include "filled.hpp"

namespace kompass {
namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<std::int64_t> parse_cents(std::string_view text) noexcept {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const auto point = text.find('.');
  if (point == std::string_view::npos || point == 0 || point > 12 || text.size() != point + 3) return std::nullopt;
  std::int64_t cents = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == point) continue;
    if (!is_digit(text[i])) return std::nullopt;
    cents = cents * 10 + (text[i] - '0');
  }
  return negative ? -cents : cents;
}

std::string cents_text(std::int64_t cents) {
  const bool negative = cents < 0;
  const auto magnitude = negative ? 0 - static_cast<std::uint64_t>(cents) : static_cast<std::uint64_t>(cents);
  std::string fraction = std::to_string(magnitude % 100);
  if (fraction.size() == 1) fraction.insert(0, 1, '0');
  return filled("{}{}.{}", {negative ? "-" : "", std::to_string(magnitude / 100), fraction});
}

std::optional<Share> Share::parse(std::string_view text) noexcept {
  if (!text.ends_with(" %")) return std::nullopt;
  text.remove_suffix(2);
  std::int64_t value = 0;
  std::size_t decimals = 0;
  bool in_fraction = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '.' && !in_fraction && i > 0) {
      in_fraction = true;
    } else if (is_digit(text[i]) && i < 8) {
      value = value * 10 + (text[i] - '0');
      decimals += in_fraction ? 1 : 0;
    } else {
      return std::nullopt;
    }
  }
  if (text.empty() || decimals > 2 || (in_fraction && decimals == 0)) return std::nullopt;
  for (; decimals < 2; ++decimals) value *= 10;
  if (value <= 0 || value > 100'000) return std::nullopt;
  return Share{value};
}

std::string Share::text() const {
  std::string out = std::to_string(basis_points / 100);
  if (const auto fraction = basis_points % 100; fraction != 0) {
    out += '.';
    out += static_cast<char>('0' + fraction / 10);
    if (fraction % 10 != 0) out += static_cast<char>('0' + fraction % 10);
  }
  return out + " %";
}

std::optional<std::int64_t> Share::of(std::int64_t cents) const noexcept {
  // At most 10^14 cents times 10^5 hundredths: within 64 bits only up to 9 * 10^13; larger figures are refused rather than wrapped.
  if (cents < 0 || cents > 90'000'000'000'000) return std::nullopt;
  const std::int64_t product = cents * basis_points;
  if (product % 10'000 != 0) return std::nullopt;
  return product / 10'000;
}

}  // namespace kompass
