// Any text as a case file: it is read or refused with reasons, and what is read says the same when it is written and read again.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "catalogue_text.hpp"
#include "kompass/case_file.hpp"
#include "promise.hpp"

namespace {

using kompass::Answer;
using kompass::AnswerState;
using kompass::CaseFile;
using kompass::Catalogue;
using kompass::Fact;
using kompass::FactType;

nlohmann::json written(const std::vector<kompass::Period>& periods) {
  auto list = nlohmann::json::array();
  for (const auto& [from, to] : periods) {
    list.push_back({{"from", from.text()}});
    if (to) list.back()["to"] = to->text();
  }
  return list;
}

nlohmann::json written(const Fact& fact, const Answer& answer) {
  if (answer.state != AnswerState::value) return {{"state", name(answer.state)}};
  if (fact.type == FactType::yes_no) return answer.value != 0;
  if (fact.type == FactType::number) return answer.value;
  return kompass::value_text(fact, answer.value);
}

std::string written(const Catalogue& catalogue, const CaseFile& file) {
  nlohmann::json json = {{"format", "kompass-case/1"}, {"as-of", file.as_of.text()}, {"answers", nlohmann::json::object()}};
  if (!file.profile.empty()) json["profile"] = file.profile;
  for (const auto route : file.routes) json["routes"].push_back(catalogue.routes[route].id);
  for (const auto& [fact, answer] : file.answers)
    if (answer.state != AnswerState::computed && catalogue.facts[fact].type != FactType::periods)
      json["answers"][catalogue.facts[fact].id] = written(catalogue.facts[fact], answer);
  for (const auto& [fact, periods] : file.periods) json["answers"][catalogue.facts[fact].id] = written(periods);
  return json.dump();
}

bool same(const CaseFile& a, const CaseFile& b) {
  if (a.as_of != b.as_of || a.profile != b.profile || a.routes != b.routes || a.answers.size() != b.answers.size()) return false;
  for (const auto& [fact, answer] : a.answers) {
    const auto other = b.answers.find(fact);
    if (other == b.answers.end() || other->second.state != answer.state || other->second.value != answer.value) return false;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using kompass_fuzz::promise;
  static const auto catalogue = kompass::read_catalogue(kompass_fuzz::catalogue_text);
  promise(catalogue.ok(), "the small catalogue has no fault");
  const auto file = kompass::read_case(catalogue.value(), {reinterpret_cast<const char*>(data), size});
  if (!file) {
    promise(!file.errors().empty(), "what is refused has a reason");
    return 0;
  }
  for (const auto& [fact, answer] : file.value().answers) {
    const auto& asked = catalogue.value().facts[fact];
    promise(answer.state != AnswerState::value || (answer.value >= asked.minimum && answer.value <= asked.maximum),
            "a value lies in its range");
  }
  const auto again = kompass::read_case(catalogue.value(), written(catalogue.value(), file.value()));
  promise(again.ok() && same(file.value(), again.value()), "what was read and written is read the same");
  return 0;
}
