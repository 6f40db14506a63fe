// Any text as a case file for every function of the service: no crash, always valid JSON, the same answer twice, and refused by all or by
// none.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "catalogue_text.hpp"
#include "kompass/service.hpp"
#include "promise.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kompass_fuzz;
  static kompass::Service service;
  if (service.catalogue() == nullptr) promise(check_answer(service.load(catalogue_text)), "the small catalogue has no fault");
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto answer = service.assess(text);
  const bool ok = check_answer(answer);
  promise(service.assess(text) == answer, "equal questions have equal answers");
  promise(check_answer(service.ask(text)) == ok, "what can be assessed has its questions");
  for (const auto& route : service.catalogue()->routes)
    promise(check_answer(service.explain(text, route.id)) == ok, "every route has its tree");
  for (const auto& fact : service.catalogue()->facts)
    if (fact.has_value()) promise(check_answer(service.what_if(text, fact.id, "")) == ok, "every fact has its what-if");
  promise(check_answer(service.gaps(text, "", 2)) == ok, "what can be assessed has its gaps");
  promise(check_answer(service.when(text)) == ok, "what can be assessed has its days");
  for (const auto& route : service.catalogue()->routes)
    promise(check_answer(service.reasons(text, route.id)) == ok, "every route has its reasons");
  check_answer(service.explain("{}", text));
  check_answer(service.describe(text));
  return 0;
}
