// Registers the core's functions with Embind. Nothing is decided here; see wasm/README.md for what goes in and out.

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstddef>
#include <string>
#include <utility>

#include "session.hpp"

namespace kompass_wasm {

Session& session() {
  static Session instance;
  return instance;
}

emscripten::val bytes_of(std::string& text) {
  return emscripten::val(emscripten::typed_memory_view(text.size(), reinterpret_cast<unsigned char*>(text.data())));
}

std::string text() { return std::exchange(session().text, {}); }

emscripten::val answered(std::string answer) {
  session().answer = std::move(answer);
  return bytes_of(session().answer);
}

namespace {

/// Room for the text of the next call.
emscripten::val room_for_text(std::size_t bytes) {
  session().text.resize(bytes);
  return bytes_of(session().text);
}

emscripten::val load() {
  if (session().before_load != nullptr) session().before_load();
  return answered(session().service.load(text()));
}

emscripten::val describe() { return answered(session().service.describe(text())); }
emscripten::val assess() { return answered(session().service.assess(text())); }
emscripten::val explain(const std::string& route) { return answered(session().service.explain(text(), route)); }

}  // namespace
}  // namespace kompass_wasm

EMSCRIPTEN_BINDINGS(kompass) {
  emscripten::function("roomForText", &kompass_wasm::room_for_text);
  emscripten::function("load", &kompass_wasm::load);
  emscripten::function("describe", &kompass_wasm::describe);
  emscripten::function("assess", &kompass_wasm::assess);
  emscripten::function("explain", &kompass_wasm::explain);
}
