#pragma once
// A parameter is a figure of law with dates: a pension ceiling, a fee, a number of months. Its values follow each other without gap or
// overlap; each has a status and a source. There is no "last known value": on a day without a value there is none.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kompass/date.hpp"
#include "kompass/fact.hpp"

namespace kompass {

enum class FigureStatus {
  in_force,
  provisional,      ///< announced or drafted, not yet enacted
  start_uncertain,  ///< in force, but the first day could not be verified
};

[[nodiscard]] std::string_view name(FigureStatus status) noexcept;
[[nodiscard]] std::optional<FigureStatus> figure_status_named(std::string_view word) noexcept;

/// One value of a parameter, valid from `from` to `to`, both inclusive.
struct Figure {
  Date from;
  Date to;
  std::int64_t value = 0;  ///< cents for an amount
  FigureStatus status = FigureStatus::in_force;
  std::string_view source;
};

/// Its texts live as long as its catalogue.
struct Parameter {
  std::string_view id;
  FactType type = FactType::amount;  ///< `amount` or `number`
  std::string_view unit;
  std::vector<Figure> figures;   ///< in the order of their dates
  bool unknown_outside = false;  ///< on other days there is a figure too, but it is not known: comparisons stay undecided then
  std::vector<std::string_view> cites;
  PlaceIndex place = 0;

  /// The position of the value of `day`, or nothing.
  [[nodiscard]] std::optional<std::size_t> figure_on(Date day) const noexcept;
};

}  // namespace kompass
