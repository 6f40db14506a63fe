#include "kompass/assessment.hpp"

#include "derivation.hpp"
#include "filled.hpp"
#include "kompass/reason.hpp"

namespace kompass {
namespace {

ValueRange range_of(const Catalogue& catalogue, const CaseFile& file, FactIndex index) {
  if (const auto value = file.value_of(catalogue, index)) return {*value, *value};
  const auto& fact = catalogue.facts[index];
  return {fact.minimum, fact.maximum};
}

CellSet cells_of_fact(const LawOnDay& law, const CaseFile& file, const Variable& variable) {
  const auto& catalogue = law.catalogue();
  const auto& fact = catalogue.facts[variable.fact];
  if (fact.derivation) {
    const auto& [left, relation, right] = *fact.derivation;
    const auto outcome = compare_ranges(range_of(catalogue, file, left), relation, range_of(catalogue, file, right));
    CellSet cells = 0;
    if (outcome.can_fail) cells |= CellSet{1} << variable.cells.cell_of(0);
    if (outcome.can_hold) cells |= CellSet{1} << variable.cells.cell_of(1);
    return cells;
  }
  // Whether a fact applies is settled by its own condition, on which every comparison over it rests. "Not applicable" as an answer says no
  // more than that no value can be given: taking it for a fact would let a mistaken click decide a route.
  const auto value = file.value_of(catalogue, variable.fact);
  return value ? CellSet{1} << variable.cells.cell_of(*value) : variable.all_values();
}

/// The answers behind a reason. One of two facts compared can be enough; the other one is then no part of the reason.
std::vector<FactIndex> answers_behind(const LawOnDay& law, const CaseFile& file, const Reason& reason) {
  auto facts = law.facts_behind(reason.variables);
  std::erase_if(facts, [&](FactIndex fact) { return !file.value_of(law.catalogue(), fact); });
  return facts;
}

class Assessor {
 public:
  Assessor(const LawOnDay& law, const CaseFile& file, Standing& standing)
      : law_(law), catalogue_(law.catalogue()), file_(file), standing_(standing), evaluation_(standing.evaluation()) {}

  Assessment run() {
    for (RouteIndex i = 0; i < catalogue_.routes.size(); ++i) assess_route(i);
    for (RouteIndex i = 0; i < catalogue_.routes.size(); ++i)
      if (out_.routes[i].verdict != Verdict::not_met)
        for (const auto other : catalogue_.routes[i].comes_before) out_.routes[other].comes_after.push_back(i);
    collect_questions();
    out_.notes = contradictions_in(law_, file_, standing_);
    out_.matters = what_matters(law_, file_, standing_);
    if (catalogue_.no_title_needed) out_.no_title_needed = standing_.condition(*catalogue_.no_title_needed);
    return std::move(out_);
  }

 private:
  void assess_route(RouteIndex index) {
    const auto& route = catalogue_.routes[index];
    const auto function = law_.route(index);
    RouteAssessment assessment;
    assessment.in_force = route.in_force_on(law_.as_of());
    assessment.verdict = standing_.of(function);
    if (evaluation_.decided(function)) {
      const auto reason = smallest_reason(law_.diagrams(), function, evaluation_.possible(), law_.obstacles(index));
      assessment.reason_is_smallest = reason.smallest;
      assessment.reason = answers_behind(law_, file_, reason);
    } else {
      assessment.pending = pending_of(law_, file_, evaluation_, function);
    }
    out_.routes.push_back(std::move(assessment));
  }

  void collect_questions() {
    std::vector<std::vector<RouteIndex>> routes_of_fact(catalogue_.facts.size());
    for (const auto route : file_.routes)
      for (const auto fact : out_.routes[route].pending.questions) routes_of_fact[fact].push_back(route);
    for (const auto fact : catalogue_.question_order)
      if (!routes_of_fact[fact].empty()) out_.questions.push_back({fact, std::move(routes_of_fact[fact])});
  }

  const LawOnDay& law_;
  const Catalogue& catalogue_;
  const CaseFile& file_;
  Standing& standing_;
  Evaluation& evaluation_;
  Assessment out_;
};

}  // namespace

std::string_view name(Verdict verdict) noexcept {
  switch (verdict) {
    case Verdict::met:
      return "met";
    case Verdict::not_met:
      return "not-met";
    case Verdict::open:
      return "open";
    case Verdict::authority:
      return "authority";
  }
  return {};
}

std::vector<CellSet> possible_cells(const LawOnDay& law, const CaseFile& file) {
  std::vector<CellSet> possible;
  possible.reserve(law.variables().size());
  for (const auto& variable : law.variables()) possible.push_back(possible_cells(law, file, variable));
  return possible;
}

CellSet possible_cells(const LawOnDay& law, const CaseFile& file, const Variable& variable) {
  return variable.kind == VariableKind::fact ? cells_of_fact(law, file, variable) : variable.all_values();
}

Pending pending_of(const LawOnDay& law, const CaseFile& file, Evaluation& evaluation, NodeId function) {
  const auto& catalogue = law.catalogue();
  Pending out;
  const auto variables = evaluation.support(function).members();
  for (const auto index : variables) {
    const auto& variable = law.variables()[index];
    if (variable.kind == VariableKind::fact) continue;
    const bool provisional = variable.kind == VariableKind::provisional_figure;
    out.figures.push_back({variable.parameter, provisional ? std::optional(variable.figure) : std::nullopt});
  }
  for (const auto fact : law.facts_behind(variables)) {
    if (file.value_of(catalogue, fact)) continue;  // the other source of a derived fact is missing
    if (catalogue.facts[fact].judgement)
      out.judgements.push_back(fact);
    else if (file.answer_to(fact) != nullptr)
      out.dont_know.push_back(fact);
    else
      out.questions.push_back(fact);
  }
  return out;
}

Standing::Standing(const LawOnDay& law, const CaseFile& file) : Standing(law, possible_cells(law, file)) {}

Standing::Standing(const LawOnDay& law, std::vector<CellSet> possible)
    : law_(&law), evaluation_(law, std::move(possible)), judgements_(law.variables().size()) {
  const auto variables = static_cast<VariableIndex>(law.variables().size());
  for (VariableIndex i = 0; i < variables; ++i) {
    const auto& variable = law.variables()[i];
    if (variable.kind == VariableKind::fact && law.catalogue().facts[variable.fact].judgement) judgements_.insert(i);
  }
}

Verdict Standing::of(NodeId function) {
  const auto restricted = evaluation_.restricted(function);
  if (restricted == always) return Verdict::met;
  if (restricted == never) return Verdict::not_met;
  return evaluation_.depends_only_on(function, judgements_) ? Verdict::authority : Verdict::open;
}

std::vector<Verdict> Standing::routes() {
  std::vector<Verdict> out;
  out.reserve(law_->catalogue().routes.size());
  for (RouteIndex route = 0; route < law_->catalogue().routes.size(); ++route) out.push_back(of(law_->route(route)));
  return out;
}

std::vector<bool> what_matters(const LawOnDay& law, const CaseFile& file, Standing& standing) {
  const auto& facts = law.catalogue().facts;
  auto& evaluation = standing.evaluation();
  std::vector<NodeId> functions;
  for (const auto route : file.routes) functions.push_back(law.route(route));
  auto mattering = evaluation.settled_that_matter(functions);
  for (const auto function : functions) mattering.unite(evaluation.support(function));
  std::vector<bool> out(facts.size(), false);
  for (const auto fact : law.facts_behind(mattering.members())) {
    out[fact] = true;
    if (const auto& source = facts[fact].from_periods) out[source->of] = true;
  }
  return out;
}

std::vector<Note> contradictions_in(const LawOnDay& law, const CaseFile& file, Standing& standing) {
  const auto& catalogue = law.catalogue();
  std::vector<Note> out;
  // "Not applicable" said of a fact that does apply by the other answers: the person should answer it after all.
  for (const auto& [fact, answer] : file.answers) {
    const auto& applies = catalogue.facts[fact].applies_when;
    if (answer.state != AnswerState::not_applicable || !applies || standing.condition(*applies) != Verdict::met) continue;
    const auto& id = catalogue.facts[fact].id;
    out.push_back(
        {"applies-after-all", fact, {fact}, {}, filled("\"{}\" was marked as not applicable, but by the other answers it applies.", {id})});
  }
  for (const auto condition : catalogue.contradictions) {
    if (standing.condition(condition) != Verdict::met) continue;
    auto facts = answers_behind(law, file, smallest_reason(law.diagrams(), law.condition(condition), standing.evaluation().possible(), {}));
    if (facts.empty()) continue;
    const auto& id = catalogue.conditions[condition].id;
    out.push_back(
        {"contradiction", facts.front(), std::move(facts), condition, filled("By the answers \"{}\" holds, which should not be.", {id})});
  }
  return out;
}

Assessment assess(const LawOnDay& law, const CaseFile& file, Standing& standing) { return Assessor(law, file, standing).run(); }

Assessment assess(const LawOnDay& law, const CaseFile& file) {
  Standing standing(law, file);
  return assess(law, file, standing);
}

}  // namespace kompass
