#pragma once
// Random numbers for tests: the same sequence from the same seed with every compiler and standard library, so that a failure can be
// repeated.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <utility>
#include <vector>

namespace kompass_test {

/// SplitMix64 (G. Steele, D. Lea, C. Flood, OOPSLA 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) noexcept : state_(seed) {}

  std::uint64_t next() noexcept {
    auto z = state_ += 0x9E3779B97F4A7C15ULL;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ z >> 27) * 0x94D049BB133111EBULL;
    return z ^ z >> 31;
  }
  /// 0 to `count` - 1; `count` is at least 1.
  std::size_t below(std::size_t count) noexcept { return static_cast<std::size_t>(next() % count); }
  /// `low` to `high`, both inclusive.
  int between(int low, int high) noexcept { return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1))); }
  /// True in `percent` of a hundred cases.
  bool chance(int percent) noexcept { return between(1, 100) <= percent; }
  template <class T>
  const T& pick(const std::vector<T>& values) noexcept {
    return values[below(values.size())];
  }
  template <class T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
  }

 private:
  std::uint64_t state_;
};

/// Slow builds (WebAssembly, sanitizers) run the same code on one case of so many.
#if defined(__EMSCRIPTEN__) || defined(__SANITIZE_ADDRESS__)
inline constexpr std::uint64_t one_of = 4;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr std::uint64_t one_of = 4;
#else
inline constexpr std::uint64_t one_of = 1;
#endif
#else
inline constexpr std::uint64_t one_of = 1;
#endif

/// How often a property is tried: `usual` times, twenty times as often where the environment has KOMPASS_LONG, more rarely in slow builds.
inline std::uint64_t trials(std::uint64_t usual) { return std::getenv("KOMPASS_LONG") == nullptr ? usual / one_of : 20 * usual / one_of; }

/// Whether what has this number is tried here, where everything is tried once in the native build: all of it, or a share in a slow build.
inline bool tried_here(std::uint64_t number) { return std::getenv("KOMPASS_LONG") != nullptr || number % one_of == 0; }

}  // namespace kompass_test
