#include <algorithm>

#include "catalogue_draft.hpp"
#include "kompass/country.hpp"
#include "kompass/periods.hpp"

namespace kompass {
namespace {

/// Bounds of a fact of type number: as far as amounts in cents reach, so that thresholds can be moved by one without overflow.
constexpr std::int64_t largest_number = 99'999'999'999'999;

/// Members that say something only of some types of fact: elsewhere they would be read by nobody.
void refuse_meaningless(const Node& node, FactType type) {
  const bool measured = type == FactType::amount || type == FactType::number;
  const auto only = [&](bool meant, std::initializer_list<const char*> members) {
    for (const auto* member : members)
      if (const auto found = node.optional(member); found && !meant)
        found->fault(Fault::unknown_member, "\"{}\" means nothing for a fact of this type.", {member});
  };
  only(measured, {"unit"});
  only(measured || type == FactType::date || type == FactType::periods, {"minimum", "maximum"});
  only(type == FactType::choice, {"options", "ordered"});
}

void read_domain(const Node& node, Fact& fact) {
  const auto bound = [&](const char* member, std::int64_t fallback) {
    const auto found = node.required(member);
    if (!found) return fallback;
    if (fact.type == FactType::number) {
      const auto number = found->integer().value_or(fallback);
      if (number >= -largest_number && number <= largest_number) return number;
      found->fault(Fault::out_of_range, "Numbers of facts lie between {} and {}.",
                   {std::to_string(-largest_number), std::to_string(largest_number)});
      return fallback;
    }
    if (fact.type == FactType::amount) return read_amount(*found).value_or(fallback);
    const auto text = found->text();
    const auto value = text ? value_from_text(fact, *text) : std::nullopt;
    if (text && !value) found->fault(Fault::bad_value, "\"{}\" is no value of this type.", {*text});
    return value.value_or(fallback);
  };
  std::set<std::string_view> taken;
  switch (fact.type) {
    case FactType::yes_no:
      break;
    case FactType::country:
      fact.minimum = first_country_number;
      fact.maximum = last_country_number;
      break;
    case FactType::choice:
      fact.options = node.texts("options");
      if (fact.options.size() < 2) node.fault(Fault::bad_value, "A choice has at least two options.");
      for (const auto& option : fact.options) {
        if (!is_id(option)) node.fault(Fault::bad_id, "The option \"{}\" is not lower-case words joined by hyphens.", {option});
        if (!taken.insert(option).second) node.fault(Fault::duplicate_id, "The option \"{}\" stands twice.", {option});
      }
      fact.maximum = static_cast<std::int64_t>(fact.options.size()) - 1;
      break;
    default:
      fact.minimum = bound("minimum", 0);
      fact.maximum = bound("maximum", 1);
      if (fact.maximum < fact.minimum) node.fault(Fault::out_of_range, "The maximum is below the minimum.");
  }
}

/// The one answer, yes or no, to which effort leads.
void read_only_answer(const Node& node, Fact& fact) {
  const auto only = read_value(fact, node);
  if (!only) return;
  fact.leads_to.resize(2);
  fact.leads_to[static_cast<std::size_t>(1 - *only)] = {*only};
}

/// From which option effort leads to which; from one that is not named it leads nowhere.
void read_leads_to(const Node& node, Fact& fact) {
  fact.leads_to.resize(fact.options.size());
  if (!node.is_object()) node.fault(Fault::wrong_type, "An object was expected here, with options as members.");
  for (const auto& member : node.members()) {
    const auto from = value_from_text(fact, member.name());
    if (!from) {
      member.fault(Fault::unknown_reference, "\"{}\" is no option of \"{}\".", {member.name(), fact.id});
      continue;
    }
    auto& targets = fact.leads_to[static_cast<std::size_t>(*from)];
    for (const auto& element : member.elements()) {
      const auto to = read_value(fact, element);
      if (!to) continue;
      if (*to == *from || std::find(targets.begin(), targets.end(), *to) != targets.end())
        element.fault(Fault::duplicate_id, "An option leads to each other one at most once, and not to itself.");
      targets.push_back(*to);
    }
  }
}

/// What can be done about a fact, by whom, in what time, and what time does to it: `change` decides which of the others have a meaning.
void read_change(const Node& node, Fact& fact) {
  const auto given = node.optional("change");
  if (given) {
    const auto word = given->text();
    fact.change = change_named(word.value_or(""));
    if (word && !fact.change) node.fault(Fault::bad_value, "\"change\" is one of fixed, by-time, slow, quick.");
    if (!fact.change) return;  // what belongs to it is not known
    if (fact.judgement) return given->fault(Fault::unknown_member, "\"change\" means nothing where only the authority can settle it.");
  }
  const bool by_effort = fact.change == Change::slow || fact.change == Change::quick;
  for (const auto* member : {"changed-by", "takes", "leads-to"})
    if (const auto found = node.optional(member); found && !by_effort)
      found->fault(Fault::unknown_member, "\"{}\" belongs to what is changed by effort: \"change\" is slow or quick.", {member});
  const bool counted = fact.type == FactType::number && fact.change == Change::by_time;
  if (const auto found = node.optional("with-time"); found && !counted)
    found->fault(Fault::unknown_member, "\"with-time\" belongs to a number that time changes: \"change\" is by-time.");
  if (counted) {
    const auto word = node.required_text("with-time");
    fact.with_time = with_time_named(word);
    if (!word.empty() && !fact.with_time) node.fault(Fault::bad_value, "\"with-time\" is one of grows, shrinks.");
  }
  if (!by_effort) return;
  const auto word = node.required_text("changed-by");
  fact.changed_by = changed_by_named(word);
  if (!word.empty() && !fact.changed_by)
    node.fault(Fault::bad_value, "\"changed-by\" is one of person, employer, authority, institution, family.");
  if (const auto leads_to = node.optional("leads-to")) {
    if (fact.type == FactType::choice)
      read_leads_to(*leads_to, fact);
    else if (fact.type == FactType::yes_no)
      read_only_answer(*leads_to, fact);
    else
      leads_to->fault(Fault::unknown_member, "\"leads-to\" belongs to a choice or to yes or no.");
  }
  if (const auto takes = node.optional("takes")) {
    fact.takes = read_time_span(*takes);
    if (fact.takes && fact.takes->months == 0 && fact.takes->days == 0)
      takes->fault(Fault::bad_value, "What takes no time at all has no \"takes\".");
  }
}

/// From which two facts it is computed.
void read_derivation(const Catalogue& catalogue, const Node& node, Fact& fact) {
  node.object_with({"compare"});
  const auto compare = node.texts("compare");
  if (compare.size() != 3) {
    node.fault(Fault::bad_value, "\"compare\" is a list of fact, relation, fact.");
    return;
  }
  const auto left = catalogue.find_fact(compare[0]);
  const auto relation = relation_named(compare[1]);
  const auto right = catalogue.find_fact(compare[2]);
  if (!left || !right) return node.fault(Fault::unknown_reference, "One of the facts compared does not exist.");
  if (*left == *right) return node.fault(Fault::bad_value, "A fact is not compared with itself.");
  if (!relation || *relation == Relation::in || *relation == Relation::not_in)
    return node.fault(Fault::bad_value, "\"{}\" does not compare two facts.", {compare[1]});
  const auto& a = catalogue.facts[*left];
  const auto& b = catalogue.facts[*right];
  const bool comparable = a.type == b.type && !a.judgement && !b.judgement &&
                          (a.type == FactType::amount || a.type == FactType::number || a.type == FactType::date);
  if (!comparable || fact.type != FactType::yes_no)
    return node.fault(Fault::wrong_type, "A derived fact is a yes-no that compares two amounts, numbers or dates that a person can know.");
  if (fact.judgement || fact.assumed)
    return node.fault(Fault::bad_value, "What is computed is neither assumed nor left to the authority's judgement.");
  fact.derivation = Derivation{*left, *relation, *right};
}

/// From which to which value most answers lie.
void read_usual_range(const Node& node, Fact& fact) {
  if (!node.object_with({"from", "to"})) return;
  const auto first = node.required("from");
  const auto last = node.required("to");
  const auto from = first ? read_value(fact, *first) : std::nullopt;
  const auto to = last ? read_value(fact, *last) : std::nullopt;
  if (!from || !to) return;
  if (*to < *from || *to - *from == fact.maximum - fact.minimum)
    return node.fault(Fault::out_of_range, "What is usual is a part of all there is, its end not before its beginning.");
  fact.usual = IntervalSet(*from, *to);
}

/// What most people answer, and what hardly anybody: of what is measured or dated a range, of the other types lists.
void read_likelihood(CatalogueDraft& draft, const Node& node, Fact& fact) {
  const auto usual = node.optional("usual");
  const auto rare = node.optional("rare");
  const bool asked = fact.asked() && !fact.derivation;
  const bool range = fact.type == FactType::amount || fact.type == FactType::number || fact.type == FactType::date;
  if (usual && !asked) usual->fault(Fault::unknown_member, "\"usual\" means nothing where nobody is asked.");
  if (rare && (!asked || range)) rare->fault(Fault::unknown_member, "\"rare\" means nothing here.");
  if (!asked || (!usual && !rare)) return;
  if (range) return usual ? read_usual_range(*usual, fact) : void();
  const auto values_of = [&](const std::optional<Node>& member) {
    return (member ? read_set(draft, fact, *member) : std::nullopt).value_or(std::vector<std::int64_t>());
  };
  const auto most = values_of(usual);
  const auto few = values_of(rare);
  const bool both = std::any_of(few.begin(), few.end(), [&](auto value) { return std::binary_search(most.begin(), most.end(), value); });
  if (both || most.size() + few.size() > static_cast<std::uint64_t>(fact.maximum - fact.minimum))
    return node.fault(Fault::bad_value, "No answer is both usual and rare, and some answer is neither.");
  fact.usual = IntervalSet(most);
  fact.rare = IntervalSet(few);
}

std::optional<FromPeriods> read_from_periods(const Catalogue& catalogue, const Fact& fact, const Node& node) {
  if (!node.object_with({"of", "within", "count", "harmless-gap"})) return std::nullopt;
  FromPeriods rule;
  const auto of = node.required_text("of");
  const auto source = catalogue.find_fact(of);
  if (fact.type != FactType::number || fact.judgement || fact.assumed || !counts_time(fact.unit) || !source ||
      catalogue.facts[*source].type != FactType::periods) {
    node.fault(Fault::wrong_type,
               "Only a number of days, months or years that is asked follows from periods, and \"of\" names a fact of type periods.");
    return std::nullopt;
  }
  rule.of = *source;
  const auto count = period_count_named(node.required_text("count"));
  if (!count) node.fault(Fault::bad_value, "\"count\" is one of sum, longest, current.");
  rule.count = count.value_or(PeriodCount::sum);
  if (const auto within = node.optional("within")) rule.within = read_time_span(*within);
  if (const auto gap = node.optional("harmless-gap")) {
    rule.harmless_gap = read_time_span(*gap).value_or(TimeSpan{});
    if (rule.count == PeriodCount::sum) gap->fault(Fault::bad_value, "A sum has no gaps: \"harmless-gap\" belongs to longest and current.");
  }
  return rule;
}

std::optional<ChangesWhile> read_changes_while(const Catalogue& catalogue, const Fact& fact, const Node& node) {
  if (!fact.with_time) {
    node.fault(Fault::unknown_member, "\"while\" belongs to a number that time changes: \"change\" is by-time.");
    return std::nullopt;
  }
  if (!node.object_with({"fact", "in"})) return std::nullopt;
  const auto other = catalogue.find_fact(node.required_text("fact"));
  if (!other || catalogue.facts[*other].type != FactType::choice) {
    node.fault(Fault::unknown_reference, "\"while\" names a choice by \"fact\" and some of its options by \"in\".");
    return std::nullopt;
  }
  std::vector<std::int64_t> values;
  if (const auto in = node.required("in"))
    for (const auto& element : in->elements())
      if (const auto value = read_value(catalogue.facts[*other], element)) values.push_back(*value);
  return ChangesWhile{*other, IntervalSet(std::span<const std::int64_t>(values))};
}

/// What a choice becomes when the year ends: an answer that speaks of this year or the next one.
std::optional<std::int64_t> read_at_new_year(const Fact& fact, const Node& node) {
  if (fact.type != FactType::choice || fact.change != Change::by_time) {
    node.fault(Fault::unknown_member, "\"at-new-year\" belongs to a choice that time changes: \"change\" is by-time.");
    return std::nullopt;
  }
  return read_value(fact, node);
}

}  // namespace

void read_fact(CatalogueDraft& draft, const Node& node) {
  auto& catalogue = draft.catalogue;
  if (!node.object_with({"id",           "topic",     "type",   "options",     "ordered",      "minimum", "maximum",    "unit",
                         "applies-when", "judgement", "assume", "derive",      "from-periods", "change",  "changed-by", "takes",
                         "leads-to",     "with-time", "while",  "at-new-year", "usual",        "rare",    "cites"}))
    return;
  Fact fact;
  fact.place = node.index();
  fact.id = node.required_text("id");
  fact.topic = node.required_text("topic");
  if (!fact.topic.empty() && draft.topic_by_id.count(fact.topic) == 0)
    node.fault(Fault::unknown_reference, "There is no topic \"{}\".", {fact.topic});
  const auto type = node.required_text("type");
  if (const auto known = fact_type_named(type))
    fact.type = *known;
  else
    node.fault(Fault::bad_value, "\"{}\" is no type of fact.", {type});
  if (fact_type_named(type)) refuse_meaningless(node, fact.type);
  read_domain(node, fact);
  fact.ordered = node.optional_boolean("ordered");
  fact.judgement = node.optional_boolean("judgement");
  fact.unit = read_unit(node);
  read_change(node, fact);
  if (const auto becomes = node.optional("at-new-year")) fact.at_new_year = read_at_new_year(fact, *becomes);
  if (const auto assumed = node.optional("assume")) fact.assumed = read_value(fact, *assumed);
  if (fact.type == FactType::periods && fact.judgement)
    node.fault(Fault::bad_value, "Periods are what a person can tell, not a judgement of the authority.");
  fact.cites = draft.cites(node, false);
  if (!draft.claim(catalogue.fact_by_id, fact.id, static_cast<FactIndex>(catalogue.facts.size()), node, "fact")) return;
  catalogue.facts.push_back(std::move(fact));
}

void read_fact_relations(CatalogueDraft& draft, const Node& node) {
  auto& catalogue = draft.catalogue;
  const auto index = catalogue.find_fact(node.text_of("id"));
  if (!index || catalogue.facts[*index].place != node.index()) return;
  auto& fact = catalogue.facts[*index];
  if (const auto applies = node.optional("applies-when"))
    fact.applies_when = read_condition(draft, *applies, {"fact:", fact.id, "applies"});
  if (const auto from_periods = node.optional("from-periods")) fact.from_periods = read_from_periods(catalogue, fact, *from_periods);
  if (const auto derive = node.optional("derive")) read_derivation(catalogue, *derive, fact);
  if (const auto changes_while = node.optional("while")) fact.changes_while = read_changes_while(catalogue, fact, *changes_while);
  read_likelihood(draft, node, fact);
}

}  // namespace kompass
