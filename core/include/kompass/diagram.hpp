#pragma once
// Reduced ordered multi-valued decision diagrams with one shared table of nodes: every Boolean function over cells has exactly one node, so
// two conditions are equivalent if and only if they have the same node. (R. Bryant, "Graph-based algorithms for Boolean function
// manipulation", IEEE ToC 1986; for variables with more than two values: D. M. Miller, R. Drechsler, ISMVL 1998.)

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kompass {

/// A node of a table; a function. Children always have smaller ids than their parents.
using NodeId = std::uint32_t;
inline constexpr NodeId never = 0;
inline constexpr NodeId always = 1;

/// Position of a variable in the order from the root down.
using VariableIndex = std::uint16_t;

/// A set of cells of one variable, a bit each.
using CellSet = std::uint64_t;

/// Whether no more than one cell is left.
[[nodiscard]] constexpr bool is_settled(CellSet cells) noexcept { return (cells & (cells - 1)) == 0; }

/// A hash of a node's content (FNV-1a over words).
[[nodiscard]] constexpr std::uint32_t node_hash(VariableIndex variable, std::span<const NodeId> children) noexcept {
  std::uint32_t hash = 2166136261U ^ variable;
  for (const auto child : children) hash = (hash ^ child) * 16777619U;
  return hash ^ hash >> 15;
}

/// Most steps in which the functions of one table are combined; a step is a pair of nodes met for the first time. The law on work takes a
/// few thousand. Rules can be written whose diagrams grow exponentially; those are given up before they fill the memory.
inline constexpr std::size_t most_steps = 500'000;

class DiagramTable {
 public:
  /// A table over variables with these numbers of cells (1 to 64 each), in the order from the root down.
  explicit DiagramTable(std::vector<std::uint8_t> cell_counts);

  /// The function that is one of `children`, by the variable's cell. These depend on variables further down only.
  NodeId node(VariableIndex variable, std::span<const NodeId> children);
  /// The function that holds where the variable's cell is in `cells`.
  NodeId membership(VariableIndex variable, CellSet cells);
  NodeId conjunction(NodeId a, NodeId b);
  NodeId disjunction(NodeId a, NodeId b);
  /// Of all of them at once; of none: `always` and `never`. Taken one after the other, large functions can make a far larger one before a
  /// small one rules most of it out; here no function of only some of them is ever built.
  NodeId conjunction(std::span<const NodeId> functions) { return combine_all(Operation::conjunction, functions); }
  NodeId disjunction(std::span<const NodeId> functions) { return combine_all(Operation::disjunction, functions); }
  NodeId negation(NodeId a);

  /// One way to score in a group of `at_least_points`.
  struct Score {
    int points = 0;
    NodeId when = never;
  };
  /// The function that holds where the best score of each group adds up to at least `needed` points.
  NodeId at_least_points(int needed, const std::vector<std::vector<Score>>& groups);

  /// Whether building was given up after `most_steps`. Functions that were combined since then mean nothing.
  [[nodiscard]] bool exhausted() const noexcept { return steps_ > most_steps; }

  /// Ends the building: drops every node that no function in `functions` needs, renumbers the rest, rewrites `functions`, frees the memory
  /// for building, and prepares `support`, which is only defined from then on.
  void keep_only(std::span<NodeId> functions);

  /// The node with exactly these children, one for each cell, or `never` if the table has none.
  [[nodiscard]] NodeId find(VariableIndex variable, std::span<const NodeId> children) const noexcept;
  /// The variables on which a function depends, a bit each in `support_words()` words.
  [[nodiscard]] std::span<const std::uint64_t> support(NodeId function) const noexcept {
    return {supports_.data() + function * support_words(), support_words()};
  }
  [[nodiscard]] std::size_t support_words() const noexcept { return (cell_counts_.size() + 63) / 64; }

  /// Number of nodes, the two terminals included.
  [[nodiscard]] std::size_t size() const noexcept { return nodes_.size(); }
  [[nodiscard]] std::size_t variable_count() const noexcept { return cell_counts_.size(); }
  [[nodiscard]] std::uint8_t cell_count(VariableIndex variable) const noexcept { return cell_counts_[variable]; }
  /// The variable that a node other than a terminal asks for.
  [[nodiscard]] VariableIndex variable(NodeId node) const noexcept { return nodes_[node].variable; }
  /// One child for each cell.
  [[nodiscard]] std::span<const NodeId> children(NodeId node) const noexcept {
    const auto& entry = nodes_[node];
    return {children_.data() + entry.first_child, entry.variable == terminal ? 0U : cell_counts_[entry.variable]};
  }
  /// The nodes of a function other than the terminals, ascending: children before parents.
  [[nodiscard]] std::vector<NodeId> nodes_below(NodeId function) const;
  /// The value of a function where each variable has the given cell.
  [[nodiscard]] bool holds(NodeId function, std::span<const std::uint8_t> cells) const noexcept;

 private:
  enum class Operation : std::uint8_t { conjunction, disjunction };
  /// What changes nothing, and what settles the result.
  static constexpr NodeId neutral_element(Operation operation) noexcept { return operation == Operation::conjunction ? always : never; }
  static constexpr NodeId absorbing_element(Operation operation) noexcept { return operation == Operation::conjunction ? never : always; }
  static constexpr VariableIndex terminal = 0xFFFF;
  struct Entry {
    VariableIndex variable;
    std::uint32_t first_child;
  };

  void index_nodes();
  /// Where the node with exactly these children stands in `slots_`, or the free slot in which it belongs.
  [[nodiscard]] std::size_t slot_of(VariableIndex variable, std::span<const NodeId> children) const noexcept;
  void find_supports();
  NodeId combine(Operation operation, NodeId a, NodeId b);
  NodeId combine_all(Operation operation, std::span<const NodeId> functions);
  bool push_operand(Operation operation, std::size_t first, NodeId function);
  NodeId combine_operands(Operation operation, std::size_t first);
  NodeId choose(NodeId condition, NodeId yes, NodeId no);
  NodeId child_or_self(NodeId node, VariableIndex variable, std::uint8_t cell) const noexcept;

  /// Results of an operation by its two operands, with open addressing.
  class Memo {
   public:
    [[nodiscard]] const NodeId* find(std::uint64_t key) const noexcept;
    void insert(std::uint64_t key, NodeId value);

   private:
    struct Slot {
      std::uint64_t key = 0;  // no operation is remembered for the key 0
      NodeId value = never;
    };
    [[nodiscard]] std::size_t slot_of(std::uint64_t key) const noexcept;
    std::vector<Slot> slots_;
    std::size_t used_ = 0;
  };

  /// Results of an operation by three operands or more, likewise.
  class Lists {
   public:
    [[nodiscard]] const NodeId* find(std::span<const NodeId> operands) const noexcept;
    void insert(std::span<const NodeId> operands, NodeId value);

   private:
    struct Slot {
      std::uint32_t begin = 0;  // among `operands_`
      std::uint32_t count = 0;  // 0 in a free slot
      NodeId value = never;
    };
    [[nodiscard]] std::size_t slot_of(std::span<const NodeId> operands) const noexcept;
    std::vector<NodeId> operands_;
    std::vector<Slot> slots_;
    std::size_t used_ = 0;
  };

  std::vector<std::uint8_t> cell_counts_;
  std::vector<Entry> nodes_;
  std::vector<NodeId> children_;
  std::vector<NodeId> slots_;            // nodes by the hash of their content, with open addressing; `never` marks a free slot
  std::vector<std::uint64_t> supports_;  // by node
  Memo combined_[2];                     // by operation
  Memo negated_;
  std::size_t steps_ = 0;
  Lists combined_lists_[2];  // by operation
  std::vector<NodeId>
      stack_;  // the operands of the combinations under way, one list behind the other, each with what `combine_operands` makes of it
};

}  // namespace kompass
