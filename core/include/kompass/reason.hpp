#pragma once
// The smallest sufficient reason: the fewest answers that alone already force a verdict, whatever the others are. (In the literature a
// minimum-size sufficient reason or abductive explanation: A. Darwiche, A. Hirth, "On the reasons behind decisions", ECAI 2020. Found here
// by implicit hitting sets: every way to the opposite verdict must be blocked by some answer of the reason.)

#include <span>
#include <vector>

#include "kompass/diagram.hpp"

namespace kompass {

struct Reason {
  std::vector<VariableIndex> variables;  ///< ascending
  /// True: no smaller set forces the verdict. False: the search was cut short; no part of this one does, but a smaller other one might.
  bool smallest = true;
};

/// A variable of which one answer in these cells alone rules a function out.
struct Obstacle {
  VariableIndex variable = 0;
  CellSet cells = 0;
};

/// All such variables of `function`, ascending; exact. Linear in the function's nodes.
[[nodiscard]] std::vector<Obstacle> single_obstacles(const DiagramTable& table, NodeId function);

/// A reason for `function` being constant, where each variable has the cells of `possible`: a variable with one possible cell counts as
/// answered. Only where the function restricted to `possible` is constant. Among reasons of one size the choice is arbitrary, but always
/// the same. `obstacles` are those of the function: most routes are ruled out by one answer, which is then found at once. Finding the
/// smallest is NP-hard in general; in practice each step is linear in the function's nodes and few steps are needed.
[[nodiscard]] Reason smallest_reason(const DiagramTable& table, NodeId function, const std::vector<CellSet>& possible,
                                     std::span<const Obstacle> obstacles);

}  // namespace kompass
