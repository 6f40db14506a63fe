#include "figure_steps.hpp"

#include <cmath>
#include <string>

namespace kompass_cli {
namespace {

using Json = nlohmann::ordered_json;

double number(const Json& figure) {
  const auto& value = figure["value"];
  return value.is_string() ? std::stod(value.get<std::string>()) : value.get<double>();
}

}  // namespace

Json large_steps(const Json& bundle) {
  auto warnings = Json::array();
  for (const auto& part : bundle["parts"]) {
    const auto parameters = part["content"].find("parameters");
    if (parameters == part["content"].end()) continue;
    for (std::size_t i = 0; i < parameters->size(); ++i) {
      const auto& parameter = (*parameters)[i];
      const auto& values = parameter["values"];
      for (std::size_t at = 1; at < values.size(); ++at) {
        const auto before = number(values[at - 1]);
        if (std::abs(number(values[at]) - before) <= std::abs(before) / 4) continue;
        warnings.push_back(
            {{"code", "large-step"},
             {"place", part["name"].get<std::string>() + "#/parameters/" + std::to_string(i) + "/values/" + std::to_string(at)},
             {"message", "The figure of \"" + parameter["id"].get<std::string>() + "\" from " + values[at]["from"].get<std::string>() +
                             " differs from the one before it by more than a quarter."}});
      }
    }
  }
  return warnings;
}

}  // namespace kompass_cli
