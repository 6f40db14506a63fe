#pragma once
// A condition is a legal requirement over facts. Conditions form trees (all, any, not, points) over comparisons of one fact with a
// threshold or a set; shared ones are stated once and referred to. This is what people read; `LawOnDay` compiles it into what decides.

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "kompass/amount.hpp"
#include "kompass/fact.hpp"

namespace kompass {

/// What about the fact is compared.
enum class Measure {
  value,           ///< the value itself
  age,             ///< completed years of life since a birth date, on the as-of date
  elapsed_months,  ///< time since a date, on the as-of date
  elapsed_days,
};

/// A threshold that is a figure of law, or a share of one.
struct FigureReference {
  ParameterIndex parameter = 0;
  std::optional<Share> share;
  bool next_year = false;  ///< read on the 1 January that follows the as-of date
};

/// A literal threshold, a set of values (sorted), or a figure of law.
using Operand = std::variant<std::int64_t, std::vector<std::int64_t>, FigureReference>;

struct Comparison {
  FactIndex fact = 0;
  Measure measure = Measure::value;
  Relation relation = Relation::is;
  Operand operand = std::int64_t{0};
};

/// One way to score points.
struct PointsItem {
  int points = 0;
  ConditionIndex when = 0;
};

/// At least `at_least` points; of each group only the best item counts.
struct PointsRule {
  int at_least = 0;
  std::vector<std::vector<PointsItem>> groups;
};

enum class ConditionKind { constant, all, any, negation, points, comparison, route };

/// Its texts live as long as its catalogue.
struct Condition {
  std::string_view id;
  bool has_text = false;  ///< it has an id of its own, and so a sentence; otherwise the id is made from its place in the tree
  ConditionKind kind = ConditionKind::constant;
  bool constant = false;
  std::vector<ConditionIndex> children;  ///< of all, any and negation; of a route its root
  Comparison comparison;
  PointsRule points;
  RouteIndex route = 0;  ///< whose conditions must hold, on a day on which it is in force
  std::vector<std::string_view> cites;
  std::string_view note;
  PlaceIndex place = 0;
};

[[nodiscard]] std::string_view name(ConditionKind kind) noexcept;
[[nodiscard]] std::string_view name(Measure measure) noexcept;

}  // namespace kompass
