#pragma once
// Many cases at once, without JSON: each case is a row of 32-bit numbers, each verdict a bit. For statistics, for tests over thousands of
// cases and for comparison with other engines. The verdicts are those of `assess`.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kompass/decision_walk.hpp"
#include "kompass/diagram_sweep.hpp"
#include "kompass/law_on_day.hpp"

namespace kompass {

/// Most numbers that the rows of a batch hold together: half a gigabyte, which a browser's 32-bit memory can still take.
inline constexpr std::size_t most_row_numbers = std::size_t{1} << 27;

struct Outcomes;

class Batch {
 public:
  /// For the law of one day.
  explicit Batch(std::shared_ptr<const LawOnDay> law);

  /// The order of facts in a row and of routes in a result, as JSON: `{ ok, as-of, facts: [ { id, type, options? } ], routes: [ id ], words
  /// }`. Facts that are computed from others have no place in a row.
  [[nodiscard]] std::string layout() const;

  /// Makes room for `count` rows and gives the place to write them, all missing at first. A value is yes 1 or no 0, the position of an
  /// option, the number, cents, days since 1970-01-01, or for a country (first letter - A) * 26 + (second letter - A). Earlier rows and
  /// results are gone. Values outside a fact's domain count as the nearest value inside; amounts above 21 million euro do not fit a row.
  /// Nothing is reserved, and nothing can be assessed, where the rows would need more than `most_row_numbers`.
  [[nodiscard]] std::span<std::int32_t> reserve(std::size_t count);

  /// Assesses the rows `first` to `first + count - 1`; rows that were not reserved are passed over.
  void assess(std::size_t first, std::size_t count);

  /// For each row `words` numbers with a bit for each route that is met, then `words` with a bit for each that is not met; neither: open or
  /// at the authority's judgement.
  [[nodiscard]] std::span<const std::uint32_t> results() const noexcept { return results_; }
  [[nodiscard]] std::size_t words() const noexcept { return words_; }

 private:
  /// A fact that is computed from two others of the row.
  struct Computed {
    std::uint32_t left;
    Relation relation;
    std::uint32_t right;
  };
  /// How the values of a fact fall into cells: the smallest into `first_cell`, those from the start of an interval on into its cell.
  struct Axis {
    VariableIndex variable;
    std::uint32_t slot;
    std::uint32_t first_cell;
    std::uint32_t first_interval;
    std::uint32_t end_interval;
    std::uint32_t first_open;  ///< the cells that are possible where the row says nothing
    std::uint32_t end_open;
  };
  struct Interval {
    std::int32_t start;
    std::uint32_t cell;
  };

  void assign_slots();
  void plan_axes();
  /// One row: takes what is assumed or computed, and walks, or where it meets something missing sweeps.
  void assess_row(const std::int32_t* row, std::uint32_t* result);
  void sweep_row(std::uint32_t* result);
  /// Up to `lane_count` rows side by side.
  void assess_lanes(const std::int32_t* rows, std::size_t count, std::uint32_t* results);
  void take_column(const Axis& axis, const std::int32_t* rows, std::size_t count);
  void compute_column(const Axis& axis, const std::int32_t* rows, std::size_t count);
  [[nodiscard]] Outcomes outcomes(const Computed& computed, const std::int32_t* row) const noexcept;

  std::shared_ptr<const LawOnDay> law_;
  std::size_t words_;
  std::size_t row_length_ = 0;
  std::vector<FactIndex> fact_of_slot_;       // the facts of a row
  std::vector<std::int32_t> assumed_;         // by slot of the row; `missing_value` where nothing is assumed
  std::vector<std::uint32_t> assumed_slots_;  // where something is
  std::vector<Computed> computed_;
  std::vector<std::uint32_t> slot_of_variable_;  // in the row; behind it in the computed facts; behind those what nobody knows
  std::vector<Axis> axes_;
  std::vector<Interval> intervals_;
  std::optional<DecisionWalk> walk_;
  std::optional<DiagramSweep> sweep_;
  std::vector<std::uint32_t> positions_;  // of the routes in the results of the sweep
  std::vector<std::int32_t> values_;      // the row at hand, by slot
  std::vector<std::uint8_t> cells_;       // the row at hand, by variable
  std::vector<std::int32_t> rows_;
  std::vector<std::uint32_t> results_;
};

}  // namespace kompass
