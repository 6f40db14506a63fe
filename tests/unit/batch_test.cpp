#include "kompass/batch.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <limits>

#include "support/random.hpp"
#include "support/random_catalogue.hpp"
#include "support/small_catalogue.hpp"

namespace batch_test {

using kompass::Batch;
using kompass::missing_value;
using kompass::Verdict;
using kompass_test::law_of;
using kompass_test::parse;
using kompass_test::Random;

namespace {

/// What the batch says of a route: met, not-met, or neither.
std::string_view said(const Batch& batch, std::size_t row, std::size_t route) {
  const auto* words = batch.results().data() + row * 2 * batch.words();
  const bool met = (words[route / 32] >> route % 32 & 1) != 0;
  const bool not_met = (words[batch.words() + route / 32] >> route % 32 & 1) != 0;
  CHECK_FALSE((met && not_met));
  return met ? "met" : not_met ? "not-met" : "neither";
}

std::string_view expected(Verdict verdict) { return verdict == Verdict::met ? "met" : verdict == Verdict::not_met ? "not-met" : "neither"; }

/// A law whose first fact is a number from 10 to 100 and second a choice.
std::shared_ptr<const kompass::LawOnDay> small_law() {
  return law_of(
      R"({ "facts": [ { "id": "n", "type": "number", "minimum": 10, "maximum": 100 }, { "id": "level", "type": "choice", "ordered": true, "options": ["none", "a1", "b1"] },
      { "id": "m", "type": "number", "minimum": 0, "maximum": 100 }, { "id": "more", "type": "yes-no", "derive": { "compare": ["n", "more-than", "m"] } },
      { "id": "work", "type": "periods", "minimum": "1990-01-01", "maximum": "2030-12-31" },
      { "id": "harm", "type": "yes-no", "assume": false } ],
    "routes": [ { "id": "x", "conditions": { "fact": "n", "at-least": 50 } }, { "id": "y", "conditions": { "fact": "level", "at-least": "a1" }, "barred-by": [ { "fact": "harm", "is": true } ] },
                { "id": "z", "conditions": { "fact": "more", "is": true } } ] })");
}

}  // namespace

TEST_CASE("the layout names the facts of a row and the routes of a result") {
  const Batch batch(small_law());
  CHECK(
      batch.layout() ==
      R"({"ok":true,"as-of":"2026-11-22","facts":[{"id":"n","type":"number"},{"id":"level","type":"choice","options":["none","a1","b1"]},)"
      R"({"id":"m","type":"number"},{"id":"harm","type":"yes-no"}],"routes":["x","y","z"],"words":1})");
}

TEST_CASE("a row that says nothing is all open, and assumptions and computed facts count as in an assessment") {
  Batch batch(small_law());
  auto rows = batch.reserve(3);
  CHECK(rows.size() == 12);
  CHECK(std::all_of(rows.begin(), rows.end(), [](std::int32_t value) { return value == missing_value; }));
  rows[4] = 50;  // the second row: n
  rows[5] = 1;
  rows[6] = 49;
  rows[8] = 100;  // the third: more than any m but 100
  rows[11] = 1;
  batch.assess(0, 3);
  CHECK(said(batch, 0, 0) == "neither");
  CHECK(said(batch, 0, 1) == "neither");
  CHECK(said(batch, 1, 0) == "met");
  CHECK(said(batch, 1, 1) == "met");
  CHECK(said(batch, 1, 2) == "met");
  CHECK(said(batch, 2, 1) == "not-met");
  CHECK(said(batch, 2, 2) == "neither");
}

TEST_CASE("values outside a fact's domain count as the nearest one inside, in full and in partial rows") {
  for (const bool complete : {false, true}) {
    Batch batch(small_law());
    auto rows = batch.reserve(2);
    for (std::size_t row = 0; row < 2; ++row) {
      rows[row * 4] = row == 0 ? std::numeric_limits<std::int32_t>::max() : std::numeric_limits<std::int32_t>::min() + 1;
      rows[row * 4 + 1] = row == 0 ? 99 : -99;
      if (complete) rows[row * 4 + 2] = 0;
    }
    batch.assess(0, 2);
    CHECK(said(batch, 0, 0) == "met");
    CHECK(said(batch, 0, 1) == "met");
    CHECK(said(batch, 1, 0) == "not-met");
    CHECK(said(batch, 1, 1) == "not-met");
    CHECK(said(batch, 0, 2) == (complete ? "met" : "neither"));
    CHECK(said(batch, 1, 2) == (complete ? "met" : "neither"));  // n counts as 10
  }
}

TEST_CASE("rows that were not reserved are passed over") {
  Batch batch(small_law());
  batch.assess(0, 10);
  CHECK(batch.results().empty());
  batch.reserve(2)[0] = 50;
  batch.assess(5, 10);
  CHECK(said(batch, 0, 0) == "neither");
  batch.assess(1, static_cast<std::size_t>(-1));
  CHECK(said(batch, 0, 0) == "neither");
  batch.assess(0, static_cast<std::size_t>(-1));
  CHECK(said(batch, 0, 0) == "met");
  (void)batch.reserve(1);
  CHECK(said(batch, 0, 0) == "neither");  // earlier results are gone
}

TEST_CASE("more rows than the memory of a browser can take are not reserved") {
  kompass::Batch batch(kompass_test::law_of(
      R"({ "facts": [ { "id": "f", "type": "yes-no" } ], "routes": [ { "id": "r", "conditions": { "fact": "f", "is": true } } ] })"));
  CHECK(batch.reserve(3).size() == 3);
  for (const auto count : {kompass::most_row_numbers, std::numeric_limits<std::size_t>::max()}) {
    CHECK(batch.reserve(count).empty());
    batch.assess(0, count);
    CHECK(batch.results().empty());
  }
}

TEST_CASE("a law without routes gives empty results") {
  Batch batch(law_of(R"({ "facts": [ { "id": "a", "type": "yes-no" } ] })"));
  CHECK(batch.words() == 0);
  CHECK(batch.reserve(3).size() == 3);
  batch.assess(0, 3);
  CHECK(batch.results().empty());
}

TEST_CASE("more than 32 routes take several words each") {
  auto content = parse(R"({ "facts": [ { "id": "n", "type": "number", "minimum": 0, "maximum": 100 } ], "routes": [] })");
  for (int i = 0; i < 70; ++i)
    content["routes"].push_back({{"id", "r" + std::to_string(i)}, {"conditions", {{"any", {i % 50 < 25, "n-is-7"}}}}});
  content["conditions"].push_back({{"id", "n-is-7"}, {"fact", "n"}, {"is", 7}});
  Batch batch(law_of(content.dump()));
  CHECK(batch.words() == 3);
  auto rows = batch.reserve(2);
  rows[0] = 7;
  rows[1] = 8;
  batch.assess(0, 2);
  for (std::size_t i = 0; i < 70; ++i) {
    CHECK(said(batch, 0, i) == "met");
    CHECK(said(batch, 1, i) == (i % 50 < 25 ? "met" : "not-met"));
  }
}

TEST_CASE("the verdicts are those of an assessment, for random laws and random rows") {
  Random random(21);
  int compared = 0;
  int wrong = 0;
  for (int round = 0; round < 60; ++round) {
    const auto made_up = kompass_test::random_catalogue(random);
    const auto law = law_of(kompass_test::catalogue_in(made_up.bundle.dump()), made_up.as_of);
    Batch batch(law);
    const auto layout = parse(batch.layout());
    constexpr std::size_t count = 20;
    auto rows = batch.reserve(count);
    std::vector<kompass::CaseFile> files(count);
    const auto width = layout["facts"].size();
    for (std::size_t row = 0; row < count; ++row) {
      const int known = random.pick(std::vector<int>{0, 30, 60, 100, 100});
      files[row].as_of = law->as_of();
      for (kompass::RouteIndex i = 0; i < law->catalogue().routes.size(); ++i) files[row].routes.push_back(i);
      for (std::size_t i = 0; i < width; ++i) {
        const auto index = *law->catalogue().find_fact(layout["facts"][i]["id"].get<std::string>());
        const auto& fact = law->catalogue().facts[index];
        if (!random.chance(known)) continue;
        // Near a threshold of the law, so that both sides of it are tried.
        auto value = fact.minimum;
        if (const auto variable = law->variable_of(index)) {
          const auto& starts = law->variables()[*variable].cells.starts();
          value = starts[random.below(starts.size())] - random.between(0, 1);
        }
        value = std::clamp(value, fact.minimum, fact.maximum);
        rows[row * width + i] = static_cast<std::int32_t>(value);
        files[row].answers.emplace(index, kompass::Answer{kompass::AnswerState::value, value});
      }
    }
    batch.assess(0, count);
    for (std::size_t row = 0; row < count; ++row) {
      const auto assessment = kompass::assess(*law, files[row]);
      for (std::size_t route = 0; route < assessment.routes.size(); ++route, ++compared)
        if (said(batch, row, route) != expected(assessment.routes[route].verdict)) ++wrong;
    }
  }
  CHECK(wrong == 0);
  CHECK(compared > 1000);
}

}  // namespace batch_test
