// The law that the advisor ships, held against its plain reading: thousands of made-up persons around those who meet a route.

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>

#include "kompass/batch.hpp"
#include "kompass/path.hpp"
#include "kompass/timeline.hpp"
#include "support/met_cases.hpp"
#include "support/needed_values.hpp"
#include "support/random.hpp"
#include "support/real_law.hpp"

namespace real_law_test {

using namespace kompass_test;
using kompass::Verdict;

namespace {

const std::vector<std::string> days{"2023-12-15", "2024-09-15", "2025-09-15", "2026-11-22", "2027-03-15"};

/// Complete persons: those of the list and some changes, so that routes are met about as often as not; values lie on, one below and one
/// above the thresholds.
class Persons {
 public:
  Persons(const PlainLaw& law, Random& random) : law_(law), random_(random) {
    for (const auto& met : met_cases(law))
      if (auto values = completed(law, met.answers)) starts_.push_back(*std::move(values));
    for (std::size_t fact = 0; fact < law.facts().size(); ++fact) edges_.push_back(law.edge_values(fact));
  }

  PlainCase next() {
    auto values = random_.chance(95) ? random_.pick(starts_) : law_.blank();
    const int changes = random_.chance(90) ? random_.between(0, 5) : static_cast<int>(edges_.size());
    for (int i = 0; i < changes; ++i) {
      const auto fact = random_.below(edges_.size());
      values.values[fact] = edge(fact);
    }
    for (auto& confirmed : values.confirmed) confirmed = random_.chance(50) ? 1 : 0;
    for (auto& holds : values.holds) holds = random_.chance(50) ? 1 : 0;
    return values;
  }
  std::int64_t edge(std::size_t fact) { return random_.pick(edges_[fact]); }

 private:
  const PlainLaw& law_;
  Random& random_;
  std::vector<PlainCase> starts_;
  std::vector<std::vector<std::int64_t>> edges_;
};

bool decided(Verdict verdict) { return verdict == Verdict::met || verdict == Verdict::not_met; }

/// The verdicts of a case however the figures turn out that are not final: met, not met, or nothing where they differ.
std::optional<bool> by_plain_reading(const PlainLaw& law, std::size_t route, PlainCase values) {
  const auto figures = values.confirmed.size() + values.holds.size();
  std::optional<bool> first;
  for (std::uint32_t way = 0; way < std::uint32_t{1} << figures; ++way) {
    for (std::size_t i = 0; i < figures; ++i)
      (i < values.confirmed.size() ? values.confirmed[i] : values.holds[i - values.confirmed.size()]) = static_cast<char>(way >> i & 1);
    const bool met = law.met(route, values);
    if (first && *first != met) return std::nullopt;
    first = met;
  }
  return first;
}

kompass::CaseFile file_of(const RealLaw& real, const PlainCase& values, const std::vector<bool>& said) {
  kompass::CaseFile file;
  file.as_of = real.law->as_of();
  for (kompass::RouteIndex i = 0; i < real.catalogue->routes.size(); ++i) file.routes.push_back(i);
  for (kompass::FactIndex i = 0; i < said.size(); ++i)
    if (said[i] && real.catalogue->facts[i].has_value()) file.answers[i] = {kompass::AnswerState::value, values.values[i]};
  return file;
}

std::string shown(const PlainLaw& law, const PlainCase& values) {
  std::string out;
  for (std::size_t i = 0; i < law.facts().size(); ++i) out += "\n  " + law.facts()[i].id + ": " + law.written(i, values.values[i]).dump();
  return out;
}

}  // namespace

TEST_CASE("on every day the rules tell the same values of every fact apart as their plain reading") {
  for (const auto& day : days) {
    const auto& real = RealLaw::on(day);
    CAPTURE(day);
    for (std::size_t fact = 0; fact < real.plain.facts().size(); ++fact) {
      const auto variable = real.law->variable_of(static_cast<kompass::FactIndex>(fact));
      if (!variable) continue;
      CAPTURE(real.plain.facts()[fact].id);
      CHECK(real.law->variables()[*variable].cells.count() == real.plain.representatives(fact).size());
    }
  }
}

TEST_CASE("the verdicts on complete persons are those of the plain reading of the law") {
  std::map<std::string, std::map<bool, int>> seen;
  int open = 0;
  for (const auto& day : days) {
    const auto& real = RealLaw::on(day);
    Random random(static_cast<std::uint64_t>(day_number(plain_day(day))));
    Persons persons(real.plain, random);
    CAPTURE(day);
    for (std::uint64_t i = 0; i < trials(1500); ++i) {
      const auto values = persons.next();
      const auto assessment = real.assess(values);
      for (std::size_t route = 0; route < real.plain.routes().size(); ++route) {
        const auto expected = by_plain_reading(real.plain, route, values);
        const auto verdict = assessment.routes[route].verdict;
        if (expected)
          ++seen[real.plain.routes()[route].id][*expected];
        else
          ++open;
        const bool same = expected ? verdict == (*expected ? Verdict::met : Verdict::not_met) : verdict == Verdict::open;
        if (!same) CHECK_MESSAGE(same, real.plain.routes()[route].id << " " << kompass::name(verdict) << shown(real.plain, values));
      }
    }
  }
  if (kompass_test::one_of == 1) CHECK(open > 0);  // figures that are not final were met with, too
  for (const auto& route : RealLaw::on(days[3]).plain.routes()) {
    CAPTURE(route.id);
    CHECK(seen[route.id][true] > static_cast<int>(10 / kompass_test::one_of));
    CHECK(seen[route.id][false] > static_cast<int>(100 / kompass_test::one_of));
  }
}

TEST_CASE("the encoded batch gives the verdicts of the plain reading for many complete persons") {
  const auto& real = RealLaw::on("2025-09-15");  // no figure is provisional
  Random random(1);
  Persons persons(real.plain, random);
  const auto count = static_cast<std::size_t>(trials(100'000));
  std::vector<PlainCase> cases;
  kompass::Batch batch(real.law);
  const auto rows = batch.reserve(count);
  const auto length = rows.size() / count;
  std::vector<std::size_t> columns;  // periods have none, nor has what is computed from others
  for (kompass::FactIndex fact = 0; fact < real.catalogue->facts.size(); ++fact)
    if (real.catalogue->facts[fact].has_value()) columns.push_back(fact);
  REQUIRE(length == columns.size());
  const auto pay = real.plain.fact("gross-yearly-pay");
  for (std::size_t i = 0; i < count; ++i) {
    auto values = persons.next();
    for (std::size_t column = 0; column < length; ++column)
      rows[i * length + column] = static_cast<std::int32_t>(values.values[columns[column]]);
    CHECK(values.values[pay] <= std::numeric_limits<std::int32_t>::max());
    cases.push_back(std::move(values));
  }
  batch.assess(0, count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto result = batch.results().subspan(i * 2 * batch.words(), 2 * batch.words());
    for (std::size_t route = 0; route < real.plain.routes().size(); ++route) {
      const bool met = (result[route / 32] >> route % 32 & 1) != 0;
      const bool not_met = (result[batch.words() + route / 32] >> route % 32 & 1) != 0;
      const bool expected = real.plain.met(route, cases[i]);
      if (met != expected || not_met == expected) CHECK_MESSAGE(false, real.plain.routes()[route].id << shown(real.plain, cases[i]));
    }
  }
}

TEST_CASE("a decided verdict holds under every completion tried, and the reason alone brings it about") {
  int decided_early = 0;
  for (const auto& day : days) {
    const auto& real = RealLaw::on(day);
    Random random(static_cast<std::uint64_t>(day_number(plain_day(day))) + 1);
    Persons persons(real.plain, random);
    CAPTURE(day);
    for (std::uint64_t i = 0; i < trials(300); ++i) {
      const auto values = persons.next();
      std::vector<bool> said;
      const int percent = random.between(30, 100);
      for (std::size_t fact = 0; fact < real.plain.facts().size(); ++fact) said.push_back(random.chance(percent));
      const auto assessment = kompass::assess(*real.law, file_of(real, values, said));
      for (std::size_t route = 0; route < assessment.routes.size(); ++route) {
        const auto& found = assessment.routes[route];
        if (!decided(found.verdict)) continue;
        ++decided_early;
        std::vector<bool> alone(said.size(), false);
        for (const auto fact : found.reason) alone[fact] = true;
        for (int completion = 0; completion < 10; ++completion) {
          // First everything that was not said, then everything that the reason does not name.
          for (const bool only_reason : {false, true}) {
            auto other = persons.next();
            for (std::size_t fact = 0; fact < said.size(); ++fact) {
              const auto& assumed = real.plain.facts()[fact].assumed;
              if (only_reason ? alone[fact] : said[fact])
                other.values[fact] = said[fact] ? values.values[fact] : assumed.value_or(0);
              else if (!only_reason && assumed)
                other.values[fact] = *assumed;
              else if (completion % 2 == 0)
                other.values[fact] = persons.edge(fact);
            }
            if (real.plain.met(route, other) != (found.verdict == Verdict::met))
              CHECK_MESSAGE(false, real.plain.routes()[route].id << shown(real.plain, other));
          }
        }
      }
    }
  }
  CHECK(decided_early > 300);
}

TEST_CASE("an open verdict can still go both ways, and each question listed can turn it") {
  int turned = 0;
  for (const auto& day : days) {
    const auto& real = RealLaw::on(day);
    Random random(static_cast<std::uint64_t>(day_number(plain_day(day))) + 2);
    Persons persons(real.plain, random);
    CAPTURE(day);
    for (std::uint64_t i = 0; i < trials(40); ++i) {
      const auto values = persons.next();
      std::vector<bool> said;
      const int percent = random.between(30, 95);
      for (std::size_t fact = 0; fact < real.plain.facts().size(); ++fact) said.push_back(random.chance(percent));
      auto file = file_of(real, values, said);
      const auto assessment = kompass::assess(*real.law, file);
      std::vector<std::size_t> open;
      for (std::size_t route = 0; route < assessment.routes.size(); ++route)
        if (!assessment.routes[route].pending.questions.empty()) open.push_back(route);
      if (open.empty()) continue;
      const auto route = random.pick(open);
      CAPTURE(real.plain.routes()[route].id);
      const auto question = random.pick(assessment.routes[route].pending.questions);
      CAPTURE(real.plain.facts()[question].id);
      // Answer everything else so that the question stays; then both sides of it must differ by the plain reading.
      const auto still_asked = [&] {
        const auto now = kompass::assess(*real.law, file).routes[route].pending.questions;
        return std::find(now.begin(), now.end(), question) != now.end();
      };
      bool kept = true;
      for (std::size_t fact = 0; fact < said.size() && kept; ++fact) {
        if (said[fact] || fact == question || real.plain.facts()[fact].assumed) continue;
        kept = false;
        for (const auto value : real.plain.representatives(fact)) {
          file.answers[static_cast<kompass::FactIndex>(fact)] = {kompass::AnswerState::value, value};
          kept = still_asked();
          if (kept) break;
        }
      }
      CHECK(kept);
      auto full = real.plain.blank();
      for (std::size_t fact = 0; fact < said.size(); ++fact)
        if (const auto& assumed = real.plain.facts()[fact].assumed) full.values[fact] = *assumed;
      for (const auto& [fact, answer] : file.answers) full.values[fact] = answer.value;
      std::set<bool> outcomes;
      const auto figures = full.confirmed.size() + full.holds.size();
      for (std::uint32_t way = 0; way < std::uint32_t{1} << figures; ++way) {
        for (std::size_t f = 0; f < figures; ++f)
          (f < full.confirmed.size() ? full.confirmed[f] : full.holds[f - full.confirmed.size()]) = static_cast<char>(way >> f & 1);
        std::set<bool> of_this_way;
        for (const auto value : real.plain.representatives(question)) {
          full.values[question] = value;
          of_this_way.insert(real.plain.met(route, full));
        }
        if (of_this_way.size() == 2) outcomes = of_this_way;
      }
      CHECK(outcomes.size() == 2);
      ++turned;
    }
  }
  CHECK(turned > 10);
}

TEST_CASE("every step of a path holds when it is replayed, with any answers that suffice, also from a title that has run out") {
  const auto& real = RealLaw::on("2026-11-22");
  const auto& catalogue = *real.catalogue;
  const auto valid_until = catalogue.find_fact("title-valid-until");
  REQUIRE(valid_until);
  Random random(5);
  const auto cases = met_cases(real.plain);
  std::map<std::string, kompass::LawOnDay> laws;
  std::map<bool, std::uint64_t> steps;  // by whether answers are needed
  for (std::size_t trial = 0; trial < trials(24); ++trial) {
    const auto& met = random.pick(cases);
    const nlohmann::json text = {{"format", "kompass-case/1"}, {"as-of", "2026-11-22"}, {"answers", met.answers}};
    auto start = kompass::read_case(catalogue, text.dump());
    REQUIRE(start.ok());
    auto file = std::move(start).value();
    if (random.chance(30)) file.answers[*valid_until] = {kompass::AnswerState::value, file.as_of.days() - random.between(1, 400)};
    const auto left_out = random.between(0, 40);
    std::erase_if(file.answers, [&](const auto&) { return random.chance(left_out); });
    const auto found = kompass::find_paths(real.law, file);
    REQUIRE(found.ok());
    CHECK(found.value().paths.empty() == found.value().why_none.has_value());
    for (const auto& path : found.value().paths) {
      auto now = kompass::case_of_what_applies(*real.law, file);
      for (const auto& step : path.steps) {
        ++steps[!step.needs.empty()];
        const auto day = step.day.text();
        CAPTURE(day);
        CAPTURE(catalogue.routes[step.route].id);
        if (laws.count(day) == 0) laws.emplace(day, kompass::LawOnDay::as_if_known(real.catalogue, step.day).value());
        const auto& law = laws.at(day);
        now = kompass::case_on(catalogue, now, step.day);
        auto changed = now;
        for (const auto& change : step.changes) {
          changed.answers[change.fact] = {kompass::AnswerState::value, change.nearest};
          CHECK(step.day >=
                kompass::last_day_of(file.as_of, kompass::usual_time(catalogue.facts[change.fact], change.from, change.nearest)));
        }
        if (step.needs.empty())
          CHECK(kompass::assess(law, changed).routes[step.route].verdict == step.then);
        else
          check_needed_values(law, changed, step.route, {step.needs, step.then, step.pending}, random, text.dump());
        now = kompass::case_after(catalogue, now, step.route, step.changes);
      }
    }
  }
  CHECK(steps[false] + steps[true] > 0);
  if (one_of == 1) {  // of few people it is chance which steps need an answer
    CHECK(steps[false] > 5);
    CHECK(steps[true] > 5);
  }
}

}  // namespace real_law_test
