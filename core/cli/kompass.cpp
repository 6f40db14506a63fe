// The program `kompass`: the core's public face on the command line.

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.hpp"
#include "catalogue_folder.hpp"
#include "figure_steps.hpp"
#include "kompass/case_file.hpp"
#include "kompass/gap.hpp"
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
    if (catalogue.knows(day)) days.insert(day);
  };
  const auto add_change = [&](kompass::Date day) {
    add(day);
    // From when on the change lies before the next 1 January, on which figures may be read too.
    const auto same_year = kompass::Date::from_civil(day.year(), 1, 1);
    if (const auto first = same_year == day ? kompass::Date::from_civil(day.year() - 1, 1, 1) : same_year) add(*first);
  };
  const auto day_after = [](kompass::Date day) { return kompass::Date::from_days(day.days() + 1); };
  for (const auto& parameter : catalogue.parameters) {
    for (const auto& figure : parameter.figures) {
      add_change(figure.from);
      add_change(day_after(figure.to));
    }
  }
  for (const auto& route : catalogue.routes) {
    if (route.in_force_from) add(*route.in_force_from);
    if (route.in_force_to) add(day_after(*route.in_force_to));
  }
  for (const auto day : days)
    if (!service.law_on(day)) return service.describe(day.text());
  return {};
}

/// Loads the catalogue at `path`. Where that fails `report` lists the faults; if it is empty, the catalogue cannot even be read, and that
/// has been said. Files called `left_out` are not looked at.
std::optional<kompass_cli::CatalogueText> load(kompass::Service& service, const std::string& path, std::string& report,
                                               std::string_view left_out = {}) {
  std::string error;
  auto text = kompass_cli::read_catalogue_text(path, error, left_out);
  if (!text) {
    complain(cannot_read, error);
    return std::nullopt;
  }
  report = faults_of_files(text->parts);
  if (report.empty()) report = service.load(text->bundle);
  return text;
}

/// The command `check`: also what the core alone cannot see.
Exit check(const std::string& path) {
  kompass::Service service;
  std::string report;
  const auto text = load(service, path, report);
  if (!text) return cannot_read;
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

using Answer = std::function<std::string(const std::string&)>;

/// Answers the case file at `path`.
Exit on_case(const std::string& path, const Answer& answer) {
  std::string error;
  const auto text = kompass_cli::read_file(path, error);
  return text ? print(answer(*text)) : complain(cannot_read, error);
}

/// Answers the case of each line, before it waits for the next one: the input may be a pipe from somebody who waits for the answer.
Exit on_lines(const std::string& path, const Answer& answer) {
  errno = 0;
  std::ifstream file;
  if (path != "-") file.open(path);
  auto& lines = path == "-" ? std::cin : static_cast<std::istream&>(file);  // reading from std::cin flushes std::cout
  auto status = done;
  for (std::string line; std::getline(lines, line);) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    if (print(answer(line)) != done) status = faulty_input;
  }
  const bool unread = lines.bad() || (path != "-" && !file.is_open());
  return unread ? complain(cannot_read, kompass_cli::why_unread(path)) : status;
}

/// The description, or one list of it: `routes`, `facts` or `profiles`.
Exit print_description(kompass::Service& service, const Arguments& arguments) {
  const auto& member = arguments.command;
  // Without a date the newest law known is shown.
  const auto day = arguments.as_of.empty() ? service.catalogue()->valid_to.text() : arguments.as_of;
  const auto report = service.describe(day);
  if (member == "describe") return print(report);
  const auto json = Json::parse(report, nullptr, false);
  if (!json.value("ok", false)) return print(report);
  return print(compact({{"ok", true}, {"as-of", day}, {member, json[member]}}));
}

/// What may stand behind a command.
struct Command {
  std::string_view name;
  bool takes_catalogue;  ///< as its operand
  bool takes_case;       ///< as its operand; then also a profile
  bool takes_day;
};

constexpr Command commands[] = {
    {"check", true, false, false},       {"fingerprints", true, false, false}, {"bundle", true, false, false},
    {"statements", false, false, false}, {"routes", false, false, true},       {"facts", false, false, true},
    {"profiles", false, false, true},    {"describe", false, false, true},     {"assess", false, true, true},
    {"ask", false, true, true},          {"gaps", false, true, true},          {"what-if", false, true, true},
    {"when", false, true, true},         {"path", false, true, true},          {"reasons", false, true, true},
};

/// The bound of `gaps` as a number; 0, which no search takes, for what is none.
std::size_t bound_of(const Arguments& arguments) {
  constexpr std::size_t usual = 3;
  if (arguments.bound.empty()) return usual;
  const bool digit = arguments.bound.size() == 1 && arguments.bound[0] >= '0' && arguments.bound[0] <= '9';
  return digit ? static_cast<std::size_t>(arguments.bound[0] - '0') : 0;
}

/// Why a command line is refused that names these things together; empty if it is not.
std::string misuse(const Command& command, const Arguments& arguments) {
  const bool assess = command.name == "assess";
  if (arguments.operands.size() > (command.takes_catalogue || command.takes_case ? 1U : 0U)) return "too many arguments";
  if (arguments.batch && !command.takes_case) return "--batch goes with commands that take a case file";
  if (arguments.explain && !assess) return "--explain goes with assess";
  if (!arguments.profile.empty() && !command.takes_case) return "--profile goes with commands that take a case file";
  if (!arguments.route.empty() && command.name != "gaps" && command.name != "reasons") return "--route goes with gaps and reasons";
  if (!arguments.bound.empty() && command.name != "gaps") return "--bound goes with gaps";
  if (command.name == "gaps" && (bound_of(arguments) < 1 || bound_of(arguments) > kompass::most_changes)) return "--bound takes 1 to 8";
  if (!arguments.facts.empty() && command.name != "what-if") return "--fact goes with what-if";
  if (command.name == "what-if" && (arguments.facts.empty() || arguments.facts.size() > 2)) return "what-if needs --fact once or twice";
  if (command.name == "reasons" && arguments.route.empty()) return "reasons needs --route";
  if (!arguments.as_of.empty() && !command.takes_day) return "--as-of says nothing to " + arguments.command;
  return {};
}

Exit run(const Arguments& arguments) {
  const auto* command =
      std::find_if(std::begin(commands), std::end(commands), [&](const Command& one) { return one.name == arguments.command; });
  if (command == std::end(commands)) return complain(wrong_usage, "unknown command " + arguments.command + "; see --help");
  if (const auto why = misuse(*command, arguments); !why.empty()) return complain(wrong_usage, why + "; see --help");

  auto catalogue = arguments.catalogue.empty() ? std::string(KOMPASS_CATALOGUE) : arguments.catalogue;
  if (command->takes_catalogue && !arguments.operands.empty()) catalogue = arguments.operands.front();
  if (command->name == "bundle") {
    std::string error;
    const auto text = kompass_cli::read_catalogue_text(catalogue, error);
    if (!text) return complain(cannot_read, error);
    std::cout << text->bundle;
    return done;
  }
  if (command->name == "check") return check(catalogue);
  kompass::Service service;
  std::string report;
  // Those to be written are no part of what they are made from: after a merge they may be broken.
  const auto text = load(service, catalogue, report, command->name == "fingerprints" ? "fingerprints.json" : "");
  if (!text) return cannot_read;
  if (service.catalogue() == nullptr) {
    print(report);
    return complain(faulty_input, "the catalogue " + catalogue + " has faults");
  }
  if (command->name == "fingerprints")
    return print(compact({{"ok", true}, {"fingerprints", kompass_cli::fingerprints(Json::parse(text->bundle, nullptr, false))}}));
  if (command->name == "statements") return print(service.statements());
  if (!command->takes_case) return print_description(service, arguments);
  const auto answer = [&](const std::string& as_written) {
    const auto case_text = with_overrides(service, as_written, arguments);
    if (command->name == "ask") return service.ask(case_text);
    if (command->name == "gaps") return service.gaps(case_text, arguments.route, bound_of(arguments));
    if (command->name == "what-if")
      return service.what_if(case_text, arguments.facts.front(), arguments.facts.size() == 2 ? arguments.facts.back() : std::string());
    if (command->name == "when") return service.when(case_text);
    if (command->name == "path") return service.path(case_text);
    if (command->name == "reasons") return service.reasons(case_text, arguments.route);
    return arguments.explain ? assess_and_explain(service, case_text) : service.assess(case_text);
  };
  const auto path = arguments.operands.empty() ? std::string("-") : arguments.operands.front();
  return arguments.batch ? on_lines(path, answer) : on_case(path, answer);
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
