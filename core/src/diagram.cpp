#include "kompass/diagram.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "in_order.hpp"

namespace kompass {

DiagramTable::DiagramTable(std::vector<std::uint8_t> cell_counts) : cell_counts_(std::move(cell_counts)) {
  nodes_.push_back({terminal, 0});
  nodes_.push_back({terminal, 0});
}

NodeId DiagramTable::node(VariableIndex variable, std::span<const NodeId> children) {
  if (std::all_of(children.begin(), children.end(), [&](NodeId child) { return child == children[0]; })) return children[0];
  if (2 * (nodes_.size() + 1) > slots_.size()) index_nodes();
  auto& slot = slots_[slot_of(variable, children)];
  if (slot != never) return slot;
  slot = static_cast<NodeId>(nodes_.size());
  nodes_.push_back({variable, static_cast<std::uint32_t>(children_.size())});
  children_.insert(children_.end(), children.begin(), children.end());
  return slot;
}

NodeId DiagramTable::membership(VariableIndex variable, CellSet cells) {
  std::array<NodeId, 64> children;  // only as many as are written below are read
  const auto count = cell_counts_[variable];
  for (std::uint8_t cell = 0; cell < count; ++cell) children[cell] = (cells >> cell & 1) != 0 ? always : never;
  return node(variable, {children.data(), count});
}

NodeId DiagramTable::child_or_self(NodeId node, VariableIndex variable, std::uint8_t cell) const noexcept {
  return nodes_[node].variable == variable ? children_[nodes_[node].first_child + cell] : node;
}

NodeId DiagramTable::combine(Operation operation, NodeId a, NodeId b) {
  if (a == absorbing_element(operation) || b == absorbing_element(operation)) return absorbing_element(operation);
  if (a == neutral_element(operation) || a == b) return b;
  if (b == neutral_element(operation)) return a;
  if (a > b) std::swap(a, b);
  auto& memo = combined_[static_cast<std::size_t>(operation)];
  const auto key = static_cast<std::uint64_t>(a) << 32 | b;
  if (const auto* found = memo.find(key)) return *found;
  if (++steps_ > most_steps) return never;
  const auto variable = std::min(nodes_[a].variable, nodes_[b].variable);
  const auto count = cell_counts_[variable];
  std::array<NodeId, 64> children;  // only as many as are written below are read
  for (std::uint8_t cell = 0; cell < count; ++cell) {
    const auto below_a = child_or_self(a, variable, cell);
    const auto below_b = child_or_self(b, variable, cell);
    // Neighbouring cells mostly lead to the same.
    const bool as_before = cell != 0 && below_a == child_or_self(a, variable, cell - 1) && below_b == child_or_self(b, variable, cell - 1);
    children[cell] = as_before ? children[cell - 1] : combine(operation, below_a, below_b);
  }
  const auto result = node(variable, {children.data(), count});
  memo.insert(key, result);
  return result;
}

NodeId DiagramTable::conjunction(NodeId a, NodeId b) { return combine(Operation::conjunction, a, b); }
NodeId DiagramTable::disjunction(NodeId a, NodeId b) { return combine(Operation::disjunction, a, b); }

NodeId DiagramTable::combine_all(Operation operation, std::span<const NodeId> functions) {
  const auto first = stack_.size();
  const bool open =
      std::all_of(functions.begin(), functions.end(), [&](NodeId function) { return push_operand(operation, first, function); });
  const auto result = open ? combine_operands(operation, first) : absorbing_element(operation);
  stack_.resize(first);
  return result;
}

/// Puts an operand among those on the stack from `first` on, unless it changes nothing: each once and in one order, so that the same
/// operands are known again. False if it settles the result.
bool DiagramTable::push_operand(Operation operation, std::size_t first, NodeId function) {
  if (function == absorbing_element(operation)) return false;
  if (function == neutral_element(operation)) return true;
  auto place = stack_.size();
  while (place > first && stack_[place - 1] > function) --place;
  if (place > first && stack_[place - 1] == function) return true;
  stack_.push_back(function);
  for (auto i = stack_.size() - 1; i > place; --i) stack_[i] = stack_[i - 1];
  stack_[place] = function;
  return true;
}

/// Combines the operands on the stack from `first` on. By recursion, one level a variable.
NodeId DiagramTable::combine_operands(Operation operation, std::size_t first) {
  const auto last = stack_.size();
  const auto operands = [&] { return std::span<const NodeId>(stack_.data() + first, last - first); };
  if (operands().empty()) return neutral_element(operation);
  if (operands().size() == 1) return operands()[0];
  if (operands().size() == 2) return combine(operation, operands()[0], operands()[1]);
  auto& memo = combined_lists_[static_cast<std::size_t>(operation)];
  if (const auto* found = memo.find(operands())) return *found;
  if (++steps_ > most_steps) return never;
  auto variable = terminal;
  for (const auto operand : operands()) variable = std::min(variable, nodes_[operand].variable);
  // Behind the operands first those that ask for another variable, and so are the same in every cell, then those that ask for this one.
  for (auto i = first; i < last; ++i)
    if (nodes_[stack_[i]].variable != variable) stack_.push_back(stack_[i]);
  const auto first_asking = stack_.size();
  for (auto i = first; i < last; ++i)
    if (nodes_[stack_[i]].variable == variable) stack_.push_back(stack_[i]);
  const auto behind = stack_.size();
  const auto count = cell_counts_[variable];
  const auto child = [&](std::size_t asking, std::uint8_t cell) { return children_[nodes_[stack_[asking]].first_child + cell]; };
  std::array<NodeId, 64> children;  // only as many as are written below are read
  for (std::uint8_t cell = 0; cell < count; ++cell) {
    bool as_before = cell != 0;  // neighbouring cells mostly lead to the same
    for (auto i = first_asking; i < behind && as_before; ++i) as_before = child(i, cell) == child(i, cell - 1);
    if (as_before) {
      children[cell] = children[cell - 1];
      continue;
    }
    stack_.resize(behind + (first_asking - last));
    std::copy(stack_.data() + last, stack_.data() + first_asking, stack_.data() + behind);
    bool open = true;
    for (auto i = first_asking; i < behind && open; ++i) open = push_operand(operation, behind, child(i, cell));
    children[cell] = open ? combine_operands(operation, behind) : absorbing_element(operation);
    stack_.resize(behind);
  }
  stack_.resize(last);
  const auto result = node(variable, {children.data(), count});
  memo.insert(operands(), result);
  return result;
}

NodeId DiagramTable::negation(NodeId a) {
  if (a <= always) return a == never ? always : never;
  if (const auto* found = negated_.find(a)) return *found;
  if (++steps_ > most_steps) return never;
  const auto variable = nodes_[a].variable;
  const auto count = cell_counts_[variable];
  std::array<NodeId, 64> children;  // only as many as are written below are read
  for (std::uint8_t cell = 0; cell < count; ++cell) children[cell] = negation(children_[nodes_[a].first_child + cell]);
  const auto result = node(variable, {children.data(), count});
  negated_.insert(a, result);
  negated_.insert(result, a);
  return result;
}

NodeId DiagramTable::choose(NodeId condition, NodeId yes, NodeId no) {
  return disjunction(conjunction(condition, yes), conjunction(negation(condition), no));
}

NodeId DiagramTable::at_least_points(int needed, const std::vector<std::vector<Score>>& groups) {
  // From the last group back: what is needed before a group, as a function of the points still missing. A group's best score is the
  // first that holds when its scores are tried from the highest down.
  std::map<int, NodeId> after;  // points still missing to the function that they can be found in the groups behind
  const auto missing_after = [&](int missing) { return missing <= 0 ? always : (after.count(missing) != 0 ? after[missing] : never); };
  for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
    const auto from_lowest = in_order(group->size(), [&](std::size_t i) { return (*group)[i].points; });
    std::map<int, NodeId> here;
    for (int missing = 1; missing <= needed && !exhausted(); ++missing) {
      NodeId function = missing_after(missing);
      for (const auto position : from_lowest) {
        const auto& score = (*group)[position];
        function = choose(score.when, missing_after(missing - score.points), function);
      }
      here.emplace(missing, function);
    }
    after = std::move(here);
  }
  return missing_after(needed);
}

void DiagramTable::keep_only(std::span<NodeId> functions) {
  std::vector<bool> needed(nodes_.size(), false);
  needed[never] = needed[always] = true;
  for (const auto function : functions) needed[function] = true;
  for (NodeId node = static_cast<NodeId>(nodes_.size()); node-- > 2;) {
    if (!needed[node]) continue;
    for (const auto child : children(node)) needed[child] = true;
  }
  std::vector<NodeId> renumbered(nodes_.size(), never);
  std::vector<Entry> nodes;
  std::vector<NodeId> kept_children;
  for (NodeId node = 0; node < nodes_.size(); ++node) {
    if (!needed[node]) continue;
    renumbered[node] = static_cast<NodeId>(nodes.size());
    const auto first_child = static_cast<std::uint32_t>(kept_children.size());
    for (const auto child : children(node)) kept_children.push_back(renumbered[child]);
    nodes.push_back({nodes_[node].variable, first_child});
  }
  nodes_ = std::move(nodes);
  children_ = std::move(kept_children);
  for (auto& function : functions) function = renumbered[function];
  index_nodes();
  find_supports();
  combined_[0] = {};
  combined_[1] = {};
  negated_ = {};
  combined_lists_[0] = {};
  combined_lists_[1] = {};
  stack_ = {};
}

void DiagramTable::index_nodes() {
  std::size_t capacity = 64;
  while (capacity < 8 * nodes_.size()) capacity *= 2;
  slots_.assign(capacity, never);
  for (NodeId node = 2; node < nodes_.size(); ++node) slots_[slot_of(nodes_[node].variable, children(node))] = node;
}

std::size_t DiagramTable::slot_of(VariableIndex variable, std::span<const NodeId> children) const noexcept {
  const auto mask = slots_.size() - 1;
  auto slot = node_hash(variable, children) & mask;
  for (; slots_[slot] != never; slot = (slot + 1) & mask) {
    const auto known = slots_[slot];
    if (nodes_[known].variable == variable && std::equal(children.begin(), children.end(), children_.data() + nodes_[known].first_child))
      break;
  }
  return slot;
}

void DiagramTable::find_supports() {
  const auto words = support_words();
  supports_.assign(nodes_.size() * words, 0);
  for (NodeId node = 2; node < nodes_.size(); ++node) {
    auto* support = supports_.data() + node * words;
    const auto asked = nodes_[node].variable;
    support[asked / 64] |= std::uint64_t{1} << asked % 64;
    for (const auto child : children(node))
      for (std::size_t word = 0; word < words; ++word) support[word] |= supports_[child * words + word];
  }
}

std::size_t DiagramTable::Memo::slot_of(std::uint64_t key) const noexcept {
  const auto mask = slots_.size() - 1;
  auto slot = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 32) & mask;  // Fibonacci hashing
  while (slots_[slot].key != 0 && slots_[slot].key != key) slot = (slot + 1) & mask;
  return slot;
}

const NodeId* DiagramTable::Memo::find(std::uint64_t key) const noexcept {
  if (slots_.empty()) return nullptr;
  const auto& slot = slots_[slot_of(key)];
  return slot.key == key ? &slot.value : nullptr;
}

void DiagramTable::Memo::insert(std::uint64_t key, NodeId value) {
  if (2 * (used_ + 1) > slots_.size()) {
    auto former = std::move(slots_);
    slots_.assign(former.empty() ? 256 : 2 * former.size(), {});
    for (const auto& slot : former)
      if (slot.key != 0) slots_[slot_of(slot.key)] = slot;
  }
  auto& slot = slots_[slot_of(key)];
  used_ += slot.key == 0 ? 1 : 0;
  slot = {key, value};
}

std::size_t DiagramTable::Lists::slot_of(std::span<const NodeId> operands) const noexcept {
  const auto mask = slots_.size() - 1;
  auto at = node_hash(0, operands) & mask;
  for (; slots_[at].count != 0; at = (at + 1) & mask) {
    const std::span<const NodeId> known(operands_.data() + slots_[at].begin, slots_[at].count);
    if (std::equal(operands.begin(), operands.end(), known.begin(), known.end())) break;
  }
  return at;
}

const NodeId* DiagramTable::Lists::find(std::span<const NodeId> operands) const noexcept {
  if (slots_.empty()) return nullptr;
  const auto& slot = slots_[slot_of(operands)];
  return slot.count != 0 ? &slot.value : nullptr;
}

void DiagramTable::Lists::insert(std::span<const NodeId> operands, NodeId value) {
  if (2 * (used_ + 1) > slots_.size()) {
    auto former = std::move(slots_);
    slots_.assign(former.empty() ? 256 : 2 * former.size(), {});
    for (const auto& slot : former)
      if (slot.count != 0) slots_[slot_of({operands_.data() + slot.begin, slot.count})] = slot;
  }
  slots_[slot_of(operands)] = {static_cast<std::uint32_t>(operands_.size()), static_cast<std::uint32_t>(operands.size()), value};
  operands_.insert(operands_.end(), operands.begin(), operands.end());
  ++used_;
}

NodeId DiagramTable::find(VariableIndex variable, std::span<const NodeId> children) const noexcept {
  return slots_.empty() ? never : slots_[slot_of(variable, children)];
}

std::vector<NodeId> DiagramTable::nodes_below(NodeId function) const {
  // Children have smaller ids: from the function down, whatever is reached is reached before its turn.
  constexpr NodeId bits = 64;
  std::vector<std::uint64_t> reached(function / bits + 1, 0);  // a bit a node
  const auto reach = [&](NodeId node) { reached[node / bits] |= std::uint64_t{1} << node % bits; };
  reach(function);
  std::vector<NodeId> nodes;
  for (auto word = reached.size(); word-- > 0;) {
    for (auto bit = bits; bit-- > 0 && reached[word] != 0;) {
      const auto node = static_cast<NodeId>(word) * bits + bit;
      if ((reached[word] >> bit & 1) == 0 || node <= always) continue;
      nodes.push_back(node);
      for (const auto child : children(node)) reach(child);
    }
  }
  std::reverse(nodes.begin(), nodes.end());
  return nodes;
}

bool DiagramTable::holds(NodeId function, std::span<const std::uint8_t> cells) const noexcept {
  while (function > always) function = children_[nodes_[function].first_child + cells[nodes_[function].variable]];
  return function == always;
}

}  // namespace kompass
