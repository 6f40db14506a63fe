#pragma once
// What the core promises of every answer, whatever it is given. A broken promise ends the program, which the fuzzer reports with its input.

#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

namespace kompass_fuzz {

inline void promise(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "promise broken: %s\n", what);
  std::abort();
}

/// Checks an answer of the core: an object of valid JSON with `ok`; where that is false, at least one error with word, place and sentence.
/// Gives `ok`.
inline bool check_answer(const std::string& answer) {
  const auto json = nlohmann::json::parse(answer, nullptr, false);
  promise(json.is_object(), "an answer is an object of JSON");
  promise(json.contains("ok") && json["ok"].is_boolean(), "an answer says whether it is ok");
  if (json["ok"] == true) return true;
  promise(json.contains("errors") && json["errors"].is_array() && !json["errors"].empty(), "what is not ok has errors");
  for (const auto& error : json["errors"]) {
    for (const auto* member : {"code", "place", "message"})
      promise(error.contains(member) && error[member].is_string(), "an error has a word, a place and a sentence");
    promise(!error["code"].get<std::string>().empty() && !error["message"].get<std::string>().empty(), "an error says something");
  }
  return false;
}

}  // namespace kompass_fuzz
