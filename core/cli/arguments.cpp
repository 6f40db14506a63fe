#include "arguments.hpp"

#include <string_view>
#include <utility>

namespace kompass_cli {

Arguments parse_arguments(int count, const char* const* words) {
  Arguments out;
  const auto refuse = [&](std::string why) {
    if (out.error.empty()) out.error = std::move(why);  // the first thing that is wrong
  };
  bool options_ended = false;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (options_ended || word == "-" || !word.starts_with('-')) {
      if (out.command.empty())
        out.command = word;
      else
        out.operands.emplace_back(word);
      continue;
    }
    if (word == "--") {
      options_ended = true;
    } else if (word == "--help" || word == "-h") {
      out.help = true;
    } else if (word == "--version") {
      out.version = true;
    } else if (word == "--batch") {
      out.batch = true;
    } else if (word == "--explain") {
      out.explain = true;
    } else {
      std::string* target = nullptr;
      const auto equals = word.find('=');
      const auto option = word.substr(0, equals);
      if (option == "--as-of") target = &out.as_of;
      if (option == "--profile") target = &out.profile;
      if (option == "--catalogue") target = &out.catalogue;
      if (option == "--route") target = &out.route;
      if (option == "--bound") target = &out.bound;
      if (option == "--fact") target = &out.facts.emplace_back();
      if (target == nullptr) {
        refuse("unknown option " + std::string(word));
        continue;
      }
      if (equals != std::string_view::npos)
        *target = word.substr(equals + 1);
      else if (i + 1 < count)
        *target = words[++i];
      // An empty value is most likely a variable of a script that is not set: passing over it would answer for another day or portal.
      if (target->empty()) refuse("option " + std::string(option) + " needs a value");
    }
  }
  return out;
}

const char* usage() {
  return "usage: kompass COMMAND [OPTION ...] [FILE]\n"
         "\n"
         "Which German residence titles for work a person can get, by the law of a day. Every command prints JSON.\n"
         "\n"
         "  check [FOLDER|BUNDLE]   read the catalogue completely and list every fault\n"
         "  fingerprints [FOLDER]   what the fingerprints of the translations should be; scripts/accept-translations writes them\n"
         "  bundle [FOLDER]         print the catalogue as one text\n"
         "  routes                  the routes with provision, modality and consequences\n"
         "  facts                   what is asked, with types and ranges\n"
         "  describe                the whole catalogue as it stands on a day\n"
         "  assess [FILE]           verdicts, reasons and questions for a case file\n"
         "  ask [FILE]              only the questions that still matter, and the next one\n"
         "  gaps [FILE]             what is missing: the smallest sets of changes after which a route would be met\n"
         "  what-if [FILE]          the verdicts of all routes for every value of a fact, or of two\n"
         "  when [FILE]             the days of the next ten years on which a verdict changes by the passing of time\n"
         "  path [FILE]             the sequences of titles that lead to a permit to stay for good\n"
         "  reasons [FILE]          why a route has its verdict: the smallest reason and every minimal set of obstacles\n"
         "  profiles                the portals with their offices and their practice\n"
         "  statements              for each statement of the source documents what carries it\n"
         "\n"
         "FILE is a case file; without it, or with -, standard input is read.\n"
         "\n"
         "  --as-of DATE            the day for which the law is applied (YYYY-MM-DD); with a case file it replaces the file's;\n"
         "                          routes, facts, profiles, describe: without it the last day for which the law is known\n"
         "  --profile ID            with a case file: the portal whose practice is shown; replaces the file's\n"
         "  --route ID              gaps: only of this route (else of those that the file names, or all); reasons: of which route\n"
         "  --bound N               gaps: at most so many changes at once (1 to 8; without it 3)\n"
         "  --fact ID               what-if: the fact whose values are gone through; given twice, both together\n"
         "  --catalogue PATH        a catalogue folder or bundle instead of the built-in path\n"
         "  --explain               assess: add the tree of each route that the file names (or all) and what hangs on it\n"
         "  --batch                 with a case file: one a line in, one answer a line out\n"
         "  --help, --version\n"
         "\n"
         "Exit status: 0 done; 1 the input was understood as faulty (the faults are printed); 2 the command line is wrong;\n"
         "3 a file cannot be read.\n";
}

}  // namespace kompass_cli
