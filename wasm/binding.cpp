// Registers the core's functions with Embind. Nothing is decided here; see wasm/README.md for what goes in and out.

#include <emscripten/bind.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "kompass/service.hpp"

namespace {

/// The one advisor of this module: a page has one catalogue at a time.
kompass::Service& service() {
  static kompass::Service instance;
  return instance;
}

std::string load(const std::string& bundle) { return service().load(bundle); }
std::string describe(const std::string& as_of) { return service().describe(as_of); }
std::string assess(const std::string& case_file) { return service().assess(case_file); }
std::string explain(const std::string& case_file, const std::string& route) { return service().explain(case_file, route); }

}  // namespace

EMSCRIPTEN_BINDINGS(kompass) {
  emscripten::function("load", &load);
  emscripten::function("describe", &describe);
  emscripten::function("assess", &assess);
  emscripten::function("explain", &explain);
}
