// Registers the encoded batch, which only the larger of the two modules has: no page needs it.

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "kompass/batch.hpp"
#include "kompass/date.hpp"
#include "session.hpp"

namespace kompass_wasm {
namespace {

/// The batch that is open, at most one.
std::optional<kompass::Batch>& batch() {
  static std::optional<kompass::Batch> instance;
  return instance;
}

/// Nobody wants the verdicts of the catalogue before.
void close_batch() { batch().reset(); }

std::string batch_layout(const std::string& as_of) {
  batch().reset();
  const auto day = kompass::Date::parse(as_of);
  if (day) {
    const auto law = session().service.law_on(*day);
    if (law) return batch().emplace(law.value()).layout();
  }
  return session().service.describe(as_of);  // fails for the same reason and says it
}

/// A typed array over the module's memory, empty where no batch is open.
template <class Number>
emscripten::val view(const Number* numbers, std::size_t count) {
  return emscripten::val(emscripten::typed_memory_view(count, numbers));
}

emscripten::val batch_reserve(std::size_t cases) {
  if (!batch()) return view<std::int32_t>(nullptr, 0);
  const auto rows = batch()->reserve(cases);
  return view(rows.data(), rows.size());
}

void batch_assess(std::size_t first, std::size_t count) {
  if (batch()) batch()->assess(first, count);
}

emscripten::val batch_results() {
  if (!batch()) return view<std::uint32_t>(nullptr, 0);
  const auto results = batch()->results();
  return view(results.data(), results.size());
}

}  // namespace
}  // namespace kompass_wasm

EMSCRIPTEN_BINDINGS(kompass_batch) {
  kompass_wasm::session().before_load = &kompass_wasm::close_batch;
  emscripten::function("batchLayout", &kompass_wasm::batch_layout);
  emscripten::function("batchReserve", &kompass_wasm::batch_reserve);
  emscripten::function("batchAssess", &kompass_wasm::batch_assess);
  emscripten::function("batchResults", &kompass_wasm::batch_results);
}
