#include "kompass/case_file.hpp"

#include <doctest/doctest.h>

#include <functional>

#include "support/small_catalogue.hpp"

namespace case_file_test {

using kompass::AnswerState;
using kompass::Catalogue;
using kompass::read_case;
using kompass_test::case_text;
using kompass_test::list_of;

namespace {

const Catalogue& catalogue() {
  static const auto read = kompass_test::catalogue_of(R"({
    "facts": [ { "id": "offer", "type": "yes-no" },
               { "id": "level", "type": "choice", "options": ["none", "a1", "b1"] },
               { "id": "pay", "type": "amount", "minimum": "0.00", "maximum": "1000000.00", "applies-when": "has-offer" },
               { "id": "months", "type": "number", "minimum": -12, "maximum": 600 },
               { "id": "birth", "type": "date", "minimum": "1900-01-01", "maximum": "2030-12-31" },
               { "id": "state", "type": "country" },
               { "id": "other-months", "type": "number", "minimum": 0, "maximum": 600 },
               { "id": "longer", "type": "yes-no", "derive": { "compare": ["months", "at-least", "other-months"] } },
               { "id": "work", "type": "periods", "minimum": "1990-01-01", "maximum": "2030-12-31" },
               { "id": "work-months", "type": "number", "unit": "months", "minimum": 0, "maximum": 60, "applies-when": "has-offer",
                 "from-periods": { "of": "work", "count": "sum" } },
               { "id": "late-work-months", "type": "number", "unit": "months", "minimum": 1, "maximum": 600,
                 "from-periods": { "of": "work", "within": "2 years", "count": "longest" } } ],
    "conditions": [ { "id": "has-offer", "fact": "offer", "is": true } ],
    "routes": [ { "id": "18a", "conditions": "has-offer" }, { "id": "18b", "conditions": "has-offer" } ],
    "profiles": [ { "id": "berlin", "land": "BE" } ] })");
  return *read;
}

std::string faults_of(std::string_view text) {
  const auto file = read_case(catalogue(), text);
  return file.ok() ? "" : list_of(file.errors());
}

std::string message_of(std::string_view text) {
  const auto file = read_case(catalogue(), text);
  return file.ok() ? "" : file.errors().front().message;
}

/// The faults of a case with one answer.
std::string answer_faults(const std::string& fact, const std::string& answer) {
  return faults_of(case_text("{\"" + fact + "\":" + answer + "}"));
}

kompass::Answer answer(const std::string& fact, const std::string& written) {
  const auto file = read_case(catalogue(), case_text("{\"" + fact + "\":" + written + "}"));
  REQUIRE_MESSAGE(file.ok(), written);
  return file.value().answers.at(*catalogue().find_fact(fact));
}

std::string nested(std::size_t depth, char open, char close) { return std::string(depth, open) + std::string(depth, close); }

}  // namespace

TEST_CASE("a case file gives the date, the profile, the routes and the answers") {
  const auto file =
      read_case(catalogue(), R"({ "format": "kompass-case/1", "as-of": "2026-11-22", "profile": "berlin", "routes": ["18b", "18b"],
    "answers": { "offer": true, "pay": "50700.00" } })");
  REQUIRE(file.ok());
  CHECK(file.value().as_of == kompass_test::day("2026-11-22"));
  CHECK(file.value().profile == "berlin");
  CHECK(file.value().routes == std::vector<kompass::RouteIndex>{1});
  CHECK(file.value().answers.size() == 2);
}

TEST_CASE("without routes or with an empty list all routes are meant, and no profile is one that is empty or null") {
  for (const auto* extra : {"", R"("routes": [],)", R"("profile": null,)"}) {
    const auto file =
        read_case(catalogue(), R"({ "format": "kompass-case/1", "as-of": "2026-11-22", )" + std::string(extra) + R"("answers": {} })");
    REQUIRE(file.ok());
    CHECK(file.value().routes == std::vector<kompass::RouteIndex>{0, 1});
    CHECK(file.value().profile.empty());
    CHECK(file.value().answers.empty());
  }
}

TEST_CASE("every type of answer is read as its value, at both ends of its range") {
  CHECK(answer("offer", "true").value == 1);
  CHECK(answer("offer", "false").value == 0);
  CHECK(answer("level", R"("b1")").value == 2);
  CHECK(answer("pay", R"("0.00")").value == 0);
  CHECK(answer("pay", R"("1000000.00")").value == 100'000'000);
  CHECK(answer("months", "-12").value == -12);
  CHECK(answer("months", "600").value == 600);
  CHECK(answer("birth", R"("1900-01-01")").value == -25567);
  CHECK(answer("state", R"("IN")").value == 8 * 26 + 13);
  CHECK(answer("offer", "true").state == AnswerState::value);
}

TEST_CASE("not asked, don't know, not applicable and a value are four different things") {
  CHECK(read_case(catalogue(), case_text("{}")).value().answers.empty());
  CHECK(answer("pay", R"({"state":"dont-know"})").state == AnswerState::dont_know);
  CHECK(answer("pay", R"({"state":"not-applicable"})").state == AnswerState::not_applicable);
  CHECK(answer("pay", R"("0.00")").state == AnswerState::value);
  CHECK(name(AnswerState::dont_know) == "dont-know");
  CHECK(name(AnswerState::not_applicable) == "not-applicable");
  CHECK(name(AnswerState::value) == "value");
}

TEST_CASE("a wrong answer is refused at its own place") {
  CHECK(answer_faults("weather", "true") == "unknown-reference /answers/weather\n");
  CHECK(answer_faults("a/b~", "true") == "unknown-reference /answers/a~1b~0\n");
  CHECK(answer_faults("offer", R"("yes")") == "wrong-type /answers/offer\n");
  CHECK(answer_faults("offer", "1") == "wrong-type /answers/offer\n");
  CHECK(answer_faults("offer", "null") == "wrong-type /answers/offer\n");
  CHECK(answer_faults("offer", "[true]") == "wrong-type /answers/offer\n");
  CHECK(answer_faults("level", "true") == "wrong-type /answers/level\n");
  CHECK(answer_faults("level", R"("c2")") == "bad-value /answers/level\n");
  CHECK(answer_faults("level", R"("")") == "bad-value /answers/level\n");
  CHECK(answer_faults("pay", "50700") == "wrong-type /answers/pay\n");
  CHECK(answer_faults("pay", "50700.00") == "wrong-type /answers/pay\n");
  CHECK(answer_faults("pay", R"("50700")") == "bad-value /answers/pay\n");
  CHECK(answer_faults("pay", R"("1000000.01")") == "out-of-range /answers/pay\n");
  CHECK(answer_faults("pay", R"("-0.01")") == "out-of-range /answers/pay\n");
  CHECK(answer_faults("pay", R"("999999999999.99")") == "out-of-range /answers/pay\n");
  CHECK(answer_faults("months", R"("24")") == "wrong-type /answers/months\n");
  CHECK(answer_faults("months", "24.0") == "wrong-type /answers/months\n");
  CHECK(answer_faults("months", "2.4e1") == "wrong-type /answers/months\n");
  CHECK(answer_faults("months", "601") == "out-of-range /answers/months\n");
  CHECK(answer_faults("months", "-13") == "out-of-range /answers/months\n");
  CHECK(answer_faults("months", "9223372036854775807") == "out-of-range /answers/months\n");
  CHECK(answer_faults("months", "-9223372036854775808") == "out-of-range /answers/months\n");
  CHECK(answer_faults("months", "9223372036854775808") == "wrong-type /answers/months\n");
  CHECK(answer_faults("months", "18446744073709551615") == "wrong-type /answers/months\n");
  CHECK(answer_faults("months", "18446744073709551616") == "wrong-type /answers/months\n");
  CHECK(answer_faults("birth", R"("1994-02-29")") == "impossible-date /answers/birth\n");
  CHECK(answer_faults("birth", R"("17.05.1994")") == "impossible-date /answers/birth\n");
  CHECK(answer_faults("birth", R"("1899-12-31")") == "out-of-range /answers/birth\n");
  CHECK(answer_faults("birth", "1994") == "wrong-type /answers/birth\n");
  CHECK(answer_faults("state", R"("India")") == "bad-value /answers/state\n");
  CHECK(answer_faults("state", R"("UK")") == "bad-value /answers/state\n");
  CHECK(answer_faults("longer", "true") == "bad-value /answers/longer\n");
}

TEST_CASE("an amount that is no text is told how amounts are written") {
  for (const auto* answer : {"50700", "50700.00", "true"})
    CHECK(message_of(case_text("{\"pay\":" + std::string(answer) + "}")) ==
          "An amount was expected here, written as text with two decimals such as \"50700.00\".");
  CHECK(message_of(case_text(R"({"pay":"50.700"})")) == "\"50.700\" is not an amount with two decimals such as \"50700.00\".");
}

TEST_CASE("a wrong state is refused, and no fact that applies to everybody is not applicable") {
  CHECK(answer_faults("offer", R"({"state":"not-applicable"})") == "bad-value /answers/offer\n");
  CHECK(answer_faults("offer", R"({"state":"value"})") == "bad-value /answers/offer\n");
  CHECK(answer_faults("offer", R"({"state":"maybe"})") == "bad-value /answers/offer\n");
  CHECK(answer_faults("offer", R"({"state":7})") == "wrong-type /answers/offer/state\n");
  CHECK(answer_faults("offer", "{}") == "missing-member /answers/offer\n");
  CHECK(answer_faults("offer", R"({"state":"dont-know","why":"lost"})") == "unknown-member /answers/offer/why\n");
}

TEST_CASE("the range is named in the message, in the form in which answers are written") {
  CHECK(message_of(case_text(R"({"pay":"-0.01"})")).find("0.00 to 1000000.00") != std::string::npos);
  CHECK(message_of(case_text(R"({"birth":"1899-12-31"})")).find("1900-01-01 to 2030-12-31") != std::string::npos);
}

TEST_CASE("all faults of a case are listed") {
  CHECK(faults_of(R"({ "format": "kompass-case/1", "as-of": "2026-02-30", "profile": "nowhere", "routes": ["18a", "18z", 7], "colour": 1,
                      "answers": { "weather": 1, "offer": 7, "birth": "never" } })") ==
        "unknown-member /colour\nimpossible-date /as-of\nunknown-reference /profile\nunknown-reference /routes/1\nwrong-type /routes/2\n"
        "unknown-reference /answers/weather\nwrong-type /answers/offer\nimpossible-date /answers/birth\n");
}

TEST_CASE("what every case file needs is missed, and what has another type is refused") {
  CHECK(faults_of(R"({ "format": "kompass-case/1" })") == "missing-member \nmissing-member \n");
  CHECK(faults_of(R"({ "format": "kompass-case/1", "as-of": 20261122, "answers": [] })") == "wrong-type /as-of\nwrong-type /answers\n");
  CHECK(faults_of(R"({ "format": "kompass-case/1", "as-of": "2026-11-22", "answers": {}, "profile": 7, "routes": "18a" })") ==
        "wrong-type /profile\nwrong-type /routes\n");
  for (const auto* text : {"[]", "7", "null", "\"\"", "true"}) CHECK(faults_of(text) == "wrong-type \n");
}

TEST_CASE("a file of a newer format says so and nothing else, even with members that are unknown here") {
  CHECK(faults_of(R"({ "format": "kompass-case/2", "hats": 3 })") == "newer-format /format\n");
  CHECK(faults_of(R"({ "format": "kompass-case/99999999999999999999" })") == "newer-format /format\n");
  CHECK(message_of(R"({ "format": "kompass-case/2" })").find("newer version") != std::string::npos);
  for (const auto* format : {"kompass-case/", "kompass-case/0", "kompass-case/x", "kompass-case/1.5", "kompass-case/-1", "kompass-case",
                             "kompass-catalogue/1", "x"})
    CHECK_MESSAGE(faults_of(R"({ "format": ")" + std::string(format) + "\" }") == "unknown-format /format\n", format);
  CHECK(faults_of("{}") == "missing-member \n");
  CHECK(faults_of(R"({ "format": 1 })") == "wrong-type /format\n");
  CHECK(faults_of(R"({ "format": "" })") == "bad-value /format\n");
}

TEST_CASE("broken JSON is told with line and column") {
  const auto told = [](std::string_view text) {
    CHECK(faults_of(text) == "syntax \n");
    return message_of(text);
  };
  CHECK(told("{\n  \"format\": oops\n}").find("line 2, column 13") != std::string::npos);
  CHECK(told("{ \"a\": 1,\n\n\n }").find("line 4") != std::string::npos);
  CHECK(told("").find("line 1, column 0") != std::string::npos);
  for (const auto* text : {"{", "}", "{]", "{\"a\"}", "{\"a\":}", "{'a':1}", "{\"a\":1,}", "nul", "{\"a\":01}", "{\"a\":1} {}",
                           "// comment\n{}", "\"\x01\"", "{\"a\":1e999}"})
    told(text);
}

TEST_CASE("text that is not proper Unicode is broken JSON, whatever it says") {
  for (const std::string_view text : {"\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "\"\\ud800", "\"\xff\"", "\"\xc3\"",
                                      "\"\xc0\xaf\"", "\"\xed\xa0\x80\"", "\"\xf4\x90\x80\x80\"", "\xff\xfe{}"})
    CHECK_MESSAGE(faults_of(text) == "syntax \n", text);
  CHECK(faults_of(std::string_view("{\"a\0\":1}", 8)) == "syntax \n");
  CHECK(faults_of("{\"format\":\"kompass-case/1\",\"as-of\":\"2026-11-22\",\"answers\":{\"\\ud83d\\ude00\\u0000\":1}}") ==
        std::string("unknown-reference /answers/\xf0\x9f\x98\x80\0\n", 33));
}

TEST_CASE("a byte order mark before the text does no harm") { CHECK(faults_of("\xef\xbb\xbf" + case_text("{}")).empty()); }

TEST_CASE("ten megabytes of nesting are refused, and read no further than where it is too deep") {
  CHECK(faults_of(nested(5'000'000, '[', ']')) == "too-large \n");
  CHECK(faults_of(nested(500'000, '[', ']')) == "too-deep \n");
  CHECK(faults_of(std::string(1'000'000, '[')) == "too-deep \n");
  CHECK(faults_of(std::string(1'000'000, '{')) == "syntax \n");  // which it is before it is nested
  CHECK(faults_of(nested(65, '[', ']')) == "too-deep \n");
  CHECK(faults_of(nested(64, '[', ']')) == "wrong-type \n");
  CHECK(faults_of(case_text(R"({"offer":"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"[[["})")) ==
        "wrong-type /answers/offer\n");
}

TEST_CASE("a text longer than a case may be is refused, one just as long is read") {
  auto text = case_text("{}");
  text.append(kompass::largest_case - text.size(), ' ');
  CHECK(faults_of(text).empty());
  CHECK(faults_of(text + " ") == "too-large \n");
}

TEST_CASE("two answers to one question are refused instead of silently taking the last") {
  CHECK(faults_of(case_text(R"({"offer":true,"offer":false})")) == "duplicate-member /answers/offer\n");
  CHECK(faults_of(case_text(R"({"offer":true,"offer":true,"a/b":1,"a/b":2})")) ==
        "duplicate-member /answers/offer\nduplicate-member /answers/a~1b\n");
  CHECK(faults_of(case_text(R"({"offer":{"state":"dont-know","state":"dont-know"}})")) == "duplicate-member /answers/offer/state\n");
  CHECK(faults_of(R"({ "format": "kompass-case/1", "format": "kompass-case/1" })") == "duplicate-member /format\n");
  CHECK(faults_of(R"({ "a": [ {}, [ 1, { "x": 1, "x": 2 } ] ] })") == "duplicate-member /a/1/1/x\n");
  CHECK(faults_of(R"({ "a": [ { "x": 1 }, { "x": 2 } ], "x": 3 })") == "missing-member \n");
}

TEST_CASE("periods are read as written, and the numbers that follow from them are computed") {
  const auto file = read_case(catalogue(), case_text(R"({"work":[{"from":"2025-01-01"},{"from":"1990-01-01","to":"1990-03-31"}]})"));
  REQUIRE(file.ok());
  const auto& read = file.value();
  const auto work = *catalogue().find_fact("work");
  CHECK(read.answers.at(work).state == AnswerState::value);
  const auto* periods = read.periods_of(work);
  REQUIRE(periods != nullptr);
  REQUIRE(periods->size() == 2);
  CHECK((*periods)[0].from == kompass_test::day("2025-01-01"));
  CHECK_FALSE((*periods)[0].to);
  CHECK((*periods)[1].to == kompass_test::day("1990-03-31"));
  CHECK(read.periods_of(0) == nullptr);
  const auto sum = read.answers.at(*catalogue().find_fact("work-months"));
  CHECK(sum.state == AnswerState::computed);
  CHECK(sum.known());
  CHECK(sum.value == 25);
  CHECK(read.answers.at(*catalogue().find_fact("late-work-months")).value == 22);
  CHECK(name(AnswerState::computed) == "computed");
}

TEST_CASE("a number that follows from periods stays within its range, and no periods at all are an answer") {
  const auto computed = [](const std::string& periods, const char* fact) {
    return read_case(catalogue(), case_text("{\"work\":" + periods + "}")).value().answers.at(*catalogue().find_fact(fact)).value;
  };
  CHECK(computed(R"([{"from":"1990-01-01","to":"2020-12-31"}])", "work-months") == 60);
  CHECK(computed("[]", "work-months") == 0);
  CHECK(computed("[]", "late-work-months") == 1);
}

TEST_CASE("faulty periods are refused, each at its own place") {
  CHECK(answer_faults("work", "24") == "wrong-type /answers/work\n");
  CHECK(answer_faults("work", R"("2024-01-01")") == "wrong-type /answers/work\n");
  CHECK(answer_faults("work", R"([{"from":"2024-01-01"}, 7])") == "wrong-type /answers/work/1\n");
  CHECK(answer_faults("work", R"([{"to":"2024-01-01"}])") == "missing-member /answers/work/0\n");
  CHECK(answer_faults("work", R"([{"from":"2024-01-01","until":"2024-02-01"}])") == "unknown-member /answers/work/0/until\n");
  CHECK(answer_faults("work", R"([{"from":"2024-01-01","to":null}])") == "wrong-type /answers/work/0/to\n");
  CHECK(answer_faults("work", R"([{"from":"2024-02-30","to":"2023-02-29"}])") ==
        "impossible-date /answers/work/0/from\nimpossible-date /answers/work/0/to\n");
  CHECK(answer_faults("work", R"([{"from":"2024-02-02","to":"2024-02-01"}])") == "out-of-range /answers/work/0/to\n");
  CHECK(answer_faults("work", R"([{"from":"1989-12-31","to":"2031-01-01"}])") ==
        "out-of-range /answers/work/0/from\nout-of-range /answers/work/0/to\n");
  const auto list = [](int count) {
    std::string out = "[";
    for (int i = 0; i < count; ++i) out += std::string(i == 0 ? "" : ",") + R"({"from":"2024-01-01"})";
    return out + "]";
  };
  CHECK(answer_faults("work", list(60)) == "");
  CHECK(answer_faults("work", list(61)) == "out-of-range /answers/work\n");
  CHECK(answer_faults("months", "[]") == "wrong-type /answers/months\n");
}

TEST_CASE("a number and the periods it follows from cannot both be given, but not to know the number says nothing against them") {
  CHECK(faults_of(case_text(R"({"work":[],"work-months":3})")) == "bad-value /answers/work-months\n");
  CHECK(faults_of(case_text(R"({"late-work-months":3,"work":[],"work-months":3})")) ==
        "bad-value /answers/work-months\nbad-value /answers/late-work-months\n");
  for (const auto* state : {"dont-know", "not-applicable"}) {
    const auto file = read_case(catalogue(), case_text(R"({"work":[{"from":"2024-01-01","to":"2024-01-31"}],"work-months":{"state":")" +
                                                       std::string(state) + "\"}}"));
    REQUIRE(file.ok());
    CHECK(file.value().answers.at(*catalogue().find_fact("work-months")).value == 1);
  }
}

TEST_CASE("not to know the periods computes nothing, and leaves the number to be given") {
  const auto file = read_case(catalogue(), case_text(R"({"work":{"state":"dont-know"},"work-months":3})"));
  REQUIRE(file.ok());
  CHECK(file.value().answers.at(*catalogue().find_fact("work")).state == AnswerState::dont_know);
  CHECK(file.value().answers.at(*catalogue().find_fact("work-months")).state == AnswerState::value);
  CHECK(file.value().answers.count(*catalogue().find_fact("late-work-months")) == 0);
  CHECK(answer_faults("work", R"({"state":"not-applicable"})") == "bad-value /answers/work\n");
  CHECK(answer_faults("work-months", R"({"state":"computed"})") == "bad-value /answers/work-months\n");
}

}  // namespace case_file_test
