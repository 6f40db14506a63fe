#pragma once
// What is missing: the smallest sets of answers that would have to be others for a route to be met. What nobody can change is never among
// them; what has not been answered yet is taken as it would help, and listed as still open.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "kompass/assessment.hpp"
#include "kompass/case_file.hpp"
#include "kompass/cells.hpp"
#include "kompass/law_on_day.hpp"

namespace kompass {

/// One answer that would have to be another.
struct AnswerChange {
  FactIndex fact = 0;
  std::int64_t from = 0;     ///< the answer as it stands
  std::int64_t nearest = 0;  ///< of the values that suffice the one that lies nearest to the answer
  IntervalSet suffices;      ///< all values that suffice where the other changes of the gap are made as named
};

/// Changes that are enough together, and none of which can be left out.
struct Gap {
  std::vector<AnswerChange> changes;  ///< those first that are quickest to make; none where only answers are missing
  std::uint32_t effort = 0;           ///< how far the changes reach in all: one for each, and one for each threshold that lies between
  Verdict then = Verdict::open;       ///< of the route, once they are made; never *not met*
  Pending pending;                    ///< what that verdict still hangs on
};

struct RouteGaps {
  Verdict verdict = Verdict::open;  ///< as things stand
  std::vector<Gap> gaps;            ///< the best first: the slowest change quick, few changes, near ones
  bool complete = true;             ///< false: there may be more, as the search was cut short
  /// How many changes the smallest gap has, within the bound or not; nothing where no change helps.
  std::optional<std::size_t> fewest;
  /// Where nothing that can be changed helps: the fewest answers because of which that is so.
  std::vector<FactIndex> unchangeable;
};

/// Most changes of one gap that are looked for.
inline constexpr std::size_t most_changes = 8;

/// The gaps of a route with at most `bound` changes each (1 to `most_changes`). A route that is met has one without changes.
[[nodiscard]] RouteGaps find_gaps(const LawOnDay& law, const CaseFile& file, RouteIndex route, std::size_t bound);
/// The same for several routes, in their order.
[[nodiscard]] std::vector<RouteGaps> find_gaps(const LawOnDay& law, const CaseFile& file, std::span<const RouteIndex> routes,
                                               std::size_t bound);

/// The positions of those routes that are not met or open and have a gap, by their best gap: that without changes first, then as the gaps
/// of one route are ordered, but of routes with as few and as quick changes those first by which one can stay for good; of such that are
/// equally good the one that hangs on the fewest answers.
[[nodiscard]] std::vector<std::size_t> nearest_first(const Catalogue& catalogue, std::span<const RouteIndex> routes,
                                                     std::span<const RouteGaps> found);

/// How hard a change of a fact is to make: 0 for what can be settled at once, more for what takes time. Nothing where it cannot be made.
[[nodiscard]] std::optional<int> slowness(const Fact& fact) noexcept;

/// How long it usually takes to change an answer by effort, of an ordered choice step by step; no time where the catalogue does not say.
[[nodiscard]] TimeSpan usual_time(const Fact& fact, std::int64_t from, std::int64_t to) noexcept;

/// For a route that is not met: every minimal set of answers that alone rules it out, the smallest first.
struct Obstacles {
  std::vector<std::vector<FactIndex>> sets;
  bool complete = true;  ///< false: there may be more
};
[[nodiscard]] Obstacles find_obstacles(const LawOnDay& law, const CaseFile& file, RouteIndex route);

}  // namespace kompass
