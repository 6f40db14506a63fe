#pragma once
// Which answers that have not been given are needed, and which values of them suffice: so that a verdict which is still open becomes as
// good as answers can make it, whatever all other answers turn out to be. Nothing that has been said changes.

#include <vector>

#include "kompass/assessment.hpp"
#include "kompass/case_file.hpp"
#include "kompass/cells.hpp"
#include "kompass/law_on_day.hpp"

namespace kompass {

/// An answer that has not been given: not asked yet, or left open.
struct NeededAnswer {
  FactIndex fact = 0;
  IntervalSet suffices;  ///< any of these values is enough, whatever values that suffice the other needed answers have
};

struct NeededAnswers {
  /// None of them can be left out. Of all sets that are enough the one with the fewest answers that nobody can bring about, of these the
  /// smallest, then the one with the fewest that are slow to bring about, then the one that is asked for first. Answers that are enough
  /// whatever the authority judges, and whether figures come as announced, go before those that leave it to them. In the order of
  /// questions.
  std::vector<NeededAnswer> answers;
  /// Once these answers are given: *met* or *authority*, or *open* on account of figures of law alone. It is also *open*, and no answers
  /// are named, where only time can bring about what is needed, and where a computed fact hangs on two answers at once.
  Verdict then = Verdict::open;
  Pending pending;  ///< what that verdict still hangs on
};

/// Of a route that can still be met; of another one no answers are needed. What takes time and has not been said counts from nothing.
[[nodiscard]] NeededAnswers find_needed_answers(const LawOnDay& law, const CaseFile& file, RouteIndex route);

}  // namespace kompass
