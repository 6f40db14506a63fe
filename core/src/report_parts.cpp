#include "report_parts.hpp"

#include "filled.hpp"
#include "report.hpp"

namespace kompass {
namespace {

void write_figure_value(JsonWriter& out, const Parameter& parameter, std::int64_t value) {
  if (parameter.type == FactType::number)
    out.number(value);
  else
    out.text(cents_text(value));
}

void write_threshold(JsonWriter& out, const LawOnDay& law, ConditionIndex index) {
  const auto& catalogue = law.catalogue();
  const auto& comparison = catalogue.conditions[index].comparison;
  const auto& fact = catalogue.facts[comparison.fact];
  out.key("threshold").begin_object();
  if (comparison.measure != Measure::value) {
    out.number("value", *std::get_if<std::int64_t>(&comparison.operand));
    out.text("unit", comparison.measure == Measure::age ? "years" : comparison.measure == Measure::elapsed_months ? "months" : "days");
  } else if (const auto* literal = std::get_if<std::int64_t>(&comparison.operand)) {
    write_value(out.key("value"), fact, *literal);
  } else if (const auto* set = std::get_if<std::vector<std::int64_t>>(&comparison.operand)) {
    out.key("values").begin_array();
    for (const auto value : *set) write_value(out, fact, value);
    out.end_array();
  } else {
    const auto& reference = *std::get_if<FigureReference>(&comparison.operand);
    const auto& figure = *law.figure(index);
    const auto& parameter = catalogue.parameters[figure.parameter];
    if (figure.threshold)
      write_figure_value(out.key("value"), parameter, *figure.threshold);
    else
      out.key("value").null();
    if (reference.share) out.text("share", reference.share->text());
    out.text("parameter", parameter.id);
    if (reference.next_year) out.text("on", "next-year");
    out.key("figures").begin_array();
    if (figure.figure) write_figure(out, parameter, parameter.figures[*figure.figure]);
    out.end_array();
    if (figure.threshold_before) {
      write_figure_value(out.key("before").begin_object().key("value"), parameter, *figure.threshold_before);
      out.key("figure");
      write_figure(out, parameter, parameter.figures[*figure.before]);
      out.end_object();
    }
  }
  out.end_object();
}

}  // namespace

void write_value(JsonWriter& out, const Fact& fact, std::int64_t value) {
  switch (fact.type) {
    case FactType::yes_no:
      out.boolean(value != 0);
      break;
    case FactType::number:
      out.number(value);
      break;
    default:
      out.text(value_text(fact, value));
  }
}

void begin_report(JsonWriter& out, Date as_of) { out.begin_object().boolean("ok", true).text("as-of", as_of.text()); }

void write_figure(JsonWriter& out, const Parameter& parameter, const Figure& figure) {
  out.begin_object().text("parameter", parameter.id).key("value");
  write_figure_value(out, parameter, figure.value);
  out.text("from", figure.from.text()).text("to", figure.to.text()).text("status", name(figure.status)).text("source", figure.source);
  out.end_object();
}

bool has_parts(const Condition& condition) { return !condition.children.empty() && condition.kind != ConditionKind::route; }

void write_condition_members(JsonWriter& out, const LawOnDay& law, ConditionIndex index) {
  const auto& catalogue = law.catalogue();
  const auto& condition = catalogue.conditions[index];
  out.text("kind", name(condition.kind)).boolean("text", condition.has_text).texts("cites", condition.cites);
  if (!condition.note.empty()) out.text("note", condition.note);
  if (condition.kind == ConditionKind::constant) out.boolean("value", condition.constant);
  if (condition.kind == ConditionKind::route) out.text("route", catalogue.routes[condition.route].id);
  if (condition.kind == ConditionKind::comparison) {
    out.text("fact", catalogue.facts[condition.comparison.fact].id).text("operator", name(condition.comparison.relation));
    out.text("measure", name(condition.comparison.measure));
    write_threshold(out, law, index);
  }
}

void write_facts(JsonWriter& out, std::string_view member, const Catalogue& catalogue, const std::vector<FactIndex>& facts) {
  out.key(member).begin_array();
  for (const auto fact : facts) out.text(catalogue.facts[fact].id);
  out.end_array();
}

void write_routes(JsonWriter& out, std::string_view member, const Catalogue& catalogue, const std::vector<RouteIndex>& routes) {
  out.key(member).begin_array();
  for (const auto route : routes) out.text(catalogue.routes[route].id);
  out.end_array();
}

void write_pending(JsonWriter& out, const Catalogue& catalogue, const Pending& pending) {
  out.key("open").begin_object();
  write_facts(out, "questions", catalogue, pending.questions);
  write_facts(out, "dont-know", catalogue, pending.dont_know);
  write_facts(out, "judgements", catalogue, pending.judgements);
  out.key("figures").begin_array();
  for (const auto& figure : pending.figures) {
    const auto& parameter = catalogue.parameters[figure.parameter];
    if (figure.provisional)
      write_figure(out, parameter, parameter.figures[*figure.provisional]);
    else
      out.begin_object().text("parameter", parameter.id).text("status", "unknown").end_object();
  }
  out.end_array().end_object();
}

std::string error_report(const Errors& errors) {
  JsonWriter out;
  out.begin_object().boolean("ok", false).key("errors").begin_array();
  for (const auto& error : errors)
    out.begin_object().text("code", name(error.fault)).text("place", error.place).text("message", error.message).end_object();
  out.end_array().end_object();
  return std::move(out).take();
}

void write_notes(JsonWriter& out, const LawOnDay& law, const std::vector<Note>& notes) {
  const auto& catalogue = law.catalogue();
  out.key("notes").begin_array();
  for (const auto& note : notes) {
    out.begin_object().text("code", note.code).text("place", filled("/answers/{}", {catalogue.facts[note.fact].id}));
    if (note.condition) {
      out.text("condition", catalogue.conditions[*note.condition].id);
      write_facts(out, "facts", catalogue, note.facts);
    }
    out.text("message", note.message).end_object();
  }
  out.end_array();
}

}  // namespace kompass
