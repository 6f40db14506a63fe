#include <algorithm>

#include "catalogue_draft.hpp"

namespace kompass {
namespace {

/// Walks conditions and the facts under them. A fact rests on the condition under which it applies, a derived fact on the two it compares.
class CycleFinder {
 public:
  explicit CycleFinder(CatalogueDraft& draft)
      : draft_(draft), conditions_(draft.catalogue.conditions.size()), facts_(draft.catalogue.facts.size()) {}

  void run() {
    for (ConditionIndex i = 0; i < conditions_.size(); ++i) visit_condition(i);
    for (FactIndex i = 0; i < facts_.size(); ++i) visit_fact(i);
  }

 private:
  enum class Mark : unsigned char { untouched, open, done };

  void visit_condition(ConditionIndex index) {
    auto& mark = conditions_[index];
    const auto& condition = draft_.catalogue.conditions[index];
    if (mark == Mark::open) {
      draft_.fault(Fault::cycle, condition.place, "The condition \"" + condition.id + "\" rests on itself.");
      return;
    }
    if (mark == Mark::done) return;
    mark = Mark::open;
    for (const auto child : condition.children) visit_condition(child);
    for (const auto& group : condition.points.groups)
      for (const auto& item : group) visit_condition(item.when);
    if (condition.kind == ConditionKind::comparison) visit_fact(condition.comparison.fact);
    conditions_[index] = Mark::done;
  }

  void visit_fact(FactIndex index) {
    auto& mark = facts_[index];
    const auto& fact = draft_.catalogue.facts[index];
    if (mark == Mark::open) {
      draft_.fault(Fault::cycle, fact.place, "Whether \"" + fact.id + "\" applies depends on itself.");
      return;
    }
    if (mark == Mark::done) return;
    mark = Mark::open;
    if (fact.applies_when) visit_condition(*fact.applies_when);
    if (fact.derivation) {
      visit_fact(fact.derivation->left);
      visit_fact(fact.derivation->right);
    }
    facts_[index] = Mark::done;
  }

  CatalogueDraft& draft_;
  std::vector<Mark> conditions_;
  std::vector<Mark> facts_;
};

/// Whether every figure that a route uses has a value on each day on which the route is in force within the validity window.
class CoverageCheck {
 public:
  explicit CoverageCheck(CatalogueDraft& draft) : draft_(draft) {}

  void run() {
    const auto& catalogue = draft_.catalogue;
    for (const auto& route : catalogue.routes) {
      from_ = std::max(catalogue.valid_from, route.in_force_from.value_or(catalogue.valid_from));
      to_ = std::min(catalogue.valid_to, route.in_force_to.value_or(catalogue.valid_to));
      if (to_ < from_) continue;
      seen_.assign(catalogue.conditions.size(), false);
      visit(route.root);
      for (const auto& consequence : route.consequences) {
        if (consequence.figure) require(*consequence.figure, route.place);
        if (consequence.when) visit(*consequence.when);
      }
    }
  }

 private:
  void visit(ConditionIndex index) {
    if (seen_[index]) return;
    seen_[index] = true;
    const auto& condition = draft_.catalogue.conditions[index];
    for (const auto child : condition.children) visit(child);
    for (const auto& group : condition.points.groups)
      for (const auto& item : group) visit(item.when);
    if (condition.kind != ConditionKind::comparison) return;
    const auto* figure = std::get_if<FigureReference>(&condition.comparison.operand);
    if (figure != nullptr && !figure->next_year) require(figure->parameter, condition.place);
  }

  void require(ParameterIndex index, const std::string& place) {
    const auto& parameter = draft_.catalogue.parameters[index];
    if (parameter.figures.empty()) return;
    if (parameter.figures.front().from <= from_ && to_ <= parameter.figures.back().to) return;
    draft_.fault(Fault::gap_in_dates, place,
                 "The parameter \"" + parameter.id + "\" has no figure for every day from " + from_.text() + " to " + to_.text() + ".");
  }

  CatalogueDraft& draft_;
  Date from_;
  Date to_;
  std::vector<bool> seen_;
};

/// Whether every statement cited exists, and whether no statement's id stands twice.
void check_citations(CatalogueDraft& draft) {
  const auto& catalogue = draft.catalogue;
  if (catalogue.statements.empty()) return;
  std::set<std::string, std::less<>> known;
  for (const auto& statement : catalogue.statements)
    if (!known.insert(statement.id).second) draft.fault(Fault::duplicate_id, "", "There is another statement \"" + statement.id + "\".");
  const auto is_statement_id = [](std::string_view text) {
    const auto hyphen = text.find('-');
    return hyphen != std::string_view::npos && hyphen > 0 && hyphen + 1 < text.size() &&
           std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(hyphen), [](char c) { return c >= 'A' && c <= 'Z'; }) &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(hyphen) + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  const auto check = [&](const std::vector<std::string>& cites, const std::string& place) {
    for (const auto& cite : cites)
      if (is_statement_id(cite) && known.count(cite) == 0)
        draft.fault(Fault::unknown_reference, place, "There is no statement \"" + cite + "\".");
  };
  for (const auto& fact : catalogue.facts) check(fact.cites, fact.place);
  for (const auto& condition : catalogue.conditions) check(condition.cites, condition.place);
  for (const auto& parameter : catalogue.parameters) check(parameter.cites, parameter.place);
  for (const auto& route : catalogue.routes) {
    check(route.cites, route.place);
    for (const auto& consequence : route.consequences) check(consequence.cites, route.place);
  }
}

}  // namespace

void check_structure(CatalogueDraft& draft) {
  CycleFinder(draft).run();
  CoverageCheck(draft).run();
  check_citations(draft);
}

std::vector<std::vector<Carrier>> carriers_of_statements(const Catalogue& catalogue) {
  std::map<std::string_view, std::size_t> position;
  for (std::size_t i = 0; i < catalogue.statements.size(); ++i) position.emplace(catalogue.statements[i].id, i);
  std::vector<std::vector<Carrier>> carriers(catalogue.statements.size());
  const auto add = [&](const std::vector<std::string>& cites, const char* kind, const std::string& id) {
    for (const auto& cite : cites) {
      const auto found = position.find(cite);
      if (found != position.end()) carriers[found->second].push_back({kind, id});
    }
  };
  for (const auto& fact : catalogue.facts) add(fact.cites, "fact", fact.id);
  for (const auto& condition : catalogue.conditions)
    if (condition.has_text) add(condition.cites, "condition", condition.id);
  for (const auto& parameter : catalogue.parameters) add(parameter.cites, "parameter", parameter.id);
  for (const auto& route : catalogue.routes) {
    add(route.cites, "route", route.id);
    for (const auto& consequence : route.consequences) add(consequence.cites, "consequence", consequence.id);
  }
  return carriers;
}

}  // namespace kompass
