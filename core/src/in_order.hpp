#pragma once
// Sorting by a key without moving what is sorted.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kompass {

/// The positions 0 to `count - 1` by ascending key, of equal keys the first first. (Sorted as plain numbers, key and position in one: that
/// sort is in the program anyway.)
template <class Key>
std::vector<std::size_t> in_order(std::size_t count, Key key_of) {
  std::vector<std::int64_t> keys;
  keys.reserve(count);
  for (std::size_t i = 0; i < count; ++i) keys.push_back(static_cast<std::int64_t>(key_of(i)) << 32 | static_cast<std::int64_t>(i));
  std::sort(keys.begin(), keys.end());
  std::vector<std::size_t> positions;
  positions.reserve(count);
  for (const auto key : keys) positions.push_back(static_cast<std::size_t>(key & 0xFFFFFFFF));
  return positions;
}

}  // namespace kompass
