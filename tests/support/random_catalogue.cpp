#include "random_catalogue.hpp"

#include <algorithm>

#include "plain_calendar.hpp"

namespace kompass_test {
namespace {

using Json = nlohmann::json;

/// Builds facts and named conditions in turn, so that a fact applies only under conditions over the facts before it.
class Builder {
 public:
  Builder(Random& random, const RandomCatalogueOptions& options) : random_(random), options_(options) {
    const auto first = day_number({2025, 1, 1});
    as_of_ = day_of_number(first + static_cast<std::int64_t>(random_.below(730)));
  }

  RandomCatalogue build() {
    const int fact_count = random_.between(2, options_.most_facts);
    for (int i = 0; i < fact_count; ++i) {
      add_fact();
      if (random_.chance(50)) add_named_condition();
    }
    if (options_.computed_facts && random_.chance(25)) add_computed_fact();
    add_named_condition();
    const int route_count = random_.between(1, 3);
    for (int i = 0; i < route_count; ++i) add_route(i);
    const auto kept = random_;
    for (auto& route : routes_) add_grant(route);
    for (auto& fact : facts_) add_likelihood(fact);
    random_ = kept;  // what titles change and what is usual is made up on top: conditions, and the cases made up next, are the same without
    if (random_.chance(50)) std::reverse(routes_.begin(), routes_.end());  // a route may ask for one that comes later
    Json header{{"id", "made-up"},
                {"version", "1"},
                {"valid", {{"from", "2025-01-01"}, {"to", "2026-12-31"}}},
                {"languages", Json::array()},
                {"topics", {"one", "two"}}};
    if (random_.chance(25)) header["no-title-needed"] = random_.pick(named_);
    Json bundle{{"format", "kompass-catalogue/1"}, {"parts", Json::array()}};
    const auto part = [&](const char* name, const char* member, const Json& content) {
      bundle["parts"].push_back({{"name", name}, {"content", {{member, content}}}});
    };
    part("catalogue.json", "catalogue", header);
    part("conditions.json", "conditions", conditions_);
    part("facts.json", "facts", facts_);
    part("parameters.json", "parameters", parameters());
    part("routes.json", "routes", routes_);
    if (random_.chance(50)) part("diagram-order.json", "diagram-order", some_facts());
    return {std::move(bundle), day_text(as_of_)};
  }

 private:
  /// Ids of facts in any order; some are left out.
  Json some_facts() {
    std::vector<std::string> ids;
    for (const auto& fact : facts_)
      if (random_.chance(80)) ids.push_back(fact["id"]);
    random_.shuffle(ids);
    return ids;
  }

  static Json with_source(Json condition) {
    condition["cites"] = Json::array({"Act § 1"});
    return condition;
  }

  Json parameters() {
    const auto figure = [&](const char* from, const char* to, const Json& value, const char* status) {
      return Json{{"from", from}, {"to", to}, {"value", value}, {"status", status}, {"source", "Ordinance"}};
    };
    const std::vector<const char*> statuses{"in-force", "provisional", "provisional", "start-uncertain"};
    const auto two = [&](const char* id, const char* type, const Json& first, const Json& second) {
      return with_source({{"id", id},
                          {"type", type},
                          {"values",
                           {figure("2025-01-01", "2025-12-31", first, random_.pick(statuses)),
                            figure("2026-01-01", "2026-12-31", second, random_.pick(statuses))}}});
    };
    // 45.5 % of each is a whole number of cents.
    return Json::array(
        {two("ceiling", "amount", "10.00", random_.chance(80) ? "12.00" : "8.00"), two("count", "number", 2, random_.between(1, 4))});
  }

  void add_fact() {
    const auto index = facts_.size();
    Json fact{{"id", "fact-" + std::to_string(index)}, {"topic", random_.chance(50) ? "one" : "two"}};
    switch (random_.below(7)) {
      case 0:
      case 1:
        fact["type"] = "yes-no";
        break;
      case 2:
        fact["type"] = "choice";
        fact["options"] = random_.chance(50) ? Json{"a", "b", "c"} : Json{"a", "b", "c", "d"};
        fact["ordered"] = random_.chance(50);
        break;
      case 3:
        fact.update({{"type", "number"}, {"minimum", 0}, {"maximum", random_.between(5, 12)}});
        break;
      case 4:
        fact.update({{"type", "amount"}, {"minimum", "0.00"}, {"maximum", "20.00"}});
        break;
      case 5:
        fact.update({{"type", "date"}, {"minimum", "1950-01-01"}, {"maximum", "2027-12-31"}});
        break;
      default:
        fact["type"] = "country";
    }
    if (random_.chance(20)) fact["judgement"] = true;
    if (options_.assumptions && random_.chance(12)) fact["assume"] = value_of(fact);
    if (!named_.empty() && random_.chance(30)) fact["applies-when"] = random_.chance(70) ? Json(random_.pick(named_)) : group(1);
    add_change(fact);
    facts_.push_back(std::move(fact));
  }

  /// Whether it can change, by whom, in what time, and what time does to it: of some facts nothing is said.
  void add_change(Json& fact) {
    if (fact.contains("judgement") || random_.chance(10)) return;
    const std::vector<std::string> changes{"fixed", "by-time", "slow", "quick"};
    const auto change = random_.pick(changes);
    fact["change"] = change;
    if (change == "by-time" && fact["type"] == "number") fact["with-time"] = random_.chance(70) ? "grows" : "shrinks";
    if (change != "slow" && change != "quick") return;
    const std::vector<const char*> changers{"person", "employer", "authority", "institution", "family"};
    const std::vector<const char*> times{"3 days", "2 weeks", "6 months", "1 year"};
    fact["changed-by"] = random_.pick(changers);
    if (fact["type"] == "choice" && random_.chance(50)) {
      auto leads_to = Json::object();
      for (const auto& from : fact["options"])
        for (const auto& to : fact["options"])
          if (from != to && random_.chance(40)) leads_to[from.get<std::string>()].push_back(to);
      fact["leads-to"] = leads_to;
    }
    if (random_.chance(60)) fact["takes"] = random_.pick(times);
  }

  /// What most people answer, and what hardly anybody: of some facts that are asked.
  void add_likelihood(Json& fact) {
    if (fact.contains("judgement") || fact.contains("assume") || fact.contains("derive") || random_.chance(40)) return;
    const auto type = fact["type"].get<std::string>();
    if (type == "number") {
      const auto from = random_.between(1, 3);
      fact["usual"] = {{"from", from}, {"to", from + random_.between(0, 1)}};
      if (fact["maximum"].get<int>() <= 2) fact["usual"] = {{"from", 1}, {"to", 1}};
    } else if (type == "amount") {
      fact["usual"] = {{"from", random_.chance(50) ? "5.00" : "0.00"}, {"to", "11.11"}};
    } else if (type == "date") {
      fact["usual"] = {{"from", "1980-01-01"}, {"to", random_.chance(50) ? "2005-12-31" : "2026-01-01"}};
    } else {
      auto answers = type == "yes-no" ? Json{false, true} : type == "choice" ? fact["options"] : Json{"DE", "FR", "AT", "IN"};
      const auto first = random_.below(answers.size());
      if (random_.chance(60)) fact["usual"].push_back(answers[first]);
      const bool another = answers.size() > 2 || !fact.contains("usual");
      if (another && random_.chance(60)) fact["rare"].push_back(answers[(first + 1) % answers.size()]);
    }
  }

  /// A yes-no that compares two numbers for which nothing else asks.
  void add_computed_fact() {
    const auto index = facts_.size();
    const auto number = [&](std::size_t offset) {
      Json fact{{"id", "fact-" + std::to_string(index + offset)}, {"topic", "one"}, {"type", "number"}, {"minimum", 0}, {"maximum", 2}};
      if (options_.assumptions && random_.chance(12)) fact["assume"] = value_of(fact);
      add_change(fact);
      return fact;
    };
    const std::vector<const char*> relations{"is", "is-not", "at-least", "at-most", "more-than", "less-than"};
    const auto first = number(0);
    const auto second = number(1);
    facts_.push_back(first);
    facts_.push_back(second);
    facts_.push_back({{"id", "fact-" + std::to_string(index + 2)},
                      {"topic", "two"},
                      {"type", "yes-no"},
                      {"derive", {{"compare", {first["id"], random_.pick(relations), second["id"]}}}}});
    sources_ = {index, index + 1};
  }

  Json value_of(const Json& fact) {
    const auto type = fact["type"].get<std::string>();
    if (type == "yes-no") return random_.chance(50);
    if (type == "choice") return fact["options"][random_.below(fact["options"].size())];
    if (type == "number") return random_.between(0, fact["maximum"].get<int>());
    if (type == "amount") return std::to_string(random_.between(0, 19)) + (random_.chance(50) ? ".00" : ".55");
    if (type == "date") {
      const auto far = random_.chance(50) ? 800 : 20'000;
      return day_text(day_of_number(day_number(as_of_) - random_.between(-300, far)));
    }
    return random_.chance(50) ? (random_.chance(50) ? "DE" : "FR") : (random_.chance(50) ? "AT" : "IN");
  }

  Json value_or_figure(const Json& fact) {
    const auto type = fact["type"].get<std::string>();
    if (!options_.figures || (type != "amount" && type != "number") || random_.chance(50)) return value_of(fact);
    Json value;
    if (type == "number")
      value = {{"parameter", "count"}};
    else if (random_.chance(50))
      value = {{"parameter", "ceiling"}};
    else
      value = {{"share", random_.chance(50) ? "45.5 %" : "120 %"}, {"of", "ceiling"}};
    if (random_.chance(30)) value["on"] = "next-year";
    return value;
  }

  bool is_source(std::size_t position) const { return sources_.size() == 2 && (position == sources_[0] || position == sources_[1]); }

  Json comparison() {
    auto position = random_.below(facts_.size());
    while (is_source(position)) position = random_.below(facts_.size());
    return comparison_of(position);
  }

  Json comparison_of(std::size_t position) {
    const auto& fact = facts_[position];
    const auto type = fact["type"].get<std::string>();
    Json out{{"id", "compare-" + std::to_string(comparisons_++)}, {"fact", fact["id"]}};
    const bool ordered = type == "number" || type == "amount" || type == "date" || (type == "choice" && fact["ordered"].get<bool>());
    const std::vector<const char*> rankings{"at-least", "at-most", "more-than", "less-than"};
    if (type == "date" && random_.chance(65)) {
      if (random_.chance(40)) {
        out["age"][random_.pick(rankings)] = random_.between(18, 60);
      } else {
        const std::vector<std::string> durations{"1 month", "6 months", "36 months", "3 years", "90 days", "1 day"};
        out["elapsed"][random_.pick(rankings)] = random_.pick(durations);
      }
    } else if (ordered && random_.chance(75)) {
      out[random_.pick(rankings)] = value_or_figure(fact);
    } else if (type != "yes-no" && random_.chance(50)) {
      auto set = Json::array({value_of(fact)});
      if (random_.chance(60)) set.push_back(value_of(fact));
      out[random_.chance(70) ? "in" : "not-in"] = set;
    } else {
      out[random_.chance(70) ? "is" : "is-not"] = value_or_figure(fact);
    }
    return with_source(std::move(out));
  }

  Json points() {
    Json of = Json::array();
    const auto score = [&] { return Json{{"points", random_.between(1, 3)}, {"when", condition(0)}}; };
    const int groups = random_.between(2, 4);
    for (int i = 0; i < groups; ++i) {
      if (random_.chance(40))
        of.push_back({{"best-of", {score(), score()}}});
      else
        of.push_back(score());
    }
    return with_source({{"id", "points-" + std::to_string(comparisons_++)}, {"points-at-least", random_.between(1, 5)}, {"of", of}});
  }

  Json group(int depth) {
    if (random_.chance(15)) return Json{{"not", condition(depth - 1)}};
    if (random_.chance(15)) return points();
    Json members = Json::array();
    const int count = random_.between(1, depth > 1 ? 4 : 3);
    for (int i = 0; i < count; ++i) members.push_back(condition(depth - 1));
    return Json{{random_.chance(50) ? "all" : "any", members}};
  }

  Json condition(int depth) {
    if (!named_.empty() && random_.chance(20)) return random_.pick(named_);
    if (random_.chance(2)) return random_.chance(50);
    if (depth <= 0 || random_.chance(35)) return comparison();
    return group(depth);
  }

  void add_named_condition() {
    auto made = group(2);
    if (!made.contains("id")) made["id"] = "named-" + std::to_string(named_.size());
    named_.push_back(made["id"].get<std::string>());
    conditions_.push_back(with_source(std::move(made)));
  }

  /// Comparisons of different facts are never at odds, so that many answers are needed for a verdict.
  Json one_comparison_for_each_fact() {
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < facts_.size(); ++i)
      if (!is_source(i)) positions.push_back(i);
    random_.shuffle(positions);
    const bool all = random_.chance(70);
    Json members = Json::array();
    for (std::size_t i = 0; i < positions.size(); ++i) {
      auto member = comparison_of(positions[i]);
      if (i + 1 < positions.size() && random_.chance(40))
        member = Json{{all ? "any" : "all", Json::array({member, comparison_of(positions[++i])})}};
      members.push_back(std::move(member));
    }
    return Json{{all ? "all" : "any", members}};
  }

  Json route_conditions() {
    if (random_.chance(10)) return condition(0);
    if (random_.chance(20)) return group(3);
    if (random_.chance(70)) return one_comparison_for_each_fact();
    Json members = Json::array();
    const int count = random_.between(2, 5);
    for (int i = 0; i < count; ++i) members.push_back(condition(2));
    return Json{{random_.chance(65) ? "all" : "any", members}};
  }

  /// What the title changes, of some routes: some of the facts that a title can change, each in one of the ways that its type allows.
  void add_grant(Json& route) {
    if (random_.chance(50)) {
      if (random_.chance(30)) route["settles"] = true;
      return;
    }
    Json grant = Json::object();
    for (const auto& fact : facts_) {
      if (fact.contains("judgement") || fact.contains("derive") || random_.chance(60)) continue;
      if (fact.value("with-time", "") == "grows" && random_.chance(70))
        grant["starts"].push_back(fact["id"]);
      else if (fact["type"] == "date" && random_.chance(70))
        grant["since"].push_back(fact["id"]);
      else
        grant["set"][fact["id"].get<std::string>()] = value_of(fact);
    }
    if (!grant.empty()) route["grants"] = std::move(grant);
  }

  void add_route(int number) {
    Json route{{"id", "route-" + std::to_string(number)},
               {"title", "title"},
               {"provision", "Act § 2"},
               {"modality", random_.chance(50) ? "entitled" : "may"},
               {"conditions", route_conditions()}};
    if (random_.chance(30)) route["barred-by"] = Json::array({condition(1)});
    if (number > 0 && random_.chance(25)) {
      Json other{{"route", "route-" + std::to_string(random_.below(static_cast<std::size_t>(number)))}};
      if (random_.chance(60)) other = {{"not", other}};
      const auto* way = random_.chance(70) ? "all" : "any";
      route["conditions"] = {{way, {route["conditions"], other}}};
    }
    if (random_.chance(15)) route["in-force"]["from"] = random_.chance(70) ? "2025-04-01" : "2026-03-01";
    if (random_.chance(10)) route["in-force"]["to"] = "2026-06-30";
    if (number > 0 && random_.chance(50)) route["comes-before"] = Json::array({"route-0"});
    for (int i = 0; i < 2; ++i) {
      Json consequence{{"id", "consequence-" + std::to_string(number) + "-" + std::to_string(i)}, {"kind", "fee"}};
      if (random_.chance(60)) consequence["when"] = condition(1);
      route["consequences"].push_back(with_source(std::move(consequence)));
    }
    routes_.push_back(with_source(std::move(route)));
  }

  Random& random_;
  RandomCatalogueOptions options_;
  PlainDay as_of_;
  Json facts_ = Json::array();
  Json conditions_ = Json::array();
  Json routes_ = Json::array();
  std::vector<std::string> named_;
  std::vector<std::size_t> sources_;  // of the computed fact
  int comparisons_ = 0;
};

}  // namespace

RandomCatalogue random_catalogue(Random& random, const RandomCatalogueOptions& options) { return Builder(random, options).build(); }

}  // namespace kompass_test
