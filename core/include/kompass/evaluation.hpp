#pragma once
// What the answers so far make of the diagrams: every function restricted to the cells that are still possible. A function that has become
// constant is decided under every completion of the missing answers; one that has not, is not. This is exact, unlike three-valued logic,
// which leaves "b or not b" open.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "kompass/diagram.hpp"
#include "kompass/law_on_day.hpp"

namespace kompass {

/// A set of variables, a bit each.
class VariableSet {
 public:
  explicit VariableSet(std::size_t variables) : words_((variables + 63) / 64, 0) {}
  void insert(VariableIndex variable) noexcept { words_[variable / 64] |= std::uint64_t{1} << variable % 64; }
  [[nodiscard]] bool contains(VariableIndex variable) const noexcept { return (words_[variable / 64] >> variable % 64 & 1) != 0; }
  void unite(const std::uint64_t* other) noexcept {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other[i];
  }
  /// Whether every variable in `other` is a member.
  [[nodiscard]] bool contains_all(const std::uint64_t* other) const noexcept {
    for (std::size_t i = 0; i < words_.size(); ++i)
      if ((other[i] & ~words_[i]) != 0) return false;
    return true;
  }
  void unite(const VariableSet& other) noexcept { unite(other.words_.data()); }
  friend bool operator==(const VariableSet&, const VariableSet&) noexcept = default;
  /// The variables in ascending order.
  [[nodiscard]] std::vector<VariableIndex> members() const;

 private:
  std::vector<std::uint64_t> words_;
};

class Evaluation {
 public:
  /// The functions of `law` restricted to the cells in `possible`, one non-empty set for each variable. Works out a function when it is
  /// first asked for, and of its diagram only what the possible cells reach: with every answer given, one path.
  Evaluation(const LawOnDay& law, std::vector<CellSet> possible);

  [[nodiscard]] const std::vector<CellSet>& possible() const noexcept { return possible_; }
  /// The restricted function of a node: `never`, `always`, or some other number, the same for equal functions and for no others.
  /// At most linear in the size of the function's diagram, over all calls together.
  [[nodiscard]] std::uint32_t restricted(NodeId function) {
    const auto known = restricted_[function];
    return known != unknown ? known : restrict_node(function);
  }
  /// How many numbers of restricted functions have been given so far, those that no function of `law` comes to included.
  [[nodiscard]] std::size_t functions() const noexcept { return restricted_.size() + variable_.size(); }
  /// Of a restricted function other than `never` and `always`: the variable that it asks for first, and what it comes to in each of its
  /// possible cells. Every function below is again a restricted one.
  [[nodiscard]] VariableIndex variable(std::uint32_t restricted) const noexcept {
    return restricted < restricted_.size() ? law_->diagrams().variable(restricted) : variable_[restricted - restricted_.size()];
  }
  [[nodiscard]] std::span<const std::uint32_t> children(std::uint32_t restricted) const noexcept {
    return restricted < restricted_.size() ? law_->diagrams().children(restricted)
                                           : children_of(static_cast<std::uint32_t>(restricted - restricted_.size()));
  }
  [[nodiscard]] bool decided(NodeId function) { return restricted(function) <= always; }
  /// The variables on which the restricted function still depends, exactly.
  [[nodiscard]] VariableSet support(NodeId function);
  /// Whether the restricted function depends on nothing but variables in `among`.
  [[nodiscard]] bool depends_only_on(NodeId function, const VariableSet& among);
  /// The variables whose cell is settled and that would matter to one of `functions` if they were open again.
  [[nodiscard]] VariableSet settled_that_matter(std::span<const NodeId> functions);

 private:
  static constexpr std::uint32_t unknown = 0xFFFFFFFF;

  std::uint32_t restrict_node(NodeId node);
  std::uint32_t worked_out(NodeId node);
  std::uint32_t added_node(VariableIndex variable, std::span<const std::uint32_t> children);
  void double_slots();
  [[nodiscard]] std::size_t slot_of(std::uint32_t added) const noexcept;
  [[nodiscard]] std::span<const std::uint32_t> children_of(std::uint32_t added) const noexcept;
  [[nodiscard]] const std::uint64_t* support_of(std::uint32_t restricted) const noexcept;

  const LawOnDay* law_;
  std::vector<CellSet> possible_;
  std::vector<std::uint64_t> narrowed_;    // the variables of which some cells are ruled out, a bit each
  std::vector<std::uint32_t> restricted_;  // by node

  // Restricted functions that the law's own table does not have, numbered from its size on.
  std::vector<VariableIndex> variable_;
  std::vector<std::uint32_t> first_child_;  // and where the last one's children end
  std::vector<std::uint32_t> children_;
  std::vector<std::uint64_t> supports_;
  std::vector<std::uint32_t> slots_;  // open addressing by hash
};

}  // namespace kompass
