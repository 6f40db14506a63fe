#pragma once
// The smallest changes: which variables would have to leave their cells so that a function comes out otherwise. Every minimal set of them
// is a way to the opposite; every minimal set that has a member in common with each way is a reason for how the function comes out now. (In
// the literature contrastive and abductive explanations, or minimal correction sets and minimal unsatisfiable subsets: A. Ignatiev et al.,
// "From Contrastive to Abductive Explanations and Back Again", AI*IA 2020; the duality is R. Reiter's, "A theory of diagnosis from first
// principles", Artificial Intelligence 1987.) On a decision diagram the ways are paths, so that all of them are found exactly.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "kompass/diagram.hpp"

namespace kompass {

/// What it takes to bring each variable into each of its cells, by variable and cell: 0 where it is or may be already.
using Efforts = std::vector<std::vector<std::uint32_t>>;

/// The effort of what cannot be done at all. All others together must stay below it.
inline constexpr std::uint32_t out_of_reach = std::uint32_t{1} << 30;

/// Variables in ascending order.
using VariableList = std::vector<VariableIndex>;

/// The nodes of one function with numbers of their own: the terminals have their ids, the others follow, children before parents.
class FunctionNodes {
 public:
  FunctionNodes(const DiagramTable& table, NodeId function);

  [[nodiscard]] std::uint32_t count() const noexcept { return static_cast<std::uint32_t>(variables_.size()) + 2; }
  [[nodiscard]] std::uint32_t root() const noexcept { return root_; }
  [[nodiscard]] VariableIndex variable(std::uint32_t number) const noexcept { return variables_[number - 2]; }
  /// The numbers of the children, by cell.
  [[nodiscard]] std::span<const std::uint32_t> children(std::uint32_t number) const noexcept {
    return {children_.data() + children_from_[number - 2], children_from_[number - 1] - children_from_[number - 2]};
  }

 private:
  std::uint32_t root_ = never;
  std::vector<VariableIndex> variables_;
  std::vector<std::size_t> children_from_;
  std::vector<std::uint32_t> children_;
};

struct VariableSets {
  std::vector<VariableList> sets;  ///< none contains another; smaller ones first, then by their variables
  bool complete = true;            ///< false: there may be more, as the search was cut short
};

struct MinimalChanges : VariableSets {
  std::optional<std::size_t> fewest;  ///< variables of the smallest set, looked for or not; nothing where there is none of any size
};

/// All minimal sets of at most `most_variables` variables that have to take a cell which costs effort, for `function` to be able to come
/// out as `outcome` (`always` or `never`). One empty set if it can without; no set if it cannot at all. Cut short where more than
/// `most_sets` have to be held together.
[[nodiscard]] MinimalChanges minimal_changes(const FunctionNodes& function, NodeId outcome, const Efforts& efforts,
                                             std::size_t most_variables, std::size_t most_sets);
/// Of these only those that have no more variables than the smallest one.
[[nodiscard]] MinimalChanges smallest_changes(const FunctionNodes& function, NodeId outcome, const Efforts& efforts,
                                              std::size_t most_variables, std::size_t most_sets);

/// The cells with the least effort in sum that let `function` come out as `outcome` where only the variables in `changed` take cells that
/// cost effort: by variable in `changed`. Nothing if there are none.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> nearest_cells(const FunctionNodes& function, NodeId outcome, const Efforts& efforts,
                                                                     std::span<const VariableIndex> changed);

/// Whether `function` can come out as `outcome` where each variable has the cells of `possible`. Linear in its nodes.
[[nodiscard]] bool can_come_out(const FunctionNodes& function, NodeId outcome, std::span<const CellSet> possible);

/// All minimal sets with at least one member of each of `sets`. Cut short where more than `most_sets` have to be held together.
[[nodiscard]] VariableSets minimal_hitting_sets(const VariableSets& sets, std::size_t most_sets);

}  // namespace kompass
