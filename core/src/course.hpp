#pragma once
// The course of a case: what time does to its answers, and on which days that can matter.

#include <cstdint>
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
class Stretch {
 public:
  explicit Stretch(std::shared_ptr<const LawOnDay> law);

  [[nodiscard]] const LawOnDay& law() const noexcept { return *law_; }
  [[nodiscard]] const std::shared_ptr<const LawOnDay>& shared_law() const noexcept { return law_; }
  /// The cells of the case on a day of the stretch; nothing if a date lies as no date does on the day for which the law was compiled.
  [[nodiscard]] std::optional<std::vector<CellSet>> cells_on(const CaseFile& on_day, Date day) const;

 private:
  /// Which comparisons of a date hold for a value.
  using Holding = std::vector<bool>;
  [[nodiscard]] Holding holding(VariableIndex variable, std::int64_t value, Date day) const;
  [[nodiscard]] std::vector<std::int64_t> told_apart_on(VariableIndex variable, Date day) const;
  [[nodiscard]] std::optional<std::uint32_t> cell_on(VariableIndex variable, std::int64_t value, Date day) const;

  std::shared_ptr<const LawOnDay> law_;
  std::vector<VariableIndex> dates_;                         // the variables of dates
  std::vector<std::vector<const Comparison*>> comparisons_;  // by variable of a date
  std::vector<std::vector<Holding>> holding_;                // by variable of a date and cell, on the day of the law
};

/// The law of the coming years, compiled once for each stretch of days that is asked for.
class LawAhead {
 public:
  explicit LawAhead(std::shared_ptr<const LawOnDay> today);

  /// The law of a day and the cells in which a case stands then.
  struct Moment {
    std::shared_ptr<const LawOnDay> law;
    std::vector<CellSet> cells;
  };
  [[nodiscard]] Result<Moment> on(const CaseFile& on_day);

  [[nodiscard]] const Catalogue& catalogue() const noexcept { return *catalogue_; }
  /// Whether the conditions of a route ask for a fact, or for one that is computed from it.
  [[nodiscard]] bool asks_for(RouteIndex route, FactIndex fact) const;

 private:
  /// What holds on a day: by comparison with a figure the position of the figure, by route whether it is in force.
  using Figures = std::vector<std::int32_t>;
  [[nodiscard]] Figures figures_on(Date day) const;

  std::shared_ptr<const Catalogue> catalogue_;
  std::vector<std::pair<Figures, Stretch>> stretches_;
};

/// The days after the case's own, up to `until`, on which something passes that a rule asks for, with what that is.
class Course {
 public:
  Course(const Catalogue& catalogue, const CaseFile& file, Date until);

  [[nodiscard]] const std::map<Date, std::vector<TimeCause>>& days() const noexcept { return days_; }
  /// Whether it is on this day that the cause comes about, and not only about this day.
  [[nodiscard]] bool happens(const TimeCause& cause, Date day) const;

 private:
  void add_day(Date day, const TimeCause& cause);
  void collect_days();
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
