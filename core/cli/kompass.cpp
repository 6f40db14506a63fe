// The program `kompass`: the core's public face on the command line.

#include <algorithm>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "catalogue_folder.hpp"
#include "figure_steps.hpp"
#include "kompass/case_file.hpp"
#include "kompass/service.hpp"
#include "translations.hpp"

namespace {

using kompass_cli::Arguments;
using Json = nlohmann::ordered_json;

enum Exit { done = 0, faulty_input = 1, wrong_usage = 2, cannot_read = 3 };

Exit complain(Exit status, const std::string& message) {
  std::cerr << "kompass: " << message << "\n";
  return status;
}

Exit print(const std::string& report) {
  std::cout << report << "\n";
  return report.starts_with("{\"ok\":true") ? done : faulty_input;
}

std::string compact(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// The case text with the date and profile of the command line in place of its own. A text of faulty form is left as it is for the core to
/// refuse: to rewrite it would hide the fault.
std::string with_overrides(const kompass::Service& service, const std::string& text, const Arguments& arguments) {
  if (arguments.as_of.empty() && arguments.profile.empty()) return text;
  if (const auto read = kompass::read_case(*service.catalogue(), text); !read) {
    const auto fault = read.errors().front().fault;
    for (const auto form : {kompass::Fault::syntax, kompass::Fault::too_large, kompass::Fault::too_deep, kompass::Fault::duplicate_member})
      if (fault == form) return text;
  }
  auto json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return text;
  if (!arguments.as_of.empty()) json["as-of"] = arguments.as_of;
  if (!arguments.profile.empty()) json["profile"] = arguments.profile;
  return compact(json);
}

/// The assessment with what explains the routes that the case file names, or all: the trees in a member `trees`, what hangs on the routes
/// in a member `consequences`.
std::string assess_and_explain(kompass::Service& service, const std::string& text) {
  auto report = Json::parse(service.assess(text), nullptr, false);
  if (report.value("ok", false)) {
    auto trees = Json::object();
    auto consequences = Json::object();
    const auto file = kompass::read_case(*service.catalogue(), text);
    for (const auto route : file.value().routes) {
      const auto& id = service.catalogue()->routes[route].id;
      auto explanation = Json::parse(service.explain(text, id), nullptr, false);
      trees[id] = std::move(explanation["tree"]);
      consequences[id] = std::move(explanation["consequences"]);
    }
    report["trees"] = std::move(trees);
    report["consequences"] = std::move(consequences);
  }
  return compact(report);
}

/// What is wrong with the form of single files: line numbers of all files put together would help nobody, and what is no JSON by itself
/// could still fit in between the others. Empty if there is nothing.
std::string faults_of_files(const std::vector<kompass_cli::Part>& parts) {
  auto errors = Json::array();
  for (const auto& part : parts) {
    auto report = Json::parse(kompass::Service().load(part.content), nullptr, false);
    for (auto& error : report["errors"]) {
      if (error["code"] == "unknown-format") continue;  // a part is not a bundle
      error["place"] = part.name + "#" + error["place"].get<std::string>();
      errors.push_back(std::move(error));
    }
  }
  return errors.empty() ? std::string() : compact({{"ok", false}, {"errors", errors}});
}

/// The refusal of the first day whose law cannot be compiled, of the days on which it may differ from the day before; empty if there is
/// none. That rules are too complex shows only then.
std::string refusal_of_a_day(kompass::Service& service) {
  const auto& catalogue = *service.catalogue();
  std::set<kompass::Date> days{catalogue.valid_from, catalogue.valid_to};
  const auto add = [&](kompass::Date day) {
    if (catalogue.valid_from <= day && day <= catalogue.valid_to) days.insert(day);
  };
  for (const auto& parameter : catalogue.parameters)
    for (const auto& figure : parameter.figures) add(figure.from);
  for (const auto& route : catalogue.routes)
    if (route.in_force_from) add(*route.in_force_from);
  for (const auto day : days)
    if (!service.law_on(day)) return service.describe(day.text());
  return {};
}

Exit load(kompass::Service& service, const std::string& path, bool show) {
  std::string error;
  const auto text = kompass_cli::read_catalogue_text(path, error);
  if (!text) return complain(cannot_read, error);
  auto report = faults_of_files(text->parts);
  if (report.empty()) report = service.load(text->bundle);
  if (show) {
    if (service.catalogue() == nullptr) return print(report);
    if (const auto refusal = refusal_of_a_day(service); !refusal.empty()) return print(refusal);
    const auto bundle = Json::parse(text->bundle, nullptr, false);
    if (const auto faults = kompass_cli::translation_faults(bundle); !faults.empty())
      return print(compact({{"ok", false}, {"errors", faults}}));
    if (const auto warnings = kompass_cli::large_steps(bundle); !warnings.empty()) {
      auto loaded = Json::parse(report, nullptr, false);
      loaded["warnings"] = warnings;
      return print(compact(loaded));
    }
    return print(report);
  }
  if (service.catalogue() != nullptr) return done;
  print(report);
  return complain(faulty_input, "the catalogue " + path + " has faults");
}

Exit on_cases(const kompass::Service& service, const Arguments& arguments, const std::function<std::string(const std::string&)>& answer) {
  const auto path = arguments.operands.empty() ? std::string("-") : arguments.operands.front();
  if (!arguments.batch) {
    const auto text = kompass_cli::read_file(path);
    if (!text) return complain(cannot_read, "cannot read " + path);
    return print(answer(with_overrides(service, *text, arguments)));
  }
  const auto text = kompass_cli::read_file(path);
  if (!text) return complain(cannot_read, "cannot read " + path);
  auto status = done;
  for (std::size_t from = 0; from < text->size();) {
    const auto end = std::min(text->find('\n', from), text->size());
    const auto line = text->substr(from, end - from);
    from = end + 1;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    if (print(answer(with_overrides(service, line, arguments))) != done) status = faulty_input;
  }
  return status;
}

/// One list of the description: `routes`, `facts` or `profiles`.
Exit print_list(kompass::Service& service, const Arguments& arguments, const char* member) {
  // Without a date the newest law known is shown.
  const auto day = arguments.as_of.empty() ? service.catalogue()->valid_to.text() : arguments.as_of;
  const auto report = service.describe(day);
  const auto json = Json::parse(report, nullptr, false);
  if (!json.value("ok", false)) return print(report);
  return print(compact({{"ok", true}, {"as-of", day}, {member, json[member]}}));
}

Exit run(const Arguments& arguments) {
  const auto& command = arguments.command;
  const bool takes_catalogue = command == "check" || command == "bundle" || command == "fingerprints";
  const bool takes_case = command == "assess" || command == "ask";
  if (arguments.operands.size() > (takes_catalogue || takes_case ? 1U : 0U)) return complain(wrong_usage, "too many arguments; see --help");
  if (arguments.batch && command != "assess") return complain(wrong_usage, "--batch goes with assess");
  if (arguments.explain && command != "assess") return complain(wrong_usage, "--explain goes with assess");

  auto catalogue = arguments.catalogue.empty() ? std::string(KOMPASS_CATALOGUE) : arguments.catalogue;
  if (takes_catalogue && !arguments.operands.empty()) catalogue = arguments.operands.front();
  if (command == "bundle") {
    std::string error;
    const auto text = kompass_cli::read_catalogue_text(catalogue, error);
    if (!text) return complain(cannot_read, error);
    std::cout << text->bundle;
    return done;
  }
  if (command == "fingerprints") {
    std::string error;
    const auto text = kompass_cli::read_catalogue_text(catalogue, error);
    if (!text) return complain(cannot_read, error);
    kompass::Service loaded;  // only of a catalogue without faults of its own
    if (const auto report = loaded.load(text->bundle); loaded.catalogue() == nullptr) return print(report);
    return print(compact({{"ok", true}, {"fingerprints", kompass_cli::fingerprints(Json::parse(text->bundle, nullptr, false))}}));
  }
  kompass::Service service;
  if (command == "check") return load(service, catalogue, true);
  if (!takes_case && command != "routes" && command != "facts" && command != "profiles" && command != "describe" && command != "statements")
    return complain(wrong_usage, "unknown command " + command + "; see --help");
  if (const auto status = load(service, catalogue, false); status != done) return status;
  if (command == "statements") return print(service.statements());
  if (command == "describe")
    return print(service.describe(arguments.as_of.empty() ? service.catalogue()->valid_to.text() : arguments.as_of));
  if (command == "routes" || command == "facts" || command == "profiles") return print_list(service, arguments, command.c_str());
  if (command == "ask") return on_cases(service, arguments, [&](const std::string& text) { return service.ask(text); });
  return on_cases(service, arguments,
                  [&](const std::string& text) { return arguments.explain ? assess_and_explain(service, text) : service.assess(text); });
}

}  // namespace

int main(int count, char** words) {
  std::ios::sync_with_stdio(false);
  const auto arguments = kompass_cli::parse_arguments(count, words);
  if (!arguments.error.empty()) return complain(wrong_usage, arguments.error + "; see --help");
  if (arguments.help) {
    std::cout << kompass_cli::usage();
    return done;
  }
  if (arguments.version) {
    std::cout << "kompass " KOMPASS_VERSION "\n";
    return done;
  }
  if (arguments.command.empty()) {
    std::cerr << kompass_cli::usage();
    return wrong_usage;
  }
  const auto status = run(arguments);
  std::cout.flush();
  return std::cout ? status : complain(cannot_read, "cannot write the result");
}
