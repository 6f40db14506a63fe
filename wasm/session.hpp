#pragma once
// What a module remembers between calls: a page has one catalogue at a time.

#include <string>

#include "kompass/service.hpp"

namespace kompass_wasm {

struct Session {
  kompass::Service service;
  std::string text;    ///< what the next call is about, written by JavaScript
  std::string answer;  ///< the last one, read by JavaScript
  /// Called before another catalogue takes the place of the one at hand.
  void (*before_load)() = nullptr;
};

Session& session();

}  // namespace kompass_wasm
