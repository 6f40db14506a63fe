#pragma once
// Cases that meet a route, from `tests/cases/met.json`: the ground from which cases are made in which one requirement alone decides.

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "plain_law.hpp"

namespace kompass_test {

struct MetCase {
  std::string route;
  std::string way;
  nlohmann::json answers;  ///< as a case file writes them
  nlohmann::json changed;  ///< those in which it differs from the person on which it is built
};

/// All cases of the file, with their dates moved from the day for which they are written to `day`.
[[nodiscard]] std::vector<MetCase> met_cases(const PlainLaw& law);

/// Cases in which a route is not met only because another one is; `way` names that one.
[[nodiscard]] std::vector<MetCase> cases_that_give_way(const PlainLaw& law);

/// The conditions of a route that ask whether another route is met.
[[nodiscard]] std::vector<std::size_t> routes_asked_for(const PlainLaw& law, std::size_t route);

/// The case with a value for every fact: what is assumed, or the smallest one, where nothing is said. Nothing if a value is outside its
/// range.
[[nodiscard]] std::optional<PlainCase> completed(const PlainLaw& law, const nlohmann::json& answers);

/// The comparisons of a route's own conditions, without those of other routes it asks for; with `gates`, also those that say whether a fact
/// applies.
[[nodiscard]] std::vector<std::size_t> comparisons_of_route(const PlainLaw& law, std::size_t route, bool gates = false);

/// Looks for cases near those that meet a route. Keeps what it has worked out of the law for the next search.
class NearMetCases {
 public:
  explicit NearMetCases(const PlainLaw& law);

  /// Calls `visit` with the cases of a route, completed; then with each of them changed in one fact; then, if `far`, brought into the
  /// circumstances of each other case and changed in one fact; then changed in two facts, until it answers true. False if it never does.
  bool search(std::size_t route, const std::function<bool(PlainCase&)>& visit, bool far = true);

  /// `representatives` of the law.
  const std::vector<std::int64_t>& representatives(std::size_t fact);

 private:
  /// A fact and another value for it.
  using Change = std::pair<std::size_t, std::int64_t>;

  const PlainLaw& law_;
  std::vector<MetCase> met_;
  std::vector<std::vector<Change>> circumstances_;  ///< of each case
  std::map<std::size_t, std::vector<std::int64_t>> representatives_;
};

}  // namespace kompass_test
