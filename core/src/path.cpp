#include "kompass/path.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "case_in_time.hpp"
#include "course.hpp"
#include "route_looks.hpp"

namespace kompass {
namespace {

/// A situation on the way: what has been reached, and on which day.
struct Waypoint {
  CaseFile file;  ///< its as-of date is the day
  std::vector<PathStep> steps;
  std::size_t changes = 0;
};

/// A day on which a route needs fewer changes than on any day before, and what it needs then.
struct Opening {
  RouteIndex route = 0;
  Date day;
  NearestGap gap;
};

class PathSearch {
 public:
  PathSearch(const std::shared_ptr<const LawOnDay>& law, const CaseFile& file)
      : catalogue_(law->catalogue()),
        ahead_(law),
        looks_(catalogue_),
        start_(file.as_of),
        until_(add_months(law->as_of(), timeline_years * 12)),
        settling_(routes_where([](const Route& route) { return route.settles; })),
        granting_(routes_where([](const Route& route) { return route.grant.has_value(); })),
        asked_for_settling_(catalogue_, settling_),
        asked_for_granting_(catalogue_, granting_) {}

  Result<std::vector<Path>> run(const CaseFile& file) {
    const Waypoint start{file, {}, 0};
    const auto first = openings(start, granting_, until_);
    if (!first) return first.errors();
    if (auto errors = settle(start); !errors.empty()) return errors;
    std::map<RouteIndex, std::size_t> fewest_before;  // changes that a route needs without any other title
    for (const auto& opening : first.value()) fewest_before[opening.route] = opening.gap.fewest;  // each later one needs fewer
    std::vector<Waypoint> waypoints;
    if (auto errors = follow(start, first.value(), waypoints); !errors.empty()) return errors;
    for (std::size_t depth = 2; depth < most_steps_of_a_path; ++depth) {
      std::vector<Waypoint> next;
      for (const auto& waypoint : waypoints) {
        const auto onward = openings(waypoint, granting_, waypoint.file.as_of);
        if (!onward) return onward.errors();
        // Only what this title has brought nearer: anything else is nearer without it.
        std::vector<Opening> nearer;
        for (const auto& opening : onward.value()) {
          const auto before = fewest_before.find(opening.route);
          if (before == fewest_before.end() || opening.gap.fewest < before->second) nearer.push_back(opening);
        }
        if (auto errors = follow(waypoint, nearer, next); !errors.empty()) return errors;
      }
      waypoints = std::move(next);
    }
    std::sort(paths_.begin(), paths_.end(), [](const Path& a, const Path& b) {
      return std::tuple(a.steps.back().day, a.changes, a.unanswered) < std::tuple(b.steps.back().day, b.changes, b.unanswered);
    });
    for (auto& path : paths_)
      if (auto errors = find_values_that_suffice(file, path); !errors.empty()) return errors;
    return std::move(paths_);
  }

 private:
  template <class Which>
  [[nodiscard]] std::vector<RouteIndex> routes_where(Which which) const {
    std::vector<RouteIndex> out;
    for (RouteIndex route = 0; route < catalogue_.routes.size(); ++route)
      if (which(catalogue_.routes[route])) out.push_back(route);
    return out;
  }

  /// Takes each opening, and looks whether one can settle from there.
  Errors follow(const Waypoint& from, const std::vector<Opening>& openings, std::vector<Waypoint>& out) {
    for (const auto& opening : openings) {
      auto taken = take(from, opening);
      if (!taken || !is_new(*taken)) continue;
      if (auto errors = settle(*taken); !errors.empty()) return errors;
      out.push_back(*std::move(taken));
    }
    return {};
  }

  /// For each route the days, up to `until`, from which on it needs fewer changes than on all days before; not of what would change
  /// nothing.
  Result<std::vector<Opening>> openings(const Waypoint& from, const std::vector<RouteIndex>& routes, Date until) {
    std::vector<RouteIndex> left;
    for (const auto route : routes)
      if (!catalogue_.routes[route].grant || brings_something(from.file, *catalogue_.routes[route].grant)) left.push_back(route);
    std::map<RouteIndex, std::size_t> fewest;
    std::map<RouteIndex, RouteLooks::Situated> last_look;
    std::vector<Opening> out;
    const Course course(catalogue_, from.file, until, &routes == &settling_ ? asked_for_settling_ : asked_for_granting_);
    std::vector<Date> days{from.file.as_of};
    for (const auto& [day, causes] : course.days()) days.push_back(day);
    CaseInTime time(ahead_, from.file);
    RouteLooks::Situated now;
    for (const auto day : days) {
      const auto moment = time.on(day);
      if (!moment) return moment.errors();
      for (const auto route : left) {
        looks_.situate(moment.value(), time.file(), route, now);
        auto& last = last_look[route];
        if (now == last) continue;
        last = now;
        const auto& gap = looks_.at(now, moment.value(), time.file(), route, most_changes_of_a_step);
        if (!gap || gap->fewest > most_changes_of_a_step) continue;
        const auto known = fewest.find(route);
        if (known != fewest.end() && known->second <= gap->fewest) continue;
        fewest[route] = gap->fewest;
        out.push_back({route, day, *gap});
      }
      std::erase_if(left, [&](RouteIndex route) { return fewest.count(route) != 0 && fewest[route] == 0; });
    }
    return out;
  }

  /// Whether a grant changes anything in a situation.
  [[nodiscard]] bool brings_something(const CaseFile& file, const Grant& grant) const {
    return std::any_of(grant.sets.begin(), grant.sets.end(),
                       [&](const auto& set) { return file.value_of(catalogue_, set.first) != set.second; });
  }

  /// The situation behind a step; nothing where the changes turn out not to be enough, or answers are missing for it that could be given
  /// now.
  [[nodiscard]] std::optional<Waypoint> take(const Waypoint& from, const Opening& opening) const {
    const auto& [route, day, gap] = opening;
    if (!gap.then || (gap.then == Verdict::open && can_be_asked_now(from, opening))) return std::nullopt;
    const auto on_day = case_on(catalogue_, from.file, day);
    Waypoint out{case_after(catalogue_, on_day, route, gap.changes), from.steps, from.changes + gap.changes.size()};
    out.steps.push_back({route, day, catalogue_.knows(day), gap.changes, *gap.then, gap.pending});
    return out;
  }

  /// Whether what a step hangs on could be asked today, as nothing has changed that would bring the questions up: then it is no way yet.
  [[nodiscard]] bool can_be_asked_now(const Waypoint& from, const Opening& opening) const {
    if (!opening.gap.changes.empty()) return false;
    return !catalogue_.routes[opening.route].settles || (from.steps.empty() && opening.day == start_);
  }

  /// Adds the ways in which one can settle from a situation.
  Errors settle(const Waypoint& from) {
    const auto found = openings(from, settling_, until_);
    if (!found) return found.errors();
    for (const auto& opening : found.value()) {
      auto taken = take(from, opening);
      if (!taken) continue;
      Path path{std::move(taken->steps), completed_months(start_, opening.day), taken->changes, 0};
      for (const auto& step : path.steps) path.unanswered += step.pending.questions.size() + step.pending.dont_know.size();
      if (std::any_of(paths_.begin(), paths_.end(), [&](const Path& other) { return is_as_good(other, path); })) continue;
      std::erase_if(paths_, [&](const Path& other) { return is_as_good(path, other); });
      paths_.push_back(std::move(path));
    }
    return {};
  }

  [[nodiscard]] static bool is_as_good(const Path& path, const Path& other) {
    return path.steps.back().day <= other.steps.back().day && path.changes <= other.changes && path.unanswered <= other.unanswered &&
           path.steps.size() <= other.steps.size();
  }

  /// Of situations with the same answers, each is followed once.
  bool is_new(const Waypoint& waypoint) {
    std::vector<std::int64_t> key{waypoint.file.as_of.days()};
    for (const auto& [fact, answer] : waypoint.file.answers)
      if (answer.known()) key.insert(key.end(), {static_cast<std::int64_t>(fact), answer.value});
    return seen_.insert(std::move(key)).second;
  }

  /// The values of each change that suffice, which the search does without.
  Errors find_values_that_suffice(const CaseFile& start, Path& path) {
    auto file = start;
    for (auto& step : path.steps) {
      const auto on_day = case_on(catalogue_, file, step.day);
      const auto moment = ahead_.on(on_day);
      if (!moment) return moment.errors();
      looks_.find_values_that_suffice(moment.value(), on_day, step.route, step.changes);
      file = case_after(catalogue_, on_day, step.route, step.changes);
    }
    return {};
  }

  const Catalogue& catalogue_;
  LawAhead ahead_;
  RouteLooks looks_;
  Date start_;
  Date until_;
  std::vector<RouteIndex> settling_;
  std::vector<RouteIndex> granting_;
  AskedFor asked_for_settling_;
  AskedFor asked_for_granting_;
  std::set<std::vector<std::int64_t>> seen_;
  std::vector<Path> paths_;
};

}  // namespace

Result<std::vector<Path>> find_paths(const std::shared_ptr<const LawOnDay>& law, const CaseFile& file) {
  return PathSearch(law, file).run(file);
}

CaseFile case_after(const Catalogue& catalogue, const CaseFile& on_day, RouteIndex route, const std::vector<AnswerChange>& changes) {
  auto out = on_day;
  for (const auto& change : changes) out.answers[change.fact] = {AnswerState::value, change.nearest};
  const auto& grant = catalogue.routes[route].grant;
  if (!grant) return out;
  for (const auto& [fact, value] : grant->sets) out.answers[fact] = {AnswerState::value, value};
  const auto begin_at = [&](FactIndex fact, std::int64_t value) {
    if (!out.value_of(catalogue, fact)) out.answers[fact] = {AnswerState::value, value};
  };
  for (const auto fact : grant->starts) begin_at(fact, 0);
  for (const auto fact : grant->since) begin_at(fact, on_day.as_of.days());
  return out;
}

}  // namespace kompass
