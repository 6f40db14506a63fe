// Inputs that are small and would take memory or time without bound, if nothing stopped them.

#include <doctest/doctest.h>

#include <string>

#include "kompass/case_file.hpp"
#include "kompass/catalogue.hpp"
#include "kompass/law_on_day.hpp"
#include "support/small_catalogue.hpp"

namespace growth_test {

using kompass::Fault;
using kompass_test::catalogue_of;
using kompass_test::Json;

namespace {

/// A law of one route that holds where one of some pairs of facts is given, its facts ordered in the worst way: all first halves before all
/// second halves, so that the diagram has to remember every first half.
Json law_of_pairs(int pairs) {
  auto content = kompass_test::parse(R"({ "facts": [], "routes": [ { "id": "r", "conditions": { "any": [] } } ] })");
  auto& ways = content["routes"][0]["conditions"]["any"];
  Json order = {{"all", Json::array()}};
  for (const std::string half : {"x", "y"}) {
    for (int i = 0; i < pairs; ++i) {
      content["facts"].push_back({{"id", half + std::to_string(i)}, {"type", "yes-no"}});
      order["all"].push_back({{"fact", half + std::to_string(i)}, {"is", true}});
    }
  }
  ways.push_back(order);
  for (int i = 0; i < pairs; ++i)
    ways.push_back({{"all", {{{"fact", "x" + std::to_string(i)}, {"is", true}}, {{"fact", "y" + std::to_string(i)}, {"is", true}}}}});
  return content;
}

/// A law whose conditions use each other twice, so that its tree doubles with each level.
Json law_of_doubles(int levels) {
  auto content = kompass_test::parse(R"({ "facts": [ { "id": "f", "type": "yes-no" } ],
                                          "conditions": [ { "id": "l0", "fact": "f", "is": true } ],
                                          "routes": [ { "id": "r", "conditions": { "all": [] } } ] })");
  for (int i = 1; i <= levels; ++i) {
    const auto below = "l" + std::to_string(i - 1);
    content["conditions"].push_back({{"id", "l" + std::to_string(i)}, {"all", {below, below}}});
  }
  content["routes"][0]["conditions"]["all"].push_back("l" + std::to_string(levels));
  return content;
}

}  // namespace

TEST_CASE("rules whose diagrams grow exponentially are refused with the place, a few of them are compiled") {
  CHECK(kompass::LawOnDay::compile(catalogue_of(law_of_pairs(8).dump()), kompass_test::day("2026-11-22")).ok());
  const auto law = kompass::LawOnDay::compile(catalogue_of(law_of_pairs(60).dump()), kompass_test::day("2026-11-22"));
  REQUIRE_FALSE(law.ok());
  REQUIRE(law.errors().size() == 1);
  CHECK(law.errors().front().fault == Fault::too_complex);
  CHECK(law.errors().front().place == "part.json#/routes/0/conditions");
}

TEST_CASE("conditions whose tree would fill the memory when it is shown are refused, a smaller tree is not") {
  CHECK(kompass::read_catalogue(kompass_test::small_bundle(law_of_doubles(10).dump())).ok());
  const auto read = kompass::read_catalogue(kompass_test::small_bundle(law_of_doubles(90).dump()));
  REQUIRE_FALSE(read.ok());
  CHECK(kompass_test::list_of(read.errors()) == "too-complex part.json#/routes/0\n");
}

TEST_CASE("members that stand twice below a long path are not all listed") {
  const auto catalogue = catalogue_of(R"({ "facts": [ { "id": "f", "type": "yes-no" } ] })");
  std::string text = R"({"format":"kompass-case/1","as-of":"2026-11-22","answers":{")" + std::string(500'000, 'k') + R"(":{"a":1)";
  for (int i = 0; i < 50'000; ++i) text += R"(,"a":1)";
  const auto file = kompass::read_case(*catalogue, text + "}}}");
  REQUIRE_FALSE(file.ok());
  CHECK(file.errors().size() == 10);
  for (const auto& error : file.errors()) CHECK(error.fault == Fault::duplicate_member);
}

TEST_CASE("a long list of options is cut into cells in a moment") {
  auto content = kompass_test::parse(R"({ "facts": [ { "id": "f", "type": "choice" } ],
                                          "routes": [ { "id": "r", "conditions": { "fact": "f", "in": [] } } ] })");
  for (int i = 0; i < 4'000; ++i) {
    content["facts"][0]["options"].push_back("o" + std::to_string(i));
    if (i % 2 == 0) content["routes"][0]["conditions"]["in"].push_back("o" + std::to_string(i));
  }
  const auto law = kompass_test::law_of(content.dump());
  CHECK(kompass_test::verdict(*law, R"({"f":"o2"})") == "met");
  CHECK(kompass_test::verdict(*law, R"({"f":"o3999"})") == "not-met");
}

TEST_CASE("a list of many conditions, a points rule of many ways to score and many citations of one statement take a moment") {
  constexpr int many = 150'000;  // with a step for each pair of them this would take minutes
  Json conditions = {{{"id", "f-is"}, {"fact", "f"}, {"is", true}}, {{"id", "long"}, {"all", Json::array()}}};
  Json scores = Json::array();
  Json options = Json::array();
  for (int i = 0; i < many; ++i) {
    conditions[1]["all"].push_back("f-is");
    scores.push_back({{"points", 1 + i % 3}, {"when", "f-is"}});
    options.push_back("o" + std::to_string(i));
  }
  conditions.push_back({{"id", "points"}, {"points-at-least", 3}, {"of", {{{"best-of", scores}}}}});
  for (int i = 0; i < many / 3; ++i) conditions.push_back({{"id", "n" + std::to_string(i)}, {"not", "f-is"}, {"cites", {"G-001"}}});
  Json content = {{"facts", {{{"id", "f"}, {"type", "yes-no"}}, {{"id", "o"}, {"type", "choice"}, {"options", options}}}},
                  {"conditions", conditions},
                  {"routes", {{{"id", "r"}, {"conditions", "f-is"}}}},
                  {"statements", {{{"id", "G-001"}, {"source", "s"}, {"section", "1"}, {"kind", "k"}, {"text", "One."}}}}};
  const auto catalogue = catalogue_of(content.dump());
  CHECK(kompass::carriers_of_statements(*catalogue).front().size() == many / 3);
  const auto law = kompass_test::law_of(catalogue);
  const auto& table = law->diagrams();
  const auto function = [&](const char* id) { return law->condition(catalogue->condition_by_id.at(id)); };
  CHECK(table.size() > 2);
  CHECK(function("long") == function("f-is"));
  CHECK(function("points") == function("f-is"));
}

}  // namespace growth_test
