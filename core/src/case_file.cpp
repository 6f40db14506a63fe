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
    format->fault(Fault::newer_format, "The file was written by a newer version of this program (format {}); this one reads up to {}.",
                  {version, std::to_string(newest_version)});
  else
    format->fault(Fault::unknown_format, "This is not a case file of the format \"kompass-case/1\".");
  return false;
}

std::optional<Answer> read_answer(const Fact& fact, const Node& node) {
  if (!node.is_object()) {
    const auto value = read_value(fact, node);
    return value ? std::optional(Answer{AnswerState::value, *value}) : std::nullopt;
  }
  node.object_with({"state"});
  const auto state = node.required_text("state");
  if (state == name(AnswerState::dont_know)) return Answer{AnswerState::dont_know, 0};
  if (state == name(AnswerState::not_applicable)) {
    if (fact.applies_when) return Answer{AnswerState::not_applicable, 0};
    node.fault(Fault::bad_value, "\"{}\" applies to everybody, so it cannot be not applicable.", {fact.id});
  } else if (!state.empty()) {
    node.fault(Fault::bad_value, "The state of an answer is dont-know or not-applicable; a known answer is written as its value.");
  }
  return std::nullopt;
}

std::optional<std::int64_t> read_day(const Fact& fact, const Node& node) {
  const auto date = read_date(node);
  return date && in_range(fact, date->days(), node) ? std::optional(date->days()) : std::nullopt;
}

std::vector<Period> read_periods(const Fact& fact, const Node& node) {
  std::vector<Period> periods;
  if (node.size() > most_periods) {
    node.fault(Fault::out_of_range, "At most {} periods are read.", {std::to_string(most_periods)});
    return periods;
  }
  for (const auto& element : node.elements()) {
    if (!element.object_with({"from", "to"})) continue;
    const auto first = element.required("from");
    const auto last = element.optional("to");
    const auto from = first ? read_day(fact, *first) : std::nullopt;
    const auto to = last ? read_day(fact, *last) : std::nullopt;
    if (from && to && *to < *from) last->fault(Fault::out_of_range, "The period ends before it begins.");
    if (from && (to || !last)) periods.push_back({Date::from_days(*from), to ? std::optional(Date::from_days(*to)) : std::nullopt});
  }
  return periods;
}

/// Numbers that follow from the periods given. Such a number cannot be given as well: which of the two is meant, nobody could tell. That it
/// is not known or that none can be given says nothing against the periods.
void compute_numbers(const Catalogue& catalogue, CaseFile& file, const Node& answers) {
  for (FactIndex i = 0; i < catalogue.facts.size(); ++i) {
    const auto& fact = catalogue.facts[i];
    if (!fact.from_periods) continue;
    const auto& rule = *fact.from_periods;
    const auto* given = file.periods_of(rule.of);
    if (given == nullptr) continue;
    auto& answer = file.answers[i];
    if (answer.state == AnswerState::value)
      answers.optional(fact.id)->fault(Fault::bad_value, "\"{}\" follows from the periods in \"{}\"; only one of the two can be given.",
                                       {fact.id, catalogue.facts[rule.of].id});
    const auto count = count_periods(*given, rule, fact.unit, file.as_of);
    answer = {AnswerState::computed, std::clamp(count, fact.minimum, fact.maximum)};
  }
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
    case AnswerState::computed:
      return "computed";
  }
  return {};
}

Result<CaseFile> read_case(const Catalogue& catalogue, std::string_view text) {
  const auto document = parse_json(text, largest_case);
  if (!document) return document.errors();
  Errors errors;
  CaseFile file;
  const Node root(document.value(), 0, errors);
  if (!root.is_object()) return Error{Fault::wrong_type, "", "A case file is a JSON object."};
  // A file of a newer format may hold members that are unknown here; naming those would hide the real fault.
  if (!read_format(root)) return errors;
  root.object_with({"$schema", "format", "as-of", "profile", "routes", "answers"});

  if (const auto as_of = root.required("as-of")) {
    const auto written = as_of->text();
    const auto date = written ? Date::parse(*written) : std::nullopt;
    if (date)
      file.as_of = *date;
    else if (written)
      as_of->fault(Fault::impossible_date, "\"{}\" is not a date of the calendar written as YYYY-MM-DD.", {*written});
  }
  if (const auto profile = root.optional("profile"); profile && !profile->is_null()) {
    file.profile = profile->text().value_or("");
    if (!file.profile.empty() && !catalogue.has_profile(file.profile))
      profile->fault(Fault::unknown_reference, "There is no profile \"{}\".", {file.profile});
  }
  if (const auto routes = root.optional("routes")) {
    for (const auto& element : routes->elements()) {
      const auto id = element.text();
      const auto route = id ? catalogue.find_route(*id) : std::nullopt;
      if (route)
        file.routes.push_back(*route);
      else if (id)
        element.fault(Fault::unknown_reference, "There is no route \"{}\".", {*id});
    }
    std::sort(file.routes.begin(), file.routes.end());
    file.routes.erase(std::unique(file.routes.begin(), file.routes.end()), file.routes.end());
  }
  if (file.routes.empty())
    for (RouteIndex i = 0; i < catalogue.routes.size(); ++i) file.routes.push_back(i);

  const auto answers = root.required("answers");
  if (answers && answers->is_object()) {
    for (const auto& node : answers->members()) {
      const auto id = node.name();
      const auto fact = catalogue.find_fact(id);
      if (!fact) {
        node.fault(Fault::unknown_reference, "There is no fact \"{}\".", {id});
      } else if (catalogue.facts[*fact].derivation) {
        node.fault(Fault::bad_value, "\"{}\" is computed from other answers and cannot be given.", {id});
      } else if (catalogue.facts[*fact].type == FactType::periods && node.is_array()) {
        file.periods.push_back({*fact, read_periods(catalogue.facts[*fact], node)});
        file.answers.emplace(*fact, Answer{AnswerState::value, 0});
      } else if (const auto answer = read_answer(catalogue.facts[*fact], node)) {
        file.answers.emplace(*fact, *answer);
      }
    }
  } else if (answers) {
    answers->fault(Fault::wrong_type, "The answers are an object, one member for each fact.");
  }
  if (answers && !file.periods.empty()) compute_numbers(catalogue, file, *answers);
  if (!errors.empty()) return errors;
  return file;
}

}  // namespace kompass
