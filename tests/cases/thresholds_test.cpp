// Both sides of every threshold of the routes in every year: a case meets the route with the last value that is enough, and does not
// with the next one. What is enough stands in `thresholds.json`, written from the statute and not from the catalogue.

#include <algorithm>
#include <map>
#include <set>

#include "support/met_cases.hpp"
#include "support/random.hpp"
#include "support/real_law.hpp"

namespace thresholds_test {

using namespace kompass_test;
using kompass::Verdict;

namespace {

using Json = nlohmann::json;

bool is_threshold(const PlainLaw::Condition& condition) {
  using Relation = PlainLaw::Relation;
  const auto relation = condition.comparison.relation;
  return condition.kind == PlainLaw::Condition::Kind::comparison && (relation == Relation::at_least || relation == Relation::at_most ||
                                                                     relation == Relation::more_than || relation == Relation::less_than);
}

/// The values on the two sides in one year; between them, where a figure is not final, those for which it stays open.
struct Sides {
  std::int64_t holds = 0;
  std::int64_t fails = 0;
  std::vector<std::int64_t> open;
};

/// The last date from which a period is complete on the day: the same number so many years or months before.
std::int64_t begin_of_period(PlainDay day, const std::string& period) {
  const auto count = std::stoi(period);
  if (period.find("years") != std::string::npos) return day_number(months_later(day, -12 * count));
  if (period.find("months") != std::string::npos) return day_number(months_later(day, -count));
  return day_number(day) - count;
}

Sides sides_of(const PlainLaw& law, std::size_t fact, const Json& entry, const std::string& year) {
  if (entry.contains("period")) {
    const auto begin = begin_of_period(law.as_of(), entry["period"].get<std::string>());
    const auto beside = entry.contains("a-day-earlier") ? begin - 1 : begin + 1;
    return entry["on-the-day"] == "holds" ? Sides{begin, beside, {}} : Sides{beside, begin, {}};
  }
  const auto& values = entry.contains("years") ? entry["years"][year] : entry;
  Sides sides{law.value(fact, values["holds"]), law.value(fact, values["fails"]), {}};
  if (values.contains("open"))
    for (const auto& value : values["open"]) sides.open.push_back(law.value(fact, value));
  return sides;
}

/// Whether the route is met (or not), however the figures turn out that are not final.
bool surely(const PlainLaw& law, std::size_t route, PlainCase& values, bool met) {
  for (const char confirmed : {'\0', '\1'}) {
    std::fill(values.confirmed.begin(), values.confirmed.end(), confirmed);
    if (law.met(route, values) != met) return false;
  }
  return true;
}

/// The same, and also whatever figures will be set for the year after.
bool quite_surely(const PlainLaw& law, std::size_t route, PlainCase& values, bool met) {
  for (const char holds : {'\0', '\1'}) {
    std::fill(values.holds.begin(), values.holds.end(), holds);
    if (!surely(law, route, values, met)) return false;
  }
  return true;
}

Verdict status(const RealLaw& real, const PlainCase& values, const std::string& requirement) {
  return real.standing(values).condition(real.catalogue->condition_by_id.find(requirement)->second);
}

/// Holds one threshold of one route against the law; false if no case was found whose verdict hangs on it.
/// With `otherwise` open, the other side hangs on a figure that nobody knows yet.
bool check_both_sides(const RealLaw& real, NearMetCases& near_cases, std::size_t route, const std::string& requirement, std::size_t fact,
                      const Sides& sides, Verdict otherwise) {
  auto without = real.plain;
  without.fix(real.plain.named().find(requirement)->second, false);
  return near_cases.search(route, [&](PlainCase& near) {
    auto values = near;
    values.values[fact] = sides.holds;
    if (!quite_surely(real.plain, route, values, true) || quite_surely(without, route, values, true)) return false;
    if (otherwise == Verdict::not_met && !quite_surely(without, route, values, false)) return false;
    values.values[fact] = sides.fails;
    const bool never = quite_surely(real.plain, route, values, false);
    if (never != (otherwise == Verdict::not_met) || quite_surely(real.plain, route, values, true)) return false;
    CHECK(real.verdict(values, route) == otherwise);
    CHECK(status(real, values, requirement) == Verdict::not_met);
    values.values[fact] = sides.holds;
    CHECK(real.verdict(values, route) == Verdict::met);
    CHECK(status(real, values, requirement) == Verdict::met);
    for (const auto value : sides.open) {
      values.values[fact] = value;
      const auto between = real.assess(values).routes[route];
      CHECK(between.verdict == Verdict::open);
      CHECK(between.pending.figures.size() == 1);
      CHECK((between.pending.questions.empty() && between.pending.dont_know.empty() && between.pending.judgements.empty()));
    }
    return true;
  });
}

/// Where no figure is known for the day the verdict stays open, whatever the value.
bool check_no_figure(const RealLaw& real, NearMetCases& near_cases, std::size_t route, std::size_t condition, std::size_t fact) {
  const auto unknown = real.plain.conditions()[condition].comparison.unknown;
  REQUIRE(unknown.has_value());
  return near_cases.search(route, [&](PlainCase& near) {
    auto values = near;
    const auto hangs_on_it = [&] {
      values.holds[*unknown] = 1;
      const bool with = surely(real.plain, route, values, true);
      values.holds[*unknown] = 0;
      return with && surely(real.plain, route, values, false);
    };
    if (!hangs_on_it()) return false;
    for (const auto pay : {real.plain.facts()[fact].minimum, real.plain.facts()[fact].maximum}) {
      values.values[fact] = pay;
      const auto assessment = real.assess(values).routes[route];
      CHECK(assessment.verdict == Verdict::open);
      CHECK(!assessment.pending.figures.empty());  // more than one where two figures serve alike, or both salary floors of § 18i
    }
    return true;
  });
}

}  // namespace

TEST_CASE("every threshold that a route uses is written down from the statute") {
  const auto data = case_data("thresholds.json");
  const auto& real = RealLaw::on(data["days"]["2026"].get<std::string>());
  std::set<std::string> written;
  for (const auto& entry : data["thresholds"]) {
    CHECK(!entry["law"].get<std::string>().empty());
    CHECK(written.insert(entry["requirement"].get<std::string>()).second);
  }
  std::set<std::string> used;
  for (std::size_t route = 0; route < real.plain.routes().size(); ++route)
    for (const auto comparison : comparisons_of_route(real.plain, route, true))
      if (is_threshold(real.plain.conditions()[comparison])) used.insert(real.plain.conditions()[comparison].id);
  CHECK(used == written);
}

TEST_CASE("both sides of every threshold of every route in every year") {
  const auto data = case_data("thresholds.json");
  std::map<std::string, int> checked;
  int sides_checked = 0;
  for (auto year = data["days"].begin(); year != data["days"].end(); ++year) {
    const auto& real = RealLaw::on(year->get<std::string>());
    NearMetCases near(real.plain);
    CAPTURE(year.key());
    for (std::size_t route = 0; route < real.plain.routes().size(); ++route) {
      if (!real.plain.routes()[route].in_force || !kompass_test::tried_here(route + 2)) continue;
      CAPTURE(real.plain.routes()[route].id);
      const auto comparisons = comparisons_of_route(real.plain, route, true);
      for (const auto& entry : data["thresholds"]) {
        const auto requirement = entry["requirement"].get<std::string>();
        const auto found = real.plain.named().find(requirement);
        REQUIRE_MESSAGE(found != real.plain.named().end(), requirement);
        const auto condition = found->second;
        if (std::find(comparisons.begin(), comparisons.end(), condition) == comparisons.end()) continue;
        CAPTURE(requirement);
        const auto fact = real.plain.conditions()[condition].comparison.fact;
        if (entry.contains("asks-only")) {
          // It settles only whether a question is asked; the verdict turns with the requirement of the same age.
          const auto sides = sides_of(real.plain, fact, entry, year.key());
          CHECK(real.plain.compares(real.plain.conditions()[condition].comparison, sides.holds));
          CHECK(!real.plain.compares(real.plain.conditions()[condition].comparison, sides.fails));
          auto values = real.plain.blank();
          for (const auto& [value, expected] : {std::pair{sides.holds, Verdict::met}, std::pair{sides.fails, Verdict::not_met}}) {
            values.values[fact] = value;
            CHECK(status(real, values, requirement) == expected);
          }
          ++checked[requirement];
          continue;
        }
        const auto& domain = real.plain.facts()[fact];
        if (entry.contains("period") && begin_of_period(real.plain.as_of(), entry["period"].get<std::string>()) <= domain.minimum)
          continue;  // nobody can have had it for so long yet
        const bool no_figure = entry.contains("years") && entry["years"][year.key()] == "no-figure";
        const auto open_years = entry.value("open-instead", Json::array());
        const bool open = std::find(open_years.begin(), open_years.end(), year.key()) != open_years.end();
        const bool hung_on_it = no_figure
                                    ? check_no_figure(real, near, route, condition, fact)
                                    : check_both_sides(real, near, route, requirement, fact, sides_of(real.plain, fact, entry, year.key()),
                                                       open ? Verdict::open : Verdict::not_met);
        CHECK_MESSAGE(hung_on_it, "no case was found whose verdict hangs on this threshold");
        ++checked[requirement];
        ++sides_checked;
      }
    }
  }
  for (const auto& entry : data["thresholds"]) {
    const auto requirement = entry["requirement"].get<std::string>();
    CAPTURE(requirement);
    CHECK((checked[requirement] > 0 || kompass_test::one_of > 1));
  }
  MESSAGE(sides_checked << " thresholds of routes and years checked on both sides");
}

TEST_CASE("a route is met from the day on which it is in force, and not the day before") {
  const auto data = case_data("thresholds.json");
  for (const auto& entry : data["in-force"])
    for (const auto& id : entry["routes"]) {
      CAPTURE(id.get<std::string>());
      for (const auto& [day, expected] : {std::pair{entry["from"].get<std::string>(), Verdict::met},
                                          std::pair{entry["day-before"].get<std::string>(), Verdict::not_met}}) {
        const auto& real = RealLaw::on(day);
        const auto route = real.plain.route(id.get<std::string>());
        const auto met = met_cases(real.plain);
        const auto first = std::find_if(met.begin(), met.end(), [&](const MetCase& one) { return one.route == id; });
        REQUIRE(first != met.end());
        const auto values = completed(real.plain, first->answers);
        REQUIRE(values.has_value());
        const auto assessment = real.assess(*values);
        CHECK(kompass::name(assessment.routes[route].verdict) == kompass::name(expected));
        CHECK(assessment.routes[route].in_force == (expected == Verdict::met));
      }
    }
}

}  // namespace thresholds_test
