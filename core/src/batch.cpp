#include "kompass/batch.hpp"

#include <algorithm>
#include <array>

#include "derivation.hpp"
#include "json_writer.hpp"

namespace kompass {
namespace {

/// Fewer rows than this are quicker one by one.
constexpr std::size_t few = 8;

/// One value of each lane.
using Column = std::array<std::int32_t, lane_count>;

/// The lanes, of the first `count`, in which the value is at least `threshold`.
Lanes at_least(const Column& values, std::size_t count, std::int32_t threshold) noexcept {
  Lanes lanes = 0;
  std::size_t lane = 0;
  for (; lane + 8 <= count; lane += 8) {  // eight at a time with shifts that the compiler knows
    const auto* eight = values.data() + lane;
    const auto bit = [&](unsigned i) { return static_cast<std::uint32_t>(eight[i] >= threshold) << i; };
    lanes |= Lanes{((bit(0) | bit(1)) | (bit(2) | bit(3))) | ((bit(4) | bit(5)) | (bit(6) | bit(7)))} << lane;
  }
  for (; lane < count; ++lane) lanes |= Lanes{values[lane] >= threshold} << lane;
  return lanes;
}

/// Bit j of word i becomes bit i of word j. (H. S. Warren, "Hacker's Delight", 2nd edition, section 7-3.)
void transpose(std::array<std::uint32_t, 32>& words) noexcept {
  std::uint32_t mask = 0x0000FFFF;
  for (std::size_t width = 16; width != 0; width >>= 1, mask ^= mask << width) {
    for (std::size_t i = 0; i < 32; i = (i + width + 1) & ~width) {
      const auto swapped = ((words[i] >> width) ^ words[i + width]) & mask;
      words[i] ^= swapped << width;
      words[i + width] ^= swapped;
    }
  }
}

}  // namespace

Batch::Batch(std::shared_ptr<const LawOnDay> law) : law_(std::move(law)) {
  const auto routes = law_->catalogue().routes.size();
  words_ = (routes + 31) / 32;
  std::vector<NodeId> roots;
  for (RouteIndex i = 0; i < routes; ++i) roots.push_back(law_->route(i));
  auto diagrams = law_->diagrams();
  diagrams.keep_only(roots);
  assign_slots();
  walk_.emplace(*law_, diagrams, roots, slot_of_variable_);
  sweep_.emplace(diagrams);
  for (const auto root : roots) positions_.push_back(sweep_->position(root));
  plan_axes();
}

void Batch::assign_slots() {
  const auto& facts = law_->catalogue().facts;
  std::vector<std::uint32_t> slot_of_fact(facts.size(), 0);
  for (FactIndex i = 0; i < facts.size(); ++i) {
    if (!facts[i].has_value()) continue;
    slot_of_fact[i] = static_cast<std::uint32_t>(fact_of_slot_.size());
    fact_of_slot_.push_back(i);
    if (facts[i].assumed) assumed_slots_.push_back(slot_of_fact[i]);
    assumed_.push_back(facts[i].assumed ? row_value(*facts[i].assumed) : missing_value);
  }
  row_length_ = fact_of_slot_.size();
  for (FactIndex i = 0; i < facts.size(); ++i) {
    if (!facts[i].derivation) continue;
    const auto& [left, relation, right] = *facts[i].derivation;
    slot_of_fact[i] = static_cast<std::uint32_t>(row_length_ + computed_.size());
    computed_.push_back({slot_of_fact[left], relation, slot_of_fact[right]});
  }
  const auto unknown = row_length_ + computed_.size();
  values_.assign(unknown + 1, missing_value);
  for (const auto& variable : law_->variables()) {
    slot_of_variable_.push_back(variable.kind == VariableKind::fact ? slot_of_fact[variable.fact] : static_cast<std::uint32_t>(unknown));
  }
}

void Batch::plan_axes() {
  cells_.assign(law_->variables().size(), DiagramSweep::open);
  const auto variables = static_cast<VariableIndex>(law_->variables().size());
  for (VariableIndex index = 0; index < variables; ++index) {
    const auto& variable = law_->variables()[index];
    if (variable.kind != VariableKind::fact) {  // nobody knows yet whether the figure will hold
      for (auto& possible : sweep_->lanes(index)) possible = ~Lanes{0};
      continue;
    }
    const auto& map = variable.cells;
    Axis axis{index, slot_of_variable_[index], map.cells().front(), static_cast<std::uint32_t>(intervals_.size()), 0, 0, map.count()};
    for (std::size_t i = 1; i < map.starts().size(); ++i) intervals_.push_back({row_value(map.starts()[i]), map.cells()[i]});
    axis.end_interval = static_cast<std::uint32_t>(intervals_.size());
    if (axis.slot < row_length_ && assumed_[axis.slot] != missing_value) {
      axis.first_open = map.cell_of(assumed_[axis.slot]);
      axis.end_open = axis.first_open + 1;
    }
    axes_.push_back(axis);
  }
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
  for (std::size_t taken = 0; first < end; first += taken) {
    const auto* rows = rows_.data() + first * row_length_;
    auto* results = results_.data() + first * 2 * words_;
    taken = std::min(end - first, lane_count);
    if (taken < few) {
      taken = 1;
      assess_row(rows, results);
    } else {
      assess_lanes(rows, taken, results);
    }
  }
}

void Batch::assess_row(const std::int32_t* row, std::uint32_t* result) {
  std::copy(row, row + row_length_, values_.begin());
  for (const auto slot : assumed_slots_)
    if (row[slot] == missing_value) values_[slot] = assumed_[slot];
  for (std::size_t i = 0; i < computed_.size(); ++i) {
    const auto [can_hold, can_fail] = outcomes(computed_[i], row);
    values_[row_length_ + i] = can_hold && can_fail ? missing_value : can_hold ? 1 : 0;
  }
  if (!walk_->assess(values_.data(), result)) sweep_row(result);
}

/// The row at hand, from the leaves of the diagrams up.
void Batch::sweep_row(std::uint32_t* result) {
  for (const auto& axis : axes_) {
    const auto value = values_[axis.slot];
    auto cell = static_cast<std::uint8_t>(axis.first_cell);
    for (auto i = axis.first_interval; i < axis.end_interval && value >= intervals_[i].start; ++i)
      cell = static_cast<std::uint8_t>(intervals_[i].cell);
    cells_[axis.variable] = value == missing_value ? DiagramSweep::open : cell;
  }
  const auto outcomes = sweep_->evaluate(cells_);
  std::fill(result, result + 2 * words_, 0U);
  for (std::size_t route = 0; route < positions_.size(); ++route) {
    const auto outcome = outcomes[positions_[route]];
    const auto bit = std::uint32_t{1} << route % 32;
    if (outcome == DiagramSweep::can_hold) result[route / 32] |= bit;
    if (outcome == DiagramSweep::can_fail) result[words_ + route / 32] |= bit;
  }
}

void Batch::assess_lanes(const std::int32_t* rows, std::size_t count, std::uint32_t* results) {
  for (const auto& axis : axes_) {
    if (axis.slot < row_length_)
      take_column(axis, rows, count);
    else
      compute_column(axis, rows, count);
  }
  const auto outcomes = sweep_->evaluate_lanes();
  for (std::size_t word = 0; word < words_; ++word) {
    const auto routes = std::min<std::size_t>(32, positions_.size() - 32 * word);
    for (std::size_t half = 0; 32 * half < count; ++half) {
      std::array<std::uint32_t, 32> met{};
      std::array<std::uint32_t, 32> not_met{};
      for (std::size_t route = 0; route < routes; ++route) {
        const auto& [can_fail, can_hold] = outcomes[positions_[32 * word + route]];
        met[route] = static_cast<std::uint32_t>((can_hold & ~can_fail) >> 32 * half);
        not_met[route] = static_cast<std::uint32_t>((can_fail & ~can_hold) >> 32 * half);
      }
      transpose(met);
      transpose(not_met);
      for (std::size_t lane = 0; lane < 32 && 32 * half + lane < count; ++lane) {
        auto* result = results + (32 * half + lane) * 2 * words_;
        result[word] = met[lane];
        result[words_ + word] = not_met[lane];
      }
    }
  }
}

/// Which cells a fact of the row can have, by lane.
void Batch::take_column(const Axis& axis, const std::int32_t* rows, std::size_t count) {
  Column values;
  for (std::size_t lane = 0; lane < count; ++lane) values[lane] = rows[lane * row_length_ + axis.slot];
  const auto cells = sweep_->lanes(axis.variable);
  std::fill(cells.begin(), cells.end(), 0U);

  // From one interval of values to the next: in a cell are the lanes that have reached its interval, but not the next one.
  const auto answered = at_least(values, count, missing_value + 1);
  auto reached = answered;
  auto cell = axis.first_cell;
  for (auto i = axis.first_interval; i < axis.end_interval; ++i) {
    const auto next = at_least(values, count, intervals_[i].start);
    cells[cell] |= reached & ~next;
    reached = next;
    cell = intervals_[i].cell;
  }
  cells[cell] |= reached;
  for (auto open = axis.first_open; open < axis.end_open; ++open) cells[open] |= ~answered;
}

/// The same for a fact that is computed from two of the row.
void Batch::compute_column(const Axis& axis, const std::int32_t* rows, std::size_t count) {
  Lanes holds = 0;
  Lanes fails = 0;
  for (std::size_t lane = 0; lane < count; ++lane) {
    const auto [can_hold, can_fail] = outcomes(computed_[axis.slot - row_length_], rows + lane * row_length_);
    holds |= Lanes{can_hold} << lane;
    fails |= Lanes{can_fail} << lane;
  }
  const auto cells = sweep_->lanes(axis.variable);
  const auto& map = law_->variables()[axis.variable].cells;
  std::fill(cells.begin(), cells.end(), 0U);
  cells[map.cell_of(0)] |= fails;
  cells[map.cell_of(1)] |= holds;
}

Outcomes Batch::outcomes(const Computed& computed, const std::int32_t* row) const noexcept {
  const auto range = [&](std::uint32_t slot) -> ValueRange {
    const auto& fact = law_->catalogue().facts[fact_of_slot_[slot]];
    const std::int64_t value = row[slot] == missing_value ? assumed_[slot] : row[slot];
    if (value == missing_value) return {fact.minimum, fact.maximum};
    const auto inside = std::clamp(value, fact.minimum, fact.maximum);
    return {inside, inside};
  };
  return compare_ranges(range(computed.left), computed.relation, range(computed.right));
}

}  // namespace kompass
