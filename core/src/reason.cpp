#include "kompass/reason.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace kompass {
namespace {

using Variables = std::vector<VariableIndex>;

/// Looks for the easiest way to the opposite verdict: a path through the diagram that contradicts as few answers as possible, and none of
/// those that the candidate reason holds on to.
class Opposition {
 public:
  Opposition(const DiagramTable& table, NodeId function, const std::vector<CellSet>& possible, NodeId verdict)
      : table_(table),
        root_(function),
        possible_(possible),
        opposite_(verdict == always ? never : always),
        nodes_(table.nodes_below(function)) {
    cost_.assign(function + 1, blocked);
    choice_.assign(function + 1, 0);
  }

  /// The answers that the easiest way contradicts; nothing if `held` leaves no way.
  std::optional<Variables> contradicted(const Variables& held) {
    cost_[never] = cost_[always] = blocked;
    cost_[opposite_] = 0;
    for (const auto node : nodes_) find_choice(node, held);
    if (cost_[root_] >= blocked) return std::nullopt;
    Variables out;
    for (auto node = root_; node > always;) {
      const auto variable = table_.variable(node);
      const auto cell = choice_[node];
      if ((possible_[variable] >> cell & 1) == 0) out.push_back(variable);
      node = table_.children(node)[cell];
    }
    return out;
  }

 private:
  static constexpr std::uint32_t blocked = std::numeric_limits<std::uint32_t>::max() / 2;

  void find_choice(NodeId node, const Variables& held) {
    const auto variable = table_.variable(node);
    const auto children = table_.children(node);
    const auto possible = possible_[variable];
    const bool answered = is_settled(possible);
    const bool fixed = answered && std::binary_search(held.begin(), held.end(), variable);
    auto best = blocked;
    std::uint8_t best_cell = 0;
    const auto cells = static_cast<std::uint8_t>(children.size());
    for (std::uint8_t cell = 0; cell < cells; ++cell) {
      const bool allowed = (possible >> cell & 1) != 0;
      if (!allowed && (fixed || !answered)) continue;
      const auto cost = cost_[children[cell]] + (allowed ? 0U : 1U);
      if (cost < best) {
        best = cost;
        best_cell = cell;
      }
    }
    cost_[node] = best;
    choice_[node] = best_cell;
  }

  const DiagramTable& table_;
  NodeId root_;
  const std::vector<CellSet>& possible_;
  NodeId opposite_;
  std::vector<NodeId> nodes_;
  std::vector<std::uint32_t> cost_;
  std::vector<std::uint8_t> choice_;
};

/// The smallest set that has a member in common with each of some sets, by trying sizes upwards.
class HittingSet {
 public:
  explicit HittingSet(const std::vector<Variables>& sets) : sets_(sets) {}

  /// Nothing if the search takes too many steps.
  std::optional<Variables> smallest(std::size_t at_least) {
    for (auto size = at_least; size <= sets_.size(); ++size) {
      chosen_.clear();
      if (search(size)) {
        std::sort(chosen_.begin(), chosen_.end());
        return chosen_;
      }
      if (steps_ > most_steps) return std::nullopt;
    }
    return std::nullopt;
  }

 private:
  static constexpr int most_steps = 20'000;

  bool search(std::size_t left) {
    if (++steps_ > most_steps) return false;
    const Variables* open = nullptr;
    for (const auto& set : sets_) {
      if (std::any_of(set.begin(), set.end(),
                      [&](VariableIndex v) { return std::find(chosen_.begin(), chosen_.end(), v) != chosen_.end(); }))
        continue;
      if (open == nullptr || set.size() < open->size()) open = &set;
    }
    if (open == nullptr) return true;
    if (left == 0) return false;
    for (const auto variable : *open) {
      chosen_.push_back(variable);
      if (search(left - 1)) return true;
      chosen_.pop_back();
    }
    return false;
  }

  const std::vector<Variables>& sets_;
  Variables chosen_;
  int steps_ = 0;
};

/// Drops from all answers one after the other what is not needed: no part of what remains is sufficient.
Variables irreducible(Opposition& opposition, Variables held) {
  for (std::size_t i = held.size(); i-- > 0;) {
    auto without = held;
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
    if (!opposition.contradicted(without)) held = std::move(without);
  }
  return held;
}

}  // namespace

std::vector<Obstacle> single_obstacles(const DiagramTable& table, NodeId function) {
  std::vector<Obstacle> out;
  if (function <= always) return out;
  const auto nodes = table.nodes_below(function);
  const auto words = table.support_words();
  // By position in `nodes`: the variables that every way from there to `always` asks for; by variable: the cells that such ways take. In a
  // reduced diagram there is such a way from every node but `never`.
  std::vector<std::uint64_t> needed(nodes.size() * words, 0);
  std::vector<std::size_t> position(function + 1, 0);
  std::vector<CellSet> taken(table.variable_count(), 0);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    auto* const mine = needed.data() + i * words;
    position[nodes[i]] = i;
    const auto variable = table.variable(nodes[i]);
    const auto children = table.children(nodes[i]);
    std::fill(mine, mine + words, ~std::uint64_t{0});
    for (std::size_t cell = 0; cell < children.size(); ++cell) {
      if (children[cell] == never) continue;
      if (children[cell] == always) {
        std::fill(mine, mine + words, 0);
      } else {
        const auto* const below = needed.data() + position[children[cell]] * words;
        for (std::size_t word = 0; word < words; ++word) mine[word] &= below[word];
      }
      taken[variable] |= CellSet{1} << cell;
    }
    mine[variable / 64] |= std::uint64_t{1} << variable % 64;
  }
  const auto* const root = needed.data() + (nodes.size() - 1) * words;
  for (std::size_t i = 0; i < table.variable_count(); ++i) {
    if ((root[i / 64] >> i % 64 & 1) == 0) continue;
    const auto variable = static_cast<VariableIndex>(i);
    const auto cells = table.cell_count(variable);
    const auto all = cells == 64 ? ~CellSet{0} : (CellSet{1} << cells) - 1;
    if (const auto excluding = all & ~taken[variable]; excluding != 0) out.push_back({variable, excluding});
  }
  return out;
}

Reason smallest_reason(const DiagramTable& table, NodeId function, const std::vector<CellSet>& possible,
                       std::span<const Obstacle> obstacles) {
  if (function <= always) return {};
  for (const auto& obstacle : obstacles) {
    const auto cells = possible[obstacle.variable];
    if (is_settled(cells) && (cells & ~obstacle.cells) == 0) return {{obstacle.variable}, true};
  }
  auto verdict = function;
  while (verdict > always) {  // any completion leads to the verdict
    const auto cells = possible[table.variable(verdict)];
    std::size_t cell = 0;
    while ((cells >> cell & 1) == 0) ++cell;
    verdict = table.children(verdict)[cell];
  }
  Opposition opposition(table, function, possible, verdict);
  std::vector<Variables> to_hit;
  Variables reason;
  while (const auto contradicted = opposition.contradicted(reason)) {
    if (contradicted->empty()) return {};  // the verdict was not forced in the first place
    to_hit.push_back(*contradicted);
    auto next = HittingSet(to_hit).smallest(reason.size());
    if (!next) {
      Variables all;
      for (std::size_t i = 0; i < possible.size(); ++i)
        if (is_settled(possible[i])) all.push_back(static_cast<VariableIndex>(i));
      return {irreducible(opposition, std::move(all)), false};
    }
    reason = *std::move(next);
  }
  return {std::move(reason), true};
}

}  // namespace kompass
