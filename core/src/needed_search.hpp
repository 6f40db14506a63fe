#pragma once
// Which of the answers that have not been given a function still needs, cell by cell: the search behind `find_needed_answers`.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "kompass/change_sets.hpp"
#include "kompass/diagram.hpp"
#include "kompass/law_on_day.hpp"
#include "kompass/needed_answers.hpp"

namespace kompass {

/// What has to be known of one variable.
struct NeededVariable {
  VariableIndex variable = 0;
  CellSet suffices = 0;    ///< any of these is enough
  std::uint8_t first = 0;  ///< of these the one from which the others were found
};

/// The variables, of those whose cell is not settled, that have to be known for `function` to come out well on no further answer: to hang
/// at most on what nobody can answer, on figures and judgements, and on as little of that as may be. See `NeededAnswers` for which ones.
/// Nothing: it hangs on no answer already, or what it takes is out of reach (`cells_from_nothing`).
[[nodiscard]] std::vector<NeededVariable> needed_variables(const LawOnDay& law, const FunctionNodes& function,
                                                           std::span<const CellSet> possible);

/// The cells of a variable of which nothing is said that may be taken as needed: what takes time counts from nothing, as nobody may be
/// told to do something today because the years it takes are not known to be missing. Not a single one of a date, which need not have come.
[[nodiscard]] CellSet cells_from_nothing(const LawOnDay& law, VariableIndex variable);

/// What is needed where a case stands in certain cells.
struct NeededInSituation {
  std::vector<NeededVariable> variables;  ///< of facts that can be answered themselves
  std::vector<NeededAnswer> compared;     ///< with which a computed fact compares what has been said
  Verdict then = Verdict::open;           ///< as in `NeededAnswers`
  Pending pending;
};
[[nodiscard]] NeededInSituation needed_in_situation(const LawOnDay& law, const CaseFile& file, const FunctionNodes& nodes, NodeId function,
                                                    std::vector<CellSet> possible);

/// The same by fact, in the order of questions; `values_of` says which values lie in the cells of a variable. Nothing where no value of a
/// fact is enough for all that asks for it.
[[nodiscard]] std::optional<std::vector<NeededAnswer>> answers_of(const LawOnDay& law, const NeededInSituation& needed,
                                                                  const std::function<IntervalSet(const NeededVariable&)>& values_of);

}  // namespace kompass
