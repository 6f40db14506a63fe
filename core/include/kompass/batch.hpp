#pragma once
// Many cases at once, without JSON: each case is a row of 32-bit numbers, each verdict a bit. For statistics, for tests over thousands of
// cases and for comparison with other engines. The verdicts are those of `assess`.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "kompass/law_on_day.hpp"

namespace kompass {

/// Stands in a row for a fact about which nothing is known.
inline constexpr std::int32_t missing_value = std::numeric_limits<std::int32_t>::min();

/// Most numbers that the rows of a batch hold together: half a gigabyte, which a browser's 32-bit memory can still take.
inline constexpr std::size_t most_row_numbers = std::size_t{1} << 27;

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
  /// A step on plain values: on to `high` if the value in `slot` is at least `threshold`, else to `low`.
  struct Step {
    std::int32_t threshold;
    std::uint32_t slot;
    std::uint32_t low;
    std::uint32_t high;
  };
  struct Domain {
    std::int32_t lowest;
    std::int32_t highest;
  };
  /// A fact that is computed from two others of the row.
  struct Computed {
    std::uint32_t left;
    Relation relation;
    std::uint32_t right;
    std::uint32_t slot;
  };

  void assign_slots();
  void plan_steps();
  std::uint32_t split(std::uint32_t slot, std::span<const std::int64_t> starts, std::span<const std::uint32_t> targets);
  /// Copies a row, fills in what is assumed or computed, and says whether every value is known.
  bool take_row(const std::int32_t* row);
  /// The value in a slot of the row, inside its fact's domain. (Steps need no such care: beyond a domain lies no threshold.)
  [[nodiscard]] std::int32_t inside(std::uint32_t slot) const noexcept;
  void assess_complete(std::uint32_t* result) const;
  void assess_partial(std::uint32_t* result);

  std::shared_ptr<const LawOnDay> law_;
  DiagramTable diagrams_;      // only what the routes need
  std::vector<NodeId> roots_;  // by route
  std::size_t words_;
  std::vector<FactIndex> fact_of_slot_;  // the facts of a row, then those computed from them
  std::size_t row_length_ = 0;
  std::vector<Domain> domains_;                  // by position in a row
  std::vector<std::int32_t> assumed_;            // by position in a row; `missing_value` where nothing is assumed
  std::vector<std::uint32_t> slot_of_variable_;  // by variable of kind fact
  std::vector<Computed> computed_;
  bool figures_open_ = false;  // some figure is provisional or unknown, so no case is complete
  std::vector<Step> steps_;
  std::vector<std::uint32_t> starts_;  // by route: its first step, or a verdict
  std::vector<std::int32_t> rows_;
  std::vector<std::uint32_t> results_;
  std::vector<std::int32_t> values_;  // the row at hand, by slot
  std::vector<CellSet> possible_;     // by variable
  std::vector<std::uint8_t> reach_;   // by node: bit 0 it can fail, bit 1 it can hold
};

}  // namespace kompass
