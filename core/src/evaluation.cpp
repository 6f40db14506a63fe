#include "kompass/evaluation.hpp"

#include <algorithm>
#include <array>

namespace kompass {

std::vector<VariableIndex> VariableSet::members() const {
  std::vector<VariableIndex> out;
  for (std::size_t word = 0; word < words_.size(); ++word)
    for (std::size_t bit = 0; bit < 64; ++bit)
      if ((words_[word] >> bit & 1) != 0) out.push_back(static_cast<VariableIndex>(word * 64 + bit));
  return out;
}

Evaluation::Evaluation(const LawOnDay& law, std::vector<CellSet> possible) : law_(&law), possible_(std::move(possible)) {
  const auto& table = law.diagrams();
  std::vector<std::uint64_t> narrowed(table.support_words(), 0);  // the variables of which some cells are ruled out
  for (std::size_t i = 0; i < possible_.size(); ++i)
    if (possible_[i] != law.variables()[i].all_values()) narrowed[i / 64] |= std::uint64_t{1} << i % 64;
  std::size_t capacity = 64;
  while (capacity < table.size()) capacity *= 2;
  slots_.assign(2 * capacity, 0);
  restricted_.resize(table.size());
  restricted_[never] = never;
  restricted_[always] = always;
  for (NodeId node = 2; node < table.size(); ++node) restricted_[node] = restrict_node(node, narrowed);
}

std::uint32_t Evaluation::restrict_node(NodeId node, const std::vector<std::uint64_t>& narrowed) {
  const auto& table = law_->diagrams();
  const auto support = table.support(node);
  std::uint64_t touched = 0;
  for (std::size_t word = 0; word < support.size(); ++word) touched |= support[word] & narrowed[word];
  if (touched == 0) return node;

  const auto variable = table.variable(node);
  const auto all = table.children(node);
  auto cells = possible_[variable];
  std::array<std::uint32_t, 64> children;  // only as many as are written below are read
  std::size_t count = 0;
  bool same = true;
  for (std::size_t cell = 0; cells != 0; ++cell, cells >>= 1) {
    if ((cells & 1) == 0) continue;
    children[count] = restricted_[all[cell]];
    same = same && children[count] == children[0];
    ++count;
  }
  if (same) return children[0];
  const std::span<const std::uint32_t> kept(children.data(), count);
  if (count == all.size()) {
    if (const auto known = table.find(variable, kept); known != never) return known;
  }
  return added_node(variable, kept);
}

std::uint32_t Evaluation::added_node(VariableIndex variable, std::span<const std::uint32_t> children) {
  const auto first_added = static_cast<std::uint32_t>(restricted_.size());
  const auto mask = slots_.size() - 1;
  auto slot = node_hash(variable, children) & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const auto known = slots_[slot] - first_added;
    // The children of one variable are always as many as it has possible cells.
    if (variable_[known] == variable && std::equal(children.begin(), children.end(), children_.data() + first_child_[known]))
      return slots_[slot];
  }
  const auto fresh = first_added + static_cast<std::uint32_t>(variable_.size());
  slots_[slot] = fresh;
  variable_.push_back(variable);
  first_child_.push_back(static_cast<std::uint32_t>(children_.size()));
  children_.insert(children_.end(), children.begin(), children.end());
  const auto words = law_->diagrams().support_words();
  const auto begin = supports_.size();
  supports_.resize(begin + words, 0);
  supports_[begin + variable / 64] |= std::uint64_t{1} << variable % 64;
  for (const auto child : children) {
    const auto* support = support_of(child);
    for (std::size_t word = 0; word < words; ++word) supports_[begin + word] |= support[word];
  }
  return fresh;
}

const std::uint64_t* Evaluation::support_of(std::uint32_t restricted) const noexcept {
  const auto& table = law_->diagrams();
  if (restricted < table.size()) return table.support(restricted).data();
  return supports_.data() + (restricted - table.size()) * table.support_words();
}

VariableSet Evaluation::support(NodeId function) const {
  VariableSet out(possible_.size());
  out.unite(support_of(restricted_[function]));
  return out;
}

bool Evaluation::depends_only_on(NodeId function, const VariableSet& among) const noexcept {
  VariableSet both = among;
  both.unite(support_of(restricted_[function]));
  return both == among;
}

VariableSet Evaluation::settled_that_matter(std::span<const NodeId> functions) const {
  const auto& table = law_->diagrams();
  VariableSet out(possible_.size());
  std::vector<std::uint8_t> reached(table.size(), 0);
  for (const auto function : functions) reached[function] = 1;
  for (auto node = static_cast<NodeId>(table.size()); node-- > 2;) {
    if (reached[node] == 0) continue;
    const auto variable = table.variable(node);
    const auto cells = possible_[variable];
    const auto all = table.children(node);
    const bool settled = (cells & (cells - 1)) == 0;
    for (std::size_t cell = 0; cell < all.size(); ++cell) {
      if ((cells >> cell & 1) != 0) reached[all[cell]] = 1;
      if (settled && restricted_[all[cell]] != restricted_[all[0]]) out.insert(variable);
    }
  }
  return out;
}

}  // namespace kompass
