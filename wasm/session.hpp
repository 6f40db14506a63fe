#pragma once
// What a module remembers between calls: a page has one catalogue at a time.

#include "kompass/service.hpp"

namespace kompass_wasm {

struct Session {
  kompass::Service service;
  /// Called before another catalogue takes the place of the one at hand.
  void (*before_load)() = nullptr;
};

Session& session();

}  // namespace kompass_wasm
