#include "kompass/next_question.hpp"

#include <doctest/doctest.h>

#include "support/small_catalogue.hpp"

using doctest::Approx;
using kompass::LawOnDay;
using kompass_test::law_of;

namespace {

/// The question to ask now; empty if there is none.
std::string next(const LawOnDay& law, std::string_view answers) {
  const auto file = kompass_test::case_of(law, answers);
  kompass::Standing standing(law, file);
  const auto fact = kompass::next_question(law, file, standing, kompass::assess(law, file, standing).questions);
  return fact ? std::string(law.catalogue().facts[*fact].id) : "";
}

/// The questions of a person who answers all of them with what `truth` says, in their order.
std::string interview(const LawOnDay& law, const kompass_test::Json& truth) {
  auto answers = kompass_test::Json::object();
  std::string asked;
  for (auto fact = next(law, "{}"); !fact.empty(); fact = next(law, answers.dump())) {
    asked += (asked.empty() ? "" : " ") + fact;
    answers[fact] = truth[fact];
  }
  return asked;
}

double worth(const LawOnDay& law, std::string_view answers, std::string_view fact) {
  const auto file = kompass_test::case_of(law, answers);
  kompass::Standing standing(law, file);
  return kompass::worth_of_answers(law, file, standing)[law.catalogue().find_fact(fact).value_or(0)];
}

/// A route needs a job, a degree and no ban; what is said of the ban is `likelihood`.
std::shared_ptr<const LawOnDay> law_with_ban(const std::string& likelihood) {
  return law_of(R"({ "facts": [ { "id": "ban", "type": "yes-no")" + likelihood +
                R"( }, { "id": "job", "type": "yes-no" }, { "id": "degree", "type": "yes-no" } ],
    "routes": [ { "id": "r", "conditions": { "all": [ { "fact": "ban", "is": false }, { "fact": "job", "is": true }, { "fact": "degree", "is": true } ] } } ] })");
}

/// Two topics; the first has the questions `one`, on which two routes hang, and `two`, on which one does; on `later`, of the second topic,
/// hang as many as said.
std::shared_ptr<const LawOnDay> law_of_two_topics(int routes_of_later) {
  std::string routes =
      R"({ "id": "a", "conditions": { "fact": "one", "is": true } }, { "id": "b", "conditions": { "fact": "one", "is": false } },
    { "id": "c", "conditions": { "fact": "two", "is": true } })";
  for (int i = 0; i < routes_of_later; ++i)
    routes += R"(, { "id": "l)" + std::to_string(i) + R"(", "conditions": { "fact": "later", "is": true } })";
  return law_of(R"({ "catalogue": { "topics": ["first", "second"] }, "facts": [ { "id": "later", "type": "yes-no", "topic": "second" },
    { "id": "two", "type": "yes-no", "topic": "first" }, { "id": "one", "type": "yes-no", "topic": "first" } ], "routes": [ )" +
                routes + " ] }");
}

}  // namespace

TEST_CASE("what is asked first is what rules most out, and a rare ground against it comes last") {
  const kompass_test::Json good{{"ban", false}, {"job", true}, {"degree", true}};
  CHECK(interview(*law_with_ban(""), good) == "ban job degree");  // all as good: in the catalogue's order
  CHECK(interview(*law_with_ban(R"(, "rare": [true])"), good) == "job degree ban");
  CHECK(interview(*law_with_ban(R"(, "rare": [true])"), {{"ban", true}, {"job", false}, {"degree", true}}) == "job");
  // Were it rare to have none, that would be the first thing to know.
  CHECK(interview(*law_with_ban(R"(, "rare": [false])"), {{"ban", true}, {"job", true}, {"degree", true}}) == "ban");
}

TEST_CASE("a topic that has been begun is kept to while a question of it is worth a tenth of the best") {
  CHECK(next(*law_of_two_topics(3), "{}") == "one");  // everybody begins with the first topic
  CHECK(next(*law_of_two_topics(3), R"({"one":true})") == "two");
  CHECK(next(*law_of_two_topics(10), R"({"one":true})") == "two");
  CHECK(next(*law_of_two_topics(11), R"({"one":true})") == "later");
  CHECK(next(*law_of_two_topics(20), "{}") == "one");
  CHECK(next(*law_of_two_topics(21), "{}") == "later");
  CHECK(next(*law_of_two_topics(21), R"({"later":true})") == "one");
  CHECK(next(*law_of_two_topics(3), R"({"later":{"state":"dont-know"}})") == "one");
}

TEST_CASE("what decides whether a title is needed at all is asked before anything else") {
  const auto law = law_of(R"({ "catalogue": { "topics": ["first", "second"], "no-title-needed": "free" },
    "facts": [ { "id": "job", "type": "yes-no", "topic": "first" }, { "id": "state", "type": "country", "topic": "second" }, { "id": "family", "type": "yes-no", "topic": "second", "applies-when": "no-member" } ],
    "conditions": [ { "id": "member", "fact": "state", "in": ["AT", "FR"] }, { "id": "no-member", "not": "member" },
                    { "id": "free", "any": [ "member", { "fact": "family", "is": true } ] } ],
    "routes": [ { "id": "r", "conditions": { "all": [ { "not": "free" }, { "fact": "job", "is": true } ] } } ] })");
  CHECK(worth(*law, "{}", "job") > 10 * worth(*law, "{}", "state"));
  CHECK(interview(*law, {{"state", "IN"}, {"family", false}, {"job", true}}) == "state family job");
  CHECK(interview(*law, {{"state", "AT"}, {"family", false}, {"job", true}}) == "state");
  CHECK(next(*law, R"({"state":{"state":"dont-know"}})") == "job");  // whether the family counts is not known then
}

TEST_CASE("the next question is about the routes that the person cares about") {
  const auto law = law_of_two_topics(1);
  const auto file =
      kompass::read_case(law->catalogue(), R"({"format":"kompass-case/1","as-of":"2026-11-22","routes":["l0"],"answers":{}})");
  REQUIRE(file.ok());
  kompass::Standing standing(*law, file.value());
  const auto assessment = kompass::assess(*law, file.value(), standing);
  CHECK(law->catalogue().facts[kompass::next_question(*law, file.value(), standing, assessment.questions).value_or(1)].id == "later");
}

TEST_CASE("a question that is not sure to apply is asked only where there is no other, however much it is worth") {
  const auto law = law_of(
      R"({ "facts": [ { "id": "pay", "type": "number", "minimum": 0, "maximum": 99, "applies-when": "has-job" }, { "id": "job", "type": "yes-no", "rare": [false] } ],
    "conditions": [ { "id": "has-job", "fact": "job", "is": true } ], "routes": [ { "id": "r", "conditions": { "fact": "pay", "at-least": 50 } } ] })");
  CHECK(worth(*law, "{}", "pay") > 10 * worth(*law, "{}", "job"));
  CHECK(next(*law, "{}") == "job");
  CHECK(next(*law, R"({"job":true})") == "pay");
  CHECK(next(*law, R"({"job":false})").empty());
  CHECK(next(*law, R"({"job":{"state":"dont-know"}})") == "pay");
}

TEST_CASE("of a comparison of two facts each that is missing has its share of the worth") {
  const auto law = law_of(
      R"({ "facts": [ { "id": "stay", "type": "number", "minimum": 0, "maximum": 9 }, { "id": "plan", "type": "number", "minimum": 0, "maximum": 9 },
    { "id": "longer", "type": "yes-no", "derive": { "compare": ["stay", "more-than", "plan"] } } ], "routes": [ { "id": "r", "conditions": { "fact": "longer", "is": true } } ] })");
  CHECK(worth(*law, "{}", "stay") == Approx(0.125));
  CHECK(worth(*law, "{}", "plan") == Approx(0.125));
  CHECK(worth(*law, R"({"stay":3})", "plan") == Approx(0.25));
  CHECK(worth(*law, R"({"stay":3})", "stay") == 0);
  CHECK(worth(*law, R"({"stay":3,"plan":1})", "plan") == 0);
}

TEST_CASE("what decides whether a question applies is asked before it, even where it belongs to a later topic") {
  const auto law = law_of(R"({ "catalogue": { "topics": ["first", "second"] },
    "facts": [ { "id": "months", "type": "number", "minimum": 0, "maximum": 60, "topic": "first", "applies-when": "has-permit" },
               { "id": "permit", "type": "yes-no", "topic": "second" } ],
    "conditions": [ { "id": "has-permit", "fact": "permit", "is": true } ],
    "routes": [ { "id": "x", "conditions": { "fact": "months", "less-than": 36 } },
                { "id": "y", "conditions": { "any": [ { "fact": "months", "less-than": 12 }, { "fact": "months", "at-least": 48 } ] } } ] })");
  CHECK(next(*law, "{}") == "permit");
  CHECK(next(*law, R"({"permit":true})") == "months");
  CHECK(next(*law, R"({"permit":{"state":"dont-know"}})") == "months");
}
