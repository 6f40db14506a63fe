#include "kompass/law_on_day.hpp"

#include <algorithm>
#include <map>

#include "comparison_values.hpp"
#include "filled.hpp"
#include "kompass/likelihood.hpp"

namespace kompass {
namespace {

/// The last figure before the one at `position` that is not itself provisional.
std::optional<std::size_t> last_final_figure(const Parameter& parameter, std::size_t position) {
  while (position-- > 0)
    if (parameter.figures[position].status != FigureStatus::provisional) return position;
  return std::nullopt;
}

}  // namespace

/// Builds a `LawOnDay` in three steps: what each comparison means today; the variables with their cells; the diagrams.
class LawCompiler {
 public:
  LawCompiler(std::shared_ptr<const Catalogue> catalogue, Date as_of)
      : catalogue_(*catalogue), as_of_(as_of), law_(std::move(catalogue), as_of) {}

  Result<LawOnDay> run() {
    meanings_.resize(catalogue_.conditions.size());
    law_.figures_.resize(catalogue_.conditions.size());
    sets_.resize(catalogue_.facts.size());
    for (ConditionIndex i = 0; i < catalogue_.conditions.size(); ++i)
      if (catalogue_.conditions[i].kind == ConditionKind::comparison) resolve(i);
    order_variables();
    if (law_.variables_.size() > most_variables)
      errors_.push_back({Fault::too_complex, "",
                         filled("The rules ask for {} facts and figures; at most {} are possible.",
                                {std::to_string(law_.variables_.size()), std::to_string(most_variables)})});
    if (!errors_.empty()) return std::move(errors_);
    build_diagrams();
    if (!errors_.empty()) return std::move(errors_);
    return std::move(law_);
  }

 private:
  /// What a comparison comes to on the day.
  struct Meaning {
    IntervalSet holds;
    std::optional<IntervalSet> holds_before;             ///< with the figure that a provisional one would replace
    std::pair<ParameterIndex, std::size_t> provisional;  ///< which one
    bool unknown = false;                                ///< no figure for the day
    ParameterIndex unknown_parameter = 0;
  };

  void resolve(ConditionIndex index) {
    const auto& comparison = catalogue_.conditions[index].comparison;
    const auto& fact = catalogue_.facts[comparison.fact];
    auto& meaning = meanings_[index];
    if (const auto* figure = std::get_if<FigureReference>(&comparison.operand))
      resolve_figure(index, fact, comparison, *figure, meaning);
    else
      meaning.holds = values_that_hold(fact, comparison, as_of_);
    auto& sets = sets_[comparison.fact];
    if (!meaning.unknown) sets.push_back(meaning.holds);
    if (meaning.holds_before) sets.push_back(*meaning.holds_before);
  }

  void resolve_figure(ConditionIndex index, const Fact& fact, const Comparison& comparison, const FigureReference& reference,
                      Meaning& meaning) {
    const auto& parameter = catalogue_.parameters[reference.parameter];
    const auto day = reference.next_year ? next_new_year(as_of_) : as_of_;
    const auto amount = [&](std::size_t position) {
      const auto value = parameter.figures[position].value;
      return reference.share ? reference.share->of(value).value_or(value) : value;  // exact: the reader has checked it
    };
    ResolvedFigure resolved;
    resolved.parameter = reference.parameter;
    resolved.figure = parameter.figure_on(day);
    if (!resolved.figure) {
      meaning.unknown = true;
      meaning.unknown_parameter = reference.parameter;
      law_.figures_[index] = resolved;
      return;
    }
    resolved.threshold = amount(*resolved.figure);
    meaning.holds = values_that_hold(fact, comparison, *resolved.threshold, as_of_);
    if (parameter.figures[*resolved.figure].status == FigureStatus::provisional) {
      resolved.before = last_final_figure(parameter, *resolved.figure);
      if (!resolved.before) {  // nothing certain to hold it against
        meaning.unknown = true;
        meaning.unknown_parameter = reference.parameter;
        law_.figures_[index] = resolved;
        return;
      }
      resolved.threshold_before = amount(*resolved.before);
      meaning.holds_before = values_that_hold(fact, comparison, *resolved.threshold_before, as_of_);
      meaning.provisional = {reference.parameter, *resolved.figure};
    }
    law_.figures_[index] = resolved;
  }

  /// Variables in the catalogue's own order, the others in the order in which the routes first ask for them; gates before what they open.
  /// Related facts then stay together, which keeps the diagrams small.
  void order_variables() {
    law_.variable_of_fact_.resize(catalogue_.facts.size());
    seen_.assign(catalogue_.conditions.size(), false);
    for (const auto fact : catalogue_.diagram_order)
      if (!sets_[fact].empty()) add_fact(fact);
    for (const auto& route : catalogue_.routes) visit(route.root);
    for (ConditionIndex i = 0; i < catalogue_.conditions.size(); ++i) visit(i);
    std::vector<std::uint8_t> counts;
    for (const auto& variable : law_.variables_) counts.push_back(static_cast<std::uint8_t>(variable.cells.count()));
    law_.diagrams_ = DiagramTable(std::move(counts));
  }

  void visit(ConditionIndex index) {
    if (seen_[index]) return;
    seen_[index] = true;
    const auto& condition = catalogue_.conditions[index];
    for (const auto child : condition.children) visit(child);
    for (const auto& group : condition.points.groups)
      for (const auto& item : group) visit(item.when);
    if (condition.kind != ConditionKind::comparison) return;
    const auto& meaning = meanings_[index];
    if (meaning.holds_before && provisional_.count(meaning.provisional) == 0)
      provisional_.emplace(
          meaning.provisional,
          add_yes_no({VariableKind::provisional_figure, 0, meaning.provisional.first, meaning.provisional.second, {}, {}}));
    if (meaning.unknown) unknown_.emplace(index, add_yes_no({VariableKind::unknown_figure, 0, meaning.unknown_parameter, 0, {}, {}}));
    add_fact(condition.comparison.fact);
  }

  void add_fact(FactIndex index) {
    if (law_.variable_of_fact_[index]) return;
    const auto& fact = catalogue_.facts[index];
    if (fact.applies_when) visit(*fact.applies_when);
    if (law_.variable_of_fact_[index]) return;
    auto cells = CellMap::cut(fact.minimum, fact.maximum, sets_[index]);
    if (!cells) {
      law_.variable_of_fact_[index] = VariableIndex{0};  // none, but the fault is said once
      errors_.push_back({Fault::too_complex, catalogue_.place_at(fact.place),
                         filled("The rules tell more than {} groups of values of \"{}\" apart.", {std::to_string(most_cells), fact.id})});
      return;
    }
    Variable variable;
    variable.fact = index;
    variable.cells = *std::move(cells);
    variable.likelihood = likelihood_of_cells(fact, variable.cells);
    law_.variable_of_fact_[index] = static_cast<VariableIndex>(law_.variables_.size());
    law_.variables_.push_back(std::move(variable));
  }

  VariableIndex add_yes_no(Variable variable) {
    const IntervalSet yes(1, 1);
    variable.cells = *CellMap::cut(0, 1, std::span(&yes, 1));
    variable.likelihood = {0.5, 0.5};
    law_.variables_.push_back(std::move(variable));
    return static_cast<VariableIndex>(law_.variables_.size() - 1);
  }

  void build_diagrams() {
    law_.functions_.assign(catalogue_.conditions.size(), never);
    built_.assign(catalogue_.conditions.size(), false);
    for (ConditionIndex i = 0; i < catalogue_.conditions.size() && errors_.empty(); ++i) build(i);
    if (!errors_.empty()) return;
    law_.diagrams_.keep_only(law_.functions_);
    for (RouteIndex i = 0; i < catalogue_.routes.size(); ++i) law_.obstacles_.push_back(single_obstacles(law_.diagrams_, law_.route(i)));
  }

  NodeId build(ConditionIndex index) {
    if (built_[index]) return law_.functions_[index];
    built_[index] = true;  // the reader has refused cycles
    const auto& condition = catalogue_.conditions[index];
    auto& table = law_.diagrams_;
    NodeId function = never;
    switch (condition.kind) {
      case ConditionKind::constant:
        function = condition.constant ? always : never;
        break;
      case ConditionKind::all:
        function = table.conjunction(build_children(condition));
        break;
      case ConditionKind::any:
        function = table.disjunction(build_children(condition));
        break;
      case ConditionKind::negation:
        function = table.negation(build(condition.children.front()));
        break;
      case ConditionKind::points: {
        std::vector<std::vector<DiagramTable::Score>> groups;
        for (const auto& group : condition.points.groups) {
          auto& scores = groups.emplace_back();
          for (const auto& item : group) scores.push_back({item.points, build(item.when)});
        }
        function = table.at_least_points(condition.points.at_least, groups);
        break;
      }
      case ConditionKind::comparison:
        function = build_comparison(index, condition.comparison);
        break;
      case ConditionKind::route:
        if (catalogue_.routes[condition.route].in_force_on(as_of_)) function = build(condition.children.front());
        break;
    }
    if (table.exhausted() && errors_.empty())
      errors_.push_back(
          {Fault::too_complex, catalogue_.place_at(condition.place),
           filled("With the condition \"{}\" the rules hang together in more ways than can be followed exactly.", {condition.id})});
    return law_.functions_[index] = function;
  }

  std::vector<NodeId> build_children(const Condition& condition) {
    std::vector<NodeId> functions;
    for (const auto child : condition.children) functions.push_back(build(child));
    return functions;
  }

  /// A comparison holds only where its fact applies.
  NodeId build_comparison(ConditionIndex index, const Comparison& comparison) {
    const auto& meaning = meanings_[index];
    auto& table = law_.diagrams_;
    const auto variable = *law_.variable_of_fact_[comparison.fact];
    NodeId function = never;
    if (meaning.unknown) {
      function = table.membership(unknown_.at(index), CellSet{1} << 1);
    } else {
      function = table.membership(variable, cells_of(variable, meaning.holds));
      if (meaning.holds_before) {
        const auto confirmed = table.membership(provisional_.at(meaning.provisional), CellSet{1} << 1);
        const auto before = table.membership(variable, cells_of(variable, *meaning.holds_before));
        function = table.disjunction(table.conjunction(confirmed, function), table.conjunction(table.negation(confirmed), before));
      }
    }
    if (const auto applies = catalogue_.facts[comparison.fact].applies_when) function = table.conjunction(build(*applies), function);
    return function;
  }

  CellSet cells_of(VariableIndex variable, const IntervalSet& values) const {
    const auto& cells = law_.variables_[variable].cells;
    CellSet set = 0;
    for (std::uint32_t cell = 0; cell < cells.count(); ++cell)
      if (values.contains(cells.smallest(cell))) set |= CellSet{1} << cell;
    return set;
  }

  const Catalogue& catalogue_;
  Date as_of_;
  LawOnDay law_;
  Errors errors_;
  std::vector<Meaning> meanings_;               // by condition
  std::vector<std::vector<IntervalSet>> sets_;  // by fact: everything the rules tell apart
  std::vector<bool> seen_;
  std::vector<bool> built_;
  std::map<std::pair<ParameterIndex, std::size_t>, VariableIndex> provisional_;
  std::map<ConditionIndex, VariableIndex> unknown_;
};

Result<LawOnDay> LawOnDay::as_if_known(std::shared_ptr<const Catalogue> catalogue, Date day) {
  return LawCompiler(std::move(catalogue), day).run();
}

Result<LawOnDay> LawOnDay::compile(std::shared_ptr<const Catalogue> catalogue, Date as_of) {
  if (!catalogue->knows(as_of))
    return Error{Fault::outside_validity, "/as-of",
                 filled("The law is known here from {} to {}; on {} no verdict can be given.",
                        {catalogue->valid_from.text(), catalogue->valid_to.text(), as_of.text()})};
  return LawCompiler(std::move(catalogue), as_of).run();
}

std::vector<FactIndex> LawOnDay::facts_behind(std::span<const VariableIndex> variables) const {
  std::vector<FactIndex> out;
  for (const auto index : variables) {
    const auto& variable = variables_[index];
    if (variable.kind != VariableKind::fact) continue;
    if (const auto& derivation = catalogue_->facts[variable.fact].derivation)
      out.insert(out.end(), {derivation->left, derivation->right});
    else
      out.push_back(variable.fact);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

NodeId LawOnDay::route(RouteIndex index) const noexcept {
  const auto& route = catalogue_->routes[index];
  return route.in_force_on(as_of_) ? functions_[route.root] : never;
}

}  // namespace kompass
