#include "kompass/gap.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "gap_search.hpp"
#include "kompass/change_sets.hpp"
#include "kompass/country.hpp"
#include "ordered_values.hpp"
#include "value_cut.hpp"

namespace kompass {
namespace {

/// Most sets that are held together while gaps are looked for; the law needs some dozens.
constexpr std::size_t most_sets = 500;

/// Time passes in one direction only: numbers that count it grow, and a date lies further back.
bool time_leads_to(const Fact& fact, std::int64_t from, std::int64_t to) noexcept {
  if (fact.change != Change::by_time) return true;
  if (fact.type == FactType::number) return fact.with_time == WithTime::shrinks ? to < from : to > from;
  if (fact.type == FactType::date) return to < from;
  return true;
}

/// Whether effort or time can bring a value about.
bool can_become(const Fact& fact, std::int64_t from, std::int64_t to) noexcept {
  if (!time_leads_to(fact, from, to)) return false;
  if (fact.leads_to.empty()) return true;
  const auto& targets = fact.leads_to[static_cast<std::size_t>(from)];
  return std::find(targets.begin(), targets.end(), to) != targets.end();
}

/// An interval of a fact's values that belongs to one cell.
struct CellInterval {
  std::uint8_t cell = 0;
  std::int64_t first = 0;
  std::int64_t last = 0;
};

std::vector<CellInterval> intervals_of(const Fact& fact, const CellMap& cells) {
  std::vector<CellInterval> out;
  for (std::size_t i = 0; i < cells.starts().size(); ++i) {
    const auto last = i + 1 < cells.starts().size() ? cells.starts()[i + 1] - 1 : fact.maximum;
    out.push_back({cells.cells()[i], cells.starts()[i], last});
  }
  return out;
}

/// The values of an interval of which one lies nearest to `value`: of a choice all, as not each option leads to each; of countries the
/// first, if there is one, as not each number is a country's.
std::vector<std::int64_t> candidates_in(const Fact& fact, const CellInterval& interval, std::int64_t value) {
  if (fact.type != FactType::choice && fact.type != FactType::country) return {std::clamp(value, interval.first, interval.last)};
  std::vector<std::int64_t> out;
  for (auto one = interval.first; one <= interval.last; ++one) {
    if (fact.type == FactType::choice) out.push_back(one);
    if (fact.type == FactType::country && country_number(country_code(one))) return {one};
  }
  return out;
}

/// What orders gaps: the slowest of their changes, how many there are, and how far they reach.
std::tuple<int, std::size_t, std::uint32_t> rank(const Catalogue& catalogue, const Gap& gap) {
  int slowest = -1;
  for (const auto& change : gap.changes) slowest = std::max(slowest, slowness(catalogue.facts[change.fact]).value_or(0));
  return {slowest, gap.changes.size(), gap.effort};
}

/// Which changes are looked for.
enum class ChangesBy { effort, effort_or_time };

class GapSearch {
 public:
  /// For all routes, by effort or time.
  GapSearch(const LawOnDay& law, const CaseFile& file, const std::vector<CellSet>& possible, NodesOfLaws& nodes)
      : law_(law), catalogue_(law.catalogue()), file_(file), possible_(possible), changes_by_(ChangesBy::effort_or_time), nodes_(nodes) {
    variables_.resize(law.variables().size());
    std::iota(variables_.begin(), variables_.end(), VariableIndex{0});
    efforts_ = efforts_of_changes();
  }

  /// For one route, by effort alone.
  explicit GapSearch(const Situation& situation)
      : law_(situation.law),
        catalogue_(law_.catalogue()),
        file_(situation.file),
        possible_(situation.possible),
        variables_(situation.variables),
        changes_by_(ChangesBy::effort),
        nodes_(situation.nodes),
        granted_(&situation.granted),
        begun_(situation.begun) {
    efforts_ = efforts_of_changes();
  }

  /// The best of the gaps with the fewest changes; see `nearest_gap_by_effort`.
  std::optional<NearestGap> nearest(RouteIndex route, std::size_t most) const {
    const auto function = law_.route(route);
    auto smallest = smallest_changes(nodes_.of(law_, function), always, efforts_, most, most_sets);
    if (!smallest.fewest) return std::nullopt;
    NearestGap out;
    out.fewest = *smallest.fewest;
    std::vector<std::pair<Gap, VariableList>> gaps;
    for (auto& set : smallest.sets) {
      Gap gap;
      if (change_nearest(function, set, gap)) gaps.emplace_back(std::move(gap), std::move(set));
    }
    std::stable_sort(gaps.begin(), gaps.end(),
                     [&](const auto& a, const auto& b) { return rank(catalogue_, a.first) < rank(catalogue_, b.first); });
    for (auto& [gap, set] : gaps) {
      if (!see_what_comes(function, set, gap)) continue;
      out.then = gap.then;
      out.pending = std::move(gap.pending);
      if (gap.then == Verdict::open) out.cells = cells_with(with(gap.changes), set);
      out.changes = std::move(gap.changes);
      break;
    }
    return out;
  }

  void find_values_that_suffice(RouteIndex route, std::vector<AnswerChange>& changes) const {
    VariableList set;
    for (const auto& change : changes) set.push_back(*law_.variable_of(change.fact));
    std::sort(set.begin(), set.end());
    const auto changed = with(changes);
    for (auto& change : changes) change.suffices = values_that_suffice(law_.route(route), changed, set, change.fact);
  }

  RouteGaps run(RouteIndex route, std::size_t bound) {
    const auto function = law_.route(route);
    RouteGaps out;
    out.verdict = Standing(law_, possible_).of(function);
    const auto changes = minimal_changes(nodes_.of(law_, function), always, efforts_, std::min(bound, most_changes), most_sets);
    out.fewest = changes.fewest;
    if (!out.fewest) {
      out.unchangeable = why_nothing_helps(function);
      return out;
    }
    out.complete = changes.complete;
    for (const auto& set : changes.sets) {
      if (auto gap = gap_of(function, set))
        out.gaps.push_back(*std::move(gap));
      else
        out.complete = false;  // a computed fact cannot be brought there by this change alone
    }
    std::stable_sort(out.gaps.begin(), out.gaps.end(),
                     [&](const Gap& a, const Gap& b) { return rank(catalogue_, a) < rank(catalogue_, b); });
    return out;
  }

  Obstacles obstacles(RouteIndex route) {
    const auto function = law_.route(route);
    if (function <= always || Standing(law_, possible_).of(function) != Verdict::not_met) return {};
    constexpr std::size_t most_found = 100;
    const auto ways = minimal_changes(nodes_.of(law_, function), always, efforts_of_any_answer(), law_.variables().size(), most_sets);
    const auto sets = minimal_hitting_sets(ways, most_found);
    Obstacles out{{}, ways.complete && sets.complete};
    for (const auto& set : sets.sets) out.sets.push_back(law_.facts_behind(set));
    return out;
  }

 private:
  [[nodiscard]] const Fact& fact_of(VariableIndex variable) const { return catalogue_.facts[law_.variables()[variable].fact]; }

  [[nodiscard]] bool is_fact(VariableIndex variable) const { return law_.variables()[variable].kind == VariableKind::fact; }

  /// No effort where a variable may be already, `other` where it may not.
  template <class Other>
  Efforts efforts(Other other) const {
    Efforts out(law_.variables().size());
    for (const auto variable : variables_) {
      const auto count = law_.variables()[variable].cells.count();
      for (std::uint32_t cell = 0; cell < count; ++cell)
        out[variable].push_back((possible_[variable] >> cell & 1) != 0 ? 0 : other(variable, static_cast<std::uint8_t>(cell)));
    }
    return out;
  }

  Efforts efforts_of_any_answer() const {
    return efforts([](VariableIndex, std::uint8_t) { return 1U; });
  }

  Efforts efforts_of_changes() const {
    auto out = efforts([&](VariableIndex variable, std::uint8_t cell) { return effort_of_change(variable, cell); });
    if (changes_by_ == ChangesBy::effort) {
      count_from_nothing(out);
      rely_on_known_figures(out);
    }
    return out;
  }

  /// What takes time and has not been said counts from nothing.
  void count_from_nothing(Efforts& efforts) const {
    for (const auto variable : variables_) {
      if (!is_fact(variable) || is_settled(possible_[variable])) continue;
      const auto reach = cells_from_nothing(law_, variable);
      for (std::uint32_t cell = 0; cell < efforts[variable].size(); ++cell)
        if ((reach >> cell & 1) == 0) efforts[variable][cell] = out_of_reach;
    }
  }

  /// A way must not rest on a figure of law that nobody knows yet.
  void rely_on_known_figures(Efforts& efforts) const {
    for (const auto variable : variables_)
      if (!is_fact(variable) && !is_settled(possible_[variable]))
        std::fill(efforts[variable].begin(), efforts[variable].end(), out_of_reach);
  }

  [[nodiscard]] std::uint32_t effort_of_change(VariableIndex variable, std::uint8_t cell) const {
    const auto& fact = fact_of(variable);
    if (fact.derivation) {  // taken as it would help; whether it can be brought there is seen when the change is tried
      const bool moves = slowness(catalogue_.facts[fact.derivation->left]) || slowness(catalogue_.facts[fact.derivation->right]);
      return moves ? 0 : out_of_reach;
    }
    const auto value = file_.value_of(catalogue_, law_.variables()[variable].fact);
    if (!value || !slowness(fact)) return out_of_reach;
    if (changes_by_ == ChangesBy::effort && (fact.change == Change::by_time || (*granted_)[law_.variables()[variable].fact]))
      return out_of_reach;
    const auto nearest = nearest_value(variable, cell, *value);
    if (!nearest) return out_of_reach;
    if (begun_ && last_day_of(*begun_, usual_time(fact, *value, *nearest)) > file_.as_of) return out_of_reach;
    if (!has_order(fact)) return 1;
    const auto [low, high] = std::minmax(*nearest, *value);
    const auto& starts = law_.variables()[variable].cells.starts();
    const auto between = std::upper_bound(starts.begin(), starts.end(), high) - std::upper_bound(starts.begin(), starts.end(), low);
    return 1 + static_cast<std::uint32_t>(between);
  }

  /// The value of a cell that lies nearest to another one and to which time leads, if time is what changes it.
  [[nodiscard]] std::optional<std::int64_t> nearest_value(VariableIndex variable, std::uint8_t cell, std::int64_t value) const {
    const auto& fact = fact_of(variable);
    std::optional<std::int64_t> best;
    for (const auto& interval : intervals_of(fact, law_.variables()[variable].cells)) {
      if (interval.cell != cell) continue;
      for (const auto one : candidates_in(fact, interval, value))
        if (can_become(fact, value, one) && (!best || std::abs(one - value) < std::abs(*best - value))) best = one;
    }
    return best;
  }

  std::optional<Gap> gap_of(NodeId function, const VariableList& set) const {
    Gap gap;
    if (!change_nearest(function, set, gap) || !see_what_comes(function, set, gap)) return std::nullopt;
    const auto changed = with(gap.changes);
    for (auto& change : gap.changes) change.suffices = values_that_suffice(function, changed, set, change.fact);
    return gap;
  }

  /// The nearest changes of the variables of a set; false if there are none.
  bool change_nearest(NodeId function, const VariableList& set, Gap& out) const {
    const auto cells = nearest_cells(nodes_.of(law_, function), always, efforts_, set);
    if (!cells) return false;
    for (std::size_t i = 0; i < set.size(); ++i) {
      const auto fact = law_.variables()[set[i]].fact;
      const auto value = *file_.value_of(catalogue_, fact);
      out.changes.push_back({fact, value, nearest_value(set[i], (*cells)[i], value).value_or(value), {}});
    }
    out.effort = effort_of(out.changes);
    std::stable_sort(out.changes.begin(), out.changes.end(), [&](const AnswerChange& a, const AnswerChange& b) {
      return slowness(catalogue_.facts[a.fact]) < slowness(catalogue_.facts[b.fact]);
    });
    return true;
  }

  [[nodiscard]] CaseFile with(const std::vector<AnswerChange>& changes) const { return with_changes(file_, changes); }

  /// What comes of the changes of a gap; false if they are not enough.
  bool see_what_comes(NodeId function, const VariableList& set, Gap& gap) const {
    const auto changed = with(gap.changes);
    Standing standing(law_, cells_with(changed, set));
    gap.then = standing.of(function);
    if (gap.then == Verdict::not_met) return false;
    if (gap.then != Verdict::met) take_what_settles(function, changed, set, gap);
    if (gap.then != Verdict::met) gap.pending = pending_of(law_, changed, standing.evaluation(), function);
    return true;
  }

  /// Of options without order none lies nearer than another: the first is named with which the route is met, if there is one.
  void take_what_settles(NodeId function, const CaseFile& changed, const VariableList& set, Gap& gap) const {
    for (auto& change : gap.changes) {
      const auto& fact = catalogue_.facts[change.fact];
      if (fact.type != FactType::choice || has_order(fact)) continue;
      auto other = changed;
      for (std::int64_t option = fact.minimum; option <= fact.maximum; ++option) {
        if (!can_become(fact, change.from, option)) continue;
        other.answers[change.fact] = {AnswerState::value, option};
        if (Standing(law_, cells_with(other, set)).of(function) != Verdict::met) continue;
        change.nearest = option;
        gap.then = Verdict::met;
        return;
      }
    }
  }

  /// The cells of the case with other answers to the variables of a set. What the others are in stays as it is: a date may lie otherwise in
  /// a situation than on the day of the law.
  [[nodiscard]] std::vector<CellSet> cells_with(const CaseFile& changed, const VariableList& set) const {
    auto cells = possible_cells(law_, changed);
    for (VariableIndex variable = 0; variable < static_cast<VariableIndex>(cells.size()); ++variable)
      if (!std::binary_search(set.begin(), set.end(), variable) && !(is_fact(variable) && fact_of(variable).derivation))
        cells[variable] = possible_[variable];
    return cells;
  }

  /// Of a fact behind one variable of a set, where `changed` has all of them as they lie nearest.
  IntervalSet values_that_suffice(NodeId function, const CaseFile& changed, const VariableList& set, FactIndex fact) const {
    const auto cut = cut_values(law_, changed, fact);
    auto other = changed;
    const auto enough = for_each_interval(cut, [&](std::int64_t value) {
      other.answers[fact] = {AnswerState::value, value};
      return can_come_out(nodes_.of(law_, function), always, cells_with(other, set));
    });
    IntervalSet out;
    for (std::size_t i = 0; i < enough.size(); ++i)
      if (enough[i]) out.append(cut.intervals[i].first, cut.intervals[i].second);
    return out;
  }

  [[nodiscard]] std::uint32_t effort_of(const std::vector<AnswerChange>& changes) const {
    std::uint32_t sum = 0;
    for (const auto& change : changes) {
      const auto variable = *law_.variable_of(change.fact);
      sum += efforts_[variable][law_.variables()[variable].cells.cell_of(change.nearest)];
    }
    return sum;
  }

  /// The smallest reason for which the route is not met whatever is changed: what can be changed counts as not answered.
  std::vector<FactIndex> why_nothing_helps(NodeId function) const {
    std::vector<CellSet> within_reach;
    for (const auto& of_variable : efforts_) {
      CellSet cells = 0;
      for (std::size_t cell = 0; cell < of_variable.size(); ++cell)
        if (of_variable[cell] < out_of_reach) cells |= CellSet{1} << cell;
      within_reach.push_back(cells);
    }
    if (function <= always) return {};
    return law_.facts_behind(smallest_reason(law_.diagrams(), function, within_reach, {}).variables);
  }

  const LawOnDay& law_;
  const Catalogue& catalogue_;
  const CaseFile& file_;
  const std::vector<CellSet>& possible_;
  VariableList variables_;  // whose efforts are known
  ChangesBy changes_by_;
  NodesOfLaws& nodes_;
  const std::vector<bool>* granted_ = nullptr;  // by effort: what some title sets is not brought about otherwise
  std::optional<Date> begun_;                   // by effort: the day on which the changes are begun
  Efforts efforts_;                             // of changes
};

}  // namespace

std::optional<int> slowness(const Fact& fact) noexcept {
  if (fact.judgement || !fact.change) return std::nullopt;
  switch (*fact.change) {
    case Change::quick:
      return 0;
    case Change::slow:
      return 1;
    case Change::by_time:
      return 2;
    case Change::fixed:
      break;
  }
  return std::nullopt;
}

TimeSpan usual_time(const Fact& fact, std::int64_t from, std::int64_t to) noexcept {
  if (!fact.takes) return {};
  const auto steps = has_steps(fact) ? static_cast<int>(std::abs(to - from)) : 1;
  return {fact.takes->months * steps, fact.takes->days * steps};
}

std::vector<RouteGaps> find_gaps(const LawOnDay& law, const CaseFile& file, std::span<const RouteIndex> routes, std::size_t bound) {
  NodesOfLaws nodes;
  const auto possible = possible_cells(law, file);
  GapSearch search(law, file, possible, nodes);
  std::vector<RouteGaps> out;
  out.reserve(routes.size());
  for (const auto route : routes) out.push_back(search.run(route, bound));
  return out;
}

RouteGaps find_gaps(const LawOnDay& law, const CaseFile& file, RouteIndex route, std::size_t bound) {
  return find_gaps(law, file, {&route, 1}, bound).front();
}

std::vector<std::size_t> nearest_first(const Catalogue& catalogue, std::span<const RouteIndex> routes, std::span<const RouteGaps> found) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < found.size(); ++i)
    if ((found[i].verdict == Verdict::not_met || found[i].verdict == Verdict::open) && !found[i].gaps.empty()) out.push_back(i);
  const auto distance = [&](std::size_t i) {
    const auto& best = found[i].gaps.front();
    const auto [slowest, changes, effort] = rank(catalogue, best);
    const auto open = best.pending.questions.size() + best.pending.dont_know.size() + best.pending.judgements.size();
    return std::tuple(slowest, changes, !catalogue.routes[routes[i]].settles, effort, open);
  };
  std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) { return distance(a) < distance(b); });
  return out;
}

Obstacles find_obstacles(const LawOnDay& law, const CaseFile& file, RouteIndex route) {
  NodesOfLaws nodes;
  const auto possible = possible_cells(law, file);
  return GapSearch(law, file, possible, nodes).obstacles(route);
}

CaseFile with_changes(CaseFile file, const std::vector<AnswerChange>& changes) {
  for (const auto& change : changes) file.answers[change.fact] = {AnswerState::value, change.nearest};
  return file;
}

std::vector<bool> brought_about_by_grants(const Catalogue& catalogue) {
  std::vector<bool> out(catalogue.facts.size(), false);
  for (const auto& route : catalogue.routes)
    if (route.grant)
      for (const auto& [fact, value] : route.grant->sets) out[fact] = true;
  return out;
}

std::optional<NearestGap> nearest_gap_by_effort(const Situation& situation, std::size_t most) {
  return GapSearch(situation).nearest(situation.route, most);
}

NeededInSituation needed_with(const Situation& situation, const NearestGap& gap) {
  if (gap.then != Verdict::open) return {{}, {}, gap.then.value_or(Verdict::not_met), gap.pending};
  const auto function = situation.law.route(situation.route);
  return needed_in_situation(situation.law, with_changes(situation.file, gap.changes), situation.nodes.of(situation.law, function),
                             function, gap.cells);
}

void find_values_that_suffice(const Situation& situation, std::vector<AnswerChange>& changes) {
  GapSearch(situation).find_values_that_suffice(situation.route, changes);
}

}  // namespace kompass
