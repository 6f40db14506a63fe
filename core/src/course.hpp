#pragma once
// The course of a case: what time does to its answers, and on which days that can matter.

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "kompass/case_file.hpp"
#include "kompass/law_on_day.hpp"
#include "kompass/timeline.hpp"

namespace kompass {

/// The law of one stretch of days on which the same figures hold and the same routes are in force. Only what is counted from dates differs
/// from day to day, and only in where the thresholds lie: a date then stands in the cell in which the same comparisons hold.
class LawStretch {
 public:
  explicit LawStretch(std::shared_ptr<const LawOnDay> law);

  [[nodiscard]] const LawOnDay& law() const noexcept { return *law_; }
  [[nodiscard]] const std::shared_ptr<const LawOnDay>& shared_law() const noexcept { return law_; }
  /// Puts the dates of a case into their cells on a day of the stretch; `cells` holds those of everything else. False if a date lies as no
  /// date does on the day for which the law was compiled.
  [[nodiscard]] bool place_dates(std::vector<CellSet>& cells, const CaseFile& on_day);
  /// The values of a variable's fact that lie in some of its cells on a day of the stretch.
  [[nodiscard]] IntervalSet values_in(VariableIndex variable, CellSet cells, Date day);

 private:
  /// Which comparisons of a date hold for a value.
  using Holding = std::vector<bool>;
  /// How the rules tell dates apart on a day: neighbouring dates from a first one on, with their cell if there is one.
  struct AlikeDates {
    std::int64_t first = 0;
    std::optional<std::uint32_t> cell;
  };
  [[nodiscard]] Holding holding(VariableIndex variable, std::int64_t value, Date day) const;
  [[nodiscard]] std::vector<AlikeDates> told_apart_on(VariableIndex variable, Date day) const;
  [[nodiscard]] const std::vector<AlikeDates>& told_apart(VariableIndex variable, Date day);

  std::shared_ptr<const LawOnDay> law_;
  std::vector<VariableIndex> dates_;                         // the variables of dates
  std::vector<std::vector<const Comparison*>> comparisons_;  // by variable of a date
  std::vector<std::vector<Holding>> holding_;                // by variable of a date and cell, on the day of the law
  std::map<std::pair<Date, VariableIndex>, std::vector<AlikeDates>> told_apart_on_;  // kept for the next look at the day
};

/// The law of the coming years, compiled once for each stretch of days that is asked for.
class LawAhead {
 public:
  explicit LawAhead(std::shared_ptr<const LawOnDay> today);

  /// The law of a day and the cells in which a case stands then.
  struct Moment {
    LawStretch* stretch = nullptr;  ///< stays as long as the laws ahead do
    std::vector<CellSet> cells;
    [[nodiscard]] const LawOnDay& law() const noexcept { return stretch->law(); }
  };
  [[nodiscard]] Result<Moment> on(const CaseFile& on_day);
  /// The same where the cells of everything but dates are worked out otherwise.
  [[nodiscard]] Result<Moment> on(const CaseFile& on_day, const std::function<std::vector<CellSet>(const LawOnDay&)>& cells_by);

  [[nodiscard]] const Catalogue& catalogue() const noexcept { return *catalogue_; }
  /// Whether the conditions of a route ask for a fact, or for one that is computed from it.
  [[nodiscard]] bool asks_for(RouteIndex route, FactIndex fact) const;

 private:
  /// What holds on a day: by comparison with a figure the position of the figure, by route whether it is in force.
  using Figures = std::vector<std::int32_t>;
  [[nodiscard]] Figures figures_on(Date day) const;
  /// Whether a case can be judged by the law of its own day alone: a date from which time is counted might have to be another one, and
  /// which one differs from day to day.
  [[nodiscard]] bool needs_own_day(const CaseFile& on_day) const;

  std::shared_ptr<const Catalogue> catalogue_;
  std::vector<FactIndex> changeable_dates_;  // from which time is counted, and which effort changes
  std::map<Date, Figures> figures_;          // of the days that have been asked for
  std::deque<std::pair<Figures, LawStretch>> stretches_;
};

/// What the conditions of some routes ask for: which conditions stand in them, which facts these compare.
struct AskedFor {
  AskedFor(const Catalogue& catalogue, const std::vector<RouteIndex>& routes);
  std::vector<bool> routes;  ///< these, and those to which they refer
  std::vector<bool> conditions;
  std::vector<bool> facts;
};

/// Whether what a case says of a fact is another number on another day.
[[nodiscard]] bool time_changes(const Catalogue& catalogue, const CaseFile& file, FactIndex fact);
/// Takes `out`, which is `file` on its own day or a later one, on to a day that is later still: see `case_on`.
void move_on_to(Date day, const Catalogue& catalogue, const CaseFile& file, CaseFile& out);

/// The days after the case's own, up to `until`, on which something passes that a rule asks for, with what that is.
class Course {
 public:
  Course(const Catalogue& catalogue, const CaseFile& file, Date until);
  /// Only what passes for some routes.
  Course(const Catalogue& catalogue, const CaseFile& file, Date until, const AskedFor& asked);

  [[nodiscard]] const std::map<Date, std::vector<TimeCause>>& days() const noexcept { return days_; }
  /// Whether it is on this day that the cause comes about, and not only about this day.
  [[nodiscard]] bool happens(const TimeCause& cause, Date day) const;

 private:
  void add_day(Date day, const TimeCause& cause);
  void collect_days(const AskedFor& asked);
  [[nodiscard]] std::vector<std::int64_t> edges_of(FactIndex index) const;
  void add_date_days(const Comparison& comparison, Date start);
  void add_number_days(const Comparison& comparison, const Fact& fact, std::int64_t value);
  void add_comparison_days(const Derivation& derivation);
  void add_period_days(FactIndex index);
  void add_figure_days(const FigureReference& reference);

  const Catalogue& catalogue_;
  const CaseFile& file_;
  Date until_;
  std::map<Date, std::vector<TimeCause>> days_;
};

}  // namespace kompass
