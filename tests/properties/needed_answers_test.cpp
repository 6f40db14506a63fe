// Which answers are needed, over made-up cases in made-up catalogues: what is promised holds, and brute force finds nothing smaller.

#include "kompass/needed_answers.hpp"

#include <algorithm>
#include <bitset>

#include "kompass/gap.hpp"
#include "support/made_up_laws.hpp"
#include "support/needed_values.hpp"

namespace needed_answers_properties {

using namespace kompass_test;
using kompass::FactIndex;
using kompass::RouteIndex;
using kompass::Verdict;

namespace {

/// How hard a set of answers is: how many of them nobody can bring about, and how many there are.
using Hardness = std::pair<std::size_t, std::size_t>;

bool can_be_brought_about(const kompass::Fact& fact) {
  const auto slow = kompass::slowness(fact);
  return slow && *slow < 2;
}

/// The easiest set of answers to open facts after which a route is met whatever else turns out, by trying all.
class EasiestSet {
 public:
  EasiestSet(const SmallLaw& law, const MadeUpAnswers& answers, RouteIndex route)
      : law_(law), route_(route), possible_(law.possible(answers)) {
    const auto file = law.case_file(answers);
    for (std::size_t d = 0; d < possible_.size(); ++d) {
      const auto& dimension = law.table.dimensions()[d];
      if (dimension.kind != Dimension::Kind::fact) continue;
      const auto fact = static_cast<FactIndex>(dimension.index);
      if (law.catalogue->facts[fact].judgement || file.value_of(*law.catalogue, fact)) continue;
      open_.push_back(d);
    }
  }

  [[nodiscard]] std::size_t open_facts() const { return open_.size(); }

  [[nodiscard]] std::optional<Hardness> find() {
    std::vector<std::uint32_t> sets(std::size_t{1} << open_.size());
    for (std::uint32_t i = 0; i < sets.size(); ++i) sets[i] = i;
    std::stable_sort(sets.begin(), sets.end(), [&](std::uint32_t a, std::uint32_t b) { return hardness(a) < hardness(b); });
    for (const auto set : sets)
      if (is_enough(set, 0, possible_)) return hardness(set);
    return std::nullopt;
  }

 private:
  [[nodiscard]] const kompass::Fact& fact_of(std::size_t i) const { return law_.catalogue->facts[law_.table.dimensions()[open_[i]].index]; }

  [[nodiscard]] Hardness hardness(std::uint32_t set) const {
    Hardness out;
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if ((set >> i & 1) == 0) continue;
      ++out.second;
      if (!can_be_brought_about(fact_of(i))) ++out.first;
    }
    return out;
  }

  /// What takes time counts from nothing, and a date that is not known need not have come.
  [[nodiscard]] bool may_be_needed(std::size_t i, std::int64_t value) const {
    const auto& fact = fact_of(i);
    if (fact.change != kompass::Change::by_time) return true;
    if (fact.type == kompass::FactType::date) return false;
    if (fact.type != kompass::FactType::number) return true;
    const auto nothing = fact.with_time == kompass::WithTime::shrinks ? fact.maximum : fact.minimum;
    const auto index = law_.table.dimensions()[open_[i]].index;
    return value == nothing || law_.plain.alike(index, value, nothing);
  }

  bool is_enough(std::uint32_t set, std::size_t from, const Possible& possible) const {
    while (from < open_.size() && (set >> from & 1) == 0) ++from;
    if (from == open_.size()) return in(law_.table.outcome(possible).never_fails, law_.table.route(route_));
    const auto& values = law_.table.dimensions()[open_[from]].values;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (!may_be_needed(from, values[i])) continue;
      auto narrowed = possible;
      narrowed[open_[from]] = std::uint32_t{1} << i;
      if (is_enough(set, from + 1, narrowed)) return true;
    }
    return false;
  }

  const SmallLaw& law_;
  RouteIndex route_;
  Possible possible_;
  std::vector<std::size_t> open_;  // dimensions
};

}  // namespace

TEST_CASE("with the answers needed the verdict is as promised, and without one of them it is open") {
  std::map<std::pair<Verdict, std::size_t>, std::uint64_t> seen;
  std::uint64_t unnamed = 0;
  Random random(1);
  for_made_up_cases(
      [&](const SmallLaw& law, const MadeUpAnswers& answers, const kompass::CaseFile& file, RouteIndex route) {
        const auto needed = kompass::find_needed_answers(*law.law, file, route);
        const auto before = law.assess(answers).routes[route].verdict;
        ++seen[{needed.then, needed.answers.size()}];
        if (needed.answers.empty()) {
          CHECK(needed.then == before);
          const bool named = needed.then != Verdict::open || (needed.pending.questions.empty() && needed.pending.dont_know.empty());
          if (named) return;
          ++unnamed;  // on account of a computed fact of which nothing is known, or of what takes time
          const auto& facts = law.catalogue->facts;
          auto hangs_on = needed.pending.questions;
          hangs_on.insert(hangs_on.end(), needed.pending.dont_know.begin(), needed.pending.dont_know.end());
          CHECK(std::any_of(hangs_on.begin(), hangs_on.end(), [&](FactIndex open) {
            const auto compares = [&](const kompass::Fact& fact) {
              return fact.derivation && (fact.derivation->left == open || fact.derivation->right == open);
            };
            return facts[open].change == kompass::Change::by_time || std::any_of(facts.begin(), facts.end(), compares);
          }));
          return;
        }
        CHECK(before == Verdict::open);
        for (int draw = 0; draw < 3; ++draw) check_needed_values(*law.law, file, route, needed, random, law.shown(answers));
      },
      ComputedFacts::some, 40);
  for (const auto then : {Verdict::met, Verdict::authority, Verdict::open})
    for (std::size_t size = 1; size <= 2; ++size) {
      CAPTURE(name(then));
      CAPTURE(size);
      CHECK(seen[{then, size}] * one_of > 20);
    }
  CHECK(seen[{Verdict::met, 3}] * one_of > 20);
  CHECK(unnamed < seen[{Verdict::met, 1}]);
}

TEST_CASE("the answers needed for a route to be met are the easiest and the fewest that there are") {
  std::map<bool, std::uint64_t> seen;
  for_made_up_cases(
      [&](const SmallLaw& law, const MadeUpAnswers& answers, const kompass::CaseFile& file, RouteIndex route) {
        if (law.assess(answers).routes[route].verdict != Verdict::open) return;
        EasiestSet easiest(law, answers, route);
        if (easiest.open_facts() > 4) return;
        const auto expected = easiest.find();
        const auto needed = kompass::find_needed_answers(*law.law, file, route);
        ++seen[expected.has_value()];
        Hardness found;
        for (const auto& answer : needed.answers) {
          ++found.second;
          if (!can_be_brought_about(law.catalogue->facts[answer.fact])) ++found.first;
        }
        if ((needed.then == Verdict::met) != expected.has_value() || (expected && found != *expected))
          CHECK_MESSAGE(false, "found " << found.first << "/" << found.second << " " << name(needed.then) << ", expected "
                                        << (expected ? std::to_string(expected->first) + "/" + std::to_string(expected->second) : "none")
                                        << law.shown(answers));
      },
      ComputedFacts::none);
  CHECK(seen[true] * one_of > 100);
  CHECK(seen[false] * one_of > 20);
}

}  // namespace needed_answers_properties
