#include "report.hpp"

#include "report_parts.hpp"

namespace kompass {
namespace {

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
    write_pending(out, catalogue, assessment.pending);
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

void write_next(JsonWriter& out, const Catalogue& catalogue, std::optional<FactIndex> next) {
  out.key("next");
  if (next)
    out.text(catalogue.facts[*next].id);
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
  TreeWriter(JsonWriter& out, const LawOnDay& law, const CaseFile& file, Standing& standing)
      : out_(out), law_(law), file_(file), matters_(what_matters(law, file, standing)), standing_(standing) {}

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
        write_answer(out_, file_, fact, catalogue.facts[fact], answer, matters_[fact]);
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
  std::vector<bool> matters_;
  Standing& standing_;
};

}  // namespace

std::string assessment_report(const LawOnDay& law, const CaseFile& file, const Assessment& assessment, std::optional<FactIndex> next) {
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
  write_next(out, catalogue, next);
  write_notes(out, law, assessment.notes);
  out.end_object();
  return std::move(out).take();
}

std::string question_report(const LawOnDay& law, const CaseFile& file, const Assessment& assessment, std::optional<FactIndex> next) {
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
  write_next(out, catalogue, next);
  out.end_object();
  return std::move(out).take();
}

std::string explanation_report(const LawOnDay& law, const CaseFile& file, RouteIndex index) {
  const auto& route = law.catalogue().routes[index];
  Standing standing(law, file);
  JsonWriter out;
  begin_report(out, law.as_of());
  out.text("id", route.id).text("verdict", name(standing.of(law.route(index)))).key("tree");
  TreeWriter(out, law, file, standing).write(route.root);
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

}  // namespace kompass
