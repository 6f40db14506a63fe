#include "kompass/path.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "case_in_time.hpp"
#include "course.hpp"
#include "gap_search.hpp"
#include "route_looks.hpp"

namespace kompass {
namespace {

/// A situation on the way: what has been reached, and on which day.
struct Waypoint {
  CaseFile file;  ///< its as-of date is the day
  std::vector<PathStep> steps;
  std::size_t changes = 0;
};

/// A day on which a route needs less than on any day before, and what it needs then.
struct Opening {
  RouteIndex route = 0;
  Date day;
  NearestGap gap;
  Verdict then = Verdict::open;  ///< once the changes are made and the answers needed are given
  Pending pending;
  std::vector<NeededAnswer> needs;
  bool can_be_asked_now = false;  ///< what it hangs on: then it is no way yet
};

/// Whether whoever can give the answers needed in `many` can give those in `few`.
bool needs_no_more(const std::vector<NeededAnswer>& few, const std::vector<NeededAnswer>& many) {
  return std::all_of(few.begin(), few.end(), [&](const NeededAnswer& one) {
    return std::any_of(many.begin(), many.end(), [&](const NeededAnswer& other) {
      return other.fact == one.fact && other.suffices.intersection(one.suffices) == other.suffices;
    });
  });
}

/// A path, and the answers that all its steps need.
struct PathWithNeeds {
  Path path;
  std::vector<NeededAnswer> needs;
};

class PathSearch {
 public:
  PathSearch(const std::shared_ptr<const LawOnDay>& law, const CaseFile& file)
      : law_(law),
        catalogue_(law->catalogue()),
        ahead_(law),
        start_(file.as_of),
        until_(add_months(law->as_of(), timeline_years * 12)),
        looks_(catalogue_, start_, until_),
        settling_(routes_where([](const Route& route) { return route.settles; })),
        granting_(routes_where([](const Route& route) { return route.grant.has_value(); })),
        asked_for_settling_(catalogue_, settling_),
        asked_for_granting_(catalogue_, granting_) {}

  Result<Paths> run(const CaseFile& as_given) {
    const auto file = case_of_what_applies(*law_, as_given);
    const Waypoint start{file, {}, 0};
    const auto first = openings(start, granting_, asked_for_granting_, until_);
    if (!first) return first.errors();
    if (auto errors = settle(start); !errors.empty()) return errors;
    std::map<RouteIndex, std::size_t> fewest_before;  // changes that a route needs without any other title
    for (const auto& opening : first.value()) {
      const auto [before, fresh] = fewest_before.try_emplace(opening.route, opening.gap.fewest);
      if (!fresh) before->second = std::min(before->second, opening.gap.fewest);
    }
    std::vector<Waypoint> waypoints;
    if (auto errors = follow(start, first.value(), waypoints); !errors.empty()) return errors;
    for (std::size_t depth = 2; depth < most_steps_of_a_path; ++depth) {
      std::vector<Waypoint> next;
      for (const auto& waypoint : waypoints) {
        const auto onward = openings(waypoint, granting_, asked_for_granting_, waypoint.file.as_of);
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
    keep_best();
    Paths out;
    for (auto& one : paths_) {
      if (auto errors = find_values_that_suffice(file, one.path); !errors.empty()) return errors;
      out.paths.push_back(std::move(one.path));
    }
    if (out.paths.empty()) out.why_none = why_none(file);
    return out;
  }

 private:
  template <class Which>
  [[nodiscard]] std::vector<RouteIndex> routes_where(Which which) const {
    std::vector<RouteIndex> out;
    for (RouteIndex route = 0; route < catalogue_.routes.size(); ++route)
      if (which(catalogue_.routes[route])) out.push_back(route);
    return out;
  }

  [[nodiscard]] NoPath why_none(const CaseFile& file) const {
    const auto& no_title_needed = catalogue_.no_title_needed;
    if (no_title_needed && Standing(*law_, file).condition(*no_title_needed) == Verdict::met) return NoPath::no_title_needed;
    return questions_first_ ? NoPath::open_questions : NoPath::not_found;
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

  /// For each route the days, up to `until` and those by which changes can have been made, from which on it needs fewer changes than on all
  /// days before, or, where one can settle by it, less in answers; not of what would change nothing.
  Result<std::vector<Opening>> openings(const Waypoint& from, const std::vector<RouteIndex>& routes, const AskedFor& asked_for,
                                        Date until) {
    std::vector<RouteIndex> left;
    for (const auto route : routes)
      if (!catalogue_.routes[route].grant || brings_something(from.file, *catalogue_.routes[route].grant)) left.push_back(route);
    std::map<RouteIndex, std::vector<Opening>> found;
    std::map<RouteIndex, RouteLooks::Situated> last_look;
    const Course course(catalogue_, from.file, until, asked_for);
    std::set<Date> days{from.file.as_of};
    for (const auto& [day, causes] : course.days()) days.insert(day);
    days.insert(std::upper_bound(looks_.days_of_changes().begin(), looks_.days_of_changes().end(), from.file.as_of),
                looks_.days_of_changes().end());
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
        if (!gap->then) continue;  // the changes turn out not to be enough
        auto& before = found[route];
        const auto is_as_open = [&](const Opening& earlier) { return earlier.gap.fewest <= gap->fewest; };
        if (!catalogue_.routes[route].settles && std::any_of(before.begin(), before.end(), is_as_open)) continue;
        Opening opening{route, day, *gap, Verdict::open, {}, {}, can_be_asked_now(from, route, day, *gap)};
        if (!opening.can_be_asked_now) {
          const auto& needed = looks_.needed_at(now, moment.value(), time.file(), route);
          auto needs = answers_of(moment.value().law(), needed, [&](const NeededVariable& one) {
            return moment.value().stretch->values_in(one.variable, one.suffices, day);
          });
          if (!needs) continue;
          opening.then = needed.then;
          opening.pending = needed.pending;
          opening.needs = *std::move(needs);
        }
        const auto needs_as_little = [&](const Opening& earlier) {
          return is_as_open(earlier) && needs_no_more(earlier.needs, opening.needs);
        };
        if (std::none_of(before.begin(), before.end(), needs_as_little)) before.push_back(std::move(opening));
      }
      std::erase_if(left, [&](RouteIndex route) { return !found[route].empty() && nothing_opens_more(found[route].back()); });
    }
    std::vector<Opening> out;
    for (auto& [route, openings] : found) std::move(openings.begin(), openings.end(), std::back_inserter(out));
    std::stable_sort(out.begin(), out.end(), [](const Opening& a, const Opening& b) { return a.day < b.day; });
    return out;
  }

  /// Whether no later day can be worth a look: without any change, nothing more is needed, or it can be asked now.
  [[nodiscard]] bool nothing_opens_more(const Opening& opening) const {
    if (opening.gap.fewest != 0) return false;
    return !catalogue_.routes[opening.route].settles || opening.needs.empty() || opening.can_be_asked_now;
  }

  /// Whether a grant changes anything in a situation.
  [[nodiscard]] bool brings_something(const CaseFile& file, const Grant& grant) const {
    return std::any_of(grant.sets.begin(), grant.sets.end(),
                       [&](const auto& set) { return file.value_of(catalogue_, set.first) != set.second; });
  }

  /// The situation behind a step; nothing where the changes turn out not to be enough, or answers are missing for it that could be given
  /// now.
  [[nodiscard]] std::optional<Waypoint> take(const Waypoint& from, const Opening& opening) {
    questions_first_ = questions_first_ || opening.can_be_asked_now;
    if (opening.can_be_asked_now || contradicts(from.steps, opening.needs)) return std::nullopt;
    const auto& changes = opening.gap.changes;
    const auto on_day = case_on(catalogue_, from.file, opening.day);
    Waypoint out{case_after(catalogue_, on_day, opening.route, changes), from.steps, from.changes + changes.size()};
    out.steps.push_back({opening.route, opening.day, catalogue_.knows(opening.day), changes, opening.needs, opening.then, opening.pending});
    return out;
  }

  /// Whether a step needs an answer that an earlier one rules out. Only of what time changes can different answers be right in turn.
  [[nodiscard]] bool contradicts(const std::vector<PathStep>& steps, const std::vector<NeededAnswer>& needs) const {
    for (const auto& step : steps)
      for (const auto& earlier : step.needs)
        for (const auto& later : needs)
          if (earlier.fact == later.fact && catalogue_.facts[later.fact].change != Change::by_time &&
              earlier.suffices.intersection(later.suffices).intervals().empty())
            return true;
    return false;
  }

  /// Whether what a step hangs on could be asked today, as nothing has changed that would bring the questions up: then it is no way yet.
  [[nodiscard]] bool can_be_asked_now(const Waypoint& from, RouteIndex route, Date day, const NearestGap& gap) const {
    if (gap.then != Verdict::open || !gap.changes.empty()) return false;
    return !catalogue_.routes[route].settles || (from.steps.empty() && day == start_);
  }

  /// Adds the ways in which one can settle from a situation.
  Errors settle(const Waypoint& from) {
    const auto [found, fresh] = settling_from_.try_emplace(situation_of(from, asked_for_settling_.facts));
    if (fresh) {
      auto looked_for = openings(from, settling_, asked_for_settling_, until_);
      if (!looked_for) return looked_for.errors();
      found->second = std::move(looked_for).value();
    }
    for (const auto& opening : found->second) {
      auto taken = take(from, opening);
      if (!taken) continue;
      Path path{std::move(taken->steps), completed_months(start_, opening.day), taken->changes, 0, 0, 0};
      path.judgements = judgements_of(path.steps);
      path.unlikely = unlikely_needs(path.steps);
      auto needs = needs_of(path.steps);
      path.unanswered = facts_of(needs);
      PathWithNeeds now{std::move(path), std::move(needs)};
      if (std::any_of(paths_.begin(), paths_.end(), [&](const PathWithNeeds& other) { return is_as_good(other, now); })) continue;
      std::erase_if(paths_, [&](const PathWithNeeds& other) { return is_as_good(now, other); });
      paths_.push_back(std::move(now));
    }
    return {};
  }

  /// The answers that all steps need; those on which a verdict hangs without their being named count as needed whatever the value.
  [[nodiscard]] static std::vector<NeededAnswer> needs_of(const std::vector<PathStep>& steps) {
    std::vector<NeededAnswer> out;
    for (const auto& step : steps) {
      out.insert(out.end(), step.needs.begin(), step.needs.end());
      for (const auto& unnamed : {step.pending.questions, step.pending.dont_know})
        for (const auto fact : unnamed) out.push_back({fact, {}});
    }
    return out;
  }

  [[nodiscard]] static std::size_t judgements_of(const std::vector<PathStep>& steps) {
    std::set<FactIndex> out;
    for (const auto& step : steps) out.insert(step.pending.judgements.begin(), step.pending.judgements.end());
    return out.size();
  }

  /// Answers needed that few people give: a way that rests on them is hardly anybody's.
  [[nodiscard]] std::size_t unlikely_needs(const std::vector<PathStep>& steps) const {
    std::set<FactIndex> out;
    for (const auto& step : steps)
      for (const auto& need : step.needs) {
        const auto& usual = catalogue_.facts[need.fact].usual;
        const auto& rare = catalogue_.facts[need.fact].rare;
        const bool meets_usual = usual.intervals().empty() || !need.suffices.intersection(usual).intervals().empty();
        if (!meets_usual || need.suffices.intersection(rare) == need.suffices) out.insert(need.fact);
      }
    return out.size();
  }

  [[nodiscard]] static std::size_t facts_of(const std::vector<NeededAnswer>& needs) {
    std::set<FactIndex> out;
    for (const auto& needed : needs) out.insert(needed.fact);
    return out.size();
  }

  [[nodiscard]] static bool is_as_good(const PathWithNeeds& one, const PathWithNeeds& other) {
    return is_as_near(one.path, other.path) && needs_no_more(one.needs, other.needs);
  }

  /// Whether a path needs no more answers than another one, and is content with the same ones where both need an answer.
  [[nodiscard]] static bool leaves_out(const PathWithNeeds& one, const PathWithNeeds& other) {
    if (!is_as_near(one.path, other.path) || one.path.unanswered > other.path.unanswered) return false;
    return std::all_of(other.needs.begin(), other.needs.end(), [&](const NeededAnswer& theirs) {
      return std::all_of(one.needs.begin(), one.needs.end(), [&](const NeededAnswer& ours) {
        return ours.fact != theirs.fact || ours.suffices.intersection(theirs.suffices) == theirs.suffices;
      });
    });
  }

  [[nodiscard]] static bool is_as_near(const Path& path, const Path& other) {
    return path.steps.back().day <= other.steps.back().day && path.changes <= other.changes && path.steps.size() <= other.steps.size() &&
           path.judgements <= other.judgements && path.unlikely <= other.unlikely;
  }

  /// Of ways to a situation with the same answers those are followed to which none before is as good.
  bool is_new(const Waypoint& waypoint) {
    auto& before = seen_[situation_of(waypoint, std::vector<bool>(catalogue_.facts.size(), true))];
    Reached now{waypoint.changes, waypoint.steps.size(), judgements_of(waypoint.steps), needs_of(waypoint.steps)};
    const auto is_as_good_as_now = [&](const Reached& other) {
      return other.changes <= now.changes && other.steps <= now.steps && other.judgements <= now.judgements &&
             needs_no_more(other.needs, now.needs);
    };
    if (std::any_of(before.begin(), before.end(), is_as_good_as_now)) return false;
    before.push_back(std::move(now));
    return true;
  }

  /// The day and what is known of some facts, and whether it is the start.
  using SituationKey = std::vector<std::int64_t>;
  [[nodiscard]] static SituationKey situation_of(const Waypoint& waypoint, const std::vector<bool>& facts) {
    SituationKey out{waypoint.file.as_of.days(), waypoint.steps.empty() ? 1 : 0};
    for (const auto& [fact, answer] : waypoint.file.answers)
      if (facts[fact] && answer.known()) out.insert(out.end(), {static_cast<std::int64_t>(fact), answer.value});
    return out;
  }

  /// Sorts the paths, and drops what is no better than a faster one in that it needs other answers, but no fewer and no easier ones.
  void keep_best() {
    const auto rank = [](const Path& path) {
      return std::tuple(path.judgements != 0, path.unlikely, path.steps.back().day, path.changes, path.judgements, path.unanswered,
                        path.steps.size());
    };
    std::stable_sort(paths_.begin(), paths_.end(),
                     [&](const PathWithNeeds& a, const PathWithNeeds& b) { return rank(a.path) < rank(b.path); });
    std::vector<PathWithNeeds> best;
    for (auto& one : paths_)
      if (std::none_of(best.begin(), best.end(), [&](const PathWithNeeds& faster) { return leaves_out(faster, one); }))
        best.push_back(std::move(one));
    paths_ = std::move(best);
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

  std::shared_ptr<const LawOnDay> law_;
  const Catalogue& catalogue_;
  LawAhead ahead_;
  Date start_;
  Date until_;
  RouteLooks looks_;
  std::vector<RouteIndex> settling_;
  std::vector<RouteIndex> granting_;
  AskedFor asked_for_settling_;
  AskedFor asked_for_granting_;
  /// What it took to come to a situation.
  struct Reached {
    std::size_t changes = 0;
    std::size_t steps = 0;
    std::size_t judgements = 0;
    std::vector<NeededAnswer> needs;
  };
  std::map<SituationKey, std::vector<Reached>> seen_;
  std::map<SituationKey, std::vector<Opening>> settling_from_;  // by all that the routes ask for by which one can settle
  std::vector<PathWithNeeds> paths_;
  bool questions_first_ = false;  // some title hangs on what can be asked now
};

}  // namespace

std::string_view name(NoPath why) noexcept {
  switch (why) {
    case NoPath::no_title_needed:
      return "no-title-needed";
    case NoPath::open_questions:
      return "open-questions";
    case NoPath::not_found:
      return "not-found";
  }
  return {};
}

Result<Paths> find_paths(const std::shared_ptr<const LawOnDay>& law, const CaseFile& file) { return PathSearch(law, file).run(file); }

CaseFile case_of_what_applies(const LawOnDay& law, const CaseFile& file) {
  Standing standing(law, file);
  auto out = file;
  std::erase_if(out.answers, [&](const auto& one) {
    const auto& applies = law.catalogue().facts[one.first].applies_when;
    return applies && standing.condition(*applies) == Verdict::not_met;
  });
  return out;
}

CaseFile case_after(const Catalogue& catalogue, const CaseFile& on_day, RouteIndex route, const std::vector<AnswerChange>& changes) {
  auto out = with_changes(on_day, changes);
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
