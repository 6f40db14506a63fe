#pragma once
// All diagrams of a table evaluated at once, from the last variable up to the first: one pass over the nodes, the same whether answers are
// missing or not, for one case or for 64 side by side. Side by side, lane i (bit i of a machine word) is case i, and a node costs a few
// word operations for all of them. (Bit-slicing, as in E. Biham, "A fast new DES implementation in software", FSE 1997.)
//
// The result is exact: on every path through a diagram each variable is asked for at most once, so the union over the children that are
// possible is the union over all completions.

#include <cstdint>
#include <span>
#include <vector>

#include "kompass/diagram.hpp"

namespace kompass {

/// A set of lanes, a bit each.
using Lanes = std::uint64_t;
inline constexpr std::size_t lane_count = 64;

class DiagramSweep {
 public:
  explicit DiagramSweep(const DiagramTable& diagrams);

  /// Stands for the cell of a variable of which nothing is known.
  static constexpr std::uint8_t open = 0xFF;
  /// What can come out: a bit for failing, a bit for holding.
  static constexpr std::uint8_t can_fail = 1;
  static constexpr std::uint8_t can_hold = 2;
  /// One case: the cell of each variable, or `open`. The results are by position.
  [[nodiscard]] std::span<const std::uint8_t> evaluate(std::span<const std::uint8_t> cells) noexcept;

  /// Many cases: to be filled before `evaluate_lanes`; for each cell of a variable the lanes in which the variable can have it.
  [[nodiscard]] std::span<Lanes> lanes(VariableIndex variable) noexcept {
    return {lanes_.data() + first_cell_[variable], first_cell_[variable + std::size_t{1}] - first_cell_[variable]};
  }
  /// The lanes in which some completion makes a function fail, and those in which some makes it hold.
  struct Outcomes {
    Lanes can_fail;
    Lanes can_hold;
  };
  [[nodiscard]] std::span<const Outcomes> evaluate_lanes() noexcept;

  /// Where the results have a function.
  [[nodiscard]] std::uint32_t position(NodeId function) const noexcept { return position_[function]; }

 private:
  /// The nodes of one variable; they follow each other, and their children likewise.
  struct Level {
    VariableIndex variable;
    std::uint32_t first_node;
    std::uint32_t end_node;
    std::uint32_t first_child;
    std::uint32_t cells;
  };

  std::vector<Level> levels_;
  std::vector<std::uint32_t> children_;    // by position and cell: a position
  std::vector<std::uint32_t> position_;    // by node
  std::vector<std::uint32_t> first_cell_;  // by variable; one more for the end
  std::vector<Lanes> lanes_;               // by variable and cell
  std::vector<std::uint8_t> outcomes_;     // by position
  std::vector<Outcomes> lane_outcomes_;    // by position
};

}  // namespace kompass
