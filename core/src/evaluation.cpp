#include "kompass/evaluation.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace kompass {

std::vector<VariableIndex> VariableSet::members() const {
  std::vector<VariableIndex> out;
  for (std::size_t word = 0; word < words_.size(); ++word)
    for (std::size_t bit = 0; bit < 64; ++bit)
      if ((words_[word] >> bit & 1) != 0) out.push_back(static_cast<VariableIndex>(word * 64 + bit));
  return out;
}

Evaluation::Evaluation(const LawOnDay& law, std::vector<CellSet> possible)
    : law_(&law),
      possible_(std::move(possible)),
      narrowed_(law.diagrams().support_words(), 0),
      restricted_(law.diagrams().size(), unknown),
      first_child_(1, 0),
      slots_(256, 0) {
  for (std::size_t i = 0; i < possible_.size(); ++i)
    if (possible_[i] != law.variables()[i].all_values()) narrowed_[i / 64] |= std::uint64_t{1} << i % 64;
  restricted_[never] = never;
  restricted_[always] = always;
}

std::uint32_t Evaluation::restrict_node(NodeId node) {
  const auto support = law_->diagrams().support(node);
  std::uint64_t touched = 0;
  for (std::size_t word = 0; word < support.size(); ++word) touched |= support[word] & narrowed_[word];
  return restricted_[node] = touched == 0 ? node : worked_out(node);
}

/// By recursion, one level a variable; `most_variables` bounds the depth.
std::uint32_t Evaluation::worked_out(NodeId node) {
  const auto& table = law_->diagrams();
  const auto variable = table.variable(node);
  const auto all = table.children(node);
  auto cells = possible_[variable];
  if (is_settled(cells)) return restricted(all[static_cast<std::size_t>(std::countr_zero(cells))]);
  std::array<std::uint32_t, 64> children;  // only as many as are written below are read
  std::size_t count = 0;
  bool same = true;
  bool in_table = true;  // all children are nodes of the table, else it holds no node that has them
  for (std::size_t cell = 0; cells != 0; ++cell, cells >>= 1) {
    if ((cells & 1) == 0) continue;
    children[count] = restricted(all[cell]);
    same = same && children[count] == children[0];
    in_table = in_table && children[count] < table.size();
    ++count;
  }
  if (same) return children[0];
  const std::span<const std::uint32_t> kept(children.data(), count);
  if (in_table && count == all.size()) {
    if (const auto known = table.find(variable, kept); known != never) return known;
  }
  return added_node(variable, kept);
}

std::span<const std::uint32_t> Evaluation::children_of(std::uint32_t added) const noexcept {
  return {children_.data() + first_child_[added], first_child_[added + 1] - first_child_[added]};
}

std::size_t Evaluation::slot_of(std::uint32_t added) const noexcept {
  const auto mask = slots_.size() - 1;
  auto slot = node_hash(variable_[added], children_of(added)) & mask;
  while (slots_[slot] != 0) slot = (slot + 1) & mask;
  return slot;
}

void Evaluation::double_slots() {
  slots_.assign(2 * slots_.size(), 0);
  const auto first_added = static_cast<std::uint32_t>(restricted_.size());
  for (std::uint32_t added = 0; added < variable_.size(); ++added) slots_[slot_of(added)] = first_added + added;
}

std::uint32_t Evaluation::added_node(VariableIndex variable, std::span<const std::uint32_t> children) {
  const auto first_added = static_cast<std::uint32_t>(restricted_.size());
  const auto mask = slots_.size() - 1;
  auto slot = node_hash(variable, children) & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const auto known = slots_[slot] - first_added;
    // The children of one variable are always as many as it has possible cells.
    if (variable_[known] == variable && std::equal(children.begin(), children.end(), children_of(known).data())) return slots_[slot];
  }
  const auto fresh = first_added + static_cast<std::uint32_t>(variable_.size());
  slots_[slot] = fresh;
  variable_.push_back(variable);
  children_.insert(children_.end(), children.begin(), children.end());
  first_child_.push_back(static_cast<std::uint32_t>(children_.size()));
  const auto words = law_->diagrams().support_words();
  const auto begin = supports_.size();
  supports_.resize(begin + words, 0);
  supports_[begin + variable / 64] |= std::uint64_t{1} << variable % 64;
  for (const auto child : children) {
    const auto* support = support_of(child);
    for (std::size_t word = 0; word < words; ++word) supports_[begin + word] |= support[word];
  }
  if (2 * variable_.size() > slots_.size()) double_slots();
  return fresh;
}

const std::uint64_t* Evaluation::support_of(std::uint32_t restricted) const noexcept {
  const auto& table = law_->diagrams();
  if (restricted < table.size()) return table.support(restricted).data();
  return supports_.data() + (restricted - table.size()) * table.support_words();
}

VariableSet Evaluation::support(NodeId function) {
  VariableSet out(possible_.size());
  out.unite(support_of(restricted(function)));
  return out;
}

bool Evaluation::depends_only_on(NodeId function, const VariableSet& among) { return among.contains_all(support_of(restricted(function))); }

VariableSet Evaluation::settled_that_matter(std::span<const NodeId> functions) {
  const auto& table = law_->diagrams();
  VariableSet out(possible_.size());
  std::vector<bool> reached(table.size(), false);
  std::vector<NodeId> to_visit;
  const auto reach = [&](NodeId node) {
    if (node <= always || reached[node]) return;
    reached[node] = true;
    to_visit.push_back(node);
  };
  for (const auto function : functions) reach(function);
  while (!to_visit.empty()) {
    const auto node = to_visit.back();
    to_visit.pop_back();
    const auto variable = table.variable(node);
    const auto cells = possible_[variable];
    const auto all = table.children(node);
    for (std::size_t cell = 0; cell < all.size(); ++cell)
      if ((cells >> cell & 1) != 0) reach(all[cell]);
    if (!is_settled(cells) || out.contains(variable)) continue;
    const auto differs = [&](NodeId child) { return restricted(child) != restricted(all[0]); };
    if (std::any_of(all.begin() + 1, all.end(), differs)) out.insert(variable);
  }
  return out;
}

}  // namespace kompass
