#include "kompass/law_on_day.hpp"

#include <doctest/doctest.h>

#include "support/small_catalogue.hpp"

namespace law_on_day_test {

using kompass::add_months;
using kompass::birthday;
using kompass::Date;
using kompass::Fault;
using kompass::LawOnDay;
using kompass_test::assess;
using kompass_test::catalogue_of;
using kompass_test::day;
using kompass_test::law_of;
using kompass_test::verdict;

namespace {

/// A salary floor of half a ceiling that is final until 2026 and announced for 2027; unknown after.
constexpr std::string_view floor_catalogue = R"({
  "catalogue": { "valid": { "from": "2025-01-01", "to": "2027-12-31" } },
  "facts": [ { "id": "pay", "type": "amount", "minimum": "0.00", "maximum": "1000000.00" } ],
  "parameters": [ { "id": "ceiling", "values": [
    { "from": "2025-01-01", "to": "2025-12-31", "value": "96600.00" },
    { "from": "2026-01-01", "to": "2026-12-31", "value": "101400.00", "status": "start-uncertain" },
    { "from": "2027-01-01", "to": "2027-12-31", "value": "106200.00", "status": "provisional" } ] } ],
  "routes": [ { "id": "r", "conditions": { "id": "floor", "fact": "pay", "at-least": { "share": "50 %", "of": "ceiling" } } },
              { "id": "next", "conditions": { "id": "next-floor", "fact": "pay", "at-least": { "parameter": "ceiling", "on": "next-year" } } } ] })";

kompass::ConditionIndex condition(const LawOnDay& law, std::string_view id) { return law.catalogue().condition_by_id.find(id)->second; }

/// Whether a comparison over a number from 0 to 20 holds for each value, as a text of ones and zeros.
std::string pattern(const std::string& comparison) {
  const auto law = law_of(R"({ "facts": [ { "id": "n", "type": "number", "minimum": 0, "maximum": 9 } ],
    "routes": [ { "id": "r", "conditions": { "fact": "n", )" +
                          comparison + "} } ] }");
  std::string out;
  for (int n = 0; n <= 9; ++n) {
    const auto answer = verdict(*law, "{\"n\":" + std::to_string(n) + "}");
    out += answer == "met" ? '1' : answer == "not-met" ? '0' : '?';
  }
  return out;
}

}  // namespace

TEST_CASE("each relation holds for exactly the values it names, at both ends of the domain too") {
  CHECK(pattern(R"("is": 4)") == "0000100000");
  CHECK(pattern(R"("is": 0)") == "1000000000");
  CHECK(pattern(R"("is": 9)") == "0000000001");
  CHECK(pattern(R"("is-not": 4)") == "1111011111");
  CHECK(pattern(R"("is-not": 0)") == "0111111111");
  CHECK(pattern(R"("in": [0, 1, 7])") == "1100000100");
  CHECK(pattern(R"("not-in": [0, 1, 7])") == "0011111011");
  CHECK(pattern(R"("at-least": 4)") == "0000111111");
  CHECK(pattern(R"("at-least": 0)") == "1111111111");
  CHECK(pattern(R"("more-than": 4)") == "0000011111");
  CHECK(pattern(R"("more-than": 9)") == "0000000000");
  CHECK(pattern(R"("at-most": 4)") == "1111100000");
  CHECK(pattern(R"("at-most": 9)") == "1111111111");
  CHECK(pattern(R"("less-than": 4)") == "1111000000");
  CHECK(pattern(R"("less-than": 0)") == "0000000000");
}

TEST_CASE("outside the validity window no law is compiled, on its first and last day it is") {
  const auto catalogue = catalogue_of(floor_catalogue);
  for (const auto* text : {"2024-12-31", "2028-01-01", "0001-01-01", "9999-12-31"}) {
    const auto law = LawOnDay::compile(catalogue, day(text));
    REQUIRE_FALSE(law.ok());
    CHECK(law.errors().front().fault == Fault::outside_validity);
    CHECK(law.errors().front().place == "/as-of");
    CHECK(law.errors().front().message.find("2025-01-01 to 2027-12-31") != std::string::npos);
  }
  CHECK(LawOnDay::compile(catalogue, day("2025-01-01")).ok());
  CHECK(LawOnDay::compile(catalogue, day("2027-12-31")).ok());
}

TEST_CASE("a figure of law is read on the as-of date, and changes with the year") {
  const auto catalogue = catalogue_of(floor_catalogue);
  CHECK(verdict(*law_of(catalogue, "2025-12-31"), R"({"pay":"48300.00"})") == "met");
  CHECK(verdict(*law_of(catalogue, "2025-12-31"), R"({"pay":"48299.99"})") == "not-met");
  CHECK(verdict(*law_of(catalogue, "2026-01-01"), R"({"pay":"48300.00"})") == "not-met");
  CHECK(verdict(*law_of(catalogue, "2026-01-01"), R"({"pay":"50699.99"})") == "not-met");
  CHECK(verdict(*law_of(catalogue, "2026-01-01"), R"({"pay":"50700.00"})") == "met");
  const auto law = law_of(catalogue, "2026-11-22");
  const auto& figure = law->figure(condition(*law, "floor"));
  REQUIRE(figure);
  CHECK(figure->figure == 1);
  CHECK(figure->threshold == 5'070'000);
  CHECK_FALSE(figure->before);
}

TEST_CASE("while a figure is provisional a verdict that would differ is open and names it, one that would not is decided") {
  const auto law = law_of(floor_catalogue, "2027-03-01");
  const auto& figure = law->figure(condition(*law, "floor"));
  REQUIRE(figure);
  CHECK(figure->figure == 2);
  CHECK(figure->threshold == 5'310'000);
  CHECK(figure->before == 1);
  CHECK(figure->threshold_before == 5'070'000);
  CHECK(verdict(*law, R"({"pay":"53100.00"})") == "met");
  CHECK(verdict(*law, R"({"pay":"50699.99"})") == "not-met");
  for (const auto* pay : {R"({"pay":"50700.00"})", R"({"pay":"53099.99"})"}) {
    const auto assessment = assess(*law, pay);
    const auto& route = assessment.routes.front();
    CHECK(route.verdict == kompass::Verdict::open);
    CHECK(route.pending.questions.empty());
    REQUIRE(route.pending.figures.size() == 1);
    CHECK(route.pending.figures.front().parameter == 0);
    CHECK(route.pending.figures.front().provisional == std::size_t{2});
  }
}

TEST_CASE("a provisional figure is one uncertainty however many comparisons rest on it") {
  const auto law = law_of(R"({ "facts": [ { "id": "pay", "type": "amount", "minimum": "0.00", "maximum": "1000.00" } ],
    "parameters": [ { "id": "p", "values": [ { "from": "2024-01-01", "to": "2025-12-31", "value": "100.00" },
                                             { "from": "2026-01-01", "value": "200.00", "status": "provisional" } ] } ],
    "routes": [ { "id": "r", "conditions": { "any": [ { "fact": "pay", "at-least": { "parameter": "p" } }, { "fact": "pay", "less-than": { "parameter": "p" } } ] } } ] })");
  CHECK(verdict(*law, "{}") == "met");  // one or the other, whatever the figure turns out to be
  CHECK(law->variables().size() == 2);
}

TEST_CASE("next year's figure is read on 1 January; if none is known the comparison stays open and says so") {
  const auto catalogue = catalogue_of(floor_catalogue);
  const auto this_year = law_of(catalogue, "2025-06-01");
  CHECK(assess(*this_year, R"({"pay":"101400.00"})").routes[1].verdict == kompass::Verdict::met);
  CHECK(assess(*this_year, R"({"pay":"101399.99"})").routes[1].verdict == kompass::Verdict::not_met);
  const auto last_year = law_of(catalogue, "2027-06-01");
  const auto& figure = last_year->figure(condition(*last_year, "next-floor"));
  REQUIRE(figure);
  CHECK_FALSE(figure->figure);
  CHECK_FALSE(figure->threshold);
  const auto assessment = assess(*last_year, R"({"pay":"1000000.00"})");
  CHECK(assessment.routes[1].verdict == kompass::Verdict::open);
  REQUIRE(assessment.routes[1].pending.figures.size() == 1);
  CHECK(assessment.routes[1].pending.figures.front().parameter == 0);
  CHECK_FALSE(assessment.routes[1].pending.figures.front().provisional);
}

TEST_CASE("a provisional figure without a final one before it leaves its comparisons undecided") {
  const auto law = law_of(R"({ "facts": [ { "id": "pay", "type": "amount", "minimum": "0.00", "maximum": "1000.00" } ],
    "parameters": [ { "id": "p", "values": [ { "from": "2024-01-01", "value": "200.00", "status": "provisional" } ] } ],
    "routes": [ { "id": "r", "conditions": { "fact": "pay", "at-least": { "parameter": "p" } } } ] })");
  CHECK(verdict(*law, R"({"pay":"200.00"})") == "open");
  CHECK(verdict(*law, R"({"pay":"199.99"})") == "open");
}

TEST_CASE("of two provisional figures in a row the later is held against the last final one") {
  const auto law = law_of(R"({ "facts": [ { "id": "pay", "type": "amount", "minimum": "0.00", "maximum": "1000.00" } ],
    "parameters": [ { "id": "p", "values": [ { "from": "2024-01-01", "to": "2024-12-31", "value": "100.00" },
                                             { "from": "2025-01-01", "to": "2025-12-31", "value": "150.00", "status": "provisional" },
                                             { "from": "2026-01-01", "value": "200.00", "status": "provisional" } ] } ],
    "routes": [ { "id": "r", "conditions": { "fact": "pay", "at-least": { "parameter": "p" } } } ] })");
  CHECK(verdict(*law, R"({"pay":"99.99"})") == "not-met");
  CHECK(verdict(*law, R"({"pay":"100.00"})") == "open");
  CHECK(verdict(*law, R"({"pay":"199.99"})") == "open");
  CHECK(verdict(*law, R"({"pay":"200.00"})") == "met");
}

TEST_CASE("a route is met only while it is in force, on its first and last day too") {
  const auto catalogue = catalogue_of(R"({ "facts": [ { "id": "a", "type": "yes-no" } ],
    "routes": [ { "id": "r", "in-force": { "from": "2025-03-01", "to": "2026-02-28" }, "conditions": { "fact": "a", "is": true } } ] })");
  CHECK(verdict(*law_of(catalogue, "2025-02-28"), R"({"a":true})") == "not-met");
  CHECK(verdict(*law_of(catalogue, "2025-03-01"), R"({"a":true})") == "met");
  CHECK(verdict(*law_of(catalogue, "2026-02-28"), R"({"a":true})") == "met");
  const auto after = law_of(catalogue, "2026-03-01");
  const auto assessment = assess(*after, R"({"a":true})");
  CHECK(assessment.routes[0].verdict == kompass::Verdict::not_met);
  CHECK_FALSE(assessment.routes[0].in_force);
  CHECK(assessment.routes[0].reason.empty());
  CHECK(assessment.questions.empty());
}

TEST_CASE("an age is met from the birthday on, for every birth date around it") {
  const auto today = day("2026-03-01");
  const auto law = law_of(R"({ "facts": [ { "id": "birth", "type": "date", "minimum": "1900-01-01", "maximum": "2027-12-31" } ], "routes": [
    { "id": "at-least", "conditions": { "fact": "birth", "age": { "at-least": 18 } } }, { "id": "more-than", "conditions": { "fact": "birth", "age": { "more-than": 17 } } },
    { "id": "less-than", "conditions": { "fact": "birth", "age": { "less-than": 18 } } }, { "id": "at-most", "conditions": { "fact": "birth", "age": { "at-most": 17 } } } ] })",
                          today.text());
  for (auto born = day("2008-02-25"); born <= day("2008-03-04"); born = Date::from_days(born.days() + 1)) {
    const bool adult = birthday(born, 18) <= today;
    const auto assessment = assess(*law, "{\"birth\":\"" + born.text() + "\"}");
    for (std::size_t route = 0; route < 4; ++route)
      CHECK_MESSAGE(name(assessment.routes[route].verdict) == ((route < 2) == adult ? "met" : "not-met"), born.text() << " " << route);
  }
}

TEST_CASE("elapsed months and days are met from the day on which they are complete") {
  const auto today = day("2026-02-28");
  const auto law = law_of(R"({ "facts": [ { "id": "since", "type": "date", "minimum": "1900-01-01", "maximum": "2027-12-31" } ], "routes": [
    { "id": "1", "conditions": { "fact": "since", "elapsed": { "at-least": "3 months" } } }, { "id": "2", "conditions": { "fact": "since", "elapsed": { "less-than": "3 months" } } },
    { "id": "3", "conditions": { "fact": "since", "elapsed": { "more-than": "3 months" } } }, { "id": "4", "conditions": { "fact": "since", "elapsed": { "at-most": "3 months" } } },
    { "id": "5", "conditions": { "fact": "since", "elapsed": { "at-least": "90 days" } } }, { "id": "6", "conditions": { "fact": "since", "elapsed": { "less-than": "90 days" } } },
    { "id": "7", "conditions": { "fact": "since", "elapsed": { "more-than": "90 days" } } }, { "id": "8", "conditions": { "fact": "since", "elapsed": { "at-most": "90 days" } } } ] })",
                          today.text());
  for (auto since = day("2025-11-20"); since <= day("2025-12-10"); since = Date::from_days(since.days() + 1)) {
    const bool months_complete = kompass::day_after_months(since, 3) <= today;
    const bool months_exceeded = add_months(since, 3) < today;
    const bool days_complete = since.days() + 90 <= today.days();
    const bool days_exceeded = since.days() + 90 < today.days();
    const bool expected[] = {months_complete, !months_complete, months_exceeded, !months_exceeded,
                             days_complete,   !days_complete,   days_exceeded,   !days_exceeded};
    const auto assessment = assess(*law, "{\"since\":\"" + since.text() + "\"}");
    for (std::size_t route = 0; route < 8; ++route)
      CHECK_MESSAGE(name(assessment.routes[route].verdict) == (expected[route] ? "met" : "not-met"), since.text()
                                                                                                         << " route " << route + 1);
  }
}

TEST_CASE("since a date that has not come yet no time has passed, neither enough nor too little") {
  const auto law = law_of(R"({ "facts": [ { "id": "d", "type": "date", "minimum": "1900-01-01", "maximum": "2027-12-31" } ], "routes": [
    { "id": "1", "conditions": { "fact": "d", "elapsed": { "at-least": "0 days" } } }, { "id": "2", "conditions": { "fact": "d", "elapsed": { "less-than": "1 day" } } },
    { "id": "3", "conditions": { "fact": "d", "age": { "at-least": 0 } } }, { "id": "4", "conditions": { "fact": "d", "age": { "less-than": 18 } } } ] })");
  for (const auto& route : assess(*law, R"({"d":"2026-11-22"})").routes) CHECK(route.verdict == kompass::Verdict::met);
  for (const auto& route : assess(*law, R"({"d":"2026-11-23"})").routes) CHECK(route.verdict == kompass::Verdict::not_met);
}

TEST_CASE("rules that tell too many values of a fact apart are refused with the fact's place") {
  std::string routes;
  for (int i = 1; i <= 63; ++i)
    routes += (i > 1 ? "," : "") + std::string(R"({ "id": "r)") + std::to_string(i) + R"(", "conditions": { "fact": "n", "at-least": )" +
              std::to_string(i) + "} }";
  const auto catalogue =
      catalogue_of(R"({ "facts": [ { "id": "n", "type": "number", "minimum": 0, "maximum": 100 } ], "routes": [)" + routes + "] }");
  const auto law = LawOnDay::compile(catalogue, day("2026-11-22"));
  REQUIRE_FALSE(law.ok());
  CHECK(kompass_test::list_of(law.errors()) == "too-complex part.json#/facts/0\n");
}

TEST_CASE("rules over more facts than the diagrams can be combined for are refused, over as many they are compiled") {
  for (const std::size_t count : {kompass::most_variables, kompass::most_variables + 1}) {
    auto content = kompass_test::parse(R"({ "facts": [], "routes": [ { "id": "r", "conditions": { "all": [] } } ] })");
    for (std::size_t i = 0; i < count; ++i) {
      const auto id = "f" + std::to_string(i);
      content["facts"].push_back({{"id", id}, {"type", "yes-no"}});
      content["routes"][0]["conditions"]["all"].push_back({{"fact", id}, {"is", true}});
    }
    const auto law = LawOnDay::compile(catalogue_of(content.dump()), day("2026-11-22"));
    CHECK(law.ok() == (count == kompass::most_variables));
    if (!law.ok()) CHECK(law.errors().front().fault == Fault::too_complex);
  }
}

TEST_CASE(
    "the facts of the diagram order come first, behind what decides whether they apply; those that no rule compares do not come at all") {
  const auto law = law_of(R"({
    "facts": [ { "id": "a", "type": "yes-no" }, { "id": "b", "type": "yes-no", "applies-when": "a-is" }, { "id": "c", "type": "yes-no" },
               { "id": "idle", "type": "yes-no" } ],
    "conditions": [ { "id": "a-is", "fact": "a", "is": true } ],
    "routes": [ { "id": "r", "conditions": { "all": [ "a-is", { "fact": "b", "is": true }, { "fact": "c", "is": true } ] } } ],
    "diagram-order": ["idle", "c", "b", "a"] })");
  std::string order;
  for (const auto& variable : law->variables()) order += law->catalogue().facts[variable.fact].id;
  CHECK(order == "cab");
}

TEST_CASE("a catalogue without routes or conditions compiles to no variables") {
  const auto law = law_of("{}");
  CHECK(law->variables().empty());
  CHECK(assess(*law, "{}").routes.empty());
}

}  // namespace law_on_day_test
