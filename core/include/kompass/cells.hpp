#pragma once
// Cells: a fact's domain cut by everything the rules say about it on one day. A salary axis with two floors has three cells; within a cell
// no rule can tell two values apart, so finitely many cells stand for all values. (The same idea as equivalence partitioning in testing and
// as the interval partitions of multi-valued decision diagrams: Srinivasan et al., "Algorithms for discrete function manipulation", ICCAD
// 1990.)

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace kompass {

/// A set of whole numbers as disjoint closed intervals in ascending order.
class IntervalSet {
 public:
  IntervalSet() = default;
  /// The numbers from `first` to `last`; empty if `last < first`.
  IntervalSet(std::int64_t first, std::int64_t last);
  /// These numbers, which must be ascending and without repetition.
  explicit IntervalSet(std::span<const std::int64_t> values);
  /// Adds the numbers from `first` to `last`, all of which must lie above those that are here.
  void append(std::int64_t first, std::int64_t last);
  friend bool operator==(const IntervalSet&, const IntervalSet&) = default;

  /// Logarithmic in the number of intervals.
  [[nodiscard]] bool contains(std::int64_t value) const noexcept;
  /// The numbers from `minimum` to `maximum` that are not in this set.
  [[nodiscard]] IntervalSet complement(std::int64_t minimum, std::int64_t maximum) const;
  /// The numbers that are in both.
  [[nodiscard]] IntervalSet intersection(const IntervalSet& other) const;
  [[nodiscard]] const std::vector<std::pair<std::int64_t, std::int64_t>>& intervals() const noexcept { return intervals_; }

 private:
  std::vector<std::pair<std::int64_t, std::int64_t>> intervals_;
};

/// Most cells that a fact may have, so that a set of cells fits one machine word.
inline constexpr std::uint32_t most_cells = 63;

class CellMap {
 public:
  /// The coarsest cut of `minimum` to `maximum` in which every set of `sets` is a union of cells, or nothing if that needs more than
  /// `most_cells`. Cells are numbered in the order of their smallest values.
  [[nodiscard]] static std::optional<CellMap> cut(std::int64_t minimum, std::int64_t maximum, std::span<const IntervalSet> sets);

  [[nodiscard]] std::uint32_t count() const noexcept { return count_; }
  /// The cell of a value between minimum and maximum. Logarithmic in the number of intervals.
  [[nodiscard]] std::uint32_t cell_of(std::int64_t value) const noexcept;
  /// The smallest value of a cell.
  [[nodiscard]] std::int64_t smallest(std::uint32_t cell) const noexcept;
  /// The values of some cells, a bit each.
  [[nodiscard]] IntervalSet values_in(std::uint64_t cells, std::int64_t maximum) const;
  /// The first values of the intervals, ascending; the i-th interval belongs to the cell `cells()[i]`.
  [[nodiscard]] const std::vector<std::int64_t>& starts() const noexcept { return starts_; }
  [[nodiscard]] const std::vector<std::uint8_t>& cells() const noexcept { return cells_; }

 private:
  std::vector<std::int64_t> starts_;
  std::vector<std::uint8_t> cells_;
  std::uint32_t count_ = 0;
};

}  // namespace kompass
