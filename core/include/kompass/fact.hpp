#pragma once
// A fact is one typed thing about the person. Whatever its type, a value is kept as one whole number (yes = 1; an option's position; cents;
// days since 1970-01-01; a country's number), so that thresholds, cells and diagrams are the same for all types.
// The format is described in `core/catalogue/README.md`.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kompass/cells.hpp"
#include "kompass/date.hpp"

namespace kompass {

/// Positions in the lists of a catalogue.
using FactIndex = std::uint32_t;
using ConditionIndex = std::uint32_t;
using ParameterIndex = std::uint32_t;
using RouteIndex = std::uint32_t;

/// Where a catalogue defines something; `Catalogue::place_at` puts it into words.
using PlaceIndex = std::uint32_t;

enum class FactType {
  yes_no,
  choice,
  amount,
  number,
  date,
  country,
  periods,  ///< a list of periods; no condition compares it, numbers follow from it
};

/// What a person can do about a fact: nothing; wait; work on it for months; settle it within days.
enum class Change { fixed, by_time, slow, quick };

/// By whom a fact is changed: whose decision or doing it takes. The person applies for it in any case.
enum class ChangedBy {
  person,
  employer,
  authority,    ///< an office, a chamber, a recognition body
  institution,  ///< a university, a training provider, a research host, a course
  family,
};

/// What becomes of a number by waiting alone: one unit more, or one less, each time a unit has passed while the present goes on.
enum class WithTime { grows, shrinks };

/// How a value is compared with a threshold or a set.
enum class Relation { is, is_not, in, not_in, at_least, at_most, more_than, less_than };

/// A `yes-no` fact that is computed from two others instead of being asked.
struct Derivation {
  FactIndex left = 0;
  Relation relation = Relation::at_least;
  FactIndex right = 0;
};

/// Which days of a list of periods count.
enum class PeriodCount {
  sum,      ///< all of them
  longest,  ///< those of the longest stretch
  current,  ///< those of the stretch that lasts until the as-of date
};

/// A `number` fact that follows from periods where the person has given them.
struct FromPeriods {
  FactIndex of = 0;  ///< the fact of type `periods`
  PeriodCount count = PeriodCount::sum;
  std::optional<TimeSpan> within;  ///< only what lies so far back from the as-of date
  TimeSpan harmless_gap;           ///< gaps that in sum are no longer do not break a stretch, and are not counted
};

/// A number changes with time only while another fact is known to have one of these values: the months of a title while it is held.
struct ChangesWhile {
  FactIndex fact = 0;  ///< a choice
  IntervalSet values;
};

/// Its texts live as long as its catalogue.
struct Fact {
  std::string_view id;
  std::string_view topic;
  FactType type = FactType::yes_no;
  std::vector<std::string_view> options;  ///< of a choice, in their order
  bool ordered = false;                   ///< of a choice: the order means more and less
  std::int64_t minimum = 0;               ///< inclusive
  std::int64_t maximum = 1;               ///< inclusive
  std::string_view unit;
  bool judgement = false;                      ///< only the authority can settle it
  std::optional<std::int64_t> assumed;         ///< taken while nothing is said
  std::optional<ConditionIndex> applies_when;  ///< where it fails the fact is not applicable
  std::optional<Derivation> derivation;
  std::optional<FromPeriods> from_periods;
  std::optional<Change> change;
  std::optional<ChangedBy> changed_by;  ///< of what is changed by effort, slow or quick
  std::optional<TimeSpan> takes;        ///< how long that usually takes, of an ordered choice for one step: a rule of thumb, never law
  /// Of a choice or of yes and no that are changed by effort, by value: to which others it can come; empty: to any.
  std::vector<std::vector<std::int64_t>> leads_to;
  std::optional<WithTime> with_time;          ///< of a number that time changes
  IntervalSet usual;                          ///< what most people answer; empty: nothing is known to be more usual
  IntervalSet rare;                           ///< what hardly anybody answers; both are for the order of questions alone
  std::optional<ChangesWhile> changes_while;  ///< of a number that time changes: else whenever time passes
  std::optional<std::int64_t> at_new_year;    ///< what the answer is from the next 1 January on, given or not
  std::vector<std::string_view> cites;
  PlaceIndex place = 0;

  /// Whether the interview asks for it: not what only the authority knows, nor what is computed, nor what is assumed; and periods only in
  /// place of a number that follows from them.
  [[nodiscard]] bool asked() const noexcept { return !judgement && !derivation && !assumed && type != FactType::periods; }
  /// Whether a case has one value of it, a whole number: not so of what is computed from others, nor of periods.
  [[nodiscard]] bool has_value() const noexcept { return !derivation && type != FactType::periods; }
};

[[nodiscard]] std::string_view name(FactType type) noexcept;
[[nodiscard]] std::string_view name(Change change) noexcept;
[[nodiscard]] std::string_view name(ChangedBy changed_by) noexcept;
[[nodiscard]] std::string_view name(WithTime with_time) noexcept;
[[nodiscard]] std::string_view name(Relation relation) noexcept;
[[nodiscard]] std::string_view name(PeriodCount count) noexcept;
[[nodiscard]] std::optional<FactType> fact_type_named(std::string_view word) noexcept;
[[nodiscard]] std::optional<Change> change_named(std::string_view word) noexcept;
[[nodiscard]] std::optional<ChangedBy> changed_by_named(std::string_view word) noexcept;
[[nodiscard]] std::optional<WithTime> with_time_named(std::string_view word) noexcept;
[[nodiscard]] std::optional<Relation> relation_named(std::string_view word) noexcept;
[[nodiscard]] std::optional<PeriodCount> period_count_named(std::string_view word) noexcept;

/// The value that `text` stands for: an option, an amount, a date, a country; for `yes_no` the words yes and no.
/// Nothing if it is none of this fact's values. The range is not checked here. Numbers are never text.
[[nodiscard]] std::optional<std::int64_t> value_from_text(const Fact& fact, std::string_view text) noexcept;

/// The value as case files write it, without quotes: `true`, `50700.00`, `b1`, `1994-05-17`, `IN`.
[[nodiscard]] std::string value_text(const Fact& fact, std::int64_t value);

}  // namespace kompass
