#include "needed_search.hpp"

#include <algorithm>
#include <bit>
#include <deque>
#include <map>
#include <optional>
#include <queue>
#include <set>
#include <unordered_map>

#include "kompass/gap.hpp"

namespace kompass {
namespace {

/// Most sets of answers that are looked at. The search gives up exactness there, not the promise: what it names is still enough.
constexpr std::size_t most_sets_tried = 3000;

/// The function where only the possible cells are left, in a table of its own in which they are numbered from 0.
class PossibleFunction {
 public:
  PossibleFunction(const FunctionNodes& nodes, std::span<const CellSet> possible) : possible_(possible), table_(counts(possible)) {
    std::vector<NodeId> copies(nodes.count(), unknown);
    copies[never] = never;
    copies[always] = always;
    root_ = copied(nodes, nodes.root(), copies);
  }

  [[nodiscard]] NodeId root() const noexcept { return root_; }
  [[nodiscard]] const DiagramTable& table() const noexcept { return table_; }
  [[nodiscard]] std::uint8_t cell_count(VariableIndex variable) const noexcept { return table_.cell_count(variable); }
  /// The law's number of a cell.
  [[nodiscard]] std::uint8_t cell_of_law(VariableIndex variable, std::uint8_t cell) const {
    auto cells = possible_[variable];
    for (; cell > 0; --cell) cells &= cells - 1;
    return static_cast<std::uint8_t>(std::countr_zero(cells));
  }

  /// A function where a variable is in a cell.
  NodeId where(NodeId function, VariableIndex variable, std::uint8_t cell) {
    if (function <= always || table_.variable(function) > variable) return function;
    if (table_.variable(function) == variable) return table_.children(function)[cell];
    const auto key = (static_cast<std::uint64_t>(function) << 32) | (static_cast<std::uint64_t>(variable) << 8) | cell;
    if (const auto known = where_.find(key); known != where_.end()) return known->second;
    std::vector<NodeId> children(table_.children(function).begin(), table_.children(function).end());
    for (auto& child : children) child = where(child, variable, cell);
    return where_[key] = table_.node(table_.variable(function), children);
  }

  /// Where a function holds whatever the cell of a variable is.
  NodeId whatever(NodeId function, VariableIndex variable) {
    std::vector<NodeId> parts;
    for (std::uint8_t cell = 0; cell < cell_count(variable); ++cell) parts.push_back(where(function, variable, cell));
    return table_.conjunction(parts);
  }

  /// The variables on which a function depends.
  [[nodiscard]] std::vector<VariableIndex> support(NodeId function) const {
    std::vector<VariableIndex> out;
    for (const auto node : table_.nodes_below(function)) out.push_back(table_.variable(node));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

 private:
  static constexpr NodeId unknown = 0xFFFFFFFF;

  static std::vector<std::uint8_t> counts(std::span<const CellSet> possible) {
    std::vector<std::uint8_t> out;
    for (const auto cells : possible) out.push_back(static_cast<std::uint8_t>(std::popcount(cells)));
    return out;
  }

  NodeId copied(const FunctionNodes& nodes, std::uint32_t node, std::vector<NodeId>& copies) {
    if (copies[node] != unknown) return copies[node];
    const auto variable = nodes.variable(node);
    const auto all = nodes.children(node);
    std::vector<NodeId> children;
    for (std::size_t cell = 0; cell < all.size(); ++cell)
      if ((possible_[variable] >> cell & 1) != 0) children.push_back(copied(nodes, all[cell], copies));
    return copies[node] = table_.node(variable, children);
  }

  std::span<const CellSet> possible_;
  DiagramTable table_;
  NodeId root_ = never;
  std::unordered_map<std::uint64_t, NodeId> where_;
};

/// What is worked out once for each node of a table that still grows.
template <class Value>
class OncePerNode {
 public:
  template <class WorkOut>
  const Value& of(NodeId node, WorkOut work_out) {
    if (node >= known_.size()) known_.resize(node + std::size_t{1});
    if (!known_[node]) {
      auto value = work_out();  // may make the list longer
      known_[node].emplace(std::move(value));
    }
    return *known_[node];
  }

 private:
  std::deque<std::optional<Value>> known_;
};

/// What is left of a function when some variables are known: the function itself, and where it holds if all else that nobody can answer
/// comes out well. Nothing more is needed where the one hangs on no answer and the other always holds.
struct Rest {
  NodeId wanted = never;
  NodeId function = never;
  friend auto operator<=>(const Rest&, const Rest&) = default;
};

class NeededSearch {
 public:
  NeededSearch(const LawOnDay& law, const FunctionNodes& nodes, std::span<const CellSet> possible) : law_(law), function_(nodes, possible) {
    reach_.resize(possible.size());
    costs_.resize(possible.size());
    for (const auto variable : function_.support(function_.root())) {
      reach_[variable] = cells_from_nothing(law, variable);
      if (!is_unanswerable(variable)) costs_[variable] = least_cost_of(variable);
    }
  }

  std::vector<NeededVariable> run() {
    Rest rest{function_.root(), function_.root()};
    if (hangs_on_no_answer(rest.function)) return {};
    for (const auto variable : function_.support(rest.wanted))
      if (!can_be_needed(variable)) rest.wanted = function_.whatever(rest.wanted, variable);
    if (!cell_to_always(rest.wanted)) return {};
    rest = leaving_least_to_others(rest);
    const auto chosen = smallest(rest);
    return widened(rest, chosen);
  }

 private:
  /// That a variable is in a cell.
  using Literal = std::pair<VariableIndex, std::uint8_t>;
  using Literals = std::vector<Literal>;

  [[nodiscard]] const Fact& fact_of(VariableIndex variable) const { return law_.catalogue().facts[law_.variables()[variable].fact]; }

  /// Whether nobody can answer it: a figure, or what the authority judges.
  [[nodiscard]] bool is_unanswerable(VariableIndex variable) const {
    return law_.variables()[variable].kind != VariableKind::fact || fact_of(variable).judgement;
  }

  /// Whether any cell is within reach. If none is, it must not matter.
  [[nodiscard]] bool can_be_needed(VariableIndex variable) const {
    for (std::uint8_t cell = 0; cell < function_.cell_count(variable); ++cell)
      if (within_reach(variable, cell)) return true;
    return false;
  }

  [[nodiscard]] bool hangs_on_no_answer(NodeId function) {
    if (function <= always) return true;
    return hangs_on_none_.of(function, [&] {
      const auto children = function_.table().children(function);
      return is_unanswerable(function_.table().variable(function)) &&
             std::all_of(children.begin(), children.end(), [&](NodeId child) { return hangs_on_no_answer(child); });
    });
  }

  [[nodiscard]] bool is_enough(const Rest& rest) { return rest.wanted == always && hangs_on_no_answer(rest.function); }

  [[nodiscard]] bool within_reach(VariableIndex variable, std::uint8_t cell) const {
    return is_unanswerable(variable) || (reach_[variable] >> function_.cell_of_law(variable, cell) & 1) != 0;
  }

  /// The first cell within reach from which a function can come out as `always`; nothing where there is none.
  [[nodiscard]] std::optional<std::uint8_t> cell_to_always(NodeId function) {
    if (function <= always) return function == always ? std::optional<std::uint8_t>(std::uint8_t{0}) : std::nullopt;
    return to_always_.of(function, [&]() -> std::optional<std::uint8_t> {
      const auto& table = function_.table();
      for (std::uint8_t cell = 0; cell < table.children(function).size(); ++cell)
        if (within_reach(table.variable(function), cell) && cell_to_always(table.children(function)[cell])) return cell;
      return std::nullopt;
    });
  }

  /// Answers that are enough whatever a figure or a judgement turns out to be go before those that leave it to them; figures first. What
  /// cannot be done without is taken as it would help.
  Rest leaving_least_to_others(Rest rest) {
    VariableList left;
    for (const bool figures : {true, false}) {
      for (const auto variable : function_.support(rest.function)) {
        const bool figure = law_.variables()[variable].kind != VariableKind::fact;
        if (!is_unanswerable(variable) || figure != figures) continue;
        const auto without = function_.whatever(rest.wanted, variable);
        if (cell_to_always(without))
          rest.wanted = without;
        else
          left.push_back(variable);
      }
    }
    if (left.empty()) rest.function = always;  // where `wanted` always holds, so does the function
    std::map<VariableIndex, std::uint8_t> helpful;
    for (auto node = rest.wanted; node > always; node = function_.table().children(node)[*cell_to_always(node)])
      helpful[function_.table().variable(node)] = *cell_to_always(node);
    for (const auto variable : left) rest.wanted = function_.where(rest.wanted, variable, helpful[variable]);
    return rest;
  }

  /// How many variables have cells at least that make a function fail, and the first of these cells.
  struct Failure {
    std::size_t variables = std::size_t{1} << 30;
    std::uint8_t cell = 0;
  };
  [[nodiscard]] Failure shortest_failure(NodeId function) {
    if (function <= always) return function == never ? Failure{0, 0} : Failure{};
    return failure_.of(function, [&] {
      const auto& table = function_.table();
      Failure out;
      for (std::uint8_t cell = 0; cell < table.children(function).size(); ++cell)
        if (const auto more = shortest_failure(table.children(function)[cell]).variables + 1; more < out.variables) out = {more, cell};
      return out;
    });
  }

  /// The answers of which one at least must be among those needed.
  [[nodiscard]] Literals next_answers(const Rest& rest) {
    Literals out;
    const auto add_all_but = [&](VariableIndex variable, std::optional<std::uint8_t> without) {
      for (std::uint8_t cell = 0; cell < function_.cell_count(variable); ++cell)
        if (cell != without && within_reach(variable, cell)) out.emplace_back(variable, cell);
    };
    if (rest.wanted != always) {
      for (auto node = rest.wanted; node > always; node = function_.table().children(node)[shortest_failure(node).cell])
        add_all_but(function_.table().variable(node), shortest_failure(node).cell);
    } else {
      for (const auto variable : function_.support(rest.function))
        if (!is_unanswerable(variable)) add_all_but(variable, std::nullopt);
    }
    return out;
  }

  /// First how many answers nobody can bring about, then how many there are, then how many are slow to bring about; then where they are
  /// asked for, and lower values before higher ones.
  [[nodiscard]] std::uint64_t cost_of(const Literal& literal) const { return costs_[literal.first] + literal.second; }

  /// The cost of knowing a variable in its lowest cell.
  [[nodiscard]] std::uint64_t least_cost_of(VariableIndex variable) const {
    const auto hard = slowness(fact_of(variable)).value_or(3);
    const auto& order = law_.catalogue().question_order;
    const auto at = std::find(order.begin(), order.end(), law_.variables()[variable].fact) - order.begin();
    return (std::uint64_t{hard >= 2} << 56) + (std::uint64_t{1} << 46) + (std::uint64_t{hard == 1} << 36) +
           (static_cast<std::uint64_t>(at) << 12);
  }

  Rest where(const Rest& rest, const Literal& literal) {
    return {function_.where(rest.wanted, literal.first, literal.second), function_.where(rest.function, literal.first, literal.second)};
  }

  /// Cells from which a function can come out as `always`, within reach or not.
  [[nodiscard]] bool can_hold(NodeId function) {
    if (function <= always) return function == always;
    return can_hold_.of(function, [&] {
      const auto children = function_.table().children(function);
      return std::any_of(children.begin(), children.end(), [&](NodeId child) { return can_hold(child); });
    });
  }

  /// What a function costs at least: each variable of which some cell makes it fail whatever the others are has to be known.
  [[nodiscard]] std::uint64_t least_cost(NodeId function) {
    return least_cost_.of(function, [&]() -> std::uint64_t {
      const auto& table = function_.table();
      const auto nodes = table.nodes_below(function);
      const auto variables = table.variable_count();
      std::vector<CellSet> good(variables, 0);             // cells on some way from the function to `always`
      std::vector<std::int32_t> passed(variables + 1, 0);  // ways that do not ask for a variable, as differences
      for (const auto node : nodes) {
        if (!can_hold(node)) continue;
        const auto children = table.children(node);
        for (std::size_t cell = 0; cell < children.size(); ++cell) {
          if (!can_hold(children[cell])) continue;
          good[table.variable(node)] |= CellSet{1} << cell;
          ++passed[table.variable(node) + std::size_t{1}];
          --passed[children[cell] <= always ? variables : table.variable(children[cell])];
        }
      }
      if (!nodes.empty()) {
        ++passed[0];
        --passed[table.variable(function)];
      }
      std::uint64_t out = 0;
      std::int32_t passing = 0;
      for (VariableIndex variable = 0; variable < variables; ++variable) {
        passing += passed[variable];
        if (passing != 0 || std::popcount(good[variable]) == function_.cell_count(variable)) continue;
        std::optional<std::uint64_t> cheapest;
        for (std::uint8_t cell = 0; cell < function_.cell_count(variable); ++cell)
          if ((good[variable] >> cell & 1) != 0 && within_reach(variable, cell))
            cheapest = std::min(cheapest.value_or(cost_of({variable, cell})), cost_of({variable, cell}));
        out += cheapest.value_or(0);
      }
      return out;
    });
  }

  /// A set of answers, what it costs, and what it costs at least together with what is still missing.
  struct Candidate {
    std::uint64_t at_least = 0;
    std::uint64_t cost = 0;
    Literals literals;
    Rest rest;
    bool operator<(const Candidate& other) const {
      return at_least != other.at_least ? at_least > other.at_least : literals > other.literals;
    }
  };

  /// A candidate with one answer more, for each answer that can be next; of answers that leave the same rest only the cheapest.
  std::vector<Candidate> extended(const Candidate& candidate) {
    std::map<Rest, Candidate> out;
    for (const auto& literal : next_answers(candidate.rest)) {
      Candidate next{0, candidate.cost + cost_of(literal), candidate.literals, where(candidate.rest, literal)};
      if (!cell_to_always(next.rest.wanted)) continue;
      next.at_least = next.cost + least_cost(next.rest.wanted);
      next.literals.insert(std::upper_bound(next.literals.begin(), next.literals.end(), literal), literal);
      const auto [at, fresh] = out.try_emplace(next.rest, next);
      if (!fresh && next.cost < at->second.cost) at->second = std::move(next);
    }
    std::vector<Candidate> list;
    list.reserve(out.size());
    for (auto& [rest, next] : out) list.push_back(std::move(next));
    return list;
  }

  /// By sets of ever higher least cost (A*): the first that is enough is the cheapest. Of sets that leave the same rest only the cheapest
  /// is followed.
  Literals smallest(const Rest& whole) {
    std::priority_queue<Candidate> candidates;
    std::map<Rest, std::uint64_t> cheapest{{whole, 0}};
    candidates.push({0, 0, {}, whole});
    std::size_t tried = 0;
    for (; !candidates.empty() && tried < most_sets_tried; ++tried) {
      const auto candidate = candidates.top();
      candidates.pop();
      if (is_enough(candidate.rest)) return candidate.literals;
      if (cheapest[candidate.rest] < candidate.cost) continue;
      for (auto& next : extended(candidate)) {
        const auto [at, fresh] = cheapest.try_emplace(next.rest, next.cost);
        if (!fresh && at->second <= next.cost) continue;
        at->second = next.cost;
        candidates.push(std::move(next));
      }
    }
    if (candidates.empty()) return {};
    auto candidate = candidates.top();
    while (!is_enough(candidate.rest)) {
      auto next = extended(candidate);
      if (next.empty()) return {};  // what is left hangs on nothing within reach
      candidate = *std::max_element(next.begin(), next.end());
    }
    return irredundant(whole, std::move(candidate.literals));
  }

  /// Without what can be left out.
  Literals irredundant(const Rest& whole, Literals literals) {
    for (std::size_t i = literals.size(); i-- > 0;) {
      auto rest = whole;
      for (std::size_t j = 0; j < literals.size(); ++j)
        if (j != i) rest = where(rest, literals[j]);
      if (is_enough(rest)) literals.erase(literals.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return literals;
  }

  /// All values of each that suffice whatever values that suffice the others have.
  std::vector<NeededVariable> widened(const Rest& whole, const Literals& literals) {
    std::vector<std::vector<std::uint8_t>> enough;  // cells by literal
    for (const auto& [variable, cell] : literals) enough.push_back({cell});
    for (std::size_t i = 0; i < literals.size(); ++i) {
      std::set<Rest> rests{whole};
      for (std::size_t j = 0; j < literals.size(); ++j) {
        if (j == i) continue;
        std::set<Rest> next;
        for (const auto& rest : rests)
          for (const auto cell : enough[j]) next.insert(where(rest, {literals[j].first, cell}));
        rests = std::move(next);
      }
      for (std::uint8_t cell = 0; cell < function_.cell_count(literals[i].first); ++cell) {
        const auto suffices = [&](const Rest& rest) { return is_enough(where(rest, {literals[i].first, cell})); };
        if (cell != literals[i].second && std::all_of(rests.begin(), rests.end(), suffices)) enough[i].push_back(cell);
      }
    }
    std::vector<NeededVariable> out;
    for (std::size_t i = 0; i < literals.size(); ++i) {
      const auto variable = literals[i].first;
      NeededVariable needed{variable, 0, function_.cell_of_law(variable, literals[i].second)};
      for (const auto cell : enough[i]) needed.suffices |= CellSet{1} << function_.cell_of_law(variable, cell);
      out.push_back(needed);
    }
    return out;
  }

  const LawOnDay& law_;
  PossibleFunction function_;
  std::vector<CellSet> reach_;        // by variable
  std::vector<std::uint64_t> costs_;  // by variable
  OncePerNode<bool> hangs_on_none_;
  OncePerNode<bool> can_hold_;
  OncePerNode<std::uint64_t> least_cost_;
  OncePerNode<std::optional<std::uint8_t>> to_always_;
  OncePerNode<Failure> failure_;
};

}  // namespace

std::vector<NeededVariable> needed_variables(const LawOnDay& law, const FunctionNodes& function, std::span<const CellSet> possible) {
  return NeededSearch(law, function, possible).run();
}

CellSet cells_from_nothing(const LawOnDay& law, VariableIndex index) {
  const auto& variable = law.variables()[index];
  if (variable.kind != VariableKind::fact) return variable.all_values();
  const auto& fact = law.catalogue().facts[variable.fact];
  if (fact.change != Change::by_time) return variable.all_values();
  if (fact.type == FactType::date) return 0;  // it need not have come at all
  if (fact.type != FactType::number) return variable.all_values();
  return CellSet{1} << variable.cells.cell_of(fact.with_time == WithTime::shrinks ? fact.maximum : fact.minimum);
}

}  // namespace kompass
