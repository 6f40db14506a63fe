#pragma once
// Fills in the answers that are needed, and looks at what comes of it.

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kompass/assessment.hpp"
#include "kompass/needed_answers.hpp"
#include "random.hpp"

namespace kompass_test {

/// A value that suffices, at an end of an interval; of what takes time the one that counts from nothing.
inline std::int64_t value_that_suffices(const kompass::Fact& fact, const kompass::NeededAnswer& needed, Random& random) {
  const auto& intervals = needed.suffices.intervals();
  if (fact.change == kompass::Change::by_time && fact.type == kompass::FactType::number)
    return fact.with_time == kompass::WithTime::shrinks ? intervals.back().second : intervals.front().first;
  const auto& [first, last] = random.pick(intervals);
  return random.chance(50) ? first : last;
}

/// With any values that suffice the verdict is as promised or better, and with one of them taken away it is open.
inline void check_needed_values(const kompass::LawOnDay& law, const kompass::CaseFile& file, kompass::RouteIndex route,
                                const kompass::NeededAnswers& needed, Random& random, const std::string& shown) {
  const auto& catalogue = law.catalogue();
  auto given = file;
  for (const auto& answer : needed.answers) {
    const auto& fact = catalogue.facts[answer.fact];
    CHECK(!file.value_of(catalogue, answer.fact));
    CHECK(!fact.judgement);
    REQUIRE(!answer.suffices.intervals().empty());
    given.answers[answer.fact] = {kompass::AnswerState::value, value_that_suffices(fact, answer, random)};
  }
  const auto with_all = kompass::assess(law, given).routes[route];
  const bool as_promised =
      with_all.verdict == needed.then || (with_all.verdict == kompass::Verdict::met && needed.then == kompass::Verdict::authority);
  if (!as_promised) CHECK_MESSAGE(false, "with the answers needed: " << name(with_all.verdict) << shown);
  CHECK(with_all.pending.questions.empty());
  CHECK(with_all.pending.dont_know.empty());
  for (const auto& answer : needed.answers) {
    auto without = given;
    without.answers.erase(answer.fact);
    if (const auto* said = file.answer_to(answer.fact)) without.answers[answer.fact] = *said;
    const auto verdict = kompass::assess(law, without).routes[route].verdict;
    if (verdict != kompass::Verdict::open)
      CHECK_MESSAGE(false, "without " << catalogue.facts[answer.fact].id << ": " << name(verdict) << shown);
  }
}

}  // namespace kompass_test
