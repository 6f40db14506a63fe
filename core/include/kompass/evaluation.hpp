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
  void unite(const VariableSet& other) noexcept { unite(other.words_.data()); }
  friend bool operator==(const VariableSet&, const VariableSet&) noexcept = default;
  /// The variables in ascending order.
  [[nodiscard]] std::vector<VariableIndex> members() const;

 private:
  std::vector<std::uint64_t> words_;
};

class Evaluation {
 public:
  /// Restricts every function of `law` to the cells in `possible`, one non-empty set for each variable.
  /// Linear in the size of the diagrams.
  Evaluation(const LawOnDay& law, std::vector<CellSet> possible);

  [[nodiscard]] const std::vector<CellSet>& possible() const noexcept { return possible_; }
  /// The restricted function of a node: `never`, `always`, or some other number, the same for equal functions and for no others.
  [[nodiscard]] std::uint32_t restricted(NodeId function) const noexcept { return restricted_[function]; }
  [[nodiscard]] bool decided(NodeId function) const noexcept { return restricted_[function] <= always; }
  /// The variables on which the restricted function still depends, exactly.
  [[nodiscard]] VariableSet support(NodeId function) const;
  /// Whether the restricted function depends on nothing but variables in `among`.
  [[nodiscard]] bool depends_only_on(NodeId function, const VariableSet& among) const noexcept;
  /// The variables whose cell is settled and that would matter to one of `functions` if they were open again.
  [[nodiscard]] VariableSet settled_that_matter(std::span<const NodeId> functions) const;

 private:
  std::uint32_t restrict_node(NodeId node, const std::vector<std::uint64_t>& narrowed);
  std::uint32_t added_node(VariableIndex variable, std::span<const std::uint32_t> children);
  [[nodiscard]] const std::uint64_t* support_of(std::uint32_t restricted) const noexcept;

  const LawOnDay* law_;
  std::vector<CellSet> possible_;
  std::vector<std::uint32_t> restricted_;  // by node

  // Restricted functions that the law's own table does not have, numbered from its size on.
  std::vector<VariableIndex> variable_;
  std::vector<std::uint32_t> first_child_;
  std::vector<std::uint32_t> children_;
  std::vector<std::uint64_t> supports_;
  std::vector<std::uint32_t> slots_;  // open addressing by hash
};

}  // namespace kompass
