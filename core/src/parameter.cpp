#include "kompass/parameter.hpp"

namespace kompass {

std::string_view name(FigureStatus status) noexcept {
  switch (status) {
    case FigureStatus::in_force:
      return "in-force";
    case FigureStatus::provisional:
      return "provisional";
    case FigureStatus::start_uncertain:
      return "start-uncertain";
  }
  return {};
}

std::optional<FigureStatus> figure_status_named(std::string_view word) noexcept {
  for (const auto status : {FigureStatus::in_force, FigureStatus::provisional, FigureStatus::start_uncertain})
    if (name(status) == word) return status;
  return std::nullopt;
}

std::optional<std::size_t> Parameter::figure_on(Date day) const noexcept {
  for (std::size_t i = 0; i < figures.size(); ++i)
    if (figures[i].from <= day && day <= figures[i].to) return i;
  return std::nullopt;
}

}  // namespace kompass
