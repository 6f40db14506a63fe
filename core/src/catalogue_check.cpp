#include <algorithm>

#include "catalogue_draft.hpp"
#include "filled.hpp"

namespace kompass {
namespace {

/// Longest chain of conditions resting on each other. Real law needs about a dozen; what walks the chains later does so by recursion.
constexpr int longest_chain = 100;

/// Walks conditions and the facts under them. A fact rests on the condition under which it applies, a derived fact on the two it compares.
class ChainCheck {
 public:
  explicit ChainCheck(CatalogueDraft& draft)
      : draft_(draft), conditions_(draft.catalogue.conditions.size(), untouched), facts_(draft.catalogue.facts.size(), untouched) {}

  /// What those may rely on who walk the chains by recursion.
  struct Outcome {
    bool short_enough = true;
    bool cyclic = false;
  };

  Outcome run() {
    for (ConditionIndex i = 0; i < conditions_.size(); ++i) visit_condition(i);
    for (FactIndex i = 0; i < facts_.size(); ++i) visit_fact(i);
    return {!said_, cyclic_};
  }

 private:
  static constexpr int untouched = -1;
  static constexpr int open = -2;

  /// The length of the longest chain that begins here.
  int visit_condition(ConditionIndex index) {
    const auto& condition = draft_.catalogue.conditions[index];
    if (conditions_[index] == open) {
      cyclic_ = true;
      draft_.fault(Fault::cycle, condition.place,
                   condition.kind == ConditionKind::route
                       ? filled("Whether \"{}\" is met depends on itself.", {draft_.catalogue.routes[condition.route].id})
                       : filled("The condition \"{}\" rests on itself.", {condition.id}));
      return 0;
    }
    if (conditions_[index] != untouched) return conditions_[index];
    if (depth_ == longest_chain) return too_long(condition.place);
    ++depth_;
    conditions_[index] = open;
    int below = 0;
    for (const auto child : condition.children) below = std::max(below, visit_condition(child));
    for (const auto& group : condition.points.groups)
      for (const auto& item : group) below = std::max(below, visit_condition(item.when));
    if (condition.kind == ConditionKind::comparison) below = std::max(below, visit_fact(condition.comparison.fact));
    --depth_;
    if (below >= longest_chain) below = too_long(condition.place);
    return conditions_[index] = below + 1;
  }

  int visit_fact(FactIndex index) {
    const auto& fact = draft_.catalogue.facts[index];
    if (facts_[index] == open) {
      cyclic_ = true;
      draft_.fault(Fault::cycle, fact.place, "Whether \"{}\" applies depends on itself.", {fact.id});
      return 0;
    }
    if (facts_[index] != untouched) return facts_[index];
    facts_[index] = open;
    int below = 0;
    if (fact.applies_when) below = visit_condition(*fact.applies_when);
    if (fact.derivation) below = std::max({below, visit_fact(fact.derivation->left), visit_fact(fact.derivation->right)});
    return facts_[index] = below;
  }

  /// Said once: whatever rests on such a chain would repeat it.
  int too_long(PlaceIndex place) {
    if (!said_)
      draft_.fault(Fault::too_complex, place, "More than {} conditions rest on each other in a chain.", {std::to_string(longest_chain)});
    said_ = true;
    return 0;
  }

  CatalogueDraft& draft_;
  std::vector<int> conditions_;  // the length of the longest chain below, or one of the marks above
  std::vector<int> facts_;
  int depth_ = 0;
  bool said_ = false;
  bool cyclic_ = false;
};

/// Whether every figure has a value on each day of the validity window on which something rests on it: a route that is in force, the
/// condition under which no title is needed, a profile.
class CoverageCheck {
 public:
  explicit CoverageCheck(CatalogueDraft& draft) : draft_(draft) {}

  void run() {
    const auto& catalogue = draft_.catalogue;
    if (!draft_.window_known) return;
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
    from_ = catalogue.valid_from;
    to_ = catalogue.valid_to;
    seen_.assign(catalogue.conditions.size(), false);
    if (catalogue.no_title_needed) visit(*catalogue.no_title_needed);
    for (const auto condition : catalogue.contradictions) visit(condition);
    for (const auto& profile : catalogue.profiles)
      for (const auto& consequence : profile.consequences) {
        if (consequence.figure) require(*consequence.figure, profile.place);
        if (consequence.when) visit(*consequence.when);
      }
  }

 private:
  void visit(ConditionIndex index) {
    if (seen_[index]) return;
    seen_[index] = true;
    const auto& condition = draft_.catalogue.conditions[index];
    if (condition.kind == ConditionKind::route) return;  // that route's own figures, for the days on which it is in force
    for (const auto child : condition.children) visit(child);
    for (const auto& group : condition.points.groups)
      for (const auto& item : group) visit(item.when);
    if (condition.kind != ConditionKind::comparison) return;
    if (const auto& applies = draft_.catalogue.facts[condition.comparison.fact].applies_when) visit(*applies);
    const auto* figure = std::get_if<FigureReference>(&condition.comparison.operand);
    if (figure == nullptr || figure->next_year || draft_.catalogue.parameters[figure->parameter].unknown_outside) return;
    require(figure->parameter, condition.place);
  }

  void require(ParameterIndex index, PlaceIndex place) {
    const auto& parameter = draft_.catalogue.parameters[index];
    if (parameter.figures.empty() || draft_.incomplete_parameters.count(index) != 0) return;  // reported already
    if (parameter.figures.front().from <= from_ && to_ <= parameter.figures.back().to) return;
    draft_.fault(Fault::gap_in_dates, place, "The parameter \"{}\" has no figure for every day from {} to {}.",
                 {parameter.id, from_.text(), to_.text()});
  }

  CatalogueDraft& draft_;
  Date from_;
  Date to_;
  std::vector<bool> seen_;
};

/// Whether the conditions of each route can be shown as a tree: a shared condition stands there wherever it is used, so that conditions
/// which use each other twice double the tree with each level.
class TreeSizeCheck {
 public:
  explicit TreeSizeCheck(CatalogueDraft& draft) : draft_(draft), sizes_(draft.catalogue.conditions.size(), 0) {}

  void run() {
    for (const auto& route : draft_.catalogue.routes)
      if (size(route.root) > largest_tree)
        draft_.fault(Fault::too_complex, route.place, "Written out as a tree, the conditions of \"{}\" have more than {} parts.",
                     {route.id, std::to_string(largest_tree)});
  }

 private:
  /// Real law needs a few hundred.
  static constexpr std::size_t largest_tree = 10'000;

  /// The number of conditions in the tree below, itself included; one more than the largest stands for all that are larger.
  std::size_t size(ConditionIndex index) {
    if (sizes_[index] != 0) return sizes_[index];
    const auto& condition = draft_.catalogue.conditions[index];
    std::size_t sum = 1;
    if (condition.kind == ConditionKind::route) return sizes_[index] = sum;  // not written out
    for (const auto child : condition.children) sum = std::min(sum + size(child), largest_tree + 1);
    for (const auto& group : condition.points.groups)
      for (const auto& item : group) sum = std::min(sum + size(item.when), largest_tree + 1);
    return sizes_[index] = sum;
  }

  CatalogueDraft& draft_;
  std::vector<std::size_t> sizes_;  // by condition; 0 where it is not known yet
};

/// Whether no route comes before itself by way of others: then none of them would come first.
void check_precedence(CatalogueDraft& draft) {
  const auto& routes = draft.catalogue.routes;
  std::vector<std::size_t> ahead(routes.size(), 0);  // how many come directly before each and are not in `ranked`
  for (const auto& route : routes)
    for (const auto other : route.comes_before) ++ahead[other];
  std::vector<RouteIndex> ranked;
  for (RouteIndex i = 0; i < routes.size(); ++i)
    if (ahead[i] == 0) ranked.push_back(i);
  for (std::size_t i = 0; i < ranked.size(); ++i)
    for (const auto other : routes[ranked[i]].comes_before)
      if (--ahead[other] == 0) ranked.push_back(other);
  if (ranked.size() == routes.size()) return;
  // Each of the others has one of them before itself: going back far enough ends in the circle.
  std::vector<RouteIndex> before(routes.size(), 0);
  for (RouteIndex i = 0; i < routes.size(); ++i)
    for (const auto other : routes[i].comes_before)
      if (ahead[i] != 0) before[other] = i;
  RouteIndex circular = 0;
  while (ahead[circular] == 0) ++circular;
  for (std::size_t i = 0; i < routes.size(); ++i) circular = before[circular];
  draft.fault(Fault::cycle, routes[circular].place, "The route \"{}\" comes before itself.", {routes[circular].id});
}

/// Whether every statement cited exists. A catalogue without statements may cite them: their text can be left out.
void check_citations(CatalogueDraft& draft) {
  const auto& catalogue = draft.catalogue;
  if (catalogue.statements.empty()) return;
  const auto is_statement_id = [](std::string_view text) {
    const auto hyphen = text.find('-');
    return hyphen != std::string_view::npos && hyphen > 0 && hyphen + 1 < text.size() &&
           std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(hyphen), [](char c) { return c >= 'A' && c <= 'Z'; }) &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(hyphen) + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  const auto check = [&](const std::vector<std::string_view>& cites, PlaceIndex place) {
    for (const auto& cite : cites)
      if (is_statement_id(cite) && draft.statement_ids.count(cite) == 0)
        draft.fault(Fault::unknown_reference, place, "There is no statement \"{}\".", {cite});
  };
  for (const auto& fact : catalogue.facts) check(fact.cites, fact.place);
  for (const auto& condition : catalogue.conditions) check(condition.cites, condition.place);
  for (const auto& list : catalogue.lists) check(list.cites, list.place);
  for (const auto& parameter : catalogue.parameters) check(parameter.cites, parameter.place);
  const auto carriers = carriers_of_statements(catalogue);
  std::map<std::string_view, std::size_t> position;
  for (std::size_t i = 0; i < catalogue.statements.size(); ++i) position.emplace(catalogue.statements[i].id, i);
  for (const auto& set_aside : catalogue.set_aside) {
    check(set_aside.cites, set_aside.place);
    const auto found = position.find(set_aside.statement);
    if (found == position.end())
      draft.fault(Fault::unknown_reference, set_aside.place, "There is no statement \"{}\".", {set_aside.statement});
    else if (const auto& carrier = carriers[found->second]; !carrier.empty())
      draft.fault(Fault::duplicate_id, set_aside.place, "The statement \"{}\" is set aside, but the {} \"{}\" cites it.",
                  {set_aside.statement, carrier.front().kind, carrier.front().id});
  }
  for (const auto& route : catalogue.routes) {
    check(route.cites, route.place);
    for (const auto& consequence : route.consequences) check(consequence.cites, route.place);
  }
  for (const auto& profile : catalogue.profiles) {
    check(profile.cites, profile.place);
    for (const auto& office : profile.offices) check(office.cites, office.place);
    for (const auto& consequence : profile.consequences) check(consequence.cites, profile.place);
  }
}

}  // namespace

void check_structure(CatalogueDraft& draft) {
  const ChainCheck::Outcome chains = ChainCheck(draft).run();
  if (chains.short_enough) CoverageCheck(draft).run();
  if (chains.short_enough && !chains.cyclic) TreeSizeCheck(draft).run();
  check_precedence(draft);
  check_citations(draft);
}

std::vector<std::vector<Carrier>> carriers_of_statements(const Catalogue& catalogue) {
  std::map<std::string_view, std::size_t> position;
  for (std::size_t i = 0; i < catalogue.statements.size(); ++i) position.emplace(catalogue.statements[i].id, i);
  std::vector<std::vector<Carrier>> carriers(catalogue.statements.size());
  const auto add = [&](const std::vector<std::string_view>& cites, const char* kind, std::string_view id) {
    for (const auto& cite : cites) {
      const auto found = position.find(cite);
      if (found == position.end()) continue;
      auto& known = carriers[found->second];
      if (known.empty() || known.back().id != id || known.back().kind != kind) known.push_back({kind, id});  // it may cite twice
    }
  };
  std::map<std::string_view, std::size_t> told;
  const auto add_consequence = [&](const Consequence& consequence) {  // a shared one comes by once for each of its routes
    if (told.emplace(consequence.id, told.size()).second) add(consequence.cites, "consequence", consequence.id);
  };
  for (const auto& fact : catalogue.facts) add(fact.cites, "fact", fact.id);
  for (const auto& list : catalogue.lists) add(list.cites, "list", list.id);
  for (const auto& condition : catalogue.conditions)
    if (condition.has_text) add(condition.cites, "condition", condition.id);
  for (const auto& parameter : catalogue.parameters) add(parameter.cites, "parameter", parameter.id);
  for (const auto& route : catalogue.routes) {
    add(route.cites, "route", route.id);
    for (const auto& consequence : route.consequences) add_consequence(consequence);
  }
  for (const auto& profile : catalogue.profiles) {
    add(profile.cites, "profile", profile.id);
    for (const auto& office : profile.offices) add(office.cites, "office", office.id);
    for (const auto& consequence : profile.consequences) add_consequence(consequence);
  }
  return carriers;
}

}  // namespace kompass
