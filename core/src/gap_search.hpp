#pragma once
// Gaps in a situation that need not be today's, and only by what somebody does: how long to wait is looked for elsewhere.

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "kompass/change_sets.hpp"
#include "kompass/gap.hpp"

namespace kompass {

/// The nodes of the functions that have been looked at, kept for the next look. A law must not be gone before its nodes are.
class NodesOfLaws {
 public:
  [[nodiscard]] const FunctionNodes& of(const LawOnDay& law, NodeId function) {
    return nodes_.try_emplace({&law, function}, law.diagrams(), function).first->second;
  }

 private:
  std::map<std::pair<const LawOnDay*, NodeId>, FunctionNodes> nodes_;
};

/// A case and the cells in which it stands by a law of that day.
struct Situation {
  const LawOnDay& law;
  const CaseFile& file;
  std::vector<CellSet> possible;
  NodesOfLaws& nodes;
};

/// For each of `routes` how many answers have to be changed at least for it to be met; nothing where no change helps.
[[nodiscard]] std::vector<std::optional<std::size_t>> fewest_changes_by_effort(const Situation& situation,
                                                                               std::span<const RouteIndex> routes);

/// The gaps of a route with at most `bound` changes, none of which takes waiting alone.
[[nodiscard]] RouteGaps gaps_by_effort(const Situation& situation, RouteIndex route, std::size_t bound);

}  // namespace kompass
