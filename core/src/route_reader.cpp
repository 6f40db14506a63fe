#include <algorithm>
#include <set>

#include "catalogue_draft.hpp"
#include "filled.hpp"

namespace kompass {
namespace {

constexpr std::string_view consequence_kinds[] = {"agency-approval",
                                                  "duration",
                                                  "extension",
                                                  "longest-stay",
                                                  "employer-change",
                                                  "work",
                                                  "self-employment",
                                                  "duty",
                                                  "revocation",
                                                  "fee",
                                                  "channel",
                                                  "office",
                                                  "deadline",
                                                  "processing-time",
                                                  "remedy",
                                                  "document",
                                                  "family",
                                                  "settlement",
                                                  "next",
                                                  "information"};

std::optional<DueDate> read_due_date(const Catalogue& catalogue, const Node& node) {
  if (!node.object_with({"from", "add"})) return std::nullopt;
  DueDate due;
  const auto from = node.required_text("from");
  if (from != "as-of") due.from = catalogue.find_fact(from);
  if (due.from && catalogue.facts[*due.from].type != FactType::date)
    node.fault(Fault::wrong_type, "A date is counted from a date; \"{}\" is none.", {from});
  if (!due.from && !from.empty() && from != "as-of") node.fault(Fault::unknown_reference, "There is no fact \"{}\".", {from});
  const auto add = node.required("add");
  due.add = (add ? read_time_span(*add, true) : std::nullopt).value_or(TimeSpan{});
  return due;
}

}  // namespace

std::optional<Consequence> read_consequence(CatalogueDraft& draft, const Node& node, ConsequenceOf whose) {
  if (!node.object_with(
          {"id", "kind", "value", "when", whose == ConsequenceOf::law ? "profile" : "routes", "figure", "date", "note", "cites"}))
    return std::nullopt;
  Consequence consequence;
  consequence.id = node.required_text("id");
  consequence.kind = node.required_text("kind");
  if (std::find(std::begin(consequence_kinds), std::end(consequence_kinds), consequence.kind) == std::end(consequence_kinds))
    node.fault(Fault::bad_value, "\"{}\" is no kind of consequence.", {consequence.kind});
  consequence.value = node.optional_text("value");
  consequence.profile = node.optional_text("profile");
  if (!consequence.profile.empty() && draft.profile_by_id.count(consequence.profile) == 0)
    node.fault(Fault::unknown_reference, "There is no profile \"{}\".", {consequence.profile});
  if (const auto figure = node.optional_text("figure"); !figure.empty()) {
    const auto found = draft.parameter_by_id.find(figure);
    if (found == draft.parameter_by_id.end())
      node.fault(Fault::unknown_reference, "There is no parameter \"{}\".", {figure});
    else
      consequence.figure = found->second;
  }
  if (const auto date = node.optional("date")) consequence.date = read_due_date(draft.catalogue, *date);
  consequence.note = draft.note(node);
  consequence.cites = draft.cites(node, true);
  if (const auto when = node.optional("when")) consequence.when = read_condition(draft, *when, {"consequence:", consequence.id, "when"});
  draft.need_text("consequences", consequence.id, node);
  if (!draft.claim(draft.consequence_places, consequence.id, node.index(), node, "consequence")) return std::nullopt;
  return consequence;
}

namespace {

/// A consequence of a route: one of its own, or the id of a shared one.
std::optional<Consequence> read_route_consequence(CatalogueDraft& draft, const Node& node) {
  if (!node.is_text()) return read_consequence(draft, node, ConsequenceOf::law);
  const auto id = node.text().value_or("");
  const auto found = draft.shared_consequences.find(id);
  if (found != draft.shared_consequences.end()) return found->second;
  node.fault(Fault::unknown_reference, "There is no shared consequence \"{}\".", {id});
  return std::nullopt;
}

/// The conditions of a route and none of its bars, as one flat list where that is possible.
ConditionIndex read_root(CatalogueDraft& draft, const Node& node, const Route& route) {
  auto& conditions = draft.catalogue.conditions;
  Condition root;
  root.id = draft.document->keep(filled("route:{}", {route.id}));
  root.kind = ConditionKind::all;
  root.cites = route.cites;
  root.place = node.index();
  if (const auto written = node.required("conditions")) {
    const auto index = read_condition(draft, *written, {"", root.id, "conditions"});
    if (conditions[index].kind == ConditionKind::all && !conditions[index].has_text && conditions[index].note.empty() &&
        index + 1 == conditions.size()) {
      root.children = std::move(conditions.back().children);  // the root takes its place
      conditions.pop_back();
    } else {
      root.children.push_back(index);
    }
  }
  for (const auto& element : node.elements("barred-by")) {
    const auto bar = read_condition(draft, element, {"", root.id, "bar-" + std::to_string(root.children.size())});
    Condition negation;
    negation.id = draft.document->keep(filled("{}/not-{}", {root.id, std::to_string(root.children.size())}));
    negation.kind = ConditionKind::negation;
    negation.children = {bar};
    negation.place = element.index();
    conditions.push_back(std::move(negation));
    root.children.push_back(static_cast<ConditionIndex>(conditions.size() - 1));
  }
  conditions.push_back(std::move(root));
  return static_cast<ConditionIndex>(conditions.size() - 1);
}

/// The fact that a grant changes. Nothing, and a fault, if a grant cannot change it or says so twice.
std::optional<FactIndex> read_granted_fact(const Catalogue& catalogue, const Node& node, std::string_view id,
                                           std::set<FactIndex>& changed) {
  const auto index = catalogue.find_fact(id);
  if (!index) {
    node.fault(Fault::unknown_reference, "There is no fact \"{}\".", {id});
    return std::nullopt;
  }
  const auto& fact = catalogue.facts[*index];
  const auto refuse = [&](Fault fault, const char* why) {
    node.fault(fault, "\"{}\" {}", {id, why});
    return std::nullopt;
  };
  if (fact.judgement) return refuse(Fault::wrong_type, "is for the authority to judge: no title changes it.");
  if (fact.derivation) return refuse(Fault::wrong_type, "is computed from others: the title changes those.");
  if (fact.type == FactType::periods) return refuse(Fault::wrong_type, "is a list of periods: the title changes the numbers that follow.");
  if (!changed.insert(*index).second) return refuse(Fault::duplicate_id, "stands twice in what the title changes.");
  return index;
}

/// What the title changes. A member that is there but empty says nothing and is most likely a mistake.
std::optional<Grant> read_grant(const Catalogue& catalogue, const Node& node) {
  if (!node.object_with({"set", "starts", "since"})) return std::nullopt;
  if (node.size() == 0) node.fault(Fault::missing_member, "Here \"set\", \"starts\" or \"since\" is missing: what the title changes.");
  Grant grant;
  std::set<FactIndex> changed;
  if (const auto set = node.optional("set"); set && set->is_object()) {
    if (set->size() == 0) set->fault(Fault::missing_member, "At least one fact is set here.");
    for (const auto& member : set->members()) {
      const auto fact = read_granted_fact(catalogue, member, member.name(), changed);
      const auto value = fact ? read_value(catalogue.facts[*fact], member) : std::nullopt;
      if (value) grant.sets.emplace_back(*fact, *value);
    }
  } else if (set) {
    set->fault(Fault::wrong_type, "An object was expected here: the id of each fact with its value.");
  }
  const auto facts = [&](const char* list, auto accepts) {
    std::vector<FactIndex> found;
    if (const auto given = node.optional(list); given && given->is_empty_array())
      given->fault(Fault::missing_member, "At least one fact is named here.");
    for (const auto& element : node.elements(list)) {
      const auto id = element.text();
      const auto fact = id ? read_granted_fact(catalogue, element, *id, changed) : std::nullopt;
      if (fact && accepts(catalogue.facts[*fact], element)) found.push_back(*fact);
    }
    return found;
  };
  grant.starts = facts("starts", [](const Fact& fact, const Node& element) {
    const bool grows = fact.type == FactType::number && fact.with_time == WithTime::grows;
    if (!grows)
      element.fault(Fault::wrong_type, "Only a number that grows with time is counted from the grant on; \"{}\" is none.", {fact.id});
    return grows && in_range(fact, 0, element);
  });
  grant.since = facts("since", [](const Fact& fact, const Node& element) {
    const bool date = fact.type == FactType::date;
    if (!date) element.fault(Fault::wrong_type, "Only a date can become the day of the grant; \"{}\" is none.", {fact.id});
    return date;
  });
  return grant;
}

}  // namespace

void read_shared_consequence(CatalogueDraft& draft, const Node& node) {
  if (auto consequence = read_consequence(draft, node, ConsequenceOf::law))
    draft.shared_consequences.emplace(consequence->id, *consequence);
}

void read_route(CatalogueDraft& draft, const Node& node) {
  auto& catalogue = draft.catalogue;
  if (!node.object_with({"id", "title", "purpose", "provision", "modality", "in-force", "conditions", "barred-by", "comes-before", "grants",
                         "settles", "consequences", "blind-spots", "cites", "note"}))
    return;
  Route route;
  route.place = node.index();
  route.id = node.required_text("id");
  route.title = node.required_text("title");
  route.purpose = node.optional_text("purpose");
  const auto& purposes = catalogue.purposes;
  if (!route.purpose.empty() && std::find(purposes.begin(), purposes.end(), route.purpose) == purposes.end())
    node.fault(Fault::unknown_reference, "There is no purpose \"{}\".", {route.purpose});
  if (route.purpose.empty() && !purposes.empty()) node.fault(Fault::missing_member, "The route needs its \"purpose\".");
  route.provision = node.required_text("provision");
  const auto modality = modality_named(node.required_text("modality"));
  if (modality)
    route.modality = *modality;
  else
    node.fault(Fault::bad_value, "\"modality\" is one of entitled, should, may.");
  if (const auto in_force = node.optional("in-force")) {
    if (in_force->object_with({"from", "to"}) && in_force->size() == 0)
      in_force->fault(Fault::missing_member, "Here \"from\" or \"to\" is missing, or both.");
    if (const auto from = in_force->optional("from")) route.in_force_from = read_date(*from);
    if (const auto to = in_force->optional("to")) route.in_force_to = read_date(*to);
    if (route.in_force_from && route.in_force_to && *route.in_force_to < *route.in_force_from)
      in_force->fault(Fault::out_of_range, "The route ends before it begins.");
  }
  route.cites = draft.cites(node, true);
  route.note = draft.note(node);
  route.root = read_root(draft, node, route);
  route.settles = node.optional_boolean("settles");
  if (const auto grants = node.optional("grants")) {
    route.grant = read_grant(catalogue, *grants);
    if (route.settles)
      grants->fault(Fault::unknown_member,
                    "\"grants\" means nothing beside \"settles\": with a permit to stay for good the way has ended.");
  }
  for (const auto& element : node.elements("consequences")) {
    auto consequence = read_route_consequence(draft, element);
    if (!consequence) continue;
    if (std::any_of(route.consequences.begin(), route.consequences.end(),
                    [&](const Consequence& other) { return other.id == consequence->id; }))
      element.fault(Fault::duplicate_id, "The consequence \"{}\" stands twice in this route.", {consequence->id});
    else
      route.consequences.push_back(*std::move(consequence));
  }
  route.blind_spots = node.texts("blind-spots");
  for (const auto& spot : route.blind_spots) {
    check_id(*node.optional("blind-spots"), spot);
    draft.need_text("blind-spots", spot, *node.optional("blind-spots"));
  }
  if (const auto title = node.optional("title")) {
    check_id(*title, route.title);
    draft.need_text("titles", route.title, *title);
  }
  if (draft.claim(catalogue.route_by_id, route.id, static_cast<RouteIndex>(catalogue.routes.size()), node, "route"))
    catalogue.routes.push_back(std::move(route));
}

void read_precedence(CatalogueDraft& draft, const Node& node) {
  auto& catalogue = draft.catalogue;
  const auto index = catalogue.find_route(node.text_of("id"));
  if (!index) return;
  for (const auto& element : node.elements("comes-before")) {
    const auto text = element.text();
    const auto other = text ? catalogue.find_route(*text) : std::nullopt;
    if (other)
      catalogue.routes[*index].comes_before.push_back(*other);
    else if (text)
      element.fault(Fault::unknown_reference, "There is no route \"{}\".", {*text});
  }
}

void resolve_route_conditions(CatalogueDraft& draft) {
  auto& catalogue = draft.catalogue;
  for (const auto& [id, index] : draft.route_conditions) {
    auto& condition = catalogue.conditions[index];
    const auto route = catalogue.find_route(id);
    if (!route) {
      if (!id.empty()) draft.fault(Fault::unknown_reference, condition.place, "There is no route \"{}\".", {id});
      continue;
    }
    condition.route = *route;
    condition.children = {catalogue.routes[*route].root};
    condition.cites = catalogue.routes[*route].cites;
  }
}

}  // namespace kompass
