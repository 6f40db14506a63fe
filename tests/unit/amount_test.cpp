#include "kompass/amount.hpp"

#include <doctest/doctest.h>

#include <limits>

#include "support/random.hpp"

namespace amount_test {

using kompass::cents_text;
using kompass::parse_cents;
using kompass::Share;

TEST_CASE("an amount in euro with two decimals is read as cents and written the same") {
  CHECK(parse_cents("50700.00") == 5070000);
  CHECK(parse_cents("0.01") == 1);
  CHECK(parse_cents("0.00") == 0);
  CHECK(parse_cents("-3.50") == -350);
  CHECK(parse_cents("-0.01") == -1);
  CHECK(parse_cents("999999999999.99") == 99999999999999);
  for (const std::int64_t cents : {0LL, 1LL, 9LL, 10LL, 99LL, 100LL, 101LL, -1LL, -99LL, -100LL, 5070000LL, 99999999999999LL}) {
    CHECK(parse_cents(cents_text(cents)) == cents);
  }
  CHECK(cents_text(5) == "0.05");
  CHECK(cents_text(-5) == "-0.05");
  CHECK(cents_text(-350) == "-3.50");
  CHECK(cents_text(std::numeric_limits<std::int64_t>::max()) == "92233720368547758.07");
  CHECK(cents_text(std::numeric_limits<std::int64_t>::min()) == "-92233720368547758.08");
}

TEST_CASE("what is not an amount with exactly two decimals is refused rather than rounded") {
  for (const auto* text :
       {"",      "-",   ".",     "50700", "50700.", "50700.0", "50700.000", ".50",  "-.50",    "50,700.00", "50700,00",         "50 700.00",
        "+1.00", "1e3", "1.0e1", " 1.00", "1.00 ",  "--1.00",  "0x1.00",    "1.-0", "1.00.00", "NaN",       "1000000000000.00", "€1.00",
        "1.00 €"})
    CHECK_MESSAGE(!parse_cents(text), text);
  CHECK_FALSE(parse_cents(std::string_view("1.0\0", 4)));
}

TEST_CASE("random amounts survive writing and reading") {
  kompass_test::Random random(1);
  int wrong = 0;
  for (int i = 0; i < 10'000; ++i) {
    const auto cents = static_cast<std::int64_t>(random.next() % 199'999'999'999'999) - 99'999'999'999'999;
    if (parse_cents(cents_text(cents)) != cents) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("a share is read in hundredths of a percent and written without needless zeros") {
  CHECK(Share::parse("50 %")->basis_points == 5000);
  CHECK(Share::parse("45.3 %")->basis_points == 4530);
  CHECK(Share::parse("45.25 %")->basis_points == 4525);
  CHECK(Share::parse("0.01 %")->basis_points == 1);
  CHECK(Share::parse("1000 %")->basis_points == 100000);
  CHECK(Share::parse("45.30 %")->text() == "45.3 %");
  CHECK(Share{5000}.text() == "50 %");
  CHECK(Share{4525}.text() == "45.25 %");
  CHECK(Share{4505}.text() == "45.05 %");
  CHECK(Share{1}.text() == "0.01 %");
  int wrong = 0;
  for (std::int64_t points = 1; points <= 100'000; ++points)
    if (Share::parse(Share{points}.text()) != Share{points}) ++wrong;
  CHECK(wrong == 0);
}

TEST_CASE("what is not a share between 0.01 % and 1000 % is refused") {
  for (const auto* text : {"",       " %",       "%",     "50",   "50%",  "50  %", "50 % ", "0 %",    "0.00 %",  "1000.01 %",
                           "1001 %", "45.333 %", "45. %", ".5 %", "-5 %", "+5 %",  "4 5 %", "45,3 %", "1.2.3 %", "99999999999999999999 %",
                           "0x10 %"})
    CHECK_MESSAGE(!Share::parse(text), text);
}

TEST_CASE("a share of a figure is exact to the cent or refused") {
  CHECK(Share{5000}.of(10140000) == 5070000);  // 50 % of 101 400 euro
  CHECK(Share{4530}.of(10140000) == 4593420);  // 45.3 % of it: 45 934.20 euro
  CHECK(Share{4530}.of(9660000) == 4375980);
  CHECK(Share{5000}.of(1) == std::nullopt);    // half a cent
  CHECK(Share{3333}.of(100) == std::nullopt);  // 33.33 cents
  CHECK(Share{10000}.of(12345) == 12345);
  CHECK(Share{1}.of(10000) == 1);
  CHECK(Share{5000}.of(0) == 0);
  CHECK(Share{5000}.of(-100) == std::nullopt);
}

TEST_CASE("a share of an enormous figure is refused rather than wrapped") {
  CHECK(Share{100000}.of(90'000'000'000'000) == 900'000'000'000'000);
  CHECK(Share{100000}.of(90'000'000'000'001) == std::nullopt);
  CHECK(Share{1}.of(std::numeric_limits<std::int64_t>::max()) == std::nullopt);
}

}  // namespace amount_test
