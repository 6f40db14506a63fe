#include "kompass/timeline.hpp"

#include <doctest/doctest.h>

#include "support/small_catalogue.hpp"

namespace timeline_test {

using kompass::TimeCause;
using kompass::Timeline;
using kompass_test::case_of;
using kompass_test::day;
using kompass_test::law_of;

namespace {

Timeline timeline_of(const std::string& catalogue, std::string_view answers) {
  const auto law = law_of(catalogue);
  const auto found = kompass::timeline(law, case_of(*law, answers));
  REQUIRE(found.ok());
  return found.value();
}

/// "day route: from -> to" of all events, in one line each.
std::string flips(const Timeline& found) {
  std::string out;
  for (const auto& event : found.events)
    for (const auto& flip : event.flips)
      out += event.day.text() + " " + std::to_string(flip.route) + ": " + std::string(name(flip.from)) + " -> " +
             std::string(name(flip.to)) + "\n";
  return out;
}

std::string route_where(const std::string& condition) { return R"("routes": [ { "id": "r", "conditions": )" + condition + "} ] }"; }

}  // namespace

TEST_CASE("a birthday turns a verdict on the day itself") {
  const std::string facts = R"({ "facts": [ { "id": "birth", "type": "date", "minimum": "1900-01-01", "maximum": "2030-12-31" } ], )";
  // The usual day is 22 November 2026.
  CHECK(flips(timeline_of(facts + route_where(R"({ "fact": "birth", "age": { "at-least": 45 } })"), R"({ "birth": "1981-12-01" })")) ==
        "2026-12-01 0: not-met -> met\n");
  CHECK(flips(timeline_of(facts + route_where(R"({ "fact": "birth", "age": { "less-than": 45 } })"), R"({ "birth": "1981-12-01" })")) ==
        "2026-12-01 0: met -> not-met\n");
  CHECK(flips(timeline_of(facts + route_where(R"({ "fact": "birth", "age": { "more-than": 44 } })"), R"({ "birth": "1981-11-22" })"))
            .empty());
  CHECK(flips(timeline_of(facts + route_where(R"({ "fact": "birth", "age": { "at-least": 18 } })"), R"({ "birth": "2012-02-29" })")) ==
        "2030-03-01 0: not-met -> met\n");
}

TEST_CASE("months and days since a date") {
  const std::string facts = R"({ "facts": [ { "id": "since", "type": "date", "minimum": "2000-01-01", "maximum": "2040-12-31" } ], )";
  CHECK(flips(timeline_of(facts + route_where(R"({ "fact": "since", "elapsed": { "at-least": "21 months" } })"),
                          R"({ "since": "2025-05-31" })")) == "2027-03-01 0: not-met -> met\n");
  CHECK(flips(timeline_of(facts + route_where(R"({ "fact": "since", "elapsed": { "at-most": "90 days" } })"),
                          R"({ "since": "2026-11-01" })")) == "2027-01-31 0: met -> not-met\n");
  const auto future =
      timeline_of(facts + route_where(R"({ "fact": "since", "elapsed": { "at-least": "1 day" } })"), R"({ "since": "2027-03-01" })");
  CHECK(flips(future) == "2027-03-02 0: not-met -> met\n");
  REQUIRE(future.events.front().causes.size() == 1);
  CHECK(future.events.front().causes.front().kind == TimeCause::Kind::date);
}

TEST_CASE("what is counted grows while the present goes on, and days that are left shrink") {
  const auto facts = [](const char* unit, const char* with_time) {
    return R"({ "facts": [ { "id": "n", "type": "number", "minimum": 0, "maximum": 600, "unit": ")" + std::string(unit) +
           R"(", "change": "by-time", "with-time": ")" + with_time + R"(" } ], )";
  };
  const auto grown = timeline_of(facts("months", "grows") + route_where(R"({ "fact": "n", "at-least": 27 })"), R"({ "n": 20 })");
  CHECK(flips(grown) == "2027-06-22 0: not-met -> met\n");
  CHECK(grown.events.front().causes == std::vector<TimeCause>{{TimeCause::Kind::number, 0, kompass::Measure::value, 27, 0}});
  CHECK(grown.met_from.front() == day("2027-06-22"));
  CHECK(flips(timeline_of(facts("years", "grows") + route_where(R"({ "fact": "n", "more-than": 2 })"), R"({ "n": 1 })")) ==
        "2028-11-22 0: not-met -> met\n");
  CHECK(flips(timeline_of(facts("days", "shrinks") + route_where(R"({ "fact": "n", "at-least": 1 })"), R"({ "n": 10 })")) ==
        "2026-12-02 0: met -> not-met\n");
  // What is not known does not grow.
  CHECK(flips(timeline_of(facts("months", "grows") + route_where(R"({ "fact": "n", "at-least": 27 })"), "{}")).empty());
}

TEST_CASE("a number may change only while something else is so, and an answer may turn with the year") {
  const std::string facts = R"({ "facts": [
      { "id": "permit", "type": "choice", "options": ["none", "search"], "change": "fixed" },
      { "id": "months", "type": "number", "minimum": 0, "maximum": 600, "unit": "months", "change": "by-time", "with-time": "grows",
        "while": { "fact": "permit", "in": ["search"] } },
      { "id": "decided", "type": "choice", "options": ["this-year", "next-year"], "change": "by-time", "at-new-year": "this-year" } ], )";
  const auto rule = facts + route_where(R"({ "fact": "months", "at-least": 6 })");
  CHECK(flips(timeline_of(rule, R"({ "permit": "search", "months": 3 })")) == "2027-02-22 0: not-met -> met\n");
  CHECK(flips(timeline_of(rule, R"({ "permit": "none", "months": 3 })")).empty());
  CHECK(flips(timeline_of(rule, R"({ "months": 3 })")).empty());
  const auto turning = facts + route_where(R"({ "fact": "decided", "is": "this-year" })");
  CHECK(flips(timeline_of(turning, R"({ "decided": "next-year" })")) == "2027-01-01 0: not-met -> met\n");
  CHECK(flips(timeline_of(turning, "{}")) == "2027-01-01 0: open -> met\n");
  CHECK(flips(timeline_of(turning, R"({ "decided": "this-year" })")).empty());
}

TEST_CASE("a period that is still running becomes longer; one that has ended does not, and leaves a window again") {
  const std::string facts = R"({ "facts": [ { "id": "work", "type": "periods", "minimum": "2000-01-01", "maximum": "2040-12-31" },
      { "id": "months", "type": "number", "minimum": 0, "maximum": 600, "unit": "months", "change": "by-time", "with-time": "grows",
        "from-periods": { "of": "work", "count": "sum", "within": "5 years" } } ], )";
  const auto rule = facts + route_where(R"({ "fact": "months", "at-least": 24 })");
  CHECK(flips(timeline_of(rule, R"({ "work": [ { "from": "2025-03-01" } ] })")) == "2027-02-28 0: not-met -> met\n");
  CHECK(flips(timeline_of(rule, R"({ "work": [ { "from": "2023-01-01", "to": "2024-12-31" } ] })")) == "2028-01-01 0: met -> not-met\n");
}

TEST_CASE("figures of law and routes begin and end on their days; what lies behind the known law is marked") {
  const std::string figures = R"({ "facts": [ { "id": "pay", "type": "amount", "minimum": "0.00", "maximum": "99999.00" } ],
    "parameters": [ { "id": "floor", "values": [ { "from": "2024-01-01", "to": "2026-12-31", "value": "100.00" },
                                              { "from": "2027-01-01", "to": "2027-12-31", "value": "200.00" } ] } ], )";
  const auto found =
      timeline_of(figures + route_where(R"({ "fact": "pay", "at-least": { "parameter": "floor" } })"), R"({ "pay": "150.00" })");
  REQUIRE(found.events.size() == 2);
  CHECK(flips(found).starts_with("2027-01-01 0: met -> not-met\n2028-01-01 0: not-met -> "));
  CHECK(found.events.front().law_known);
  CHECK(!found.events.back().law_known);
  CHECK(found.events.front().causes.front().kind == TimeCause::Kind::figure);
  CHECK(found.met_from.front() == day("2026-11-22"));

  const auto ended = timeline_of(R"({ "facts": [ { "id": "a", "type": "yes-no" } ],
    "routes": [ { "id": "r", "in-force": { "to": "2027-06-30" }, "conditions": { "fact": "a", "is": true } } ] })",
                                 R"({ "a": true })");
  CHECK(flips(ended) == "2027-07-01 0: met -> not-met\n");
  CHECK(ended.events.front().causes.front().kind == TimeCause::Kind::route);
}

TEST_CASE("only what a route asks for is named as the reason why it changes") {
  const auto found = timeline_of(R"({ "facts": [ { "id": "birth", "type": "date", "minimum": "1900-01-01", "maximum": "2030-12-31" },
      { "id": "n", "type": "number", "minimum": 0, "maximum": 600, "unit": "months", "change": "by-time", "with-time": "grows" } ],
    "routes": [ { "id": "old", "conditions": { "fact": "birth", "age": { "at-least": 45 } } },
                { "id": "long", "conditions": { "fact": "n", "at-least": 12 } } ] })",
                                 R"({ "birth": "1981-12-22", "n": 11 })");
  REQUIRE(found.events.size() == 1);  // both on 22 December 2026
  CHECK(found.events.front().flips.size() == 2);
  CHECK(found.events.front().causes.size() == 2);
}

}  // namespace timeline_test
