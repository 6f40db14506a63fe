#include "kompass/fact.hpp"

#include <doctest/doctest.h>

#include "kompass/country.hpp"
#include "kompass/date.hpp"

namespace fact_test {

using kompass::Change;
using kompass::ChangedBy;
using kompass::Fact;
using kompass::FactType;
using kompass::Relation;
using kompass::value_from_text;
using kompass::value_text;
using kompass::WithTime;

namespace {

Fact fact_of(FactType type) {
  Fact fact;
  fact.type = type;
  return fact;
}

}  // namespace

TEST_CASE("the words of the format name every type, relation and kind of change, and nothing else") {
  for (const auto type : {FactType::yes_no, FactType::choice, FactType::amount, FactType::number, FactType::date, FactType::country}) {
    CHECK_FALSE(name(type).empty());
    CHECK(kompass::fact_type_named(name(type)) == type);
  }
  for (const auto change : {Change::fixed, Change::by_time, Change::slow, Change::quick}) {
    CHECK_FALSE(name(change).empty());
    CHECK(kompass::change_named(name(change)) == change);
  }
  for (const auto changed_by : {ChangedBy::person, ChangedBy::employer, ChangedBy::authority, ChangedBy::institution, ChangedBy::family}) {
    CHECK_FALSE(name(changed_by).empty());
    CHECK(kompass::changed_by_named(name(changed_by)) == changed_by);
  }
  for (const auto with_time : {WithTime::grows, WithTime::shrinks}) {
    CHECK_FALSE(name(with_time).empty());
    CHECK(kompass::with_time_named(name(with_time)) == with_time);
  }
  for (const auto relation : {Relation::is, Relation::is_not, Relation::in, Relation::not_in, Relation::at_least, Relation::at_most,
                              Relation::more_than, Relation::less_than}) {
    CHECK_FALSE(name(relation).empty());
    CHECK(kompass::relation_named(name(relation)) == relation);
  }
  CHECK_FALSE(kompass::fact_type_named("text"));
  CHECK_FALSE(kompass::fact_type_named(""));
  CHECK_FALSE(kompass::change_named("never"));
  CHECK_FALSE(kompass::changed_by_named("nobody"));
  CHECK_FALSE(kompass::with_time_named("stays"));
  CHECK_FALSE(kompass::relation_named(">="));
}

TEST_CASE("each type of fact reads its own texts and writes them as case files do") {
  CHECK(value_from_text(fact_of(FactType::yes_no), "yes") == 1);
  CHECK(value_from_text(fact_of(FactType::yes_no), "no") == 0);
  CHECK_FALSE(value_from_text(fact_of(FactType::yes_no), "true"));
  CHECK(value_text(fact_of(FactType::yes_no), 1) == "true");
  CHECK(value_text(fact_of(FactType::yes_no), 0) == "false");

  auto level = fact_of(FactType::choice);
  level.options = {"none", "a1", "b1"};
  CHECK(value_from_text(level, "none") == 0);
  CHECK(value_from_text(level, "b1") == 2);
  CHECK_FALSE(value_from_text(level, "B1"));
  CHECK_FALSE(value_from_text(level, ""));
  CHECK(value_text(level, 1) == "a1");

  CHECK(value_from_text(fact_of(FactType::amount), "50700.00") == 5070000);
  CHECK_FALSE(value_from_text(fact_of(FactType::amount), "50700"));
  CHECK(value_text(fact_of(FactType::amount), 5070000) == "50700.00");

  CHECK(value_from_text(fact_of(FactType::date), "1970-01-02") == 1);
  CHECK_FALSE(value_from_text(fact_of(FactType::date), "1994-02-29"));
  CHECK(value_text(fact_of(FactType::date), kompass::Date::parse("1994-05-17")->days()) == "1994-05-17");

  CHECK(value_from_text(fact_of(FactType::country), "IN") == kompass::country_number("IN"));
  CHECK_FALSE(value_from_text(fact_of(FactType::country), "India"));
  CHECK(value_text(fact_of(FactType::country), *kompass::country_number("IN")) == "IN");
}

TEST_CASE("a number is never read from a text") {
  CHECK_FALSE(value_from_text(fact_of(FactType::number), "24"));
  CHECK(value_text(fact_of(FactType::number), 24) == "24");
  CHECK(value_text(fact_of(FactType::number), -1) == "-1");
}

TEST_CASE("the interview asks for a fact unless the authority, a computation or an assumption settles it") {
  Fact plain;
  CHECK(plain.asked());
  auto judgement = plain;
  judgement.judgement = true;
  CHECK_FALSE(judgement.asked());
  auto derived = plain;
  derived.derivation = kompass::Derivation{};
  CHECK_FALSE(derived.asked());
  auto assumed = plain;
  assumed.assumed = 0;
  CHECK_FALSE(assumed.asked());
  auto periods = plain;
  periods.type = FactType::periods;
  CHECK_FALSE(periods.asked());
  CHECK_FALSE(periods.has_value());
  CHECK_FALSE(derived.has_value());
  CHECK(assumed.has_value());
}

}  // namespace fact_test
