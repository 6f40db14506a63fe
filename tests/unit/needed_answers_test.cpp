#include "kompass/needed_answers.hpp"

#include <doctest/doctest.h>

#include "support/small_catalogue.hpp"

namespace needed_answers_test {

using kompass::Verdict;
using kompass_test::case_of;
using kompass_test::law_of;

namespace {

const std::string facts = R"({ "facts": [
    { "id": "pay", "type": "number", "minimum": 0, "maximum": 100, "change": "quick", "changed-by": "employer" },
    { "id": "level", "type": "choice", "ordered": true, "options": ["none", "a1", "b1"], "change": "slow", "changed-by": "person" },
    { "id": "civics", "type": "yes-no", "change": "slow", "changed-by": "person" },
    { "id": "ill", "type": "yes-no", "change": "fixed" },
    { "id": "used", "type": "number", "minimum": 0, "maximum": 24, "unit": "months", "change": "by-time", "with-time": "grows" },
    { "id": "since", "type": "date", "minimum": "2000-01-01", "maximum": "2040-12-31", "change": "by-time" },
    { "id": "trusted", "type": "yes-no", "judgement": true } ], )";

/// "pay=50-100 level=2-2: met" for the route with this condition.
std::string needed(const std::string& condition, std::string_view answers = "{}", const std::string& more = "") {
  const auto law = law_of(facts + more + R"("routes": [ { "id": "r", "conditions": )" + condition + "} ] }");
  const auto found = kompass::find_needed_answers(*law, case_of(*law, answers), 0);
  std::string out;
  for (const auto& answer : found.answers) {
    out += std::string(law->catalogue().facts[answer.fact].id) + "=";
    for (const auto& [first, last] : answer.suffices.intervals()) out += std::to_string(first) + "-" + std::to_string(last) + " ";
  }
  return out + std::string(name(found.then));
}

const std::string pay = R"({ "fact": "pay", "at-least": 50 })";
const std::string level = R"({ "fact": "level", "at-least": "a1" })";
const std::string civics = R"({ "fact": "civics", "is": true })";
const std::string ill = R"({ "fact": "ill", "is": true })";
const std::string trusted = R"({ "fact": "trusted", "is": true })";

std::string all(const std::string& a, const std::string& b) { return R"({ "all": [)" + a + "," + b + "] }"; }
std::string any(const std::string& a, const std::string& b) { return R"({ "any": [)" + a + "," + b + "] }"; }

}  // namespace

TEST_CASE("each answer needed is named with all values that suffice") {
  CHECK(needed(all(pay, level)) == "pay=50-100 level=1-2 met");
  CHECK(needed(all(pay, level), R"({ "pay": 60 })") == "level=1-2 met");
  CHECK(needed(all(pay, level), R"({ "pay": 60, "level": { "state": "dont-know" } })") == "level=1-2 met");
  CHECK(needed(all(pay, level), R"({ "pay": 40 })") == "not-met");
  CHECK(needed(all(pay, level), R"({ "pay": 60, "level": "b1" })") == "met");
}

TEST_CASE("any values that suffice go together") {
  const auto either = any(all(R"({ "fact": "pay", "at-least": 80 })", level), all(pay, R"({ "fact": "level", "is": "b1" })"));
  CHECK(needed(either) == "pay=50-100 level=2-2 met");
}

TEST_CASE("what nobody can bring about is needed last, then few answers go before many, and quick ones before slow ones") {
  CHECK(needed(any(ill, all(level, civics))) == "level=1-2 civics=1-1 met");
  CHECK(needed(any(pay, all(level, civics))) == "pay=50-100 met");
  CHECK(needed(any(level, pay)) == "pay=50-100 met");
  CHECK(needed(any(civics, level)) == "level=1-2 met");
  CHECK(needed(all(ill, pay)) == "pay=50-100 ill=1-1 met");
}

TEST_CASE("the authority's judgement is left what answers cannot settle, and no more") {
  CHECK(needed(all(trusted, pay)) == "pay=50-100 authority");
  CHECK(needed(any(trusted, all(pay, level))) == "pay=50-100 level=1-2 met");
  CHECK(needed(all(trusted, any(R"({ "fact": "trusted", "is": false })", pay))) == "pay=50-100 authority");
  CHECK(needed(trusted) == "authority");
}

TEST_CASE("an answer that is enough whatever a figure will be goes before one that is not") {
  const std::string figure = R"("parameters": [ { "id": "floor", "type": "number", "values": [
      { "from": "2024-01-01", "to": "2026-10-31", "value": 50 },
      { "from": "2026-11-01", "to": "2027-12-31", "value": 60, "status": "provisional" } ] } ], )";
  CHECK(needed(R"({ "fact": "pay", "at-least": { "parameter": "floor" } })", "{}", figure) == "pay=60-100 met");
  CHECK(needed(all(R"({ "fact": "pay", "at-least": { "parameter": "floor" } })", level), R"({ "pay": 55 })", figure) == "level=1-2 open");
}

TEST_CASE("what takes time and has not been said counts from nothing") {
  CHECK(needed(all(pay, R"({ "fact": "used", "at-most": 6 })")) == "pay=50-100 used=0-6 met");
  CHECK(needed(any(R"({ "fact": "used", "at-least": 12 })", pay)) == "pay=50-100 met");
  CHECK(needed(R"({ "fact": "used", "at-least": 12 })") == "open");
  CHECK(needed(any(R"({ "fact": "since", "elapsed": { "at-least": "1 year" } })", pay)) == "pay=50-100 met");
}

TEST_CASE("behind a computed fact the answer is needed that has not been given") {
  const auto law = law_of(R"({ "facts": [
      { "id": "stay", "type": "number", "minimum": 0, "maximum": 100 },
      { "id": "contract", "type": "number", "minimum": 0, "maximum": 100 },
      { "id": "covered", "type": "yes-no", "derive": { "compare": ["contract", "at-least", "stay"] } } ],
    "routes": [ { "id": "r", "conditions": { "all": [ { "fact": "contract", "at-most": 40 }, { "fact": "covered", "is": true } ] } } ] })");
  const auto known = kompass::find_needed_answers(*law, case_of(*law, R"({ "stay": 30 })"), 0);
  REQUIRE(known.answers.size() == 1);
  CHECK(known.answers[0].suffices == kompass::IntervalSet(30, 40));
  CHECK(known.then == Verdict::met);
  const auto none_known = kompass::find_needed_answers(*law, case_of(*law, "{}"), 0);
  CHECK(none_known.answers.empty());
  CHECK(none_known.then == Verdict::open);
  CHECK(none_known.pending.questions.size() == 2);
}

TEST_CASE("a search that is cut short ends without an answer where none is enough") {
  // So many sums of points that not all are tried. What then is left hangs on a date that need not have come, if the authority says no.
  std::string more_facts;
  std::string points;
  for (int i = 0; i < 18; ++i) {
    const auto id = "f" + std::to_string(i);
    more_facts += R"({ "id": ")" + id + R"(", "type": "yes-no", "change": "slow", "changed-by": "person" }, )";
    points +=
        (i == 0 ? "" : ", ") + (R"({ "points": )" + std::to_string(40 + i) + R"(, "when": { "fact": ")" + id + R"(", "is": true } })");
  }
  const auto law = law_of(R"({ "facts": [ )" + more_facts + R"({ "id": "trusted", "type": "yes-no", "judgement": true },
      { "id": "since", "type": "date", "minimum": "2000-01-01", "maximum": "2040-12-31", "change": "by-time" } ],
    "routes": [ { "id": "r", "conditions": { "all": [ { "points-at-least": 500, "of": [ )" +
                          points + R"( ] },
      { "any": [ { "fact": "trusted", "is": true }, { "fact": "since", "elapsed": { "at-least": "1 year" } } ] } ] } } ] })");
  const auto found = kompass::find_needed_answers(*law, case_of(*law, "{}"), 0);
  CHECK(found.answers.empty());
  CHECK(found.then == Verdict::open);
}

}  // namespace needed_answers_test
