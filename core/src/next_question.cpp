#include "kompass/next_question.hpp"

#include <algorithm>

#include "kompass/prospects.hpp"

namespace kompass {
namespace {

/// Two worths that differ by less come from rounding: the question that the catalogue names first is then as good.
constexpr double more_than_rounding = 1.0 + 1e-9;
/// In place of the worth of a question that is not to be asked now.
constexpr double not_now = -1;

/// Where the largest worth stands, the first of several.
std::size_t most(const std::vector<double>& worth) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < worth.size(); ++i)
    if (worth[best] < 0 ? worth[i] >= 0 : worth[i] > worth[best] * more_than_rounding) best = i;
  return best;
}

/// Whether anything of a topic has been answered; the first topic everybody begins with.
bool begun(const Catalogue& catalogue, const CaseFile& file, std::string_view topic) {
  return topic == catalogue.topics.front() || std::any_of(file.answers.begin(), file.answers.end(),
                                                          [&](const auto& said) { return catalogue.facts[said.first].topic == topic; });
}

}  // namespace

std::vector<double> worth_of_answers(const LawOnDay& law, const CaseFile& file, Standing& standing) {
  Prospects prospects(law, standing.evaluation());
  std::vector<double> by_variable(law.variables().size(), 0);
  for (const auto route : file.routes) {
    prospects.look_at(law.route(route));
    prospects.add_explained_variance(by_variable);
  }
  const auto& catalogue = law.catalogue();
  std::vector<double> by_fact(catalogue.facts.size(), 0);
  for (VariableIndex i = 0; i < static_cast<VariableIndex>(by_variable.size()); ++i) {
    if (by_variable[i] == 0) continue;
    // Of a comparison of two facts each of them still missing brings its share.
    auto facts = law.facts_behind({&i, 1});
    std::erase_if(facts, [&](FactIndex fact) { return file.value_of(catalogue, fact).has_value(); });
    for (const auto fact : facts) by_fact[fact] += by_variable[i] / static_cast<double>(facts.size());
  }
  return by_fact;
}

std::optional<FactIndex> next_question(const LawOnDay& law, const CaseFile& file, Standing& standing,
                                       const std::vector<Question>& questions) {
  if (questions.empty()) return std::nullopt;
  const auto& facts = law.catalogue().facts;
  const auto by_fact = worth_of_answers(law, file, standing);
  std::vector<double> worth;
  worth.reserve(questions.size());
  for (const auto& question : questions) worth.push_back(by_fact[question.fact]);

  // Whether a question applies is settled by asking what it depends on first; only where nobody can say that is it asked all the same.
  auto certain = worth;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const auto& applies = facts[questions[i].fact].applies_when;
    if (applies && standing.condition(*applies) != Verdict::met) certain[i] = not_now;
  }
  if (certain[most(certain)] >= 0) worth = std::move(certain);

  // Who needs no title at all is told so before anything else.
  if (const auto& no_title = law.catalogue().no_title_needed) {
    const auto first = pending_of(law, file, standing.evaluation(), law.condition(*no_title)).questions;
    auto about_it = worth;
    for (std::size_t i = 0; i < questions.size(); ++i)
      if (!std::binary_search(first.begin(), first.end(), questions[i].fact)) about_it[i] = not_now;
    if (about_it[most(about_it)] >= 0) worth = std::move(about_it);
  }

  const auto best = most(worth);
  const auto enough = worth[best] * worth_staying;
  for (std::size_t i = 0; i < questions.size(); ++i)
    if (worth[i] < enough || !begun(law.catalogue(), file, facts[questions[i].fact].topic)) worth[i] = not_now;
  const auto staying = most(worth);
  return questions[worth[staying] < 0 ? best : staying].fact;
}

}  // namespace kompass
