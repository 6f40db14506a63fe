// The three ways in which a batch comes to a verdict (a complete row walked, an incomplete row swept, 64 rows swept side by side) against
// each other. That one of them is right is held against the assessment in small_laws_test.cpp.

#include "kompass/batch.hpp"

#include <algorithm>

#include "support/small_law.hpp"

namespace batch_test {

using namespace kompass_test;

namespace {

constexpr std::size_t rows_per_law = 150;  // two full blocks and a part

std::vector<std::uint32_t> assessed(kompass::Batch& batch, const std::vector<std::int32_t>& values, std::size_t at_a_time) {
  const auto rows = batch.reserve(rows_per_law);
  std::copy(values.begin(), values.end(), rows.begin());
  for (std::size_t i = 0; i < rows_per_law; i += at_a_time) batch.assess(i, at_a_time);
  return {batch.results().begin(), batch.results().end()};
}

}  // namespace

TEST_CASE("rows have the same verdicts alone and side by side") {
  std::size_t complete = 0;
  std::size_t all = 0;
  for (std::uint64_t seed = 1; seed <= trials(200); ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const auto law = SmallLaw::of(random);
    if (!law) continue;
    kompass::Batch batch(law->law);
    const auto length = batch.reserve(rows_per_law).size() / rows_per_law;
    std::vector<std::int32_t> values(rows_per_law * length, kompass::missing_value);
    for (std::size_t row = 0; row < rows_per_law; ++row) {
      const auto percent = random.chance(40) ? 100 : random.between(0, 99);
      complete += percent == 100 ? 1 : 0;
      ++all;
      const auto answers = random_answers(law->plain, random, percent);
      std::size_t column = 0;
      for (std::size_t fact = 0; fact < law->plain.facts().size(); ++fact) {
        if (law->plain.facts()[fact].derivation) continue;
        const auto answer = answers.find(fact);
        if (answer != answers.end() && answer->second.state == MadeUpAnswer::State::value)
          values[row * length + column] = static_cast<std::int32_t>(answer->second.value);
        ++column;
      }
      REQUIRE(column == length);
    }
    const auto alone = assessed(batch, values, 1);
    CHECK(alone == assessed(batch, values, rows_per_law));
    CHECK(alone == assessed(batch, values, 7));
    CHECK(alone == assessed(batch, values, 33));
  }
  CHECK(complete > all / 4);  // both ways were tried
  CHECK(complete < all / 2);
}

TEST_CASE("values outside a fact's domain count as the nearest inside, alone and side by side") {
  for (std::uint64_t seed = 1; seed <= trials(100); ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const auto law = SmallLaw::of(random);
    if (!law) continue;
    kompass::Batch batch(law->law);
    const auto length = batch.reserve(rows_per_law).size() / rows_per_law;
    std::vector<std::int32_t> outside(rows_per_law * length);
    std::vector<std::int32_t> inside(outside.size());
    for (std::size_t row = 0; row < rows_per_law; ++row) {
      std::size_t column = 0;
      for (const auto& fact : law->plain.facts()) {
        if (fact.derivation) continue;
        const bool above = random.chance(50);
        outside[row * length + column] = above ? std::numeric_limits<std::int32_t>::max() : std::numeric_limits<std::int32_t>::min() + 1;
        inside[row * length + column] = static_cast<std::int32_t>(above ? fact.maximum : fact.minimum);
        ++column;
      }
    }
    const auto expected = assessed(batch, inside, 1);
    CHECK(assessed(batch, outside, 1) == expected);
    CHECK(assessed(batch, outside, rows_per_law) == expected);
  }
}

}  // namespace batch_test
