// Registers what goes beyond the verdicts: what is missing, what if, when, and every reason. The page needs it later than the rest, and so
// in a module of its own.

#include <emscripten/bind.h>

#include <cstddef>
#include <string>

#include "session.hpp"

namespace kompass_wasm {
namespace {

emscripten::val gaps(const std::string& route, int bound) {
  return answered(session().service.gaps(text(), route, static_cast<std::size_t>(bound)));
}
emscripten::val what_if(const std::string& fact, const std::string& other) {
  return answered(session().service.what_if(text(), fact, other));
}
emscripten::val when() { return answered(session().service.when(text())); }
emscripten::val path() { return answered(session().service.path(text())); }
emscripten::val reasons(const std::string& route) { return answered(session().service.reasons(text(), route)); }

}  // namespace
}  // namespace kompass_wasm

EMSCRIPTEN_BINDINGS(kompass_advice) {
  emscripten::function("gaps", &kompass_wasm::gaps);
  emscripten::function("whatIf", &kompass_wasm::what_if);
  emscripten::function("when", &kompass_wasm::when);
  emscripten::function("path", &kompass_wasm::path);
  emscripten::function("reasons", &kompass_wasm::reasons);
}
