// Registers the core's functions with Embind. Nothing is decided here; see wasm/README.md for what goes in and out.

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "kompass/batch.hpp"
#include "kompass/date.hpp"
#include "kompass/service.hpp"

namespace {

/// What this module remembers: a page has one catalogue at a time, and at most one batch.
struct Session {
  kompass::Service service;
  std::optional<kompass::Batch> batch;
};

Session& session() {
  static Session instance;
  return instance;
}

std::string load(const std::string& bundle) {
  session().batch.reset();  // nobody wants the verdicts of the catalogue before
  return session().service.load(bundle);
}

std::string describe(const std::string& as_of) { return session().service.describe(as_of); }
std::string assess(const std::string& case_file) { return session().service.assess(case_file); }
std::string explain(const std::string& case_file, const std::string& route) { return session().service.explain(case_file, route); }

std::string batch_layout(const std::string& as_of) {
  session().batch.reset();
  const auto day = kompass::Date::parse(as_of);
  if (day) {
    const auto law = session().service.law_on(*day);
    if (law) return session().batch.emplace(law.value()).layout();
  }
  return session().service.describe(as_of);  // fails for the same reason and says it
}

/// A typed array over the module's memory, empty where no batch is open.
template <class Number>
emscripten::val view(const Number* numbers, std::size_t count) {
  return emscripten::val(emscripten::typed_memory_view(count, numbers));
}

emscripten::val batch_reserve(std::size_t cases) {
  if (!session().batch) return view<std::int32_t>(nullptr, 0);
  const auto rows = session().batch->reserve(cases);
  return view(rows.data(), rows.size());
}

void batch_assess(std::size_t first, std::size_t count) {
  if (session().batch) session().batch->assess(first, count);
}

emscripten::val batch_results() {
  if (!session().batch) return view<std::uint32_t>(nullptr, 0);
  const auto results = session().batch->results();
  return view(results.data(), results.size());
}

}  // namespace

EMSCRIPTEN_BINDINGS(kompass) {
  emscripten::function("load", &load);
  emscripten::function("describe", &describe);
  emscripten::function("assess", &assess);
  emscripten::function("explain", &explain);
  emscripten::function("batchLayout", &batch_layout);
  emscripten::function("batchReserve", &batch_reserve);
  emscripten::function("batchAssess", &batch_assess);
  emscripten::function("batchResults", &batch_results);
}
