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
#include "needed_search.hpp"

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

/// The case with changes made as they lie nearest.
[[nodiscard]] CaseFile with_changes(CaseFile file, const std::vector<AnswerChange>& changes);

/// By fact: what some title brings about when it is granted.
[[nodiscard]] std::vector<bool> brought_about_by_grants(const Catalogue& catalogue);

/// A case and the cells in which it stands by a law of that day, for one route.
struct Situation {
  const LawOnDay& law;
  const CaseFile& file;
  const std::vector<CellSet>& possible;
  RouteIndex route;
  const VariableList& variables;     ///< on which the route depends
  const std::vector<bool>& granted;  ///< what changes by grants and not otherwise
  NodesOfLaws& nodes;
  Date begun;  ///< on which all changes are begun: by the day of the case those are made that usually take no longer
};

/// The best of the gaps with the fewest changes, none of which takes waiting alone.
struct NearestGap {
  std::size_t fewest = 0;             ///< how many changes it has, or would have
  std::vector<AnswerChange> changes;  ///< without the values that suffice
  std::optional<Verdict> then;        ///< with them, never *not met*; nothing where the changes turn out not to be enough
  Pending pending;
  std::vector<CellSet> cells;  ///< where the verdict is open: those in which the case stands with the changes
};

/// Nothing where no change helps. Only its number of changes where that is more than `most`.
[[nodiscard]] std::optional<NearestGap> nearest_gap_by_effort(const Situation& situation, std::size_t most);

/// Which answers are needed once the changes of a gap are made, and what comes of it then.
[[nodiscard]] NeededInSituation needed_with(const Situation& situation, const NearestGap& gap);

/// Fills in which values of the changes of a gap suffice.
void find_values_that_suffice(const Situation& situation, std::vector<AnswerChange>& changes);

}  // namespace kompass
