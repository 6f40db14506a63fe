#include "kompass/parameter.hpp"

#include <doctest/doctest.h>

#include "support/small_catalogue.hpp"

namespace parameter_test {

using kompass::FigureStatus;
using kompass_test::day;

TEST_CASE("a figure holds from its first to its last day, both inclusive, and on no other day is there a value") {
  kompass::Parameter parameter;
  parameter.figures = {{day("2025-01-01"), day("2025-12-31"), 9660000, FigureStatus::in_force, "a"},
                       {day("2026-01-01"), day("2026-12-31"), 10140000, FigureStatus::provisional, "b"}};
  CHECK_FALSE(parameter.figure_on(day("2024-12-31")));
  CHECK(parameter.figure_on(day("2025-01-01")) == 0);
  CHECK(parameter.figure_on(day("2025-12-31")) == 0);
  CHECK(parameter.figure_on(day("2026-01-01")) == 1);
  CHECK(parameter.figure_on(day("2026-12-31")) == 1);
  CHECK_FALSE(parameter.figure_on(day("2027-01-01")));
  CHECK_FALSE(kompass::Parameter{}.figure_on(day("2026-01-01")));
}

TEST_CASE("the words of the format name every status of a figure") {
  for (const auto status : {FigureStatus::in_force, FigureStatus::provisional, FigureStatus::start_uncertain}) {
    CHECK_FALSE(name(status).empty());
    CHECK(kompass::figure_status_named(name(status)) == status);
  }
  CHECK_FALSE(kompass::figure_status_named("superseded"));
}

}  // namespace parameter_test
