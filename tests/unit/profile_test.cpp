#include "kompass/profile.hpp"

#include <doctest/doctest.h>

#include <functional>

#include "kompass/catalogue.hpp"
#include "kompass/service.hpp"
#include "support/small_catalogue.hpp"

namespace profile_test {

using kompass::read_catalogue;
using kompass_test::bundle_of;
using kompass_test::Json;
using kompass_test::list_of;
using kompass_test::parse;

namespace {

/// Two routes, and an office that has a say in both.
Json good() {
  return kompass_test::complete(parse(R"({
    "catalogue": { "purposes": ["work", "search"] },
    "facts": [ { "id": "offer", "type": "yes-no" } ],
    "conditions": [ { "id": "has-offer", "fact": "offer", "is": true } ],
    "parameters": [ { "id": "charge", "values": [ { "from": "2024-01-01", "to": "2027-12-31", "value": "100.00" } ] } ],
    "consequences": [ { "id": "fee", "kind": "fee", "figure": "charge", "cites": ["Test § 4"] } ],
    "routes": [ { "id": "18a", "purpose": "work", "conditions": "has-offer", "consequences": ["fee"] },
                { "id": "20a", "purpose": "search", "conditions": { "not": "has-offer" } } ],
    "statements": [ { "id": "G-001", "source": "x", "section": "1", "kind": "office", "text": "The town hall." },
                    { "id": "G-002", "source": "x", "section": "1", "kind": "practice", "text": "Six weeks." },
                    { "id": "G-003", "source": "x", "section": "1", "kind": "info", "text": "No binding effect." } ],
    "profiles": [ { "id": "mainz", "land": "RP", "cites": ["G-003"],
      "sources": [ { "name": "Page of the office", "web": "https://www.example.org/page?a=1#top", "looked-up": "2026-11-22", "note": "undated" } ],
      "offices": [ { "id": "mainz-hall", "address": ["Street 1", "55116 Mainz"], "postal-address": ["55026 Mainz"], "telephone": "+49 6131 12-0",
                     "fax": "+49 6131 12-1", "email": "office@example.org", "web": "https://example.org", "routes": ["20a"], "purposes": ["work"], "cites": ["G-001"] } ],
      "consequences": [ { "id": "early", "kind": "deadline", "note": "only-practice", "cites": ["G-002"] },
                        { "id": "form", "kind": "document", "routes": ["20a"], "when": "has-offer", "figure": "charge" } ] },
                  { "id": "berlin", "land": "BE" } ] })"));
}

std::string faults_of(const Json& content) {
  const auto read = read_catalogue(bundle_of(content));
  return read.ok() ? "" : list_of(read.errors());
}

/// The faults of the good catalogue after a change of the first profile.
std::string faults_after(const std::function<void(Json&)>& change) {
  auto content = good();
  change(content["profiles"][0]);
  return faults_of(content);
}

/// The same after a change of one of its offices or consequences.
std::string faults_after(const char* list, std::size_t position, const std::function<void(Json&)>& change) {
  return faults_after([&](Json& profile) { change(profile[list][position]); });
}

std::string fault(std::string_view code, std::string_view below = "") {
  return std::string(code) + " part.json#/profiles/0" + std::string(below) + "\n";
}

kompass::Service loaded() {
  kompass::Service service;
  const auto report = parse(service.load(bundle_of(good())));
  REQUIRE_MESSAGE(report["ok"] == true, report.dump());
  return service;
}

std::string case_of(std::string_view profile, bool offer) {
  return Json{{"format", "kompass-case/1"}, {"as-of", "2026-11-22"}, {"profile", profile}, {"answers", {{"offer", offer}}}}.dump();
}

}  // namespace

TEST_CASE("a profile is read with its sources, offices and practice") {
  const auto read = read_catalogue(bundle_of(good()));
  REQUIRE_MESSAGE(read.ok(), list_of(read.ok() ? kompass::Errors{} : read.errors()));
  const auto& catalogue = read.value();
  REQUIRE(catalogue.profiles.size() == 2);
  const auto& profile = catalogue.profiles[0];
  CHECK(profile.land == "RP");
  REQUIRE(profile.sources.size() == 1);
  CHECK(profile.sources[0].looked_up == kompass_test::day("2026-11-22"));
  REQUIRE(profile.offices.size() == 1);
  CHECK(profile.offices[0].address.size() == 2);
  CHECK(profile.offices[0].telephone == "+49 6131 12-0");
  CHECK(profile.offices[0].routes == std::vector<kompass::RouteIndex>{*catalogue.find_route("20a")});
  CHECK(profile.offices[0].purposes == std::vector<std::string_view>{"work"});
  // What hangs on every route stands with the profile, what hangs on one route with that route.
  REQUIRE(profile.consequences.size() == 1);
  CHECK(profile.consequences[0].id == "early");
  CHECK(profile.consequences[0].profile == "mainz");
  const auto& search = catalogue.routes[*catalogue.find_route("20a")];
  REQUIRE(search.consequences.size() == 1);
  CHECK(search.consequences[0].id == "form");
  CHECK(search.consequences[0].profile == "mainz");
  CHECK(catalogue.routes[*catalogue.find_route("18a")].consequences.size() == 1);
}

TEST_CASE("practice is told with a route only where the case names its profile, and changes no verdict") {
  auto service = loaded();
  for (const bool offer : {true, false}) {
    const auto follows = [&](std::string_view profile, std::string_view route) {
      return parse(service.explain(case_of(profile, offer), route))["consequences"];
    };
    CHECK(follows("mainz", "18a") == Json{{"fee", "met"}, {"early", "met"}});
    CHECK(follows("mainz", "20a") == Json{{"form", offer ? "met" : "not-met"}, {"early", "met"}});
    CHECK(follows("berlin", "18a") == Json{{"fee", "met"}});
    CHECK(follows("berlin", "20a") == Json::object());
    CHECK(service.assess(case_of("mainz", offer)) == service.assess(case_of("berlin", offer)));
  }
}

TEST_CASE("the description shows each profile with where its data was found") {
  const auto profiles = parse(loaded().describe("2026-11-22"))["profiles"];
  REQUIRE(profiles.size() == 2);
  CHECK(profiles[0] == parse(R"({ "id": "mainz", "land": "RP", "cites": ["G-003"],
    "sources": [ { "name": "Page of the office", "web": "https://www.example.org/page?a=1#top", "looked-up": "2026-11-22", "note": "undated" } ],
    "offices": [ { "id": "mainz-hall", "address": ["Street 1", "55116 Mainz"], "postal-address": ["55026 Mainz"], "telephone": "+49 6131 12-0",
                   "fax": "+49 6131 12-1", "email": "office@example.org", "web": "https://example.org", "routes": ["20a"], "purposes": ["work"], "cites": ["G-001"] } ],
    "consequences": [ { "id": "early", "kind": "deadline", "profile": "mainz", "note": "only-practice", "cites": ["G-002"] } ] })"));
  CHECK(profiles[1]["offices"] == Json::array());
}

TEST_CASE("a profile and its office carry the statements that they cite") {
  const auto statements = parse(loaded().statements())["statements"];
  CHECK(statements[0]["carried-by"] == parse(R"([{"kind":"office","id":"mainz-hall"}])"));
  CHECK(statements[1]["carried-by"] == parse(R"([{"kind":"consequence","id":"early"}])"));
  CHECK(statements[2]["carried-by"] == parse(R"([{"kind":"profile","id":"mainz"}])"));
}

TEST_CASE("faults of profiles and their sources") {
  CHECK(faults_after([](Json&) {}).empty());
  CHECK(faults_after([](Json& profile) { profile["colour"] = 1; }) == fault("unknown-member", "/colour"));
  CHECK(faults_after([](Json& profile) { profile.erase("land"); }) == fault("missing-member"));
  CHECK(faults_after([](Json& profile) { profile["land"] = "XX"; }) == fault("bad-value"));
  CHECK(faults_after([](Json& profile) { profile["id"] = "Mainz"; }) == fault("bad-id"));
  CHECK(faults_after([](Json& profile) { profile["id"] = "berlin"; }) == "duplicate-id part.json#/profiles/1\n");
  CHECK(faults_after([](Json& profile) { profile["cites"] = {"G-999"}; }) == fault("unknown-reference"));
  CHECK(faults_after([](Json& profile) { profile.erase("sources"); }) == fault("missing-citation"));
  CHECK(faults_after([](Json& profile) { profile["sources"] = Json::array(); }) == fault("missing-citation"));
  CHECK(faults_after([](Json& profile) { profile["sources"] = "a page"; }) == fault("wrong-type", "/sources"));
  CHECK(faults_after("sources", 0, [](Json& source) { source.erase("name"); }) == fault("missing-member", "/sources/0"));
  CHECK(faults_after("sources", 0, [](Json& source) { source.erase("looked-up"); }) == fault("missing-member", "/sources/0"));
  CHECK(faults_after("sources", 0, [](Json& source) { source["looked-up"] = "22.11.2026"; }) ==
        fault("impossible-date", "/sources/0/looked-up"));
  CHECK(faults_after("sources", 0, [](Json& source) { source["web"] = "www.example.org"; }) == fault("bad-value", "/sources/0/web"));
}

TEST_CASE("faults of offices") {
  const auto after = [](const std::function<void(Json&)>& change) { return faults_after("offices", 0, change); };
  const std::string office = "/offices/0";
  CHECK(after([](Json& json) { json["name"] = "Town hall"; }) == fault("unknown-member", office + "/name"));
  CHECK(after([](Json& json) { json.erase("id"); }) == fault("missing-member", office));
  CHECK(after([](Json& json) { json["address"] = "Street 1"; }) == fault("wrong-type", office + "/address"));
  CHECK(after([](Json& json) { json["routes"] = {"18z"}; }) == fault("unknown-reference", office + "/routes/0"));
  CHECK(after([](Json& json) { json["routes"] = {"18a", "18a"}; }) == fault("duplicate-id", office + "/routes/1"));
  CHECK(after([](Json& json) { json["purposes"] = {"leisure"}; }) == fault("unknown-reference", office + "/purposes/0"));
  CHECK(after([](Json& json) { json["purposes"] = {"work", "work"}; }) == fault("duplicate-id", office + "/purposes/1"));
  CHECK(after([](Json& json) { json["cites"] = {"G-999"}; }) == fault("unknown-reference", office));
  CHECK(faults_after([](Json& profile) { profile["offices"].push_back(profile["offices"][0]); }) == fault("duplicate-id", "/offices/1"));
  CHECK(faults_after([](Json& profile) { profile["offices"] = 7; }) == fault("wrong-type", "/offices"));
}

TEST_CASE("web addresses are encrypted, name a host and hold nothing but plain characters") {
  const auto faults = [](std::string_view web) { return faults_after("offices", 0, [&](Json& office) { office["web"] = web; }); };
  for (const auto* good : {"https://www.mainz.de", "https://a.de/", "https://a-b.example.org/x/y.html?q=1&r=2#s", "https://Example.ORG"})
    CHECK_MESSAGE(faults(good).empty(), good);
  for (const auto* bad :
       {"http://www.mainz.de", "www.mainz.de", "https://", "https://localhost", "https://.de", "https://a..de", "https://-a.de",
        "https://a-.de", "https://a.de.", "https://user@a.de", "https://a.de:8080", "https://a.de/ b", "https://a.de/\"",
        "https://a.de/<b>", "https://münchen.de", "https://a.de/\xc3\xa4", "HTTPS://a.de", "javascript:alert(1)", "https:\\\\a.de"})
    CHECK_MESSAGE(faults(bad) == fault("bad-value", "/offices/0/web"), bad);
}

TEST_CASE("an e-mail address has a name and a host, a telephone number can be dialled from abroad") {
  const auto faults = [](const char* member, std::string_view text) {
    return faults_after("offices", 0, [&](Json& office) { office[member] = text; });
  };
  for (const auto* good : {"a@b.de", "first.last+x@town.example.org"}) CHECK_MESSAGE(faults("email", good).empty(), good);
  for (const auto* bad : {"a", "@b.de", "a@", "a@b", "a@b@c.de", "a b@c.de", "a@b.de?cc=x", "a?x@b.de", "a%40@b.de", "ä@b.de"})
    CHECK_MESSAGE(faults("email", bad) == fault("bad-value", "/offices/0/email"), bad);
  for (const auto* good : {"+49 7321 323-3332", "+4930123456", "+1 23-45-67"}) CHECK_MESSAGE(faults("telephone", good).empty(), good);
  for (const auto* bad :
       {"06131 12-0", "+49 (0)6131 120", "+49  6131 120", "+49 6131 12-", "+ 49 6131 12", "+49 613", "+49 1234567890123456", "+"})
    CHECK_MESSAGE(faults("telephone", bad) == fault("bad-value", "/offices/0/telephone"), bad);
  CHECK(faults("fax", "112") == fault("bad-value", "/offices/0/fax"));
}

TEST_CASE("faults of a profile's practice") {
  const auto after = [](std::size_t position, const std::function<void(Json&)>& change) {
    return faults_after("consequences", position, change);
  };
  const std::string early = "/consequences/0";
  const std::string form = "/consequences/1";
  CHECK(after(0, [](Json& practice) { practice["kind"] = "habit"; }) == fault("bad-value", early));
  CHECK(after(0, [](Json& practice) { practice["profile"] = "berlin"; }) == fault("unknown-member", early + "/profile"));
  CHECK(after(0, [](Json& practice) { practice.erase("cites"); }) == fault("missing-citation", early));
  CHECK(after(0, [](Json& practice) { practice["cites"] = {"G-999"}; }) == fault("unknown-reference"));
  CHECK(after(1, [](Json& practice) { practice["routes"] = {"20a", "18z"}; }) == fault("unknown-reference", form + "/routes/1"));
  CHECK(after(1, [](Json& practice) { practice["routes"] = {"20a", "20a"}; }) == fault("duplicate-id", form + "/routes/1"));
  CHECK(after(1, [](Json& practice) { practice["routes"] = Json::array(); }) == fault("bad-value", form + "/routes"));  // hangs nowhere
  CHECK(after(1, [](Json& practice) { practice["routes"] = "20a"; }) == fault("wrong-type", form + "/routes"));
  CHECK(after(1, [](Json& practice) { practice["when"] = "nothing"; }) == fault("unknown-reference", form + "/when"));
  CHECK(after(1, [](Json& practice) { practice["id"] = "fee"; }) == fault("duplicate-id", form));
  // What the law does not say needs a remark that tells so.
  CHECK(after(0, [](Json& practice) { practice.erase("note"); }) == fault("missing-member", early));
  CHECK(after(0, [](Json& practice) {
          practice.erase("note");
          practice["cites"].push_back("Test § 2");
        }).empty());
  // A law may name the profile whose practice it mentions, not the routes.
  auto content = good();
  content["consequences"][0]["routes"] = {"18a"};
  CHECK(faults_of(content) == "unknown-member part.json#/consequences/0/routes\n");
  // A figure that practice names has to be known all the time.
  content = good();
  content["parameters"][0]["values"][0]["to"] = "2026-12-31";
  for (auto& route : content["routes"]) route["in-force"] = {{"to", "2026-12-31"}};
  CHECK(faults_of(content).empty());
  content["profiles"][0]["consequences"][0]["figure"] = "charge";
  CHECK(faults_of(content) == fault("gap-in-dates"));
}

TEST_CASE("an office has a name in every language, and what is told of it in one language is told in all") {
  auto content = good();
  content["profiles"].erase(1);
  content["profiles"][0]["consequences"] = Json::array();
  content["profiles"][0]["sources"][0].erase("note");
  content["catalogue"]["languages"] = {"en"};
  auto& texts = content["texts"];
  texts = parse(R"({ "language": "en", "topics": { "all": "All" }, "purposes": { "work": "Work", "search": "Search" },
    "facts": { "offer": { "label": "Offer", "question": "Offer?", "why": "Why.", "find-out": "How." } }, "conditions": { "has-offer": "There is an offer." },
    "routes": { "18a": { "name": "A", "summary": "A." }, "20a": { "name": "B", "summary": "B." } }, "titles": { "permit": "Permit" },
    "parameters": { "charge": "Fee" }, "consequences": { "fee": "{ $figure } euro." }, "profiles": { "mainz": "Mainz" },
    "offices": { "mainz-hall": { "name": "Town hall", "hours": "Mondays." } } })");
  CHECK(faults_of(content).empty());

  auto changed = content;
  changed["texts"]["offices"]["mainz-hall"].erase("name");
  CHECK(faults_of(changed) == fault("missing-text", "/offices/0"));
  changed = content;
  changed["texts"]["offices"]["mainz-hall"]["opens"] = "At nine.";
  CHECK(faults_of(changed) == "unknown-reference part.json#/texts/offices/mainz-hall/opens\n");
  changed = content;
  changed["texts"]["offices"]["mainz-hal"] = {{"name", "Town hall"}};
  CHECK(faults_of(changed) == "unknown-reference part.json#/texts/offices/mainz-hal/name\n");
  changed = content;
  changed["texts"]["offices"]["mainz-hall"]["hours"] = "From { $start }.";
  CHECK(faults_of(changed) == "unknown-placeholder part.json#/texts/offices/mainz-hall/hours\n");

  auto german = content["texts"];
  german["language"] = "de";
  content["catalogue"]["languages"] = {"en", "de"};
  const auto faults_with = [&](const Json& second) {
    const Json bundle = {
        {"format", "kompass-catalogue/1"},
        {"parts", {{{"name", "part.json"}, {"content", content}}, {{"name", "texts.json"}, {"content", {{"texts", second}}}}}}};
    const auto read = read_catalogue(bundle.dump());
    return read.ok() ? "" : list_of(read.errors());
  };
  CHECK(faults_with(german).empty());
  german["offices"]["mainz-hall"].erase("hours");
  CHECK(faults_with(german) == fault("missing-text", "/offices/0"));
  german["offices"]["mainz-hall"]["hours"] = "Montags.";
  german["offices"]["mainz-hall"]["letters"] = "Briefkasten links.";
  CHECK(faults_with(german) == fault("missing-text", "/offices/0"));
}

}  // namespace profile_test
