#include "kompass/change_sets.hpp"

#include <algorithm>

namespace kompass {
namespace {

/// Smaller sets first, then by their variables.
bool smaller(const VariableList& a, const VariableList& b) { return a.size() != b.size() ? a.size() < b.size() : a < b; }

/// Sets of which none contains another.
class Antichain {
 public:
  /// Adds a set unless it contains one that is here, and drops those that contain it.
  void add(VariableList set) {
    const auto contains = [](const VariableList& all, const VariableList& part) {
      return part.size() <= all.size() && std::includes(all.begin(), all.end(), part.begin(), part.end());
    };
    if (std::any_of(sets_.begin(), sets_.end(), [&](const VariableList& known) { return contains(set, known); })) return;
    std::erase_if(sets_, [&](const VariableList& known) { return contains(known, set); });
    sets_.push_back(std::move(set));
  }

  /// Keeps the `most` smallest; false if some are dropped.
  bool keep_smallest(std::size_t most) {
    std::sort(sets_.begin(), sets_.end(), smaller);
    if (sets_.size() <= most) return true;
    sets_.resize(most);
    return false;
  }

  [[nodiscard]] const std::vector<VariableList>& sets() const noexcept { return sets_; }
  [[nodiscard]] std::vector<VariableList> take() && { return std::move(sets_); }

 private:
  std::vector<VariableList> sets_;
};

VariableList with(const VariableList& set, VariableIndex variable) {
  VariableList out;
  out.reserve(set.size() + 1);
  const auto at = std::lower_bound(set.begin(), set.end(), variable);
  out.insert(out.end(), set.begin(), at);
  if (at == set.end() || *at != variable) out.push_back(variable);
  out.insert(out.end(), at, set.end());
  return out;
}

/// Goes from a function down to an outcome, counting the changes.
class ChangeSearch {
 public:
  ChangeSearch(const FunctionNodes& nodes, NodeId outcome, const Efforts& efforts)
      : nodes_(nodes), outcome_(outcome), efforts_(efforts), below_(nodes.count(), out_of_reach) {
    below_[outcome] = 0;
    for (std::uint32_t node = 2; node < nodes_.count(); ++node)
      each_step(node,
                [&](std::uint32_t child, bool changed) { below_[node] = std::min(below_[node], below_[child] + (changed ? 1U : 0U)); });
  }

  [[nodiscard]] std::optional<std::size_t> fewest() const {
    return below_[nodes_.root()] < out_of_reach ? std::optional<std::size_t>(below_[nodes_.root()]) : std::nullopt;
  }

  [[nodiscard]] VariableSets run(std::size_t most_variables, std::size_t most_sets) const {
    if (below_[nodes_.root()] > most_variables) return {};
    std::vector<std::uint32_t> above(nodes_.count(), out_of_reach);
    above[nodes_.root()] = 0;
    for (auto node = nodes_.count(); node-- > 2;)
      each_step(node, [&](std::uint32_t child, bool changed) { above[child] = std::min(above[child], above[node] + (changed ? 1U : 0U)); });
    const auto too_far = [&](std::uint32_t node) { return above[node] + below_[node] > most_variables; };
    std::vector<Antichain> families(nodes_.count());
    families[outcome_].add({});
    VariableSets out;
    for (std::uint32_t node = 2; node < nodes_.count(); ++node) {
      if (too_far(node)) continue;
      auto& family = families[node];
      const auto room = most_variables - above[node];
      const auto variable = nodes_.variable(node);
      each_step(node, [&](std::uint32_t child, bool changed) {
        if (too_far(child)) return;
        for (const auto& set : families[child].sets())
          if (set.size() + (changed ? 1 : 0) <= room) family.add(changed ? with(set, variable) : set);
      });
      out.complete = family.keep_smallest(most_sets) && out.complete;
    }
    out.sets = std::move(families[nodes_.root()]).take();
    if (!out.complete) std::erase_if(out.sets, [&](const VariableList& set) { return !is_minimal(set); });
    std::sort(out.sets.begin(), out.sets.end(), smaller);
    return out;
  }

 private:
  /// Where the search was cut short, what would show that a set is not minimal can have been dropped.
  bool is_minimal(const VariableList& set) const {
    for (std::size_t i = 0; i < set.size(); ++i) {
      auto part = set;
      part.erase(part.begin() + static_cast<std::ptrdiff_t>(i));
      if (nearest_cells(nodes_, outcome_, efforts_, part)) return false;
    }
    return true;
  }

  /// The children of a node that can be reached, each without a change and with one, as may be.
  template <class Visit>
  void each_step(std::uint32_t node, Visit visit) const {
    const auto& efforts = efforts_[nodes_.variable(node)];
    const auto children = nodes_.children(node);
    const auto seen_before = [&](std::size_t cell) {
      for (std::size_t i = 0; i < cell; ++i)
        if (children[i] == children[cell] && efforts[i] < out_of_reach && (efforts[i] != 0) == (efforts[cell] != 0)) return true;
      return false;
    };
    for (std::size_t cell = 0; cell < children.size(); ++cell)
      if (efforts[cell] < out_of_reach && !seen_before(cell)) visit(children[cell], efforts[cell] != 0);
  }

  const FunctionNodes& nodes_;
  NodeId outcome_;
  const Efforts& efforts_;
  std::vector<std::uint32_t> below_;  // the fewest changes from each node to the outcome
};

}  // namespace

FunctionNodes::FunctionNodes(const DiagramTable& table, NodeId function) {
  const auto nodes = table.nodes_below(function);
  root_ = static_cast<std::uint32_t>(function <= always ? function : nodes.size() + 1);
  const auto first = nodes.empty() ? 0 : nodes.front();
  std::vector<std::uint32_t> numbers(nodes.empty() ? 0 : function - first + 1);
  children_from_.reserve(nodes.size() + 1);
  variables_.reserve(nodes.size());
  for (const auto node : nodes) {
    numbers[node - first] = count();
    variables_.push_back(table.variable(node));
    children_from_.push_back(children_.size());
    for (const auto child : table.children(node)) children_.push_back(child <= always ? child : numbers[child - first]);
  }
  children_from_.push_back(children_.size());
}

MinimalChanges minimal_changes(const FunctionNodes& nodes, NodeId outcome, const Efforts& efforts, std::size_t most_variables,
                               std::size_t most_sets) {
  const ChangeSearch search(nodes, outcome, efforts);
  return {search.run(most_variables, most_sets), search.fewest()};
}

MinimalChanges smallest_changes(const FunctionNodes& nodes, NodeId outcome, const Efforts& efforts, std::size_t most_variables,
                                std::size_t most_sets) {
  const ChangeSearch search(nodes, outcome, efforts);
  const auto fewest = search.fewest();
  return {search.run(std::min(fewest.value_or(0), most_variables), most_sets), fewest};
}

std::optional<std::vector<std::uint8_t>> nearest_cells(const FunctionNodes& nodes, NodeId outcome, const Efforts& efforts,
                                                       std::span<const VariableIndex> changed) {
  std::vector<std::uint32_t> effort(nodes.count(), out_of_reach);
  std::vector<std::uint8_t> choice(nodes.count(), 0);
  effort[outcome] = 0;
  for (std::uint32_t node = 2; node < nodes.count(); ++node) {
    const auto variable = nodes.variable(node);
    const bool may_change = std::binary_search(changed.begin(), changed.end(), variable);
    const auto children = nodes.children(node);
    for (std::size_t cell = 0; cell < children.size(); ++cell) {
      const auto here = efforts[variable][cell];
      if (here >= out_of_reach || (here != 0 && !may_change) || effort[children[cell]] >= out_of_reach) continue;
      const auto sum = here + effort[children[cell]];
      if (sum >= effort[node]) continue;
      effort[node] = sum;
      choice[node] = static_cast<std::uint8_t>(cell);
    }
  }
  const auto root = nodes.root();
  if (effort[root] >= out_of_reach) return std::nullopt;
  std::vector<std::uint8_t> cells(changed.size(), 0);
  for (auto node = root; node > always; node = nodes.children(node)[choice[node]]) {
    const auto variable = nodes.variable(node);
    const auto at = std::lower_bound(changed.begin(), changed.end(), variable);
    if (at != changed.end() && *at == variable) cells[static_cast<std::size_t>(at - changed.begin())] = choice[node];
  }
  return cells;
}

bool can_come_out(const FunctionNodes& nodes, NodeId outcome, std::span<const CellSet> possible) {
  std::vector<std::uint8_t> can(nodes.count(), 0);
  can[outcome] = 1;
  for (std::uint32_t node = 2; node < nodes.count(); ++node) {
    const auto cells = possible[nodes.variable(node)];
    const auto children = nodes.children(node);
    for (std::size_t cell = 0; cell < children.size() && can[node] == 0; ++cell)
      if ((cells >> cell & 1) != 0) can[node] = can[children[cell]];
  }
  return can[nodes.root()] != 0;
}

VariableSets minimal_hitting_sets(const VariableSets& sets, std::size_t most_sets) {
  // C. Berge's method: one set after the other, every hitting set so far is either enough or takes in one of the new members.
  VariableSets out{{{}}, sets.complete};
  for (const auto& to_hit : sets.sets) {
    Antichain next;
    for (const auto& hitting : out.sets) {
      const bool hit = std::any_of(to_hit.begin(), to_hit.end(),
                                   [&](VariableIndex variable) { return std::binary_search(hitting.begin(), hitting.end(), variable); });
      if (hit) next.add(hitting);
      if (hit) continue;
      for (const auto variable : to_hit) next.add(with(hitting, variable));
    }
    out.complete = next.keep_smallest(most_sets) && out.complete;
    out.sets = std::move(next).take();
  }
  return out;
}

}  // namespace kompass
