#pragma once
// The catalogue while it is being read: what stands already, the ids that are only referred to so far, and the faults found.

#include <map>
#include <memory>
#include <set>
#include <string_view>
#include <vector>

#include "json_document.hpp"
#include "kompass/catalogue.hpp"

namespace kompass {

/// A named list of countries or options.
struct ValueList {
  std::string_view type;  ///< `country` or `option`
  std::vector<std::string_view> values;
};

/// A text that must exist, because something refers to it.
struct NeededText {
  std::string_view kind;  ///< `blind-spots`, `notes`, `profiles`, `titles`, …
  std::string_view id;
  Node node;  ///< what needs it
  friend bool operator<(const NeededText& a, const NeededText& b) { return a.kind != b.kind ? a.kind < b.kind : a.id < b.id; }
};

/// Reports an id that is malformed; an empty one has been reported.
void check_id(const Node& node, std::string_view id);

struct CatalogueDraft {
  explicit CatalogueDraft(std::shared_ptr<Document> read) : document(std::move(read)) { catalogue.document = document; }

  std::shared_ptr<Document> document;  ///< the catalogue's own, which still keeps ids that are made up while reading
  Catalogue catalogue;
  Errors errors;
  std::map<std::string_view, ValueList> lists;
  std::map<std::string_view, std::uint32_t> topic_by_id;  ///< id to the position among the topics
  std::map<std::string_view, ParameterIndex> parameter_by_id;
  std::set<ParameterIndex> incomplete_parameters;  ///< some of whose figures could not be read
  std::map<std::string_view, Consequence> shared_consequences;
  std::map<std::string_view, PlaceIndex> consequence_places;  ///< id to the place of its definition
  std::map<std::string_view, std::uint32_t> profile_by_id;    ///< id to the position among the profiles
  std::map<std::string_view, PlaceIndex> office_places;
  std::set<std::string_view> statement_ids;
  std::set<std::string_view> set_aside_statements;
  bool window_known = false;                                    ///< the validity window could be read
  std::map<std::string_view, PlaceIndex> undefined_conditions;  ///< id to the place of its first use
  std::map<std::string_view, ConditionIndex> route_conditions;  ///< route id to the condition that it is met
  std::set<NeededText> needed_texts;

  /// Reports a fault: `sentence` with each `{}` replaced by one of `parts`.
  void fault(Fault fault, PlaceIndex place, std::string_view sentence, std::initializer_list<std::string_view> parts = {});

  /// Notes that `id` is defined at `node`; reports a malformed id or one that `taken` holds already.
  template <class Map, class Index>
  bool claim(Map& taken, std::string_view id, Index index, const Node& node, std::string_view kind) {
    if (id.empty()) return false;
    check_id(node, id);
    if (taken.emplace(id, index).second) return true;
    node.fault(Fault::duplicate_id, "There is another {} \"{}\".", {kind, id});
    return false;
  }

  /// The citations of `node`; with `needed`, their absence is a fault.
  std::vector<std::string_view> cites(const Node& node, bool needed) {
    auto found = node.texts("cites");
    if (needed && found.empty())
      node.fault(Fault::missing_citation, "Here a citation is missing: \"cites\" with at least one provision or statement.");
    return found;
  }

  /// Notes that a text must exist. A catalogue without languages, such as the page hands over, has its texts elsewhere.
  void need_text(std::string_view kind, std::string_view id, const Node& node) {
    if (!catalogue.languages.empty()) needed_texts.insert({kind, id, node});
  }

  /// The id of a remark beside something, which then needs a text.
  std::string_view note(const Node& node) {
    const auto id = node.optional_text("note");
    if (id.empty()) return id;
    check_id(*node.optional("note"), id);
    need_text("notes", id, *node.optional("note"));
    return id;
  }
};

/// A day of the calendar, written as YYYY-MM-DD: the node itself, or its required member.
[[nodiscard]] std::optional<Date> read_date(const Node& node);
[[nodiscard]] std::optional<Date> read_date(const Node& node, const char* member);

/// Reports a name in a list if it is `known` to nobody, or stands there a second time; says whether it is to be taken.
bool once(const Node& element, std::string_view name, const char* kind, bool known, bool twice);

/// An amount in euro, in cents.
[[nodiscard]] std::optional<std::int64_t> read_amount(const Node& node);

/// The unit of a fact or a parameter, empty without one.
[[nodiscard]] std::string_view read_unit(const Node& node);

/// A length of time such as `"36 months"`, `"3 years"`, `"8 weeks"` or `"30 days"`; where that has a meaning also back in time, `"-8
/// weeks"`.
[[nodiscard]] std::optional<TimeSpan> read_time_span(const Node& node, bool also_back = false);

void read_fact(CatalogueDraft& draft, const Node& node);
/// What a fact says about other facts and conditions, once all of them are known.
void read_fact_relations(CatalogueDraft& draft, const Node& node);
void read_parameter(CatalogueDraft& draft, const Node& node);
/// Who may hang a consequence on a route.
enum class ConsequenceOf { law, profile };
/// A profile's own consequence names the routes on which it hangs; one of the law may name the profile whose practice it is.
[[nodiscard]] std::optional<Consequence> read_consequence(CatalogueDraft& draft, const Node& node, ConsequenceOf whose);
void read_shared_consequence(CatalogueDraft& draft, const Node& node);
void read_route(CatalogueDraft& draft, const Node& node);
/// Which routes stand back behind a route, once all of them are known.
void read_precedence(CatalogueDraft& draft, const Node& node);
/// The routes that conditions ask for, once all of them are known.
void resolve_route_conditions(CatalogueDraft& draft);
void read_profile(CatalogueDraft& draft, const Node& node);
/// What a profile says about routes, its offices and its practice, once all of them are known.
void read_profile_relations(CatalogueDraft& draft, const Node& node);

/// What a condition is called that has no id of its own: by its place below something that has one. Good for the call it is made for.
struct NameByPlace {
  std::string_view kind;   ///< of what has the id, if that is no condition
  std::string_view above;  ///< the id; empty if nothing above has one
  std::string_view step;   ///< from there
};

/// Reads a condition where one may stand: a boolean, an id, or an object.
[[nodiscard]] ConditionIndex read_condition(CatalogueDraft& draft, const Node& node, const NameByPlace& name);

/// The index of the condition `id`, which may be defined later.
[[nodiscard]] ConditionIndex refer_to_condition(CatalogueDraft& draft, std::string_view id, const Node& node);

/// A value of `fact` as the catalogue writes it (a text, a number, true or false), in the fact's domain.
[[nodiscard]] std::optional<std::int64_t> read_value(const Fact& fact, const Node& node);

/// The values that a list names, or a named list; ascending, each once. Nothing, and a fault, if there are none.
[[nodiscard]] std::optional<std::vector<std::int64_t>> read_set(CatalogueDraft& draft, const Fact& fact, const Node& node);

/// Whether a value lies between the fact's bounds; reports one that does not.
bool in_range(const Fact& fact, std::int64_t value, const Node& node);

/// Whether a condition rests on itself or on too long a chain of others, whether every figure used has a value on every day it is needed,
/// and whether every statement cited exists.
void check_structure(CatalogueDraft& draft);

/// The texts of all parts, as they were read, and whether every sentence needed is there in every language.
void check_texts(CatalogueDraft& draft, const std::vector<Node>& nodes);

}  // namespace kompass
