#include "kompass/condition.hpp"

namespace kompass {

std::string_view name(ConditionKind kind) noexcept {
  switch (kind) {
    case ConditionKind::constant:
      return "constant";
    case ConditionKind::all:
      return "all";
    case ConditionKind::any:
      return "any";
    case ConditionKind::negation:
      return "not";
    case ConditionKind::points:
      return "points";
    case ConditionKind::comparison:
      return "compare";
    case ConditionKind::route:
      return "route";
  }
  return {};
}

std::string_view name(Measure measure) noexcept {
  switch (measure) {
    case Measure::value:
      return "value";
    case Measure::age:
      return "age";
    case Measure::elapsed_months:
      return "elapsed-months";
    case Measure::elapsed_days:
      return "elapsed-days";
  }
  return {};
}

}  // namespace kompass
