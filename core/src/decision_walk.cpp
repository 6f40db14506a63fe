#include "kompass/decision_walk.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <tuple>

namespace kompass {
namespace {

/// Comes behind every variable.
constexpr VariableIndex no_variable = 0xFFFF;

}  // namespace

/// Turns diagrams into steps.
class WalkPlanner {
 public:
  WalkPlanner(DecisionWalk& walk, const LawOnDay& law, const DiagramTable& diagrams, std::span<const std::uint32_t> slot_of_variable)
      : walk_(walk), law_(law), diagrams_(diagrams), slot_of_variable_(slot_of_variable), bits_(std::bit_width(diagrams.size())) {}

  /// Plans as many of `roots` jointly as can be done with reasonably many positions; at least one. Returns how many.
  std::size_t plan_group(std::uint32_t first, std::span<const NodeId> roots) {
    const auto most = std::min({std::tuple_size_v<Tuple>, 64 / bits_, roots.size(), std::size_t{32 - first % 32}});
    for (auto count = most; count > 1; --count) {
      const auto steps = walk_.steps_.size();
      limit_ = most_positions;
      if (plan(first, roots.first(count))) return count;
      walk_.steps_.resize(steps);
    }
    limit_ = SIZE_MAX;
    plan(first, roots.first(1));
    return 1;
  }

 private:
  static constexpr std::size_t most_positions = 1000;
  /// The nodes reached in jointly walked diagrams; `never` where there are fewer.
  using Tuple = std::array<NodeId, 8>;

  bool plan(std::uint32_t first, std::span<const NodeId> roots) {
    positions_.clear();
    Tuple tuple{};
    std::copy(roots.begin(), roots.end(), tuple.begin());
    const auto start = target(tuple);
    if (positions_.size() > limit_) return false;
    walk_.groups_.push_back({start, first, (std::uint32_t{1} << roots.size()) - 1});
    return true;
  }

  /// Where the walk goes on from a tuple.
  std::uint32_t target(const Tuple& tuple) {
    VariableIndex next = no_variable;
    std::uint64_t key = 0;
    std::uint32_t holding = 0;
    for (std::size_t i = 0; i < tuple.size(); ++i) {
      if (tuple[i] != never) key |= std::uint64_t{tuple[i]} << bits_ * i;
      if (tuple[i] > always) next = std::min(next, diagrams_.variable(tuple[i]));
      if (tuple[i] == always) holding |= std::uint32_t{1} << i;
    }
    if (next == no_variable) return DecisionWalk::end | holding;
    if (const auto known = positions_.find(key); known != positions_.end()) return known->second;
    if (positions_.size() > limit_) return DecisionWalk::end;  // given up; see plan

    const auto& map = law_.variables()[next].cells;
    std::vector<std::uint32_t> target_of_cell;
    for (std::uint32_t cell = 0; cell < map.count(); ++cell) {
      auto after = tuple;
      for (auto& node : after)
        if (node > always && diagrams_.variable(node) == next) node = diagrams_.children(node)[cell];
      target_of_cell.push_back(target(after));
    }
    std::vector<std::int64_t> starts;
    std::vector<std::uint32_t> targets;
    for (std::size_t i = 0; i < map.starts().size(); ++i) {  // equal neighbours need no comparison
      const auto neighbour = target_of_cell[map.cells()[i]];
      if (!targets.empty() && targets.back() == neighbour) continue;
      starts.push_back(map.starts()[i]);
      targets.push_back(neighbour);
    }
    const auto step = split(slot_of_variable_[next], starts, targets);
    positions_.emplace(key, step);
    return step;
  }

  /// Several intervals of values: halved until one is left.
  std::uint32_t split(std::uint32_t slot, std::span<const std::int64_t> starts, std::span<const std::uint32_t> targets) {
    if (targets.size() == 1) return targets.front();
    const auto middle = targets.size() / 2;
    const auto low = split(slot, starts.first(middle), targets.first(middle));
    const auto high = split(slot, starts.subspan(middle), targets.subspan(middle));
    walk_.steps_.push_back({row_value(starts[middle]), slot, low, high});
    return static_cast<std::uint32_t>(walk_.steps_.size() - 1);
  }

  DecisionWalk& walk_;
  const LawOnDay& law_;
  const DiagramTable& diagrams_;
  std::span<const std::uint32_t> slot_of_variable_;
  std::map<std::uint64_t, std::uint32_t> positions_;  // steps by tuple
  std::size_t limit_ = 0;
  std::size_t bits_;  // that tell all nodes apart
};

DecisionWalk::DecisionWalk(const LawOnDay& law, const DiagramTable& diagrams, std::span<const NodeId> roots,
                           std::span<const std::uint32_t> slot_of_variable)
    : words_((roots.size() + 31) / 32) {
  WalkPlanner planner(*this, law, diagrams, slot_of_variable);
  for (std::size_t first = 0; first < roots.size();) first += planner.plan_group(static_cast<std::uint32_t>(first), roots.subspan(first));
}

bool DecisionWalk::assess(const std::int32_t* values, std::uint32_t* result) const {
  std::fill(result, result + 2 * words_, 0U);
  const auto* steps = steps_.data();
  for (const auto& group : groups_) {
    auto at = group.start;
    while (at < end) {
      const auto& step = steps[at];
      const auto value = values[step.slot];
      if (value == missing_value) return false;
      at = value >= step.threshold ? step.high : step.low;
    }
    result[group.first / 32] |= (at & group.all) << group.first % 32;
    result[words_ + group.first / 32] |= (~at & group.all) << group.first % 32;
  }
  return true;
}

}  // namespace kompass
