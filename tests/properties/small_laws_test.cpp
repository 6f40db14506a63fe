// The laws of the core over thousands of made-up cases in hundreds of made-up catalogues, each held against brute force.

#include <algorithm>
#include <set>

#include "kompass/batch.hpp"
#include "kompass/next_question.hpp"
#include "kompass/service.hpp"
#include "support/made_up_laws.hpp"

namespace small_laws_test {

using namespace kompass_test;
using kompass::Verdict;

namespace {

constexpr int cases_per_law = 20;

bool decided(Verdict verdict) { return verdict == Verdict::met || verdict == Verdict::not_met; }

Verdict verdict_by_brute_force(const SmallLaw& law, const TruthTable::Outcome& outcome, std::size_t function) {
  if (in(outcome.never_fails, function)) return Verdict::met;
  if (in(outcome.never_holds, function)) return Verdict::not_met;
  for (std::size_t d = 0; d < outcome.depends_on.size(); ++d) {
    const auto& dimension = law.table.dimensions()[d];
    const bool judgement = dimension.kind == Dimension::Kind::fact && law.plain.facts()[dimension.index].judgement;
    if (in(outcome.depends_on[d], function) && !judgement) return Verdict::open;
  }
  return Verdict::authority;
}

std::string_view text(Verdict verdict) { return kompass::name(verdict); }

}  // namespace

TEST_CASE("brute force and the core tell the same values apart") {
  for_made_up_laws([](const SmallLaw& law, Random&) {
    for (std::size_t fact = 0; fact < law.plain.facts().size(); ++fact) {
      const auto variable = law.law->variable_of(static_cast<kompass::FactIndex>(fact));
      if (!variable || law.plain.facts()[fact].derivation) continue;
      const auto& cells = law.law->variables()[*variable].cells;
      const auto representatives = law.plain.representatives(fact);
      CAPTURE(law.plain.facts()[fact].id);
      if (representatives.size() != cells.count()) CHECK_MESSAGE(representatives.size() == cells.count(), law.shown({}));
      std::set<std::uint32_t> met;
      for (const auto value : representatives) met.insert(cells.cell_of(value));
      CHECK(met.size() == representatives.size());
    }
  });
}

TEST_CASE("verdicts of routes, conditions and consequences are those of brute force over all completions") {
  std::map<Verdict, int> seen;
  for_made_up_laws([&](const SmallLaw& law, Random& random) {
    for (int i = 0; i < cases_per_law; ++i) {
      const auto answers = random_answers(law.plain, random, random.between(0, 100));
      const auto outcome = law.table.outcome(law.possible(answers));
      const auto assessment = law.assess(answers);
      auto standing = law.standing(answers);
      const auto same = [&](std::string_view what, Verdict core, std::size_t function) {
        const auto expected = verdict_by_brute_force(law, outcome, function);
        ++seen[expected];
        if (core != expected) CHECK_MESSAGE(text(core) == text(expected), what << law.shown(answers));
      };
      for (std::size_t route = 0; route < law.plain.routes().size(); ++route) {
        same(law.plain.routes()[route].id, assessment.routes[route].verdict, law.table.route(route));
        const auto& consequences = law.plain.routes()[route].consequences;
        for (std::size_t c = 0; c < consequences.size(); ++c) {
          const auto core = standing.consequence(law.catalogue->routes[route].consequences[c]);
          if (!consequences[c].when)
            CHECK(core == Verdict::met);
          else if (const auto& when = law.plain.conditions()[*consequences[c].when]; !when.id.empty())
            same(consequences[c].id, core, law.table.condition(when.id));
          else if (!when.target.empty())
            same(consequences[c].id, core, law.table.condition(when.target));
        }
      }
      for (const auto& [id, function] : law.table.conditions())
        same(id, standing.condition(law.catalogue->condition_by_id.find(id)->second), function);
    }
  });
  for (const auto verdict : {Verdict::met, Verdict::not_met, Verdict::open, Verdict::authority}) {
    CAPTURE(text(verdict));
    CHECK(seen[verdict] > 100);
  }
}

TEST_CASE("what is listed as pending can change the verdict, and nothing else can") {
  for_made_up_laws([](const SmallLaw& law, Random& random) {
    for (int i = 0; i < cases_per_law; ++i) {
      const auto answers = random_answers(law.plain, random, random.between(0, 90));
      const auto outcome = law.table.outcome(law.possible(answers));
      const auto file = law.case_file(answers);
      kompass::Standing standing(*law.law, file);
      const auto assessment = kompass::assess(*law.law, file, standing);
      std::map<std::string_view, std::set<std::string_view>> asked_for;
      for (std::size_t route = 0; route < law.plain.routes().size(); ++route) {
        std::set<std::size_t> questions, dont_know, judgements;
        std::size_t figures = 0;
        for (std::size_t d = 0; d < outcome.depends_on.size(); ++d) {
          if (!in(outcome.depends_on[d], law.table.route(route))) continue;
          const auto& dimension = law.table.dimensions()[d];
          if (dimension.kind != Dimension::Kind::fact) {
            ++figures;
            continue;
          }
          const auto& fact = law.plain.facts()[dimension.index];
          if (fact.judgement)
            judgements.insert(dimension.index);
          else if (answers.count(dimension.index) != 0)
            dont_know.insert(dimension.index);
          else {
            questions.insert(dimension.index);
            asked_for[fact.id].insert(law.plain.routes()[route].id);
          }
        }
        const auto& pending = assessment.routes[route].pending;
        const auto as_set = [](const auto& list) { return std::set<std::size_t>(list.begin(), list.end()); };
        const bool same = as_set(pending.questions) == questions && as_set(pending.dont_know) == dont_know &&
                          as_set(pending.judgements) == judgements && pending.figures.size() == figures;
        if (!same) CHECK_MESSAGE(same, law.plain.routes()[route].id << law.shown(answers));
      }
      std::map<std::string_view, std::set<std::string_view>> listed;
      for (const auto& question : assessment.questions)
        for (const auto route : question.routes) listed[law.catalogue->facts[question.fact].id].insert(law.catalogue->routes[route].id);
      CHECK(listed == asked_for);
      const auto next = kompass::next_question(*law.law, file, standing, assessment.questions);
      CHECK(next.has_value() == !assessment.questions.empty());
      if (next) CHECK(listed.count(law.catalogue->facts[*next].id) == 1);
    }
  });
}

TEST_CASE("one more answer never undoes a decided verdict nor turns it round") {
  for_made_up_laws([](const SmallLaw& law, Random& random) {
    for (int i = 0; i < cases_per_law; ++i) {
      auto answers = random_answers(law.plain, random, random.between(0, 80));
      auto before = law.assess(answers);
      auto standing_before = law.standing(answers);
      std::vector<std::size_t> missing;
      for (std::size_t fact = 0; fact < law.plain.facts().size(); ++fact) {
        const auto answer = answers.find(fact);
        // An assumption is itself an answer until the person gives one; giving another is a change, not one more.
        const bool open = answer == answers.end() ? !law.plain.facts()[fact].assumed : answer->second.state != MadeUpAnswer::State::value;
        if (open && !law.plain.facts()[fact].derivation) missing.push_back(fact);
      }
      random.shuffle(missing);
      for (const auto fact : missing) {
        answers[fact] = {MadeUpAnswer::State::value, random.pick(law.plain.edge_values(fact))};
        auto after = law.assess(answers);
        for (std::size_t route = 0; route < before.routes.size(); ++route) {
          const bool kept = !decided(before.routes[route].verdict) || after.routes[route].verdict == before.routes[route].verdict;
          if (!kept) CHECK_MESSAGE(kept, law.plain.routes()[route].id << law.shown(answers));
          // Who waits for the authority alone is not asked again by an answer to something else.
          const bool settled = before.routes[route].verdict != Verdict::authority || after.routes[route].verdict != Verdict::open;
          if (!settled) CHECK_MESSAGE(settled, law.plain.routes()[route].id << law.shown(answers));
        }
        auto standing_after = law.standing(answers);
        for (kompass::ConditionIndex condition = 0; condition < law.catalogue->conditions.size(); ++condition) {
          const auto verdict = standing_before.condition(condition);
          CHECK((!decided(verdict) || standing_after.condition(condition) == verdict));
        }
        before = std::move(after);
        standing_before = std::move(standing_after);
      }
    }
  });
}

TEST_CASE("with every answer given nothing is open but for figures of law") {
  int open_for_figures = 0;
  for_made_up_laws([&](const SmallLaw& law, Random& random) {
    for (int i = 0; i < cases_per_law; ++i) {
      const auto answers = random_answers(law.plain, random, 100);
      const auto assessment = law.assess(answers);
      CHECK(assessment.questions.empty());
      for (const auto& route : assessment.routes) {
        CHECK(route.verdict != Verdict::authority);
        if (decided(route.verdict)) continue;
        ++open_for_figures;
        const auto& pending = route.pending;
        CHECK((!pending.figures.empty() && pending.questions.empty() && pending.dont_know.empty() && pending.judgements.empty()));
      }
    }
  });
  CHECK(open_for_figures > 10);
}

TEST_CASE("the order of the answers never matters: the report is the same byte for byte") {
  for_made_up_laws([](const SmallLaw& law, Random& random) {
    kompass::Service service;
    REQUIRE(service.load(law.source.bundle.dump()).find("\"ok\":true") != std::string::npos);
    for (int i = 0; i < cases_per_law; ++i) {
      const auto answers = random_answers(law.plain, random, random.between(30, 100));
      std::vector<std::size_t> order;
      for (const auto& [fact, answer] : answers) order.push_back(fact);
      const auto report = service.assess(case_text(law.plain, answers, order));
      CHECK(report.find("\"ok\":true") != std::string::npos);
      for (int again = 0; again < 3; ++again) {
        random.shuffle(order);
        const auto other = service.assess(case_text(law.plain, answers, order));
        if (other != report) CHECK_MESSAGE(other == report, law.shown(answers));
      }
      std::reverse(order.begin(), order.end());
      const auto& route = law.plain.routes().front().id;
      CHECK(service.explain(case_text(law.plain, answers), route) == service.explain(case_text(law.plain, answers, order), route));
    }
  });
}

TEST_CASE("the reason forces the verdict, and no smaller set of answers does") {
  std::map<std::size_t, int> sizes;
  for_made_up_laws(
      [&](const SmallLaw& law, Random& random) {
        for (int i = 0; i < cases_per_law; ++i) {
          const auto answers = random_answers(law.plain, random, random.between(40, 100));
          const auto assessment = law.assess(answers);
          const auto possible = law.possible(answers);
          const auto everything = law.table.everything();
          std::vector<std::size_t> given;  // dimensions that are settled by an answer or an assumption
          for (std::size_t d = 0; d < possible.size(); ++d)
            if (possible[d] != everything[d]) given.push_back(d);
          const auto with_only = [&](std::uint32_t subset) {
            auto restricted = everything;
            for (std::size_t i_given = 0; i_given < given.size(); ++i_given)
              if ((subset >> i_given & 1) != 0) restricted[given[i_given]] = possible[given[i_given]];
            return law.table.decided(restricted);
          };
          for (std::size_t route = 0; route < assessment.routes.size(); ++route) {
            const auto& reason = assessment.routes[route].reason;
            if (!decided(assessment.routes[route].verdict)) {
              CHECK(reason.empty());
              continue;
            }
            ++sizes[reason.size()];
            CHECK(assessment.routes[route].reason_is_smallest);
            std::uint32_t chosen = 0;
            for (std::size_t g = 0; g < given.size(); ++g)
              if (std::find(reason.begin(), reason.end(), law.table.dimensions()[given[g]].index) != reason.end())
                chosen |= std::uint32_t{1} << g;
            CAPTURE(law.plain.routes()[route].id);
            if (!in(with_only(chosen), route)) CHECK_MESSAGE(false, "the reason does not force the verdict" << law.shown(answers));
            for (std::uint32_t subset = 0; subset < std::uint32_t{1} << given.size(); ++subset) {
              std::size_t size = 0;
              for (auto rest = subset; rest != 0; rest &= rest - 1) ++size;
              if (size < reason.size() && in(with_only(subset), route))
                CHECK_MESSAGE(false, "fewer answers force the verdict: " << subset << law.shown(answers));
            }
          }
        }
      },
      ComputedFacts::none);
  for (std::size_t size = 1; size <= 3; ++size) {
    CAPTURE(size);
    CHECK(sizes[size] > 10);
  }
}

TEST_CASE("a reason names only what has been said or assumed, and forces the verdict, with computed facts too") {
  int computed = 0;
  for_made_up_laws([&](const SmallLaw& law, Random& random) {
    for (int i = 0; i < cases_per_law; ++i) {
      const auto answers = random_answers(law.plain, random, random.between(40, 90));
      const auto assessment = law.assess(answers);
      for (std::size_t route = 0; route < assessment.routes.size(); ++route) {
        if (!decided(assessment.routes[route].verdict)) continue;
        auto alone = law.possible(answers);
        const auto everything = law.table.everything();
        const auto& reason = assessment.routes[route].reason;
        for (std::size_t d = 0; d < alone.size(); ++d)
          if (std::find(reason.begin(), reason.end(), law.table.dimensions()[d].index) == reason.end()) alone[d] = everything[d];
        if (!in(law.table.decided(alone), route)) CHECK_MESSAGE(false, "the reason does not force the verdict" << law.shown(answers));
        for (const auto fact : reason) {
          const auto answer = answers.find(fact);
          const bool said =
              answer != answers.end() ? answer->second.state == MadeUpAnswer::State::value : law.plain.facts()[fact].assumed.has_value();
          if (!said) CHECK_MESSAGE(said, law.plain.facts()[fact].id << law.shown(answers));
          for (const auto& other : law.plain.facts())
            if (other.derivation && (other.derivation->left == fact || other.derivation->right == fact)) ++computed;
        }
      }
    }
  });
  CHECK(computed > 20);
}

TEST_CASE("the encoded batch gives the verdicts of the assessment") {
  for_made_up_laws([](const SmallLaw& law, Random& random) {
    std::vector<MadeUpAnswers> cases;
    for (int i = 0; i < cases_per_law; ++i) {
      auto answers = random_answers(law.plain, random, random.between(0, 100));
      // A row has no place for "asked and left open": what is assumed stays assumed.
      for (auto answer = answers.begin(); answer != answers.end();)
        answer = answer->second.state == MadeUpAnswer::State::value ? std::next(answer) : answers.erase(answer);
      cases.push_back(std::move(answers));
    }
    kompass::Batch batch(law.law);
    const auto rows = batch.reserve(cases.size());
    const auto length = rows.size() / cases.size();
    for (std::size_t i = 0; i < cases.size(); ++i) {
      std::size_t column = 0;
      for (std::size_t fact = 0; fact < law.plain.facts().size(); ++fact) {
        if (law.plain.facts()[fact].derivation) continue;
        const auto answer = cases[i].find(fact);
        if (answer != cases[i].end()) rows[i * length + column] = static_cast<std::int32_t>(answer->second.value);
        ++column;
      }
      CHECK(column == length);
    }
    batch.assess(0, cases.size());
    for (std::size_t i = 0; i < cases.size(); ++i) {
      const auto assessment = law.assess(cases[i]);
      const auto words = batch.results().subspan(i * 2 * batch.words(), 2 * batch.words());
      for (std::size_t route = 0; route < assessment.routes.size(); ++route) {
        const bool met = (words[route / 32] >> route % 32 & 1) != 0;
        const bool not_met = (words[batch.words() + route / 32] >> route % 32 & 1) != 0;
        const auto verdict = assessment.routes[route].verdict;
        const bool same = met == (verdict == Verdict::met) && not_met == (verdict == Verdict::not_met);
        if (!same) CHECK_MESSAGE(same, law.plain.routes()[route].id << law.shown(cases[i]));
      }
    }
  });
}

TEST_CASE("an answer matters if and only if another one could change a verdict") {
  std::map<bool, int> seen;
  for_made_up_laws(
      [&](const SmallLaw& law, Random& random) {
        for (int i = 0; i < cases_per_law; ++i) {
          const auto answers = random_answers(law.plain, random, random.between(20, 100));
          const auto assessment = law.assess(answers);
          const auto possible = law.possible(answers);
          const auto routes = (FunctionSet{1} << law.plain.routes().size()) - 1;
          for (std::size_t d = 0; d < law.table.dimensions().size(); ++d) {
            const auto& dimension = law.table.dimensions()[d];
            if (dimension.kind != Dimension::Kind::fact) continue;
            const bool expected = (law.table.would_depend_on(d, possible) & routes) != 0;
            ++seen[expected];
            if (assessment.matters[dimension.index] != expected)
              CHECK_MESSAGE(assessment.matters[dimension.index] == expected, law.plain.facts()[dimension.index].id << law.shown(answers));
          }
        }
      },
      ComputedFacts::none);
  CHECK(seen[true] > 500);
  CHECK(seen[false] > 500);
}

}  // namespace small_laws_test
