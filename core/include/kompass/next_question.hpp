#pragma once
// Which question to ask next, so that few are needed until nothing is open.
//
// The question that takes away most of the uncertainty about the verdicts, on average over its answers. (To find the order with the fewest
// questions is NP-hard already for a single function; greedy choices by such a measure come close: A. Deshpande, L. Hellerstein,
// D. Kletenik, "Approximation algorithms for stochastic Boolean function evaluation and stochastic submodular set cover", SODA 2014.)
// But people are not to be led back and forth between topics for a small gain, and who needs no title at all is told so first.

#include <optional>
#include <vector>

#include "kompass/assessment.hpp"

namespace kompass {

/// A topic that has been begun is kept to as long as a question of it is worth at least this share of the best one's worth.
inline constexpr double worth_staying = 0.1;

/// The question to ask now of those that still matter; nothing where there are none. A question is asked only once it is certain that it
/// applies, unless there is no other. Deterministic: it depends on what has been said, not on the order in which it was.
[[nodiscard]] std::optional<FactIndex> next_question(const LawOnDay& law, const CaseFile& file, Standing& standing,
                                                     const std::vector<Question>& questions);

/// By fact: how much of the variance of the verdicts that the person cares about, taken as met or not met, its answer takes away on
/// average.
[[nodiscard]] std::vector<double> worth_of_answers(const LawOnDay& law, const CaseFile& file, Standing& standing);

}  // namespace kompass
