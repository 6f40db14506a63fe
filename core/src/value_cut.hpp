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

/// What `work_out` makes of each interval; where no rule tells it apart from one before, it is the same.
template <class WorkOut>
auto for_each_interval(const ValueCut& cut, WorkOut work_out) {
  std::vector<decltype(work_out(std::int64_t{0}))> out;
  out.reserve(cut.intervals.size());
  for (std::size_t i = 0; i < cut.intervals.size(); ++i)
    out.push_back(cut.like[i] < i ? out[cut.like[i]] : work_out(cut.intervals[i].first));
  return out;
}

}  // namespace kompass
