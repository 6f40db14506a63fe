#include "kompass/likelihood.hpp"

#include <algorithm>

namespace kompass {
namespace {

/// How many values of `set` lie between two values, these included.
double count_between(const IntervalSet& set, std::int64_t first, std::int64_t last) {
  std::int64_t count = 0;
  for (const auto& [from, to] : set.intervals()) count += std::max<std::int64_t>(0, std::min(to, last) - std::max(from, first) + 1);
  return static_cast<double>(count);
}

}  // namespace

std::vector<double> likelihood_of_cells(const Fact& fact, const CellMap& cells) {
  const auto all = static_cast<double>(fact.maximum - fact.minimum + 1);
  const auto usual = count_between(fact.usual, fact.minimum, fact.maximum);
  const auto rare = count_between(fact.rare, fact.minimum, fact.maximum);
  const auto others = all - usual - rare;  // the reader sees to it that there are some
  const auto share_of_rare = rare > 0 ? rare_share : 0.0;
  const auto share_of_usual = usual > 0 ? (1.0 - share_of_rare) * usual_share : 0.0;
  const auto share_of_others = 1.0 - share_of_rare - share_of_usual;

  std::vector<double> shares(cells.count(), 0.0);
  for (std::size_t i = 0; i < cells.starts().size(); ++i) {
    const auto first = cells.starts()[i];
    const auto last = i + 1 < cells.starts().size() ? cells.starts()[i + 1] - 1 : fact.maximum;
    const auto usual_here = count_between(fact.usual, first, last);
    const auto rare_here = count_between(fact.rare, first, last);
    auto& share = shares[cells.cells()[i]];
    if (usual_here > 0) share += share_of_usual * (usual_here / usual);
    if (rare_here > 0) share += share_of_rare * (rare_here / rare);
    share += share_of_others * ((static_cast<double>(last - first + 1) - usual_here - rare_here) / others);
  }
  return shares;
}

}  // namespace kompass
