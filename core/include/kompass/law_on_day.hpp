#pragma once
// The law of one day, compiled: thresholds resolved, every fact's domain cut into cells, every condition and route a decision diagram.
// Built once per as-of date and then only read.

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "kompass/catalogue.hpp"
#include "kompass/cells.hpp"
#include "kompass/date.hpp"
#include "kompass/diagram.hpp"
#include "kompass/reason.hpp"

namespace kompass {

/// Most variables of one day's law. Diagrams are combined by recursion, one step a variable, and the browser's stack is small.
inline constexpr std::size_t most_variables = 1000;

/// What a variable of the diagrams stands for.
enum class VariableKind {
  fact,
  provisional_figure,  ///< whether a provisional figure comes into force as announced; nobody can answer it yet
  unknown_figure,      ///< whether a comparison holds whose figure is not known for its day
};

struct Variable {
  VariableKind kind = VariableKind::fact;
  FactIndex fact = 0;            ///< of a fact
  ParameterIndex parameter = 0;  ///< of a figure
  std::size_t figure = 0;        ///< of a provisional figure: its position in the parameter
  CellMap cells;
  std::vector<double> likelihood;  ///< by cell: which share of all people is in it, by rule of thumb; for the order of questions alone

  [[nodiscard]] CellSet all_values() const noexcept { return (CellSet{1} << cells.count()) - 1; }
};

/// The threshold of a comparison with a figure of law, on the day.
struct ResolvedFigure {
  ParameterIndex parameter = 0;
  std::optional<std::size_t> figure;  ///< nothing if the parameter has no value for that day
  std::optional<std::int64_t> threshold;
  std::optional<std::size_t> before;  ///< while the figure is provisional: the last one before it that is not
  std::optional<std::int64_t> threshold_before;
};

class LawOnDay {
 public:
  /// Compiles the law for `as_of`. Refused outside the validity window, and if a fact needs more than `most_cells` cells, the rules more
  /// than `most_variables` variables, or their diagrams more than `most_steps` steps.
  [[nodiscard]] static Result<LawOnDay> compile(std::shared_ptr<const Catalogue> catalogue, Date as_of);

  /// The same for a day outside the validity window, as if the law went on as it is known: for looking ahead only. Figures of law that are
  /// not known for the day stay open.
  [[nodiscard]] static Result<LawOnDay> as_if_known(std::shared_ptr<const Catalogue> catalogue, Date day);

  [[nodiscard]] const Catalogue& catalogue() const noexcept { return *catalogue_; }
  [[nodiscard]] const std::shared_ptr<const Catalogue>& shared_catalogue() const noexcept { return catalogue_; }
  [[nodiscard]] Date as_of() const noexcept { return as_of_; }
  [[nodiscard]] const DiagramTable& diagrams() const noexcept { return diagrams_; }
  [[nodiscard]] const std::vector<Variable>& variables() const noexcept { return variables_; }
  /// The variable of a fact, or nothing if no condition asks for it.
  [[nodiscard]] std::optional<VariableIndex> variable_of(FactIndex fact) const noexcept { return variable_of_fact_[fact]; }
  /// The facts that variables stand for: themselves, or those from which they are computed. Ascending, each once; figures stand for none.
  [[nodiscard]] std::vector<FactIndex> facts_behind(std::span<const VariableIndex> variables) const;
  [[nodiscard]] NodeId condition(ConditionIndex index) const noexcept { return functions_[index]; }
  /// The diagram of a route; `never` where the route is not in force.
  [[nodiscard]] NodeId route(RouteIndex index) const noexcept;
  /// The answers that alone rule a route out.
  [[nodiscard]] std::span<const Obstacle> obstacles(RouteIndex index) const noexcept { return obstacles_[index]; }
  /// For a comparison with a figure of law: what it amounts to.
  [[nodiscard]] const std::optional<ResolvedFigure>& figure(ConditionIndex index) const noexcept { return figures_[index]; }

 private:
  friend class LawCompiler;
  LawOnDay(std::shared_ptr<const Catalogue> catalogue, Date as_of) : catalogue_(std::move(catalogue)), as_of_(as_of), diagrams_({}) {}

  std::shared_ptr<const Catalogue> catalogue_;
  Date as_of_;
  DiagramTable diagrams_;
  std::vector<Variable> variables_;
  std::vector<std::optional<VariableIndex>> variable_of_fact_;
  std::vector<NodeId> functions_;  // by condition
  std::vector<std::optional<ResolvedFigure>> figures_;
  std::vector<std::vector<Obstacle>> obstacles_;  // by route
};

}  // namespace kompass
