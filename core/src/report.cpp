#include "report.hpp"

#include <map>

#include "json_writer.hpp"

namespace kompass {
namespace {

/// A value in the JSON type in which case files write it.
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

void write_figure_value(JsonWriter& out, const Parameter& parameter, std::int64_t value) {
  if (parameter.type == FactType::number)
    out.number(value);
  else
    out.text(cents_text(value));
}

void write_figure(JsonWriter& out, const Parameter& parameter, const Figure& figure) {
  out.begin_object().text("parameter", parameter.id).key("value");
  write_figure_value(out, parameter, figure.value);
  out.text("from", figure.from.text()).text("to", figure.to.text()).text("status", name(figure.status)).text("source", figure.source);
  out.end_object();
}

void write_catalogue_header(JsonWriter& out, const Catalogue& catalogue) {
  out.key("catalogue").begin_object().text("id", catalogue.id).text("version", catalogue.version);
  out.key("valid").begin_object().text("from", catalogue.valid_from.text()).text("to", catalogue.valid_to.text()).end_object();
  out.end_object();
}

void begin_report(JsonWriter& out, Date as_of) { out.begin_object().boolean("ok", true).text("as-of", as_of.text()); }

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
  if (fact.with_time) out.text("with-time", name(*fact.with_time));
  out.texts("cites", fact.cites).end_object();
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

/// Whether a condition is written with the conditions it is made of; a route is named instead.
bool has_parts(const Condition& condition) { return !condition.children.empty() && condition.kind != ConditionKind::route; }

/// What a condition says, apart from its status.
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

void write_pending(JsonWriter& out, const LawOnDay& law, const Pending& pending) {
  const auto& catalogue = law.catalogue();
  out.key("open").begin_object();
  write_facts(out, "questions", catalogue, pending.questions);
  write_facts(out, "dont-know", catalogue, pending.dont_know);
  write_facts(out, "judgements", catalogue, pending.judgements);
  out.key("figures").begin_array();
  for (const auto index : pending.figures) {
    const auto& variable = law.variables()[index];
    const auto& parameter = catalogue.parameters[variable.parameter];
    if (variable.kind == VariableKind::provisional_figure)
      write_figure(out, parameter, parameter.figures[variable.figure]);
    else
      out.begin_object().text("parameter", parameter.id).text("status", "unknown").end_object();
  }
  out.end_array().end_object();
}

/// Whether a consequence is told to this person: local practice only with its profile.
bool concerns(const Consequence& consequence, const CaseFile& file) {
  return consequence.profile.empty() || consequence.profile == file.profile;
}

void write_route_assessment(JsonWriter& out, const LawOnDay& law, RouteIndex index, const Assessment& whole) {
  const auto& assessment = whole.routes[index];
  const auto& catalogue = law.catalogue();
  const auto& route = catalogue.routes[index];
  out.begin_object().text("id", route.id).text("verdict", name(assessment.verdict)).text("modality", name(route.modality));
  out.boolean("in-force", assessment.in_force);
  if (assessment.verdict == Verdict::met || assessment.verdict == Verdict::not_met) {
    write_facts(out, "reason", catalogue, assessment.reason);
    out.boolean("reason-is-smallest", assessment.reason_is_smallest);
  } else {
    write_pending(out, law, assessment.pending);
  }
  out.key("comes-after").begin_array();
  for (const auto other : assessment.comes_after)
    out.begin_object().text("id", catalogue.routes[other].id).text("verdict", name(whole.routes[other].verdict)).end_object();
  out.end_array().end_object();
}

void write_periods(JsonWriter& out, const std::vector<Period>& periods) {
  out.begin_array();
  for (const auto& [from, to] : periods) {
    out.begin_object().text("from", from.text());
    if (to) out.text("to", to->text());
    out.end_object();
  }
  out.end_array();
}

void write_answer(JsonWriter& out, const CaseFile& file, FactIndex index, const Fact& fact, const Answer* answer, bool matters) {
  out.begin_object();
  if (answer == nullptr) {
    write_value(out.text("state", "assumed").key("value"), fact, *fact.assumed);
  } else {
    out.text("state", name(answer->state));
    if (const auto* periods = file.periods_of(index))
      write_periods(out.key("value"), *periods);
    else if (answer->known())
      write_value(out.key("value"), fact, answer->value);
  }
  out.boolean("matters", matters).end_object();
}

void write_answers(JsonWriter& out, const Catalogue& catalogue, const CaseFile& file, const Assessment& assessment) {
  out.key("answers").begin_object();
  for (const auto index : catalogue.question_order) {
    const auto& fact = catalogue.facts[index];
    const auto* answer = file.answer_to(index);
    if (answer == nullptr && !fact.assumed) continue;
    write_answer(out.key(fact.id), file, index, fact, answer, assessment.matters[index]);
  }
  out.end_object();
}

/// The day of a consequence that has one, where what it is counted from is known. The last day itself is still in time.
void write_date(JsonWriter& out, const LawOnDay& law, const CaseFile& file, const Consequence& consequence) {
  if (!consequence.date) return;
  auto day = law.as_of();
  if (const auto from = consequence.date->from) {
    const auto value = file.value_of(law.catalogue(), *from);
    if (!value) return;
    day = Date::from_days(*value);
  }
  day = last_day_of(day, consequence.date->add);
  if (day.year() < 1 || day.year() > 9999) return;  // cannot be written
  out.key(consequence.id).begin_object().text("date", day.text()).boolean("passed", day < law.as_of()).end_object();
}

void write_next(JsonWriter& out, const Catalogue& catalogue, const Assessment& assessment) {
  out.key("next");
  if (assessment.next)
    out.text(catalogue.facts[*assessment.next].id);
  else
    out.null();
}

/// What a points rule is sure to reach and can still reach, condition by condition.
struct PointsSpan {
  int sure = 0;
  int possible = 0;
};

class TreeWriter {
 public:
  TreeWriter(JsonWriter& out, const LawOnDay& law, const CaseFile& file, const Assessment& assessment, Standing& standing)
      : out_(out), law_(law), file_(file), assessment_(assessment), standing_(standing) {}

  void write(ConditionIndex index) {
    const auto& catalogue = law_.catalogue();
    const auto& condition = catalogue.conditions[index];
    out_.begin_object().text("id", condition.id).text("status", name(standing_.condition(index)));
    write_condition_members(out_, law_, index);
    if (condition.kind == ConditionKind::comparison) {
      const auto fact = condition.comparison.fact;
      const auto* answer = file_.answer_to(fact);
      out_.key("answer");
      if (answer != nullptr || catalogue.facts[fact].assumed)
        write_answer(out_, file_, fact, catalogue.facts[fact], answer, assessment_.matters[fact]);
      else
        out_.null();
    }
    if (condition.kind == ConditionKind::points) {
      const auto span = points_span(condition.points);
      out_.number("at-least", condition.points.at_least);
      out_.key("points").begin_object().number("sure", span.sure).number("possible", span.possible).end_object();
      write_scores(condition.points);
    }
    if (has_parts(condition)) {
      out_.key("children").begin_array();
      for (const auto child : condition.children) write(child);
      out_.end_array();
    }
    out_.end_object();
  }

 private:
  PointsSpan points_span(const PointsRule& rule) {
    PointsSpan span;
    for (const auto& group : rule.groups) {
      int sure = 0;
      int possible = 0;
      for (const auto& item : group) {
        const auto verdict = standing_.condition(item.when);
        if (verdict == Verdict::met && item.points > sure) sure = item.points;
        if (verdict != Verdict::not_met && item.points > possible) possible = item.points;
      }
      span.sure += sure;
      span.possible += possible;
    }
    return span;
  }

  void write_scores(const PointsRule& rule) {
    const auto item = [&](const PointsItem& points) {
      out_.begin_object().number("points", points.points).key("when");
      write(points.when);
      out_.end_object();
    };
    out_.key("of").begin_array();
    for (const auto& group : rule.groups) {
      if (group.size() == 1) {
        item(group.front());
        continue;
      }
      out_.begin_object().key("best-of").begin_array();
      for (const auto& points : group) item(points);
      out_.end_array().end_object();
    }
    out_.end_array();
  }

  JsonWriter& out_;
  const LawOnDay& law_;
  const CaseFile& file_;
  const Assessment& assessment_;
  Standing& standing_;
};

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

void write_route(JsonWriter& out, const LawOnDay& law, const Route& route) {
  const auto& catalogue = law.catalogue();
  out.begin_object().text("id", route.id).text("title", route.title).text("provision", route.provision);
  if (!route.purpose.empty()) out.text("purpose", route.purpose);
  out.text("modality", name(route.modality)).text("root", catalogue.conditions[route.root].id).texts("cites", route.cites);
  if (!route.note.empty()) out.text("note", route.note);
  write_routes(out, "comes-before", catalogue, route.comes_before);
  out.boolean("in-force", route.in_force_on(law.as_of()));
  if (route.in_force_from) out.text("in-force-from", route.in_force_from->text());
  if (route.in_force_to) out.text("in-force-to", route.in_force_to->text());
  write_consequences(out, law, route.consequences);
  out.texts("blind-spots", route.blind_spots).end_object();
}

void write_office(JsonWriter& out, const Catalogue& catalogue, const Office& office) {
  out.begin_object().text("id", office.id).texts("address", office.address);
  if (!office.postal_address.empty()) out.texts("postal-address", office.postal_address);
  const auto known = [&](const char* member, const std::string& text) {
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

std::string error_report(const Errors& errors) {
  JsonWriter out;
  out.begin_object().boolean("ok", false).key("errors").begin_array();
  for (const auto& error : errors)
    out.begin_object().text("code", name(error.fault)).text("place", error.place).text("message", error.message).end_object();
  out.end_array().end_object();
  return std::move(out).take();
}

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

std::string assessment_report(const LawOnDay& law, const CaseFile& file, const Assessment& assessment) {
  const auto& catalogue = law.catalogue();
  JsonWriter out;
  begin_report(out, law.as_of());
  if (assessment.no_title_needed) out.text("no-title-needed", name(*assessment.no_title_needed));
  out.key("routes").begin_array();
  for (RouteIndex i = 0; i < catalogue.routes.size(); ++i) write_route_assessment(out, law, i, assessment);
  out.end_array();
  write_answers(out, catalogue, file, assessment);
  // Which routes hang on a question stands with the routes; naming them here again would double the report.
  out.key("questions").begin_array();
  for (const auto& question : assessment.questions) out.text(catalogue.facts[question.fact].id);
  out.end_array();
  write_next(out, catalogue, assessment);
  out.key("notes").begin_array();
  for (const auto& note : assessment.notes)
    out.begin_object()
        .text("code", note.code)
        .text("place", "/answers/" + catalogue.facts[note.fact].id)
        .text("message", note.message)
        .end_object();
  out.end_array().end_object();
  return std::move(out).take();
}

std::string question_report(const LawOnDay& law, const CaseFile& file, const Assessment& assessment) {
  JsonWriter out;
  begin_report(out, file.as_of);
  const auto& catalogue = law.catalogue();
  out.key("questions").begin_array();
  for (const auto& question : assessment.questions) {
    out.begin_object().text("fact", catalogue.facts[question.fact].id).text("topic", catalogue.facts[question.fact].topic);
    write_routes(out, "routes", catalogue, question.routes);
    out.end_object();
  }
  out.end_array();
  write_next(out, catalogue, assessment);
  out.end_object();
  return std::move(out).take();
}

std::string explanation_report(const LawOnDay& law, const CaseFile& file, const Assessment& assessment, Standing& standing,
                               RouteIndex index) {
  const auto& route = law.catalogue().routes[index];
  JsonWriter out;
  begin_report(out, law.as_of());
  out.text("id", route.id).text("verdict", name(assessment.routes[index].verdict)).key("tree");
  TreeWriter(out, law, file, assessment, standing).write(route.root);
  const auto each = [&](auto write) {
    for (const auto& consequence : route.consequences)
      if (concerns(consequence, file)) write(consequence);
    for (const auto& profile : law.catalogue().profiles)
      for (const auto& consequence : profile.consequences)
        if (concerns(consequence, file)) write(consequence);
  };
  out.key("consequences").begin_object();
  each([&](const Consequence& consequence) { out.text(consequence.id, name(standing.consequence(consequence))); });
  out.end_object().key("dates").begin_object();
  each([&](const Consequence& consequence) { write_date(out, law, file, consequence); });
  out.end_object().end_object();
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
