#include "plain_law.hpp"

#include <algorithm>
#include <set>

namespace kompass_test {
namespace {

using Json = nlohmann::json;
using Relation = PlainLaw::Relation;
using Measure = PlainLaw::Measure;

/// `50700.00` as cents.
std::int64_t cents(const std::string& text) {
  std::int64_t value = 0;
  for (const char c : text)
    if (c != '.' && c != '-') value = value * 10 + (c - '0');
  return text.front() == '-' ? -value : value;
}

/// `45.3 %` in hundredths of a percent.
std::int64_t basis_points(const std::string& text) {
  const auto number = text.substr(0, text.find(' '));
  const auto point = number.find('.');
  if (point == std::string::npos) return std::stoll(number) * 100;
  const auto decimals = (number.substr(point + 1) + "0").substr(0, 2);
  return std::stoll(number.substr(0, point)) * 100 + std::stoll(decimals);
}

constexpr std::pair<const char*, Relation> relations[] = {{"is", Relation::is},
                                                          {"is-not", Relation::is_not},
                                                          {"in", Relation::in},
                                                          {"not-in", Relation::not_in},
                                                          {"at-least", Relation::at_least},
                                                          {"at-most", Relation::at_most},
                                                          {"more-than", Relation::more_than},
                                                          {"less-than", Relation::less_than}};

Relation relation_of(const std::string& word) {
  for (const auto& [name, relation] : relations)
    if (word == name) return relation;
  return Relation::is;
}

bool compare(std::int64_t left, Relation relation, std::int64_t right) {
  switch (relation) {
    case Relation::is:
      return left == right;
    case Relation::is_not:
      return left != right;
    case Relation::at_least:
      return left >= right;
    case Relation::at_most:
      return left <= right;
    case Relation::more_than:
      return left > right;
    default:
      return left < right;
  }
}

/// The day with a number, from a list in which all days of two centuries stand one after the other.
PlainDay day_in_list(std::int64_t number) {
  static constexpr PlainDay first{1900, 1, 1};
  constexpr auto first_number = day_number(first);
  static const std::vector<PlainDay> days = [] {
    std::vector<PlainDay> out{first};
    while (out.back().year < 2100) {
      auto next = out.back();
      if (++next.day > month_length(next.year, next.month)) {
        next.day = 1;
        if (++next.month > 12) {
          next.month = 1;
          ++next.year;
        }
      }
      out.push_back(next);
    }
    return out;
  }();
  const auto position = number - first_number;
  return position >= 0 && position < static_cast<std::int64_t>(days.size()) ? days[static_cast<std::size_t>(position)]
                                                                            : day_of_number(number);
}

const Json* member(const Json& json, const char* name) {
  const auto found = json.find(name);
  return found == json.end() ? nullptr : &*found;
}

}  // namespace

PlainLaw::PlainLaw(const Json& bundle, std::string_view as_of) : as_of_(plain_day(as_of)), today_(day_number(as_of_)) {
  const auto each = [&](const char* name, auto read) {
    for (const auto& part : bundle["parts"])
      if (const auto* list = member(part["content"], name))
        for (const auto& element : *list) read(element);
  };
  each("facts", [&](const Json& json) { read_fact(json); });
  each("lists", [&](const Json& json) { lists_.emplace(json["id"].get<std::string>(), json); });
  each("parameters", [&](const Json& json) { parameters_.emplace(json["id"].get<std::string>(), json); });
  each("conditions", [&](const Json& json) { read_condition(json); });
  each("consequences", [&](const Json& json) { shared_consequences_.emplace(json["id"].get<std::string>(), read_consequence(json)); });
  each("facts", [&](const Json& json) {
    if (const auto* applies = member(json, "applies-when"))
      facts_[fact(json["id"].get<std::string>())].applies_when = read_condition(*applies);
  });
  each("routes", [&](const Json& json) { read_route(json); });
  resolve_names();
}

void PlainLaw::read_fact(const Json& json) {
  Fact fact;
  fact.id = json["id"].get<std::string>();
  fact.type = json["type"].get<std::string>();
  if (fact.type == "choice") {
    fact.options = json["options"].get<std::vector<std::string>>();
    fact.maximum = static_cast<std::int64_t>(fact.options.size()) - 1;
  }
  if (fact.type == "country") fact.maximum = 26 * 26 - 1;
  fact.judgement = json.value("judgement", false);
  const auto index = facts_.size();
  fact_by_id_.emplace(fact.id, index);
  facts_.push_back(std::move(fact));
  if (facts_[index].type == "periods") return;  // no condition compares them
  if (const auto* minimum = member(json, "minimum")) facts_[index].minimum = value(index, *minimum);
  if (const auto* maximum = member(json, "maximum")) facts_[index].maximum = value(index, *maximum);
  if (const auto* assumed = member(json, "assume")) facts_[index].assumed = value(index, *assumed);
  if (const auto* derive = member(json, "derive")) {
    const auto& compared = (*derive)["compare"];  // the two facts stand above the one computed from them
    facts_[index].derivation =
        Fact::Derivation{fact_by_id_.find(compared[0].get<std::string>())->second, relation_of(compared[1].get<std::string>()),
                         fact_by_id_.find(compared[2].get<std::string>())->second};
  }
}

std::size_t PlainLaw::add(Condition condition) {
  conditions_.push_back(std::move(condition));
  if (!conditions_.back().id.empty()) named_.emplace(conditions_.back().id, conditions_.size() - 1);
  return conditions_.size() - 1;
}

std::size_t PlainLaw::read_condition(const Json& json) {
  using Kind = Condition::Kind;
  Condition condition;
  if (json.is_string()) {
    condition.kind = Kind::same_as;
    condition.target = json.get<std::string>();
    return add(std::move(condition));
  }
  if (json.is_boolean()) {
    condition.constant = json.get<bool>();
    return add(std::move(condition));
  }
  if (const auto* route = member(json, "route")) {
    condition.kind = Kind::route;
    condition.target = route->get<std::string>();
    return add(std::move(condition));
  }
  condition.id = json.value("id", "");
  const auto children = [&](Kind kind, const Json& list) {
    condition.kind = kind;
    for (const auto& child : list) condition.children.push_back(read_condition(child));
  };
  if (const auto* all = member(json, "all"))
    children(Kind::all, *all);
  else if (const auto* any = member(json, "any"))
    children(Kind::any, *any);
  else if (const auto* negated = member(json, "not"))
    children(Kind::negation, Json::array({*negated}));
  else if (const auto* needed = member(json, "points-at-least")) {
    condition.kind = Kind::points;
    condition.at_least = needed->get<int>();
    for (const auto& element : json["of"]) {
      const auto* best = member(element, "best-of");
      auto& group = condition.groups.emplace_back();
      for (const auto& item : best != nullptr ? *best : Json::array({element}))
        group.push_back({item["points"].get<int>(), read_condition(item["when"])});
    }
  } else {
    condition.kind = Kind::comparison;
    read_comparison(json, condition.comparison);
  }
  return add(std::move(condition));
}

void PlainLaw::read_comparison(const Json& json, Comparison& comparison) {
  comparison.fact = fact(json["fact"].get<std::string>());
  for (const auto& [name, relation] : relations)
    if (const auto* operand = member(json, name)) {
      comparison.relation = relation;
      read_operand(*operand, comparison);
    }
  if (const auto* age = member(json, "age")) {
    comparison.relation = relation_of(age->begin().key());
    comparison.measure = Measure::age;
    comparison.threshold = age->begin()->get<std::int64_t>();
  }
  if (const auto* elapsed = member(json, "elapsed")) {
    const auto text = elapsed->begin()->get<std::string>();
    const auto unit = text.substr(text.find(' ') + 1);
    comparison.relation = relation_of(elapsed->begin().key());
    comparison.measure = unit.front() == 'd' ? Measure::days : Measure::months;
    comparison.threshold = std::stoll(text) * (unit.front() == 'y' ? 12 : 1);
  }
}

void PlainLaw::read_operand(const Json& json, Comparison& comparison) {
  if (comparison.relation == Relation::in || comparison.relation == Relation::not_in) {
    const auto& values = json.is_string() ? lists_.find(json.get<std::string>())->second["values"] : json;
    for (const auto& element : values) comparison.set.push_back(value(comparison.fact, element));
    return;
  }
  if (!json.is_object()) {
    comparison.threshold = value(comparison.fact, json);
    return;
  }
  const auto* share = member(json, "share");
  const auto& id = json[share != nullptr ? "of" : "parameter"].get_ref<const std::string&>();
  const auto day = json.contains("on") ? PlainDay{as_of_.year + 1, 1, 1} : as_of_;
  const auto& figures = parameters_.find(id)->second["values"];
  const auto amount = [&](const Json& figure) {
    const auto whole = figure["value"].is_string() ? cents(figure["value"].get<std::string>()) : figure["value"].get<std::int64_t>();
    return share != nullptr ? whole * basis_points(share->get<std::string>()) / 10'000 : whole;
  };
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const bool begun = !earlier(day, plain_day(figures[i]["from"].get<std::string>()));
    const bool ended = figures[i].contains("to") && earlier(plain_day(figures[i]["to"].get<std::string>()), day);
    if (!begun || ended) continue;
    comparison.threshold = amount(figures[i]);
    if (figures[i]["status"] != "provisional") return;
    // Held against the last figure that is final; without one nothing is certain.
    for (auto before = i; before-- > 0;) {
      if (figures[before]["status"] == "provisional") continue;
      comparison.threshold_before = amount(figures[before]);
      comparison.provisional = provisional_.emplace(std::pair{id, i}, provisional_.size()).first->second;
      return;
    }
    break;
  }
  comparison.unknown = unknown_++;
}

PlainLaw::Consequence PlainLaw::read_consequence(const Json& json) {
  if (json.is_string()) return shared_consequences_.find(json.get<std::string>())->second;
  Consequence consequence{json["id"].get<std::string>(), std::nullopt};
  if (const auto* when = member(json, "when")) consequence.when = read_condition(*when);
  return consequence;
}

void PlainLaw::read_route(const Json& json) {
  Route route;
  route.id = json["id"].get<std::string>();
  if (const auto* in_force = member(json, "in-force")) {
    if (const auto* from = member(*in_force, "from")) route.in_force = !earlier(as_of_, plain_day(from->get<std::string>()));
    if (const auto* to = member(*in_force, "to")) route.in_force = route.in_force && !earlier(plain_day(to->get<std::string>()), as_of_);
  }
  Condition root;
  root.kind = Condition::Kind::all;
  root.children.push_back(read_condition(json["conditions"]));
  if (const auto* bars = member(json, "barred-by"))
    for (const auto& bar : *bars) {
      Condition negation;
      negation.kind = Condition::Kind::negation;
      negation.children = {read_condition(bar)};
      root.children.push_back(add(std::move(negation)));
    }
  route.root = add(std::move(root));
  if (const auto* consequences = member(json, "consequences"))
    for (const auto& consequence : *consequences) route.consequences.push_back(read_consequence(consequence));
  routes_.push_back(std::move(route));
}

void PlainLaw::resolve_names() {
  for (auto& condition : conditions_) {
    if (condition.kind == Condition::Kind::same_as) condition.children = {named_.find(condition.target)->second};
    if (condition.kind == Condition::Kind::route) condition.children = {routes_[route(condition.target)].root};
  }
}

std::size_t PlainLaw::route(std::string_view id) const {
  return static_cast<std::size_t>(std::find_if(routes_.begin(), routes_.end(), [&](const Route& route) { return route.id == id; }) -
                                  routes_.begin());
}

PlainCase PlainLaw::blank() const {
  PlainCase out;
  for (const auto& fact : facts_) out.values.push_back(fact.minimum);
  out.confirmed.assign(provisional_.size(), 0);
  out.holds.assign(unknown_, 0);
  return out;
}

bool PlainLaw::compares(const Comparison& comparison, std::int64_t value, bool before) const {
  const auto threshold = before && comparison.threshold_before ? *comparison.threshold_before : comparison.threshold;
  if (comparison.relation == Relation::in || comparison.relation == Relation::not_in) {
    const bool member_of = std::find(comparison.set.begin(), comparison.set.end(), value) != comparison.set.end();
    return member_of == (comparison.relation == Relation::in);
  }
  if (comparison.measure == Measure::value) return compare(value, comparison.relation, threshold);
  // Time since a date. While the date lies ahead no time has passed, and nothing holds.
  if (value > today_) return false;
  if (comparison.measure == Measure::days) return compare(today_ - value, comparison.relation, threshold);
  const auto since = day_in_list(value);
  if (comparison.measure == Measure::age) return compare(completed_years(since, as_of_), comparison.relation, threshold);
  if (comparison.relation == Relation::at_least) return whole_months(since, as_of_) >= threshold;
  if (comparison.relation == Relation::less_than) return whole_months(since, as_of_) < threshold;
  // A limit of months runs on to the end of the day with the same number.
  const auto last = months_later(since, static_cast<int>(threshold));
  return earlier(last, as_of_) == (comparison.relation == Relation::more_than);
}

bool PlainLaw::holds(std::size_t index, const PlainCase& values) const {
  using Kind = Condition::Kind;
  const auto& condition = conditions_[index];
  const auto child_holds = [&](std::size_t child) { return holds(child, values); };
  switch (condition.kind) {
    case Kind::constant:
      return condition.constant;
    case Kind::all:
      return std::all_of(condition.children.begin(), condition.children.end(), child_holds);
    case Kind::any:
      return std::any_of(condition.children.begin(), condition.children.end(), child_holds);
    case Kind::negation:
      return !child_holds(condition.children.front());
    case Kind::same_as:
      return child_holds(condition.children.front());
    case Kind::route:
      return met(route(condition.target), values);
    case Kind::points: {
      int sum = 0;
      for (const auto& group : condition.groups) {
        int best = 0;
        for (const auto& score : group)
          if (score.points > best && child_holds(score.when)) best = score.points;
        sum += best;
      }
      return sum >= condition.at_least;
    }
    case Kind::comparison:
      break;
  }
  const auto& comparison = condition.comparison;
  const auto& fact = facts_[comparison.fact];
  if (fact.applies_when && !child_holds(*fact.applies_when)) return false;
  if (comparison.unknown) return values.holds[*comparison.unknown] != 0;
  auto value = values.values[comparison.fact];
  if (fact.derivation)
    value = compare(values.values[fact.derivation->left], fact.derivation->relation, values.values[fact.derivation->right]) ? 1 : 0;
  return compares(comparison, value, comparison.threshold_before && values.confirmed[comparison.provisional] == 0);
}

std::vector<std::size_t> PlainLaw::comparisons_of(std::size_t fact) const {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < conditions_.size(); ++i)
    if (conditions_[i].kind == Condition::Kind::comparison && conditions_[i].comparison.fact == fact) out.push_back(i);
  return out;
}

std::vector<std::size_t> PlainLaw::comparisons_below(std::size_t index) const {
  const auto& condition = conditions_[index];
  if (condition.kind == Condition::Kind::comparison) return {index};
  std::vector<std::size_t> out;
  const auto take = [&](std::size_t child) {
    const auto inner = comparisons_below(child);
    out.insert(out.end(), inner.begin(), inner.end());
  };
  for (const auto child : condition.children) take(child);
  for (const auto& group : condition.groups)
    for (const auto& score : group) take(score.when);
  return out;
}

std::vector<std::int64_t> PlainLaw::edge_values(std::size_t index) const {
  const auto& fact = facts_[index];
  std::set<std::int64_t> values;
  const auto around = [&](std::int64_t value, int reach) {
    for (auto near = value - reach; near <= value + reach; ++near)
      if (fact.minimum <= near && near <= fact.maximum) values.insert(near);
  };
  if (fact.type == "choice" || fact.type == "yes-no") {
    for (auto value = fact.minimum; value <= fact.maximum; ++value) values.insert(value);
    return {values.begin(), values.end()};
  }
  if (fact.type == "country") {
    for (const auto* code : {"IN", "TR", "US", "XX"}) values.insert((code[0] - 'A') * 26 + code[1] - 'A');
  } else {
    values.insert({fact.minimum, fact.maximum});
  }
  const int reach = fact.type == "country" ? 0 : 1;  // a neighbour of a country's number need not be a country
  for (const auto condition : comparisons_of(index)) {
    const auto& comparison = conditions_[condition].comparison;
    const auto count = static_cast<int>(comparison.threshold);
    for (const auto value : comparison.set) around(value, reach);
    if (comparison.measure == Measure::value && comparison.set.empty() && !comparison.unknown) {
      around(comparison.threshold, reach);
      if (comparison.threshold_before) around(*comparison.threshold_before, reach);
    } else if (comparison.measure == Measure::age) {
      for (int years = count; years <= count + 1; ++years) around(day_number(months_later(as_of_, -12 * years)), 3);
    } else if (comparison.measure == Measure::months) {
      around(day_number(months_later(as_of_, -count)), 4);
    } else if (comparison.measure == Measure::days) {
      around(today_ - count, 1);
    }
    if (comparison.measure != Measure::value) around(today_, 1);
  }
  return {values.begin(), values.end()};
}

bool PlainLaw::alike(std::size_t fact, std::int64_t a, std::int64_t b) const {
  const auto comparisons = comparisons_of(fact);
  return std::all_of(comparisons.begin(), comparisons.end(), [&](std::size_t condition) {
    const auto& comparison = conditions_[condition].comparison;
    if (comparison.unknown) return true;
    return compares(comparison, a) == compares(comparison, b) && compares(comparison, a, true) == compares(comparison, b, true);
  });
}

std::vector<std::int64_t> PlainLaw::representatives(std::size_t fact) const {
  std::vector<std::int64_t> out;
  for (const auto value : edge_values(fact))
    if (std::none_of(out.begin(), out.end(), [&](std::int64_t known) { return alike(fact, known, value); })) out.push_back(value);
  return out;
}

nlohmann::json PlainLaw::written(std::size_t index, std::int64_t value) const {
  const auto& fact = facts_[index];
  if (fact.type == "yes-no") return value != 0;
  if (fact.type == "choice") return fact.options[static_cast<std::size_t>(value)];
  if (fact.type == "number") return value;
  if (fact.type == "date") return day_text(day_of_number(value));
  if (fact.type == "country") return std::string{static_cast<char>('A' + value / 26), static_cast<char>('A' + value % 26)};
  const auto rest = std::to_string(value % 100);
  return std::to_string(value / 100) + (rest.size() == 1 ? ".0" : ".") + rest;
}

std::int64_t PlainLaw::value(std::size_t index, const Json& json) const {
  const auto& fact = facts_[index];
  if (json.is_boolean()) return json.get<bool>() ? 1 : 0;
  if (json.is_number()) return json.get<std::int64_t>();
  const auto text = json.get<std::string>();
  if (fact.type == "choice") return std::find(fact.options.begin(), fact.options.end(), text) - fact.options.begin();
  if (fact.type == "date") return day_number(plain_day(text));
  if (fact.type == "country") return (text[0] - 'A') * 26 + text[1] - 'A';
  return cents(text);
}

}  // namespace kompass_test
