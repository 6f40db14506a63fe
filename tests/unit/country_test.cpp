#include "kompass/country.hpp"

#include <doctest/doctest.h>

#include <set>

namespace country_test {

using kompass::country_code;
using kompass::country_number;

TEST_CASE("every assigned code has a number of its own that gives the code back") {
  int assigned = 0;
  std::set<std::int64_t> numbers;
  for (char first = 'A'; first <= 'Z'; ++first) {
    for (char second = 'A'; second <= 'Z'; ++second) {
      const std::string code{first, second};
      const auto number = country_number(code);
      if (!number) continue;
      ++assigned;
      numbers.insert(*number);
      CHECK(country_code(*number) == code);
      CHECK(*number >= kompass::first_country_number);
      CHECK(*number <= kompass::last_country_number);
    }
  }
  CHECK(assigned == 249 + 2);  // ISO 3166-1, Kosovo, stateless
  CHECK(numbers.size() == 251);
}

TEST_CASE("well-known states and the two additions are there") {
  for (const auto* code : {"DE", "IN", "TR", "US", "GB", "CH", "UA", "SY", "SS", "CW", "XK", "XX"})
    CHECK_MESSAGE(country_number(code), code);
}

TEST_CASE("what is no assigned code of two capital letters is refused") {
  for (const auto* code : {"", "D", "DEU", "de", "De", "D ", " D", "E ", "AA", "ZZ", "UK", "EU", "SU", "DD", "AN", "YU", "1A", "Ä"})
    CHECK_MESSAGE(!country_number(code), code);
  CHECK_FALSE(country_number(std::string_view("D\0", 2)));
}

}  // namespace country_test
