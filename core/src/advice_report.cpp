#include <utility>

#include "filled.hpp"
#include "kompass/country.hpp"
#include "kompass/gap.hpp"
#include "kompass/timeline.hpp"
#include "kompass/what_if.hpp"
#include "ordered_values.hpp"
#include "report.hpp"
#include "report_parts.hpp"

namespace kompass {
namespace {

/// Values of a fact: of one whose values have an order as `intervals`, where an end that the fact's own bounds set is left out; else one by
/// one as `values`.
void write_values(JsonWriter& out, const Fact& fact, const IntervalSet& values) {
  if (!has_order(fact) || fact.type == FactType::choice) {
    out.key("values").begin_array();
    for (const auto& [first, last] : values.intervals())
      for (auto value = first; value <= last; ++value)
        if (fact.type != FactType::country || country_number(country_code(value))) write_value(out, fact, value);
    out.end_array();
    return;
  }
  out.key("intervals").begin_array();
  for (const auto& [first, last] : values.intervals()) {
    out.begin_object();
    if (first > fact.minimum) write_value(out.key("from"), fact, first);
    if (last < fact.maximum) write_value(out.key("to"), fact, last);
    out.end_object();
  }
  out.end_array();
}

/// The member `needs`.
void write_needs(JsonWriter& out, const Catalogue& catalogue, const std::vector<NeededAnswer>& needs) {
  out.key("needs").begin_array();
  for (const auto& needed : needs) {
    const auto& fact = catalogue.facts[needed.fact];
    out.begin_object().text("fact", fact.id);
    write_values(out, fact, needed.suffices);
    out.end_object();
  }
  out.end_array();
}

/// The member `changes`.
void write_changes(JsonWriter& out, const Catalogue& catalogue, const std::vector<AnswerChange>& changes) {
  out.key("changes").begin_array();
  for (const auto& change : changes) {
    const auto& fact = catalogue.facts[change.fact];
    out.begin_object().text("fact", fact.id).text("change", name(*fact.change));
    write_value(out.key("from"), fact, change.from);
    write_value(out.key("nearest"), fact, change.nearest);
    write_values(out, fact, change.suffices);
    out.end_object();
  }
  out.end_array();
}

/// The members `then` and `open`.
void write_then(JsonWriter& out, const Catalogue& catalogue, Verdict then, const Pending& pending) {
  out.text("then", name(then));
  if (then != Verdict::met) write_pending(out, catalogue, pending);
}

void write_route_gaps(JsonWriter& out, const Catalogue& catalogue, RouteIndex route, const RouteGaps& found) {
  out.begin_object().text("id", catalogue.routes[route].id).text("verdict", name(found.verdict)).key("gaps").begin_array();
  for (const auto& gap : found.gaps) {
    out.begin_object();
    write_changes(out, catalogue, gap.changes);
    write_then(out, catalogue, gap.then, gap.pending);
    out.end_object();
  }
  out.end_array().boolean("complete", found.complete);
  if (found.fewest)
    out.number("fewest", static_cast<std::int64_t>(*found.fewest));
  else
    write_facts(out, "unchangeable", catalogue, found.unchangeable);
  out.end_object();
}

/// The verdicts of all routes, one after the other in the catalogue's order.
void write_verdicts(JsonWriter& out, const std::vector<Verdict>& verdicts) {
  out.key("verdicts").begin_array();
  for (const auto verdict : verdicts) out.text(name(verdict));
  out.end_array();
}

void write_all_routes(JsonWriter& out, const Catalogue& catalogue) {
  out.key("routes").begin_array();
  for (const auto& route : catalogue.routes) out.text(route.id);
  out.end_array();
}

void write_groups(JsonWriter& out, std::string_view member, const Fact& fact, const std::vector<IntervalSet>& groups) {
  out.key(member).begin_object().text("fact", fact.id).key("groups").begin_array();
  for (const auto& group : groups) {
    out.begin_object();
    write_values(out, fact, group);
    out.end_object();
  }
  out.end_array().end_object();
}

void write_cause(JsonWriter& out, const Catalogue& catalogue, const CaseFile& file, const TimeCause& cause) {
  out.begin_object();
  switch (cause.kind) {
    case TimeCause::Kind::date: {
      const auto& fact = catalogue.facts[cause.fact];
      out.text("kind", "date").text("fact", fact.id);
      if (const auto since = file.value_of(catalogue, cause.fact)) write_value(out.key("since"), fact, *since);
      out.text("measure", name(cause.measure)).number("count", cause.count);
      break;
    }
    case TimeCause::Kind::number:
      out.text("kind", "number").text("fact", catalogue.facts[cause.fact].id);
      write_value(out.key("from"), catalogue.facts[cause.fact], *file.value_of(catalogue, cause.fact));
      write_value(out.key("value"), catalogue.facts[cause.fact], cause.count);
      break;
    case TimeCause::Kind::figure:
      out.text("kind", "figure").text("parameter", catalogue.parameters[cause.parameter].id);
      break;
    case TimeCause::Kind::route:
      out.text("kind", "route");
      break;
  }
  out.end_object();
}

/// What builds on answers that do not fit together says so.
void write_notes_on(JsonWriter& out, const LawOnDay& law, const CaseFile& file) {
  Standing standing(law, file);
  write_notes(out, law, contradictions_in(law, file, standing));
}

}  // namespace

std::string gaps_report(const LawOnDay& law, const CaseFile& file, std::span<const RouteIndex> routes, std::size_t bound) {
  const auto& catalogue = law.catalogue();
  JsonWriter out;
  std::vector<std::pair<RouteIndex, std::size_t>> too_far;
  begin_report(out, law.as_of());
  out.number("bound", static_cast<std::int64_t>(bound)).key("routes").begin_array();
  const auto found = find_gaps(law, file, routes, bound);
  for (std::size_t i = 0; i < routes.size(); ++i) {
    if (found[i].fewest && *found[i].fewest > bound) too_far.emplace_back(routes[i], *found[i].fewest);
    write_route_gaps(out, catalogue, routes[i], found[i]);
  }
  out.end_array().key("nearest").begin_array();
  for (const auto position : nearest_first(catalogue, routes, found)) out.text(catalogue.routes[routes[position]].id);
  out.end_array().key("notes").begin_array();
  for (const auto& [route, fewest] : too_far)
    out.begin_object()
        .text("code", "bound-too-small")
        .text("route", catalogue.routes[route].id)
        .text("message",
              filled("The smallest gap has {} changes; at most {} were looked for.", {std::to_string(fewest), std::to_string(bound)}))
        .end_object();
  out.end_array().end_object();
  return std::move(out).take();
}

std::string what_if_report(const LawOnDay& law, const WhatIf& found) {
  const auto& catalogue = law.catalogue();
  JsonWriter out;
  begin_report(out, law.as_of());
  const auto& fact = catalogue.facts[found.fact];
  out.text("fact", fact.id);
  if (fact.change) out.text("change", name(*fact.change));
  write_all_routes(out, catalogue);
  out.key("groups").begin_array();
  for (std::size_t group = 0; group < found.groups.size(); ++group) {
    out.begin_object();
    write_values(out, fact, found.groups[group]);
    write_verdicts(out, found.verdicts[group]);
    out.end_object();
  }
  out.end_array().end_object();
  return std::move(out).take();
}

std::string what_if_report(const LawOnDay& law, const WhatIfGrid& found) {
  const auto& catalogue = law.catalogue();
  JsonWriter out;
  begin_report(out, law.as_of());
  write_all_routes(out, catalogue);
  write_groups(out, "rows", catalogue.facts[found.rows_fact], found.rows);
  write_groups(out, "columns", catalogue.facts[found.columns_fact], found.columns);
  out.key("grid").begin_array();
  for (const auto& row : found.verdicts) {
    out.begin_array();
    for (const auto& verdicts : row) {
      out.begin_object();
      write_verdicts(out, verdicts);
      out.end_object();
    }
    out.end_array();
  }
  out.end_array().end_object();
  return std::move(out).take();
}

std::string timeline_report(const LawOnDay& law, const CaseFile& file, const Timeline& found) {
  const auto& catalogue = law.catalogue();
  JsonWriter out;
  begin_report(out, law.as_of());
  out.text("until", found.until.text()).key("events").begin_array();
  for (const auto& event : found.events) {
    out.begin_object().text("date", event.day.text()).boolean("law-known", event.law_known).key("routes").begin_array();
    for (const auto& flip : event.flips)
      out.begin_object().text("id", catalogue.routes[flip.route].id).text("from", name(flip.from)).text("to", name(flip.to)).end_object();
    out.end_array().key("because").begin_array();
    for (const auto& cause : event.causes) write_cause(out, catalogue, file, cause);
    out.end_array().end_object();
  }
  out.end_array().key("met-from").begin_object();
  for (RouteIndex route = 0; route < catalogue.routes.size(); ++route)
    if (const auto& day = found.met_from[route]) out.text(catalogue.routes[route].id, day->text());
  out.end_object();
  write_notes_on(out, law, file);
  out.end_object();
  return std::move(out).take();
}

std::string paths_report(const LawOnDay& law, const CaseFile& file, const Paths& found) {
  const auto& catalogue = law.catalogue();
  JsonWriter out;
  begin_report(out, law.as_of());
  out.text("until", add_months(law.as_of(), timeline_years * 12).text()).key("paths").begin_array();
  for (const auto& path : found.paths) {
    out.begin_object().number("months", path.months).number("changes", static_cast<std::int64_t>(path.changes));
    out.number("judgements", static_cast<std::int64_t>(path.judgements));
    out.number("unanswered", static_cast<std::int64_t>(path.unanswered)).key("steps").begin_array();
    for (const auto& step : path.steps) {
      out.begin_object().text("route", catalogue.routes[step.route].id).text("date", step.day.text()).boolean("law-known", step.law_known);
      write_changes(out, catalogue, step.changes);
      write_needs(out, catalogue, step.needs);
      write_then(out, catalogue, step.then, step.pending);
      out.end_object();
    }
    out.end_array().end_object();
  }
  out.end_array();
  if (found.why_none) out.text("why-none", name(*found.why_none));
  write_notes_on(out, law, file);
  out.end_object();
  return std::move(out).take();
}

std::string reasons_report(const LawOnDay& law, RouteIndex route, const RouteAssessment& assessment, const Obstacles& obstacles) {
  const auto& catalogue = law.catalogue();
  JsonWriter out;
  begin_report(out, law.as_of());
  out.text("id", catalogue.routes[route].id).text("verdict", name(assessment.verdict));
  if (assessment.verdict == Verdict::met || assessment.verdict == Verdict::not_met) {
    write_facts(out, "reason", catalogue, assessment.reason);
    out.boolean("reason-is-smallest", assessment.reason_is_smallest);
  } else {
    write_pending(out, catalogue, assessment.pending);
  }
  if (assessment.verdict == Verdict::not_met) {
    out.key("obstacles").begin_array();
    for (const auto& set : obstacles.sets) {
      out.begin_array();
      for (const auto fact : set) out.text(catalogue.facts[fact].id);
      out.end_array();
    }
    out.end_array().boolean("complete", obstacles.complete);
  }
  out.end_object();
  return std::move(out).take();
}

}  // namespace kompass
