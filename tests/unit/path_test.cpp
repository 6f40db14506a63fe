#include "kompass/path.hpp"

#include <doctest/doctest.h>

#include "support/small_catalogue.hpp"

namespace path_test {

using kompass::NoPath;
using kompass::Paths;
using kompass_test::case_of;
using kompass_test::law_of;

namespace {

Paths paths_of(const std::shared_ptr<const kompass::LawOnDay>& law, std::string_view answers) {
  auto found = kompass::find_paths(law, case_of(*law, answers));
  REQUIRE(found.ok());
  return std::move(found).value();
}

/// "2026-11-22 card, 2028-08-22 settled: level=2-2" for each path, one a line: the steps, with the changes as "fact:=value" and the answers
/// needed as "fact=first-last".
std::string text_of(const kompass::LawOnDay& law, const Paths& found) {
  const auto& catalogue = law.catalogue();
  std::string out;
  for (const auto& path : found.paths) {
    for (const auto& step : path.steps) {
      out += (&step == &path.steps.front() ? "" : ", ") + step.day.text() + " " + std::string(catalogue.routes[step.route].id);
      for (const auto& change : step.changes)
        out += " " + std::string(catalogue.facts[change.fact].id) + ":=" + std::to_string(change.nearest);
      for (const auto& need : step.needs)
        for (const auto& [first, last] : need.suffices.intervals())
          out += " " + std::string(catalogue.facts[need.fact].id) + "=" + std::to_string(first) + "-" + std::to_string(last);
    }
    out += "\n";
  }
  return out;
}

/// A card for whoever has an offer, and a permit to stay for good after 21 months with it and level b1, or after 27 and level a1.
std::shared_ptr<const kompass::LawOnDay> cards(const std::string& more = "") {
  return law_of(R"({ "facts": [
      { "id": "offer", "type": "yes-no", "change": "slow", "changed-by": "employer" },
      { "id": "card", "type": "yes-no", "change": "slow", "changed-by": "authority" },
      { "id": "months", "type": "number", "minimum": 0, "maximum": 100, "unit": "months", "change": "by-time", "with-time": "grows" },
      { "id": "level", "type": "choice", "ordered": true, "options": ["none", "a1", "b1"], "change": "slow", "changed-by": "person" },
      { "id": "ill", "type": "yes-no", "change": "fixed" } ],)" +
                more + R"(
    "routes": [
      { "id": "card", "grants": { "set": { "card": true }, "starts": ["months"] }, "conditions": { "fact": "offer", "is": true } },
      { "id": "settled", "settles": true, "conditions": { "all": [ { "fact": "card", "is": true },
          { "any": [ { "all": [ { "fact": "months", "at-least": 21 }, { "fact": "level", "is": "b1" } ] },
                     { "all": [ { "fact": "months", "at-least": 27 }, { "any": [ { "fact": "level", "at-least": "a1" }, { "fact": "ill", "is": true } ] } ] } ] } ] } } ] })");
}

}  // namespace

TEST_CASE("a step names the answers that it needs, and a later one that is content with less is a way of its own") {
  const auto law = cards();
  const auto found = paths_of(law, R"({ "offer": true, "card": false })");
  CHECK(text_of(*law, found) ==
        "2026-11-22 card, 2028-08-22 settled level=2-2\n"
        "2026-11-22 card, 2029-02-22 settled level=1-2\n");
  REQUIRE(found.paths.size() == 2);
  CHECK(found.paths[0].months == 21);
  CHECK(found.paths[0].unanswered == 1);
  CHECK(found.paths[0].steps[1].then == kompass::Verdict::met);
  CHECK(found.paths[0].steps[0].law_known);
  CHECK(!found.paths[0].steps[1].law_known);
  CHECK(!found.why_none);
}

TEST_CASE("what has been said is not needed, and changes where it has to") {
  const auto law = cards();
  CHECK(text_of(*law, paths_of(law, R"({ "offer": true, "card": false, "level": "b1" })")) == "2026-11-22 card, 2028-08-22 settled\n");
  CHECK(text_of(*law, paths_of(law, R"({ "offer": true, "card": false, "level": "a1" })")) ==
        "2026-11-22 card, 2028-08-22 settled level:=2\n"
        "2026-11-22 card, 2029-02-22 settled\n");
  CHECK(text_of(*law, paths_of(law, R"({ "offer": false, "card": false, "level": "b1" })")) ==
        "2026-11-22 card offer:=1, 2028-08-22 settled\n");
}

TEST_CASE("who holds a title already goes on from there, also where an answer is needed later") {
  const auto law = cards();
  CHECK(text_of(*law, paths_of(law, R"({ "offer": true, "card": true, "months": 30, "level": "a1" })")) == "2026-11-22 settled\n");
  CHECK(text_of(*law, paths_of(law, R"({ "offer": true, "card": true, "months": 11 })")) ==
        "2027-09-22 settled level=2-2\n"
        "2028-03-22 settled level=1-2\n");
}

TEST_CASE("what was said of a title that is not held does not count for the one that is granted") {
  const auto law = law_of(R"({ "facts": [
      { "id": "card", "type": "yes-no", "change": "slow", "changed-by": "authority" },
      { "id": "months", "type": "number", "minimum": 0, "maximum": 100, "unit": "months", "change": "by-time", "with-time": "grows",
        "applies-when": "holds-card" } ],
    "conditions": [ { "id": "holds-card", "fact": "card", "is": true } ],
    "routes": [ { "id": "card", "grants": { "set": { "card": true }, "starts": ["months"] }, "conditions": true },
                { "id": "settled", "settles": true, "conditions": { "all": [ "holds-card", { "fact": "months", "at-least": 12 } ] } } ] })");
  CHECK(text_of(*law, paths_of(law, R"({ "card": false, "months": 30 })")) == "2026-11-22 card, 2027-11-22 settled\n");
  CHECK(text_of(*law, paths_of(law, R"({ "card": true, "months": 30 })")) == "2026-11-22 settled\n");
}

TEST_CASE("a step waits until its changes can have been made, if one begins with them today") {
  const auto law = law_of(R"({ "facts": [
      { "id": "offer", "type": "yes-no", "change": "slow", "changed-by": "employer", "takes": "3 months" },
      { "id": "card", "type": "yes-no", "change": "slow", "changed-by": "authority" },
      { "id": "months", "type": "number", "minimum": 0, "maximum": 100, "unit": "months", "change": "by-time", "with-time": "grows" },
      { "id": "level", "type": "choice", "ordered": true, "options": ["none", "a1", "b1"], "change": "slow", "changed-by": "person", "takes": "6 months" } ],
    "routes": [
      { "id": "card", "grants": { "set": { "card": true }, "starts": ["months"] }, "conditions": { "fact": "offer", "is": true } },
      { "id": "settled", "settles": true, "conditions": { "all": [ { "fact": "card", "is": true }, { "fact": "months", "at-least": 6 },
                                                                   { "fact": "level", "is": "b1" } ] } } ] })");
  // Two levels take a year, of which nine months pass with the card.
  CHECK(text_of(*law, paths_of(law, R"({ "offer": false, "card": false, "level": "none" })")) ==
        "2027-02-22 card offer:=1, 2027-11-22 settled level:=2\n");
  CHECK(text_of(*law, paths_of(law, R"({ "offer": false, "card": false, "level": "a1" })")) ==
        "2027-02-22 card offer:=1, 2027-08-22 settled level:=2\n");
  CHECK(text_of(*law, paths_of(law, R"({ "offer": true, "card": true, "months": 6, "level": "a1" })")) == "2027-05-22 settled level:=2\n");
}

TEST_CASE("more changes that are made sooner are a way beside one change that takes long") {
  const auto law = law_of(R"({ "facts": [
      { "id": "degree", "type": "yes-no", "change": "slow", "changed-by": "person", "takes": "2 years" },
      { "id": "pay", "type": "yes-no", "change": "quick", "changed-by": "employer", "takes": "2 weeks" },
      { "id": "term", "type": "yes-no", "change": "quick", "changed-by": "employer", "takes": "4 weeks" } ],
    "routes": [ { "id": "settled", "settles": true, "conditions": { "any": [ { "fact": "degree", "is": true },
        { "all": [ { "fact": "pay", "is": true }, { "fact": "term", "is": true } ] } ] } } ] })");
  CHECK(text_of(*law, paths_of(law, R"({ "degree": false, "pay": false, "term": false })")) ==
        "2026-12-20 settled pay:=1 term:=1\n"
        "2028-11-22 settled degree:=1\n");
}

TEST_CASE("a way that hangs on what only the authority can judge does not displace one that needs a change instead") {
  const auto law = law_of(R"({ "facts": [
      { "id": "offer", "type": "yes-no", "change": "slow", "changed-by": "employer" },
      { "id": "exceptional", "type": "yes-no", "judgement": true } ],
    "routes": [ { "id": "for-work", "settles": true, "conditions": { "fact": "offer", "is": true } },
                { "id": "by-grace", "settles": true, "conditions": { "fact": "exceptional", "is": true } } ] })");
  const auto found = paths_of(law, R"({ "offer": false })");
  CHECK(text_of(*law, found) == "2026-11-22 for-work offer:=1\n2026-11-22 by-grace\n");
  REQUIRE(found.paths.size() == 2);
  CHECK(found.paths[0].judgements == 0);
  CHECK(found.paths[1].judgements == 1);
  // As fast, and with as few changes: then the one on which nobody has to decide.
  CHECK(text_of(*law, paths_of(law, R"({ "offer": true })")) == "2026-11-22 for-work\n");
}

TEST_CASE("where there is no path it is said why") {
  const auto law = cards(R"( "conditions": [ { "id": "free", "fact": "ill", "is": true } ], "catalogue": { "no-title-needed": "free" },)");
  CHECK(paths_of(law, "{}").why_none == NoPath::open_questions);  // whether there is an offer can be asked now
  CHECK(paths_of(law, R"({ "offer": true, "card": true, "months": 30 })").why_none == NoPath::open_questions);
  const auto hopeless = law_of(R"({ "facts": [ { "id": "here", "type": "yes-no", "change": "fixed" } ],
    "routes": [ { "id": "settled", "settles": true, "conditions": { "fact": "here", "is": true } } ] })");
  CHECK(paths_of(hopeless, R"({ "here": false })").why_none == NoPath::not_found);
  CHECK(name(NoPath::not_found) == "not-found");
  const auto free =
      law_of(R"({ "catalogue": { "no-title-needed": "free" }, "facts": [ { "id": "member", "type": "yes-no", "change": "fixed" } ],
    "conditions": [ { "id": "free", "fact": "member", "is": true } ],
    "routes": [ { "id": "settled", "settles": true, "conditions": { "fact": "member", "is": false } } ] })");
  CHECK(paths_of(free, R"({ "member": true })").why_none == NoPath::no_title_needed);
}

TEST_CASE("a title that has run out is no ground to settle, but a new one can be") {
  const auto law = law_of(R"({ "facts": [
      { "id": "card", "type": "yes-no", "change": "slow", "changed-by": "authority" },
      { "id": "renewed", "type": "yes-no", "assume": false },
      { "id": "until", "type": "date", "minimum": "2000-01-01", "maximum": "2060-12-31", "change": "by-time" },
      { "id": "months", "type": "number", "minimum": 0, "maximum": 100, "unit": "months", "change": "by-time", "with-time": "grows" } ],
    "routes": [
      { "id": "card", "grants": { "set": { "card": true, "renewed": true }, "starts": ["months"] }, "conditions": true },
      { "id": "settled", "settles": true, "conditions": { "all": [ { "fact": "card", "is": true }, { "fact": "months", "at-least": 12 },
          { "any": [ { "fact": "renewed", "is": true }, { "not": { "fact": "until", "elapsed": { "at-least": "1 day" } } } ] } ] } } ] })");
  CHECK(text_of(*law, paths_of(law, R"({ "card": true, "months": 20, "until": "2027-05-01" })")) == "2026-11-22 settled\n");
  CHECK(text_of(*law, paths_of(law, R"({ "card": true, "months": 20, "until": "2026-11-01" })")) ==
        "2026-11-22 card, 2026-11-22 settled\n");
  CHECK(text_of(*law, paths_of(law, R"({ "card": true, "months": 8, "until": "2027-01-01" })")) == "2026-11-22 card, 2027-03-22 settled\n");
}

TEST_CASE("a date that has to be another one on a later day is counted from that day") {
  const auto law = law_of(R"({ "facts": [
      { "id": "months", "type": "number", "minimum": 0, "maximum": 100, "unit": "months", "change": "by-time", "with-time": "grows" },
      { "id": "exam", "type": "date", "minimum": "2000-01-01", "maximum": "2040-12-31", "change": "slow", "changed-by": "person" } ],
    "routes": [ { "id": "settled", "settles": true, "conditions": { "all": [ { "fact": "months", "at-least": 12 },
      { "fact": "exam", "elapsed": { "less-than": "1 year" } } ] } } ] })");
  const auto found = paths_of(law, R"({ "months": 0, "exam": "2020-01-01" })");
  REQUIRE(found.paths.size() == 1);
  REQUIRE(found.paths[0].steps.size() == 1);
  const auto& step = found.paths[0].steps[0];
  CHECK(step.day.text() == "2027-11-22");
  REQUIRE(step.changes.size() == 1);
  CHECK(kompass::Date::from_days(step.changes[0].nearest).text() == "2026-11-23");
  REQUIRE(step.changes[0].suffices.intervals().size() == 1);
  CHECK(kompass::Date::from_days(step.changes[0].suffices.intervals()[0].first).text() == "2026-11-23");
  CHECK(kompass::Date::from_days(step.changes[0].suffices.intervals()[0].second).text() == "2027-11-22");
}

}  // namespace path_test
