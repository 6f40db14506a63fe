#include <algorithm>

#include "catalogue_draft.hpp"
#include "filled.hpp"
#include "in_order.hpp"
#include "kompass/country.hpp"

namespace kompass {
namespace {

std::optional<SetAsideAs> set_aside_named(std::string_view word) noexcept {
  for (const auto as : {SetAsideAs::superseded, SetAsideAs::contradicted, SetAsideAs::not_applicable})
    if (name(as) == word) return as;
  return std::nullopt;
}

constexpr std::string_view bundle_format = "kompass-catalogue/1";

/// Names of which none may stand twice: of the facts of a topic named twice each would be asked twice.
std::vector<std::string_view> read_names(const Node& node, std::string_view member) {
  std::vector<std::string_view> names;
  std::set<std::string_view> taken;
  for (const auto& element : node.elements(member)) {
    const auto name = element.text();
    if (name && once(element, *name, "name", true, !taken.insert(*name).second)) names.push_back(*name);
  }
  return names;
}

void read_header(CatalogueDraft& draft, const Node& node) {
  auto& catalogue = draft.catalogue;
  node.object_with({"id", "version", "valid", "languages", "topics", "purposes", "no-title-needed", "contradictions"});
  catalogue.id = node.required_text("id");
  check_id(node, catalogue.id);
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
  if (node.required("languages")) catalogue.languages = read_names(node, "languages");
  if (node.required("topics")) catalogue.topics = read_names(node, "topics");
  catalogue.purposes = read_names(node, "purposes");
  for (const auto* names : {&catalogue.topics, &catalogue.purposes})
    for (const auto& name : *names) check_id(node, name);
  for (const auto& purpose : catalogue.purposes) draft.need_text("purposes", purpose, *node.optional("purposes"));
  for (const auto& topic : catalogue.topics) {
    draft.need_text("topics", topic, *node.optional("topics"));
    draft.topic_by_id.emplace(topic, static_cast<std::uint32_t>(draft.topic_by_id.size()));
  }
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
      if (!country_number(value)) node.fault(Fault::bad_value, "\"{}\" is not a country code of ISO 3166-1.", {value});
  }
  draft.catalogue.lists.push_back({id, draft.cites(node, true), node.index()});
  draft.claim(draft.lists, id, std::move(list), node, "list");
}

void read_statement(CatalogueDraft& draft, const Node& node) {
  if (!node.object_with({"id", "source", "section", "kind", "text"})) return;
  const auto id = node.required_text("id");
  if (!id.empty() && !draft.statement_ids.insert(id).second) node.fault(Fault::duplicate_id, "There is another statement \"{}\".", {id});
  draft.catalogue.statements.push_back(
      {id, node.required_text("source"), node.required_text("section"), node.required_text("kind"), node.required_text("text")});
}

void read_set_aside(CatalogueDraft& draft, const Node& node) {
  if (!node.object_with({"statement", "as", "note", "cites"})) return;
  SetAside found;
  found.place = node.index();
  found.statement = node.required_text("statement");
  const auto word = node.required_text("as");
  const auto as = set_aside_named(word);
  if (as)
    found.as = *as;
  else
    node.fault(Fault::bad_value, "\"as\" is one of superseded, contradicted, not-applicable.");
  found.cites = draft.cites(node, as && *as != SetAsideAs::not_applicable);
  if (node.required("note")) found.note = draft.note(node);
  if (!found.statement.empty() && !draft.set_aside_statements.insert(found.statement).second)
    node.fault(Fault::duplicate_id, "The statement \"{}\" is set aside twice.", {found.statement});
  draft.catalogue.set_aside.push_back(std::move(found));
}

/// The parts of a bundle: their content, with the part's name as the beginning of every place.
std::vector<Node> read_parts(Document& document, const Node& bundle) {
  std::vector<Node> parts;
  bundle.object_with({"format", "parts"});
  const auto list = bundle.required("parts");
  if (!list) return parts;
  for (const auto& element : list->elements()) {
    if (!element.object_with({"name", "content"})) continue;
    const auto name = element.required_text("name");
    if (const auto part = element.required("content")) {
      document.begin_places(part->index(), filled("{}#", {name}));
      if (part->object_with({"$schema", "catalogue", "facts", "lists", "parameters", "conditions", "consequences", "routes", "statements",
                             "set-aside", "profiles", "texts", "fingerprints", "diagram-order"}))
        parts.push_back(*part);
    }
  }
  return parts;
}

void read_diagram_order(CatalogueDraft& draft, const Node& part) {
  auto& order = draft.catalogue.diagram_order;
  std::vector<bool> named(draft.catalogue.facts.size(), false);
  for (const auto fact : order) named[fact] = true;
  for (const auto& element : part.elements("diagram-order")) {
    const auto id = element.text();
    if (!id) continue;
    const auto fact = draft.catalogue.find_fact(*id);
    if (!once(element, *id, "fact", fact.has_value(), fact && named[*fact])) continue;
    order.push_back(*fact);
    named[*fact] = true;
  }
}

void read_all(CatalogueDraft& draft, const std::vector<Node>& parts) {
  const auto each = [&](const char* member, auto read) {
    for (const auto& part : parts)
      for (const auto& element : part.elements(member)) read(draft, element);
  };
  std::optional<Node> header;
  for (const auto& part : parts) {
    const auto found = part.optional("catalogue");
    if (!found) continue;
    if (header)
      part.fault(Fault::duplicate_id, "The catalogue's header stands twice.");
    else
      read_header(draft, *found);
    header = found;
  }
  if (!header) return draft.fault(Fault::missing_member, 0, "No part holds the catalogue's header (\"catalogue\").");
  // Each kind may refer to the kinds before it; conditions also to conditions that come later.
  each("statements", read_statement);
  each("set-aside", read_set_aside);
  each("profiles", read_profile);
  each("facts", read_fact);
  each("lists", read_list);
  each("parameters", read_parameter);
  each("conditions", [](CatalogueDraft& d, const Node& node) {
    (void)read_condition(d, node, {"shared", "", "unnamed"});
    if (!node.has("id")) node.fault(Fault::missing_member, "A shared condition needs an \"id\".");
  });
  each("facts", read_fact_relations);
  each("consequences", read_shared_consequence);
  each("routes", read_route);
  each("routes", read_precedence);
  each("profiles", read_profile_relations);
  resolve_route_conditions(draft);
  for (const auto& part : parts) read_diagram_order(draft, part);
  if (const auto no_title = header->optional("no-title-needed"))
    draft.catalogue.no_title_needed = refer_to_condition(draft, no_title->text().value_or(""), *no_title);
  if (const auto contradictions = header->optional("contradictions"))
    for (const auto& node : contradictions->elements())
      draft.catalogue.contradictions.push_back(refer_to_condition(draft, node.text().value_or(""), node));
  for (const auto& [id, place] : draft.undefined_conditions)
    draft.fault(Fault::unknown_reference, place, "There is no condition \"{}\".", {id});
}

/// Facts in the order in which topics are asked, so that the order of files does not matter.
void order_questions(CatalogueDraft& draft) {
  auto& catalogue = draft.catalogue;
  const auto topic_of = [&](std::size_t fact) { return draft.topic_by_id.find(catalogue.facts[fact].topic)->second; };
  for (const auto fact : in_order(catalogue.facts.size(), topic_of)) catalogue.question_order.push_back(static_cast<FactIndex>(fact));
}

}  // namespace

std::string_view name(SetAsideAs as) noexcept {
  switch (as) {
    case SetAsideAs::superseded:
      return "superseded";
    case SetAsideAs::contradicted:
      return "contradicted";
    case SetAsideAs::not_applicable:
      return "not-applicable";
  }
  return {};
}

std::optional<FactIndex> Catalogue::find_fact(std::string_view fact_id) const {
  const auto found = fact_by_id.find(fact_id);
  return found == fact_by_id.end() ? std::nullopt : std::optional(found->second);
}

std::optional<RouteIndex> Catalogue::find_route(std::string_view route_id) const {
  const auto found = route_by_id.find(route_id);
  return found == route_by_id.end() ? std::nullopt : std::optional(found->second);
}

std::string Catalogue::place_at(PlaceIndex place) const { return document->place(place); }

bool Catalogue::has_profile(std::string_view profile_id) const noexcept {
  return std::any_of(profiles.begin(), profiles.end(), [&](const Profile& profile) { return profile.id == profile_id; });
}

Result<Catalogue> read_catalogue(std::string_view bundle) {
  auto read = parse_json(bundle, largest_bundle);
  if (!read) return read.errors();
  CatalogueDraft draft(std::make_shared<Document>(std::move(read.value())));
  const Node root(*draft.document, 0, draft.errors);
  if (root.text_of("format") != bundle_format)
    return Error{Fault::unknown_format, "/format", "This is not a catalogue of the format \"kompass-catalogue/1\"."};
  const auto parts = read_parts(*draft.document, root);
  read_all(draft, parts);
  check_structure(draft);
  std::vector<Node> texts;
  for (const auto& part : parts)
    if (const auto found = part.optional("texts")) texts.push_back(*found);
  check_texts(draft, texts);
  if (!draft.errors.empty()) return std::move(draft.errors);
  order_questions(draft);
  return std::move(draft.catalogue);
}

}  // namespace kompass
