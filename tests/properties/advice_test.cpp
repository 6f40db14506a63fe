// What is missing and what if, over made-up cases in made-up catalogues, each held against brute force.

#include <algorithm>
#include <bitset>
#include <set>

#include "kompass/gap.hpp"
#include "kompass/path.hpp"
#include "kompass/timeline.hpp"
#include "kompass/what_if.hpp"
#include "support/made_up_laws.hpp"
#include "support/needed_values.hpp"

namespace advice_test {

using namespace kompass_test;
using kompass::FactIndex;
using kompass::RouteIndex;
using kompass::Verdict;

namespace {

using Facts = std::set<FactIndex>;

/// What brute force makes of changes to one case.
class Changes {
 public:
  Changes(const SmallLaw& law, const MadeUpAnswers& answers) : law_(law), possible_(law.possible(answers)) {
    const auto everything = law.table.everything();
    const auto file = law.case_file(answers);
    for (std::size_t d = 0; d < possible_.size(); ++d) {
      const auto& dimension = law.table.dimensions()[d];
      if (dimension.kind != Dimension::Kind::fact) continue;
      const auto fact = static_cast<FactIndex>(dimension.index);
      const auto value = file.value_of(*law.catalogue, fact);
      if (!value) continue;
      if (possible_[d] != everything[d]) given_.emplace(fact, d);
      if (kompass::slowness(law.catalogue->facts[fact])) reach_.emplace(fact, std::make_pair(d, within_reach(d, fact, *value)));
    }
  }

  /// The facts that can be changed, and those that have been said.
  [[nodiscard]] std::vector<FactIndex> changeable() const { return facts_of(reach_); }
  [[nodiscard]] std::vector<FactIndex> given() const { return facts_of(given_); }

  /// Whether the route can be met where these facts, and no others, may take any value within reach.
  [[nodiscard]] bool enough(const Facts& changed, RouteIndex route) const {
    auto possible = possible_;
    for (const auto fact : changed) possible[reach_.at(fact).first] |= reach_.at(fact).second;
    return !in(law_.table.outcome(possible).never_holds, law_.table.route(route));
  }

  /// Whether these answers alone rule the route out.
  [[nodiscard]] bool rule_out(const Facts& held, RouteIndex route) const {
    auto possible = law_.table.everything();
    for (const auto fact : held) possible[given_.at(fact)] = possible_[given_.at(fact)];
    return in(law_.table.outcome(possible).never_holds, law_.table.route(route));
  }

 private:
  template <class Map>
  static std::vector<FactIndex> facts_of(const Map& map) {
    std::vector<FactIndex> out;
    for (const auto& [fact, rest] : map) out.push_back(fact);
    return out;
  }

  /// The values of a dimension to which the fact can come: time goes in one direction only.
  [[nodiscard]] std::uint32_t within_reach(std::size_t d, FactIndex index, std::int64_t value) const {
    const auto& fact = law_.catalogue->facts[index];
    const auto& dimension = law_.table.dimensions()[d];
    std::uint32_t out = 0;
    for (const auto other : law_.plain.edge_values(index)) {
      if (fact.change == kompass::Change::by_time) {
        if (fact.type == kompass::FactType::number && (fact.with_time == kompass::WithTime::shrinks ? other >= value : other <= value))
          continue;
        if (fact.type == kompass::FactType::date && other >= value) continue;
      }
      if (!fact.leads_to.empty()) {
        const auto& targets = fact.leads_to[static_cast<std::size_t>(value)];
        if (std::find(targets.begin(), targets.end(), other) == targets.end()) continue;
      }
      for (std::size_t i = 0; i < dimension.values.size(); ++i)
        if (dimension.values[i] == other || law_.plain.alike(index, dimension.values[i], other)) out |= std::uint32_t{1} << i;
    }
    return out;
  }

  const SmallLaw& law_;
  Possible possible_;
  std::map<FactIndex, std::size_t> given_;                            // to its dimension
  std::map<FactIndex, std::pair<std::size_t, std::uint32_t>> reach_;  // to its dimension and the values within reach
};

/// All minimal subsets of at most `bound` of `members` for which `enough` holds; whatever holds for a set holds for one with more in it.
template <class Enough>
std::set<Facts> minimal_subsets(const std::vector<FactIndex>& members, std::size_t bound, Enough enough) {
  std::set<Facts> out;
  std::vector<std::uint32_t> subsets(std::size_t{1} << members.size());
  for (std::uint32_t i = 0; i < subsets.size(); ++i) subsets[i] = i;
  const auto size = [](std::uint32_t subset) { return std::bitset<32>(subset).count(); };
  std::stable_sort(subsets.begin(), subsets.end(), [&](std::uint32_t a, std::uint32_t b) { return size(a) < size(b); });
  std::vector<std::uint32_t> found;
  for (const auto subset : subsets) {
    if (size(subset) > bound) break;
    if (std::any_of(found.begin(), found.end(), [&](std::uint32_t smaller) { return (smaller & ~subset) == 0; })) continue;
    Facts facts;
    for (std::size_t i = 0; i < members.size(); ++i)
      if ((subset >> i & 1) != 0) facts.insert(members[i]);
    if (!enough(facts)) continue;
    found.push_back(subset);
    out.insert(std::move(facts));
  }
  return out;
}

Facts facts_of(const kompass::Gap& gap) {
  Facts out;
  for (const auto& change : gap.changes) out.insert(change.fact);
  return out;
}

MadeUpAnswers applied(MadeUpAnswers answers, const kompass::Gap& gap) {
  for (const auto& change : gap.changes) answers[change.fact] = {MadeUpAnswer::State::value, change.nearest};
  return answers;
}

/// Whether a path is as short as another one, needs as few changes, titles and answers, and is content with the same answers.
bool is_as_good(const kompass::Path& a, const kompass::Path& b) {
  if (b.steps.back().day < a.steps.back().day || a.changes > b.changes || a.judgements > b.judgements || a.unlikely > b.unlikely ||
      a.unanswered > b.unanswered || a.steps.size() > b.steps.size())
    return false;
  for (const auto& step : a.steps)
    for (const auto& need : step.needs)
      for (const auto& other_step : b.steps)
        for (const auto& other : other_step.needs)
          if (other.fact == need.fact && !(other.suffices.intersection(need.suffices) == other.suffices)) return false;
  return true;
}

std::string shown(const Facts& facts, const SmallLaw& law) {
  std::string out;
  for (const auto fact : facts) out += " " + std::string(law.catalogue->facts[fact].id);
  return out;
}

}  // namespace

TEST_CASE("gaps are all minimal sets of changes that let a route be met, and no others") {
  std::map<std::size_t, std::uint64_t> sizes;
  std::uint64_t tried = 0;
  for_made_up_cases(
      [&](const SmallLaw& law, const MadeUpAnswers& answers, const kompass::CaseFile& file, RouteIndex route) {
        const Changes changes(law, answers);
        const auto bound = 1 + static_cast<std::size_t>(tried++ % 3);
        const auto expected =
            minimal_subsets(changes.changeable(), bound, [&](const Facts& facts) { return changes.enough(facts, route); });
        const auto found = kompass::find_gaps(*law.law, file, route, bound);
        CHECK(found.complete);
        std::set<Facts> sets;
        for (const auto& gap : found.gaps) {
          sets.insert(facts_of(gap));
          ++sizes[gap.changes.size()];
        }
        CHECK(sets.size() == found.gaps.size());
        if (sets == expected) return;
        std::string difference;
        for (const auto& set : expected) difference += sets.count(set) == 0 ? "\nmissing:" + shown(set, law) : "";
        for (const auto& set : sets) difference += expected.count(set) == 0 ? "\ntoo many:" + shown(set, law) : "";
        CHECK_MESSAGE(false, difference << law.shown(answers));
      },
      ComputedFacts::none);
  for (std::size_t size = 0; size <= 3; ++size) {
    CAPTURE(size);
    CHECK(sizes[size] > (one_of == 1 ? 5 : 0));
  }
}

TEST_CASE("a gap that is applied leads to the verdict it names, with exactly the values it names") {
  std::map<Verdict, std::uint64_t> seen;
  for_made_up_cases(
      [&](const SmallLaw& law, const MadeUpAnswers& answers, const kompass::CaseFile& file, RouteIndex route) {
        for (const auto& gap : kompass::find_gaps(*law.law, file, route, 2).gaps) {
          const auto after = law.assess(applied(answers, gap));
          ++seen[gap.then];
          if (after.routes[route].verdict != gap.then) CHECK_MESSAGE(false, law.shown(answers));
          CHECK(gap.then != Verdict::not_met);
          CHECK(after.routes[route].pending.questions == gap.pending.questions);
          for (const auto& change : gap.changes) {
            const auto& fact = law.catalogue->facts[change.fact];
            CHECK(fact.change != kompass::Change::fixed);
            CHECK(!fact.judgement);
            for (const auto value : law.plain.edge_values(change.fact)) {
              auto other = applied(answers, gap);
              other[change.fact].value = value;
              const bool suffices = law.assess(other).routes[route].verdict != Verdict::not_met;
              if (suffices != change.suffices.contains(value)) CHECK_MESSAGE(false, fact.id << " " << value << law.shown(answers));
            }
          }
        }
      },
      ComputedFacts::some);
  CHECK(seen[Verdict::met] * one_of > 100);
  CHECK(seen[Verdict::open] * one_of > 100);
}

TEST_CASE("where no change helps, the answers named rule the route out whatever is changed") {
  std::uint64_t hopeless = 0;
  for_made_up_cases(
      [&](const SmallLaw& law, const MadeUpAnswers& answers, const kompass::CaseFile& file, RouteIndex route) {
        const Changes changes(law, answers);
        const auto found = kompass::find_gaps(*law.law, file, route, 1);
        const auto all = changes.changeable();
        const bool possible = changes.enough(Facts(all.begin(), all.end()), route);
        CHECK(found.fewest.has_value() == possible);
        if (found.fewest) CHECK((!found.gaps.empty()) == (*found.fewest <= 1));
        if (possible) CHECK(found.unchangeable.empty());
        hopeless += !possible && !found.unchangeable.empty() ? 1 : 0;
      },
      ComputedFacts::none);
  CHECK(hopeless * one_of > 20);
}

TEST_CASE("obstacles are all minimal sets of answers that alone rule a route out, and no others") {
  std::map<std::size_t, std::uint64_t> sizes;
  for_made_up_cases(
      [&](const SmallLaw& law, const MadeUpAnswers& answers, const kompass::CaseFile& file, RouteIndex route) {
        const auto assessment = law.assess(answers);
        const Changes changes(law, answers);
        const auto found = kompass::find_obstacles(*law.law, file, route);
        if (assessment.routes[route].verdict != Verdict::not_met) {
          CHECK(found.sets.empty());
          return;
        }
        CHECK(found.complete);
        const auto expected = minimal_subsets(changes.given(), 32, [&](const Facts& facts) { return changes.rule_out(facts, route); });
        std::set<Facts> sets;
        for (const auto& set : found.sets) {
          sets.insert(Facts(set.begin(), set.end()));
          ++sizes[set.size()];
        }
        if (expected == std::set<Facts>{{}}) {
          CHECK(sets.empty());  // nobody can ever meet it
          return;
        }
        if (sets != expected) CHECK_MESSAGE(false, law.shown(answers));
        if (!found.sets.empty()) CHECK(found.sets.front().size() == assessment.routes[route].reason.size());
      },
      ComputedFacts::none);
  for (std::size_t size = 1; size <= 3; ++size) {
    CAPTURE(size);
    CHECK(sizes[size] * one_of > 20);
  }
}

TEST_CASE("what if: each value stands in one group, whose verdicts are those of the case with that value") {
  for_made_up_laws([](const SmallLaw& law, Random& random) {
    const auto answers = random_answers(law.plain, random, random.between(50, 100));
    const auto file = law.case_file(answers);
    for (FactIndex fact = 0; fact < law.catalogue->facts.size(); ++fact) {
      if (!law.catalogue->facts[fact].has_value()) continue;
      const auto found = kompass::what_if(*law.law, file, fact);
      REQUIRE(found.groups.size() == found.verdicts.size());
      for (std::size_t group = 1; group < found.groups.size(); ++group) CHECK(found.verdicts[group] != found.verdicts[group - 1]);
      for (const auto value : law.plain.edge_values(fact)) {
        const auto holds = [&](const kompass::IntervalSet& group) { return group.contains(value); };
        REQUIRE(std::count_if(found.groups.begin(), found.groups.end(), holds) == 1);
        const auto group = static_cast<std::size_t>(std::find_if(found.groups.begin(), found.groups.end(), holds) - found.groups.begin());
        auto other = answers;
        other[fact] = {MadeUpAnswer::State::value, value};
        const auto assessment = law.assess(other);
        for (RouteIndex route = 0; route < assessment.routes.size(); ++route)
          if (assessment.routes[route].verdict != found.verdicts[group][route])
            CHECK_MESSAGE(false, law.catalogue->facts[fact].id << " " << value << law.shown(answers));
      }
    }
  });
}

TEST_CASE("what if for two facts: the grid agrees with the case of each pair of values") {
  for_made_up_laws([](const SmallLaw& law, Random& random) {
    const auto answers = random_answers(law.plain, random, random.between(50, 100));
    std::vector<FactIndex> facts;
    for (FactIndex fact = 0; fact < law.catalogue->facts.size(); ++fact)
      if (law.catalogue->facts[fact].has_value()) facts.push_back(fact);
    if (facts.size() < 2) return;
    random.shuffle(facts);
    if (kompass::compared(*law.catalogue, facts[0], facts[1])) return;
    const auto grid = kompass::what_if(*law.law, law.case_file(answers), facts[0], facts[1]);
    const auto group_of = [](const std::vector<kompass::IntervalSet>& groups, std::int64_t value) {
      const auto found =
          std::find_if(groups.begin(), groups.end(), [&](const kompass::IntervalSet& group) { return group.contains(value); });
      REQUIRE(found != groups.end());
      return static_cast<std::size_t>(found - groups.begin());
    };
    for (int i = 0; i < 10; ++i) {
      const auto row = random.pick(law.plain.edge_values(facts[0]));
      const auto column = random.pick(law.plain.edge_values(facts[1]));
      auto other = answers;
      other[facts[0]] = {MadeUpAnswer::State::value, row};
      other[facts[1]] = {MadeUpAnswer::State::value, column};
      const auto assessment = law.assess(other);
      const auto& verdicts = grid.verdicts[group_of(grid.rows, row)][group_of(grid.columns, column)];
      for (RouteIndex route = 0; route < assessment.routes.size(); ++route)
        if (assessment.routes[route].verdict != verdicts[route]) CHECK_MESSAGE(false, law.shown(other));
    }
  });
}

TEST_CASE("on every day the verdicts are those that the timeline says, and they change on no other") {
  std::uint64_t flips = 0;
  for_made_up_laws([&](const SmallLaw& law, Random& random) {
    const auto answers = random_answers(law.plain, random, random.between(70, 100));
    const auto file = law.case_file(answers);
    const auto found = kompass::timeline(law.law, file);
    REQUIRE(found.ok());
    const auto& timeline = found.value();
    const auto said_on = [&](kompass::Date day) {
      auto verdicts = timeline.today;
      for (const auto& event : timeline.events)
        if (event.day <= day)
          for (const auto& flip : event.flips) verdicts[flip.route] = flip.to;
      return verdicts;
    };
    std::set<kompass::Date> days;
    for (const auto& event : timeline.events) {
      days.insert(event.day);
      days.insert(kompass::Date::from_days(event.day.days() - 1));
      flips += event.flips.size();
      CHECK(!event.causes.empty());
    }
    for (int i = 0; i < 20; ++i) days.insert(kompass::Date::from_days(file.as_of.days() + random.between(0, 3650)));
    for (const auto day : days) {
      const auto on_day = kompass::LawOnDay::as_if_known(law.catalogue, day);
      REQUIRE(on_day.ok());
      const auto assessment = kompass::assess(on_day.value(), kompass::case_on(*law.catalogue, file, day));
      const auto said = said_on(day);
      for (RouteIndex route = 0; route < said.size(); ++route)
        if (assessment.routes[route].verdict != said[route])
          CHECK_MESSAGE(false, day.text() << " " << law.plain.routes()[route].id << law.shown(answers));
    }
  });
  CHECK(flips * one_of > 60);
}

TEST_CASE("every step of a path holds when it is replayed through the assessment of its day") {
  std::map<std::size_t, std::uint64_t> lengths;
  std::uint64_t with_needs = 0;
  for_made_up_laws([&](const SmallLaw& law, Random& random) {
    for (int i = 0; i < 6; ++i) {
      const auto answers = random_answers(law.plain, random, random.between(50, 100));
      const auto start = law.case_file(answers);
      const auto found = kompass::find_paths(law.law, start);
      REQUIRE(found.ok());
      const auto& paths = found.value().paths;
      CHECK(paths.empty() == found.value().why_none.has_value());
      for (const auto& path : paths) {
        ++lengths[path.steps.size()];
        auto file = kompass::case_of_what_applies(*law.law, start);
        std::size_t changes = 0;
        Facts needed;
        Facts judged;
        for (const auto& step : path.steps) {
          CHECK(file.as_of <= step.day);
          changes += step.changes.size();
          with_needs += step.needs.empty() ? 0 : 1;
          for (const auto& need : step.needs) needed.insert(need.fact);
          judged.insert(step.pending.judgements.begin(), step.pending.judgements.end());
          needed.insert(step.pending.questions.begin(), step.pending.questions.end());
          needed.insert(step.pending.dont_know.begin(), step.pending.dont_know.end());
          const auto on_day = kompass::LawOnDay::as_if_known(law.catalogue, step.day);
          REQUIRE(on_day.ok());
          auto changed = kompass::case_on(*law.catalogue, file, step.day);
          for (const auto& change : step.changes) {
            changed.answers[change.fact] = {kompass::AnswerState::value, change.nearest};
            CHECK(step.day >=
                  kompass::last_day_of(start.as_of, kompass::usual_time(law.catalogue->facts[change.fact], change.from, change.nearest)));
          }
          CAPTURE(step.day.text());
          CAPTURE(law.plain.routes()[step.route].id);
          CHECK(step.then != Verdict::not_met);
          if (step.needs.empty()) {
            if (kompass::assess(on_day.value(), changed).routes[step.route].verdict != step.then) CHECK_MESSAGE(false, law.shown(answers));
          } else {
            const kompass::NeededAnswers of_step{step.needs, step.then, step.pending};
            check_needed_values(on_day.value(), changed, step.route, of_step, random, law.shown(answers));
          }
          file = kompass::case_after(*law.catalogue, kompass::case_on(*law.catalogue, file, step.day), step.route, step.changes);
        }
        CHECK(changes == path.changes);
        CHECK(needed.size() == path.unanswered);
        CHECK(judged.size() == path.judgements);
        CHECK(law.catalogue->routes[path.steps.back().route].settles);
        CHECK(path.months == kompass::completed_months(start.as_of, path.steps.back().day));
      }
      // None is as good as another one in everything.
      for (const auto& a : paths)
        for (const auto& b : paths)
          if (&a != &b) CHECK(!is_as_good(a, b));
    }
  });
  CHECK(lengths[1] * one_of > 20);
  CHECK(lengths[2] * one_of > 1);
  CHECK(with_needs * one_of > 20);
}

}  // namespace advice_test
