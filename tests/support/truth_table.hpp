#pragma once
// Brute force: every function of a small law for every combination of values that the rules can tell apart. What a verdict, a question or a
// reason should be is read off by looking at all of it.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plain_law.hpp"

namespace kompass_test {

/// A set of functions, a bit each.
using FunctionSet = std::uint64_t;

/// One thing that can be open: a fact or a figure of law.
struct Dimension {
  enum class Kind { fact, provisional, unknown };
  Kind kind = Kind::fact;
  std::size_t index = 0;             ///< of the fact, provisional figure or comparison without a figure
  std::vector<std::int64_t> values;  ///< one for each way in which the rules can tell values apart
};

/// For each dimension the positions of the values that are still possible, a bit each.
using Possible = std::vector<std::uint32_t>;

class TruthTable {
 public:
  /// Nothing if the table would have more than `most_rows` rows or more than 64 functions.
  [[nodiscard]] static std::optional<TruthTable> of(const PlainLaw& law, std::size_t most_rows);

  [[nodiscard]] const std::vector<Dimension>& dimensions() const noexcept { return dimensions_; }
  [[nodiscard]] std::size_t rows() const noexcept { return rows_.size(); }
  [[nodiscard]] std::size_t function_count() const noexcept { return functions_; }
  /// The functions: the routes in their order, then the conditions with an id of their own.
  [[nodiscard]] std::size_t route(std::size_t index) const noexcept { return index; }
  [[nodiscard]] std::size_t condition(const std::string& id) const { return condition_by_id_.find(id)->second; }
  [[nodiscard]] const std::map<std::string, std::size_t, std::less<>>& conditions() const noexcept { return condition_by_id_; }
  [[nodiscard]] Possible everything() const;

  struct Outcome {
    FunctionSet never_fails = 0;          ///< hold in every possible row
    FunctionSet never_holds = 0;          ///< hold in none
    std::vector<FunctionSet> depends_on;  ///< by dimension: the functions that some two possible rows differing only there tell apart
  };
  [[nodiscard]] Outcome outcome(const Possible& possible) const;
  /// The functions that hold in every possible row or in none.
  [[nodiscard]] FunctionSet decided(const Possible& possible) const;
  /// The functions that change in some possible row when the value of a dimension is replaced by any other, possible or not.
  [[nodiscard]] FunctionSet would_depend_on(std::size_t dimension, const Possible& possible) const;

 private:
  void each_row(const Possible& possible, const std::function<void(std::size_t, const std::vector<std::size_t>&)>& visit) const;

  std::vector<Dimension> dimensions_;
  std::vector<std::size_t> strides_;
  std::vector<FunctionSet> rows_;
  std::size_t functions_ = 0;
  std::map<std::string, std::size_t, std::less<>> condition_by_id_;
};

}  // namespace kompass_test
