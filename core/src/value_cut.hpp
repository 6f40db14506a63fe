#pragma once
// A fact's values cut so finely that within an interval no rule tells two apart in a case: at the borders of its own cells, and where a
// computed fact compares it with another.

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "kompass/case_file.hpp"
#include "kompass/law_on_day.hpp"

namespace kompass {

/// From a first to a last value, both included.
using ValueInterval = std::pair<std::int64_t, std::int64_t>;

struct ValueCut {
  std::vector<ValueInterval> intervals;  ///< ascending, without gaps
  std::vector<std::size_t> like;         ///< of each interval the first one that no rule tells apart from it
};

[[nodiscard]] ValueCut cut_values(const LawOnDay& law, const CaseFile& file, FactIndex fact);

}  // namespace kompass
