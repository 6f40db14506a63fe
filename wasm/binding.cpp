// Registers the core's functions with Embind. Nothing is decided here; see wasm/README.md for what goes in and out.

#include <emscripten/bind.h>

#include <string>

#include "session.hpp"

namespace kompass_wasm {

Session& session() {
  static Session instance;
  return instance;
}

namespace {

std::string load(const std::string& bundle) {
  if (session().before_load != nullptr) session().before_load();
  return session().service.load(bundle);
}

std::string describe(const std::string& as_of) { return session().service.describe(as_of); }
std::string assess(const std::string& case_file) { return session().service.assess(case_file); }
std::string explain(const std::string& case_file, const std::string& route) { return session().service.explain(case_file, route); }

}  // namespace
}  // namespace kompass_wasm

EMSCRIPTEN_BINDINGS(kompass) {
  emscripten::function("load", &kompass_wasm::load);
  emscripten::function("describe", &kompass_wasm::describe);
  emscripten::function("assess", &kompass_wasm::assess);
  emscripten::function("explain", &kompass_wasm::explain);
}
