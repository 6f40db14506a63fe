#pragma once
// The catalogue is the law as data, read and checked as a whole: a catalogue with one fault is refused, with all faults listed.
// The format is described in `core/catalogue/README.md`. A catalogue never changes after it has been read.

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kompass/condition.hpp"
#include "kompass/date.hpp"
#include "kompass/error.hpp"
#include "kompass/fact.hpp"
#include "kompass/parameter.hpp"
#include "kompass/profile.hpp"
#include "kompass/route.hpp"

namespace kompass {

/// A named list of countries or options. Comparisons hold its values themselves; what remains is where it comes from.
struct NamedList {
  std::string id;
  std::vector<std::string> cites;
  std::string place;
};

/// One numbered sentence of a source document.
struct Statement {
  std::string id;
  std::string source;
  std::string section;
  std::string kind;
  std::string text;
};

/// Why a statement of a source document stands nowhere in the law as data.
enum class SetAsideAs {
  superseded,      ///< it renders older law
  contradicted,    ///< the law in force reads otherwise
  not_applicable,  ///< it says nothing about a title, e.g. how a portal is operated
};

[[nodiscard]] std::string_view name(SetAsideAs as) noexcept;

struct SetAside {
  std::string statement;
  SetAsideAs as = SetAsideAs::not_applicable;
  std::string note;  ///< the text that says what the document reads and what the law says
  std::vector<std::string> cites;
  std::string place;
};

struct Catalogue {
  std::string id;
  std::string version;
  Date valid_from;  ///< first day for which the law is known here
  Date valid_to;    ///< last such day
  std::vector<std::string> languages;
  std::vector<std::string> topics;
  std::vector<std::string> purposes;  ///< what a person may be after, in the order in which they are shown
  std::vector<Fact> facts;
  std::vector<FactIndex> diagram_order;   ///< facts that the diagrams ask for first; it decides how large they get, and nothing else
  std::vector<FactIndex> question_order;  ///< the facts in the order of their topics, within a topic as written
  std::vector<Parameter> parameters;
  std::vector<NamedList> lists;
  std::vector<Condition> conditions;
  std::vector<Route> routes;
  std::vector<Statement> statements;
  std::vector<SetAside> set_aside;
  std::vector<Profile> profiles;
  std::optional<ConditionIndex> no_title_needed;
  std::vector<ConditionIndex> contradictions;  ///< under each of these some answers do not fit together

  std::map<std::string, FactIndex, std::less<>> fact_by_id;
  std::map<std::string, ConditionIndex, std::less<>> condition_by_id;
  std::map<std::string, RouteIndex, std::less<>> route_by_id;

  /// Whether a day lies within the validity window.
  [[nodiscard]] bool knows(Date day) const noexcept { return valid_from <= day && day <= valid_to; }
  [[nodiscard]] std::optional<FactIndex> find_fact(std::string_view fact_id) const;
  [[nodiscard]] std::optional<RouteIndex> find_route(std::string_view route_id) const;
  [[nodiscard]] bool has_profile(std::string_view profile_id) const noexcept;
};

/// The largest bundle that is read, in bytes.
inline constexpr std::size_t largest_bundle = std::size_t{32} << 20;

/// Reads a bundle (`{ "format": "kompass-catalogue/1", "parts": [ … ] }`) and checks it completely. Every fault found is listed with the
/// part's name and a JSON pointer; a part with a fault of form does not hide the faults of another.
/// Time and memory are linear in the size of the text (times a logarithm), but for lists: a list of n values that m comparisons use takes
/// n * m, and each value of a choice is looked for among its options.
[[nodiscard]] Result<Catalogue> read_catalogue(std::string_view bundle);

/// What cites a statement.
struct Carrier {
  std::string kind;  ///< `fact`, `list`, `condition`, `parameter`, `route`, `consequence`, `profile`, `office`
  std::string id;
};

/// For each statement of the catalogue what cites it, each once, in the order of the statements.
[[nodiscard]] std::vector<std::vector<Carrier>> carriers_of_statements(const Catalogue& catalogue);

}  // namespace kompass
