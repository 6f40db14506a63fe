#pragma once
// The catalogue is the law as data, read and checked as a whole: a catalogue with one fault is refused, with all faults listed.
// The format is described in `core/catalogue/README.md`. A catalogue never changes after it has been read.

#include <cstddef>
#include <map>
#include <memory>
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
  std::string_view id;
  std::vector<std::string_view> cites;
  PlaceIndex place = 0;
};

/// One numbered sentence of a source document.
struct Statement {
  std::string_view id;
  std::string_view source;
  std::string_view section;
  std::string_view kind;
  std::string_view text;
};

/// Why a statement of a source document stands nowhere in the law as data.
enum class SetAsideAs {
  superseded,      ///< it renders older law
  contradicted,    ///< the law in force reads otherwise
  not_applicable,  ///< it says nothing about a title, e.g. how a portal is operated
};

[[nodiscard]] std::string_view name(SetAsideAs as) noexcept;

struct SetAside {
  std::string_view statement;
  SetAsideAs as = SetAsideAs::not_applicable;
  std::string_view note;  ///< the text that says what the document reads and what the law says
  std::vector<std::string_view> cites;
  PlaceIndex place = 0;
};

class Document;  // a text of JSON as it was read

/// Its texts are views, for there are tens of thousands of them: they live as long as the catalogue or a copy of it.
struct Catalogue {
  std::string_view id;
  std::string_view version;
  Date valid_from;  ///< first day for which the law is known here
  Date valid_to;    ///< last such day
  std::vector<std::string_view> languages;
  std::vector<std::string_view> topics;
  std::vector<std::string_view> purposes;  ///< what a person may be after, in the order in which they are shown
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

  std::map<std::string_view, FactIndex> fact_by_id;
  std::map<std::string_view, ConditionIndex> condition_by_id;
  std::map<std::string_view, RouteIndex> route_by_id;

  /// What was read, about four times the size of its text. All texts of the catalogue point into it, and copies of the catalogue share it.
  std::shared_ptr<const Document> document;

  /// Whether a day lies within the validity window.
  [[nodiscard]] bool knows(Date day) const noexcept { return valid_from <= day && day <= valid_to; }
  [[nodiscard]] std::optional<FactIndex> find_fact(std::string_view fact_id) const;
  [[nodiscard]] std::optional<RouteIndex> find_route(std::string_view route_id) const;
  /// The part's name and the JSON pointer to what stands there. Only of a catalogue that was read.
  [[nodiscard]] std::string place_at(PlaceIndex place) const;
  [[nodiscard]] bool has_profile(std::string_view profile_id) const noexcept;
};

/// The largest bundle that is read, in bytes.
inline constexpr std::size_t largest_bundle = std::size_t{32} << 20;

/// Reads a bundle (`{ "format": "kompass-catalogue/1", "parts": [ … ] }`) and checks it completely. Every fault found is listed with the
/// part's name and a JSON pointer; a part with a fault of form does not hide the faults of another.
/// Time and memory are linear in the size of the text (times a logarithm), but for lists: a list of n values that m comparisons use takes
/// n * m, and each value of a choice is looked for among its options.
[[nodiscard]] Result<Catalogue> read_catalogue(std::string_view bundle);

/// What cites a statement. Its id is the catalogue's.
struct Carrier {
  std::string_view kind;  ///< `fact`, `list`, `condition`, `parameter`, `route`, `consequence`, `profile`, `office`
  std::string_view id;
};

/// For each statement of the catalogue what cites it, each once, in the order of the statements.
[[nodiscard]] std::vector<std::vector<Carrier>> carriers_of_statements(const Catalogue& catalogue);

}  // namespace kompass
