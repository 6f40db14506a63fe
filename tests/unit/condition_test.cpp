#include "kompass/condition.hpp"

#include <doctest/doctest.h>

#include "support/small_catalogue.hpp"

namespace condition_test {

using kompass::Comparison;
using kompass::Condition;
using kompass::ConditionKind;
using kompass::FigureReference;
using kompass::Measure;
using kompass::Relation;
using kompass_test::list_of;

namespace {

/// A catalogue with a fact of every type, and `condition` as the only one of its only route.
std::string bundle_with(std::string_view condition) {
  auto content = kompass_test::parse(R"({
    "facts": [ { "id": "yes", "type": "yes-no" },
               { "id": "level", "type": "choice", "ordered": true, "options": ["none", "a1", "b1"] },
               { "id": "form", "type": "choice", "options": ["direct", "agency"] },
               { "id": "pay", "type": "amount", "minimum": "0.00", "maximum": "1000000.00" },
               { "id": "months", "type": "number", "minimum": 0, "maximum": 600 },
               { "id": "birth", "type": "date", "minimum": "1900-01-01", "maximum": "2030-12-31" },
               { "id": "state", "type": "country" } ],
    "lists": [ { "id": "neighbours", "type": "country", "values": ["PL", "FR", "AT"] },
               { "id": "low", "type": "option", "values": ["none", "a1"] } ],
    "parameters": [ { "id": "ceiling", "values": [ { "from": "2024-01-01", "to": "2027-12-31", "value": "101400.00" } ] },
                    { "id": "odd", "values": [ { "from": "2024-01-01", "to": "2025-12-31", "value": "100.00" },
                                               { "from": "2026-01-01", "to": "2027-12-31", "value": "100.01" } ] },
                    { "id": "tail", "type": "number", "values": [ { "from": "2024-01-01", "to": "2027-12-31", "value": 3 } ] } ],
    "conditions": [ { "id": "shared", "fact": "yes", "is": true, "cites": ["Test § 2"] } ],
    "routes": [ { "id": "route" } ] })");
  content = kompass_test::complete(std::move(content));
  content["routes"][0]["conditions"] = kompass_test::parse(condition);
  return kompass_test::bundle_of(content);
}

std::string faults_of(std::string_view condition) {
  const auto read = kompass::read_catalogue(bundle_with(condition));
  return read.ok() ? "" : list_of(read.errors());
}

/// The condition as it was read, which keeps its catalogue; `condition` must have the id `it`.
std::shared_ptr<const Condition> read(std::string_view condition) {
  CAPTURE(condition);
  const auto catalogue = kompass_test::catalogue_in(bundle_with(condition));
  return {catalogue, &catalogue->conditions[catalogue->condition_by_id.at("it")]};
}

Comparison read_comparison(const std::string& members) {
  const auto condition = read(R"({ "id": "it", "cites": ["§ 1"], )" + members + "}");
  CHECK(condition->kind == ConditionKind::comparison);
  return condition->comparison;
}

std::int64_t literal(const Comparison& comparison) {
  const auto* value = std::get_if<std::int64_t>(&comparison.operand);
  REQUIRE(value != nullptr);
  return *value;
}

using Set = std::vector<std::int64_t>;

Set set_of(const Comparison& comparison) {
  const auto* values = std::get_if<Set>(&comparison.operand);
  REQUIRE(values != nullptr);
  return *values;
}

constexpr std::string_view in_route = "part.json#/routes/0/conditions";

/// What is expected as `code place` for a fault below the route's condition.
std::string fault(std::string_view code, std::string_view below = "") {
  return std::string(code) + " " + std::string(in_route) + std::string(below) + "\n";
}

/// The faults of a comparison with these members.
std::string comparison_faults(const std::string& members) { return faults_of(R"({ "id": "it", "cites": ["§ 1"], )" + members + "}"); }

}  // namespace

TEST_CASE("a comparison with a value is read for every type of fact") {
  CHECK(literal(read_comparison(R"("fact": "yes", "is": true)")) == 1);
  CHECK(literal(read_comparison(R"("fact": "yes", "is": false)")) == 0);
  CHECK(literal(read_comparison(R"("fact": "level", "at-least": "a1")")) == 1);
  CHECK(literal(read_comparison(R"("fact": "form", "is-not": "agency")")) == 1);
  CHECK(literal(read_comparison(R"("fact": "pay", "more-than": "50700.00")")) == 5'070'000);
  CHECK(literal(read_comparison(R"("fact": "months", "at-most": 24)")) == 24);
  CHECK(literal(read_comparison(R"("fact": "birth", "less-than": "1970-01-02")")) == 1);
  CHECK(literal(read_comparison(R"("fact": "state", "is": "AD")")) == 3);
}

TEST_CASE("each relation is read under its own word") {
  CHECK(read_comparison(R"("fact": "months", "is": 1)").relation == Relation::is);
  CHECK(read_comparison(R"("fact": "months", "is-not": 1)").relation == Relation::is_not);
  CHECK(read_comparison(R"("fact": "months", "in": [1])").relation == Relation::in);
  CHECK(read_comparison(R"("fact": "months", "not-in": [1])").relation == Relation::not_in);
  CHECK(read_comparison(R"("fact": "months", "at-least": 1)").relation == Relation::at_least);
  CHECK(read_comparison(R"("fact": "months", "at-most": 1)").relation == Relation::at_most);
  CHECK(read_comparison(R"("fact": "months", "more-than": 1)").relation == Relation::more_than);
  CHECK(read_comparison(R"("fact": "months", "less-than": 1)").relation == Relation::less_than);
}

TEST_CASE("a set is read sorted and without repetition, from values or from a list") {
  CHECK(set_of(read_comparison(R"("fact": "months", "in": [12, 3, 12, 6])")) == Set{3, 6, 12});
  CHECK(set_of(read_comparison(R"("fact": "level", "not-in": "low")")) == Set{0, 1});
  CHECK(set_of(read_comparison(R"("fact": "state", "in": "neighbours")")) == Set{19, 5 * 26 + 17, 15 * 26 + 11});
}

TEST_CASE("a figure of law, a share of one and next year's are read as references") {
  const auto figure = [](const Comparison& comparison) {
    const auto* reference = std::get_if<FigureReference>(&comparison.operand);
    REQUIRE(reference != nullptr);
    return *reference;
  };
  const auto plain = figure(read_comparison(R"("fact": "pay", "at-least": { "parameter": "ceiling" })"));
  CHECK(plain.parameter == 0);
  CHECK_FALSE(plain.share);
  CHECK_FALSE(plain.next_year);
  const auto share = figure(read_comparison(R"("fact": "pay", "at-least": { "share": "45.3 %", "of": "ceiling" })"));
  CHECK(share.share == kompass::Share{4530});
  const auto next = figure(read_comparison(R"("fact": "months", "at-least": { "parameter": "tail", "on": "next-year" })"));
  CHECK(next.parameter == 2);
  CHECK(next.next_year);
}

TEST_CASE("ages and elapsed times are read with their units") {
  const auto age = read_comparison(R"("fact": "birth", "age": { "at-least": 45 })");
  CHECK(age.measure == Measure::age);
  CHECK(age.relation == Relation::at_least);
  CHECK(literal(age) == 45);
  const auto months = read_comparison(R"("fact": "birth", "elapsed": { "less-than": "36 months" })");
  CHECK(months.measure == Measure::elapsed_months);
  CHECK(months.relation == Relation::less_than);
  CHECK(literal(months) == 36);
  CHECK(literal(read_comparison(R"("fact": "birth", "elapsed": { "at-most": "3 years" })")) == 36);
  CHECK(literal(read_comparison(R"("fact": "birth", "elapsed": { "at-least": "1 year" })")) == 12);
  const auto days = read_comparison(R"("fact": "birth", "elapsed": { "more-than": "30 days" })");
  CHECK(days.measure == Measure::elapsed_days);
  CHECK(literal(days) == 30);
}

TEST_CASE("groups keep their children in order and point to shared conditions by id") {
  const auto all =
      read(R"({ "id": "it", "cites": ["§ 1"], "all": [ "shared", true, { "not": "shared" }, { "any": [ false, "shared" ] } ] })");
  CHECK(all->kind == ConditionKind::all);
  CHECK(all->has_text);
  CHECK(all->children.size() == 4);
  CHECK(all->cites == std::vector<std::string_view>{"§ 1"});

  const auto catalogue = kompass::read_catalogue(bundle_with(R"({ "any": [ "shared", { "not": true } ] })"));
  REQUIRE(catalogue.ok());
  const auto& conditions = catalogue.value().conditions;
  const auto& root = conditions[catalogue.value().routes[0].root];
  CHECK(root.id == "route:route");
  CHECK(catalogue.value().place_at(conditions[root.children.at(0)].place) == in_route);
  const auto& any = conditions[root.children.at(0)];
  CHECK(any.id == "route:route/conditions");
  CHECK_FALSE(any.has_text);
  CHECK(any.kind == ConditionKind::any);
  CHECK(conditions[any.children.at(0)].id == "shared");
  const auto& negation = conditions[any.children.at(1)];
  CHECK(negation.kind == ConditionKind::negation);
  CHECK(conditions[negation.children.at(0)].kind == ConditionKind::constant);
  CHECK(conditions[negation.children.at(0)].constant);
}

TEST_CASE("a route's root takes the children of an all without an id, and the negation of each bar") {
  auto content = kompass_test::parse(R"({ "facts": [ { "id": "a", "type": "yes-no" }, { "id": "b", "type": "yes-no" } ],
    "conditions": [ { "id": "bar", "fact": "b", "is": true } ],
    "routes": [ { "id": "r", "conditions": { "all": [ { "id": "has-a", "fact": "a", "is": true }, true ] }, "barred-by": ["bar"] } ] })");
  const auto catalogue = kompass_test::catalogue_of(content.dump());
  const auto& root = catalogue->conditions[catalogue->routes[0].root];
  REQUIRE(root.children.size() == 3);
  CHECK(catalogue->conditions[root.children[0]].id == "has-a");
  const auto& negation = catalogue->conditions[root.children[2]];
  CHECK(negation.kind == ConditionKind::negation);
  CHECK(catalogue->conditions[negation.children.at(0)].id == "bar");
}

TEST_CASE("a points rule is read with single items and best-of groups") {
  const auto rule = read(R"({ "id": "it", "cites": ["§ 1"], "points-at-least": 6, "of": [
      { "points": 4, "when": "shared" }, { "best-of": [ { "points": 3, "when": true }, { "points": 2, "when": "shared" } ] } ] })");
  CHECK(rule->kind == ConditionKind::points);
  CHECK(rule->points.at_least == 6);
  REQUIRE(rule->points.groups.size() == 2);
  CHECK(rule->points.groups[0].size() == 1);
  CHECK(rule->points.groups[0][0].points == 4);
  CHECK(rule->points.groups[1].size() == 2);
  CHECK(rule->points.groups[1][1].points == 2);
}

TEST_CASE("a condition may be used before it is defined") {
  CHECK(faults_of(R"({ "all": [ "later", { "id": "later", "cites": ["§ 1"], "any": [ "shared" ] } ] })").empty());
}

TEST_CASE("that a route is met is one condition, however often and wherever it is asked for") {
  const auto catalogue = kompass_test::catalogue_of(R"({ "facts": [ { "id": "a", "type": "yes-no" }, { "id": "b", "type": "yes-no" } ],
    "conditions": [ { "id": "shared", "any": [ { "route": "later" }, { "fact": "b", "is": true } ] } ],
    "routes": [ { "id": "r", "conditions": { "all": [ "shared", { "not": { "route": "later" } } ] }, "barred-by": [ { "route": "later" } ] },
                { "id": "later", "cites": ["Act § 2"], "conditions": { "fact": "a", "is": true } } ] })");
  const auto& conditions = catalogue->conditions;
  const auto& shared = conditions[catalogue->condition_by_id.find("shared")->second];
  const auto index = shared.children.at(0);
  CHECK(conditions[index].kind == ConditionKind::route);
  CHECK(conditions[index].id == "met:later");
  CHECK_FALSE(conditions[index].has_text);
  CHECK(conditions[index].cites == std::vector<std::string_view>{"Act § 2"});
  CHECK(conditions[index].route == 1);
  CHECK(conditions[index].children == std::vector{catalogue->routes[1].root});
  const auto& root = conditions[catalogue->routes[0].root];
  CHECK(conditions[root.children.at(1)].children == std::vector{index});
  CHECK(conditions[root.children.at(2)].children == std::vector{index});
}

TEST_CASE("a route that is asked for exists, and nothing stands beside its name") {
  CHECK(faults_of(R"({ "route": "18z" })") == fault("unknown-reference"));
  CHECK(faults_of(R"({ "route": 18 })") == fault("wrong-type", "/route"));
  CHECK(faults_of(R"({ "route": "route", "id": "it", "cites": ["§ 1"] })").find("unknown-member") != std::string::npos);
}

TEST_CASE("what is no condition at all is refused where it stands") {
  CHECK(faults_of("7") == fault("wrong-type"));
  CHECK(faults_of("null") == fault("wrong-type"));
  CHECK(faults_of("[]") == fault("wrong-type"));
  CHECK(faults_of("{}") == fault("missing-member"));
  CHECK(faults_of(R"("nowhere")") == fault("unknown-reference"));
  CHECK(faults_of(R"({ "all": [ true, 7, "nowhere" ] })") == fault("wrong-type", "/all/1") + fault("unknown-reference", "/all/2"));
  CHECK(faults_of(R"({ "all": "shared" })") == fault("wrong-type", "/all"));
  CHECK(faults_of(R"({ "any": [] })") == fault("bad-value", "/any"));
  CHECK(faults_of(R"({ "all": [] })") == fault("bad-value", "/all"));
  CHECK(faults_of(R"({ "not": [ "shared" ] })") == fault("wrong-type", "/not"));
  CHECK(faults_of(R"({ "all": [ "shared" ], "any": [ "shared" ] })") == fault("unknown-member", "/any"));
  CHECK(faults_of(R"({ "all": [ "shared" ], "unless": "shared" })") == fault("unknown-member", "/unless"));
}

TEST_CASE("an unknown member inside a name with a slash or a tilde has an escaped pointer") {
  CHECK(faults_of(R"({ "all": [ "shared" ], "a/b~c": 1 })") == fault("unknown-member", "/a~1b~0c"));
}

TEST_CASE("comparisons, points rules and named groups need an id of the right form, a citation, and no other of that id") {
  CHECK(faults_of(R"({ "fact": "yes", "is": true, "cites": ["§ 1"] })") == fault("missing-member"));
  CHECK(faults_of(R"({ "points-at-least": 1, "of": [ { "points": 1, "when": "shared" } ], "cites": ["§ 1"] })") == fault("missing-member"));
  CHECK(faults_of(R"({ "id": "it", "fact": "yes", "is": true })") == fault("missing-citation"));
  CHECK(faults_of(R"({ "id": "it", "fact": "yes", "is": true, "cites": [] })") == fault("missing-citation"));
  CHECK(faults_of(R"({ "id": "it", "all": [ "shared" ] })") == fault("missing-citation"));
  CHECK(faults_of(R"({ "id": "it", "fact": "yes", "is": true, "cites": [7] })") ==
        fault("wrong-type", "/cites/0") + fault("missing-citation"));
  CHECK(faults_of(R"({ "id": "shared", "fact": "yes", "is": true, "cites": ["§ 1"] })") == fault("duplicate-id"));
  for (const auto* id : {"It", "it_s", "it--s", "-it", "it-", "it s", "ät", "it/s"})
    CHECK_MESSAGE(faults_of(R"({ "id": ")" + std::string(id) + R"(", "fact": "yes", "is": true, "cites": ["§ 1"] })") == fault("bad-id"),
                  id);
  CHECK(faults_of(R"({ "id": 7, "fact": "yes", "is": true, "cites": ["§ 1"] })") == fault("wrong-type", "/id") + fault("missing-member"));
}

TEST_CASE("a comparison needs a known fact and exactly one operator") {
  CHECK(comparison_faults(R"("fact": "nothing", "is": true)") == fault("unknown-reference"));
  CHECK(comparison_faults(R"("fact": 7, "is": true)") == fault("wrong-type", "/fact"));
  CHECK(comparison_faults(R"("fact": "yes")") == fault("bad-value"));
  CHECK(comparison_faults(R"("fact": "months", "at-least": 3, "at-most": 6)") == fault("bad-value"));
  CHECK(comparison_faults(R"("fact": "birth", "age": { "at-least": 3 }, "is": "1990-01-01")") == fault("bad-value"));
  CHECK(comparison_faults(R"("fact": "yes", "is": true, "all": [ "shared" ])") == fault("unknown-member", "/all"));
}

TEST_CASE("a value must be of the fact's type and inside its domain") {
  CHECK(comparison_faults(R"("fact": "yes", "is": "yes")") == fault("wrong-type", "/is"));
  CHECK(comparison_faults(R"("fact": "yes", "is": 1)") == fault("wrong-type", "/is"));
  CHECK(comparison_faults(R"("fact": "level", "is": "c2")") == fault("bad-value", "/is"));
  CHECK(comparison_faults(R"("fact": "pay", "at-least": 50700)") == fault("wrong-type", "/at-least"));
  CHECK(comparison_faults(R"("fact": "pay", "at-least": "50700")") == fault("bad-value", "/at-least"));
  CHECK(comparison_faults(R"("fact": "pay", "at-least": "1000000.01")") == fault("out-of-range", "/at-least"));
  CHECK(comparison_faults(R"("fact": "pay", "at-least": "-0.01")") == fault("out-of-range", "/at-least"));
  CHECK(comparison_faults(R"("fact": "months", "is": 601)") == fault("out-of-range", "/is"));
  CHECK(comparison_faults(R"("fact": "months", "is": 1.5)") == fault("wrong-type", "/is"));
  CHECK(comparison_faults(R"("fact": "months", "is": "12")") == fault("wrong-type", "/is"));
  CHECK(comparison_faults(R"("fact": "months", "is": 18446744073709551615)") == fault("wrong-type", "/is"));
  CHECK(comparison_faults(R"("fact": "birth", "is": "1990-02-30")") == fault("impossible-date", "/is"));
  CHECK(comparison_faults(R"("fact": "birth", "is": "1899-12-31")") == fault("out-of-range", "/is"));
  CHECK(comparison_faults(R"("fact": "state", "is": "UK")") == fault("bad-value", "/is"));
  CHECK(comparison_faults(R"("fact": "state", "is": null)") == fault("wrong-type", "/is"));
}

TEST_CASE("only numbers, amounts, dates and ordered choices have more and less") {
  for (const auto* relation : {"at-least", "at-most", "more-than", "less-than"}) {
    const auto word = std::string(relation);
    CHECK(comparison_faults(R"("fact": "yes", ")" + word + R"(": true)") == fault("wrong-type", "/" + word));
    CHECK(comparison_faults(R"("fact": "form", ")" + word + R"(": "direct")") == fault("wrong-type", "/" + word));
    CHECK(comparison_faults(R"("fact": "state", ")" + word + R"(": "DE")") == fault("wrong-type", "/" + word));
    CHECK(comparison_faults(R"("fact": "level", ")" + word + R"(": "a1")").empty());
  }
}

TEST_CASE("a set must name known values and not be empty") {
  CHECK(comparison_faults(R"("fact": "months", "in": [])") == fault("bad-value", "/in"));
  CHECK(comparison_faults(R"("fact": "months", "in": 12)") == fault("wrong-type", "/in") + fault("bad-value", "/in"));
  CHECK(comparison_faults(R"("fact": "months", "in": [1, 601, "2"])") == fault("out-of-range", "/in/1") + fault("wrong-type", "/in/2"));
  CHECK(comparison_faults(R"("fact": "state", "not-in": "far-away")") == fault("unknown-reference", "/not-in"));
  CHECK(comparison_faults(R"("fact": "form", "in": "low")") ==
        fault("bad-value", "/in") + fault("bad-value", "/in") + fault("bad-value", "/in"));
}

TEST_CASE("a figure must be known, of the fact's type, exact to the cent and inside the domain, each year's") {
  CHECK(comparison_faults(R"("fact": "pay", "at-least": { "parameter": "floor" })") == fault("unknown-reference", "/at-least"));
  CHECK(comparison_faults(R"("fact": "months", "at-least": { "parameter": "ceiling" })") == fault("wrong-type", "/at-least"));
  CHECK(comparison_faults(R"("fact": "months", "at-least": { "share": "50 %", "of": "tail" })") == fault("wrong-type", "/at-least"));
  CHECK(comparison_faults(R"("fact": "pay", "at-least": { "share": "half", "of": "ceiling" })") == fault("bad-value", "/at-least"));
  CHECK(comparison_faults(R"("fact": "pay", "at-least": { "share": "50 %", "of": "odd" })") == fault("inexact-amount", "/at-least"));
  CHECK(comparison_faults(R"("fact": "pay", "at-least": { "share": "1000 %", "of": "ceiling" })") == fault("out-of-range", "/at-least"));
  CHECK(comparison_faults(R"("fact": "pay", "at-least": {})") == fault("missing-member", "/at-least"));
  CHECK(comparison_faults(R"("fact": "pay", "at-least": { "share": "50 %" })") == fault("missing-member", "/at-least"));
  CHECK(comparison_faults(R"("fact": "pay", "at-least": { "parameter": "ceiling", "on": "yesterday" })") ==
        fault("bad-value", "/at-least"));
  CHECK(comparison_faults(R"("fact": "pay", "at-least": { "parameter": "ceiling", "times": 2 })") ==
        fault("unknown-member", "/at-least/times"));
}

TEST_CASE("only a date has an age or an elapsed time, with one relation and a whole number") {
  CHECK(comparison_faults(R"("fact": "months", "age": { "at-least": 45 })") == fault("wrong-type", "/age"));
  CHECK(comparison_faults(R"("fact": "birth", "age": 45)") == fault("wrong-type", "/age"));
  CHECK(comparison_faults(R"("fact": "birth", "age": {})") == fault("bad-value", "/age"));
  CHECK(comparison_faults(R"("fact": "birth", "age": { "at-least": 18, "less-than": 45 })") == fault("bad-value", "/age"));
  CHECK(comparison_faults(R"("fact": "birth", "age": { "is": 45 })") == fault("unknown-member", "/age/is"));
  CHECK(comparison_faults(R"("fact": "birth", "age": { "at-least": 151 })") == fault("out-of-range", "/age/at-least"));
  CHECK(comparison_faults(R"("fact": "birth", "age": { "at-least": -1 })") == fault("out-of-range", "/age/at-least"));
  CHECK(comparison_faults(R"("fact": "birth", "age": { "at-least": "45" })") == fault("wrong-type", "/age/at-least"));
  for (const auto* duration :
       {"", "36", "months", " months", "36  months", "36 hours", "-1 months", "1.5 years", "10000 months", "36months", "36 Months"})
    CHECK_MESSAGE(comparison_faults(R"("fact": "birth", "elapsed": { "at-least": ")" + std::string(duration) + "\" }") ==
                      fault("bad-value", "/elapsed/at-least"),
                  duration);
  CHECK(comparison_faults(R"("fact": "birth", "elapsed": { "at-least": 36 })") == fault("wrong-type", "/elapsed/at-least"));
}

TEST_CASE("a points rule must be well formed, each fault at its item") {
  const auto points = [](const std::string& members) { return faults_of(R"({ "id": "it", "cites": ["§ 1"], )" + members + "}"); };
  CHECK(points(R"("points-at-least": 6)") == fault("missing-member"));
  CHECK(points(R"("points-at-least": 0, "of": [ { "points": 1, "when": true } ])") == fault("out-of-range", "/points-at-least"));
  CHECK(points(R"("points-at-least": 1001, "of": [ { "points": 1, "when": true } ])") == fault("out-of-range", "/points-at-least"));
  CHECK(points(R"("points-at-least": "6", "of": [ { "points": 1, "when": true } ])") == fault("wrong-type", "/points-at-least"));
  CHECK(points(R"("points-at-least": 1, "of": { "points": 1 })") == fault("wrong-type", "/of"));
  CHECK(points(R"("points-at-least": 1, "of": [ { "points": 0, "when": true } ])") == fault("out-of-range", "/of/0/points"));
  CHECK(points(R"("points-at-least": 1, "of": [ { "points": 1 }, { "when": true }, 7 ])") ==
        fault("missing-member", "/of/0") + fault("missing-member", "/of/1") + fault("wrong-type", "/of/2"));
  CHECK(points(R"("points-at-least": 1, "of": [ { "best-of": [ { "points": 1, "when": "nowhere" } ] } ])") ==
        fault("unknown-reference", "/of/0/best-of/0/when"));
  CHECK(points(R"("points-at-least": 1, "of": [ { "best-of": 7 } ])") == fault("wrong-type", "/of/0/best-of"));
  CHECK(points(R"("points-at-least": 1, "of": [])") == fault("bad-value", "/of"));
  CHECK(points(R"("points-at-least": 1, "of": [ { "best-of": [] } ])") == fault("bad-value", "/of/0/best-of"));
  CHECK(points(R"("points-at-least": 1, "of": [ { "best-of": [ { "points": 1, "when": true } ], "points": 1 } ])") ==
        fault("unknown-member", "/of/0/points"));
}

}  // namespace condition_test
