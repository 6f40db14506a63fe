#include "report.hpp"

#include <map>

#include "report_parts.hpp"

namespace kompass {
namespace {

void write_catalogue_header(JsonWriter& out, const Catalogue& catalogue) {
  out.key("catalogue").begin_object().text("id", catalogue.id).text("version", catalogue.version);
  out.key("valid").begin_object().text("from", catalogue.valid_from.text()).text("to", catalogue.valid_to.text()).end_object();
  out.end_object();
}

/// A length of time in the largest unit that has no remainder: `7 years`, `8 weeks`.
void write_span(JsonWriter& out, const TimeSpan& span) {
  const bool calendar = span.months != 0;
  const int count = calendar ? span.months : span.days;
  const int large = calendar ? 12 : 7;
  const bool whole = count % large == 0;
  const int units = whole ? count / large : count;
  const auto* unit = calendar ? whole ? " year" : " month" : whole ? " week" : " day";
  out.text(std::to_string(units) + unit + (units == 1 ? "" : "s"));
}

void write_fact(JsonWriter& out, const Catalogue& catalogue, const Fact& fact) {
  out.begin_object().text("id", fact.id).text("topic", fact.topic).text("type", name(fact.type));
  if (fact.type == FactType::choice) out.texts("options", fact.options).boolean("ordered", fact.ordered);
  if (fact.type == FactType::amount || fact.type == FactType::number || fact.type == FactType::date || fact.type == FactType::periods) {
    write_value(out.key("minimum"), fact, fact.minimum);
    write_value(out.key("maximum"), fact, fact.maximum);
  }
  if (!fact.unit.empty()) out.text("unit", fact.unit);
  out.boolean("asked", fact.asked()).boolean("judgement", fact.judgement).boolean("derived", fact.derivation.has_value());
  if (const auto& rule = fact.from_periods) {
    out.key("from-periods").begin_object().text("of", catalogue.facts[rule->of].id).text("count", name(rule->count));
    if (rule->within) write_span(out.key("within"), *rule->within);
    if (rule->harmless_gap.months != 0 || rule->harmless_gap.days != 0) write_span(out.key("harmless-gap"), rule->harmless_gap);
    out.end_object();
  }
  if (fact.assumed) write_value(out.key("assume"), fact, *fact.assumed);
  if (fact.applies_when) out.text("applies-when", catalogue.conditions[*fact.applies_when].id);
  if (fact.change) out.text("change", name(*fact.change));
  if (fact.changed_by) out.text("changed-by", name(*fact.changed_by));
  if (fact.takes) write_span(out.key("takes"), *fact.takes);
  if (!fact.leads_to.empty() && fact.type == FactType::yes_no) {
    write_value(out.key("leads-to"), fact, fact.leads_to[0].empty() ? 0 : 1);
  } else if (!fact.leads_to.empty()) {
    out.key("leads-to").begin_object();
    for (std::size_t from = 0; from < fact.leads_to.size(); ++from) {
      if (fact.leads_to[from].empty()) continue;
      out.key(fact.options[from]).begin_array();
      for (const auto to : fact.leads_to[from]) write_value(out, fact, to);
      out.end_array();
    }
    out.end_object();
  }
  if (fact.with_time) out.text("with-time", name(*fact.with_time));
  out.texts("cites", fact.cites).end_object();
}

void write_points(JsonWriter& out, const Catalogue& catalogue, const PointsRule& rule) {
  const auto item = [&](const PointsItem& points) {
    out.begin_object().number("points", points.points).text("when", catalogue.conditions[points.when].id).end_object();
  };
  out.number("at-least", rule.at_least).key("of").begin_array();
  for (const auto& group : rule.groups) {
    if (group.size() == 1) {
      item(group.front());
      continue;
    }
    out.begin_object().key("best-of").begin_array();
    for (const auto& points : group) item(points);
    out.end_array().end_object();
  }
  out.end_array();
}

void write_consequences(JsonWriter& out, const LawOnDay& law, const std::vector<Consequence>& consequences) {
  const auto& catalogue = law.catalogue();
  out.key("consequences").begin_array();
  for (const auto& consequence : consequences) {
    out.begin_object().text("id", consequence.id).text("kind", consequence.kind);
    if (!consequence.value.empty()) out.text("value", consequence.value);
    if (!consequence.profile.empty()) out.text("profile", consequence.profile);
    if (!consequence.note.empty()) out.text("note", consequence.note);
    if (consequence.when) out.text("when", catalogue.conditions[*consequence.when].id);
    if (consequence.figure) {
      const auto& parameter = catalogue.parameters[*consequence.figure];
      if (const auto position = parameter.figure_on(law.as_of())) {
        out.key("figure");
        write_figure(out, parameter, parameter.figures[*position]);
      }
    }
    if (const auto& date = consequence.date) {
      out.key("date").begin_object().text("from", date->from ? std::string_view(catalogue.facts[*date->from].id) : "as-of");
      write_span(out.key("add"), date->add);
      out.end_object();
    }
    out.texts("cites", consequence.cites).end_object();
  }
  out.end_array();
}

void write_grant(JsonWriter& out, const Catalogue& catalogue, const Grant& grant) {
  out.key("grants").begin_object();
  if (!grant.sets.empty()) {
    out.key("set").begin_object();
    for (const auto& [fact, value] : grant.sets) write_value(out.key(catalogue.facts[fact].id), catalogue.facts[fact], value);
    out.end_object();
  }
  const auto facts = [&](const char* member, const std::vector<FactIndex>& list) {
    if (list.empty()) return;
    out.key(member).begin_array();
    for (const auto fact : list) out.text(catalogue.facts[fact].id);
    out.end_array();
  };
  facts("starts", grant.starts);
  facts("since", grant.since);
  out.end_object();
}

void write_route(JsonWriter& out, const LawOnDay& law, const Route& route) {
  const auto& catalogue = law.catalogue();
  out.begin_object().text("id", route.id).text("title", route.title).text("provision", route.provision);
  if (!route.purpose.empty()) out.text("purpose", route.purpose);
  out.text("modality", name(route.modality)).text("root", catalogue.conditions[route.root].id).texts("cites", route.cites);
  if (!route.note.empty()) out.text("note", route.note);
  write_routes(out, "comes-before", catalogue, route.comes_before);
  out.boolean("in-force", route.in_force_on(law.as_of()));
  if (route.grant) write_grant(out, catalogue, *route.grant);
  if (route.settles) out.boolean("settles", true);
  if (route.in_force_from) out.text("in-force-from", route.in_force_from->text());
  if (route.in_force_to) out.text("in-force-to", route.in_force_to->text());
  write_consequences(out, law, route.consequences);
  out.texts("blind-spots", route.blind_spots).end_object();
}

void write_office(JsonWriter& out, const Catalogue& catalogue, const Office& office) {
  out.begin_object().text("id", office.id).texts("address", office.address);
  if (!office.postal_address.empty()) out.texts("postal-address", office.postal_address);
  const auto known = [&](const char* member, std::string_view text) {
    if (!text.empty()) out.text(member, text);
  };
  known("telephone", office.telephone);
  known("fax", office.fax);
  known("email", office.email);
  known("web", office.web);
  if (!office.routes.empty()) write_routes(out, "routes", catalogue, office.routes);
  if (!office.purposes.empty()) out.texts("purposes", office.purposes);
  out.texts("cites", office.cites).end_object();
}

void write_profile(JsonWriter& out, const LawOnDay& law, const Profile& profile) {
  out.begin_object().text("id", profile.id).text("land", profile.land).key("sources").begin_array();
  for (const auto& source : profile.sources) {
    out.begin_object().text("name", source.name);
    if (!source.web.empty()) out.text("web", source.web);
    out.text("looked-up", source.looked_up.text());
    if (!source.note.empty()) out.text("note", source.note);
    out.end_object();
  }
  out.end_array().texts("cites", profile.cites).key("offices").begin_array();
  for (const auto& office : profile.offices) write_office(out, law.catalogue(), office);
  out.end_array();
  write_consequences(out, law, profile.consequences);
  out.end_object();
}

}  // namespace

std::string loaded_report(const Catalogue& catalogue) {
  JsonWriter out;
  out.begin_object().boolean("ok", true);
  write_catalogue_header(out, catalogue);
  out.end_object();
  return std::move(out).take();
}

std::string description_report(const LawOnDay& law) {
  const auto& catalogue = law.catalogue();
  JsonWriter out;
  begin_report(out, law.as_of());
  write_catalogue_header(out, catalogue);
  if (catalogue.no_title_needed) out.text("no-title-needed", catalogue.conditions[*catalogue.no_title_needed].id);
  out.texts("topics", catalogue.topics).texts("purposes", catalogue.purposes).key("facts").begin_array();
  for (const auto fact : catalogue.question_order) write_fact(out, catalogue, catalogue.facts[fact]);
  out.end_array().key("conditions").begin_object();
  for (ConditionIndex i = 0; i < catalogue.conditions.size(); ++i) {
    const auto& condition = catalogue.conditions[i];
    out.key(condition.id).begin_object();
    write_condition_members(out, law, i);
    if (condition.kind == ConditionKind::points) write_points(out, catalogue, condition.points);
    if (has_parts(condition)) {
      out.key("children").begin_array();
      for (const auto child : condition.children) out.text(catalogue.conditions[child].id);
      out.end_array();
    }
    out.end_object();
  }
  out.end_object().key("routes").begin_array();
  for (const auto& route : catalogue.routes) write_route(out, law, route);
  out.end_array().key("parameters").begin_array();
  for (const auto& parameter : catalogue.parameters) {
    out.begin_object().text("id", parameter.id).text("type", name(parameter.type));
    if (!parameter.unit.empty()) out.text("unit", parameter.unit);
    out.texts("cites", parameter.cites).key("values").begin_array();
    for (const auto& figure : parameter.figures) write_figure(out, parameter, figure);
    out.end_array().end_object();
  }
  out.end_array().key("profiles").begin_array();
  for (const auto& profile : catalogue.profiles) write_profile(out, law, profile);
  out.end_array().end_object();
  return std::move(out).take();
}

std::string statements_report(const Catalogue& catalogue) {
  const auto carriers = carriers_of_statements(catalogue);
  std::map<std::string_view, const SetAside*> set_aside;
  for (const auto& found : catalogue.set_aside) set_aside.emplace(found.statement, &found);
  JsonWriter out;
  std::int64_t carried = 0;
  std::int64_t unaccounted = 0;
  out.begin_object().boolean("ok", true).key("statements").begin_array();
  for (std::size_t i = 0; i < carriers.size(); ++i) {
    const auto& statement = catalogue.statements[i];
    const auto aside = set_aside.find(statement.id);
    carried += carriers[i].empty() ? 0 : 1;
    unaccounted += carriers[i].empty() && aside == set_aside.end() ? 1 : 0;
    out.begin_object().text("id", statement.id).text("source", statement.source).text("section", statement.section);
    out.text("kind", statement.kind).text("text", statement.text).key("carried-by").begin_array();
    for (const auto& carrier : carriers[i]) out.begin_object().text("kind", carrier.kind).text("id", carrier.id).end_object();
    out.end_array();
    if (aside != set_aside.end()) {
      out.key("set-aside").begin_object().text("as", name(aside->second->as)).text("note", aside->second->note);
      out.texts("cites", aside->second->cites).end_object();
    }
    out.end_object();
  }
  out.end_array().number("total", static_cast<std::int64_t>(carriers.size())).number("carried", carried);
  out.number("set-aside", static_cast<std::int64_t>(catalogue.set_aside.size())).number("unaccounted", unaccounted).end_object();
  return std::move(out).take();
}

}  // namespace kompass
