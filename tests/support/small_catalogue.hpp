#pragma once
// Small catalogues for tests, written as JSON with only what a test is about: `complete` adds the rest (header, topics, ids of comparisons,
// citations), so that a catalogue of one fact and one route fits one line.

#include <doctest/doctest.h>

#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "kompass/assessment.hpp"
#include "kompass/case_file.hpp"
#include "kompass/catalogue.hpp"
#include "kompass/date.hpp"
#include "kompass/law_on_day.hpp"

namespace kompass_test {

using Json = nlohmann::json;

inline constexpr std::string_view usual_day = "2026-11-22";

inline Json parse(std::string_view text) {
  auto json = Json::parse(text, nullptr, false);
  REQUIRE_MESSAGE(!json.is_discarded(), "the test's own JSON is broken: " << text);
  return json;
}

/// The date that `text` writes.
inline kompass::Date day(std::string_view text) {
  const auto date = kompass::Date::parse(text);
  REQUIRE_MESSAGE(date.has_value(), text);
  return date.value_or(kompass::Date());
}

inline void set_default(Json& object, const char* member, Json value) {
  if (!object.contains(member)) object[member] = std::move(value);
}

/// Gives every comparison and points rule an id (`c1`, `c2`, … in the order of the text) and a citation, if it has none.
inline void complete_condition(Json& condition, int& count) {
  if (!condition.is_object()) return;
  const bool leaf = condition.contains("fact") || condition.contains("points-at-least");
  if (leaf) set_default(condition, "id", "c" + std::to_string(++count));
  if (condition.contains("id")) set_default(condition, "cites", Json::array({"Test § 1"}));
  for (const auto* member : {"all", "any"})
    if (condition.contains(member))
      for (auto& child : condition[member]) complete_condition(child, count);
  if (condition.contains("not")) complete_condition(condition["not"], count);
  if (!condition.contains("of")) return;
  for (auto& item : condition["of"]) {
    if (item.contains("when")) complete_condition(item["when"], count);
    if (!item.contains("best-of")) continue;
    for (auto& inner : item["best-of"]) complete_condition(inner["when"], count);
  }
}

/// The content of one part, with everything that `content` leaves out.
inline Json complete(Json content) {
  int count = 0;
  set_default(content, "catalogue", Json::object());
  auto& header = content["catalogue"];
  set_default(header, "id", "test");
  set_default(header, "version", "1");
  set_default(header, "valid", {{"from", "2024-01-01"}, {"to", "2027-12-31"}});
  set_default(header, "languages", Json::array());
  set_default(header, "topics", Json::array({"all"}));
  const auto each = [&](const char* member, auto&& work) {
    if (content.contains(member))
      for (auto& element : content[member]) work(element);
  };
  each("facts", [&](Json& fact) {
    set_default(fact, "topic", header["topics"][0]);
    if (fact.contains("applies-when")) complete_condition(fact["applies-when"], count);
  });
  each("profiles", [](Json& profile) {
    if (profile.is_object()) set_default(profile, "sources", {{{"name", "Test"}, {"looked-up", "2026-11-22"}}});
    if (!profile.is_object() || !profile.contains("consequences")) return;
    for (auto& practice : profile["consequences"]) {
      set_default(practice, "kind", "duty");
      set_default(practice, "cites", Json::array({"Test § 1"}));
    }
  });
  each("lists", [](Json& list) { set_default(list, "cites", Json::array({"Test § 1"})); });
  each("parameters", [](Json& parameter) {
    set_default(parameter, "type", "amount");
    set_default(parameter, "cites", Json::array({"Test § 1"}));
    for (auto& figure : parameter["values"]) {
      set_default(figure, "status", "in-force");
      set_default(figure, "source", "Test");
    }
  });
  each("conditions", [&](Json& condition) { complete_condition(condition, count); });
  each("routes", [&](Json& route) {
    set_default(route, "title", "permit");
    set_default(route, "provision", "Test § 1");
    set_default(route, "modality", "entitled");
    set_default(route, "cites", Json::array({"Test § 1"}));
    if (route.contains("conditions")) complete_condition(route["conditions"], count);
    if (route.contains("barred-by"))
      for (auto& bar : route["barred-by"]) complete_condition(bar, count);
    if (!route.contains("consequences")) return;
    for (auto& consequence : route["consequences"]) {
      if (!consequence.is_object()) continue;
      set_default(consequence, "kind", "duty");
      set_default(consequence, "cites", Json::array({"Test § 1"}));
      if (consequence.contains("when")) complete_condition(consequence["when"], count);
    }
  });
  return content;
}

/// A bundle of one part, `part.json`.
inline std::string bundle_of(const Json& content) {
  const Json bundle = {{"format", "kompass-catalogue/1"}, {"parts", Json::array({{{"name", "part.json"}, {"content", content}}})}};
  return bundle.dump();
}

/// The bundle of a small catalogue.
inline std::string small_bundle(std::string_view content) { return bundle_of(complete(parse(content))); }

/// All faults, one a line: `code place`.
inline std::string list_of(const kompass::Errors& errors) {
  std::string out;
  for (const auto& error : errors) out += std::string(name(error.fault)) + " " + error.place + "\n";
  return out;
}

/// The catalogue of a bundle without faults.
inline std::shared_ptr<const kompass::Catalogue> catalogue_in(std::string_view bundle) {
  auto read = kompass::read_catalogue(bundle);
  REQUIRE_MESSAGE(read.ok(), list_of(read.ok() ? kompass::Errors{} : read.errors()));
  return std::make_shared<const kompass::Catalogue>(std::move(read).value());
}

/// A small catalogue without faults.
inline std::shared_ptr<const kompass::Catalogue> catalogue_of(std::string_view content) { return catalogue_in(small_bundle(content)); }

/// The law of a small catalogue on a day.
inline std::shared_ptr<const kompass::LawOnDay> law_of(std::shared_ptr<const kompass::Catalogue> catalogue,
                                                       std::string_view as_of = usual_day) {
  auto law = kompass::LawOnDay::compile(std::move(catalogue), day(as_of));
  REQUIRE_MESSAGE(law.ok(), list_of(law.ok() ? kompass::Errors{} : law.errors()));
  return std::make_shared<const kompass::LawOnDay>(std::move(law).value());
}
inline std::shared_ptr<const kompass::LawOnDay> law_of(std::string_view content, std::string_view as_of = usual_day) {
  return law_of(catalogue_of(content), as_of);
}

/// The text of a case file with these answers (an object of JSON).
inline std::string case_text(std::string_view answers, std::string_view as_of = usual_day) {
  return R"({"format":"kompass-case/1","as-of":")" + std::string(as_of) + R"(","answers":)" + std::string(answers) + "}";
}

inline kompass::CaseFile case_of(const kompass::LawOnDay& law, std::string_view answers) {
  auto file = kompass::read_case(law.catalogue(), case_text(answers, law.as_of().text()));
  REQUIRE_MESSAGE(file.ok(), list_of(file.ok() ? kompass::Errors{} : file.errors()));
  return std::move(file).value();
}

inline kompass::Assessment assess(const kompass::LawOnDay& law, std::string_view answers) {
  return kompass::assess(law, case_of(law, answers));
}

/// The verdict of the first route.
inline std::string_view verdict(const kompass::LawOnDay& law, std::string_view answers) {
  return name(assess(law, answers).routes.front().verdict);
}

}  // namespace kompass_test
