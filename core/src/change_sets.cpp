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

/// Values by node of one function, the terminals included.
template <class Value>
class ByNode {
 public:
  ByNode(const std::vector<NodeId>& nodes, NodeId function, Value initial)
      : position_(std::max(function, always) + 1, 0), values_(nodes.size() + 2, initial) {
    position_[always] = 1;
    for (std::size_t i = 0; i < nodes.size(); ++i) position_[nodes[i]] = static_cast<std::uint32_t>(i + 2);
  }
  Value& operator[](NodeId node) { return values_[position_[node]]; }

 private:
  std::vector<std::uint32_t> position_;
  std::vector<Value> values_;
};

/// Goes from a function down to an outcome, counting the changes.
class ChangeSearch {
 public:
  ChangeSearch(const DiagramTable& table, NodeId function, NodeId outcome, const Efforts& efforts, std::size_t most_variables)
      : table_(table),
        function_(function),
        outcome_(outcome),
        efforts_(efforts),
        most_(most_variables),
        nodes_(table.nodes_below(function)),
        below_(nodes_, function, out_of_reach),
        above_(nodes_, function, out_of_reach) {}

  VariableSets run(std::size_t most_sets) {
    count_changes();
    if (function_ > always && below_[function_] > most_) return {};
    ByNode<Antichain> families(nodes_, function_, {});
    families[outcome_].add({});
    VariableSets out;
    for (const auto node : nodes_) {
      if (above_[node] + below_[node] > most_) continue;
      auto& family = families[node];
      const auto room = most_ - above_[node];
      each_step(node, [&](NodeId child, bool changed) {
        if (child > always && above_[child] + below_[child] > most_) return;
        for (const auto& set : families[child].sets()) {
          if (set.size() + (changed ? 1 : 0) > room) continue;
          family.add(changed ? with(set, table_.variable(node)) : set);
        }
      });
      out.complete = family.keep_smallest(most_sets) && out.complete;
    }
    out.sets = std::move(families[function_]).take();
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
      if (nearest_cells(table_, function_, outcome_, efforts_, part)) return false;
    }
    return true;
  }

  /// The children of a node that can be reached, each once without a change if that is possible, else once with one.
  template <class Visit>
  void each_step(NodeId node, Visit visit) {
    const auto& efforts = efforts_[table_.variable(node)];
    const auto children = table_.children(node);
    const auto seen_before = [&](std::size_t cell, bool changed) {
      for (std::size_t i = 0; i < cell; ++i)
        if (children[i] == children[cell] && efforts[i] < out_of_reach && (efforts[i] != 0) == changed) return true;
      return false;
    };
    for (std::size_t cell = 0; cell < children.size(); ++cell) {
      const bool changed = efforts[cell] != 0;
      if (efforts[cell] < out_of_reach && !seen_before(cell, changed)) visit(children[cell], changed);
    }
  }

  /// The fewest changes from each node to the outcome, and from the function to each node.
  void count_changes() {
    below_[outcome_] = 0;
    for (const auto node : nodes_)
      each_step(node, [&](NodeId child, bool changed) { below_[node] = std::min(below_[node], below_[child] + (changed ? 1U : 0U)); });
    above_[function_] = 0;
    for (auto node = nodes_.rbegin(); node != nodes_.rend(); ++node) {
      const auto so_far = above_[*node];
      each_step(*node, [&](NodeId child, bool changed) { above_[child] = std::min(above_[child], so_far + (changed ? 1U : 0U)); });
    }
  }

  const DiagramTable& table_;
  NodeId function_;
  NodeId outcome_;
  const Efforts& efforts_;
  std::size_t most_;
  std::vector<NodeId> nodes_;
  ByNode<std::uint32_t> below_;
  ByNode<std::uint32_t> above_;
};

}  // namespace

VariableSets minimal_changes(const DiagramTable& table, NodeId function, NodeId outcome, const Efforts& efforts, std::size_t most_variables,
                             std::size_t most_sets) {
  if (function <= always) return function == outcome ? VariableSets{{{}}, true} : VariableSets{};
  return ChangeSearch(table, function, outcome, efforts, most_variables).run(most_sets);
}

std::optional<std::size_t> fewest_changes(const DiagramTable& table, NodeId function, NodeId outcome, const Efforts& efforts) {
  const auto nodes = table.nodes_below(function);
  ByNode<std::uint32_t> fewest(nodes, function, out_of_reach);
  fewest[outcome] = 0;
  for (const auto node : nodes) {
    const auto& of_variable = efforts[table.variable(node)];
    const auto children = table.children(node);
    for (std::size_t cell = 0; cell < children.size(); ++cell)
      if (of_variable[cell] < out_of_reach)
        fewest[node] = std::min(fewest[node], fewest[children[cell]] + (of_variable[cell] != 0 ? 1U : 0U));
  }
  return fewest[function] < out_of_reach ? std::optional<std::size_t>(fewest[function]) : std::nullopt;
}

std::optional<std::vector<std::uint8_t>> nearest_cells(const DiagramTable& table, NodeId function, NodeId outcome, const Efforts& efforts,
                                                       std::span<const VariableIndex> changed) {
  const auto nodes = table.nodes_below(function);
  ByNode<std::uint32_t> effort(nodes, function, out_of_reach);
  ByNode<std::uint8_t> choice(nodes, function, 0);
  effort[outcome] = 0;
  for (const auto node : nodes) {
    const auto variable = table.variable(node);
    const bool may_change = std::binary_search(changed.begin(), changed.end(), variable);
    const auto children = table.children(node);
    for (std::size_t cell = 0; cell < children.size(); ++cell) {
      const auto here = efforts[variable][cell];
      if (here >= out_of_reach || (here != 0 && !may_change) || effort[children[cell]] >= out_of_reach) continue;
      const auto sum = here + effort[children[cell]];
      if (sum >= effort[node]) continue;
      effort[node] = sum;
      choice[node] = static_cast<std::uint8_t>(cell);
    }
  }
  if (effort[function] >= out_of_reach) return std::nullopt;
  std::vector<std::uint8_t> cells(changed.size(), 0);
  for (auto node = function; node > always; node = table.children(node)[choice[node]]) {
    const auto at = std::lower_bound(changed.begin(), changed.end(), table.variable(node));
    if (at != changed.end() && *at == table.variable(node)) cells[static_cast<std::size_t>(at - changed.begin())] = choice[node];
  }
  return cells;
}

bool can_come_out(const DiagramTable& table, NodeId function, NodeId outcome, std::span<const CellSet> possible) {
  const auto nodes = table.nodes_below(function);
  ByNode<std::uint8_t> can(nodes, function, 0);
  can[outcome] = 1;
  for (const auto node : nodes) {
    const auto cells = possible[table.variable(node)];
    const auto children = table.children(node);
    for (std::size_t cell = 0; cell < children.size() && can[node] == 0; ++cell)
      if ((cells >> cell & 1) != 0) can[node] = can[children[cell]];
  }
  return can[function] != 0;
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
