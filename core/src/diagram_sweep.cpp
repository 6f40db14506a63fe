#include "kompass/diagram_sweep.hpp"

namespace kompass {

DiagramSweep::DiagramSweep(const DiagramTable& diagrams)
    : position_(diagrams.size(), 0), outcomes_(diagrams.size(), 0), lane_outcomes_(diagrams.size(), Outcomes{0, 0}) {
  first_cell_.push_back(0);
  for (std::size_t variable = 0; variable < diagrams.variable_count(); ++variable)
    first_cell_.push_back(first_cell_.back() + diagrams.cell_count(static_cast<VariableIndex>(variable)));
  lanes_.assign(first_cell_.back(), 0);

  position_[always] = always;
  std::uint32_t next = 2;
  for (std::size_t i = diagrams.variable_count(); i-- > 0;) {
    const auto variable = static_cast<VariableIndex>(i);
    const auto first_child = static_cast<std::uint32_t>(children_.size());
    const auto first_node = next;
    for (NodeId node = 2; node < diagrams.size(); ++node) {
      if (diagrams.variable(node) != variable) continue;
      position_[node] = next++;
      for (const auto child : diagrams.children(node)) children_.push_back(position_[child]);
    }
    if (next != first_node) levels_.push_back({variable, first_node, next, first_child, diagrams.cell_count(variable)});
  }
  outcomes_[never] = can_fail;
  outcomes_[always] = can_hold;
  lane_outcomes_[never].can_fail = ~Lanes{0};
  lane_outcomes_[always].can_hold = ~Lanes{0};
}

std::span<const std::uint8_t> DiagramSweep::evaluate(std::span<const std::uint8_t> cells) noexcept {
  auto* outcomes = outcomes_.data();
  for (const auto& [variable, first, end, first_child, width] : levels_) {
    const auto cell = cells[variable];
    const auto* children = children_.data() + first_child;
    if (cell != open) {
      for (auto node = first; node < end; ++node, children += width) outcomes[node] = outcomes[children[cell]];
      continue;
    }
    for (auto node = first; node < end; ++node, children += width) {
      std::uint32_t sum = 0;
      for (std::uint32_t i = 0; i < width; ++i) sum |= outcomes[children[i]];
      outcomes[node] = static_cast<std::uint8_t>(sum);
    }
  }
  return outcomes_;
}

std::span<const DiagramSweep::Outcomes> DiagramSweep::evaluate_lanes() noexcept {
  auto* outcomes = lane_outcomes_.data();
  for (const auto& [variable, first, end, first_child, width] : levels_) {
    const auto* lanes = lanes_.data() + first_cell_[variable];
    const auto* child = children_.data() + first_child;
    for (auto node = first; node < end; ++node) {
      Outcomes sum{0, 0};
      for (std::uint32_t cell = 0; cell < width; ++cell, ++child) {
        sum.can_fail |= lanes[cell] & outcomes[*child].can_fail;
        sum.can_hold |= lanes[cell] & outcomes[*child].can_hold;
      }
      outcomes[node] = sum;
    }
  }
  return lane_outcomes_;
}

}  // namespace kompass
