#include "course.hpp"

#include <algorithm>
#include <numeric>

#include "comparison_values.hpp"
#include "kompass/evaluation.hpp"
#include "kompass/periods.hpp"

namespace kompass {
namespace {

/// The day on which a number of units has passed since `start`.
Date after_units(Date start, std::int64_t units, std::string_view unit) {
  if (unit == "days") return Date::from_days(start.days() + units);
  return day_after_months(start, static_cast<int>(unit == "years" ? units * 12 : units));
}

/// How many units have passed since `start`; `day` is not before it.
std::int64_t units_since(Date start, Date day, std::string_view unit) {
  if (unit == "days") return day.days() - start.days();
  const auto months = completed_months(start, day);
  return unit == "years" ? months / 12 : months;
}

bool has_periods_for(const CaseFile& file, const Fact& fact) {
  return fact.from_periods && file.periods_of(fact.from_periods->of) != nullptr;
}

/// What a number that grows or shrinks by itself has become.
std::int64_t number_on(const Fact& fact, std::int64_t value, Date as_of, Date day) {
  const auto passed = units_since(as_of, day, fact.unit);
  return std::clamp(fact.with_time == WithTime::shrinks ? value - passed : value + passed, fact.minimum, fact.maximum);
}

/// What a number that time changes is on a day, after the case's own.
std::int64_t value_on(const Catalogue& catalogue, const CaseFile& file, FactIndex index, Date day) {
  const auto& fact = catalogue.facts[index];
  const auto value = file.answer_to(index)->value;
  if (!has_periods_for(file, fact)) return number_on(fact, value, file.as_of, day);
  const auto& periods = *file.periods_of(fact.from_periods->of);
  return std::clamp(count_periods(periods, *fact.from_periods, fact.unit, day), fact.minimum, fact.maximum);
}

/// The thresholds that a comparison may have, on whatever day.
std::vector<std::int64_t> thresholds_of(const Catalogue& catalogue, const Comparison& comparison) {
  if (const auto* literal = std::get_if<std::int64_t>(&comparison.operand)) return {*literal};
  if (const auto* set = std::get_if<std::vector<std::int64_t>>(&comparison.operand)) return *set;
  const auto& reference = *std::get_if<FigureReference>(&comparison.operand);
  std::vector<std::int64_t> out;
  for (const auto& figure : catalogue.parameters[reference.parameter].figures)
    out.push_back(reference.share ? reference.share->of(figure.value).value_or(figure.value) : figure.value);
  return out;
}

}  // namespace

LawStretch::LawStretch(std::shared_ptr<const LawOnDay> law)
    : law_(std::move(law)), comparisons_(law_->variables().size()), holding_(law_->variables().size()) {
  const auto& catalogue = law_->catalogue();
  for (const auto& condition : catalogue.conditions) {
    if (condition.kind != ConditionKind::comparison) continue;
    const auto variable = law_->variable_of(condition.comparison.fact);
    if (!variable || catalogue.facts[condition.comparison.fact].type != FactType::date) continue;
    if (comparisons_[*variable].empty()) dates_.push_back(*variable);
    comparisons_[*variable].push_back(&condition.comparison);
  }
  for (const auto variable : dates_) {
    const auto& cells = law_->variables()[variable].cells;
    for (std::uint32_t cell = 0; cell < cells.count(); ++cell)
      holding_[variable].push_back(holding(variable, cells.smallest(cell), law_->as_of()));
  }
}

LawStretch::Holding LawStretch::holding(VariableIndex variable, std::int64_t value, Date day) const {
  const auto& fact = law_->catalogue().facts[law_->variables()[variable].fact];
  Holding out;
  out.reserve(comparisons_[variable].size());
  for (const auto* comparison : comparisons_[variable]) out.push_back(values_that_hold(fact, *comparison, day).contains(value));
  return out;
}

bool LawStretch::place_dates(std::vector<CellSet>& cells, const CaseFile& on_day) {
  for (const auto variable : dates_) {
    const auto value = on_day.value_of(law_->catalogue(), law_->variables()[variable].fact);
    const auto& alike = told_apart(variable, on_day.as_of);
    cells[variable] = 0;
    for (std::size_t i = 0; i < alike.size(); ++i) {
      if (value && (*value < alike[i].first || (i + 1 < alike.size() && *value >= alike[i + 1].first))) continue;
      if (!alike[i].cell) return false;
      cells[variable] |= CellSet{1} << *alike[i].cell;
    }
  }
  return true;
}

IntervalSet LawStretch::values_in(VariableIndex variable, CellSet cells, Date day) {
  const auto& fact = law_->catalogue().facts[law_->variables()[variable].fact];
  IntervalSet out;
  if (fact.type != FactType::date || comparisons_[variable].empty())
    return law_->variables()[variable].cells.values_in(cells, fact.maximum);
  const auto& alike = told_apart(variable, day);
  for (std::size_t i = 0; i < alike.size(); ++i)
    if (alike[i].cell && (cells >> *alike[i].cell & 1) != 0)
      out.append(alike[i].first, i + 1 < alike.size() ? alike[i + 1].first - 1 : fact.maximum);
  return out;
}

std::vector<LawStretch::AlikeDates> LawStretch::told_apart_on(VariableIndex variable, Date day) const {
  const auto& fact = law_->catalogue().facts[law_->variables()[variable].fact];
  std::vector<std::int64_t> firsts{fact.minimum};
  for (const auto* comparison : comparisons_[variable]) {
    const auto holds = values_that_hold(fact, *comparison, day);
    for (const auto& [first, last] : holds.intervals())
      for (const auto value : {first, last + 1})
        if (value > fact.minimum && value <= fact.maximum) firsts.push_back(value);
  }
  std::sort(firsts.begin(), firsts.end());
  firsts.erase(std::unique(firsts.begin(), firsts.end()), firsts.end());
  std::vector<AlikeDates> out;
  const auto& known = holding_[variable];
  for (const auto first : firsts) {
    const auto found = std::find(known.begin(), known.end(), holding(variable, first, day));
    out.push_back({first, found == known.end() ? std::nullopt : std::optional(static_cast<std::uint32_t>(found - known.begin()))});
  }
  return out;
}

const std::vector<LawStretch::AlikeDates>& LawStretch::told_apart(VariableIndex variable, Date day) {
  const auto [at, fresh] = told_apart_on_.try_emplace({day, variable});
  if (fresh) at->second = told_apart_on(variable, day);
  return at->second;
}

LawAhead::LawAhead(std::shared_ptr<const LawOnDay> today) : catalogue_(today->shared_catalogue()) {
  const auto day = today->as_of();
  stretches_.emplace_back(figures_on(day), LawStretch(std::move(today)));
  for (const auto& condition : catalogue_->conditions) {
    if (condition.kind != ConditionKind::comparison || condition.comparison.measure == Measure::value) continue;
    const auto& change = catalogue_->facts[condition.comparison.fact].change;
    if (change == Change::slow || change == Change::quick) changeable_dates_.push_back(condition.comparison.fact);
  }
}

bool LawAhead::needs_own_day(const CaseFile& on_day) const {
  return std::any_of(changeable_dates_.begin(), changeable_dates_.end(),
                     [&](FactIndex fact) { return on_day.value_of(*catalogue_, fact).has_value(); });
}

LawAhead::Figures LawAhead::figures_on(Date day) const {
  Figures out;
  for (const auto& condition : catalogue_->conditions) {
    if (condition.kind != ConditionKind::comparison) continue;
    const auto* reference = std::get_if<FigureReference>(&condition.comparison.operand);
    if (reference == nullptr) continue;
    const auto figure = catalogue_->parameters[reference->parameter].figure_on(reference->next_year ? next_new_year(day) : day);
    out.push_back(figure ? static_cast<std::int32_t>(*figure) : -1);
  }
  for (const auto& route : catalogue_->routes) out.push_back(route.in_force_on(day) ? 1 : 0);
  return out;
}

Result<LawAhead::Moment> LawAhead::on(const CaseFile& on_day) {
  return on(on_day, [&](const LawOnDay& law) { return possible_cells(law, on_day); });
}

Result<LawAhead::Moment> LawAhead::on(const CaseFile& on_day, const std::function<std::vector<CellSet>(const LawOnDay&)>& cells_by) {
  const auto day = on_day.as_of;
  const auto [at, first_look] = figures_.try_emplace(day);
  if (first_look) at->second = figures_on(day);
  const bool own_day = needs_own_day(on_day);
  for (auto& [figures, stretch] : stretches_) {
    if (figures != at->second || (own_day && stretch.law().as_of() != day)) continue;
    Moment out{&stretch, cells_by(stretch.law())};
    if (stretch.place_dates(out.cells, on_day)) return out;
  }
  auto law = LawOnDay::as_if_known(catalogue_, day);
  if (!law) return law.errors();
  stretches_.emplace_back(at->second, LawStretch(std::make_shared<const LawOnDay>(std::move(law).value())));
  auto& fresh = stretches_.back().second;
  Moment out{&fresh, cells_by(fresh.law())};
  if (!fresh.place_dates(out.cells, on_day)) out.cells = possible_cells(fresh.law(), on_day);
  return out;
}

bool LawAhead::asks_for(RouteIndex route, FactIndex fact) const {
  return std::any_of(stretches_.begin(), stretches_.end(), [&](const auto& stretch) {
    const auto& law = stretch.second.law();
    const auto function = law.route(route);
    if (function <= always) return false;
    VariableSet asked(law.variables().size());
    asked.unite(law.diagrams().support(function).data());
    const auto facts = law.facts_behind(asked.members());
    return std::binary_search(facts.begin(), facts.end(), fact);
  });
}

namespace {

std::vector<RouteIndex> all_routes(const Catalogue& catalogue) {
  std::vector<RouteIndex> out(catalogue.routes.size());
  std::iota(out.begin(), out.end(), RouteIndex{0});
  return out;
}

}  // namespace

AskedFor::AskedFor(const Catalogue& catalogue, const std::vector<RouteIndex>& of)
    : routes(catalogue.routes.size(), false), conditions(catalogue.conditions.size(), false), facts(catalogue.facts.size(), false) {
  std::vector<ConditionIndex> to_visit;
  const auto visit = [&](ConditionIndex condition) {
    if (conditions[condition]) return;
    conditions[condition] = true;
    to_visit.push_back(condition);
  };
  const auto visit_fact = [&](FactIndex fact) {
    facts[fact] = true;
    if (catalogue.facts[fact].applies_when) visit(*catalogue.facts[fact].applies_when);
  };
  for (const auto route : of) {
    routes[route] = true;
    visit(catalogue.routes[route].root);
  }
  while (!to_visit.empty()) {
    const auto& condition = catalogue.conditions[to_visit.back()];
    to_visit.pop_back();
    for (const auto child : condition.children) visit(child);
    for (const auto& group : condition.points.groups)
      for (const auto& item : group) visit(item.when);
    if (condition.kind == ConditionKind::route) routes[condition.route] = true;
    if (condition.kind != ConditionKind::comparison) continue;
    visit_fact(condition.comparison.fact);
    if (const auto& derivation = catalogue.facts[condition.comparison.fact].derivation) {
      visit_fact(derivation->left);
      visit_fact(derivation->right);
    }
  }
}

Course::Course(const Catalogue& catalogue, const CaseFile& file, Date until) : catalogue_(catalogue), file_(file), until_(until) {
  collect_days(AskedFor(catalogue, all_routes(catalogue)));
}

Course::Course(const Catalogue& catalogue, const CaseFile& file, Date until, const AskedFor& asked)
    : catalogue_(catalogue), file_(file), until_(until) {
  collect_days(asked);
}

bool Course::happens(const TimeCause& cause, Date day) const {
  const auto day_before = Date::from_days(day.days() - 1);
  if (cause.kind == TimeCause::Kind::number) {
    const auto value = [&](Date on) { return case_on(catalogue_, file_, on).value_of(catalogue_, cause.fact); };
    return value(day) == cause.count && value(day_before) != cause.count;
  }
  if (cause.kind != TimeCause::Kind::date) return true;
  const auto& fact = catalogue_.facts[cause.fact];
  const auto given = file_.value_of(catalogue_, cause.fact);
  const auto values = given ? std::vector<std::int64_t>{*given} : edges_of(cause.fact);
  return std::any_of(catalogue_.conditions.begin(), catalogue_.conditions.end(), [&](const Condition& condition) {
    if (condition.kind != ConditionKind::comparison || condition.comparison.fact != cause.fact) return false;
    const auto& comparison = condition.comparison;
    const auto* count = std::get_if<std::int64_t>(&comparison.operand);
    if (comparison.measure != cause.measure || count == nullptr || *count != cause.count) return false;
    return std::any_of(values.begin(), values.end(), [&](std::int64_t value) {
      return values_that_hold(fact, comparison, day).contains(value) != values_that_hold(fact, comparison, day_before).contains(value);
    });
  });
}

void Course::add_day(Date day, const TimeCause& cause) {
  if (day <= file_.as_of || until_ < day) return;
  auto& causes = days_[day];
  if (std::find(causes.begin(), causes.end(), cause) == causes.end()) causes.push_back(cause);
}

void Course::collect_days(const AskedFor& asked) {
  for (std::size_t i = 0; i < catalogue_.conditions.size(); ++i) {
    const auto& condition = catalogue_.conditions[i];
    if (!asked.conditions[i] || condition.kind != ConditionKind::comparison) continue;
    const auto& comparison = condition.comparison;
    const auto& fact = catalogue_.facts[comparison.fact];
    const auto value = file_.value_of(catalogue_, comparison.fact);
    if (const auto day = next_new_year(file_.as_of); fact.at_new_year && day <= until_) days_[day];
    if (std::holds_alternative<FigureReference>(comparison.operand)) add_figure_days(*std::get_if<FigureReference>(&comparison.operand));
    if (fact.type == FactType::date && comparison.measure != Measure::value) {
      for (const auto start : value ? std::vector<std::int64_t>{*value} : edges_of(comparison.fact))
        add_date_days(comparison, Date::from_days(start));
    }
    if (!value) continue;
    if (fact.with_time && !has_periods_for(file_, fact)) add_number_days(comparison, fact, *value);
  }
  for (FactIndex i = 0; i < catalogue_.facts.size(); ++i) {
    if (!asked.facts[i]) continue;
    if (has_periods_for(file_, catalogue_.facts[i])) add_period_days(i);
    if (catalogue_.facts[i].derivation) add_comparison_days(*catalogue_.facts[i].derivation);
  }
  for (RouteIndex i = 0; i < catalogue_.routes.size(); ++i) {
    if (!asked.routes[i]) continue;
    const auto& route = catalogue_.routes[i];
    TimeCause cause;
    cause.kind = TimeCause::Kind::route;
    if (route.in_force_from) add_day(*route.in_force_from, cause);
    if (route.in_force_to) add_day(Date::from_days(route.in_force_to->days() + 1), cause);
  }
}

/// Of a date that is not known the values from which on, or up to which, the rules can tell dates apart on all days alike.
std::vector<std::int64_t> Course::edges_of(FactIndex index) const {
  const auto& fact = catalogue_.facts[index];
  std::vector<std::int64_t> out{fact.minimum, fact.maximum};
  for (const auto& condition : catalogue_.conditions) {
    const auto& comparison = condition.comparison;
    if (condition.kind != ConditionKind::comparison || comparison.fact != index || comparison.measure != Measure::value) continue;
    const auto holds = values_that_hold(fact, comparison, file_.as_of);
    for (const auto& [first, last] : holds.intervals()) out.insert(out.end(), {first, last});
  }
  return out;
}

/// About the day on which the time is complete: how the law counts is asked of each of these days, so one too many does no harm.
void Course::add_date_days(const Comparison& comparison, Date start) {
  const auto count = *std::get_if<std::int64_t>(&comparison.operand);
  const TimeCause cause{TimeCause::Kind::date, comparison.fact, comparison.measure, count, 0};
  const auto add_about = [&](Date day) {
    for (std::int64_t shift = -1; shift <= 2; ++shift) add_day(Date::from_days(day.days() + shift), cause);
  };
  add_about(start);  // since a date that has not come yet, no time has passed
  if (comparison.measure == Measure::elapsed_days) {
    add_about(Date::from_days(start.days() + count));
    return;
  }
  for (const auto more : {count, count + 1})
    add_about(add_months(start, static_cast<int>(comparison.measure == Measure::age ? more * 12 : more)));
}

void Course::add_number_days(const Comparison& comparison, const Fact& fact, std::int64_t value) {
  for (const auto threshold : thresholds_of(catalogue_, comparison)) {
    for (const auto target : {threshold - 1, threshold, threshold + 1}) {
      const auto units = fact.with_time == WithTime::shrinks ? value - target : target - value;
      constexpr std::int64_t most_units = std::int64_t{timeline_years} * 366;
      if (units <= 0 || units > most_units) continue;
      const TimeCause cause{TimeCause::Kind::number, comparison.fact, Measure::value, target, 0};
      add_day(after_units(file_.as_of, units, fact.unit), cause);
    }
  }
}

/// While two facts are compared with each other and one of them grows or shrinks, until it has passed the other one.
void Course::add_comparison_days(const Derivation& derivation) {
  for (const auto& [moving, other] : {std::pair(derivation.left, derivation.right), std::pair(derivation.right, derivation.left)}) {
    const auto& fact = catalogue_.facts[moving];
    const auto value = file_.value_of(catalogue_, moving);
    if (!fact.with_time || !value || has_periods_for(file_, fact)) continue;
    const auto& other_fact = catalogue_.facts[other];
    const auto other_value = file_.value_of(catalogue_, other);
    const auto farthest =
        std::max(std::abs(other_value.value_or(other_fact.minimum) - *value), std::abs(other_value.value_or(other_fact.maximum) - *value));
    for (std::int64_t units = 1; units <= farthest + 1; ++units) {
      const auto day = after_units(file_.as_of, units, fact.unit);
      if (until_ < day) break;
      add_day(day, {TimeCause::Kind::number, moving, Measure::value, number_on(fact, *value, file_.as_of, day), 0});
    }
  }
}

/// What is counted from periods, with windows and harmless gaps, can grow and shrink; so each day is looked at.
void Course::add_period_days(FactIndex index) {
  const auto& fact = catalogue_.facts[index];
  const auto& periods = *file_.periods_of(fact.from_periods->of);
  auto before = count_periods(periods, *fact.from_periods, fact.unit, file_.as_of);
  for (auto day = file_.as_of; day < until_;) {
    day = Date::from_days(day.days() + 1);
    const auto count = count_periods(periods, *fact.from_periods, fact.unit, day);
    if (count != before) add_day(day, {TimeCause::Kind::number, index, Measure::value, count, 0});
    before = count;
  }
}

void Course::add_figure_days(const FigureReference& reference) {
  const TimeCause cause{TimeCause::Kind::figure, 0, Measure::value, 0, reference.parameter};
  const auto add = [&](Date day) {
    add_day(day, cause);
    // Read for the next year, a figure counts from the first day of the year before.
    if (reference.next_year)
      if (const auto year_before = Date::from_civil(day.year() - 1, 1, 1)) add_day(*year_before, cause);
  };
  for (const auto& figure : catalogue_.parameters[reference.parameter].figures) {
    add(figure.from);
    add(Date::from_days(figure.to.days() + 1));
  }
}

CaseFile case_on(const Catalogue& catalogue, const CaseFile& file, Date day) {
  auto out = file;
  if (file.as_of < day) move_on_to(day, catalogue, file, out);
  return out;
}

void move_on_to(Date day, const Catalogue& catalogue, const CaseFile& file, CaseFile& out) {
  out.as_of = day;
  for (auto& [fact, answer] : out.answers)
    if (time_changes(catalogue, file, fact)) answer.value = value_on(catalogue, file, fact, day);
  if (day < next_new_year(file.as_of)) return;
  for (FactIndex fact = 0; fact < catalogue.facts.size(); ++fact)
    if (const auto& becomes = catalogue.facts[fact].at_new_year) out.answers[fact] = {AnswerState::value, *becomes};
}

bool time_changes(const Catalogue& catalogue, const CaseFile& file, FactIndex index) {
  const auto& fact = catalogue.facts[index];
  const auto* answer = file.answer_to(index);
  if (answer == nullptr || !answer->known()) return false;
  if (has_periods_for(file, fact)) return true;
  if (!fact.with_time || !fact.changes_while) return fact.with_time.has_value();
  const auto other = file.value_of(catalogue, fact.changes_while->fact);
  return other && fact.changes_while->values.contains(*other);
}

}  // namespace kompass
