#include "kompass/service.hpp"

#include <doctest/doctest.h>

#include "support/small_catalogue.hpp"

namespace service_test {

using kompass::Service;
using kompass_test::case_text;
using kompass_test::Json;
using kompass_test::parse;
using kompass_test::small_bundle;

namespace {

/// A little of everything that a report can say.
constexpr std::string_view content = R"({
  "catalogue": { "topics": ["person", "job"], "no-title-needed": "free", "valid": { "from": "2026-01-01", "to": "2027-12-31" } },
  "facts": [ { "id": "free-mover", "type": "yes-no", "topic": "person" }, { "id": "pay", "type": "amount", "topic": "job", "minimum": "0.00", "maximum": "1000000.00",
               "unit": "euro-per-year", "applies-when": "has-offer", "change": "quick", "changed-by": "employer", "takes": "14 days" }, { "id": "offer", "type": "yes-no", "topic": "job" },
             { "id": "harm", "type": "yes-no", "topic": "person", "judgement": true, "assume": false } ],
  "parameters": [ { "id": "ceiling", "values": [ { "from": "2026-01-01", "to": "2026-12-31", "value": "101400.00" },
                                                 { "from": "2027-01-01", "to": "2027-12-31", "value": "106200.00", "status": "provisional" } ] } ],
  "conditions": [ { "id": "free", "fact": "free-mover", "is": true }, { "id": "has-offer", "fact": "offer", "is": true } ],
  "routes": [ { "id": "18b", "conditions": { "all": ["has-offer", { "id": "floor", "fact": "pay", "at-least": { "share": "50 %", "of": "ceiling" } }] },
                "barred-by": [ { "id": "harmful", "fact": "harm", "is": true } ],
                "consequences": [ { "id": "fee", "kind": "fee", "figure": "ceiling" }, { "id": "practice", "kind": "channel", "profile": "berlin", "when": "has-offer" } ] },
              { "id": "18c", "conditions": { "id": "enough", "points-at-least": 2, "of": [ { "points": 2, "when": "has-offer" }, { "points": 1, "when": "free" } ] },
                "comes-before": ["18b"], "modality": "may" } ],
  "statements": [ { "id": "G-001", "source": "federal", "section": "18b", "kind": "condition", "text": "A \"quoted\"\nline." },
                  { "id": "G-002", "source": "federal", "section": "18b", "kind": "info", "text": "Old." } ],
  "set-aside": [ { "statement": "G-002", "as": "superseded", "note": "old", "cites": ["Test § 1"] } ],
  "profiles": [ { "id": "berlin", "land": "BE" } ] })";

Service loaded() {
  Service service;
  const auto report = parse(service.load(small_bundle(content)));
  REQUIRE_MESSAGE(report["ok"] == true, report.dump());
  return service;
}

/// Checks that `report` says no, with at least one error, each with a word, a place and a sentence, and gives the first word.
std::string refusal(const std::string& report) {
  const auto json = parse(report);
  CHECK(json["ok"] == false);
  REQUIRE(json["errors"].is_array());
  REQUIRE_FALSE(json["errors"].empty());
  for (const auto& error : json["errors"]) {
    CHECK(error.size() == 3);
    CHECK(error["code"].is_string());
    CHECK(error["place"].is_string());
    CHECK(error["message"].get<std::string>().size() > 10);
  }
  return json["errors"][0]["code"].get<std::string>() + " " + json["errors"][0]["place"].get<std::string>();
}

}  // namespace

TEST_CASE("before a catalogue is loaded every question is answered with that") {
  Service service;
  CHECK(service.catalogue() == nullptr);
  CHECK(refusal(service.describe("2026-11-22")) == "not-loaded ");
  CHECK(refusal(service.assess(case_text("{}"))) == "not-loaded ");
  CHECK(refusal(service.ask(case_text("{}"))) == "not-loaded ");
  CHECK(refusal(service.explain(case_text("{}"), "18b")) == "not-loaded ");
  CHECK(refusal(service.statements()) == "not-loaded ");
  CHECK_FALSE(service.law_on(kompass_test::day("2026-11-22")).ok());
}

TEST_CASE("loading tells the catalogue's name, version and window") {
  Service service;
  CHECK(service.load(small_bundle(content)) ==
        R"({"ok":true,"catalogue":{"id":"test","version":"1","valid":{"from":"2026-01-01","to":"2027-12-31"}}})");
}

TEST_CASE("a catalogue with a fault is refused, and the one before remains in use") {
  auto service = loaded();
  const auto before = service.assess(case_text(R"({"offer":true})"));
  for (const auto* bundle : {"", "{", "[]", R"({"format":"kompass-catalogue/1","parts":[]})"}) refusal(service.load(bundle));
  auto faulty = kompass_test::complete(parse(content));
  faulty["routes"][0]["modality"] = "must";
  CHECK(refusal(service.load(kompass_test::bundle_of(faulty))) == "bad-value part.json#/routes/0");
  CHECK(service.assess(case_text(R"({"offer":true})")) == before);
}

TEST_CASE("a new catalogue replaces the one before, with all that was compiled of it") {
  auto service = loaded();
  CHECK(parse(service.assess(case_text("{}")))["routes"].size() == 2);
  const auto report = parse(service.load(small_bundle(R"({ "routes": [ { "id": "only", "conditions": true } ] })")));
  CHECK(report["ok"] == true);
  const auto after = parse(service.assess(case_text("{}")));
  CHECK(after["routes"].size() == 1);
  CHECK(after["routes"][0]["verdict"] == "met");
}

TEST_CASE("an assessment is exactly this text") {
  auto service = loaded();
  CHECK(
      service.assess(R"({"format":"kompass-case/1","as-of":"2026-11-22","profile":"berlin","answers":{"offer":true,"pay":"50700.00"}})") ==
      R"({"ok":true,"as-of":"2026-11-22","no-title-needed":"open","routes":[)"
      R"({"id":"18b","verdict":"met","modality":"entitled","in-force":true,"reason":["pay","offer","harm"],"reason-is-smallest":true,)"
      R"("comes-after":[{"id":"18c","verdict":"met"}]},)"
      R"({"id":"18c","verdict":"met","modality":"may","in-force":true,"reason":["offer"],"reason-is-smallest":true,"comes-after":[]}],)"
      R"("answers":{"harm":{"state":"assumed","value":false,"matters":true},"pay":{"state":"value","value":"50700.00","matters":true},)"
      R"("offer":{"state":"value","value":true,"matters":true}},"questions":[],"next":null,"notes":[]})");
}

TEST_CASE("an assessment with everything open is exactly this text") {
  auto service = loaded();
  CHECK(
      service.assess(case_text(R"({"pay":{"state":"dont-know"}})", "2027-11-22")) ==
      R"({"ok":true,"as-of":"2027-11-22","no-title-needed":"open","routes":[)"
      R"({"id":"18b","verdict":"open","modality":"entitled","in-force":true,"open":{"questions":["offer"],"dont-know":["pay"],"judgements":[],"figures":[)"
      R"({"parameter":"ceiling","value":"106200.00","from":"2027-01-01","to":"2027-12-31","status":"provisional","source":"Test"}]},)"
      R"("comes-after":[{"id":"18c","verdict":"open"}]},)"
      R"({"id":"18c","verdict":"open","modality":"may","in-force":true,"open":{"questions":["offer"],"dont-know":[],"judgements":[],"figures":[]},)"
      R"("comes-after":[]}],)"
      R"("answers":{"harm":{"state":"assumed","value":false,"matters":true},"pay":{"state":"dont-know","matters":true}},)"
      R"("questions":["offer"],"next":"offer","notes":[]})");
}

TEST_CASE("the questions alone come with their topics and routes") {
  auto service = loaded();
  CHECK(
      service.ask(case_text("{}")) ==
      R"({"ok":true,"as-of":"2026-11-22","questions":[{"fact":"pay","topic":"job","routes":["18b"]},{"fact":"offer","topic":"job","routes":["18b","18c"]}],"next":"offer"})");
}

TEST_CASE("a note says where the answer stands") {
  auto service = loaded();
  const auto report = parse(service.assess(case_text(R"({"offer":true,"pay":{"state":"not-applicable"}})")));
  REQUIRE(report["notes"].size() == 1);
  CHECK(report["notes"][0]["code"] == "applies-after-all");
  CHECK(report["notes"][0]["place"] == "/answers/pay");
}

TEST_CASE("answers that do not fit together are named, and whatever can be said is said") {
  auto bundle = std::string(content);
  bundle.insert(bundle.find("\"valid\""), R"("contradictions": ["both"], )");
  bundle.insert(bundle.find("{ \"id\": \"has-offer\""), R"({ "id": "both", "all": ["free", "has-offer"] }, )");
  Service service;
  const auto loaded_report = parse(service.load(small_bundle(bundle)));
  REQUIRE_MESSAGE(loaded_report["ok"] == true, loaded_report.dump());
  const auto both = case_text(R"({"offer":true,"free-mover":true})");
  const auto expected = parse(R"([{"code":"contradiction","place":"/answers/free-mover","condition":"both","facts":["free-mover","offer"],)"
                              R"("message":"By the answers \"both\" holds, which should not be."}])");
  for (const auto& report : {service.assess(both), service.when(both), service.path(both)}) {
    CHECK(parse(report)["ok"] == true);
    CHECK(parse(report)["notes"] == expected);
  }
  CHECK(parse(service.assess(case_text(R"({"offer":true})")))["notes"].empty());
}

TEST_CASE("local practice is told only to those of its profile") {
  auto service = loaded();
  CHECK(parse(service.explain(case_text("{}"), "18b"))["consequences"] == parse(R"({"fee":"met"})"));
  const auto in_berlin = R"({"format":"kompass-case/1","as-of":"2026-11-22","profile":"berlin","answers":{"offer":true}})";
  CHECK(parse(service.explain(in_berlin, "18b"))["consequences"] == parse(R"({"fee":"met","practice":"met"})"));
}

TEST_CASE("the tree of a route shows each condition with status, threshold, answer and citation") {
  auto service = loaded();
  const auto report = parse(service.explain(case_text(R"({"offer":true,"pay":"50699.99"})"), "18b"));
  CHECK(report["ok"] == true);
  CHECK(report["id"] == "18b");
  CHECK(report["verdict"] == "not-met");
  const auto& tree = report["tree"];
  CHECK(tree["id"] == "route:18b");
  CHECK(tree["kind"] == "all");
  CHECK(tree["status"] == "not-met");
  REQUIRE(tree["children"].size() == 3);
  CHECK(tree["children"][0]["id"] == "has-offer");
  CHECK(tree["children"][0]["answer"] == parse(R"({"state":"value","value":true,"matters":true})"));
  const auto& floor = tree["children"][1];
  CHECK(floor["status"] == "not-met");
  CHECK(floor["text"] == true);
  CHECK(floor["operator"] == "at-least");
  CHECK(floor["cites"] == Json::array({"Test § 1"}));
  CHECK(floor["threshold"] == parse(R"({"value":"50700.00","share":"50 %","parameter":"ceiling","figures":[
    {"parameter":"ceiling","value":"101400.00","from":"2026-01-01","to":"2026-12-31","status":"in-force","source":"Test"}]})"));
  const auto& negation = tree["children"][2];
  CHECK(negation["kind"] == "not");
  CHECK(negation["text"] == false);
  CHECK(negation["children"][0]["answer"] == parse(R"({"state":"assumed","value":false,"matters":false})"));
}

TEST_CASE("a provisional threshold stands beside the one it would replace") {
  auto service = loaded();
  const auto floor = parse(service.explain(case_text("{}", "2027-06-01"), "18b"))["tree"]["children"][1];
  CHECK(floor["answer"] == nullptr);
  CHECK(floor["threshold"]["value"] == "53100.00");
  CHECK(floor["threshold"]["figures"][0]["status"] == "provisional");
  CHECK(floor["threshold"]["before"]["value"] == "50700.00");
  CHECK(floor["threshold"]["before"]["figure"]["value"] == "101400.00");
}

TEST_CASE("a points rule shows what is sure and what is still possible") {
  auto service = loaded();
  const auto rule = [&](std::string_view answers) { return parse(service.explain(case_text(answers), "18c"))["tree"]["children"][0]; };
  CHECK(rule("{}")["at-least"] == 2);
  CHECK(rule("{}")["points"] == parse(R"({"sure":0,"possible":3})"));
  CHECK(rule(R"({"free-mover":true})")["points"] == parse(R"({"sure":1,"possible":3})"));
  CHECK(rule(R"({"free-mover":true,"offer":false})")["points"] == parse(R"({"sure":1,"possible":1})"));
  CHECK(rule("{}")["of"][0]["points"] == 2);
  CHECK(rule("{}")["of"][0]["when"]["id"] == "has-offer");
}

TEST_CASE("a condition on a route is one node, named by the route and without its tree") {
  Service service;
  const auto loaded_report = parse(service.load(small_bundle(R"({ "facts": [ { "id": "a", "type": "yes-no" } ],
    "routes": [ { "id": "else", "conditions": { "not": { "route": "first" } } },
                { "id": "first", "cites": ["Act § 2"], "conditions": { "fact": "a", "is": true } } ] })")));
  REQUIRE(loaded_report["ok"] == true);
  CHECK(parse(service.explain(case_text(R"({"a":false})"), "else"))["tree"]["children"] == parse(R"([
    { "id": "route:else/conditions", "status": "met", "kind": "not", "text": false, "cites": [], "children": [
      { "id": "met:first", "status": "not-met", "kind": "route", "route": "first", "text": false, "cites": ["Act § 2"] } ] } ])"));
  const auto report = parse(service.describe("2026-11-22"));
  CHECK(report["conditions"]["met:first"] == parse(R"({ "kind": "route", "route": "first", "text": false, "cites": ["Act § 2"] })"));
  CHECK_FALSE(parse(service.assess(case_text("{}")))["conditions"].contains("met:first"));
}

TEST_CASE("the description shows facts, conditions, routes, figures and profiles of the day") {
  auto service = loaded();
  const auto report = parse(service.describe("2026-11-22"));
  CHECK(report["ok"] == true);
  CHECK(report["topics"] == Json::array({"person", "job"}));
  CHECK(report["no-title-needed"] == "free");
  REQUIRE(report["facts"].size() == 4);
  CHECK(report["facts"][2] ==
        parse(R"({"id":"pay","topic":"job","type":"amount","minimum":"0.00","maximum":"1000000.00","unit":"euro-per-year",
    "asked":true,"judgement":false,"derived":false,"applies-when":"has-offer","change":"quick","changed-by":"employer","takes":"2 weeks","cites":[]})"));
  CHECK(report["facts"][1]["assume"] == false);
  CHECK(report["facts"][1]["asked"] == false);
  CHECK(report["conditions"]["floor"]["threshold"]["value"] == "50700.00");
  CHECK(report["conditions"]["enough"]["of"] == parse(R"([{"points":2,"when":"has-offer"},{"points":1,"when":"free"}])"));
  CHECK(report["conditions"]["route:18b"]["children"].size() == 3);
  CHECK(report["routes"][0]["root"] == "route:18b");
  CHECK(report["routes"][0]["consequences"][0]["figure"]["value"] == "101400.00");
  CHECK(report["routes"][1]["comes-before"] == Json::array({"18b"}));
  CHECK(report["parameters"][0]["values"].size() == 2);
  REQUIRE(report["profiles"].size() == 1);
  CHECK(report["profiles"][0]["id"] == "berlin");
  CHECK(parse(service.describe("2027-06-01"))["conditions"]["floor"]["threshold"]["value"] == "53100.00");
}

TEST_CASE("the description shows what a title changes and which one ends the way") {
  Service service;
  const auto loaded_report = parse(service.load(small_bundle(R"({ "facts": [
      { "id": "here", "type": "yes-no" }, { "id": "pay", "type": "amount", "minimum": "0.00", "maximum": "90000.00" },
      { "id": "permit", "type": "choice", "options": ["18a", "18b"] }, { "id": "held-since", "type": "date", "minimum": "2000-01-01", "maximum": "2030-12-31" },
      { "id": "months", "type": "number", "minimum": 0, "maximum": 600, "change": "by-time", "with-time": "grows" } ],
    "routes": [
      { "id": "18b", "conditions": { "id": "is-here", "fact": "here", "is": true },
        "grants": { "since": ["held-since"], "set": { "permit": "18b", "here": true, "pay": "50700.00" }, "starts": ["months"] } },
      { "id": "18a", "conditions": "is-here", "grants": { "set": { "months": 3 } } },
      { "id": "9", "conditions": "is-here", "settles": true }, { "id": "18e", "conditions": "is-here" } ] })")));
  REQUIRE_MESSAGE(loaded_report["ok"] == true, loaded_report.dump());
  const auto routes = parse(service.describe("2026-11-22"))["routes"];
  CHECK(routes[0]["grants"] ==
        parse(R"({"set":{"permit":"18b","here":true,"pay":"50700.00"},"starts":["months"],"since":["held-since"]})"));
  CHECK_FALSE(routes[0].contains("settles"));
  CHECK(routes[1]["grants"] == parse(R"({"set":{"months":3}})"));
  CHECK_FALSE(routes[2].contains("grants"));
  CHECK(routes[2]["settles"] == true);
  CHECK_FALSE(routes[3].contains("grants"));
  CHECK_FALSE(routes[3].contains("settles"));
}

TEST_CASE("periods stand in the description with the numbers that follow from them, and among the answers as they were given") {
  Service service;
  const auto loaded_report = parse(service.load(small_bundle(R"({ "facts": [
      { "id": "work", "type": "periods", "minimum": "1990-01-01", "maximum": "2030-12-31", "change": "by-time" },
      { "id": "work-months", "type": "number", "unit": "months", "minimum": 0, "maximum": 84, "change": "by-time", "with-time": "grows",
        "from-periods": { "of": "work", "within": "84 months", "count": "longest", "harmless-gap": "21 days" } },
      { "id": "other-months", "type": "number", "unit": "months", "minimum": 0, "maximum": 84,
        "from-periods": { "of": "work", "within": "90 days", "count": "current", "harmless-gap": "3 months" } } ],
    "routes": [ { "id": "r", "conditions": { "id": "worked", "fact": "work-months", "at-least": 24 } } ] })")));
  REQUIRE(loaded_report["ok"] == true);
  const auto facts = parse(service.describe("2026-11-22"))["facts"];
  CHECK(facts[0] == parse(R"({"id":"work","topic":"all","type":"periods","minimum":"1990-01-01","maximum":"2030-12-31",
    "asked":false,"judgement":false,"derived":false,"change":"by-time","cites":[]})"));
  CHECK(facts[1]["from-periods"] == parse(R"({"of":"work","count":"longest","within":"7 years","harmless-gap":"3 weeks"})"));
  CHECK(facts[2]["from-periods"] == parse(R"({"of":"work","count":"current","within":"90 days","harmless-gap":"3 months"})"));
  CHECK(facts[1]["with-time"] == "grows");
  CHECK_FALSE(facts[2].contains("with-time"));
  CHECK(facts[1]["asked"] == true);

  const auto text = case_text(R"({"work":[{"from":"2025-01-01"},{"from":"2020-01-01","to":"2020-01-31"}]})");
  const auto report = parse(service.assess(text));
  CHECK(report["answers"]["work"] ==
        parse(R"({"state":"value","value":[{"from":"2025-01-01"},{"from":"2020-01-01","to":"2020-01-31"}],"matters":true})"));
  CHECK(report["answers"]["work-months"] == parse(R"({"state":"computed","value":22,"matters":true})"));
  CHECK(report["answers"]["other-months"] == parse(R"({"state":"computed","value":2,"matters":false})"));
  CHECK(report["questions"] == Json::array());
  CHECK(report["routes"][0]["reason"] == Json::array({"work-months"}));
  const auto tree = parse(service.explain(text, "r"))["tree"];
  CHECK(tree["children"][0]["answer"] == report["answers"]["work-months"]);
  CHECK(refusal(service.assess(case_text(R"({"work":[],"work-months":12})"))) == "bad-value /answers/work-months");
  CHECK(parse(service.assess(case_text(R"({"work":{"state":"dont-know"}})")))["answers"]["work"] ==
        parse(R"({"state":"dont-know","matters":true})"));
}

TEST_CASE("a deadline is given as a date where what it is counted from is known, also when it has passed") {
  Service service;
  const auto loaded_report = parse(service.load(small_bundle(R"({ "facts": [ { "id": "offer", "type": "yes-no" },
      { "id": "entry", "type": "date", "minimum": "0001-01-01", "maximum": "9999-12-31" },
      { "id": "start", "type": "date", "minimum": "2020-01-01", "maximum": "2030-12-31", "assume": "2027-03-01" } ],
    "routes": [ { "id": "r", "conditions": { "fact": "offer", "is": true }, "consequences": [
      { "id": "after-entry", "kind": "deadline", "date": { "from": "entry", "add": "90 days" } },
      { "id": "back", "kind": "deadline", "date": { "from": "start", "add": "-8 weeks" } },
      { "id": "from-today", "kind": "duration", "date": { "from": "as-of", "add": "1 month" } },
      { "id": "undated", "kind": "deadline" },
      { "id": "elsewhere", "kind": "deadline", "profile": "berlin", "date": { "from": "as-of", "add": "1 year" } } ] } ],
    "profiles": [ { "id": "berlin", "land": "BE" } ] })")));
  REQUIRE_MESSAGE(loaded_report["ok"] == true, loaded_report.dump());
  const auto described = parse(service.describe("2026-11-22"))["routes"][0]["consequences"];
  CHECK(described[0]["date"] == parse(R"({"from":"entry","add":"90 days"})"));
  CHECK(described[1]["date"] == parse(R"({"from":"start","add":"-8 weeks"})"));
  CHECK(described[2]["date"] == parse(R"({"from":"as-of","add":"1 month"})"));
  CHECK_FALSE(described[3].contains("date"));
  const auto dates = [&](std::string_view answers, std::string_view as_of = "2026-11-22") {
    return parse(service.explain(case_text(answers, as_of), "r"))["dates"];
  };
  CHECK(dates("{}") == parse(R"({"back":{"date":"2027-01-04","passed":false},"from-today":{"date":"2026-12-22","passed":false}})"));
  CHECK(dates(R"({"entry":{"state":"dont-know"}})").contains("after-entry") == false);
  CHECK(dates(R"({"start":{"state":"dont-know"}})").contains("back") == false);
  CHECK(dates(R"({"entry":"2026-08-24"})")["after-entry"] == parse(R"({"date":"2026-11-22","passed":false})"));
  CHECK(dates(R"({"entry":"2026-08-23"})")["after-entry"] == parse(R"({"date":"2026-11-21","passed":true})"));
  CHECK(dates("{}", "2027-01-31")["from-today"]["date"] == "2027-02-28");
  CHECK_FALSE(dates(R"({"entry":"9999-12-31"})").contains("after-entry"));
}

TEST_CASE("statements are listed with their text and what carries them") {
  const auto report = parse(loaded().statements());
  CHECK(report["total"] == 2);
  CHECK(report["carried"] == 0);
  CHECK(report["set-aside"] == 1);
  CHECK(report["unaccounted"] == 1);
  CHECK(report["statements"][1]["set-aside"] == Json{{"as", "superseded"}, {"note", "old"}, {"cites", {"Test § 1"}}});
  CHECK_FALSE(report["statements"][0].contains("set-aside"));
  CHECK(report["statements"][0]["text"] == "A \"quoted\"\nline.");
  CHECK(report["statements"][0]["carried-by"] == Json::array());
}

TEST_CASE("what cannot be answered is refused with word and place") {
  auto service = loaded();
  CHECK(refusal(service.describe("")) == "impossible-date /as-of");
  CHECK(refusal(service.describe("2026-02-29")) == "impossible-date /as-of");
  CHECK(refusal(service.describe("\xff\xff\xff\xff-\xff\xff-\xff\xff")) == "impossible-date /as-of");
  CHECK(refusal(service.describe("2025-12-31")) == "outside-validity /as-of");
  CHECK(refusal(service.assess(case_text("{}", "2028-01-01"))) == "outside-validity /as-of");
  CHECK(refusal(service.ask(case_text("{}", "2028-01-01"))) == "outside-validity /as-of");
  CHECK(refusal(service.explain(case_text("{}"), "18z")) == "unknown-reference ");
  CHECK(refusal(service.explain("{", "18b")) == "syntax ");
  CHECK(refusal(service.assess("\xff")) == "syntax ");
  CHECK(refusal(service.assess(case_text(R"({"\u0001\"\\":1})"))) == "unknown-reference /answers/\x01\"\\");
}

TEST_CASE("asking for many days in turn changes no answer, and what was given out before stays valid") {
  auto service = loaded();
  const auto first = service.law_on(kompass_test::day("2026-01-01"));
  REQUIRE(first.ok());
  const std::weak_ptr<const kompass::LawOnDay> watched = first.value();
  std::vector<std::string> answers;
  for (const bool again : {false, true}) {
    for (int month = 1; month <= 9; ++month) {
      const auto answer = service.assess(case_text(R"({"offer":true})", "2026-0" + std::to_string(month) + "-15"));
      if (again)
        CHECK(answer == answers[static_cast<std::size_t>(month) - 1]);
      else
        answers.push_back(answer);
    }
  }
  CHECK(first.value()->as_of() == kompass_test::day("2026-01-01"));
  CHECK(first.value()->catalogue().id == "test");
  CHECK(parse(service.load(small_bundle("{}")))["ok"] == true);
  CHECK(first.value()->catalogue().routes.size() == 2);  // it keeps its own catalogue alive
  CHECK_FALSE(watched.expired());
}

TEST_CASE("the law of a day is compiled once while that day is in use") {
  auto service = loaded();
  const auto day = kompass_test::day("2026-11-22");
  const auto* first = service.law_on(day).value().get();
  for (int i = 1; i <= 3; ++i) {
    CHECK(service.law_on(kompass_test::day("2026-10-0" + std::to_string(i))).ok());
    CHECK(service.law_on(day).value().get() == first);
  }
}

TEST_CASE("the order in which answers stand does not matter") {
  auto service = loaded();
  CHECK(service.assess(case_text(R"({"offer":true,"pay":"1.00","free-mover":false})")) ==
        service.assess(case_text(R"({"free-mover":false,"pay":"1.00","offer":true})")));
}

TEST_CASE("a step of a path tells the figures on which it hangs, also those of a later year") {
  Service service;
  REQUIRE(parse(service.load(small_bundle(R"({
    "facts": [ { "id": "months", "type": "number", "minimum": 0, "maximum": 100, "unit": "months", "change": "by-time", "with-time": "grows" },
               { "id": "pay", "type": "number", "minimum": 0, "maximum": 100 },
               { "id": "stay", "type": "number", "minimum": 0, "maximum": 100 }, { "id": "plan", "type": "number", "minimum": 0, "maximum": 100 },
               { "id": "longer", "type": "yes-no", "derive": { "compare": ["stay", "more-than", "plan"] } } ],
    "parameters": [ { "id": "floor", "type": "number", "values": [ { "from": "2024-01-01", "to": "2027-12-31", "value": 60 } ] },
                    { "id": "ceiling", "type": "number", "values": [ { "from": "2024-01-01", "to": "2027-12-31", "value": 80 } ] } ],
    "routes": [ { "id": "settled", "settles": true, "conditions": { "all": [ { "fact": "months", "at-least": 24 },
      { "any": [ { "fact": "longer", "is": true }, { "fact": "pay", "at-least": { "parameter": "ceiling" } } ] } ] } },
                { "id": "other", "conditions": { "fact": "pay", "at-least": { "parameter": "floor" } } } ] })")))["ok"] == true);
  const auto report = parse(service.path(case_text(R"({ "months": 0, "pay": 50 })")));
  REQUIRE(report["paths"].size() == 1);
  const auto& step = report["paths"][0]["steps"][0];
  CHECK(step["then"] == "open");
  CHECK(step["open"]["questions"] == Json{"stay", "plan"});
  CHECK(step["open"]["figures"] == Json::array({{{"parameter", "ceiling"}, {"status", "unknown"}}}));
}

}  // namespace service_test
