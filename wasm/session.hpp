#pragma once
// What a module remembers between calls: a page has one catalogue at a time.

#include <emscripten/val.h>

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

// Texts cross the boundary as bytes in the module's memory, and embed.mjs makes them of texts and texts of them: Embind's own conversion
// of a string looks at each character two or three times, in JavaScript.

/// A view of a text in the module's memory.
[[nodiscard]] emscripten::val bytes_of(std::string& text);
/// The text that JavaScript has written for this call; it is used up.
[[nodiscard]] std::string text();
/// Keeps an answer, which stays where it is until the next one.
[[nodiscard]] emscripten::val answered(std::string answer);

}  // namespace kompass_wasm
