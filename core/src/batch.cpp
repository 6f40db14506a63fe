#include "kompass/batch.hpp"

#include <algorithm>

#include "derivation.hpp"
#include "json_writer.hpp"

namespace kompass {
namespace {

// Where a walk through the steps ends.
constexpr std::uint32_t rejected = 0xFFFFFFFE;
constexpr std::uint32_t accepted = 0xFFFFFFFF;

constexpr std::uint8_t can_fail = 1;
constexpr std::uint8_t can_hold = 2;

std::int32_t clamped(std::int64_t value) noexcept {
  constexpr std::int64_t low = std::numeric_limits<std::int32_t>::min() + 1;  // the very smallest means "missing"
  constexpr std::int64_t high = std::numeric_limits<std::int32_t>::max();
  return static_cast<std::int32_t>(std::clamp(value, low, high));
}

}  // namespace

Batch::Batch(std::shared_ptr<const LawOnDay> law) : law_(std::move(law)), diagrams_(law_->diagrams()) {
  const auto routes = law_->catalogue().routes.size();
  words_ = (routes + 31) / 32;
  for (RouteIndex i = 0; i < routes; ++i) roots_.push_back(law_->route(i));
  diagrams_.keep_only(roots_);
  assign_slots();
  plan_steps();
}

void Batch::assign_slots() {
  const auto& catalogue = law_->catalogue();
  std::vector<std::uint32_t> slot_of_fact(catalogue.facts.size(), 0);
  for (FactIndex i = 0; i < catalogue.facts.size(); ++i) {
    const auto& fact = catalogue.facts[i];
    if (fact.derivation) continue;
    slot_of_fact[i] = static_cast<std::uint32_t>(fact_of_slot_.size());
    fact_of_slot_.push_back(i);
    domains_.push_back({clamped(fact.minimum), clamped(fact.maximum)});
    assumed_.push_back(fact.assumed ? clamped(*fact.assumed) : missing_value);
  }
  row_length_ = fact_of_slot_.size();
  for (FactIndex i = 0; i < catalogue.facts.size(); ++i) {
    const auto& derivation = catalogue.facts[i].derivation;
    if (!derivation) continue;
    slot_of_fact[i] = static_cast<std::uint32_t>(fact_of_slot_.size());
    fact_of_slot_.push_back(i);
    computed_.push_back({slot_of_fact[derivation->left], derivation->relation, slot_of_fact[derivation->right], slot_of_fact[i]});
  }
  for (const auto& variable : law_->variables()) {
    slot_of_variable_.push_back(variable.kind == VariableKind::fact ? slot_of_fact[variable.fact] : 0);
    figures_open_ = figures_open_ || variable.kind != VariableKind::fact;
  }
  values_.resize(fact_of_slot_.size());
  possible_.resize(law_->variables().size());
  reach_.resize(diagrams_.size());
  reach_[never] = can_fail;
  reach_[always] = can_hold;
}

/// A node with several cells becomes a few comparisons; equal neighbours need none.
void Batch::plan_steps() {
  std::vector<std::uint32_t> step_of_node(diagrams_.size(), rejected);
  step_of_node[always] = accepted;
  for (NodeId node = 2; node < diagrams_.size(); ++node) {
    const auto index = diagrams_.variable(node);
    const auto& variable = law_->variables()[index];
    const auto children = diagrams_.children(node);
    std::vector<std::int64_t> starts;
    std::vector<std::uint32_t> targets;
    for (std::size_t i = 0; i < variable.cells.starts().size(); ++i) {
      const auto target = step_of_node[children[variable.cells.cells()[i]]];
      if (!targets.empty() && targets.back() == target) continue;
      starts.push_back(variable.cells.starts()[i]);
      targets.push_back(target);
    }
    step_of_node[node] = split(slot_of_variable_[index], starts, targets);
  }
  for (const auto root : roots_) starts_.push_back(step_of_node[root]);
}

std::uint32_t Batch::split(std::uint32_t slot, std::span<const std::int64_t> starts, std::span<const std::uint32_t> targets) {
  if (targets.size() == 1) return targets.front();
  const auto middle = targets.size() / 2;
  const auto low = split(slot, starts.first(middle), targets.first(middle));
  const auto high = split(slot, starts.subspan(middle), targets.subspan(middle));
  steps_.push_back({clamped(starts[middle]), slot, low, high});
  return static_cast<std::uint32_t>(steps_.size() - 1);
}

std::string Batch::layout() const {
  const auto& catalogue = law_->catalogue();
  JsonWriter out;
  out.begin_object().boolean("ok", true).text("as-of", law_->as_of().text()).key("facts").begin_array();
  for (std::size_t i = 0; i < row_length_; ++i) {
    const auto& fact = catalogue.facts[fact_of_slot_[i]];
    out.begin_object().text("id", fact.id).text("type", name(fact.type));
    if (!fact.options.empty()) out.texts("options", fact.options);
    out.end_object();
  }
  out.end_array().key("routes").begin_array();
  for (const auto& route : catalogue.routes) out.text(route.id);
  out.end_array().number("words", static_cast<std::int64_t>(words_)).end_object();
  return std::move(out).take();
}

std::span<std::int32_t> Batch::reserve(std::size_t count) {
  // In a 32-bit memory the products below would wrap for a large count, and rows and results no longer belong together.
  if (count > most_row_numbers / std::max({row_length_, 2 * words_, std::size_t{1}})) count = 0;
  rows_.assign(count * row_length_, missing_value);
  results_.assign(count * 2 * words_, 0);
  return rows_;
}

void Batch::assess(std::size_t first, std::size_t count) {
  if (words_ == 0) return;  // no routes
  const auto reserved = results_.size() / (2 * words_);
  const auto end = first < reserved ? first + std::min(count, reserved - first) : first;
  for (auto i = first; i < end; ++i) {
    auto* result = results_.data() + i * 2 * words_;
    std::fill(result, result + 2 * words_, 0U);
    if (take_row(rows_.data() + i * row_length_))
      assess_complete(result);
    else
      assess_partial(result);
  }
}

std::int32_t Batch::inside(std::uint32_t slot) const noexcept {
  return std::clamp(values_[slot], domains_[slot].lowest, domains_[slot].highest);
}

bool Batch::take_row(const std::int32_t* row) {
  bool complete = !figures_open_;
  for (std::size_t i = 0; i < row_length_; ++i) {
    values_[i] = row[i] == missing_value ? assumed_[i] : row[i];
    complete = complete && values_[i] != missing_value;
  }
  if (!complete) return false;
  for (const auto& computed : computed_) {
    const auto left = inside(computed.left);
    const auto right = inside(computed.right);
    values_[computed.slot] = compare_ranges({left, left}, computed.relation, {right, right}).can_hold ? 1 : 0;
  }
  return true;
}

void Batch::assess_complete(std::uint32_t* result) const {
  const auto* values = values_.data();
  const auto* steps = steps_.data();
  for (std::size_t route = 0; route < starts_.size(); ++route) {
    auto at = starts_[route];
    while (at < rejected) {
      const auto& step = steps[at];
      at = values[step.slot] >= step.threshold ? step.high : step.low;
    }
    result[(at == accepted ? 0 : words_) + route / 32] |= std::uint32_t{1} << route % 32;
  }
}

void Batch::assess_partial(std::uint32_t* result) {
  const auto& catalogue = law_->catalogue();
  const auto range = [&](std::uint32_t slot) -> ValueRange {
    const auto& fact = catalogue.facts[fact_of_slot_[slot]];
    if (values_[slot] == missing_value) return {fact.minimum, fact.maximum};
    return {inside(slot), inside(slot)};
  };
  for (std::size_t i = 0; i < possible_.size(); ++i) {
    const auto& variable = law_->variables()[i];
    const auto slot = slot_of_variable_[i];
    if (variable.kind != VariableKind::fact || slot >= row_length_ || values_[slot] == missing_value) {
      possible_[i] = variable.all_values();
    } else {
      const auto value = std::max<std::int64_t>(values_[slot], catalogue.facts[variable.fact].minimum);
      possible_[i] = CellSet{1} << variable.cells.cell_of(value);
    }
  }
  for (const auto& computed : computed_) {
    const auto variable = law_->variable_of(fact_of_slot_[computed.slot]);
    if (!variable) continue;
    const auto outcome = compare_ranges(range(computed.left), computed.relation, range(computed.right));
    const auto& cells = law_->variables()[*variable].cells;
    possible_[*variable] =
        (outcome.can_fail ? CellSet{1} << cells.cell_of(0) : 0) | (outcome.can_hold ? CellSet{1} << cells.cell_of(1) : 0);
  }
  for (NodeId node = 2; node < diagrams_.size(); ++node) {
    const auto children = diagrams_.children(node);
    auto cells = possible_[diagrams_.variable(node)];
    std::uint8_t reach = 0;
    for (std::size_t cell = 0; cells != 0; ++cell, cells >>= 1)
      if ((cells & 1) != 0) reach |= reach_[children[cell]];
    reach_[node] = reach;
  }
  for (std::size_t route = 0; route < roots_.size(); ++route) {
    const auto bit = std::uint32_t{1} << route % 32;
    if (reach_[roots_[route]] == can_hold) result[route / 32] |= bit;
    if (reach_[roots_[route]] == can_fail) result[words_ + route / 32] |= bit;
  }
}

}  // namespace kompass
