#include "kompass/case_file.hpp"

#include <algorithm>

#include "catalogue_draft.hpp"

namespace kompass {
namespace {

constexpr std::string_view case_format = "kompass-case/";
constexpr std::int64_t newest_version = 1;

bool read_format(const Node& root) {
  const auto format = root.required("format");
  const auto text = format ? format->text() : std::nullopt;
  if (!text) return false;
  if (!text->starts_with(case_format)) {
    format->fault(Fault::unknown_format, "This is not a case file of the format \"kompass-case/1\".");
    return false;
  }
  const auto version = text->substr(case_format.size());
  if (version == std::to_string(newest_version)) return true;
  const bool number = !version.empty() && std::all_of(version.begin(), version.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (number && version != "0")
    format->fault(Fault::newer_format, "The file was written by a newer version of this program (format " + version +
                                           "); this one reads up to " + std::to_string(newest_version) + ".");
  else
    format->fault(Fault::unknown_format, "This is not a case file of the format \"kompass-case/1\".");
  return false;
}

std::optional<Answer> read_answer(const Fact& fact, const Node& node) {
  if (!node.json().is_object()) {
    const auto value = read_value(fact, node);
    return value ? std::optional(Answer{AnswerState::value, *value}) : std::nullopt;
  }
  node.object_with({"state"});
  const auto state = node.required_text("state");
  if (state == name(AnswerState::dont_know)) return Answer{AnswerState::dont_know, 0};
  if (state == name(AnswerState::not_applicable)) {
    if (fact.applies_when) return Answer{AnswerState::not_applicable, 0};
    node.fault(Fault::bad_value, "\"" + fact.id + "\" applies to everybody, so it cannot be not applicable.");
  } else if (!state.empty()) {
    node.fault(Fault::bad_value, "The state of an answer is dont-know or not-applicable; a known answer is written as its value.");
  }
  return std::nullopt;
}

}  // namespace

std::string_view name(AnswerState state) noexcept {
  switch (state) {
    case AnswerState::dont_know:
      return "dont-know";
    case AnswerState::not_applicable:
      return "not-applicable";
    case AnswerState::value:
      return "value";
  }
  return {};
}

Result<CaseFile> read_case(const Catalogue& catalogue, std::string_view text) {
  const auto document = parse_json(text, largest_case);
  if (!document) return document.errors();
  Errors errors;
  CaseFile file;
  const Node root(document.value(), "", errors);
  if (!document.value().is_object()) return Error{Fault::wrong_type, "", "A case file is a JSON object."};
  // A file of a newer format may hold members that are unknown here; naming those would hide the real fault.
  if (!read_format(root)) return errors;
  root.object_with({"$schema", "format", "as-of", "profile", "routes", "answers"});

  if (const auto as_of = root.required("as-of")) {
    const auto written = as_of->text();
    const auto date = written ? Date::parse(*written) : std::nullopt;
    if (date)
      file.as_of = *date;
    else if (written)
      as_of->fault(Fault::impossible_date, "\"" + *written + "\" is not a date of the calendar written as YYYY-MM-DD.");
  }
  if (const auto profile = root.optional("profile"); profile && !profile->json().is_null()) {
    file.profile = profile->text().value_or("");
    if (!file.profile.empty() && !catalogue.has_profile(file.profile))
      profile->fault(Fault::unknown_reference, "There is no profile \"" + file.profile + "\".");
  }
  if (const auto routes = root.optional("routes")) {
    routes->for_each([&](const Node& element) {
      const auto id = element.text();
      const auto route = id ? catalogue.find_route(*id) : std::nullopt;
      if (route)
        file.routes.push_back(*route);
      else if (id)
        element.fault(Fault::unknown_reference, "There is no route \"" + *id + "\".");
    });
    std::sort(file.routes.begin(), file.routes.end());
    file.routes.erase(std::unique(file.routes.begin(), file.routes.end()), file.routes.end());
  }
  if (file.routes.empty())
    for (RouteIndex i = 0; i < catalogue.routes.size(); ++i) file.routes.push_back(i);

  const auto answers = root.required("answers");
  if (answers && answers->json().is_object()) {
    for (auto it = answers->json().begin(); it != answers->json().end(); ++it) {
      const auto node = answers->member(it.key());
      const auto fact = catalogue.find_fact(it.key());
      if (!fact) {
        node.fault(Fault::unknown_reference, "There is no fact \"" + it.key() + "\".");
      } else if (catalogue.facts[*fact].derivation) {
        node.fault(Fault::bad_value, "\"" + it.key() + "\" is computed from other answers and cannot be given.");
      } else if (const auto answer = read_answer(catalogue.facts[*fact], node)) {
        file.answers.emplace(*fact, *answer);
      }
    }
  } else if (answers) {
    answers->fault(Fault::wrong_type, "The answers are an object, one member for each fact.");
  }
  if (!errors.empty()) return errors;
  return file;
}

}  // namespace kompass
