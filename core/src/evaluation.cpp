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

Evaluation::Evaluation(const LawOnDay& law, std::vector<CellSet> possible)
    : law_(&law), possible_(std::move(possible)), words_((possible_.size() + 63) / 64) {
  const auto& table = law.diagrams();
  const auto size = table.size();
  restricted_.resize(size);
  restricted_[never] = never;
  restricted_[always] = always;
  supports_.assign(2 * words_, 0);
  variable_.assign(2, 0);
  first_child_.assign(3, 0);
  std::size_t capacity = 64;
  while (capacity < 2 * size) capacity *= 2;
  table_.assign(capacity, 0);

  std::array<std::uint32_t, 64> children{};
  for (NodeId node = 2; node < size; ++node) {
    const auto variable = table.variable(node);
    const auto cells = possible_[variable];
    const auto all = table.children(node);
    std::size_t count = 0;
    bool same = true;
    for (std::size_t cell = 0; cell < all.size(); ++cell) {
      if ((cells >> cell & 1) == 0) continue;
      children[count] = restricted_[all[cell]];
      same = same && children[count] == children[0];
      ++count;
    }
    restricted_[node] = same ? children[0] : restricted_node(variable, children.data(), count);
  }
}

std::uint32_t Evaluation::restricted_node(VariableIndex variable, const std::uint32_t* children, std::size_t count) {
  std::uint64_t hash = 14695981039346656037ULL ^ variable;
  for (std::size_t i = 0; i < count; ++i) hash = (hash ^ children[i]) * 1099511628211ULL;
  const auto mask = table_.size() - 1;
  auto slot = static_cast<std::size_t>(hash ^ hash >> 32) & mask;
  for (; table_[slot] != 0; slot = (slot + 1) & mask) {
    const auto known = table_[slot];
    // The children of one variable are always as many as it has possible cells.
    if (variable_[known] == variable && std::equal(children, children + count, children_.data() + first_child_[known])) return known;
  }
  const auto fresh = static_cast<std::uint32_t>(variable_.size());
  table_[slot] = fresh;
  variable_.push_back(variable);
  children_.insert(children_.end(), children, children + count);
  first_child_.push_back(static_cast<std::uint32_t>(children_.size()));
  const auto support = supports_.size();
  supports_.resize(support + words_, 0);
  supports_[support + variable / 64] |= std::uint64_t{1} << variable % 64;
  for (std::size_t i = 0; i < count; ++i)
    for (std::size_t word = 0; word < words_; ++word) supports_[support + word] |= supports_[children[i] * words_ + word];
  return fresh;
}

VariableSet Evaluation::support(NodeId function) const {
  VariableSet out(possible_.size());
  out.unite(supports_.data() + restricted_[function] * words_);
  return out;
}

bool Evaluation::depends_only_on(NodeId function, const VariableSet& among) const noexcept {
  VariableSet both = among;
  both.unite(supports_.data() + restricted_[function] * words_);
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
