#pragma once
// Amounts of money as whole cents and shares of them as whole hundredths of a percent, so that "45.3 % of 101 400 euro" is exact.
// No floating point anywhere: a salary floor is met to the cent or it is not.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kompass {

/// Reads an amount in euro with exactly two decimals (`50700.00`, `0.01`, `-3.50`) as cents. At most twelve digits before the point.
[[nodiscard]] std::optional<std::int64_t> parse_cents(std::string_view text) noexcept;

/// Cents as euro with exactly two decimals.
[[nodiscard]] std::string cents_text(std::int64_t cents);

/// A share in hundredths of a percent: 45.3 % = 4530.
struct Share {
  std::int64_t basis_points = 0;

  /// Reads `50 %`, `45.3 %`, `45.25 %`; more than 0, at most 1000 %, at most two decimals.
  [[nodiscard]] static std::optional<Share> parse(std::string_view text) noexcept;

  /// `45.3 %`.
  [[nodiscard]] std::string text() const;

  /// This share of `cents`, or nothing if that is not a whole number of cents: then the law's figure must be entered as such.
  [[nodiscard]] std::optional<std::int64_t> of(std::int64_t cents) const noexcept;

  friend constexpr bool operator==(Share, Share) noexcept = default;
};

}  // namespace kompass
