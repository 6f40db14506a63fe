#include <algorithm>

#include "catalogue_draft.hpp"
#include "kompass/country.hpp"

namespace kompass {
namespace {

constexpr std::string_view bundle_format = "kompass-catalogue/1";

/// Bounds of a fact of type number: as far as amounts in cents reach, so that thresholds can be moved by one without overflow.
constexpr std::int64_t largest_number = 99'999'999'999'999;

std::optional<Date> read_date(const Node& node) {
  const auto text = node.text();
  if (!text) return std::nullopt;
  const auto date = Date::parse(*text);
  if (!date) node.fault(Fault::impossible_date, "\"" + *text + "\" is not a date of the calendar written as YYYY-MM-DD.");
  return date;
}

std::optional<Date> read_date(const Node& node, const char* member) {
  const auto found = node.required(member);
  return found ? read_date(*found) : std::nullopt;
}

void read_header(CatalogueDraft& draft, const Node& node) {
  auto& catalogue = draft.catalogue;
  node.object_with({"id", "version", "valid", "languages", "topics", "no-title-needed"});
  catalogue.id = node.required_text("id");
  catalogue.version = node.required_text("version");
  if (const auto valid = node.required("valid")) {
    valid->object_with({"from", "to"});
    const auto from = read_date(*valid, "from");
    const auto to = read_date(*valid, "to");
    if (from && to) {
      catalogue.valid_from = *from;
      catalogue.valid_to = *to;
      draft.window_known = *from <= *to;
      if (*to < *from) valid->fault(Fault::out_of_range, "The validity window ends before it begins.");
    }
  }
  if (node.required("languages")) catalogue.languages = node.texts("languages");
  if (node.required("topics")) catalogue.topics = node.texts("topics");
  for (const auto& topic : catalogue.topics) draft.needed_texts.insert({"topics", topic, node.place() + "/topics"});
}

void read_domain(const Node& node, Fact& fact) {
  const auto bound = [&](const char* member, std::int64_t fallback) {
    const auto found = node.required(member);
    if (!found) return fallback;
    if (fact.type == FactType::number) {
      const auto number = found->integer().value_or(fallback);
      if (number >= -largest_number && number <= largest_number) return number;
      found->fault(Fault::out_of_range,
                   "Numbers of facts lie between " + std::to_string(-largest_number) + " and " + std::to_string(largest_number) + ".");
      return fallback;
    }
    const auto text = found->text();
    const auto value = text ? value_from_text(fact, *text) : std::nullopt;
    if (text && !value) found->fault(Fault::bad_value, "\"" + *text + "\" is no value of this type.");
    return value.value_or(fallback);
  };
  switch (fact.type) {
    case FactType::yes_no:
      break;
    case FactType::country:
      fact.minimum = first_country_number;
      fact.maximum = last_country_number;
      break;
    case FactType::choice:
      fact.options = node.texts("options");
      if (fact.options.size() < 2) node.fault(Fault::bad_value, "A choice has at least two options.");
      for (std::size_t i = 0; i < fact.options.size(); ++i) {
        if (!is_id(fact.options[i]))
          node.fault(Fault::bad_id, "The option \"" + fact.options[i] + "\" is not lower-case words joined by hyphens.");
        if (std::find(fact.options.begin(), fact.options.begin() + static_cast<std::ptrdiff_t>(i), fact.options[i]) !=
            fact.options.begin() + static_cast<std::ptrdiff_t>(i))
          node.fault(Fault::duplicate_id, "The option \"" + fact.options[i] + "\" stands twice.");
      }
      fact.maximum = static_cast<std::int64_t>(fact.options.size()) - 1;
      break;
    default:
      fact.minimum = bound("minimum", 0);
      fact.maximum = bound("maximum", 1);
      if (fact.maximum < fact.minimum) node.fault(Fault::out_of_range, "The maximum is below the minimum.");
  }
}

void read_fact(CatalogueDraft& draft, const Node& node) {
  auto& catalogue = draft.catalogue;
  if (!node.object_with({"id", "topic", "type", "options", "ordered", "minimum", "maximum", "unit", "applies-when", "judgement", "assume",
                         "derive", "change", "cites"}))
    return;
  Fact fact;
  fact.place = node.place();
  fact.id = node.required_text("id");
  fact.topic = node.required_text("topic");
  if (!fact.topic.empty() && std::find(catalogue.topics.begin(), catalogue.topics.end(), fact.topic) == catalogue.topics.end())
    node.fault(Fault::unknown_reference, "There is no topic \"" + fact.topic + "\".");
  const auto type = node.required_text("type");
  if (const auto known = fact_type_named(type))
    fact.type = *known;
  else
    node.fault(Fault::bad_value, "\"" + type + "\" is no type of fact.");
  read_domain(node, fact);
  fact.ordered = node.optional_boolean("ordered");
  fact.judgement = node.optional_boolean("judgement");
  fact.unit = node.optional_text("unit");
  if (const auto change = node.optional_text("change"); !change.empty()) {
    fact.change = change_named(change);
    if (!fact.change) node.fault(Fault::bad_value, "\"change\" is one of fixed, by-time, slow, quick.");
  }
  if (const auto assumed = node.optional("assume")) fact.assumed = read_value(fact, *assumed);
  fact.cites = draft.cites(node, false);
  if (!draft.claim(catalogue.fact_by_id, fact.id, static_cast<FactIndex>(catalogue.facts.size()), node, "fact")) return;
  catalogue.facts.push_back(std::move(fact));
}

/// What a fact says about other facts and conditions, once all of them are known.
void read_fact_relations(CatalogueDraft& draft, const Node& node) {
  auto& catalogue = draft.catalogue;
  const auto index = catalogue.find_fact(node.text_of("id"));
  if (!index || catalogue.facts[*index].place != node.place()) return;
  if (const auto applies = node.optional("applies-when"))
    catalogue.facts[*index].applies_when = read_condition(draft, *applies, "fact:" + catalogue.facts[*index].id + "/applies");
  const auto derive = node.optional("derive");
  if (!derive) return;
  derive->object_with({"compare"});
  const auto compare = derive->texts("compare");
  if (compare.size() != 3) {
    derive->fault(Fault::bad_value, "\"compare\" is a list of fact, relation, fact.");
    return;
  }
  const auto left = catalogue.find_fact(compare[0]);
  const auto relation = relation_named(compare[1]);
  const auto right = catalogue.find_fact(compare[2]);
  if (!left || !right) return derive->fault(Fault::unknown_reference, "One of the facts compared does not exist.");
  if (*left == *right) return derive->fault(Fault::bad_value, "A fact is not compared with itself.");
  if (!relation || *relation == Relation::in || *relation == Relation::not_in)
    return derive->fault(Fault::bad_value, "\"" + compare[1] + "\" does not compare two facts.");
  const auto& a = catalogue.facts[*left];
  const auto& b = catalogue.facts[*right];
  const bool comparable = a.type == b.type && !a.judgement && !b.judgement &&
                          (a.type == FactType::amount || a.type == FactType::number || a.type == FactType::date);
  const auto& derived = catalogue.facts[*index];
  if (!comparable || derived.type != FactType::yes_no)
    return derive->fault(Fault::wrong_type,
                         "A derived fact is a yes-no that compares two amounts, numbers or dates that a person can know.");
  if (derived.judgement || derived.assumed)
    return derive->fault(Fault::bad_value, "What is computed is neither assumed nor left to the authority's judgement.");
  catalogue.facts[*index].derivation = Derivation{*left, *relation, *right};
}

void read_list(CatalogueDraft& draft, const Node& node) {
  if (!node.object_with({"id", "type", "values", "cites"})) return;
  ValueList list;
  const auto id = node.required_text("id");
  list.type = node.required_text("type");
  if (list.type != "country" && list.type != "option") node.fault(Fault::bad_value, "A list is of type country or option.");
  list.values = node.texts("values");
  if (list.values.empty()) node.fault(Fault::bad_value, "The list is empty.");
  if (list.type == "country") {
    for (const auto& value : list.values)
      if (!country_number(value)) node.fault(Fault::bad_value, "\"" + value + "\" is not a country code of ISO 3166-1.");
  }
  (void)draft.cites(node, true);
  draft.claim(draft.lists, id, std::move(list), node, "list");
}

std::optional<Figure> read_figure(const Node& node, FactType type) {
  if (!node.object_with({"from", "to", "value", "status", "source"})) return std::nullopt;
  Figure figure;
  const auto from = read_date(node, "from");
  const auto to = node.has("to") ? read_date(node, "to") : std::optional(*Date::from_civil(9999, 12, 31));
  const auto value_node = node.required("value");
  std::optional<std::int64_t> value;
  if (value_node && type == FactType::number) {
    value = value_node->integer();
  } else if (value_node) {
    const auto text = value_node->text();
    value = text ? parse_cents(*text) : std::nullopt;
    if (text && !value) value_node->fault(Fault::bad_value, "\"" + *text + "\" is not an amount with two decimals.");
  }
  const auto status_word = node.required_text("status");
  const auto status = figure_status_named(status_word);
  if (!status) node.fault(Fault::bad_value, "\"status\" is one of in-force, provisional, start-uncertain.");
  figure.source = node.optional_text("source");
  if (figure.source.empty()) node.fault(Fault::missing_citation, "A figure needs its \"source\".");
  if (!from || !to || !value || !status) return std::nullopt;
  if (*to < *from) {
    node.fault(Fault::out_of_range, "The figure ends before it begins.");
    return std::nullopt;
  }
  figure.from = *from;
  figure.to = *to;
  figure.value = *value;
  figure.status = *status;
  return figure;
}

void read_parameter(CatalogueDraft& draft, const Node& node) {
  if (!node.object_with({"id", "type", "unit", "cites", "values"})) return;
  auto& catalogue = draft.catalogue;
  Parameter parameter;
  parameter.place = node.place();
  parameter.id = node.required_text("id");
  const auto type = fact_type_named(node.required_text("type"));
  if (type != FactType::amount && type != FactType::number)
    node.fault(Fault::bad_value, "A parameter is an amount or a number.");
  else
    parameter.type = *type;
  parameter.unit = node.optional_text("unit");
  parameter.cites = draft.cites(node, true);
  bool complete = true;
  if (const auto values = node.required("values")) {
    values->for_each([&](const Node& element) {
      auto figure = read_figure(element, parameter.type);
      complete = complete && figure;
      if (!figure) return;
      if (!parameter.figures.empty()) {
        const auto end = parameter.figures.back().to.days();
        complete = complete && figure->from.days() == end + 1;
        if (figure->from.days() <= end)
          return element.fault(Fault::overlapping_dates, "This figure begins on " + figure->from.text() +
                                                             ", before the one above it has ended on " +
                                                             parameter.figures.back().to.text() + ".");
        if (figure->from.days() > end + 1)
          element.fault(Fault::gap_in_dates,
                        "Between " + parameter.figures.back().to.text() + " and " + figure->from.text() + " there is no figure.");
      }
      parameter.figures.push_back(*std::move(figure));
    });
    if (parameter.figures.empty()) values->fault(Fault::bad_value, "The parameter has no figure.");
  }
  if (!complete) draft.incomplete_parameters.insert(static_cast<ParameterIndex>(catalogue.parameters.size()));
  draft.needed_texts.insert({"parameters", parameter.id, node.place()});
  if (draft.claim(draft.parameter_by_id, parameter.id, static_cast<ParameterIndex>(catalogue.parameters.size()), node, "parameter"))
    catalogue.parameters.push_back(std::move(parameter));
}

constexpr std::string_view consequence_kinds[] = {"agency-approval", "duration",   "work", "fee",     "channel",
                                                  "family",          "settlement", "duty", "document"};

std::optional<Consequence> read_consequence(CatalogueDraft& draft, const Node& node) {
  if (!node.object_with({"id", "kind", "value", "when", "profile", "figure", "note", "cites"})) return std::nullopt;
  Consequence consequence;
  consequence.id = node.required_text("id");
  consequence.kind = node.required_text("kind");
  if (std::find(std::begin(consequence_kinds), std::end(consequence_kinds), consequence.kind) == std::end(consequence_kinds))
    node.fault(Fault::bad_value, "\"" + consequence.kind + "\" is no kind of consequence.");
  consequence.value = node.optional_text("value");
  consequence.profile = node.optional_text("profile");
  if (!consequence.profile.empty() && !draft.catalogue.has_profile(consequence.profile))
    node.fault(Fault::unknown_reference, "There is no profile \"" + consequence.profile + "\".");
  if (const auto figure = node.optional_text("figure"); !figure.empty()) {
    const auto found = draft.parameter_by_id.find(figure);
    if (found == draft.parameter_by_id.end())
      node.fault(Fault::unknown_reference, "There is no parameter \"" + figure + "\".");
    else
      consequence.figure = found->second;
  }
  consequence.note = draft.note(node);
  consequence.cites = draft.cites(node, true);
  if (const auto when = node.optional("when")) consequence.when = read_condition(draft, *when, "consequence:" + consequence.id + "/when");
  draft.needed_texts.insert({"consequences", consequence.id, node.place()});
  if (!draft.claim(draft.consequence_places, consequence.id, node.place(), node, "consequence")) return std::nullopt;
  return consequence;
}

void read_shared_consequence(CatalogueDraft& draft, const Node& node) {
  if (auto consequence = read_consequence(draft, node)) draft.shared_consequences.emplace(consequence->id, *consequence);
}

/// A consequence of a route: one of its own, or the id of a shared one.
std::optional<Consequence> read_route_consequence(CatalogueDraft& draft, const Node& node) {
  if (!node.json().is_string()) return read_consequence(draft, node);
  const auto id = node.text().value_or("");
  const auto found = draft.shared_consequences.find(id);
  if (found != draft.shared_consequences.end()) return found->second;
  node.fault(Fault::unknown_reference, "There is no shared consequence \"" + id + "\".");
  return std::nullopt;
}

/// The conditions of a route and none of its bars, as one flat list where that is possible.
ConditionIndex read_root(CatalogueDraft& draft, const Node& node, const Route& route) {
  auto& conditions = draft.catalogue.conditions;
  Condition root;
  root.id = "route:" + route.id;
  root.kind = ConditionKind::all;
  root.cites = route.cites;
  root.place = node.place();
  if (const auto written = node.required("conditions")) {
    const auto index = read_condition(draft, *written, root.id + "/conditions");
    if (conditions[index].kind == ConditionKind::all && !conditions[index].has_text && conditions[index].note.empty() &&
        index + 1 == conditions.size()) {
      root.children = std::move(conditions.back().children);  // the root takes its place
      conditions.pop_back();
    } else {
      root.children.push_back(index);
    }
  }
  if (const auto bars = node.optional("barred-by")) {
    bars->for_each([&](const Node& element) {
      const auto bar = read_condition(draft, element, root.id + "/bar-" + std::to_string(root.children.size()));
      Condition negation;
      negation.id = root.id + "/not-" + std::to_string(root.children.size());
      negation.kind = ConditionKind::negation;
      negation.children = {bar};
      negation.place = element.place();
      conditions.push_back(std::move(negation));
      root.children.push_back(static_cast<ConditionIndex>(conditions.size() - 1));
    });
  }
  conditions.push_back(std::move(root));
  return static_cast<ConditionIndex>(conditions.size() - 1);
}

void read_route(CatalogueDraft& draft, const Node& node) {
  auto& catalogue = draft.catalogue;
  if (!node.object_with({"id", "title", "provision", "modality", "in-force", "conditions", "barred-by", "comes-before", "consequences",
                         "blind-spots", "cites", "note"}))
    return;
  Route route;
  route.place = node.place();
  route.id = node.required_text("id");
  route.title = node.required_text("title");
  route.provision = node.required_text("provision");
  const auto modality = modality_named(node.required_text("modality"));
  if (modality)
    route.modality = *modality;
  else
    node.fault(Fault::bad_value, "\"modality\" is one of entitled, should, may.");
  if (const auto in_force = node.optional("in-force")) {
    in_force->object_with({"from", "to"});
    if (const auto from = in_force->optional("from")) route.in_force_from = read_date(*from);
    if (const auto to = in_force->optional("to")) route.in_force_to = read_date(*to);
    if (route.in_force_from && route.in_force_to && *route.in_force_to < *route.in_force_from)
      in_force->fault(Fault::out_of_range, "The route ends before it begins.");
  }
  route.cites = draft.cites(node, true);
  route.note = draft.note(node);
  route.root = read_root(draft, node, route);
  if (const auto consequences = node.optional("consequences")) {
    consequences->for_each([&](const Node& element) {
      auto consequence = read_route_consequence(draft, element);
      if (!consequence) return;
      if (std::any_of(route.consequences.begin(), route.consequences.end(),
                      [&](const Consequence& other) { return other.id == consequence->id; }))
        return element.fault(Fault::duplicate_id, "The consequence \"" + consequence->id + "\" stands twice in this route.");
      route.consequences.push_back(*std::move(consequence));
    });
  }
  route.blind_spots = node.texts("blind-spots");
  for (const auto& spot : route.blind_spots) draft.needed_texts.insert({"blind-spots", spot, node.place() + "/blind-spots"});
  draft.needed_texts.insert({"titles", route.title, node.place() + "/title"});
  if (draft.claim(catalogue.route_by_id, route.id, static_cast<RouteIndex>(catalogue.routes.size()), node, "route"))
    catalogue.routes.push_back(std::move(route));
}

void read_precedence(CatalogueDraft& draft, const Node& node) {
  auto& catalogue = draft.catalogue;
  const auto before = node.optional("comes-before");
  if (!before) return;
  const auto index = catalogue.find_route(node.text_of("id"));
  if (!index) return;
  before->for_each([&](const Node& element) {
    const auto text = element.text();
    const auto other = text ? catalogue.find_route(*text) : std::nullopt;
    if (other)
      catalogue.routes[*index].comes_before.push_back(*other);
    else if (text)
      element.fault(Fault::unknown_reference, "There is no route \"" + *text + "\".");
  });
}

void read_statement(CatalogueDraft& draft, const Node& node) {
  if (!node.object_with({"id", "source", "section", "kind", "text"})) return;
  const auto id = node.required_text("id");
  if (!id.empty() && !draft.statement_ids.insert(id).second) node.fault(Fault::duplicate_id, "There is another statement \"" + id + "\".");
  draft.catalogue.statements.push_back(
      {id, node.required_text("source"), node.required_text("section"), node.required_text("kind"), node.required_text("text")});
}

void read_profile(CatalogueDraft& draft, const Node& node) {
  if (!node.object_with({"id", "land"})) return;
  Profile profile{node.required_text("id"), node.required_text("land")};
  if (!is_id(profile.id)) node.fault(Fault::bad_id, "\"" + profile.id + "\" is not lower-case words joined by hyphens.");
  if (draft.catalogue.has_profile(profile.id)) node.fault(Fault::duplicate_id, "There is another profile \"" + profile.id + "\".");
  draft.needed_texts.insert({"profiles", profile.id, node.place()});
  draft.catalogue.profiles.push_back(std::move(profile));
}

/// The parts of a bundle: their content, with the part's name as the beginning of every place.
std::vector<Node> read_parts(CatalogueDraft& draft, const Node& bundle) {
  std::vector<Node> parts;
  bundle.object_with({"format", "parts"});
  const auto list = bundle.required("parts");
  if (!list) return parts;
  list->for_each([&](const Node& element) {
    if (!element.object_with({"name", "content"})) return;
    const auto name = element.required_text("name");
    if (const auto content = element.required("content")) {
      const Node part(content->json(), name + "#", draft.errors);
      if (part.object_with({"$schema", "catalogue", "facts", "lists", "parameters", "conditions", "consequences", "routes", "statements",
                            "profiles", "texts"}))
        parts.push_back(part);
    }
  });
  return parts;
}

void read_all(CatalogueDraft& draft, const std::vector<Node>& parts) {
  const auto each = [&](const char* member, auto read) {
    for (const auto& part : parts)
      if (const auto list = part.optional(member)) list->for_each([&](const Node& element) { read(draft, element); });
  };
  const Node* header_part = nullptr;
  for (const auto& part : parts) {
    if (!part.has("catalogue")) continue;
    if (header_part != nullptr)
      part.fault(Fault::duplicate_id, "The catalogue's header stands twice.");
    else
      read_header(draft, part.member("catalogue"));
    header_part = &part;
  }
  if (header_part == nullptr) return draft.fault(Fault::missing_member, "", "No part holds the catalogue's header (\"catalogue\").");
  // Each kind may refer to the kinds before it; conditions also to conditions that come later.
  each("statements", read_statement);
  each("profiles", read_profile);
  each("facts", read_fact);
  each("lists", read_list);
  each("parameters", read_parameter);
  each("conditions", [](CatalogueDraft& d, const Node& node) {
    (void)read_condition(d, node, "unnamed");
    if (!node.has("id")) node.fault(Fault::missing_member, "A shared condition needs an \"id\".");
  });
  each("facts", read_fact_relations);
  each("consequences", read_shared_consequence);
  each("routes", read_route);
  each("routes", read_precedence);
  const auto header = header_part->member("catalogue");
  if (const auto no_title = header.optional("no-title-needed"))
    draft.catalogue.no_title_needed = refer_to_condition(draft, no_title->text().value_or(""), *no_title);
  for (const auto& [id, place] : draft.undefined_conditions)
    draft.fault(Fault::unknown_reference, place, "There is no condition \"" + id + "\".");
}

/// Facts in the order in which topics are asked, so that the order of files does not matter.
void order_questions(const CatalogueDraft& draft, std::vector<FactIndex>& order) {
  const auto& catalogue = draft.catalogue;
  const auto rank = [&](FactIndex index) {
    return std::find(catalogue.topics.begin(), catalogue.topics.end(), catalogue.facts[index].topic) - catalogue.topics.begin();
  };
  order.resize(catalogue.facts.size());
  for (FactIndex i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](FactIndex a, FactIndex b) { return rank(a) < rank(b); });
}

}  // namespace

std::optional<FactIndex> Catalogue::find_fact(std::string_view fact_id) const {
  const auto found = fact_by_id.find(fact_id);
  return found == fact_by_id.end() ? std::nullopt : std::optional(found->second);
}

std::optional<RouteIndex> Catalogue::find_route(std::string_view route_id) const {
  const auto found = route_by_id.find(route_id);
  return found == route_by_id.end() ? std::nullopt : std::optional(found->second);
}

bool Catalogue::has_profile(std::string_view profile_id) const noexcept {
  return std::any_of(profiles.begin(), profiles.end(), [&](const Profile& profile) { return profile.id == profile_id; });
}

Result<Catalogue> read_catalogue(std::string_view bundle) {
  const auto document = parse_json(bundle, largest_bundle);
  if (!document) return document.errors();
  CatalogueDraft draft;
  const Node root(document.value(), "", draft.errors);
  if (!document.value().is_object() || !root.has("format") || document.value()["format"] != bundle_format)
    return Error{Fault::unknown_format, "/format", "This is not a catalogue of the format \"kompass-catalogue/1\"."};
  const auto parts = read_parts(draft, root);
  read_all(draft, parts);
  check_structure(draft);
  std::vector<Node> texts;
  for (const auto& part : parts)
    if (part.has("texts")) texts.push_back(part.member("texts"));
  check_texts(draft, texts);
  if (!draft.errors.empty()) return std::move(draft.errors);
  order_questions(draft, draft.catalogue.question_order);
  return std::move(draft.catalogue);
}

}  // namespace kompass
