#include "kompass/gap.hpp"

#include <doctest/doctest.h>

#include "support/small_catalogue.hpp"

namespace gap_test {

using kompass::Gap;
using kompass::RouteGaps;
using kompass_test::case_of;
using kompass_test::law_of;

namespace {

RouteGaps gaps_of(const std::shared_ptr<const kompass::LawOnDay>& law, std::string_view answers, std::size_t bound = 3) {
  return kompass::find_gaps(*law, case_of(*law, answers), 0, bound);
}

/// "fact=nearest fact=nearest | …" in the order of the gaps.
std::string text_of(const kompass::LawOnDay& law, const RouteGaps& found) {
  std::string out;
  for (const auto& gap : found.gaps) {
    if (!out.empty()) out += " | ";
    for (const auto& change : gap.changes) {
      const auto& fact = law.catalogue().facts[change.fact];
      out += (out.empty() || out.back() == ' ' ? "" : " ") + std::string(fact.id) + "=" + value_text(fact, change.nearest);
    }
  }
  return out;
}

/// A number, yes or no, and what cannot be changed.
const std::string facts = R"({ "facts": [
    { "id": "pay", "type": "number", "minimum": 0, "maximum": 100, "change": "quick", "changed-by": "employer" },
    { "id": "level", "type": "choice", "ordered": true, "options": ["none", "a1", "b1"], "change": "slow", "changed-by": "person" },
    { "id": "months", "type": "number", "minimum": 0, "maximum": 100, "unit": "months", "change": "by-time", "with-time": "grows" },
    { "id": "born-here", "type": "yes-no", "change": "fixed" },
    { "id": "unknown", "type": "yes-no", "change": "quick", "changed-by": "person" },
    { "id": "trusted", "type": "yes-no", "judgement": true } ], )";

std::shared_ptr<const kompass::LawOnDay> law_where(const std::string& condition) {
  return law_of(facts + R"("routes": [ { "id": "r", "conditions": )" + condition + "} ] }");
}

const std::string pay_and_level = R"({ "any": [ { "all": [ { "fact": "pay", "at-least": 50 }, { "fact": "level", "at-least": "a1" } ] },
                                                { "fact": "months", "at-least": 12 }, { "fact": "born-here", "is": true } ] })";

}  // namespace

TEST_CASE("a gap names the nearest value, and what is quick stands before what is slow and what takes waiting") {
  const auto law = law_where(pay_and_level);
  const auto found = gaps_of(law, R"({ "pay": 20, "level": "none", "months": 3, "born-here": false })");
  CHECK(text_of(*law, found) == "pay=50 level=a1 | months=12");
  CHECK(found.fewest == 1);
  CHECK(found.complete);
  REQUIRE(found.gaps.size() == 2);
  CHECK(found.gaps[0].then == kompass::Verdict::met);
  CHECK(found.gaps[0].changes[0].from == 20);
  CHECK(found.gaps[0].changes[0].suffices.intervals() == std::vector<std::pair<std::int64_t, std::int64_t>>{{50, 100}});
}

TEST_CASE("of options without order the one is named with which the route is met, and no way back is named that nobody can take") {
  const auto law = law_of(R"({ "facts": [
      { "id": "proof", "type": "choice", "options": ["none", "letter", "diploma"], "change": "slow", "changed-by": "person" },
      { "id": "here", "type": "yes-no", "change": "slow", "changed-by": "person", "leads-to": false },
      { "id": "trusted", "type": "yes-no", "judgement": true } ],
    "routes": [ { "id": "r", "conditions": { "any": [
      { "all": [ { "fact": "proof", "is": "letter" }, { "fact": "trusted", "is": true } ] },
      { "fact": "proof", "is": "diploma" }, { "fact": "here", "is": true } ] } } ] })");
  const auto found = gaps_of(law, R"({ "proof": "none", "here": false })");
  CHECK(text_of(*law, found) == "proof=diploma");
  REQUIRE(found.gaps.size() == 1);
  CHECK(found.gaps[0].then == kompass::Verdict::met);
  CHECK(found.gaps[0].changes[0].suffices.intervals() == std::vector<std::pair<std::int64_t, std::int64_t>>{{1, 2}});
  CHECK(text_of(*law, gaps_of(law, R"({ "proof": "letter", "here": false, "trusted": false })")) == "proof=diploma");
}

TEST_CASE("a bound hides what is farther away, and says how far that is") {
  const auto law = law_where(R"({ "all": [ { "fact": "pay", "at-least": 50 }, { "fact": "level", "at-least": "a1" } ] })");
  const auto found = gaps_of(law, R"({ "pay": 20, "level": "none" })", 1);
  CHECK(found.gaps.empty());
  CHECK(found.fewest == 2);
  CHECK(found.unchangeable.empty());
}

TEST_CASE("what nobody can change is never a change, and is named where it stands in the way") {
  const auto law = law_where(R"({ "all": [ { "fact": "born-here", "is": true }, { "fact": "pay", "at-least": 50 } ] })");
  const auto found = gaps_of(law, R"({ "born-here": false, "pay": 20 })");
  CHECK(found.gaps.empty());
  CHECK(!found.fewest);
  REQUIRE(found.unchangeable.size() == 1);
  CHECK(law->catalogue().facts[found.unchangeable[0]].id == "born-here");
}

TEST_CASE("what has not been answered is taken as it would help, and stays open") {
  const auto law =
      law_where(R"({ "all": [ { "fact": "pay", "at-least": 50 }, { "fact": "level", "is": "b1" }, { "fact": "trusted", "is": true } ] })");
  const auto found = gaps_of(law, R"({ "pay": 20 })");
  CHECK(text_of(*law, found) == "pay=50");
  CHECK(found.gaps[0].then == kompass::Verdict::open);
  CHECK(found.gaps[0].pending.questions.size() == 1);
  CHECK(found.gaps[0].pending.judgements.size() == 1);
  const auto asked = gaps_of(law, R"({ "pay": 60 })");
  REQUIRE(asked.gaps.size() == 1);
  CHECK(asked.gaps[0].changes.empty());
}

TEST_CASE("time goes in one direction") {
  const auto law = law_where(R"({ "fact": "months", "at-most": 6 })");
  const auto found = gaps_of(law, R"({ "months": 10 })");
  CHECK(found.gaps.empty());
  CHECK(!found.fewest);
}

TEST_CASE("of values that suffice none is left out and none is too many, where a computed fact compares them with another one") {
  const auto law = law_of(R"({ "facts": [
      { "id": "stay", "type": "number", "minimum": 0, "maximum": 100, "change": "quick", "changed-by": "employer" },
      { "id": "contract", "type": "number", "minimum": 0, "maximum": 100, "change": "quick", "changed-by": "employer" },
      { "id": "covered", "type": "yes-no", "derive": { "compare": ["contract", "at-least", "stay"] } } ],
    "routes": [ { "id": "r", "conditions": { "all": [ { "fact": "stay", "at-least": 10 }, { "fact": "covered", "is": true } ] } } ] })");
  const auto found = gaps_of(law, R"({ "stay": 5, "contract": 30 })", 1);
  REQUIRE(found.gaps.size() == 1);
  CHECK(found.gaps[0].changes[0].suffices.intervals() == std::vector<std::pair<std::int64_t, std::int64_t>>{{10, 30}});
}

TEST_CASE("the nearest of several routes needs no change, then a quick one, a slow one, and waiting") {
  const auto route = [](const std::string& id, const std::string& condition) {
    return R"({ "id": ")" + id + R"(", "conditions": )" + condition + " }";
  };
  const std::string pay = R"({ "fact": "pay", "at-least": 50 })";
  const std::string level = R"({ "fact": "level", "at-least": "a1" })";
  const auto law =
      law_of(facts + R"("routes": [ )" + route("waiting", R"({ "fact": "months", "at-least": 12 })") + "," + route("slow", level) + "," +
             route("fixed", R"({ "fact": "born-here", "is": true })") + "," + route("both", R"({ "all": [ )" + pay + "," + level + " ] }") +
             "," + route("quick-but-judged", R"({ "all": [ )" + pay + R"(, { "fact": "trusted", "is": true } ] })") + "," +
             route("quick", pay) + "," + route("open", R"({ "all": [ { "fact": "unknown", "is": true } ] })") + "," +
             route("met", R"({ "fact": "pay", "at-least": 10 })") + " ] }");
  const auto file = case_of(*law, R"({ "pay": 20, "level": "none", "months": 3, "born-here": false })");
  std::vector<kompass::RouteIndex> routes;
  for (kompass::RouteIndex i = 0; i < law->catalogue().routes.size(); ++i) routes.push_back(i);
  std::string order;
  for (const auto i : kompass::nearest_first(law->catalogue(), routes, kompass::find_gaps(*law, file, routes, 3)))
    order += std::string(law->catalogue().routes[routes[i]].id) + " ";
  CHECK(order == "open quick quick-but-judged slow both waiting ");
}

TEST_CASE("obstacles: every minimal set of answers that rules a route out") {
  const auto law = law_where(
      R"({ "all": [ { "fact": "born-here", "is": true }, { "any": [ { "fact": "pay", "at-least": 50 }, { "fact": "level", "is": "b1" } ] } ] })");
  const auto file = case_of(*law, R"({ "born-here": false, "pay": 20, "level": "a1" })");
  const auto found = kompass::find_obstacles(*law, file, 0);
  CHECK(found.complete);
  CHECK(found.sets == std::vector<std::vector<kompass::FactIndex>>{{3}, {0, 1}});
  CHECK(kompass::find_obstacles(*law, case_of(*law, "{}"), 0).sets.empty());
}

}  // namespace gap_test
