#include "kompass/cells.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace kompass {

IntervalSet::IntervalSet(std::int64_t first, std::int64_t last) {
  if (first <= last) intervals_.emplace_back(first, last);
}

IntervalSet::IntervalSet(std::span<const std::int64_t> values) {
  for (const auto value : values) append(value, value);
}

void IntervalSet::append(std::int64_t first, std::int64_t last) {
  if (!intervals_.empty() && intervals_.back().second + 1 == first)
    intervals_.back().second = last;
  else
    intervals_.emplace_back(first, last);
}

bool IntervalSet::contains(std::int64_t value) const noexcept {
  const auto after = std::upper_bound(intervals_.begin(), intervals_.end(), value,
                                      [](std::int64_t wanted, const auto& interval) { return wanted < interval.first; });
  return after != intervals_.begin() && value <= std::prev(after)->second;
}

IntervalSet IntervalSet::complement(std::int64_t minimum, std::int64_t maximum) const {
  IntervalSet out;
  auto next = minimum;
  for (const auto& [first, last] : intervals_) {
    if (first > next) out.intervals_.emplace_back(next, std::min(first - 1, maximum));
    next = std::max(next, last + 1);
  }
  if (next <= maximum) out.intervals_.emplace_back(next, maximum);
  return out;
}

IntervalSet IntervalSet::intersection(const IntervalSet& other) const {
  IntervalSet out;
  for (auto a = intervals_.begin(), b = other.intervals_.begin(); a != intervals_.end() && b != other.intervals_.end();) {
    const auto first = std::max(a->first, b->first);
    const auto last = std::min(a->second, b->second);
    if (first <= last) out.append(first, last);
    if (a->second < b->second)
      ++a;
    else
      ++b;
  }
  return out;
}

std::optional<CellMap> CellMap::cut(std::int64_t minimum, std::int64_t maximum, std::span<const IntervalSet> sets) {
  CellMap map;
  map.starts_.push_back(minimum);
  for (const auto& set : sets) {
    for (const auto& [first, last] : set.intervals()) {
      if (first > minimum && first <= maximum) map.starts_.push_back(first);
      if (last >= minimum && last < maximum) map.starts_.push_back(last + 1);
    }
  }
  std::sort(map.starts_.begin(), map.starts_.end());
  map.starts_.erase(std::unique(map.starts_.begin(), map.starts_.end()), map.starts_.end());

  std::map<std::vector<bool>, std::uint8_t> cell_by_signature;
  for (const auto start : map.starts_) {
    std::vector<bool> signature;
    signature.reserve(sets.size());
    for (const auto& set : sets) signature.push_back(set.contains(start));
    const auto [entry, fresh] = cell_by_signature.emplace(std::move(signature), static_cast<std::uint8_t>(map.count_));
    if (fresh && ++map.count_ > most_cells) return std::nullopt;
    map.cells_.push_back(entry->second);
  }
  return map;
}

std::uint32_t CellMap::cell_of(std::int64_t value) const noexcept {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), value);
  return cells_[static_cast<std::size_t>(after - starts_.begin()) - 1];
}

IntervalSet CellMap::values_in(std::uint64_t cells, std::int64_t maximum) const {
  IntervalSet out;
  for (std::size_t i = 0; i < starts_.size(); ++i)
    if ((cells >> cells_[i] & 1) != 0) out.append(starts_[i], i + 1 < starts_.size() ? starts_[i + 1] - 1 : maximum);
  return out;
}

std::int64_t CellMap::smallest(std::uint32_t cell) const noexcept {
  const auto found = std::find(cells_.begin(), cells_.end(), static_cast<std::uint8_t>(cell));
  return starts_[static_cast<std::size_t>(found - cells_.begin())];
}

}  // namespace kompass
