// The advice on the law that ships, beyond what holds of any law: ways that the law does not open, and changes that nobody is to be
// advised.

#include <algorithm>
#include <set>

#include "kompass/gap.hpp"
#include "kompass/path.hpp"
#include "kompass/timeline.hpp"
#include "support/real_law.hpp"

namespace real_advice_test {

using namespace kompass_test;
using kompass::Verdict;
using Json = nlohmann::json;

namespace {

constexpr const char* day = "2026-11-22";

const RealLaw& real() { return RealLaw::on(day); }

/// A person of `met.json`, with some answers changed.
kompass::CaseFile person(const std::string& name, const Json& with = Json::object()) {
  static const auto people = case_data("met.json")["people"];
  auto answers = people.at(name);
  answers.update(with);
  auto file = kompass::read_case(*real().catalogue, Json{{"format", "kompass-case/1"}, {"as-of", day}, {"answers", answers}}.dump());
  REQUIRE(file.ok());
  return std::move(file).value();
}

std::vector<std::string> people() {
  const auto data = case_data("met.json");
  std::vector<std::string> out;
  for (const auto& [name, answers] : data["people"].items()) out.push_back(name);
  return out;
}

std::string_view id_of(kompass::RouteIndex route) { return real().catalogue->routes[route].id; }
std::string_view id_of(const kompass::AnswerChange& change) { return real().catalogue->facts[change.fact].id; }

std::vector<kompass::Path> paths_of(const kompass::CaseFile& file) {
  const auto found = kompass::find_paths(real().law, file);
  REQUIRE(found.ok());
  return found.value().paths;
}

/// What is answered so that time alone leads to § 9.
const Json years_of_contributions{{"counted-permit-months", 30},      {"pension-months", 30},      {"german-level", "b1"},
                                  {"civic-knowledge", "other-proof"}, {"illness-hinders", "no"},   {"work-permitted-for-good", "yes"},
                                  {"housing-sufficient", true},       {"spouse-situation", "none"}};

}  // namespace

TEST_CASE("no way to § 9 leads through a title that ends long before") {
  // § 18f (1), § 19 (4), § 20 (2), § 20a (5), § 21 (2b): one year, three, one and a half, one or two, one and a half.
  const std::set<std::string_view> limited{"18f", "19-2", "19-3", "19b", "20", "20a-skilled", "20a-points", "20a-followup", "21-2b"};
  std::size_t ways = 0;
  for (const auto& name : people()) {
    CAPTURE(name);
    for (const auto& path : paths_of(person(name))) {
      ++ways;
      if (path.steps.size() < 2) continue;
      const auto last = id_of(path.steps.back().route);
      if (last == "9" || last == "9-3a") CHECK(limited.count(id_of(path.steps[path.steps.size() - 2].route)) == 0);
    }
  }
  CHECK(ways > 20);
}

TEST_CASE("who holds a title whose longest time runs out does not come to § 9 by waiting") {
  auto answers = years_of_contributions;
  const auto met_from = [&](const Json& title) {
    answers.update(title);
    const auto line = kompass::timeline(real().law, person("welder-with-a-permit", answers));
    REQUIRE(line.ok());
    return line.value().met_from[real().catalogue->route_by_id.find("9")->second];
  };
  CHECK(met_from({{"permit-section", "18a"}}) == kompass::Date::parse("2029-05-22"));
  CHECK_FALSE(met_from({{"permit-section", "ict"}, {"transfer-role", "manager"}, {"transfer-months-in-eu", 30}}));
  CHECK_FALSE(met_from({{"permit-section", "20"}, {"search-ground", "german-training"}, {"search-months-used", 3}}));
}

TEST_CASE("who has a degree and no job yet is shown the way through a job") {
  const auto paths = paths_of(person("graduate-in-germany"));
  CHECK(std::any_of(paths.begin(), paths.end(), [](const kompass::Path& path) {
    const auto& first = path.steps.front();
    return id_of(first.route) == "18b" && first.changes.size() == 1 && id_of(first.changes[0]) == "job-offer";
  }));
}

TEST_CASE("nobody is advised to marry, to give up protection, to become a civil servant or to hold another title already") {
  const std::set<std::string_view> never{"permit-section", "left-after-asylum", "civil-service-appointment", "tertiary-programme"};
  const std::vector<kompass::CaseFile> more{
      person("blue-card-holder", {{"spouse-situation", "none"}, {"counted-permit-months", 40}}),
      person("engineer-abroad", {{"eu-situation", "temporary-protection"}}),
      person("engineer-abroad", {{"eu-situation", "eu-long-term-resident"}}),
      person("tolerated-cook", {{"job-qualified", false}}),
      person("graduate-in-germany", {{"self-employment-plan", "none"}, {"civil-service-appointment", "none"}}),
  };
  const auto check = [&](const kompass::CaseFile& file) {
    for (kompass::RouteIndex route = 0; route < real().catalogue->routes.size(); ++route)
      for (const auto& gap : kompass::find_gaps(*real().law, file, route, 3).gaps)
        for (const auto& change : gap.changes) {
          const auto fact = id_of(change);
          CAPTURE(id_of(route));
          CAPTURE(fact);
          CHECK(never.count(fact) == 0);
          CHECK(fact != "eu-situation");
          CHECK(fact != "self-employment-plan");
          CHECK(fact != "spouse-situation");
        }
  };
  for (const auto& name : people()) {
    CAPTURE(name);
    check(person(name));
  }
  for (const auto& file : more) check(file);
}

}  // namespace real_advice_test
