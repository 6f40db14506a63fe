#include "kompass/catalogue.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "support/small_catalogue.hpp"

namespace catalogue_test {

using kompass::Fault;
using kompass::read_catalogue;
using kompass_test::bundle_of;
using kompass_test::Json;
using kompass_test::list_of;
using kompass_test::parse;

namespace {

/// A catalogue without faults in which everything occurs.
Json good() {
  return kompass_test::complete(parse(R"({
    "catalogue": { "topics": ["person", "job"], "no-title-needed": "free" },
    "facts": [ { "id": "free-mover", "type": "yes-no", "topic": "person", "cites": ["Test § 9", "G-001"] },
               { "id": "offer", "type": "yes-no", "topic": "job", "change": "quick", "changed-by": "employer" },
               { "id": "pay", "type": "amount", "topic": "job", "minimum": "0.00", "maximum": "1000000.00", "applies-when": "has-offer", "unit": "euro-per-year" },
               { "id": "contract", "type": "number", "topic": "job", "minimum": 0, "maximum": 600, "unit": "months" },
               { "id": "transfer", "type": "number", "topic": "job", "minimum": 0, "maximum": 600, "unit": "months" },
               { "id": "long-enough", "type": "yes-no", "topic": "job", "derive": { "compare": ["contract", "at-least", "transfer"] } },
               { "id": "level", "type": "choice", "topic": "person", "ordered": true, "options": ["none", "a1", "b1"] },
               { "id": "harm", "type": "yes-no", "topic": "person", "judgement": true, "assume": false },
               { "id": "state", "type": "country", "topic": "person" } ],
    "lists": [ { "id": "members", "type": "country", "values": ["AT", "FR"] } ],
    "parameters": [ { "id": "ceiling", "cites": ["Test § 3"], "values": [ { "from": "2024-01-01", "to": "2026-12-31", "value": "100000.00" },
                      { "from": "2027-01-01", "to": "2027-12-31", "value": "110000.00", "status": "provisional" } ] } ],
    "conditions": [ { "id": "free", "fact": "free-mover", "is": true }, { "id": "has-offer", "fact": "offer", "is": true, "cites": ["G-002"] } ],
    "consequences": [ { "id": "fee", "kind": "fee", "figure": "ceiling", "cites": ["Test § 4"] } ],
    "routes": [ { "id": "18a", "conditions": { "all": [ { "id": "pay-floor", "fact": "pay", "at-least": { "share": "50 %", "of": "ceiling" } },
                                                        { "id": "level-a1", "fact": "level", "at-least": "a1" },
                                                        { "id": "long", "fact": "long-enough", "is": true } ] },
                  "barred-by": [ { "id": "harmful", "fact": "harm", "is": true } ], "comes-before": ["18b"],
                  "consequences": [ "fee", { "id": "stay", "when": "has-offer", "profile": "berlin" } ], "blind-spots": ["quota"] },
                { "id": "18b", "conditions": { "id": "member", "fact": "state", "in": "members" }, "consequences": ["fee"] } ],
    "statements": [ { "id": "G-001", "source": "federal", "section": "1", "kind": "condition", "text": "One." },
                    { "id": "G-002", "source": "federal", "section": "1", "kind": "condition", "text": "Two." },
                    { "id": "G-003", "source": "federal", "section": "1", "kind": "condition", "text": "Three." } ],
    "profiles": [ { "id": "berlin", "land": "BE" } ] })"));
}

std::string faults_of(const Json& content) {
  const auto read = read_catalogue(bundle_of(content));
  return read.ok() ? "" : list_of(read.errors());
}

/// The faults of the good catalogue after a change.
std::string faults_after(const std::function<void(Json&)>& change) {
  auto content = good();
  change(content);
  return faults_of(content);
}

/// What is expected as `code place` for a fault in the only part.
std::string fault(std::string_view code, std::string_view below) { return std::string(code) + " part.json#" + std::string(below) + "\n"; }

/// The same with texts in English: every sentence that the good catalogue needs.
Json good_with_texts() {
  auto content = good();
  content["catalogue"]["languages"] = {"en"};
  auto& texts = content["texts"];
  texts["language"] = "en";
  for (const auto& topic : content["catalogue"]["topics"]) texts["topics"][topic.get<std::string>()] = "A topic";
  for (const auto& fact : content["facts"]) {
    auto& text = texts["facts"][fact["id"].get<std::string>()];
    for (const auto* member : {"label", "question", "why", "find-out"}) text[member] = "A sentence.";
    if (fact.contains("options"))
      for (const auto& option : fact["options"]) text["options"][option.get<std::string>()] = "An option";
  }
  for (const auto* id : {"free", "has-offer", "pay-floor", "level-a1", "long", "harmful", "member"}) texts["conditions"][id] = "It holds.";
  for (const auto* id : {"18a", "18b"}) texts["routes"][id] = {{"name", "A name"}, {"summary", "A summary."}};
  texts["titles"]["permit"] = "Permit";
  texts["parameters"]["ceiling"] = "The ceiling";
  for (const auto* id : {"fee", "stay"}) texts["consequences"][id] = "It follows.";
  texts["blind-spots"]["quota"] = "Not checked.";
  texts["profiles"]["berlin"] = "Berlin";
  return content;
}

}  // namespace

TEST_CASE("a catalogue without faults is read with everything in it") {
  const auto read = read_catalogue(bundle_of(good()));
  REQUIRE_MESSAGE(read.ok(), list_of(read.ok() ? kompass::Errors{} : read.errors()));
  const auto& catalogue = read.value();
  CHECK(catalogue.id == "test");
  CHECK(catalogue.version == "1");
  CHECK(catalogue.valid_from == kompass_test::day("2024-01-01"));
  CHECK(catalogue.valid_to == kompass_test::day("2027-12-31"));
  CHECK(catalogue.facts.size() == 9);
  CHECK(catalogue.routes.size() == 2);
  CHECK(catalogue.statements.size() == 3);
  CHECK(catalogue.has_profile("berlin"));
  CHECK_FALSE(catalogue.has_profile("mainz"));
  REQUIRE(catalogue.no_title_needed);
  CHECK(catalogue.conditions[*catalogue.no_title_needed].id == "free");

  const auto& pay = catalogue.facts[*catalogue.find_fact("pay")];
  CHECK(pay.type == kompass::FactType::amount);
  CHECK(pay.maximum == 100'000'000);
  CHECK(pay.unit == "euro-per-year");
  REQUIRE(pay.applies_when);
  CHECK(catalogue.conditions[*pay.applies_when].id == "has-offer");
  const auto& harm = catalogue.facts[*catalogue.find_fact("harm")];
  CHECK(harm.judgement);
  CHECK(harm.assumed == 0);
  const auto& derived = catalogue.facts[*catalogue.find_fact("long-enough")];
  REQUIRE(derived.derivation);
  CHECK(derived.derivation->left == *catalogue.find_fact("contract"));
  CHECK(derived.derivation->relation == kompass::Relation::at_least);
  CHECK_FALSE(catalogue.find_fact("nothing"));
  CHECK_FALSE(catalogue.find_route("nothing"));

  const auto& route = catalogue.routes[*catalogue.find_route("18a")];
  CHECK(route.comes_before == std::vector<kompass::RouteIndex>{*catalogue.find_route("18b")});
  REQUIRE(route.consequences.size() == 2);
  CHECK(route.consequences[0].id == "fee");
  CHECK(route.consequences[0].figure == 0);
  CHECK(route.consequences[1].when.has_value());
  CHECK(route.consequences[1].profile == "berlin");
  CHECK(catalogue.routes[1].consequences[0].id == "fee");
}

TEST_CASE("questions stand in the order of the topics, within a topic as written") {
  const auto read = read_catalogue(bundle_of(good()));
  REQUIRE(read.ok());
  std::string order;
  for (const auto fact : read.value().question_order) order += std::string(read.value().facts[fact].id) + " ";
  CHECK(order == "free-mover level harm state offer pay contract transfer long-enough ");
}

TEST_CASE("it does not matter how a catalogue is split into parts") {
  auto content = good();
  Json parts = Json::array();
  for (auto it = content.begin(); it != content.end(); ++it) {
    Json part = {{"name", it.key() + ".json"}};
    part["content"][it.key()] = it.value();
    parts.push_back(part);
  }
  std::reverse(parts.begin(), parts.end());
  const auto read = read_catalogue(Json{{"format", "kompass-catalogue/1"}, {"parts", parts}}.dump());
  CHECK_MESSAGE(read.ok(), list_of(read.ok() ? kompass::Errors{} : read.errors()));
}

TEST_CASE("a bundle must be JSON of this format, not too large and not too deep") {
  const auto faults = [](const std::string& bundle) { return list_of(read_catalogue(bundle).errors()); };
  CHECK(faults("") == "syntax \n");
  CHECK(faults("{") == "syntax \n");
  CHECK(faults("[]") == "unknown-format /format\n");
  CHECK(faults("{}") == "unknown-format /format\n");
  CHECK(faults(R"({"format":"kompass-catalogue/2","parts":[]})") == "unknown-format /format\n");
  CHECK(faults(R"({"format":"kompass-catalogue/1"})") == "missing-member \nmissing-member \n");
  CHECK(faults(R"({"format":"kompass-catalogue/1","parts":{}})") == "wrong-type /parts\nmissing-member \n");
  CHECK(faults(R"({"format":"kompass-catalogue/1","parts":[7,{},{"name":"a","content":[]}]})") ==
        "wrong-type /parts/0\nmissing-member /parts/1\nmissing-member /parts/1\nwrong-type a#\nmissing-member \n");
  CHECK(faults(std::string(100, '[') + std::string(100, ']')) == "too-deep \n");
  CHECK(faults(std::string(kompass::largest_bundle + 1, ' ')) == "too-large \n");
  CHECK(faults(R"({"format":"kompass-catalogue/1","parts":[],"parts":[]})") == "duplicate-member /parts\n");
}

TEST_CASE("a member that stands twice is refused with its place, because one of the two would be lost") {
  auto text = bundle_of(good());
  const std::string once = "\"modality\":\"entitled\"";
  text.replace(text.find(once), once.size(), once + ",\"modality\":\"may\"");
  CHECK(list_of(read_catalogue(text).errors()) == "duplicate-member /parts/0/content/routes/0/modality\n");
}

TEST_CASE("faults of the header") {
  const auto after = [](const std::function<void(Json&)>& change) {
    return faults_after([&](Json& content) { change(content["catalogue"]); });
  };
  CHECK(faults_after([](Json& content) { content.erase("catalogue"); }) == "missing-member \n");
  CHECK(after([](Json& header) { header = 7; }).find(fault("wrong-type", "/catalogue")) == 0);
  for (const auto* member : {"id", "version", "valid", "languages"})
    CHECK_MESSAGE(after([&](Json& header) { header.erase(member); }) == fault("missing-member", "/catalogue"), member);
  CHECK(after([](Json& header) { header["id"] = ""; }) == fault("bad-value", "/catalogue/id"));
  CHECK(after([](Json& header) { header["colour"] = "blue"; }) == fault("unknown-member", "/catalogue/colour"));
  CHECK(after([](Json& header) { header["valid"]["from"] = "2024-02-30"; }) == fault("impossible-date", "/catalogue/valid/from"));
  CHECK(after([](Json& header) { header["valid"].erase("to"); }) == fault("missing-member", "/catalogue/valid"));
  CHECK(after([](Json& header) { header["valid"]["to"] = "2023-12-31"; }) == fault("out-of-range", "/catalogue/valid"));
  CHECK(after([](Json& header) { header["contradictions"] = Json::array({"nothing"}); }) ==
        fault("unknown-reference", "/catalogue/contradictions/0"));
  CHECK(after([](Json& header) { header["no-title-needed"] = "nothing"; }) == fault("unknown-reference", "/catalogue/no-title-needed"));
  CHECK(after([](Json& header) { header["id"] = "The law"; }) == fault("bad-id", "/catalogue"));
  CHECK(after([](Json& header) { header["topics"].push_back("Home."); }) == fault("bad-id", "/catalogue"));
  CHECK(after([](Json& header) { header["topics"].push_back("person"); }) == fault("duplicate-id", "/catalogue/topics/2"));
  CHECK(after([](Json& header) { header["topics"].push_back(7); }) == fault("wrong-type", "/catalogue/topics/2"));
  CHECK(after([](Json& header) {
          header["purposes"] = {"work", "search", "work"};
        }).find(fault("duplicate-id", "/catalogue/purposes/2")) == 0);
  CHECK(after([](Json& header) { header["languages"] = {"de", "de"}; }).find(fault("duplicate-id", "/catalogue/languages/1")) == 0);
  auto twice = good();
  Json bundle = {{"format", "kompass-catalogue/1"},
                 {"parts", {{{"name", "a"}, {"content", twice}}, {{"name", "b"}, {"content", {{"catalogue", twice["catalogue"]}}}}}}};
  CHECK(list_of(read_catalogue(bundle.dump()).errors()) == "duplicate-id b#\n");
}

TEST_CASE("faults of facts") {
  const auto after = [](std::size_t position, const std::function<void(Json&)>& change) {
    return faults_after([&](Json& content) { change(content["facts"][position]); });
  };
  CHECK(faults_after([](Json& content) { content["facts"] = 7; }).find(fault("wrong-type", "/facts")) == 0);
  CHECK(faults_after([](Json& content) { content["facts"].push_back(7); }) == fault("wrong-type", "/facts/9"));
  CHECK(faults_after([](Json& content) { content["facts"].push_back(content["facts"][8]); }) == fault("duplicate-id", "/facts/9"));
  CHECK(after(8, [](Json& fact) { fact["colour"] = 1; }) == fault("unknown-member", "/facts/8/colour"));
  CHECK(after(8, [](Json& fact) { fact["topic"] = "weather"; }) == fault("unknown-reference", "/facts/8"));
  CHECK(after(8, [](Json& fact) { fact["change"] = "never"; }) == fault("bad-value", "/facts/8"));
  CHECK(after(8, [](Json& fact) { fact["judgement"] = "yes"; }) == fault("wrong-type", "/facts/8/judgement"));
  CHECK(after(8, [](Json& fact) { fact["assume"] = "UK"; }) == fault("bad-value", "/facts/8/assume"));
  CHECK(after(7, [](Json& fact) { fact["assume"] = 0; }) == fault("wrong-type", "/facts/7/assume"));
  CHECK(after(4, [](Json& fact) { fact["assume"] = 601; }) == fault("out-of-range", "/facts/4/assume"));
  CHECK(after(4, [](Json& fact) { fact["minimum"] = 601; }) == fault("out-of-range", "/facts/4"));
  CHECK(after(4, [](Json& fact) { fact.erase("minimum"); }) == fault("missing-member", "/facts/4"));
  CHECK(after(4, [](Json& fact) { fact["maximum"] = 9223372036854775807LL; }) == fault("out-of-range", "/facts/4/maximum"));
  CHECK(after(4, [](Json& fact) { fact["minimum"] = -9223372036854775807LL - 1; }) == fault("out-of-range", "/facts/4/minimum"));
  CHECK(after(2, [](Json& fact) { fact["minimum"] = 0; }) == fault("wrong-type", "/facts/2/minimum"));
  CHECK(after(2, [](Json& fact) { fact["minimum"] = "0"; }) == fault("bad-value", "/facts/2/minimum"));
  CHECK(after(2, [](Json& fact) { fact["applies-when"] = "nothing"; }) == fault("unknown-reference", "/facts/2/applies-when"));
  CHECK(after(6, [](Json& fact) { fact["options"].push_back("a1"); }) == fault("duplicate-id", "/facts/6"));
  CHECK(after(6, [](Json& fact) { fact["options"].push_back("B 2"); }) == fault("bad-id", "/facts/6"));
  CHECK(after(6, [](Json& fact) { fact["options"] = {"a1"}; }) == fault("bad-value", "/facts/6"));
  CHECK(after(1, [](Json& fact) { fact.erase("type"); }).find(fault("missing-member", "/facts/1")) == 0);
  CHECK(after(1, [](Json& fact) { fact["type"] = "text"; }).find(fault("bad-value", "/facts/1")) == 0);
  for (const auto* id : {"State", "my_state", "-state", "state-", "st ate", "é"})
    CHECK_MESSAGE(faults_after([&](Json& content) {
                    content["facts"].push_back({{"id", id}, {"topic", "job"}, {"type", "yes-no"}});
                  }) == fault("bad-id", "/facts/9"),
                  id);
}

/// A fact of the good catalogue with other members, which keeps its catalogue.
std::shared_ptr<const kompass::Fact> fact_with(std::size_t position, const Json& members) {
  auto content = good();
  content["facts"][position].update(members);
  const auto catalogue = kompass_test::catalogue_in(bundle_of(content));
  return {catalogue, &catalogue->facts[position]};
}

TEST_CASE("a fact says whether it can change, by whom, in what time, and what time does to it") {
  // Of the good catalogue: a number, and a yes-no.
  constexpr std::size_t number = 3;
  constexpr std::size_t plain = 8;
  const auto untouched = fact_with(plain, Json::object());
  CHECK_FALSE(untouched->change);
  CHECK_FALSE(untouched->changed_by);
  CHECK_FALSE(untouched->takes);
  CHECK_FALSE(untouched->with_time);
  const auto slow = fact_with(plain, {{"change", "slow"}, {"changed-by", "authority"}, {"takes", "1 year"}});
  CHECK(slow->change == kompass::Change::slow);
  CHECK(slow->changed_by == kompass::ChangedBy::authority);
  REQUIRE(slow->takes);
  CHECK(slow->takes->months == 12);
  const auto quick = fact_with(number, {{"change", "quick"}, {"changed-by", "family"}, {"takes", "3 weeks"}});
  CHECK(quick->changed_by == kompass::ChangedBy::family);
  REQUIRE(quick->takes);
  CHECK(quick->takes->days == 21);
  CHECK_FALSE(fact_with(plain, {{"change", "quick"}, {"changed-by", "person"}})->takes);
  CHECK(fact_with(number, {{"change", "by-time"}, {"with-time", "shrinks"}})->with_time == kompass::WithTime::shrinks);
  CHECK(fact_with(number, {{"change", "fixed"}})->change == kompass::Change::fixed);
  CHECK(fact_with(plain, {{"change", "by-time"}})->change == kompass::Change::by_time);

  const auto faults_with = [](std::size_t position, const Json& members) {
    return faults_after([&](Json& content) { content["facts"][position].update(members); });
  };
  const auto at = [](std::string_view code, std::size_t position, std::string_view member = "") {
    return fault(code, "/facts/" + std::to_string(position) + std::string(member));
  };
  CHECK(faults_with(plain, {{"change", 7}}) == at("wrong-type", plain, "/change"));
  for (const auto* change : {"slow", "quick"}) {
    CHECK(faults_with(plain, {{"change", change}}) == at("missing-member", plain));
    CHECK(faults_with(plain, {{"change", change}, {"changed-by", "nobody"}}) == at("bad-value", plain));
    CHECK(faults_with(plain, {{"change", change}, {"changed-by", Json::array({"person"})}}) == at("wrong-type", plain, "/changed-by"));
    for (const auto* takes : {"soon", "6", "-6 months", "0 days"})
      CHECK(faults_with(plain, {{"change", change}, {"changed-by", "person"}, {"takes", takes}}) == at("bad-value", plain, "/takes"));
    CHECK(faults_with(plain, {{"change", change}, {"changed-by", "person"}, {"takes", 6}}) == at("wrong-type", plain, "/takes"));
    CHECK(faults_with(number, {{"change", change}, {"changed-by", "person"}, {"with-time", "grows"}}) ==
          at("unknown-member", number, "/with-time"));
  }
  for (const auto* change : {"fixed", "by-time"}) {
    CHECK(faults_with(plain, {{"change", change}, {"changed-by", "person"}}) == at("unknown-member", plain, "/changed-by"));
    CHECK(faults_with(plain, {{"change", change}, {"takes", "6 months"}}) == at("unknown-member", plain, "/takes"));
  }
  CHECK(faults_with(plain, {{"changed-by", "person"}}) == at("unknown-member", plain, "/changed-by"));
  CHECK(faults_with(plain, {{"takes", "6 months"}}) == at("unknown-member", plain, "/takes"));
  CHECK(faults_with(number, {{"with-time", "grows"}}) == at("unknown-member", number, "/with-time"));
  CHECK(faults_with(number, {{"change", "by-time"}}) == at("missing-member", number));
  CHECK(faults_with(number, {{"change", "by-time"}, {"with-time", "stays"}}) == at("bad-value", number));
  CHECK(faults_with(number, {{"change", "by-time"}, {"with-time", true}}) == at("wrong-type", number, "/with-time"));
  CHECK(faults_with(plain, {{"change", "by-time"}, {"with-time", "grows"}}) == at("unknown-member", plain, "/with-time"));
  // Of a word that is not known nobody can say what belongs to it: one fault, not three.
  CHECK(faults_with(number, {{"change", "never"}, {"changed-by", "person"}, {"with-time", "grows"}}) == at("bad-value", number));
  CHECK(faults_with(7, {{"change", "slow"}, {"changed-by", "authority"}}) == at("unknown-member", 7, "/change"));  // a judgement
}

TEST_CASE("a number may say while what it changes, and a choice what it becomes at New Year") {
  constexpr std::size_t number = 3;
  constexpr std::size_t choice = 6;  // none, a1, b1
  const auto with = [](std::size_t position, const Json& members) {
    return faults_after([&](Json& content) { content["facts"][position].update(members); });
  };
  const auto grows = [&](const Json& when) { return with(number, {{"change", "by-time"}, {"with-time", "grows"}, {"while", when}}); };
  CHECK(grows(parse(R"({ "fact": "level", "in": ["a1"] })")).empty());
  CHECK(grows(parse(R"({ "fact": "weather", "in": ["a1"] })")) == fault("unknown-reference", "/facts/3/while"));
  CHECK(grows(parse(R"({ "fact": "offer", "in": [true] })")) == fault("unknown-reference", "/facts/3/while"));
  CHECK(grows(parse(R"({ "fact": "level", "in": ["c1"] })")) == fault("bad-value", "/facts/3/while/in/0"));
  CHECK(grows(parse(R"({ "fact": "level" })")) == fault("missing-member", "/facts/3/while"));
  CHECK(with(number, {{"while", parse(R"({ "fact": "level", "in": ["a1"] })")}}) == fault("unknown-member", "/facts/3/while"));
  CHECK(with(choice, {{"change", "by-time"}, {"at-new-year", "a1"}}).empty());
  CHECK(with(choice, {{"change", "by-time"}, {"at-new-year", "c1"}}) == fault("bad-value", "/facts/6/at-new-year"));
  CHECK(with(choice, {{"at-new-year", "a1"}}) == fault("unknown-member", "/facts/6/at-new-year"));
  CHECK(with(number, {{"change", "by-time"}, {"with-time", "grows"}, {"at-new-year", 3}}) ==
        fault("unknown-member", "/facts/3/at-new-year"));
}

TEST_CASE("yes and no say to which of them effort leads") {
  constexpr std::size_t yes_no = 1;
  const auto with = [](std::size_t position, const Json& leads_to) {
    return [=](Json& content) {
      content["facts"][position].update({{"change", "slow"}, {"changed-by", "person"}, {"leads-to", leads_to}});
    };
  };
  auto content = good();
  with(yes_no, true)(content);
  const auto to_yes = read_catalogue(bundle_of(content));
  REQUIRE(to_yes.ok());
  CHECK(to_yes.value().facts[yes_no].leads_to == std::vector<std::vector<std::int64_t>>{{1}, {}});
  with(yes_no, false)(content);
  CHECK(read_catalogue(bundle_of(content)).value().facts[yes_no].leads_to == std::vector<std::vector<std::int64_t>>{{}, {0}});
  for (const auto& wrong : {parse(R"({ "true": ["false"] })"), Json("yes"), Json(1)})
    CHECK(faults_after(with(yes_no, wrong)) == fault("wrong-type", "/facts/1/leads-to"));
  for (const std::size_t other : {2U, 8U}) {  // an amount, a country
    const auto place = "/facts/" + std::to_string(other) + "/leads-to";
    CHECK(faults_after(with(other, true)) == fault("unknown-member", place));
  }
}

TEST_CASE("a fact says what most people answer, and what hardly anybody does") {
  using Intervals = std::vector<std::pair<std::int64_t, std::int64_t>>;
  constexpr std::size_t number = 3;
  constexpr std::size_t choice = 6;  // none, a1, b1
  constexpr std::size_t plain = 0;   // a yes-no
  CHECK(fact_with(plain, Json::object())->usual.intervals().empty());
  CHECK(fact_with(plain, Json::object())->rare.intervals().empty());
  CHECK(fact_with(plain, {{"rare", {true}}})->rare.intervals() == Intervals{{1, 1}});
  CHECK(fact_with(plain, {{"usual", {false}}})->usual.intervals() == Intervals{{0, 0}});
  CHECK(fact_with(8, {{"usual", "members"}})->usual.intervals().size() == 2);  // a list
  CHECK(fact_with(8, {{"usual", {"IN", "TR"}}})->usual.intervals().size() == 2);
  const auto level = fact_with(choice, {{"usual", {"b1"}}, {"rare", {"none"}}});
  CHECK(level->usual.intervals() == Intervals{{2, 2}});
  CHECK(level->rare.intervals() == Intervals{{0, 0}});
  CHECK(fact_with(choice, {{"usual", {"b1", "a1", "b1"}}})->usual.intervals() == Intervals{{1, 2}});  // in any order
  CHECK(fact_with(number, {{"usual", {{"from", 6}, {"to", 36}}}})->usual.intervals() == Intervals{{6, 36}});

  const auto faults_with = [](std::size_t position, const Json& members) {
    return faults_after([&](Json& content) { content["facts"][position].update(members); });
  };
  const auto at = [](std::string_view code, std::size_t position, std::string_view member = "") {
    return fault(code, "/facts/" + std::to_string(position) + std::string(member));
  };
  for (const auto* member : {"usual", "rare"}) {
    const auto here = "/" + std::string(member);
    CHECK(faults_with(choice, {{member, "nowhere"}}) == at("unknown-reference", choice, here));  // no list of that name
    CHECK(faults_with(choice, {{member, 7}}) == at("wrong-type", choice, here) + at("bad-value", choice, here));
    CHECK(faults_with(choice, {{member, Json::array()}}) == at("bad-value", choice, here));
    CHECK(faults_with(choice, {{member, {"a1", "c1"}}}) == at("bad-value", choice, here + "/1"));
    CHECK(faults_with(choice, {{member, {"none", "a1", "b1"}}}) == at("bad-value", choice));
    CHECK(faults_with(8, {{member, {"FR", "Utopia"}}}) == at("bad-value", 8, here + "/1"));
    CHECK(faults_with(plain, {{member, {"true"}}}) == at("wrong-type", plain, here + "/0") + at("bad-value", plain, here));
    CHECK(faults_with(7, {{member, {true}}}) == at("unknown-member", 7, here));  // a judgement
    CHECK(faults_with(5, {{member, {true}}}) == at("unknown-member", 5, here));  // computed
  }
  CHECK(faults_with(choice, {{"usual", {"a1"}}, {"rare", {"a1"}}}) == at("bad-value", choice));
  CHECK(faults_with(plain, {{"usual", {true}}, {"rare", {false}}}) == at("bad-value", plain));
  const auto range = [&](const Json& from, const Json& to) { return faults_with(number, {{"usual", {{"from", from}, {"to", to}}}}); };
  CHECK(range(12, 6) == at("out-of-range", number, "/usual"));
  CHECK(range(-1, 6) == at("out-of-range", number, "/usual/from"));
  CHECK(range(0, "6") == at("wrong-type", number, "/usual/to"));
  CHECK(faults_with(number, {{"usual", {{"from", 6}}}}) == at("missing-member", number, "/usual"));
  CHECK(faults_with(number, {{"usual", {{"from", 6}, {"to", 9}, {"by", 1}}}}) == at("unknown-member", number, "/usual/by"));
  CHECK(faults_with(number, {{"usual", Json::array({6})}}) == at("wrong-type", number, "/usual"));
  CHECK(faults_with(number, {{"rare", Json::array({6})}}) == at("unknown-member", number, "/rare"));
  const auto whole = good()["facts"][number];
  CHECK(range(whole["minimum"], whole["maximum"]) == at("out-of-range", number, "/usual"));
}

TEST_CASE("a choice says from which option effort leads to which") {
  constexpr std::size_t choice = 6;  // none, a1, b1
  const auto with = [](std::size_t position, Json leads_to) {
    return [=](Json& content) {
      content["facts"][position].update({{"change", "slow"}, {"changed-by", "person"}, {"leads-to", leads_to}});
    };
  };
  auto content = good();
  with(choice, parse(R"({ "none": ["a1", "b1"] })"))(content);
  const auto read = read_catalogue(bundle_of(content));
  REQUIRE(read.ok());
  CHECK(read.value().facts[choice].leads_to == std::vector<std::vector<std::int64_t>>{{1, 2}, {}, {}});
  const auto at = [](std::string_view code, std::string_view place) { return fault(code, "/facts/6/leads-to" + std::string(place)); };
  CHECK(faults_after(with(choice, parse(R"({ "c1": ["a1"] })"))) == at("unknown-reference", "/c1"));
  CHECK(faults_after(with(choice, parse(R"({ "none": ["c1"] })"))) == at("bad-value", "/none/0"));
  CHECK(faults_after(with(choice, parse(R"({ "none": ["none"] })"))) == at("duplicate-id", "/none/0"));
  CHECK(faults_after(with(choice, parse(R"({ "none": ["a1", "a1"] })"))) == at("duplicate-id", "/none/1"));
  CHECK(faults_after(with(choice, parse(R"({ "none": "a1" })"))) == at("wrong-type", "/none"));
  CHECK(faults_after(with(choice, "a1")) == at("wrong-type", ""));
  CHECK(faults_after([](Json& faulty) {
          faulty["facts"][choice].update({{"change", "fixed"}, {"leads-to", Json::object()}});
        }) == fault("unknown-member", "/facts/6/leads-to"));
}

TEST_CASE("faults of facts that are computed from others") {
  const auto after = [](Json derive) { return faults_after([&](Json& content) { content["facts"][5]["derive"] = derive; }); };
  const auto expected = [](std::string_view code, std::string_view below = "") {
    return fault(code, "/facts/5/derive" + std::string(below));
  };
  CHECK(after({{"compare", {"contract", "at-least"}}}) == expected("bad-value"));
  CHECK(after({{"compare", {"contract", "at-least", "nothing"}}}) == expected("unknown-reference"));
  CHECK(after({{"compare", {"contract", "longer-than", "transfer"}}}) == expected("bad-value"));
  CHECK(after({{"compare", {"contract", "in", "transfer"}}}) == expected("bad-value"));
  CHECK(after({{"compare", {"contract", "at-least", "contract"}}}) == expected("bad-value"));
  CHECK(after({{"compare", {"contract", "at-least", "pay"}}}) == expected("wrong-type"));
  CHECK(after({{"compare", {"offer", "is", "free-mover"}}}) == expected("wrong-type"));
  CHECK(faults_after([](Json& content) { content["facts"][3]["judgement"] = true; }) == expected("wrong-type"));
  CHECK(faults_after([](Json& content) { content["facts"][5]["judgement"] = true; }) == expected("bad-value"));
  CHECK(faults_after([](Json& content) { content["facts"][5]["assume"] = true; }) == expected("bad-value"));
  CHECK(after({{"compare", {"contract", "at-least", "transfer"}}, {"times", 2}}) == expected("unknown-member", "/times"));
  CHECK(faults_after([](Json& content) {
          content["facts"][4]["derive"] = {{"compare", {"contract", "at-least", "contract"}}};
        }).find(fault("bad-value", "/facts/4/derive")) == 0);
}

TEST_CASE("faults of numbers that follow from periods") {
  const auto after = [](Json rule) {
    return faults_after([&](Json& content) {
      content["facts"].push_back(
          {{"id", "work"}, {"topic", "job"}, {"type", "periods"}, {"minimum", "1990-01-01"}, {"maximum", "2030-12-31"}});
      content["facts"][3]["from-periods"] = rule;
    });
  };
  const auto expected = [](std::string_view code, std::string_view below = "") {
    return fault(code, "/facts/3/from-periods" + std::string(below));
  };
  CHECK(after({{"of", "work"}, {"count", "sum"}, {"within", "7 years"}}) == "");
  CHECK(after({{"of", "work"}, {"count", "longest"}, {"harmless-gap", "3 months"}}) == "");
  CHECK(after({{"of", "work"}, {"count", "current"}, {"harmless-gap", "2 weeks"}}) == "");
  CHECK(after({{"of", "nothing"}, {"count", "sum"}}) == expected("wrong-type"));
  CHECK(after({{"of", "transfer"}, {"count", "sum"}}) == expected("wrong-type"));
  CHECK(after({{"count", "sum"}}) == fault("missing-member", "/facts/3/from-periods") + expected("wrong-type"));
  CHECK(after({{"of", "work"}}) == fault("missing-member", "/facts/3/from-periods") + expected("bad-value"));
  CHECK(after({{"of", "work"}, {"count", "most"}}) == expected("bad-value"));
  CHECK(after({{"of", "work"}, {"count", "sum"}, {"within", "seven years"}}) == expected("bad-value", "/within"));
  CHECK(after({{"of", "work"}, {"count", "sum"}, {"harmless-gap", "3 months"}}) == expected("bad-value", "/harmless-gap"));
  CHECK(after({{"of", "work"}, {"count", "sum"}, {"gap", "3 months"}}) == expected("unknown-member", "/gap"));
  const auto of = [](const char* fact, const char* member, Json value) {
    return faults_after([&](Json& content) {
      content["facts"].push_back(
          {{"id", "work"}, {"topic", "job"}, {"type", "periods"}, {"minimum", "1990-01-01"}, {"maximum", "2030-12-31"}});
      for (auto& json : content["facts"]) {
        if (json["id"] != fact) continue;
        json[member] = value;
        if (fact != std::string("work")) json["from-periods"] = {{"of", "work"}, {"count", "sum"}};
      }
    });
  };
  CHECK(of("contract", "unit", "points") == expected("wrong-type"));
  CHECK(of("contract", "unit", "years") == "");
  CHECK(of("contract", "assume", 6) == expected("wrong-type"));
  CHECK(of("pay", "unit", "months") == fault("wrong-type", "/facts/2/from-periods"));
  CHECK(of("work", "judgement", true) == fault("bad-value", "/facts/9"));
  CHECK(of("work", "assume", Json::array()) == fault("wrong-type", "/facts/9/assume"));
  CHECK(of("work", "minimum", "1990") == fault("bad-value", "/facts/9/minimum"));
}

TEST_CASE("periods are compared by no condition") {
  CHECK(faults_after([](Json& content) {
          content["facts"].push_back(
              {{"id", "work"}, {"topic", "job"}, {"type", "periods"}, {"minimum", "1990-01-01"}, {"maximum", "2030-12-31"}});
          content["conditions"].push_back({{"id", "worked"}, {"cites", {"Test § 1"}}, {"fact", "work"}, {"at-least", "2000-01-01"}});
        }) == fault("wrong-type", "/conditions/2"));
}

TEST_CASE("faults of dates that hang on a route") {
  const auto after = [](Json date) {
    return faults_after([&](Json& content) {
      content["facts"].push_back(
          {{"id", "entry"}, {"topic", "job"}, {"type", "date"}, {"minimum", "1990-01-01"}, {"maximum", "2030-12-31"}});
      content["consequences"][0]["date"] = date;
    });
  };
  const auto expected = [](std::string_view code, std::string_view below = "") {
    return fault(code, "/consequences/0/date" + std::string(below));
  };
  for (const auto* add : {"90 days", "1 month", "-8 weeks", "2 years", "-1 day"}) CHECK(after({{"from", "entry"}, {"add", add}}) == "");
  CHECK(after({{"from", "as-of"}, {"add", "90 days"}}) == "");
  CHECK(after({{"from", "nothing"}, {"add", "90 days"}}) == expected("unknown-reference"));
  CHECK(after({{"from", "contract"}, {"add", "90 days"}}) == expected("wrong-type"));
  CHECK(after({{"add", "90 days"}}) == expected("missing-member"));
  CHECK(after({{"from", "entry"}}) == expected("missing-member"));
  for (const auto* add : {"- 8 weeks", "--8 weeks", "-", "-8", "8 hours", "+8 weeks"})
    CHECK_MESSAGE(after({{"from", "entry"}, {"add", add}}) == expected("bad-value", "/add"), add);
  CHECK(after({{"from", "entry"}, {"add", "90 days"}, {"on", "entry"}}) == expected("unknown-member", "/on"));
}

TEST_CASE("faults of lists") {
  const auto after = [](const std::function<void(Json&)>& change) {
    return faults_after([&](Json& content) { change(content["lists"][0]); });
  };
  CHECK(faults_after([](Json& content) { content["lists"].push_back(content["lists"][0]); }) == fault("duplicate-id", "/lists/1"));
  CHECK(after([](Json& list) { list.erase("cites"); }) == fault("missing-citation", "/lists/0"));
  CHECK(after([](Json& list) { list["type"] = "number"; }) == fault("bad-value", "/lists/0"));
  CHECK(after([](Json& list) { list["values"].push_back("UK"); }) ==
        fault("bad-value", "/lists/0") + fault("bad-value", "/routes/1/conditions/in"));
  CHECK(after([](Json& list) { list["values"] = Json::array(); }) ==
        fault("bad-value", "/lists/0") + fault("bad-value", "/routes/1/conditions/in"));
  CHECK(after([](Json& list) { list["order"] = 1; }) == fault("unknown-member", "/lists/0/order"));
  CHECK(after([](Json& list) { list["id"] = "Members"; }) ==
        fault("bad-id", "/lists/0") + fault("unknown-reference", "/routes/1/conditions/in"));
}

TEST_CASE("faults of parameters and their dates") {
  const auto after = [](const std::function<void(Json&)>& change) {
    return faults_after([&](Json& content) { change(content["parameters"][0]); });
  };
  const auto after_figure = [](std::size_t position, const std::function<void(Json&)>& change) {
    return faults_after([&](Json& content) { change(content["parameters"][0]["values"][position]); });
  };
  const std::string second = "/parameters/0/values/1";
  CHECK(faults_after([](Json& content) { content["parameters"].push_back(content["parameters"][0]); }) ==
        fault("duplicate-id", "/parameters/1"));
  CHECK(after([](Json& parameter) { parameter.erase("cites"); }) == fault("missing-citation", "/parameters/0"));
  CHECK(after([](Json& parameter) { parameter["type"] = "date"; }) == fault("bad-value", "/parameters/0"));
  CHECK(after([](Json& parameter) { parameter["values"] = Json::array(); }) == fault("bad-value", "/parameters/0/values"));
  CHECK(after([](Json& parameter) { parameter.erase("values"); }) == fault("missing-member", "/parameters/0"));
  CHECK(after([](Json& parameter) { parameter["note"] = 1; }) == fault("unknown-member", "/parameters/0/note"));
  CHECK(after_figure(1, [](Json& figure) { figure["from"] = "2026-12-31"; }) == fault("overlapping-dates", second));
  CHECK(after_figure(1, [](Json& figure) { figure["from"] = "2025-06-01"; }) == fault("overlapping-dates", second));
  CHECK(after_figure(1, [](Json& figure) { figure["from"] = "2023-01-01"; }) == fault("overlapping-dates", second));
  CHECK(after_figure(1, [](Json& figure) { figure["from"] = "2027-01-02"; }) == fault("gap-in-dates", second));
  CHECK(after_figure(1, [](Json& figure) { figure["from"] = "2027-02-29"; }) == fault("impossible-date", second + "/from"));
  CHECK(after_figure(1, [](Json& figure) { figure["to"] = "2026-12-31"; }) == fault("out-of-range", second));
  CHECK(after_figure(1, [](Json& figure) { figure.erase("to"); }).empty());  // without an end it goes on
  CHECK(after_figure(1, [](Json& figure) { figure["value"] = 110000; }) == fault("wrong-type", second + "/value"));
  CHECK(after_figure(1, [](Json& figure) { figure["value"] = "110000"; }) == fault("bad-value", second + "/value"));
  CHECK(after_figure(1, [](Json& figure) { figure["value"] = "0.01"; }) == fault("inexact-amount", "/routes/0/conditions/all/0/at-least"));
  CHECK(after_figure(1, [](Json& figure) { figure["value"] = "99999999999.00"; }) ==
        fault("out-of-range", "/routes/0/conditions/all/0/at-least"));
  CHECK(after_figure(1, [](Json& figure) { figure.erase("value"); }) == fault("missing-member", second));
  CHECK(after_figure(1, [](Json& figure) { figure["status"] = "likely"; }) == fault("bad-value", second));
  CHECK(after_figure(1, [](Json& figure) { figure.erase("source"); }) == fault("missing-citation", second));
}

TEST_CASE("a figure must have a value on every day on which a route needs it") {
  const auto with_end = [](
                            std::string_view to, const std::function<void(Json&)>& change = [](Json&) {}) {
    return faults_after([&](Json& content) {
      content["parameters"][0]["values"][1]["to"] = to;
      content["consequences"] = Json::array();
      for (auto& route : content["routes"]) route["consequences"] = Json::array();
      change(content);
    });
  };
  CHECK(with_end("2027-12-31").empty());
  CHECK(with_end("2027-12-30") == fault("gap-in-dates", "/routes/0/conditions/all/0"));
  CHECK(with_end("2027-06-30", [](Json& content) { content["routes"][0]["in-force"] = {{"to", "2027-06-30"}}; }).empty());
  CHECK(with_end("2027-06-30", [](Json& content) {
          content["routes"][0]["in-force"] = {{"to", "2027-07-01"}};
        }) == fault("gap-in-dates", "/routes/0/conditions/all/0"));
  CHECK(with_end("2027-06-30", [](Json& content) { content["catalogue"]["valid"]["to"] = "2027-06-30"; }).empty());
  CHECK(
      with_end("2027-06-30", [](Json& content) { content["routes"][0]["conditions"]["all"][0]["at-least"]["on"] = "next-year"; }).empty());
  // Unless it says of itself that on other days it is not known.
  CHECK(with_end("2027-06-30", [](Json& content) { content["parameters"][0]["outside"] = "unknown"; }).empty());
  CHECK(with_end("2027-12-31", [](Json& content) { content["parameters"][0]["outside"] = "none"; }) == fault("bad-value", "/parameters/0"));
  // A figure is also used where it decides whether a fact of the route applies.
  CHECK(with_end("2027-06-30", [](Json& content) {
          auto& floor = content["routes"][0]["conditions"]["all"][0];
          content["facts"][6]["applies-when"] = floor;
          floor = "has-offer";
        }) == fault("gap-in-dates", "/facts/6/applies-when"));
  // So it is where it decides whether a title is needed at all.
  CHECK(with_end("2027-06-30", [](Json& content) {
          auto& floor = content["routes"][0]["conditions"]["all"][0];
          auto rich = floor;
          rich["id"] = "rich";
          floor = "has-offer";
          content["conditions"].push_back(rich);
          content["catalogue"]["no-title-needed"] = "rich";
        }) == fault("gap-in-dates", "/conditions/2"));
  // The consequence that names the figure needs it too.
  CHECK(faults_after([](Json& content) {
          content["parameters"][0]["values"][1]["to"] = "2027-06-30";
          content["routes"][0]["in-force"] = {{"to", "2027-06-30"}};
        }) == fault("gap-in-dates", "/routes/1"));
}

TEST_CASE("faults of routes") {
  const auto after = [](const std::function<void(Json&)>& change) {
    return faults_after([&](Json& content) { change(content["routes"][0]); });
  };
  CHECK(faults_after([](Json& content) {
          content["routes"].push_back(content["routes"][1]);
          content["routes"][2]["conditions"] = true;
        }) == fault("duplicate-id", "/routes/2"));
  CHECK(after([](Json& route) { route["id"] = "18 A"; }) == fault("bad-id", "/routes/0"));
  for (const auto* member : {"id", "title", "provision", "conditions"})
    CHECK_MESSAGE(after([&](Json& route) { route.erase(member); }) == fault("missing-member", "/routes/0"), member);
  CHECK(after([](Json& route) { route.erase("cites"); }) == fault("missing-citation", "/routes/0"));
  CHECK(after([](Json& route) { route["modality"] = "must"; }) == fault("bad-value", "/routes/0"));
  CHECK(after([](Json& route) { route["priority"] = 1; }) == fault("unknown-member", "/routes/0/priority"));
  CHECK(after([](Json& route) { route["in-force"] = {{"from", "2024-13-01"}}; }) == fault("impossible-date", "/routes/0/in-force/from"));
  CHECK(after([](Json& route) { route["in-force"] = Json::object(); }) == fault("missing-member", "/routes/0/in-force"));
  CHECK(after([](Json& route) { route["title"] = "A permit"; }) == fault("bad-id", "/routes/0/title"));
  CHECK(after([](Json& route) { route["blind-spots"] = {"Quota"}; }) == fault("bad-id", "/routes/0/blind-spots"));
  CHECK(after([](Json& route) { route["note"] = "A remark."; }) == fault("bad-id", "/routes/0/note"));
  CHECK(after([](Json& route) { route["in-force"] = {{"since", "2024-01-01"}}; }) == fault("unknown-member", "/routes/0/in-force/since"));
  CHECK(after([](Json& route) {
          route["in-force"] = {{"from", "2025-01-02"}, {"to", "2025-01-01"}};
        }) == fault("out-of-range", "/routes/0/in-force"));
  CHECK(after([](Json& route) { route["barred-by"].push_back("nothing"); }) == fault("unknown-reference", "/routes/0/barred-by/1"));
  CHECK(after([](Json& route) { route["comes-before"].push_back("18z"); }) == fault("unknown-reference", "/routes/0/comes-before/1"));
  CHECK(after([](Json& route) { route["comes-before"] = "18b"; }) == fault("wrong-type", "/routes/0/comes-before"));
}

TEST_CASE("a route says what its title changes") {
  // Two facts more than the good catalogue has: a number that grows, and a date.
  const auto with_two_more = [](Json& content) {
    content["facts"].push_back({{"id", "worked"},
                                {"topic", "job"},
                                {"type", "number"},
                                {"minimum", 0},
                                {"maximum", 60},
                                {"change", "by-time"},
                                {"with-time", "grows"}});
    content["facts"].push_back({{"id", "begun"}, {"topic", "job"}, {"type", "date"}, {"minimum", "2000-01-01"}, {"maximum", "2030-12-31"}});
  };
  auto content = good();
  with_two_more(content);
  content["routes"][0]["grants"] = {{"set", {{"offer", true}, {"pay", "50700.00"}, {"contract", 24}, {"level", "b1"}, {"state", "AT"}}},
                                    {"starts", {"worked"}},
                                    {"since", {"begun"}}};
  content["routes"][1]["settles"] = true;
  const auto read = read_catalogue(bundle_of(content));
  REQUIRE_MESSAGE(read.ok(), list_of(read.ok() ? kompass::Errors{} : read.errors()));
  const auto& catalogue = read.value();
  REQUIRE(catalogue.routes[0].grant);
  const auto& grant = *catalogue.routes[0].grant;
  std::string sets;
  for (const auto& [fact, value] : grant.sets)
    sets += std::string(catalogue.facts[fact].id) + " " + kompass::value_text(catalogue.facts[fact], value) + "\n";
  CHECK(sets == "contract 24\nlevel b1\noffer true\npay 50700.00\nstate AT\n");
  CHECK(grant.starts == std::vector<kompass::FactIndex>{*catalogue.find_fact("worked")});
  CHECK(grant.since == std::vector<kompass::FactIndex>{*catalogue.find_fact("begun")});
  CHECK_FALSE(catalogue.routes[0].settles);
  CHECK(catalogue.routes[1].settles);
  CHECK_FALSE(catalogue.routes[1].grant);

  const auto after = [&](const Json& grants) {
    return faults_after([&](Json& changed) {
      with_two_more(changed);
      changed["routes"][0]["grants"] = grants;
    });
  };
  const auto at = [](std::string_view code, std::string_view member = "") { return fault(code, "/routes/0/grants" + std::string(member)); };
  // Each of the three is enough, and a number that grows or a date may also be set.
  CHECK(after({{"set", {{"worked", 6}, {"begun", "2026-01-01"}}}}).empty());
  CHECK(after({{"starts", {"worked"}}}).empty());
  CHECK(after({{"since", {"begun"}}}).empty());

  CHECK(after(Json::object()) == at("missing-member"));
  CHECK(after("offer") == at("wrong-type"));
  CHECK(after({{"ends", {"worked"}}}) == at("unknown-member", "/ends"));
  CHECK(after({{"set", Json::object()}}) == at("missing-member", "/set"));
  CHECK(after({{"set", Json::array({"offer"})}}) == at("wrong-type", "/set"));
  for (const auto* member : {"starts", "since"}) {
    const auto list = "/" + std::string(member);
    CHECK(after({{member, Json::array()}}) == at("missing-member", list));
    CHECK(after({{member, "worked"}}) == at("wrong-type", list));
    CHECK(after({{member, Json::array({7})}}) == at("wrong-type", list + "/0"));
    CHECK(after({{member, {"nothing"}}}) == at("unknown-reference", list + "/0"));
    for (const auto* fact : {"harm", "long-enough", "offer", "level", "contract"})  // a judgement, a computed one, none that counts
      CHECK_MESSAGE(after({{member, {fact}}}) == at("wrong-type", list + "/0"), fact);
  }
  CHECK(after({{"starts", {"begun"}}}) == at("wrong-type", "/starts/0"));
  CHECK(after({{"since", {"worked"}}}) == at("wrong-type", "/since/0"));
  CHECK(after({{"set", {{"nothing", true}}}}) == at("unknown-reference", "/set/nothing"));
  CHECK(after({{"set", {{"harm", true}}}}) == at("wrong-type", "/set/harm"));
  CHECK(after({{"set", {{"long-enough", true}}}}) == at("wrong-type", "/set/long-enough"));
  CHECK(after({{"set", {{"offer", "yes"}}}}) == at("wrong-type", "/set/offer"));
  CHECK(after({{"set", {{"contract", "24"}}}}) == at("wrong-type", "/set/contract"));
  CHECK(after({{"set", {{"contract", 601}}}}) == at("out-of-range", "/set/contract"));
  CHECK(after({{"set", {{"level", "b2"}}}}) == at("bad-value", "/set/level"));
  CHECK(after({{"set", {{"state", "Austria"}}}}) == at("bad-value", "/set/state"));
  CHECK(after({{"set", {{"begun", "2026-02-30"}}}}) == at("impossible-date", "/set/begun"));
  CHECK(after({{"set", {{"begun", "2031-01-01"}}}}) == at("out-of-range", "/set/begun"));
  CHECK(after({{"starts", {"worked", "worked"}}}) == at("duplicate-id", "/starts/1"));
  CHECK(after({{"set", {{"worked", 6}}}, {"starts", {"worked"}}}) == at("duplicate-id", "/starts/0"));
  CHECK(after({{"set", {{"begun", "2026-01-01"}}}, {"since", {"begun"}}}) == at("duplicate-id", "/since/0"));

  // A number that cannot be 0 is not counted from 0 on; periods are the person's to tell.
  CHECK(faults_after([&](Json& changed) {
          with_two_more(changed);
          changed["facts"][9]["minimum"] = 1;
          changed["routes"][0]["grants"] = {{"starts", {"worked"}}};
        }) == at("out-of-range", "/starts/0"));
  CHECK(faults_after([&](Json& changed) {
          changed["facts"].push_back(
              {{"id", "stays"}, {"topic", "job"}, {"type", "periods"}, {"minimum", "2000-01-01"}, {"maximum", "2030-12-31"}});
          changed["routes"][0]["grants"] = {{"set", {{"stays", Json::array()}}}};
        }) == at("wrong-type", "/set/stays"));

  const auto settling = [&](const Json& settles) {
    return faults_after([&](Json& changed) {
      changed["routes"][0]["grants"] = {{"set", {{"offer", true}}}};
      changed["routes"][0]["settles"] = settles;
    });
  };
  CHECK(settling(false).empty());
  CHECK(settling(true) == at("unknown-member"));
  CHECK(settling("yes") == fault("wrong-type", "/routes/0/settles"));
}

TEST_CASE("faults of consequences") {
  const auto after = [](const std::function<void(Json&)>& change) {
    return faults_after([&](Json& content) { change(content["routes"][0]["consequences"]); });
  };
  const std::string own = "/routes/0/consequences/1";
  CHECK(after([](Json& all) { all[1]["kind"] = "gift"; }) == fault("bad-value", own));
  CHECK(after([](Json& all) { all[1].erase("cites"); }) == fault("missing-citation", own));
  CHECK(after([](Json& all) { all[1]["id"] = "Stay"; }) == fault("bad-id", own));
  CHECK(after([](Json& all) { all[1]["when"] = "nothing"; }) == fault("unknown-reference", own + "/when"));
  CHECK(after([](Json& all) { all[1]["profile"] = "nowhere"; }) == fault("unknown-reference", own));
  CHECK(after([](Json& all) { all[1]["figure"] = "nothing"; }) == fault("unknown-reference", own));
  CHECK(after([](Json& all) { all[1]["price"] = 1; }) == fault("unknown-member", own + "/price"));
  CHECK(after([](Json& all) { all[1] = "nothing"; }) == fault("unknown-reference", own));
  CHECK(after([](Json& all) { all[1] = "fee"; }) == fault("duplicate-id", own));
  CHECK(after([](Json& all) { all.push_back(all[1]); }) == fault("duplicate-id", "/routes/0/consequences/2"));
  CHECK(faults_after([](Json& content) { content["consequences"].push_back(content["consequences"][0]); }) ==
        fault("duplicate-id", "/consequences/1"));
  // The same id in two routes: one of the two sentences in the texts would be wrong.
  CHECK(faults_after([](Json& content) {
          content["routes"][1]["consequences"].push_back({{"id", "stay"}, {"kind", "duty"}, {"cites", {"Test § 1"}}});
        }) == fault("duplicate-id", "/routes/1/consequences/1"));
}

TEST_CASE("faults of statements, profiles and citations") {
  CHECK(faults_after([](Json& content) { content["statements"].push_back(content["statements"][0]); }) ==
        fault("duplicate-id", "/statements/3"));
  CHECK(faults_after([](Json& content) { content["statements"][2].erase("text"); }) == fault("missing-member", "/statements/2"));
  CHECK(faults_after([](Json& content) { content["statements"][2]["page"] = 3; }) == fault("unknown-member", "/statements/2/page"));
  CHECK(faults_after([](Json& content) { content["profiles"].push_back(content["profiles"][0]); }) == fault("duplicate-id", "/profiles/1"));
  CHECK(faults_after([](Json& content) {
          content["profiles"].push_back(content["profiles"][0]);
          content["profiles"][1]["id"] = "Mainz";
        }) == fault("bad-id", "/profiles/1"));
  CHECK(faults_after([](Json& content) { content["profiles"][0].erase("land"); }) == fault("missing-member", "/profiles/0"));
  CHECK(faults_after([](Json& content) { content["facts"][0]["cites"] = {"G-999"}; }) == fault("unknown-reference", "/facts/0"));
  CHECK(faults_after([](Json& content) { content["conditions"][0]["cites"] = {"G-999"}; }) == fault("unknown-reference", "/conditions/0"));
  CHECK(faults_after([](Json& content) { content["parameters"][0]["cites"] = {"G-999"}; }) == fault("unknown-reference", "/parameters/0"));
  CHECK(faults_after([](Json& content) { content["routes"][0]["consequences"][1]["cites"] = {"G-999"}; }) ==
        fault("unknown-reference", "/routes/0"));
  CHECK(faults_after([](Json& content) {
          content["conditions"][0]["cites"] = {"§ 1", "G-", "g-999", "G-9a", "-9"};
        }).empty());  // provisions, not statements
}

TEST_CASE("faults of statements set aside") {
  const auto after = [](const Json& set_aside) {
    return faults_after([&](Json& content) { content["set-aside"] = Json::array({set_aside}); });
  };
  const Json good_one = {{"statement", "G-003"}, {"as", "superseded"}, {"note", "older-law"}, {"cites", {"Test § 1"}}};
  CHECK(after(good_one).empty());
  const auto with = [&](const char* member, const Json& value) {
    auto changed = good_one;
    changed[member] = value;
    return after(changed);
  };
  const auto without = [&](const char* member) {
    auto changed = good_one;
    changed.erase(member);
    return after(changed);
  };
  CHECK(with("statement", "G-999") == fault("unknown-reference", "/set-aside/0"));
  CHECK(with("statement", "G-001") == fault("duplicate-id", "/set-aside/0"));  // a fact cites it
  CHECK(with("as", "forgotten") == fault("bad-value", "/set-aside/0"));
  CHECK(with("cites", {"G-999"}) == fault("unknown-reference", "/set-aside/0"));
  CHECK(without("note") == fault("missing-member", "/set-aside/0"));
  CHECK(without("cites") == fault("missing-citation", "/set-aside/0"));
  auto no_title = good_one;
  no_title["as"] = "not-applicable";
  no_title.erase("cites");
  CHECK(after(no_title).empty());
  CHECK(faults_after([&](Json& content) { content["set-aside"] = {good_one, good_one}; }) == fault("duplicate-id", "/set-aside/1"));
}

TEST_CASE("where there are purposes, each route has one of them") {
  CHECK(faults_after([](Json& content) { content["routes"][0]["purpose"] = "work"; }) == fault("unknown-reference", "/routes/0"));
  CHECK(faults_after([](Json& content) {
          content["catalogue"]["purposes"] = {"work"};
          content["routes"][0]["purpose"] = "work";
        }) == fault("missing-member", "/routes/1"));
  CHECK(faults_after([](Json& content) {
          content["catalogue"]["purposes"] = {"work"};
          for (auto& route : content["routes"]) route["purpose"] = "work";
        }).empty());
}

TEST_CASE("shared conditions need an id") {
  CHECK(faults_after([](Json& content) {
          content["conditions"].push_back({{"all", {"free"}}});
        }) == fault("missing-member", "/conditions/2"));
  CHECK(faults_after([](Json& content) { content["conditions"].push_back(content["conditions"][0]); }) ==
        fault("duplicate-id", "/conditions/2"));
}

TEST_CASE("the order of the diagrams names facts, each once") {
  const auto after = [](const Json& order) { return faults_after([&](Json& content) { content["diagram-order"] = order; }); };
  CHECK(after({"state", "offer"}).empty());
  CHECK(after({"state", "weather"}) == fault("unknown-reference", "/diagram-order/1"));
  CHECK(after({"state", "offer", "state"}) == fault("duplicate-id", "/diagram-order/2"));
  CHECK(after({"state", 7}) == fault("wrong-type", "/diagram-order/1"));
  CHECK(after("state") == fault("wrong-type", "/diagram-order"));
}

TEST_CASE("conditions that rest on themselves are refused, directly, through others, and through when a fact applies") {
  CHECK(faults_after([](Json& content) {
          content["conditions"].push_back({{"id", "x"}, {"cites", {"§"}}, {"not", "x"}});
        }) == fault("cycle", "/conditions/2"));
  CHECK(faults_after([](Json& content) {
          content["conditions"].push_back({{"id", "x"}, {"cites", {"§"}}, {"all", {"free", "y"}}});
          content["conditions"].push_back({{"id", "y"}, {"cites", {"§"}}, {"any", {"free", "x"}}});
        }) == fault("cycle", "/conditions/3"));
  CHECK(
      faults_after([](Json& content) {
        content["conditions"].push_back({{"id", "x"}, {"cites", {"§"}}, {"points-at-least", 1}, {"of", {{{"points", 1}, {"when", "x"}}}}});
      }) == fault("cycle", "/conditions/2"));
  // Pay applies when there is an offer; if the offer applied only to some pay, neither could be settled.
  CHECK(faults_after([](Json& content) {
          content["conditions"].push_back({{"id", "paid"}, {"cites", {"§"}}, {"fact", "pay"}, {"more-than", "0.00"}});
          content["facts"][1]["applies-when"] = "paid";
        }).find("cycle part.json#") == 0);
  CHECK(faults_after([](Json& content) {
          content["facts"][3]["applies-when"] = "long";  // the condition over the fact that is computed from this one
        }).find("cycle part.json#") == 0);
}

TEST_CASE("routes that ask for each other are refused") {
  CHECK(faults_after([](Json& content) {
          content["routes"][0]["conditions"]["all"].push_back({{"route", content["routes"][0]["id"]}});
        }).find("cycle part.json#/routes/0") == 0);
  CHECK(faults_after([](Json& content) {
          content["routes"][0]["conditions"]["all"].push_back({{"not", {{"route", content["routes"][1]["id"]}}}});
          content["routes"][1]["conditions"] = {{"any", {content["routes"][1]["conditions"], {{"route", content["routes"][0]["id"]}}}}};
        }).find("cycle part.json#/routes/") == 0);
  CHECK(faults_after([](Json& content) {
          content["routes"][0]["conditions"]["all"].push_back({{"not", {{"route", content["routes"][1]["id"]}}}});
        }).empty());
}

TEST_CASE("a route that comes before itself is refused, directly and by way of others, with a route of the circle") {
  const auto faults = [](const std::vector<std::pair<int, int>>& before) {
    Json routes = Json::array();
    for (int i = 0; i < 5; ++i) routes.push_back({{"id", "r" + std::to_string(i)}, {"conditions", true}});
    for (const auto& [first, second] : before) {
      auto& list = routes[static_cast<std::size_t>(first)]["comes-before"];
      if (list.is_null()) list = Json::array();
      list.push_back("r" + std::to_string(second));
    }
    const auto read = kompass::read_catalogue(kompass_test::small_bundle(Json{{"routes", routes}}.dump()));
    return read.ok() ? "" : list_of(read.errors());
  };
  CHECK(faults({{0, 0}}) == fault("cycle", "/routes/0"));
  CHECK(faults({{2, 4}, {4, 2}}) == fault("cycle", "/routes/4"));
  // Neither what stands before the circle nor what stands behind it.
  CHECK(faults({{0, 1}, {1, 2}, {2, 3}, {3, 1}, {3, 4}}).find("cycle part.json#/routes/") == 0);
  CHECK(faults({{0, 1}, {1, 2}, {2, 3}, {3, 1}, {3, 4}}) != fault("cycle", "/routes/0"));
  CHECK(faults({{0, 1}, {1, 2}, {2, 3}, {3, 1}, {3, 4}}) != fault("cycle", "/routes/4"));
  CHECK(faults({{4, 0}, {4, 1}, {0, 1}, {1, 2}, {0, 2}, {1, 2}}).empty());
}

TEST_CASE("the figures of a route that another asks for are needed only while it is in force itself") {
  const auto faults = [](std::string_view in_force) {
    const auto read = kompass::read_catalogue(kompass_test::small_bundle(
        R"({ "catalogue": { "valid": { "from": "2025-01-01", "to": "2026-12-31" } },
      "facts": [ { "id": "pay", "type": "amount", "minimum": "0.00", "maximum": "1000.00" } ],
      "parameters": [ { "id": "floor", "values": [ { "from": "2026-01-01", "to": "2026-12-31", "value": "500.00" } ] } ],
      "routes": [ { "id": "r", "conditions": { "not": { "route": "new" } } },
                  { "id": "new", )" +
        std::string(in_force) + R"( "conditions": { "fact": "pay", "at-least": { "parameter": "floor" } } } ] })"));
    return read.ok() ? "" : list_of(read.errors());
  };
  CHECK(faults(R"("in-force": { "from": "2026-01-01" },)").empty());
  CHECK(faults("") == fault("gap-in-dates", "/routes/1/conditions"));
}

TEST_CASE("a chain of conditions that is too long to be walked is refused, in whatever order it is written, without exhausting the stack") {
  for (const bool backwards : {false, true}) {
    const auto content = [&](int length) {
      auto out = good();
      Json chain = Json::array();
      for (int i = 0; i < length; ++i)
        chain.push_back(
            {{"id", "chain-" + std::to_string(i)}, {"cites", {"§"}}, {"not", i + 1 < length ? "chain-" + std::to_string(i + 1) : "free"}});
      if (backwards) std::reverse(chain.begin(), chain.end());
      for (auto& condition : chain) out["conditions"].push_back(condition);
      return out;
    };
    CHECK(faults_of(content(90)).empty());
    const auto faults = faults_of(content(8000));
    CHECK(faults.find("too-complex part.json#/conditions/") == 0);
    CHECK(std::count(faults.begin(), faults.end(), '\n') == 1);
  }
}

TEST_CASE("all faults are listed, of every kind and in every part, and nothing of a faulty catalogue is given") {
  auto content = good();
  content["facts"][0]["topic"] = "weather";
  content["parameters"][0]["values"][1]["from"] = "2027-01-02";
  content["conditions"].push_back({{"id", "x"}, {"cites", {"§"}}, {"not", "x"}});
  content["conditions"][1]["cites"] = {"G-999"};
  content["routes"][0]["modality"] = "must";
  content["routes"][1]["conditions"]["fact"] = "nothing";
  content["catalogue"]["languages"] = {"en"};
  Json bundle = {{"format", "kompass-catalogue/1"},
                 {"parts", {{{"name", "a.json"}, {"content", content}}, {{"name", "b.json"}, {"content", {{"routs", 1}}}}}}};
  const auto read = read_catalogue(bundle.dump());
  REQUIRE_FALSE(read.ok());
  const auto faults = list_of(read.errors());
  for (const auto* expected :
       {"unknown-reference a.json#/facts/0", "gap-in-dates a.json#/parameters/0/values/1", "cycle a.json#/conditions/2",
        "unknown-reference a.json#/conditions/1", "bad-value a.json#/routes/0", "unknown-reference a.json#/routes/1/conditions",
        "unknown-member b.json#/routs", "missing-text a.json#/facts/0", "missing-text a.json#/routes/1"})
    CHECK_MESSAGE(faults.find(expected) != std::string::npos, expected << " is not among\n" << faults);
  for (const auto& error : read.errors()) {
    CHECK_FALSE(error.message.empty());
    CHECK(error.message.back() == '.');
    CHECK_FALSE(name(error.fault).empty());
  }
}

TEST_CASE("every sentence must be there in every language") {
  CHECK(faults_of(good_with_texts()).empty());
  const auto without = [](const Json::json_pointer& pointer) {
    auto content = good_with_texts();
    auto& parent = content["texts"].at(pointer.parent_pointer());
    REQUIRE(parent.contains(pointer.back()));
    parent.erase(pointer.back());
    return faults_of(content);
  };
  const auto expect = [&](const char* pointer, std::string_view place) {
    CHECK_MESSAGE(without(Json::json_pointer(pointer)) == fault("missing-text", place), pointer);
  };
  expect("/topics/job", "/catalogue/topics");
  expect("/facts/offer/label", "/facts/1");
  expect("/facts/offer/question", "/facts/1");
  expect("/facts/offer/why", "/facts/1");
  expect("/facts/offer/find-out", "/facts/1");
  expect("/facts/level/options/a1", "/facts/6");
  expect("/facts/harm/why", "/facts/7");
  expect("/conditions/pay-floor", "/routes/0/conditions/all/0");
  expect("/conditions/harmful", "/routes/0/barred-by/0");
  expect("/conditions/free", "/conditions/0");
  expect("/routes/18b/name", "/routes/1");
  expect("/routes/18b/summary", "/routes/1");
  expect("/titles/permit", "/routes/0/title");
  expect("/parameters/ceiling", "/parameters/0");
  expect("/consequences/stay", "/routes/0/consequences/1");
  expect("/consequences/fee", "/consequences/0");
  expect("/blind-spots/quota", "/routes/0/blind-spots");
  expect("/profiles/berlin", "/profiles/0");
  // What is computed, or what only the authority can say, is not asked for.
  CHECK(without(Json::json_pointer("/facts/long-enough/question")).empty());
  CHECK(without(Json::json_pointer("/facts/harm/find-out")).empty());

  auto two_languages = good_with_texts();
  two_languages["catalogue"]["languages"] = {"en", "de"};
  const auto faults = faults_of(two_languages);
  CHECK(faults.find("missing-text part.json#/facts/0") == 0);
  CHECK(faults.find(" part.json#/texts") == std::string::npos);
}

TEST_CASE("notes need a text as well") {
  auto content = good_with_texts();
  content["conditions"][0]["note"] = "older-wording";
  CHECK(faults_of(content) == fault("missing-text", "/conditions/0/note"));
  content["texts"]["notes"]["older-wording"] = "It was worded otherwise.";
  CHECK(faults_of(content).empty());
}

TEST_CASE("sentences may be spread over several parts") {
  auto content = good_with_texts();
  Json other = {{"texts", {{"language", "en"}, {"titles", content["texts"]["titles"]}}}};
  content["texts"].erase("titles");
  const Json bundle = {{"format", "kompass-catalogue/1"},
                       {"parts", {{{"name", "a"}, {"content", content}}, {{"name", "b"}, {"content", other}}}}};
  const auto read = read_catalogue(bundle.dump());
  CHECK_MESSAGE(read.ok(), list_of(read.ok() ? kompass::Errors{} : read.errors()));
}

TEST_CASE("faults of the texts themselves") {
  const auto after = [](const std::function<void(Json&)>& change) {
    auto content = good_with_texts();
    change(content["texts"]);
    return faults_of(content);
  };
  CHECK(after([](Json& texts) { texts["language"] = "fr"; }).find(fault("unknown-reference", "/texts")) != std::string::npos);
  CHECK(after([](Json& texts) { texts["conditions"]["free"] = 7; }) == fault("wrong-type", "/texts/conditions/free"));
  CHECK(after([](Json& texts) { texts["conditions"]["free"] = ""; }) == fault("bad-value", "/texts/conditions/free"));
  // Written as a path of keys it would pass for the text that is needed, and the page would find none.
  CHECK(after([](Json& texts) {
          texts["conditions"].erase("free");
          texts["conditions.free"] = "It holds.";
        }) == fault("bad-id", "/texts/conditions.free") + fault("missing-text", "/conditions/0"));
  CHECK(after([](Json& texts) { texts = 7; }).find("missing-member part.json#/texts") != std::string::npos);
}

TEST_CASE("a text that nothing in the catalogue needs is refused: nobody would ever read it") {
  const auto with = [](const char* pointer) {
    auto content = good_with_texts();
    content["texts"][Json::json_pointer(pointer)] = "A sentence.";
    return faults_of(content);
  };
  for (const auto* pointer :
       {"/colours/red", "/facts/offer/hints", "/facts/nobody/label", "/facts/level/options/z9", "/facts/level/option-hints/z9",
        "/routes/18a/more", "/routes/18z/name", "/conditions/nowhere", "/titles/visa", "/notes/older-wording", "/consequences/nothing",
        "/parameters/nothing", "/profiles/paris", "/topics/weather", "/purposes/fun"})
    CHECK_MESSAGE(with(pointer) == fault("unknown-reference", "/texts" + std::string(pointer)), pointer);
  for (const auto* pointer : {"/facts/offer/hint", "/facts/offer/options/yes", "/facts/offer/option-hints/no", "/facts/harm/find-out"})
    CHECK_MESSAGE(with(pointer).empty(), pointer);
}

TEST_CASE("a text that may be left out is there in every language or in none") {
  auto content = good_with_texts();
  content["catalogue"]["languages"] = {"en", "de"};
  auto german = content["texts"];
  german["language"] = "de";
  const auto faults = [&] {
    const Json bundle = {{"format", "kompass-catalogue/1"},
                         {"parts", {{{"name", "a"}, {"content", content}}, {{"name", "b"}, {"content", {{"texts", german}}}}}}};
    const auto read = read_catalogue(bundle.dump());
    return read.ok() ? "" : list_of(read.errors());
  };
  CHECK(faults().empty());
  german["facts"]["offer"]["hint"] = "Ein Hinweis.";
  CHECK(faults() == "missing-text a#/facts/1\n");
  content["texts"]["facts"]["offer"]["hint"] = "A hint.";
  CHECK(faults().empty());
}

TEST_CASE("a text that is written twice in one language is refused where it stands again") {
  const auto content = good_with_texts();
  const Json again = {{"texts", {{"language", "en"}, {"facts", {{"offer", {{"label", "An offer"}}}}}}}};
  const auto faults = [&](const Json& other) {
    const Json bundle = {{"format", "kompass-catalogue/1"},
                         {"parts", {{{"name", "a"}, {"content", content}}, {{"name", "b"}, {"content", other}}}}};
    const auto read = read_catalogue(bundle.dump());
    return read.ok() ? "" : list_of(read.errors());
  };
  CHECK(faults(again) == "duplicate-id b#/texts/facts/offer/label\n");
  auto elsewhere = again;
  elsewhere["texts"]["facts"] = {{"offer", {{"hint", "A hint"}}}};
  CHECK(faults(elsewhere).empty());
}

TEST_CASE("only a placeholder that is filled may stand in a sentence") {
  const auto with = [](const char* pointer, const char* sentence) {
    auto content = good_with_texts();
    content["texts"][Json::json_pointer(pointer)] = sentence;
    return faults_of(content);
  };
  CHECK(with("/conditions/pay-floor", "At least { $threshold }.").empty());
  CHECK(with("/conditions/level-a1", "At least { $threshold }.").empty());
  CHECK(with("/consequences/fee", "It costs { $figure }.").empty());
  for (const auto* pointer : {"/conditions/member", "/conditions/free", "/facts/offer/hint", "/facts/offer/question",
                              "/facts/level/option-hints/a1", "/consequences/stay", "/routes/18a/summary", "/blind-spots/quota"}) {
    const auto place = "/texts" + std::string(pointer);
    const bool value = pointer == std::string_view("/conditions/free");  // a comparison with a single value has a threshold
    CHECK_MESSAGE(with(pointer, "About { $threshold }.") == (value ? "" : fault("unknown-placeholder", place)), pointer);
    CHECK_MESSAGE(with(pointer, "About { $figure }.") == fault("unknown-placeholder", place), pointer);
  }
  const auto dated = [](const char* sentence) {
    auto content = good_with_texts();
    content["consequences"][0]["date"] = {{"from", "as-of"}, {"add", "90 days"}};
    content["texts"]["consequences"]["fee"] = sentence;
    return faults_of(content);
  };
  CHECK(dated("Pay { $figure } until { $date }.").empty());
  CHECK(dated("Pay { $figure } until { $dat }.") == fault("unknown-placeholder", "/texts/consequences/fee"));
  CHECK(with("/consequences/fee", "Pay until { $date }.") == fault("unknown-placeholder", "/texts/consequences/fee"));
  CHECK(with("/conditions/pay-floor", "{ $threshold } or { $limit }") == fault("unknown-placeholder", "/texts/conditions/pay-floor"));
  CHECK(with("/conditions/pay-floor", "{ $thresholds }") == fault("unknown-placeholder", "/texts/conditions/pay-floor"));
  CHECK(with("/conditions/pay-floor", "ends with $") == fault("unknown-placeholder", "/texts/conditions/pay-floor"));
}

TEST_CASE("members that mean nothing for a type of fact, and units that do not exist, are refused") {
  const auto after = [](std::size_t fact, const char* member, const Json& value) {
    return faults_after([&](Json& content) { content["facts"][fact][member] = value; });
  };
  constexpr std::size_t yes_no = 1, amount = 2, choice = 6, country = 8;
  CHECK(after(yes_no, "unit", "months") == fault("unknown-member", "/facts/1/unit"));
  CHECK(after(yes_no, "options", {"a", "b"}) == fault("unknown-member", "/facts/1/options"));
  CHECK(after(yes_no, "minimum", 0) == fault("unknown-member", "/facts/1/minimum"));
  CHECK(after(amount, "ordered", true) == fault("unknown-member", "/facts/2/ordered"));
  CHECK(after(choice, "unit", "euro") == fault("unknown-member", "/facts/6/unit"));
  CHECK(after(choice, "maximum", 3) == fault("unknown-member", "/facts/6/maximum"));
  CHECK(after(country, "options", {"a", "b"}) == fault("unknown-member", "/facts/8/options"));
  CHECK(after(amount, "unit", "euros") == fault("bad-value", "/facts/2/unit"));
  CHECK(faults_after([](Json& content) { content["parameters"][0]["unit"] = "percent"; }) == fault("bad-value", "/parameters/0/unit"));
  for (const auto* unit : {"euro-per-year", "euro", "months", "years", "points", "daily-rates", "days"}) {
    CHECK(after(amount, "unit", unit).empty());
    CHECK(faults_after([&](Json& content) { content["parameters"][0]["unit"] = unit; }).empty());
  }
}

TEST_CASE("a list carries the statements that it cites") {
  auto content = good();
  content["lists"][0]["cites"] = {"G-003"};
  const auto read = read_catalogue(bundle_of(content));
  REQUIRE(read.ok());
  CHECK(read.value().lists.at(0).id == "members");
  const auto carriers = kompass::carriers_of_statements(read.value());
  REQUIRE(carriers[2].size() == 1);
  CHECK(carriers[2][0].kind == "list");
  CHECK(carriers[2][0].id == "members");
  content["lists"][0]["cites"] = {"G-004"};
  CHECK(faults_of(content) == fault("unknown-reference", "/lists/0"));
}

TEST_CASE("for each statement it is known what carries it") {
  const auto read = read_catalogue(bundle_of(good()));
  REQUIRE(read.ok());
  const auto carriers = kompass::carriers_of_statements(read.value());
  REQUIRE(carriers.size() == 3);
  REQUIRE(carriers[0].size() == 1);
  CHECK(carriers[0][0].kind == "fact");
  CHECK(carriers[0][0].id == "free-mover");
  REQUIRE(carriers[1].size() == 1);
  CHECK(carriers[1][0].kind == "condition");
  CHECK(carriers[1][0].id == "has-offer");
  CHECK(carriers[2].empty());
}

TEST_CASE("what several routes share carries a statement once") {
  auto content = good();
  content["consequences"][0]["cites"] = {"G-003"};  // both routes name it
  const auto read = read_catalogue(bundle_of(content));
  REQUIRE(read.ok());
  const auto carriers = kompass::carriers_of_statements(read.value());
  REQUIRE(carriers[2].size() == 1);
  CHECK(carriers[2][0].kind == "consequence");
  CHECK(carriers[2][0].id == "fee");
}

TEST_CASE("every kind of fault has a word of its own") {
  std::vector<std::string_view> words;
  for (int i = 0; i <= static_cast<int>(Fault::not_loaded); ++i) words.push_back(name(static_cast<Fault>(i)));
  std::sort(words.begin(), words.end());
  CHECK(std::adjacent_find(words.begin(), words.end()) == words.end());
  CHECK(std::find(words.begin(), words.end(), "unknown") == words.end());
}

}  // namespace catalogue_test
