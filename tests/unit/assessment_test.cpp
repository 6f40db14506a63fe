#include "kompass/assessment.hpp"

#include <doctest/doctest.h>

#include "support/small_catalogue.hpp"

namespace assessment_test {

using kompass::Assessment;
using kompass::FactIndex;
using kompass::LawOnDay;
using kompass::Verdict;
using kompass_test::assess;
using kompass_test::law_of;
using kompass_test::verdict;

namespace {

/// The ids of facts, joined by blanks.
std::string ids(const LawOnDay& law, const std::vector<FactIndex>& facts) {
  std::string out;
  for (const auto fact : facts) out += (out.empty() ? "" : " ") + std::string(law.catalogue().facts[fact].id);
  return out;
}

std::string questions(const LawOnDay& law, const Assessment& assessment) {
  std::vector<FactIndex> facts;
  for (const auto& question : assessment.questions) facts.push_back(question.fact);
  return ids(law, facts);
}

std::string reason(const LawOnDay& law, std::string_view answers) { return ids(law, assess(law, answers).routes.front().reason); }

/// The facts of the case that matter.
std::string mattering(const LawOnDay& law, const Assessment& assessment) {
  std::vector<FactIndex> facts;
  for (FactIndex i = 0; i < assessment.matters.size(); ++i)
    if (assessment.matters[i]) facts.push_back(i);
  return ids(law, facts);
}

std::string_view condition(const LawOnDay& law, std::string_view answers, std::string_view id) {
  return name(kompass::Standing(law, kompass_test::case_of(law, answers)).condition(law.catalogue().condition_by_id.find(id)->second));
}

/// Two facts and a route over them.
std::shared_ptr<const LawOnDay> law_over_two(const std::string& condition) {
  return law_of(R"({ "facts": [ { "id": "a", "type": "yes-no" }, { "id": "b", "type": "yes-no" } ],
    "conditions": [ { "id": "is-a", "fact": "a", "is": true }, { "id": "is-b", "fact": "b", "is": true } ],
    "routes": [ { "id": "r", "conditions": )" +
                condition + "} ] }");
}

/// Pay applies only with an offer.
std::shared_ptr<const LawOnDay> law_with_pay(const std::string& condition) {
  return law_of(R"({ "facts": [ { "id": "offer", "type": "yes-no" },
      { "id": "pay", "type": "number", "minimum": 0, "maximum": 1000, "applies-when": "has-offer" } ],
    "conditions": [ { "id": "has-offer", "fact": "offer", "is": true } ], "routes": [ { "id": "r", "conditions": )" +
                condition + "} ] }");
}

}  // namespace

TEST_CASE("a verdict is met or not met only when no missing answer can change it") {
  const auto both = law_over_two(R"({ "all": ["is-a", "is-b"] })");
  CHECK(verdict(*both, "{}") == "open");
  CHECK(verdict(*both, R"({"a":true})") == "open");
  CHECK(verdict(*both, R"({"a":false})") == "not-met");
  CHECK(verdict(*both, R"({"a":true,"b":true})") == "met");
  const auto either = law_over_two(R"({ "any": ["is-a", "is-b"] })");
  CHECK(verdict(*either, R"({"b":true})") == "met");
  CHECK(verdict(*either, R"({"b":false})") == "open");
}

TEST_CASE("b or not b is decided without knowing b") {
  CHECK(verdict(*law_over_two(R"({ "any": ["is-b", { "not": "is-b" }] })"), "{}") == "met");
  CHECK(verdict(*law_over_two(R"({ "all": ["is-b", { "not": "is-b" }] })"), "{}") == "not-met");
  const auto cases = law_over_two(R"({ "any": [ { "all": ["is-a", "is-b"] }, { "all": ["is-a", { "not": "is-b" }] } ] })");
  CHECK(verdict(*cases, R"({"a":true})") == "met");
  CHECK(questions(*cases, assess(*cases, "{}")) == "a");
}

TEST_CASE("don't know leaves open like not asked, but is not asked again") {
  const auto law = law_over_two(R"({ "all": ["is-a", "is-b"] })");
  const auto assessment = assess(*law, R"({"a":{"state":"dont-know"}})");
  const auto& route = assessment.routes.front();
  CHECK(route.verdict == Verdict::open);
  CHECK(ids(*law, route.pending.dont_know) == "a");
  CHECK(ids(*law, route.pending.questions) == "b");
  CHECK(questions(*law, assessment) == "b");
  CHECK(verdict(*law, R"({"a":{"state":"dont-know"},"b":false})") == "not-met");
}

TEST_CASE("a missing answer is neither no nor nought") {
  const auto law = law_of(R"({ "facts": [ { "id": "n", "type": "number", "minimum": 0, "maximum": 10 } ],
    "routes": [ { "id": "r", "conditions": { "fact": "n", "is": 0 } }, { "id": "s", "conditions": { "fact": "n", "is-not": 0 } } ] })");
  for (const auto* answers : {"{}", R"({"n":{"state":"dont-know"}})"})
    for (const auto& route : assess(*law, answers).routes) CHECK(route.verdict == Verdict::open);
}

TEST_CASE("what hangs on judgements alone is left to the authority; while an answer is missing too it is open") {
  const auto law = law_of(R"({ "facts": [ { "id": "a", "type": "yes-no" }, { "id": "interest", "type": "yes-no", "judgement": true } ],
    "routes": [ { "id": "r", "conditions": { "all": [ { "fact": "a", "is": true }, { "fact": "interest", "is": true } ] } } ] })");
  const auto nothing = assess(*law, "{}");
  CHECK(nothing.routes.front().verdict == Verdict::open);
  CHECK(ids(*law, nothing.routes.front().pending.judgements) == "interest");
  CHECK(questions(*law, nothing) == "a");
  const auto settled = assess(*law, R"({"a":true})");
  CHECK(settled.routes.front().verdict == Verdict::authority);
  CHECK(settled.questions.empty());
  CHECK(verdict(*law, R"({"a":false})") == "not-met");
  CHECK(verdict(*law, R"({"a":true,"interest":true})") == "met");
  CHECK(verdict(*law, R"({"a":true,"interest":false})") == "not-met");
  CHECK(verdict(*law, R"({"a":true,"interest":{"state":"dont-know"}})") == "authority");
}

TEST_CASE("an assumption is taken until the person says otherwise, and is not asked") {
  const auto law =
      law_of(R"({ "facts": [ { "id": "a", "type": "yes-no" }, { "id": "harm", "type": "yes-no", "judgement": true, "assume": false } ],
    "routes": [ { "id": "r", "conditions": { "fact": "a", "is": true, "id": "is-a" }, "barred-by": [ { "fact": "harm", "is": true } ] } ] })");
  CHECK(verdict(*law, R"({"a":true})") == "met");
  CHECK(reason(*law, R"({"a":true})") == "a harm");
  CHECK(verdict(*law, R"({"a":true,"harm":true})") == "not-met");
  CHECK(verdict(*law, R"({"a":true,"harm":false})") == "met");
  CHECK(verdict(*law, R"({"a":true,"harm":{"state":"dont-know"}})") == "authority");
  CHECK(questions(*law, assess(*law, "{}")) == "a");
}

TEST_CASE("no comparison over a fact that does not apply holds, not even that it is not something") {
  for (const auto* comparison : {R"("at-least": 0)", R"("at-most": 1000)", R"("is-not": 7)", R"("not-in": [7])", R"("is": 0)"}) {
    const auto law = law_with_pay(R"({ "fact": "pay", "id": "c", )" + std::string(comparison) + "}");
    CHECK_MESSAGE(verdict(*law, R"({"offer":false})") == "not-met", comparison);
    CHECK_MESSAGE(verdict(*law, R"({"offer":false,"pay":0})") == "not-met", comparison);
    CHECK_MESSAGE(verdict(*law, R"({"offer":true,"pay":0})") == "met", comparison);
  }
  // A negation around it holds: it is not so that the pay is something.
  CHECK(verdict(*law_with_pay(R"({ "not": { "fact": "pay", "id": "c", "at-least": 5 } })"), R"({"offer":false})") == "met");
}

TEST_CASE("a fact that does not apply is not asked, and its answer is kept but does not matter") {
  const auto law = law_with_pay(R"({ "fact": "pay", "id": "c", "at-least": 500 })");
  CHECK(questions(*law, assess(*law, R"({"offer":false})")).empty());
  CHECK(questions(*law, assess(*law, R"({"offer":true})")) == "pay");
  const auto without = assess(*law, R"({"offer":false,"pay":700})");
  CHECK(without.routes.front().verdict == Verdict::not_met);
  CHECK(mattering(*law, without) == "offer");
  CHECK(mattering(*law, assess(*law, R"({"offer":true,"pay":700})")) == "offer pay");
  CHECK(mattering(*law, assess(*law, R"({"pay":700})")) == "offer pay");
  CHECK(mattering(*law, assess(*law, R"({"pay":400})")) == "pay");
}

TEST_CASE("not applicable decides nothing by itself, and is contradicted when the other answers make the fact apply") {
  const auto law = law_with_pay(R"({ "fact": "pay", "id": "c", "at-least": 500 })");
  const auto mistaken = assess(*law, R"({"offer":true,"pay":{"state":"not-applicable"}})");
  CHECK(mistaken.routes.front().verdict == Verdict::open);
  REQUIRE(mistaken.notes.size() == 1);
  CHECK(mistaken.notes.front().code == "applies-after-all");
  CHECK(law->catalogue().facts[mistaken.notes.front().fact].id == "pay");
  CHECK_FALSE(mistaken.notes.front().message.empty());
  CHECK(assess(*law, R"({"offer":false,"pay":{"state":"not-applicable"}})").notes.empty());
  CHECK(assess(*law, R"({"pay":{"state":"not-applicable"}})").notes.empty());
  CHECK(assess(*law, R"({"offer":true,"pay":{"state":"dont-know"}})").notes.empty());
  CHECK(verdict(*law, R"({"offer":false,"pay":{"state":"not-applicable"}})") == "not-met");
}

TEST_CASE("whether a fact applies can rest on another one that may not apply itself") {
  const auto law =
      law_of(R"({ "facts": [ { "id": "offer", "type": "yes-no" }, { "id": "abroad", "type": "yes-no", "applies-when": "has-offer" },
      { "id": "branch", "type": "yes-no", "applies-when": "is-abroad" } ],
    "conditions": [ { "id": "has-offer", "fact": "offer", "is": true }, { "id": "is-abroad", "fact": "abroad", "is": true } ],
    "routes": [ { "id": "r", "conditions": { "fact": "branch", "id": "no-branch", "is-not": true } } ] })");
  CHECK(verdict(*law, R"({"offer":false,"abroad":true,"branch":false})") == "not-met");
  CHECK(verdict(*law, R"({"offer":true,"abroad":false,"branch":false})") == "not-met");
  CHECK(verdict(*law, R"({"offer":true,"abroad":true,"branch":false})") == "met");
}

TEST_CASE("a fact computed from two others is known as soon as their ranges settle it, and the two stand for it") {
  const auto law = law_of(
      R"({ "facts": [ { "id": "contract", "type": "number", "minimum": 0, "maximum": 600 }, { "id": "transfer", "type": "number", "minimum": 6, "maximum": 600 },
      { "id": "long", "type": "yes-no", "derive": { "compare": ["contract", "at-least", "transfer"] } } ],
    "routes": [ { "id": "r", "conditions": { "fact": "long", "is": true } } ] })");
  CHECK(verdict(*law, R"({"contract":12,"transfer":12})") == "met");
  CHECK(verdict(*law, R"({"contract":11,"transfer":12})") == "not-met");
  CHECK(verdict(*law, R"({"contract":600})") == "met");
  CHECK(reason(*law, R"({"contract":600})") == "contract");
  CHECK(verdict(*law, R"({"contract":5})") == "not-met");
  CHECK(verdict(*law, R"({"contract":6})") == "open");
  CHECK(questions(*law, assess(*law, "{}")) == "contract transfer");
  CHECK(questions(*law, assess(*law, R"({"contract":24})")) == "transfer");
  CHECK(reason(*law, R"({"contract":12,"transfer":6})") == "contract transfer");
  const auto half = assess(*law, R"({"contract":24,"transfer":{"state":"dont-know"}})");
  CHECK(ids(*law, half.routes.front().pending.dont_know) == "transfer");
  CHECK(half.routes.front().pending.questions.empty());
}

TEST_CASE("a number that follows from periods counts as said: it is not asked, it can be a reason, and what it is computed from matters") {
  const auto law = law_of(
      R"({ "facts": [ { "id": "work", "type": "periods", "minimum": "1990-01-01", "maximum": "2030-12-31" },
      { "id": "work-months", "type": "number", "unit": "months", "minimum": 0, "maximum": 600, "from-periods": { "of": "work", "count": "sum" } },
      { "id": "needed", "type": "number", "minimum": 12, "maximum": 600 },
      { "id": "enough", "type": "yes-no", "derive": { "compare": ["work-months", "at-least", "needed"] } } ],
    "routes": [ { "id": "r", "conditions": { "fact": "work-months", "at-least": 24 } }, { "id": "s", "conditions": { "fact": "enough", "is": true } } ] })");
  CHECK(questions(*law, assess(*law, "{}")) == "work-months needed");
  CHECK(verdict(*law, R"({"work":[{"from":"2023-01-01","to":"2024-12-31"}]})") == "met");
  CHECK(verdict(*law, R"({"work":[{"from":"2023-01-01","to":"2024-12-30"}]})") == "not-met");
  CHECK(verdict(*law, R"({"work-months":24})") == "met");
  CHECK(verdict(*law, R"({"work":{"state":"dont-know"}})") == "open");
  const auto some = assess(*law, R"({"work":[{"from":"2024-01-01","to":"2024-12-31"}]})");
  CHECK(questions(*law, some) == "needed");
  CHECK(ids(*law, some.routes.front().reason) == "work-months");
  CHECK(some.matters[0]);
  CHECK(some.matters[1]);
  // Eleven months are fewer than whatever is needed.
  CHECK(name(assess(*law, R"({"work":[{"from":"2024-01-01","to":"2024-11-30"}]})").routes.back().verdict) == "not-met");
}

TEST_CASE("every relation between two facts is computed as it says") {
  const char* relations[] = {"is", "is-not", "at-least", "at-most", "more-than", "less-than"};
  for (const auto* relation : relations) {
    const std::string word = relation;
    const auto law = law_of(
        R"({ "facts": [ { "id": "a", "type": "number", "minimum": 0, "maximum": 3 }, { "id": "b", "type": "number", "minimum": 0, "maximum": 3 },
        { "id": "d", "type": "yes-no", "derive": { "compare": ["a", ")" +
        word + R"(", "b"] } } ], "routes": [ { "id": "r", "conditions": { "fact": "d", "is": true } } ] })");
    const auto holds = [&](int a, int b) {
      return word == "is"          ? a == b
             : word == "is-not"    ? a != b
             : word == "at-least"  ? a >= b
             : word == "at-most"   ? a <= b
             : word == "more-than" ? a > b
                                   : a < b;
    };
    for (int a = 0; a <= 3; ++a) {
      int count = 0;
      for (int b = 0; b <= 3; ++b) {
        count += holds(a, b) ? 1 : 0;
        CHECK(verdict(*law, "{\"a\":" + std::to_string(a) + ",\"b\":" + std::to_string(b) + "}") == (holds(a, b) ? "met" : "not-met"));
      }
      CHECK_MESSAGE(verdict(*law, "{\"a\":" + std::to_string(a) + "}") == (count == 4   ? "met"
                                                                           : count == 0 ? "not-met"
                                                                                        : "open"),
                    word << " " << a);
    }
  }
}

TEST_CASE("the reason names the fewest answers that alone force the verdict") {
  const auto law = law_over_two(R"({ "any": ["is-a", "is-b"] })");
  CHECK(reason(*law, R"({"a":true,"b":false})") == "a");
  CHECK(reason(*law, R"({"a":false,"b":false})") == "a b");
  CHECK(assess(*law, R"({"a":true,"b":true})").routes.front().reason.size() == 1);
  CHECK(reason(*law, "{}").empty());
  CHECK(assess(*law, R"({"a":true})").routes.front().reason_is_smallest);
}

TEST_CASE("points add up, of a best-of only the highest counts, and what can no longer help is not asked") {
  const auto law = law_of(
      R"({ "facts": [ { "id": "level", "type": "choice", "ordered": true, "options": ["none", "a2", "b1"] }, { "id": "short", "type": "yes-no" }, { "id": "young", "type": "yes-no" } ],
    "routes": [ { "id": "r", "conditions": { "points-at-least": 4, "of": [
      { "best-of": [ { "points": 1, "when": { "fact": "level", "at-least": "a2" } }, { "points": 3, "when": { "fact": "level", "at-least": "b1" } } ] },
      { "points": 1, "when": { "fact": "short", "is": true } }, { "points": 2, "when": { "fact": "young", "is": true } } ] } } ] })");
  CHECK(verdict(*law, R"({"level":"b1","short":true,"young":false})") == "met");
  CHECK(verdict(*law, R"({"level":"b1","short":false,"young":false})") == "not-met");  // 3, not 1 + 3
  CHECK(verdict(*law, R"({"level":"a2","short":true,"young":true})") == "met");
  CHECK(verdict(*law, R"({"level":"none"})") == "not-met");
  CHECK(verdict(*law, R"({"level":"a2"})") == "open");
  CHECK(questions(*law, assess(*law, R"({"level":"b1"})")) == "short young");
  CHECK(questions(*law, assess(*law, R"({"level":"a2","short":false})")).empty());
}

TEST_CASE("every condition has its own verdict") {
  const auto law = law_over_two(R"({ "id": "both", "all": ["is-a", "is-b"] })");
  const auto* answers = R"({"a":true})";
  CHECK(condition(*law, answers, "is-a") == "met");
  CHECK(condition(*law, answers, "is-b") == "open");
  CHECK(condition(*law, answers, "both") == "open");
}

TEST_CASE("questions stand in the order of topics, each with the routes that hang on it") {
  const auto law = law_of(R"({ "catalogue": { "topics": ["first", "second"] },
    "facts": [ { "id": "late", "type": "yes-no", "topic": "second" }, { "id": "one", "type": "yes-no", "topic": "first" }, { "id": "two", "type": "yes-no", "topic": "first" } ],
    "conditions": [ { "id": "is-late", "fact": "late", "is": true }, { "id": "is-one", "fact": "one", "is": true }, { "id": "is-two", "fact": "two", "is": true } ],
    "routes": [ { "id": "x", "conditions": { "all": ["is-late", "is-one", "is-two"] } }, { "id": "y", "conditions": { "all": ["is-late", "is-two"] } }, { "id": "z", "conditions": "is-late" } ] })");
  auto assessment = assess(*law, "{}");
  CHECK(questions(*law, assessment) == "one two late");
  REQUIRE(assessment.questions.size() == 3);
  CHECK(assessment.questions[0].routes == std::vector<kompass::RouteIndex>{0});
  CHECK(assessment.questions[1].routes == std::vector<kompass::RouteIndex>{0, 1});
  CHECK(assessment.questions[2].routes == std::vector<kompass::RouteIndex>{0, 1, 2});
  CHECK(questions(*law, assess(*law, R"({"two":false})")) == "late");
  CHECK(assess(*law, R"({"late":false})").questions.empty());
}

TEST_CASE("only the routes that the person cares about raise questions, but all have a verdict") {
  const auto law = law_of(R"({ "facts": [ { "id": "a", "type": "yes-no" }, { "id": "b", "type": "yes-no" } ],
    "routes": [ { "id": "x", "conditions": { "fact": "a", "is": true } }, { "id": "y", "conditions": { "fact": "b", "is": true } } ] })");
  const auto file =
      kompass::read_case(law->catalogue(), R"({"format":"kompass-case/1","as-of":"2026-11-22","routes":["y"],"answers":{"a":true}})");
  REQUIRE(file.ok());
  const auto assessment = kompass::assess(*law, file.value());
  CHECK(questions(*law, assessment) == "b");
  CHECK(mattering(*law, assessment) == "b");
  CHECK(assessment.routes[0].verdict == Verdict::met);
}

TEST_CASE("a route that is met or can still be sets back those it comes before, and one that is not met does not") {
  const auto law = law_of(R"({ "facts": [ { "id": "a", "type": "yes-no" } ], "routes": [
    { "id": "18g", "conditions": { "fact": "a", "is": true }, "comes-before": ["18b"] }, { "id": "18b", "conditions": true } ] })");
  const auto with = assess(*law, R"({"a":true})");
  CHECK(with.routes[1].comes_after == std::vector<kompass::RouteIndex>{0});
  CHECK(with.routes[0].comes_after.empty());
  CHECK(assess(*law, R"({"a":false})").routes[1].comes_after.empty());
  CHECK(assess(*law, "{}").routes[1].comes_after == std::vector<kompass::RouteIndex>{0});
}

TEST_CASE("a condition on a route holds where the route's conditions hold, none of its bars does and it is in force") {
  const auto content = [](std::string_view in_force) {
    return R"({ "facts": [ { "id": "a", "type": "yes-no" }, { "id": "ban", "type": "yes-no" }, { "id": "b", "type": "yes-no" } ],
      "routes": [ { "id": "only-else", "conditions": { "all": [ { "fact": "b", "is": true }, { "not": { "route": "first" } } ] } },
                  { "id": "too", "conditions": { "route": "first" } },
                  { "id": "first", )" +
           std::string(in_force) + R"( "conditions": { "fact": "a", "is": true }, "barred-by": [ { "fact": "ban", "is": true } ] } ] })";
  };
  const auto law = law_of(content(""));
  const auto verdicts = [](const kompass::LawOnDay& on_day, std::string_view answers) {
    std::string out;
    for (const auto& route : assess(on_day, answers).routes) out += std::string(out.empty() ? "" : " ") + std::string(name(route.verdict));
    return out;
  };
  CHECK(verdicts(*law, R"({"a":true,"ban":false,"b":true})") == "not-met met met");
  CHECK(verdicts(*law, R"({"a":true,"ban":true,"b":true})") == "met not-met not-met");
  CHECK(verdicts(*law, R"({"a":false,"b":true})") == "met not-met not-met");
  CHECK(verdicts(*law, R"({"a":true,"b":true})") == "open open open");
  CHECK(verdicts(*law, R"({"b":false})") == "not-met open open");

  const auto not_yet = law_of(content(R"("in-force": { "from": "2027-01-01" },)"));
  CHECK(verdicts(*not_yet, R"({"a":true,"ban":false,"b":true})") == "met not-met not-met");
  const auto then = law_of(content(R"("in-force": { "from": "2027-01-01" },)"), "2027-01-01");
  CHECK(verdicts(*then, R"({"a":true,"ban":false,"b":true})") == "not-met met met");
}

TEST_CASE("a consequence follows its own condition, without one it always follows") {
  const auto law = law_of(R"({ "facts": [ { "id": "a", "type": "yes-no" } ], "routes": [ { "id": "r", "conditions": true,
    "consequences": [ { "id": "always" }, { "id": "sometimes", "when": { "fact": "a", "is": true } } ] } ] })");
  const auto follow = [&](std::string_view answers) {
    kompass::Standing standing(*law, kompass_test::case_of(*law, answers));
    std::vector<Verdict> out;
    for (const auto& consequence : law->catalogue().routes[0].consequences) out.push_back(standing.consequence(consequence));
    return out;
  };
  CHECK(follow("{}") == std::vector<Verdict>{Verdict::met, Verdict::open});
  CHECK(follow(R"({"a":false})") == std::vector<Verdict>{Verdict::met, Verdict::not_met});
}

TEST_CASE("a bar that holds makes a route not met, whatever else is so") {
  const auto law = law_of(R"({ "facts": [ { "id": "a", "type": "yes-no" }, { "id": "ban", "type": "yes-no" } ], "routes": [ { "id": "r",
    "conditions": { "fact": "a", "is": true }, "barred-by": [ { "fact": "ban", "is": true } ] } ] })");
  CHECK(verdict(*law, R"({"ban":true})") == "not-met");
  CHECK(verdict(*law, R"({"a":true})") == "open");
  CHECK(verdict(*law, R"({"a":true,"ban":false})") == "met");
}

TEST_CASE("every verdict has a word") {
  CHECK(name(Verdict::met) == "met");
  CHECK(name(Verdict::not_met) == "not-met");
  CHECK(name(Verdict::open) == "open");
  CHECK(name(Verdict::authority) == "authority");
}

}  // namespace assessment_test
