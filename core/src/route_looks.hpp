#pragma once
// What a route needs in a situation, remembered for the next situation that is alike in all that the route asks for: on the way through the
// years, and from one title to the next, most of them are.

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "course.hpp"
#include "gap_search.hpp"

namespace kompass {

class RouteLooks {
 public:
  /// Changes are begun on the day `begun`, all of them side by side.
  RouteLooks(const Catalogue& catalogue, Date begun, Date until);

  /// The days until `until` by which some change can have been made.
  [[nodiscard]] const std::vector<Date>& days_of_changes() const noexcept { return days_of_changes_; }

  struct Asked;
  /// A situation as far as a route asks for it: by which law, the cells of its variables, the values from which changes start, and which of
  /// them there has been time for. In two situations that are the same so far, the route needs the same.
  struct Situated {
    Asked* asked = nullptr;
    std::vector<std::int64_t> cells_and_values;
    friend bool operator==(const Situated&, const Situated&) = default;
  };
  void situate(const LawAhead::Moment& moment, const CaseFile& on_day, RouteIndex route, Situated& out);

  /// The smallest gap with at most `most` changes, none of which takes waiting alone; nothing where no change helps.
  [[nodiscard]] const std::optional<NearestGap>& at(const Situated& situated, const LawAhead::Moment& moment, const CaseFile& on_day,
                                                    RouteIndex route, std::size_t most);
  /// Which answers are needed once the changes of that gap, which must be enough, are made.
  [[nodiscard]] const NeededInSituation& needed_at(const Situated& situated, const LawAhead::Moment& moment, const CaseFile& on_day,
                                                   RouteIndex route);
  /// Fills in which values of the changes of a gap suffice.
  void find_values_that_suffice(const LawAhead::Moment& moment, const CaseFile& on_day, RouteIndex route,
                                std::vector<AnswerChange>& changes);

  /// A route by one law: the variables on which it depends, and the facts whose values a change starts from.
  struct Asked {
    VariableList variables;
    std::vector<FactIndex> values;
    bool takes_time = false;  // some change of them
    struct Known {
      std::optional<NearestGap> gap;
      std::optional<NeededInSituation> needed;  // once it has been asked for
    };
    std::map<std::vector<std::int64_t>, Known> known;
  };

 private:
  [[nodiscard]] Asked& asked(const LawOnDay& law, RouteIndex route);
  [[nodiscard]] Situation situation(const LawAhead::Moment& moment, const CaseFile& on_day, RouteIndex route);

  const Catalogue& catalogue_;
  Date begun_;
  std::vector<Date> days_of_changes_;
  std::vector<bool> granted_;
  NodesOfLaws nodes_;
  std::map<std::pair<const LawOnDay*, RouteIndex>, Asked> asked_;
};

}  // namespace kompass
