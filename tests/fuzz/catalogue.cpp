// Any text as a catalogue: it is read or refused with reasons, and what is read can be used on its first and last day.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "kompass/service.hpp"
#include "promise.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kompass_fuzz;
  kompass::Service service;
  const bool loaded = check_answer(service.load({reinterpret_cast<const char*>(data), size}));
  promise(loaded == (service.catalogue() != nullptr), "a catalogue is kept if and only if it has no fault");
  if (!loaded) return 0;
  const auto& catalogue = *service.catalogue();
  for (const auto day : {catalogue.valid_from, catalogue.valid_to}) {
    const auto text = R"({"format":"kompass-case/1","as-of":")" + day.text() + R"(","answers":{}})";
    const bool compiled = check_answer(service.describe(day.text()));
    promise(check_answer(service.assess(text)) == compiled, "what can be described can be assessed");
    promise(check_answer(service.ask(text)) == compiled, "what can be assessed has its questions");
    for (const auto& route : catalogue.routes)
      promise(check_answer(service.explain(text, route.id)) == compiled, "every route has its tree");
  }
  check_answer(service.statements());
  return 0;
}
