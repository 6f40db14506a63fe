#include <algorithm>

#include "catalogue_draft.hpp"
#include "filled.hpp"
#include "ordered_values.hpp"

namespace kompass {
namespace {

/// Takes a new place in the list of conditions. The list grows while trees are read, so only indices are kept.
ConditionIndex add(CatalogueDraft& draft, std::string_view id) {
  draft.catalogue.conditions.emplace_back();
  draft.catalogue.conditions.back().id = id;
  return static_cast<ConditionIndex>(draft.catalogue.conditions.size() - 1);
}

ConditionIndex define(CatalogueDraft& draft, std::string_view id, const Node& node) {
  auto& catalogue = draft.catalogue;
  check_id(node, id);
  const auto known = catalogue.condition_by_id.find(id);
  if (known == catalogue.condition_by_id.end()) {
    const auto index = add(draft, id);
    catalogue.condition_by_id.emplace(id, index);
    return index;
  }
  if (draft.undefined_conditions.erase(id) == 0) {
    node.fault(Fault::duplicate_id, "There is another condition \"{}\".", {id});
    return add(draft, id);
  }
  return known->second;
}

bool is_ranking(Relation relation) noexcept {
  return relation == Relation::at_least || relation == Relation::at_most || relation == Relation::more_than ||
         relation == Relation::less_than;
}

std::optional<FigureReference> read_figure_reference(CatalogueDraft& draft, const Fact& fact, const Node& node) {
  FigureReference reference;
  const auto id = node.has("share") ? node.required_text("of") : node.required_text("parameter");
  if (node.has("share")) {
    node.object_with({"share", "of", "on"});
    reference.share = Share::parse(node.required_text("share"));
    if (!reference.share) {
      node.fault(Fault::bad_value, "A share is written like \"45.3 %\".");
      return std::nullopt;
    }
  } else {
    node.object_with({"parameter", "on"});
  }
  if (const auto on = node.optional_text("on"); !on.empty()) {
    if (on != "next-year") node.fault(Fault::bad_value, "\"on\" can only be \"next-year\".");
    reference.next_year = true;
  }
  const auto found = draft.parameter_by_id.find(id);
  if (found == draft.parameter_by_id.end()) {
    if (!id.empty()) node.fault(Fault::unknown_reference, "There is no parameter \"{}\".", {id});
    return std::nullopt;
  }
  reference.parameter = found->second;
  const auto& parameter = draft.catalogue.parameters[found->second];
  if (parameter.type != fact.type || (reference.share && parameter.type != FactType::amount)) {
    node.fault(Fault::wrong_type, "The figure \"{}\" is of another type than the fact \"{}\".", {id, fact.id});
    return std::nullopt;
  }
  for (const auto& figure : parameter.figures) {
    const auto threshold = reference.share ? reference.share->of(figure.value) : std::optional(figure.value);
    if (!threshold) {
      node.fault(Fault::inexact_amount,
                 "{} of the figure from {} is not a whole number of cents; enter the announced amount as a parameter.",
                 {reference.share->text(), figure.from.text()});
    } else if (*threshold < fact.minimum || *threshold > fact.maximum) {
      node.fault(Fault::out_of_range, "The figure from {} lies outside the domain of \"{}\".", {figure.from.text(), fact.id});
    }
  }
  return reference;
}

std::optional<Operand> read_operand(CatalogueDraft& draft, const Fact& fact, Relation relation, const Node& node) {
  if (relation == Relation::in || relation == Relation::not_in) {
    auto set = read_set(draft, fact, node);
    return set ? std::optional<Operand>(*std::move(set)) : std::nullopt;
  }
  if (node.is_object()) {
    const auto reference = read_figure_reference(draft, fact, node);
    return reference ? std::optional<Operand>(*reference) : std::nullopt;
  }
  const auto value = read_value(fact, node);
  return value ? std::optional<Operand>(*value) : std::nullopt;
}

bool read_date_measure(const Node& node, const Fact& fact, bool age, Comparison& comparison) {
  if (fact.type != FactType::date) {
    node.fault(Fault::wrong_type, "Only a date has an age or an elapsed time; \"{}\" is none.", {fact.id});
    return false;
  }
  if (!node.object_with({"at-least", "at-most", "more-than", "less-than"})) return false;
  if (node.size() != 1) {
    node.fault(Fault::bad_value, "Exactly one of at-least, at-most, more-than, less-than belongs here.");
    return false;
  }
  const auto operand = node.members().front();
  const auto relation = relation_named(operand.name());
  if (!relation) return false;
  comparison.relation = *relation;
  if (age) {
    const auto years = operand.integer();
    if (!years) return false;
    if (*years < 0 || *years > 150) {
      operand.fault(Fault::out_of_range, "An age lies between 0 and 150 years.");
      return false;
    }
    comparison.measure = Measure::age;
    comparison.operand = *years;
    return true;
  }
  const auto span = read_time_span(operand);
  if (!span) return false;
  comparison.measure = span->days != 0 ? Measure::elapsed_days : Measure::elapsed_months;
  comparison.operand = std::int64_t{span->days} + span->months;
  return true;
}

void read_comparison(CatalogueDraft& draft, const Node& node, Condition& condition) {
  condition.kind = ConditionKind::constant;  // until all of it is read
  node.object_with(
      {"id", "cites", "note", "fact", "is", "is-not", "in", "not-in", "at-least", "at-most", "more-than", "less-than", "age", "elapsed"});
  const auto fact_id = node.required_text("fact");
  const auto index = draft.catalogue.find_fact(fact_id);
  if (!index) {
    if (!fact_id.empty()) node.fault(Fault::unknown_reference, "There is no fact \"{}\".", {fact_id});
    return;
  }
  const Fact& fact = draft.catalogue.facts[*index];
  if (fact.type == FactType::periods)
    return node.fault(Fault::wrong_type, "Periods are not compared; \"{}\" is for numbers that follow from it.", {fact.id});
  Comparison comparison;
  comparison.fact = *index;
  int operators = 0;
  bool good = false;
  for (const auto* word : {"is", "is-not", "in", "not-in", "at-least", "at-most", "more-than", "less-than"}) {
    const auto operand_node = node.optional(word);
    if (!operand_node) continue;
    ++operators;
    comparison.relation = *relation_named(word);
    if (is_ranking(comparison.relation) && !has_order(fact)) {
      operand_node->fault(Fault::wrong_type, "\"{}\" has no order, so \"{}\" means nothing for it.", {fact.id, word});
      continue;
    }
    if (auto operand = read_operand(draft, fact, comparison.relation, *operand_node)) {
      comparison.operand = *std::move(operand);
      good = true;
    }
  }
  for (const auto* word : {"age", "elapsed"}) {
    const auto measure = node.optional(word);
    if (!measure) continue;
    ++operators;
    good = read_date_measure(*measure, fact, std::string_view(word) == "age", comparison);
  }
  if (operators != 1) {
    node.fault(Fault::bad_value, "A comparison has exactly one operator, such as \"is\" or \"at-least\".");
    return;
  }
  if (!good) return;
  condition.kind = ConditionKind::comparison;
  condition.comparison = std::move(comparison);
}

std::optional<PointsItem> read_points_item(CatalogueDraft& draft, const Node& node, const NameByPlace& name) {
  if (!node.object_with({"points", "when"})) return std::nullopt;
  const auto points = node.required("points");
  const auto when = node.required("when");
  const auto count = points ? points->integer() : std::nullopt;
  if (!when || !count) return std::nullopt;
  if (*count < 1 || *count > 1000) {
    points->fault(Fault::out_of_range, "Points lie between 1 and 1000.");
    return std::nullopt;
  }
  return PointsItem{static_cast<int>(*count), read_condition(draft, *when, name)};
}

PointsRule read_points(CatalogueDraft& draft, const Node& node, std::string_view id) {
  PointsRule rule;
  node.object_with({"id", "cites", "note", "points-at-least", "of"});
  if (const auto needed = node.required("points-at-least")) {
    const auto count = needed->integer().value_or(1);
    if (count < 1 || count > 1000)
      needed->fault(Fault::out_of_range, "Points lie between 1 and 1000.");
    else
      rule.at_least = static_cast<int>(count);
  }
  const auto of = node.required("of");
  if (!of) return rule;
  std::size_t position = 0;
  for (const auto& element : of->elements()) {
    const auto child_position = std::to_string(position++);
    std::vector<PointsItem> group;
    if (const auto best = element.optional("best-of")) {
      const auto child_id = filled("{}/{}", {id, child_position});
      element.object_with({"best-of"});
      std::size_t inner = 0;
      for (const auto& item : best->elements())
        if (const auto read = read_points_item(draft, item, {"", child_id, std::to_string(inner++)})) group.push_back(*read);
      if (best->is_empty_array()) best->fault(Fault::bad_value, "The list of what scores is empty.");
    } else if (const auto read = read_points_item(draft, element, {"", id, child_position})) {
      group.push_back(*read);
    }
    if (!group.empty()) rule.groups.push_back(std::move(group));
  }
  if (of->is_empty_array()) of->fault(Fault::bad_value, "The list of what scores is empty.");
  return rule;
}

/// That a route is met: one condition, however often it is asked for. Which route that is turns out when all are read.
ConditionIndex refer_to_route(CatalogueDraft& draft, const Node& node) {
  node.object_with({"route"});
  const auto id = node.required_text("route");
  const auto known = draft.route_conditions.find(id);
  if (known != draft.route_conditions.end()) return known->second;
  const auto index = add(draft, draft.document->keep(filled("met:{}", {id})));
  draft.catalogue.conditions[index].kind = ConditionKind::route;
  draft.catalogue.conditions[index].place = node.index();
  draft.route_conditions.emplace(id, index);
  return index;
}

void read_group(CatalogueDraft& draft, const Node& node, const char* member, std::string_view id, Condition& condition) {
  node.object_with({"id", "cites", "note", member});
  const auto content = *node.optional(member);
  if (condition.kind == ConditionKind::negation) {
    condition.children.push_back(read_condition(draft, content, {"", id, "0"}));
    return;
  }
  for (const auto& element : content.elements())
    condition.children.push_back(read_condition(draft, element, {"", id, std::to_string(condition.children.size())}));
  if (content.is_empty_array()) content.fault(Fault::bad_value, "The list of conditions is empty.");
}

}  // namespace

std::optional<std::vector<std::int64_t>> read_set(CatalogueDraft& draft, const Fact& fact, const Node& node) {
  std::vector<std::int64_t> values;
  if (node.is_text()) {
    const auto id = node.text().value_or("");
    const auto list = draft.lists.find(id);
    if (list == draft.lists.end()) {
      node.fault(Fault::unknown_reference, "There is no list \"{}\".", {id});
      return std::nullopt;
    }
    for (const auto& text : list->second.values) {
      if (const auto value = value_from_text(fact, text))
        values.push_back(*value);
      else
        node.fault(Fault::bad_value, "\"{}\" of the list \"{}\" is no value of \"{}\".", {text, id, fact.id});
    }
  } else {
    for (const auto& element : node.elements())
      if (const auto value = read_value(fact, element)) values.push_back(*value);
  }
  if (values.empty()) {
    node.fault(Fault::bad_value, "The set of values is empty.");
    return std::nullopt;
  }
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

std::optional<std::int64_t> read_value(const Fact& fact, const Node& node) {
  std::optional<std::int64_t> value;
  if (fact.type == FactType::periods) {
    node.fault(Fault::wrong_type, "A list of periods was expected here.");
    return std::nullopt;
  }
  if (fact.type == FactType::number) {
    value = node.integer();
    if (!value) return std::nullopt;
  } else if (fact.type == FactType::amount) {
    value = read_amount(node);
    if (!value) return std::nullopt;
  } else if (fact.type == FactType::yes_no && node.is_boolean()) {
    value = node.boolean().value_or(false) ? 1 : 0;
  } else {
    if (fact.type == FactType::yes_no) {
      node.fault(Fault::wrong_type, "true or false was expected here.");
      return std::nullopt;
    }
    const auto text = node.text();
    if (!text) return std::nullopt;
    value = value_from_text(fact, *text);
    if (!value) {
      switch (fact.type) {
        case FactType::date:
          node.fault(Fault::impossible_date, "\"{}\" is not a date of the calendar written as YYYY-MM-DD.", {*text});
          break;
        case FactType::country:
          node.fault(Fault::bad_value, "\"{}\" is not a two-letter country code of ISO 3166-1.", {*text});
          break;
        default:
          node.fault(Fault::bad_value, "\"{}\" is no option of \"{}\".", {*text, fact.id});
          break;
      }
      return std::nullopt;
    }
  }
  return in_range(fact, *value, node) ? value : std::nullopt;
}

bool in_range(const Fact& fact, std::int64_t value, const Node& node) {
  if (value >= fact.minimum && value <= fact.maximum) return true;
  node.fault(Fault::out_of_range, "The value lies outside the range of \"{}\", which is {} to {}.",
             {fact.id, value_text(fact, fact.minimum), value_text(fact, fact.maximum)});
  return false;
}

ConditionIndex refer_to_condition(CatalogueDraft& draft, std::string_view id, const Node& node) {
  const auto known = draft.catalogue.condition_by_id.find(id);
  if (known != draft.catalogue.condition_by_id.end()) return known->second;
  const auto index = add(draft, id);
  draft.catalogue.condition_by_id.emplace(id, index);
  draft.undefined_conditions.emplace(id, node.index());
  return index;
}

ConditionIndex read_condition(CatalogueDraft& draft, const Node& node, const NameByPlace& name) {
  if (node.is_text()) return refer_to_condition(draft, node.text().value_or(""), node);
  if (node.is_object() && node.has("route")) return refer_to_route(draft, node);

  Condition condition;
  condition.place = node.index();
  const auto own = node.optional("id");
  auto id = own ? own->text().value_or("") : std::string_view();
  condition.has_text = !id.empty();
  if (id.empty()) id = draft.document->keep(filled("{}{}/{}", {name.kind, name.above, name.step}));
  if (node.is_boolean()) {
    condition.constant = node.boolean().value_or(false);
  } else if (!node.is_object()) {
    node.fault(Fault::wrong_type, "A condition is an id, an object, true or false.");
  } else {
    const bool leaf = node.has("fact") || node.has("points-at-least");
    if (leaf && !condition.has_text)
      node.fault(Fault::missing_member, "A comparison or points rule needs an \"id\", so that the result can name it.");
    condition.cites = draft.cites(node, leaf || condition.has_text);
    condition.note = draft.note(node);
    if (condition.has_text) draft.need_text("conditions", id, node);
    if (node.has("fact")) {
      read_comparison(draft, node, condition);
    } else if (node.has("points-at-least")) {
      condition.kind = ConditionKind::points;
      condition.points = read_points(draft, node, id);
    } else if (node.has("all")) {
      condition.kind = ConditionKind::all;
      read_group(draft, node, "all", id, condition);
    } else if (node.has("any")) {
      condition.kind = ConditionKind::any;
      read_group(draft, node, "any", id, condition);
    } else if (node.has("not")) {
      condition.kind = ConditionKind::negation;
      read_group(draft, node, "not", id, condition);
    } else {
      node.fault(Fault::missing_member, "A condition has one of fact, all, any, not, points-at-least, route.");
    }
  }
  const auto index = condition.has_text ? define(draft, id, node) : add(draft, id);
  condition.id = id;
  draft.catalogue.conditions[index] = std::move(condition);
  return index;
}

}  // namespace kompass
