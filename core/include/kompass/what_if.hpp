#pragma once
// What if: the verdicts of all routes for every value that one answer, or two answers together, could have, all others staying as they are.

#include <vector>

#include "kompass/assessment.hpp"
#include "kompass/case_file.hpp"
#include "kompass/cells.hpp"
#include "kompass/law_on_day.hpp"

namespace kompass {

/// The values of a fact, in groups that no verdict tells apart. Of facts whose values have an order each group is one interval, and they
/// stand in that order; else those first that hold the smallest value.
struct WhatIf {
  FactIndex fact = 0;
  std::vector<IntervalSet> groups;
  std::vector<std::vector<Verdict>> verdicts;  ///< by group and route
};

/// Exact, for every value of the fact. Only for a fact that has a value (`Fact::has_value`). One assessment for each of its cells, and for
/// each side of the values of facts with which it is compared.
[[nodiscard]] WhatIf what_if(const LawOnDay& law, const CaseFile& file, FactIndex fact);

/// The same for two different facts together, which no computed fact may compare with each other: what holds where one is more than the
/// other has no rows and columns.
struct WhatIfGrid {
  FactIndex rows_fact = 0;
  FactIndex columns_fact = 0;
  std::vector<IntervalSet> rows;
  std::vector<IntervalSet> columns;
  std::vector<std::vector<std::vector<Verdict>>> verdicts;  ///< by row, column and route
};
[[nodiscard]] bool compared(const Catalogue& catalogue, FactIndex a, FactIndex b) noexcept;
[[nodiscard]] WhatIfGrid what_if(const LawOnDay& law, const CaseFile& file, FactIndex rows_fact, FactIndex columns_fact);

}  // namespace kompass
