#pragma once
// The command line of the program `kompass`, taken apart.

#include <string>
#include <vector>

namespace kompass_cli {

struct Arguments {
  std::string command;
  std::vector<std::string> operands;
  std::string catalogue;  ///< folder or bundle; empty: the one that was there when the program was built
  std::string as_of;
  std::string profile;
  std::string route;
  std::string bound;
  std::vector<std::string> facts;
  bool batch = false;
  bool explain = false;
  bool help = false;
  bool version = false;
  std::string error;  ///< why the line cannot be understood; empty if it can
};

[[nodiscard]] Arguments parse_arguments(int count, const char* const* words);

/// What `--help` prints.
[[nodiscard]] const char* usage();

}  // namespace kompass_cli
