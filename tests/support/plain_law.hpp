#pragma once
// The law as data, applied to plain values by walking its conditions: no cells, no diagrams, no code of the core. Slow and simple, so that
// a person can check it against `core/catalogue/README.md`; the properties hold the core against it.

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plain_calendar.hpp"

namespace kompass_test {

/// A value of every fact, encoded as in the encoded batch (yes 1, option by position, cents, days since 1970-01-01, 26 x letter + letter),
/// and how the figures of law turn out that nobody knows yet.
struct PlainCase {
  std::vector<std::int64_t> values;  ///< by fact; those of computed facts are not looked at
  std::vector<char> confirmed;       ///< by provisional figure: comes into force as announced
  std::vector<char> holds;           ///< by comparison without a figure for its day: whether it will hold
};

class PlainLaw {
 public:
  using Json = nlohmann::json;

  enum class Relation { is, is_not, in, not_in, at_least, at_most, more_than, less_than };
  enum class Measure { value, age, months, days };

  struct Fact {
    std::string id;
    std::string type;
    std::vector<std::string> options;
    std::int64_t minimum = 0;
    std::int64_t maximum = 1;
    bool judgement = false;
    std::optional<std::int64_t> assumed;
    std::optional<std::size_t> applies_when;  ///< a condition
    /// Of a computed fact: left, relation, right.
    struct Derivation {
      std::size_t left;
      Relation relation;
      std::size_t right;
    };
    std::optional<Derivation> derivation;
  };
  struct Comparison {
    std::size_t fact = 0;
    Relation relation = Relation::is;
    Measure measure = Measure::value;
    std::vector<std::int64_t> set;  ///< of in and not-in
    std::int64_t threshold = 0;
    std::optional<std::int64_t> threshold_before;  ///< while the figure is provisional
    std::size_t provisional = 0;                   ///< which figure that is
    std::optional<std::size_t> unknown;            ///< no figure for the day: which comparison this is among those
  };
  struct Score {
    int points;
    std::size_t when;
  };
  struct Condition {
    enum class Kind { constant, all, any, negation, points, comparison, same_as, route };
    Kind kind = Kind::constant;
    std::string id;  ///< empty without an id of its own
    bool constant = false;
    std::vector<std::size_t> children;
    std::string target;  ///< of same_as: the id referred to; of route: its id. Resolved into the only child
    Comparison comparison;
    int at_least = 0;
    std::vector<std::vector<Score>> groups;
  };
  struct Consequence {
    std::string id;
    std::optional<std::size_t> when;
  };
  struct Route {
    std::string id;
    bool in_force = true;
    std::size_t root = 0;  ///< a condition: what is written, and none of the bars
    std::vector<Consequence> consequences;
  };

  /// Reads a bundle (`{ "parts": [ … ] }`) that the core has accepted.
  PlainLaw(const Json& bundle, std::string_view as_of);

  [[nodiscard]] const std::vector<Fact>& facts() const noexcept { return facts_; }
  [[nodiscard]] const std::vector<Condition>& conditions() const noexcept { return conditions_; }
  [[nodiscard]] const std::vector<Route>& routes() const noexcept { return routes_; }
  [[nodiscard]] std::size_t fact(std::string_view id) const { return fact_by_id_.find(id)->second; }
  [[nodiscard]] std::size_t route(std::string_view id) const;
  /// The conditions that have an id of their own.
  [[nodiscard]] const std::map<std::string, std::size_t, std::less<>>& named() const noexcept { return named_; }
  [[nodiscard]] std::size_t provisional_count() const noexcept { return provisional_.size(); }
  [[nodiscard]] std::size_t unknown_count() const noexcept { return unknown_; }
  [[nodiscard]] PlainDay as_of() const noexcept { return as_of_; }

  /// A case with every value at its fact's minimum and every figure unconfirmed.
  [[nodiscard]] PlainCase blank() const;
  [[nodiscard]] bool holds(std::size_t condition, const PlainCase& values) const;
  [[nodiscard]] bool met(std::size_t route, const PlainCase& values) const {
    return routes_[route].in_force && holds(routes_[route].root, values);
  }
  /// Whether a comparison holds for a value, whether or not its fact applies; with the figure before, if `before`.
  [[nodiscard]] bool compares(const Comparison& comparison, std::int64_t value, bool before = false) const;
  /// Values on, one below and one above every threshold of a fact, members of its sets, its smallest and its largest value: ascending.
  [[nodiscard]] std::vector<std::int64_t> edge_values(std::size_t fact) const;
  /// The first of the edge values for each way in which the rules can tell a fact's values apart.
  [[nodiscard]] std::vector<std::int64_t> representatives(std::size_t fact) const;
  /// The comparisons over a fact.
  [[nodiscard]] std::vector<std::size_t> comparisons_of(std::size_t fact) const;
  /// The comparisons in a condition and in those it is made of.
  [[nodiscard]] std::vector<std::size_t> comparisons_below(std::size_t condition) const;
  /// Settles a comparison for good, whatever the fact.
  void fix(std::size_t comparison, bool holds) {
    conditions_[comparison].kind = Condition::Kind::constant;
    conditions_[comparison].constant = holds;
  }
  /// Whether the rules cannot tell two values of a fact apart.
  [[nodiscard]] bool alike(std::size_t fact, std::int64_t a, std::int64_t b) const;
  /// A value as a case file writes it.
  [[nodiscard]] Json written(std::size_t fact, std::int64_t value) const;
  /// The value that a case file writes.
  [[nodiscard]] std::int64_t value(std::size_t fact, const Json& written) const;

 private:
  void read_fact(const Json& json);
  std::size_t read_condition(const Json& json);
  void read_comparison(const Json& json, Comparison& comparison);
  void read_operand(const Json& json, Comparison& comparison);
  void read_route(const Json& json);
  Consequence read_consequence(const Json& json);
  void resolve_names();
  std::size_t add(Condition condition);

  PlainDay as_of_;
  std::int64_t today_ = 0;
  std::vector<Fact> facts_;
  std::map<std::string, std::size_t, std::less<>> fact_by_id_;
  std::map<std::string, Json, std::less<>> lists_;
  std::map<std::string, Json, std::less<>> parameters_;
  std::map<std::string, Consequence, std::less<>> shared_consequences_;
  std::vector<Condition> conditions_;
  std::map<std::string, std::size_t, std::less<>> named_;
  std::vector<Route> routes_;
  std::map<std::pair<std::string, std::size_t>, std::size_t> provisional_;  // parameter and position of the figure
  std::size_t unknown_ = 0;
};

}  // namespace kompass_test
