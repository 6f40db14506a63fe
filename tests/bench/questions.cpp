// How many questions people are asked until nothing is open: in the core's order; in the order of the catalogue, leaving out what cannot
// matter; and how many at least in any order whatever.
//
//   bench-questions BUNDLE AS-OF COUNT likely|uniform [PURPOSE]    made-up people
//   bench-questions BUNDLE AS-OF FILE people [PURPOSE]             those of FILE, a case file a line; what they leave open, they answer as
//   is usual
//
// Prints JSON. With a purpose the people care about its routes alone.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "kompass/assessment.hpp"
#include "kompass/likelihood.hpp"
#include "kompass/next_question.hpp"
#include "support/random.hpp"

namespace {

using kompass::CaseFile;
using kompass::Fact;
using kompass::FactIndex;
using kompass::FactType;
using kompass::IntervalSet;
using kompass::LawOnDay;
using kompass_test::Random;

/// What somebody would answer, by fact.
using Person = std::map<FactIndex, std::int64_t>;

enum class People { likely, usual, uniform };

std::int64_t between(Random& random, std::int64_t low, std::int64_t high) {
  return low + static_cast<std::int64_t>(random.below(static_cast<std::size_t>(high - low + 1)));
}

std::int64_t one_of(Random& random, const IntervalSet& set) {
  std::int64_t count = 0;
  for (const auto& [first, last] : set.intervals()) count += last - first + 1;
  auto position = between(random, 0, count - 1);
  for (const auto& [first, last] : set.intervals()) {
    if (position <= last - first) return first + position;
    position -= last - first + 1;
  }
  return 0;
}

/// As the catalogue's rules of thumb have it; `usual`: never what is unusual.
std::int64_t likely_answer(const Fact& fact, Random& random, bool usual) {
  const auto happens = [&](double share) { return static_cast<double>(random.below(1'000'000)) < share * 1e6; };
  const auto given = [](const IntervalSet& set) { return !set.intervals().empty(); };
  if (given(fact.rare) && !usual && happens(kompass::rare_share)) return one_of(random, fact.rare);
  if (given(fact.usual) && (usual || happens(kompass::usual_share))) return one_of(random, fact.usual);
  for (;;) {
    const auto value = between(random, fact.minimum, fact.maximum);
    if (!fact.rare.contains(value) && !fact.usual.contains(value)) return value;
  }
}

/// Every answer as likely as another, but amounts, numbers and dates where the law draws its lines.
std::int64_t uniform_answer(const Fact& fact, Random& random) {
  const auto first_date = kompass::Date::from_civil(1960, 1, 1).value_or(kompass::Date()).days();
  switch (fact.type) {
    case FactType::amount:
      return between(random, fact.minimum, std::min<std::int64_t>(fact.maximum, 120'000'00));
    case FactType::number:
      return between(random, fact.minimum, std::max(fact.minimum, std::min<std::int64_t>(fact.maximum, 120)));
    case FactType::date:
      return between(random, std::max(fact.minimum, first_date), fact.maximum);
    case FactType::country: {
      const std::vector<std::string> countries{"IN", "US", "FR", "TR", "BA"};
      return kompass::value_from_text(fact, random.pick(countries)).value_or(fact.minimum);
    }
    default:
      return between(random, fact.minimum, fact.maximum);
  }
}

Person completed(const kompass::Catalogue& catalogue, Person person, Random& random, People how) {
  for (FactIndex i = 0; i < catalogue.facts.size(); ++i) {
    const auto& fact = catalogue.facts[i];
    if (fact.asked() && person.count(i) == 0)
      person[i] = how == People::uniform ? uniform_answer(fact, random) : likely_answer(fact, random, how == People::usual);
  }
  return person;
}

struct Interview {
  int questions = 0;
  int topics = 0;  ///< how often another topic begins
};

Interview interview(const LawOnDay& law, const Person& person, CaseFile file, bool in_fixed_order) {
  Interview out;
  std::string topic;
  for (;;) {
    kompass::Standing standing(law, file);
    const auto assessment = kompass::assess(law, file, standing);
    if (assessment.questions.empty()) return out;
    const auto next =
        in_fixed_order ? assessment.questions.front().fact : kompass::next_question(law, file, standing, assessment.questions).value_or(0);
    ++out.questions;
    const auto& fact = law.catalogue().facts[next];
    if (fact.topic != topic) ++out.topics;
    topic = fact.topic;
    file.answers[next] = {kompass::AnswerState::value, person.at(next)};
  }
}

/// How many questions must be asked in any order whatever. Answers each of which alone leaves a verdict open if it is the only one missing
/// cannot be spared. Of the routes that they leave open each needs one more; those that have no question in common need one each.
int indispensable(const LawOnDay& law, const Person& person, CaseFile file) {
  auto all = file;
  for (const auto& [fact, value] : person) all.answers[fact] = {kompass::AnswerState::value, value};
  const auto assessment = kompass::assess(law, all);
  for (const auto& [fact, value] : person)
    if (assessment.matters[fact]) file.answers[fact] = {kompass::AnswerState::value, value};
  auto count = static_cast<int>(file.answers.size());
  std::vector<std::vector<FactIndex>> still;
  const auto left = kompass::assess(law, file);
  for (const auto route : file.routes) still.push_back(left.routes[route].pending.questions);
  std::stable_sort(still.begin(), still.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
  std::set<FactIndex> taken;
  for (std::size_t i = 0; i < still.size(); ++i) {
    const auto& questions = still[i];
    if (questions.empty() || std::any_of(questions.begin(), questions.end(), [&](FactIndex fact) { return taken.count(fact) != 0; }))
      continue;
    taken.insert(questions.begin(), questions.end());
    ++count;
  }
  return count;
}

void print(const char* name, std::vector<int> counts) {
  std::sort(counts.begin(), counts.end());
  double sum = 0;
  for (const auto count : counts) sum += count;
  std::printf(",\"%s\":{\"mean\":%.3f,\"p95\":%d}", name, sum / static_cast<double>(counts.size()),
              counts[(counts.size() * 95 + 99) / 100 - 1]);
}

std::string content_of(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

int fail(const std::string& why) {
  std::cerr << "bench-questions: " << why << "\n";
  return 1;
}

}  // namespace

int main(int count, char** words) {
  if (count < 5) return fail("see the head of its source");
  auto read = kompass::read_catalogue(content_of(words[1]));
  const auto as_of = kompass::Date::parse(words[2]);
  if (!read || !as_of) return fail("no catalogue or no date");
  const auto catalogue = std::make_shared<const kompass::Catalogue>(std::move(read).value());
  const auto compiled = LawOnDay::compile(catalogue, *as_of);
  if (!compiled) return fail(compiled.errors().front().message);
  const auto& law = compiled.value();
  const std::string kind = words[4];
  const std::string purpose = count > 5 ? words[5] : "";

  CaseFile nothing_said;
  nothing_said.as_of = *as_of;
  for (kompass::RouteIndex i = 0; i < catalogue->routes.size(); ++i)
    if (purpose.empty() || catalogue->routes[i].purpose == purpose) nothing_said.routes.push_back(i);

  Random random(11);
  std::vector<Person> people;
  if (kind == "people") {
    std::istringstream lines(content_of(words[3]));
    for (std::string line; std::getline(lines, line);) {
      const auto file = kompass::read_case(*catalogue, line);
      if (!file) return fail(file.errors().front().message);
      Person person;
      for (const auto& [fact, answer] : file.value().answers)
        if (answer.known() && catalogue->facts[fact].asked()) person[fact] = answer.value;
      people.push_back(completed(*catalogue, std::move(person), random, People::usual));
    }
  } else {
    const auto how = kind == "uniform" ? People::uniform : People::likely;
    for (long i = std::strtol(words[3], nullptr, 10); i > 0; --i) people.push_back(completed(*catalogue, {}, random, how));
  }
  if (people.empty() || nothing_said.routes.empty()) return fail("nobody, or nothing to care about");

  std::vector<int> ours, our_topics, fixed, fixed_topics, least;
  for (const auto& person : people) {
    const auto chosen = interview(law, person, nothing_said, false);
    const auto listed = interview(law, person, nothing_said, true);
    ours.push_back(chosen.questions);
    our_topics.push_back(chosen.topics);
    fixed.push_back(listed.questions);
    fixed_topics.push_back(listed.topics);
    least.push_back(indispensable(law, person, nothing_said));
    if (least.back() > std::min(ours.back(), fixed.back())) return fail("somebody was asked fewer questions than are indispensable");
  }
  const auto asked = std::count_if(catalogue->facts.begin(), catalogue->facts.end(), [](const Fact& fact) { return fact.asked(); });
  std::printf("{\"people\":%zu,\"all\":%d", people.size(), static_cast<int>(asked));
  print("ours", ours);
  print("our-topics", our_topics);
  print("fixed", fixed);
  print("fixed-topics", fixed_topics);
  print("least", least);
  std::printf("}\n");
}
