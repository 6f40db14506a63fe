#pragma once
// Case files made up at random for a law.

#include <map>
#include <string>

#include "plain_law.hpp"
#include "random.hpp"

namespace kompass_test {

/// What is said about a fact in a made-up case; a fact without an entry has not been asked.
struct MadeUpAnswer {
  enum class State { value, dont_know, not_applicable };
  State state = State::value;
  std::int64_t value = 0;
};

using MadeUpAnswers = std::map<std::size_t, MadeUpAnswer>;  // by fact

/// Answers to about `percent` of the facts, drawn from the values on both sides of every threshold; some are left open after asking.
[[nodiscard]] inline MadeUpAnswers random_answers(const PlainLaw& law, Random& random, int percent) {
  MadeUpAnswers answers;
  for (std::size_t i = 0; i < law.facts().size(); ++i) {
    const auto& fact = law.facts()[i];
    if (fact.derivation || !random.chance(percent)) continue;
    MadeUpAnswer answer;
    if (percent < 100 && random.chance(15)) {
      answer.state = fact.applies_when && random.chance(50) ? MadeUpAnswer::State::not_applicable : MadeUpAnswer::State::dont_know;
    } else {
      answer.value = fact.maximum - fact.minimum < 8 ? random.between(static_cast<int>(fact.minimum), static_cast<int>(fact.maximum))
                                                     : random.pick(law.edge_values(i));
    }
    answers.emplace(i, answer);
  }
  return answers;
}

[[nodiscard]] inline nlohmann::json written_answer(const PlainLaw& law, std::size_t fact, const MadeUpAnswer& answer) {
  if (answer.state == MadeUpAnswer::State::value) return law.written(fact, answer.value);
  return {{"state", answer.state == MadeUpAnswer::State::dont_know ? "dont-know" : "not-applicable"}};
}

/// The case file with the answers in the order given.
[[nodiscard]] inline std::string case_text(const PlainLaw& law, const MadeUpAnswers& answers, const std::vector<std::size_t>& order) {
  auto written = nlohmann::ordered_json::object();
  for (const auto fact : order) written[law.facts()[fact].id] = written_answer(law, fact, answers.at(fact));
  return nlohmann::ordered_json{{"format", "kompass-case/1"}, {"as-of", day_text(law.as_of())}, {"answers", written}}.dump();
}

[[nodiscard]] inline std::string case_text(const PlainLaw& law, const MadeUpAnswers& answers) {
  std::vector<std::size_t> order;
  for (const auto& [fact, answer] : answers) order.push_back(fact);
  return case_text(law, answers, order);
}

}  // namespace kompass_test
